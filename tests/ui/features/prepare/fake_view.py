"""The form of a table without a window, for tests of its presenter."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from facilitator.ui.features.prepare.form import (
    ChoiceState,
    FormPart,
    ParticipantFields,
    Reading,
    SeatLine,
    TableForm,
)

CHOSEN = {
    FormPart.PROGRAMME: "programme",
    FormPart.SCRIPT: "script",
    FormPart.THEME: "theme",
    FormPart.FOLLOWS: "follows",
    FormPart.FORM: "form",
}
TYPED = {
    FormPart.DAY: "day",
    FormPart.NUMBER: "number",
    FormPart.MUNICIPALITY: "municipality",
    FormPart.HOST: "host_function",
}
ROWS = 8


class FakePrepareView(QObject):
    """Holds the form that stands there, and remembers what was offered, said and shown."""

    shown = Signal()
    left = Signal()
    changed = Signal()
    chosen = Signal(FormPart)
    typed = Signal(FormPart)
    suggestions_asked = Signal(FormPart)
    entered = Signal(FormPart)
    faults_asked = Signal()
    theme_file_asked = Signal()
    afresh_asked = Signal()
    ready_asked = Signal(bool)
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stands = TableForm()
        self.offered: dict[FormPart, ChoiceState] = {}
        self.said: dict[FormPart, str] = {}
        self.suggested: dict[FormPart, Sequence[str]] = {}
        self.complaints: list[tuple[FormPart, str, int]] = []
        self.participants = ParticipantFields.CITIZENS
        self.reading = Reading()
        self.today = date(2000, 1, 1)
        self.frame = ""
        self.faulty = self.begun = 0
        self.again = False

    def set_today(self, today: date) -> None:
        self.today = today

    def show_new(self) -> None:
        self.frame = "new"

    def show_known(self, *, begun: bool, practice: bool) -> None:
        self.frame = f"known begun={begun} practice={practice}"

    def show_faulty_files(self, number: int) -> None:
        self.faulty = number

    def show_again(self, *, shown: bool, known: bool) -> None:
        assert known is not (self.frame == "new")
        self.again = shown

    def offer(self, part: FormPart, state: ChoiceState) -> None:
        """Choose as a box does: what is chosen where it is offered, else the first."""
        self.offered[part] = state
        keys = [option.key for option in state.options]
        none = [""] if part in {FormPart.THEME, FormPart.FOLLOWS, FormPart.FORM} else []
        chosen = state.chosen if state.chosen in keys else (none + keys)[0]
        self._put(CHOSEN[part], chosen)

    def choose_theme(self, title: str) -> None:
        self.choose(FormPart.THEME, title)

    def suggest(self, part: FormPart, words: Sequence[str]) -> None:
        self.suggested[part] = words

    def complete(self, part: FormPart, text: str) -> None:
        self.type(part, text)

    def show_participants(self, kind: ParticipantFields) -> None:
        self.participants = kind

    def show_form(self, form: TableForm) -> None:
        choices = {name: getattr(self.stands, name) for name in CHOSEN.values()}
        self.stands = replace(form, **choices)
        self.show_seats(form.seats)

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        empty = [SeatLine()] * (ROWS - len(seats))
        self.stands = replace(self.stands, seats=(*seats, *empty))

    def show_reading(self, reading: Reading) -> None:
        self.reading = reading

    def form(self) -> TableForm:
        return self.stands

    def say_below(self, part: FormPart, sentence: str) -> None:
        self.said[part] = sentence

    def complain(self, part: FormPart, sentence: str, seat: int = 0) -> None:
        self.complaints.append((part, sentence, seat))

    def begin_typing(self) -> None:
        self.begun += 1

    def choose(self, part: FormPart, key: str) -> None:
        """Choose something, as a person does."""
        assert key in {"", *(option.key for option in self.offered[part].options)}
        self._put(CHOSEN[part], key)
        self.changed.emit()
        self.chosen.emit(part)

    def type(self, part: FormPart, text: str) -> None:
        """Type something in a line."""
        self._put(TYPED[part], text)
        self.changed.emit()
        self.typed.emit(part)

    def _put(self, name: str, text: str) -> None:
        change: dict[str, Any] = {name: text}
        self.stands = replace(self.stands, **change)

    def fill_seat(self, number: int, seat: SeatLine) -> None:
        """Type in the row of a seat."""
        seats = list(self.stands.seats)
        seats[number - 1] = seat
        self.stands = replace(self.stands, seats=tuple(seats))
        self.changed.emit()

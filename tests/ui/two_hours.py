"""The recorded table of two hours, and a person who takes it down by keys, on the clock."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Self

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind, Speaker, SpeakerKind
from facilitator.domain.training.simulation import Simulation, Utterance
from facilitator.services import hosting
from facilitator.training.simulation import prepare_rehearsal
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry_parts import FIRST
from tests.ui.app_builder import Laptop, open_from_start, the_library

AFTERWARDS = 2
"""Seconds after the last word in which a note is finished."""
_ROLES = {"host": Command.SPEAKER_HOST, "groep": Command.SPEAKER_GROUP}
_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)

Taken = tuple[str, str, str, str]
"""Of a note: the move, the kind, who spoke and the words."""


class MouseTrap(QObject):
    """Counts what a mouse does to the program while it is watched."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.caught = 0
        self._app = app

    def __enter__(self) -> Self:
        self._app.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See an event go by."""
        self.caught += event.type() in _MOUSE
        return False


class NoteTaker:
    """Takes a talk down by keys while the clock of the program follows it."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop
        self._begun = laptop.origins.clock.now

    def take_down(self, said: Iterable[Utterance]) -> None:
        """Note everything that is said: go along, choose, type and keep."""
        for utterance in said:
            clock = self.laptop.origins.clock
            there = self._begun + timedelta(seconds=utterance.until + AFTERWARDS)
            clock.now = max(clock.now, there)
            self._go_along(utterance.step)
            self._choose(utterance)
            self.type(utterance.text)
            self.keep()

    def type(self, text: str) -> None:
        """Type the words."""
        self.laptop.type(text)

    def keep(self) -> None:
        """Keep the note."""
        self.laptop.press(Command.KEEP)

    def _go_along(self, step: str) -> None:
        editor = self.laptop.table.work.editor
        if editor.clock().step == step:
            return
        self.laptop.press(Command.HOST_VIEW)
        while editor.clock().step != step:
            assert hosting.step_beside(editor, 1), f"no move {step}"
            self.laptop.press(Command.NEXT_STEP)
        self.laptop.press(Command.CAPTURE_VIEW)

    def _choose(self, utterance: Utterance) -> None:
        speaker, kind = utterance.speaker, ItemKind(utterance.kind)
        if speaker:
            seat = shortcuts.SEATS[int(speaker) - 1] if speaker.isdigit() else _ROLES[speaker]
            self.laptop.press(seat)
        if kind in FIRST:
            self.laptop.press(Command[kind.name])
        else:
            self.laptop.choose_other_kind(kind)


def the_recording() -> Simulation:
    """Return the talk that ships with the program."""
    rehearsal = the_library().rehearsal
    assert rehearsal is not None
    return rehearsal


def sit_down_at_it(laptop: Laptop) -> None:
    """Open the table of the recording, made ready, before anybody said a word."""
    context, recording = laptop.context, the_recording()
    head = recording.head
    script, theme = context.catalogue.script(head.script), context.library.theme(head.theme)
    assert script is not None
    assert theme is not None
    table = prepare_rehearsal(context.store, recording, script, theme.title, context.origins)
    open_from_start(laptop, table)


def as_taken(said: Iterable[Utterance]) -> list[Taken]:
    """Give what should be noted of what is said."""
    return [(each.step, each.kind, each.speaker, each.text) for each in said]


def taken(dossier: Dossier) -> list[Taken]:
    """Give what was noted at a table."""
    return [
        (item.step, item.kind.value, _speaker(item.speaker, dossier), item.text)
        for item in dossier.items
    ]


def _speaker(speaker: Speaker, dossier: Dossier) -> str:
    seat = dossier.seat(speaker.seat_id)
    names = {SpeakerKind.HOST: "host", SpeakerKind.GROUP: "groep"}
    return str(seat.number) if seat else names.get(speaker.kind, "")

"""The screen on which a table is made ready: form, what it brings along, and buttons."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.table.script import Choice
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.data_files import FaultsNote
from facilitator.ui.features.prepare.form import (
    ChoiceState,
    FormPart,
    ParticipantFields,
    Reading,
    SeatLine,
    TableForm,
)
from facilitator.ui.features.prepare.form_parts import HeadFields, ReadingSide
from facilitator.ui.features.prepare.seat_rows import SeatRows
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.form_lines import CompositionFields
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList, ScrollPage


class RestoredNote(QWidget):
    """Says that the form is as one left it, with a button to begin afresh."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel()
        self.button = PlainButton()
        self.button.clicked.connect(self.asked)
        beside = spaced_row(self, gap=12)
        beside.addWidget(self.words, 1)
        beside.addWidget(self.button)
        self.hide()

    def show_words(self, *, known: bool) -> None:
        """Say it of a table that is there already, or of a new one."""
        if known:
            self.words.setText(self.tr("These are your changes. They are not kept yet."))
            self.button.setText(self.tr("Show the table as it is"))
        else:
            self.words.setText(self.tr("You filled this in before. It is not a table yet."))
            self.button.setText(self.tr("Begin empty"))


READING_WIDTH = 400
"""Width of the text beside the form, at 100 %."""


class PrepareView(FormPage):
    """Shows the form and says when it is filled in; `ready_asked(begin)` keeps it."""

    ready_asked = Signal(bool)
    afresh_asked = Signal()
    faults_asked = Signal()
    theme_file_asked = Signal()
    chosen = Signal(FormPart)
    typed = Signal(FormPart)
    suggestions_asked = Signal(FormPart)
    entered = Signal(FormPart)
    changed = Signal()

    def __init__(
        self, attributes: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._begun = False
        self.again = RestoredNote()
        self.faults = FaultsNote()
        self.head = HeadFields()
        self.theme_button = QuietButton(self.tr("A theme from a file …"))
        self.seats = SeatRows()
        self.composition = CompositionFields(attributes)
        self.reading = ReadingSide()
        self.ready_button = PrimaryButton(key=Command.KEEP, large=True)
        self.begin_button = PlainButton(self.tr("Make ready and begin"), large=True)
        self.leave_button = self.way_back()
        self._build()
        self._connect()
        follow(self._arrange)

    def _build(self) -> None:
        self._seats_note = PlainLabel("", text_styles.SOFT)
        seats = HeadedList(self.tr("Who sits at the table?"), step=8)
        for asked in (self._seats_note, self.seats, self.composition):
            seats.add(asked)
        self.add(self.title, self.again, self.faults, self.head, seats)
        self._reading_page = ScrollPage(self.reading)
        self._reading_page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put_beside(self._reading_page)
        self.add_buttons(
            self.ready_button, self.begin_button, self.leave_button, self.theme_button
        )

    def _connect(self) -> None:
        self.ready_button.clicked.connect(lambda: self.ready_asked.emit(False))
        self.begin_button.clicked.connect(lambda: self.ready_asked.emit(True))
        shortcuts.bind(self, Command.KEEP, lambda: self.ready_asked.emit(False))
        self.again.asked.connect(self.afresh_asked)
        self.faults.asked.connect(self.faults_asked)
        self.theme_button.clicked.connect(self.theme_file_asked)
        for part in (self.head, self.seats, self.composition):
            part.changed.connect(self.changed)
        self.seats.changed.connect(lambda: self.seats.say(""))
        self.head.chosen.connect(self.chosen)
        self.head.typed.connect(self.typed)
        self.head.suggestions_asked.connect(self.suggestions_asked)
        self.head.entered.connect(self.entered)

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the first field, the first time.

        Before that the page is in no window, which would choose the first button itself.
        """
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.begin_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text below the form where it would cost the form its second column."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = theme().px(READING_WIDTH)
        margins = self.body.contentsMargins()
        form = self.head.width_of_two() + margins.left() + margins.right()
        beside = self.width() - wide >= form
        self._reading_page.setFixedWidth(wide)
        if beside == (self._reading_page.widget() is self.reading):
            return
        if beside:
            self.body.removeWidget(self.reading)
            self._reading_page.setWidget(self.reading)
        else:
            self._reading_page.takeWidget()
            self.add(self.reading)
        self.reading.show()
        self._reading_page.setVisible(beside)

    def set_today(self, today: date) -> None:
        """Read days without a year, and words such as tomorrow, from this day."""
        self.head.day.set_today(today)

    def show_new(self) -> None:
        """Show that a new table is made ready."""
        self.title.setText(self.tr("New table"))
        self.ready_button.setText(self.tr("Make the table ready"))

    def begin_typing(self) -> None:
        """Go to the first field; a focus proxy would keep Tab from what stands before it."""
        new = self.head.programme.isEnabled()
        (self.head.programme if new else self.head.theme).setFocus()

    def show_known(self, *, begun: bool, practice: bool) -> None:
        """Show that a table that is there already is changed."""
        self.ribbon.setVisible(practice)
        self.title.setText(self.tr("Change the table"))
        self.ready_button.setText(self.tr("Keep"))
        self.begin_button.setText(self.tr("Keep and begin"))
        self.begin_button.setVisible(not begun)

    def show_faulty_files(self, number: int) -> None:
        """Say how many own files have mistakes, or nothing."""
        self.faults.show_number(number)

    def offer(self, part: FormPart, state: ChoiceState) -> None:
        """Offer what can be chosen for a part."""
        self.head.offer(part, state)

    def choose_theme(self, title: str) -> None:
        """Choose a theme that is offered, as a person would."""
        self.head.choose_theme(title)

    def suggest(self, part: FormPart, words: Sequence[str]) -> None:
        """Suggest what may be meant by what is typed."""
        self.head.suggest(part, words)

    def complete(self, part: FormPart, text: str) -> None:
        """Put something in place of what is typed."""
        self.head.complete(part, text)

    def show_again(self, *, shown: bool, known: bool) -> None:
        """Say that what was filled in before is here again, and how to get rid of it."""
        self.again.show_words(known=known)
        self.again.setVisible(shown)

    def show_participants(self, kind: ParticipantFields) -> None:
        """Ask of every seat what belongs to the people who come."""
        self.seats.show_participants(kind)
        citizens = self.tr(
            "A role is enough. Names stay on this laptop; empty rows do not count."
        )
        others = self.tr(
            "A name stands in the report only with a tick behind it. Empty rows do not count."
        )
        self._seats_note.setText(citizens if kind is ParticipantFields.CITIZENS else others)

    def show_form(self, form: TableForm) -> None:
        """Fill the lines, the seats and the numbers."""
        self.head.fill(form)
        self.seats.show_seats(form.seats)
        self.composition.show_counts(form.counts)

    def form(self) -> TableForm:
        """Return everything as it is filled in now."""
        head = self.head
        return TableForm(
            programme=str(head.programme.currentData() or ""),
            script=str(head.script.currentData() or ""),
            follows=str(head.follows.currentData() or ""),
            theme=str(head.theme.currentData() or ""),
            day=head.day.text(),
            number=head.number.text(),
            municipality=head.municipality.text(),
            host_function=head.host.text(),
            form=str(head.form.currentData() or ""),
            seats=self.seats.seats(),
            counts=self.composition.counts(),
        )

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        """Fill the rows of the seats."""
        self.seats.show_seats(seats)

    def show_reading(self, reading: Reading) -> None:
        """Show the moves and the text of the theme."""
        self.reading.show_reading(reading)
        self._reading_page.setAccessibleName(self.tr("The moves and the text of the theme"))
        self._reading_page.setAccessibleDescription(self.reading.words())

    def say_below(self, part: FormPart, sentence: str) -> None:
        """Say something about a field, or nothing."""
        self.head.say(part, sentence)

    def complain(self, part: FormPart, sentence: str, seat: int = 0) -> None:
        """Say what is still needed, and go there."""
        if part is FormPart.SEATS:
            self.seats.say(sentence, seat)
        else:
            self.head.say(part, sentence)
            self.head.go_to(part)
        announce(self, sentence)

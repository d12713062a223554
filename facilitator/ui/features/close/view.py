"""The closing screen: questions, what is settled with a tick, people in numbers, the report."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.table.script import Choice
from facilitator.services.closing import ClosingWords
from facilitator.services.closing_flow import ClosingPart, words_of
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, Pressable, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.form_lines import CompositionFields
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList


class ClosingChecks(QWidget):
    """Ticks for moves that were not reached and for what was told; lines without a speaker."""

    not_reached_ticked = Signal(str, bool)
    purpose_ticked = Signal(bool)
    follow_up_ticked = Signal(bool)
    loose_asked = Signal()
    notes_asked = Signal()
    read_asked = Signal()
    export_check_asked = Signal()

    def __init__(
        self, attributes: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.flow = PlainLabel(self.tr("Go through all that is open, one after another."))
        self.flow_button = PlainButton(self.tr("Step by step"), key=Command.ROUND_OFF)
        self.loose = PlainLabel()
        self.loose_button = PlainButton(self.tr("Go through them"), key=Command.LOOSE_ENDS)
        self.half = PlainLabel(self.tr("There is still half a note in the field."))
        self.half_button = QuietButton(self.tr("To the notes"), key=Command.CAPTURE_VIEW)
        self.unread = PlainLabel()
        self.unread_button = PlainButton(self.tr("Read them once more"), key=Command.CLEAR)
        self.leaving = PlainLabel(
            self.tr("What names somebody is pointed out before something leaves this laptop.")
        )
        self.check_button = PlainButton(self.tr("Export check"), key=Command.EXPORT_CHECK)
        self.told = HeadedList(self.tr("Told at the table"), step=4)
        self.purpose = Tick(self.tr("what the talk is for"))
        self.follow_up = Tick(self.tr("how it goes on"))
        self.not_reached = HeadedList(self.tr("Not reached"), step=4)
        self.steps: dict[str, Tick] = {}
        self.composition = CompositionFields(attributes)
        self._rows = spaced_column(self, gap=20)
        self.settled = QWidget()
        self._build()

    def _build(self) -> None:
        self._loose = _with_button(self.loose, self.loose_button)
        self._half = _with_button(self.half, self.half_button)
        self._unread = _with_button(self.unread, self.unread_button)
        leaving = _with_button(self.leaving, self.check_button)
        for tick in (self.purpose, self.follow_up):
            self.told.add(tick)
        note = self.tr("That is fine. The report says so in one line.")
        self._steps_note = PlainLabel(note, text_styles.SOFT)
        settled = spaced_column(self.settled, gap=20)
        flow = _with_button(self.flow, self.flow_button)
        for part in (flow, self._half, self._loose, self._unread, leaving):
            settled.addWidget(part)
        settled.addWidget(self.told)
        settled.addWidget(self.not_reached)
        self._rows.addWidget(self.settled)
        self._rows.addWidget(self.composition)
        self._rows.addStretch(1)
        self.purpose.clicked.connect(self.purpose_ticked)
        self.follow_up.clicked.connect(self.follow_up_ticked)
        self.loose_button.clicked.connect(self.loose_asked)
        self.half_button.clicked.connect(self.notes_asked)
        self.unread_button.clicked.connect(self.read_asked)
        self.check_button.clicked.connect(self.export_check_asked)
        shortcuts.bind(self, Command.LOOSE_ENDS, self.loose_asked.emit)
        self.not_reached.add(self._steps_note)

    def show_told(self, *, purpose: bool, follow_up: bool) -> None:
        """Tick what was told."""
        self.purpose.setChecked(purpose)
        self.follow_up.setChecked(follow_up)

    def show_steps(self, steps: Sequence[tuple[str, str, bool]]) -> None:
        """Show the moves by key and title, with a tick at those that were not reached."""
        if [key for key, _, _ in steps] != list(self.steps):
            self._make_ticks(steps)
        for key, _, not_reached in steps:
            self.steps[key].setChecked(not_reached)
        self._steps_note.setVisible(any(tick.isChecked() for tick in self.steps.values()))

    def _make_ticks(self, steps: Sequence[tuple[str, str, bool]]) -> None:
        for tick in self.steps.values():
            tick.hide()
            tick.deleteLater()
        self.steps = {key: Tick(title) for key, title, _ in steps}
        before: QWidget = self.follow_up
        for key, tick in self.steps.items():
            name = self.tr("Not reached: {move}").format(move=tick.text())
            tick.setAccessibleName(name)
            tick.clicked.connect(lambda on, key=key: self.not_reached_ticked.emit(key, on))
            self.not_reached.add(tick)
            self.setTabOrder(before, tick)
            before = tick

    def show_half(self, *, there: bool) -> None:
        """Say that a note was begun and not kept, when that is so."""
        self._half.setVisible(there)

    def show_loose(self, notes: int, speakerless: int) -> None:
        """Say how many notes ask for a second look, and how many lack a speaker."""
        told = [self.tr("%n note(s) ask for a second look.", "", notes)]
        if speakerless:
            told.append(self.tr("%n of them without a speaker.", "", speakerless))
        self.loose.setText(" ".join(told))
        self._loose.setVisible(notes > 0)

    def show_unread(self, read: int, notes: int) -> None:
        """Say how many of the notes were read once as they will be printed."""
        words = self.tr("Read once more: {read} of {notes} notes.")
        self.unread.setText(words.format(read=read, notes=notes))
        self._unread.setVisible(notes > 0)


def _with_button(words: PlainLabel, button: Pressable) -> QWidget:
    """Put a sentence above the button that goes with it."""
    part, row = QWidget(), QWidget()
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(words)
    FlowLayout(row).addWidget(button)
    rows.addWidget(row)
    return part


BESIDE = 900
"""Least width, at 100 %, in which the ticks stand beside the questions."""


class CloseView(FormPage):
    """Asks what still belongs in the report, and leads there."""

    close_asked = Signal()
    report_asked = Signal()
    hand_over_asked = Signal()
    back_asked = Signal()
    read_back_asked = Signal()
    words_changed = Signal()
    flow_asked = Signal()
    part_kept = Signal()
    part_left = Signal()

    said_style = text_styles.STRONG

    def __init__(
        self, attributes: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.part: ClosingPart | None = None
        self.noted = PlainLabel(style=text_styles.FIELD_SOFT)
        self.still_open = PlainLabel(style=text_styles.FIELD)
        self.missing_voices = CaptureEdit(self.tr("Who was not at the table?"))
        self.composition = CaptureEdit(self.tr("How the table was made up"))
        self.essence = CaptureEdit(self.tr("The essence of this table"))
        self.host_evaluation = CaptureEdit(self.tr("What went well, says the host"))
        self.host_improvements = CaptureEdit(self.tr("What can be better, says the host"))
        self.note_taker_evaluation = CaptureEdit(self.tr("What went well, says the note-taker"))
        self.note_taker_improvements = CaptureEdit(
            self.tr("What can be better, says the note-taker")
        )
        self.checks = ClosingChecks(attributes)
        self.aftercare = PlainLabel(
            self.tr("Was anyone moved by the talk? Stay a moment and ask how they are."),
            text_styles.SOFT,
        )
        self.close_button = PrimaryButton(self.tr("Close and make the report"), large=True)
        self.report_button = PlainButton(self.tr("Report only"), large=True)
        self.back_button = PlainButton(
            self.tr("Back to the table"), key=Command.TO_FIELD, large=True
        )
        self.read_back_button = PlainButton(
            self.tr("Read the lines back"), key=Command.READ_BACK, large=True
        )
        self.hand_over_button = PlainButton(
            self.tr("Hand over …"), key=Command.HAND_OVER, large=True
        )
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.setFocusProxy(self.missing_voices)
        self._halves = spaced_row(gap=40)
        self._questions = spaced_column(gap=20)
        self._asked: dict[CaptureEdit, HeadedList] = {}
        self.add(self.title, self.noted, self.still_open)
        self.body.insertLayout(self.body.count() - 1, self._halves)
        self._build_halves()  # first, since Tab goes in the order in which things are put here
        self.add(self.aftercare)
        self.body.setStretch(self.body.count() - 1, 1)  # the questions stay as they are
        self.add_buttons(*self.buttons())

    def _build_halves(self) -> None:
        asked = {
            self.missing_voices: self.tr("Who was not at the table, and should be heard?"),
            self.composition: self.tr("What strikes you in who sat at the table?"),
            self.essence: self.tr("What is the essence of this table, in three to five lines?"),
            self.host_evaluation: self.tr("The host: what went well?"),
            self.host_improvements: self.tr("The host: what can be better?"),
            self.note_taker_evaluation: self.tr("The note-taker: what went well?"),
            self.note_taker_improvements: self.tr("The note-taker: what can be better?"),
        }
        for field, question in asked.items():
            self._ask(field, question)
        self._questions.addStretch(1)
        self._halves.addLayout(self._questions, 3)
        self._halves.addWidget(self.checks, 2)

    def _ask(self, field: CaptureEdit, question: str) -> None:
        part = HeadedList(question, step=8)
        part.heading.setBuddy(field)
        part.add(field)
        self._questions.addWidget(part)
        self._asked[field] = part

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_asked)
        self.report_button.clicked.connect(self.report_asked)
        self.hand_over_button.clicked.connect(self.hand_over_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.read_back_button.clicked.connect(self.read_back_asked)
        self.checks.composition.changed.connect(self.words_changed)
        self.checks.flow_button.clicked.connect(self.flow_asked)
        for field in self.fields():
            field.keep_asked.connect(self._keep_part)
            field.changed.connect(lambda _text: self.words_changed.emit())
            field.left.connect(self.left)

    def restyle(self) -> None:
        """Take widths from the theme in use."""
        for field in self.fields():
            field.setMaximumWidth(theme().px(900))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ticks below the questions where both do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc: from a part to the whole page, from there to the table."""
        if event.key() == Qt.Key.Key_Escape:
            (self.part_left if self.part else self.back_asked).emit()
        elif shortcuts.gives(event, Command.KEEP):
            self._keep_part()
        else:
            super().keyPressEvent(event)

    def _keep_part(self) -> None:
        if self.part:
            self.part_kept.emit()

    def show_part(self, part: ClosingPart | None) -> None:
        """Show what one part asks alone, or the whole page; the focus comes to its first."""
        self.part = part
        names = words_of(part) if part else ClosingWords._fields
        fields = [getattr(self, name) for name in names]
        for field, asked in self._asked.items():
            asked.setVisible(field in fields)
        counting = part is ClosingPart.COUNTS
        self.checks.setVisible(part is None or counting)
        self.checks.composition.button.setVisible(not counting)
        for each in (self.checks.settled, self.still_open, self.aftercare, self.foot):
            each.setVisible(part is None)
        self._halves.setStretch(0, 3 * bool(fields))
        self.setFocusProxy(self.checks.composition.unfold() if counting else fields[0])

    def say(self, sentence: str) -> None:
        """Say calmly what was done or went wrong, or nothing; a part has no foot besides."""
        super().say(sentence)
        self.foot.setVisible(bool(sentence) or self.part is None)

    def show_still_open(self, words: str) -> None:
        """Say what is still open."""
        self.still_open.setText(words)

    def show_end(self) -> None:
        """Say that the parts were gone through, and offer the report."""
        self.close_button.setFocus()
        announce(self, self.still_open.text())

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= theme().px(BESIDE)
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the buttons of the foot in their order."""
        return (
            self.close_button,
            self.report_button,
            self.hand_over_button,
            self.read_back_button,
            self.back_button,
        )

    def fields(self) -> tuple[CaptureEdit, ...]:
        """Give the fields for words, in their order."""
        return tuple(getattr(self, place) for place in ClosingWords._fields)

    def show_table(self, name: str, items: int, *, finished: bool) -> None:
        """Name the table and count its notes; a finished table only gets its report."""
        self.title.setText(self.tr("Round off: {table}").format(table=name))
        none = self.tr("Nothing was noted here yet. That is fine: the report says so.")
        self.noted.setText(self.tr("%n note(s) at this table.", "", items) if items else none)
        self.close_button.setText(
            self.tr("Make the report") if finished else self.tr("Close and make the report")
        )
        self.report_button.setVisible(not finished)

    def show_words(self, words: ClosingWords) -> None:
        """Fill the fields for words."""
        for field, text in zip(self.fields(), words, strict=True):
            if field.text() != text:
                field.set_text(text)

"""The screen on which lines are read back: whose turn it is, the lines, and the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import ReadBack
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.read_back.lines import LineRow, LinesList
from facilitator.ui.features.read_back.view_protocol import ReadBackLine
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import EnterButton, PlainButton, QuietButton
from facilitator.ui.widgets.choices import AnswerButtons
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox
from facilitator.ui.widgets.progress import ProgressLine

ROOMY = 1.5
"""Up to this text size the name of who is asked stands large above the lines."""

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ReadBackView(FormPage):
    """Shows one person's lines and says what was answered; a button is only another key."""

    answered = Signal(object, object)
    reworded = Signal(object, str)
    edit_left = Signal(object, str)
    rest_agreed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    back_asked = Signal()
    room_asked = Signal(bool)

    body_gap = 12
    body_margins = ((28, 20), (28, 20))
    foot_margins = ((28, 12), (28, 12))
    foot_ground = "side"
    said_style = text_styles.STRONG
    title_styles = text_styles.TITLE, text_styles.TITLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressLine(self.tr("How many people have been asked"))
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.back_button = QuietButton(self.tr("Back to the table"))
        self.room_button = QuietButton(self.tr("On the screen in the room"))
        self.room_button.setCheckable(True)
        self.person = PlainLabel(style=text_styles.QUESTION)
        self.advice = PlainLabel(style=text_styles.FIELD_SOFT)
        self.lines = LinesList()
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.answers = AnswerButtons()
        self.agree_button = EnterButton(large=True)
        self.previous_button = PlainButton(self.tr("Previous person"), large=True)
        self.next_button = PlainButton(self.tr("Next person"), large=True)
        self._build()
        self._connect()
        follow(self._name_person)

    def _build(self) -> None:
        self.done.rows.addWidget(self.done_words)
        head = self.add_head()
        head.addWidget(self.title)
        head.addWidget(self.place)
        head.addWidget(self.progress, 1)
        head.addWidget(self.room_button)
        head.addWidget(self.back_button)
        head.addWidget(KeyCap(shortcuts.cap(Command.TO_FIELD)))
        self.add(self.done, self.person, self.advice, self.lines)
        for button in (self.agree_button, self.previous_button, self.next_button):
            self.answers.add(button)
        self.below.addWidget(self.answers)
        self.room_button.hide()

    def _connect(self) -> None:
        self.answers.given.connect(self._answer)
        self.lines.reworded.connect(self.reworded)
        self.lines.edit_passed.connect(self.keep_open_edit)
        for button, asked in (
            (self.agree_button, self.rest_agreed),
            (self.next_button, self.next_asked),
            (self.previous_button, self.previous_asked),
            (self.back_button, self.back_asked),
        ):
            button.clicked.connect(lambda _on=False, asked=asked: self._ask(asked))
        self.room_button.clicked.connect(self.room_asked)

    def show_practice(self, practice: bool) -> None:
        """Say that this is a table to practise on, or nothing."""
        self.ribbon.setVisible(practice)

    def leave(self) -> None:
        """Go back to the table."""
        self.back_asked.emit()

    def show_turn(self, person: str, lines: Sequence[ReadBackLine], *, last: bool) -> None:
        """Show whose turn it is and their lines."""
        self.person.setText(person)
        self.lines.show_lines(lines)
        left = sum(line.given is None for line in lines)
        self._show_agree(left, len(lines), last=last)
        self.next_button.setVisible(bool(left) and not last)
        for part in (self.lines, self.foot):
            part.setVisible(bool(lines))
        self._name_person()
        self._advise(lines=bool(lines))

    def _name_person(self) -> None:
        """Name who is asked above the lines; where text is large, in the strip that stays."""
        name, roomy = self.person.text(), theme().has_room(ROOMY)
        self.person.setVisible(bool(name) and roomy)
        self.title.setText(self.tr("Reading back") if roomy or not name else name)

    def _advise(self, *, lines: bool) -> None:
        if lines:
            words = self.tr("Read each line aloud, or turn the screen. Is it right like this?")
        else:
            words = self.tr(
                "There is nobody to ask yet. Say at the notes who spoke, and come back."
            )
        self.advice.setText(words)

    def _show_agree(self, left: int, lines: int, *, last: bool) -> None:
        if left == lines:
            words = self.tr("All is correct")
        elif left:
            words = self.tr("The rest is correct")
        else:
            words = self.tr("Ready") if last else self.tr("Next person")
        self.agree_button.setText(words)

    def show_place(self, number: int, people: int, *, done: int) -> None:
        """Show how far the round is: person `number` of `people`, `done` of them asked."""
        words = self.tr("person {number} of {people}").format(number=number, people=people)
        self.place.setText(words if people else "")
        self.progress.setVisible(bool(people))
        self.progress.set_share(done / people if people else 0)
        self.previous_button.setVisible(number > 1)

    def show_done(self, read: int, notes: int, *, done: bool) -> None:
        """Say that everyone was asked, and of how many notes that is."""
        self.done.setVisible(done)
        words = self.tr("Everyone has answered. Read back: {read} of {notes} notes.")
        self.done_words.setText(words.format(read=read, notes=notes))

    def show_room(self, *, there: bool, shown: bool) -> None:
        """Offer the room's screen when there is one, and show whether it has these lines."""
        self.room_button.setVisible(there)
        self.room_button.setChecked(shown)

    def go_to(self, line: ItemId | None) -> None:
        """Give a line the keyboard, or the button that goes on when None is left."""
        if line is None:
            self.agree_button.setFocus()
        else:
            self.lines.go_to(line)

    def _answer(self, given: ReadBack) -> None:
        row = self.lines.front()
        if row is None:
            return
        if given is ReadBack.CHANGED:
            self._edit(row)
        elif given is ReadBack.AGREED and row.editing and row.field.text() != row.line.text:
            self.reworded.emit(row.line.id, row.field.text())  # right with these words
        elif self.keep_open_edit():
            self.answered.emit(row.line.id, given)

    def _edit(self, row: LineRow) -> None:
        if row.editing:
            row.field.setFocus()
        elif self.keep_open_edit():
            row.edit()
            QTimer.singleShot(0, row, self._reveal)  # once it has its new height

    @property
    def editing(self) -> bool:
        """Whether the words of a line are being changed now."""
        return self.lines.edited() is not None

    def leave_edit(self) -> None:
        """Show the words of each line as they were kept."""
        row = self.lines.edited()
        if row is not None:
            row.leave_edit()

    def keep_open_edit(self) -> bool:
        """Have words that are being typed kept; say whether none are left to be kept."""
        row = self.lines.edited()
        if row is None:
            return True
        if row.field.text() == row.line.text:
            row.leave_edit()
        else:
            self.edit_left.emit(row.line.id, row.field.text())
        if row.editing and self.isVisible():
            row.field.setFocus()
        return not row.editing

    def _ask(self, asked: SignalInstance) -> None:
        if self.keep_open_edit():
            asked.emit()

    def _reveal(self) -> None:
        row = self.lines.front()
        if row is not None:
            self.scroll_area.ensureWidgetVisible(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter as the answer to the line in front, Enter for all the rest."""
        given = self.answers.answer_to(event.text())
        row = self.lines.front()
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif row is not None and row.field.hasFocus():
            event.ignore()
        elif given is not None and not event.modifiers() & _HELD:
            self._answer(given)
        elif shortcuts.enters(event) and not event.isAutoRepeat() and row is not None:
            self._ask(self.rest_agreed)
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        row = self.lines.edited()
        if row is None:
            self.back_asked.emit()
        elif row.field.hasFocus():
            row.leave_edit()
        else:
            row.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the line in front, or at words that are still being typed."""
        super().showEvent(event)
        edited = self.lines.edited()
        (edited.field if edited else self.lines.front() or self.back_button).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have words kept that were being typed, and tell that the screen is left."""
        if not event.spontaneous():  # a window put down comes back as it was
            self.keep_open_edit()
        super().hideEvent(event)

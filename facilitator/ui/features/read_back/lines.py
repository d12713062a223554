"""The lines of one person, in large words; the one in front has the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import ReadBack
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.read_back.view_protocol import ReadBackLine, answered
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, follow_size, theme
from facilitator.ui.theme.painting import badge_size, paint_badge, paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column


class Badge(QWidget):
    """The sign and the word of a kind."""

    def __init__(self, kind: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._word = kind, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_size(self)

    def sizeHint(self) -> QSize:
        """Return the room for sign and word."""
        return badge_size(self._word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._kind, self._word)
        painter.end()


class LineRow(QWidget):
    """One line and the answer to it; can be worded anew in its place."""

    in_front = Signal(object)
    moved = Signal(object, int)
    reworded = Signal(object, str)

    def __init__(self, line: ReadBackLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("radius", RADIUS_CARD)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.badge = Badge(line.kind, line.word)
        self.answer = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.text = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.field = CaptureEdit(self.tr("The words as they should be"))
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT)
        hint = self.tr("{keep} keeps these words. {back} leaves them as they were.")
        keep, back = shortcuts.spoken(Command.KEEP), shortcuts.spoken(Command.TO_FIELD)
        self.hint.setText(hint.format(keep=keep, back=back))
        self._build()
        self.show_line(line)
        follow(self.update)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.badge)
        self._head.addStretch(1)
        self._head.addWidget(self.answer)
        rows = spaced_column(self, gap=8, margins=(16, 12))
        rows.addLayout(self._head)
        for widget in (self.text, self.field, self.hint):
            rows.addWidget(widget)
        self.field.hide()
        self.hint.hide()
        self.field.keep_asked.connect(self._keep)

    def show_line(self, line: ReadBackLine) -> None:
        """Show the words and the answer."""
        self.line = line
        self.text.setText(line.text)
        self.answer.setText(answered(line.given))
        withheld = line.given is ReadBack.WITHHELD
        self.text.set_style(text_styles.ADVICE if withheld else text_styles.QUESTION_SMALL)
        self.setAccessibleName(line.spoken)

    @property
    def editing(self) -> bool:
        """Whether the words are being changed now."""
        return not self.field.isHidden()

    def edit(self) -> None:
        """Let the words be changed here."""
        self.field.set_text(self.line.text)
        self._show_field(shown=True)
        self.field.setFocus()

    def leave_edit(self) -> None:
        """Show the words as they were kept; who typed them has the keyboard at the line."""
        typing = self.field.hasFocus() and self.isVisible()
        if typing:
            self.setFocus()
        self._show_field(shown=False)

    def _show_field(self, *, shown: bool) -> None:
        self.text.setVisible(not shown)
        self.field.setVisible(shown)
        self.hint.setVisible(shown)

    def _keep(self) -> None:
        self.reworded.emit(self.line.id, self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line above or below, but not out of words being typed."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not self.field.hasFocus():
                self.moved.emit(self.line.id, step)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come to the front."""
        self.setFocus()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this is the line that keys are about."""
        super().focusInEvent(event)
        self.in_front.emit(self.line.id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        colours, painter = theme().palette, QPainter(self)
        paint_box(painter, self.rect(), colours.card, colours.control, radius=RADIUS_CARD)
        painter.end()


class LinesList(QWidget):
    """The lines of one person, from top to bottom: one Tab stop, arrows go within it.

    So the line in front is still the same when Tab comes to the buttons.
    """

    reworded = Signal(object, str)
    edit_passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LineRow] = []
        self._front: ItemId | None = None
        self._places = QVBoxLayout(self)
        self._places.setContentsMargins(4, 4, 4, 4)  # for the ring of the focus
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        self._places.setSpacing(theme().space(12))

    def show_lines(self, lines: Sequence[ReadBackLine]) -> None:
        """Show these lines; the same lines keep their place and the keyboard."""
        if [line.id for line in lines] != [row.line.id for row in self.rows]:
            self._make(lines)
            return
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line)

    def _make(self, lines: Sequence[ReadBackLine]) -> None:
        for row in self.rows:
            self._places.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LineRow(line) for line in lines]
        self._front = lines[0].id if lines else None
        for row in self.rows:
            row.in_front.connect(self._bring)
            row.moved.connect(self._move)
            row.reworded.connect(self.reworded)
            self._places.addWidget(row)
        self._stop_at_front()

    def _bring(self, line: ItemId) -> None:
        self._front = line
        self._stop_at_front()
        edited = self.edited()
        if edited is not None and edited.line.id != line:
            self.edit_passed.emit()

    def _stop_at_front(self) -> None:
        stop, others = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for row in self.rows:
            row.setFocusPolicy(stop if row is self.front() else others)

    def _move(self, line: ItemId, step: int) -> None:
        place = self._place(line) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()

    def _place(self, line: ItemId | None) -> int:
        ids = [row.line.id for row in self.rows]
        return ids.index(line) if line in ids else 0

    def front(self) -> LineRow | None:
        """Give the line that keys are about: the one that had the keyboard last."""
        return self.rows[self._place(self._front)] if self.rows else None

    def edited(self) -> LineRow | None:
        """Give the line whose words are being changed."""
        return next((row for row in self.rows if row.editing), None)

    def go_to(self, line: ItemId) -> None:
        """Bring a line to the front."""
        if self.rows:
            self._bring(line)
            self.rows[self._place(line)].setFocus()

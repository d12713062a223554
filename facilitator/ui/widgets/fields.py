"""Fields to type in: plain text only, and keys that leave the field behave as people expect."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from facilitator.domain.text import LONGEST_TEXT
from facilitator.ui.commands.shortcuts import Command, gives, held_back
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD, RADIUS_SMALL
from facilitator.ui.widgets.panels import quiet_bars

TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Keys that may be held while words are typed."""


def clear_ground(field: QWidget) -> None:
    """Let a field of Qt paint no ground of its own; disabled words go grey."""
    colours, roles = theme().palette, QPalette.ColorRole
    palette = QPalette(field.palette())
    palette.setColor(roles.Base, Qt.GlobalColor.transparent)
    palette.setColor(roles.Text, colours.ink)
    palette.setColor(roles.PlaceholderText, colours.grey)
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Text, colours.grey)
    field.setPalette(palette)


def paint_field(field: QWidget) -> None:
    """Paint the box of a field: its edge can be seen on every ground."""
    colours = theme().palette
    edge = colours.control if field.isEnabled() else colours.border
    radius = field.property("radius")
    painter = QPainter(field)
    paint_box(painter, field.rect(), colours.card, edge, radius=radius or RADIUS_SMALL)
    painter.end()


def has_words(mime: QMimeData) -> bool:
    """Say whether words are given; Qt calls the address of a file words too."""
    return mime.hasText() and not mime.hasUrls()


def types_words(event: QKeyEvent) -> bool:
    """Say whether a key types something, and is no command."""
    plain = not (event.modifiers() & ~TYPING)
    return plain and event.text().isprintable() and bool(event.text())


class LineField(QLineEdit):
    """One line of plain text; `label` is what a screen reader calls it."""

    def __init__(self, label: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("radius", RADIUS_SMALL)
        self.setFrame(False)
        self.setMaxLength(LONGEST_TEXT)
        if label:
            self.setAccessibleName(label)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font and room from the theme in use."""
        self.setFont(text_styles.TEXT.font(theme()))
        beside, above = theme().px(10), theme().px(6)
        self.setTextMargins(beside, above, beside, above)
        clear_ground(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the line in it."""
        paint_field(self)
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, but nothing that is pressed with Alt."""
        if not held_back(event):
            super().keyPressEvent(event)


class CaptureEdit(QPlainTextEdit):
    """The note being typed: grows from 2 to 8 lines; Tab leaves it; keeps plain text only.

    While nothing was typed Ctrl+Z and Ctrl+Y are left to the window, which undoes steps.
    """

    keep_asked = Signal()
    stream_asked = Signal()
    changed = Signal(str)
    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = (2, 8)
        self.setAccessibleName(label)
        self.setProperty("radius", RADIUS_CARD)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._tell)
        lines = self.document().documentLayout()
        lines.documentSizeChanged.connect(self._fit)  # of one long line, after the text
        follow(self.restyle)

    def text(self) -> str:
        """Return what is typed, as it is."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text, with nothing in it to undo, the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def typing(self) -> bool:
        """Say whether there is typing in this field to undo or redo."""
        document = self.document()
        return document.isUndoAvailable() or document.isRedoAvailable()

    def restyle(self) -> None:
        """Take font and height from the theme in use."""
        self.setFont(text_styles.FIELD.font(theme()))
        air = theme().px(6)
        self.setViewportMargins(air, air, air, air)
        self._fit()
        self.update()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        if has_words(source):
            self.insertPlainText(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take what has words."""
        return has_words(source)

    def event(self, event: QEvent) -> bool:
        """Claim undo, or redo, while it has typing to do it with; else the window has it."""
        if event.type() == QEvent.Type.ShortcutOverride and _steps(event):
            event.setAccepted(self._claims(event))
            return event.isAccepted()
        if event.type() == QEvent.Type.Paint:
            paint_field(self)
        return super().event(event)

    def _claims(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        document = self.document()
        undoes = gives(event, Command.UNDO)
        return document.isUndoAvailable() if undoes else document.isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Ctrl+Enter asks to keep; Up in an empty field asks for the notes above."""
        if held_back(event):
            return
        if gives(event, Command.KEEP):
            self.keep_asked.emit()
        elif gives(event, Command.UNDO):
            self.undo()
        elif gives(event, Command.REDO):
            self.redo()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and not self.text():
            self.stream_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, so that a draft can be kept."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _tell(self) -> None:
        self._fit()
        self.changed.emit(self.text())

    def _fit(self) -> None:
        few, many = self.lines
        lines = round(self.document().documentLayout().documentSize().height())
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if lines > many else bars.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(max(lines, few), many) * self._line() + self._around())

    def lines_in(self, height: int) -> int:
        """Return how many whole lines a field of this height, in pixels, has room for."""
        return (height - self._around()) // self._line()

    def _line(self) -> int:
        metrics = QFontMetricsF(self.font())
        return math.ceil(metrics.ascent()) + math.ceil(metrics.descent())

    def _around(self) -> int:
        return 2 * round(self.document().documentMargin()) + 2 * theme().px(6) + 1

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a word fits."""
        return QSize(self.fontMetrics().horizontalAdvance("n") * 16, self.height())


def _steps(event: QEvent) -> bool:
    assert isinstance(event, QKeyEvent)
    return gives(event, Command.UNDO) or gives(event, Command.REDO)


class FindField(LineField):
    """A line that finds tables; Down and Enter go on in the list, Esc shows all again."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, go down or clear."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

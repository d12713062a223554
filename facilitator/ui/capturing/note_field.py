"""The field of a note: what may be meant stands behind the cursor, pale, until a key takes it.

It takes no room of its own, so nothing moves while people talk; where the line has no room
left, nothing is offered.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QRect, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui import keys
from facilitator.ui.fields import CaptureEdit
from facilitator.ui.keys import Command
from facilitator.ui.look import theme
from facilitator.ui.painting import key_size, paint_key
from facilitator.ui.photos.incoming import may_hold_photo


@dataclass(frozen=True, slots=True)
class Hint:
    """What may be meant: `words` are shown, `rest` is what a key would type."""

    words: str = ""
    rest: str = ""


NO_HINT = Hint()


def _none(_before: str) -> Hint:
    return NO_HINT


class NoteField(CaptureEdit):
    """Shows a hint for the words before the cursor; `hint_for` finds it.

    `given` brings a file or a picture that was pasted or dragged here: never its address.
    """

    given = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.hint_for: Callable[[str], Hint] = _none
        self._hint = NO_HINT
        self.cursorPositionChanged.connect(self._look)
        self.textChanged.connect(self._look)

    def hint(self) -> Hint:
        """Return what is offered now."""
        return self._hint

    def complete(self) -> None:
        """Type what is offered; when nothing is, nothing happens."""
        if self._hint.rest:
            cursor, rest = self.textCursor(), self._hint.rest
            cursor.beginEditBlock()  # undo takes back this, and not the typing before it
            cursor.insertText(rest)
            cursor.endEditBlock()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words; hand on what may be a photo."""
        if may_hold_photo(source):
            self.given.emit(source)
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, a file or a picture."""
        return may_hold_photo(source) or super().canInsertFromMimeData(source)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where words would come; a photo comes elsewhere."""
        if may_hold_photo(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped; a photo leaves the cursor where it was."""
        if may_hold_photo(event.mimeData()):
            event.acceptProposedAction()
            self.given.emit(event.mimeData())
        else:
            super().dropEvent(event)

    def _look(self) -> None:
        cursor = self.textCursor()
        at_end = cursor.atBlockEnd() and not cursor.hasSelection()
        hint = self.hint_for(cursor.block().text()) if at_end else NO_HINT
        if hint != NO_HINT and not self._has_room(hint):
            hint = NO_HINT
        if hint != self._hint:
            self._hint = hint
            self._tell_hint()
            self.viewport().update()

    def _tell_hint(self) -> None:
        words = self.tr("{key} completes: {words}") if self._hint.rest else "{words}"
        key = keys.spoken(Command.COMPLETE)
        words = words.format(key=key, words=self._hint.words)
        self.setAccessibleDescription(words if self._hint.words else "")

    def _has_room(self, hint: Hint) -> bool:
        room = self.viewport().width() - self.cursorRect().right() - theme().px(8)
        return self.fontMetrics().horizontalAdvance(hint.words) + self._key_room(hint) <= room

    def _key_room(self, hint: Hint) -> int:
        if not hint.rest:
            return 0
        return key_size(keys.cap(Command.COMPLETE)).width() + theme().px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is typed, then what may be meant."""
        super().paintEvent(event)
        if self._hint.words and self.hasFocus():
            painter = QPainter(self.viewport())
            self._paint_hint(painter)
            painter.end()

    def _paint_hint(self, painter: QPainter) -> None:
        line, metrics = self.cursorRect(), self.fontMetrics()
        start = QPoint(line.right() + 1, line.top() + metrics.ascent())
        painter.setFont(self.font())
        painter.setPen(theme().palette.grey)
        painter.drawText(start, self._hint.words)
        if self._hint.rest:
            size = key_size(keys.cap(Command.COMPLETE))
            left = start.x() + metrics.horizontalAdvance(self._hint.words) + theme().px(8)
            top = line.top() + (line.height() - size.height()) // 2
            place = QRect(QPoint(left, top), size)
            paint_key(painter, place, keys.cap(Command.COMPLETE))

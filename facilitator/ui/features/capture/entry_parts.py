"""The parts of the place where a note is typed: the kinds as chips, and the field.

Five kinds have chips with keys, the others a menu. What may be meant stands behind the cursor,
pale, until a key takes it: a word of this table, or who `@4` is. It takes no room of its own,
so nothing moves while people talk; where the line has no room left, nothing is offered.
"""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import CITIZEN_KINDS, Item, ItemKind
from facilitator.services.autocomplete import TableWords
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.photo_place import may_hold_photo
from facilitator.ui.features.capture.view_protocol import NO_HINT, InlineHint
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import key_size, paint_key, paint_sign
from facilitator.ui.widgets.buttons import KindButton
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.layouts import FlowLayout

FIRST = tuple(ItemKind[command.name] for command in shortcuts.KINDS)
"""Kinds with a key of their own at a table with citizens."""
OTHERS = tuple(kind for kind in CITIZEN_KINDS if kind not in FIRST)
"""Kinds in the menu of such a table."""


class Chip(KindButton):
    """A kind above the field, close to its neighbours."""

    padding = (8, 5)


class KindChips(QWidget):
    """One chip is checked: that of the kind of the note in the field.

    The first five of `kinds` have a chip each and the keys F2 to F6. The last chip opens the
    menu, and shows the kind that was chosen there.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name_of: Callable[[ItemKind], str],
        kinds: Sequence[ItemKind] = CITIZEN_KINDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name_of = name_of
        pairs = tuple(zip(kinds, shortcuts.KINDS, strict=False))
        self._kind = kinds[0]
        self.chips = {kind: self._chip(kind, key) for kind, key in pairs}
        self.others = tuple(kinds[len(pairs) :])
        self.more = Chip("", self.tr("more …"), key=Command.MORE_KINDS)
        self.more.clicked.connect(self.open_more)
        row = FlowLayout(self, 4)
        for chip in (*self.chips.values(), self.more):
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(chip)
        self._show()

    def _chip(self, kind: ItemKind, key: Command) -> Chip:
        chip = Chip(kind.value, self._name_of(kind), key=key)
        chip.clicked.connect(lambda: self._press(kind))
        return chip

    def _press(self, kind: ItemKind) -> None:
        self._show()  # a click on a checked chip has let it go
        self.chosen.emit(kind)

    def show_kind(self, kind: ItemKind) -> None:
        """Check the chip of a kind."""
        if kind is not self._kind:
            self._kind = kind
            self._show()

    def _show(self) -> None:
        for known, chip in self.chips.items():
            chip.setChecked(known is self._kind)
        other = self._kind not in self.chips
        if other:
            self.more.set_kind(self._kind.value, self._name_of(self._kind))
        else:
            self.more.set_kind("", self.tr("more …"))
        self.more.setChecked(other)
        self.more.setVisible(other or bool(self.others))

    def open_more(self) -> None:
        """Open the menu with the other kinds, above its chip."""
        self._show()
        if not self.others:
            return
        menu = self._menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[0])

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = with_letters([self._name_of(kind) for kind in self.others])
        for kind, word in zip(self.others, words, strict=True):
            action = menu.addAction(_sign(kind), word)
            action.triggered.connect(lambda _checked=False, kind=kind: self.chosen.emit(kind))
        return menu


def with_letters(words: Sequence[str]) -> list[str]:
    """Mark in each word the first letter that no word before it took, for a menu."""
    taken: set[str] = set()
    marked = []
    for word in words:
        place = next((at for at, letter in enumerate(word) if letter not in taken), 0)
        taken.add(word[place : place + 1])
        marked.append(f"{word[:place]}&{word[place:]}")
    return marked


def _sign(kind: ItemKind) -> QIcon:
    """Draw the sign of a kind, and once more for the line that has the focus."""
    colours = theme().palette
    icon = QIcon(_drawn(kind, colours.kind(kind.value)))
    icon.addPixmap(_drawn(kind, colours.on_blue), QIcon.Mode.Active)
    return icon


def _drawn(kind: ItemKind, ink: QColor) -> QPixmap:
    side = theme().px(16)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_sign(painter, QRectF(0, 0, side, side), kind.value, ink)
    painter.end()
    return picture


_SEAT = re.compile(r"@(\d{1,2})$")


class NoteField(CaptureEdit):
    """Shows a hint for the words before the cursor; `hint_for` finds it.

    `given` brings a file or a picture that was pasted or dragged here: never its address.
    """

    given = Signal(object)

    def __init__(
        self,
        label: str,
        hint_for: Callable[[str], InlineHint] = lambda _before: NO_HINT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, parent)
        self._hint_for = hint_for
        self._hint = NO_HINT
        self.cursorPositionChanged.connect(self._look)
        self.textChanged.connect(self._look)

    def hint(self) -> InlineHint:
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
        hint = self._hint_for(cursor.block().text()) if at_end else NO_HINT
        if hint != NO_HINT and not self._has_room(hint):
            hint = NO_HINT
        if hint != self._hint:
            self._hint = hint
            self._tell_hint()
            self.viewport().update()

    def _tell_hint(self) -> None:
        words = self.tr("{key} completes: {words}") if self._hint.rest else "{words}"
        key = shortcuts.spoken(Command.COMPLETE)
        words = words.format(key=key, words=self._hint.words)
        self.setAccessibleDescription(words if self._hint.words else "")

    def _has_room(self, hint: InlineHint) -> bool:
        room = self.viewport().width() - self.cursorRect().right() - theme().px(8)
        return self.fontMetrics().horizontalAdvance(hint.words) + self._key_room(hint) <= room

    def _key_room(self, hint: InlineHint) -> int:
        if not hint.rest:
            return 0
        return key_size(shortcuts.cap(Command.COMPLETE)).width() + theme().px(8)

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
            size = key_size(shortcuts.cap(Command.COMPLETE))
            left = start.x() + metrics.horizontalAdvance(self._hint.words) + theme().px(8)
            top = line.top() + (line.height() - size.height()) // 2
            place = QRect(QPoint(left, top), size)
            paint_key(painter, place, shortcuts.cap(Command.COMPLETE))


class InlineHints:
    """Finds hints for one table, and learns its words while they are written."""

    def __init__(self, editor: DialogueEditor) -> None:
        self._editor = editor
        self._words = TableWords()

    def learn(self) -> None:
        """Learn all words of the table anew."""
        self._words.learn_all(self._editor.dossier)

    def take(self, change: Change) -> None:
        """Learn the words of notes that a change brought."""
        for edit in change.edits:
            if isinstance(edit.after, Item) and not edit.before:
                self._words.learn_note(edit.after)

    def find(self, before: str) -> InlineHint:
        """Give what may be meant by the end of a text."""
        mark = _SEAT.search(before)
        if mark:
            seat = self._editor.dossier.seat_number(int(mark[1]))
            return InlineHint(f" → [{seat.role_label}]") if seat else NO_HINT
        rest = self._words.rest(before)
        return InlineHint(rest, rest) if rest else NO_HINT

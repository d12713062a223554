"""The kinds of notes as chips above the field: five by their keys, the others in a menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_sign
from facilitator.ui.widgets.buttons import KindButton
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

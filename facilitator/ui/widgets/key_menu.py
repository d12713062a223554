"""The keys of a list as a menu, for who works with the mouse: what is chosen is pressed."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from facilitator.ui.commands import shortcuts


class KeyRow(NamedTuple):
    """What stands on a key and what it does; `press` is the key that a menu presses for it."""

    cap: str
    words: str
    press: str = ""


KeySection = tuple[str, Sequence[KeyRow]]
"""A heading, and keys."""


def offer_keys(
    view: QAbstractItemView, event: QContextMenuEvent, rows: Sequence[KeyRow]
) -> None:
    """Offer what the keys do with the row that was pointed at, or with the one in front."""
    keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
    index = view.currentIndex() if keyboard else view.indexAt(event.pos())
    if not index.isValid():
        return
    view.setCurrentIndex(index)
    place = view.visualRect(index).center() if keyboard else event.pos()
    key_menu(view, rows).popup(view.viewport().mapToGlobal(place))


def key_menu(view: QAbstractItemView, rows: Sequence[KeyRow]) -> QMenu:
    """Give the menu of a list; it goes away when it is closed."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for row in rows:
        if row.press:
            menu.addAction(f"{row.words}\t{row.cap}", partial(shortcuts.press, view, row.press))
    return menu

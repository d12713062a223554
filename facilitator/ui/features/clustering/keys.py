"""The letters and keys of a board, which work while a list there has the focus.

They stand under F1, and in the menus of the lists.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import ENTER, Command
from facilitator.ui.widgets.key_menu import KeyRow, KeySection

translate = QCoreApplication.translate


def board_keys() -> Sequence[KeySection]:
    """Give the keys of the notes, of the kernen, and of the page of one kern."""
    return (
        (translate("Keys", "On the board: the notes"), keys_of_notes()),
        (translate("Keys", "On the board: the kernen"), keys_of_clusters()),
        (translate("Keys", "On the page of a kern"), keys_of_quotes()),
    )


def keys_of_notes() -> Sequence[KeyRow]:
    """Give the keys of the notes of a board."""
    return (
        KeyRow("1 – 9", translate("Keys", "Place the note in the kern with this number")),
        KeyRow("0", translate("Keys", "Loose again, out of all kernen"), "0"),
        KeyRow("H", translate("Keys", "Hold the note: place it twice"), "H"),
        KeyRow("S", translate("Keys", "Place it where it seems to belong"), "S"),
        KeyRow("W", translate("Keys", "Put the proposal away"), "W"),
        KeyRow("T", translate("Keys", "Give it a tag, or take one away"), "T"),
        KeyRow(_space(), translate("Keys", "Mark several notes"), "Space"),
        KeyRow("N", translate("Keys", "New kern of this note"), "N"),
        KeyRow("X", translate("Keys", "Set apart, with a reason"), "X"),
        KeyRow(ENTER, translate("Keys", "Open the kern of this note"), "Return"),
        KeyRow("O", translate("Keys", "To the note at its table"), "O"),
        KeyRow("V", translate("Keys", "How far one can rely on the board"), "V"),
        KeyRow(shortcuts.cap(Command.CLUSTERS), translate("Keys", "Back from the table")),
        KeyRow(
            shortcuts.cap(Command.FIND_TABLE),
            translate("Keys", "Search in all notes, or a code"),
        ),
        KeyRow(shortcuts.cap(Command.GO_ON), translate("Keys", "Next chapter")),
        KeyRow(shortcuts.cap(Command.GO_BACK), translate("Keys", "Previous chapter")),
        KeyRow("Esc", translate("Keys", "Out of the search; else away from the board")),
    )


def keys_of_clusters() -> Sequence[KeyRow]:
    """Give the keys of its kernen."""
    return (
        KeyRow(ENTER, translate("Keys", "Open this kern"), "Return"),
        KeyRow("1 – 9", translate("Keys", "Go to the kern with this number")),
        KeyRow("Alt ↑", translate("Keys", "Kern one place up"), "Alt+Up"),
        KeyRow("Alt ↓", translate("Keys", "Kern one place down"), "Alt+Down"),
        KeyRow("M", translate("Keys", "Bring another kern into this one"), "M"),
        KeyRow("T", translate("Keys", "Give it a tag, or take one away"), "T"),
        KeyRow("N", translate("Keys", "New kern, without notes"), "N"),
        KeyRow("Del", translate("Keys", "Remove this kern; its notes are loose"), "Del"),
        KeyRow("Esc", translate("Keys", "Back to the notes")),
    )


def keys_of_quotes() -> Sequence[KeyRow]:
    """Give the keys of the page of a kern."""
    return (
        KeyRow(_space(), translate("Keys", "Into the report, or out of it"), "Space"),
        KeyRow("Alt ↑", translate("Keys", "Quote one place up"), "Alt+Up"),
        KeyRow("Alt ↓", translate("Keys", "Quote one place down"), "Alt+Down"),
        KeyRow("B", translate("Keys", "The other wording: original or edited"), "B"),
        KeyRow("T", translate("Keys", "It says the opposite, or no longer"), "T"),
        KeyRow("U", translate("Keys", "Feature this quote, one for the theme"), "U"),
        KeyRow("K", translate("Keys", "Short wording of the featured quote"), "K"),
        KeyRow("D", translate("Keys", "Give it a tag, or take one away"), "D"),
        KeyRow("G", translate("Keys", "Give the kern a tag, or take one away"), "G"),
        KeyRow("N", translate("Keys", "Split off: a kern of its own"), "N"),
        KeyRow(f"{ENTER}, O", translate("Keys", "To the note at its table"), "O"),
        KeyRow("Del", translate("Keys", "Out of this kern"), "Del"),
        KeyRow(shortcuts.cap(Command.GO_ON), translate("Keys", "Next kern")),
        KeyRow(shortcuts.cap(Command.GO_BACK), translate("Keys", "Previous kern")),
        KeyRow("Esc", translate("Keys", "Back to the board")),
    )


def _space() -> str:
    return translate("Keys", "Space bar")

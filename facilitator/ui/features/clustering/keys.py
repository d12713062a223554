"""The letters and keys of a board, which work while a list there has the focus, for F1."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import ENTER, Command

translate = QCoreApplication.translate

KeySection = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and what stands on each key with what it does."""


def board_keys() -> Sequence[KeySection]:
    """Give the keys of the notes, of the kernen, and of the page of one kern."""
    return (
        (translate("Keys", "On the board: the notes"), _of_notes()),
        (translate("Keys", "On the board: the kernen"), _of_clusters()),
        (translate("Keys", "On the page of a kern"), _of_quotes()),
    )


def _of_notes() -> Sequence[tuple[str, str]]:
    return (
        ("1 – 9", translate("Keys", "Place the note in the kern with this number")),
        ("0", translate("Keys", "Loose again, out of all kernen")),
        ("H", translate("Keys", "Hold the note: place it twice")),
        ("S", translate("Keys", "Place it where it seems to belong")),
        (_space(), translate("Keys", "Mark several notes")),
        ("N", translate("Keys", "New kern of this note")),
        ("X", translate("Keys", "Set apart, with a reason")),
        (ENTER, translate("Keys", "Open the kern of this note")),
        ("O", translate("Keys", "To the note at its table")),
        (shortcuts.cap(Command.CLUSTERS), translate("Keys", "Back from the table")),
        (
            shortcuts.cap(Command.FIND_TABLE),
            translate("Keys", "Search in all notes, or a code"),
        ),
        (shortcuts.cap(Command.GO_ON), translate("Keys", "Next chapter")),
        (shortcuts.cap(Command.GO_BACK), translate("Keys", "Previous chapter")),
        ("Esc", translate("Keys", "Out of the search; else away from the board")),
    )


def _of_clusters() -> Sequence[tuple[str, str]]:
    return (
        (ENTER, translate("Keys", "Open this kern")),
        ("1 – 9", translate("Keys", "Go to the kern with this number")),
        ("Alt ↑", translate("Keys", "Kern one place up")),
        ("Alt ↓", translate("Keys", "Kern one place down")),
        ("M", translate("Keys", "Bring another kern into this one")),
        ("N", translate("Keys", "New kern, without notes")),
        ("Del", translate("Keys", "Remove this kern; its notes are loose")),
        ("Esc", translate("Keys", "Back to the notes")),
    )


def _of_quotes() -> Sequence[tuple[str, str]]:
    return (
        (_space(), translate("Keys", "Into the report, or out of it")),
        ("Alt ↑", translate("Keys", "Quote one place up")),
        ("Alt ↓", translate("Keys", "Quote one place down")),
        ("B", translate("Keys", "The other wording: original or edited")),
        ("T", translate("Keys", "It says the opposite, or no longer")),
        ("U", translate("Keys", "Feature this quote, one for the theme")),
        ("K", translate("Keys", "Short wording of the featured quote")),
        ("N", translate("Keys", "Split off: a kern of its own")),
        (f"{ENTER}, O", translate("Keys", "To the note at its table")),
        ("Del", translate("Keys", "Out of this kern")),
        (shortcuts.cap(Command.GO_ON), translate("Keys", "Next kern")),
        (shortcuts.cap(Command.GO_BACK), translate("Keys", "Previous kern")),
        ("Esc", translate("Keys", "Back to the board")),
    )


def _space() -> str:
    return translate("Keys", "Space bar")

"""The letters and keys of the table of rode draden, under F1 and in its menu."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands.shortcuts import ENTER
from facilitator.ui.widgets.key_menu import KeyRow, KeySection

translate = QCoreApplication.translate


def thread_keys() -> KeySection:
    """Give the keys of the table under their heading."""
    return translate("Keys", "On the page of rode draden"), keys_of_threads()


def keys_of_threads() -> Sequence[KeyRow]:
    """Give the keys of the table."""
    return (
        KeyRow(
            translate("Keys", "Space bar"),
            translate("Keys", "Into the report, or out of it"),
            "Space",
        ),
        KeyRow("T", translate("Keys", "Its title and sentences in the report"), "T"),
        KeyRow(ENTER, translate("Keys", "The notes of this cell"), "Return"),
        KeyRow("N", translate("Keys", "New rode draad, of kernen"), "N"),
        KeyRow("J", translate("Keys", "Join kernen to this rode draad"), "J"),
        KeyRow("K", translate("Keys", "Of tags, or of kernen"), "K"),
        KeyRow("W", translate("Keys", "Write the texts of the report"), "W"),
        KeyRow("A", translate("Keys", "The afwegingskader"), "A"),
        KeyRow("Alt ↑", translate("Keys", "One place up in the report"), "Alt+Up"),
        KeyRow("Alt ↓", translate("Keys", "One place down in the report"), "Alt+Down"),
        KeyRow("Del", translate("Keys", "Take this rode draad away"), "Del"),
        KeyRow("← →", translate("Keys", "On a quote: another one for the report")),
        KeyRow("Esc", translate("Keys", "Back to the table; else away from the page")),
    )

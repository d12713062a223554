"""The figures and keys of the afwegingskader, under F1 and in the menu of its lists."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.framework_records import Quadrant
from facilitator.ui.commands.shortcuts import ENTER
from facilitator.ui.context.board_words import quadrant_name
from facilitator.ui.widgets.key_menu import KeyRow, KeySection

translate = QCoreApplication.translate


def framework_keys() -> KeySection:
    """Give the keys of the page under their heading."""
    return translate("Keys", "On the afwegingskader"), keys_of_insights()


def keys_of_insights() -> Sequence[KeyRow]:
    """Give the keys of its lists."""
    words = translate("Keys", "Place: {quadrant}")
    return (
        *(
            KeyRow(str(number), words.format(quadrant=quadrant_name(one)), str(number))
            for number, one in enumerate(Quadrant, start=1)
        ),
        KeyRow("0", translate("Keys", "Open again"), "0"),
        KeyRow(ENTER, translate("Keys", "Department, herstelopgave and more of it"), "Return"),
        KeyRow("← → ↑ ↓", translate("Keys", "Between cards, and on to the next list")),
        KeyRow("Esc", translate("Keys", "Back to the cards; else to the rode draden")),
    )

"""The words of the repair row: why a note asks for a look."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.repair import Reason
from facilitator.ui import keys
from facilitator.ui.capturing.notices import Notice
from facilitator.ui.keys import Command

translate = QCoreApplication.translate


def reasons(found: Iterable[Reason]) -> str:
    """Ask about a note what it still lacks, each in one sentence."""
    words = {
        Reason.SPEAKER: translate("Repair", "Who said this?"),
        Reason.KIND: translate("Repair", "Which kind is this?"),
        Reason.SIDES: translate("Repair", "Which two notes rub here?"),
        Reason.GAP: translate("Repair", "A word is missing where [?] stands."),
        Reason.UNFINISHED: translate("Repair", "The text stops halfway: is it whole?"),
        Reason.SENSITIVE: translate(
            "Repair", "Sensitive: ask at the read-back whether this may be used."
        ),
    }
    return " ".join(words[reason] for reason in found)


def place(number: int, total: int) -> str:
    """Say where in the row a note stands: `3 of 7`."""
    return translate("Repair", "{number} of {total}").format(number=number, total=total)


def nothing_left() -> Notice:
    """Say that no note asks for a look."""
    return Notice(more=translate("Repair", "No note asks for a second look."))


def all_seen(left: int) -> Notice:
    """Say that the end of the row was reached, and how it begins again when some are left."""
    if not left:
        return nothing_left()
    one = translate("Repair", "That was the last one. 1 note is left: {key} begins again.")
    more = translate("Repair", "That was the last one. {n} notes are left: {key} begins again.")
    words = one if left == 1 else more
    return Notice(more=words.format(n=left, key=keys.spoken(Command.LOOSE_ENDS)))

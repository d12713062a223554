"""The words of the repair row: why a note asks for a look."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.table.loose_ends import Reason
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.notices import CaptureNotice

translate = QCoreApplication.translate


def reasons(found: Iterable[Reason]) -> str:
    """Ask about a note what it still lacks, each in one sentence."""
    words = {
        Reason.SPEAKER: translate("Loose", "Who said this?"),
        Reason.KIND: translate("Loose", "Which kind is this?"),
        Reason.SIDES: translate("Loose", "Which two notes rub here?"),
        Reason.GAP: translate("Loose", "A word is missing where [?] stands."),
        Reason.UNFINISHED: translate("Loose", "The text stops halfway: is it whole?"),
        Reason.SENSITIVE: translate(
            "Loose", "Sensitive: ask at the read-back whether this may be used."
        ),
    }
    return " ".join(words[reason] for reason in found)


def place(number: int, total: int) -> str:
    """Say where in the row a note stands: `3 of 7`."""
    return translate("Loose", "{number} of {total}").format(number=number, total=total)


def nothing_left() -> CaptureNotice:
    """Say that no note asks for a look."""
    return CaptureNotice(more=translate("Loose", "No note asks for a second look."))


def all_seen(left: int) -> CaptureNotice:
    """Say that the end of the row was reached, and how it begins again when some are left."""
    if not left:
        return nothing_left()
    one = translate("Loose", "That was the last one. 1 note is left: {key} begins again.")
    more = translate("Loose", "That was the last one. {n} notes are left: {key} begins again.")
    words = one if left == 1 else more
    return CaptureNotice(more=words.format(n=left, key=shortcuts.spoken(Command.LOOSE_ENDS)))

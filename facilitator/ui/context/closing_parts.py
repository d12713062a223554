"""Names the parts of rounding off, and says what of a table is still open."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dossier
from facilitator.services.closing_flow import ClosingPart, PartProgress, closing_parts

translate = QCoreApplication.translate


def part_name(part: ClosingPart) -> str:
    """Name a part."""
    return {
        ClosingPart.SPEAKERS: translate("ClosingParts", "who said it, and what it is"),
        ClosingPart.TITLES: translate("ClosingParts", "titles of ideas"),
        ClosingPart.READING: translate("ClosingParts", "reading every note once more"),
        ClosingPart.WORDS: translate("ClosingParts", "who was missing, and the essence"),
        ClosingPart.COUNTS: translate("ClosingParts", "who sat there, in numbers"),
        ClosingPart.EVALUATION: translate("ClosingParts", "looking back on the talk"),
    }[part]


def progress_words(progress: PartProgress) -> str:
    """Say how far a part is: `12 of 40`."""
    words = translate("ClosingParts", "{done} of {total}")
    return words.format(done=progress.done, total=progress.total)


def open_words(dossier: Dossier) -> str:
    """Say in one line which parts of a table are open and how far each is."""
    found = [one for one in closing_parts(dossier) if one.still_open]
    parts = [f"{part_name(one.part)} ({progress_words(one)})" for one in found]
    if not parts:
        return translate("ClosingParts", "Nothing is open any more.")
    return translate("ClosingParts", "Still open: {parts}.").format(parts="; ".join(parts))

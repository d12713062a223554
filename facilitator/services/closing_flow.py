"""What a table asks for when it is rounded off, part after part, and how far each part is.

Nothing is kept of it: each count follows from the table as it is now.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.table.loose_ends import Reason, loose_ends
from facilitator.services import clearing

ASKED_FIRST = frozenset({Reason.SPEAKER, Reason.KIND})
"""What is asked about a note first: who said it, and what it is."""


class ClosingPart(StrEnum):
    """A part of rounding off, in the order in which they are gone through."""

    SPEAKERS = "speakers"
    TITLES = "titles"
    READING = "reading"
    WORDS = "words"
    COUNTS = "counts"
    EVALUATION = "evaluation"


def words_of(part: ClosingPart) -> tuple[str, ...]:
    """Give the texts of the closing that a part asks for (`ClosingWords`)."""
    if part is ClosingPart.WORDS:
        return "missing_voices", "composition", "essence"
    if part is ClosingPart.EVALUATION:
        host = ("host_evaluation", "host_improvements")
        return *host, "note_taker_evaluation", "note_taker_improvements"
    return ()


class PartProgress(NamedTuple):
    """How much of a part is done: notes, ideas, texts, or the counts as one."""

    part: ClosingPart
    done: int
    total: int

    @property
    def still_open(self) -> int:
        """How much is left."""
        return self.total - self.done


def closing_parts(dossier: Dossier) -> tuple[PartProgress, ...]:
    """Give the parts that a table has, done or not; without ideas nothing needs a title."""
    return tuple(one for one in _parts(dossier) if one.total)


def _parts(dossier: Dossier) -> Iterator[PartProgress]:
    used = [item for item in shown_items(dossier) if not item.withheld]
    asked = {end.item for end in loose_ends(dossier) if ASKED_FIRST.intersection(end.reasons)}
    whole = [item for item in used if item.id not in asked]
    yield PartProgress(ClosingPart.SPEAKERS, len(whole), len(used))
    ideas, untitled = clearing.ideas(dossier), clearing.untitled_ideas(dossier)
    yield PartProgress(ClosingPart.TITLES, len(ideas) - len(untitled), len(ideas))
    notes, unread = clearing.notes_to_read(dossier), clearing.open_notes(dossier)
    yield PartProgress(ClosingPart.READING, len(notes) - len(unread), len(notes))
    yield _of_words(dossier, ClosingPart.WORDS)
    yield PartProgress(ClosingPart.COUNTS, int(bool(dossier.dialogue.representation)), 1)
    yield _of_words(dossier, ClosingPart.EVALUATION)


def _of_words(dossier: Dossier, part: ClosingPart) -> PartProgress:
    names = words_of(part)
    written = [name for name in names if getattr(dossier.closing, name, "")]
    return PartProgress(part, len(written), len(names))

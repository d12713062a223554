"""What was decided about the texts of a table, as far as it holds for the words of now."""

from collections.abc import Iterable
from uuid import UUID

from facilitator.domain.privacy.identifying.findings import Finding, FindingKind
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    clearance_id,
    fingerprint_of,
)
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item, ItemKind, ReadBack

SENSITIVE = FindingKind.SENSITIVE.value
"""The finding that a note is sensitive: kept, it is released."""

UNPUBLISHED_KINDS = frozenset({ItemKind.OBSERVATION, ItemKind.PARKED})
"""Kinds of notes that nothing publishes, and nobody need read."""

_AGREED = frozenset({ReadBack.AGREED, ReadBack.CHANGED})


class Clearances:
    """The decisions of a table; each falls when the text it was about has changed."""

    def __init__(self, clearances: Iterable[Clearance] = ()) -> None:
        self._by_id = {one.id: one for one in clearances}

    def decision(
        self, about: UUID, field: str, text: str, finding: str = ""
    ) -> Clearance | None:
        """Give what was decided about a text of a record as it stands, None when nothing was.

        Without a kind of finding it is about the text as a whole.
        """
        record = RecordId(about)
        found = self._by_id.get(clearance_id(record, field, finding))
        if found is None or found.fingerprint != fingerprint_of(record, text):
            return None
        return found

    def of_note(self, item: Item, finding: str = "") -> Clearance | None:
        """Give what was decided about the wording of a note that documents take."""
        return self.decision(item.id, PRINTED_TEXT, item.text, finding)

    def of_finding(self, finding: Finding) -> Clearance | None:
        """Give what was decided about something that is found now, None while that is open.

        What was replaced and is found all the same is open. Who leaves a note out has decided
        about all that is found in it, and who has read it need not read it back.
        """
        text = finding.printed
        found = self.decision(text.about, text.field, text.text, finding.word)
        if found is not None and found.decision is not ClearanceDecision.REPLACED:
            return found
        item = finding.record
        if not isinstance(item, Item):
            return None
        is_read = finding.kind is FindingKind.UNREAD and self.is_cleared(item)
        return self.of_note(item) if is_read or self.left_out(item) else None

    def is_cleared(self, item: Item) -> bool:
        """Say whether a note was read once as it is printed: by a reader or by its speaker."""
        if item.withheld or item.kind in UNPUBLISHED_KINDS or self.left_out(item):
            return False
        read = self.of_note(item)
        return item.read_back in _AGREED or (
            read is not None and read.decision is ClearanceDecision.CLEARED
        )

    def left_out(self, item: Item) -> bool:
        """Say whether somebody decided that a note stays out of what is published."""
        read = self.of_note(item)
        return read is not None and read.decision is ClearanceDecision.LEFT_OUT

    def is_open(self, item: Item) -> bool:
        """Say whether nobody has read a note as it is printed, or decided about it."""
        closed = item.withheld or item.kind in UNPUBLISHED_KINDS or self.left_out(item)
        return not (closed or self.is_cleared(item))

    def is_released(self, item: Item) -> bool:
        """Say whether somebody decided, with a reason, that a sensitive note may be printed."""
        decided = self.of_note(item, SENSITIVE)
        return decided is not None and decided.decision is ClearanceDecision.KEPT

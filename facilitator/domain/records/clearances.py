"""Clearances: what people decided about printing a text, kept without the text itself."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from uuid import UUID

from facilitator.domain.records.ids import ClearanceId, DialogueId, RecordId, derived_id
from facilitator.domain.records.quantities import Blake2b

PRINTED_TEXT = "text"
"""The field that stands for the wording of a note which documents take."""


class ClearanceDecision(StrEnum):
    """What was decided about a text, or about something that was found in it."""

    CLEARED = "vrijgegeven"
    REPLACED = "vervangen"
    LEFT_OUT = "weggelaten"
    KEPT = "behouden"


@dataclass(frozen=True, slots=True)
class Clearance:
    """A decision about one text of one record: `about` is its id, `field` which text.

    `finding` is the kind of what was found in it (`voornaam`), empty when the text was read as
    a whole. `fingerprint` is that of the text as it stood then, so that the decision holds for
    no other words (`fingerprint_of`). `reason` says in one line why something found is kept.
    There is one of each text and kind of finding, the same on every laptop (`clearance_id`).
    """

    id: ClearanceId
    dialogue_id: DialogueId
    about: RecordId
    field: str
    finding: str
    decision: ClearanceDecision
    fingerprint: Blake2b
    reason: str = ""

    @property
    def code(self) -> str:
        """The code of the text it is about, or of what was found in it (`code_of`)."""
        return code_of(self.id, self.fingerprint)


def clearance_id(about: RecordId, field: str, finding: str = "") -> ClearanceId:
    """Give the id of the one decision there can be of a text and a kind of finding."""
    return ClearanceId(derived_id("clearance", str(about), field, finding))


def fingerprint_of(about: RecordId, text: str) -> str:
    """Give the BLAKE2b of a text (64 hexadecimal digits), under the id of its record as key.

    One text has another fingerprint in each record, so they tell nothing side by side.
    """
    return blake2b(text.encode(), key=about.bytes, digest_size=32).hexdigest()


def code_of(key: ClearanceId, fingerprint: str) -> str:
    """Give what a person types for a text as it stands, or for what was found in it.

    Twelve hexadecimal digits, which tell nothing of the text and are others when it changes.
    """
    return blake2b(fingerprint.encode(), key=key.bytes, digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A text of a record as it stands now: of which record, which field, what it says."""

    about: UUID
    field: str
    text: str

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the text, by which a decision about it is known."""
        return fingerprint_of(RecordId(self.about), self.text)

    def decided(
        self,
        home: DialogueId,
        decision: ClearanceDecision,
        finding: str = "",
        reason: str = "",
    ) -> Clearance:
        """Give what was decided about it, at the table `home`."""
        about = RecordId(self.about)
        key = clearance_id(about, self.field, finding)
        told = self.fingerprint
        return Clearance(key, home, about, self.field, finding, decision, told, reason)

    def code(self, finding: str = "") -> str:
        """Give the code of a decision about it, or about what was found in it."""
        key = clearance_id(RecordId(self.about), self.field, finding)
        return code_of(key, self.fingerprint)


def clearance_order(clearance: Clearance) -> tuple[ClearanceId]:
    """Order clearances by their ids: no order of their own, but the same one everywhere."""
    return (clearance.id,)

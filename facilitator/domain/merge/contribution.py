"""What one laptop hands over of one table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.media import Media


@dataclass(frozen=True, slots=True)
class Contribution:
    """All maximal versions of the records of one dialogue, as they may leave this laptop.

    `erased` holds every id that was erased here for good, of whichever dialogue, with the day:
    nothing else is known of them any more, and what is erased must not come back anywhere.
    Who takes it in believes it of records of this dialogue only. `erased_guests` are ids of
    which only what guests had handed in was erased: what a writer says under them stays.
    """

    dialogue_id: DialogueId
    versions: tuple[Version[Record], ...]
    erased: Mapping[UUID, date] = field(default_factory=dict)
    media: tuple[Media, ...] = ()
    erased_guests: Mapping[UUID, date] = field(default_factory=dict)

    @property
    def revision(self) -> VersionVector:
        """The smallest vector that includes those of all versions."""
        return join_all({version.vector for version in self.versions})

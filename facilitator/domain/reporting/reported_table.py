"""One table as a document shows it: the notes that its edition holds, and what was left out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.edition import Edition, Omission
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.reporting.wording import ReportWords


@dataclass(frozen=True, slots=True)
class ReportedTable:
    """A table without doubles, the notes that may be printed, and how to put it in words.

    `omitted` counts what was left out for which reason.
    """

    dossier: Dossier
    items: tuple[Item, ...]
    omitted: Counter[Omission]
    edition: Edition
    words: ReportWords
    names: ReportNames
    photos: Mapping[str, bytes]

    @property
    def dialogue(self) -> Dialogue:
        """The head of the table."""
        return self.dossier.dialogue

    @property
    def kind(self) -> str:
        """What the type of table is called."""
        return self.names.kind or self.dialogue.kind

    def of(self, *kinds: ItemKind) -> tuple[Item, ...]:
        """Give the notes of some kinds, in the order in which they came."""
        return tuple(item for item in self.items if item.kind in kinds)

    def said_by(self, item: Item) -> str:
        """Give what stands in brackets behind a note; may be empty."""
        return self.edition.attribution(self.dossier, item)


def reported_table(
    dossier: Dossier, source: ReportSource, edition: Edition, words: ReportWords
) -> ReportedTable:
    """Choose what an edition holds of one of the tables of a source."""
    dossier, names = without_doubles(dossier), source.names_of(dossier)
    reasons = {item.id: edition.omission(item) for item in dossier.items}
    items = tuple(item for item in dossier.items if reasons[item.id] is None)
    found = (*reasons.values(), *(_photo_omission(item, source.photos) for item in items))
    omitted = Counter(reason for reason in found if reason)
    return ReportedTable(dossier, items, omitted, edition, words, names, source.photos)


def _photo_omission(item: Item, photos: Mapping[str, bytes]) -> Omission | None:
    labels = item.labels
    if not labels.photo or (labels.photo_allowed and labels.photo in photos):
        return None
    return Omission.PHOTO_MISSING if labels.photo_allowed else Omission.PHOTO_NOT_ALLOWED

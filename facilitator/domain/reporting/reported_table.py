"""One table as a document shows it: the notes that its edition holds, and what was left out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.clustering.board import note_codes
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, ReadBack, SpeakerKind
from facilitator.domain.reporting.dutch import municipal, unbroken
from facilitator.domain.reporting.edition import Edition, Omission
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.reporting.wording import ReportWords
from facilitator.domain.table.attribution import printed_name, speaker_label


@dataclass(frozen=True, slots=True)
class ReportedTable:
    """A table without doubles, the notes that may be printed, and how to put it in words.

    `omitted` counts what was left out for which reason; `codes` name each note by table and
    place (`T04-02`), also those that are not printed, for who goes on with the document.
    `made_with` is the program with its version, `digest` names what it tells.
    """

    dossier: Dossier
    items: tuple[Item, ...]
    omitted: Counter[Omission]
    edition: Edition
    words: ReportWords
    names: ReportNames
    photos: Mapping[str, bytes]
    codes: Mapping[ItemId, str]
    made_with: str = ""
    digest: str = ""

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
        return unbroken(self.edition.attribution(self.dossier, item))

    def who(self, item: Item) -> str:
        """Give who promised or does something, else who said so; nothing where that is hid."""
        if item.read_back is ReadBack.WITHOUT_ROLE:
            return ""
        said = item.speaker.kind in {SpeakerKind.SEAT, SpeakerKind.HOST}
        return item.labels.pledged_by or (said and self._speaker(item)) or ""

    def _speaker(self, item: Item) -> str:
        """Give who said something: a name that may be printed, else the role."""
        seat = self.dossier.seat(item.speaker.seat_id)
        name = printed_name(self.dossier, seat) if seat else ""
        return name or speaker_label(self.dossier, item.speaker)

    @property
    def number(self) -> str:
        """What the table is called by its number, where that is known and may be told."""
        known = self.edition.number and self.dialogue.number
        return unbroken(f"dialoogtafel {known}") if known else ""

    @property
    def municipality(self) -> str:
        """The municipality of the table, where it is known and may be told."""
        return self.dialogue.municipality if self.edition.municipality else ""

    @property
    def letterhead(self) -> str:
        """Whose document it is; may be empty."""
        return municipal(self.municipality)

    @property
    def topic(self) -> str:
        """What the table was about: its theme, or its type where it had none."""
        return self.dialogue.theme or self.kind

    @property
    def name(self) -> str:
        """What the document is called at the foot of a page: theme and number."""
        return " · ".join(part for part in (self.topic, self.number) if part)

    def left_out(self) -> frozenset[ItemKind]:
        """Give the kinds of which notes were kept, and none is printed."""
        printed = {item.kind for item in self.items}
        return frozenset(item.kind for item in self.dossier.items) - printed


def reported_table(
    dossier: Dossier, source: ReportSource, edition: Edition, words: ReportWords
) -> ReportedTable:
    """Choose what an edition holds of one of the tables of a source."""
    dossier, names = without_doubles(dossier), source.names_of(dossier)
    reasons = {item.id: edition.omission(item) for item in dossier.items}
    items = tuple(item for item in dossier.items if reasons[item.id] is None)
    found = (*reasons.values(), *(_photo_omission(item, source.photos) for item in items))
    omitted = Counter(reason for reason in found if reason)
    return ReportedTable(
        dossier,
        items,
        omitted,
        edition,
        words,
        names,
        source.photos,
        note_codes(dossier, source.note_numbers.get(dossier.dialogue.id, {})),
        source.made_with,
        source.digest,
    )


def _photo_omission(item: Item, photos: Mapping[str, bytes]) -> Omission | None:
    labels = item.labels
    if not labels.photo or (labels.photo_allowed and labels.photo in photos):
        return None
    return Omission.PHOTO_MISSING if labels.photo_allowed else Omission.PHOTO_NOT_ALLOWED

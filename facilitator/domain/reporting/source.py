"""What a document is made of: the tables it is about, and what lies outside their records."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from facilitator.domain.clustering.records import BoardId, Layer
from facilitator.domain.clustering.versions import NoteNumbers, board_over_themes
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.merge.note_overlap import NoteOverlap
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Dialogue, Dossier, Record, Seat
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item

Shared = TypeVar("Shared")


@dataclass(frozen=True, slots=True)
class ReportNames:
    """What the keys of data files are called; a key that is not here is its own name.

    `purpose` is what the programme is for, `period` and `afterwards` what it looks back on and
    forward to, `theme` the theme as its own file has it, and `theme_text` what was read out
    about it, in paragraphs. `terms` are what it may make people think of.
    """

    kind: str = ""
    programme: str = ""
    script: str = ""
    purpose: tuple[str, ...] = ()
    theme_text: tuple[str, ...] = ()
    theme: str = ""
    terms: tuple[str, ...] = ()
    period: str = ""
    afterwards: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    def choice(self, key: str) -> str:
        """Give the name of a value of a vocabulary."""
        return self.choices.get(key, key)


@dataclass(frozen=True, slots=True)
class ReportSource:
    """One table or many, what their keys are called, and by their SHA-256 the photos.

    `digest` names what the tables hold, `made_with` the program with its version, and
    `note_numbers` are those that notes were given before. Of a report over many tables `layer`
    is what a coordinator made of them, and `overlaps` tells of those that two people noted how
    much of one the other has too; of one over many themes `layers` are those of their boards,
    and that of the programme.
    """

    dossiers: tuple[Dossier, ...]
    names: Mapping[DialogueId, ReportNames] = field(default_factory=dict)
    photos: Mapping[str, bytes] = field(default_factory=dict)
    digest: str = ""
    made_with: str = ""
    layer: Layer | None = None
    layers: Mapping[BoardId, Layer] = field(default_factory=dict)
    note_numbers: NoteNumbers = field(default_factory=dict)
    overlaps: Mapping[DialogueId, NoteOverlap] = field(default_factory=dict)

    @property
    def is_of_themes(self) -> bool:
        """Whether it is for a report over the tables of a theme, or of several."""
        return self.layer is not None or bool(self.layers)

    @property
    def own_layers(self) -> Sequence[Layer]:
        """The layers of the report itself: that of its theme, and of what runs through all."""
        programmes = [one.dialogue.programme for one in self.dossiers[:1]]
        over = [self.layers.get(board_over_themes(one).id) for one in programmes]
        return tuple(one for one in (self.layer, *over) if one is not None)

    @property
    def dossier(self) -> Dossier:
        """Give the one table; raises ValueError when there are none or many."""
        (dossier,) = self.dossiers
        return dossier

    def names_of(self, dossier: Dossier) -> ReportNames:
        """Give what the keys of one of the tables are called."""
        return self.names.get(dossier.dialogue.id, ReportNames())

    def shared(self, value: Callable[[Dialogue], Shared]) -> Shared | None:
        """Give what all tables have in common; None when they differ."""
        values = [value(dossier.dialogue) for dossier in self.dossiers]
        return values[0] if values and values.count(values[0]) == len(values) else None

    def sensitive_notes(self) -> tuple[tuple[Dossier, Item], ...]:
        """Give the sensitive notes that may be released, each with its table, in their order.

        Of doubles it is the one that is shown; what its speaker withheld is not asked about.
        """
        return tuple(
            (dossier, item)
            for dossier in self.dossiers
            for item in without_doubles(dossier).items
            if item.sensitive and not item.withheld
        )

    def decided_sensitive(self) -> Mapping[ItemId, bool]:
        """Say of each sensitive note that was decided about whether it is released."""
        found = {}
        for dossier, item in self.sensitive_notes():
            clearances = Clearances(dossier.clearances)
            released = clearances.is_released(item) and not clearances.left_out(item)
            if released or clearances.left_out(item):
                found[item.id] = released
        return found

    def sensitive(self) -> frozenset[ItemId]:
        """Give the ids of the sensitive notes that may be released."""
        return frozenset(item.id for _dossier, item in self.sensitive_notes())


def quoted_tables(
    dossiers: Iterable[Dossier], items: Mapping[DialogueId, Collection[Item]]
) -> tuple[Dossier, ...]:
    """Give tables with nothing in them but the notes that a document quotes of each."""
    return tuple(
        replace(
            dossier,
            items=tuple(items.get(dossier.dialogue.id, ())),
            steps=(),
            links=(),
            moments=(),
            closing=None,
        )
        for dossier in dossiers
    )


@dataclass(frozen=True, slots=True)
class Selection:
    """What a document takes of its tables: their notes as it would print them.

    `changed` counts those that read otherwise than when they were chosen. It has the labels of
    all seats, or with `speakers_only` of who said those notes. `written` is what a coordinator
    wrote for it, which stands in no table.
    """

    dossiers: tuple[Dossier, ...]
    changed: int = 0
    written: tuple[str, ...] = ()
    speakers_only: bool = False
    themes: Mapping[DialogueId, str] = field(default_factory=dict)

    def takes(self, dossier: Dossier, record: Record) -> bool:
        """Say whether a record of one of the tables stands in the document."""
        if not self.speakers_only or not isinstance(record, Seat):
            return True
        return any(item.speaker.seat_id == record.id for item in dossier.items)

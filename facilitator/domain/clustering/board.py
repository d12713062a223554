"""A board: the notes of the tables of a theme, and in which kernen each of them lies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from facilitator.domain.clustering.records import (
    BoardId,
    ChapterStart,
    Cluster,
    ClusterId,
    Layer,
    LayerEdit,
    LayerRecord,
    Placement,
    SetAside,
    heading_cluster_id,
    only_one,
    placement_id,
    quote_fingerprint,
)
from facilitator.domain.clustering.sections import (
    CHAPTER_OF_KIND,
    CHAPTERS,
    BoardChapter,
    Section,
    chapter_of,
    chapters_of_tables,
    sections_of,
)
from facilitator.domain.clustering.versions import NO_NUMBERS, NoteNumbers
from facilitator.domain.merge.duplicates import doubles, without_doubles
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.records.kinds import Chapter


@dataclass(frozen=True, slots=True, eq=False)
class BoardNote:
    """A note on a board, with its table; of doubles only the one that is shown is there.

    A source has one of each note, which is equal to itself only, so that thousands are quickly
    told apart.
    """

    item: Item
    dossier: Dossier
    code: str

    @property
    def table(self) -> DialogueId:
        """The table at which it was said."""
        return self.dossier.dialogue.id


_NONE: Mapping[ItemId, int] = MappingProxyType({})


def number_notes(dossier: Dossier, known: Mapping[ItemId, int]) -> Mapping[ItemId, int]:
    """Give each note of a table its number, which stays once it was given.

    `known` are those that were given before, also of notes that are no longer there. The
    others come after these, in the order of the table.
    """
    fresh = [item.id for item in dossier.items if item.id not in known]
    if not fresh:
        return known
    last = max(known.values(), default=0)
    return {**known, **{item: last + place for place, item in enumerate(fresh, start=1)}}


def note_codes(dossier: Dossier, known: Mapping[ItemId, int] = _NONE) -> Mapping[ItemId, str]:
    """Give the code of each note: `T04-02` is the one with number 2 of table 4.

    Where two coordinators gave two notes one number, the first by its id has the code, the
    next has it with a letter: `T04-02b`.
    """
    number = dossier.dialogue.number
    table = f"T{number:02}-" if number else ""
    numbers = number_notes(dossier, known)
    if len(set(numbers.values())) == len(numbers):  # as nearly always
        return {item: f"{table}{place:02}" for item, place in numbers.items()}
    given: dict[int, list[ItemId]] = defaultdict(list)
    for item, place in sorted(numbers.items()):
        given[place].append(item)
    return {
        item: f"{table}{place:02}{_letter(nth)}"
        for place, items in given.items()
        for nth, item in enumerate(items)
    }


def _letter(nth: int) -> str:
    return chr(ord("a") + min(nth, 25)) if nth else ""


@dataclass(frozen=True)
class BoardSource:
    """The tables of a board in the order of their numbers, none of a note twice.

    `doubles` give for a note that is not on the board the one that is there in its place, and
    `note_numbers` the numbers that notes were given.
    """

    board_id: BoardId
    dossiers: tuple[Dossier, ...]
    doubles: Mapping[ItemId, ItemId]
    note_numbers: NoteNumbers = field(default_factory=dict)

    @classmethod
    def of(
        cls, board: BoardId, dossiers: Iterable[Dossier], note_numbers: NoteNumbers = NO_NUMBERS
    ) -> "BoardSource":
        """Make the source of a board of tables as the store has them."""
        tables = sorted(dossiers, key=_table_order)
        hidden = {one: shown for table in tables for one, shown in doubles(table).items()}
        return cls(board, tuple(map(without_doubles, tables)), hidden, note_numbers)

    @cached_property
    def notes(self) -> Mapping[ItemId, BoardNote]:
        """The notes that may be used, table by table; what was withheld is not there."""
        found = (note for dossier in self.dossiers for note in self.notes_of(dossier))
        return {note.item.id: note for note in found}

    @cached_property
    def _of_tables(self) -> dict[DialogueId, tuple[BoardNote, ...]]:
        return {}

    def notes_of(self, dossier: Dossier) -> tuple[BoardNote, ...]:
        """Give the notes of one of the tables, made once."""
        table = dossier.dialogue.id
        if table not in self._of_tables:
            codes = note_codes(dossier, self.note_numbers.get(table, {}))
            used = (item for item in dossier.items if not item.withheld)
            notes = tuple(BoardNote(item, dossier, codes[item.id]) for item in used)
            self._of_tables[table] = notes
        return self._of_tables[table]

    @cached_property
    def of_chapter(self) -> Mapping[Chapter, Sequence[BoardNote]]:
        """The notes of each chapter; of those that lie in none, nothing."""
        found: dict[Chapter, list[BoardNote]] = {chapter: [] for chapter in CHAPTERS}
        for note in self.notes.values():
            chapter = CHAPTER_OF_KIND.get(note.item.kind)
            if chapter:
                found[chapter].append(note)
        return found

    @cached_property
    def chapters(self) -> tuple[BoardChapter, ...]:
        """The chapters of these tables, in the order of the report."""
        kinds = {dossier.dialogue.kind for dossier in self.dossiers}
        present = {note.item.kind for note in self.notes.values()}
        return chapters_of_tables(kinds, present)

    @cached_property
    def _headings(self) -> dict[Chapter, tuple[LayerRecord, ...]]:
        return {}

    def of_headings(self, chapter: Chapter) -> tuple[LayerRecord, ...]:
        """Give the kernen that the headings of a chapter make, found once."""
        if chapter not in self._headings:
            self._headings[chapter] = tuple(_of_headings(self, CHAPTERS[chapter]))
        return self._headings[chapter]

    @cached_property
    def _fingerprints(self) -> dict[ItemId, str]:
        return {}

    def fingerprint(self, note: BoardNote) -> str:
        """Give what `quote_fingerprint` does, computed once for each note."""
        found = self._fingerprints.get(note.item.id)
        if found is None:
            found = quote_fingerprint(note.dossier, note.item)
            self._fingerprints[note.item.id] = found
        return found

    @cached_property
    def left_out(self) -> frozenset[ItemId]:
        """The notes of which somebody decided that no public document has them."""
        return frozenset(
            item.id
            for dossier in self.dossiers
            if dossier.clearances
            for decided in (Clearances(dossier.clearances),)
            for item in dossier.items
            if decided.left_out(item)
        )

    def placement(self, cluster: ClusterId, note: BoardNote, position: int) -> Placement:
        """Give the placement of a note in a kern, as it reads now."""
        key, mark = placement_id(cluster, note.item.id), self.fingerprint(note)
        return Placement(key, self.board_id, cluster, note.item.id, mark, position)


def _table_order(dossier: Dossier) -> tuple[int, str, DialogueId]:
    head = dossier.dialogue
    day = head.held_on.isoformat() if head.held_on else "9999"
    return head.number or 1_000_000, day, head.id


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note in a kern; `changed` when its words or speaker are others than when it was."""

    note: BoardNote
    placement: Placement
    changed: bool


@dataclass(frozen=True)
class ClusterContents:
    """A kern with its notes; `number` counts the kernen of a chapter, and is their key."""

    cluster: Cluster
    number: int
    notes: tuple[PlacedNote, ...]

    @cached_property
    def members(self) -> frozenset[BoardNote]:
        """The notes in it."""
        return frozenset(one.note for one in self.notes)

    @cached_property
    def items(self) -> frozenset[ItemId]:
        """The notes in it by their ids."""
        return frozenset(one.note.item.id for one in self.notes)

    @cached_property
    def tables(self) -> frozenset[DialogueId]:
        """The tables that a note comes from."""
        return frozenset(one.note.table for one in self.notes)

    @cached_property
    def municipalities(self) -> frozenset[str]:
        """The municipalities that a note comes from, as far as they are known."""
        places = (one.note.dossier.dialogue.municipality for one in self.notes)
        return frozenset(place for place in places if place)

    @property
    def counter(self) -> int:
        """How many notes say the opposite."""
        return sum(one.placement.counter for one in self.notes)

    @property
    def has_one_voice(self) -> bool:
        """Whether one note carries it."""
        return len(self.notes) == 1


@dataclass(frozen=True, slots=True)
class ChapterContents:
    """A chapter of a board: its kernen by section, and the notes that lie in none."""

    chapter: BoardChapter
    clusters: tuple[ClusterContents, ...]
    loose: tuple[BoardNote, ...]
    aside: tuple[tuple[BoardNote, SetAside], ...]
    begun: bool

    def of(self, section: Section) -> tuple[ClusterContents, ...]:
        """Give the kernen of a section."""
        return tuple(one for one in self.clusters if one.cluster.section is section)


@dataclass(frozen=True)
class Board:
    """The tables of a theme with what a coordinator made of them.

    What was counted stays counted after a change that is about something else.
    """

    source: BoardSource
    layer: Layer

    _chapters: dict[Chapter, ChapterContents] = field(
        default_factory=dict, compare=False, repr=False
    )
    _clusters: dict[ClusterId, ClusterContents] = field(
        default_factory=dict, compare=False, repr=False
    )
    _before: Mapping[ClusterId, tuple[PlacedNote, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def changed(self, edits: Iterable[LayerEdit]) -> "Board":
        """Give the board as it is after some edits."""
        edits = tuple(edits)
        if not edits:
            return self
        layer = self.layer.changed(edits)
        clusters = {key for edit in edits for key in _clusters_of(edit)}
        chapters = {chapter for edit in edits for chapter in self._chapters_of(layer, edit)}
        return replace(
            self,
            layer=layer,
            _chapters={one: c for one, c in self._chapters.items() if one not in chapters},
            _clusters={one: c for one, c in self._clusters.items() if one not in clusters},
            _before={one: c.notes for one, c in self._clusters.items() if one in clusters},
        )

    def _chapters_of(self, after: Layer, edit: LayerEdit) -> Iterable[Chapter]:
        """Give the chapters that an edit changes something in."""
        record = edit.record
        if isinstance(record, Placement):
            found = [layer.records.get(record.cluster_id) for layer in (self.layer, after)]
            return {chapter_of(one.section) for one in found if isinstance(one, Cluster)}
        if isinstance(record, Cluster):
            both = [edit.before, edit.after]
            return {chapter_of(one.section) for one in both if isinstance(one, Cluster)}
        if isinstance(record, SetAside):
            note = self.source.notes.get(record.item_id)
            chapter = CHAPTER_OF_KIND.get(note.item.kind) if note else None
            return {chapter} if chapter else ()
        return {record.chapter} if isinstance(record, ChapterStart) else ()

    def contents(self, chapter: Chapter) -> ChapterContents:
        """Give what lies in a chapter."""
        if chapter not in self._chapters:
            self._chapters[chapter] = self._read(chapter)
        return self._chapters[chapter]

    def _read(self, chapter: Chapter) -> ChapterContents:
        described, layer = CHAPTERS[chapter], self.begun_layer(chapter)
        here = [one for one in layer.clusters() if one.section in described.sections]
        clusters = tuple(
            self._contents_of(layer, cluster, number) for number, cluster in enumerate(here, 1)
        )
        used = frozenset().union(*(one.members for one in clusters))
        aside = _of_notes(self.source, layer.aside())
        taken = used.union(aside) if aside else used
        notes = self.source.of_chapter[chapter]
        return ChapterContents(
            described,
            clusters,
            tuple([note for note in notes if note not in taken] if taken else notes),
            tuple((note, aside[note]) for note in notes if note in aside and note not in used)
            if aside
            else (),
            self.layer.begun(chapter),
        )

    def _contents_of(self, layer: Layer, cluster: Cluster, number: int) -> ClusterContents:
        known = self._clusters.get(cluster.id)
        if known is None or (known.cluster, known.number) != (cluster, number):
            notes = known.notes if known else self._placed(layer, cluster.id)
            known = ClusterContents(cluster, number, notes)
            if self.layer.begun(chapter_of(cluster.section)):
                self._clusters[cluster.id] = known
        return known

    def _placed(self, layer: Layer, cluster: ClusterId) -> tuple[PlacedNote, ...]:
        """Give the notes of a kern; those that lay in it before stay as they were."""
        before = self._before.get(cluster, ())
        known = {id(one.placement): one for one in before}
        return _placed(self.source, layer.placed.get(cluster, ()), known)

    def begun_layer(self, chapter: Chapter) -> Layer:
        """Give the layer with what headings give a chapter that nobody began."""
        beginning = self.beginning(chapter)[1:]
        return self.layer.changed(beginning) if beginning else self.layer

    def beginning(self, chapter: Chapter) -> tuple[LayerEdit, ...]:
        """Give what beginning a chapter writes: that it is, and the kernen of its headings.

        Nothing for one that was begun.
        """
        if self.layer.begun(chapter):
            return ()
        board = self.source.board_id
        start = ChapterStart(only_one(board, "chapter", chapter), board, chapter)
        records: list[LayerRecord] = [start, *self.source.of_headings(chapter)]
        return tuple(LayerEdit(None, record, given=True) for record in records)


def _clusters_of(edit: LayerEdit) -> set[ClusterId]:
    """Give the kernen that an edit changes."""
    record = edit.record
    if isinstance(record, Placement):
        return {record.cluster_id}
    return {record.id} if isinstance(record, Cluster) else set()


def _of_notes(
    source: BoardSource, aside: Mapping[ItemId, SetAside]
) -> Mapping[BoardNote, SetAside]:
    """Give what was set aside by the notes that are there."""
    found = ((source.notes.get(item), one) for item, one in aside.items())
    return {note: one for note, one in found if note is not None}


def _placed(
    source: BoardSource, placements: Iterable[Placement], known: Mapping[int, PlacedNote]
) -> tuple[PlacedNote, ...]:
    """Give the notes of a kern; of a note that went nothing, of doubles one.

    `known` has what is known of placements by the ids that Python gives them.
    """
    found: dict[BoardNote, PlacedNote] = {}
    for placement in placements:
        one = known.get(id(placement)) or _one_placed(source, placement)
        if one is not None:
            found.setdefault(one.note, one)
    return tuple(found.values())


def _one_placed(source: BoardSource, placement: Placement) -> PlacedNote | None:
    note = source.notes.get(source.doubles.get(placement.item_id, placement.item_id))
    if note is None:
        return None
    return PlacedNote(note, placement, source.fingerprint(note) != placement.fingerprint)


def _of_headings(source: BoardSource, chapter: BoardChapter) -> Iterable[LayerRecord]:
    """Give the kernen that the headings of a chapter make, in the order in which they occur.

    Rows of a sheet have their row as position, so that its order holds over its tables. A
    note that is knel and kiem lies in the kernen that others make of its heading, else in both.
    """
    found = [note for note in source.of_chapter[chapter.chapter] if _heading(note.item)]
    notes = sorted(found, key=lambda note: note.item.position)  # those of a table stay in order
    one_sided = {
        (sections[0], _folded(note.item))
        for note in notes
        if len(sections := sections_of(note.item.kind)) == 1
    }
    groups: dict[tuple[Section, str], list[BoardNote]] = defaultdict(list)
    for note in notes:
        folded = _folded(note.item)
        mine = [(section, folded) for section in sections_of(note.item.kind)]
        for group in [one for one in mine if one in one_sided] or mine:
            groups[group].append(note)
    for position, ((section, folded), members) in enumerate(groups.items()):
        cluster = heading_cluster_id(source.board_id, section, folded)
        title = _heading(members[0].item)
        yield Cluster(cluster, source.board_id, section, title, position=position)
        for place, note in enumerate(members):
            yield source.placement(cluster, note, place)


def _heading(item: Item) -> str:
    return " ".join(item.labels.heading.split())


def _folded(item: Item) -> str:
    """Give the heading for comparing: no case, and no full stop or other sign at its end."""
    heading = _heading(item).casefold()
    return heading.rstrip(" .,;:") or heading

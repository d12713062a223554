"""What a data set holds: the tables of themes with their notes and kernen, for an edition."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from facilitator.domain.clustering.board import Board, ClusterContents
from facilitator.domain.clustering.framework_records import Quadrant
from facilitator.domain.clustering.records import Placement, ReportText
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.clustering.versions import board_of
from facilitator.domain.framework.layer import Values
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import PUBLIC, Edition
from facilitator.domain.reporting.source import ReportNames
from facilitator.domain.table.attribution import credited, speaker_label

Key = Callable[[str, UUID], str]
"""Gives what something is called in a data set, of its sort and its id."""


@dataclass(frozen=True, slots=True)
class DatasetTable:
    """A table: its key, that of its theme, and how many people may be told to have sat there.

    With `tells_number` and `tells_place` the data set says which of its series it was, and
    where.
    """

    key: str
    theme: str
    dossier: Dossier
    participants: int | None
    tells_number: bool
    tells_place: bool


@dataclass(frozen=True, slots=True)
class DatasetNote:
    """A note of a table; `seat` is the key of who said it, `cluster` the title of its kern.

    Its `tags` are those of its table and of a coordinator; in a public data set only those that
    a coordinator made.
    """

    key: str
    code: str
    table: DatasetTable
    item: Item
    seat: str
    cluster: str
    tags: tuple[Tag, ...]
    names: ReportNames

    @property
    def role(self) -> str:
        """The word for who said it; never a name."""
        return speaker_label(self.table.dossier, credited(self.item))


@dataclass(frozen=True, slots=True)
class DatasetPlacement:
    """A note in a kern."""

    note: DatasetNote
    placement: Placement
    position: int


@dataclass(frozen=True, slots=True)
class DatasetCluster:
    """A kern, with those of its notes that are in the data set."""

    key: str
    theme: str
    contents: ClusterContents
    placed: tuple[DatasetPlacement, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class DatasetTheme:
    """The tables of a theme and type, with what a coordinator made of them."""

    key: str
    board: Board
    edition: Edition
    names: ReportNames
    tables: tuple[DatasetTable, ...]
    notes: tuple[DatasetNote, ...]
    clusters: tuple[DatasetCluster, ...]

    @property
    def programme(self) -> str:
        """The id of the programme of its tables."""
        return self.board.source.dossiers[0].dialogue.programme

    @property
    def title(self) -> str:
        """The theme in the form of its own file, else as its tables have it."""
        return self.names.theme or self.board.source.dossiers[0].dialogue.theme

    @property
    def family(self) -> str:
        """The type of tables, or the name of the types that are told together."""
        head = self.board.source.dossiers[0].dialogue
        return board_of(head.programme, head.kind, head.theme).family


@dataclass(frozen=True, slots=True)
class DatasetTag:
    """A tag of a programme."""

    key: str
    programme: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class DatasetThread:
    """A rode draad of a programme, with the keys of what was joined to it and is quoted.

    `title` is its own, else the name of its tag; `position` is counted from 1.
    """

    key: str
    programme: str
    position: int
    title: str
    thread: Thread
    clusters: tuple[str, ...]
    tags: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatasetInsight:
    """A kern or rode draad that can be placed on the afwegingskader.

    `cluster` or `thread` is its key, and the other is empty. `quadrant` is None while it is
    open. `values` has the words of each aspect that has any.
    """

    key: str
    cluster: str
    thread: str
    quadrant: Quadrant | None
    values: Values


@dataclass(frozen=True, slots=True)
class DatasetText:
    """A text of a report; `theme` is the key of its series, empty of one over all themes."""

    key: str
    programme: str
    theme: str
    text: ReportText


@dataclass(frozen=True, slots=True)
class Dataset:
    """The themes that leave, all in one edition; `is_public` says whether anybody may read.

    `tags`, `threads`, `insights` and `texts` are what coordinators made over all themes, and
    wrote.
    """

    edition: str
    themes: tuple[DatasetTheme, ...]
    key: Key = field(compare=False, repr=False)
    tags: tuple[DatasetTag, ...] = ()
    threads: tuple[DatasetThread, ...] = ()
    insights: tuple[DatasetInsight, ...] = ()
    texts: tuple[DatasetText, ...] = ()

    @property
    def is_public(self) -> bool:
        """Whether anybody may read it."""
        return self.edition == PUBLIC

    @property
    def tables(self) -> tuple[DatasetTable, ...]:
        """All tables, theme by theme."""
        return tuple(table for theme in self.themes for table in theme.tables)

    @property
    def notes(self) -> tuple[DatasetNote, ...]:
        """All notes, table by table."""
        return tuple(note for theme in self.themes for note in theme.notes)

    @property
    def clusters(self) -> tuple[DatasetCluster, ...]:
        """All kernen, theme by theme."""
        return tuple(cluster for theme in self.themes for cluster in theme.clusters)


@dataclass(frozen=True, slots=True)
class ThemeSource:
    """A board that is to be in a data set, in which edition, and what its keys are called.

    `tags` are those of its programme.
    """

    board: Board
    edition: Edition
    names: ReportNames
    tags: Tags

    @property
    def programme(self) -> str:
        """The id of the programme of its tables."""
        return self.board.source.dossiers[0].dialogue.programme

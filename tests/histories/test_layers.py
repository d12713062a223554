"""Coordinators at work apart on one board, who hand each other their layers in any order."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clustering.actions import ChapterActions, feature, write_text
from facilitator.domain.clustering.records import LayerChange, TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.kinds import Chapter
from facilitator.services.boards import BoardEditor, boards
from facilitator.services.file_merge import FileMerge
from facilitator.services.layer_sharing import share_layer
from facilitator.services.table_files import FileState, read_file
from facilitator.storage.store import Store
from tests.amounts import amount
from tests.domain.clustering.builders import TWO_TABLES
from tests.editors import StillOrigins, records_of
from tests.fakes import Clock, Dice

pytestmark = pytest.mark.slow

TABLES = [one.dialogue.id for one in TWO_TABLES]


@dataclass
class Coordinator:
    """A laptop with the tables of a theme, and what its coordinator does on the board."""

    store: Store
    editor: BoardEditor
    number: int = 0

    def act(self, what: str, chance: Random) -> None:
        """Do something on the board."""
        change = self._change(what, chance)
        if change:
            self.editor.do(change)

    def _change(self, what: str, chance: Random) -> LayerChange | None:
        board = self.editor.board
        doing = ChapterActions(board, Chapter.KNEL_KIEM, self.editor.origins.new_id)
        clusters = board.contents(Chapter.KNEL_KIEM).clusters
        notes = board.source.of_chapter[Chapter.KNEL_KIEM]
        note, said = chance.choice(list(notes)), str(chance.random())
        if what == "make" or not clusters:
            return doing.make_cluster(Section.KNEL, said, [note])
        cluster = chance.choice(clusters).cluster.id
        if what == "number":
            number = chance.choice((None, *range(1, 5)))
            self.store.registry.set_numbers({chance.choice(TABLES): number})
            return None
        return {
            "title": lambda: doing.edit_cluster(cluster, title=said),
            "place": lambda: doing.place([note], cluster),
            "out": lambda: doing.take_out([note]),
            "remove": lambda: doing.remove_cluster(cluster),
            "aside": lambda: doing.set_aside([note], said),
            "text": lambda: write_text(board, TextPlace.WHY, said),
            "feature": lambda: feature(board, note, said),
        }[what]()


ACTIONS = ("make", "title", "place", "out", "remove", "aside", "text", "feature", "number")


@dataclass
class Office:
    """Coordinators who said yes to each other, a stranger, and all files there ever were."""

    folder: Path
    coordinators: Sequence[Coordinator]
    stranger: Coordinator
    files: list[Path] = field(default_factory=list)

    def share(self, one: Coordinator) -> Path | None:
        """Hand over what one has now; nothing while nothing was done."""
        path = self.folder / f"{len(self.files)}-{one.number}.dialooglaag"
        try:
            share_layer(one.store, one.editor.tables.head, path, Clock()())
        except RefusedInputError:
            return None
        self.files.append(path)
        return path

    def go_on(self, one: Coordinator, what: str, chance: Random) -> None:
        """Let one do the next thing of a history."""
        if what == "share":
            self.share(one)
        elif what in ACTIONS:
            one.act(what, chance)
        elif self.files:
            self.merge(one, chance.choice(self.files))

    def merge(self, one: Coordinator, path: Path, *, known: bool = True) -> FileState:
        """Take a file in, as after a yes to all coordinators."""
        keys = {each.store.identity.key for each in self.coordinators} if known else set()
        merge = FileMerge(one.store, accepted=keys)
        merge.begin()
        line = merge.apply(read_file(path))
        one.editor.reload()
        return line.state


@contextmanager
def an_office(folder: Path) -> Iterator[Office]:
    with ExitStack() as stack:
        made = []
        for number in range(4):
            path = folder / f"{number}.sqlite"
            store = stack.enter_context(Store.open(path, random=Dice(number)))
            for table in TWO_TABLES:
                store.apply(added(ChangeName.PREPARE, *records_of(table)))
            origins = StillOrigins(number)
            made.append(
                Coordinator(store, BoardEditor(store, boards(store)[0], origins), number)
            )
        yield Office(folder, made[:3], made[3])


def told(one: Coordinator) -> Mapping[UUID, frozenset[tuple[object, ...]]]:
    """Give all versions of all records; of one that was removed its words are no part."""
    return {
        key: frozenset(
            (one.vector, one.removed, None if one.removed else one.content) for one in versions
        )
        for key, versions in one.store.layers.versions(one.editor.tables.head.id).items()
    }


def numbers(one: Coordinator) -> Mapping[object, int]:
    return dict(one.store.registry.own_numbers().items())


steps = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from((*ACTIONS, "share", "share", "merge", "merge"))
    ),
    min_size=4,
    max_size=14,
)


@settings(max_examples=amount(6, 300), deadline=None)
@given(history=steps, seed=st.integers(0, 2**32))
def test_coordinators_end_with_the_same_in_any_order(
    history: Sequence[tuple[int, str]], seed: int
) -> None:
    """Commutative, associative, idempotent; a stranger changes nothing; nothing is lost."""
    chance = Random(seed)
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        office.stranger.act("make", chance)
        strange = office.share(office.stranger)
        assert strange
        office.files.remove(strange)
        for who, what in history:
            office.go_on(office.coordinators[who], what, chance)
        for one in office.coordinators:
            office.share(one)
        for one in office.coordinators:
            for path in chance.sample(office.files, len(office.files)):
                office.merge(one, path)
        first, *others = office.coordinators
        for one in others:
            assert told(one) == told(first)
            assert one.editor.board.layer == first.editor.board.layer
            assert numbers(one) == numbers(first)
        before = told(first), numbers(first)
        first.store.layers.note_table_numbers(first.editor.tables.head, TABLES)
        assert told(first) == before[0], "all numbers were said"
        for path in office.files:
            quiet = {FileState.IDENTICAL, FileState.OLDER}
            assert office.merge(first, path) in quiet
        assert office.merge(first, strange) is FileState.UNKNOWN_COORDINATOR
        assert (told(first), numbers(first)) == before


@settings(max_examples=amount(6, 200), deadline=None)
@given(
    mine=st.lists(st.sampled_from(ACTIONS), max_size=5),
    theirs=st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=5),
    seed=st.integers(0, 2**32),
)
def test_what_a_layer_brought_goes_back_whole(
    mine: Sequence[str], theirs: Sequence[str], seed: int
) -> None:
    chance = Random(seed)
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        here, there = office.coordinators[:2]
        for what in mine:
            here.act(what, chance)
        for what in theirs:
            there.act(what, chance)
        path = office.share(there)
        if path is None:
            return
        head = here.editor.tables.head
        here.store.layers.note_table_numbers(head, TABLES)  # as a merge does before it begins
        before, wrong = (told(here), numbers(here)), here.store.check()
        office.merge(here, path)
        here.store.imports.undo()
        here.editor.reload()
        assert (told(here), numbers(here)) == before
        assert here.store.check() == wrong
        assert office.merge(here, path, known=False) is FileState.UNKNOWN_COORDINATOR

"""Coordinators who tag and place apart, and hand each other that in any order."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.ids import ClusterId, ThreadId
from facilitator.domain.clustering.records import LayerAction, LayerChange, LayerEdit
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.clustering.thread_records import Thread, ThreadCluster, joined_id
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.kinds import Chapter
from facilitator.services.file_merge import FileMerge
from facilitator.services.layer_sharing import share_layer
from facilitator.services.table_files import FileState, read_file
from tests.amounts import amount
from tests.fakes import Clock
from tests.histories.test_layers import Coordinator, an_office

pytestmark = pytest.mark.slow

ACTIONS = ("note", "kern", "off", "rename", "colour", "remove", "thread", "place", "say")
WORDS = ("loket", "Loket", "stilte", "bus en fiets")


def act(one: Coordinator, what: str, chance: Random) -> None:
    """Do something with tags; a name that another has is not given."""
    with suppress(RefusedInputError):
        one.editor.do(_change(one, what, chance))


def _change(one: Coordinator, what: str, chance: Random) -> LayerChange:
    tags, board = one.editor.tags, one.editor.board
    doing = TagActions(tags, one.editor.origins.new_id)
    notes = [note.item.id for note in board.source.of_chapter[Chapter.KNEL_KIEM]]
    note, word = chance.choice(notes), chance.choice(WORDS)
    kern = chance.choice(board.contents(Chapter.KNEL_KIEM).clusters).cluster.id
    if what == "thread":
        home = one.editor.over_themes.id
        key = ThreadId(one.editor.origins.new_id())
        join = ThreadCluster(joined_id(key, kern), home, key, kern)
        edits = (LayerEdit(None, Thread(key, home, word)), LayerEdit(None, join))
        return LayerChange(LayerAction.TAG, edits)
    if what in {"place", "say"}:
        return _framework(one, kern, what, chance)
    if what == "kern":
        return doing.put(word, [], [kern])
    if what == "note" or not tags.made:
        return doing.put(word, [note])
    tag = chance.choice(tags.made)
    return {
        "off": lambda: doing.take_off(tag, notes),
        "rename": lambda: doing.edit(tag, name=chance.choice((*WORDS, "balie"))),
        "colour": lambda: doing.edit(tag, colour=chance.choice(list(TagColour))),
        "remove": lambda: doing.remove(tag),
    }[what]()


def _framework(one: Coordinator, kern: ClusterId, what: str, chance: Random) -> LayerChange:
    """Place a kern on the afwegingskader, or say something of it; or take that away."""
    home = one.editor.over_themes.id
    after: FrameworkPlace | FrameworkLabel | None = None
    if what == "place":
        key, quadrant = framework_place_id(kern), chance.choice([*Quadrant, None])
        after = FrameworkPlace(key, home, kern, quadrant) if quadrant else None
        name = LayerAction.PLACE_INSIGHT
    else:
        aspect, word = chance.choice(list(Aspect)), chance.choice(WORDS)
        key = framework_label_id(kern, aspect, word)
        if chance.random() < 0.7:
            after = FrameworkLabel(key, home, kern, aspect, word)
        name = LayerAction.LABEL_INSIGHT
    before = one.editor.tags.layer.records.get(key)
    return LayerChange(name, () if before == after else (LayerEdit(before, after),))


def told(one: Coordinator) -> Mapping[UUID, frozenset[tuple[object, ...]]]:
    """Give all versions of all records; of one that was removed its words are no part."""
    return {
        key: frozenset(
            (one.vector, one.removed, None if one.removed else one.content) for one in versions
        )
        for key, versions in one.store.layers.versions(one.editor.over_themes.id).items()
    }


def share(one: Coordinator, path: Path) -> None:
    share_layer(one.store, one.editor.over_themes, path, Clock()(), force=True)


def merge(one: Coordinator, path: Path, keys: set[str]) -> FileState:
    taking = FileMerge(one.store, accepted=keys)
    taking.begin()
    state = taking.apply(read_file(path)).state
    one.editor.reload()
    return state


def go_on(
    people: Sequence[Coordinator], who: int, what: str, chance: Random, path: Path
) -> None:
    """Let one do the next thing of a history."""
    if what == "swap":
        share(people[who], path)
        keys = {one.store.identity.key for one in people}
        merge(chance.choice(people), path, keys)
    else:
        act(people[who], what, chance)


def shown(one: Coordinator) -> list[object]:
    """Give the tags there are, and those of each note."""
    notes = one.editor.board.source.notes.values()
    return [one.editor.tags.made, *(one.editor.tags.of_note(note.item) for note in notes)]


def wrong(one: Coordinator) -> list[str]:
    """Give what a check finds in layers."""
    return [found.code for found in one.store.check() if found.code.startswith("check_layer")]


STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from((*ACTIONS, "swap", "swap"))),
    min_size=3,
    max_size=12,
)


@settings(max_examples=amount(5, 300), deadline=None)
@given(history=STEPS, seed=st.integers(0, 2**32))
def test_who_tag_apart_end_with_the_same_in_any_order(
    history: Sequence[tuple[int, str]], seed: int
) -> None:
    """Commutative, associative, idempotent, and what is told of tags is told the same."""
    chance = Random(seed)
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        people = office.coordinators
        keys = {one.store.identity.key for one in people}
        files = [Path(folder) / f"{number}.dialooglaag" for number in range(3)]
        for one in people:
            act(one, "note", chance)
        for who, what in history:
            go_on(people, who, what, chance, files[who])
        for one, path in zip(people, files, strict=True):
            share(one, path)
        for one in people:
            for path in chance.sample(files, len(files)):
                merge(one, path, keys)
        first, *others = people
        for one in others:
            assert told(one) == told(first)
            assert shown(one) == shown(first)
            assert wrong(one) == []
        before = told(first)
        for path in files:
            quiet = {FileState.IDENTICAL, FileState.OLDER}
            assert merge(first, path, keys) in quiet
        assert told(first) == before


@settings(max_examples=amount(5, 200), deadline=None)
@given(
    mine=st.lists(st.sampled_from(ACTIONS), max_size=5),
    theirs=st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=5),
    seed=st.integers(0, 2**32),
)
def test_what_a_layer_over_all_themes_brought_goes_back_whole(
    mine: Sequence[str], theirs: Sequence[str], seed: int
) -> None:
    chance = Random(seed)
    with TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        here, there = office.coordinators[:2]
        for what in mine:
            act(here, what, chance)
        for what in theirs:
            act(there, what, chance)
        path, before = Path(folder) / "x.dialooglaag", told(here)
        share(there, path)
        merge(here, path, {there.store.identity.key})
        here.store.imports.undo()
        assert told(here) == before
        assert wrong(here) == []


def test_a_tag_in_two_spellings_is_told_the_same_and_is_no_question(tmp_path: Path) -> None:
    with an_office(tmp_path) as office:
        here, there = office.coordinators[:2]
        note = next(iter(here.editor.board.source.notes.values()))
        for one, word in (
            (here, "Loket"),
            (there, "LOKET"),
            (here, "stilte"),
            (there, "stilte"),
        ):
            doing = TagActions(one.editor.tags, one.editor.origins.new_id)
            one.editor.do(doing.put(word, [note.item.id]))
        for source, to in ((here, there), (there, here)):
            path = tmp_path / "x.dialooglaag"
            share(source, path)
            merge(to, path, {source.store.identity.key})
        assert told(here) == told(there)
        assert shown(here) == shown(there)
        home = here.editor.over_themes.id
        assert here.store.layers.disputed(home) == {}

"""The afwegingskader in a store: written, read again, shared, taken in, and wiped."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.versions import BoardHead, board_over_themes
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.threads.actions import ThreadActions
from facilitator.services import backups, retention
from facilitator.services.catalogue import read_data_files
from facilitator.services.file_merge import FileMerge
from facilitator.services.framework import (
    FrameworkEditor,
    read_framework,
    value_name,
    value_of,
    vocabulary_of,
)
from facilitator.services.layer_sharing import share_layer
from facilitator.services.table_files import read_file
from facilitator.services.threads import programme_boards, read_threads
from facilitator.storage.store import Store
from tests.domain.threads.samples import DESK, the_tables
from tests.editors import StillOrigins, records_of
from tests.fakes import Clock, Dice
from tests.services.test_canary import found, mark

LIBRARY = read_data_files()
NOW = datetime(2026, 12, 1, 14, tzinfo=UTC)
LASTING = Quadrant.UNWANTED_LASTING


def a_store(path: Path, seed: int = 0) -> Store:
    """Open a store with the tables of three themes."""
    store = Store.open(path, now=Clock(), random=Dice(seed))
    for dossier in the_tables():
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Keep the tables of three themes, with a red thread that is told."""
    with a_store(tmp_path / "data" / "s.sqlite") as opened:
        [programme] = programme_boards(opened)
        board = read_threads(opened, programme, LIBRARY)
        acting = ThreadActions(board, StillOrigins().new_id)
        tag = next(one for one in board.of_tags if one.name == DESK)
        change = acting.print_thread(tag)
        opened.layers.write(_head(programme.programme), change.edits)
        yield opened


def _head(programme: str) -> BoardHead:
    return board_over_themes(programme)


def an_editor(store: Store) -> FrameworkEditor:
    [programme] = programme_boards(store)
    return FrameworkEditor(store, programme, read_framework(store, programme, LIBRARY))


def test_what_was_placed_and_said_is_read_again(store: Store) -> None:
    editor, told = an_editor(store), list[LayerChange]()
    editor.listen(told.append)
    [insight] = editor.framework.insights
    editor.place(insight.key, LASTING)
    word = value_of(LIBRARY, Aspect.DEPARTMENT, "binnenlandse zaken en koninkrijksrelaties")
    said = editor.label(insight.key, Aspect.DEPARTMENT, [word, "afdeling Buurtzaken"])
    assert len(told) == 2
    [again] = an_editor(store).framework.insights
    now = editor.framework.insights[0]
    assert (now.quadrant, now.values) == (again.quadrant, again.values)
    assert (again.quadrant, again.of(Aspect.DEPARTMENT)) == (
        LASTING,
        ("BZK", "afdeling Buurtzaken"),
    )
    editor.do(said.inverse())
    editor.place(insight.key, LASTING)
    assert len(told) == 3, "what changes nothing is not written"
    [back] = an_editor(store).framework.insights
    assert (back.quadrant, back.values) == (LASTING, {})


def test_it_goes_to_another_coordinator_and_goes_with_its_programme(
    store: Store, tmp_path: Path
) -> None:
    [programme] = programme_boards(store)
    head, editor, own = _head(programme.programme), an_editor(store), mark("herstelopgave")
    [insight] = editor.framework.insights
    editor.place(insight.key, LASTING)
    editor.label(insight.key, Aspect.RECOVERY_TASK, [own])
    shared = tmp_path / "kader.dialooglaag"
    share_layer(store, head, shared, NOW)
    with a_store(tmp_path / "other" / "s.sqlite", seed=1) as other:
        merge = FileMerge(other, accepted=[store.identity.key])
        merge.begin()
        assert merge.apply(read_file(shared)).problem is None
        [theirs] = an_editor(other).framework.insights
    placed = editor.framework.insights[0]
    assert (theirs.key, theirs.quadrant, theirs.values) == (
        insight.key,
        placed.quadrant,
        placed.values,
    )
    backups.back_up(store, NOW)
    assert found(tmp_path / "data", "herstelopgave") == {"herstelopgave"}
    plan = retention.plan_of_programmes(store, [programme.programme])
    retention.wipe(store, plan, LIBRARY, NOW)
    assert retention.empty_copies(store, NOW) == ()
    assert store.layers.versions(head.id) == {}
    assert found(tmp_path / "data", "herstelopgave") == set()


@pytest.mark.parametrize("aspect", Aspect)
def test_each_aspect_has_a_list_of_words_and_some_take_own_ones(aspect: Aspect) -> None:
    vocabulary = vocabulary_of(LIBRARY, aspect)
    assert vocabulary.title
    for choice in vocabulary.choices:
        assert value_of(LIBRARY, aspect, f" {choice.name.upper()} ") == choice.key
        assert value_name(LIBRARY, aspect, choice.key) == choice.name
    if aspect.takes_own_words:
        assert value_of(LIBRARY, aspect, "iets  van ons") == "iets van ons"
    else:
        with pytest.raises(RefusedInputError, match="framework_word_unknown"):
            value_of(LIBRARY, aspect, "iets van ons")
    with pytest.raises(RefusedInputError, match="framework_word_unknown"):
        value_of(LIBRARY, aspect, " – ")

"""The afwegingskader in a store: written, read again, shared, taken in, and wiped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.versions import BoardHead, board_over_themes
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.threads.actions import ThreadActions
from facilitator.services.catalogue import read_data_files
from facilitator.services.framework import (
    FrameworkEditor,
    read_framework,
    value_name,
    value_of,
    vocabulary_of,
)
from facilitator.services.threads import programme_boards, read_threads
from facilitator.storage.store import Store
from tests.domain.threads.samples import DESK, the_tables
from tests.editors import StillOrigins, records_of

LIBRARY = read_data_files()
LASTING = Quadrant.UNWANTED_LASTING


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Keep the tables of three themes, with a red thread that is told."""
    with Store.open(tmp_path / "s.sqlite") as opened:
        for dossier in the_tables():
            opened.apply(added(ChangeName.PREPARE, *records_of(dossier)))
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

"""How a board is named: its theme as people write it, and the title of its programme."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.records.changes import ChangeName, added
from facilitator.services.board_names import BoardName, name_of_board
from facilitator.services.catalogue import read_data_files
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier
from tests.editors import records_of

LIBRARY = read_data_files()
PROGRAMME, TITLE = "nederland-na-de-crisis", "Nederland na de crisis"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s.sqlite") as opened:
        yield opened


def put(store: Store, theme: str, *, practice: bool = False) -> None:
    head = replace(a_dialogue(theme), practice=practice)
    store.apply(added(ChangeName.PREPARE, *records_of(a_dossier(head))))


def named(store: Store, theme: str, programme: str = PROGRAMME) -> BoardName:
    return name_of_board(store, board_of(programme, "themadialoog", theme), LIBRARY)


def test_a_theme_is_called_as_its_own_file_does(store: Store) -> None:
    put(store, "GEZONDHEID")
    assert named(store, "gezondheid") == BoardName("Gezondheid", TITLE)


def test_another_theme_is_called_as_a_table_here_is(store: Store) -> None:
    put(store, "Zorg in De Wijk")
    assert named(store, "zorg in de wijk") == BoardName("Zorg in De Wijk", TITLE)
    assert named(store, "zorg in de wijk", "elders") == BoardName("Zorg in de wijk", "elders")


def test_a_practice_table_names_nothing(store: Store) -> None:
    put(store, "Zorg in De Wijk", practice=True)
    assert named(store, "zorg in de wijk").theme == "Zorg in de wijk"


def test_what_is_over_all_themes_has_its_programme_alone(store: Store) -> None:
    name = name_of_board(store, board_over_themes(PROGRAMME), LIBRARY)
    assert name == BoardName("", TITLE)
    assert name_of_board(store, board_over_themes("")) == BoardName()


def test_programmes_with_one_title_are_told_apart(store: Store) -> None:
    twin = replace(LIBRARY.programmes[PROGRAMME], id="elders")
    library = replace(LIBRARY, programmes={**LIBRARY.programmes, "elders": twin})
    board = board_over_themes(PROGRAMME)
    assert name_of_board(store, board, library).programme == f"{TITLE} ({PROGRAMME})"

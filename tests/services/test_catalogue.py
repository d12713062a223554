"""The catalogue finds what a table was made from, here or with its invitation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.exchange.data_files.library import read_library
from facilitator.services.catalogue import PROGRAMME, Catalogue
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.storage.store import Store
from tests.builders import a_dialogue

LIBRARY = read_library([resources.root()])
OTHER = "dialoogtafel-in-uw-gemeente"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store: no table came with an invitation."""
    with Store.open(tmp_path / "store.sqlite") as opened:
        yield opened


@pytest.fixture
def catalogue(store: Store) -> Catalogue:
    """The data files that ship with the program, and no invitation."""
    return Catalogue(LIBRARY, ReceivedInvitations(store))


def test_the_programme_of_a_table_goes_before_the_one_chosen_last(catalogue: Catalogue) -> None:
    assert catalogue.programme().id == PROGRAMME
    catalogue.choose_programme(OTHER)
    assert catalogue.programme().id == OTHER
    assert catalogue.programme(PROGRAMME).id == PROGRAMME
    assert catalogue.programme("gone").id == OTHER


def test_a_choice_is_written_down_once(store: Store) -> None:
    written: list[str] = []
    catalogue = Catalogue(LIBRARY, ReceivedInvitations(store), PROGRAMME, written.append)
    for programme in (PROGRAMME, OTHER, OTHER):
        catalogue.choose_programme(programme)
    assert written == [OTHER]


def test_a_script_of_another_programme_is_found_too(catalogue: Catalogue) -> None:
    assert {catalogue.script(key, OTHER) is None for key in LIBRARY.scripts} == {False}
    assert catalogue.script("gone") is None


def test_a_shipped_script_of_the_type_stands_in_for_one_that_is_gone(
    catalogue: Catalogue, tmp_path: Path, store: Store
) -> None:
    (tmp_path / "scripts").mkdir()
    shipped = (resources.root() / "scripts" / "themadialoog.toml").read_text("utf-8")
    (tmp_path / "scripts" / "aaa.toml").write_text(shipped, "utf-8")
    with_own = read_library([resources.root(), tmp_path])
    assert "aaa" in with_own.own_scripts
    own = Catalogue(with_own, ReceivedInvitations(store))
    for each in (catalogue, own):
        found = each.script_of(a_dialogue(kind="themadialoog", script="gone"))
        assert found is not None
        assert found.id not in with_own.own_scripts
        assert found.kind == "themadialoog"
    assert catalogue.script_of(a_dialogue(kind="praatje", script="gone")) is None


def test_a_theme_is_found_by_its_title(catalogue: Catalogue) -> None:
    assert catalogue.theme_of(a_dialogue(theme="Gezondheid")) == LIBRARY.themes["gezondheid"]
    assert catalogue.theme_of(a_dialogue(theme="Onbekend")) is None

"""Scripts of a municipality: they are in the list, and broken ones are told with their line."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator import resources
from facilitator.exchange.data_files.library import read_library
from facilitator.services.catalogue import Catalogue
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from tests.editors import open_store
from tests.ui.accessibility import cut_words, words_on
from tests.ui.app_builder import Laptop, Places, a_context
from tests.ui.features.prepare.pages import choose


@pytest.fixture
def list_of_places() -> str:
    """The municipalities in an own list; there is none at first."""
    return ""


@pytest.fixture
def own(tmp_path: Path, list_of_places: str) -> Path:
    """Put a changed and a broken copy of a script in the data folder."""
    folder = tmp_path / "gegevens" / "scripts"
    folder.mkdir(parents=True)
    shipped = resources.read_text("scripts", "themadialoog.toml")
    changed = shipped.replace("minuten = 40", "minuten = 35")
    changed = changed.replace('titel = "Themadialoog met burgers"', 'titel = "Dorpsgesprek"')
    broken = shipped.replace("minuten = 40", 'minuten = "veertig"')
    (folder / "dorpsgesprek.toml").write_text(changed, "utf-8")
    (folder / "kapot.toml").write_text(broken, "utf-8")
    for name, title in (("buurt", "Buurtgesprek"), ("Onze Buurt", "BUURTGESPREK")):
        copy = shipped.replace("Themadialoog met burgers", title)
        (folder / f"{name}.toml").write_text(copy, "utf-8")
    if list_of_places:
        (folder.parent / "municipalities").mkdir()
        (folder.parent / "municipalities" / "gemeenten.csv").write_text(list_of_places, "utf-8")
    return folder.parent


@pytest.fixture
def context(tmp_path: Path, places: Places, own: Path) -> Iterator[AppContext]:
    """Read the shipped files and people's own, as the program does."""
    with open_store(tmp_path) as store:
        library = read_library([resources.root(), own])
        context = a_context(store, places)
        yield replace(context, catalogue=Catalogue(library, context.catalogue.invitations))


def test_a_changed_copy_is_in_the_list_and_is_marked(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    box = laptop.page.head.script
    names = [box.itemText(at) for at in range(box.count())]
    assert "Dorpsgesprek – own script" in names
    assert "Themadialoog met burgers" in names

    choose(box, "Dorpsgesprek")

    laptop.wait(lambda: "35 min" in words_on(laptop.page.reading))
    laptop.tab_to(laptop.page.head.theme)
    laptop.key(Qt.Key.Key_Down)
    laptop.push(laptop.page.begin_button)
    assert laptop.stored().dialogue.script == "dorpsgesprek"
    assert laptop.stored().steps[1].minutes == 35


@pytest.mark.parametrize("begin", [(), (Command.NEW_TABLE,)])
def test_a_broken_file_is_told_with_file_line_and_key(
    laptop: Laptop, own: Path, begin: tuple[Command, ...]
) -> None:
    laptop.press(*begin)
    screen = laptop.window.screen_in_front()
    assert screen is not None
    assert "Something is wrong in 1 file(s) of your own." in words_on(screen)
    assert cut_words(screen) == []
    if begin:
        assert laptop.page.head.programme.hasFocus()

    laptop.tab_to_name("What is wrong?")
    laptop.key(Qt.Key.Key_Space)

    told = words_on(laptop.dialog())
    line = (own / "scripts" / "kapot.toml").read_text("utf-8").split("\n")
    place = 1 + line.index('minuten = "veertig"')
    assert f"scripts/kapot.toml, regel {place}" in told
    assert "minuten" in told
    assert "hoort een heel getal, zonder aanhalingstekens" in told
    assert f"\u2022 scripts/kapot.toml, regel {place}" in told
    assert str(own / "scripts") in told
    laptop.key(Qt.Key.Key_Return)


@pytest.mark.parametrize("list_of_places", ["gemeentecode,naam,provincie\nGM0664,Goes\n"])
def test_a_mistake_in_the_own_list_of_municipalities_is_told(
    laptop: Laptop, list_of_places: str
) -> None:
    assert "Something is wrong in 2 file(s) of your own." in words_on(laptop.window)
    laptop.tab_to_name("What is wrong?")
    laptop.key(Qt.Key.Key_Space)
    told = words_on(laptop.dialog())
    last = list_of_places.count("\n")
    assert f"\u2022 municipalities/gemeenten.csv, regel {last}: deze regel is over" in told
    assert "What is wrong is not used. All the rest works as usual." in told
    assert cut_words(laptop.dialog()) == []
    laptop.key(Qt.Key.Key_Return)


def test_own_scripts_with_one_title_are_told_apart_by_their_files(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    box = laptop.page.head.script
    names = [box.itemText(at) for at in range(box.count())]
    assert "Buurtgesprek – own script buurt.toml" in names
    assert "BUURTGESPREK – own script Onze Buurt.toml" in names
    assert "Dorpsgesprek – own script" in names
    choose(box, "BUURTGESPREK – own script Onze")
    assert box.currentData() == "onze-buurt"

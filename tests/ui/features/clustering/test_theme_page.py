"""A theme of a kern in a window: keys in; the theme file and what can be chosen out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.table.script import Theme, ThemeOrigin
from facilitator.exchange.data_files.theme_file import read_theme_file
from facilitator.settings import FOLDER_VARIABLE
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.quotes_view import ClusterView
from facilitator.ui.features.clustering.theme_view import ThemeView
from facilitator.ui.widgets.labels import PlainLabel
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_focus
from tests.ui.features.clustering.samples import PLACE_TO_LIVE, put_exploring_tables, the_board
from tests.ui.features.prepare.pages import choose

Key = Qt.Key
FILE = "themes/een-plek-om-te-wonen.toml"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the laptop a data folder of its own."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "gegevens"))
    return tmp_path / "gegevens"


def in_front(laptop: Laptop) -> ThemeView:
    view = laptop.window.screen_in_front()
    assert isinstance(view, ThemeView)
    return view


def theme_page(laptop: Laptop) -> ThemeView:
    """Go by keys from the board of exploring tables to the theme of its kern of proposals."""
    put_exploring_tables(laptop.context.store)
    view = the_board(laptop)
    laptop.press(Command.GO_ON)
    laptop.tab_to(view.clusters)
    laptop.type("1\n")
    laptop.press(Command.MAKE_THEME)
    return in_front(laptop)


def written(own: Path) -> Theme:
    return read_theme_file(own / FILE)


def test_a_kern_of_proposals_becomes_a_theme_by_keys(laptop: Laptop, own: Path) -> None:
    view = theme_page(laptop)
    assert has_focus(view.name_field)
    form = view.form()
    assert (form.title, form.series) == (PLACE_TO_LIVE, "burgers")
    assert form.text.splitlines() == [
        "Aan de ene kant is er wat moeilijk gaat: Geen woning te vinden.",
        "Aan de andere kant is er wat goed gaat: Samen onder één dak.",
    ]
    assert form.questions.splitlines() == [
        "Wonen en een plek voor jongeren?", "Waar kunnen jongeren nog wonen?",
    ]  # fmt: skip
    assert "jongeren" in form.terms.split(", ")
    assert view.made_from.text().startswith("Made of 3 ")
    assert "woning" in view.text.accessibleDescription()
    laptop.tab_to(view.definition)
    laptop.type("Wonen, geen werk.")
    laptop.press(Command.KEEP)
    assert "version 1" in view.said.text()
    made = written(own)
    assert (made.version, made.title, made.definition) == (
        1,
        PLACE_TO_LIVE,
        "Wonen, geen werk.",
    )
    assert made.made_from == ThemeOrigin(3, 3, 3)
    laptop.key(Key.Key_Escape)
    assert isinstance(laptop.window.screen_in_front(), ClusterView)


def test_made_again_it_is_the_next_version_of_what_was_written(
    laptop: Laptop, own: Path
) -> None:
    view = theme_page(laptop)
    laptop.press(Command.KEEP)
    laptop.key(Key.Key_Escape)
    laptop.press(Command.MAKE_THEME)
    assert "version 1" in view.again.sentence.text()
    laptop.tab_to(view.terms)
    laptop.key(Key.Key_End)
    laptop.type(", huur")
    laptop.press(Command.KEEP)
    assert written(own).version == 2
    assert written(own).terms[-1] == "huur"
    [earlier] = (own / "themes" / "eerder").iterdir()
    assert read_theme_file(earlier).version == 1


def test_what_is_typed_and_not_kept_is_there_again_and_esc_asks_nothing(
    laptop: Laptop, own: Path
) -> None:
    view = theme_page(laptop)
    laptop.key(Key.Key_Escape)
    assert isinstance(laptop.window.screen_in_front(), ClusterView)
    laptop.press(Command.MAKE_THEME)
    assert view.again.isHidden()
    laptop.key(Key.Key_End)
    laptop.type(" en te blijven")
    laptop.key(Key.Key_Escape)
    assert isinstance(laptop.window.screen_in_front(), ClusterView)
    laptop.press(Command.MAKE_THEME)
    assert view.name_field.text() == f"{PLACE_TO_LIVE} en te blijven"
    assert "not kept" in view.again.sentence.text()
    laptop.push(view.again.button)
    assert view.name_field.text() == PLACE_TO_LIVE
    assert not (own / "themes").exists()


def test_a_theme_that_is_not_whole_is_told_and_stays(laptop: Laptop, own: Path) -> None:
    view = theme_page(laptop)
    view.text.set_text(" ")
    laptop.press(Command.KEEP)
    assert view.said.text()
    view.name_field.setText("Gezondheid")
    view.text.set_text("Aan de ene kant.")
    laptop.press(Command.KEEP)
    assert "Gezondheid" in view.said.text()
    assert view.name_field.text() == "Gezondheid"
    assert not (own / "themes").exists()


def test_the_theme_can_be_chosen_for_a_table_and_reads_as_it_was_written(
    laptop: Laptop, own: Path
) -> None:
    view = theme_page(laptop)
    laptop.press(Command.KEEP)
    made = written(own)
    assert view.said.text()
    laptop.press(Command.BACK, Command.NEW_TABLE)
    choose(laptop.page.head.theme, PLACE_TO_LIVE)
    laptop.wait(lambda: made.paragraphs[0] in laptop.page.reading.words())
    shown = laptop.page.reading.words()
    for text in (*made.paragraphs, *made.questions, ", ".join(made.terms)):
        assert text in shown


def test_a_kern_of_a_side_is_listed_once_among_what_was_said(laptop: Laptop) -> None:
    put_exploring_tables(laptop.context.store)
    view = the_board(laptop)
    laptop.tab_to(view.clusters)
    laptop.type("1\n")
    laptop.press(Command.MAKE_THEME)
    page = in_front(laptop)
    heads = [label.text() for label in page.said_beside.findChildren(PlainLabel)]
    title = page.form().title
    assert heads.count(title) == 1

"""A list of tables becomes invitations by keys, after a look at what would be made."""

from pathlib import Path

import pytest

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.view import InvitationsView
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.invitations.test_making import (
    choose_theme,
    fill,
    made_in,
    page_of,
    with_key,
)
from tests.workbooks import of_rows

LIST = "Gemeente;Datum;Dialoog;Thema\nGoes;3-12-2026;;\nGouda;4-12-2026;;Samen leven\n"


@pytest.fixture
def chosen(laptop: Laptop, tmp_path: Path) -> InvitationsView:
    """The page with a list of two tables and a row that cannot be."""
    with_key(laptop)
    path = tmp_path / "lijst.csv"
    path.write_text(f"{LIST}Hulst;99-9-2026;;\n", "utf-8")
    laptop.places.paths.append(path)
    view = page_of(laptop)
    fill(laptop, view)
    laptop.push(view.list.choose_button)
    laptop.finish_tasks()
    return view


def rows(view: InvitationsView) -> list[tuple[str, ...]]:
    return list(view.list.table.rows.rows())


def test_what_would_be_made_is_shown_first(laptop: Laptop, chosen: InvitationsView) -> None:
    assert rows(chosen) == [
        ("Gezondheid", "1", "Goes", "Thursday 3 December 2026"),
        ("Samen leven", "1", "Gouda", "Friday 4 December 2026"),
    ]
    said = "lijst.csv: 2 invitation(s) can be made. 1 point(s) keep rows out."
    assert chosen.list.said.text() == said
    [refused] = chosen.list.refused.sentences.stringList()
    assert refused.startswith("lijst.csv, regel 4: bij ‘datum’ staat ‘99-9-2026’.")
    assert "Rows that cannot come along" in words_on(chosen)
    assert not chosen.amount.isEnabled()
    assert laptop.context.store.made_invitations.all() == ()


def test_the_invitations_of_a_list_are_made(
    laptop: Laptop, shown: list[Path], folder: Path, tmp_path: Path
) -> None:
    with_key(laptop)
    path = tmp_path / "lijst.xlsx"
    cells = [line.split(";") for line in LIST.splitlines()]
    path.write_bytes(of_rows({"Blad1": cells}))
    laptop.places.paths.insert(0, path)
    view = page_of(laptop)
    fill(laptop, view, name="Gemeente Goes")
    laptop.push(view.list.choose_button)
    laptop.finish_tasks()
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    found = {(one.municipality, one.number): one for one in made_in(folder)}
    assert found.keys() == {("Goes", 1), ("Gouda", 1)}
    theme = found["Gouda", 1].theme
    assert theme is not None
    assert theme.title == "Samen leven"
    assert found["Goes", 1].name == "Gemeente Goes"
    assert "2 invitation(s) made" in view.said.text()
    assert len(view.register.lines.sentences.stringList()) == 2
    assert not view.list.drop_button.isVisible()
    assert view.amount.isEnabled()
    assert shown == [folder]


def test_another_theme_holds_for_the_rows_without_one(
    laptop: Laptop, chosen: InvitationsView
) -> None:
    choose_theme(laptop, chosen, "Samen leven")
    assert [row[:2] for row in rows(chosen)] == [("Samen leven", "1"), ("Samen leven", "2")]


def test_the_list_can_be_left_out_again(laptop: Laptop, chosen: InvitationsView) -> None:
    laptop.push(chosen.list.drop_button)
    assert rows(chosen) == []
    assert chosen.amount.isEnabled()
    assert chosen.list.choose_button.hasFocus()


def test_a_file_that_is_no_list_is_told(laptop: Laptop, tmp_path: Path) -> None:
    path = tmp_path / "notities.csv"
    path.write_text("tafel;tekst\n1;ja\n", "utf-8")
    laptop.places.paths.append(path)
    view = page_of(laptop)
    laptop.push(view.list.choose_button)
    laptop.finish_tasks()
    assert "ontbreekt op de eerste regel: gemeente" in view.said.text()
    assert view.amount.isEnabled()


def test_a_list_of_which_no_row_can_be_invited_makes_nothing(
    laptop: Laptop, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("gemeente;dialoog\nGoes;nul\n", "utf-8")
    laptop.places.paths.append(path)
    view = page_of(laptop)
    laptop.push(view.list.choose_button)
    laptop.finish_tasks()
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert view.said.text() == "No row of this list can be invited."

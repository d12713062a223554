"""A coordinator makes invitations by keys, and a second laptop opens one of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.table.invitation import Invitation
from facilitator.exchange.invitations.file import END, read_invitation_path
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.invitations import accept_invitation
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.presenter import _NO_TABLE, keep_form, kept_form
from facilitator.ui.features.invitations.view import InvitationForm, InvitationsView
from facilitator.ui.features.keys.view import KeyView
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key
OWN, DEPUTY = new_key_pair(), new_key_pair()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """The store of a second laptop."""
    with Store.open(tmp_path / "second.db") as store:
        yield store


def with_key(laptop: Laptop) -> None:
    chest = laptop.context.keys.chest
    chest._private.parent.mkdir()
    chest._private.write_bytes(b"sealed")
    chest._public.write_text(OWN.public)


def page_of(laptop: Laptop) -> InvitationsView:
    laptop.application.invitations.open_invitations()
    view = laptop.window.screen_in_front()
    assert isinstance(view, InvitationsView)
    return view


def fill(laptop: Laptop, view: InvitationsView, **typed: str) -> None:
    """Choose a theme, and type in the fields."""
    laptop.tab_to(view.theme)
    laptop.type("Gezond")
    for name, text in typed.items():
        laptop.tab_to(getattr(view, name))
        laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        laptop.key(Key.Key_Delete)
        laptop.compose(text)
        if name == "municipality":
            laptop.key(Key.Key_Escape)  # the suggestions


def choose_theme(laptop: Laptop, view: InvitationsView, title: str) -> None:
    """Choose a theme by the arrows: letters typed soon after others belong to those."""
    laptop.tab_to(view.theme)
    laptop.key(Key.Key_Home)
    for _ in range(view.theme.count()):
        if view.theme.currentText() != title:
            laptop.key(Key.Key_Down)
    assert view.theme.currentText() == title


def made_in(folder: Path) -> list[Invitation]:
    files = sorted(folder.glob(f"*{END}"))
    made = [read_invitation_path(file).invitation for file in files]
    return sorted(made, key=lambda each: each.number or 0)


def test_several_tables_are_invited_at_once(
    laptop: Laptop, shown: list[Path], folder: Path
) -> None:
    with_key(laptop)
    view = page_of(laptop)
    fill(
        laptop,
        view,
        amount="3",
        number="5",
        day="3-12-2026",
        name="Gemeente Goes",
        purpose="De raad krijgt het verslag.",
        legal_basis="Taak van algemeen belang.",
        retention="Tot 2028.",
        deputy=f" {DEPUTY.public}",
        municipality="Goes",  # last: its suggestions stay in front for a moment
    )
    laptop.press(Command.KEEP)
    laptop.finish_tasks()

    made = made_in(folder)
    assert [each.number for each in made] == [5, 6, 7]
    assert len({each.dialogue_id for each in made}) == 3
    first = made[0]
    assert (first.municipality, first.municipality_code) == ("Goes", "GM0664")
    assert first.held_on == date(2026, 12, 3)
    assert first.theme is not None
    assert (first.theme.key, first.script.id) == ("gezondheid", "themadialoog")
    assert first.recipients == (OWN.public, DEPUTY.public)
    assert first.name == "Gemeente Goes"
    assert first.texts.purpose == "De raad krijgt het verslag."
    assert first.texts.legal_basis == "Taak van algemeen belang."
    assert first.texts.retention == "Tot 2028."
    assert "3 invitation(s) made" in view.said.text()
    assert shown == [folder]
    assert laptop.context.store.overview() == ()


def test_what_was_made_makes_the_table_ready_on_another_laptop(
    laptop: Laptop, shown: list[Path], folder: Path, other: Store
) -> None:
    with_key(laptop)
    fill(laptop, page_of(laptop))
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    [file] = folder.glob(f"*{END}")
    table = accept_invitation(other, read_invitation_path(file))
    assert other.dossier(table).dialogue.theme == "Gezondheid"

    laptop.application.invitations.open(file)
    assert "your own" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert laptop.context.store.dossier(table) == other.dossier(table)
    here = laptop.context.store.versions.contribution(table).versions
    assert here == other.versions.contribution(table).versions
    assert shown == [folder]


def test_the_page_is_in_the_menu(laptop: Laptop) -> None:
    menu = laptop.window.table_menu
    menu.popup(laptop.window.pos())
    laptop.choose_open_line(menu, "Make invitations")
    assert isinstance(laptop.window.screen_in_front(), InvitationsView)


def test_without_a_key_it_is_asked_whether_that_is_meant(
    laptop: Laptop, shown: list[Path], folder: Path
) -> None:
    view = page_of(laptop)
    assert not view.own_key.isEnabled()
    fill(laptop, view)
    laptop.press(Command.KEEP)
    assert "Anyone can read" in words_on(laptop.dialog())
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert made_in(folder) == []
    laptop.press(Command.KEEP)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert [each.recipients for each in made_in(folder)] == [()]
    assert shown == [folder]


def test_who_has_no_key_goes_to_where_one_is_made(laptop: Laptop) -> None:
    view = page_of(laptop)
    laptop.push(view.key_button)
    assert isinstance(laptop.window.screen_in_front(), KeyView)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"amount": ""}, "A number from 1 to 200."),
        ({"amount": "201"}, "A number from 1 to 200."),
        ({"day": "31-2-2026"}, "This is no day."),
        ({"deputy": "age1foo"}, "Dit is geen openbare sleutel."),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    typed: dict[str, str], said: str, laptop: Laptop, folder: Path
) -> None:
    view = page_of(laptop)
    fill(laptop, view, **typed)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert said in words_on(view)
    assert made_in(folder) == []


def test_a_theme_is_needed_where_the_script_asks_for_one(laptop: Laptop) -> None:
    view = page_of(laptop)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert "Choose a theme first." in words_on(view)


def test_what_was_filled_in_is_there_again(laptop: Laptop) -> None:
    fill(laptop, page_of(laptop), purpose="De raad krijgt het verslag.", name="Goes")
    laptop.press(Command.BACK)
    view = page_of(laptop)
    assert view.purpose.text() == "De raad krijgt het verslag."
    assert (view.name.text(), view.theme.currentText()) == ("Goes", "Gezondheid")


def test_a_folder_that_may_not_be_written_in_is_told(laptop: Laptop, tmp_path: Path) -> None:
    with_key(laptop)
    laptop.places.paths.append(tmp_path / "weg")
    view = page_of(laptop)
    fill(laptop, view)
    laptop.press(Command.KEEP)
    assert "niet opgeslagen" in words_on(laptop.dialog())
    assert not view.said.isVisible()


def test_another_programme_offers_its_own_themes(laptop: Laptop) -> None:
    view = page_of(laptop)
    before = view.theme.count()
    laptop.tab_to(view.programme)
    laptop.key(Key.Key_Home)
    laptop.key(Key.Key_Down)
    assert view.theme.currentData() == ""
    assert (view.theme.count(), view.script.count()) != (before, 0)


@pytest.mark.parametrize("text", ["", "[]", '{"x": 1}', '{"name": 1}'])
def test_a_form_that_another_version_kept_is_begun_anew(text: str, laptop: Laptop) -> None:
    store = laptop.context.store
    keep_form(store, InvitationForm(name="Goes"))
    assert kept_form(store) == InvitationForm(name="Goes")
    draft = store.draft(_NO_TABLE, "inviting")
    assert draft is not None
    store.keep_draft(replace(draft, text=text))
    assert kept_form(store) is None

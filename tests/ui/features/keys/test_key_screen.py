"""The key is made, unlocked, put back and printed by keys; wrong words change nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.exchange.sealing import KeyPair, new_key_pair, seal
from facilitator.services.invitations import InvitedTable, make_invitations, write_invitations
from facilitator.services.keys import KeyChest
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.features.keys.presenter import unlock
from facilitator.ui.features.keys.view import KeyView
from facilitator.ui.widgets.dialogs import AskDialog
from tests.exchange.quick_age import sealed_quickly
from tests.services.test_invitations import CAMPAIGN
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key
WORDS = "linde kachel boter maandag vlieger zestig"
PAIR = new_key_pair()


@pytest.fixture
def sealed() -> bytes:
    """A key that was made before, in a file that opens at once."""
    return sealed_quickly(PAIR.private.encode(), WORDS)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The documents that were opened."""
    opened: list[Path] = []
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", opened.append)
    return opened


@pytest.fixture
def with_key(laptop: Laptop, sealed: bytes, shown: list[Path]) -> KeyView:
    """The page of a key that is there, and locked."""
    assert shown == []
    chest = laptop.context.keys.chest
    chest._private.parent.mkdir()
    chest._private.write_bytes(sealed)
    chest._public.write_text(PAIR.public)
    return page_of(laptop)


def page_of(laptop: Laptop) -> KeyView:
    laptop.application.invitations.open_key()
    view = laptop.window.screen_in_front()
    assert isinstance(view, KeyView)
    return view


def ask_dialog(laptop: Laptop) -> AskDialog:
    dialog = laptop.dialog()
    assert isinstance(dialog, AskDialog)
    return dialog


def answer(laptop: Laptop, *typed: str) -> AskDialog:
    """Type in every line of the dialog, and Enter."""
    dialog = ask_dialog(laptop)
    for field, words in zip(dialog.fields, typed, strict=True):
        laptop.tab_to(field)
        laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        laptop.type(words)
    laptop.key(Key.Key_Return)
    laptop.wait(
        lambda: QApplication.activeModalWidget() is not dialog or dialog.yes.isEnabled()
    )
    return dialog


def six_words(dialog: AskDialog) -> str:
    """Read the passphrase that is shown."""
    lines = words_on(dialog).splitlines()
    return next(line for line in lines if len(line.split()) == 6 and line.islower())


def test_a_key_is_made_with_words_that_were_written_down(
    laptop: Laptop, shown: list[Path], tmp_path: Path
) -> None:
    view = page_of(laptop)
    sheet = tmp_path / "blad.docx"
    laptop.places.paths.append(sheet)
    laptop.push(view.make_button)
    passphrase = six_words(ask_dialog(laptop))
    dialog = answer(laptop, "iets anders")
    assert "niet gelijk" in words_on(dialog)
    assert not laptop.context.keys.chest.exists()
    answer(laptop, passphrase.upper())
    assert "only this sheet helps" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()

    keys = laptop.context.keys
    public = keys.chest.public_key()
    assert public is not None
    assert fingerprint_words(public) in view.fingerprint.text()
    assert view.public.text() == public
    assert keys.unlocked
    assert keys.ring.open(seal(b"x", [public])) == b"x"
    assert shown == [sheet]
    assert sheet.exists()
    laptop.push(view.remove_button)
    assert not sheet.exists()
    assert not view.remove_button.isVisible()


def test_the_words_of_the_signature_are_those_that_others_see(
    laptop: Laptop, with_key: KeyView, tmp_path: Path
) -> None:
    [made] = make_invitations(CAMPAIGN, [InvitedTable()], laptop.context.store, laptop.origins)
    [place] = write_invitations([made], laptop.context.store, tmp_path)
    seen = fingerprint_words(read_invitation_path(place).key)
    assert with_key.signature.text() == seen


def test_the_page_is_in_the_menu(laptop: Laptop) -> None:
    menu = laptop.window.table_menu
    menu.popup(laptop.window.pos())
    laptop.choose_open_line(menu, "Key for handing in")
    assert isinstance(laptop.window.screen_in_front(), KeyView)


def test_nothing_is_made_when_the_words_are_not_typed(laptop: Laptop) -> None:
    view = page_of(laptop)
    laptop.push(view.make_button)
    ask_dialog(laptop)
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert not laptop.context.keys.chest.exists()
    assert view.make_button.isVisible()


def test_the_key_opens_with_its_words_and_is_locked_again(
    laptop: Laptop, with_key: KeyView
) -> None:
    assert not laptop.context.keys.unlocked
    laptop.push(with_key.lock_button)
    dialog = answer(laptop, "paraplu zomer ketel adres loket juni")
    assert "Deze wachtzin past niet." in words_on(dialog)
    answer(laptop, WORDS)
    laptop.finish_tasks()
    assert laptop.context.keys.ring.open(seal(b"x", [PAIR.public])) == b"x"
    assert "unlocked" in with_key.state.text()
    laptop.push(with_key.lock_button)
    laptop.finish_tasks()
    assert not laptop.context.keys.unlocked


def test_what_is_typed_is_hidden_until_one_wants_to_see_it(
    laptop: Laptop, with_key: KeyView
) -> None:
    laptop.push(with_key.lock_button)
    dialog = ask_dialog(laptop)
    [field] = dialog.fields
    laptop.type("linde")
    assert field.displayText() != "linde"
    laptop.push(dialog.show_words)
    assert field.displayText() == "linde"


def test_who_needs_the_key_is_asked_once(laptop: Laptop, with_key: KeyView) -> None:
    assert with_key.isVisible()
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await unlock(laptop.context))

    laptop.context.tasks.start(ask(), "ask")
    answer(laptop, WORDS)
    laptop.finish_tasks()
    laptop.context.tasks.start(ask(), "ask")
    laptop.finish_tasks()
    assert answers == [True, True]


def test_without_a_key_it_is_said_how_to_come_by_one(laptop: Laptop) -> None:
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await unlock(laptop.context))

    laptop.context.tasks.start(ask(), "ask")
    laptop.finish_tasks()
    assert answers == [False]
    assert "nog geen sleutel" in words_on(laptop.dialog())


def test_a_key_is_put_back_from_its_sheet(laptop: Laptop) -> None:
    view = page_of(laptop)
    laptop.push(view.restore_button)
    passphrase = six_words(ask_dialog(laptop))
    private = in_groups(PAIR)
    slip = private.replace(private[20], "q" if private[20] != "q" else "p")
    dialog = answer(laptop, slip, passphrase)
    assert "Deze sleutel klopt niet." in words_on(dialog)
    answer(laptop, private, passphrase)
    laptop.finish_tasks()
    assert view.public.text() == PAIR.public
    assert KeyChest(laptop.context.keys.chest._private.parent).open(passphrase) == PAIR


def in_groups(pair: KeyPair) -> str:
    typed = pair.private.lower()
    return " ".join(typed[at : at + 6] for at in range(0, len(typed), 6))


def test_the_words_are_changed_by_who_knows_them(
    laptop: Laptop, with_key: KeyView, sealed: bytes
) -> None:
    new = "paraplu zomer ketel adres loket juni"
    laptop.push(with_key.change_button)
    dialog = answer(laptop, WORDS, new, f"{new}s")
    assert "niet gelijk" in words_on(dialog)
    answer(laptop, WORDS, new, new)
    laptop.finish_tasks()
    assert with_key.said.text() == "The passphrase is changed."
    assert laptop.context.keys.chest._private.read_bytes() != sealed


def test_the_public_key_is_copied_whole(laptop: Laptop, with_key: KeyView) -> None:
    laptop.push(with_key.copy_button)
    assert QGuiApplication.clipboard().text() == PAIR.public


def test_the_sheet_is_made_only_with_the_words(
    laptop: Laptop, with_key: KeyView, shown: list[Path], tmp_path: Path
) -> None:
    laptop.places.paths.append(tmp_path / "blad.docx")
    laptop.push(with_key.sheet_button)
    answer(laptop, WORDS)
    laptop.finish_tasks()
    assert shown == [tmp_path / "blad.docx"]

"""A theme file of somebody else: read, shown, kept after a yes, and chosen for tables."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.table.script import Theme
from facilitator.exchange.data_files.theme_file import theme_text
from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.settings import FOLDER_VARIABLE
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.widgets.dialogs import MessageDialog
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key
SPACE = Theme(
    "genoeg-ruimte", 3, "Genoeg ruimte?", "burgers", "Over plek.",
    ("Aan de ene kant is het vol.", "Aan de andere kant is er plek."),
    ("Waar is het te vol?",), ("wonen", "buren"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the laptop a data folder of its own."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "gegevens"))
    return tmp_path / "gegevens" / "themes"


def a_file(laptop: Laptop, folder: Path, theme: Theme | bytes = SPACE) -> None:
    """Let the next file that is chosen be a theme of somebody else."""
    path = folder / "gekregen.toml"
    path.write_bytes(theme if isinstance(theme, bytes) else theme_text(theme).encode())
    laptop.places.paths.append(path)


def answer(laptop: Laptop, *, yes: bool) -> str:
    """Answer the question whether the theme may come here; give what was asked."""
    dialog = laptop.dialog()
    assert isinstance(dialog, MessageDialog)
    words = words_on(dialog)
    laptop.key(Key.Key_Return if yes else Key.Key_Escape)
    laptop.finish_tasks()
    return words


def test_a_theme_of_a_file_is_shown_kept_and_chosen_for_a_table(
    laptop: Laptop, tmp_path: Path, own: Path
) -> None:
    a_file(laptop, tmp_path)
    laptop.press(Command.NEW_TABLE)
    laptop.push(laptop.page.theme_button)
    asked = answer(laptop, yes=True)
    assert "Genoeg ruimte?" in asked
    assert "Aan de ene kant is het vol." in asked
    laptop.wait(lambda: laptop.page.head.theme.currentText() == "Genoeg ruimte?")
    laptop.wait(lambda: "Waar is het te vol?" in laptop.page.reading.words())
    assert "wonen, buren" in laptop.page.reading.words()
    assert [path.name for path in own.iterdir()] == ["genoeg-ruimte.toml"]
    laptop.push(laptop.page.begin_button)
    [theme_card, *_] = laptop.table.presenter.host._cards()
    assert theme_card.sentences == (
        *SPACE.paragraphs, *SPACE.questions, "Think of: wonen, buren",
    )  # fmt: skip


def test_a_no_keeps_nothing(laptop: Laptop, tmp_path: Path, own: Path) -> None:
    a_file(laptop, tmp_path)
    laptop.press(Command.NEW_TABLE)
    laptop.push(laptop.page.theme_button)
    answer(laptop, yes=False)
    assert laptop.page.head.theme.findText("Genoeg ruimte?") < 0
    assert not own.exists()


def test_a_hostile_file_is_told_and_keeps_nothing(
    laptop: Laptop, tmp_path: Path, own: Path
) -> None:
    a_file(laptop, tmp_path, b"a." * 50_000 + b"a = 1")
    laptop.press(Command.NEW_TABLE)
    laptop.push(laptop.page.theme_button)
    assert "gekregen.toml" in answer(laptop, yes=True)
    assert not own.exists()


def test_a_theme_for_other_tables_is_kept_and_told(laptop: Laptop, tmp_path: Path) -> None:
    a_file(laptop, tmp_path, replace(SPACE, series="middenveld"))
    laptop.press(Command.NEW_TABLE)
    laptop.push(laptop.page.theme_button)
    answer(laptop, yes=True)
    assert laptop.page.form().theme == ""
    theme = laptop.page.head.theme
    laptop.wait(lambda: "other types of tables" in theme.accessibleDescription())


def test_it_goes_along_with_invitations(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", lambda _folder: None)
    a_file(laptop, tmp_path)
    laptop.application.invitations.open_invitations()
    view = laptop.window.screen_in_front()
    assert isinstance(view, InvitationsView)
    laptop.push(view.theme_button)
    answer(laptop, yes=True)
    laptop.wait(lambda: view.theme.currentText() == "Genoeg ruimte?")
    view.own_key.setChecked(False)
    laptop.places.paths.append(tmp_path)
    laptop.push(view.make_button)
    answer(laptop, yes=True)
    [file] = tmp_path.glob("*.uitnodiging")
    theme = read_invitation_path(file).invitation.theme
    assert theme == SPACE

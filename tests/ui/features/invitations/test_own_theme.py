"""A theme made on one laptop goes along with an invitation, and is told on the other."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt

from facilitator.domain.table.script import Theme
from facilitator.exchange.data_files.theme_file import read_theme_file
from facilitator.exchange.invitations.file import END
from facilitator.services.reporting import KINDS, ReportRequest, make
from facilitator.services.theme_files import with_theme
from facilitator.settings import FOLDER_VARIABLE
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.theme_view import ThemeView
from facilitator.ui.features.host.texts import theme_sentences
from facilitator.ui.features.invitations.opening import InvitationDialog
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.features.report.subject import table_subject
from tests.ui.app_builder import Laptop
from tests.ui.devices import Laptops, sit_at
from tests.ui.features.clustering.samples import PLACE_TO_LIVE, put_exploring_tables, the_board
from tests.ui.features.prepare.pages import choose

Key = Qt.Key
SIDES = ("Aan de ene kant is het vol.", "Aan de andere kant is er plek.")
OTHERWISE = "Dit is een andere tekst onder dezelfde titel."


def make_theme(laptop: Laptop, folder: Path) -> Theme:
    """Make a theme of a kern on the board of exploring tables, by keys; give what is kept."""
    put_exploring_tables(laptop.context.store)
    board = the_board(laptop)
    laptop.press(Command.GO_ON)
    laptop.tab_to(board.clusters)
    laptop.type("1\n")
    laptop.press(Command.MAKE_THEME)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ThemeView)
    view.text.set_text("\n".join(SIDES))
    laptop.press(Command.KEEP)
    [file] = (folder / "themes").glob("*.toml")
    return read_theme_file(file)


def invite(laptop: Laptop, folder: Path) -> Path:
    """Make an invitation with the theme, sealed for nobody; give its file."""
    folder.mkdir()
    laptop.application.invitations.open_invitations()
    view = laptop.window.screen_in_front()
    assert isinstance(view, InvitationsView)
    choose(view.theme, PLACE_TO_LIVE)
    view.own_key.setChecked(False)
    laptop.places.paths.append(folder)
    laptop.push(view.make_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    [file] = folder.glob(f"*{END}")
    return file


def open_invitation(laptop: Laptop, file: Path) -> None:
    laptop.places.paths.append(file)
    laptop.press(Command.OPEN_INVITATION)
    dialog = laptop.dialog()
    assert isinstance(dialog, InvitationDialog)
    laptop.push(dialog.yes)
    laptop.finish_tasks()


def words_of(path: Path) -> str:
    document = docx.Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join(part.text for part in (*document.paragraphs, *cells))


@pytest.mark.parametrize("has_another", [False, True])
def test_the_theme_that_came_along_is_prepared_hosted_and_reported(
    laptops: Laptops, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_another: bool
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "gegevens"))
    coordinator = sit_at(laptops("coordinator"))
    made = make_theme(coordinator, tmp_path / "gegevens")
    assert (made.paragraphs, bool(made.questions), bool(made.terms)) == (SIDES, True, True)
    file = invite(coordinator, tmp_path / "uitnodigingen")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "elders"))
    invited = sit_at(laptops("invited"))
    catalogue = invited.context.catalogue
    if has_another:
        other = replace(made, version=9, paragraphs=(OTHERWISE,))
        catalogue.library = with_theme(catalogue.library, other)

    open_invitation(invited, file)
    invited.wait(lambda: SIDES[0] in invited.page.reading.words())
    shown = invited.page.reading.words()
    for text in (*SIDES, *made.questions, ", ".join(made.terms)):
        assert text in shown
    assert OTHERWISE not in shown

    invited.push(invited.page.begin_button)
    [card, *_] = invited.table.presenter.host._cards()
    assert (card.title, card.sentences) == (PLACE_TO_LIVE, theme_sentences(made))
    assert {*SIDES, *made.questions} <= set(card.sentences)

    source = table_subject(invited.table.presenter.work.editor, invited.context).read()
    path = tmp_path / "verslag.docx"
    make(ReportRequest(KINDS["table"], source), path)
    told = words_of(path)
    assert all(side in told for side in SIDES)
    assert OTHERWISE not in told

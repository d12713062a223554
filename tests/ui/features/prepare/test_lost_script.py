"""A table whose own script was removed later: it is told kindly, and nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator import resources
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.data_files.library import read_library
from facilitator.services.catalogue import Catalogue
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.preparation import PlannedSeat, TablePlan, prepare
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from tests.editors import open_store
from tests.ui.accessibility import cut_words, words_on
from tests.ui.app_builder import Laptop, Places, a_context

SEATS = (
    PlannedSeat("water", "", "Ilse Bos", "dr.", "Hogeschool", "water", sort="expert"),
    PlannedSeat("bodem", "", "Jan Kok", "ir.", "Zwemclub", "bodem", sort="expert"),
)


def write_own(folder: Path, name: str, kind: str, *changes: tuple[str, str]) -> Path:
    """Put a changed copy of a shipped script in the data folder."""
    text = resources.read_text("scripts", f"{kind}.toml")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "scripts" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def own_house(context: AppContext, own: Path) -> AppContext:
    """Read the data files again, as a start of the program does."""
    library = read_library([resources.root(), own])
    return replace(context, catalogue=Catalogue(library, context.catalogue.invitations))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The data folder of this computer."""
    return tmp_path / "gegevens"


@pytest.fixture
def context(
    tmp_path: Path, places: Places, own: Path, kind: str, after: str
) -> Iterator[AppContext]:
    """A table is made from an own script, whose file is then removed or broken."""
    path = write_own(own, "wijkgesprek", kind)
    with open_store(tmp_path) as store:
        before = own_house(a_context(store, places), own)
        script = before.catalogue.script("wijkgesprek")
        assert script is not None
        plan = TablePlan(script=script, theme="Gezondheid", seats=SEATS)
        prepare(store, plan, before.origins)
        path.write_text(after, "utf-8")
        if not after:
            path.unlink()
        yield own_house(before, own)


def open_only_table(laptop: Laptop) -> None:
    laptop.key(Qt.Key.Key_Home)
    laptop.key(Qt.Key.Key_Return)


@pytest.mark.parametrize(("kind", "after"), [("themadialoog", "")])
def test_a_removed_script_is_told_and_the_cards_of_its_type_come_instead(
    laptop: Laptop, own: Path
) -> None:
    open_only_table(laptop)
    dialog = laptop.dialog()
    told = words_on(dialog)
    assert "your own script ‘wijkgesprek’. That file is not on this computer." in told
    assert "The table is complete" in told
    assert "The cards now come from ‘Themadialoog met burgers’." in told
    assert f"Put wijkgesprek.toml in {own / 'scripts'} and start" in told
    assert cut_words(dialog) == []

    laptop.key(Qt.Key.Key_Return)
    laptop.press(Command.NEXT_STEP)
    assert "Doel en wat ermee gebeurt" in words_on(laptop.host)

    laptop.press(Command.BACK)
    laptop.key(Qt.Key.Key_Return)
    assert laptop.table.dialogue.script == "wijkgesprek"
    assert "That file" not in words_on(laptop.window)  # once is enough


@pytest.mark.parametrize(("kind", "after"), [("themadialoog", "versie = 2")])
def test_a_script_with_a_mistake_since_is_told_as_such(laptop: Laptop) -> None:
    open_only_table(laptop)
    told = words_on(laptop.dialog())
    assert "There is a mistake in that file now. It is not used." in told
    assert "Mend the file; the start screen says what is wrong in it." in told
    laptop.key(Qt.Key.Key_Return)


@pytest.mark.parametrize(("kind", "after"), [("wetenschapsdialoog", "")])
def test_changing_such_a_table_keeps_who_sat_there(laptop: Laptop) -> None:
    open_only_table(laptop)
    laptop.dialog()
    laptop.key(Qt.Key.Key_Return)
    seats = laptop.stored().seats
    table = laptop.table_id
    laptop.press(Command.BACK, Command.CHANGE_TABLE)
    page = laptop.page
    assert page.head.script.currentText() == "wetenschapsdialoog – own script, missing"
    assert page.seats.rows[0].seat().organisation == "Hogeschool"
    laptop.tab_to(page.head.host)
    laptop.type("voorzitter")
    laptop.press(Command.KEEP)
    kept = laptop.context.store.dossier(table)
    assert kept.dialogue.host_function == "voorzitter"
    assert kept.seats == seats


@pytest.mark.parametrize(("kind", "after"), [("themadialoog", "")])
def test_a_finished_table_needs_no_cards_and_tells_nothing(laptop: Laptop) -> None:
    [overview] = laptop.context.store.overview()
    finish(laptop, overview.dialogue.id)
    open_only_table(laptop)
    assert "That file" not in words_on(laptop.window)
    assert laptop.window.isActiveWindow()


def finish(laptop: Laptop, dialogue: DialogueId) -> None:
    editor = DialogueEditor(laptop.context.store, dialogue, laptop.origins)
    before = editor.dossier.dialogue
    after = replace(before, status=DialogueStatus.FINISHED)
    editor.do(Change(ChangeName.CLOSE, (Edit(before, after),)))

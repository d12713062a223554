"""Closing a table by keys, and the report that comes out of it."""

import re
import zipfile
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.report.sensitive_notes import SensitiveNotesDialog
from tests.ui.accessibility import words_on
from tests.ui.app_builder import NAMES, Laptop, Places, a_plan, sit_down
from tests.ui.drivers import focused_name

Key = Qt.Key
CHAPTERS = [
    "Eén idee",
    "Waar het over ging",
    "Wie zaten aan tafel?",
    "1. Knel en kiem",
    "2. Dromen",
    "3. Ideeën",
    "Over dit verslag",
]
LONG = "Wij zagen elkaar „minder”, maar béter: € 5,–.\n\n" + "woord " * 200 + "einde."


@pytest.fixture
def file(tmp_path: Path, places: Places) -> Path:
    """Where the report comes, in the folder that the person chooses."""
    folder = tmp_path / "verslagen"
    folder.mkdir()
    places.paths.append(folder)
    return folder / "tafelverslag-gezondheid-2026-11-21-intern.docx"


def close(laptop: Laptop, missing: str = "", essence: str = "") -> None:
    """Round the table off with the words given, and wait for the report."""
    laptop.press(Command.REPORT)
    laptop.type(missing)
    laptop.tab_to(laptop.closing.essence)
    laptop.type(essence)
    laptop.push(laptop.closing.close_button)
    make_it(laptop)


def make_it(laptop: Laptop) -> None:
    """Make the report as Word document, on its page."""
    laptop.push(laptop.report.folder_button)
    laptop.push(laptop.report.formats.ticks[".pdf"])
    laptop.press(Command.KEEP)
    laptop.wait(lambda: "report" not in laptop.context.tasks.names() or dialogs_open())


def dialogs_open() -> bool:
    """Say whether something is asked."""
    return QApplication.activeModalWidget() is not None


def to_the_closing(laptop: Laptop) -> None:
    """Go back from the report to the closing."""
    laptop.key(Key.Key_Escape)
    assert laptop.closing.isVisible()


def style_of(paragraph: Paragraph) -> str:
    """Return the name of the style of a paragraph."""
    return str(paragraph.style.name) if paragraph.style else ""


def headings(document: Document, level: int) -> list[str]:
    """Return the real headings of a level, as a navigation pane shows them."""
    return [each.text for each in document.paragraphs if style_of(each) == f"Heading {level}"]


def chapter(document: Document, title: str) -> list[str]:
    """Return the paragraphs of a chapter."""
    told = [(style_of(each) == "Heading 2", each.text) for each in document.paragraphs]
    start = told.index((True, title)) + 1
    rest = told[start:]
    return [text for _, text in takewhile(lambda each: not each[0], rest)]


def everything_in(file: Path) -> str:
    """Return all text in all parts of a document, also what no reader shows."""
    with zipfile.ZipFile(file) as parts:
        whole = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
        return "\n".join([*parts.namelist(), *whole])


def test_a_table_is_closed_and_its_report_opens_with_all_chapters(
    seated_down: Laptop, file: Path
) -> None:
    laptop = seated_down
    laptop.note("De kermis ging niet door.", Command.SEAT_2)
    laptop.note("Buren hielpen elkaar.", Command.SEAT_3, Command.KIEM)
    laptop.type("x")
    laptop.key(Key.Key_Backspace)
    laptop.compose(LONG)
    laptop.press(Command.SEAT_4, Command.BOTH, Command.KEEP)
    laptop.note("Dat elk kind kan spelen.", Command.SEAT_7, Command.DREAM)
    laptop.note("Een bank voor elke deur.", Command.SEAT_1, Command.IDEA)
    laptop.note("Wij luisteren.", Command.SPEAKER_HOST, Command.KIEM)

    close(laptop, "Mensen die ’s nachts werken.", "Het begint bij gezien worden.")

    document = docx.Document(str(file))
    assert headings(document, 2) == CHAPTERS
    signed = [head for head in headings(document, 3) if head[0] in "−+±"]
    assert signed == ["− Knel", "+ Kiem", "± Knel én kiem in één verhaal"]
    told = chapter(document, "1. Knel en kiem")
    assert "‘De kermis ging niet door.’ (bakker)" in told
    assert "‘Buren hielpen elkaar.’ (gepensioneerd)" in told
    assert "‘Wij luisteren.’ (wethouder)" in told
    assert sum(LONG in text for text in told) == 1  # it was said once
    assert "Mensen die ’s nachts werken." in chapter(document, "Wie zaten aan tafel?")
    assert document.paragraphs[2].text == "Het begint bij gezien worden."
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    assert file.name in words_on(laptop.report)


def test_a_number_in_the_series_stands_behind_every_role(laptop: Laptop, file: Path) -> None:
    sit_down(laptop, a_plan(laptop.context, number=4))
    laptop.note("De kermis ging niet door.", Command.SEAT_2)
    laptop.note("Welkom!", Command.SPEAKER_HOST)
    laptop.note("Ja.", Command.SPEAKER_GROUP)
    laptop.note("Iemand zei iets.")

    close(laptop)

    file = file.with_name("tafelverslag-gezondheid-dialoog-4-2026-11-21-intern.docx")
    said = "\n".join(chapter(docx.Document(str(file)), "1. Knel en kiem"))
    assert "‘De kermis ging niet door.’ (bakker, dialoog\u00a04)" in said
    assert "‘Welkom!’ (wethouder)" in said
    assert "‘Ja.’ (groepsgesprek, dialoog\u00a04)" in said
    assert "‘Iemand zei iets.’ (dialoog\u00a04)" in said


def test_no_name_is_anywhere_in_the_file(seated_down: Laptop, file: Path) -> None:
    """First names are known to the program, and stay on this laptop."""
    laptop = seated_down
    assert {seat.first_name for seat in laptop.stored().seats} == set(NAMES.values())
    for number in range(8):
        laptop.note(f"Notitie {number}.", Command[f"SEAT_{number + 1}"])

    close(laptop, "Jongeren.", "Samen.")

    whole = everything_in(file)
    assert "Notitie 7." in whole
    assert [name for name in NAMES.values() if name in whole] == []
    assert [name for name in NAMES.values() if name in file.name] == []


def test_a_table_without_notes_says_so_in_one_sentence(seated_down: Laptop, file: Path) -> None:
    close(seated_down)

    document = docx.Document(str(file))
    told = [each.text for each in document.paragraphs if style_of(each) == "Leeg"]
    assert [text.split(":")[0] for text in told] == [
        "De tafel is niet toegekomen aan",
        "Niets genoteerd bij",
    ]
    assert all(name in " ".join(told) for name in ("knel", "dromen", "parkeerlijst"))
    lines = [each for each in document.paragraphs if style_of(each).startswith("List")]
    assert [each for each in lines if not each.text.strip()] == []


def test_the_report_says_that_it_is_an_internal_working_copy(
    seated_down: Laptop, file: Path
) -> None:
    close(seated_down)

    document = docx.Document(str(file))
    section = document.sections[0]
    header = "\n".join(each.text for each in section.header.paragraphs)
    assert "Intern werkdocument" in header
    assert abs((section.page_width or 0) - Mm(210)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(297)) < Mm(1)
    assert re.search(r'w:lang w:val="nl-NL"', everything_in(file))


FEAR, SHAME = "Ik was bang.", "Ik schaamde mij."


def ask_for_the_report(laptop: Laptop) -> SensitiveNotesDialog:
    """Take two sensitive notes and one that is not, and close the table."""
    laptop.note(FEAR, Command.SEAT_1, Command.SENSITIVE)
    laptop.note(SHAME, Command.SEAT_2, Command.SENSITIVE)
    laptop.note("Ik was blij.", Command.SEAT_1)
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    make_it(laptop)
    dialog = laptop.dialog()
    assert isinstance(dialog, SensitiveNotesDialog)
    return dialog


@pytest.mark.parametrize("released", [(), (FEAR,), (SHAME,), (FEAR, SHAME)])
def test_each_sensitive_note_is_in_the_report_only_when_it_is_ticked(
    seated_down: Laptop, file: Path, released: tuple[str, ...]
) -> None:
    laptop = seated_down
    dialog = ask_for_the_report(laptop)
    assert "2 note(s) are sensitive" in dialog.accessibleDescription()
    assert [tick.isChecked() for tick in dialog.ticks.values()] == [False, False]
    for text in (FEAR, SHAME):
        assert focused_name().startswith(f"“{text}” (")
        if text in released:
            laptop.key(Key.Key_Space)
            tick = QApplication.focusWidget()
            assert tick is not None
            assert "will be in the report" in tick.accessibleDescription()
        laptop.key(Key.Key_Tab)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()

    whole = everything_in(file)
    assert "Ik was blij." in whole
    assert [text for text in (FEAR, SHAME) if text in whole] == list(released)


def test_long_sensitive_notes_are_shown_whole(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    laptop.note(LONG, Command.SEAT_1, Command.SENSITIVE)
    dialog = ask_for_the_report(laptop)
    for tick in dialog.ticks.values():
        assert tick.width() <= dialog.width()
        assert tick.height() >= tick.heightForWidth(tick.width())
    assert "einde.” (" in focused_name()
    assert file.parent.exists()


def test_escape_at_the_sensitive_notes_makes_no_report(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    ask_for_the_report(laptop)
    laptop.key(Key.Key_Space)
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()

    assert not file.exists()
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED


def test_changing_one_s_mind_about_the_place_leaves_the_table_closed(
    seated_down: Laptop, places: Places
) -> None:
    laptop = seated_down
    assert places.paths == []
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    laptop.push(laptop.report.folder_button)
    to_the_closing(laptop)

    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    assert not list(laptop.context.store.path.parent.glob("*.docx"))
    assert laptop.closing.close_button.text() == "Make the report"


def test_a_report_can_be_made_without_closing(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.report_button)
    make_it(laptop)

    assert file.exists()
    assert laptop.stored().dialogue.status is DialogueStatus.RUNNING


def test_a_report_that_cannot_be_written_is_told_and_made_later(
    seated_down: Laptop, tmp_path: Path, places: Places
) -> None:
    laptop = seated_down
    places.paths += [tmp_path / "weg", tmp_path]
    close(laptop, "Jongeren.")

    dialog = laptop.dialog()
    assert "Het bestand" in words_on(dialog)
    assert "is niet opgeslagen" in words_on(dialog)
    laptop.key(Key.Key_Return)
    laptop.push(laptop.report.folder_button)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()

    [made] = tmp_path.glob("*.docx")
    assert "Jongeren." in everything_in(made)


def test_what_is_typed_at_the_closing_is_there_when_one_comes_back(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.type("Half een gedach")
    laptop.push(laptop.closing.back_button)
    laptop.press(Command.REPORT)

    assert laptop.closing.missing_voices.text() == "Half een gedach"


def test_a_closed_table_is_opened_again_and_goes_on(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    laptop.note("Eén.")
    close(laptop)
    laptop.pass_time(minutes=30)

    laptop.choose_line(laptop.window.table_menu, "Open the table again")

    assert laptop.stored().dialogue.status is DialogueStatus.RUNNING
    assert laptop.table.work.editor.clock().step == "knel_kiem"
    assert not laptop.table.work.editor.clock().ended
    laptop.press(Command.CAPTURE_VIEW)
    assert laptop.note("Twee.").kind is ItemKind.KNEL
    laptop.press(Command.UNDO, Command.UNDO)
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    assert file.exists()


def test_closing_is_undone_as_well(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    close(laptop)
    assert file.exists()

    to_the_closing(laptop)
    laptop.push(laptop.closing.back_button)
    laptop.press(Command.UNDO)

    assert laptop.stored().dialogue.status is DialogueStatus.RUNNING
    assert not laptop.table.work.editor.clock().ended


def test_what_is_taken_back_while_closing_is_shown(seated_down: Laptop, file: Path) -> None:
    laptop = seated_down
    close(laptop, "Jongeren.")
    assert file.exists()
    to_the_closing(laptop)
    laptop.tab_to(laptop.closing.close_button)

    laptop.press(Command.UNDO)
    assert laptop.closing.close_button.text() == "Close and make the report"
    laptop.press(Command.UNDO)
    assert laptop.closing.missing_voices.text() == ""
    laptop.press(Command.REDO, Command.REDO)
    assert laptop.closing.close_button.text() == "Make the report"
    assert laptop.closing.missing_voices.text() == "Jongeren."


def test_half_a_sentence_at_the_closing_is_on_disk_before_it_is_left(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.tab_to(laptop.closing.essence)
    laptop.type("Half een gedach")
    store, table = laptop.context.store, laptop.table_id
    laptop.qtbot.waitUntil(lambda: store.draft(table, "closing.essence") is not None)

    draft = store.draft(table, "closing.essence")
    assert draft is not None
    assert draft.text == "Half een gedach"


@pytest.mark.parametrize("anyway", [False, True])
def test_of_a_table_that_may_be_another_one_it_is_asked_first(
    seated_down: Laptop, file: Path, anyway: bool
) -> None:
    laptop, store = seated_down, seated_down.context.store
    laptop.note("Ik was blij.", Command.SEAT_1)
    head = store.dossier(laptop.table_id).dialogue
    twin = replace(head, id=DialogueId(derived_id("tests", "twin")), number=None)
    elsewhere = VersionVector.of({DeviceId("elsewhere"): 1})
    store.imports.apply([Version(elsewhere, twin)])
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    make_it(laptop)
    assert "Is this table here twice?" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return if anyway else Key.Key_Escape)
    laptop.finish_tasks()
    assert file.exists() is anyway

"""Papers are chosen by keys, made in one folder, and the folder opens."""

from datetime import time
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt

from facilitator.reports.writer import is_pdf
from facilitator.services.papers import Paper
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.papers import PapersDialog, read_time
from tests.ui.app_builder import Laptop

Key = Qt.Key


@pytest.fixture
def shown(laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were opened; documents go to a folder of the test."""
    opened: list[Path] = []
    monkeypatch.setattr("facilitator.ui.platform.folders.documents_folder", lambda: tmp_path)
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", opened.append)
    assert laptop.application.window.isVisible()
    return opened


def asked(laptop: Laptop) -> PapersDialog:
    laptop.press(Command.PAPERS)
    dialog = laptop.dialog()
    assert isinstance(dialog, PapersDialog)
    return dialog


def test_what_is_ticked_is_made_and_the_folder_opens(
    seated_down: Laptop, shown: list[Path]
) -> None:
    laptop = seated_down
    dialog = asked(laptop)
    laptop.tab_to(dialog.ticks[Paper.NAME_CARDS])
    laptop.key(Key.Key_Space)
    laptop.tab_to(dialog.ticks[Paper.SCRIPT_CARD])
    laptop.key(Key.Key_Space)
    laptop.tab_to(dialog.field)
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    laptop.type("20.15")
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()

    [folder] = shown
    assert sorted(path.name for path in folder.iterdir()) == [
        "draaiboek-gezondheid-2026-11-21.docx",
        "spiekkaart-gezondheid-2026-11-21.docx",
    ]
    sheet = docx.Document(str(folder / "draaiboek-gezondheid-2026-11-21.docx"))
    assert "20.25–21.05 · 40 minuten" in [each.text for each in sheet.paragraphs]


def test_papers_are_made_as_pdf_when_that_is_ticked(
    seated_down: Laptop, shown: list[Path]
) -> None:
    laptop = seated_down
    dialog = asked(laptop)
    laptop.tab_to(dialog.pdf)
    laptop.key(Key.Key_Space)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    [folder] = shown
    made = sorted(folder.iterdir())
    assert [path.suffix for path in made] == [".pdf", ".pdf"]
    assert all(is_pdf(path) for path in made)


def test_a_talk_that_began_has_its_time(seated_down: Laptop, shown: list[Path]) -> None:
    dialog = asked(seated_down)
    begun = seated_down.table.work.editor.clock().begun
    assert begun is not None
    assert dialog.field.text() == f"{begun.astimezone():%H.%M}"
    seated_down.key(Key.Key_Escape)
    seated_down.finish_tasks()
    assert shown == []


def test_a_wrong_time_or_nothing_chosen_is_told(seated_down: Laptop, shown: list[Path]) -> None:
    dialog = asked(seated_down)
    seated_down.tab_to(dialog.field)
    seated_down.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seated_down.type("straks")
    seated_down.key(Key.Key_Return)
    assert dialog.wrong.text() == "Write the time like this: 19.30."
    seated_down.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seated_down.key(Key.Key_Delete)
    for paper in (Paper.RUN_SHEET, Paper.NAME_CARDS):
        seated_down.push(dialog.ticks[paper])
    seated_down.key(Key.Key_Return)
    assert dialog.wrong.text() == "Choose at least one paper."
    seated_down.key(Key.Key_Escape)
    seated_down.finish_tasks()
    assert shown == []


def test_without_notes_there_is_nothing_to_read_back(
    seated_down: Laptop, shown: list[Path]
) -> None:
    dialog = asked(seated_down)
    assert not dialog.ticks[Paper.READ_BACK].isEnabled()
    seated_down.key(Key.Key_Escape)
    seated_down.note("Er was geen brood.", Command.SEAT_2)
    dialog = asked(seated_down)
    assert dialog.ticks[Paper.READ_BACK].isEnabled()
    seated_down.key(Key.Key_Escape)
    seated_down.finish_tasks()
    assert shown == []


def test_a_folder_that_cannot_be_written_is_told(
    seated_down: Laptop, shown: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "facilitator.ui.platform.folders.documents_folder", lambda: tmp_path / "weg"
    )
    asked(seated_down)
    seated_down.key(Key.Key_Return)
    told = seated_down.dialog
    seated_down.wait(lambda: not isinstance(told(), PapersDialog))
    seated_down.key(Key.Key_Return)
    seated_down.finish_tasks()
    assert shown == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("19.30", time(19, 30)),
        ("19:30", time(19, 30)),
        ("1930", time(19, 30)),
        ("9", time(9)),
        ("9.5", None),
        ("24.00", None),
        ("19.60", None),
        ("straks", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, read: time | None) -> None:
    assert read_time(typed) == read

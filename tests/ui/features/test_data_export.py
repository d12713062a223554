"""Giving data to other programs by keys: what, for whom, of which tables, and where."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.table.attribution import TableReference
from facilitator.services.dataset_files import DataForm
from facilitator.services.publishing import choose_reference, reference_of
from facilitator.ui.features.data_export import DataDialog
from tests.reports.theme_tables import PROGRAMME
from tests.ui.app_builder import Laptop
from tests.ui.features.report.theme import decide_all, put_theme, read_all

Key = Qt.Key
FORMS = list(DataForm)


@pytest.fixture
def shown(laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was opened; the data go to a folder of the test."""
    opened: list[Path] = []
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", opened.append)
    put_theme(laptop.context.store)
    laptop.places.paths += [tmp_path, tmp_path]
    return opened


def asked(laptop: Laptop) -> DataDialog:
    laptop.choose_line(laptop.window.table_menu, "Give data to other programs")
    dialog = laptop.dialog()
    assert isinstance(dialog, DataDialog)
    return dialog


def give(laptop: Laptop, form: DataForm, *, public: bool = False) -> None:
    """Choose by keys, and go on."""
    dialog = asked(laptop)
    laptop.key(Key.Key_Down, times=FORMS.index(form))
    laptop.tab_to(dialog.edition)
    laptop.key(Key.Key_Down, times=int(public))
    laptop.key(Key.Key_Return)


def cleared(laptop: Laptop) -> None:
    """Read all notes and decide about all that was found."""
    choose_reference(laptop.context.store, PROGRAMME, TableReference.NUMBER)
    read_all(laptop.context.store)
    decide_all(laptop.context.store)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (DataForm.WORKBOOK, "gegevens-intern.xlsx"),
        (DataForm.PROJECT, "gegevens-intern.qdpx"),
        (DataForm.CODEBOOK, "gegevens-intern.qdc"),
    ],
)
def test_a_file_is_made_and_opened(
    laptop: Laptop, shown: list[Path], tmp_path: Path, form: DataForm, name: str
) -> None:
    give(laptop, form)
    told = laptop.dialog()
    assert name in told.accessibleDescription()
    assert "3 tafels" in told.accessibleDescription()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert shown == [tmp_path / name]
    assert shown[0].is_file()


@pytest.mark.parametrize(
    ("form", "name", "files"),
    [
        (DataForm.PACKAGE, "gegevens-csv-intern", 21),
        (DataForm.TEXTS, "gegevens-teksten-intern", 3),
    ],
)
def test_a_folder_is_made_each_time_under_a_free_name(
    laptop: Laptop, shown: list[Path], form: DataForm, name: str, files: int
) -> None:
    for _ in range(2):
        give(laptop, form)
        laptop.dialog()
        laptop.key(Key.Key_Return)
        laptop.finish_tasks()
    assert [path.name for path in shown] == [name, f"{name}-2"]
    assert [len(list(path.iterdir())) for path in shown] == [files, files]


def test_public_data_are_refused_with_the_reasons(
    laptop: Laptop, shown: list[Path], tmp_path: Path
) -> None:
    choose_reference(laptop.context.store, PROGRAMME, TableReference.NUMBER)
    before = set(tmp_path.iterdir())
    give(laptop, DataForm.PACKAGE, public=True)
    told = laptop.dialog().accessibleDescription()
    assert "Samen leven: nog na te lezen notities: 6." in told
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert shown == []
    assert set(tmp_path.iterdir()) == before


def test_public_data_ask_first_what_tells_a_table(
    laptop: Laptop, shown: list[Path], tmp_path: Path
) -> None:
    give(laptop, DataForm.WORKBOOK, public=True)
    assert laptop.dialog().windowTitle() == "Number or municipality?"
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert not list(tmp_path.glob("gegevens*"))
    assert shown == []
    assert reference_of(laptop.context.store, PROGRAMME) is None


def test_what_was_cleared_is_public(laptop: Laptop, shown: list[Path]) -> None:
    cleared(laptop)
    give(laptop, DataForm.PACKAGE, public=True)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    [folder] = shown
    described = json.loads((folder / "datapackage.json").read_text())
    assert described["edition"] == "openbaar"
    assert not (folder / "plekken.csv").exists()
    since = laptop.context.store.publication.choices()[PROGRAMME].first_published
    assert since is not None


def test_each_choice_is_named_and_said(laptop: Laptop, shown: list[Path]) -> None:
    dialog = asked(laptop)
    boxes = (dialog.form, dialog.edition, dialog.tables)
    assert [box.accessibleName() for box in boxes] == ["What", "For whom", "Of which tables"]
    before = dialog.form.accessibleDescription()
    laptop.key(Key.Key_Down)
    assert dialog.form.accessibleDescription() == dialog.form_line.text() != before
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert shown == []


def test_without_tables_it_says_so(laptop: Laptop) -> None:
    laptop.choose_line(laptop.window.table_menu, "Give data to other programs")
    assert laptop.dialog().windowTitle() == "There are no tables yet"
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()


def test_coders_of_this_laptop_come_along(laptop: Laptop, shown: list[Path]) -> None:
    give(laptop, DataForm.PROJECT)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    with zipfile.ZipFile(shown[0]) as archive:
        assert archive.read("project.qde").count(b"<User ") == 1, (
            "headings were placed by nobody"
        )

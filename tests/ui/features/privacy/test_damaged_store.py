"""A damaged store at the start: a copy is offered, and the program goes on with it.

A lost log is told.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.privacy.receipt import Receipt, WipedTable, WipeReason
from facilitator.domain.records.ids import DeviceId
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.settings import FOLDER_VARIABLE, Settings
from facilitator.storage import receipt_file
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.store import Store
from facilitator.ui.context.errors import log
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main_window import FirstWindow, MainWindow, Options
from facilitator.ui.shell.opening import COULD_NOT, serve
from tests.builders import DIALOGUE_ID, EVENING
from tests.storage.kept import DOSSIER, fill
from tests.storage.other_process import run_elsewhere
from tests.ui.accessibility import words_on

WIPED = WipedTable((DIALOGUE_ID,), "themadialoog", "Gezondheid", 4, None, "", 3, ("0" * 64,))
RECEIPT = Receipt(EVENING, DeviceId("here"), WipeReason.RETENTION, (WIPED,))

KEPT_AND_KILLED = """
store = Store.open(path)
store.apply(added(ChangeName.KEEP_ITEM, an_item("Te laat.", position=99)))
os._exit(0)
"""


@dataclass
class Start:
    """The program that starts with a store, and a person before it."""

    path: Path
    first: FirstWindow
    qtbot: QtBot
    closed: asyncio.Event
    serving: "asyncio.Task[int]"

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the program work until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def answer(self, key: Qt.Key) -> str:
        """Wait for a dialog, press a key in it, and give what it said."""
        self.wait(QApplication.activeModalWidget)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        words = words_on(dialog)
        QTest.keyClick(dialog, key)
        self.wait(lambda: QApplication.activeModalWidget() is not dialog)
        return words

    def end(self) -> int:
        """Close the window, and give the exit code."""
        self.closed.set()
        self.wait(self.serving.done)
        return self.serving.result()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that is damaged, with a copy."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "data"))
    path = tmp_path / "tafels.sqlite"
    with Store.open(path) as store:
        fill(store)
        back_up(store, backup_folder(store), SystemIdAndTimeSource().now())
    path.write_bytes(path.read_bytes()[:9000])
    return path


@pytest.fixture
def start(path: Path, loop: asyncio.AbstractEventLoop, qtbot: QtBot) -> Iterator[Start]:
    """The program, at its first dialog."""
    asyncio._set_running_loop(loop)  # as it is while the program runs
    view = StartView()
    window = MainWindow(view)
    window.show()
    first = FirstWindow(window, view, Options(store=path), Settings())
    handlers, closed = list(log.handlers), asyncio.Event()
    start = Start(path, first, qtbot, closed, loop.create_task(serve(first, closed)))
    start.wait(QApplication.activeModalWidget)
    yield start
    asyncio._set_running_loop(None)
    for handler in [each for each in log.handlers if each not in handlers]:
        log.removeHandler(handler)
        handler.close()
    window.close()
    window.deleteLater()


def test_the_copy_takes_its_place_and_the_tables_are_shown(start: Start) -> None:
    said = start.answer(Qt.Key.Key_Return)
    start.wait(lambda: start.first.start._tables)
    assert start.first.start.tables.list.tables.rowCount() == 1
    assert start.end() == 0

    assert "The file with your tables is damaged" in said
    with Store.open(start.path, create=False) as store:
        assert store.dossier(DIALOGUE_ID) == DOSSIER
    assert len(list(start.path.parent.rglob("tafels-beschadigd-*.sqlite"))) == 1


def test_that_what_was_wiped_did_not_come_back_is_told_before_anything_is_shown(
    path: Path, request: pytest.FixtureRequest
) -> None:
    receipt_file.write(path, [RECEIPT])
    start: Start = request.getfixturevalue("start")
    start.answer(Qt.Key.Key_Return)
    said = start.answer(Qt.Key.Key_Return)
    start.wait(lambda: start.first.start._tables)
    assert start.end() == 0

    assert "What was wiped did not come back" in said
    assert "Wiped out of it again: 1 tafel." in said
    with Store.open(start.path, create=False) as store:
        assert store.overview() == ()
        assert [one.ids for one in store.retention.receipts()] == [RECEIPT.ids]
        assert store.wiped_again == 0


def test_who_wants_no_copy_is_told_and_nothing_changes(start: Start) -> None:
    before = start.path.read_bytes()

    start.answer(Qt.Key.Key_Escape)
    assert "is beschadigd" in start.answer(Qt.Key.Key_Return)

    assert start.end() == COULD_NOT
    assert start.path.read_bytes() == before
    assert not list(start.path.parent.rglob("tafels-beschadigd-*"))


def test_without_a_copy_it_is_told_as_before(
    path: Path, request: pytest.FixtureRequest
) -> None:
    for copy in (path.parent / "backups").iterdir():
        copy.unlink()
    start: Start = request.getfixturevalue("start")

    assert "is beschadigd" in start.answer(Qt.Key.Key_Return)
    assert start.end() == COULD_NOT


def test_a_lost_log_is_told_once_and_the_program_goes_on(
    path: Path, request: pytest.FixtureRequest
) -> None:
    path.unlink()
    with Store.open(path) as store:
        fill(store)
    run_elsewhere(KEPT_AND_KILLED, path)
    path.with_name(f"{path.name}-wal").unlink()
    start: Start = request.getfixturevalue("start")

    said = start.answer(Qt.Key.Key_Return)
    start.wait(lambda: start.first.start._tables)
    assert start.end() == 0

    assert "The last part of your work is missing" in said
    assert "Het bestand tafels.sqlite-wal, dat erbij hoort, is weg" in said
    with Store.open(path) as store:
        assert store.loss is None

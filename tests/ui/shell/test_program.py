"""The program as a whole: a full disk, odd words, its beginning and its end."""

import asyncio
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.settings import FOLDER_VARIABLE, load_settings
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main import read_options
from facilitator.ui.shell.main_window import FirstWindow, MainWindow, Options
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.editors import an_editor, open_store
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.drivers import Hands

Key = Qt.Key


def no_dialog() -> bool:
    """Say that nothing stands before the window."""
    return QApplication.activeModalWidget() is None


MARKUP = [
    "<b>vet</b>",
    '<img src="file:///etc/hostname" width="3000">',
    "a &amp; b &lt;c&gt;",
    "<a href='file:///'>weg</a><hr>",
    "\u202eomgekeerd\u202c",
    "{0} {naam} %n %1 &x",
]


class TestOddWords:
    def test_words_that_look_like_markup_are_shown_as_they_are(self, laptop: Laptop) -> None:
        payload = " ".join(MARKUP)
        laptop.press(Command.NEW_TABLE)
        page = laptop.page
        laptop.tab_to(page.head.theme)
        laptop.type("Gez")
        for field in (page.head.municipality, page.head.host, *page.seats.rows[0]):
            laptop.tab_to(field)
            laptop.compose(payload)
        laptop.push(page.begin_button)
        laptop.press(Command.CAPTURE_VIEW, Command.SEAT_1)
        laptop.compose(payload)
        laptop.press(Command.DETAILS)
        laptop.compose(payload)
        laptop.press(Command.KEEP, Command.TO_STREAM, Command.EDIT_NOTE, Command.DETAILS)
        laptop.press(Command.REPORT)
        laptop.compose(payload)
        laptop.push(laptop.closing.back_button)
        laptop.press(Command.BACK)

        assert rich(laptop.window) == []
        assert payload not in laptop.window.windowTitle()
        [overview] = laptop.context.store.overview()
        assert overview.dialogue.municipality == overview.dialogue.host_function
        assert laptop.window.size().width() <= 1366

    def test_a_note_is_stored_and_spoken_letter_for_letter(self, seated_down: Laptop) -> None:
        laptop = seated_down
        for payload in MARKUP[:4]:
            item = laptop.note(payload, Command.SEAT_1)
            row = laptop.capture.stream.notes.row(item)
            assert item.text == payload
            assert payload in row.text
            assert payload in row.spoken


def _holds_markup(tip: str) -> bool:
    """Say whether a tip is rich text; one paragraph of escaped words is not."""
    words = tip.removeprefix("<p>").removesuffix("</p>")
    return "<" in words or (words == tip and QtGui.Qt.mightBeRichText(tip))


def rich(window: QWidget) -> list[str]:
    """Return what could show markup, in all screens, also those behind the one in front."""
    labels = [each for each in window.findChildren(QLabel) if each.text()]
    found = [repr(each) for each in labels if each.textFormat() is not Qt.TextFormat.PlainText]
    for kind in (QTextEdit, QTextBrowser, QMessageBox):
        found += [repr(each) for each in window.findChildren(kind)]
    tips = (each for each in window.findChildren(QWidget) if each.toolTip())
    found += [repr(each) for each in tips if _holds_markup(each.toolTip())]
    return found


class ShownWindows(QObject):
    """Remembers every window of its own that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look only at windows that come up."""
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show:
            self.kinds += [type(watched)] if watched.isWindow() else []
        return False


def test_no_screen_comes_up_as_a_window_of_its_own(qapp: QApplication, laptop: Laptop) -> None:
    """Such a window flashes and takes the keyboard away."""
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    laptop.press(Command.PRACTICE, Command.CAPTURE_VIEW, Command.DETAILS)
    laptop.press(Command.LARGER, Command.LARGER, Command.LARGER, Command.LARGER)
    laptop.press(Command.DETAILS, Command.HOST_VIEW, Command.NEXT_STEP, Command.REPORT)
    laptop.press(Command.BACK, Command.NEW_TABLE, Command.BACK, Command.READ_NOTES)
    qapp.removeEventFilter(shown)

    assert shown.kinds == []


class TestLife:
    @pytest.fixture
    def data(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The folder of this laptop's data."""
        monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "gegevens"))
        return tmp_path / "gegevens"

    @pytest.fixture
    def lives(
        self, qtbot: QtBot, loop: asyncio.AbstractEventLoop, data: Path
    ) -> Iterator["Lives"]:
        """Starts the program as often as a test wants."""
        look().start(Scheme.LIGHT, 100)
        asyncio._set_running_loop(loop)
        yield Lives(qtbot, loop)
        asyncio._set_running_loop(None)
        look().choose(Scheme.LIGHT, 100)
        for handler in list(logging.getLogger("facilitator").handlers):
            logging.getLogger("facilitator").removeHandler(handler)
            handler.close()
        assert data.parent.exists()

    def test_the_first_start_makes_a_store_and_shows_an_empty_list(
        self, lives: "Lives", data: Path
    ) -> None:
        life = lives.begin()
        life.wait_for_tables()

        assert life.window.isActiveWindow()
        assert life.end() == 0
        assert (data / "dialoogtafel.sqlite").is_file()
        assert not (data / "dialoogtafel.sqlite-wal").exists()

    def test_what_was_chosen_is_there_at_the_next_start(
        self, lives: "Lives", data: Path
    ) -> None:
        life = lives.begin()
        life.wait_for_tables()
        life.press(Command.LARGER, Command.LARGER)
        life.end()

        assert json.loads((data / "settings.json").read_text("utf-8")) == {
            "text_scale": 150,
            "scheme": "light",
            "language": "nl",
            "programme": "",
            "layout": "",
            "room_display": "",
            "hints": True,
            "spelling": True,
            "proposals": True,
            "report_choices": "",
        }

    def test_the_programme_of_the_last_table_is_there_at_the_next_start(
        self, lives: "Lives"
    ) -> None:
        life = lives.begin()
        life.wait_for_tables()
        life.press(Command.NEW_TABLE)
        page = life.window.screen_in_front()
        assert isinstance(page, PrepareView)
        life.key(Qt.Key.Key_Home)
        chosen = page.form().programme
        life.tab_to(page.head.theme)
        life.key(Qt.Key.Key_Down)
        life.press(Command.KEEP)
        life.end()

        life = lives.begin()
        life.wait_for_tables()
        life.press(Command.NEW_TABLE)
        page = life.window.screen_in_front()
        assert isinstance(page, PrepareView)
        assert chosen == "dialoogtafel-in-uw-gemeente"
        assert page.form().programme == chosen
        life.end()

    def test_the_practice_table_opens_at_once_when_asked(self, lives: "Lives") -> None:
        life = lives.begin(Options(practice=True))
        life.wait_for_tables()

        assert "Dialoogtafel" in life.window.windowTitle()
        assert life.window.windowTitle() != "Dialoogtafel"
        life.end()

    def test_half_a_sentence_is_kept_when_the_window_is_closed(
        self, lives: "Lives", data: Path
    ) -> None:
        life = lives.begin(Options(practice=True))
        life.wait_for_tables()
        life.press(Command.CAPTURE_VIEW)
        life.type("Half een zi")
        life.press(Command.QUIT)
        life.end()

        with Store.open(data / "dialoogtafel.sqlite") as store:
            [overview] = store.overview()
            draft = store.draft(overview.dialogue.id, "capture")
        assert draft is not None
        assert draft.text == "Half een zi"

    def test_tables_in_use_elsewhere_are_told_and_left_alone(
        self, lives: "Lives", data: Path
    ) -> None:
        data.mkdir()
        path = data / "dialoogtafel.sqlite"
        with Store.open(path) as store:
            an_editor(store)
            before = path.read_bytes()
            life = lives.begin()
            lives.qtbot.waitUntil(lambda: not no_dialog())
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            assert "in gebruik door een ander venster" in words_on(dialog)
            life.key(Key.Key_Return)

            assert life.end() == 3
            assert path.read_bytes() == before

    @pytest.mark.parametrize("wrong", ["file", "text", "newer"])
    def test_a_store_that_cannot_be_used_is_told_and_left_alone(
        self, lives: "Lives", tmp_path: Path, wrong: str
    ) -> None:
        path = tmp_path / "tafels.sqlite"
        path.write_bytes(b"iets anders" * 1000)
        if wrong == "file":
            path = path / "tafels.sqlite"
        if wrong == "newer":
            path.unlink()
            with open_store(tmp_path) as store:
                store.file.database.execute("PRAGMA user_version = 99")
            path = tmp_path / "store.db"
        before = snapshot(tmp_path)
        life = lives.begin(Options(store=path))
        lives.qtbot.waitUntil(lambda: not no_dialog())
        life.key(Key.Key_Return)

        assert life.end() == 3
        assert snapshot(tmp_path) == before

    def test_copies_and_choices_that_cannot_be_kept_stop_nothing(
        self, lives: "Lives", data: Path
    ) -> None:
        (data / "settings.json").mkdir(parents=True)
        (data / "backups").write_text("a file where the copies should go", "utf-8")
        for _ in range(2):  # the second start has something to copy
            life = lives.begin(Options(practice=True))
            life.wait_for_tables()
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            assert "De gewone keuzes gelden" in words_on(dialog)
            life.key(Key.Key_Return)
            life.press(Command.LARGER)
            assert life.end() == 0

        log = (data / "dialoogtafel.log").read_text("utf-8")
        assert "settings_unreadable" in log
        assert "settings_unwritable" in log
        assert "backup_failed" in log

    def test_a_key_pressed_too_early_is_kept(self, lives: "Lives") -> None:
        life = lives.begin()
        life.press(Command.NEW_TABLE)
        life.wait_for_tables()

        assert type(life.window.screen_in_front()).__name__ == "PrepareView"
        life.end()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with what they hold."""
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    return {str(file): file.read_bytes() for file in files}


class Lives:
    """Starts the program in this process, on the loop of the test."""

    def __init__(self, qtbot: QtBot, loop: asyncio.AbstractEventLoop) -> None:
        self.qtbot = qtbot
        self._loop = loop

    def begin(self, options: Options | None = None) -> "Life":
        """Show the first window and let the rest come."""
        return Life(self.qtbot, self._loop, options or Options())


class Life(Hands):
    """One run of the program, from its first window on."""

    def __init__(self, qtbot: QtBot, loop: asyncio.AbstractEventLoop, options: Options) -> None:
        from facilitator.ui.shell.main import live  # noqa: PLC0415 - as the program does

        self._qtbot = qtbot
        self.start = StartView()
        self.window = MainWindow(self.start)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        settings, unreadable = load_settings()
        settings = settings._replace(scheme="light")
        first = FirstWindow(self.window, self.start, options, settings, unreadable)
        self._run = loop.create_task(live(first))

    def wait_for_tables(self) -> None:
        """Wait until everything is there."""
        self._qtbot.waitUntil(lambda: self._run.done() or self.start._ready)

    def end(self) -> int:
        """Close the window and return how the program ended."""
        self.window.close()
        self._qtbot.waitUntil(self._run.done)
        self.window.deleteLater()
        return self._run.result()


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["--store", "a b.db"], Options(store=Path("a b.db"))),
        (["--practice", "-platform", "offscreen"], Options(practice=True)),
        (["--demo", "map"], Options(demo=Path("map"))),
    ],
)
def test_what_is_asked_on_the_command_line(arguments: list[str], options: Options) -> None:
    assert read_options(arguments) == options

"""Draws every screen in every look: run by `tests.ui.pictures`, no part of the suite."""

import itertools
import os
import random
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry_parts import OTHERS
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.platform.i18n import install_language
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.dialogs import MessageDialog
from tests.exchange import invitation_samples
from tests.ui import screens
from tests.ui.app_builder import Laptop
from tests.ui.screens import SCREENS, Screen


class Look(NamedTuple):
    """How a screen is shown."""

    name: str
    scheme: Scheme
    percent: int = 100
    size: tuple[int, int] = (1366, 768)


LOOKS = (
    Look("light", Scheme.LIGHT),
    Look("dark", Scheme.DARK),
    Look("contrast", Scheme.HIGH_CONTRAST),
    Look("large", Scheme.LIGHT, percent=200),
    Look("whole", Scheme.LIGHT, size=(1366, 2000)),
    Look("scaled", Scheme.LIGHT, size=(1093, 544)),
    Look("small", Scheme.LIGHT, size=(853, 480)),
)
"""On the display of a small laptop; so high that pages show what else is scrolled to; and on
that display at 125 % scaling, and in the smallest window that is promised."""
PUBLIC_KEYS = (
    "age136quapryf472vqnmmagexrsnrldh3a3dv3m8pcpe2p57qxrf8vpspxl6cy",
    "age1q593yvx8q939ltg2v2qs8fvehs3al6kkp59l47xa03gvtm2swdgs2d34de",
)
MOST_ROUNDS = 400
"""How often is looked whether a screen has come to rest."""


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder with the same name on every run: some screens show where files are."""
    folder = Path(tempfile.gettempdir(), "dialoogtafel-pictures")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def _same_every_time(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let chance, keys, the caret, folders and the language be the same on every run."""
    monkeypatch.setattr(random, "_urandom", random.Random(8).randbytes)
    pairs = [SimpleNamespace(public=key) for key in PUBLIC_KEYS]
    monkeypatch.setattr(screens, "COORDINATOR", pairs[0])
    monkeypatch.setattr(invitation_samples, "COORDINATOR", pairs[0])
    monkeypatch.setattr(invitation_samples, "DEPUTY", pairs[1])
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    qapp.setCursorFlashTime(0)
    install_language(qapp)


@pytest.mark.parametrize("seen", LOOKS, ids=lambda seen: seen.name)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_draw(laptop: Laptop, screen: Screen, seen: Look) -> None:
    look().choose(seen.scheme, seen.percent)
    laptop.window.resize(*seen.size)
    front = screen(laptop)
    _come_to_rest(laptop, front)
    for number, window in enumerate(_windows(front)):
        behind = f"-behind-{number}" if number else ""
        _save(window, f"{screen.__name__}-{seen.name}{behind}.png")


def test_write_documents(laptop: Laptop, tmp_path: Path) -> None:
    """Write all papers of the practice table, and its report without and with all notes."""
    laptop.press(Command.PRACTICE, Command.CAPTURE_VIEW)
    _take_notes(laptop)
    laptop.press(Command.PAPERS)
    for tick in laptop.dialog().findChildren(QAbstractButton):
        if tick.isCheckable() and not tick.isChecked():
            laptop.push(tick)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    laptop.press(Command.REPORT)
    laptop.compose("De buren.")
    for name, button, ticked in (
        ("report-all", "report_button", 1),
        ("report", "close_button", 0),
    ):
        laptop.push(getattr(laptop.closing, button))
        laptop.ask_for_files(tmp_path, ".docx")
        laptop.dialog()  # which sensitive notes may be in it
        laptop.key(Qt.Key.Key_Space, times=ticked)
        laptop.key(Qt.Key.Key_Return)
        laptop.finish_tasks()
        [made] = laptop.report.made.made
        made.rename(tmp_path / f"{name}.docx")
        laptop.key(Qt.Key.Key_Escape)
    documents = sorted(tmp_path.rglob("*.docx"))
    assert len(documents) == 8
    for document in documents:
        with zipfile.ZipFile(document) as parts:
            parts.extractall(_folder() / "documents" / document.stem)


def _take_notes(laptop: Laptop) -> None:
    """Take notes of every kind, from every sort of speaker, with every mark."""
    laptop.note("Het was stil.", Command.SEAT_1, Command.KNEL, Command.SENSITIVE)
    laptop.note("Er kwam hulp.", Command.SEAT_2, Command.KIEM, Command.STAR)
    laptop.note("Een plein.", Command.SPEAKER_SUBGROUP, Command.DREAM, Command.REACTION)
    laptop.note("Een bus.", Command.SPEAKER_HOST, Command.IDEA)
    for kind in OTHERS:
        laptop.choose_other_kind(kind)
        laptop.note(f"Dit is een {kind.value}.", Command.SEAT_3)


def _windows(front: QWidget) -> list[QWidget]:
    """Give the window in front, and all others that can be seen."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    others = [each for each in shown if each is not front]
    return [front, *sorted(others, key=lambda each: each.windowTitle())]


def _come_to_rest(laptop: Laptop, window: QWidget) -> None:
    """Wait until nothing is under way: tasks, timers that fire once, layouts, paintings."""
    waits = isinstance(laptop.window.screen_in_front(), ExportCheckView)
    if window is laptop.window and not waits:  # a dialog, and a check, is a task that waits
        laptop.finish_tasks()
    laptop.qtbot.waitExposed(window)
    if isinstance(window, MessageDialog):
        window.restyle()
    for timer in _timers(single=False):
        timer.timeout.emit()  # the time on the clock may have gone by since it last did
    pictures = (window.grab().toImage() for _ in iter(_pause, None))
    for before, after in itertools.islice(itertools.pairwise(pictures), MOST_ROUNDS):
        if before == after and not _timers(single=True):
            return
    raise AssertionError("the screen does not come to rest")


def _pause() -> bool:
    QTest.qWait(20)
    return True


def _timers(*, single: bool) -> list[QTimer]:
    """Give the timers that run: those that fire once, or those that go on."""
    windows = QApplication.topLevelWidgets()
    timers = (timer for window in windows for timer in window.findChildren(QTimer))
    return [each for each in timers if each.isActive() and each.isSingleShot() == single]


def _save(window: QWidget, name: str) -> None:
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(folder / name))


def _folder() -> Path:
    return Path(os.environ["PICTURES_FOLDER"])

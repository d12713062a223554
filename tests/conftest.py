"""For every test: no screen, no network, nobody's own files, and time under control."""

import os

os.environ["QT_API"] = "pyside6"  # read when qasync is imported
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import asyncio
import contextlib
import gc
import runpy
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pyrage
import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from facilitator.storage.sqlite import store_file
from tests.exchange.quick_age import seal_slowly, sealed_quickly
from tests.fakes import Clock, Dice
from tests.one_dialect import one_dialect
from tests.patience import PatientBot

MEMORY, ENOUGH = Path("/dev/shm"), 4 * 2**30
"""A folder without a disk, where there is one: a store waits for the disk at each commit."""
with contextlib.suppress(OSError):
    if shutil.disk_usage(MEMORY).free >= ENOUGH:
        os.environ.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = None  # pytest has asked for it already

TESTS = Path(__file__).parent
MOST_TURNS = 3_000
"""So many turns of ten milliseconds are enough for threads to end, on the busiest machine."""

FOLDERS = Path(tempfile.mkdtemp(prefix="facilitator-tests-"))
NETWORK_ATTEMPTS = pytest.StashKey[Path]()
HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_STATE_HOME": "state",
}

hypothesis.settings.register_profile(
    "ci",
    database=None,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("long", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure(config: pytest.Config) -> None:
    """Give the run folders of its own and refuse the network, also in programs it starts."""
    for name, folder in HOMES.items():
        os.environ[name] = str(FOLDERS / folder)
        (FOLDERS / folder).mkdir(mode=0o700, exist_ok=True)
    if "PYTEST_XDIST_WORKER" not in os.environ:  # workers write in the file of the run
        os.environ["NETWORK_ATTEMPTS"] = str(FOLDERS / "network-attempts.txt")
    config.stash[NETWORK_ATTEMPTS] = Path(os.environ["NETWORK_ATTEMPTS"])
    offline = str(TESTS / "offline")
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [offline, os.environ.get("PYTHONPATH")])
    )
    runpy.run_path(str(TESTS / "offline" / "sitecustomize.py"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of slow tests, so that no process is left with one at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run when anything in it wanted the network."""
    if session.config.stash[NETWORK_ATTEMPTS].exists():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how often something wanted the network."""
    file = config.stash[NETWORK_ATTEMPTS]
    attempts = file.read_text("utf-8").splitlines() if file.exists() else []
    terminalreporter.write_line(f"network attempts: {len(attempts)}")
    for attempt in attempts:
        terminalreporter.write_line(f"  {attempt}", red=True)


def pytest_unconfigure() -> None:
    """Remove the folders of this run."""
    shutil.rmtree(FOLDERS, ignore_errors=True)


@pytest.fixture(scope="module", autouse=True)
def _quick_collector() -> Iterator[None]:
    """Let Python's collector not walk again through what earlier modules left behind.

    Windows of a thousand tests stay half alive in one process, and each full collection went
    through all of them: the last tests took five times as long as the first.
    """
    yield
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's bot, with patience."""
    assert QApplication.instance() is qapp
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _quick_keys() -> Iterator[None]:
    """Let a key that a passphrase guards be made and opened at once, not in seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyrage.passphrase, "encrypt", sealed_quickly)
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_made_once() -> Iterator[None]:
    """Let SQLAlchemy make the SQL of a statement once for all stores of the run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_file, "create_engine", one_dialect())
        yield


@pytest.fixture
def slow_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is sealed with a passphrase cost what it costs in the program."""
    monkeypatch.setattr(pyrage.passphrase, "encrypt", seal_slowly)


async def _heard_of() -> None:
    """Let threads that were left say that they are done: Python may collect again then."""
    for _ in range(MOST_TURNS):
        if gc.isenabled():
            break
        await asyncio.sleep(0.01)


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """An asyncio loop that runs on Qt's."""
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    with loop:
        yield loop
        loop.run_until_complete(loop.shutdown_default_executor())  # as a Runner does
        loop.run_until_complete(_heard_of())
        QApplication.sendPostedEvents()
    assert gc.isenabled(), "work in a thread that never said it was done"
    asyncio.set_event_loop(None)


@pytest.fixture
def clock() -> Clock:
    """The time, which stands still until the test moves it."""
    return Clock()


@pytest.fixture
def ids() -> Dice:
    """Random bytes for new ids, the same in each run."""
    return Dice()

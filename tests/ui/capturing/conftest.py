"""No mouse, a real store, and a note-taker with a keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from facilitator.ui.look import Look, look
from facilitator.ui.theme import Scheme
from tests.desks import a_desk, open_store
from tests.ui.capturing.note_takers import NoteTaker


@pytest.fixture(autouse=True)
def no_mouse(keys_only: None) -> None:
    """Refuse the mouse: everything here is done by keys."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    return a_desk(store)


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> Look:
    """Put the look on the program, once: it loads the fonts."""
    assert QApplication.instance() is qapp
    look().start(Scheme.LIGHT, 100)
    return look()


@pytest.fixture
def seat_at(qtbot: QtBot, looks: Look) -> Iterator[Callable[[Desk], NoteTaker]]:
    """Give a note-taker at a desk, on the usual screen."""
    looks.choose(Scheme.LIGHT, 100)

    def sit(desk: Desk) -> NoteTaker:
        taker = NoteTaker(qtbot, desk)
        taker.sit_down()
        return taker

    yield sit
    looks.choose(Scheme.LIGHT, 100)


@pytest.fixture
def taker(seat_at: Callable[[Desk], NoteTaker], desk: Desk) -> NoteTaker:
    return seat_at(desk)

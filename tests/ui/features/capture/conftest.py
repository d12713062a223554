"""No mouse, a real store, and a note-taker with a keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.theme.manager import ThemeManager
from facilitator.ui.theme.tokens import Scheme
from tests.editors import an_editor, open_store
from tests.ui.features.capture.note_takers import NoteTaker


@pytest.fixture(autouse=True)
def no_mouse(keys_only: None) -> None:
    """Refuse the mouse: everything here is done by keys."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    return an_editor(store)


@pytest.fixture
def seat_at(
    qtbot: QtBot, looks: ThemeManager
) -> Iterator[Callable[[DialogueEditor], NoteTaker]]:
    """Give a note-taker at an editor, on the usual screen."""
    looks.choose(Scheme.LIGHT, 100)

    def sit(editor: DialogueEditor) -> NoteTaker:
        taker = NoteTaker(qtbot, editor)
        taker.sit_down()
        return taker

    yield sit
    looks.choose(Scheme.LIGHT, 100)


@pytest.fixture
def taker(seat_at: Callable[[DialogueEditor], NoteTaker], editor: DialogueEditor) -> NoteTaker:
    return seat_at(editor)

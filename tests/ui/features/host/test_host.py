"""The host's screen, pressed by keys on a real table in a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator import resources
from facilitator.domain.records.changes import ChangeName
from facilitator.domain.table.script import Script
from facilitator.exchange.data_files.library import read_library
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.context.editing import History, UndoableEditor
from facilitator.ui.features.host.presenter import HostPresenter
from facilitator.ui.features.host.view import HostView
from facilitator.ui.shell.table.layouts import bind_host_keys
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.editors import StillOrigins, an_editor, open_store

Key = Qt.Key


@pytest.fixture(scope="module")
def script() -> Script:
    library = read_library([resources.root()])
    return library.scripts_of(library.programmes["nederland-na-de-crisis"])[0]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    return an_editor(store)


@pytest.fixture
def closings() -> list[str]:
    return []


@pytest.fixture
def presenter(
    qtbot: QtBot, editor: DialogueEditor, script: Script, closings: list[str]
) -> Iterator[HostPresenter]:
    look().start(Scheme.LIGHT, 100)
    view = HostView()
    qtbot.addWidget(view)
    work = UndoableEditor(editor, History(editor.reload), _name)
    presenter = HostPresenter(view, work, script, lambda: closings.append("closed"))
    bind_host_keys(view, view, presenter)
    view.resize(1366, 720)
    view.show()
    qtbot.waitExposed(view)
    yield presenter
    look().choose(Scheme.LIGHT, 100)


def screen(presenter: HostPresenter) -> HostView:
    """Give the screen that a presenter shows a move on."""
    assert isinstance(presenter._view, HostView)
    return presenter._view


def _name(name: ChangeName) -> str:
    return name.value


def press(qtbot: QtBot, button: QWidget) -> None:
    """Press a button the way a person without a mouse does."""
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)


def whole(button: QPushButton) -> bool:
    """Say whether a button is in sight with all its words."""
    window = button.window()
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    return window.rect().contains(place) and button.width() >= button.minimumSizeHint().width()


def buttons_in_sight(view: HostView) -> list[QPushButton]:
    return [button for button in view.findChildren(QPushButton) if button.isVisible()]


def wait(editor: DialogueEditor, minutes: float) -> None:
    assert isinstance(editor.origins, StillOrigins)
    editor.origins.clock.advance(minutes=minutes)


def test_the_question_of_the_move_is_shown_with_advice(presenter: HostPresenter) -> None:
    words = screen(presenter).place.words()
    assert "Wat kwam in de knel, en wat ontkiemde?" in words
    assert "Vraag naar een moment" in words


def test_next_shows_the_next_question_and_back_returns(
    qtbot: QtBot, presenter: HostPresenter, editor: DialogueEditor
) -> None:
    view = screen(presenter)
    press(qtbot, view.buttons.next_button)
    assert "toekomst" in view.place.words()
    press(qtbot, view.buttons.back_button)
    assert "Wat kwam in de knel" in view.place.words()
    assert hosting.current_step(editor).key == "knel_kiem"


def test_time_that_is_over_is_told_calmly_and_nothing_moves(
    presenter: HostPresenter, editor: DialogueEditor
) -> None:
    wait(editor, 45)
    presenter.tick(editor.clock())
    time = screen(presenter).time
    assert time.left.text() == "+5:00"
    assert "fine" in time.said.text()
    assert hosting.current_step(editor).key == "knel_kiem"


def test_five_minutes_more_show_in_the_time_and_in_the_end(
    qtbot: QtBot, presenter: HostPresenter
) -> None:
    time = screen(presenter).time
    before = (time.left.text(), time.end.text())
    press(qtbot, screen(presenter).buttons.extend_button)
    assert time.left.text() != before[0]
    assert time.end.text() != before[1]


def test_a_pause_is_said_and_ends_with_the_same_button(
    qtbot: QtBot, presenter: HostPresenter
) -> None:
    view = screen(presenter)
    press(qtbot, view.buttons.pause_button)
    assert "paused" in view.time.said.text()
    assert view.buttons.pause_button.text() == "Go on"
    press(qtbot, view.buttons.pause_button)
    assert "paused" not in view.time.said.text()


def test_a_card_opens_in_the_place_of_the_question_and_esc_closes_it(
    qtbot: QtBot, presenter: HostPresenter
) -> None:
    view = screen(presenter)
    qtbot.keyClick(view, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert "over drie jaar" in view.place.words()
    qtbot.keyClick(view, Key.Key_Escape)
    assert "Wat kwam in de knel" in view.place.words()


def test_the_same_key_closes_a_card(qtbot: QtBot, presenter: HostPresenter) -> None:
    view = screen(presenter)
    question = view.place.words()
    qtbot.keyClick(view, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert view.place.words() != question
    qtbot.keyClick(view, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert view.place.words() == question


def test_after_the_last_move_next_closes_the_table(
    qtbot: QtBot, presenter: HostPresenter, closings: list[str], editor: DialogueEditor
) -> None:
    while hosting.step_beside(editor, 1):
        press(qtbot, screen(presenter).buttons.next_button)
    assert screen(presenter).buttons.next_button.text() == "Close the table"
    press(qtbot, screen(presenter).buttons.next_button)
    assert closings == ["closed"]


def test_a_closed_table_offers_its_report_and_no_time(
    qtbot: QtBot, presenter: HostPresenter, closings: list[str], editor: DialogueEditor
) -> None:
    hosting.close(editor)
    presenter.show()
    view = screen(presenter)
    assert view.buttons.next_button.text() == "Make the report"
    assert "closed" in view.time.said.text()
    press(qtbot, view.buttons.next_button)
    assert closings == ["closed"]
    assert editor.clock().ended


def test_undo_takes_a_step_back(
    qtbot: QtBot, presenter: HostPresenter, editor: DialogueEditor
) -> None:
    press(qtbot, screen(presenter).buttons.next_button)
    presenter._work.history.undo()
    assert hosting.current_step(editor).key == "knel_kiem"
    assert "Wat kwam in de knel" in screen(presenter).place.words()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_off_at_any_text_size(
    qtbot: QtBot, presenter: HostPresenter, percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)
    view = screen(presenter)
    view.resize(1366, 720)
    qtbot.waitUntil(lambda: all(whole(button) for button in buttons_in_sight(view)))
    assert view.place.verticalScrollBar().maximum() == 0


def test_every_button_has_a_name_for_a_screen_reader(presenter: HostPresenter) -> None:
    for button in buttons_in_sight(screen(presenter)):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name)


def test_a_screen_reader_hears_what_a_key_of_the_host_did(
    qtbot: QtBot, presenter: HostPresenter
) -> None:
    view = screen(presenter)
    view.activateWindow()
    heard = []
    for key in (Key.Key_PageDown, Key.Key_F7, Key.Key_F12, Key.Key_F12):
        view.buttons.next_button.setFocus()
        qtbot.keyClick(view.buttons.next_button, key)
        heard.append(view.buttons.next_button.accessibleDescription())
    assert "toekomst" in heard[0]
    assert "35 minutes" in heard[1]
    assert "stands still" in heard[2]
    assert "runs" in heard[3]

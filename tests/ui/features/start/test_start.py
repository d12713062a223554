"""The start screen: keys in, where they lead and what is said out."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Unpack

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import DialogueStatus, Overview
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind
from facilitator.ui.features.start.presenter import StartPresenter
from facilitator.ui.features.start.table_delegate import StartTableRow
from facilitator.ui.features.start.view import StartView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.row_list import RowsModel
from tests.builders import DialogueChanges, a_dialogue
from tests.ui.accessibility import cut_words, nameless, press, stops, type_words, words_on

NOW = datetime(2026, 11, 21, 18, 20, tzinfo=UTC)
PREPARED, RUNNING = DialogueStatus.PREPARED, DialogueStatus.RUNNING


@dataclass
class Went:
    """Remembers where a screen asked to go."""

    to: list[tuple[str, object]] = field(default_factory=list)

    def follow(self, view: StartView) -> None:
        """Hear what the start screen asks."""
        asked = {
            "practice": view.practice,
            "spreadsheet import": view.read_notes,
            "invitation": view.open_invitation,
            "faults": view.tables.faults.asked,
            "file merge": view.merge_files,
        }
        for name_of, signal in asked.items():
            signal.connect(partial(self.go, name_of, None))
        view.new_table.connect(partial(self.go, "preparing", None))
        view.prepare_again.connect(partial(self.go, "preparing"))
        view.chosen.connect(partial(self.go, "table"))

    def go(self, where: str, what: object) -> None:
        """Remember one wish."""
        self.to.append((where, what))


@dataclass
class Screen:
    """The start screen with what belongs to it."""

    view: StartView
    presenter: StartPresenter
    went: Went

    def rows(self) -> list[str]:
        """Return what a screen reader says of each row."""
        table = QAccessible.queryAccessibleInterface(self.view.tables.list)
        cells = (table.child(at) for at in range(table.childCount()))
        return [cell.text(QAccessible.Text.Name) for cell in cells]

    def show(self, *overviews: Overview) -> None:
        """Show tables and be ready."""
        self.presenter.show(overviews, NOW)
        self.presenter.ready()


def start_presenter(view: StartView, went: Went) -> StartPresenter:
    """Put the tables in the view, and hear what it asks."""
    presenter = StartPresenter(view)
    went.follow(view)
    return presenter


@pytest.fixture
def dutch() -> Iterator[None]:
    """Write days as in the Netherlands."""
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def view(qtbot: QtBot, dutch: None) -> StartView:  # noqa: ARG001
    view = StartView()
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


@pytest.fixture
def screen(view: StartView) -> Screen:
    went = Went()
    return Screen(view, start_presenter(view, went), went)


def table(
    theme: str, seats: int = 0, notes: int = 0, age: int = 0, **changes: Unpack[DialogueChanges]
) -> Overview:
    """Build what the list shows of a table that changed `age` minutes ago."""
    changes.setdefault("id", name(theme))
    dialogue = a_dialogue(theme, **changes)
    return Overview(dialogue, seats, {ItemKind.KNEL: notes}, NOW - timedelta(minutes=age))


def name(theme: str) -> DialogueId:
    """Return the id of the table with this theme."""
    return DialogueId(derived_id("tests", "start", theme))


def many(count: int = 9) -> Sequence[Overview]:
    """Build more tables than anyone looks through."""
    places = ("Súdwest-Fryslân", "Zutphen", "Emmen")
    return [
        table(f"Thema {at}", number=at, municipality=places[at % 3], age=at)
        for at in range(1, count + 1)
    ]


def test_a_row_says_all_there_is_to_know_of_a_table(screen: Screen) -> None:
    screen.show(
        table("Gezondheid", notes=32, age=10, municipality="Berkelland", status=RUNNING),
        table("Samen leven", notes=1, age=90, held_on=date(2026, 11, 12)),
        table("Wonen", 8, number=None, municipality="", held_on=None, status=PREPARED, age=99),
    )

    assert screen.rows() == [
        f"Gezondheid, dialogue 4 · Berkelland, today, {local(10)}, 32 note(s), in progress",
        "Samen leven, dialogue 4 · Goes, 12 november, 1 note(s), finished",
        "Wonen, no number yet, no date yet, 8 seat(s) ready, ready",
    ]


def local(age: int) -> str:
    """Return the time on this laptop's clock so many minutes ago."""
    return f"{(NOW - timedelta(minutes=age)).astimezone():%H:%M}"


def test_a_day_of_another_year_says_its_year(screen: Screen) -> None:
    screen.show(table("Gezondheid", held_on=date(2025, 9, 30)))

    assert "30 september 2025" in screen.rows()[0]


def test_a_table_without_seats_says_so(screen: Screen) -> None:
    screen.show(table("Gezondheid", status=PREPARED))

    assert "no seats yet" in screen.rows()[0]


def test_a_practice_table_is_marked(screen: Screen) -> None:
    screen.show(table("Gezondheid", practice=True))

    assert "practice table" in screen.rows()[0]


def test_enter_goes_on_with_the_table_in_progress(screen: Screen) -> None:
    screen.show(table("Samen leven", age=1), table("Gezondheid", status=RUNNING, age=50))

    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Gezondheid"))]


def test_enter_goes_on_with_the_newest_when_none_is_in_progress(screen: Screen) -> None:
    screen.show(table("Samen leven", age=50), table("Gezondheid", age=1))

    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Gezondheid"))]


def test_a_real_table_goes_before_the_practice_table(screen: Screen) -> None:
    practice = table("Gezondheid", practice=True, status=RUNNING, age=1)
    screen.show(practice, table("Samen leven", status=RUNNING, age=60))

    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Samen leven"))]


def test_arrows_and_letters_go_to_a_table(screen: Screen) -> None:
    screen.show(table("Gezondheid", age=1), table("Samen leven", age=2), table("Wonen", age=3))

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    type_words("w")
    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Samen leven")), ("table", name("Wonen"))]


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_N, "preparing"),
        (Qt.Key.Key_T, "practice"),
        (Qt.Key.Key_O, "spreadsheet import"),
        (Qt.Key.Key_I, "invitation"),
        (Qt.Key.Key_M, "file merge"),
    ],
)
def test_each_action_has_a_key(qtbot: QtBot, screen: Screen, key: Qt.Key, place: str) -> None:
    screen.show()

    qtbot.keyClick(screen.view, key, Qt.KeyboardModifier.ControlModifier)

    assert screen.went.to == [(place, None)]


def test_a_table_can_be_changed(qtbot: QtBot, screen: Screen) -> None:
    screen.show(table("Gezondheid", status=PREPARED))

    qtbot.keyClick(screen.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert screen.went.to == [("preparing", name("Gezondheid"))]


def test_enter_pressed_too_early_is_kept(screen: Screen) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert screen.went.to == []

    screen.show(table("Gezondheid", age=1), table("Samen leven", age=2))

    assert screen.went.to == [("table", name("Samen leven"))]


def test_keys_pressed_before_the_list_is_there_are_kept(view: StartView) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    went = Went()

    screen = Screen(view, start_presenter(view, went), went)
    screen.show(table("Gezondheid", age=1), table("Samen leven", age=2))

    assert went.to == [("table", name("Samen leven"))]


def test_tab_goes_to_the_actions_before_the_list_is_there(view: StartView) -> None:
    assert nameless(view) == []
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    went = Went()

    Screen(view, start_presenter(view, went), went).show(table("Gezondheid"))

    assert went.to == [("preparing", None)]


def test_the_last_wish_before_everything_is_there_counts(qtbot: QtBot, screen: Screen) -> None:
    press(Qt.Key.Key_Return)
    qtbot.keyClick(screen.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    screen.show(table("Gezondheid"))

    assert screen.went.to == [("preparing", None)]


def test_enter_pressed_too_early_opens_nothing_when_there_is_nothing(screen: Screen) -> None:
    press(Qt.Key.Key_Return)

    screen.show()

    assert screen.went.to == []


def test_being_ready_twice_does_nothing_twice(screen: Screen) -> None:
    press(Qt.Key.Key_Return)
    screen.show(table("Gezondheid"))

    screen.presenter.ready()

    assert screen.went.to == [("table", name("Gezondheid"))]


def test_without_tables_a_kind_sentence_says_how_to_begin(screen: Screen) -> None:
    screen.show()

    assert "Begin with a new table" in words_on(screen.view)
    press(Qt.Key.Key_Space)
    assert screen.went.to == [("preparing", None)]


def test_a_few_tables_need_no_search(screen: Screen) -> None:
    screen.show(*many(8))

    assert not screen.view.tables.search.isVisible()


def test_searching_folds_accents(qtbot: QtBot, screen: Screen) -> None:
    screen.show(*many(9))

    qtbot.keyClick(screen.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.view.tables.search, "sudwest 6")

    assert [row.split(",")[0] for row in screen.rows()] == ["Thema 6"]


def test_what_was_found_opens_with_enter(qtbot: QtBot, screen: Screen) -> None:
    screen.show(*many(9))
    qtbot.keyClick(screen.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.view.tables.search, "emmen")

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Thema 2")), ("table", name("Thema 5"))]


def test_searching_in_vain_says_so_and_escape_shows_all(qtbot: QtBot, screen: Screen) -> None:
    screen.show(*many(9))
    qtbot.keyClick(screen.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.view.tables.search, "rotterdam")
    assert "No table found with “rotterdam”." in words_on(screen.view)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert screen.went.to == []

    press(Qt.Key.Key_Escape)

    assert len(screen.rows()) == 9


def test_coming_back_shows_the_table_one_came_from_first(screen: Screen) -> None:
    screen.show(*many(9))
    press(Qt.Key.Key_End)

    screen.show(table("Gezondheid", status=RUNNING), *many(9))
    press(Qt.Key.Key_Return)

    assert screen.went.to == [("table", name("Gezondheid"))]


def test_everything_has_a_name_and_its_turn(screen: Screen) -> None:
    screen.show(*many(9))

    cards = list(screen.view.panel.cards.values())
    assert nameless(screen.view) == []
    assert stops(screen.view) == [screen.view.tables.list, *cards, screen.view.tables.search]


def test_the_menu_key_offers_to_change_a_table(qtbot: QtBot, screen: Screen) -> None:
    screen.show(table("Gezondheid", status=PREPARED))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QCoreApplication.sendEvent(screen.view.tables.list.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert screen.went.to == [("preparing", name("Gezondheid"))]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1024, 640)])
def test_no_words_are_cut(
    qtbot: QtBot, screen: Screen, percent: int, size: tuple[int, int]
) -> None:
    look().choose(Scheme.LIGHT, percent)
    try:
        screen.view.resize(*size)
        screen.show(*many(9))
        qtbot.waitUntil(lambda: cut_words(screen.view) == [])
        assert screen.view.width() == size[0]
    finally:
        look().choose(Scheme.AUTO, 100)


def test_the_rows_are_a_sound_model(qtmodeltester: ModelTester, screen: Screen) -> None:
    model = RowsModel[StartTableRow]()
    screen.show(*many(3))
    model.set_rows(screen.view.tables.list.tables.rows())

    qtmodeltester.check(model)

    assert model.data(QModelIndex()) is None
    assert model.data(model.index(1)) == "Thema 2"


def test_the_ring_moves_to_the_row_with_the_focus(qtbot: QtBot, screen: Screen) -> None:
    screen.show(*many(3))
    first = screen.view.grab().toImage()

    press(Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: screen.view.grab().toImage() != first)
    assert QApplication.focusWidget() is screen.view.tables.list


def test_the_first_window_needs_little_of_the_program() -> None:
    heavy = "sqlalchemy docx lxml asyncio facilitator.storage facilitator.domain"
    told = (
        "import sys, facilitator.ui.features.start.view\n"
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_files_that_are_left_out_are_told_in_one_quiet_sentence(screen: Screen) -> None:
    screen.show(table("Gezondheid"))
    note = screen.view.tables.faults
    assert not note.isVisible()

    screen.presenter.show_faults(2)

    assert "Something is wrong in 2 file(s) of your own." in words_on(screen.view)
    assert QApplication.focusWidget() is screen.view.tables.list
    note.button.setFocus()
    press(Qt.Key.Key_Space)
    assert screen.went.to == [("faults", None)]

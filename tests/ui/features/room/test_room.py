"""What the host chooses is what the room sees, and each move begins with its question."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.table.room import RoomContent, RoomPicture, RoomSeat, RoomStop
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.features.room.window import DisplayPlace, RoomDisplay, RoomWindow
from facilitator.ui.theme.manager import look

QUESTION, THEME = RoomStop(), RoomStop(RoomContent.THEME)
PHOTO, SEATS = RoomStop(RoomContent.PHOTO, "aa"), RoomStop(RoomContent.SEATS)
LONG = ("Eerst was er niets. " * 30, "Toen kwam er iets. " * 30)


@dataclass
class Table:
    """A table as the room's screen knows one."""

    move: int = 2
    left: int | None = 40
    offers: list[RoomStop] = field(default_factory=lambda: [QUESTION, THEME, SEATS])
    paragraphs: tuple[str, ...] = ("Kort.",)
    asked: int = 0

    def stops(self) -> tuple[RoomStop, ...]:
        return tuple(self.offers)

    def picture(self, stop: RoomStop, *, time: bool = False) -> RoomPicture:
        self.asked += 1
        picture = RoomPicture(
            stop.content, f"Vraag {self.move}?", "Ronde", self.move, 5, "Zorg", "Goes"
        )
        return replace(
            picture,
            paragraphs=self.paragraphs if stop == THEME else (),
            seats=(RoomSeat(1, "student"),) if stop == SEATS else (),
            minutes_left=self.left if time else None,
        )

    def minutes_left(self) -> int | None:
        return self.left


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def room(qtbot: QtBot, table: Table, told: list[str]) -> RoomPresenter:
    """The room's screen of a table, off, on a laptop with one display."""
    look().start()
    main, window = QWidget(), RoomWindow()
    for each in (main, window):
        qtbot.addWidget(each)
    main.show()
    room = RoomPresenter(RoomDisplay(window, lambda: main), table, lambda: told.append("!"))
    room._main = main  # type: ignore[attr-defined]  # kept as long as the room
    return room


def content(room: RoomPresenter) -> RoomContent:
    return room.picture.content


def test_it_comes_up_with_the_question_and_the_host_reads_so(
    room: RoomPresenter, told: list[str]
) -> None:
    assert (room.on, room.said()) == (False, "")
    room.toggle()
    assert room.on
    assert room.display.window.words.accessibleName() == "Vraag 2?"
    assert room.said() == "Room: the question"
    assert room.hint().startswith("In a window of its own")
    assert told
    room.toggle()
    assert (room.on, room.said(), room.display.window.isVisible()) == (False, "", False)


def test_one_key_goes_through_what_there_is_and_round_again(room: RoomPresenter) -> None:
    room.toggle()
    seen = []
    for _ in range(4):
        room.go_on()
        seen.append(room.said())
    theme, seats = "Room: the text of the theme", "Room: who may still speak"
    assert seen == [theme, seats, "Room: the question", theme]


def test_a_long_text_is_read_to_its_end_before_the_next_thing(
    room: RoomPresenter, table: Table
) -> None:
    table.paragraphs = LONG
    room.toggle()
    room.go_on()
    pages = room.display.window.words.pages
    assert pages > 1
    for _ in range(pages - 1):
        room.go_on()
        assert content(room) is RoomContent.THEME
    room.go_on()
    assert content(room) is RoomContent.SEATS


def test_while_it_is_off_the_key_does_nothing(room: RoomPresenter, told: list[str]) -> None:
    room.go_on()
    room.refresh()
    assert (content(room), told) == (RoomContent.QUESTION, [])


def test_another_move_brings_its_question(room: RoomPresenter, table: Table) -> None:
    room.toggle()
    room.go_on()
    room.refresh()
    assert content(room) is RoomContent.THEME
    table.move = 3
    room.refresh()
    assert content(room) is RoomContent.QUESTION
    assert room.display.window.words.accessibleName() == "Vraag 3?"


def test_what_is_no_longer_there_gives_way_to_the_question(
    room: RoomPresenter, table: Table
) -> None:
    room.toggle()
    room.go_on()
    table.offers = [QUESTION]
    room.refresh()
    assert content(room) is RoomContent.QUESTION


def test_time_is_shown_when_it_is_wanted_and_goes_by_the_minute(
    room: RoomPresenter, table: Table
) -> None:
    room.toggle()
    room.tick()
    foot = room.display.window.foot
    assert foot.time() == ""
    room.toggle_time()
    assert (foot.time(), room.time_shown) == ("40 minutes left", True)
    asked, table.left = table.asked, 1
    room.tick()
    assert (foot.time(), table.asked) == ("1 minute left", asked)
    room.toggle_time()
    assert foot.time() == ""


def test_lines_to_read_back_are_shown_only_by_who_reads_them_back(room: RoomPresenter) -> None:
    lines = ("‘Er was niemand.’", "Een buurthuis.")
    assert not room.show_lines("student", lines)
    assert content(room) is RoomContent.QUESTION
    room.toggle()
    assert room.show_lines("student", lines)
    words = room.display.window.words
    assert words.accessibleName() == "student\n‘Er was niemand.’\nEen buurthuis."
    assert room.said() == "Room: somebody’s own lines"
    room.refresh()
    assert content(room) is RoomContent.READ_BACK
    room.hide_lines()
    room.hide_lines()
    assert words.accessibleName() == "Vraag 2?"


@pytest.mark.parametrize("way", ["next", "move", "off"])
def test_lines_go_for_good_when_something_else_comes(
    room: RoomPresenter, table: Table, way: str
) -> None:
    room.toggle()
    room.show_lines("student", ("‘Er was niemand.’",))
    if way == "next":
        room.go_on()
    elif way == "move":
        table.move = 3
        room.refresh()
    else:
        room.toggle()
        room.toggle()
    assert content(room) is RoomContent.QUESTION
    assert "niemand" not in repr(room.picture)
    assert "niemand" not in room.display.window.words.accessibleName()


def test_the_host_reads_that_the_display_is_gone(room: RoomPresenter) -> None:
    room.toggle()
    room.display.place = DisplayPlace.AWAY
    assert room.said() == "The room’s display is gone. It comes back by itself."
    assert room.hint() == ""
    assert not room.show_lines("student", ("a",))
    room.turn_off()
    room.turn_off()
    assert not room.on

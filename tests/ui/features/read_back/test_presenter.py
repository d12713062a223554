"""What the presenter of reading back does, without a window: a fake view, a real store."""
# ruff: noqa: N802

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ReadBack, seated
from facilitator.services.messages import user_message
from facilitator.storage.store import Store
from facilitator.ui.features.read_back.presenter import ReadBackPresenter
from facilitator.ui.features.read_back.view_protocol import ReadBackLine
from tests.builders import DIALOGUE_ID, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store
from tests.ui.app_builder import a_work


class FakeReadBackView(QObject):
    """Is in sight, and remembers the turn in front; `typing` is what is not kept yet."""

    answered = Signal(object, object)
    reworded = Signal(object, str)
    edit_left = Signal(object, str)
    rest_agreed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    room_asked = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editing = False
        self.person, self.lines = "", list[ReadBackLine]()
        self.place = (0, 0, 0)
        self.done = self.last = self.practice = False
        self.room = (False, False)
        self.front: ItemId | None = None
        self.said = ""
        self.went_back = 0

    def isVisible(self) -> bool:
        return True

    def show_practice(self, practice: bool) -> None:
        self.practice = practice

    def show_place(self, number: int, people: int, *, done: int) -> None:
        self.place = (number, people, done)

    def show_turn(self, person: str, lines: Sequence[ReadBackLine], *, last: bool) -> None:
        self.person, self.lines, self.last = person, list(lines), last

    def show_done(self, read: int, notes: int, *, done: bool) -> None:
        assert read <= notes
        self.done = done

    def show_room(self, *, there: bool, shown: bool) -> None:
        self.room = (there, shown)

    def go_to(self, line: ItemId | None) -> None:
        self.front = line

    def leave_edit(self) -> None:
        self.editing = False

    def keep_open_edit(self) -> bool:
        return not self.editing

    def say(self, sentence: str) -> None:
        self.said = sentence

    def leave(self) -> None:
        self.went_back += 1


class FakeRoom:
    """The screen in the room: on, and with lines while they are shown."""

    def __init__(self) -> None:
        self.on = True
        self.shows_lines = False
        self.gave: list[str] = []
        self.moved: Callable[[], None] = lambda: None

    def show_lines(self, seat_label: str, lines: tuple[str, ...]) -> bool:
        self.gave.append(f"{seat_label}: {', '.join(lines)}")
        self.shows_lines = True
        return True

    def hide_lines(self) -> None:
        self.shows_lines = False

    def watch(self, moved: Callable[[], None]) -> None:
        self.moved = moved


class Round:
    """A presenter over a table at which a student said two things and a baker one."""

    def __init__(self, store: Store) -> None:
        seats = [a_seat(1, "student"), a_seat(2, "bakker")]
        notes = [
            an_item("een", speaker=seated(seats[0].id)),
            an_item("twee", position=2, speaker=seated(seats[0].id)),
            an_item("drie", position=3, speaker=seated(seats[1].id)),
        ]
        self.store = store
        self.work = a_work(an_editor(store, a_dossier(a_dialogue(), seats=seats, items=notes)))
        self.view, self.room = FakeReadBackView(), FakeRoom()
        self.presenter = ReadBackPresenter(
            self.view, self.work, lambda kind: kind.value, user_message, self.room
        )
        self.presenter.show()

    def answer(self, given: ReadBack) -> None:
        """Answer the line in front."""
        self.view.answered.emit(self.view.front, given)

    def front(self) -> str:
        """Give the words of the line in front."""
        return next((each.text for each in self.view.lines if each.id == self.view.front), "")

    def item(self, text: str) -> Item:
        """Give a note from the disk by its first words."""
        items = self.store.dossier(DIALOGUE_ID).items
        return next(item for item in items if item.verbatim == text)


@pytest.fixture
def round_(tmp_path: Path) -> Iterator[Round]:
    with open_store(tmp_path) as store:
        yield Round(store)


def test_it_begins_with_the_first_person(round_: Round) -> None:
    view = round_.view
    assert (view.person, view.place) == ("Seat 1 · student", (1, 2, 0))
    assert [line.text for line in view.lines] == ["een", "twee"]
    assert (round_.front(), view.last, view.done) == ("een", False, False)


def test_an_answer_is_on_disk_and_the_next_line_comes(round_: Round) -> None:
    round_.answer(ReadBack.WITHHELD)
    assert round_.item("een").read_back is ReadBack.WITHHELD
    assert round_.front() == "twee"
    round_.work.history.undo()
    assert round_.item("een").read_back is None
    assert (round_.front(), round_.view.said) == ("een", "")


def test_other_words_are_kept_beside_the_first_ones(round_: Round) -> None:
    round_.view.reworded.emit(round_.view.front, "een, anders")
    item = round_.item("een")
    assert (item.text, item.read_back) == ("een, anders", ReadBack.CHANGED)
    assert round_.front() == "twee"


def test_words_that_are_no_other_ones_are_no_answer(round_: Round) -> None:
    round_.view.editing = True
    round_.view.edit_left.emit(round_.view.front, " een ")
    assert round_.item("een").read_back is None
    assert not round_.view.editing


def test_the_rest_is_right_until_everybody_was_asked(round_: Round) -> None:
    round_.answer(ReadBack.WITHHELD)
    round_.view.rest_agreed.emit()
    assert round_.item("twee").read_back is ReadBack.AGREED
    assert (round_.view.person, round_.view.place) == ("Seat 2 · bakker", (2, 2, 1))
    assert round_.view.last
    round_.view.rest_agreed.emit()
    assert (round_.view.done, round_.view.went_back) == (True, 0)
    round_.view.rest_agreed.emit()
    assert round_.view.went_back == 1


def test_who_was_passed_over_comes_after_the_last(round_: Round) -> None:
    round_.view.next_asked.emit()
    round_.view.rest_agreed.emit()
    assert round_.view.person == "Seat 1 · student"
    round_.view.next_asked.emit()
    round_.view.previous_asked.emit()
    assert round_.front() == "een"


def test_what_cannot_be_written_is_told_and_stays(round_: Round) -> None:
    round_.view.editing = True
    database = round_.store.file.database
    database.execute("PRAGMA query_only = ON")
    round_.view.edit_left.emit(round_.view.front, "een, anders")
    database.execute("PRAGMA query_only = OFF")
    assert (bool(round_.view.said), round_.view.editing) == (True, True)
    assert round_.item("een").text == "een"
    assert not round_.work.history.can_undo()


def test_the_room_sees_the_lines_of_who_is_asked(round_: Round) -> None:
    round_.view.room_asked.emit(True)
    assert round_.view.room == (True, True)
    assert round_.room.gave == ["Seat 1 · student: een, twee"]
    round_.view.next_asked.emit()
    assert round_.room.gave[1:] == ["Seat 2 · bakker: drie"]
    round_.view.left.emit()
    assert (round_.room.shows_lines, round_.view.room) == (False, (True, False))


def test_lines_that_the_host_put_away_stay_away(round_: Round) -> None:
    round_.view.room_asked.emit(True)
    round_.room.hide_lines()
    round_.room.moved()
    round_.view.next_asked.emit()
    assert (round_.room.shows_lines, round_.view.room) == (False, (True, False))
    round_.room.on = False
    round_.room.moved()
    assert round_.view.room == (False, False)

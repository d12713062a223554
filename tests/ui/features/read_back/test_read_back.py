"""At the end everyone hears their own lines; one key a line says what may be done with them."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import Item, ReadBack
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.read_back.view import ReadBackView
from tests.ui.app_builder import Laptop

Key = Qt.Key


@pytest.fixture(autouse=True)
def notes(seated_down: Laptop) -> None:
    """Let seats 3 and 1, the host, the group and somebody have said something."""
    laptop = seated_down
    laptop.note("drie", Command.SEAT_3)
    laptop.note("host", Command.SPEAKER_HOST)
    laptop.note("een", Command.SEAT_1)
    laptop.note("groep", Command.SPEAKER_GROUP)
    laptop.note("wie")
    laptop.note("nog een", Command.SEAT_1)


@pytest.fixture
def round_(laptop: Laptop) -> ReadBackView:
    """Begin the round."""
    laptop.press(Command.READ_BACK)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReadBackView)
    return view


def shown(view: ReadBackView) -> tuple[str, str, list[str]]:
    return (
        view.person.text(),
        view.place.text(),
        [row.text.text() for row in view.lines.rows],
    )


def item(laptop: Laptop, text: str) -> Item:
    return next(each for each in laptop.items() if each.verbatim == text)


def answers(laptop: Laptop) -> dict[str, ReadBack | None]:
    return {each.verbatim: each.read_back for each in laptop.items() if each.read_back}


def in_front(view: ReadBackView) -> str:
    [row] = [row for row in view.lines.rows if row.hasFocus()]
    return row.line.text


def test_the_first_seat_hears_its_own_lines_and_nothing_else(round_: ReadBackView) -> None:
    assert shown(round_) == (
        "Seat 1 · student · Fatima",
        "person 1 of 3",
        ["een", "nog een"],
    )
    assert in_front(round_) == "een"


@pytest.mark.parametrize(
    ("key", "given"),
    [
        (Key.Key_C, ReadBack.AGREED),
        (Key.Key_N, ReadBack.WITHHELD),
        (Key.Key_W, ReadBack.WITHOUT_ROLE),
    ],
)
def test_one_key_answers_a_line_and_goes_on_to_the_next(
    laptop: Laptop, round_: ReadBackView, key: Key, given: ReadBack
) -> None:
    laptop.key(key)
    assert answers(laptop) == {"een": given}
    assert in_front(round_) == "nog een"


def test_the_answer_stands_at_the_line_in_words(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_N)
    row = round_.lines.rows[0]
    assert row.answer.text() == "✕ not to be used"
    assert row.accessibleName() == "een. knel. ✕ not to be used"


def test_a_line_is_worded_anew_in_its_place(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_A)
    assert round_.lines.rows[0].field.hasFocus()
    laptop.type(", maar anders gezegd. Nee")
    laptop.press(Command.KEEP)
    changed = item(laptop, "een")
    assert changed.text == "een, maar anders gezegd. Nee"
    assert changed.read_back is ReadBack.CHANGED
    assert in_front(round_) == "nog een"


def test_escape_leaves_the_words_as_they_were(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_A)
    laptop.type(" x")
    laptop.key(Key.Key_Escape)
    assert answers(laptop) == {}
    assert in_front(round_) == "een"
    assert laptop.window.screen_in_front() is round_


def begin_correction(laptop: Laptop) -> None:
    laptop.key(Key.Key_A)
    laptop.type(", anders")


def kept(laptop: Laptop) -> tuple[str, ReadBack | None]:
    line = item(laptop, "een")
    return line.text, line.read_back


def test_going_to_the_next_person_keeps_words_being_typed(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.push(round_.next_button)
    assert kept(laptop) == ("een, anders", ReadBack.CHANGED)
    assert shown(round_)[1] == "person 2 of 3"
    laptop.push(round_.previous_button)
    assert shown(round_)[2] == ["een, anders", "nog een"]


def test_agreeing_with_the_rest_keeps_words_being_typed(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.push(round_.agree_button)
    assert kept(laptop) == ("een, anders", ReadBack.CHANGED)
    assert answers(laptop)["nog een"] is ReadBack.AGREED
    assert shown(round_)[1] == "person 2 of 3"


@pytest.mark.parametrize(
    ("button", "given"),
    [
        (ReadBack.AGREED, ReadBack.CHANGED),
        (ReadBack.WITHHELD, ReadBack.WITHHELD),
        (ReadBack.WITHOUT_ROLE, ReadBack.WITHOUT_ROLE),
    ],
)
def test_an_answer_is_about_the_words_being_typed(
    laptop: Laptop, round_: ReadBackView, button: ReadBack, given: ReadBack
) -> None:
    begin_correction(laptop)
    laptop.push(round_.answers.buttons[button])
    assert kept(laptop) == ("een, anders", given)
    assert list(answers(laptop)) == ["een"]
    assert in_front(round_) == "nog een"


def test_adjusting_again_goes_on_with_the_same_words(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.push(round_.answers.buttons[ReadBack.CHANGED])
    laptop.type(" dus")
    laptop.press(Command.KEEP)
    assert kept(laptop) == ("een, anders dus", ReadBack.CHANGED)


def test_leaving_for_the_notes_keeps_words_being_typed(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.press(Command.CAPTURE_VIEW)
    assert kept(laptop) == ("een, anders", ReadBack.CHANGED)
    laptop.press(Command.READ_BACK)
    assert in_front(round_) == "nog een"
    laptop.key(Key.Key_N)
    assert answers(laptop) == {"een": ReadBack.CHANGED, "nog een": ReadBack.WITHHELD}


def test_asking_for_the_round_again_keeps_words_being_typed(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.press(Command.READ_BACK)
    assert kept(laptop) == ("een, anders", ReadBack.CHANGED)
    assert in_front(round_) == "nog een"


@pytest.mark.parametrize("typed", ["", " "])
def test_words_that_stay_the_same_are_no_answer(
    laptop: Laptop, round_: ReadBackView, typed: str
) -> None:
    laptop.key(Key.Key_A)
    laptop.type(typed)
    laptop.push(round_.next_button)
    assert answers(laptop) == {}
    assert shown(round_)[1] == "person 2 of 3"


def test_an_emptied_field_is_no_answer(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_A)
    laptop.key(Key.Key_Backspace, times=3)
    assert round_.lines.rows[0].field.text() == ""
    laptop.press(Command.CAPTURE_VIEW)
    assert answers(laptop) == {}


def test_arrows_stay_within_the_words_being_typed(laptop: Laptop, round_: ReadBackView) -> None:
    begin_correction(laptop)
    laptop.key(Key.Key_Down)
    assert round_.lines.rows[0].field.hasFocus()


def test_escape_on_a_button_goes_back_to_the_words_being_typed(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.tab_to(round_.next_button)
    laptop.key(Key.Key_Escape)
    assert round_.lines.rows[0].field.hasFocus()
    assert round_.lines.rows[0].field.text() == "een, anders"


def test_words_that_cannot_be_written_stay_in_the_field(
    laptop: Laptop, round_: ReadBackView
) -> None:
    begin_correction(laptop)
    laptop.context.store.file.database.execute("PRAGMA query_only = ON")
    laptop.push(round_.next_button)
    laptop.context.store.file.database.execute("PRAGMA query_only = OFF")
    assert round_.said.isVisible()
    assert shown(round_)[1] == "person 1 of 3"
    assert round_.lines.rows[0].field.hasFocus()
    assert round_.lines.rows[0].field.text() == "een, anders"


def test_undo_elsewhere_leaves_words_being_typed(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_A)
    laptop.type(" keer")
    laptop.tab_to(round_.next_button)
    laptop.press(Command.UNDO)
    assert answers(laptop) == {}
    assert round_.lines.rows[0].field.text() == "drie keer"


def test_tab_leaves_the_line_in_front_for_the_buttons(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.push(round_.answers.buttons[ReadBack.WITHHELD])
    assert answers(laptop) == {"een": ReadBack.WITHHELD}
    laptop.push(round_.answers.buttons[ReadBack.WITHOUT_ROLE])
    assert answers(laptop)["nog een"] is ReadBack.WITHOUT_ROLE
    laptop.tab_to(round_.lines.rows[1])
    laptop.key(Key.Key_Up)
    laptop.push(round_.answers.buttons[ReadBack.AGREED])
    assert answers(laptop)["een"] is ReadBack.AGREED


def test_an_answer_undone_brings_its_line_to_the_front(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.key(Key.Key_N)
    laptop.press(Command.UNDO)
    assert in_front(round_) == "een"
    laptop.key(Key.Key_C, times=2)
    assert round_.agree_button.hasFocus()
    laptop.press(Command.UNDO)
    assert in_front(round_) == "nog een"


def test_a_note_that_is_taken_back_here_is_named_and_comes_again(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.key(Key.Key_N)
    laptop.press(Command.UNDO)
    assert round_.said.text() == ""
    laptop.press(Command.UNDO)
    assert [each.text for each in laptop.items()][-1] == "wie"
    said = "Taken back: keep a note (nog een). Have it again: Ctrl+Y"
    assert (round_.said.text(), round_.said.isVisible()) == (said, True)
    laptop.press(Command.REDO)
    assert round_.said.text() == "There again: keep a note (nog een). Take it back: Ctrl+Z"
    assert shown(round_)[2] == ["een", "nog een"]
    laptop.key(Key.Key_C)
    assert round_.said.text() == ""


def test_enter_says_that_all_the_rest_is_right_and_goes_on(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.key(Key.Key_W)
    laptop.key(Key.Key_Return)
    assert answers(laptop) == {"een": ReadBack.WITHOUT_ROLE, "nog een": ReadBack.AGREED}
    assert shown(round_) == ("Seat 3 · gepensioneerd · Wilhelmina", "person 2 of 3", ["drie"])
    assert in_front(round_) == "drie"


def test_after_the_last_line_enter_goes_to_the_next_person(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.key(Key.Key_C, times=2)
    assert round_.agree_button.hasFocus()
    assert round_.agree_button.text().startswith("Next person")
    laptop.key(Key.Key_Return)
    assert shown(round_)[1] == "person 2 of 3"


def test_the_host_comes_last_and_then_everyone_was_asked(
    laptop: Laptop, round_: ReadBackView
) -> None:
    laptop.key(Key.Key_Return, times=2)
    assert shown(round_) == ("Host · wethouder", "person 3 of 3", ["host"])
    assert not round_.done.isVisible()
    laptop.key(Key.Key_Return)
    assert round_.done.isVisible()
    assert round_.done_words.text() == "Everyone has answered. Read back: 4 of 6 notes."
    laptop.key(Key.Key_Return)
    assert laptop.window.screen_in_front() is laptop.table.view


def test_the_arrows_go_from_line_to_line(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_N)
    assert answers(laptop) == {"nog een": ReadBack.WITHHELD}
    assert in_front(round_) == "een"
    laptop.key(Key.Key_Up)
    assert in_front(round_) == "een"


def test_an_answer_is_undone_where_it_was_given(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_Return)
    assert shown(round_)[1] == "person 2 of 3"
    laptop.press(Command.UNDO)
    assert answers(laptop) == {}
    assert shown(round_)[1] == "person 1 of 3"
    laptop.press(Command.REDO)
    assert len(answers(laptop)) == 2


def test_the_round_goes_on_where_it_was_left(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is laptop.table.view
    laptop.press(Command.READ_BACK)
    assert laptop.window.screen_in_front() is round_
    assert shown(round_)[1] == "person 2 of 3"


def test_one_can_go_back_and_answer_otherwise(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.key(Key.Key_Return)
    laptop.push(round_.previous_button)
    assert shown(round_)[1] == "person 1 of 3"
    laptop.key(Key.Key_N)
    assert answers(laptop)["een"] is ReadBack.WITHHELD
    laptop.key(Key.Key_Return)
    assert shown(round_)[1] == "person 2 of 3"


def test_one_can_pass_over_somebody(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.push(round_.next_button)
    assert shown(round_)[1] == "person 2 of 3"
    assert answers(laptop) == {}
    laptop.tab_to(round_.lines.rows[0])
    laptop.key(Key.Key_Return, times=2)
    assert shown(round_)[1] == "person 1 of 3"
    laptop.key(Key.Key_Return)
    assert shown(round_)[1] == "person 2 of 3"
    assert len(answers(laptop)) == 4


def test_the_closing_page_offers_the_round(laptop: Laptop) -> None:
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.read_back_button)
    assert isinstance(laptop.window.screen_in_front(), ReadBackView)


def test_the_room_sees_the_lines_of_who_is_asked_and_no_name(
    laptop: Laptop, round_: ReadBackView
) -> None:
    room = laptop.table.presenter.room
    assert not round_.room_button.isVisible()
    laptop.press(Command.ROOM_SCREEN)
    laptop.push(round_.room_button)
    assert (room.picture.lines_of, room.picture.lines) == (
        "Seat 1 · student",
        ("een", "nog een"),
    )
    laptop.tab_to(round_.lines.rows[0])
    laptop.key(Key.Key_N)
    assert [*room.picture.lines] == ["nog een"]
    laptop.key(Key.Key_Escape)
    assert [*room.picture.lines] == []


def test_what_the_host_puts_away_stays_away(laptop: Laptop, round_: ReadBackView) -> None:
    laptop.press(Command.ROOM_SCREEN)
    laptop.push(round_.room_button)
    laptop.press(Command.ROOM_NEXT)
    laptop.tab_to(round_.lines.rows[0])
    laptop.key(Key.Key_C)
    assert laptop.table.presenter.room.picture.lines == ()
    assert not round_.room_button.isChecked()
    laptop.press(Command.ROOM_SCREEN)
    assert not round_.room_button.isVisible()


def test_a_table_where_nobody_is_known_says_what_to_do(laptop: Laptop) -> None:
    for number in range(1, 7):
        del number
        laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE)
    laptop.press(Command.TO_FIELD)
    laptop.note("wie")
    laptop.press(Command.READ_BACK)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReadBackView)
    assert view.advice.text().startswith("There is nobody to ask yet.")
    assert not view.answers.isVisible()
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is laptop.table.view

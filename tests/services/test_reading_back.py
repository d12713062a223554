"""Everyone hears their own lines, and what they say of them is kept at once and governs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.changes import Change
from facilitator.domain.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    ItemKind,
    ReadBack,
    Speaker,
    seated,
)
from facilitator.services import capturing, reading_back
from facilitator.services.capturing import Entry
from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from tests.desks import a_desk, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    """Sit at a table where seats 3 and 1, the host, the group and somebody spoke."""
    desk = a_desk(store)
    for text, speaker in (
        ("drie", seat(desk, 3)),
        ("host", HOST),
        ("een", seat(desk, 1)),
        ("groep", GROUP),
        ("wie", UNKNOWN),
        ("nog een", seat(desk, 1)),
    ):
        capturing.keep(desk, Entry(text, ItemKind.KNEL, speaker))
    return desk


def seat(desk: Desk, number: int) -> Speaker:
    found = desk.dossier.seat_number(number)
    assert found
    return seated(found.id)


def line(desk: Desk, text: str) -> Item:
    return next(item for item in desk.dossier.items if item.verbatim == text)


def answers(desk: Desk) -> dict[str, ReadBack | None]:
    asked = ("een", "nog een", "drie", "host")
    return {text: line(desk, text).read_back for text in asked}


def done(change: Change | None) -> Change:
    assert change is not None
    return change


def test_seats_come_in_their_order_then_the_host_each_with_their_own_lines(desk: Desk) -> None:
    turns = reading_back.turns(desk.dossier)
    assert [
        (turn.seat.number if turn.seat else 0, [item.text for item in turn.lines])
        for turn in turns
    ] == [(1, ["een", "nog een"]), (3, ["drie"]), (0, ["host"])]


@pytest.mark.parametrize("given", list(ReadBack))
def test_an_answer_is_on_disk_at_once_and_can_be_undone(
    desk: Desk, store: Store, given: ReadBack
) -> None:
    change = done(reading_back.answer(desk, line(desk, "een"), given))
    assert line(desk, "een").read_back is given
    assert store.dossier(desk.dossier.dialogue.id) == desk.dossier
    assert reading_back.answer(desk, line(desk, "een"), given) is None
    desk.do(change.inverse())
    assert line(desk, "een").read_back is None


def test_another_wording_is_kept_beside_the_first(desk: Desk) -> None:
    done(reading_back.change(desk, line(desk, "een"), "  anders gezegd "))
    changed = line(desk, "een")
    assert (changed.text, changed.verbatim) == ("anders gezegd", "een")
    assert changed.read_back is ReadBack.CHANGED


@pytest.mark.parametrize("text", ["een", "", "  "])
def test_the_same_words_are_simply_right(desk: Desk, text: str) -> None:
    done(reading_back.change(desk, line(desk, "een"), text))
    assert (line(desk, "een").text, line(desk, "een").read_back) == ("een", ReadBack.AGREED)


def test_looking_again_at_changed_words_changes_nothing(desk: Desk) -> None:
    reading_back.change(desk, line(desk, "een"), "anders")
    assert reading_back.change(desk, line(desk, "een"), "anders") is None


def test_the_rest_of_a_seat_is_right_in_one_step(desk: Desk) -> None:
    reading_back.answer(desk, line(desk, "een"), ReadBack.WITHHELD)
    turn = reading_back.turns(desk.dossier)[0]
    change = done(reading_back.agree_with_rest(desk, turn.lines))
    assert answers(desk) == {
        "een": ReadBack.WITHHELD,
        "nog een": ReadBack.AGREED,
        "drie": None,
        "host": None,
    }
    assert len(change.edits) == 1
    assert reading_back.agree_with_rest(desk, reading_back.turns(desk.dossier)[0].lines) is None


def test_the_round_goes_on_where_it_was_left(desk: Desk) -> None:
    assert reading_back.first_open(reading_back.turns(desk.dossier)) == 0
    for place in range(3):
        turn = reading_back.turns(desk.dossier)[place]
        assert (turn.answered, turn.done) == (0, False)
        reading_back.agree_with_rest(desk, turn.lines)
        assert reading_back.turns(desk.dossier)[place].done
        assert reading_back.first_open(reading_back.turns(desk.dossier)) == min(place + 1, 2)


def test_a_table_without_speakers_has_nobody_to_ask(store: Store) -> None:
    desk = a_desk(store)
    capturing.keep(desk, Entry("wie", ItemKind.KNEL))
    assert reading_back.turns(desk.dossier) == ()
    assert reading_back.first_open(()) == 0


def test_the_room_sees_no_sensitive_and_no_withheld_lines(desk: Desk) -> None:
    capturing.keep(desk, Entry("geheim", ItemKind.KNEL, seat(desk, 1), sensitive=True))
    reading_back.answer(desk, line(desk, "nog een"), ReadBack.WITHHELD)
    turn = reading_back.turns(desk.dossier)[0]
    assert len(turn.lines) == 3
    assert reading_back.for_the_room(turn) == ("een",)


def test_rewording_afterwards_ends_an_approval(desk: Desk) -> None:
    reading_back.answer(desk, line(desk, "een"), ReadBack.AGREED)
    capturing.reword(desk, line(desk, "een"), "toch anders")
    assert line(desk, "een").read_back is None
    reading_back.change(desk, line(desk, "drie"), "vier")
    entry = capturing.entry_of(desk, line(desk, "drie"))
    capturing.amend(desk, line(desk, "drie"), Entry("vijf", entry.kind, entry.speaker))
    assert line(desk, "drie").read_back is None


def test_labelling_afterwards_leaves_the_answer(desk: Desk) -> None:
    reading_back.answer(desk, line(desk, "een"), ReadBack.AGREED)
    capturing.toggle_star(desk, line(desk, "een"))
    assert line(desk, "een").read_back is ReadBack.AGREED


def test_rewording_does_not_free_what_was_withheld(desk: Desk) -> None:
    reading_back.answer(desk, line(desk, "een"), ReadBack.WITHHELD)
    capturing.reword(desk, line(desk, "een"), "toch anders")
    assert line(desk, "een").withheld

"""Everyone hears their own lines, and what they say of them is kept at once and governs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    ItemKind,
    ReadBack,
    Speaker,
    seated,
)
from facilitator.services import capture, marks, reading_back
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.editors import an_editor, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    """Sit at a table where seats 3 and 1, the host, the group and somebody spoke."""
    editor = an_editor(store)
    for text, speaker in (
        ("drie", seat(editor, 3)),
        ("host", HOST),
        ("een", seat(editor, 1)),
        ("groep", GROUP),
        ("wie", UNKNOWN),
        ("nog een", seat(editor, 1)),
    ):
        capture.keep(editor, Entry(text, ItemKind.KNEL, speaker))
    return editor


def seat(editor: DialogueEditor, number: int) -> Speaker:
    found = editor.dossier.seat_number(number)
    assert found
    return seated(found.id)


def reword(editor: DialogueEditor, item: Item, text: str) -> None:
    """Type other words in a kept note, and keep it."""
    capture.amend(editor, item, replace(capture.entry_of(editor, item), text=text))


def line(editor: DialogueEditor, text: str) -> Item:
    return next(item for item in editor.dossier.items if item.verbatim == text)


def answers(editor: DialogueEditor) -> dict[str, ReadBack | None]:
    asked = ("een", "nog een", "drie", "host")
    return {text: line(editor, text).read_back for text in asked}


def done(change: Change | None) -> Change:
    assert change is not None
    return change


def test_seats_come_in_their_order_then_the_host_each_with_their_own_lines(
    editor: DialogueEditor,
) -> None:
    turns = reading_back.turns(editor.dossier)
    assert [
        (turn.seat.number if turn.seat else 0, [item.text for item in turn.lines])
        for turn in turns
    ] == [(1, ["een", "nog een"]), (3, ["drie"]), (0, ["host"])]


@pytest.mark.parametrize("given", list(ReadBack))
def test_an_answer_is_on_disk_at_once_and_can_be_undone(
    editor: DialogueEditor, store: Store, given: ReadBack
) -> None:
    change = done(reading_back.answer(editor, line(editor, "een"), given))
    assert line(editor, "een").read_back is given
    assert store.dossier(editor.dossier.dialogue.id) == editor.dossier
    assert reading_back.answer(editor, line(editor, "een"), given) is None
    editor.do(change.inverse())
    assert line(editor, "een").read_back is None


def test_another_wording_is_kept_beside_the_first(editor: DialogueEditor) -> None:
    done(reading_back.change(editor, line(editor, "een"), "  anders gezegd "))
    changed = line(editor, "een")
    assert (changed.text, changed.verbatim) == ("anders gezegd", "een")
    assert changed.read_back is ReadBack.CHANGED


@pytest.mark.parametrize("text", ["een", "", "  "])
def test_the_same_words_are_simply_right(editor: DialogueEditor, text: str) -> None:
    done(reading_back.change(editor, line(editor, "een"), text))
    assert (line(editor, "een").text, line(editor, "een").read_back) == ("een", ReadBack.AGREED)


def test_looking_again_at_changed_words_changes_nothing(editor: DialogueEditor) -> None:
    reading_back.change(editor, line(editor, "een"), "anders")
    assert reading_back.change(editor, line(editor, "een"), "anders") is None


def test_the_rest_of_a_seat_is_right_in_one_step(editor: DialogueEditor) -> None:
    reading_back.answer(editor, line(editor, "een"), ReadBack.WITHHELD)
    turn = reading_back.turns(editor.dossier)[0]
    change = done(reading_back.agree_with_rest(editor, turn.lines))
    assert answers(editor) == {
        "een": ReadBack.WITHHELD,
        "nog een": ReadBack.AGREED,
        "drie": None,
        "host": None,
    }
    assert len(change.edits) == 1
    assert (
        reading_back.agree_with_rest(editor, reading_back.turns(editor.dossier)[0].lines)
        is None
    )


def test_the_round_goes_on_where_it_was_left(editor: DialogueEditor) -> None:
    assert reading_back.first_open(reading_back.turns(editor.dossier)) == 0
    for place in range(3):
        turn = reading_back.turns(editor.dossier)[place]
        assert (turn.answered, turn.done) == (0, False)
        reading_back.agree_with_rest(editor, turn.lines)
        assert reading_back.turns(editor.dossier)[place].done
        assert reading_back.first_open(reading_back.turns(editor.dossier)) == min(place + 1, 2)


def test_a_table_without_speakers_has_nobody_to_ask(store: Store) -> None:
    editor = an_editor(store)
    capture.keep(editor, Entry("wie", ItemKind.KNEL))
    assert reading_back.turns(editor.dossier) == ()
    assert reading_back.first_open(()) == 0


def test_the_room_sees_no_sensitive_and_no_withheld_lines(editor: DialogueEditor) -> None:
    capture.keep(editor, Entry("geheim", ItemKind.KNEL, seat(editor, 1), sensitive=True))
    reading_back.answer(editor, line(editor, "nog een"), ReadBack.WITHHELD)
    turn = reading_back.turns(editor.dossier)[0]
    assert len(turn.lines) == 3
    assert reading_back.for_the_room(turn) == ("een",)


def test_rewording_afterwards_ends_an_approval(editor: DialogueEditor) -> None:
    reading_back.answer(editor, line(editor, "een"), ReadBack.AGREED)
    reword(editor, line(editor, "een"), "toch anders")
    assert line(editor, "een").read_back is None
    reading_back.change(editor, line(editor, "drie"), "vier")
    entry = capture.entry_of(editor, line(editor, "drie"))
    capture.amend(editor, line(editor, "drie"), Entry("vijf", entry.kind, entry.speaker))
    assert line(editor, "drie").read_back is None


def test_labelling_afterwards_leaves_the_answer(editor: DialogueEditor) -> None:
    reading_back.answer(editor, line(editor, "een"), ReadBack.AGREED)
    capture.apply(
        editor, line(editor, "een"), lambda entry: marks.toggle("starred")(entry, None)
    )
    assert line(editor, "een").read_back is ReadBack.AGREED


def test_rewording_does_not_free_what_was_withheld(editor: DialogueEditor) -> None:
    reading_back.answer(editor, line(editor, "een"), ReadBack.WITHHELD)
    reword(editor, line(editor, "een"), "toch anders")
    assert line(editor, "een").withheld

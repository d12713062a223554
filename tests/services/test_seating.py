"""Moving a seat is one step, on disk at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, Edit
from facilitator.domain.table.seating import round_table
from facilitator.services import seating
from facilitator.services.dialogue_editor import DialogueEditor
from tests.builders import a_seat
from tests.editors import an_editor, open_store


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[DialogueEditor]:
    with open_store(tmp_path) as store:
        yield an_editor(store)


def numbers(editor: DialogueEditor) -> list[int]:
    editor.reload()
    return [seat.number for seat in round_table(editor.dossier.seats)]


def test_a_moved_seat_stands_there_after_a_new_start(editor: DialogueEditor) -> None:
    seating.move(editor, editor.dossier.seats[0].id, 3)
    assert numbers(editor) == [2, 3, 4, 1, 5, 6]
    seating.move(editor, editor.dossier.seats[5].id, 0)
    assert numbers(editor) == [6, 2, 3, 4, 1, 5]


def test_one_move_is_one_step_to_take_back(editor: DialogueEditor) -> None:
    before = editor.dossier
    change = seating.move(editor, editor.dossier.seats[0].id, 3)
    assert change is not None
    assert change.name is ChangeName.EDIT_SEATS
    editor.do(change.inverse())
    assert editor.dossier == before


def test_a_seat_that_stays_where_it_is_writes_nothing(editor: DialogueEditor) -> None:
    assert seating.move(editor, editor.dossier.seats[2].id, 2) is None


def test_only_seats_that_move_are_written_the_second_time(editor: DialogueEditor) -> None:
    seating.move(editor, editor.dossier.seats[0].id, 3)
    change = seating.move(editor, editor.dossier.seats[5].id, 4)
    assert change is not None
    assert len(change.edits) == 2


def test_a_seat_that_comes_later_sits_down_last(editor: DialogueEditor) -> None:
    seating.move(editor, editor.dossier.seats[0].id, 3)
    change = seating.move(editor, editor.dossier.seats[0].id, 5)
    assert change is not None
    late = a_seat(7, "boer")
    editor.do(type(change)(ChangeName.EDIT_SEATS, (Edit(None, late),)))
    assert numbers(editor) == [2, 3, 4, 5, 6, 1, 7]

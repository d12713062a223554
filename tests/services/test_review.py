"""The list of what asks for a person counts what is there, told again by a count of its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.jobs import at_once
from facilitator.services.double_notes import compare_notes, suspected_doubles
from facilitator.services.file_merge import FileMerge
from facilitator.services.import_history import put_back
from facilitator.services.review import (
    NewerQuestion,
    NoteQuestion,
    ReviewKind,
    ReviewList,
    TableQuestion,
    read_review,
    remember_refused,
)
from facilitator.services.table_files import FileLine, find_files, read_file
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files

TODAY = date(2026, 11, 30)
HEAD = a_dialogue(number=None)
TWIN = replace(HEAD, id=DialogueId(derived_id("tests", "twin")))
SAID = an_item("De markt was maandenlang dicht, en niemand vertelde waarom.")
AGAIN = an_item("De markt was maanden lang dicht, en niemand vertelde waarom!")


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


@pytest.fixture
def office(post: Laptops) -> Store:
    """A coordinator with a table that a note-taker and a host began together."""
    store = post.store("office", HEAD, SAID)
    second = post.store("second")
    merge_files(second, post.export(store, "to second"))
    second.apply(added(ChangeName.KEEP_ITEM, AGAIN))
    store.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Dicht.")))
    second.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niet open.")))
    post.clock.advance(minutes=1)
    merge_files(store, post.export(second, "back"))
    return store


def found(store: Store) -> ReviewList:
    at_once(compare_notes(store))
    return at_once(read_review(store, TODAY))


def kinds(store: Store) -> list[ReviewKind]:
    return [one.kind for one in found(store).questions]


def test_until_notes_are_compared_the_list_says_that_it_is_not_sure(office: Store) -> None:
    office.apply(edited(ChangeName.EDIT_ITEM, AGAIN, replace(AGAIN, starred=True)))
    assert at_once(read_review(office, TODAY)).uncompared == 1
    assert found(office).uncompared == 0


def test_two_that_wrote_one_note_apart_differ(office: Store) -> None:
    assert kinds(office) == [ReviewKind.DIFFERENCE]
    assert found(office).points == 1


def test_a_table_that_was_begun_apart_may_be_the_same(post: Laptops, office: Store) -> None:
    third = post.store("third", invited=False)
    said = replace(SAID, id=ItemId(derived_id("tests", "third")), dialogue_id=TWIN.id)
    third.apply(added(ChangeName.PREPARE, TWIN, said))
    merge_files(office, post.export(third, "third", TWIN.id))
    one, other = sorted((DIALOGUE_ID, TWIN.id))
    assert TableQuestion(one, other) in found(office).questions


def test_what_was_compared_is_not_compared_again(office: Store) -> None:
    at_once(compare_notes(office))
    before = office.review.doubles_found()
    assert [one for one in compare_notes(office) if one] == [], "nothing goes to a thread"
    assert office.review.doubles_found() == before


def test_a_double_is_found_whoever_changed_it_last(post: Laptops, office: Store) -> None:
    near = an_item("De markt was maandenlang dicht, niemand vertelde waarom.", position=2)
    third = post.store("another")
    merge_files(third, post.export(office, "to another"))
    third.apply(added(ChangeName.KEEP_ITEM, near))
    merge_files(office, post.export(third, "from another"))
    doubles = [one for one in found(office).questions if isinstance(one, NoteQuestion)]
    assert [{one.one, one.other} for one in doubles] == [{AGAIN.id, near.id}]
    [double] = at_once(suspected_doubles(office)).pairs
    office.review.answer([(DIALOGUE_ID, double.question)], answered=True)
    assert at_once(suspected_doubles(office)).pairs == ()


def test_a_file_is_refused_until_it_is_read_or_not_needed(
    post: Laptops, office: Store, tmp_path: Path
) -> None:
    path = tmp_path / "in" / "kapot.dialoog"
    path.parent.mkdir()
    path.write_bytes(b"niets")
    remember_refused(office, _read(office, path))
    assert kinds(office)[-1] is ReviewKind.REFUSED_FILE
    path.write_bytes(post.export(office, "again").read_bytes())
    remember_refused(office, _read(office, path))
    assert ReviewKind.REFUSED_FILE not in kinds(office)


def _read(store: Store, path: Path) -> list[FileLine]:
    merge = FileMerge(store)
    return [merge.preview(read_file(one)) for one in find_files([path])]


def test_what_a_newer_version_changed_is_asked_until_it_was_seen(post: Laptops) -> None:
    store = post.store("desk", HEAD, SAID)
    second = post.store("writer")
    merge_files(second, post.export(store, "to writer"))
    second.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Dicht.")))
    post.clock.advance(minutes=1)
    merge_files(store, post.export(second, "newer"))
    [asked] = found(store).questions
    assert isinstance(asked, NewerQuestion)
    assert asked.table == DIALOGUE_ID
    [change] = asked.changes.changes
    assert (change.before, change.after) == (SAID, replace(SAID, edited="Dicht."))
    done = put_back(store, asked.changes)
    assert kinds(store) == []
    assert store.dossier(DIALOGUE_ID).items == (SAID,)
    done.undo()
    assert kinds(store) == [ReviewKind.NEWER_VERSION]
    store.review.answer([(DIALOGUE_ID, asked.changes.key)], answered=True)
    assert kinds(store) == []

"""What a merge changed is shown before and after, and the words of before can be put back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item
from facilitator.jobs import at_once
from facilitator.services.file_merge import FileMerge
from facilitator.services.import_history import (
    TableChanges,
    changed_by_files,
    changes_of,
    differences_of,
    find_entry,
    history,
    preview_undo,
    put_back,
    undo_in_slices,
)
from facilitator.services.settlement import settle, waiting
from facilitator.services.table_files import read_file
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files

SAID = an_item("Er was niemand.")
GOES_AWAY = an_item("Dit gaat weg.", position=2)
COMES = an_item("Dit komt erbij.", position=3)
OTHER = DialogueId(derived_id("tests", "other"))
CHANGED = replace(SAID, edited="Er was bijna niemand.")


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as some:
        yield some


@pytest.fixture
def table(post: Laptops) -> Store:
    return post.store("table", a_dialogue(), SAID, GOES_AWAY)


@pytest.fixture
def office(post: Laptops, table: Store) -> Store:
    store = post.store("office")
    merge_files(store, post.export(table, "old"))
    return store


def newer(table: Store, post: Laptops) -> Path:
    """Give a file in which a note changed, one went and one came."""
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, CHANGED))
    table.apply(removed(ChangeName.REMOVE_ITEM, GOES_AWAY))
    table.apply(added(ChangeName.KEEP_ITEM, COMES))
    return post.export(table, "new")


def sides(changes: TableChanges) -> list[tuple[str | None, str | None]]:
    """Give the texts of notes before and after."""
    texts = [
        [one.text if isinstance(one, Item) else None for one in (each.before, each.after)]
        for each in changes.changes
        if each.kind is Item
    ]
    return [(before, after) for before, after in texts]


BEFORE_AND_AFTER = [
    (SAID.text, CHANGED.text),
    (GOES_AWAY.text, None),
    (None, COMES.text),
]


def test_what_a_file_would_change_is_what_it_changed(
    post: Laptops, table: Store, office: Store
) -> None:
    path = newer(table, post)
    merge = FileMerge(office)
    merge.preview(read_file(path))
    foretold = at_once(merge.changes_in_slices(read_file(path)))
    assert changed_by_files(office) == ()
    assert [one.undone for one in history(office)] == [False]
    merge_files(office, path)
    newest, _ = history(office)
    [done] = changes_of(office, newest.at)
    assert sides(done) == BEFORE_AND_AFTER
    assert {(one.before, one.after) for one in foretold} == {
        (one.before, one.after) for one in done.changes
    }
    [difference] = differences_of(done.changes[0])
    said = SAID.verbatim
    assert difference.values == ((said, False, ""), (said, False, CHANGED.edited))


def test_two_files_of_a_table_are_each_compared_with_what_is_there_then(
    post: Laptops, table: Store, office: Store
) -> None:
    first = newer(table, post)
    table.apply(edited(ChangeName.EDIT_ITEM, CHANGED, replace(SAID, edited="Toch.")))
    second = post.export(table, "newest")
    merge = FileMerge(office)
    for path in (first, second):
        merge.preview(read_file(path))
    changes = [at_once(merge.changes_in_slices(read_file(path))) for path in (first, second)]
    [change] = changes[1]
    assert (change.before, change.after) == (CHANGED, replace(SAID, edited="Toch."))
    assert CHANGED in {one.after for one in changes[0]}


def test_history_tells_files_and_who_made_them(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    newest, first = history(office)
    [file] = newest.files
    assert file.head
    assert (file.head.id, file.sender) == (DIALOGUE_ID, a_dialogue().municipality)
    assert file.words == fingerprint_words(table.identity.key)
    assert find_entry((newest, first), newest.id) == newest
    for asked in ("", newest.id[:8], "nooit"):
        with pytest.raises(WrongUseError, match="intake_unknown"):
            find_entry((newest, first), asked)


def test_a_laptop_with_tables_of_two_places_is_called_after_neither(
    post: Laptops, table: Store, office: Store
) -> None:
    other = a_dialogue(id=OTHER, municipality="Zeist")
    table.apply(added(ChangeName.PREPARE, other))
    merge_files(office, post.export(table, "other", other.id))
    assert {file.sender for one in history(office) for file in one.files} == {""}


def test_taking_back_is_told_before_it_happens(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    newest, first = history(office)
    told = preview_undo(office, first.at)
    assert [one.at for one in told.entries] == [newest.at, first.at]
    assert at_once(undo_in_slices(office, first.at)) == told.result
    assert office.overview() == ()
    with pytest.raises(RefusedInputError, match="intake_not_kept"):
        preview_undo(office, first.at)


def test_what_newer_versions_changed_or_removed_is_asked_and_not_what_they_added(
    post: Laptops, table: Store, office: Store
) -> None:
    path = newer(table, post)
    merge_files(office, path)
    [asked] = changed_by_files(office)
    assert sides(asked) == BEFORE_AND_AFTER[:2]
    assert (asked.dialogue_id, asked.files) == (DIALOGUE_ID, (str(path),))
    office.review.answer([(asked.dialogue_id, asked.key)], answered=True)
    [again] = changed_by_files(office)
    assert again.key in office.review.answered()[DIALOGUE_ID]


def test_what_a_person_wrote_since_is_not_asked(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    office.apply(edited(ChangeName.EDIT_ITEM, CHANGED, replace(SAID, edited="Zo was het.")))
    [asked] = changed_by_files(office)
    assert sides(asked) == BEFORE_AND_AFTER[1:2]


def test_what_a_person_said_yes_to_is_not_asked(post: Laptops, office: Store) -> None:
    guest = post.store("guest", invited=False)
    merge_files(guest, post.export(office, "copy"))
    guest.apply(edited(ChangeName.EDIT_ITEM, SAID, CHANGED))
    merge_files(office, post.export(guest, "guest"))
    [writer] = waiting(office)
    settle(office, writer.ids, accepted=True)
    assert CHANGED.text in {one.text for one in office.dossier(DIALOGUE_ID).items}
    assert changed_by_files(office) == ()


def test_the_words_of_before_are_put_back_and_those_of_the_file_again(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    asked = changed_by_files(office)
    before = texts(office)
    post.clock.advance(minutes=1)
    step = put_back(office, asked[0])
    after = texts(office)
    assert after == {SAID.text, GOES_AWAY.text, COMES.text}
    assert changed_by_files(office) == ()
    step.undo()
    assert texts(office) == before
    assert changed_by_files(office) == asked
    step.redo()
    assert texts(office) == after
    merge_files(office, post.export(table, "again"))  # our words came later
    assert texts(office) == after


def test_what_was_put_back_and_taken_back_goes_with_the_merge(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    [asked] = changed_by_files(office)
    post.clock.advance(minutes=1)
    put_back(office, asked).undo()
    assert preview_undo(office, asked.at).result.left == 0
    at_once(undo_in_slices(office, asked.at))
    assert texts(office) == {SAID.text, GOES_AWAY.text}


def test_who_signs_a_table_for_the_first_time_is_shown_beside_who_did_before(
    post: Laptops, table: Store, office: Store
) -> None:
    guest = post.store("guest", invited=False)
    merge_files(guest, post.export(office, "copy"))
    guest.apply(edited(ChangeName.EDIT_ITEM, SAID, CHANGED))
    path = post.export(guest, "guest")
    line = FileMerge(office).preview(read_file(path))
    assert line.earlier_keys == (table.identity.key,)
    assert line.key == guest.identity.key
    again = FileMerge(office).preview(read_file(post.export(table, "again")))
    assert again.earlier_keys == ()
    merge_files(office, path)
    [told] = [one for one in history(office)[0].files if one.key == guest.identity.key]
    assert told.words == fingerprint_words(guest.identity.key)


def test_taking_a_chain_back_that_is_broken_off_takes_nothing_back(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, newer(table, post))
    newest, first = history(office)
    before, steps = texts(office), 0
    for _ in undo_in_slices(office, first.at):
        steps += 1
    assert office.overview() == ()
    merge_files(office, post.export(table, "again"))
    merge_files(office, newer(table, post))
    at, kept = history(office)[1].at, texts(office)
    for number in range(steps):
        work = undo_in_slices(office, at)
        for _ in range(number):
            next(work)
        work.close()
        if not office.overview():  # it was being written down already
            break
        assert texts(office) == kept
    assert before
    assert newest.at > first.at


def texts(store: Store) -> set[str]:
    """Give the texts of the notes that are shown."""
    return {one.text for one in store.dossier(DIALOGUE_ID).items}

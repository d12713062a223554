"""What was taken in is told, and can be taken back as far as twenty times ago."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Seat
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item, ItemKind, Labels
from facilitator.jobs import at_once
from facilitator.storage import intake_records
from facilitator.storage.backups import back_up, backup_folder, copies
from facilitator.storage.columns import write_moment
from facilitator.storage.import_chain import MOST_KEPT
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.sqlite.purging import purge
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, a_seat, an_item
from tests.services.laptops import Laptops, laptops, merge_files

SAID = an_item("Er was <merk-tekst> niemand.")
SEAT = replace(a_seat(1, "buur"), first_name="<merk-naam>")
PLEDGE = an_item(
    "Een boom.", ItemKind.PLEDGE, position=2, labels=Labels(pledged_by=SEAT.first_name)
)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as some:
        yield some


@pytest.fixture
def table(post: Laptops) -> Store:
    return post.store("table", a_dialogue(), SEAT, SAID, PLEDGE)


@pytest.fixture
def office(post: Laptops, table: Store) -> Store:
    """A laptop that took the table in, and then twice a version in which a word changed."""
    store = post.store("office")
    for number in range(3):
        table.apply(edited(ChangeName.EDIT_ITEM, SAID, said(number)))
        merge_files(store, post.export(table, f"post-{number}"))
    return store


def said(number: int) -> Item:
    return replace(SAID, edited=f"{SAID.verbatim} {number}")


def kept(store: Store, mark: str) -> int:
    """Count what is kept of before that holds a mark."""
    query = "SELECT count(*) FROM superseded WHERE instr(columns, ?) > 0"
    number: int = store.file.database.execute(query, (f"<merk-{mark}>",)).fetchone()[0]
    return number


def test_each_intake_is_told_with_its_files_and_what_they_did(
    office: Store, table: Store
) -> None:
    newest, *_, first = office.history.intakes()
    assert (newest.undone, newest.can_be_undone, newest.at > first.at) == (False, True, True)
    [file] = newest.files
    assert (file.dialogue_id, file.key) == (DIALOGUE_ID, table.identity.key)
    assert file.device == table.identity.device
    assert file.tally.count(Effect.CHANGED, kind=Item) == 1
    assert first.files[0].tally.count(Effect.NEW, kind=Item) == 2


def test_a_change_is_told_with_what_was_before(office: Store) -> None:
    newest, middle, first = office.history.intakes()
    [change] = office.history.changes(middle.at)
    assert (change.before, change.after) == (said(0), said(1))
    assert not change.changed_since
    office.apply(edited(ChangeName.EDIT_ITEM, said(2), said(9)))
    [change] = office.history.changes(newest.at)
    assert (change.after, change.changed_since) == (said(9), True)
    new = office.history.changes(first.at)
    assert {each.record_id for each in new} >= {SAID.id, SEAT.id, PLEDGE.id, DIALOGUE_ID}
    assert {each.before for each in new} == {None}
    assert list(at_once(office.history.all_changes_in_slices())) == [
        newest.at,
        middle.at,
        first.at,
    ]


def test_what_was_removed_is_told_and_put_back(
    office: Store, table: Store, post: Laptops
) -> None:
    table.apply(removed(ChangeName.REMOVE_ITEM, said(2)))
    merge_files(office, post.export(table))
    at = office.history.intakes()[0].at
    [change] = office.history.changes(at)
    assert (change.before, change.after, change.wiped) == (said(2), None, False)
    assert office.history.after_undo(at) == ImportUndoResult(0, 1, 0)
    assert office.imports.undo(at) == ImportUndoResult(0, 1, 0)
    assert said(2) in office.dossier(DIALOGUE_ID).items


def test_an_intake_is_taken_back_with_all_that_came_after_it(office: Store) -> None:
    newest, middle, first = office.history.intakes()
    office.apply(added(ChangeName.KEEP_ITEM, an_item("Van ons.", position=7)))
    assert office.imports.undo(middle.at) == ImportUndoResult(0, 1, 0)
    assert said(0) in office.dossier(DIALOGUE_ID).items
    assert [one.undone for one in office.history.intakes()] == [True, True, False]
    with pytest.raises(RefusedInputError, match="intake_not_kept"):
        office.imports.undo(newest.at)
    with pytest.raises(WrongUseError, match="intake_unknown"):
        office.imports.undo(first.at + timedelta(seconds=1))
    assert office.imports.undo()
    assert office.overview() == ()
    assert office.imports.undo() is None


def test_what_a_person_changed_of_what_was_new_stays_and_is_told(
    office: Store, post: Laptops
) -> None:
    first = office.history.intakes()[-1]
    post.clock.advance(minutes=1)
    office.apply(edited(ChangeName.EDIT_ITEM, said(2), said(9)))
    done = office.imports.undo(first.at)
    assert done
    assert (done.put_back, done.left) == (0, 1)
    assert [one.content for one in office.versions.of(RecordId(SAID.id))] == [said(9)]


def test_twenty_intakes_can_be_taken_back_and_no_more(
    office: Store, table: Store, post: Laptops
) -> None:
    path = post.export(table)
    for _ in range(MOST_KEPT):
        merge_files(office, path)
    intakes = office.history.intakes()
    assert [one.can_be_undone for one in intakes] == [True] * MOST_KEPT + [False] * 3
    assert kept(office, "tekst") == 0
    with pytest.raises(RefusedInputError, match="intake_not_kept"):
        office.history.after_undo(intakes[-1].at)


def test_an_erased_note_is_kept_of_no_intake(office: Store) -> None:
    assert kept(office, "tekst") == 2
    office.erase([SAID.id])
    assert kept(office, "tekst") == 0
    for _ in range(3):
        assert office.imports.undo()
    assert office.overview() == ()


def test_of_an_erased_table_nothing_is_kept_also_not_what_went_before_it(
    office: Store, table: Store, post: Laptops
) -> None:
    table.erase([SAID.id])
    merge_files(office, post.export(table))
    assert office.versions.of(RecordId(SAID.id)) == frozenset()
    assert kept(office, "tekst") == 3
    office.erase([DIALOGUE_ID])
    assert kept(office, "tekst") == 0


def names_change(table: Store, office: Store, post: Laptops) -> None:
    """Let files change a seat and a promise, so that both are kept with their names."""
    table.apply(edited(ChangeName.EDIT_SEATS, SEAT, replace(SEAT, role_label="buurvrouw")))
    changed = replace(PLEDGE, edited="Twee bomen.")
    table.apply(edited(ChangeName.EDIT_ITEM, PLEDGE, changed))
    for ours in (SEAT, PLEDGE):  # names that are known here alone
        office.apply(edited(ChangeName.EDIT_ITEM, ours, ours))
    merge_files(office, post.export(table, "names"))


def test_names_that_were_tidied_are_kept_of_no_intake_and_the_way_back_is(
    office: Store, table: Store, post: Laptops
) -> None:
    names_change(table, office, post)
    assert kept(office, "naam") == 2
    office.tidy(DIALOGUE_ID)
    assert kept(office, "naam") == 0
    assert office.imports.undo()
    dossier = office.dossier(DIALOGUE_ID)
    assert "<merk-naam>" not in repr(dossier)
    [pledge] = [one for one in dossier.items if one.kind is ItemKind.PLEDGE]
    assert (pledge.text, pledge.labels.pledged_by) == ("Een boom.", "buur / buurvrouw")


@pytest.mark.parametrize("what", ["tidied", "erased"])
def test_copies_keep_of_no_intake_what_went(
    office: Store, table: Store, post: Laptops, what: str
) -> None:
    names_change(table, office, post)
    back_up(office, backup_folder(office), post.clock.advance(minutes=1))
    mark = "naam" if what == "tidied" else "tekst"
    if what == "tidied":
        office.tidy(DIALOGUE_ID)
    else:
        office.erase([SAID.id])
    assert purge(backup_folder(office), office.gone()) == ()
    [(_, copy)] = copies(backup_folder(office))
    assert f"<merk-{mark}>".encode() not in copy.read_bytes()
    with closing(Store.open(copy, create=False)) as there:
        assert there.imports.undo()
        seats = there.dossier(DIALOGUE_ID).seats
        assert [type(one) for one in seats] == [Seat]
        assert there.check() == ()


def test_what_was_noted_of_many_records_is_found_by_their_ids_also_new_ones(
    store: Store,
) -> None:
    """Half an id and half the next one are no id."""
    ids = [UUID(int=number << 64 | number + 1) for number in range(120)]
    between = ids[7].bytes[8:] + ids[8].bytes[:8]
    at, after, database = store.imports.begin(), UUID(int=9), store.file.database
    intake_records.note(database, at, ids, settled=False)
    intake_records.note(database, at, ids[:2], settled=True)
    intake_records.rename(database, ids[70].bytes, after.bytes)
    intake_records.rename(database, between, after.bytes)
    moment = write_moment(at)
    assert intake_records.noted(database, moment, settled=True) == {*ids[:2]}
    found = intake_records.noted(database, moment, settled=False)
    assert found == {*ids} - {ids[70]} | {after}

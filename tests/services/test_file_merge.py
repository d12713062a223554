"""Files of many tables: what they would do, what they did, and the way back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import event

from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Alias, Record, alias_id
from facilitator.domain.records.ids import DialogueId, LinkId, RecordId, derived_id
from facilitator.domain.records.items import Item, Labels, Link, LinkKind, seated
from facilitator.services.export import UNSEALED, export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.signatures import Trust
from facilitator.services.table_files import (
    FileLine,
    FileState,
    ReadFile,
    find_files,
    read_file,
)
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.services.laptops import Laptops, laptops, merge_files, preview_files

HEAD = a_dialogue(municipality="Goes", number=None)
SEAT = a_seat(1, "bakker", first_name="Joke", full_name="Joke de Bakker")
SAID = an_item("Er was niemand.", speaker=seated(SEAT.id))
OTHER = an_item("Toch wel.", position=2)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


@pytest.fixture
def table(post: Laptops) -> Store:
    """The laptop at a table."""
    return post.store("table", HEAD, SEAT, SAID)


@pytest.fixture
def office(post: Laptops) -> Store:
    """The laptop of the coordinator."""
    return post.store("office")


def texts(store: Store) -> list[str]:
    return [item.text for item in store.dossier(DIALOGUE_ID).items]


def states(lines: Sequence[FileLine]) -> list[FileState]:
    return [line.state for line in lines]


def test_a_table_arrives_whole_and_without_names(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    [line] = preview_files(office, path)
    assert (line.state, line.trust) == (FileState.NEW, Trust.TRUSTED)
    assert line.tally.count(Effect.NEW, kind=Item) == 1
    assert office.overview() == ()
    assert states(merge_files(office, path)) == [FileState.NEW]
    dossier = office.dossier(DIALOGUE_ID)
    assert dossier.dialogue == HEAD
    assert dossier.items == (SAID,)
    assert dossier.seats == (replace(SEAT, first_name="", full_name=""),)
    assert b"Joke" not in path.read_bytes()


def test_a_new_file_is_merged_by_statements_that_were_compiled_before(
    post: Laptops, table: Store, office: Store
) -> None:
    merge = FileMerge(office)
    merge.begin()
    found = read_file(post.export(table))
    built: list[str] = []
    event.listen(
        office.file.connection, "before_cursor_execute", lambda *given: built.append(given[2])
    )
    assert merge.apply(found).state is FileState.NEW
    assert built == []


def test_the_same_file_again_changes_nothing(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    merge_files(office, path)
    [line] = preview_files(office, path)
    assert (line.state, line.trust) == (FileState.IDENTICAL, Trust.TRUSTED)
    assert line.imported_before is not None
    assert [each.state for each in merge_files(office, path)] == [FileState.IDENTICAL]


def test_newer_older_and_conflict(post: Laptops, table: Store, office: Store) -> None:
    old = post.export(table, "old")
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    new = post.export(table, "new")
    assert states(merge_files(office, old)) == [FileState.NEW]
    assert states(merge_files(office, new)) == [FileState.NEWER]
    assert texts(office) == ["Er was niemand.", "Toch wel."]
    assert states(preview_files(office, old)) == [FileState.IDENTICAL]
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    newest = post.export(table, "newest")
    merge_files(office, newest)
    assert states(preview_files(office, old)) == [FileState.OLDER]
    office.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Ja.")))
    table.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Nee.")))
    [line] = merge_files(office, post.export(table, "last"))
    assert (line.state, line.tally.count(Effect.DISPUTED)) == (FileState.CONFLICT, 1)
    assert office.versions.disputes_per_table() == {DIALOGUE_ID: 1}


def test_two_files_of_one_table_in_one_folder_are_looked_at_together(
    post: Laptops, table: Store, office: Store
) -> None:
    first = post.export(table, "post/1")
    table.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    second = post.export(table, "post/2")
    folder = first.parents[1]
    lines = preview_files(office, folder)
    assert states(lines) == [FileState.NEW, FileState.NEWER]
    assert lines[1].tally.count(Effect.REMOVED) == 1
    assert merge_files(office, folder) == lines
    assert texts(office) == ["Toch wel."]
    assert states(preview_files(office, second, first)) == [
        FileState.IDENTICAL,
        FileState.OLDER,
    ]


def test_one_damaged_file_stops_no_other(post: Laptops, table: Store, office: Store) -> None:
    path = post.export(table)
    damaged = path.with_name("a.dialoog")
    damaged.write_bytes(path.read_bytes()[:-30])
    path.with_name("b.docx").write_bytes(b"PK and nothing more")
    path.with_name("Thumbs.db").write_bytes(b"x")
    path.with_name(".hidden").write_bytes(b"x")
    lines = merge_files(office, path.parent)
    assert [(line.path.name, line.state) for line in lines[:2]] == [
        ("a.dialoog", FileState.DAMAGED),
        ("b.docx", FileState.FOREIGN),
    ]
    assert lines[2].state is FileState.NEW
    assert all(line.problem for line in lines[:2])


def test_a_practice_table_never_comes_in(post: Laptops, office: Store) -> None:
    practice = post.store("practice", replace(HEAD, practice=True), SAID)
    path = post.export(practice)
    assert path.name.startswith("oefening-")
    assert path.name.endswith(f"{UNSEALED}.dialoog")
    assert states(merge_files(office, path)) == [FileState.PRACTICE]
    assert office.overview() == ()


def test_what_was_erased_is_erased_everywhere(
    post: Laptops, table: Store, office: Store
) -> None:
    old = post.export(table, "old")
    merge_files(office, old)
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    table.erase([SAID.id])
    new = post.export(table, "new")
    [line] = preview_files(office, new)
    assert (line.state, line.tally.erased) == (FileState.NEWER, 1)
    assert merge_files(office, new) == [line]
    assert texts(office) == ["Toch wel."]
    merge_files(office, old)
    assert texts(office) == ["Toch wel."]


def test_taking_in_can_be_undone_but_what_changed_since_stays(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, post.export(table, "old"))
    before = office.dossier(DIALOGUE_ID)
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    path = post.export(table, "new")
    merge_files(office, path)
    undone = FileMerge(office).undo()
    assert undone
    assert (undone.gone, undone.put_back, undone.left) == (1, 1, 0)
    assert office.dossier(DIALOGUE_ID) == before
    assert states(merge_files(office, path)) == [FileState.NEWER]
    office.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Ja.")))
    undone = FileMerge(office).undo()
    assert undone
    assert (undone.gone, undone.put_back, undone.left) == (0, 1, 1)
    assert texts(office) == ["Er was niemand.", "Ja."]


def test_merges_are_taken_back_the_last_one_first(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, post.export(table, "old"))
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    merge_files(office, post.export(table, "new"))
    assert FileMerge(office).undo()
    assert texts(office) == ["Er was niemand."]
    assert FileMerge(office).undo()
    assert office.overview() == ()
    assert FileMerge(office).undo() is None


def test_a_link_that_was_made_since_keeps_its_notes(post: Laptops) -> None:
    table, office = post.store("table", HEAD, SEAT, SAID, OTHER), post.store("office")
    merge_files(office, post.export(table))
    post.clock.advance(minutes=1)
    link = Link(
        LinkId(derived_id("tests", "link")), DIALOGUE_ID, LinkKind.DOUBLE, OTHER.id, SAID.id
    )
    office.apply(added(ChangeName.KEEP_ITEM, link))
    FileMerge(office).undo()
    assert office.check() == ()
    assert {item.id for item in office.dossier(DIALOGUE_ID).items} <= {SAID.id, OTHER.id}


def test_a_note_that_was_changed_since_keeps_its_speaker(post: Laptops) -> None:
    table, office = post.store("table", HEAD, SEAT, SAID, OTHER), post.store("office")
    merge_files(office, post.export(table))
    post.clock.advance(minutes=1)
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    FileMerge(office).undo()
    assert office.check() == ()
    assert [item.id for item in office.dossier(DIALOGUE_ID).items] == [SAID.id]


def test_a_table_that_came_goes_whole_when_that_is_undone(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    merge_files(office, path)
    FileMerge(office).undo()
    assert office.overview() == ()
    [line] = preview_files(office, path)
    assert (line.state, line.trust, line.imported_before) == (
        FileState.NEW,
        Trust.TRUSTED,
        None,
    )


def test_a_file_that_changed_after_the_look_is_refused(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    merge = FileMerge(office)
    line = merge.preview(read_file(path))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    assert post.export(table) == path
    merge.begin()
    assert merge.apply(read_file(path), line).state is FileState.DAMAGED
    assert office.overview() == ()


def test_a_store_that_changed_after_the_look_refuses(
    post: Laptops, table: Store, office: Store
) -> None:
    merge_files(office, post.export(table, "old"))
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    path = post.export(table, "new")
    merge = FileMerge(office)
    line = merge.preview(read_file(path))
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Geen mens.")))
    merge.begin()
    assert merge.apply(read_file(path), line).state is FileState.DAMAGED
    assert texts(office) == ["Geen mens."]


def test_a_laptop_that_another_wrote_for_takes_a_new_name(
    post: Laptops, table: Store, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    table.file.copy_to(copy)
    with Store.open(copy, now=post.clock) as twin:
        assert twin.identity.device == table.identity.device
        twin.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Tweeling.")))
        name = table.identity.device
        merge_files(table, post.export(twin))
        assert table.identity.device != name
        assert texts(table) == ["Tweeling."]
        table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Eigen.")))
        merge_files(twin, post.export(table, "back"))
        assert texts(twin) == ["Eigen."]


def test_the_laptop_keeps_what_it_alone_knows(
    post: Laptops, table: Store, office: Store
) -> None:
    photo = table.keep_media(b"not really a photo", "image/jpeg")
    pictured = an_item("Kijk.", position=5, labels=Labels(photo=photo))
    table.apply(added(ChangeName.KEEP_ITEM, pictured))
    merge_files(office, post.export(table))
    assert [item.labels.photo for item in office.dossier(DIALOGUE_ID).items] == ["", ""]
    for record in (office.dossier(DIALOGUE_ID).seats[0], office.dossier(DIALOGUE_ID).items[1]):
        changed: Record = (
            replace(record, starred=True)
            if isinstance(record, Item)
            else replace(record, role_label="molenaar")
        )
        office.apply(edited(ChangeName.EDIT_ITEM, record, changed))
    merge_files(table, post.export(office, "back"))
    dossier = table.dossier(DIALOGUE_ID)
    assert (dossier.seats[0].role_label, dossier.seats[0].first_name) == ("molenaar", "Joke")
    assert (dossier.items[1].starred, dossier.items[1].labels.photo) == (True, photo)
    assert merge_files(table, post.export(office, "back"))[0].state is FileState.IDENTICAL


def test_what_is_removed_travels_without_its_words(
    post: Laptops, table: Store, office: Store
) -> None:
    table.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    path = post.export(table)
    [line] = merge_files(office, path)
    assert office.removed_items(DIALOGUE_ID) == ()
    assert len(office.versions.of(RecordId(SAID.id))) == 1
    assert office.check() == ()
    assert line.tally.count(Effect.NEW, kind=Item) == 1


def test_what_was_handed_over_is_remembered(post: Laptops, table: Store) -> None:
    path = post.export(table)
    [kept] = table.registry.exports(DIALOGUE_ID)
    assert (kept.name, kept.sealed) == (path.name, False)


def test_files_are_found_once_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.dialoog", "1.dialoog", "~$x.docx"):
        (tmp_path / name).write_bytes(b"x")
    found = find_files([tmp_path, tmp_path / "1.dialoog", tmp_path / "gone.dialoog"])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["1.dialoog", "b/2.dialoog", "gone.dialoog"]


def test_tables_begun_apart_are_handed_over_as_two_files(
    post: Laptops, table: Store, office: Store, tmp_path: Path
) -> None:
    other = DialogueId(derived_id("tests", "other laptop"))
    head = replace(HEAD, id=other)
    heard = an_item("Ook gehoord.", position=9, dialogue_id=other)
    merge_files(office, post.export(table))
    office.apply(added(ChangeName.PREPARE, head, heard))
    alias = Alias(alias_id(other), other, DIALOGUE_ID)
    office.apply(added(ChangeName.SAME_TABLE, alias))
    assert texts(office) == ["Er was niemand.", "Ook gehoord."]
    assert [one.item_count for one in office.overview()] == [2]
    found = export_table(office, DIALOGUE_ID, tmp_path / "out", EVENING)
    assert len(found) == 2
    merge_files(table, *found)
    assert texts(table) == ["Er was niemand.", "Ook gehoord."]
    office.apply(removed(ChangeName.SAME_TABLE, alias))
    assert [one.item_count for one in office.overview()] == [1, 1]


ELSEWHERE = DialogueId(derived_id("tests", "a table of strangers"))


@pytest.fixture
def stranger(post: Laptops) -> Store:
    """A laptop with a table of its own, that says to have erased what is not its own."""
    store = post.store("stranger", replace(HEAD, id=ELSEWHERE))
    store.erase([DIALOGUE_ID, SAID.id, SEAT.id])
    return store


def test_a_file_erases_nothing_of_another_table(
    post: Laptops, table: Store, stranger: Store, office: Store
) -> None:
    merge_files(office, post.export(table, "honest"))
    path = post.export(stranger, "strange", ELSEWHERE)
    [line] = merge_files(office, path)
    assert (line.state, line.tally.erased) == (FileState.NEW, 0)
    assert texts(office) == [SAID.text]
    assert len(office.dossier(DIALOGUE_ID).seats) == 1
    assert office.erased_ids() == frozenset()
    assert not office.versions.contribution(DIALOGUE_ID).erased


def test_what_a_file_says_beforehand_keeps_no_other_table_out(
    post: Laptops, table: Store, stranger: Store, office: Store
) -> None:
    merge_files(office, post.export(stranger, "strange", ELSEWHERE))
    path = post.export(table, "honest")
    assert states(preview_files(office, path)) == [FileState.NEW]
    [line] = merge_files(office, path)
    assert (line.state, line.tally.count(Effect.REFUSED)) == (FileState.NEW, 0)
    assert texts(office) == [SAID.text]
    assert not office.versions.contribution(DIALOGUE_ID).erased
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    assert office.dossier(DIALOGUE_ID).items[0].edited == "Niemand."


def test_two_files_at_once_do_to_each_table_what_is_its_own(
    post: Laptops, table: Store, stranger: Store, office: Store
) -> None:
    """Also in what is foretold, whichever is the first."""
    honest = post.export(table, "2 honest")
    lines = merge_files(office, post.export(stranger, "1 strange", ELSEWHERE), honest)
    assert states(lines) == [FileState.NEW, FileState.NEW]
    assert texts(office) == [SAID.text]


def test_a_file_that_says_its_own_table_is_erased_erases_none(
    post: Laptops, table: Store, office: Store
) -> None:
    """No program makes one: where a table was erased nothing is left to hand over."""
    honest = post.export(table)
    merge_files(office, honest)
    file = read_file(honest).file
    assert file
    erased: dict[UUID, date] = {DIALOGUE_ID: EVENING.date()}
    with_all = replace(file, contribution=replace(file.contribution, erased=erased))
    merge = FileMerge(office)
    found = ReadFile(honest, with_all)
    line = merge.preview(found)
    merge.begin()
    assert merge.apply(found, line) == line
    assert texts(office) == [SAID.text]


def test_what_was_erased_before_it_came_stays_away_and_is_passed_on(
    post: Laptops, table: Store, office: Store
) -> None:
    """P6: an old file of the same table does not bring it back, anywhere."""
    old = post.export(table, "old")
    table.erase([SAID.id])
    merge_files(office, post.export(table, "new"))
    [line] = merge_files(office, old)
    assert line.tally.count(Effect.REFUSED, kind=Item) == 1
    third = post.store("third")
    merge_files(third, post.export(office, "on"))
    merge_files(third, old)
    assert texts(office) == texts(third) == []
    assert third.check() == ()


def test_of_two_who_say_that_a_table_is_theirs_neither_changes_it(post: Laptops) -> None:
    """Whichever came first, as nobody proved anything."""
    one = post.store("one", HEAD, SAID, invited=False)
    other = post.store("other", replace(HEAD, municipality="Zeist"), SAID, invited=False)
    office = post.store("the office", invited=False)
    assert states(merge_files(office, post.export(one, "1"))) == [FileState.NEW]
    assert states(merge_files(office, post.export(other, "2"))) == [FileState.WAITS]
    one.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    assert states(merge_files(office, post.export(one, "3"))) == [FileState.WAITS]
    assert texts(office) == [SAID.text]
    assert office.dossier(DIALOGUE_ID).dialogue.municipality == "Goes"

"""Files of many tables: what they would do, what they did, and the way back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Alias, Record, alias_id
from facilitator.domain.records.ids import DialogueId, RecordId, derived_id
from facilitator.domain.records.items import Item, Labels, seated
from facilitator.services.export import UNSEALED, hand_over
from facilitator.services.file_merge import (
    FileLine,
    FileMerge,
    FileState,
    ReadFile,
    files_in,
    read,
)
from facilitator.services.signatures import Trust
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.services.laptops import Laptops, laptops, look, take_in

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
    path = post.hand_over(table)
    [line] = look(office, path)
    assert (line.state, line.trust) == (FileState.NEW, Trust.NEW)
    assert line.tally.count(Effect.NEW, kind=Item) == 1
    assert office.overview() == ()
    assert states(take_in(office, path)) == [FileState.NEW]
    dossier = office.dossier(DIALOGUE_ID)
    assert dossier.dialogue == HEAD
    assert dossier.items == (SAID,)
    assert dossier.seats == (replace(SEAT, first_name="", full_name=""),)
    assert b"Joke" not in path.read_bytes()


def test_the_same_file_again_changes_nothing(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.hand_over(table)
    take_in(office, path)
    [line] = look(office, path)
    assert (line.state, line.trust) == (FileState.IDENTICAL, Trust.TRUSTED)
    assert line.taken_in_before is not None
    assert [each.state for each in take_in(office, path)] == [FileState.IDENTICAL]


def test_newer_older_and_conflict(post: Laptops, table: Store, office: Store) -> None:
    old = post.hand_over(table, "old")
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    new = post.hand_over(table, "new")
    assert states(take_in(office, old)) == [FileState.NEW]
    assert states(take_in(office, new)) == [FileState.NEWER]
    assert texts(office) == ["Er was niemand.", "Toch wel."]
    assert states(look(office, old)) == [FileState.IDENTICAL]
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    newest = post.hand_over(table, "newest")
    take_in(office, newest)
    assert states(look(office, old)) == [FileState.OLDER]
    office.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Ja.")))
    table.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Nee.")))
    [line] = take_in(office, post.hand_over(table, "last"))
    assert (line.state, line.tally.count(Effect.DISPUTED)) == (FileState.CONFLICT, 1)
    assert office.versions.disputes_per_table() == {DIALOGUE_ID: 1}


def test_two_files_of_one_table_in_one_folder_are_looked_at_together(
    post: Laptops, table: Store, office: Store
) -> None:
    first = post.hand_over(table, "post/1")
    table.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    second = post.hand_over(table, "post/2")
    folder = first.parents[1]
    lines = look(office, folder)
    assert states(lines) == [FileState.NEW, FileState.NEWER]
    assert lines[1].tally.count(Effect.REMOVED) == 1
    assert take_in(office, folder) == lines
    assert texts(office) == ["Toch wel."]
    assert states(look(office, second, first)) == [FileState.IDENTICAL, FileState.OLDER]


def test_one_damaged_file_stops_no_other(post: Laptops, table: Store, office: Store) -> None:
    path = post.hand_over(table)
    damaged = path.with_name("a.dialoog")
    damaged.write_bytes(path.read_bytes()[:-30])
    path.with_name("b.docx").write_bytes(b"PK and nothing more")
    path.with_name("Thumbs.db").write_bytes(b"x")
    path.with_name(".hidden").write_bytes(b"x")
    lines = take_in(office, path.parent)
    assert [(line.path.name, line.state) for line in lines[:2]] == [
        ("a.dialoog", FileState.DAMAGED),
        ("b.docx", FileState.FOREIGN),
    ]
    assert lines[2].state is FileState.NEW
    assert all(line.problem for line in lines[:2])


def test_a_practice_table_never_comes_in(post: Laptops, office: Store) -> None:
    practice = post.store("practice", replace(HEAD, practice=True), SAID)
    path = post.hand_over(practice)
    assert path.name.startswith("oefening-")
    assert path.name.endswith(f"{UNSEALED}.dialoog")
    assert states(take_in(office, path)) == [FileState.PRACTICE]
    assert office.overview() == ()


def test_what_was_erased_is_erased_everywhere(
    post: Laptops, table: Store, office: Store
) -> None:
    old = post.hand_over(table, "old")
    take_in(office, old)
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    table.erase([SAID.id])
    new = post.hand_over(table, "new")
    [line] = look(office, new)
    assert (line.state, line.tally.erased) == (FileState.NEWER, 1)
    assert take_in(office, new) == [line]
    assert texts(office) == ["Toch wel."]
    take_in(office, old)
    assert texts(office) == ["Toch wel."]


def test_taking_in_can_be_undone_but_what_changed_since_stays(
    post: Laptops, table: Store, office: Store
) -> None:
    take_in(office, post.hand_over(table, "old"))
    before = office.dossier(DIALOGUE_ID)
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    path = post.hand_over(table, "new")
    take_in(office, path)
    undone = FileMerge(office).undo()
    assert undone
    assert (undone.gone, undone.put_back, undone.left) == (1, 1, 0)
    assert office.dossier(DIALOGUE_ID) == before
    assert FileMerge(office).undo() is None
    assert states(take_in(office, path)) == [FileState.NEWER]
    office.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Ja.")))
    undone = FileMerge(office).undo()
    assert undone
    assert texts(office) == ["Er was niemand.", "Ja."]


def test_a_table_that_came_goes_whole_when_that_is_undone(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.hand_over(table)
    take_in(office, path)
    FileMerge(office).undo()
    assert office.overview() == ()
    [line] = look(office, path)
    assert (line.state, line.trust, line.taken_in_before) == (FileState.NEW, Trust.NEW, None)


def test_a_file_that_changed_after_the_look_is_refused(
    post: Laptops, table: Store, office: Store
) -> None:
    path = post.hand_over(table)
    gathering = FileMerge(office)
    line = gathering.look(read(path))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    assert post.hand_over(table) == path
    gathering.begin()
    assert gathering.take_in(read(path), line).state is FileState.DAMAGED
    assert office.overview() == ()


def test_a_store_that_changed_after_the_look_refuses(
    post: Laptops, table: Store, office: Store
) -> None:
    take_in(office, post.hand_over(table, "old"))
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    path = post.hand_over(table, "new")
    gathering = FileMerge(office)
    line = gathering.look(read(path))
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Geen mens.")))
    gathering.begin()
    assert gathering.take_in(read(path), line).state is FileState.DAMAGED
    assert texts(office) == ["Geen mens."]


def test_another_signature_under_a_known_name_is_not_believed(
    post: Laptops, table: Store, office: Store
) -> None:
    first = post.hand_over(table, "old")
    take_in(office, first)
    table.file.database.execute("UPDATE installation SET signing_seed = ?", (b"f" * 32,))
    table.apply(added(ChangeName.KEEP_ITEM, OTHER))
    path = post.hand_over(table, "new")
    assert [line.trust for line in look(office, path)] == [Trust.CHANGED]
    assert states(take_in(office, path)) == [FileState.UNTRUSTED]
    gathering = FileMerge(office)
    gathering.begin()
    assert gathering.take_in(read(path), believe=True).state is FileState.NEWER
    assert [line.trust for line in look(office, first, path)] == [Trust.CHANGED, Trust.TRUSTED]

    undone = gathering.undo()
    assert undone
    assert undone.left == 0
    assert [line.trust for line in look(office, first, path)] == [Trust.TRUSTED, Trust.CHANGED]


def test_a_laptop_that_another_wrote_for_takes_a_new_name(
    post: Laptops, table: Store, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    table.file.copy_to(copy)
    with Store.open(copy, now=post.clock) as twin:
        assert twin.identity.device == table.identity.device
        twin.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Tweeling.")))
        name = table.identity.device
        take_in(table, post.hand_over(twin))
        assert table.identity.device != name
        assert texts(table) == ["Tweeling."]
        table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Eigen.")))
        take_in(twin, post.hand_over(table, "back"))
        assert texts(twin) == ["Eigen."]


def test_the_laptop_keeps_what_it_alone_knows(
    post: Laptops, table: Store, office: Store
) -> None:
    photo = table.keep_media(b"not really a photo", "image/jpeg")
    pictured = an_item("Kijk.", position=5, labels=Labels(photo=photo))
    table.apply(added(ChangeName.KEEP_ITEM, pictured))
    take_in(office, post.hand_over(table))
    assert [item.labels.photo for item in office.dossier(DIALOGUE_ID).items] == ["", ""]
    for record in (office.dossier(DIALOGUE_ID).seats[0], office.dossier(DIALOGUE_ID).items[1]):
        changed: Record = (
            replace(record, starred=True)
            if isinstance(record, Item)
            else replace(record, role_label="molenaar")
        )
        office.apply(edited(ChangeName.EDIT_ITEM, record, changed))
    take_in(table, post.hand_over(office, "back"))
    dossier = table.dossier(DIALOGUE_ID)
    assert (dossier.seats[0].role_label, dossier.seats[0].first_name) == ("molenaar", "Joke")
    assert (dossier.items[1].starred, dossier.items[1].labels.photo) == (True, photo)
    assert take_in(table, post.hand_over(office, "back"))[0].state is FileState.IDENTICAL


def test_what_is_removed_travels_without_its_words(
    post: Laptops, table: Store, office: Store
) -> None:
    table.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    path = post.hand_over(table)
    [line] = take_in(office, path)
    assert office.removed_items(DIALOGUE_ID) == ()
    assert len(office.versions.of(RecordId(SAID.id))) == 1
    assert office.check() == ()
    assert line.tally.count(Effect.NEW, kind=Item) == 1


def test_what_was_handed_over_is_remembered(post: Laptops, table: Store) -> None:
    path = post.hand_over(table)
    [kept] = table.registry.handed_over(DIALOGUE_ID)
    assert (kept.name, kept.sealed) == (path.name, False)


def test_files_are_found_once_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.dialoog", "1.dialoog", "~$x.docx"):
        (tmp_path / name).write_bytes(b"x")
    found = files_in([tmp_path, tmp_path / "1.dialoog", tmp_path / "gone.dialoog"])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["1.dialoog", "b/2.dialoog", "gone.dialoog"]


def test_tables_begun_apart_are_handed_over_as_two_files(
    post: Laptops, table: Store, office: Store, tmp_path: Path
) -> None:
    other = DialogueId(derived_id("tests", "other laptop"))
    head = replace(HEAD, id=other)
    heard = an_item("Ook gehoord.", position=9, dialogue_id=other)
    take_in(office, post.hand_over(table))
    office.apply(added(ChangeName.PREPARE, head, heard))
    alias = Alias(alias_id(other), other, DIALOGUE_ID)
    office.apply(added(ChangeName.SAME_TABLE, alias))
    assert texts(office) == ["Er was niemand.", "Ook gehoord."]
    assert [one.item_count for one in office.overview()] == [2]
    found = hand_over(office, DIALOGUE_ID, tmp_path / "out", EVENING)
    assert len(found) == 2
    take_in(table, *found)
    assert texts(table) == ["Er was niemand.", "Ook gehoord."]
    office.apply(removed(ChangeName.SAME_TABLE, alias))
    assert [one.item_count for one in office.overview()] == [1, 1]


def test_what_an_unbelieved_file_erases_is_not_foretold_of_others(
    post: Laptops, table: Store, office: Store
) -> None:
    take_in(office, post.hand_over(table, "old"))
    genuine = table.identity.signing_seed()
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    good = post.hand_over(table, "post/2")
    table.erase([SAID.id])
    table.file.database.execute("UPDATE installation SET signing_seed = ?", (b"f" * 32,))
    forged = post.hand_over(table, "post/1")
    assert genuine != table.identity.signing_seed()
    assert states(take_in(office, forged, good)) == [FileState.UNTRUSTED, FileState.NEWER]
    assert texts(office) == ["Niemand."]


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
    take_in(office, post.hand_over(table, "honest"))
    path = post.hand_over(stranger, "strange", ELSEWHERE)
    [line] = take_in(office, path)
    assert (line.state, line.tally.erased) == (FileState.NEW, 0)
    assert texts(office) == [SAID.text]
    assert len(office.dossier(DIALOGUE_ID).seats) == 1
    assert office.erased_ids() == frozenset()
    assert not office.versions.contribution(DIALOGUE_ID).erased


def test_what_a_file_says_beforehand_keeps_no_other_table_out(
    post: Laptops, table: Store, stranger: Store, office: Store
) -> None:
    take_in(office, post.hand_over(stranger, "strange", ELSEWHERE))
    path = post.hand_over(table, "honest")
    assert states(look(office, path)) == [FileState.NEW]
    [line] = take_in(office, path)
    assert (line.state, line.tally.count(Effect.REFUSED)) == (FileState.NEW, 0)
    assert texts(office) == [SAID.text]
    assert not office.versions.contribution(DIALOGUE_ID).erased
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    assert office.dossier(DIALOGUE_ID).items[0].edited == "Niemand."


def test_two_files_at_once_do_to_each_table_what_is_its_own(
    post: Laptops, table: Store, stranger: Store, office: Store
) -> None:
    """Also in what is foretold, whichever is the first."""
    honest = post.hand_over(table, "2 honest")
    lines = take_in(office, post.hand_over(stranger, "1 strange", ELSEWHERE), honest)
    assert states(lines) == [FileState.NEW, FileState.NEW]
    assert texts(office) == [SAID.text]


def test_a_file_that_says_its_own_table_is_erased_erases_none(
    post: Laptops, table: Store, office: Store
) -> None:
    """No program makes one: where a table was erased nothing is left to hand over."""
    honest = post.hand_over(table)
    take_in(office, honest)
    file = read(honest).file
    assert file
    erased: dict[UUID, date] = {DIALOGUE_ID: EVENING.date()}
    with_all = replace(file, contribution=replace(file.contribution, erased=erased))
    gathering = FileMerge(office)
    found = ReadFile(honest, with_all)
    line = gathering.look(found)
    gathering.begin()
    assert gathering.take_in(found, line) == line
    assert texts(office) == [SAID.text]


def test_what_was_erased_before_it_came_stays_away_and_is_passed_on(
    post: Laptops, table: Store, office: Store
) -> None:
    """P6: an old file of the same table does not bring it back, anywhere."""
    old = post.hand_over(table, "old")
    table.erase([SAID.id])
    take_in(office, post.hand_over(table, "new"))
    [line] = take_in(office, old)
    assert line.tally.count(Effect.REFUSED, kind=Item) == 1
    third = post.store("third")
    take_in(third, post.hand_over(office, "on"))
    take_in(third, old)
    assert texts(office) == texts(third) == []
    assert third.check() == ()

"""Files of a stranger about a table of a spreadsheet: the sheet says what was said there.

Whoever saw a file of such a table knows its ids, and the marks that the sheet left.
"""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from facilitator import resources
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.exchange.data_files.library import read_library
from facilitator.services.file_merge import FileMerge
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.services.suspected_tables import suspected_tables
from facilitator.services.table_files import read_file
from facilitator.storage.store import Store
from tests.exchange.hostile.by_hand import (
    STRANGER,
    HandMadeFile,
    Json,
    a_note,
    an_alias_of,
    device_of,
    forged_id,
    key_of,
    table_of,
)
from tests.services.laptops import Laptops, laptops, merge_files

LIBRARY = read_library([resources.root()])
SAID = [
    "De bus komt hier niet meer.",
    "De school werd een ontmoetingsplek.",
    "Mijn buren zag ik nooit.",
]
HIM = device_of(STRANGER)


@dataclass
class Post:
    """An office that takes a sheet in, and the file that a colleague made of the same sheet."""

    folder: Laptops
    office: Store
    home: DialogueId
    records: dict[str, list[Json]]

    def plan(self, said: list[str], store: Store | None = None) -> ImportPlan:
        return plan_sheet(self.folder.folder, said, store or self.office)

    def take_in(self, said: list[str], *, replace: bool = False) -> ImportResult:
        return apply_import(self.office, self.plan(said), replace=replace)

    def merge(self, records: dict[str, list[Json]], removed: list[Json] | None = None) -> None:
        """Let a file of the stranger come, with his records in place of the sheet's."""
        path = self.folder.folder / "forged.dialoog"
        gone = {"items": removed} if removed else {}
        path.write_bytes(HandMadeFile(self.home, records, gone).content())
        [line] = merge_files(self.office, path)
        assert line.problem is None

    def notes(self) -> list[Json]:
        return self.records["items"]

    def texts(self) -> list[str]:
        return sorted(item.text for item in self.office.dossier(self.home).items)


def plan_sheet(
    folder: Path, said: list[str], store: Store, number: str = "7", date: str = "2021-04-09"
) -> ImportPlan:
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    head = f"a;Gezondheid;{number};{date};Ede"
    tables.write_text(f"tafel;thema;dialoog;datum;gemeente\n{head}\n")
    rows = "".join(f"a;knel;{'boer' if 'tractor' in each else 'kok'};{each}\n" for each in said)
    notes.write_text(f"tafel;soort;rol;tekst\n{rows}")
    return plan_import(read_files(tables, notes), LIBRARY, store)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with laptops(tmp_path) as folder:
        colleague = folder.store("colleague", invited=False)
        apply_import(colleague, plan_sheet(folder.folder, SAID, colleague))
        [table] = colleague.overview()
        home = table.dialogue.id
        with zipfile.ZipFile(folder.export(colleague, "post", home)) as archive:
            records = json.loads(archive.read("records.json"))["records"]
        yield Post(folder, folder.store("office", invited=False), home, records)


@pytest.mark.parametrize("later", [{}, {HIM: 1}], ids=["same vector", "later"])
def test_words_under_the_marks_of_a_sheet_do_not_keep_the_sheet_out(
    post: Post, later: dict[str, int]
) -> None:
    notes = [
        one | {"verbatim": "Vervalst.", "vector": one["vector"] | later} for one in post.notes()
    ]
    post.merge(post.records | {"items": notes})
    result = post.take_in(SAID)
    assert post.texts() == sorted(SAID)
    assert result.waiting == post.office.settlement.count() == len(SAID)


def test_notes_without_marks_do_not_keep_the_sheet_out(post: Post) -> None:
    notes = [one | {"verbatim": "Vervalst.", "vector": {HIM: 1}} for one in post.notes()]
    post.merge(post.records | {"items": notes})
    post.take_in(SAID)
    assert post.texts() == sorted(SAID)


def test_what_was_removed_under_the_marks_of_a_sheet_comes_in(post: Post) -> None:
    gone = [{"id": one["id"], "vector": one["vector"] | {HIM: 1}} for one in post.notes()]
    post.merge(post.records | {"items": []}, gone)
    post.take_in(SAID)
    assert post.texts() == sorted(SAID)


def test_who_brought_a_table_first_changes_nothing_once_its_sheet_is_here(post: Post) -> None:
    post.merge(post.records)
    assert post.take_in(SAID) == ImportResult()
    assert post.plan(SAID).known_notes == len(SAID)
    first, *others = post.notes()
    changed = first | {"verbatim": "Vervalst.", "vector": first["vector"] | {HIM: 1}}
    gone = [{"id": one["id"], "vector": one["vector"] | {HIM: 1}} for one in others]
    post.merge({"dialogue": post.records["dialogue"], "items": [changed]}, gone)
    assert post.texts() == sorted(SAID)
    assert post.office.settlement.count() == len(SAID)


def test_taking_the_sheet_back_leaves_the_table_to_who_brought_it(post: Post) -> None:
    post.merge(post.records)
    post.take_in(SAID)
    assert post.office.imports.undo()
    first, *_ = post.notes()
    post.merge(
        {"items": [first | {"verbatim": "Anders.", "vector": first["vector"] | {HIM: 1}}]}
    )
    assert "Anders." in post.texts()


def test_a_mark_on_the_note_of_a_guest_takes_no_note_away(post: Post) -> None:
    post.take_in(SAID)
    copies = [
        a_note(forged_id(place), one["verbatim"], one["vector"])
        for place, one in enumerate(post.notes())
    ]
    post.merge({"items": copies})
    before = post.office.versions.at_table(Item, post.home)
    assert post.plan(SAID).changes == ()
    post.take_in(SAID, replace=True)
    after = post.office.versions.at_table(Item, post.home)
    assert after == before


def test_a_note_of_the_sheet_is_not_spoken_from_the_seat_of_a_guest(post: Post) -> None:
    post.take_in(SAID)
    [seat] = post.records["seats"]
    key = forged_id(1)
    his = seat | {"id": str(key), "number": 2, "role_label": "boer", "vector": {HIM: 1}}
    post.merge({"seats": [his]})
    post.take_in([*SAID, "De tractor bleef staan."])
    [said] = [one for one in post.office.dossier(post.home).items if "tractor" in one.text]
    assert said.speaker.seat_id is not None
    assert UUID(str(said.speaker.seat_id)) != key


TABLE_OF_STRANGER = bytes(range(50, 82))
"""The seed of the key of a table that he made himself."""
FOURTH = "De markt is weg."


def a_table_like(
    post: Post, *, table: bytes | None, home: UUID | None = None, **head: object
) -> tuple[UUID, dict[str, list[Json]]]:
    """Give a table of the stranger with the head of the sheet's, and its words as his notes."""
    home = home or table_of(table or TABLE_OF_STRANGER)
    [original] = post.records["dialogue"]
    his = original | {"id": str(home), "vector": {HIM: 1}} | head
    notes = [
        a_note(forged_id(place), text, {HIM: 1}) | {"kind": "knel"}
        for place, text in enumerate(SAID)
    ]
    return home, {"dialogue": [his], "items": notes}


def bring(post: Post, file: HandMadeFile, name: str = "his", accepted: str = "") -> None:
    """Let a file of the stranger come."""
    path = post.folder.folder / f"{name}.dialoog"
    path.write_bytes(file.content())
    merge = FileMerge(post.office, accepted=[accepted] if accepted else [])
    lines = [merge.preview(found) for found in merge.in_order([path])]
    merge.begin()
    assert [merge.apply(read_file(line.path), line).problem for line in lines] == [None]


def codes(plan: ImportPlan) -> list[str]:
    return [one.code for one in plan.warnings if one.code != "table_without_host"]


def texts_at(store: Store, home: UUID) -> list[str]:
    return sorted(item.text for item in store.dossier(DialogueId(home)).items)


@pytest.mark.parametrize("table", [TABLE_OF_STRANGER, None], ids=["granted", "claimed"])
@pytest.mark.parametrize("number", [7, None])
def test_the_table_of_a_stranger_is_no_home_of_a_sheet(
    post: Post, table: bytes | None, number: int | None
) -> None:
    home, records = a_table_like(post, table=table, number=number)
    bring(post, HandMadeFile(home, records, table=table))
    plan = post.plan(SAID)
    assert (plan.new_tables, plan.new_notes, codes(plan)) == (1, 3, ["table_strange"])
    post.take_in(SAID)
    later = {HIM: 2}
    gone = [{"id": one["id"], "vector": later} for one in records["items"]]
    bring(post, HandMadeFile(home, {}, {"items": gone}, table=TABLE_OF_STRANGER), "later")
    assert post.texts() == sorted(SAID)
    assert post.plan(SAID).known_notes == len(SAID)


def test_the_table_of_a_stranger_is_perhaps_that_of_the_sheet(post: Post) -> None:
    home, records = a_table_like(post, table=TABLE_OF_STRANGER)
    bring(post, HandMadeFile(home, records, table=TABLE_OF_STRANGER))
    post.take_in(SAID)
    assert suspected_tables(post.office).tables == {post.home, home}


def test_a_table_without_number_of_a_stranger_is_no_home_either(post: Post) -> None:
    home, records = a_table_like(post, table=TABLE_OF_STRANGER, number=None)
    bring(post, HandMadeFile(home, records, table=TABLE_OF_STRANGER))
    said = [*SAID[:1], "Iets heel anders."]
    plan = plan_sheet(post.folder.folder, said, post.office, number="")
    assert plan.new_tables == 1


def test_who_a_person_said_yes_to_makes_a_home_of_a_sheet(post: Post) -> None:
    home, records = a_table_like(post, table=TABLE_OF_STRANGER)
    file = HandMadeFile(home, records, table=TABLE_OF_STRANGER)
    bring(post, file)
    bring(post, file, accepted=key_of(STRANGER))
    plan = post.plan([*SAID, FOURTH])
    assert [one.dialogue.id for one in plan.tables] == [home]
    assert (plan.new_tables, codes(plan)) == (0, [])


def test_words_that_a_guest_put_elsewhere_do_not_lead_the_sheet_there(post: Post) -> None:
    other = take_in_other(post)
    notes = [a_note(forged_id(place), text) for place, text in enumerate(SAID)]
    bring(post, HandMadeFile(other, {"items": notes}))
    plan = post.plan(SAID)
    assert [one.dialogue.id for one in plan.tables] == [post.home]
    assert plan.new_tables == 1


def test_words_at_many_tables_of_strangers_still_tell_the_table(post: Post) -> None:
    post.take_in(SAID)
    for place in range(4):
        seed = bytes([place]) * 32
        home, records = a_table_like(post, table=seed)
        bring(post, HandMadeFile(home, records, table=seed), f"his {place}")
    plan = plan_sheet(post.folder.folder, [*SAID, FOURTH], post.office, date="2021-04-10")
    assert [one.dialogue.id for one in plan.tables] == [post.home]


def test_the_head_of_who_came_first_waits_once_the_sheet_is_here(post: Post) -> None:
    [head] = post.records["dialogue"]
    post.merge(post.records | {"dialogue": [head | {"municipality": "Elders"}]})
    plan = post.plan(SAID)
    assert plan.changes == ()
    post.take_in(SAID)
    assert post.office.dossier(post.home).dialogue.municipality == "Ede"
    [change] = post.office.settlement.waiting()
    assert change.record_id == post.home


def test_a_table_that_a_stranger_says_is_gone_comes_in_with_its_sheet(post: Post) -> None:
    [head] = post.records["dialogue"]
    gone = {"dialogue": [{"id": head["id"], "vector": {HIM: 1}}]}
    bring(post, HandMadeFile(post.home, {}, gone))
    assert codes(post.plan(SAID)) == []
    post.take_in(SAID)
    assert post.texts() == sorted(SAID)


def test_a_claimed_table_that_joins_another_is_by_itself_with_its_sheet(post: Post) -> None:
    home, records = a_table_like(post, table=TABLE_OF_STRANGER)
    bring(post, HandMadeFile(home, records, table=TABLE_OF_STRANGER))
    alias = an_alias_of(forged_id(9), home)
    bring(post, HandMadeFile(post.home, post.records | {"aliases": [alias]}), "joined")
    post.take_in(SAID)
    assert not post.office.aliases()
    assert post.texts() == sorted(SAID)


def test_the_table_of_a_stranger_is_not_told_as_one_that_left_the_sheet(post: Post) -> None:
    post.take_in(SAID)
    home, records = a_table_like(post, table=TABLE_OF_STRANGER)
    marked = [one | {"vector": post.notes()[0]["vector"]} for one in records["items"]]
    bring(post, HandMadeFile(home, records | {"items": marked}, table=TABLE_OF_STRANGER))
    assert post.plan(SAID).gone_tables == ()


def take_in_other(post: Post) -> DialogueId:
    """Take in another sheet, of another table."""
    plan = plan_sheet(post.folder.folder, ["Heel iets anders."], post.office, number="8")
    apply_import(post.office, plan)
    [table] = post.office.overview()
    return table.dialogue.id

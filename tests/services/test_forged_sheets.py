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
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.storage.store import Store
from tests.exchange.hostile.by_hand import (
    STRANGER,
    HandMadeFile,
    Json,
    a_note,
    device_of,
    forged_id,
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


def plan_sheet(folder: Path, said: list[str], store: Store) -> ImportPlan:
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    tables.write_text("tafel;thema;dialoog;datum;gemeente\na;Gezondheid;7;2021-04-09;Ede\n")
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

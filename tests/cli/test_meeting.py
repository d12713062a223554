"""Files of many laptops come together on the command line (F36, F48 to F51, F58)."""

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item, ItemKind
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.cli.office import Office

KEPT = Path(__file__).parents[1] / "files"
SEED = bytes(range(1, 33))
TABLE = table_id(Signer(SEED).key)
HEAD = a_dialogue(id=TABLE, municipality="Goes", number=4)
SAID = an_item("Er was niemand.", dialogue_id=TABLE)
MINUTE = 60


def write(office: Office, laptop: str, *records: object) -> None:
    """Write records on a laptop, and hand its tables over to the folder of that name."""
    with Store.open(office / f"{laptop}.db") as store:
        store.registry.keep_table_key(TABLE, SEED)  # as an invitation does
        if records:
            store.apply(added(ChangeName.PREPARE, *records))  # type: ignore[arg-type]
    hand_over(office, laptop)


def hand_over(office: Office, laptop: str, folder: str = "") -> None:
    to = ("--to", office / (folder or laptop), "--plain", "--all")
    assert office.run("export", "--store", office / f"{laptop}.db", *to) == 0


def reword(office: Office, laptop: str, text: str) -> None:
    with Store.open(office / f"{laptop}.db") as store:
        [item] = store.dossier(TABLE).items
        store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited=text)))


def merge(office: Office, *folders: str, into: str = "all") -> list[str]:
    """Merge folders, and give what each file was."""
    paths = [office / folder for folder in folders]
    office.run("merge", *paths, "--into", office / f"{into}.db", "--json")
    return [each["state"] for each in office.json()]


def texts(office: Office) -> list[str]:
    with Store.open(office / "all.db", create=False) as store:
        return [item.text for item in store.dossier(TABLE).items]


@pytest.mark.parametrize("name", ["dialoog-1.dialoog", "dialoog-1-verzegeld.dialoog"])
def test_a_file_of_an_earlier_version_is_known_for_what_it_is(
    office: Office, name: str
) -> None:
    code = office.run("check", KEPT / name)
    assert office.out.startswith("afgekeurd" if "verzegeld" in name else "goed")
    assert code == int("verzegeld" in name)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_tables_of_every_earlier_version_are_handed_over_and_merged(
    office: Office, version: int
) -> None:
    shutil.copy(KEPT / f"store-v{version}.sqlite", office / "old.db")
    hand_over(office, "old")
    office.run("merge", office / "old", "--into", office / "all.db", "--json")
    here, old = office.listed("all.db"), office.listed("old.db")
    assert here == [each for each in old if not each["practice"]]
    assert here


def test_again_doubles_nothing_and_what_changed_on_both_sides_is_told(office: Office) -> None:
    write(office, "table", HEAD, SAID)
    assert merge(office, "table") == ["new"]
    assert merge(office, "table") == ["identical"]
    hand_over(office, "all", "back")
    reword(office, "table", "Daar was niemand.")
    reword(office, "all", "Hier was niemand.")
    hand_over(office, "table")
    assert merge(office, "table") == ["conflict"]
    [line] = office.json()
    assert line["items"] == {"new": 0, "changed": 0, "removed": 0, "disputed": 1}
    assert "Beide kanten zijn bewaard" in office.err
    assert merge(office, "back") == ["older"]
    assert len(texts(office)) == 1


def test_two_note_takers_count_as_one_table_with_the_notes_of_both(office: Office) -> None:
    write(office, "one", HEAD, SAID)
    merge(office, "one", into="two")
    write(office, "two", an_item("Bij de markt was niemand.", position=2, dialogue_id=TABLE))
    merge(office, "two", "one")
    [table] = office.listed("all.db")
    assert table["items"]["knel"] == 2


def test_what_is_damaged_foreign_or_practice_stops_no_other(office: Office) -> None:
    write(office, "table", HEAD, SAID)
    write(office, "game", replace(HEAD, practice=True), SAID)
    [whole] = office.files("table")
    (office / "table" / "a.dialoog").write_bytes(whole.read_bytes()[:900])
    (office / "table" / "b.docx").write_text("Lief dagboek")
    assert sorted(merge(office, "game", "table")) == ["damaged", "foreign", "new", "practice"]
    assert all(each["message"] for each in office.json() if each["refused"])
    assert [each["practice"] for each in office.listed("all.db")] == [False]


def eighty_tables(office: Office) -> None:
    """Hand over eighty tables with a hundred notes each."""
    with Store.open(office / "many.db") as store:
        for at in range(80):
            table = DialogueId(derived_id("tests", "table", str(at)))
            head = replace(HEAD, id=table, number=at + 1)
            store.apply(added(ChangeName.PREPARE, head, *notes_of(table)))
    hand_over(office, "many")


def notes_of(table: DialogueId) -> list[Item]:
    return [
        replace(
            an_item(f"Regel {at} van deze tafel.", list(ItemKind)[at % 5], position=at),
            id=ItemId(derived_id("tests", str(table), str(at))),
            dialogue_id=table,
        )
        for at in range(100)
    ]


@pytest.mark.slow
def test_eighty_files_of_a_hundred_notes_are_in_within_a_minute(office: Office) -> None:
    eighty_tables(office)
    begun = time.process_time()
    assert merge(office, "many") == ["new"] * 80
    assert time.process_time() - begun < MINUTE
    assert sum(sum(each["items"].values()) for each in office.listed("all.db")) == 8000

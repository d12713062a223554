"""Files of tables on the command line: hand over, check, merge (CONTRACT)."""

import json

import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_seat, an_item
from tests.cli.office import Office

PASSPHRASE = "zes losse woorden zijn genoeg"


def test_a_folder_receives_one_file_a_table_and_nothing_else(office: Office) -> None:
    assert office.export("--all", "--plain") == 0
    names = [path.name for path in office.files("out")]
    assert len(names) == 2
    assert all(name.endswith("-ONVERSLEUTELD.dialoog") for name in names)
    assert office.out.split() == [str(path) for path in office.files("out")]
    assert office.export("--all", "--plain") == 0
    assert [path.name for path in office.files("out")] == names


def test_two_stores_with_the_same_tables_print_the_same_bytes(office: Office) -> None:
    office.export("--all", "--plain")
    assert office.run("merge", office / "out", "--into", office / "b.sqlite") == 0
    office.run("list", "--json", "--store", office / "a.sqlite")
    mine = office.out
    office.run("list", "--json", "--store", office / "b.sqlite")
    assert office.out == mine
    assert len(json.loads(mine)) == 2


def test_merging_again_changes_nothing(office: Office) -> None:
    office.export("--all", "--plain")
    office.run("merge", office / "out", "--into", office / "b.sqlite")
    assert office.run("merge", office / "out", "--into", office / "b.sqlite", "--json") == 0
    assert [each["state"] for each in office.json()] == ["identical", "identical"]


def test_a_dry_run_makes_no_store_and_changes_none(office: Office) -> None:
    office.export("--all", "--plain")
    into = office / "b.sqlite"
    assert office.run("merge", office / "out", "--into", into, "--dry-run", "--json") == 0
    assert [(each["state"], each["items"]["new"]) for each in office.json()] == [("new", 1)] * 2
    assert not into.exists()
    office.run("merge", office.files("out")[0], "--into", into)
    before = into.read_bytes()
    office.run("merge", office / "out", "--into", into, "--dry-run")
    assert into.read_bytes() == before
    assert "er is niets veranderd" in office.err


def test_a_damaged_file_is_named_and_stops_no_other(office: Office) -> None:
    office.export("--all", "--plain")
    first, second = office.files("out")
    first.write_bytes(first.read_bytes()[:-40])
    (office / "out" / "verslag.docx").write_bytes(b"%PDF-1.7")
    assert office.run("check", *office.files("out")) == 1
    told = office.out.splitlines()
    assert [line.split(":")[0] for line in told] == ["afgekeurd", "goed", "afgekeurd"]
    assert str(second) in told[1]
    assert office.run("merge", office / "out", "--into", office / "b.sqlite") == 1
    assert [line.split(":")[0] for line in office.out.splitlines()] == [
        "beschadigd",
        "nieuw",
        "geen tafelbestand",
    ]
    office.run("list", "--json", "--store", office / "b.sqlite")
    assert len(office.json()) == 1


def test_a_file_that_is_not_there_is_refused(office: Office) -> None:
    assert office.run("check", office / "nergens.dialoog") == 1
    assert "nergens.dialoog" in office.out


def test_a_practice_table_is_refused(office: Office) -> None:
    with Store.open(office / "p.sqlite") as store:
        head = a_dialogue(practice=True)
        store.apply(added(ChangeName.PREPARE, head, an_item()))
    out = ("--to", office / "p", "--plain")
    assert office.run("export", "--store", office / "p.sqlite", "--all", *out) == 0
    assert office.run("merge", office / "p", "--into", office / "b.sqlite", "--json") == 1
    assert [each["state"] for each in office.json()] == ["practice"]
    assert not (office / "b.sqlite").exists()


def test_a_sealed_file_opens_with_the_passphrase_only(office: Office) -> None:
    (office / "wachtzin").write_text(PASSPHRASE)
    assert office.run("key", "new", "--passphrase-file", office / "wachtzin") == 0
    key = office.out.strip()
    assert office.export("--dialogue", 4, "--theme", "gezondheid", "--recipient", key) == 0
    [path] = office.files("out")
    assert "ONVERSLEUTELD" not in path.name
    assert b"markt" not in path.read_bytes()
    into = ("--into", office / "b.sqlite")
    assert office.run("merge", path, *into) == 1
    assert "verzegeld" in office.out
    assert office.run("merge", path, *into, "--passphrase-file", office / "wachtzin") == 0
    assert office.out.startswith("nieuw: ")


def test_names_that_go_along_are_told(office: Office) -> None:
    with Store.open(office / "a.sqlite", create=False) as store:
        table = store.overview()[0].dialogue.id
        seat = a_seat(9, "kok", dialogue_id=table, first_name="Joke")
        note = an_item("Vraag het Joke.", dialogue_id=table, position=9)
        store.apply(added(ChangeName.KEEP_ITEM, seat, note))
    assert office.export("--all", "--plain") == 0
    assert "in 1 tekst van Gezondheid" in office.err
    assert "Tekst: “Vraag het Joke.”" in office.err


@pytest.mark.parametrize(
    "wrong",
    [
        ["--all"],
        ["--plain"],
        ["--all", "--dialogue", "4", "--plain"],
        ["--all", "--recipient", "age1nothing"],
        ["--all", "--plain", "--recipient", "age1nothing"],
        ["--dialogue", "9", "--theme", "gezondheid", "--plain"],
    ],
)
def test_wrong_use_makes_nothing(office: Office, wrong: list[str]) -> None:
    assert office.export(*wrong) == 2
    assert office.err
    assert not (office / "out").exists()


def test_an_absent_store_is_told(office: Office) -> None:
    to = ("--to", office / "out", "--plain", "--all")
    assert office.run("export", "--store", office / "no.sqlite", *to) == 3


def test_a_folder_that_cannot_be_made_is_told(office: Office) -> None:
    (office / "out").write_text("in the way")
    assert office.export("--all", "--plain") == 3
    assert (office / "out").read_text() == "in the way"


def test_nothing_to_merge_is_told(office: Office) -> None:
    (office / "empty").mkdir()
    assert office.run("merge", office / "empty", "--into", office / "b.sqlite") == 0
    assert "geen bestanden" in office.err

"""What was taken in is told by the commands, and taken back as far as was asked."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.domain.records.changes import ChangeName, edited
from facilitator.storage.store import Store
from tests.builders import an_item
from tests.cli.office import Office
from tests.cli.test_meeting import HEAD, SAID, TABLE, hand_over, write

KEPT = an_item("Dit blijft.", dialogue_id=TABLE, position=2)
SCHEMA = json.loads(resources.read_text("formats", "cli-history.schema.json"))


@pytest.fixture
def desk(office: Office) -> Office:
    """A coordinator who took in a table, and then a version in which a note changed."""
    write(office, "host", HEAD, SAID, KEPT)
    assert merge(office, office / "host") == 0
    with Store.open(office / "host.db", create=False) as store:
        store.apply(edited(ChangeName.EDIT_ITEM, SAID, SAID.reworded("Dit is nieuw.")))
    hand_over(office, "host", "newer")
    assert merge(office, office / "newer") == 0
    return office


def merge(office: Office, *more: object) -> int:
    return office.run("merge", *more, "--into", office / "all.db", "--json")


def run(office: Office, command: str, *more: object) -> int:
    return office.run(command, "--store", office / "all.db", *more)


def told(office: Office, command: str, *more: object) -> object:
    assert run(office, command, "--json", *more) == 0
    found = office.json()
    Draft202012Validator(SCHEMA).validate(found)
    return found


def test_history_is_told_the_newest_first(desk: Office) -> None:
    found = told(desk, "history")
    assert isinstance(found, list)
    newest, first = found
    assert (newest["files"][0]["items"]["changed"], newest["can_be_undone"]) == (1, True)
    assert first["files"][0]["items"]["new"] == 2
    assert newest["id"] > first["id"]
    assert run(desk, "history") == 0
    lines = desk.out.splitlines()
    assert "veranderd: 1" in lines[0]
    assert newest["id"] in lines[0]
    assert first["files"][0]["words"] in lines[-1]
    assert HEAD.theme in lines[-1]


def test_the_last_time_is_taken_back_and_then_the_one_before(desk: Office) -> None:
    assert run(desk, "undo") == 0
    assert "Weer zoals het was: 1" in desk.err
    assert len(desk.listed("all.db")) == 1
    found = told(desk, "undo")
    assert isinstance(found, dict)
    assert (found["gone"], found["left"], len(found["undone"])) == (3, 0, 1)
    assert desk.listed("all.db") == []
    assert run(desk, "undo") == 3
    assert "niets meer" in desk.err
    history = told(desk, "history")
    assert isinstance(history, list)
    assert [one["undone"] for one in history] == [True, True]


def test_an_earlier_time_is_taken_back_with_all_after_it_once_that_was_seen(
    desk: Office,
) -> None:
    history = told(desk, "history")
    assert isinstance(history, list)
    before, first = desk.listed("all.db"), history[-1]["id"]
    would = told(desk, "undo", "--to", first, "--dry-run")
    assert desk.listed("all.db") == before
    did = told(desk, "undo", "--to", first)
    assert isinstance(would, dict)
    assert isinstance(did, dict)
    assert would == did
    assert [one["id"] for one in did["undone"]] == [one["id"] for one in history]
    assert run(desk, "undo", "--to", first) == 3
    assert run(desk, "undo", "--to", "1999") == 2


def test_a_merge_of_which_all_was_refused_is_no_time_of_its_own(desk: Office) -> None:
    before = told(desk, "history")
    (desk / "kapot.dialoog").write_bytes(b"kapot")
    for _ in range(3):
        into = ("--into", desk / "all.db", "--accept-key", "0" * 64)
        assert desk.run("merge", desk / "kapot.dialoog", *into) == 1
        assert told(desk, "history") == before
    assert isinstance(before, list)
    did = told(desk, "undo")
    assert isinstance(did, dict)
    assert [one["id"] for one in did["undone"]] == [before[0]["id"]]


def test_what_was_changed_here_since_stays_and_is_told(desk: Office) -> None:
    with Store.open(desk / "all.db", create=False) as store:
        store.apply(edited(ChangeName.EDIT_ITEM, SAID, SAID.reworded("Van ons.")))
    assert run(desk, "undo", "--quiet") == 0
    assert desk.err.startswith("Bleef staan")
    with Store.open(desk / "all.db", create=False) as store:
        assert "Van ons." in {item.text for item in store.dossier(HEAD.id).items}


@pytest.mark.parametrize("command", ["history", "undo"])
def test_a_store_that_is_not_there_is_not_made(office: Office, command: str) -> None:
    assert run(office, command) == 3
    assert not (office / "all.db").exists()


def test_a_path_that_is_not_there_is_told_and_no_store_is_made(desk: Office) -> None:
    into = ("--into", desk / "new.db")
    assert desk.run("merge", desk / "nergens", *into) == 3
    assert "nergens" in desk.err
    assert desk.run("merge", desk / "nergens", desk / "host", *into, "--dry-run") == 1
    assert "niet te openen" in desk.out
    (desk / "kapot.dialoog").write_bytes(b"kapot")
    (desk / "leeg").mkdir()
    assert desk.run("merge", desk / "kapot.dialoog", *into) == 1
    assert desk.run("merge", desk / "leeg", *into) == 0
    assert not (desk / "new.db").exists()
    assert desk.run("merge", desk / "nergens", desk / "host", *into) == 1
    assert len(desk.listed("new.db")) == 1


def test_progress_is_told_on_standard_error_and_not_when_quiet(office: Office) -> None:
    folder = Path(office / "veel")
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.dialoog").write_bytes(b"kapot")
    assert office.run("check", folder, "--json") == 1
    assert len(office.json()) == 20
    assert "10 van 20" in office.err
    assert office.run("check", folder, "--quiet") == 1
    assert office.err == ""

"""Ninety files on the command line: what each command counts is what people did."""

from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from facilitator.services.keys import key_chest
from facilitator.storage.store import Store
from tests.cli.office import Office
from tests.ninety.files import FIRST, Ninety
from tests.ninety.intent import BRINGS, REFUSED, Intent
from tests.ninety.reports import heads_of_reports, meant_heads
from tests.ninety.world import World

pytestmark = pytest.mark.slow

PASSPHRASE = "zes losse woorden zijn genoeg"
TAKEN_IN = {*BRINGS, "identical", "older"}


@pytest.fixture
def ninety(office: Office) -> Ninety:
    """Make the files, and close every laptop that made them."""
    pair = key_chest().make(PASSPHRASE)
    (office / "zin.txt").write_text(PASSPHRASE)
    with ExitStack() as stack:
        world = World(office.folder, stack, seed=2)
        files = Ninety(world, world.colleague(), [pair.public])
        files.invite_all()
        files.make_first()
        files.make_all()
    return files


def merge(office: Office, files: Ninety, folder: Path) -> int:
    key = ("--passphrase-file", office / "zin.txt")
    return office.run("merge", folder, "--into", store_of(files), "--json", *key)


def store_of(files: Ninety) -> Path:
    return files.office.store.path


def json_of(office: Office, files: Ninety, *command: object) -> Any:  # noqa: ANN401 - any JSON
    office.run(*command, "--store", store_of(files), "--json")
    return office.json()


def test_each_command_counts_what_people_did(office: Office, ninety: Ninety) -> None:
    assert merge(office, ninety, ninety.before) == 0
    assert merge(office, ninety, ninety.folder) == 1
    the_files_are_right(ninety.intent, office.json())
    doubted = len(ninety.intent.suspected) + sum(one.joins for one in ninety.intent.tables)
    assert f"geen nieuw nummer: {doubted} tafels." in office.err
    the_tables_are_right(ninety.intent, json_of(office, ninety, "list"))
    with Store.open(store_of(ninety)) as store:
        assert heads_of_reports(store) == meant_heads(ninety.intent)
    the_rest_is_right(office, ninety)
    nothing_suspected_gets_a_number(office, ninety)
    assert merge(office, ninety, ninety.folder) == 1
    again = Counter(one["state"] for one in office.json() if not one["refused"])
    assert again.keys() <= {"identical", "older", "waits"}
    the_tables_are_right(ninety.intent, json_of(office, ninety, "list"), numbered=True)


def the_files_are_right(intent: Intent, entries: list[dict[str, Any]]) -> None:
    assert len(entries) == len(intent.states) == 90
    for one in entries:
        name = Path(one["file"]).name
        assert (one["state"], one["items"]["new"]) == (intent.states[name], intent.fresh[name])
        assert one["refused"] is (one["state"] in {*REFUSED, "practice"})
    waits = Counter[str]()
    for one in entries:
        waits.update(one["waiting"])
    assert waits == intent.waits


def the_tables_are_right(
    intent: Intent, entries: list[dict[str, Any]], *, numbered: bool = False
) -> None:
    def told(number: object, place: str, people: object, items: dict[str, int]) -> object:
        known = {kind: number for kind, number in items.items() if number}
        return None if numbered else number, place, people, tuple(sorted(known.items()))

    expected = Counter(
        told(one.number, one.place, one.people, one.notes) for one in intent.counted
    )
    found = Counter(
        told(one["number"], one["municipality"] or "", one["participants"], one["items"])
        for one in entries
    )
    assert found == expected


def the_rest_is_right(office: Office, files: Ninety) -> None:
    intent = files.intent
    last, first = json_of(office, files, "history")
    changed, removed = (sum(one) for one in zip(*intent.newer.values(), strict=True))
    taken_in = [name for name, state in intent.states.items() if state in TAKEN_IN]
    assert sorted(Path(one["file"]).name for one in last["files"]) == sorted(taken_in)
    assert len(first["files"]) == FIRST
    items = [one["items"] for one in last["files"]]
    assert sum(one["new"] for one in items) == intent.fresh.total()
    assert sum(one["changed"] for one in items) == changed
    assert sum(one["removed"] for one in items) == removed
    assert sum(one["disputed"] for one in items) == sum(
        one.differences for one in intent.tables
    )
    register = json_of(office, files, "invite", "--list")
    states = Counter(one["state"] for one in register)
    assert len(register) == len(intent.invited)
    assert states["handed_in"] == intent.handed_in
    missing = json_of(office, files, "invite", "--missing")
    assert sorted(one["municipality"] for one in missing) == sorted(intent.missing)
    waiting = json_of(office, files, "settle")
    kinds = Counter(each["kind"] for one in waiting for each in one["proposals"])
    assert (kinds, sum(bool(one["added"]) for one in waiting)) == (intent.waits, intent.guests)


def nothing_suspected_gets_a_number(office: Office, files: Ninety) -> None:
    intent = files.intent
    assert office.run("number", "--store", store_of(files), "--json", "--accept") == 0
    tables = office.json()["tables"]
    doubted = {one.place for one in intent.suspected} | {
        one.place for one in intent.tables if one.joins
    }
    given = [one for one in tables if one["given"]]
    waits = [one for one in intent.counted if not one.number and one.place not in doubted]
    assert Counter(one["municipality"] for one in given) == Counter(one.place for one in waits)
    twins = {one["municipality"] for one in tables if one["perhaps_same_as"]}
    assert twins == doubted  # those that a file wants to join too
    invited = {(one.theme, one.number) for one in intent.invited}
    assert not invited & {(one["theme"], one["number"]) for one in given}

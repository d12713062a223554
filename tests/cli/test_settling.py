"""Files of somebody who may not, through the real commands: what waits, yes and no.

The files are written by hand, by a stranger who saw a file of the table.
"""

import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Record, alias_id
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.cli.office import Office
from tests.cli.test_json import printed
from tests.cli.test_meeting import HEAD, KEPT, SAID, SEED, TABLE, hand_over, write
from tests.exchange.hostile.by_hand import (
    DAY,
    SECOND_STRANGER,
    STRANGER,
    HandMadeFile,
    a_head,
    a_link_of,
    a_note,
    a_stone,
    an_alias_of,
    device_of,
    forged_id,
    key_of,
    table_of,
)

Json = dict[str, Any]

LATER = an_item("Het feest werd verplaatst.", dialogue_id=TABLE, position=1)
OTHER_SEED = bytes(range(60, 92))
OTHER = table_of(OTHER_SEED)
KEY = key_of(STRANGER)


@pytest.fixture
def desk(office: Office) -> Office:
    """A coordinator who took in the file of one honest laptop."""
    write(office, "host", HEAD, SAID)
    assert merge(office, office / "host") == 0
    return office


def merge(office: Office, *paths: Path, more: Sequence[str] = ()) -> int:
    code = office.run("merge", *paths, "--into", office / "all.db", "--json", *more)
    if code in {0, 1}:
        printed(office, "merge")
    return code


def hand_in(office: Office, made: HandMadeFile, name: str = "post.dialoog") -> int:
    """Merge a file of the stranger."""
    path = office / name
    path.write_bytes(made.content())
    return merge(office, path)


def settle(office: Office, *answers: object) -> int:
    return office.run("settle", "--store", office / "all.db", *answers)


def waits(office: Office) -> list[Json]:
    """Give all that waits, by `settle --json`."""
    settle(office, "--json")
    printed(office, "settle")
    return [{**one, "of": each} for each in office.json() for one in each["proposals"]]


def listed(office: Office) -> str:
    """Give the bytes of `list --json`."""
    assert office.run("list", "--json", "--store", office / "all.db") == 0
    return office.out


def texts(office: Office) -> list[str]:
    with Store.open(office / "all.db", create=False) as store:
        return [item.text for item in store.dossier(TABLE).items]


def seen(office: Office, laptop: str = "host") -> Json:
    """Give what a file says, to somebody who got hold of it."""
    [path] = office.files(laptop)
    return seen_in(path)


def note_of(office: Office) -> Json:
    [note] = seen(office)["records"]["items"]
    assert isinstance(note, dict)
    return note


def later(vector: Mapping[str, int], device: str = "") -> dict[str, int]:
    """Give a vector that comes after another."""
    return {**vector, device or device_of(STRANGER): 1}


def changed(office: Office, *, seed: bytes | None = STRANGER) -> HandMadeFile:
    """Give a file in which the honest note says something else."""
    note = note_of(office)
    forged = {**note, "verbatim": "Vervalst.", "vector": later(note["vector"])}
    return HandMadeFile(TABLE, {"items": [forged]}, seed=seed)


def removed(office: Office) -> HandMadeFile:
    note = note_of(office)
    stone = a_stone(UUID(note["id"]), {**note["vector"], device_of(STRANGER): 2})
    return HandMadeFile(TABLE, removed={"items": [stone]})


def invented_name(office: Office) -> HandMadeFile:
    """Give an unsigned file that bears the name of the laptop of the host."""
    note = note_of(office)
    [name] = note["vector"]
    forged = {**note, "verbatim": "Vervalst.", "vector": {name: 2}}
    return HandMadeFile(TABLE, {"items": [forged]}, seed=None, manifest={"device": name})


def other_words_first_said(office: Office) -> HandMadeFile:
    return HandMadeFile(TABLE, {"items": [{**note_of(office), "verbatim": "Vervalst."}]})


def erased(office: Office) -> HandMadeFile:
    return HandMadeFile(TABLE, erased={note_of(office)["id"]: DAY})


def swallowed(_: Office) -> HandMadeFile:
    return HandMadeFile(TABLE, {"aliases": [an_alias_of(alias_id(TABLE), OTHER)]})


def swallowed_by_his_own(_: Office) -> HandMadeFile:
    records = {
        "dialogue": [a_head(OTHER, "Gezondheid")],
        "aliases": [an_alias_of(alias_id(DialogueId(OTHER)), TABLE)],
    }
    return HandMadeFile(OTHER, records, table=OTHER_SEED)


def renamed(office: Office) -> HandMadeFile:
    [head] = seen(office)["records"]["dialogue"]
    forged = {**head, "theme": "Vervalst", "vector": later(head["vector"])}
    return HandMadeFile(TABLE, {"dialogue": [forged]})


def linked(office: Office) -> HandMadeFile:
    note = note_of(office)
    mine = a_note(forged_id(1), "Vervalst.")
    link = a_link_of(forged_id(2), forged_id(1), UUID(note["id"]))
    return HandMadeFile(TABLE, {"items": [mine], "links": [link]})


FORGERIES = {
    "erasure": ({"erasure": 1}, erased),
    "change": ({"change": 1}, changed),
    "change, not signed": ({"change": 1}, lambda office: changed(office, seed=None)),
    "change in the name of another": ({"change": 1}, invented_name),
    "removal": ({"removal": 1}, removed),
    "same vector": ({"change": 1}, other_words_first_said),
    "head": ({"change": 1}, renamed),
    "alias": ({"alias": 1}, swallowed),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_what_a_stranger_may_not_waits_and_nobody_sees_it(desk: Office, name: str) -> None:
    waiting, make = FORGERIES[name]
    before = listed(desk)
    made = make(desk)
    assert hand_in(desk, made) == 1
    [line] = desk.json()
    assert line["key"] == (KEY if made.seed else None)
    assert line["waiting"] == waiting
    assert line["state"] == "waits"
    assert not line["refused"]
    assert "post.dialoog: wacht op uw ja" in desk.err
    assert listed(desk) == before
    assert texts(desk) == ["Er was niemand."]
    assert hand_in(desk, made) == 1, "it still waits"
    assert settle(desk) == 1
    assert "post.dialoog" in desk.out


def test_yes_to_one_thing_does_that_and_no_more(desk: Office) -> None:
    hand_in(desk, changed(desk))
    hand_in(desk, linked(desk))
    change, link = sorted(waits(desk), key=lambda one: str(one["kind"] == "addition"))
    assert (change["kind"], link["kind"]) == ("change", "addition")
    assert (change["before"], change["after"]) == ("Er was niemand.", "Vervalst.")
    assert change["of"]["key"] == KEY
    assert change["of"]["added"] == 1
    assert len(change["of"]["words"].split()) >= 4
    assert settle(desk, "--accept", change["id"]) == 0
    assert "1 voorstel" in desk.err
    assert sorted(texts(desk)) == ["Vervalst.", "Vervalst."]
    assert [one["id"] for one in waits(desk)] == [link["id"]]


def test_a_note_with_the_id_of_what_a_guest_had_added_waits(desk: Office) -> None:
    key = forged_id(7)
    hand_in(desk, HandMadeFile(TABLE, {"items": [a_note(key, "Vervalst.")]}))
    assert desk.run("erase", "--store", desk / "all.db", "--note", key, "--yes") == 0
    honest = {"items": [a_note(key, "Toch iemand.", {device_of(SECOND_STRANGER): 1})]}
    made = HandMadeFile(TABLE, honest, seed=SECOND_STRANGER, table=SEED)  # who was invited
    assert hand_in(desk, made, "honest.dialoog") == 1
    [line] = desk.json()
    assert (line["state"], line["waiting"]) == ("waits", {"record_return": 1})
    [one] = waits(desk)
    assert (one["kind"], one["after"]) == ("record_return", "Toch iemand.")
    settle(desk)
    assert "kenmerk van iets dat u wiste: ‘Toch iemand.’" in desk.out
    assert texts(desk) == ["Er was niemand."]
    assert settle(desk, "--accept", one["id"]) == 0
    assert sorted(texts(desk)) == ["Er was niemand.", "Toch iemand."]


def test_no_to_one_thing_is_not_asked_again(desk: Office) -> None:
    made = changed(desk)
    hand_in(desk, made)
    [one] = waits(desk)
    before = listed(desk)
    assert settle(desk, "--refuse", one["id"][:12]) == 0
    assert waits(desk) == []
    assert settle(desk) == 0
    assert hand_in(desk, made, "again.dialoog") == 0
    assert desk.json()[0]["waiting"] == {}
    assert waits(desk) == []
    assert listed(desk) == before
    assert texts(desk) == ["Er was niemand."]


def test_yes_to_a_writer_is_yes_to_all_of_his_now_and_later(desk: Office) -> None:
    hand_in(desk, changed(desk))
    hand_in(desk, linked(desk))
    assert settle(desk, "--accept-writer", KEY[:10]) == 0
    assert waits(desk) == []
    assert sorted(texts(desk)) == ["Vervalst.", "Vervalst."]
    assert hand_in(desk, removed(desk)) == 0
    assert desk.json()[0]["waiting"] == {}


def test_no_to_a_writer_lets_go_what_he_added_and_refuses_his_files(desk: Office) -> None:
    before = listed(desk)
    hand_in(desk, linked(desk))
    assert len(texts(desk)) == 2
    assert settle(desk, "--refuse-writer", KEY) == 0
    assert waits(desk) == []
    assert listed(desk) == before
    assert hand_in(desk, changed(desk)) == 1
    [line] = desk.json()
    assert (line["problem"], line["refused"], line["waiting"]) == ("writer_refused", True, {})
    assert listed(desk) == before


def test_a_writer_may_be_said_yes_to_beforehand(desk: Office) -> None:
    path = desk / "post.dialoog"
    path.write_bytes(changed(desk).content())
    assert merge(desk, path, more=("--accept-key", KEY)) == 0
    assert texts(desk) == ["Vervalst."]
    assert hand_in(desk, removed(desk)) == 0, "he is known now"
    assert texts(desk) == []


def test_a_key_that_was_said_yes_to_helps_nobody_else(desk: Office) -> None:
    path = desk / "post.dialoog"
    for seed in (SECOND_STRANGER, None):
        path.write_bytes(changed(desk, seed=seed).content())
        assert merge(desk, path, more=("--accept-key", KEY)) == 1
        assert merge(desk, path, more=("--accept-key", "")) == 1
    assert texts(desk) == ["Er was niemand."]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--accept", "ffffffff"],
        ["--accept", ""],
        ["--refuse", "geen"],
        ["--accept-writer", "00ff"],
        ["--refuse-writer", "x"],
        ["--accept-writer", ""],
        ["--accept", "{id}", "--accept", "ffffffff"],
        ["--accept-writer", KEY, "--dialogue", "9"],
        ["--accept", "{id}", "--refuse", "ffffffff"],
        ["--accept", "{id}", "--refuse", "{id}"],
        ["--accept", "{id}", "--refuse-writer", "00ff"],
        ["--accept", "{id}", "--refuse-writer", KEY],
        ["--accept-writer", KEY, "--refuse-writer", KEY],
    ],
)
def test_a_wrong_answer_is_told_and_does_nothing(desk: Office, wrong: list[str]) -> None:
    hand_in(desk, changed(desk))
    before = waits(desk)
    assert settle(desk, *(each.format(id=before[0]["id"]) for each in wrong)) == 2
    assert desk.err
    assert waits(desk) == before
    assert texts(desk) == ["Er was niemand."]


def test_of_a_writer_of_whom_nothing_waits_not_his_table_is_said_to_be_gone(
    desk: Office,
) -> None:
    at = ("--dialogue", str(TABLE))
    hand_in(desk, changed(desk))
    assert settle(desk, "--refuse-writer", KEY, *at) == 0
    assert settle(desk, "--accept-writer", KEY, *at) == 2
    assert desk.err.startswith("Er wacht niets dat begint met")


def test_nobody_can_be_let_in_who_did_not_sign(desk: Office) -> None:
    hand_in(desk, changed(desk, seed=None))
    assert settle(desk, "--accept-writer", "") == 2
    assert settle(desk, "--refuse-writer", "") == 0
    assert waits(desk) == []


def test_what_waits_goes_with_the_merge_that_brought_it(desk: Office) -> None:
    before = listed(desk)
    hand_in(desk, linked(desk))
    assert settle(desk, "--accept", waits(desk)[0]["id"]) == 0
    with Store.open(desk / "all.db", create=False) as store:
        store.imports.undo()
    assert waits(desk) == []
    assert listed(desk) == before


def test_a_yes_to_an_erasure_names_the_table_and_can_be_taken_back(desk: Office) -> None:
    before = listed(desk)
    hand_in(desk, erased(desk))
    for answered in (True, False):
        [one] = waits(desk)
        assert settle(desk, "--accept", one["id"]) == 0
        assert texts(desk) == []
        if answered:
            with Store.open(desk / "all.db", create=False) as store:
                store.imports.undo()
            assert listed(desk) == before
            hand_in(desk, erased(desk))
    assert merge(desk, desk / "host") == 0
    assert texts(desk) == [], "erased stays erased"


def test_an_erasure_that_waits_names_the_table(desk: Office) -> None:
    hand_in(desk, erased(desk))
    settle(desk)
    assert "dialoog 4" in desk.out
    assert "Er was niemand." in desk.out


def test_ids_of_other_tables_are_not_erased(desk: Office) -> None:
    """Neither by a table of his own, nor beforehand, nor passed on."""
    note = note_of(desk)
    other = HandMadeFile(
        OTHER,
        {"dialogue": [a_head(OTHER, "Gezondheid")]},
        erased={note["id"]: DAY, str(TABLE): DAY},
        table=OTHER_SEED,
    )
    assert hand_in(desk, other) == 0
    assert texts(desk) == ["Er was niemand."]
    assert merge(desk, desk / "host") == 0
    assert texts(desk) == ["Er was niemand."]


def test_an_id_erased_beforehand_is_not_believed_and_not_passed_on(desk: Office) -> None:
    assert hand_in(desk, HandMadeFile(TABLE, erased={str(LATER.id): DAY})) == 0
    write(desk, "host", LATER)
    assert merge(desk, desk / "host") == 0
    assert len(texts(desk)) == 2
    assert export(desk) == 0
    assert seen(desk, "out")["erased"] == {}


def test_what_a_writer_erased_beforehand_goes_with_the_merge_that_let_him_in(
    desk: Office,
) -> None:
    """A yes to the wrong one can be taken back whole: no honest note stays locked out."""
    path = desk / "post.dialoog"
    path.write_bytes(HandMadeFile(TABLE, erased={str(LATER.id): DAY}).content())
    assert merge(desk, path, more=("--accept-key", KEY)) == 0
    with Store.open(desk / "all.db", create=False) as store:
        store.imports.undo()
    assert export(desk) == 0
    assert seen(desk, "out")["erased"] == {}
    write(desk, "host", LATER)
    assert merge(desk, desk / "host") == 0
    assert len(texts(desk)) == 2


def export(office: Office) -> int:
    to = ("--to", office / "out", "--plain", "--all", "--force")
    return office.run("export", "--store", office / "all.db", *to)


def test_an_alias_of_his_own_table_swallows_no_other(desk: Office) -> None:
    assert hand_in(desk, swallowed_by_his_own(desk)) == 1
    assert desk.json()[0]["waiting"] == {"alias": 1}
    with Store.open(desk / "all.db", create=False) as store:
        assert len(store.overview()) == 2
        assert store.aliases() == {}


def test_a_name_pinned_beforehand_keeps_no_other_out(office: Office) -> None:
    """Who signs bears a name of his own key; who does not sign pins nothing."""
    write(office, "host", HEAD, SAID)
    [name] = note_of(office)["vector"]
    pinned = HandMadeFile(OTHER, {"dialogue": [a_head(OTHER, "x")]}, manifest={"device": name})
    assert hand_in(office, pinned) == 1
    assert office.json()[0]["problem"] == "file_contents"
    unsigned = HandMadeFile(
        OTHER, {"dialogue": [a_head(OTHER, "x")]}, seed=None, manifest={"device": name}
    )
    assert hand_in(office, unsigned) == 0
    assert merge(office, office / "host") == 0
    assert texts(office) == ["Er was niemand."]


def test_other_words_that_came_first_wait_when_the_writer_comes(office: Office) -> None:
    """Order gives no authority: the writer's word stands, also after a claim of the table."""
    write(office, "host", HEAD, SAID)
    records = seen(office)["records"]
    forged = [{**note_of(office), "verbatim": "Vervalst."}]
    for made in (
        HandMadeFile(TABLE, {"dialogue": records["dialogue"], "items": forged}),
        HandMadeFile(TABLE, {"dialogue": records["dialogue"]}, erased={str(SAID.id): DAY}),
    ):
        hand_in(office, made)
    assert merge(office, office / "host") == 1
    assert texts(office) == ["Er was niemand."]
    found = waits(office)
    assert {one["kind"]: one["after"] for one in found} == {
        "change": "Vervalst.",
        "erasure": None,
    }
    assert {one["of"]["key"] for one in found} == {KEY}


@pytest.mark.slow
def test_no_stuffing_keeps_a_table_from_being_handed_over(desk: Office) -> None:
    many = {str(forged_id(number)): DAY for number in range(130_000)}
    more = {str(forged_id(-1 - number)): DAY for number in range(130_000)}
    for erased_ids in (many, more):
        assert hand_in(desk, HandMadeFile(TABLE, erased=erased_ids)) == 0
    names = {f"laptop-{number}": 1 for number in range(64)}
    crowd = [a_note(forged_id(1), "x", names)]
    assert hand_in(desk, HandMadeFile(TABLE, {"items": crowd})) == 1
    stuffed = [a_note(forged_id(number), f"{number}") for number in range(19_000)]
    assert hand_in(desk, HandMadeFile(TABLE, {"items": stuffed})) == 1
    [line] = desk.json()
    assert line["items"]["new"] == 1_000
    assert export(desk) == 0
    assert merge(desk, desk / "host") == 0
    assert "Er was niemand." in texts(desk)


@pytest.mark.slow
def test_a_queue_that_was_filled_keeps_no_writer_out(office: Office) -> None:
    """A stranger lets as much wait as there may, and puts his words in place of the host's."""
    write(office, "host", HEAD, SAID)
    records = seen(office)["records"]
    forged = [{**note_of(office), "verbatim": "Vervalst."}]
    hand_in(office, HandMadeFile(TABLE, {"dialogue": records["dialogue"], "items": forged}))
    for start in (1, 10_000):
        links = [
            a_link_of(forged_id(number), forged_id(-1), forged_id(-2))
            for number in range(start, start + 10_000)
        ]
        hand_in(office, HandMadeFile(TABLE, {"links": links}, seed=SECOND_STRANGER))
    merge(office, office / "host")
    assert [each["refused"] for each in office.json()] == [False]
    assert texts(office) == ["Er was niemand."]


@pytest.mark.slow
def test_who_came_first_leaves_room_for_who_did_not_sign_either(office: Office) -> None:
    """An old file of the table is taken in, however much another said of it before."""
    home = home_of(OLD)
    notes = [a_note(forged_id(number), f"{number}") for number in range(13_990)]
    head = {"dialogue": [a_head(home, "Vreemd")]}
    assert hand_in(office, HandMadeFile(home, {"items": notes} | head, seed=None)) == 0
    assert hand_in(office, HandMadeFile(home, {"items": [*notes, *stuffing(50, 0)]})) == 1
    merge(office, OLD)
    assert [each["refused"] for each in office.json()] == [False]
    assert notes_in(OLD) <= texts_at(office, home)


@pytest.mark.slow
def test_nobody_who_did_not_sign_fills_the_room_of_another(office: Office) -> None:
    home = home_of(OLD)
    head = {"dialogue": [a_head(home, "Vreemd")]}
    first = HandMadeFile(home, {"items": stuffing(1, 0)} | head, seed=None)
    assert hand_in(office, first) == 0
    for start in (100_000, 200_000):
        links = [
            a_link_of(forged_id(start + number), forged_id(-1), forged_id(-2))
            for number in range(15_000)
        ]
        records = {"items": stuffing(4_500, start + 20_000), "links": links}
        assert hand_in(office, HandMadeFile(home, records, seed=None)) == 1
        [line] = office.json()
        assert (line["refused"], line["items"]["new"]) == (False, 1_000)
        assert line["waiting"]["addition"] == 18_500
    merge(office, OLD)
    assert [each["refused"] for each in office.json()] == [False]
    assert notes_in(OLD) <= texts_at(office, home)


OLD = KEPT / "dialoog-1.dialoog"
"""A file of format 1: nobody can say who made it."""


def stuffing(number: int, start: int) -> list[Json]:
    return [a_note(forged_id(start + one), f"{one}") for one in range(number)]


def home_of(path: Path) -> UUID:
    return UUID(seen_in(path)["dialogue"])


def notes_in(path: Path) -> set[str]:
    return {one["verbatim"] for one in seen_in(path)["records"]["items"]}


def seen_in(path: Path) -> Json:
    with zipfile.ZipFile(path) as archive:
        found: Json = json.loads(archive.read("records.json"))
    return found


def texts_at(office: Office, home: UUID) -> set[str]:
    """Give the notes of a table here, and those that wait: with a photo, or two wordings."""
    with Store.open(office / "all.db", create=False) as store:
        query = "SELECT verbatim FROM item WHERE dialogue_id = ?"
        here = {text for (text,) in store.file.database.execute(query, (home.bytes,))}
        waits = [one.version.content for one in store.settlement.waiting() if one.version]
    return here | {one.verbatim for one in waits if isinstance(one, Item)}


def test_two_that_prove_nothing_of_one_table_both_wait(office: Office) -> None:
    """A file of format 1 proves nothing: who comes second is shown beside the first."""
    kept = KEPT / "dialoog-1.dialoog"
    assert merge(office, kept) == 1
    assert office.json()[0]["waiting"] == {"alias": 1}, "of a table that may be another's"
    before = listed(office)
    with zipfile.ZipFile(kept) as archive:
        records = json.loads(archive.read("records.json"))
    home = UUID(records["dialogue"])
    added = {"verbatim": "Vervalst.", "prints_verbatim": False}
    forged = [{**one, **added} for one in records["records"]["items"]]
    assert hand_in(office, HandMadeFile(home, {"items": forged})) == 1
    counts = office.json()[0]["waiting"]
    assert counts["claim"] == 1
    assert counts["change"] == len(forged)
    assert listed(office) == before
    assert merge(office, kept) == 1
    assert office.json()[0]["waiting"] == {"alias": 1}, "nothing new of who came first"


def test_who_came_first_without_a_head_answers_for_nothing_of_another(office: Office) -> None:
    """He sends a note of a table that is not here, then changes what its true maker brings."""
    kept = KEPT / "dialoog-1.dialoog"
    with zipfile.ZipFile(kept) as archive:
        records = json.loads(archive.read("records.json"))
    home = UUID(records["dialogue"])
    assert hand_in(office, HandMadeFile(home, {"items": [a_note(forged_id(1), "x")]})) == 1
    assert office.json()[0]["refused"]
    merge(office, kept)
    before = listed(office)
    forged = [
        {**one, "verbatim": "Vervalst.", "vector": later(one["vector"])}
        for one in records["records"]["items"]
    ]
    assert hand_in(office, HandMadeFile(home, {"items": forged})) == 1
    assert listed(office) == before


def test_honest_files_ask_nothing(office: Office) -> None:
    """Thirty tables, of two invited laptops each, taken in twice; and a spreadsheet twice."""
    for laptop in ("host", "notes"):
        with Store.open(office / f"{laptop}.db") as store:
            for number in range(30):
                hold_table(store, laptop, number)
        hand_over(office, laptop)
    assert merge(office, office / "host", office / "notes") == 0
    assert merge(office, office / "notes", office / "host") == 0
    office.take_in_sheets("all.db")
    office.take_in_sheets("all.db")
    assert office.export("--all", "--plain") == 0
    assert merge(office, office / "out") == 0
    assert merge(office, office / "out") == 0
    assert all(each["waiting"] == {} for each in office.json())
    assert waits(office) == []
    assert len(json.loads(listed(office))) == 32


def hold_table(store: Store, laptop: str, number: int) -> None:
    """Let an invited laptop hold a table, with a note of its own."""
    seed = bytes([number + 1]) * 32
    home = DialogueId(table_of(seed))
    store.registry.keep_table_key(home, seed)
    head = a_dialogue(id=home, number=100 + number)
    note = an_item(f"{laptop} {number}", dialogue_id=home)
    start: Version[Record] = Version(VersionVector.of({DeviceId("invitation"): 1}), head)
    store.imports.apply([start])
    store.apply(added(ChangeName.KEEP_ITEM, note))


@pytest.mark.slow
def test_a_long_answer_tells_how_far_it_is(desk: Office) -> None:
    links = [
        a_link_of(forged_id(number), forged_id(-1), forged_id(-2)) for number in range(1_200)
    ]
    hand_in(desk, HandMadeFile(TABLE, {"links": links}))
    [one, *_] = waits(desk)
    assert settle(desk, "--refuse", one["id"]) in {0, 1}
    assert "Bezig" not in desk.err
    assert settle(desk, "--refuse-writer", KEY) == 0
    assert desk.err.count("Bezig") > 5
    assert "Bezig … 100 %" in desk.err


def test_what_copies_still_hold_is_told_in_notes(desk: Office) -> None:
    hand_in(desk, erased(desk))
    settle(desk)
    assert "wil voorgoed wissen: 1 notitie\n" in desk.out
    [one] = waits(desk)
    settle(desk, "--accept", one["id"])
    assert "nog in de kopieën" not in desk.err
    settle(desk)
    assert "nog in de kopieën van" in desk.err
    assert "dialoog 4" in desk.err
    assert ": 1 notitie. " in desk.err


def numbered(office: Office) -> Json:
    """Give the one table as `number --json` shows it, and what is told beside."""
    assert office.run("number", "--json", "--store", office / "all.db") == 0
    printed(office, "number")
    [table] = office.json()["tables"]
    return {**table, "told": "Misschien dubbel" in office.err}


def test_what_a_stranger_joins_stops_no_numbering(desk: Office) -> None:
    assert hand_in(desk, swallowed(desk)) == 1
    assert [one["kind"] for one in waits(desk)] == ["alias"]
    table = numbered(desk)
    assert (table["perhaps_same_as"], table["told"]) == ([], False)


def test_what_a_writer_joins_is_told_alike_on_the_screen_and_in_json(desk: Office) -> None:
    alias = an_alias_of(alias_id(TABLE), OTHER)
    assert hand_in(desk, HandMadeFile(TABLE, {"aliases": [alias]}, table=SEED)) == 1
    table = numbered(desk)
    assert (table["perhaps_same_as"], table["told"]) == ([str(OTHER)], True)
    assert settle(desk, "--refuse", waits(desk)[0]["id"]) == 0
    assert numbered(desk)["perhaps_same_as"] == []


def test_a_file_without_a_head_is_named_by_the_table_that_is_here(desk: Office) -> None:
    assert hand_in(desk, HandMadeFile(TABLE, {"items": [a_note(forged_id(1), "Erbij.")]})) == 0
    [line] = desk.json()
    assert (line["theme"], line["number"]) == (HEAD.theme, HEAD.number)
    assert desk.run("merge", desk / "post.dialoog", "--into", desk / "all.db") == 0
    assert "onbekende tafel" not in desk.out + desk.err
    assert HEAD.theme in desk.out + desk.err


def test_what_waits_at_a_table_that_is_shown_as_another_is_named(desk: Office) -> None:
    head = a_head(OTHER, "Gezondheid") | {"municipality": "Elders"}
    assert hand_in(desk, HandMadeFile(OTHER, {"dialogue": [head]}, table=OTHER_SEED)) == 0
    assert hand_in(desk, swallowed(desk)) == 1
    assert settle(desk, "--accept", waits(desk)[0]["id"]) == 0
    assert hand_in(desk, changed(desk), "later.dialoog") == 1
    settle(desk)
    assert "onbekende tafel" not in desk.out

"""Personal data that goes by the command line: told first, done only with `--yes`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.services import backups
from facilitator.services.stores import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.cli.office import Office
from tests.services.test_canary import found, mark

OPEN = DialogueId(derived_id("tests", "open"))
SEAT = a_seat(1, "leraar", first_name=mark("roepnaam"))
PLAIN = an_item(mark("letterlijk"), position=1)
PROMISE = an_item(
    "Ik bel.", ItemKind.PLEDGE, position=2, labels=Labels(pledged_by=f"{mark('roepnaam')} X")
)
NAMED = an_item(f"Vraag het {mark('roepnaam')}.", position=3)
ASIDE = "backups/tafels-beschadigd-20261122-200000.sqlite"


@dataclass
class Desk:
    """A store with a closed table and one under way, a copy, and what killed work left."""

    office: Office

    @property
    def store(self) -> Path:
        return self.office / "los" / "tafels.sqlite"

    def run(self, *arguments: object) -> int:
        return self.office.run(*arguments, "--store", self.store)

    def left(self) -> dict[Path, bytes]:
        files = (path for path in self.store.parent.rglob("*") if path.is_file())
        return {path: path.read_bytes() for path in files}

    def found(self, *names: str) -> set[str]:
        return found(self.store.parent, *names)


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = Desk(office)
    with Store.open(desk.store) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), SEAT, PLAIN, PROMISE, NAMED))
        running = a_dialogue("Wonen", id=OPEN, status=DialogueStatus.RUNNING)
        store.apply(added(ChangeName.PREPARE, running))
        assert isinstance(backups.back_up(store, EVENING), Path)
    content = desk.store.read_bytes()
    for name in (".tafels.sqlite.0a1b2c3d.new", ".kopie.sqlite.0a1b2c3d.new", ASIDE):
        (desk.store.parent / name).write_bytes(content)
    return desk


def test_without_yes_tidying_says_what_would_go_and_what_stays(desk: Desk) -> None:
    before = desk.left()
    assert desk.run("tidy", "--dialogue", DIALOGUE_ID) == 1
    assert "namen bij 1 plek" in desk.office.out
    assert "1 toezegging" in desk.office.out
    assert f"Tekst: “{NAMED.verbatim}”" in desk.office.out
    assert f"code: {NAMED.id}" in desk.office.out
    assert ASIDE in desk.office.out
    assert "Er is niets veranderd" in desk.office.err
    assert desk.left() == before


def test_tidying_takes_the_names_and_says_where_one_stays(desk: Desk) -> None:
    assert desk.run("tidy", "--dialogue", DIALOGUE_ID, "--yes", "--json") == 1
    assert desk.office.json() == {
        "dialogue": str(DIALOGUE_ID),
        "done": True,
        "seats": 1,
        "promises": 1,
        "named": [
            {"record": "item", "id": str(NAMED.id), "field": "verbatim", "text": NAMED.verbatim}
        ],
        "files": [],
        "set_aside": [str(desk.store.parent / ASIDE)],
        "not_purged": [],
    }
    assert desk.run("erase", "--note", NAMED.id, "--yes") == 0
    assert desk.found("roepnaam", "letterlijk") == {"letterlijk"}
    assert desk.run("tidy", "--dialogue", DIALOGUE_ID) == 0


def test_a_table_under_way_is_not_tidied(desk: Desk) -> None:
    before = desk.left()
    assert desk.run("tidy", "--dialogue", OPEN, "--yes") == 3
    assert "nog niet afgerond" in desk.office.err
    assert desk.left() == before


@pytest.mark.parametrize("what", [("--dialogue", DIALOGUE_ID), ("--note", PLAIN.id)])
def test_without_yes_erasing_says_what_would_go(desk: Desk, what: tuple[object, ...]) -> None:
    before = desk.left()
    assert desk.run("erase", *what) == 0
    assert desk.office.out.startswith("Gewist zou worden: ")
    assert desk.run("erase", *what, "--json") == 0
    assert desk.office.json()["done"] is False
    assert desk.left() == before


def test_nothing_of_an_erased_table_is_left(desk: Desk) -> None:
    assert desk.run("erase", "--dialogue", 4, "--theme", "gezondheid", "--yes") == 0
    first, *rest = desk.office.out.splitlines()
    assert first.startswith("Gewist, ook uit alle kopieën die het programma bewaart: Gez")
    assert "Hebt u zelf een kopie gemaakt" in rest[-1]
    assert desk.found("roepnaam", "letterlijk") == set()
    assert not [path for path in desk.left() if path.name.startswith(".")]
    assert [one["id"] for one in desk.office.listed("los/tafels.sqlite")] == [str(OPEN)]


def test_nothing_of_an_erased_note_is_left(desk: Desk) -> None:
    assert desk.run("erase", "--note", PLAIN.id, "--yes", "--json") == 0
    told = desk.office.json()
    assert (told["dialogue"], told["note"]) == (str(DIALOGUE_ID), str(PLAIN.id))
    assert desk.found("roepnaam", "letterlijk") == {"roepnaam"}


def test_what_was_killed_before_the_copies_is_finished_by_the_same_command(desk: Desk) -> None:
    with Store.open(desk.store) as store:
        store.erase([PLAIN.id])
    assert desk.found("letterlijk") == {"letterlijk"}
    (desk.store.parent / ASIDE).unlink()
    assert desk.run("erase", "--note", PLAIN.id, "--yes") == 0
    assert desk.found("letterlijk") == set()


def test_a_copy_that_could_not_be_done_is_named(desk: Desk) -> None:
    broken = desk.store.parent / "backups" / "oud.sqlite"
    broken.write_bytes(desk.store.read_bytes()[:9000])
    assert desk.run("erase", "--note", PLAIN.id, "--yes", "--json") == 1
    assert desk.office.json()["not_purged"] == [str(broken)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("erase",), "--dialogue"),
        (("erase", "--note", "x"), "Deze notitie is er niet: x."),
        (("erase", "--note", DIALOGUE_ID), "Deze notitie is er niet"),
        (("erase", "--note", PLAIN.id, "--dialogue", DIALOGUE_ID), "--note"),
        (("tidy", "--dialogue", 4), "thema"),
        (("tidy",), "--dialogue"),
    ],
)
def test_what_is_not_known_is_wrong_use(
    desk: Desk, arguments: tuple[object, ...], said: str
) -> None:
    before = desk.left()
    assert desk.run(*arguments, "--yes") == 2
    assert said in desk.office.err
    assert desk.left() == before

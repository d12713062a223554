"""How long tables are kept, by the command line: looking and wiping are two commands."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.services import backups, second_copy
from facilitator.services.keys import key_chest
from facilitator.services.stores import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.cli.office import Office
from tests.cli.test_json import printed
from tests.services.test_canary import found, mark

PROGRAMME = "nederland-na-de-crisis"
TITLE = "Nederland na de crisis"
OTHER = DialogueId(derived_id("tests", "without a programme"))


@pytest.fixture
def desk(office: Office) -> Office:
    """A store with a table of a programme, one without, and a copy."""
    head = replace(a_dialogue(), municipality=mark("gemeente"))
    with Store.open(store_of(office)) as store:
        seat, note = a_seat(1, mark("rol")), an_item(mark("letterlijk"))
        store.apply(added(ChangeName.PREPARE, head, seat, note))
        store.apply(added(ChangeName.PREPARE, a_dialogue("Wonen", id=OTHER, programme="")))
        assert isinstance(backups.back_up(store, EVENING), Path)
    return office


def store_of(office: Office) -> Path:
    return office / "bewaren" / "tafels.sqlite"


def run(office: Office, *arguments: object) -> int:
    return office.run("retention", "--store", store_of(office), *arguments)


def left(office: Office) -> dict[Path, bytes]:
    files = (path for path in store_of(office).parent.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files}


def test_a_day_is_set_shown_and_taken_away(desk: Office) -> None:
    assert run(desk, "--programme", PROGRAMME, "--until", "9-4-2199") == 0
    assert "bewaren tot en met: 9 april 2199" in desk.out
    assert "Tafels zonder programma" not in desk.out
    assert run(desk) == 0
    assert "Tafels zonder programma: 1 tafel; bewaren tot en met: geen dag" in desk.out
    assert run(desk, "--programme", TITLE, "--no-date", "--json") == 0
    (told,) = printed(desk, "retention")["programmes"]
    assert (told["programme"], told["tables"], told["keep_until"]) == (PROGRAMME, 1, None)


def test_what_is_due_is_told_and_nothing_is_done(desk: Office) -> None:
    assert run(desk, "--programme", PROGRAMME, "--until", "2020-01-01") == 0
    before = left(desk)
    assert run(desk) == 0
    assert "die dag is voorbij" in desk.out
    assert "Gewist zou worden" in desk.out
    assert "Gezondheid" in desk.out
    assert "Er is niets gewist" in desk.err
    assert run(desk, "--json") == 0
    told = printed(desk, "retention")
    assert [one["dialogue"] for one in told["due"]] == [str(DIALOGUE_ID)]
    assert (told["wiped"], told["receipts"]) == (None, [])
    assert left(desk) == before


@pytest.mark.parametrize("name", ["bewijs.txt", "bewijs.docx"])
def test_what_is_due_is_wiped_from_everywhere_with_a_receipt(desk: Office, name: str) -> None:
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    receipt = desk / name
    assert run(desk, "--wipe", "--receipt", receipt) == 0
    assert desk.out.startswith("Gewist, ook uit alle kopieën die het programma bewaart: 1 ta")
    assert "Hebt u zelf een kopie gemaakt" in desk.out
    assert found(store_of(desk).parent, "gemeente", "rol", "letterlijk") == set()
    assert found(receipt, "gemeente", "rol", "letterlijk") == set()
    assert [one["id"] for one in desk.listed("bewaren/tafels.sqlite")] == [str(OTHER)]
    assert run(desk, "--receipts") == 0
    assert "Bewijs van wissen" in desk.out
    again = desk / f"nog-een-keer{receipt.suffix}"
    assert run(desk, "--receipt", again) == 0
    assert again.read_bytes() == receipt.read_bytes()
    assert run(desk, "--json") == 0
    told = printed(desk, "retention")
    assert told["due"] == []
    (kept,) = told["receipts"]
    assert kept["copies_emptied_at"]
    assert kept["tables"][0]["dialogue"] == str(DIALOGUE_ID)


def test_the_wipe_is_printed_as_json(desk: Office) -> None:
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.txt", "--json") == 0
    told = printed(desk, "retention")
    assert told["wiped"] == told["receipts"][0]
    assert told["wiped"]["tables"][0]["notes"] == 1


def test_where_nothing_is_due_nothing_is_wiped_and_no_file_is_made(desk: Office) -> None:
    before = left(desk)
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.txt") == 0
    assert "niets te wissen" in desk.err
    assert not (desk / "bewijs.txt").exists()
    assert left(desk) == before


def test_a_copy_that_is_not_done_is_named_and_done_by_the_same_command(desk: Office) -> None:
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    broken = store_of(desk).parent / "backups" / "oud.sqlite"
    broken.write_bytes(store_of(desk).read_bytes()[:9000])
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.txt", "--json") == 1
    told = printed(desk, "retention")
    assert str(broken) in told["errors"][0]["text"]
    assert told["wiped"]["copies_emptied_at"] is None
    broken.unlink()
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.txt", "--json") == 0
    assert printed(desk, "retention")["receipts"][0]["copies_emptied_at"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--wipe",), "--receipt"),
        (("--until", "2027-01-01"), "--programme"),
        (("--programme", PROGRAMME, "--until", "ooit"), "ooit"),
        (("--programme", "onbekend", "--until", "2027-01-01"), "onbekend"),
        (("--programme", PROGRAMME, "--until", "2027-01-01", "--no-date"), "--no-date"),
        (("--wipe", "--receipt", "bewijs.odt"), "bewijs.odt"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(
    desk: Office, arguments: tuple[object, ...], said: str
) -> None:
    before = left(desk)
    assert run(desk, *arguments) == 2
    assert said in desk.err
    assert left(desk) == before


@pytest.mark.parametrize("content", ["Iets anders.", None])
def test_a_receipt_that_cannot_be_written_stops_the_wipe(
    desk: Office, content: str | None
) -> None:
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    place = desk / "bewijs.txt"
    if content is None:
        place.mkdir()
    else:
        place.write_text(content)
    before = left(desk)
    assert run(desk, "--wipe", "--receipt", place) == 3
    assert left(desk) == before
    if content:
        assert place.read_text() == content
        assert run(desk, "--wipe", "--receipt", place, "--force") == 0


def test_without_a_receipt_there_is_none_to_write_again(desk: Office) -> None:
    assert run(desk, "--receipt", desk / "bewijs.txt") == 3
    assert "nog geen bewijs" in desk.err
    assert run(desk, "--receipts") == 0
    assert desk.out == ""


@pytest.mark.parametrize("damaged", [True, False])
def test_a_copy_from_before_a_wipe_is_put_back_without_it_and_that_is_told(
    desk: Office, *, damaged: bool
) -> None:
    store, stick = store_of(desk), desk / "stick.sqlite"
    assert desk.run("backup", "--store", store, "--to", stick) == 0
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.docx") == 0
    if damaged:
        store.write_bytes(b"damaged")
    assert desk.run("restore", stick, "--store", store) == 0
    assert "Teruggezet: 1 tafel, 0 notities." in desk.err
    told = (
        "De kopie is van voor het wissen op deze laptop. Opnieuw gewist: 1 tafel." in desk.err
    )
    assert told == damaged  # what is whole knows it, and what was there is shown before
    assert found(store.parent, "gemeente", "rol", "letterlijk") == set()


def test_a_second_copy_that_is_put_back_leaves_nothing_among_the_copies(desk: Office) -> None:
    store, stick, old = store_of(desk), desk / "stick", desk / "oud"
    stick.mkdir()
    with Store.open(store) as open_store:
        second_copy.choose_folder(store, stick, sealed=False)
        chest = key_chest()
        writer = second_copy.writer_of(open_store, chest)
        assert writer
        writer.write(open_store.file.content, 0, EVENING)
    shutil.copytree(stick, old)
    run(desk, "--programme", PROGRAMME, "--until", "2020-01-01")
    assert run(desk, "--wipe", "--receipt", desk / "bewijs.docx") == 0
    assert desk.run("restore", old, "--store", store) == 0
    assert "Teruggezet: 1 tafel, 0 notities." in desk.err
    assert found(store.parent, "gemeente", "rol", "letterlijk") == set()

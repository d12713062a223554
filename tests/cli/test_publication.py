"""`publication`, and `report table --edition openbaar`: refused whole, or made."""

from pathlib import Path

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_clearance, a_dialogue, a_dossier, a_seat, an_item
from tests.cli.office import Office
from tests.cli.test_json import printed
from tests.editors import records_of

NOTE = an_item("Het is hier stil geworden.")
PROGRAMME = ("--programme", "nederland-na-de-crisis")


def store_with(office: Office, *notes: Item, cleared: bool = True) -> Path:
    path = office / "s.sqlite"
    clearances = [a_clearance(note) for note in notes if cleared]
    head = a_dialogue(programme=PROGRAMME[1])
    dossier = a_dossier(head, seats=[a_seat(1)], items=notes, clearances=clearances)
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return path


def choose(office: Office, store: Path, reference: str, *more: object) -> int:
    return office.run(
        "publication", "--store", store, *PROGRAMME, "--refer-by", reference, *more
    )


def report(office: Office, store: Path, to: str = "v.docx", *more: object) -> int:
    wanted = ("--dialogue", DIALOGUE_ID, "--edition", "openbaar", "--to", office / to)
    return office.run("report", "table", "--store", store, *wanted, *more)


def test_a_choice_comes_first_and_is_shown(office: Office) -> None:
    store = store_with(office, NOTE)
    assert report(office, store) == 3
    assert "kies eerst hoe openbare bestanden" in office.err
    assert choose(office, store, "gemeente") == 0
    assert "noemen de gemeente van een tafel" in office.out
    assert office.run("publication", "--store", store, "--json") == 0
    (told,) = printed(office, "publication")["programmes"]
    assert (told["refer_by"], told["first_published"]) == ("gemeente", None)


def test_a_public_report_is_made_of_what_was_cleared(office: Office) -> None:
    store = store_with(office, NOTE)
    choose(office, store, "gemeente")
    assert report(office, store) == 0
    assert report(office, store, "v.pdf") == 0
    assert (office / "v.pdf").read_bytes().startswith(b"%PDF")
    assert office.run("publication", "--store", store) == 0
    assert "het eerste openbare bestand is van" in office.out
    assert choose(office, store, "nummer") == 3
    assert choose(office, store, "nummer", "--anyway") == 0


def test_a_refused_edition_leaves_no_file_and_says_why(office: Office) -> None:
    store = store_with(office, NOTE, cleared=False)
    choose(office, store, "nummer")
    assert report(office, store) == 3
    assert "nog na te lezen notities: 1" in office.err
    assert not (office / "v.docx").exists()
    assert report(office, store, "v.docx", "--with-sensitive") == 2


def test_the_page_for_the_mayor_has_no_public_edition(office: Office) -> None:
    store = store_with(office, NOTE)
    wanted = ("--dialogue", DIALOGUE_ID, "--edition", "openbaar", "--to", office / "a.docx")
    assert office.run("report", "a4", "--store", store, *wanted) == 2
    assert not (office / "a.docx").exists()


def test_of_each_table_apart_those_that_may_are_made(office: Office) -> None:
    store = store_with(office, NOTE)
    choose(office, store, "nummer")
    to = ("--all", "--edition", "openbaar", "--to", office / "verslagen")
    assert office.run("report", "table", "--store", store, *to) == 0
    (made,) = (office / "verslagen").iterdir()
    assert made.name.endswith("-openbaar.docx")


def test_a_programme_that_is_nowhere_is_wrong_use(office: Office) -> None:
    store = store_with(office, NOTE)
    assert office.run("publication", "--store", store, "--programme", "weg") == 2
    assert office.run("publication", "--store", store, "--refer-by", "nummer") == 2


def test_check_export_tells_the_place_that_public_files_may_not_name(office: Office) -> None:
    store = store_with(office, an_item("In Goes is het stil."))
    check = ("check-export", "--store", store, "--dialogue", DIALOGUE_ID)
    assert office.run(*check) == 0
    choose(office, store, "nummer")
    assert office.run(*check) == 1
    assert "In [gemeente] is het stil." in office.out

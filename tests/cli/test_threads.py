"""`threads` and `report threads`: what runs through all themes, and why there is no report."""

from pathlib import Path

import docx
import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier
from tests.cli.office import Office
from tests.cli.test_json import codes, printed
from tests.domain.threads.samples import COUNTED, DESK, GREEN, MEET, PROGRAMME, the_tables
from tests.editors import records_of


@pytest.fixture
def coordinator(office: Office) -> Office:
    """A coordinator with the tables of three themes."""
    with Store.open(office / "s.sqlite") as store:
        for dossier in the_tables():
            store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return office


def threads(office: Office, *more: object) -> int:
    return office.run("threads", "--store", office / "s.sqlite", *more)


def report(office: Office, to: str, *more: object) -> int:
    where = ("--store", office / "s.sqlite", "--to", office / to)
    return office.run("report", "threads", *where, *more)


def words_of(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).paragraphs]


def test_they_are_printed_with_their_counts(coordinator: Office) -> None:
    assert threads(coordinator, "--json") == 0
    found = printed(coordinator, "threads")
    assert [one["name"] for one in found["threads"]] == [DESK, MEET, GREEN]
    for one in found["threads"]:
        themes, knel, kiem, both, notes = COUNTED[one["name"]]
        assert one["themes"] == themes
        assert (one["knel"], one["kiem"], one["on_both_sides"]) == (knel, kiem, both)
        assert (one["notes"], one["tables"]) == (notes, sum(themes.values()))
    assert found["tensions"]["ways_out"] == {"maatwerk": 1}
    assert found["ideas"]["actors"] == {"gemeente": 2, "buurt": 1}
    assert found["participants"] == 48


def test_they_are_told_in_words(coordinator: Office) -> None:
    assert threads(coordinator) == 0
    out = coordinator.out
    assert "3 thema’s, 6 tafels" in out
    sides = "tafels met knel: 4, met kiem: 2, met allebei: 2"
    assert f"{DESK}: 4 tafels, 2 thema’s, 3 gemeenten; {sides}" in out
    assert "Schurende wensen: 2, aan 2 tafels" in out


def test_the_report_says_what_was_counted_and_who_said_it_about_which_theme(
    coordinator: Office,
) -> None:
    assert report(coordinator, "r.docx") == 0
    said = words_of(coordinator / "r.docx")
    assert said[0] == "Rode draden van de themadialogen"
    assert any("zes themadialogen met" in one and "48 deelnemers" in one for one in said)
    assert f"Wat knelt: {DESK}" in said  # in two of three themes
    heard = "Aan vier tafels ging het hierover, in twee thema’s."
    sides = "Aan vier tafels als knel en aan twee tafels als kiem."
    assert f"{heard} {sides}" in said
    assert (
        "‘Ik had één vraag. Ik kreeg een inlogcode.’"
        " (mantelzorger, Gezondheid, dialoog\u00a01) Gezondheid T01-01" in said
    )


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--programme", "nergens"), "programme_unknown"),
        (("--kind", "werkplaats"), "kind_without_tables"),
    ],
)
def test_what_is_not_there_is_wrong_use(
    coordinator: Office, more: tuple[str, ...], code: str
) -> None:
    assert threads(coordinator, "--json", *more) == 2
    assert codes(coordinator.json()) == [code]


def test_a_store_without_tables_says_what_to_do(office: Office) -> None:
    with Store.open(office / "s.sqlite"):
        pass
    assert threads(office, "--json") == 2
    assert codes(office.json()) == ["no_tables_held"]


def test_with_two_programmes_one_is_to_be_chosen(coordinator: Office) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        other = a_dossier(a_dialogue(programme="ander", number=9))
        store.apply(added(ChangeName.PREPARE, *records_of(other)))
    assert threads(coordinator, "--json") == 2
    assert codes(coordinator.json()) == ["programme_needed"]
    assert threads(coordinator, "--json", "--programme", "ander") == 0


def test_tables_without_a_programme_are_told_as_a_choice_and_can_be_chosen(
    coordinator: Office,
) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        other = a_dossier(a_dialogue(programme="", number=9))
        store.apply(added(ChangeName.PREPARE, *records_of(other)))
    choice = '"" (tafels zonder programma)'
    assert threads(coordinator) == 2
    assert f"nederland-na-de-crisis en {choice}." in coordinator.err
    assert threads(coordinator, "--programme", "nergens") == 2
    assert choice in coordinator.err
    settle = ("settle-layer", "--store", coordinator / "s.sqlite")
    assert coordinator.run(*settle) == 2
    assert f"Nederland na de crisis en {choice}." in coordinator.err
    assert threads(coordinator, "--programme", "") == 0
    assert coordinator.run(*settle, "--programme", "") == 0


def test_all_types_together_tell_first_what_each_theme_was_about(coordinator: Office) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        other = a_dossier(a_dialogue("Gezondheid", kind="focustafel", number=1))
        store.apply(added(ChangeName.PREPARE, *records_of(other)))
    assert report(coordinator, "r.docx", "--kind", "alle") == 0
    said = words_of(coordinator / "r.docx")
    assert said[0] == "Dialogen met de samenleving: rode draden"
    assert "1. De thema’s" in said


def test_a_public_report_is_refused_while_notes_were_not_read(coordinator: Office) -> None:
    programme = ("--programme", PROGRAMME, "--refer-by", "nummer")
    assert coordinator.run("publication", "--store", coordinator / "s.sqlite", *programme) == 0
    assert report(coordinator, "r.docx", "--edition", "openbaar") == 3
    assert "nog na te lezen notities" in coordinator.err
    assert not (coordinator / "r.docx").exists()


HEAD = "tafel;thema;dialoog;datum;host;deelnemers\n"
ONE_TABLE = f"{HEAD}a;Gezondheid;1;2026-03-03;wethouder;1\n"
TWO_TABLES = f"{ONE_TABLE}b;Samen leven;1;2026-03-04;wethouder;8\n"
NOTES = "tafel;soort;tekst;trefwoorden;aan_zet;soort_idee;bestaand\n"
BUS = """a;knel;Er rijdt geen bus.;bus;;;
b;knel;De bus is vol.;bus;;;
a;idee;Laat de bus rijden.;;gemeente;vernieuwen;ja
b;droom;Een bus voor iedereen.;;;;
b;spanning;Rust op straat, en een bus.;;;;
"""


def taken_in(office: Office, tables: str, notes: str) -> Office:
    """Take in sheets."""
    (office / "t.csv").write_text(tables, encoding="utf-8")
    (office / "n.csv").write_text(NOTES + notes, encoding="utf-8")
    into = ("--store", office / "s.sqlite")
    assert office.run("import", office / "n.csv", "--tables", office / "t.csv", *into) == 0
    return office


def test_one_table_is_told_in_the_singular(office: Office) -> None:
    taken_in(office, ONE_TABLE, BUS.splitlines()[0])
    assert report(office, "r.docx") == 0
    [told] = [one for one in words_of(office / "r.docx") if "Gezondheid" not in one][1:2]
    assert "Dit rapport gaat over één themadialoog met 1 deelnemer, over één thema." in told
    assert "Ook aan tafel: 1 burgemeester of wethouder." in told


def test_two_themes_are_both_and_an_idea_that_is_there_is_told(office: Office) -> None:
    taken_in(office, TWO_TABLES, BUS)
    assert report(office, "r.docx") == 0
    said = words_of(office / "r.docx")
    assert "Wat overal knelt: bus" in said
    assert any("ging het hierover, in beide thema’s." in one for one in said)
    assert any("Genoteerd is dat het al ergens bestaat." in one for one in said)
    assert any("vernieuwen (1 keer)" in one for one in said)


def test_wishes_that_rub_add_up_and_what_is_not_there_is_not_told(office: Office) -> None:
    taken_in(office, TWO_TABLES, BUS)
    assert threads(office) == 0
    assert "soort niet genoteerd: 1" in office.out
    (office / "s.sqlite").unlink()
    taken_in(office, ONE_TABLE, BUS.splitlines()[0])
    assert threads(office) == 0
    assert "Wie is aan zet" not in office.out
    assert "binnen één mens" not in office.out

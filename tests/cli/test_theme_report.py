"""`report theme`: one document over all tables of a theme, or why there is none."""

from collections.abc import Mapping

import docx
import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.reports.writer import WRITERS
from facilitator.services.clearing import notes_to_read
from facilitator.storage.store import Store
from tests.builders import a_clearance
from tests.cli.office import Office

TABLES = """tafel;soort;thema;dialoog;datum;gemeente;host;deelnemers
a;themadialoog;Gezondheid;1;2021-04-09;Zeist;wethouder;8
b;themadialoog;Gezondheid;2;2021-04-10;Goes;burgemeester;7
c;themadialoog;Gezondheid;3;2021-04-11;Zeist;wethouder;9
d;focustafel;Brede welvaart;1;2021-04-12;Ede;;5
"""
NOTES = """tafel;soort;rol;tekst;kern;stap
a;knel;kok;De markt bleef leeg.;Stilte;knel_kiem
b;knel;boer;Niemand kwam langs.;Stilte;knel_kiem
c;kiem;kok;We liepen elke dag.;Buiten;knel_kiem
a;droom;kok;Een bank in de zon.;Zitten;droom
b;idee;wethouder;Een bank bij elk huis.;Banken;eerste_stappen
c;slotzin;kok;Ik ga naar buiten.;;slotronde
d;knel;;Het geld was op.;Geld;knel_kiem
"""


@pytest.fixture
def full(office: Office) -> Office:
    """A coordinator with four tables."""
    office.take_in_sheets("s.sqlite", TABLES, NOTES)
    return office


def report(office: Office, to: str, *more: object, theme: str = "gezondheid") -> int:
    where = ("--store", office / "s.sqlite", "--theme", theme, "--to", office / to)
    return office.run("report", "theme", *where, *more)


def words_of(office: Office, name: str) -> list[str]:
    return [each.text for each in docx.Document(str(office / name)).paragraphs]


def test_it_is_for_who_works_on_and_in_both_forms_when_nothing_was_said(full: Office) -> None:
    assert report(full, "r.docx") == 0
    said = words_of(full, "r.docx")
    assert said[0] == "Rapportage themadialogen Gezondheid"
    assert "Eén idee" in said
    assert "Drie themadialogen" in said
    assert "3 gesprekken\t24 deelnemers totaal" in said
    assert "Hosts kwamen uit de volgende gemeentes: Goes, Zeist" in said
    assert "‘De markt bleef leeg.’ (kok, dialoog\u00a01) T01-01" in said
    assert "‘Een bank bij elk huis.’ (wethouder) T02-02" in said


@pytest.mark.parametrize(
    ("form", "has", "has_not"),
    [
        ("summary", "Enkele proces-observaties", "4. Procesobservaties"),
        ("long", "4. Procesobservaties", "Enkele proces-observaties"),
    ],
)
def test_one_form_may_be_asked_for(full: Office, form: str, has: str, has_not: str) -> None:
    assert report(full, "r.docx", "--form", form) == 0
    said = words_of(full, "r.docx")
    assert has in said
    assert has_not not in said


def test_it_is_made_as_pdf_too(full: Office) -> None:
    assert report(full, "r.pdf") == 0
    assert WRITERS[".pdf"].is_content_of(full / "r.pdf")


@pytest.mark.parametrize(
    ("theme", "more", "said"),
    [
        ("Ruimtevaart", (), "kent het programma niet"),
        ("Onderweg", (), "is er geen tafel"),
        ("gezondheid", ("--programme", "nergens"), "is er niet"),
        ("gezondheid", ("--kind", "werkplaats"), "is er geen tafel"),
        ("gezondheid", ("--form", "kort"), "bestaat niet"),
    ],
)
def test_what_is_not_there_is_wrong_use(
    full: Office, theme: str, more: tuple[str, ...], said: str
) -> None:
    assert report(full, "r.docx", *more, theme=theme) == 2
    assert said in full.err
    assert not (full / "r.docx").exists()


def test_a_place_with_another_ending_is_wrong_use(full: Office) -> None:
    assert report(full, "r.txt") == 2


def test_of_several_series_one_must_be_chosen(full: Office) -> None:
    more = "e;focustafel;Gezondheid;1;2021-05-01;Ede;;5\n"
    note = "e;knel;;Het geld was op.;Geld;knel_kiem\n"
    full.take_in_sheets("s.sqlite", TABLES + more, NOTES + note)
    assert report(full, "r.docx") == 2
    assert "--kind middenveld" in full.err
    assert "--kind themadialoog" in full.err
    assert not (full / "r.docx").exists()
    assert report(full, "r.docx", "--kind", "werkplaats") == 0
    assert words_of(full, "r.docx")[0] == "Verslag middenvelddialoog over ‘Gezondheid’"
    assert report(full, "r.docx", "--kind", "themadialoog") == 0


def test_a_theme_is_told_in_its_own_form_however_it_is_typed(full: Office) -> None:
    assert report(full, "r.docx", theme="BREDE  WELVAART") == 0
    title = words_of(full, "r.docx")[0]
    assert title.endswith("over ‘Brede economische en maatschappelijke welvaart’")


def test_a_store_that_is_not_there_is_told(office: Office) -> None:
    assert report(office, "r.docx") == 3


def choose(office: Office, reference: str) -> None:
    programme = ("--programme", "nederland-na-de-crisis", "--refer-by", reference)
    assert office.run("publication", "--store", office / "s.sqlite", *programme) == 0


def test_a_public_edition_is_refused_with_its_reasons_and_leaves_no_file(full: Office) -> None:
    assert report(full, "r.docx", "--edition", "openbaar") == 3
    assert "kies eerst hoe openbare bestanden" in full.err
    choose(full, "nummer")
    assert report(full, "r.docx", "--edition", "openbaar") == 3
    assert "nog na te lezen notities: 6" in full.err
    assert not (full / "r.docx").exists()
    assert report(full, "r.docx", "--edition", "openbaar", "--with-sensitive") == 2


def test_what_is_refused_names_the_command_for_each_table_and_the_place_in_the_window(
    full: Office,
) -> None:
    assert report(full, "r.docx", "--edition", "openbaar") == 3
    assert "publication --programme nederland-na-de-crisis --refer-by nummer" in full.err
    choose(full, "nummer")
    listed = full.listed("s.sqlite")
    ids = {one["number"]: one["id"] for one in listed if one["theme"] == "Gezondheid"}
    assert report(full, "r.docx", "--edition", "openbaar") == 3
    for home in ids.values():
        assert f"facilitator-cli clear --dialogue {home}" in full.err
    assert "decide-export" not in full.err
    assert "bij Rapport, onder ‘Is het klaar?’" in full.err
    clear_all(full)
    say(full, {"a": "Ik belde mevrouw Jansen."})
    clear_all(full)
    assert report(full, "r.docx", "--edition", "openbaar") == 3
    lines = [line for line in full.err.splitlines() if "decide-export" in line]
    assert len(lines) == 1
    assert f"check-export --dialogue {ids[1]}, daarna decide-export" in lines[0]


def test_who_works_on_hears_of_each_table_what_names_somebody(full: Office) -> None:
    assert report(full, "r.docx") == 0
    assert "wordt genoemd" not in full.err
    say(full, {"a": "Mail mij: kok@voorbeeld.nl.", "c": "Bel mij op 06 12345678."})
    assert report(full, "r.docx") == 0
    told = [line for line in full.err.splitlines() if "wordt genoemd" in line]
    assert [line.split(":")[0] for line in told] == [
        "Gezondheid, dialoog 1, 9 april 2021, Zeist",
        "Gezondheid, dialoog 3, 11 april 2021, Zeist",
    ]


@pytest.mark.parametrize("reference", ["nummer", "gemeente"])
def test_a_public_edition_is_made_of_what_was_cleared(full: Office, reference: str) -> None:
    choose(full, reference)
    clear_all(full)
    for name in ("r.docx", "r.pdf"):
        assert report(full, name, "--edition", "openbaar") == 0
    said = "\n".join(words_of(full, "r.docx"))
    assert "Hosts kwamen uit de volgende gemeentes: Goes, Zeist" in said
    assert ("(kok, dialoog\u00a01)" in said) is (reference == "nummer")
    assert ("(kok)" in said) is (reference == "gemeente")
    assert "T01-01" not in said
    assert full.run("publication", "--store", full / "s.sqlite") == 0
    assert "het eerste openbare bestand is van" in full.out


def test_of_fewer_than_three_tables_there_is_no_public_edition(full: Office) -> None:
    choose(full, "nummer")
    clear_all(full)
    assert report(full, "r.docx", "--edition", "openbaar", theme="Brede welvaart") == 3
    assert "drie tafels of meer; nu zijn het er: 1" in full.err


def say(office: Office, texts: Mapping[str, str]) -> None:
    """Take in more notes, one at each of some tables."""
    rows = [f"{table};knel;kok;{text};Stilte;knel_kiem\n" for table, text in texts.items()]
    office.take_in_sheets("s.sqlite", TABLES, NOTES + "".join(rows))


def clear_all(office: Office) -> None:
    """Read all notes, as somebody does on the page for that."""
    with Store.open(office / "s.sqlite") as store:
        for home in [one.dialogue.id for one in store.overview()]:
            notes = notes_to_read(store.dossier(home))
            store.apply(added(ChangeName.CLEAR, *map(a_clearance, notes)))

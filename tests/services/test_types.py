"""Every type of table comes in from a spreadsheet, and its report opens and says who spoke."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind, seated
from facilitator.domain.table.script import DIALOGUE_KINDS, NAMED_KINDS, Script
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.capture import Entry, keep
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.preparation import PlannedSeat, TablePlan, prepare
from facilitator.services.reporting import (
    KINDS,
    ReportRequest,
    make,
    report_names,
    report_source,
)
from facilitator.services.spreadsheet_import import apply_import, plan_import, read_files
from facilitator.storage.store import Store
from tests.editors import StillOrigins

NOTES = """tafel;soort;rol;tekst;stap
a;knel;bakker;De oven bleef koud.;knel_kiem
a;kiem;;Er kwam een moestuin.;
a;beide;groepsgesprek;Rust en stilte.;
a;droom;student;Een plein.;droom
a;idee;burgemeester;Een bank.;eerste_stappen
a;toezegging;wethouder;Belt maandag.;
a;spanning;;Rust of drukte.;
a;procesobservatie;;Het was stil.;welkom
a;slotzin;bakker;Ik kom weer.;slotronde
a;geparkeerd;;De parkeerplaats.;
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library([resources.root()])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.sqlite") as opened:
        yield opened


def script_of(library: Library, kind: str) -> Script:
    return next(script for script in library.scripts.values() if script.kind == kind)


def taken_in(kind: str, folder: Path, store: Store, library: Library) -> Dossier:
    """Take in one table of a type, with a note of each kind that a spreadsheet may hold."""
    series = script_of(library, kind).theme_series
    theme = next(t.title for t in library.themes.values() if series in {"", t.series})
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    head = "tafel;thema;soort;dialoog;datum;gemeente;host;deelnemers;vorm\n"
    row = f"a;{theme};{kind.upper()};3;2021-04-09;Goes;burgemeester;7;hybride\n"
    tables.write_text(head + row, encoding="utf-8")
    notes.write_text(NOTES, encoding="utf-8")
    plan = plan_import(read_files(tables, notes), library, store)
    assert plan.problems == ()
    apply_import(store, plan)
    (overview,) = store.overview()
    return store.dossier(overview.dialogue.id)


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_a_table_of_any_type_comes_in_with_its_own_steps(
    kind: str, tmp_path: Path, store: Store, library: Library
) -> None:
    dossier = taken_in(kind, tmp_path, store, library)
    script = script_of(library, kind)
    assert (dossier.dialogue.kind, dossier.dialogue.script) == (kind, script.id)
    assert [step.key for step in dossier.steps] == [step.key for step in script.steps]
    assert [step.minutes for step in dossier.steps] == [step.minutes for step in script.steps]
    assert [seat.role_label for seat in dossier.seats] == ["bakker", "student"]
    assert len(dossier.items) == 10


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_its_report_opens_and_says_who_spoke(
    kind: str, tmp_path: Path, store: Store, library: Library
) -> None:
    dossier = taken_in(kind, tmp_path, store, library)
    report = tmp_path / "verslag.docx"
    make(ReportRequest(KINDS["table"], report_source([dossier], library, store.media)), report)
    assert OpenXmlValidator().validate(str(report)).errors == []
    text = told(report)
    for line in (
        "‘De oven bleef koud.’ (bakker, dialoog\u00a03)",
        "‘Er kwam een moestuin.’ (dialoog\u00a03)",
        "‘Rust en stilte.’ (groepsgesprek, dialoog\u00a03)",
        "‘Een plein.’ (student, dialoog\u00a03)",
        "‘Een bank.’ (burgemeester)",
        "Belt maandag.",
        "De parkeerplaats. (dialoog\u00a03)",
    ):
        assert line in text
    names_nobody = kind in NAMED_KINDS - {"wetenschapsdialoog"}
    closing = "‘Ik kom weer.’" + ("" if names_nobody else " (bakker, dialoog\u00a03)")
    assert closing in text
    assert ("‘Ik kom weer.’ (" in text) != names_nobody


def told(report: Path) -> str:
    """Give the words of a document, those in its tables too."""
    document = docx.Document(str(report))
    cells = [cell.text for table in document.tables for cell in table._cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_once_more_is_the_same_table(
    kind: str, tmp_path: Path, store: Store, library: Library
) -> None:
    first = taken_in(kind, tmp_path, store, library)
    assert taken_in(kind, tmp_path, store, library) == first


def test_experts_who_agreed_are_named_in_the_report_of_a_table_that_was_made_here(
    tmp_path: Path, store: Store, library: Library
) -> None:
    script = library.scripts["wetenschapsdialoog"]
    noor = PlannedSeat(
        "slaap",
        full_name="Noor de Wit",
        title="prof. dr.",
        organisation="Universiteit Twente",
        expertise="slaap",
        name_agreed=True,
        sort="expert",
    )
    abel = replace(noor, full_name="Abel Kramer", role_label="rust", name_agreed=False)
    origins = StillOrigins()
    table = prepare(store, TablePlan(script, seats=(noor, abel)), origins)
    editor = DialogueEditor(store, table, origins)
    for seat in editor.dossier.seats:
        keep(editor, Entry("Slaap.", ItemKind.CLOSING_LINE, seated(seat.id)))
    report = tmp_path / "verslag.docx"
    source = report_source([editor.dossier], library, store.media)
    make(ReportRequest(KINDS["table"], source), report)
    text = told(report)
    assert "prof. dr. Noor de Wit (Universiteit Twente): slaap" in text
    assert "Noor de Wit: ‘Slaap.’" in text
    assert "‘Slaap.’ (rust)" in text
    assert "Abel" not in text


def test_a_table_is_called_as_its_own_script_calls_it(
    tmp_path: Path, store: Store, library: Library
) -> None:
    dossier = taken_in("werkplaats", tmp_path, store, library)
    own = replace(library.scripts["werkplaats"], id="ateliers", title="Ateliers")
    scripts = {**library.scripts, "ateliers": own}
    made = replace(dossier, dialogue=replace(dossier.dialogue, script="ateliers"))
    names = report_names(made, replace(library, scripts=scripts))
    assert names.kind == "Ateliers"
    assert report_names(dossier, library).kind == "Werkplaats"

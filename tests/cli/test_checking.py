"""`check-export`: what to look at before a table leaves, for people and as JSON."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.domain.privacy.identifying.findings import FindingKind
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Wording
from facilitator.services import finding_decisions as decisions
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export_check import check_table
from facilitator.services.messages import LANGUAGES, messages
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dossier, a_seat, an_item
from tests.cli.office import Office
from tests.editors import StillOrigins, records_of

SCHEMA = json.loads(resources.read_text("formats", "cli-check-export.schema.json"))
NOTES = ("Ik zei tegen Joris: zet neer.", "Bel mij op 06 12345678.", "De griffier was er.")


def made(office: Office, *texts: str) -> Path:
    """Make a store with a table of Joris and some notes that were summarised."""
    notes = [
        an_item(text, position=at, wording=Wording.SUMMARY) for at, text in enumerate(texts)
    ]
    dossier = a_dossier(seats=[a_seat(3, "conciërge", first_name="Joris")], items=notes)
    with Store.open(office / "s.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return office / "s.sqlite"


def check(office: Office, store: Path, *more: object) -> int:
    return office.run("check-export", "--store", store, "--dialogue", DIALOGUE_ID, *more)


def test_findings_are_told_with_why_and_a_proposal(office: Office) -> None:
    assert check(office, made(office, *NOTES)) == 1
    assert "Naam aan tafel: “Ik zei tegen Joris: zet neer.”" in office.out
    assert "zo heet iemand aan deze tafel (plek 3, conciërge)" in office.out
    assert "voorstel: “Ik zei tegen [conciërge]: zet neer.”" in office.out
    assert "Nog te kiezen: 3 punten." in office.err


def test_what_was_decided_is_told_no_more_nor_counted(office: Office) -> None:
    store = made(office, *NOTES)
    with Store.open(store) as opened:
        found = check_table(opened, DIALOGUE_ID).open
        editor = DialogueEditor(opened, DIALOGUE_ID, StillOrigins())
        decisions.keep(editor, found[:1], "Hij wil het zelf.")
        decisions.take_proposals(editor, found[1:2])
    assert check(office, store) == 1
    assert "Joris" not in office.out
    assert "Nog te kiezen: 1 punt." in office.err
    where = ("--store", store, "--dialogue", DIALOGUE_ID, "--to", office / "r.docx")
    assert office.run("report", "table", *where) == 0
    assert "genoemd of aangewezen" not in office.err


def test_without_findings_nothing_is_promised(office: Office) -> None:
    assert check(office, made(office, "Het regende.")) == 0
    assert office.out == ""
    assert "Lees zelf nog één keer." in office.err


@pytest.mark.parametrize("texts", [NOTES, ("Het regende.",)])
def test_the_same_as_json(office: Office, texts: tuple[str, ...]) -> None:
    code = check(office, made(office, *texts), "--json")
    told = office.json()
    Draft202012Validator(SCHEMA).validate(told)
    assert code == bool(told["findings"])
    assert [one["kind"] for one in told["findings"]] in (["table_name", "phone", "role"], [])


def test_a_table_that_is_not_there_is_wrong_use_and_no_store_cannot_be_done(
    office: Office,
) -> None:
    assert office.run("check-export", "--store", made(office), "--dialogue", "x", "--json") == 2
    Draft202012Validator(SCHEMA).validate(office.json())
    assert check(office, office / "none.sqlite", "--json") == 3
    Draft202012Validator(SCHEMA).validate(office.json())


def test_a_working_report_and_a_file_are_made_and_the_count_is_told(office: Office) -> None:
    store = made(office, *NOTES)
    where = ("--store", store, "--dialogue", DIALOGUE_ID)
    assert office.run("report", "table", *where, "--to", office / "r.docx") == 0
    assert "2 punten te kiezen, want iemand wordt genoemd of aangewezen" in office.err
    assert office.run("export", *where, "--to", office / "uit", "--plain") == 0
    assert "1 punt te kiezen, want iemand wordt genoemd of aangewezen" in office.err


def test_every_kind_of_finding_has_a_name_and_is_in_the_schema() -> None:
    kinds = [kind.value for kind in FindingKind]
    assert SCHEMA["$defs"]["finding"]["properties"]["kind"]["enum"] == kinds
    assert all(list(messages(language).findings) == kinds for language in LANGUAGES)

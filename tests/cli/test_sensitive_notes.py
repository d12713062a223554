"""Sensitive notes at the command line: seen with their codes, and released one by one."""

from pathlib import Path

import docx
import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.records.items import ReadBack
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export_check import check_table
from facilitator.services.finding_decisions import keep, leave_out
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dossier, an_item
from tests.cli.office import Office
from tests.editors import StillOrigins, records_of

FEAR, SHAME, OPEN, WITHHELD = (
    ItemId(derived_id("tests", name)) for name in ("fear", "shame", "open", "withheld")
)


@pytest.fixture
def store(office: Office) -> Path:
    """A store with a table of two sensitive notes that may be released, and two others."""
    notes = (
        an_item("Ik was bang.", id=FEAR, position=1, sensitive=True),
        an_item("Ik schaamde\nmij.", id=SHAME, position=2, sensitive=True),
        an_item("Een bank.", id=OPEN, position=3),
        an_item(
            "Niet doen.", id=WITHHELD, position=4, sensitive=True, read_back=ReadBack.WITHHELD
        ),
    )
    with Store.open(office / "s.sqlite") as made:
        made.apply(added(ChangeName.PREPARE, *records_of(a_dossier(items=notes))))
    return office / "s.sqlite"


def report(office: Office, store: Path, *more: object) -> int:
    """Ask for the report of the table."""
    where = ("--store", store, "--dialogue", DIALOGUE_ID, "--to", office / "r.docx")
    return office.run("report", "table", *where, *more)


def test_what_was_released_in_the_export_check_is_in_it(office: Office, store: Path) -> None:
    with Store.open(store) as opened:
        fear, shame = (
            one for one in check_table(opened, DIALOGUE_ID).open if one.kind == "sensitive"
        )
        editor = DialogueEditor(opened, DIALOGUE_ID, StillOrigins())
        keep(editor, [fear], "Zij vroeg het.")
        leave_out(editor, [shame])
    assert report(office, store) == 0
    assert "bang" in words_in(office / "r.docx")
    assert "schaamde" not in words_in(office / "r.docx")
    assert "1 notitie" in office.err


def words_in(path: Path) -> str:
    return "\n".join(each.text for each in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize(
    ("options", "released", "left"),
    [
        ((), (), "2 notities"),
        (("--release", SHAME), ("schaamde",), "1 notitie"),
        (("--release", str(FEAR).upper()), ("bang",), "1 notitie"),
        (("--release", FEAR, "--release", SHAME), ("bang", "schaamde"), ""),
        (("--with-sensitive",), ("bang", "schaamde"), ""),
    ],
)
def test_a_report_holds_the_sensitive_notes_that_are_named(
    office: Office,
    store: Path,
    options: tuple[object, ...],
    released: tuple[str, ...],
    left: str,
) -> None:
    assert report(office, store, *options) == 0
    told = words_in(office / "r.docx")
    assert tuple(word for word in ("bang", "schaamde") if word in told) == released
    assert "Niet doen" not in told
    assert ("Weggelaten" in office.err) == bool(left)
    assert left in office.err


@pytest.mark.parametrize("code", [OPEN, WITHHELD, "fear", DIALOGUE_ID])
def test_a_code_of_another_note_is_wrong_use_and_makes_nothing(
    office: Office, store: Path, code: object
) -> None:
    assert report(office, store, "--release", FEAR, "--release", code) == 2
    assert str(code) in office.err
    assert not (office / "r.docx").exists()


def test_all_or_some_cannot_both_be_asked(office: Office, store: Path) -> None:
    assert report(office, store, "--release", FEAR, "--with-sensitive") == 2
    assert not (office / "r.docx").exists()


def test_the_codes_are_listed_only_when_they_are_asked_for(office: Office, store: Path) -> None:
    assert office.run("list", "--store", store) == 0
    assert "bang" not in office.out
    assert office.run("list", "--store", store, "--sensitive") == 0
    assert office.out.splitlines()[2:] == [
        f"    gevoelig: {FEAR}  “Ik was bang.”",
        f"    gevoelig: {SHAME}  “Ik schaamde mij.”",
    ]
    assert office.run("list", "--store", store, "--json") == 0
    assert "sensitive" not in office.json()[0]
    assert office.run("list", "--store", store, "--json", "--sensitive") == 0
    assert office.json()[0]["sensitive"] == [
        {"id": str(FEAR), "text": "Ik was bang."},
        {"id": str(SHAME), "text": "Ik schaamde\nmij."},
    ]

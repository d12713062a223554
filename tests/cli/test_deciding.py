"""`decide-export` and `clear`: what is decided in the window, by commands alone."""

from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.records.items import Item, Speaker, SpeakerKind
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, a_dossier, a_seat, an_item
from tests.cli.office import Office
from tests.cli.test_checking import NOTES, check, made
from tests.cli.test_json import printed
from tests.cli.test_publication import choose
from tests.editors import an_editor

TABLE = ("--dialogue", DIALOGUE_ID)
COOK = a_seat(1, "kok")


def decide(office: Office, store: Path, *more: object) -> int:
    return office.run("decide-export", "--store", store, *TABLE, *more)


def clear(office: Office, store: Path, *more: object) -> int:
    return office.run("clear", "--store", store, *TABLE, *more)


def codes(office: Office, store: Path) -> list[str]:
    """Give the codes of what waits."""
    check(office, store, "--json")
    return [one["code"] for one in office.json()["findings"]]


def notes(office: Office, store: Path) -> Any:  # noqa: ANN401 - any JSON
    """Give the notes that `clear` tells."""
    clear(office, store, "--json")
    return printed(office, "clear")["notes"]


def noted(office: Office, *items: Item) -> Path:
    with Store.open(office / "s.sqlite") as store:
        an_editor(store, a_dossier(a_dialogue(), seats=[COOK], items=items))
    return office / "s.sqlite"


@pytest.mark.parametrize(
    ("answer", "decision", "left"),
    [
        (("--take-proposal",), "vervangen", "Ik zei tegen [conciërge]: zet neer."),
        (("--reword", "Ik zei het."), None, "Ik zei het."),
        (("--keep", "Hij wil het."), "behouden", "Ik zei tegen Joris: zet neer."),
        (("--leave-out",), "weggelaten", "Ik zei tegen Joris: zet neer."),
    ],
)
def test_each_answer_of_the_window_is_one_of_the_command(
    office: Office, answer: tuple[str, ...], decision: str | None, left: str
) -> None:
    store = made(office, *NOTES)
    first, *others = codes(office, store)
    assert decide(office, store, "--finding", first[:6], *answer, "--json") == 0
    assert "Gedaan: 1 punt." in office.err
    assert "Nog te kiezen: 2 punten." in office.err
    told = printed(office, "check-export")
    assert [one["code"] for one in told["findings"]] == others
    assert [one["decision"] for one in told["decided"]] == [decision] * bool(decision)
    with Store.open(store) as opened:
        assert opened.dossier(DIALOGUE_ID).items[0].text == left


def test_what_was_chosen_is_shown_when_asked_and_taken_back_by_its_code(
    office: Office,
) -> None:
    store = made(office, *NOTES)
    before = codes(office, store)
    decide(office, store, "--finding", before[0], "--keep", "Hij wil het.")
    check(office, store)
    assert "Joris" not in office.out
    check(office, store, "--decided")
    assert "gekozen: behouden: Hij wil het." in office.out
    assert f"code: {before[0]}" in office.out
    assert decide(office, store, "--finding", before[0], "--reopen") == 0
    assert codes(office, store) == before


def test_many_points_of_one_text_are_decided_at_once(office: Office) -> None:
    store = made(office, "Joris belde Joris niet, op 06 12345678 wel.")
    before = codes(office, store)
    every = [each for code in before for each in ("--finding", code)]
    assert decide(office, store, *every, "--take-proposal") == 0
    assert office.out == ""
    with Store.open(store) as opened:
        text = opened.dossier(DIALOGUE_ID).items[0].text
    assert text == "[conciërge] belde [conciërge] niet, op [telefoonnummer] wel."


def test_a_code_falls_when_its_text_changes_and_no_other_does(office: Office) -> None:
    store = made(office, "Joris belde op 06 12345678.", "De griffier was er.")
    name, phone, role = codes(office, store)
    decide(office, store, "--finding", phone, "--take-proposal")
    changed, same = codes(office, store)
    assert (changed != name, same) == (True, role)
    assert decide(office, store, "--finding", name, "--leave-out", "--json") == 2
    assert printed(office, "error")["errors"][0]["code"] == "code_unknown"


@pytest.mark.parametrize(
    ("kinds", "answer", "code"),
    [
        (["sensitive", "sensitive"], ("--keep", "Mag."), "one_by_one"),
        (["phone", "role"], ("--reword", "Bel."), "one_by_one"),
        (["sensitive"], ("--reword", "Bel."), "finding_not_reworded"),
        (["role"], ("--leave-out",), "finding_not_left_out"),
    ],
)
def test_an_answer_that_does_not_fit_is_wrong_use_and_decides_nothing(
    office: Office, kinds: list[str], answer: tuple[str, ...], code: str
) -> None:
    items = [
        an_item("Bel 06 12345678.", position=1, sensitive=True),
        an_item("Niet verder vertellen.", position=2, sensitive=True),
    ]
    with Store.open(office / "s.sqlite") as store:
        an_editor(store, a_dossier(a_dialogue(), seats=[a_seat(1, "griffier")], items=items))
    check(office, office / "s.sqlite", "--json")
    found = office.json()["findings"]
    waiting: list[tuple[str, str]] = [(one["kind"], one["code"]) for one in found]
    asked = []
    for kind in kinds:
        place = [kind for kind, _ in waiting].index(kind)
        asked += ["--finding", waiting.pop(place)[1]]
    assert decide(office, office / "s.sqlite", *asked, *answer, "--json") == 2
    assert printed(office, "error")["errors"][0]["code"] == code
    check(office, office / "s.sqlite", "--json")
    assert office.json()["findings"] == found


@pytest.mark.parametrize("option", ["--keep", "--reword"])
def test_an_answer_without_words_is_wrong_use(office: Office, option: str) -> None:
    store = made(office, *NOTES)
    assert decide(office, store, "--finding", codes(office, store)[0], option, " ") == 2
    assert f"Achter {option} hoort nog iets." in office.err


def test_notes_are_read_left_out_and_opened_again(office: Office) -> None:
    store = noted(
        office,
        an_item("Een.", speaker=Speaker(SpeakerKind.SEAT, COOK.id)),
        an_item("Twee.", position=2),
    )
    assert clear(office, store) == 1
    assert "knel (kok): “Een.”" in office.out
    one, two = (each["code"] for each in notes(office, store))
    assert clear(office, store, "--note", one, "--approve") == 0
    assert clear(office, store, "--note", two, "--leave-out") == 0
    assert "Er is niets meer na te lezen." in office.err
    assert [each["state"] for each in notes(office, store)] == ["read", "left_out"]
    assert clear(office, store, "--decided") == 0
    assert "nagelezen" in office.out
    assert "weggelaten uit wat openbaar wordt" in office.out
    assert clear(office, store, "--note", one, "--note", two, "--reopen") == 0
    assert [each["state"] for each in notes(office, store)] == ["open", "open"]
    assert clear(office, store, "--all-unread", "--approve") == 0
    assert "Gedaan: 2 notities." in office.err


def test_the_original_and_the_edited_wording_are_shown_and_one_is_approved(
    office: Office,
) -> None:
    store = noted(office, an_item("Eh, het is zo."))
    (note,) = notes(office, store)
    refused = clear(office, store, "--note", note["code"], "--approve", "bewerkt", "--json")
    assert refused == 2
    assert printed(office, "error")["errors"][0]["code"] == "no_edited_wording"
    clear(office, store, "--note", note["code"], "--reword", "Het is zo.")
    (edited,) = notes(office, store)
    assert (edited["original"], edited["printed"]) == ("Eh, het is zo.", "Het is zo.")
    clear(office, store, "--note", edited["code"], "--approve", "origineel")
    (original,) = notes(office, store)
    assert (original["printed"], original["state"]) == ("Eh, het is zo.", "read")
    assert original["code"] == note["code"]
    clear(office, store, "--decided")
    assert "dit is het origineel; bewerkt: “Het is zo.”" in office.out
    clear(office, store, "--note", original["code"], "--approve", "bewerkt")
    assert notes(office, store) == [{**edited, "state": "read"}]


def test_a_sensitive_note_is_released_by_itself_for_a_reason(office: Office) -> None:
    store = noted(
        office,
        an_item("Geheim.", sensitive=True),
        an_item("Ook.", position=2, sensitive=True),
        an_item("Gewoon.", position=3),
    )
    one, two, plain = (each["code"] for each in notes(office, store))
    for which in (("--note", one, "--note", two), ("--all-unread",), ("--note", plain)):
        assert clear(office, store, *which, "--release", "Mag.") == 2
    assert clear(office, store, "--note", one, "--release", "Zij wil het.") == 0
    assert [each["released"] for each in notes(office, store)] == ["Zij wil het.", None, None]
    clear(office, store)
    assert "gevoelig, en vrijgegeven: Zij wil het." in office.out
    assert "gevoelig: niet vrijgegeven" in office.out
    clear(office, store, "--note", one, "--reopen")
    assert [each["released"] for each in notes(office, store)] == [None, None, None]


@pytest.mark.parametrize("typed", [("--approve",), ("--all-unread",)])
def test_half_an_order_is_wrong_use(office: Office, typed: tuple[str, ...]) -> None:
    assert clear(office, noted(office, an_item()), *typed, "--json") == 2
    assert printed(office, "error")["errors"][0]["code"] == "clear_incomplete"


TABLES = "tafel;thema;dialoog;datum;gemeente;host\na;Gezondheid;4;2021-04-09;Goes;wethouder\n"
IMPORTED = (
    "tafel;soort;rol;tekst\n"
    "a;knel;kok;De griffier van Goes belde mij op 06 12345678.\n"
    "a;kiem;boer;Bakker Pieter Jansen helpt.\n"
    "a;droom;boer;Bloemen langs de weg.\n"
    "a;idee;griffier;Een bankje.\n"
    "a;idee;boer;Dit liever niet in de krant.\n"
)


def test_a_sheet_becomes_a_public_report_by_commands_alone(office: Office) -> None:
    office.take_in_sheets("s.sqlite", TABLES, IMPORTED)
    (table,) = office.listed("s.sqlite")
    here = ("--store", office / "s.sqlite", "--dialogue", table["id"])
    report = ("report", "table", *here, "--edition", "openbaar", "--to", office / "v.docx")
    assert choose(office, office / "s.sqlite", "nummer") == 0
    assert office.run(*report) == 3

    office.run("clear", *here, "--json")
    last = office.json()["notes"][-1]["code"]
    assert office.run("check-export", *here, "--json") == 1
    place = next(one for one in office.json()["findings"] if one["kind"] == "place")
    keep = ("--finding", place["code"], "--keep", "Mag.", "--json")
    assert office.run("decide-export", *here, *keep) == 2
    assert printed(office, "error")["errors"][0]["code"] == "finding_not_kept"
    assert office.run("clear", *here, "--note", last, "--leave-out") == 0
    assert office.run("check-export", *here, "--json") == 1
    found = [one for one in office.json()["findings"] if one["kind"] != "unread"]
    assert {one["kind"] for one in found} >= {"role", "place", "phone", "name"}
    every = [each for one in found for each in ("--finding", one["code"])]
    assert office.run("decide-export", *here, *every, "--take-proposal") == 0
    assert office.run("clear", *here, "--all-unread", "--approve") == 0
    assert office.run("check-export", *here) == 0, office.out

    assert office.run(*report) == 0, office.err
    assert (office / "v.docx").exists()

"""A mark in every text of every record: each is in an export only where it may be.

The fields follow from the records, so that a new one is marked by itself, and found here until
somebody says where it may be.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from facilitator.domain.privacy.clearing import SENSITIVE
from facilitator.domain.privacy.names import text_fields
from facilitator.domain.records.changes import ChangeName, added, removed
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Closing, Dialogue, Dossier, Record, Seat, Step
from facilitator.domain.records.items import Item, ItemKind, ReadBack, Wording, seated
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.reporting import ReportRequest, make, report_source
from facilitator.storage.store import Store
from tests.builders import (
    DIALOGUE_ID,
    a_clearance,
    a_closing,
    a_dialogue,
    a_dossier,
    a_seat,
    a_step,
    an_item,
)
from tests.cli.office import Office
from tests.editors import records_of
from tests.reports.tables import script_of, the_library
from tests.reports.whole import whole
from tests.services.test_named_texts import put

R = TypeVar("R", Dialogue, Step, Seat, Item, Closing)
CITIZENS, NAMED = "themadialoog", "wetenschapsdialoog"
NAMES = ("first_name", "full_name", "title")
STATES = ("cleared", "unread", "out", "withheld", "sensitive", "released", "gone")
KINDS = (ItemKind.KIEM, ItemKind.IDEA, ItemKind.PLEDGE)
SEATS = ("agreed", "silent")
"""Who may be named at a table that names people, and who not."""
NOT_PRINTED = {"verbatim", "wish_behind", "tags", "groups"}
"""Fields of a note of which a public report has nothing."""
NOT_SENT = {"photo_description", "pledged_by", "speaker_label"}
"""Fields that a note of these tables does not have, or not in a file."""


def mark(owner: str, field: str) -> str:
    return f"kqn{owner}{field}pz".replace("_", "")


def marks(owner: str, record: type[Record], *left: str) -> set[str]:
    names = NAMES if record is Seat else ()
    fields = (*(each.name for each in text_fields(record)), *names)
    return {mark(owner, name) for name in fields if name not in left}


def marked(record: R, owner: str) -> R:
    """Put a mark in each text of a record."""
    for field in text_fields(type(record)):
        record = put(record, field, mark(owner, field.name))
    return record


def a_marked_seat(number: int, owner: str) -> Seat:
    names: dict[str, Any] = {name: mark(owner, name) for name in NAMES}
    agreed = owner == "agreed"
    seat = replace(marked(a_seat(number), owner), **names, name_agreed=agreed)
    return replace(seat, sort="expert")


def a_marked_note(state: str, place: int, seat: Seat) -> Item:
    kind = KINDS[place % len(KINDS)]
    note = marked(an_item(state, kind, position=place + 1), state + kind.value)
    labels = replace(note.labels, photo="a" * 64 if state in {"cleared", "unread"} else "")
    labels = replace(labels, photo_allowed=state == "cleared")
    return replace(
        note,
        speaker=seated(seat.id),
        wording=Wording.SUMMARY,
        sensitive=state in {"sensitive", "released"},
        read_back=ReadBack.WITHHELD if state == "withheld" else None,
        labels=labels,
    )


def a_marked_table(kind: str) -> tuple[Dossier, list[Item]]:
    """Build a table, and give its notes that are to be removed."""
    seats = [a_marked_seat(number, owner) for number, owner in enumerate(SEATS, start=1)]
    notes = {
        state: [a_marked_note(state, place, seats[place % 2]) for place in range(3)]
        for state in STATES
    }
    read = [a_clearance(one) for state in ("cleared", "sensitive", "released", "gone")
            for one in notes[state]]  # fmt: skip
    kept, left = ClearanceDecision.KEPT, ClearanceDecision.LEFT_OUT
    read += [a_clearance(one, left) for one in notes["out"]]
    read += [
        a_clearance(one, kept, SENSITIVE, mark("reason", "given")) for one in notes["released"]
    ]
    head = marked(a_dialogue(kind=kind, number=4), "head")
    dossier = a_dossier(
        replace(head, script=script_of(kind).id, programme=""),
        steps=[marked(a_step(), "step")],
        seats=seats,
        items=[note for group in notes.values() for note in group],
        closing=marked(a_closing(), "closing"),
        clearances=read,
    )
    return dossier, notes["gone"]


def notes_marks(states: Iterable[str], *left: str) -> set[str]:
    return {
        word
        for state in states
        for kind in KINDS
        for word in marks(state + kind.value, Item, *left)
    }


def found_in(text: str) -> set[str]:
    return set(re.findall(r"kqn[a-z0-9]+?pz", text))


@pytest.fixture(params=[CITIZENS, NAMED])
def desk(request: pytest.FixtureRequest, office: Office) -> tuple[Office, str]:
    """Give a laptop with one marked table of a kind, and that kind."""
    dossier, gone = a_marked_table(request.param)
    with Store.open(office / "tafel.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        store.apply(removed(ChangeName.REMOVE_ITEM, *gone))
    return office, request.param


def run(office: Office, *words: object) -> None:
    assert office.run(*words, "--store", office / "tafel.sqlite") in {0, 1}, office.err


def report(office: Office, name: str, suffix: str, *more: str) -> set[str]:
    path = office / f"{name}{suffix}"
    which = ("--dialogue", DIALOGUE_ID, "--to", path, "--force")
    run(office, "report", name, *which, *more)
    return found_in(whole(path))


def names(kind: str) -> set[str]:
    """Give the marks of names that no document of a kind of table may have."""
    who = SEATS if kind == CITIZENS else ("silent",)
    kept = {mark(one, name) for one in who for name in NAMES}
    return kept | {mark("agreed", "first_name")}


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("name", ["table", "a4"])
def test_an_internal_report_has_nothing_of_what_may_not_leave(
    desk: tuple[Office, str], name: str, suffix: str
) -> None:
    office, kind = desk
    found = report(office, name, suffix)
    kept = notes_marks(["withheld", "sensitive", "gone"])
    kept |= notes_marks(["unread", "out", "released"]) & {
        word for word in found if word.endswith("photodescriptionpz")
    }
    assert found & (names(kind) | kept | {mark("reason", "given")}) == set()
    if name == "table":
        assert found >= {mark("unreadkiem", "edited"), mark("outidee", "edited")}
        assert found >= marks("closing", Closing)


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("reference", ["nummer", "gemeente"])
def test_a_public_report_has_only_what_is_named_here(
    desk: tuple[Office, str], reference: str, suffix: str
) -> None:
    office, kind = desk
    run(office, "publication", "--programme", "", "--refer-by", reference, "--anyway")
    path = office / f"v{suffix}"
    which = ("--dialogue", DIALOGUE_ID, "--to", path, "--edition", "openbaar", "--force")
    with Store.open(office / "tafel.sqlite") as store:
        _read_all(store)
    run(office, "report", "table", *which)
    found = found_in(whole(path))
    seats = {mark(one, "public_role_label") for one in SEATS}
    if kind == NAMED:
        named = ("full_name", "title", "expertise", "position_paper")
        seats |= {mark("agreed", name) for name in named}
        seats |= {mark(one, "organisation") for one in SEATS}
    head = {mark("head", name) for name in ("theme", "host_function", "form")}
    head |= {mark("head", "municipality")} if reference == "gemeente" else set()
    may = head | seats | {mark("step", "question")}
    may |= {mark("closing", name) for name in ("missing_voices", "composition", "essence")}
    may |= notes_marks(["cleared", "released"], *NOT_PRINTED)
    assert found - may == set()
    assert found >= {mark("clearedkiem", "edited"), mark("releasedidee", "edited")}


def _read_all(store: Store) -> None:
    """Leave out what nobody read, so that nothing waits."""
    open_ = [
        one for one in store.dossier(DIALOGUE_ID).items
        if one.verbatim.startswith(("kqnunread", "kqnsensitive"))
    ]  # fmt: skip
    out = [a_clearance(one, ClearanceDecision.LEFT_OUT) for one in open_]
    store.apply(added(ChangeName.CLEAR, *out))


def test_a_file_to_hand_in_has_no_name_and_nothing_that_was_removed(
    desk: tuple[Office, str],
) -> None:
    office, kind = desk
    run(office, "export", "--dialogue", DIALOGUE_ID, "--plain", "--to", office / "open")
    [plain] = office.files("open")
    found = found_in(whole(plain))
    photos = {mark(f"unread{one.value}", "photo_description") for one in KINDS}
    assert found & (names(kind) | notes_marks(["gone"]) | photos) == set()
    assert found >= notes_marks(["withheld"], *NOT_SENT)
    assert found >= marks("head", Dialogue) | marks("step", Step) | {mark("reason", "given")}


def test_what_is_printed_for_other_programs_has_no_name(desk: tuple[Office, str]) -> None:
    office, _ = desk
    run(office, "list", "--json")
    told = found_in(office.out.casefold())
    head = {mark("head", name) for name in ("theme", "municipality", "host_function")}
    assert told == head
    for command in ("check-export", "clear"):
        run(office, command, "--dialogue", DIALOGUE_ID, "--json")
        told = found_in((office.out + office.err).casefold())
        assert told & {mark(one, name) for one in SEATS for name in NAMES} == set()
        assert told & notes_marks(["gone"]) == set()


@pytest.mark.parametrize("paper", Paper)
def test_only_a_card_on_the_table_has_names(
    desk: tuple[Office, str], paper: Paper, tmp_path: Path
) -> None:
    office, kind = desk
    with Store.open(office / "tafel.sqlite") as store:
        source = report_source([store.dossier(DIALOGUE_ID)], the_library(), store.media)
    for suffix in (".docx", ".pdf"):
        path = tmp_path / f"papier{suffix}"
        make(ReportRequest(paper_kind(paper, script_of(kind)), source, format=suffix), path)
        found = found_in(whole(path))
        may = {mark(one, "first_name") for one in SEATS}
        may |= {mark("agreed", name) for name in NAMES}
        if paper is not Paper.NAME_CARDS:
            may = set()
        hidden = names(kind) | notes_marks(["withheld", "gone"]) | {mark("reason", "given")}
        assert found & hidden <= may


DATA = (
    ("export-data", "gegevens"),
    ("export-data", "gegevens.xlsx"),
    ("export-qda", "project.qdpx"),
    ("export-qda", "teksten"),
)
"""Each form of data for other programs, and where it goes."""
NEVER_DATA = {"pledged_by", "photo_description", "speaker_label"}
"""Fields of a note that no data has."""


def data(office: Office, command: str, to: str, *more: str) -> set[str]:
    path = office / to
    run(office, command, "--to", path, *more)
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return found_in("".join(map(whole, files)))


@pytest.mark.parametrize(("command", "to"), DATA)
def test_internal_data_have_no_names_and_nothing_that_may_not_leave(
    desk: tuple[Office, str], command: str, to: str
) -> None:
    office, _ = desk
    found = data(office, command, to)
    hidden = {mark(one, name) for one in SEATS for name in NAMES}
    hidden |= notes_marks(["withheld", "sensitive", "gone"])
    hidden |= {mark(state + kind.value, name) for state in STATES for kind in KINDS
               for name in NEVER_DATA}  # fmt: skip
    assert found & (hidden | {mark("reason", "given")}) == set()
    assert found >= {mark("unreadkiem", "edited"), mark("outidee", "edited")}


@pytest.mark.parametrize(("command", "to"), DATA)
@pytest.mark.parametrize("reference", ["nummer", "gemeente"])
def test_public_data_have_only_what_is_named_here(
    desk: tuple[Office, str], reference: str, command: str, to: str
) -> None:
    office, _ = desk
    run(office, "publication", "--programme", "", "--refer-by", reference, "--anyway")
    with Store.open(office / "tafel.sqlite") as store:
        _read_all(store)
    found = data(office, command, to, "--edition", "openbaar")
    may = {mark("head", name) for name in ("theme", "host_function", "form")}
    if reference == "gemeente":
        may |= {mark("head", name) for name in ("municipality", "municipality_code")}
    may |= {mark(one, "public_role_label") for one in SEATS}
    beyond = {"existing_where", "way_out", "pledged_when", *NEVER_DATA}
    may |= notes_marks(["cleared", "released"], *NOT_PRINTED, *beyond)
    assert found - may == set()
    assert found >= {mark("clearedkiem", "edited"), mark("releasedidee", "edited")}

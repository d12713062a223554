"""What a person fills in is printed in some document, and what is printed can be filled in.

The fields are found by looking at the records, so a new one fails here until it is placed.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints
from uuid import UUID

import docx
import pytest

from facilitator.domain.records.changes import ChangeName, applied, edited
from facilitator.domain.records.dialogue import (
    Closing,
    Count,
    Dialogue,
    Dossier,
    Moment,
    MomentKind,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    Item,
    ItemKind,
    Labels,
    Link,
    Speaker,
    seated,
)
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.source import ReportSource
from facilitator.services.capture import Entry
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.preparation import PlannedSeat, TablePlan
from facilitator.ui.commands.shortcuts import Command
from tests.builders import (
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    an_item,
    report_of,
)
from tests.ui.app_builder import Laptop

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Changed = TypeVar("Changed", bound="DataclassInstance")
RECORDS = (Dialogue, Count, Step, Seat, Item, Labels, Speaker, Link, Moment, Closing)
NOT_PRINTED = {
    "Dialogue.municipality_code": "is for programs; the name of the municipality is printed",
    "Dialogue.status": "a report tells what was said, whether or not it was closed",
    "Item.step": "a report is ordered by kinds of notes, and not by moves",
    "Step.key": "is the name of a move in files; its title is printed",
}
"""What stays out of every document, and why."""

NOT_ASKED = {
    "Dialogue.kind": "is that of the script which was chosen",
    "Dialogue.level": "no screen asks it: it comes along in a file",
    "Dialogue.participants": "is the number of seats",
    "Dialogue.script_version": "is that of the script which was chosen",
    "Item.assents": "is counted with a key",
    "Item.at": "is the time at which a note was kept",
    "Item.edited": "is a kept note that was changed",
    "Item.prints_verbatim": "is chosen where the notes are read once more",
    "Item.position": "is the order in which notes were kept",
    "Item.read_back": "is answered when the lines are read back",
    "Item.verbatim": "is the text of what was typed",
    "Labels.groups": "no screen asks it: it comes along in a file",
    "Labels.heading": "comes along in a spreadsheet",
    "Labels.scale": "no screen asks it: it comes along in a file",
    "Seat.number": "is the order in which seats were filled in",
    "Seat.place": "is the order round the table, in which seats can be moved",
    "Seat.public_role_label": "no screen asks it: it comes along in a file",
}
"""What is printed and is no field of a form, and where it comes from."""

HELD = {"Dialogue.representation", "Item.labels", "Item.speaker"}
"""Fields that hold other records."""
KEYS = {"Labels.photo", "Moment.step"}
"""Texts that are never shown themselves: they say what is shown."""

PHOTO = "a" * 64
WORD = "Woord dat nergens anders staat"


def a_full_table(kind: str) -> Dossier:
    """Build a table with every kind of note, and something in every list."""
    seats = [
        a_seat(
            number,
            f"rol {number}",
            sort="expert",
            full_name=f"Naam {number}",
            organisation=f"Bureau {number}",
            name_agreed=number == 1,
        )
        for number in (1, 2)
    ]
    speakers = (*(seated(seat.id) for seat in seats), HOST, GROUP)
    items = [
        an_item(
            f"Notitie {n}.",
            item_kind,
            position=n,
            edited="Anders gezegd." if n == 1 else "",
            speaker=speakers[n % len(speakers)],
            labels=Labels(photo=PHOTO, photo_allowed=True),
            at=EVENING + timedelta(minutes=n),
        )
        for n, item_kind in enumerate(ItemKind)
    ]
    return a_dossier(
        a_dialogue(kind=kind, representation=(Count("leeftijd", "18-30", 2),)),
        seats=seats,
        items=items,
        links=[a_link(items[0], items[1])],
        moments=[
            a_moment(step="welkom"),
            a_moment(MomentKind.EXTEND, EVENING + timedelta(minutes=5), "welkom", 5),
        ],
        closing=a_closing(),
    )


TABLES = tuple(map(a_full_table, ("themadialoog", "wetenschapsdialoog")))


@cache
def documents(dossier: Dossier) -> str:
    """Give all that stands in the report and on the papers of a table."""
    outlines = [
        report_of(dossier, with_sensitive=True, photos={PHOTO: b"een tuin"}),
        *(paper_kind(paper).outline(ReportSource((dossier,)), INTERNAL) for paper in Paper),
    ]
    return repr(outlines)


def records(dossier: Dossier) -> Iterator[Record]:
    """Give all that a table holds."""
    for each in fields(dossier):
        held = getattr(dossier, each.name)
        yield from held if isinstance(held, tuple) else (held,)


def content(record: "DataclassInstance | type[DataclassInstance]") -> Iterator[str]:
    """Name the fields of a record but its own id and that of its table."""
    names = (each.name for each in fields(record))
    yield from (name for name in names if name not in {"id", "dialogue_id"})


def is_record(value: object) -> bool:
    return is_dataclass(value)


VALUES: Mapping[object, object] = {
    int: 87,
    str: WORD,
    date: date(2027, 2, 3),
    datetime: EVENING + timedelta(hours=3),
}


def others(kind: object, value: object, dossier: Dossier) -> Iterator[object]:
    """Give values that a field could have too."""
    for found in get_args(kind) or (kind,):
        each = getattr(found, "__supertype__", found)
        if each is bool:
            yield not value
        elif each in VALUES:
            yield (VALUES[each],) if isinstance(value, tuple) else VALUES[each]
        elif each is UUID:
            yield from (seat.id for seat in dossier.seats)
            yield from (item.id for item in dossier.items)
        elif isinstance(each, type) and issubclass(each, StrEnum):
            yield from (one for one in each if one is not value)


def changed(record: Changed, dossier: Dossier) -> Iterator[tuple[str, Changed]]:
    """Give a record as it is with one other value, with the name of the field."""
    hints = get_type_hints(type(record))
    for name in content(record):
        value = getattr(record, name)
        if is_record(value):
            for inner, other in changed(value, dossier):
                yield inner, replace(record, **{name: other})
        elif isinstance(value, tuple) and value and is_record(value[0]):
            for inner, other in changed(value[0], dossier):
                yield inner, replace(record, **{name: (other, *value[1:])})
        else:
            for other in others(hints[name], value, dossier):
                with suppress(ValueError):
                    yield f"{type(record).__name__}.{name}", replace(record, **{name: other})


def shows(dossier: Dossier, name: str, before: Record, after: Record) -> bool:
    """Say whether the documents show another value: the very words, where it is a text."""
    told = documents(applied(dossier, edited(ChangeName.EDIT_ITEM, before, after)))
    if WORD in repr(after) and name not in KEYS:
        return WORD in told
    return told != documents(dossier)


@cache
def printed() -> frozenset[str]:
    """Name the fields of which another value gives other documents."""
    found: set[str] = set()
    for dossier in TABLES:
        for record in records(dossier):
            for name, other in changed(record, dossier):
                if name not in found and shows(dossier, name, record, other):
                    found.add(name)
    return frozenset(found)


@pytest.mark.parametrize("record", RECORDS)
def test_what_is_filled_in_is_printed(record: type[Any]) -> None:
    names = {f"{record.__name__}.{name}" for name in content(record)} - HELD
    assert names - printed() == names & NOT_PRINTED.keys()


def not_asked(record: type[Any], asked: Iterable[str]) -> set[str]:
    """Name the fields that are printed, asked nowhere, and not excused."""
    names = {f"{record.__name__}.{name}" for name in {*content(record)} - {*asked}}
    return names & (printed() - NOT_ASKED.keys())


@pytest.mark.parametrize(
    ("record", "form"), [(Dialogue, TablePlan), (Seat, PlannedSeat), (Item, Entry)]
)
def test_what_is_printed_of_it_can_be_filled_in(record: type[Any], form: type[Any]) -> None:
    assert not_asked(record, content(form)) == set()


def test_what_is_printed_of_a_note_is_asked_beside_it(seated_down: Laptop) -> None:
    parts = seated_down.capture.details.parts.values()
    assert not_asked(Labels, chain(*(part.values() for part in parts))) == set()


def test_what_is_printed_of_a_closing_is_asked_at_the_closing(
    seated_down: Laptop, tmp_path: Path
) -> None:
    laptop = seated_down
    ticks = {"purpose_told", "follow_up_told"}
    answers = {name: f"Antwoord {n}." for n, name in enumerate(content(Closing))}
    for name in ticks:
        del answers[name]
    laptop.press(Command.REPORT)
    for name, answer in answers.items():
        laptop.tab_to(getattr(laptop.closing, name))
        laptop.type(answer)
    laptop.push(laptop.closing.checks.purpose)
    laptop.push(laptop.closing.checks.follow_up)
    laptop.push(laptop.closing.close_button)
    file = laptop.make_report(tmp_path)

    closing = laptop.stored().closing
    assert {name: getattr(closing, name) for name in answers} == answers
    assert {name for name in ticks if getattr(closing, name)} == ticks
    told = [paragraph.text for paragraph in docx.Document(str(file)).paragraphs]
    assert {*answers.values()} <= {*told}


def test_what_is_excused_is_still_there() -> None:
    names = {f"{record.__name__}.{name}" for record in RECORDS for name in content(record)}
    assert NOT_PRINTED.keys() <= names - printed()
    assert NOT_ASKED.keys() <= names & printed()

"""Turns rows of a spreadsheet into records, with ids that everyone derives from the same rows.

A record from a spreadsheet is written by no device but by its own content: two people who take
in the same file hold equal versions, and another content stands beside it and not over it.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import (
    Closing,
    Dialogue,
    DialogueStatus,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.ids import (
    ClosingId,
    DeviceId,
    DialogueId,
    ItemId,
    SeatId,
    StepId,
    derived_id,
)
from facilitator.domain.records.items import (
    GROUP,
    UNKNOWN,
    Item,
    Labels,
    Speaker,
    SpeakerKind,
    Wording,
    seated,
    usual_wording,
)
from facilitator.domain.table.attribution import GROUP_WORDS, HOST_FUNCTIONS
from facilitator.domain.table.script import (
    Municipality,
    Programme,
    Script,
    Theme,
    fold,
    place_name,
)
from facilitator.exchange.spreadsheets.columns import SheetNote, SheetTable


def dialogue_id(
    row: SheetTable, file: str, theme: Theme, municipality: Municipality | None
) -> DialogueId:
    """Recognise a table by what it is, or by its key and file while it has no number.

    Den Haag and 's-Gravenhage are one place, however a file writes it.
    """
    if row.number is None:
        return DialogueId(derived_id("dialogue", "file", file, row.key, row.kind, theme.key))
    day = row.held_on.isoformat() if row.held_on else ""
    place = municipality.code if municipality else fold(row.municipality)
    parts = (row.kind, theme.key, str(row.number), day, place)
    return DialogueId(derived_id("dialogue", "number", *parts))


def dialogue(
    row: SheetTable,
    found: DialogueId,
    theme: Theme,
    municipality: Municipality | None,
    setting: tuple[Programme | None, Script | None],
) -> Dialogue:
    """Give the head of a table that was held."""
    programme, script = setting
    return Dialogue(
        id=found,
        kind=row.kind,
        theme=theme.title,
        number=row.number,
        held_on=row.held_on,
        municipality=place_name(row.municipality, municipality),
        municipality_code=municipality.code if municipality else "",
        host_function=row.host_function,
        participants=row.participants,
        form=row.form,
        programme=programme.id if programme else "",
        script=script.id if script else "",
        script_version=script.version if script else 1,
        status=DialogueStatus.FINISHED,
    )


def steps(script: Script | None, home: DialogueId) -> list[Step]:
    """Give the steps of a script for one table; without a script there are none."""
    return [
        Step(
            id=StepId(derived_id("step", str(home), step.key)),
            dialogue_id=home,
            key=step.key,
            position=position,
            title=step.title,
            question=step.question,
            minutes=step.minutes,
        )
        for position, step in enumerate(script.steps if script else ())
    ]


def closing(home: DialogueId) -> Closing:
    """Give the closing of a table, in which nothing is said yet."""
    return Closing(ClosingId(derived_id("closing", str(home))), home)


def seat_label(role: str) -> str:
    """Give the label of the seat a role stands for; empty when it is no seat."""
    return "" if role.lower() in HOST_FUNCTIONS | GROUP_WORDS else role


def seat(home: DialogueId, label: str, number: int, among: int = 1) -> Seat:
    """Give the seat of a role; `among` tells it from an earlier one that is gone."""
    found = derived_id("seat", str(home), label, str(among))
    return Seat(SeatId(found), home, number, label)


def item_ids(rows: Iterable[SheetNote], home: DialogueId) -> list[ItemId]:
    """Recognise notes by table, kind, role, text and their count among equal rows."""
    counts: Counter[tuple[str, str, str]] = Counter()
    found = []
    for row in rows:
        role = seat_label(row.role) or row.role.lower()
        words = (row.kind.value, role, row.text)
        counts[words] += 1
        found.append(ItemId(derived_id("item", str(home), *words, str(counts[words]))))
    return found


def speaker(role: str, host_function: str, seat_id: SeatId | None) -> Speaker:
    """Give who spoke, by the word in the column `rol`."""
    word = role.lower()
    if seat_id is not None:
        return seated(seat_id)
    if word in HOST_FUNCTIONS:
        label = "" if word == host_function else word
        return Speaker(SpeakerKind.HOST, label=label)
    return GROUP if word in GROUP_WORDS else UNKNOWN


def item(row: SheetNote, found: ItemId, home: DialogueId, who: Speaker) -> Item:
    """Give one note; words with a known speaker are a quote."""
    quoted = who != UNKNOWN and row.kind.spec.quoted
    return Item(
        id=found,
        dialogue_id=home,
        kind=row.kind,
        verbatim=row.text,
        position=row.number,
        wording=Wording.VERBATIM if quoted else usual_wording(row.kind),
        speaker=who,
        step=row.step,
        labels=Labels(title=row.title, heading=row.heading, feature=row.feature),
    )


def version(record: Record) -> Version[Record]:
    """Give the first version of a record, counted for a device that is its content."""
    content = json.dumps(asdict(record), default=str, sort_keys=True)
    author = derived_id("spreadsheet", type(record).__name__, content)
    return Version(VersionVector.of({DeviceId(str(author)): 1}), record)

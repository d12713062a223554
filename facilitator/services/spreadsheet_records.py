"""Turns rows of a spreadsheet into records, with ids that everyone derives from the same rows.

A record from a spreadsheet is written by no device but by its sheet and its own content: two
people who take in the same file hold equal versions (`domain/merge/sheet_marks.py`).
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from uuid import UUID

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.sheet_marks import marked, row_digest
from facilitator.domain.merge.versions import VersionVector, join_all
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
    StepId,
    derived_id,
)
from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    Labels,
    Speaker,
    Wording,
    usual_wording,
)
from facilitator.domain.records.kinds import ItemKind
from facilitator.domain.table.script import (
    Municipality,
    Programme,
    Script,
    Theme,
    fold,
    place_name,
)
from facilitator.exchange.spreadsheets.columns import Participation, SheetNote, SheetTable
from facilitator.services.spreadsheet_seats import seat_label

_NO_TABLE = DialogueId(UUID(int=0))


def dialogue_id(
    row: SheetTable,
    file: str,
    theme: Theme,
    municipality: Municipality | None,
    notes: Iterable[SheetNote] = (),
) -> DialogueId:
    """Give the id of a table that is not here yet: by what it is, as its head tells.

    Den Haag and 's-Gravenhage are one place, however a file writes it. Without a number the
    head tells too little, and what was said there tells the rest: files of six municipalities
    that are called the same, with the same keys, are six tables.
    """
    day = row.held_on.isoformat() if row.held_on else ""
    place = municipality.code if municipality else fold(row.municipality)
    if row.number is None:
        said = row_digest(*(f"{note.kind.value} {note.text}" for note in notes))
        found = derived_id(
            "dialogue", "rows", file, row.key, row.kind, theme.key, day, place, said
        )
    else:
        found = derived_id(
            "dialogue", "number", row.kind, theme.key, str(row.number), day, place
        )
    return DialogueId(found)


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


def item_ids(rows: Iterable[SheetNote], home: DialogueId, sheet: str = "") -> list[ItemId]:
    """Recognise notes by table, kind, role, text and their count among equal rows.

    With a `sheet`, those of one more sheet of the table, of which equal rows are notes too.
    """
    apart = (sheet,) if sheet else ()
    return [
        ItemId(derived_id("item", str(home), *words, *apart))
        for words in map(_words_of, rows, _counts(rows))
    ]


def first_id(home: DialogueId, kind: ItemKind, role: str, text: str) -> ItemId:
    """Give the id of the first note of a kind, a role and a text at a table."""
    words = (kind.value, seat_label(role) or role.lower(), text, "1")
    return ItemId(derived_id("item", str(home), *words))


def row_digests(rows: Sequence[SheetNote]) -> list[str]:
    """Give what each row is known by: all that it says but names, and its count."""
    return [
        row_digest(*_words_of(row, count), *_fields_of(row))
        for row, count in zip(rows, _counts(rows), strict=True)
    ]


def _counts(rows: Iterable[SheetNote]) -> list[str]:
    counts: Counter[tuple[str, ...]] = Counter()
    found = []
    for row in rows:
        words = _words_of(row)
        counts[words] += 1
        found.append(str(counts[words]))
    return found


def _words_of(row: SheetNote, *more: str) -> tuple[str, ...]:
    role = seat_label(row.role) or row.role.lower()
    return (row.kind.value, role, row.text, *more)


def _fields_of(row: SheetNote) -> tuple[str, ...]:
    host = row.person.participation is Participation.HOST
    texts = (row.step, row.title, row.heading, row.feature or "", row.aim or "")
    yes = [name for name, value in (("existing", row.existing), ("host", host)) if value]
    later = (("level", row.level), ("tension", row.tension), ("way_out", row.way_out))
    known = [f"{name}={value}" for name, value in later if value]
    return (*texts, ",".join(row.tags), ",".join(row.actors), *yes, *known)


def head_digest(dialogue: Dialogue) -> str:
    """Give what the row of a table is known by, wherever it is taken in."""
    told = replace(dialogue, id=_NO_TABLE, programme="", script="", script_version=1)
    return row_digest(json.dumps(asdict(told), default=str, sort_keys=True))


def seat_digest(seat: Seat) -> str:
    """Give what somebody at a table is known by; a name is no part of it, as it travels.

    A position paper is a part where there is one, so that sheets without them stay known.
    """
    papers = [seat.position_paper] if seat.position_paper else []
    told = (seat.role_label, seat.organisation, seat.expertise, seat.sort)
    return row_digest(*told, str(seat.name_agreed), *papers)


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
        labels=Labels(
            title=row.title,
            heading=row.heading,
            feature=row.feature,
            tags=row.tags,
            actors=row.actors,
            aim=row.aim,
            existing=row.existing,
            level=row.level,
            tension=row.tension,
            way_out=row.way_out,
        ),
    )


def version(record: Record) -> Version[Record]:
    """Give the first version of a record that is the same whoever makes it.

    It is counted for a device that is its content.
    """
    content = json.dumps(asdict(record), default=str, sort_keys=True)
    author = derived_id("spreadsheet", type(record).__name__, content)
    return Version(VersionVector.of({DeviceId(str(author)): 1}), record)


def sheet_version(
    record: Record,
    sheet: str,
    digest: str,
    before: Iterable[VersionVector] = (),
    *,
    removed: bool = False,
) -> Version[Record]:
    """Give a version that a sheet writes, on top of what is known of the record."""
    return Version(marked(join_all(before), sheet, digest), record, removed)

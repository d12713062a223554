"""The tables of the current version; `migrations.py` makes the same ones.

Core tables and no mapped classes: rows become domain values in `mapping.py`, so a mapper would
have nothing to do, and its import costs a tenth of the start.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import Any, get_origin
from uuid import UUID

from sqlalchemy import BLOB, INTEGER, TEXT, Column, Index, MetaData, Table
from sqlalchemy.types import TypeEngine

from facilitator.domain.records.dialogue import Count
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import PARTS, READ_AS, RECORDS, FieldSpec, RecordType
from facilitator.storage.columns import (
    Counts,
    Day,
    Flag,
    IdColumn,
    TextListColumn,
    UtcDateTime,
    Vector,
    Word,
)

SMALL_ROWS: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
LARGE_ROWS: dict[str, Any] = {"sqlite_strict": True}
"""A row of a thousand bytes lies better beside its index."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

always: partial[Column[Any]] = partial(Column, nullable=False)
"""A column that holds a value in every row."""

key: partial[Column[Any]] = partial(Column, primary_key=True, nullable=False)
"""A column of the primary key."""


def _version() -> list[Column[Any]]:
    """Give what every maximal version of a record has: which one, and when it was written."""
    return [
        key("id", IdColumn),
        key("vector", Vector),
        always("removed", Flag),
        always("written_at", UtcDateTime),
    ]


INSTALLATION = Table(
    "installation",
    METADATA,
    key("one", INTEGER),
    always("device", TEXT),
    always("made_at", UtcDateTime),
    Column("signing_seed", BLOB),
    always("signing_key", TEXT),
    **LARGE_ROWS,
    comment="This installation, in one row: under which name it writes, with what it signs.",
)

ERASED = Table(
    "erased",
    METADATA,
    key("id", IdColumn),
    always("erased_on", Day),
    Column("dialogue_id", IdColumn),
    Column("taken_at", UtcDateTime),
    always("signing_key", TEXT),
    **SMALL_ROWS,
    comment="Ids that were erased; the day, the table, which merge can take it back, for whom.",
)

ERASED_ELSEWHERE = Table(
    "erased_elsewhere",
    METADATA,
    key("dialogue_id", IdColumn),
    key("id", IdColumn),
    always("erased_on", Day),
    always("signing_key", TEXT),
    **SMALL_ROWS,
    comment="Ids that were never here, and were erased by what files of their table say.",
)

LOCAL_ID = Table(
    "local_id",
    METADATA,
    key("dialogue_id", IdColumn),
    key("record", TEXT),
    key("told", IdColumn),
    always("id", IdColumn),
    **SMALL_ROWS,
    comment="Records whose id, as the files of their table tell it, was that of another here.",
)

DRAFT = Table(
    "draft",
    METADATA,
    key("dialogue_id", IdColumn),
    key("place", TEXT),
    always("text", TEXT),
    always("choices", TEXT),
    always("written_at", UtcDateTime),
    **SMALL_ROWS,
    comment="What was typed in a field and not yet kept.",
)

MEDIA = Table(
    "media",
    METADATA,
    key("sha256", TEXT),
    always("media_type", TEXT),
    always("content", BLOB),
    **LARGE_ROWS,
    comment="Photos, each under the hash of its bytes; they never change.",
)


def _type_of(field: FieldSpec) -> TypeEngine[Any]:
    """Give how a field lies in its column."""
    held = field.type
    if isinstance(held, type) and issubclass(held, StrEnum):
        return Word(held, None if field.optional else READ_AS.get(held))
    held = getattr(held, "__origin__", held) if get_origin(held) is not tuple else held
    return _TYPES[getattr(held, "__supertype__", held)]()


_TYPES: Mapping[object, Callable[[], TypeEngine[Any]]] = {
    str: TEXT,
    int: INTEGER,
    bool: Flag,
    date: Day,
    datetime: UtcDateTime,
    UUID: IdColumn,
    tuple[str, ...]: TextListColumn,
    tuple[Count, ...]: Counts,
}


def _record(kind: RecordType) -> Table:
    """Give the table of a type of record; `further` is its last column."""
    part = kind in PARTS
    return Table(
        RECORDS[kind].name,
        METADATA,
        *_version(),
        *([always("dialogue_id", IdColumn)] if part else []),
        *(
            Column(one.name, _type_of(one), nullable=one.optional)
            for one in RECORDS[kind].fields
        ),
        always("further", TEXT),  # what a newer program knows of it, as JSON
        *([Index(None, *_INDEXED.get(kind, ("dialogue_id",)))] if part else []),
        **(LARGE_ROWS if kind is Item else SMALL_ROWS),
        comment=kind.__doc__,
    )


_INDEXED: Mapping[RecordType, tuple[str, ...]] = {
    Item: ("dialogue_id", "removed", "kind", "written_at"),  # counts without the rows
}

RECORD_TABLES: Mapping[RecordType, Table] = {kind: _record(kind) for kind in RECORDS}
"""The tables of what a dialogue holds, by the type of record.

A moment of an unknown kind cannot be read, and is left out.
"""

INVITATION = Table(
    "invitation",
    METADATA,
    key("dialogue_id", IdColumn),
    always("content", TEXT),
    **LARGE_ROWS,
    comment="The invitation with which a table was made ready, as it was read.",
)

SENDER = Table(
    "sender",
    METADATA,
    key("device", TEXT),
    always("signing_key", TEXT),
    always("name", TEXT),
    always("first_seen", UtcDateTime),
    **LARGE_ROWS,
    comment="Whose signature was met first under the name of a device.",
)

TABLE_KEY = Table(
    "table_key",
    METADATA,
    key("dialogue_id", IdColumn),
    always("seed", BLOB),
    **SMALL_ROWS,
    comment="The private keys of tables that were made here, or to which this one is invited.",
)

TABLE_WRITER = Table(
    "table_writer",
    METADATA,
    key("dialogue_id", IdColumn),
    key("signing_key", TEXT),
    always("standing", TEXT),
    always("since", UtcDateTime),
    **SMALL_ROWS,
    comment="Who wrote at a table, and may: by its grant, by a yes, or since nobody else did.",
)

GUEST_RECORD = Table(
    "guest_record",
    METADATA,
    key("id", IdColumn),
    always("dialogue_id", IdColumn),
    always("signing_key", TEXT),
    always("letters", INTEGER),
    always("since", UtcDateTime),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="What others than its writers added to a table, and how large that is.",
)

PROPOSAL = Table(
    "proposal",
    METADATA,
    key("digest", TEXT),
    always("dialogue_id", IdColumn),
    always("id", IdColumn),
    always("signing_key", TEXT),
    always("kind", TEXT),
    always("record", TEXT),
    always("columns", TEXT),
    Column("erased_on", Day),
    always("file", TEXT),
    always("refused", Flag),
    always("since", UtcDateTime),
    Index(None, "dialogue_id"),
    **LARGE_ROWS,
    comment="What waits for a yes, and that it was refused.",
)

NUMBERING = Table(
    "numbering",
    METADATA,
    key("dialogue_id", IdColumn),
    always("number", INTEGER),
    **LARGE_ROWS,
    comment="The coordinator's own numbers; they stand above what the tables say.",
)

INTAKE = Table(
    "intake",
    METADATA,
    key("taken_at", UtcDateTime),
    always("undone", Flag),
    always("kept", Flag, server_default="1"),
    **LARGE_ROWS,
    comment="Each time that files were taken in, and whether what they replaced is still kept.",
)

INTAKE_FILE = Table(
    "intake_file",
    METADATA,
    key("taken_at", UtcDateTime),
    key("name", TEXT),
    always("sha256", TEXT),
    always("dialogue_id", IdColumn),
    always("device", TEXT),
    Column("number", INTEGER),
    always("signing_key", TEXT),
    always("effects", TEXT),
    Index(None, "sha256"),
    **SMALL_ROWS,
    comment="The files that were taken in, who signed them, and as JSON what they did.",
)

INTAKE_RECORD = Table(
    "intake_record",
    METADATA,
    key("taken_at", UtcDateTime),
    key("ids", BLOB),
    always("settled", Flag),
    **SMALL_ROWS,
    comment="Records that were new in an intake or had a yes, many in a row: 16 bytes each.",
)

SUPERSEDED = Table(
    "superseded",
    METADATA,
    key("taken_at", UtcDateTime),
    key("id", IdColumn),
    key("place", INTEGER),
    always("record", TEXT),
    always("columns", TEXT),
    **SMALL_ROWS,
    comment="The rows that files replaced, so that taking them in can be taken back.",
)

HANDED_OVER = Table(
    "handed_over",
    METADATA,
    key("dialogue_id", IdColumn),
    key("at", UtcDateTime),
    always("name", TEXT),
    always("sha256", TEXT),
    always("sealed", Flag),
    always("recipients", TEXT),
    always("content_digest", TEXT),
    **SMALL_ROWS,
    comment="The files in which a table left this laptop: for whom, and what they held.",
)

TIDIED = Table(
    "tidied",
    METADATA,
    key("dialogue_id", IdColumn),
    always("tidied_on", Day),
    **SMALL_ROWS,
    comment="The tables of which the names were taken away, and when.",
)

REVIEW_ANSWER = Table(
    "review_answer",
    METADATA,
    key("dialogue_id", IdColumn),
    key("question", TEXT),
    always("answered_at", UtcDateTime),
    **SMALL_ROWS,
    comment="What a person answered to a question about a table: not the same, or seen.",
)

DOUBLES_FOUND = Table(
    "doubles_found",
    METADATA,
    key("dialogue_id", IdColumn),
    always("state", TEXT),
    always("pairs", TEXT),
    always("left_out", INTEGER, server_default="0"),
    **SMALL_ROWS,
    comment="Notes of a table that may be doubles, as JSON, and of which state of its notes.",
)

REFUSED_FILE = Table(
    "refused_file",
    METADATA,
    key("path", TEXT),
    always("code", TEXT),
    always("details", TEXT),
    always("since", UtcDateTime),
    **SMALL_ROWS,
    comment="Files that were refused and nobody looked at yet, each with its problem.",
)

INVITATION_MADE = Table(
    "invitation_made",
    METADATA,
    key("dialogue_id", IdColumn),
    always("kind", TEXT),
    always("theme", TEXT),
    Column("number", INTEGER),
    Column("held_on", Day),
    always("municipality", TEXT),
    always("file_name", TEXT),
    always("made_at", UtcDateTime),
    always("given_up", Flag),
    always("content", TEXT),
    **LARGE_ROWS,
    comment="The invitations that were made here, each with the text of its file.",
)

RETENTION = Table(
    "retention",
    METADATA,
    key("programme", TEXT),
    always("keep_until", Day),
    **SMALL_ROWS,
    comment="The last day on which the tables of a programme may be kept here.",
)

PUBLICATION = Table(
    "publication",
    METADATA,
    key("programme", TEXT),
    always("reference", TEXT),
    Column("first_published", UtcDateTime),
    **SMALL_ROWS,
    comment="How public files of a programme refer to its tables, and when the first was made.",
)

PUBLISHED = Table(
    "published",
    METADATA,
    key("dialogue_id", IdColumn),
    always("reference", TEXT),
    **SMALL_ROWS,
    comment="How the last public file of a table refers to it.",
)

WIPING_RECEIPT = Table(
    "wiping_receipt",
    METADATA,
    key("made_at", UtcDateTime),
    always("content", TEXT),
    Column("copies_emptied_at", UtcDateTime),
    **SMALL_ROWS,
    comment="What was wiped, as JSON without what was said, and when the copies were empty.",
)

BOARD = Table(
    "board",
    METADATA,
    key("id", IdColumn),
    always("programme", TEXT),
    always("family", TEXT),
    always("theme", TEXT),
    **SMALL_ROWS,
    comment="Of which tables each board is on which a coordinator did something.",
)

LAYER_RECORD = Table(
    "layer_record",
    METADATA,
    key("id", IdColumn),
    key("vector", Vector),
    always("board_id", IdColumn),
    always("kind", TEXT),
    Column("about", IdColumn),
    always("removed", Flag),
    always("written_at", UtcDateTime),
    always("content", TEXT),
    Index(None, "board_id"),
    Index(None, "about"),
    **SMALL_ROWS,
    comment="What coordinators made on boards, as JSON; `about` is the note it concerns.",
)

COORDINATOR = Table(
    "coordinator",
    METADATA,
    key("signing_key", TEXT),
    key("programme", TEXT),
    always("since", UtcDateTime),
    **SMALL_ROWS,
    comment="Whose layers of a programme are taken in here, since a person said yes to them.",
)

NOTE_NUMBER = Table(
    "note_number",
    METADATA,
    key("id", IdColumn),
    always("dialogue_id", IdColumn),
    always("number", INTEGER),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="The number of a note at its table, which stays once it was given.",
)

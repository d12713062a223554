"""The tables of the current version; `migrations.py` makes the same ones.

Core tables and no mapped classes: rows become domain values in `mapping.py`, so a mapper would
have nothing to do, and its import costs a tenth of the start.
"""

from functools import partial
from typing import Any

from sqlalchemy import BLOB, INTEGER, TEXT, Column, Index, MetaData, Table

from facilitator.domain.records.dialogue import DialogueStatus, MomentKind, StepStatus
from facilitator.domain.records.items import (
    Aim,
    Feature,
    ItemKind,
    Level,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    SpeakerKind,
    TensionKind,
    Wording,
)
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


def _part() -> list[Column[Any]]:
    """Give what every version of a record of a dialogue has."""
    return [*_version(), always("dialogue_id", IdColumn)]


def _further() -> Column[Any]:
    """Give the last column of every version: what a newer program knows of it, as JSON."""
    return always("further", TEXT)


INSTALLATION = Table(
    "installation",
    METADATA,
    key("one", INTEGER),
    always("device", TEXT),
    always("made_at", UtcDateTime),
    Column("signing_seed", BLOB),
    **LARGE_ROWS,
    comment="This installation, in one row: under which name it writes, with what it signs.",
)

ERASED = Table(
    "erased",
    METADATA,
    key("id", IdColumn),
    always("erased_on", Day),
    **SMALL_ROWS,
    comment="Ids that were erased for good; the day, and nothing else of them.",
)

ERASED_ELSEWHERE = Table(
    "erased_elsewhere",
    METADATA,
    key("dialogue_id", IdColumn),
    key("id", IdColumn),
    always("erased_on", Day),
    **SMALL_ROWS,
    comment="Ids that were never here, and were erased by what files of their table say.",
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

DIALOGUE = Table(
    "dialogue",
    METADATA,
    *_version(),
    always("kind", TEXT),
    always("theme", TEXT),
    Column("number", INTEGER),
    Column("held_on", Day),
    always("municipality", TEXT),
    always("municipality_code", TEXT),
    always("host_function", TEXT),
    Column("participants", INTEGER),
    always("form", TEXT),
    always("level", TEXT),
    always("series", TEXT),
    always("programme", TEXT),
    always("script", TEXT),
    always("script_version", INTEGER),
    always("practice", Flag),
    always("status", Word(DialogueStatus, DialogueStatus.PREPARED)),
    always("representation", Counts),
    _further(),
    **SMALL_ROWS,
    comment="The head of a dialogue.",
)

STEP = Table(
    "step",
    METADATA,
    *_part(),
    always("key", TEXT),
    always("position", INTEGER),
    always("title", TEXT),
    always("question", TEXT),
    always("minutes", INTEGER),
    always("status", Word(StepStatus, StepStatus.OPEN)),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="A step of a dialogue.",
)

SEAT = Table(
    "seat",
    METADATA,
    *_part(),
    always("number", INTEGER),
    always("role_label", TEXT),
    always("public_role_label", TEXT),
    always("sort", TEXT),
    always("organisation", TEXT),
    always("expertise", TEXT),
    always("first_name", TEXT),
    always("full_name", TEXT),
    always("title", TEXT),
    always("name_agreed", Flag),
    always("place", INTEGER),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="A seat at a dialogue.",
)

ITEM = Table(
    "item",
    METADATA,
    *_part(),
    always("kind", Word(ItemKind, ItemKind.PARKED)),
    always("verbatim", TEXT),
    always("position", INTEGER),
    always("edited", TEXT),
    always("wording", Word(Wording, Wording.SUMMARY)),
    always("speaker_kind", Word(SpeakerKind, SpeakerKind.UNKNOWN)),
    Column("speaker_seat_id", IdColumn),
    always("speaker_label", TEXT),
    always("step", TEXT),
    Column("at", UtcDateTime),
    always("starred", Flag),
    always("sensitive", Flag),
    always("energy", Flag),
    always("title", TEXT),
    always("tags", TextListColumn),
    always("groups", TextListColumn),
    always("wish_behind", TEXT),
    Column("level", Word(Level)),
    Column("aim", Word(Aim)),
    always("actors", TextListColumn),
    always("existing", Flag),
    always("existing_where", TEXT),
    Column("nature", Word(Nature)),
    Column("scale", Word(Scale)),
    Column("feature", Word(Feature)),
    always("heading", TEXT),
    Column("tension", Word(TensionKind)),
    always("way_out", TEXT),
    always("pledged_by", TEXT),
    always("pledged_when", TEXT),
    always("assents", INTEGER),
    Column("read_back", Word(ReadBack)),
    always("votes", INTEGER),
    always("photo", TEXT),
    always("photo_description", TEXT),
    always("photo_allowed", Flag),
    _further(),
    Index(None, "dialogue_id", "removed", "kind", "written_at"),  # counts without the rows
    **LARGE_ROWS,
    comment="An item, with its speaker and labels in columns of their own.",
)

LINK = Table(
    "link",
    METADATA,
    *_part(),
    always("kind", Word(LinkKind, LinkKind.REACTION)),
    always("source", IdColumn),
    always("target", IdColumn),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="A link between two items.",
)

MOMENT = Table(
    "moment",
    METADATA,
    *_part(),
    always("kind", Word(MomentKind)),
    always("at", UtcDateTime),
    always("step", TEXT),
    always("minutes", INTEGER),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="A moment of the clock; one of an unknown kind cannot be read, and is left out.",
)

CLOSING = Table(
    "closing",
    METADATA,
    *_part(),
    always("missing_voices", TEXT),
    always("composition", TEXT),
    always("essence", TEXT),
    always("host_evaluation", TEXT),
    always("note_taker_evaluation", TEXT),
    always("purpose_told", Flag),
    always("follow_up_told", Flag),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="What was said when a dialogue closed.",
)

ALIAS = Table(
    "alias",
    METADATA,
    *_part(),
    always("same_as", IdColumn),
    _further(),
    Index(None, "dialogue_id"),
    **SMALL_ROWS,
    comment="That a dialogue is the same table as another.",
)

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
    **LARGE_ROWS,
    comment="Each time that files were taken in; every row they brought was written then.",
)

INTAKE_FILE = Table(
    "intake_file",
    METADATA,
    key("taken_at", UtcDateTime),
    key("name", TEXT),
    always("sha256", TEXT),
    always("dialogue_id", IdColumn),
    always("device", TEXT),
    Index(None, "sha256"),
    **SMALL_ROWS,
    comment="The files that were taken in.",
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
    **SMALL_ROWS,
    comment="The files in which a table left this laptop.",
)

TIDIED = Table(
    "tidied",
    METADATA,
    key("dialogue_id", IdColumn),
    always("tidied_on", Day),
    **SMALL_ROWS,
    comment="The tables of which the names were taken away, and when.",
)

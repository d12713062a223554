"""The tables of the current version, as typed classes; `migrations.py` makes the same ones."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import INTEGER, TEXT, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from facilitator.domain.dialogue import Count, DialogueStatus, MomentKind, StepStatus
from facilitator.domain.items import (
    Aim,
    Feature,
    ItemKind,
    Level,
    LinkKind,
    Nature,
    Scale,
    SpeakerKind,
    TensionKind,
    Wording,
)
from facilitator.domain.versions import VersionVector
from facilitator.storage.columns import Counts, Day, Flag, Key, Texts, UtcDateTime, Vector, Word

NAMES = {"ix": "ix_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}
SMALL_ROWS = {"sqlite_strict": True, "sqlite_with_rowid": False}
LARGE_ROWS = {"sqlite_strict": True}  # a row of a thousand bytes lies better beside its index


class Base(DeclarativeBase):
    """What all tables share: names that a migration can count on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class VersionRow(Base):
    """A maximal version of a record: which one, and when this laptop wrote it."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(Key, primary_key=True, sort_order=-5)
    vector: Mapped[VersionVector] = mapped_column(Vector, primary_key=True, sort_order=-4)
    removed: Mapped[bool] = mapped_column(Flag, sort_order=-3)
    written_at: Mapped[datetime] = mapped_column(UtcDateTime, sort_order=-2)


class PartRow(VersionRow):
    """A version of a record that belongs to a dialogue."""

    __abstract__ = True

    dialogue_id: Mapped[UUID] = mapped_column(Key, sort_order=-1)


class InstallationRow(Base):
    """This installation, in one row: the name under which it writes versions."""

    __tablename__ = "installation"
    __table_args__ = LARGE_ROWS

    one: Mapped[int] = mapped_column(INTEGER, primary_key=True)
    device: Mapped[str] = mapped_column(TEXT)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ErasedRow(Base):
    """An id that was erased for good; the day, and nothing else of it."""

    __tablename__ = "erased"
    __table_args__ = SMALL_ROWS

    id: Mapped[UUID] = mapped_column(Key, primary_key=True)
    erased_on: Mapped[date] = mapped_column(Day)


class DraftRow(Base):
    """What was typed in a field and not yet kept."""

    __tablename__ = "draft"
    __table_args__ = SMALL_ROWS

    dialogue_id: Mapped[UUID] = mapped_column(Key, primary_key=True)
    place: Mapped[str] = mapped_column(TEXT, primary_key=True)
    text: Mapped[str] = mapped_column(TEXT)
    choices: Mapped[str] = mapped_column(TEXT)
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DialogueRow(VersionRow):
    """The head of a dialogue."""

    __tablename__ = "dialogue"
    __table_args__ = SMALL_ROWS

    kind: Mapped[str] = mapped_column(TEXT)
    theme: Mapped[str] = mapped_column(TEXT)
    number: Mapped[int | None] = mapped_column(INTEGER)
    held_on: Mapped[date | None] = mapped_column(Day)
    municipality: Mapped[str] = mapped_column(TEXT)
    municipality_code: Mapped[str] = mapped_column(TEXT)
    host_function: Mapped[str] = mapped_column(TEXT)
    participants: Mapped[int | None] = mapped_column(INTEGER)
    form: Mapped[str] = mapped_column(TEXT)
    level: Mapped[str] = mapped_column(TEXT)
    series: Mapped[str] = mapped_column(TEXT)
    programme: Mapped[str] = mapped_column(TEXT)
    script: Mapped[str] = mapped_column(TEXT)
    script_version: Mapped[int] = mapped_column(INTEGER)
    practice: Mapped[bool] = mapped_column(Flag)
    status: Mapped[DialogueStatus] = mapped_column(
        Word(DialogueStatus, DialogueStatus.PREPARED)
    )
    representation: Mapped[tuple[Count, ...]] = mapped_column(Counts)


class StepRow(PartRow):
    """A step of a dialogue."""

    __tablename__ = "step"
    __table_args__ = (Index(None, "dialogue_id"), SMALL_ROWS)

    key: Mapped[str] = mapped_column(TEXT)
    position: Mapped[int] = mapped_column(INTEGER)
    title: Mapped[str] = mapped_column(TEXT)
    question: Mapped[str] = mapped_column(TEXT)
    minutes: Mapped[int] = mapped_column(INTEGER)
    status: Mapped[StepStatus] = mapped_column(Word(StepStatus, StepStatus.OPEN))


class SeatRow(PartRow):
    """A seat at a dialogue."""

    __tablename__ = "seat"
    __table_args__ = (Index(None, "dialogue_id"), SMALL_ROWS)

    number: Mapped[int] = mapped_column(INTEGER)
    role_label: Mapped[str] = mapped_column(TEXT)
    public_role_label: Mapped[str] = mapped_column(TEXT)
    sort: Mapped[str] = mapped_column(TEXT)
    organisation: Mapped[str] = mapped_column(TEXT)
    expertise: Mapped[str] = mapped_column(TEXT)
    first_name: Mapped[str] = mapped_column(TEXT)
    full_name: Mapped[str] = mapped_column(TEXT)


class ItemRow(PartRow):
    """An item, with its speaker and labels in columns of their own."""

    __tablename__ = "item"
    __table_args__ = (
        Index(None, "dialogue_id", "removed", "kind", "written_at"),  # counts without the rows
        LARGE_ROWS,
    )

    kind: Mapped[ItemKind] = mapped_column(Word(ItemKind, ItemKind.PARKED))
    verbatim: Mapped[str] = mapped_column(TEXT)
    position: Mapped[int] = mapped_column(INTEGER)
    edited: Mapped[str] = mapped_column(TEXT)
    wording: Mapped[Wording] = mapped_column(Word(Wording, Wording.SUMMARY))
    speaker_kind: Mapped[SpeakerKind] = mapped_column(Word(SpeakerKind, SpeakerKind.UNKNOWN))
    speaker_seat_id: Mapped[UUID | None] = mapped_column(Key)
    speaker_label: Mapped[str] = mapped_column(TEXT)
    step: Mapped[str] = mapped_column(TEXT)
    at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    starred: Mapped[bool] = mapped_column(Flag)
    sensitive: Mapped[bool] = mapped_column(Flag)
    energy: Mapped[bool] = mapped_column(Flag)
    withheld: Mapped[bool] = mapped_column(Flag)
    title: Mapped[str] = mapped_column(TEXT)
    tags: Mapped[tuple[str, ...]] = mapped_column(Texts)
    groups: Mapped[tuple[str, ...]] = mapped_column(Texts)
    wish_behind: Mapped[str] = mapped_column(TEXT)
    level: Mapped[Level | None] = mapped_column(Word(Level))
    aim: Mapped[Aim | None] = mapped_column(Word(Aim))
    actors: Mapped[tuple[str, ...]] = mapped_column(Texts)
    existing: Mapped[bool] = mapped_column(Flag)
    existing_where: Mapped[str] = mapped_column(TEXT)
    nature: Mapped[Nature | None] = mapped_column(Word(Nature))
    scale: Mapped[Scale | None] = mapped_column(Word(Scale))
    feature: Mapped[Feature | None] = mapped_column(Word(Feature))
    heading: Mapped[str] = mapped_column(TEXT)
    tension: Mapped[TensionKind | None] = mapped_column(Word(TensionKind))
    way_out: Mapped[str] = mapped_column(TEXT)
    pledged_by: Mapped[str] = mapped_column(TEXT)
    pledged_when: Mapped[str] = mapped_column(TEXT)


class LinkRow(PartRow):
    """A link between two items."""

    __tablename__ = "link"
    __table_args__ = (Index(None, "dialogue_id"), SMALL_ROWS)

    kind: Mapped[LinkKind] = mapped_column(Word(LinkKind, LinkKind.REACTION))
    source: Mapped[UUID] = mapped_column(Key)
    target: Mapped[UUID] = mapped_column(Key)


class MomentRow(PartRow):
    """A moment of the clock; one of an unknown kind cannot be read, and is left out."""

    __tablename__ = "moment"
    __table_args__ = (Index(None, "dialogue_id"), SMALL_ROWS)

    kind: Mapped[MomentKind] = mapped_column(Word(MomentKind))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    step: Mapped[str] = mapped_column(TEXT)
    minutes: Mapped[int] = mapped_column(INTEGER)


class ClosingRow(PartRow):
    """What was said when a dialogue closed."""

    __tablename__ = "closing"
    __table_args__ = (Index(None, "dialogue_id"), SMALL_ROWS)

    missing_voices: Mapped[str] = mapped_column(TEXT)
    composition: Mapped[str] = mapped_column(TEXT)
    essence: Mapped[str] = mapped_column(TEXT)
    host_evaluation: Mapped[str] = mapped_column(TEXT)
    note_taker_evaluation: Mapped[str] = mapped_column(TEXT)
    purpose_told: Mapped[bool] = mapped_column(Flag)
    follow_up_told: Mapped[bool] = mapped_column(Flag)

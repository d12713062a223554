"""Notes, seats and the note being written as the screen shows them: plain values."""

from dataclasses import dataclass

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind, Speaker

FOR_ALL = (ItemKind.TENSION, ItemKind.PARKED)
"""Kinds with keys of their own at every table."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the stream says of one note.

    `text` stands in quotation marks where they are the speaker's own words; `facts` are short
    and stand beside the speaker, `remarks` are sentences and stand below; `spoken` is what a
    screen reader says.
    """

    kind: ItemKind
    word: str
    text: str
    said_by: str
    time: str
    spoken: str
    title: str = ""
    facts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    starred: bool = False
    sensitive: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Someone who can speak: the sign that goes with Alt, a role, and how many notes.

    `person` is the name by which those at the table know them; it stays on this laptop.
    """

    speaker: Speaker
    sign: str
    name: str
    count: int
    spoken: str
    person: str = ""

    @property
    def whole_name(self) -> str:
        """The role with the name: `bakker · Bram`."""
        return " · ".join(part for part in (self.name, self.person) if part)


@dataclass(frozen=True, slots=True)
class TensionSide:
    """One of the notes that a tension links, in a few words."""

    item: ItemId
    words: str


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """What a table offers: kinds by its script, further kinds it has, terms of its theme."""

    kinds: tuple[ItemKind, ...] = CITIZEN_KINDS
    further: tuple[ItemKind, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def all_kinds(self) -> tuple[ItemKind, ...]:
        """Every kind that a note of this table may have, for the width of their words."""
        return tuple(dict.fromkeys((*self.kinds, *self.further, *FOR_ALL)))


@dataclass(frozen=True, slots=True)
class EntryState:
    """The choices made for the note in the field, in words."""

    kind: ItemKind
    word: str
    speaker: Speaker
    said_by: str
    starred: bool
    sensitive: bool
    energy: bool
    verbatim: bool
    reacts: bool
    turns: bool
    detailed: bool

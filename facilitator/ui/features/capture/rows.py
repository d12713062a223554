"""Notes, seats and the note being written as the screen shows them: plain values, and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind, Speaker
from facilitator.domain.table.script import Choice, Vocabulary
from facilitator.services.messages import UserMessage
from facilitator.ui.commands.shortcuts import Command

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
        both = self.name and self.person
        return f"{self.name} · {self.person}" if both else self.name or self.person


@dataclass(frozen=True, slots=True)
class TensionSide:
    """One of the notes that a tension links, in a few words."""

    item: ItemId
    words: str


@dataclass(frozen=True, slots=True)
class InlineHint:
    """What may be meant: `words` are shown, `rest` is what a key would type."""

    words: str = ""
    rest: str = ""


NO_HINT = InlineHint()


def _no_hint(_before: str) -> InlineHint:
    return NO_HINT


def _no_photo(_sha256: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """What a table offers: kinds by its script, further kinds it has, terms of its theme.

    `hint_for` finds what may be meant by the words before the cursor, `photo_of` gives the
    bytes of a photo by its SHA-256.
    """

    kinds: tuple[ItemKind, ...] = CITIZEN_KINDS
    further: tuple[ItemKind, ...] = ()
    terms: tuple[str, ...] = ()
    hint_for: Callable[[str], InlineHint] = _no_hint
    photo_of: Callable[[str], bytes | None] = _no_photo

    @property
    def all_kinds(self) -> tuple[ItemKind, ...]:
        """Every kind that a note of this table may have, for the width of their words."""
        return tuple(dict.fromkeys((*self.kinds, *self.further, *FOR_ALL)))


@dataclass(frozen=True, slots=True)
class EntryState:
    """The choices made for the note that keys are about; `marks` are those that are on."""

    kind: ItemKind
    speaker: Speaker
    said_by: str
    marks: frozenset[Command]


def _no_terms(_theme: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class CaptureWords:
    """Words from data: of kinds, of what went wrong, the lists, and terms of a theme."""

    kind: Callable[[ItemKind], str]
    error: Callable[[FacilitatorError], UserMessage]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    terms: Callable[[str], tuple[str, ...]] = _no_terms

    def choices(self, vocabulary: str) -> tuple[Choice, ...]:
        """Give the values of a list, none when it is not there."""
        found = self.vocabularies.get(vocabulary)
        return found.choices if found else ()

    def choice(self, vocabulary: str, key: str) -> str:
        """Give the name of a value; a value that is not in the list is its own name."""
        found = self.vocabularies.get(vocabulary)
        return found.name(key) if found else key

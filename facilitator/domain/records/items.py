"""Items: what was said, with its kind, its speaker and its labels; and links between them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from facilitator.domain.records.ids import DialogueId, ItemId, LinkId, SeatId
from facilitator.domain.records.kinds import CITIZEN_KINDS as CITIZEN_KINDS  # noqa: PLC0414 - given on
from facilitator.domain.records.kinds import ItemKind as ItemKind  # noqa: PLC0414
from facilitator.domain.records.kinds import Wording as Wording  # noqa: PLC0414
from facilitator.domain.records.kinds import usual_wording as usual_wording  # noqa: PLC0414
from facilitator.domain.records.quantities import Amount, Position, Sha256


class SpeakerKind(StrEnum):
    """Who an item can come from."""

    UNKNOWN = "onbekend"
    SEAT = "plek"
    HOST = "host"
    GROUP = "groep"
    SUBGROUP = "subgroep"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: one seat, the host, the group, a subgroup, or nobody known.

    `label` is the letter of a subgroup, or the host's function where it differs from the
    dialogue's own.
    """

    kind: SpeakerKind = SpeakerKind.UNKNOWN
    seat_id: SeatId | None = None
    label: str = ""

    def __post_init__(self) -> None:
        if (self.kind is SpeakerKind.SEAT) != (self.seat_id is not None):
            raise ValueError("a speaker has a seat exactly when it is a seat")


UNKNOWN = Speaker()
HOST = Speaker(SpeakerKind.HOST)
GROUP = Speaker(SpeakerKind.GROUP)


def seated(seat_id: SeatId) -> Speaker:
    """Give the speaker at a seat."""
    return Speaker(SpeakerKind.SEAT, seat_id)


class Aim(StrEnum):
    """The `soort` of an idea or dream: what it wants to do with what is there."""

    RESTORE = "herstellen"
    KEEP = "behouden"
    RENEW = "vernieuwen"


class Level(StrEnum):
    """Whether a dream is about one's own life or about society."""

    OWN_LIFE = "eigen leven"
    SOCIETY = "samenleving"


class Nature(StrEnum):
    """Whether an idea is about the matter itself or about how people are involved."""

    CONTENT = "inhoud"
    PROCESS = "proces"


class Scale(StrEnum):
    """Whether an idea thinks big or does small."""

    SMALL = "klein"
    LARGE = "groot"


class Feature(StrEnum):
    """How an item stands out in a report: in a box, or as the featured quote."""

    BOX = "kader"
    QUOTE = "citaat"


class ReadBack(StrEnum):
    """What a speaker said of a line that was read back; it governs every document."""

    AGREED = "klopt"
    CHANGED = "aangepast"
    WITHHELD = "niet gebruiken"
    WITHOUT_ROLE = "zonder rol"


class TensionKind(StrEnum):
    """The five kinds of wishes that rub, and any other."""

    WITHIN_ONE = "binnen een mens"
    BETWEEN_GROUPS = "tussen groepen"
    OPINIONS = "tussen opvattingen"
    ROOM = "gebrek aan ruimte"
    SYSTEMS = "met bestaande systemen"
    OTHER = "anders"


@dataclass(frozen=True, slots=True)
class Labels:
    """All that may be said about an item besides its words; empty means not said.

    `votes` counts the energy that a question got. `photo` is the SHA-256 of a photo in the
    store, as hexadecimal text; it leaves this laptop only with `photo_allowed`.
    """

    title: str = ""
    tags: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    wish_behind: str = ""
    level: Level | None = None
    aim: Aim | None = None
    actors: tuple[str, ...] = ()
    existing: bool = False
    existing_where: str = ""
    nature: Nature | None = None
    scale: Scale | None = None
    feature: Feature | None = None
    heading: str = ""
    tension: TensionKind | None = None
    way_out: str = ""
    pledged_by: str = ""
    pledged_when: str = ""
    votes: Amount = 0
    photo: Sha256 = ""
    photo_description: str = ""
    photo_allowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMarks:
    """What is true of a note or not, put by a key: fields of `Item`, of the same names.

    What is typed has them too (`Entry` in `services/capture.py`), and drafts keep them.
    """

    starred: bool = False
    sensitive: bool = False
    energy: bool = False


MARKS = tuple(mark.name for mark in fields(NoteMarks))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was said or seen at the table.

    `verbatim` is the text as it was first kept: it never changes, but a quote that goes on gets
    what was said next below it. `edited` is the wording made for reading, empty while there is
    none; documents take it, unless `prints_verbatim`. `position` orders the items of a
    dialogue: milliseconds since 1970 for what was typed, the row number for what was read
    from a file.
    `assents` counts who said the same; `read_back` is what the speaker answered, if asked.
    """

    id: ItemId
    dialogue_id: DialogueId
    kind: ItemKind
    verbatim: str
    position: Position
    edited: str = ""
    prints_verbatim: bool = False
    wording: Wording = Wording.VERBATIM
    speaker: Speaker = UNKNOWN
    step: str = ""
    at: datetime | None = None
    starred: bool = False
    sensitive: bool = False
    energy: bool = False
    assents: Amount = 0
    read_back: ReadBack | None = None
    labels: Labels = field(default_factory=Labels)

    @property
    def text(self) -> str:
        """The wording to show and print: the edited one, unless the original was chosen."""
        return (not self.prints_verbatim and self.edited) or self.verbatim

    @property
    def withheld(self) -> bool:
        """Whether the speaker wants this in no document."""
        return self.read_back is ReadBack.WITHHELD

    def reworded(self, text: str) -> "Item":
        """Give the item with an edited wording; the original stays beside it.

        An approval was of the words before, so it ends; what the speaker forbade stays so.
        """
        if text == self.text:
            return self
        edited = "" if text == self.verbatim else text
        return replace(self.unapproved(), edited=edited, prints_verbatim=False)

    def printed_as(self, *, verbatim: bool) -> "Item":
        """Give the item of which documents take the original, or the edited wording.

        An approval was of the other words, so it ends. Without an edited wording there is
        nothing to choose.
        """
        if not self.edited or self.prints_verbatim == verbatim:
            return self
        return replace(self.unapproved(), prints_verbatim=verbatim)

    def unapproved(self) -> "Item":
        """Give the item without the approval of its speaker; what was forbidden stays so."""
        approved = self.read_back in {ReadBack.AGREED, ReadBack.CHANGED}
        return replace(self, read_back=None) if approved else self


def marks_of(note: Item | NoteMarks) -> dict[str, Any]:
    """Give the marks of a note by their names, each true or false."""
    return {name: getattr(note, name) for name in MARKS}


def item_order(item: Item) -> tuple[int, ItemId]:
    """Order items by the moment, or the row, they came in."""
    return (item.position, item.id)


class LinkKind(StrEnum):
    """How two items belong together."""

    OTHER_SIDE = "andere kant van"
    REACTION = "reactie op"
    TENSION = "spanning"
    TIP = "tip bij"
    FOLLOWS = "vloeit voort uit"
    DOUBLE = "dubbel van"


@dataclass(frozen=True, slots=True)
class Link:
    """One item pointing at another; a tension item points at each of the items that rub.

    A double points at the item that is shown in its place.
    """

    id: LinkId
    dialogue_id: DialogueId
    kind: LinkKind
    source: ItemId
    target: ItemId


def link_order(link: Link) -> tuple[LinkId]:
    """Order links by their ids: no order of their own, but the same one everywhere."""
    return (link.id,)


_SEAT_MARK = re.compile(r"(?<!\w)@(\d{1,2})(?!\d)")


def name_seats(text: str, role_of: Callable[[int], str | None]) -> str:
    """Replace `@4` by `[role label of seat 4]`; a mark for a seat that is not there stays."""

    def named(match: re.Match[str]) -> str:
        role = role_of(int(match[1]))
        return f"[{role}]" if role else match[0]

    return _SEAT_MARK.sub(named, text)

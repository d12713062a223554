"""A document as plain data: what it says, in order, and nothing about how it looks.

Writers in `reports` turn an outline into a format; the look lives in their templates.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

PROGRAM = "Dialoogtafel"
"""The author of a document of which the municipality is not known."""


class Tone(StrEnum):
    """What sort of paragraph a text is."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    EMPTY = "empty"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 to 3 below the title, no level skipped.

    `sign` stands before the text when the part is about one kind (− knel).
    """

    level: int
    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the program's own words, or of what was written about the table.

    One that is kept `keep_with_next` stands on the page of what follows, where there are pages.
    """

    text: str
    tone: Tone = Tone.BODY
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, as a paragraph of its own, with who said it behind it.

    `sign` tells the kind (− knel); `title` is what the note is called. `marks` are words behind
    it that ask for attention (gevoelig), `labels` quiet ones (samenleving), `notes` lines below
    it (the wording before editing, what it reacts to). `quoted` says whether it stands between
    quotation marks; a summary does not.
    """

    text: str
    attribution: str = ""
    sign: str = ""
    title: str = ""
    marks: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line of a list: a bold kernel if there is one, the text, who said it and marks.

    `by` is who said it where that comes before the text (`Naam: “…”`). Below it stand the
    `labels` on one line and each of the `notes` on its own. A `framed` one stands in a frame,
    because it was chosen to stand out.
    """

    text: str
    kernel: str = ""
    attribution: str = ""
    marks: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    quoted: bool = False
    framed: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; a numbered one counts from `start`, whatever was counted before it.

    The lines of one that is kept `together` stand on one page, where they fit on one.
    """

    items: tuple[ListItem, ...]
    numbered: bool = False
    start: int = 1
    together: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of facts with a header row, and a title and description for who cannot see it.

    Every row has as many cells as the header, and no cell is empty. `widths` says how wide the
    columns are beside each other, where that is not left to the writer.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str
    description: str
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A titled frame around a text."""

    title: str
    parts: tuple[Paragraph | Quote, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that belongs to the block before it; `content` is a JPEG or PNG file.

    `description` says what can be seen, for who cannot see it; it is never empty.
    """

    content: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled table to write or tick in: cells may be empty, unlike those of `Facts`.

    `widths` are shares of the page, one for each column; `height` is the least height of a row
    in millimetres.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    title: str
    description: str
    height: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A card to fold and set up: large words, smaller ones below, and small ones in front."""

    lead: str
    note: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, one on a page, each with its words on both sides of the fold."""

    cards: tuple[Card, ...]
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own, where the format has pages."""


Block = Heading | Paragraph | Quote | BulletList | Facts | Box | Figure | Form | Cards | NewPage


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: its properties, what stands on every page, and its blocks.

    `notices` are said at the top of every page; `footer` stands beside the page number.
    `dated` is aware: from when its contents are, None where that is not known.
    """

    title: str
    subject: str
    author: str
    dated: datetime | None
    subtitle: str = ""
    language: str = "nl-NL"
    keywords: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    footer: str = ""
    blocks: tuple[Block, ...] = field(default_factory=tuple)

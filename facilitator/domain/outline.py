"""A document as plain data: what it says, in order, and nothing about how it looks.

Writers in `reports` turn an outline into a format; the look lives in their templates.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Tone(StrEnum):
    """What sort of paragraph a text is."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 to 3 below the title, no level skipped."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the program's own words, or of a person's summary."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, as a paragraph of its own, with who said it behind it.

    `sign` and `word` tell the kind (− knel); `marks` are words after it (gevoelig). `quoted`
    says whether it stands between quotation marks; `original` is the wording before editing.
    """

    text: str
    attribution: str = ""
    sign: str = ""
    word: str = ""
    marks: tuple[str, ...] = ()
    quoted: bool = True
    original: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line of a list: a bold kernel if there is one, the text, who said it, small labels."""

    text: str
    kernel: str = ""
    attribution: str = ""
    labels: tuple[str, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; numbered ones start at 1 each time."""

    items: tuple[ListItem, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of names and values with a header row and a description for who cannot see it."""

    header: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    description: str


@dataclass(frozen=True, slots=True)
class Box:
    """A titled frame around a text."""

    title: str
    parts: tuple["Paragraph | Quote", ...]


Block = Heading | Paragraph | Quote | BulletList | Facts | Box


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: its properties, what stands on every page, and its blocks."""

    title: str
    subject: str
    author: str
    created: datetime
    language: str = "nl-NL"
    keywords: tuple[str, ...] = ()
    header: str = ""
    footer: str = ""
    blocks: tuple[Block, ...] = field(default_factory=tuple)

"""A document as plain data: what it says, in order, and nothing about how it looks.

Writers in `reports` turn an outline into a format; the look lives in their templates.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

PROGRAM = "Dialoogtafel"
"""The author of a document of which the municipality is not known."""


class Tone(StrEnum):
    """What sort of paragraph a text is.

    ESSENCE is the table in a few sentences, KERNEL one bold line above what it is about, WORK a
    note for who goes on with the document, in a style of its own that can be switched off.
    """

    BODY = "body"
    ESSENCE = "essence"
    KERNEL = "kernel"
    LEAD = "lead"
    NOTE = "note"
    EMPTY = "empty"
    QUESTION = "question"
    WORK = "work"


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
    Of its text the first words that read `strong` are bold.
    """

    text: str
    tone: Tone = Tone.BODY
    keep_with_next: bool = False
    strong: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, as a paragraph that can be copied clean, with who said it behind it.

    `quoted` says whether it stands between quotation marks; a summary does not. A `featured`
    one is large, with who said it above it. A `code` stands behind who said it, small. Each of
    the `work` lines is a paragraph of its own below it, as one of `Tone.WORK`.
    """

    text: str
    attribution: str = ""
    quoted: bool = True
    featured: bool = False
    work: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line of a list: a bold kernel if there is one, the text, and who said it.

    `by` is who said it where that comes before the text (`Naam: ‘…’`), and a `code` stands
    behind it, small. Below it stand the `labels` on one line, what was `said` of it as
    paragraphs of their own, and each of the `work` lines as a paragraph of `Tone.WORK`. A
    `framed` one stands in a frame, because it was chosen to stand out.
    """

    text: str
    kernel: str = ""
    attribution: str = ""
    labels: tuple[str, ...] = ()
    quoted: bool = False
    framed: bool = False
    by: str = ""
    work: tuple[str, ...] = ()
    code: str = ""
    said: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; a numbered one counts from `start`, whatever was counted before it.

    With a `sign` (− or +) its lines begin with that. The lines of one that is kept `together`
    stand on one page, where they fit on one.
    """

    items: tuple[ListItem, ...]
    numbered: bool = False
    start: int = 1
    together: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of facts with a header row, and a title and description for who cannot see it.

    Every row has as many cells as the header, and no cell is empty. `widths` says how wide the
    columns are beside each other, where that is not left to the writer. With `row_headers` the
    first cell of a row names the others.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str
    description: str
    widths: tuple[int, ...] = ()
    row_headers: bool = False


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column beside others: what it is about, with its sign if any, and its lines."""

    head: str
    lines: tuple[ListItem, ...]
    sign: str = ""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Short lists beside each other: a table of one row, its heads a header row.

    The kernel of a line stands above its text. The whole stands on one page, on a ground of its
    own where `shaded`.
    """

    columns: tuple[TextColumn, ...]
    title: str
    description: str
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """Parts of a page beside each other, read from the first to the last."""

    columns: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class LargeNumber:
    """A number that is told large, and what was counted."""

    number: str
    word: str


@dataclass(frozen=True, slots=True)
class LargeNumbers:
    """Some numbers on one line."""

    numbers: tuple[LargeNumber, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A titled frame around a text; the title is a heading where a `level` is given."""

    title: str
    parts: tuple[Paragraph | Quote, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that belongs to the block before it; `content` is a JPEG or PNG file.

    `description` says what can be seen, for who cannot see it; it is never empty.
    """

    content: bytes
    description: str


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar as long as a number, with its words, and before these its sign if it has one."""

    label: str
    number: int
    sign: str = ""


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one thing, which is named once beside them."""

    label: str
    bars: tuple[ChartBar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as bars, drawn by the writer; the same numbers follow as `Facts`.

    `description` says what is drawn, for who cannot see it; it is never empty.
    """

    groups: tuple[BarGroup, ...]
    description: str


@dataclass(frozen=True, slots=True)
class QuadrantEntry:
    """A title in a quadrant, with its sign if it has one, and a few words about it below."""

    title: str
    about: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class QuadrantField:
    """A quadrant by its name; `more` says below the entries that there are others."""

    name: str
    entries: tuple[QuadrantEntry, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class QuadrantFigure:
    """Titles in four quadrants, drawn by the writer; the same follow as `Facts`.

    `columns` and `rows` name the two ends of each axis. `quadrants` go row by row.
    `description` says what is drawn, for who cannot see it; it is never empty.
    """

    columns: tuple[str, str]
    rows: tuple[str, str]
    quadrants: tuple[QuadrantField, QuadrantField, QuadrantField, QuadrantField]
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


Block = (
    Heading
    | Paragraph
    | Quote
    | BulletList
    | Facts
    | SideBySide
    | Columns
    | LargeNumbers
    | Box
    | Figure
    | Chart
    | QuadrantFigure
    | Form
    | Cards
    | NewPage
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: its properties, what stands on every page, and its blocks.

    `letterhead` is whose document it is, at the top of every page, beside the `notices`;
    `footer` stands beside the page number. `dated` is aware: from when its contents are, None
    where that is not known. `digest` names what it tells, as a SHA-256, and `made_with` the
    program with its version; both are properties of the file. One that is `one_page` is made
    to be read at a glance, in larger letters; a `ruled` one has a line below its title.
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
    letterhead: str = ""
    digest: str = ""
    made_with: str = ""
    one_page: bool = False
    ruled: bool = False
    blocks: tuple[Block, ...] = field(default_factory=tuple)

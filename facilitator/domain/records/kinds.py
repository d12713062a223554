"""The kinds of items: what each is called, looks like, asks for, and where a report tells it.

Decision: a kind is described where it is named
    Context: a new kind asked for a change in a dozen modules, and a list that was forgotten was
    found by nobody. Decision: each member of `ItemKind` carries its `KindSpec`; whoever tells
    kinds apart asks that, or ends in `assert_never`. A kind without a description cannot be
    imported. Cost: the domain says what the details panel asks. Alternatives: a table beside
    the enumeration (nothing sees what is missing in it).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Wording(StrEnum):
    """Whether the text is the speaker's own words or the note-taker's summary of them."""

    VERBATIM = "letterlijk"
    SUMMARY = "samengevat"


class Chapter(StrEnum):
    """A chapter of what a table brought; the value is the key of its heading."""

    KNEL_KIEM = "knel_kiem"
    THEMES = "themes"
    QUESTIONS = "questions"
    EXAMPLES = "examples"
    PRINCIPLES = "principles"
    DREAMS = "dreams"
    CASES = "cases"
    IDEAS = "ideas"
    ACTIONS = "actions"
    PLEDGES = "pledges"
    TENSIONS = "tensions"
    CLOSING_ROUND = "closing_round"
    OBSERVATIONS = "observations"
    PARKED = "parked"


class Detail(StrEnum):
    """Something more that a note-taker is asked about an item; the value names its field."""

    TITLE = "title"
    TAGS = "tags"
    WISH = "wish"
    LEVEL = "level"
    AIM = "aim"
    PHOTO = "photo"
    BOX = "box"
    ACTORS = "actors"
    EXISTING = "existing"
    NATURE = "nature"
    PLEDGED_BY = "pledged_by"
    DONE_BY = "done_by"
    PLEDGED_WHEN = "pledged_when"
    TENSION = "tension"
    SIDES = "sides"
    WAY_OUT = "way_out"
    VOTES = "votes"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class KindSpec:
    """All that is true of every item of a kind.

    `sign` always stands with the word. `typed` is what people write for it on paper. `carried`
    is the place in the list from which a next table goes on; 0 is not in it.
    """

    sign: str
    chapter: Chapter
    wording: Wording = Wording.SUMMARY
    """How such items are mostly written down; stories are quoted, ideas are told."""
    asked: tuple[Detail, ...] = (Detail.TITLE, Detail.TAGS)
    citizens: bool = False
    """Whether it is a kind of a table with citizens, and of spreadsheets (CONTRACT)."""
    leading: bool = False
    """Whether it has a key of its own at such a table, and a column in the overview."""
    quoted: bool = False
    """Whether a row of a spreadsheet that says who spoke is a quote."""
    nameless: bool = False
    """Whether nobody needs to have said it."""
    committed: bool = False
    """Whether it matters who will do it."""
    carried: int = 0
    typed: tuple[str, ...] = ()


_STORY = (Detail.WISH, Detail.TITLE, Detail.TAGS)
_QUOTE = Wording.VERBATIM


class ItemKind(StrEnum):
    """What sort of thing was said; the value is the word of CONTRACT and of the reports."""

    spec: KindSpec

    def __new__(cls, word: str, *described: KindSpec) -> Self:
        """Make a kind of its word and its one description."""
        kind = str.__new__(cls, word)
        kind._value_ = word
        [kind.spec] = described
        return kind

    KNEL = "knel", KindSpec(
        "−", Chapter.KNEL_KIEM, _QUOTE, _STORY,
        citizens=True, leading=True, quoted=True, typed=("-", "−", "–"),
    )  # fmt: skip
    KIEM = "kiem", KindSpec(
        "+", Chapter.KNEL_KIEM, _QUOTE,
        citizens=True, leading=True, quoted=True, typed=("+",),
    )  # fmt: skip
    BOTH = "beide", KindSpec(
        "±", Chapter.KNEL_KIEM, _QUOTE, _STORY,
        citizens=True, leading=True, quoted=True, typed=("±", "+-", "+/-"),
    )  # fmt: skip
    DREAM = "droom", KindSpec(
        "◇", Chapter.DREAMS, _QUOTE,
        (Detail.LEVEL, Detail.AIM, Detail.TITLE, Detail.PHOTO, Detail.BOX, Detail.TAGS),
        citizens=True, leading=True, quoted=True,
    )  # fmt: skip
    IDEA = "idee", KindSpec(
        "→", Chapter.IDEAS, asked=(
            Detail.TITLE, Detail.AIM, Detail.ACTORS, Detail.EXISTING, Detail.NATURE,
            Detail.BOX, Detail.TAGS,
        ),
        citizens=True, leading=True, quoted=True, carried=5,
    )  # fmt: skip
    PLEDGE = "toezegging", KindSpec(
        "✓", Chapter.PLEDGES,
        asked=(Detail.PLEDGED_BY, Detail.PLEDGED_WHEN, Detail.TITLE, Detail.TAGS),
        citizens=True, committed=True, carried=7,
    )  # fmt: skip
    TENSION = "spanning", KindSpec(
        "⇄", Chapter.TENSIONS,
        asked=(Detail.TENSION, Detail.SIDES, Detail.WAY_OUT, Detail.TAGS),
        citizens=True, nameless=True,
    )  # fmt: skip
    OBSERVATION = (
        "procesobservatie",
        KindSpec("·", Chapter.OBSERVATIONS, citizens=True, nameless=True),
    )
    CLOSING_LINE = (
        "slotzin",
        KindSpec("”", Chapter.CLOSING_ROUND, _QUOTE, citizens=True, quoted=True),
    )
    PARKED = "geparkeerd", KindSpec("‖", Chapter.PARKED, citizens=True, nameless=True)
    THEME = "thema-voorstel", KindSpec("#", Chapter.THEMES, carried=2)
    QUESTION = (
        "generatieve vraag",
        KindSpec(
            "?", Chapter.QUESTIONS, asked=(Detail.VOTES, Detail.TITLE, Detail.TAGS), carried=1
        ),
    )
    EXAMPLE = "voorbeeld", KindSpec("△", Chapter.EXAMPLES)
    PRINCIPLE = "werkzaam principe", KindSpec("◆", Chapter.PRINCIPLES, carried=3)
    CASE = "casus", KindSpec("□", Chapter.CASES, carried=4)
    TIP = "tip", KindSpec(
        "!", Chapter.CASES, asked=(Detail.CASE, Detail.TITLE, Detail.TAGS)
    )  # fmt: skip
    ACTION = "actie", KindSpec(
        "»", Chapter.ACTIONS,
        asked=(Detail.DONE_BY, Detail.PLEDGED_WHEN, Detail.TITLE, Detail.TAGS),
        committed=True, carried=6,
    )  # fmt: skip


def kinds_that(holds: Callable[[KindSpec], object]) -> tuple[ItemKind, ...]:
    """Give the kinds of which something is true, in their order."""
    return tuple(kind for kind in ItemKind if holds(kind.spec))


CITIZEN_KINDS = kinds_that(lambda spec: spec.citizens)
"""The kinds of a table with citizens, and of spreadsheets (CONTRACT)."""
LEADING_KINDS = kinds_that(lambda spec: spec.leading)
"""The kinds with a key of their own at such a table, and a column in the overview."""


def usual_wording(kind: ItemKind) -> Wording:
    """Say how items of a kind are mostly written down."""
    return kind.spec.wording

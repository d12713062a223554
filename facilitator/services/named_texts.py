"""Tells in which texts of a table somebody is named, a line each, for screens and commands."""

from collections.abc import Sequence

from facilitator.domain.merge.conflicts import TOGETHER
from facilitator.domain.privacy.names import NamedText
from facilitator.domain.records.dialogue import Record
from facilitator.services.messages import DUTCH, field_word

LETTERS = 80
"""How much of a text is shown."""


def line_of(named: NamedText, language: str = DUTCH) -> str:
    """Give the field in words, and how its text begins."""
    word = word_of_path(type(named.record), named.field, language)
    return f"{word}: “{shortened(named.text)}”"


def word_of_path(kind: type[Record], path: str, language: str = DUTCH) -> str:
    """Give the word for the field at a path of a record, in one with those it goes with."""
    units = {name: names[0] for names in TOGETHER.get(kind, ()) for name in names}
    outer = path.removesuffix(".label")  # of a speaker
    return field_word(kind, units.get(outer, outer), language)


def lines_of(named: Sequence[NamedText], language: str = DUTCH) -> list[str]:
    """Give a line for each field of each record once, in their order."""
    return list(dict.fromkeys(line_of(one, language) for one in named))


def shortened(text: str) -> str:
    """Give the begin of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LETTERS else f"{line[:LETTERS]}…"

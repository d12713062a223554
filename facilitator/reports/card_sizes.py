"""How large the words on a name card can be: as large as fits, so that they are read from afar.

Sizes are in points. Each has a style of its own in the template.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.reporting.outline import Card

NAMES = (48, 40, 32, 26, 22, 18)
ROLES = (26, 22, 18, 14, 11)
LENGTH = 470
"""How long a line on a card can be: twenty centimetres, less the margins."""
HEIGHT = 172
"""How high the lines of one half can be together: eight centimetres, less the margins."""
NAME_HEIGHT = 116
SEAT_HEIGHT = 20
LINE = 1.2
"""A line is so much higher than its letters."""
WIDTH = 0.57
"""The width of a letter against its size, with room to spare: serif, and many an m."""


@dataclass(frozen=True, slots=True)
class CardSizes:
    """The sizes of the large words and of those below."""

    lead: int
    note: int


def card_sizes(card: Card) -> CardSizes:
    """Find the largest sizes at which no word is broken and all lines fit."""
    lead = _largest(card.lead, NAMES, NAME_HEIGHT)
    used = SEAT_HEIGHT + _lines(card.lead, lead) * lead * LINE
    return CardSizes(lead, _largest(card.note, ROLES, HEIGHT - used))


def _largest(text: str, sizes: Sequence[int], height: float) -> int:
    fitting = (size for size in sizes if _fits(text, size, height))
    return next(fitting, sizes[-1])


def _fits(text: str, size: int, height: float) -> bool:
    longest = max(map(len, _broken(text, size)), default=0)
    return longest <= _letters(size) and _lines(text, size) * size * LINE <= height


def _lines(text: str, size: int) -> int:
    return len(_broken(text, size))


def _broken(text: str, size: int) -> list[str]:
    return textwrap.wrap(text, _letters(size), break_long_words=False)


def _letters(size: int) -> int:
    return int(LENGTH / (size * WIDTH))

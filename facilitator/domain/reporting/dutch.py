"""Dutch as documents write it: dates, times, numbers in words, plurals, lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NUMBERS = (
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"\b(dialoog|dialoogtafel|tafel|idee) (?=\d)", re.IGNORECASE)
_ENDS = frozenset(".!?…:")
_QUOTE_MARKS = frozenset("\"“”„'‘’")


@dataclass(frozen=True, slots=True)
class Plural:
    """A word for one and for any other number (droom, dromen)."""

    one: str
    many: str

    def word(self, number: int) -> str:
        """Give the form that goes with a number."""
        return self.one if number == 1 else self.many

    def counted(self, number: int) -> str:
        """Give the number in digits and the word: `3 dromen`."""
        return f"{number} {self.word(number)}"

    def in_words(self, number: int) -> str:
        """Give the number in words up to twelve, and the word: `drie dromen`."""
        return f"{in_words(number)} {self.word(number)}"


def long_date(day: date) -> str:
    """Write a date in full: `21 november 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """Write a date with its day of the week: `zaterdag 21 november 2026`."""
    return f"{_DAYS[day.weekday()]} {long_date(day)}"


def clock_time(at: datetime) -> str:
    """Write the time of day as it stands on a clock: `19.30`."""
    return f"{at:%H.%M}"


def in_words(number: int) -> str:
    """Write a number from one to twelve in words, any other in digits."""
    return _NUMBERS[number - 1] if 1 <= number <= len(_NUMBERS) else str(number)


def capitalised(text: str) -> str:
    """Give a text with a capital first letter: `IJver`, and `Eén` without its first accent."""
    if text.startswith("één"):
        return f"E{text[1:]}"
    letters = 2 if text[:2] == "ij" else 1
    return text[:letters].upper() + text[letters:]


def months(days: Iterable[date]) -> str:
    """Give the months of some days, each once: `december 2020 en januari 2021`."""
    found: dict[int, list[str]] = {}
    for year, month in sorted({(day.year, day.month) for day in days}):
        found.setdefault(year, []).append(_MONTHS[month - 1])
    return listed([f"{listed(names)} {year}" for year, names in found.items()])


def listed(words: Sequence[str], joint: str = "en") -> str:
    """Join words as a sentence does: `a, b en c`.

    What holds the joint or a comma itself stays apart: `a en b, en c`, and `a, b; c; en d`.
    """
    if len(words) < 2:
        return "".join(words)
    between = ";" if any(", " in word for word in words) else ","
    last = between if any(between == ";" or f" {joint} " in word for word in words[-2:]) else ""
    return f"{f'{between} '.join(words[:-1])}{last} {joint} {words[-1]}"


def shortened(text: str, words: int) -> str:
    """Give the first words of a text on one line, with `…` where more follows."""
    found = text.split()
    return " ".join(found[:words]) + (" …" if len(found) > words else "")


def is_abridged(short: str, whole: str) -> bool:
    """Whether a text has words of another one only, in their order: what is left of a quote."""
    words = iter(_words(whole))
    return all(word in words for word in _words(short))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def as_sentence(text: str) -> str:
    """Give a text with a full stop, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text[-1] in _ENDS else f"{text}."


def unbroken(text: str) -> str:
    """Keep `dialoog 4` on one line: with a no-break space before its number."""
    return _NUMBERED.sub("\\1\u00a0", text)


def municipal(municipality: str) -> str:
    """Give the name under which a municipality writes: `Gemeente Goes`."""
    named = not municipality or municipality.casefold().startswith("gemeente ")
    return municipality if named else f"Gemeente {municipality}"


def in_quotation_marks(text: str, marks: str = "“”") -> str:
    """Put a text between quotation marks, unless it was typed with its own around it."""
    own = len(text) > 1 and text[0] in _QUOTE_MARKS and text[-1] in _QUOTE_MARKS
    if own and not _QUOTE_MARKS & set(text[1:-1]):
        return text
    return f"{marks[0]}{text}{marks[1]}"


def as_quote(text: str) -> str:
    """Put a text between the quotation marks of printed reports: `‘Ik bleef.’`."""
    return in_quotation_marks(text, "‘’")

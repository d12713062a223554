"""What somebody typed to search for, as words: nothing in it is a command."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.text import clean_text

MOST_WORDS = 12
LONGEST = 60
SHORTEST_BEGINNING = 2
"""A single letter is looked for as a word; of two letters and more as a beginning too."""

_PHRASE = re.compile(r'["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s"“”„]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand after each other; the last may go on when `begins`."""

    text: str
    begins: bool = False


def terms_in(typed: str) -> tuple[Term, ...]:
    """Give all that must be found: words, also as beginnings, and phrases in “ ”.

    Signs are no words. What comes after many words is not looked for.
    """
    return tuple(term for term, _ in zip(_terms(typed), range(MOST_WORDS), strict=False))


def _terms(typed: str) -> Iterator[Term]:
    for match in _PHRASE.finditer(clean_text(typed)):
        phrase, word = match[1], match[2]
        words = _words(word if phrase is None else phrase)
        if words:
            begins = phrase is None and len(words[-1]) >= SHORTEST_BEGINNING
            yield Term(" ".join(words), begins)


def _words(text: str) -> list[str]:
    """Cut a text at everything that is no letter, digit or accent: e-mail is two words."""
    letters = "".join(sign if _is_of_a_word(sign) else " " for sign in text)
    kept = (word[:LONGEST] for word in letters.split())
    return [word for word in kept if any(sign.isalnum() for sign in word)][:MOST_WORDS]


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


Part = tuple[str, bool]
"""A piece of text, and whether it was looked for."""

WORDS_BEFORE = 8
WORDS_SHOWN = 30
_WORD = re.compile(r"[^\W_]+")


def excerpt(texts: Iterable[str], terms: Sequence[Term]) -> tuple[Part, ...]:
    """Give the words around what was looked for, from the first text that has most of it."""
    known = [text for text in texts if text]
    found = [(text, _matches(text, terms)) for text in known]
    text, spans = max(found, key=lambda one: one[1].hit, default=("", _NO_SPANS))
    return tuple(_cut(text, spans))


@dataclass(frozen=True, slots=True)
class _Spans:
    """Where a text has words that were looked for, and how many terms it has."""

    places: tuple[tuple[int, int], ...] = ()
    hit: int = 0


_NO_SPANS = _Spans()


def _matches(text: str, terms: Sequence[Term]) -> _Spans:
    words = [(match.start(), match.end(), _fold(match[0])) for match in _WORD.finditer(text)]
    places: set[tuple[int, int]] = set()
    hit = 0
    for term in terms:
        wanted = [_fold(word) for word in term.text.split()]
        before = len(places)
        for at in range(len(words) - len(wanted) + 1):
            here = words[at : at + len(wanted)]
            if _stands(wanted, [word for _, _, word in here], begins=term.begins):
                places.add((here[0][0], here[-1][1]))
        hit += len(places) > before
    return _Spans(tuple(sorted(places)), hit)


def _stands(wanted: Sequence[str], words: Sequence[str], *, begins: bool) -> bool:
    *first, last = wanted
    ends = words[-1].startswith(last) if begins else words[-1] == last
    return ends and first == list(words[:-1])


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _cut(text: str, spans: _Spans) -> Iterator[Part]:
    """Cut a text to some words from shortly before the first place on."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    if not words:
        return
    first = spans.places[0][0] if spans.places else 0
    at = max(0, next(n for n, (_, end) in enumerate(words) if end > first) - WORDS_BEFORE)
    begin, end = words[at][0], words[min(at + WORDS_SHOWN, len(words)) - 1][1]
    if begin:
        yield "… ", False
    for start, stop in spans.places:
        if begin <= start and stop <= end:  # two terms may share a word
            yield from _piece(text[begin:start])
            yield text[start:stop], True
            begin = stop
    yield from _piece(text[begin:end])
    if end < len(text.rstrip()):
        yield " …", False


def _piece(text: str) -> Iterator[Part]:
    if text:
        yield re.sub(r"\s+", " ", text), False

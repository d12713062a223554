"""A text as people read it, with the place of each of its signs in the text as it is kept."""

import re
import unicodedata
from collections.abc import Iterator

from facilitator.domain.text import LOOKS_LATIN, UNSEEN

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]{0,3}\s+|\n\s*")
"""Where a sentence may end; it begins at the first sign of a run, so that it stays linear."""
_ABBREVIATION = re.compile(
    r"(?:.*\.)?\w|dhr|mw|mevr|mej|mr|ir|ing|dr|drs|prof|ds|st|jr|sr|fam|bv|bijv|str|nr|tel|d\.w\.z"
)
"""Words that have a point behind them within a sentence: one letter, and these."""
_MOST_MARKS = 4


class ReadableText:
    """`plain` has composed letters and none that are unseen; letters that look Latin are so."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = text
        self._places: list[int] | None = None
        if not text.isascii():
            found = list(_letters(text))
            self.plain = "".join(letter for letter, _ in found)
            self._places = [place for _, place in found]

    def place(self, at: int) -> int:
        """Give where in the kept text a sign of the plain one begins."""
        if self._places is None:
            return at
        return self._places[at] if at < len(self._places) else len(self.text)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Give begin and end of each sentence in the plain text."""
        begin = 0
        for found in _END.finditer(self.plain):
            if "\n" in found[0] or self._ends_at(found):
                yield from self._trimmed(begin, found.end())
                begin = found.end()
        yield from self._trimmed(begin, len(self.plain))

    def _ends_at(self, found: re.Match[str]) -> bool:
        before = self.plain[max(0, found.start() - 8) : found.start()]
        word = re.split(r"[\s(“‘]", before)[-1].lower()
        begins = self.plain[found.end() : found.end() + 1]
        shortened = found[0][0] == "." and _ABBREVIATION.fullmatch(word)
        return not begins.islower() and not shortened

    def _trimmed(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        part = self.plain[begin:end]
        begin += len(part) - len(part.lstrip())
        if part := part.strip():
            yield begin, begin + len(part)


def _letters(text: str) -> Iterator[tuple[str, int]]:
    """Give each letter with its marks as one sign, and where it begins."""
    held, begin, marks = "", 0, 0
    unseen = {found.start() for found in UNSEEN.finditer(text)}
    for place, sign in enumerate(text):
        if place in unseen:
            continue
        if held and unicodedata.combining(sign):
            marks += 1
            held += sign if marks <= _MOST_MARKS else ""
            continue
        if held:
            yield _one_letter(held), begin
        held, begin, marks = sign, place, 0
    if held:
        yield _one_letter(held), begin


def _one_letter(held: str) -> str:
    composed = unicodedata.normalize("NFKC", held)
    if len(composed) > 1:
        composed = unicodedata.normalize("NFC", held)
    return LOOKS_LATIN.get(composed[0], composed[0])

"""Names of people in a sentence, by word lists and by the words that stand around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.word_lists import WordLists, WordSort

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:…“”‘\"(\[•–—\n]|(?:^|\s)['’-])\s*$")
_LONGEST_NAME = 6
_MOST_PARTICLES = 3
_SHORTEST_UNCAPITALISED = 3


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def people(sentence: str, lists: WordLists) -> Iterator[Hit]:
    """Find names of people, whole: with initials, small words and surname."""
    yield from _NameSearch(sentence, lists).hits()


class _NameSearch:
    """The words of one sentence, and how they are read as names."""

    def __init__(self, sentence: str, lists: WordLists) -> None:
        self._sentence = sentence
        self._lists = lists
        self._around = lists.around_names
        self._words = [
            _Word(*found.span(), found[0], found[0].lower())
            for found in _WORD.finditer(sentence)
        ]

    def hits(self) -> Iterator[Hit]:
        at = 0
        while at < len(self._words):
            end = self._name_from(at)
            if end > at:
                yield self._hit(at, end)
            at = max(end, at + 1)

    def _hit(self, at: int, end: int) -> Hit:
        words = self._words[at:end]
        stop = words[-1].end + (len(words[-1].text) == 1 and self._dotted(end - 1))
        return Hit(words[0].start, stop, FindingKind.NAME, "[naam]", "found_name")

    def _name_from(self, at: int) -> int:
        """Give after which word a name ends that begins here; the same place if none does."""
        word = self._words[at]
        if word.capital:
            end = self._run_from(at)
            return end if self._is_name(at, end) else at
        if word.lower in self._around.particles and self._before(at) in self._around.titles:
            return self._after_title(at)
        return at + self._is_uncapitalised(at)

    def _after_title(self, at: int) -> int:
        """Give after which word a surname ends that begins with small words: de Groot."""
        end = self._past_particles(at)
        return end + 1 if end < len(self._words) and self._words[end].capital else at

    def _run_from(self, at: int) -> int:
        """Give after which word the capitals end that stand in a row, small words between."""
        end = at + 1
        while end < len(self._words) and end - at < _LONGEST_NAME:
            after = self._past_particles(end)
            if after == len(self._words) or not self._joins(after):
                break
            end = after + 1
        return end

    def _past_particles(self, at: int) -> int:
        """Give the first word that is no small word within a name, of which there are few."""
        end = at
        while end < min(at + _MOST_PARTICLES, len(self._words)) and self._is_particle(end):
            end += 1
        return end

    def _is_particle(self, at: int) -> bool:
        return self._words[at].lower in self._around.particles and self._joined(at)

    def _joins(self, at: int) -> bool:
        word = self._words[at]
        return word.capital and self._joined(at) and word.lower not in self._around.never

    def _joined(self, at: int) -> bool:
        """Say whether only a space stands before a word, or the point of an initial."""
        between = self._sentence[self._words[at - 1].end : self._words[at].start]
        return between in {" ", "\u00a0"} or (
            len(self._words[at - 1].text) <= 2 and between.strip(" ") in {".", ""}
        )

    def _dotted(self, at: int) -> bool:
        return self._sentence[self._words[at].end : self._words[at].end + 1] == "."

    def _begins(self, at: int) -> bool:
        """Say whether any word has a capital here."""
        start = self._words[at].start
        return bool(_OPENS.search(self._sentence[max(0, start - 4) : start])) or start == 0

    def _before(self, at: int) -> str:
        return self._words[at - 1].lower if at else ""

    def _is_name(self, at: int, end: int) -> bool:
        words = self._words[at:end]
        capitals = [word for word in words if word.capital]
        if all(len(word.text) == 1 for word in capitals[:-1]) and len(capitals) > 1:
            return self._has_initials(at, capitals)
        has_surname = len(capitals) > 1 or words[0].lower not in self._around.never
        if self._before(at) in self._around.titles and has_surname:
            return True
        return self._is_known(at, end, [self._lists.sort_of(word.text) for word in capitals])

    def _is_known(self, at: int, end: int, sorts: Sequence[WordSort]) -> bool:
        if sorts[0] is WordSort.OTHER:
            return False
        if self._begins(at):
            return self._begins_with_name(at, end, sorts)
        surely = WordSort.NAME in sorts and not self._is_place(at, sorts)
        return surely or self._is_probable(at, sorts)

    def _has_initials(self, at: int, capitals: Sequence[_Word]) -> bool:
        last = capitals[-1]
        if not self._dotted(at):
            return False
        return last.lower not in self._around.never and (
            len(last.text) == 1 or self._lists.sort_of(last.text) > WordSort.OTHER
        )

    def _is_place(self, at: int, sorts: Sequence[WordSort]) -> bool:
        if len(sorts) > 1 or self._words[at].text in self._lists.first_names:
            return False
        before = self._before(at)
        return before in self._around.place_words or before in self._around.determiners

    def _begins_with_name(self, at: int, end: int, sorts: Sequence[WordSort]) -> bool:
        after = self._words[end].lower if end < len(self._words) else ""
        if self._words[at].lower in self._around.never:
            return False
        if WordSort.NAME in sorts or (len(sorts) > 1 and WordSort.OTHER not in sorts):
            return True
        unknown = sorts[0] is WordSort.UNKNOWN
        acts = unknown and (after in self._around.may_be or self._and_name(end))
        return acts or after in self._around.says

    def _and_name(self, end: int) -> bool:
        """Say whether `en` and a name follow."""
        words = self._words[end : end + 2]
        return (
            len(words) > 1
            and words[0].lower == "en"
            and words[1].capital
            and self._lists.sort_of(words[1].text) > WordSort.OTHER
        )

    def _is_probable(self, at: int, sorts: Sequence[WordSort]) -> bool:
        """Say whether words with capitals that are in no list, or Dutch too, are a name."""
        before, first = self._before(at), self._words[at]
        if WordSort.OTHER in sorts or first.lower in self._around.never or len(first.text) == 1:
            return False
        if before in self._around.kin or before in self._around.called:
            return True
        return before not in self._around.determiners and before not in self._around.place_words

    def _is_uncapitalised(self, at: int) -> bool:
        word, before = self._words[at], self._before(at)
        if word.lower in self._around.never or len(word.text) < _SHORTEST_UNCAPITALISED:
            return False
        if before in self._around.personal and self._is_somebody(word, before):
            return True
        return word.lower in self._lists.uncapitalised and not self._is_word(word)

    def _is_somebody(self, word: _Word, before: str) -> bool:
        """Say whether a word without a capital is a name because of the one before it."""
        sort = self._lists.sort_of(word.text.capitalize())
        if sort is WordSort.DOUBTFUL:
            return before in self._around.titles and word.lower not in self._around.says
        return sort > WordSort.OTHER and word.lower not in self._around.says

    def _is_word(self, word: _Word) -> bool:
        is_first_name = word.text.capitalize() in self._lists.first_names
        return not is_first_name and self._lists.is_word(word.lower)

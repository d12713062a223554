"""What stands around something that was found: its article, a name, whose thing it is."""

import re
from collections.abc import Sequence

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit, Replacement
from facilitator.domain.privacy.identifying.word_lists import WordLists

_DETERMINERS = (
    "de|het|een|’n|'n|’t|'t|deze|die|dit|dat|onze|ons|mijn|jouw|je|uw|zijn|haar|hun|jullie"
)
DETERMINER = re.compile(rf"(?:{_DETERMINERS})\s", re.IGNORECASE)
_DETERMINED = re.compile(
    rf"(?<!\w)(?P<determiner>{_DETERMINERS})\s(?:(?P<adjective>\w+e)\s)?$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[.!?:…“”‘\"(\[•–—\n])\s*$")
_NEXT = re.compile(r"\s(?P<first>[^\W\d_]+)(?:\s(?P<second>[^\W\d_]+))?")
_WHOSE_SIGN = re.compile(r"['’]s?(?=\s\w)")
_BEFORE = 80
_PEOPLE = frozenset({FindingKind.NAME, FindingKind.TABLE_NAME})


class Surroundings:
    """One of the hits in a sentence, and the words around it."""

    def __init__(self, sentence: str, hits: Sequence[Hit], at: int, lists: WordLists) -> None:
        self.sentence, self.hit, self.lists = sentence, hits[at], lists
        self._hits, self._at = hits, at

    @property
    def text(self) -> str:
        """The words that were found."""
        return self.hit.text_in(self.sentence)

    def before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Give what a pattern finds that ends where the hit begins."""
        start = self.hit.start
        return pattern.search(self.sentence, max(0, start - _BEFORE), start)

    def determiner(self, *, adjective: bool = True) -> str:
        """Give the article, or what stands like one, before the hit; nothing without one."""
        found = self._determined()
        if found is None or (found["adjective"] and not adjective):
            return ""
        return found["determiner"].lower()

    def determiner_start(self) -> int | None:
        """Give where the article before the hit begins, None without one."""
        found = self._determined()
        return found.start() if found else None

    def _determined(self) -> re.Match[str] | None:
        found = self.before(_DETERMINED)
        between = (found["adjective"] or "").lower() if found else ""
        return None if between in self.lists.around_names.kin else found

    def past_name(self) -> int:
        """Give where a name ends that stands right behind the hit, else where the hit ends."""
        after = self._hits[self._at + 1 : self._at + 2]
        if after and after[0].kind in _PEOPLE:
            between = self.sentence[self.hit.end : after[0].start]
            return after[0].end if between == " " else self.hit.end
        return self.hit.end

    def noun(self) -> tuple[str, int]:
        """Give the word behind the hit, and where it ends, if it can be what the hit is of.

        Neither a name nor a verb or a small word that is known; nothing where there is none.
        """
        found = _NEXT.match(self.sentence, self.hit.end)
        word = found["first"] if found else ""
        if not found or not word.islower() or word in self.lists.around_names.no_nouns:
            return "", self.hit.end
        return word, found.end("first")

    def whose(self, owner: str, *, surely: bool = False) -> Replacement:
        """Put `owner` in place of a name, and say of whose something is that it is of them.

        That is so `surely`, or by its sign or its s: Annies moeder, de moeder van [naam].
        """
        end = self._whose_end(surely=surely)
        if end is None:
            return Replacement(self.hit.start, self.hit.end, owner)
        owned = self._owned_noun(end)
        if owned is None or self.determiner():
            return Replacement(self.hit.start, end, f"{owner}’s")
        noun, stop = owned
        words = f"{self.lists.article_of(noun)} {self.sentence[end:stop].strip()} van {owner}"
        return self.worded(self.hit.start, stop, words)

    def _whose_end(self, *, surely: bool) -> int | None:
        sign = _WHOSE_SIGN.match(self.sentence, self.hit.end)
        if sign and (self.text[-1] in "szx" or sign[0].endswith("s")):
            return sign.end()
        if surely or self.text.endswith(("'s", "’s")):
            return self.hit.end
        owns = self._owned_noun(self.hit.end) is not None
        is_name = self.hit.kind in _PEOPLE and self.lists.is_whose(self.text, owns=owns)
        return self.hit.end if is_name else None

    def _owned_noun(self, end: int) -> tuple[str, int] | None:
        """Give the noun of which the article is known, perhaps behind an adjective, its end."""
        found = _NEXT.match(self.sentence, end)
        for name in ("first", "second") if found else ():
            assert found
            word = found[name] or ""
            if self.lists.article_of(word):
                return None if self._begins_name(found.end(name)) else (word, found.end(name))
            if not word.endswith("e"):
                return None
        return None

    def _begins_name(self, end: int) -> bool:
        after = self._hits[self._at + 1 : self._at + 3]
        return any(one.kind in _PEOPLE and one.start == end + 1 for one in after)

    def whole(self, new: Replacement) -> Replacement:
        """Give a replacement of which no border lies within something else that was found."""
        start, end, at = new.start, new.end, self._at
        if at and self._hits[at - 1].end > start:
            start = min(start, self._hits[at - 1].start)
        while at + 1 < len(self._hits) and self._hits[at + 1].start < end:
            at += 1
            end = max(end, self._hits[at].end)
        return Replacement(start, end, new.words)

    def worded(self, start: int, end: int, words: str) -> Replacement:
        """Put words from one place to another, with a capital where a sentence begins."""
        begins = self.sentence[start : start + 1].isupper()
        if begins and _OPENS.search(self.sentence[max(0, start - 4) : start]):
            words = words[:1].upper() + words[1:]
        return Replacement(start, end, words)

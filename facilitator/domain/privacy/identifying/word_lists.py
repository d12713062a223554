"""The word lists with which names and roles are known: values, read elsewhere from files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from facilitator.domain.privacy.identifying.context_words import NameContext, StreetContext

_ENDINGS = ("se", "er", "ers", "aar", "aars", "en", "s", "e", "n")
"""What makes another word of the name of a place or a people: Zeeuws, Rotterdammers."""
_NO_PERSON = re.compile(
    "(?:straat|laan|plein|weg|gracht|kade|singel|wijk|buurt|dorp|stad|huis|zorg|school|kerk|markt"
    "|dag|feest|club|loket|team|fonds|bank|raad|kring|park|hal|bad|centrum|college|land|polder"
    "|dijk|haven|brug|hof|moskee|plan|wet|app|bus|net|fabriek|tuin|vereniging|stichting|coalitie"
    "|beweging|partij|krant|lijn|veen)$"
)
"""How names of places and of what people found end."""
_SHORTEST_PART = 3
_SHORTEST_IN_CAPITALS = 4
"""Fewer capitals are an abbreviation."""
_LONGEST_WORD = 13
"""A longer word is put together of others, or no list has it; it is nobody's name."""


class WordSort(IntEnum):
    """What a word with a capital may be; the higher, the surer it is a name of somebody."""

    OTHER = 0
    UNKNOWN = 1
    DOUBTFUL = 2
    NAME = 3


@dataclass(frozen=True)
class WordLists:
    """`names` and `first_names` are names only, `doubtful` ones are Dutch words too.

    `others` are names of places, peoples and things, and `words` are Dutch words in lower case;
    of compounds only their parts need to be there. `roles` has for words in lower case that
    point to one person a more general one, `positions` for those that do so with their place.
    `articles` has de or het for what people often say of whose it is.
    """

    first_names: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    around_names: NameContext = field(default_factory=NameContext)
    around_streets: StreetContext = field(default_factory=StreetContext)
    roles: Mapping[str, str] = field(default_factory=dict)
    positions: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def roles_of_more_words(self) -> tuple[str, ...]:
        """The roles that are more than one word."""
        return tuple(role for role in self.roles if " " in role)

    @cached_property
    def uncapitalised(self) -> frozenset[str]:
        """The names that are also known when they are typed without a capital."""
        known = {name.lower() for name in self.first_names if len(name) >= _SHORTEST_PART}
        return frozenset(known | {name.lower() for name in self.names if len(name) > 4})

    def sort_of(self, word: str) -> WordSort:
        """Say what a word may be that begins with a capital."""
        if "-" in word:
            return max(self.sort_of(part) for part in word.split("-") if part)
        word = _without_whose(word)
        if word.isupper():
            known = len(word) >= _SHORTEST_IN_CAPITALS and self._listed(word.capitalize())
            return known or WordSort.OTHER
        if (found := self._listed(word)) is not None:
            return found
        return WordSort.OTHER if self._is_other(word) else WordSort.UNKNOWN

    def is_word(self, word: str) -> bool:
        """Say whether letters in lower case are a Dutch word, or put together of some."""
        if len(word) > _LONGEST_WORD:
            return True
        stems = (word.removesuffix(end) for end in ("", *_ENDINGS))
        return any(stem in self.words for stem in stems) or self._is_compound(word)

    def article_of(self, word: str) -> str:
        """Give de or het for a word in lower case of which that is known, else nothing."""
        return self.articles.get(word, "het" if word.endswith("tje") else "")

    def is_whose(self, name: str, *, owns: bool) -> bool:
        """Say whether a name is told with the s of whose something is: Annies.

        Of a name that may have that s itself it is so when something follows that it `owns`.
        """
        word = name.rpartition(" ")[2].capitalize()
        lists = (self.first_names, self.names)
        if not word.endswith("s") or not any(word[:-1] in each for each in lists):
            return False
        return owns or not any(word in each for each in (*lists, self.doubtful))

    def _listed(self, word: str) -> WordSort | None:
        for form in (word, word.removesuffix("s")):
            if form in self.first_names or form in self.names:
                return WordSort.NAME
            if form in self.doubtful:
                return WordSort.DOUBTFUL
            if form in self.others:
                return WordSort.OTHER
        return None

    def _is_other(self, word: str) -> bool:
        lower = word.lower()
        if not word[1:].islower() or _NO_PERSON.search(lower) or self.is_word(lower):
            return True
        stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
        return any(stem in self.others or stem.lower() in self.words for stem in stems)

    def _is_compound(self, word: str) -> bool:
        for cut in range(_SHORTEST_PART, len(word) - 2):
            first, second = word[:cut], word[cut:]
            known = first in self.words or (first[-1] == "s" and first[:-1] in self.words)
            if known and second in self.words:
                return True
        return False


def _without_whose(word: str) -> str:
    """Give a word without the sign and the s of whose it is: Monique’s."""
    return word[:-2] if word[-2:] in {"'s", "’s"} else word

"""Words that stand around a name or an address, and what they say about the word beside."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

Words = AbstractSet[str]
_NONE: Words = frozenset()


@dataclass(frozen=True)
class NameContext:
    """Words around the names of people, in lower case.

    After `titles` comes a name, after `kin` and `called` one may come, after `personal` also
    one without a capital. `particles` stand within a name. After `determiners` and
    `place_words` comes something else. `says` are verbs of people, `may_be` of things too, and
    `never` are words that no name begins with at the begin of a sentence.
    """

    titles: Words = _NONE
    kin: Words = _NONE
    personal: Words = _NONE
    called: Words = _NONE
    particles: Words = _NONE
    determiners: Words = _NONE
    place_words: Words = _NONE
    says: Words = _NONE
    may_be: Words = _NONE
    never: Words = _NONE

    @cached_property
    def no_nouns(self) -> Words:
        """The verbs and small words among them."""
        small = (self.particles, self.determiners, self.place_words, self.never)
        return frozenset().union(self.says, self.may_be, *small)


@dataclass(frozen=True)
class StreetContext:
    """Words around a number that may be of a house.

    Before `counted` it is a number of things. `no_street` ends like a street and is none, the
    name of a street begins with `first_word`, and `whole_name` is one by itself.
    """

    counted: Words = _NONE
    no_street: Words = _NONE
    first_word: Words = _NONE
    whole_name: Words = _NONE

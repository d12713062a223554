"""What an afwegingskader is held against: lists of words, and the themes of a programme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.clustering.framework_records import Aspect
from facilitator.domain.table.script import Vocabulary, fold


@dataclass(frozen=True)
class FrameworkLists:
    """The words of each aspect, and the themes that a programme set out to speak of."""

    vocabularies: Mapping[Aspect, Vocabulary] = field(default_factory=dict)
    themes: tuple[str, ...] = ()

    def name(self, aspect: Aspect, value: str) -> str:
        """Give the name of a word of an aspect; own words are their own name."""
        found = self.vocabularies.get(aspect)
        return found.name(value) if found else value

    def keys(self, aspect: Aspect) -> tuple[str, ...]:
        """Give the words of an aspect, by their keys."""
        found = self.vocabularies.get(aspect)
        return tuple(choice.key for choice in found.choices) if found else ()

    def ordered(self, aspect: Aspect, values: Iterable[str]) -> list[str]:
        """Put words in the order of the list of an aspect, own words after those."""
        keys = self.keys(aspect)
        place = {key: n for n, key in enumerate(keys)}
        return sorted(values, key=lambda one: (place.get(one, len(keys)), fold(one)))

"""Words that were used at a table already: they complete what is typed."""

import re
from bisect import bisect_left, insort
from collections import Counter

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item

SHORTEST = 5
"""Words of fewer letters are typed sooner than completed."""
TYPED = 4
"""From so many letters on a word can be completed: before that too much would fit."""
GAIN = 2
"""So many letters a completion must spare: it costs a key itself."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*$")


class TableWords:
    """Knows the longer words of one table and how often each was used.

    Asking costs the same whether there are ten notes or thousands: the words lie in order.
    """

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        self._written: dict[str, str] = {}
        self._sorted: list[str] = []

    def learn_all(self, dossier: Dossier) -> None:
        """Learn what is there: notes with their tags, and role labels; forget all else."""
        for known in (self._times, self._written, self._sorted):
            known.clear()
        for seat in dossier.seats:
            self.learn(seat.role_label)
        for item in dossier.items:
            self.learn_note(item)

    def learn_note(self, item: Item) -> None:
        """Learn the words of a note, its title and its tags."""
        self.learn(" ".join((item.text, item.labels.title, *item.labels.tags)))

    def learn(self, text: str) -> None:
        """Learn the longer words of a text; small letters win from capitals."""
        for word in _WORD.findall(text):
            if len(word) < SHORTEST:
                continue
            key = word.lower()
            if key not in self._written:
                insort(self._sorted, key)
            self._times[key] += 1
            if word == key or key not in self._written:
                self._written[key] = word

    def rest(self, before: str) -> str:
        """Give what is still to be typed of the word at the end of a text, empty when unknown.

        The word used most comes first, then the shortest.
        """
        found = _LAST_WORD.search(before)
        typed = found[0].lower() if found else ""
        if len(typed) < TYPED:
            return ""
        longer = (word for word in self._from(typed) if len(word) >= len(typed) + GAIN)
        best = min(longer, key=lambda word: (-self._times[word], len(word), word), default="")
        return self._written[best][len(typed) :] if best else ""

    def _from(self, start: str) -> list[str]:
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, f"{start}\U0010ffff")
        return self._sorted[first:last]

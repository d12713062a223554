"""Looks for words in the notes of a board, as somebody types them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator.domain.clustering.board import BoardNote, BoardSource
from facilitator.domain.table.attribution import said_by
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices
from facilitator.storage.reading import batches

NOTES_PER_SLICE = 500
"""So many notes are made ready within a blink of the window."""

LONG_ENOUGH = 4
"""Shorter words tell nothing of what a note is about."""
OFTEN_IN_100, FEW = 5, 10
"""A word tells something when at most so many of a hundred notes have it, or so few in all."""


class BoardSearch:
    """The words of each note without case and accents, made ready once."""

    def __init__(self, source: BoardSource) -> None:
        self._source = source
        self._folded: dict[BoardNote, str] = {}
        self._often: Counter[str] = Counter()
        self._most = 0

    def prepare(self) -> Slices[None]:
        """Make all notes ready; what is not yet is made ready when it is looked in."""
        for some in batches(list(self._source.notes.values()), NOTES_PER_SLICE):
            yield None
            for note in some:
                self._often.update(set(self._words_of(note).split()))
        self._most = max(len(self._source.notes) * OFTEN_IN_100 // 100, FEW)

    @property
    def ready(self) -> bool:
        """Whether all notes are made ready."""
        return self._most > 0

    def telling(self, text: str) -> frozenset[str]:
        """Give the words of a text that few notes have; none before all is made ready."""
        often, most = self._often, self._most
        return frozenset(
            word
            for word in text.split()
            if len(word) >= LONG_ENOUGH and 0 < often[word] <= most
        )

    def telling_words(self, note: BoardNote) -> frozenset[str]:
        """Give the words of a note that few others have."""
        return self.telling(fold(note.item.text))

    def among(self, notes: Iterable[BoardNote], words: str) -> Sequence[BoardNote]:
        """Give the notes in which a word begins with each of these."""
        wanted = [f" {word}" for word in fold(words).split()]
        found = ((note, self._words_of(note)) for note in notes)
        return [note for note, told in found if all(word in told for word in wanted)]

    def _words_of(self, note: BoardNote) -> str:
        told = self._folded.get(note)
        if told is None:
            item = note.item
            parts = (item.text, item.verbatim, item.labels.title, *item.labels.tags)
            told = fold(" ".join((*parts, said_by(note.dossier, item), note.code)))
            told = self._folded[note] = f" {told}"
        return told

"""Looks for words in the notes of a board, as somebody types them."""

from collections.abc import Iterable, Sequence

from facilitator.domain.clustering.board import BoardNote, BoardSource
from facilitator.domain.table.attribution import said_by
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices
from facilitator.storage.reading import batches

NOTES_PER_SLICE = 500
"""So many notes are made ready within a blink of the window."""


class BoardSearch:
    """The words of each note without case and accents, made ready once."""

    def __init__(self, source: BoardSource) -> None:
        self._source = source
        self._folded: dict[BoardNote, str] = {}

    def prepare(self) -> Slices[None]:
        """Make all notes ready; what is not yet is made ready when it is looked in."""
        for some in batches(list(self._source.notes.values()), NOTES_PER_SLICE):
            yield None
            for note in some:
                self._words_of(note)

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

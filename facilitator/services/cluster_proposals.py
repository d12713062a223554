"""Proposes in which kern a note may belong, by words they share; it only ever proposes.

Decision: words in common, and the words are shown
    Context: a coordinator wants help with hundreds of notes, and must be able to say why a
    note lies where it lies. Decision: a note may belong in the kern with which it shares most
    words that few notes have, two at least; the proposal names them. Nothing is placed before
    a person says so, and proposals can be switched off. Cost: notes that say the same in other
    words are not found. Alternatives: a language model (cannot say why, and would have to be
    on every laptop), likeness of letters (finds doubles, not what a note is about).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.clustering.board import (
    Board,
    BoardNote,
    ChapterContents,
    ClusterContents,
)
from facilitator.domain.clustering.records import ClusterId, Layer
from facilitator.domain.clustering.sections import sections_of
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices
from facilitator.services.board_search import NOTES_PER_SLICE, BoardSearch
from facilitator.services.near_equal import may_lie_in
from facilitator.storage.reading import batches

LEAST_SHARED = 2
"""So many telling words a note shares with a kern before it is proposed."""


@dataclass(frozen=True, slots=True)
class ClusterProposal:
    """A kern in which a note may belong, and the words they share, as they are folded."""

    contents: ClusterContents
    words: Sequence[str]


class ClusterProposals:
    """Finds proposals in a board; what a kern says is read anew only when it changed."""

    def __init__(self, search: BoardSearch) -> None:
        self._search = search
        self._notes: dict[BoardNote, frozenset[str]] = {}
        self._kernen: dict[ClusterId, tuple[ClusterContents, frozenset[str]]] = {}

    def prepare(self, board: Board) -> Slices[None]:
        """Read what all kernen say, after the search is made ready."""
        for chapter in board.source.chapters:
            for contents in board.contents(chapter.chapter).clusters:
                for some in batches(contents.notes, NOTES_PER_SLICE):
                    yield None
                    for one in some:
                        self._words_of_note(one.note)

    def of(
        self, note: BoardNote, chapter: ChapterContents, layer: Layer | None = None
    ) -> ClusterProposal | None:
        """Give the kern of a chapter in which a note seems to belong, if there is one.

        There is none before the search is made ready, and none that was put away in a layer.
        """
        if not self._search.ready:
            return None
        words = self._words_of_note(note)
        if len(words) < LEAST_SHARED:
            return None
        sections = sections_of(note.item.kind)
        best: ClusterProposal | None = None
        for contents in chapter.clusters:
            if contents.cluster.section not in sections or note in contents.members:
                continue
            if layer and not may_lie_in(layer, note, contents.cluster.id):
                continue
            shared = words & self._words_of(contents)
            if len(shared) >= max(LEAST_SHARED, len(best.words) + 1 if best else 0):
                best = ClusterProposal(contents, sorted(shared))
        return best

    def _words_of_note(self, note: BoardNote) -> frozenset[str]:
        if note not in self._notes:
            self._notes[note] = self._search.telling_words(note)
        return self._notes[note]

    def _words_of(self, contents: ClusterContents) -> frozenset[str]:
        known = self._kernen.get(contents.cluster.id)
        if known is None or known[0] is not contents:
            known = contents, self._read(contents, known)
            self._kernen[contents.cluster.id] = known
        return known[1]

    def _read(
        self,
        contents: ClusterContents,
        known: tuple[ClusterContents, frozenset[str]] | None,
    ) -> frozenset[str]:
        """Read what a kern says; where notes only came, what those say comes to it."""
        cluster = contents.cluster
        if known and known[0].cluster == cluster and known[0].members <= contents.members:
            words, notes = known[1], contents.members - known[0].members
        else:
            told = fold(f"{cluster.title} {cluster.explanation}")
            words, notes = self._search.telling(told), contents.members
        return words.union(*map(self._words_of_note, notes))

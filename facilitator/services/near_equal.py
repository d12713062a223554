"""Finds kernen and notes on a board that say nearly the same; it only ever proposes.

Decision: near-equal by words and letters, and a no is kept
    Context: with hundreds of notes two kernen come to say the same, and a note is left loose
    that reads as one that was placed. Decision: what shares three of five words is told with
    how many, and titles also where their letters are alike; a person takes it or puts it away,
    and what was put away is a record of the layer, so that nobody is asked again. Notes are
    held beside those with which they share telling words only. Cost: the same in other words
    is not found. Alternatives: those of `cluster_proposals.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.clustering.board import (
    Board,
    BoardNote,
    ChapterContents,
    ClusterContents,
)
from facilitator.domain.clustering.dismissals import distinct_clusters, not_in_cluster
from facilitator.domain.clustering.ids import BoardId, ClusterId
from facilitator.domain.clustering.likeness import (
    Likeness,
    alike,
    alike_in_words,
    words_of,
)
from facilitator.domain.clustering.records import (
    Cluster,
    Layer,
    LayerAction,
    LayerChange,
    LayerEdit,
)
from facilitator.domain.clustering.sections import sections_of
from facilitator.jobs import Slices
from facilitator.services.board_search import NOTES_PER_SLICE, BoardSearch
from facilitator.storage.reading import batches

MOST_BESIDE = 200
"""A note is held beside so many others, those with which it shares most telling words."""
MOST_TOLD = 8
"""So many notes that are like those of one kern are told at once."""


@dataclass(frozen=True, slots=True)
class AlikeNote:
    """A note that reads nearly as `other`, which lies in a kern."""

    note: BoardNote
    other: BoardNote
    cluster: ClusterContents
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class AlikeCluster:
    """A kern whose title says nearly the same as that of another, and on which board it is."""

    cluster: Cluster
    likeness: Likeness


class NearEqual:
    """The notes of a board by the words that few of them have, made ready once."""

    def __init__(self, search: BoardSearch) -> None:
        self._search = search
        self._having: dict[str, list[BoardNote]] = defaultdict(list)
        self._telling: dict[BoardNote, frozenset[str]] = {}
        self._words: dict[BoardNote, frozenset[str]] = {}

    def prepare(self, board: Board) -> Slices[None]:
        """Read the words of all notes, after the search is made ready."""
        for some in batches(list(board.source.notes.values()), NOTES_PER_SLICE):
            yield None
            for note in some:
                self._telling[note] = self._search.telling_words(note)
                for word in self._telling[note]:
                    self._having[word].append(note)

    def of_note(
        self, board: Board, note: BoardNote, chapter: ChapterContents
    ) -> AlikeNote | None:
        """Give the note of a kern of a chapter as which a note reads most, if there is one."""
        sections = sections_of(note.item.kind)
        kernen = [
            one
            for one in chapter.clusters
            if one.cluster.section in sections
            and note not in one.members
            and may_lie_in(board.layer, note, one.cluster.id)
        ]
        best: AlikeNote | None = None
        for other, found in self._alike(note):
            if best is None or found.share > best.likeness.share:
                home = next((one for one in kernen if other in one.members), None)
                best = AlikeNote(note, other, home, found) if home else best
        return best

    def of_cluster(self, board: Board, contents: ClusterContents) -> Sequence[AlikeNote]:
        """Give the notes that read nearly as one in a kern and do not lie in it."""
        found: dict[BoardNote, AlikeNote] = {}
        for placed in contents.notes:
            for note, likeness in self._alike(placed.note):
                known = found.get(note)
                if note in contents.members or (
                    known and known.likeness.share >= likeness.share
                ):
                    continue
                fits = contents.cluster.section in sections_of(note.item.kind)
                if fits and may_lie_in(board.layer, note, contents.cluster.id):
                    found[note] = AlikeNote(note, placed.note, contents, likeness)
        return sorted(found.values(), key=lambda one: (-one.likeness.share, one.note.code))[
            :MOST_TOLD
        ]

    def _alike(self, note: BoardNote) -> Iterator[tuple[BoardNote, Likeness]]:
        """Give the notes that read nearly as one, in the order of the board."""
        telling = self._telling.get(note, frozenset())
        beside = Counter(other for word in telling for other in self._having[word])
        del beside[note]
        mine = self._words_of(note)
        for other, _ in beside.most_common(MOST_BESIDE):
            found = alike_in_words(mine, self._words_of(other))
            if found:
                yield other, found

    def _words_of(self, note: BoardNote) -> frozenset[str]:
        if note not in self._words:
            self._words[note] = words_of(note.item.text)
        return self._words[note]


def may_lie_in(layer: Layer, note: BoardNote, cluster: ClusterId) -> bool:
    """Say whether nobody put away the proposal that a note belongs in a kern."""
    return not_in_cluster(layer.board_id, note.item.id, cluster).id not in layer.records


def alike_clusters(
    cluster: Cluster, others: Iterable[Cluster], layers: Sequence[Layer]
) -> Sequence[AlikeCluster]:
    """Give the kernen whose titles say nearly the same as that of one, most alike first.

    Not those of which `layers` say that they are not the same.
    """
    found = []
    for other in others:
        key = distinct_clusters(cluster.board_id, cluster.id, other.id).id
        if other.id == cluster.id or any(key in layer.records for layer in layers):
            continue
        likeness = alike(cluster.title, other.title)
        if likeness:
            found.append(AlikeCluster(other, likeness))
    return sorted(found, key=lambda one: (-one.likeness.share, one.cluster.title))


def put_away_note(board: Board, note: BoardNote, cluster: ClusterId) -> LayerChange:
    """Propose no more that a note belongs in a kern."""
    record = not_in_cluster(board.layer.board_id, note.item.id, cluster)
    return LayerChange(LayerAction.DISMISS, (LayerEdit(None, record),))


def put_away_cluster(home: BoardId, one: Cluster, other: Cluster) -> LayerChange:
    """Propose no more that two kernen are the same; `home` is the board that is over both."""
    record = distinct_clusters(home, one.id, other.id)
    return LayerChange(LayerAction.DISMISS, (LayerEdit(None, record),))

"""What looks like a kern: notes and kernen that say nearly the same, taken or put away."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.board import ClusterContents
from facilitator.domain.clustering.joined_clusters import follow_merge
from facilitator.domain.clustering.records import Cluster, LayerChange
from facilitator.domain.clustering.sections import chapter_of
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import in_quotation_marks
from facilitator.domain.threads.joining import are_joined, join_alike
from facilitator.services.near_equal import (
    AlikeCluster,
    AlikeNote,
    alike_clusters,
    put_away_cluster,
    put_away_note,
)
from facilitator.ui.context.board_words import chapter_name
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.quotes_protocol import ClusterViewProtocol
from facilitator.ui.features.clustering.texts import ClusteringTexts

translate = QCoreApplication.translate


class AlikePresenter:
    """Shows what looks like the kern in front; `done` carries a change out and says so."""

    def __init__(
        self,
        view: ClusterViewProtocol,
        texts: ClusteringTexts,
        done: Callable[[LayerChange, str], None],
    ) -> None:
        self._view, self._texts, self._done = view, texts, done
        self._open: OpenBoard | None = None
        self._contents: ClusterContents | None = None
        self._rows: Sequence[AlikeNote | AlikeCluster] = ()
        view.alike_taken.connect(self._take)
        view.alike_put_away.connect(self._put_away)

    def show(self, board: OpenBoard, contents: ClusterContents) -> None:
        """Show what looks like a kern."""
        self._open, self._contents = board, contents
        layers = [board.board.layer, board.tags.layer]
        every = [*self._kernen(board), *board.elsewhere]
        self._rows = [
            *(
                one
                for one in alike_clusters(contents.cluster, every, layers)
                if not are_joined(board.tags.layer, contents.cluster.id, one.cluster.id)
            ),
            *board.near.of_cluster(board.board, contents),
        ]
        self._view.show_alike([self._words(one) for one in self._rows])

    def _kernen(self, board: OpenBoard) -> Iterator[Cluster]:
        for chapter in board.board.source.chapters:
            for one in board.board.contents(chapter.chapter).clusters:
                yield one.cluster

    def _words(self, row: AlikeNote | AlikeCluster) -> str:
        """Say what looks like it, where that is, and why."""
        why = self._texts.reason(row.likeness)
        if isinstance(row, AlikeNote):
            words = translate("Clusters", "{text} ({where}). As {code}: {reason}.")
            text, where = self._texts.quoted(row.note.item), self._texts.source_line(row.note)
            return words.format(text=text, where=where, code=row.other.code, reason=why)
        words = translate("Clusters", "Kern {title} ({where}). {reason}.")
        title = in_quotation_marks(row.cluster.title, "‘’")
        return words.format(title=title, where=self._where(row.cluster), reason=why)

    def _where(self, cluster: Cluster) -> str:
        if self._is_elsewhere(cluster):
            return translate("Clusters", "another theme")
        return chapter_name(chapter_of(cluster.section))

    def _is_elsewhere(self, cluster: Cluster) -> bool:
        return self._contents is None or cluster.board_id != self._contents.cluster.board_id

    def _can_be_joined(self, cluster: Cluster) -> bool:
        """Say whether a kern lies in the chapter in front."""
        return not self._is_elsewhere(cluster) and chapter_of(cluster.section) == self._chapter

    @property
    def _chapter(self) -> Chapter:
        assert self._contents is not None
        return chapter_of(self._contents.cluster.section)

    def _take(self, at: int) -> None:
        """Place the note in front in the kern, or join the kern in front with it.

        One of another theme stays what it is, and comes into one rode draad with it.
        """
        if self._open is None or self._contents is None or at >= len(self._rows):
            return
        row, kept = self._rows[at], self._contents.cluster
        if isinstance(row, AlikeNote):
            change = self._open.acting(self._chapter).place([row.note], kept.id)
            self._done(change, translate("Clusters", "Placed in this kern"))
        elif self._is_elsewhere(row.cluster):
            layer, new_id = self._open.tags.layer, self._open.editor.origins.new_id
            words = translate("Clusters", "In one rode draad with {title}")
            title = in_quotation_marks(row.cluster.title, "‘’")
            change = join_alike(layer, kept, row.cluster, new_id)
            self._done(change, words.format(title=title))
        elif not self._can_be_joined(row.cluster):
            self._view.say(translate("Clusters", "A kern of another chapter stays its own."))
        else:
            acting = self._open.acting(self._chapter)
            change = acting.merge_clusters(kept.id, row.cluster.id)
            along = follow_merge(self._open.tags.layer, kept.id, row.cluster.id)
            change = replace(change, edits=(*change.edits, *along))
            self._done(change, translate("Clusters", "Joined with this kern"))

    def _put_away(self, at: int) -> None:
        """Propose the one in front no more."""
        if self._open is None or self._contents is None or at >= len(self._rows):
            return
        row, board = self._rows[at], self._open
        if isinstance(row, AlikeNote):
            change = put_away_note(board.board, row.note, self._contents.cluster.id)
        else:
            over = board.editor.over_themes.id
            home = over if self._is_elsewhere(row.cluster) else board.board.layer.board_id
            change = put_away_cluster(home, self._contents.cluster, row.cluster)
        self._done(change, translate("Clusters", "Not proposed again"))

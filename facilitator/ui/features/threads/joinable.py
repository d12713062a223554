"""The kernen of all themes that can be joined to a rode draad."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.threads.board import ThreadBoard
from facilitator.ui.features.threads.texts import ThreadTexts
from facilitator.ui.features.threads.view_protocol import ListedRow

translate = QCoreApplication.translate


@dataclass(frozen=True)
class JoinableKernen:
    """A rode draad, and all kernen as they are offered: those that are joined first."""

    thread: Thread
    clusters: tuple[ClusterId, ...]

    @classmethod
    def of(cls, board: ThreadBoard, thread: Thread) -> "JoinableKernen":
        """Offer the kernen of all themes."""
        joined = {one.cluster_id for one in board.told_of.clusters(thread.id)}
        known = board.themes.clusters
        return cls(thread, tuple(sorted(known, key=lambda one: one not in joined)))

    @staticmethod
    def heads() -> tuple[str, ...]:
        """Name the columns."""
        return (
            translate("Threads", "Kern"),
            translate("Threads", "Theme"),
            translate("Threads", "Tables"),
        )

    def rows(self, board: ThreadBoard, texts: ThreadTexts) -> list[ListedRow]:
        """Tell the kernen; what is joined has a tick."""
        joined = {one.cluster_id for one in board.told_of.clusters(self.thread.id)}
        found = []
        for cluster in self.clusters:
            theme, contents = board.themes.clusters[cluster]
            tables = texts.tables(len(contents.tables))
            cells = (contents.cluster.title, theme, tables)
            found.append(ListedRow(cells, cluster in joined))
        return found

"""A board that is open: what can be done on it, looked for in it, and taken back."""

from collections.abc import Callable, Mapping, Sequence

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.agreement import Agreement
from facilitator.domain.clustering.board import Board, ClusterContents
from facilitator.domain.clustering.records import Cluster, ClusterId, LayerChange
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.kinds import Chapter
from facilitator.services.board_search import BoardSearch
from facilitator.services.boards import BoardEditor
from facilitator.services.cluster_proposals import ClusterProposals
from facilitator.services.near_equal import NearEqual
from facilitator.ui.context.editing import History, UndoableWork, UndoStep
from facilitator.ui.features.clustering.texts import action_name


class OpenBoard:
    """A board at work with its history; `failed` shows what could not be written.

    `agreements` and the kernen `elsewhere` in the programme are as they were when it was read.
    """

    def __init__(
        self,
        editor: BoardEditor,
        history: History,
        failed: Callable[[BaseException], None],
        stepped: Callable[["OpenBoard", UndoStep[LayerChange]], None],
    ) -> None:
        self.editor = editor
        self.search = BoardSearch(editor.board.source)
        self.proposals = ClusterProposals(self.search)
        self.near = NearEqual(self.search)
        self.agreements: Mapping[ClusterId, Agreement] = {}
        self.elsewhere: Sequence[Cluster] = ()
        self.work = UndoableWork[LayerChange](editor.do, history, action_name)
        self.work.watch(lambda step: stepped(self, step))
        self._failed = failed

    @property
    def board(self) -> Board:
        """The board as it is now."""
        return self.editor.board

    @property
    def tables(self) -> Sequence[Dialogue]:
        """The heads of its tables."""
        return self.editor.tables.tables

    @property
    def tags(self) -> Tags:
        """The tags of the programme as they are now."""
        return self.editor.tags

    @property
    def tagging(self) -> TagActions:
        """What can be done with tags."""
        return TagActions(self.tags, self.editor.origins.new_id)

    def acting(self, chapter: Chapter) -> ChapterActions:
        """Give what can be done in a chapter."""
        return ChapterActions(self.board, chapter, self.editor.origins.new_id)

    def contents_of(
        self, cluster: ClusterId | None, chapter: Chapter
    ) -> ClusterContents | None:
        """Give a kern of a chapter, None when it is not there."""
        found = (one for one in self.board.contents(chapter).clusters)
        return next((one for one in found if one.cluster.id == cluster), None)

    def do(self, change: LayerChange, *, remember: bool = True) -> bool:
        """Carry a change out, and remember it as a step; say whether it could be."""
        try:
            self.editor.do(change)
        except FacilitatorError as error:
            self._failed(error)
            return False
        if change.edits and remember:
            self.work.record(change)
        return True

"""Opens the board of kernen, and from there a kern with its quotes.

Its keys are dead at a table that runs, so that no slip there leaves it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.actions import keep_text
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.context.editing import History
from facilitator.ui.shell.actions.report import ThemeReportActions
from facilitator.ui.shell.actions.tables import OverviewActions
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.domain.clustering.board import ClusterContents
    from facilitator.services.catalogue import Library
    from facilitator.ui.features.clustering.account_view import AccountView
    from facilitator.ui.features.clustering.open_board import OpenBoard
    from facilitator.ui.features.clustering.presenter import BoardPresenter
    from facilitator.ui.features.clustering.quotes_presenter import ClusterPresenter
    from facilitator.ui.features.clustering.quotes_view import ClusterView
    from facilitator.ui.features.clustering.report_texts_presenter import (
        ReportTextsAtWork,
        ReportTextsPresenter,
    )
    from facilitator.ui.features.clustering.report_texts_view import ReportTextsView
    from facilitator.ui.features.clustering.theme_presenter import ThemePresenter
    from facilitator.ui.features.clustering.theme_view import ThemeView
    from facilitator.ui.features.clustering.view import BoardView


@dataclass(eq=False)
class ClusteringActions(ActionGroup):
    """Opens the board, which stays once it was opened; `add_history` hears of its steps."""

    _add_history: Callable[[QWidget, History], None]
    _overview: OverviewActions
    _reports: ThemeReportActions
    _opened: "tuple[BoardView, BoardPresenter] | None" = field(default=None, init=False)
    _kern: "tuple[ClusterView, ClusterPresenter] | None" = field(default=None, init=False)

    _texts: "tuple[ReportTextsView, ReportTextsPresenter] | None" = field(
        default=None, init=False
    )
    _left: QWidget | None = field(default=None, init=False)
    _theme: "tuple[ThemeView, ThemePresenter] | None" = field(default=None, init=False)

    _account: "AccountView | None" = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._stack.changed.connect(self._follow)

    def _follow(self) -> None:
        """Remember where one was, to come back there."""
        if self.in_front():
            self._left = self._stack.front

    def may_open(self) -> bool:
        """Say whether no table that runs is in front."""
        table = self._tables.in_front()
        return table is None or table.dialogue.status is not DialogueStatus.RUNNING

    def open(self) -> None:
        """Show the notes of a theme and the kernen they are placed in.

        From elsewhere it goes back to the page that was left, which may be a kern.
        """
        if not self.may_open():
            return
        board = self._opened[0] if self._opened else None
        if self._left not in {None, board} and not self.in_front():
            self._come_back(self._left)
            return
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def _new(self) -> "tuple[BoardView, BoardPresenter]":
        from facilitator.ui.features.clustering.presenter import BoardPresenter  # noqa: PLC0415
        from facilitator.ui.features.clustering.view import BoardView  # noqa: PLC0415

        view = BoardView()
        presenter = BoardPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_board(self) -> None:
        """Go back to the board as it is now."""
        if self._opened is not None:
            view, presenter = self._opened
            self._stack.show(view)
            presenter.refresh()
            view.begin()

    def in_front(self) -> bool:
        """Say whether a board is in front, or a page about what lies on it."""
        pages = (self._opened, self._kern, self._texts, self._theme)
        views: list[QWidget | None] = [page[0] for page in pages if page is not None]
        front = self._stack.front
        return front is not None and front in [*views, self._account]

    def open_report(self) -> None:
        """Show what reports can be made of the theme in front; the way back leads here."""
        board = self._opened[1].open if self._opened is not None else None
        if board is None:
            return
        for page in (self._kern, self._texts):
            if page is not None and self._stack.front is page[0]:
                page[1].keep()
        back = partial(self._come_back, self._stack.front)
        self._reports.open(board.editor.tables, partial(_keep_text, board), back)

    def share(self) -> None:
        """Hand what was made of the theme in front to another coordinator, in a file."""
        from facilitator.ui.features.clustering.sharing import share_board  # noqa: PLC0415

        if self._opened is not None and self._opened[1].open is not None:
            head = self._opened[1].open.editor.tables.head
            self._context.tasks.start_instead(share_board(self._context, head), "share")

    def _come_back(self, page: QWidget | None) -> None:
        """Show the page that was left, with what was changed meanwhile at the tables."""
        assert self._opened is not None
        self._opened[1].show(partial(self._show_again, page, self._stack.front))

    def _show_again(self, page: QWidget | None, before: QWidget | None) -> None:
        """Show a page of the board that was read anew; the board where a kern is gone."""
        assert self._opened is not None
        board = self._opened[1].open
        if self._stack.front is not before:
            return  # somebody went elsewhere meanwhile
        if self._account is not None and self._account is page:
            self.open_account()
            return
        if self._theme is not None and self._theme[0] is page:
            self._stack.show(page)  # what is typed stays
            return
        if self._texts is not None and page is self._texts[0] and board is not None:
            self.open_texts()
            return
        view: BoardView | ClusterView = self._opened[0]
        if self._kern is not None and page is self._kern[0] and board is not None:
            view = self._kern[0] if self._kern[1].show_again(board) else view
        self._stack.show(view)
        view.begin()

    def open_cluster(self, cluster: ClusterId) -> None:
        """Show a kern with its quotes."""
        assert self._opened is not None
        _, board = self._opened
        self._kern = self._kern or self._new_kern(board)
        view, presenter = self._kern
        assert board.open is not None
        presenter.show(board.open, cluster, board.chapter)
        self._stack.show(view)
        view.begin()

    def _new_kern(self, board: "BoardPresenter") -> "tuple[ClusterView, ClusterPresenter]":
        from facilitator.ui.features.clustering.quotes_presenter import (  # noqa: PLC0415
            ClusterPresenter,
        )
        from facilitator.ui.features.clustering.quotes_view import ClusterView  # noqa: PLC0415

        view = ClusterView()
        presenter = ClusterPresenter(view, self._context.language, self)
        board.followers.append(presenter.follow)
        self._add_history(view, board.history)
        return view, presenter

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table; the key of the board leads back."""
        self._overview.open_note(dialogue, item)

    def make_theme(self) -> None:
        """Make a theme of the kern in front; from elsewhere go to the board, to choose one."""
        if self._kern is not None and self._stack.front is self._kern[0]:
            self._kern[1].make_theme()
        else:
            self.open()

    def open_theme(self, contents: "ClusterContents") -> None:
        """Make a theme of the kern in front."""
        assert self._opened is not None
        self._theme = self._theme or self._new_theme()
        view, presenter = self._theme
        assert self._opened[1].open is not None
        presenter.show(self._opened[1].open, contents)
        self._stack.show(view)
        view.begin()

    def _new_theme(self) -> "tuple[ThemeView, ThemePresenter]":
        from facilitator.ui.features.clustering.theme_presenter import (  # noqa: PLC0415
            ThemePresenter,
        )
        from facilitator.ui.features.clustering.theme_view import ThemeView  # noqa: PLC0415

        view = ThemeView()
        return view, ThemePresenter(view, self._context, self._show_kern)

    def _show_kern(self) -> None:
        """Go back to the kern that is open."""
        assert self._kern is not None
        self._stack.show(self._kern[0])
        self._kern[0].begin()

    def open_texts(self) -> None:
        """Show the texts of the report."""
        if self._opened is None or self._opened[1].open is None:
            return
        self._texts = self._texts or self._new_texts(self._opened[1])
        view, presenter = self._texts
        presenter.show(_texts_of(self._opened[1].open, self._context.library))
        self._stack.show(view)
        view.begin()

    def _new_texts(
        self, board: "BoardPresenter"
    ) -> "tuple[ReportTextsView, ReportTextsPresenter]":
        from facilitator.ui.features.clustering.report_texts_presenter import (  # noqa: PLC0415
            ReportTextsPresenter,
        )
        from facilitator.ui.features.clustering.report_texts_view import (  # noqa: PLC0415
            ReportTextsView,
        )

        view = ReportTextsView()
        presenter = ReportTextsPresenter(view, self)
        board.followers.append(presenter.follow)
        self._add_history(view, board.history)
        return view, presenter

    def open_account(self) -> None:
        """Show how far one can rely on the board."""
        from facilitator.ui.features.clustering.account_texts import (  # noqa: PLC0415
            account_state,
        )
        from facilitator.ui.features.clustering.account_view import AccountView  # noqa: PLC0415

        if self._opened is None or self._opened[1].open is None:
            return
        if self._account is None:
            self._account = AccountView()
            self._account.board_asked.connect(self.open_board)
        board, theme = self._opened[1].open, self._opened[1].theme()
        title = board.editor.tables.title
        told = account_state(board.board, title, theme, self._context.language)
        self._account.show_account(told)
        self._stack.show(self._account)
        self._account.begin()


def _keep_text(board: "OpenBoard", text: str, reason: str) -> bool:
    """Let a text of the report stay, for a reason, as a step that can be taken back."""
    return board.do(keep_text(board.board.layer, text, reason))


def _texts_of(board: "OpenBoard", library: "Library") -> "ReportTextsAtWork":
    """Give the texts of the report on a board, with what each can begin with."""
    from facilitator.services.report_drafts import draft, places_of  # noqa: PLC0415
    from facilitator.ui.context.board_words import place_name  # noqa: PLC0415
    from facilitator.ui.features.clustering.report_texts_presenter import (  # noqa: PLC0415
        ReportTextsAtWork,
    )
    from facilitator.ui.features.clustering.view_protocol import TextRow  # noqa: PLC0415

    def rows() -> list[TextRow]:
        now = board.board
        return [
            TextRow(place, place_name(place), now.layer.text(place), draft(now, place, library))
            for place in places_of(now)
        ]

    return ReportTextsAtWork(
        lambda: board.board.layer, rows, partial(board.do, remember=False), board.work.record
    )

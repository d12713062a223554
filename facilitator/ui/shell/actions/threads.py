"""Opens the page of rode draden; its keys are dead at a table that runs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import History
from facilitator.ui.shell.actions.report import ThemeReportActions
from facilitator.ui.shell.actions.tables import OverviewActions
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.domain.threads.board import ThreadBoard
    from facilitator.services.catalogue import Library
    from facilitator.services.threads import ProgrammeBoards
    from facilitator.ui.features.clustering.report_texts_presenter import (
        ReportTextsAtWork,
        ReportTextsPresenter,
    )
    from facilitator.ui.features.clustering.report_texts_view import ReportTextsView
    from facilitator.ui.features.threads.presenter import ThreadsPresenter
    from facilitator.ui.features.threads.view import ThreadsView

translate = QCoreApplication.translate


@dataclass(eq=False)
class ThreadPageActions(ActionGroup):
    """Opens the page, which stays once it was opened; `add_history` hears of its steps."""

    _add_history: Callable[[QWidget, History], None]
    _overview: OverviewActions
    _reports: ThemeReportActions
    _opened: "tuple[ThreadsView, ThreadsPresenter] | None" = field(default=None, init=False)
    _texts: "tuple[ReportTextsView, ReportTextsPresenter] | None" = field(
        default=None, init=False
    )
    lead_to_framework: Callable[[], None] = field(default=lambda: None, init=False)

    def open(self) -> None:
        """Show what comes back in several themes, unless a table runs in front."""
        table = self._tables.in_front()
        if table is not None and table.dialogue.status is DialogueStatus.RUNNING:
            return
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def programme(self) -> "ProgrammeBoards | None":
        """Give the programme whose rode draden were shown, else the first; None without any."""
        from facilitator.services.threads import CITIZENS, programme_boards  # noqa: PLC0415

        if self._opened is not None and self._opened[1].chosen is not None:
            return self._opened[1].chosen
        first = next(iter(programme_boards(self._context.store)), None)
        if first is None:
            return None
        return first.of(CITIZENS if CITIZENS in first.families else first.families[0])

    def _new(self) -> "tuple[ThreadsView, ThreadsPresenter]":
        from facilitator.ui.features.threads.presenter import ThreadsPresenter  # noqa: PLC0415
        from facilitator.ui.features.threads.view import ThreadsView  # noqa: PLC0415

        view = ThreadsView()
        presenter = ThreadsPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def in_front(self) -> bool:
        """Say whether the page is in front, or the texts of its report."""
        pages = (self._opened, self._texts)
        return any(page is not None and self._stack.front is page[0] for page in pages)

    def open_board(self) -> None:
        """Go back from the texts to the page, as it is now."""
        if self._opened is not None:
            view, presenter = self._opened
            self._stack.show(view)
            presenter.refresh()
            view.begin()

    def open_texts(self) -> None:
        """Show the texts of the report."""
        presenter = self._opened[1] if self._opened else None
        if presenter is None or presenter.board is None:
            return
        self._texts = self._texts or self._new_texts(presenter)
        view, writing = self._texts
        writing.show(_texts_of(presenter, self._context.library))
        self._stack.show(view)
        view.begin()

    def _new_texts(
        self, page: "ThreadsPresenter"
    ) -> "tuple[ReportTextsView, ReportTextsPresenter]":
        from facilitator.ui.features.clustering.report_texts_presenter import (  # noqa: PLC0415
            ReportTextsPresenter,
        )
        from facilitator.ui.features.clustering.report_texts_view import (  # noqa: PLC0415
            ReportTextsView,
        )

        view = ReportTextsView(Command.THREADS, translate("Threads", "To the rode draden"))
        presenter = ReportTextsPresenter(view, self)
        page.followers.append(presenter.follow)
        self._add_history(view, page.history)
        return view, presenter

    def open_framework(self) -> None:
        """Go to the afwegingskader."""
        self.lead_to_framework()

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""
        self._overview.open_note(dialogue, item)

    def open_report(self) -> None:
        """Show the report on rode draden; the way back leads to the page that was left."""
        presenter = self._opened[1] if self._opened else None
        if presenter is None or presenter.chosen is None:
            return
        back = self.open
        if self._texts is not None and self._stack.front is self._texts[0]:
            self._texts[1].keep()
            back = self.open_texts
        self._reports.open_threads(presenter.chosen, presenter.keep_text, back)


def _texts_of(page: "ThreadsPresenter", library: "Library") -> "ReportTextsAtWork":
    """Give the texts of the report on rode draden, with what each can begin with."""
    from facilitator.services.report_drafts import THREAD_PLACES, thread_drafts  # noqa: PLC0415
    from facilitator.ui.context.board_words import place_name  # noqa: PLC0415
    from facilitator.ui.features.clustering.report_texts_presenter import (  # noqa: PLC0415
        ReportTextsAtWork,
    )
    from facilitator.ui.features.clustering.view_protocol import TextRow  # noqa: PLC0415

    def board() -> "ThreadBoard":
        assert page.board is not None
        return page.board

    def rows() -> list[TextRow]:
        now = board()
        drafts = thread_drafts(now, library)
        return [
            TextRow(
                place, place_name(place, over_themes=True), now.layer.text(place), drafts[place]
            )
            for place in THREAD_PLACES
        ]

    return ReportTextsAtWork(lambda: board().layer, rows, page.carry_out, page.record)

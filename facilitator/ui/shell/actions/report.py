"""Opens the page for reports of a table or theme, and leads to what is still to do.

What it is made of is imported when it is first opened, in a thread.
"""

import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.platform.tasks import in_slices, in_thread
from facilitator.ui.shell.actions.table import TableActions
from facilitator.ui.shell.actions.tables import OverviewActions
from facilitator.ui.shell.screens import ActionGroup
from facilitator.ui.widgets.pages import FormPage

if TYPE_CHECKING:
    from facilitator.services.boards import BoardTables
    from facilitator.services.threads import ProgrammeBoards
    from facilitator.ui.features.report.presenter import ReportPresenter
    from facilitator.ui.features.report.subject import ReportSubject
    from facilitator.ui.features.report.view import ReportView
    from facilitator.ui.shell.table.open_table import OpenTable

PAGE = ("facilitator.ui.features.report.presenter", "facilitator.ui.features.report.view")


async def _import_page() -> None:
    await in_thread(lambda _progress: [importlib.import_module(name) for name in PAGE])


@dataclass(eq=False)
class ReportActions(ActionGroup):
    """Opens the page of the table that is in front or chosen; one that runs is closed first."""

    _table: TableActions
    _overview: OverviewActions
    open_review: Callable[[], None]

    def __post_init__(self) -> None:
        self._tables.opened.connect(self._follow)
        self._before: QWidget | None = None

    def _follow(self, table: "OpenTable") -> None:
        table.closing.go_on_to(lambda: self.open(table))

    def there(self) -> bool:
        """Say whether there may be a table to make a report of; the overview comes later."""
        if self.has_table:
            return True
        return self._stack.front is not None and self._stack.front is self._overview.view

    @property
    def has_table(self) -> bool:
        """Whether a table is in front, or chosen in a list."""
        return self._tables.in_front() is not None or self._chosen() is not None

    def _chosen(self) -> object:
        """Give the id of the table that is chosen in a list."""
        if self._start.in_front:
            return self._start.view.current_table()
        return self._overview.current_table()

    def ask(self) -> None:
        """Go to the report; a table that still runs is rounded off on the way."""
        table = self._tables.in_front()
        chosen = next(
            (
                one.dialogue.id
                for one in self._context.store.overview()
                if table is None and one.dialogue.id == self._chosen()
            ),
            None,
        )
        if chosen is not None:
            table = self._tables.table(chosen)
        if table is None:
            return
        if table.dialogue.status is DialogueStatus.FINISHED:
            self.open(table)
        elif self._stack.front is not table.report_view:
            self._table.open_closing_of(table)

    def open(self, table: "OpenTable") -> None:
        """Show the page of a table."""
        self._context.tasks.start(self._open(table), "open report")

    async def _open(self, table: "OpenTable") -> None:
        before = self._stack.front
        await _import_page()
        if self._stack.front is not before:
            return  # somebody went elsewhere meanwhile
        if before is not table.report_view:
            self._before = before
            self._tables.latest = table.dialogue.id
            view = table.report(lambda view: self._connect(table, view))
            view.show_places(shown=isinstance(before, FormPage) and before.has_places)
            self._stack.show(view)
            view.begin()

    def _connect(self, table: "OpenTable", view: "ReportView") -> None:
        view.back_asked.connect(lambda: self._go_back(table))
        view.round_off_asked.connect(lambda: self._table.open_closing_of(table))
        view.review_asked.connect(self.open_review)
        view.check_asked.connect(self._table.open_export_check)
        view.clear_asked.connect(self._table.open_clearing)
        view.notes_asked.connect(self._table.open_capture)

    def _go_back(self, table: "OpenTable") -> None:
        """Go where one came from: the closing, a list of tables, or the table itself."""
        before = self._before
        if before is table.closing_view:
            self._table.open_closing_of(table)
        elif before is self._start.view:
            self._start.open(table.dialogue.id)
        elif before is not None and before is self._overview.view:
            self._overview.open()
        else:
            self._tables.show(table.dialogue.id)


@dataclass(eq=False)
class ThemeReportActions(ActionGroup):
    """Opens the page of a theme, which stays once it was opened."""

    open_review: Callable[[], None]
    _opened: "tuple[ReportView, ReportPresenter] | None" = field(default=None, init=False)
    _again: "Callable[[], Awaitable[ReportSubject]] | None" = field(default=None, init=False)
    _keep: Callable[[str, str], bool] = field(default=lambda _text, _why: False, init=False)
    _back: Callable[[], None] = field(default=lambda: None, init=False)

    def open(
        self,
        board: "BoardTables",
        keep: Callable[[str, str], bool],
        back: Callable[[], None],
    ) -> None:
        """Show what can be made of the tables of a board; `back` is where it is left to.

        `keep` lets a text of a coordinator stay for a reason, and says whether that is written.
        """
        self._keep = keep
        self._begin(partial(self._read, board), back)

    def open_threads(
        self,
        given: "ProgrammeBoards",
        keep: Callable[[str, str], bool],
        back: Callable[[], None],
        first: str = "threads",
    ) -> None:
        """Show what can be made over all themes of a programme; `keep` as for `open`.

        `first` is the document of the page that one comes from.
        """
        self._keep = keep
        self._begin(partial(self._read_threads, given, first), back)

    def _begin(
        self, read: "Callable[[], Awaitable[ReportSubject]]", back: Callable[[], None]
    ) -> None:
        self._again, self._back = read, back
        self._context.tasks.start_instead(self._open(read), "open report")

    async def _open(self, read: "Callable[[], Awaitable[ReportSubject]]") -> None:
        before = self._stack.front
        await _import_page()
        subject = await read()
        if self._stack.front is not before:
            return  # somebody went elsewhere meanwhile
        view, presenter = self._opened = self._opened or self._new(subject)
        presenter.show(subject)
        self._stack.show(view)
        view.begin()

    async def _read(self, board: "BoardTables") -> "ReportSubject":
        from facilitator.services.theme_reports import theme_source_in_slices  # noqa: PLC0415 - python-docx
        from facilitator.ui.features.report.subject import theme_subject  # noqa: PLC0415 - goes with it

        store, library = self._context.store, self._context.library
        source = await in_slices(theme_source_in_slices(store, board, library))
        return theme_subject(board, source, self._keep_text)

    async def _read_threads(self, given: "ProgrammeBoards", first: str) -> "ReportSubject":
        from facilitator.services.thread_reports import thread_source_in_slices  # noqa: PLC0415 - python-docx
        from facilitator.ui.features.report.subject import thread_subject  # noqa: PLC0415 - goes with it

        store, library = self._context.store, self._context.library
        source = await in_slices(thread_source_in_slices(store, given, library))
        return thread_subject(given, source, library, self._keep_text, first)

    def _new(self, subject: "ReportSubject") -> "tuple[ReportView, ReportPresenter]":
        from facilitator.ui.features.report.presenter import ReportPresenter  # noqa: PLC0415 - python-docx
        from facilitator.ui.features.report.view import ReportView  # noqa: PLC0415 - goes with it

        view = ReportView(of_one=False)
        view.back_asked.connect(self._leave)
        view.review_asked.connect(self.open_review)
        view.clear_asked.connect(self._read_notes)
        view.check_asked.connect(self._check)
        return view, ReportPresenter(view, subject, self._context)

    def _leave(self) -> None:
        self._back()

    def _keep_text(self, text: str, reason: str) -> None:
        if self._keep(text, reason):
            self._go_on()

    def _read_notes(self) -> None:
        """Read the notes of the first table that keeps a public edition back."""
        table = self._opened[1].table_to_read() if self._opened else None
        if table:
            self._stack.show(self._tables.table(table).clear(self._go_on))

    def _check(self) -> None:
        """Decide about the first table that keeps a public edition back."""
        table = self._opened[1].table_to_check() if self._opened else None
        if table:
            self._context.tasks.start_instead(self._look(table), "export check")

    async def _look(self, table: DialogueId) -> None:
        await self._tables.check_export(table, CheckPurpose.LOOK)
        if self._opened and self._stack.front is self._opened[0]:
            self._go_on()

    def _go_on(self) -> None:
        """Show the page again, with what was decided meanwhile."""
        assert self._opened is not None
        self._stack.show(self._opened[0])
        self._context.tasks.start_instead(self._show_again(), "open report")

    async def _show_again(self) -> None:
        if self._opened and self._again:
            self._opened[1].go_on(await self._again())

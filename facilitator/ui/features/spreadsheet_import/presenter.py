"""Reads the chosen files, says what would happen, and takes the notes in when asked."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.services.messages import words
from facilitator.services.spreadsheet_files import SheetKind, save_examples, which_sheets
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    apply_in_slices,
    plan_in_slices,
    read_files,
    undo_in_slices,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.intake import back_up_first, count_points
from facilitator.ui.features.spreadsheet_import.texts import SpreadsheetTexts
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import (
    StoppedError,
    in_slices,
    in_thread,
    without_collecting,
)
from facilitator.ui.widgets.pages import PreviewState

translate = QCoreApplication.translate

READING, TAKING = "read notes in", "take notes in"


class SpreadsheetImportPresenter:
    """Keeps the page and the store together.

    `taken_in` is told when tables changed; `settle` shows what there is to look at.
    """

    def __init__(
        self,
        view: SpreadsheetImportView,
        context: AppContext,
        leave: Callable[[], None],
        taken_in: Callable[[], None] = lambda: None,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        self._view, self._context = view, context
        self._taken_in = taken_in
        self._stopped = self._left = False
        self._paths: dict[SheetKind, Path] = {}
        self._plan: ImportPlan | None = None
        view.file_asked.connect(self._ask_file)
        view.dropped.connect(self._take_files)
        view.example_asked.connect(self._ask_example)
        view.take_asked.connect(lambda: self._start(self._take_in(), TAKING))
        view.stop_asked.connect(self.stop)
        view.undo_asked.connect(lambda: self._start(self._undo(), TAKING))
        view.leave_asked.connect(lambda: self._go(leave))
        view.settle_asked.connect(lambda: self._go(settle))

    def _ask_file(self, sheet: SheetKind) -> None:
        self._context.tasks.start_instead(self._choose(sheet), "choose a file")

    def _ask_example(self) -> None:
        self._context.tasks.start_instead(self._save_example(), "keep an example")

    async def _choose(self, sheet: SheetKind) -> None:
        titles = {
            SheetKind.TABLES: translate("SpreadsheetImport", "Which file holds the tables?"),
            SheetKind.NOTES: translate("SpreadsheetImport", "Which file holds the notes?"),
        }
        last = next(iter(self._paths.values()), documents_folder() / "x")
        path = await self._context.dialogs.choose_open_path(
            titles[sheet], last.parent, _kinds()
        )
        if path is not None:
            has = await in_thread(lambda _progress: which_sheets(path))
            self._take(dict.fromkeys(self._places(sheet, has), path))

    def _places(self, asked: SheetKind, has: Sequence[SheetKind]) -> list[SheetKind]:
        """Say for which sheets a file that was chosen for one of them serves.

        A workbook with both serves for both, unless the other one was chosen elsewhere.
        """
        elsewhere = {
            each for each, path in self._paths.items() if path != self._paths.get(asked)
        }
        both = len(has) == len(SheetKind)
        return [
            sheet for sheet in SheetKind if sheet is asked or (both and sheet not in elsewhere)
        ]

    def _take_files(self, paths: Sequence[Path]) -> None:
        self._context.tasks.start_instead(self._take_dropped(paths), "choose a file")

    async def _take_dropped(self, paths: Sequence[Path]) -> None:
        """Take dropped files: by what they have, else where one is still needed."""
        known = await in_thread(lambda _progress: [which_sheets(path) for path in paths])
        found: dict[SheetKind, Path] = {}
        for path, has in zip(paths, known, strict=True):
            free = [sheet for sheet in SheetKind if sheet not in self._paths | found]
            found |= dict.fromkeys(has or free[:1] or [SheetKind.TABLES], path)
        self._take(found)

    def _take(self, paths: dict[SheetKind, Path]) -> None:
        self._paths |= paths
        for sheet, path in paths.items():
            self._view.show_file(sheet, path.name)
        missing = [sheet for sheet in SheetKind if sheet not in self._paths]
        self._plan = None
        if missing:
            self._say(_still_needed(missing[0]))
        else:
            self._start(self._read(), READING)

    def _say(self, sentence: str) -> None:
        """Say how far it is, or what went wrong; nothing can be taken in now."""
        if not self._left:
            self._view.show_changes([])
            self._view.show_preview(PreviewState(sentence))

    def stop(self) -> None:
        """Stop what is under way; nothing of the sheets is in then."""
        self._stopped = True

    def _go_on(self) -> None:
        """Go on, unless it was asked to stop."""
        if self._stopped:
            raise StoppedError

    def _go(self, elsewhere: Callable[[], None]) -> None:
        """Leave the page; what is under way stops, and says nothing more."""
        self._stopped = self._left = True
        elsewhere()

    def _start(self, work: Coroutine[object, None, None], name: str) -> None:
        self._stopped = False
        self._context.tasks.start_instead(work, name)

    def _busy(self, sentence: str, *, can_stop: bool = True) -> None:
        if not self._left:
            self._view.show_busy(sentence, 0, 1, can_stop=can_stop)

    async def _read(self) -> None:
        self._view.show_changes([])
        self._busy(translate("SpreadsheetImport", "Reading the files …"))
        tables, notes = self._paths[SheetKind.TABLES], self._paths[SheetKind.NOTES]
        library, store = self._context.library, self._context.store
        try:
            files = await in_thread(lambda _progress: read_files(tables, notes))
            self._go_on()
            with without_collecting():  # of tens of thousands of rows, much is alive
                plan = await in_slices(plan_in_slices(files, library, store), self._go_on)
        except RefusedInputError as error:
            self._say(words(error, self._context.language))
            return
        except StoppedError:
            self._say(translate("SpreadsheetImport", "Stopped. Nothing was changed."))
            return
        await self._show(plan)

    async def _show(self, plan: ImportPlan) -> None:
        told = self._told
        shown, rows = await in_thread(lambda _: (told.planned(plan), told.changes(plan)))
        if not self._left:
            self._plan = plan
            self._view.show_changes(rows)
            self._view.show_preview(shown)

    @property
    def _told(self) -> SpreadsheetTexts:
        today = self._context.today()
        return SpreadsheetTexts(self._context.language, today)

    async def _take_in(self) -> None:
        plan, store = self._plan, self._context.store
        if plan is None:
            return
        try:
            await back_up_first(self._context, self._go_on, self._show_copying)
            self._busy(translate("SpreadsheetImport", "Taking in …"))
            with without_collecting():
                result = await in_slices(apply_in_slices(store, plan, ask=True), self._go_on)
        except StoppedError:
            await self._show(plan)
            return
        except FacilitatorError as error:
            await self._show(plan)
            self._context.errors.show(error)
            return
        self._plan = None
        self._taken_in()
        shown = self._told.taken(plan, result)
        if not self._left:
            points = await count_points(self._context)
            self._view.show_changes([])
            self._view.show_done(shown, can_be_undone=True, waiting=points)

    def _show_copying(self, _done: int, _total: int) -> None:
        self._busy(translate("SpreadsheetImport", "First a copy of what you have …"))

    async def _undo(self) -> None:
        sure = await self._context.dialogs.ask(
            translate("SpreadsheetImport", "Take all of it back?"),
            translate(
                "SpreadsheetImport",
                "Everything that just came in goes again. The files themselves stay.",
            ),
            translate("SpreadsheetImport", "Take it back"),
        )
        if not sure:
            return
        self._busy(translate("SpreadsheetImport", "Taking it back …"), can_stop=False)
        try:
            undone = await in_slices(undo_in_slices(self._context.store))
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self._taken_in()
        sentence = translate("SpreadsheetImport", "All of it was taken back.")
        if undone is not None and undone.left:
            left = translate(
                "SpreadsheetImport", "What was changed here since then stays as it is."
            )
            sentence = f"{sentence} {left}"
        self._say(sentence)

    async def _save_example(self) -> None:
        path = await self._context.dialogs.choose_save_path(
            translate("SpreadsheetImport", "Where may the example go?"),
            documents_folder() / f"{SheetKind.TABLES}.csv",
            translate("SpreadsheetImport", "CSV files (*.csv *.txt)"),
        )
        if path is None:
            return
        try:
            tables, notes = save_examples(path)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        kept = translate(
            "SpreadsheetImport",
            "The example is in {folder}: {tables} and {notes}. The first line names the"
            " columns; put your own rows in place of the others.",
        )
        self._say(kept.format(folder=tables.parent, tables=tables.name, notes=notes.name))


def _kinds() -> str:
    return translate("SpreadsheetImport", "Spreadsheets (*.xlsx *.xlsm *.csv *.txt)")


def _still_needed(sheet: SheetKind) -> str:
    if sheet is SheetKind.TABLES:
        return translate("SpreadsheetImport", "Now choose the file with tables.")
    return translate("SpreadsheetImport", "Now choose the file with notes.")

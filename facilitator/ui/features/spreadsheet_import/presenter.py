"""Reads the chosen files, says what would happen, and takes the notes in when asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, Problem, RefusedInputError
from facilitator.services.backups import back_up
from facilitator.services.messages import counted, words
from facilitator.services.spreadsheet_files import SheetKind, save_examples, which_sheets
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    PlannedTable,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from facilitator.ui.platform import dates
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.pages import PreviewState
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

READING = "read notes in"


class SpreadsheetImportPresenter:
    """Keeps the page and the store together; `taken_in` is told when notes were added."""

    def __init__(
        self,
        view: SpreadsheetImportView,
        context: AppContext,
        leave: Callable[[], None],
        taken_in: Callable[[], None] = lambda: None,
    ) -> None:
        self._view, self._context = view, context
        self._taken_in = taken_in
        self._paths: dict[SheetKind, Path] = {}
        self._plan: ImportPlan | None = None
        view.file_asked.connect(self._ask_file)
        view.dropped.connect(self._take_files)
        view.example_asked.connect(self._ask_example)
        view.take_asked.connect(self._take_in)
        view.leave_asked.connect(leave)

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
            self._context.tasks.start_instead(self._read(), READING)

    def _say(self, sentence: str) -> None:
        """Say how far it is, or what went wrong; nothing can be taken in now."""
        self._view.show_preview(PreviewState(sentence))

    async def _read(self) -> None:
        self._say(translate("SpreadsheetImport", "Reading the files …"))
        tables, notes = self._paths[SheetKind.TABLES], self._paths[SheetKind.NOTES]
        try:
            files = await in_thread(lambda _progress: read_files(tables, notes))
        except RefusedInputError as error:
            self._say(words(error, self._context.language))
            return
        self._plan = plan_import(files, self._context.library, self._context.store)
        self._view.show_preview(self._shown(self._plan))

    def _shown(self, plan: ImportPlan) -> PreviewState:
        return PreviewState(
            summary=self._summary(plan),
            rows=[self._row(table) for table in plan.tables],
            refused=self._told(plan.problems),
            refused_rows=plan.refused_rows,
            warnings=self._told(plan.warnings),
            can_be_taken=bool(plan.records),
        )

    def _told(self, problems: Sequence[Problem]) -> list[str]:
        return [words(problem, self._context.language) for problem in problems]

    def _summary(self, plan: ImportPlan) -> str:
        if not plan.tables:
            return translate("SpreadsheetImport", "Nothing in these files can be taken in.")
        if not plan.records and plan.problems:
            return translate(
                "SpreadsheetImport", "There is nothing new in the rows that can come along."
            )
        if not plan.records:
            return translate(
                "SpreadsheetImport", "There is nothing new. All of this was taken in before."
            )
        new = translate("SpreadsheetImport", "This will be added: {new}.")
        summary = new.format(new=self._counts(plan.new_tables, plan.new_notes))
        if not plan.known_tables:
            return summary
        there = translate("SpreadsheetImport", "There already, and left alone: {known}.")
        known = self._counts(plan.known_tables, plan.known_notes)
        return f"{summary} {there.format(known=known)}"

    def _counts(self, tables: int, notes: int) -> str:
        language = self._context.language
        both = translate("SpreadsheetImport", "{tables} and {notes}")
        return both.format(
            tables=counted(tables, "tables", language), notes=counted(notes, "notes", language)
        )

    def _row(self, table: PlannedTable) -> Row:
        dialogue = table.dialogue
        new = translate("SpreadsheetImport", "new")
        known = translate("SpreadsheetImport", "known")
        today = self._context.today()
        return (
            dialogue.theme,
            str(dialogue.number or "–"),
            dialogue.municipality or "–",
            dates.day(dialogue.held_on, today) if dialogue.held_on else "–",
            new if table.is_new else known,
            str(table.new_notes),
            str(table.known_notes),
        )

    def _take_in(self) -> None:
        plan, self._plan = self._plan, None
        if plan is None:
            return
        try:
            self._back_up()
            result = apply_import(self._context.store, plan)
        except FacilitatorError as error:
            self._plan = plan
            self._context.errors.show(error)
            return
        done = self._result(plan, result)
        refused, rows = self._told(plan.problems), plan.refused_rows
        self._view.show_done(PreviewState(done, refused=refused, refused_rows=rows))
        self._taken_in()

    def _back_up(self) -> None:
        """Make a copy first: the way back from a mistake in the files."""
        store = self._context.store
        if not store.is_empty():
            back_up(store, self._context.now())

    def _result(self, plan: ImportPlan, result: ImportResult) -> str:
        added = translate("SpreadsheetImport", "Taken in: {new}.")
        sentences = [added.format(new=self._counts(result.tables, result.notes))]
        if result.erased:
            rows = counted(result.erased, "rows", self._context.language)
            gone = translate(
                "SpreadsheetImport", "Erased here before, and that stays so: {rows}."
            )
            sentences.append(gone.format(rows=rows))
        if plan.problems:
            rows = counted(plan.refused_rows, "rows", self._context.language)
            again = translate(
                "SpreadsheetImport",
                "Not taken in: {rows}; they stand on this page. Mend them and read the file in"
                " again: nothing comes twice.",
            )
            sentences.append(again.format(rows=rows))
        sentences.append(
            translate("SpreadsheetImport", "You find the tables on the start screen.")
        )
        return " ".join(sentences)

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

"""What the page says of sheets: a row for each table, rows that changed, and a summary."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import Problem
from facilitator.services.messages import counted, words
from facilitator.services.spreadsheet_changes import RowOutcome, RowState
from facilitator.services.spreadsheet_import import ImportPlan, ImportResult, PlannedTable
from facilitator.services.spreadsheet_texts import beside
from facilitator.ui.platform import dates
from facilitator.ui.widgets.pages import PreviewState
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

NOTHING = "–"
SHOWN = 44
"""So much of a text stands in a row; the one list of what asks for a person has all of it."""


class SpreadsheetTexts:
    """Tells of sheets in the language of the screens."""

    def __init__(self, language: str, today: date) -> None:
        self._language = language
        self._today = today

    def planned(self, plan: ImportPlan) -> PreviewState:
        """Tell what the sheets would do."""
        return PreviewState(
            summary=self._summary(plan),
            rows=[self._row(table) for table in plan.tables],
            refused=self.told(plan.problems),
            refused_rows=plan.refused_rows,
            warnings=self.told((*plan.warnings, *plan.gone_tables)),
            can_be_taken=bool(plan.versions or plan.changes),
        )

    def told(self, problems: Sequence[Problem]) -> list[str]:
        """Tell what there is to say of rows."""
        return [words(problem, self._language) for problem in problems]

    def changes(self, plan: ImportPlan) -> list[Row]:
        """Tell rows that changed or are gone: where, what is here, what the sheet has."""
        return [self._change(one) for one in plan.changes]

    def _change(self, one: RowOutcome) -> Row:
        place = translate("SpreadsheetImport", "{file}, line {line}")
        where = place.format(file=one.file, line=one.line) if one.line else one.file
        here, there = beside(one, self._language, SHOWN)
        gone = translate("SpreadsheetImport", "It is no longer there.")
        return here, gone if one.state is RowState.GONE else there, one.table, where

    def _summary(self, plan: ImportPlan) -> str:
        if not plan.tables:
            return translate("SpreadsheetImport", "Nothing in these files can be taken in.")
        sentences = []
        if plan.versions:
            new = translate("SpreadsheetImport", "This will be added: {new}.")
            sentences.append(new.format(new=self._counts(plan.new_tables, plan.new_notes)))
        elif not plan.changes:
            return self._nothing_new(plan)
        if plan.known_tables:
            there = translate("SpreadsheetImport", "There already, and left alone: {known}.")
            known = self._counts(plan.known_tables, plan.known_notes)
            sentences.append(there.format(known=known))
        if plan.changes:
            known_before = translate(
                "SpreadsheetImport",
                "This sheet was here before. Changed: {changed}; no longer there: {gone}. These"
                " wait for your yes, one by one.",
            )
            sentences.append(known_before.format(**self._changed(plan)))
        return " ".join(sentences)

    def _nothing_new(self, plan: ImportPlan) -> str:
        if plan.problems:
            return translate(
                "SpreadsheetImport", "There is nothing new in the rows that can come along."
            )
        return translate(
            "SpreadsheetImport", "There is nothing new. All of this was taken in before."
        )

    def _changed(self, plan: ImportPlan) -> dict[str, str]:
        return {
            "changed": counted(plan.count(RowState.CHANGED), "rows", self._language),
            "gone": counted(plan.count(RowState.GONE), "rows", self._language),
        }

    def _counts(self, tables: int, notes: int) -> str:
        both = translate("SpreadsheetImport", "{tables} and {notes}")
        return both.format(
            tables=counted(tables, "tables", self._language),
            notes=counted(notes, "notes", self._language),
        )

    def _row(self, table: PlannedTable) -> Row:
        dialogue = table.dialogue
        new = translate("SpreadsheetImport", "new")
        known = translate("SpreadsheetImport", "known")
        return (
            dialogue.theme,
            str(dialogue.number or NOTHING),
            dialogue.municipality or NOTHING,
            dates.day(dialogue.held_on, self._today) if dialogue.held_on else NOTHING,
            new if table.is_new else known,
            str(table.new_notes),
            str(table.known_notes),
            str(table.changed or NOTHING),
            str(table.gone or NOTHING),
        )

    def taken(self, plan: ImportPlan, result: ImportResult) -> PreviewState:
        """Tell what was done with the sheets."""
        sentences = []
        if result.tables or result.notes:
            added = translate("SpreadsheetImport", "Taken in: {new}.")
            sentences.append(added.format(new=self._counts(result.tables, result.notes)))
        if result.waiting:
            rows = counted(result.waiting, "rows", self._language)
            waits = translate("SpreadsheetImport", "Waiting for your yes: {rows}.")
            sentences.append(waits.format(rows=rows))
        if result.erased:
            rows = counted(result.erased, "rows", self._language)
            gone = translate(
                "SpreadsheetImport", "Erased here before, and that stays so: {rows}."
            )
            sentences.append(gone.format(rows=rows))
        if plan.problems:
            rows = counted(plan.refused_rows, "rows", self._language)
            again = translate(
                "SpreadsheetImport",
                "Not taken in: {rows}; they stand on this page. Mend them and read the file in"
                " again: nothing comes twice.",
            )
            sentences.append(again.format(rows=rows))
        sentences.append(
            translate("SpreadsheetImport", "You find the tables on the start screen.")
        )
        return PreviewState(
            " ".join(sentences),
            refused=self.told(plan.problems),
            refused_rows=plan.refused_rows,
        )

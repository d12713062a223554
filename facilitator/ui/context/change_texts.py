"""Tells what files change: of each note or seat what it was, beside what it becomes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dossier, Moment, Step
from facilitator.domain.records.items import Item
from facilitator.jobs import Slices
from facilitator.services.import_history import RecordChange, differences_of
from facilitator.services.messages import counted, field_word, record_word
from facilitator.ui.context.record_texts import FieldValueTexts, capital
from facilitator.ui.widgets.change_list import ChangeRow

translate = QCoreApplication.translate

ROWS_PER_SLICE = 20
"""So many changes are told within a blink of the window."""
MOST_ROWS = 500
"""So many changes of a table are shown; the rest is counted."""
UNTOLD = (Moment, Step)
"""Types of records of which it says nothing that they came along with their table."""


class ChangeTexts:
    """Tells changes of one table in the language of the screens; `done` when they happened."""

    def __init__(self, dossier: Dossier | None, language: str, *, done: bool) -> None:
        self._dossier = dossier
        self._language = language
        self._done = done
        self._values = FieldValueTexts(self._whole, language)

    def _whole(self) -> Dossier:
        assert self._dossier
        return self._dossier

    def rows(self, changes: Sequence[RecordChange]) -> Slices[list[ChangeRow]]:
        """Give a row for each, in slices: what changes, then what goes, then what comes."""
        told = sorted((one for one in changes if self._is_told(one)), key=_sort)
        wiped = sum(one.wiped for one in changes)
        rows = []
        for one in told[:MOST_ROWS]:
            rows.append(self._row(one))
            if len(rows) % ROWS_PER_SLICE == 0:
                yield None
        more = translate("Changes", "And so many more: {number}")
        gone = translate("Changes", "Wiped out elsewhere, and gone here: {records}")
        records = counted(wiped, "records", self._language)
        if len(told) > MOST_ROWS:
            rows.append(ChangeRow(more.format(number=len(told) - MOST_ROWS)))
        return [*rows, ChangeRow(gone.format(records=records))] if wiped else rows

    def _is_told(self, one: RecordChange) -> bool:
        if one.wiped:
            return False
        if one.before is None:
            return one.kind is Item
        return one.kind not in UNTOLD

    def _row(self, one: RecordChange) -> ChangeRow:
        before, after = one.before, one.after
        either = after or before
        assert either is not None
        if before is None:
            new = translate("Changes", "New")
            return ChangeRow(self._what(one, new), (("", self._values.record(either)),))
        if after is None:
            gone = translate("Changes", "Gone")
            return ChangeRow(self._what(one, gone), (("", self._values.record(either)),))
        what = self._what(one, translate("Changes", "Changed"))
        said = (self._said(one, side) for side in (0, 1))
        return ChangeRow(what, tuple(zip(self._words(), said, strict=True)))

    def _words(self) -> tuple[str, str]:
        if self._done:
            return translate("Changes", "Before"), translate("Changes", "After")
        return translate("Changes", "Now"), translate("Changes", "Becomes")

    def _what(self, one: RecordChange, happens: str) -> str:
        record = one.after or one.before
        assert record is not None
        about = capital(record_word(one.kind, self._language))
        if isinstance(record, Item):
            about = self._values.about(record)
        elif one.before is not None and one.after is not None:
            about = self._values.record(record)
        since = translate("Changes", "changed here again since")
        both = translate("Changes", "both stay until you choose")
        more = [since] if one.changed_since else []
        more += [both] if one.disputed else []
        return " · ".join([happens, about, *more])

    def _said(self, one: RecordChange, side: int) -> str:
        """Give all that differs as one side has it, the words of a note first."""
        lines: list[str] = []
        for each in differences_of(one):
            value = self._values.value(each.name, each.values[side])
            if each.name == "verbatim":
                lines.insert(0, value)
            else:
                lines.append(f"{field_word(one.kind, each.name, self._language)}: {value}")
        record = (one.before, one.after)[side]
        if isinstance(record, Item) and not _words_differ(one):
            lines.insert(0, self._values.record(record))
        return "\n".join(lines)


def _words_differ(one: RecordChange) -> bool:
    return any(each.name == "verbatim" for each in differences_of(one))


def _sort(one: RecordChange) -> int:
    if one.before is None:
        return 2
    return 1 if one.after is None else 0

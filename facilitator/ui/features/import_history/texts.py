"""What the page of what was taken in says: a row for each time, what it did, what would go."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.import_history import (
    HistoryEntry,
    HistoryFile,
    ImportUndoResult,
    UndoPreview,
)
from facilitator.services.messages import counted
from facilitator.ui.context.board_words import layer_words
from facilitator.ui.platform import dates
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

NOTHING = "–"
NAMED = 3
"""So many laptops or times are named; the rest is counted."""


class HistoryTexts:
    """Tells of what was taken in, in the language of the screens."""

    def __init__(self, language: str, today: date) -> None:
        self._language = language
        self._today = today

    def row(self, one: HistoryEntry) -> Row:
        """Tell one time."""
        tally, layers = one.tally, one.count_in_layers
        return (
            self.when(one.at),
            _figure(tally.count(Effect.NEW, kind=Item) + layers(Effect.NEW)),
            _figure(tally.count(Effect.CHANGED) + layers(Effect.CHANGED)),
            _figure(tally.count(Effect.REMOVED) + tally.erased + layers(Effect.REMOVED)),
            _figure(tally.count(Effect.DISPUTED) + layers(Effect.DISPUTED)),
            self._state(one),
            self._whose(one),
            self._what(one),
        )

    def when(self, at: datetime) -> str:
        """Say on which day and at what time."""
        local = at.astimezone()
        return f"{dates.day(local.date(), self._today)}, {local:%H:%M}"

    def _what(self, one: HistoryEntry) -> str:
        if not one.files:
            return translate("ImportHistory", "your answers")
        if len(one.files) == 1:
            return shown_name(Path(one.files[0].name).name)
        return counted(len(one.files), "files", self._language)

    def _whose(self, one: HistoryEntry) -> str:
        names = {file.sender or file.words for file in one.files} - {""}
        return _some(sorted(names)) or NOTHING

    def _state(self, one: HistoryEntry) -> str:
        if one.undone:
            return translate("ImportHistory", "taken back")
        if one.can_be_undone:
            return translate("ImportHistory", "possible")
        return translate("ImportHistory", "no more")

    def layer(self, file: HistoryFile) -> str:
        """Say of which board kernen came in, and how much of it was new or changed."""
        met = (
            (translate("Changes", "New"), Effect.NEW),
            (translate("Changes", "Changed"), Effect.CHANGED),
            (translate("Changes", "Gone"), Effect.REMOVED),
            (translate("Changes", "both stay until you choose"), Effect.DISPUTED),
        )
        words = [f"{name}: {file.count(one)}" for name, one in met if file.count(one)]
        kernen = layer_words(file.board, file.board_name) if file.board else NOTHING
        return " · ".join([kernen, *words])

    def heading(self, one: HistoryEntry, number: int) -> str:
        """Say above what a time did which one it is."""
        if not number:
            nothing = translate(
                "ImportHistory", "What came in on {when} is not kept any more, or was nothing."
            )
            return nothing.format(when=self.when(one.at))
        told = translate("ImportHistory", "What came in on {when}: {number}. Esc goes back.")
        return told.format(when=self.when(one.at), number=number)

    def question(self, told: UndoPreview) -> str:
        """Say which times would go, and what would become of what."""
        times = _some([self.when(one.at) for one in told.entries])
        goes = translate("ImportHistory", "What came in then goes again: {times}.")
        return " ".join([goes.format(times=times), *self._counts(told.result)])

    def undone(self, result: ImportUndoResult | None) -> str:
        """Say what was taken back."""
        if result is None:
            return translate("ImportHistory", "There is nothing to take back.")
        done = translate("ImportHistory", "It was taken back.")
        return " ".join([done, *self._counts(result)])

    def _counts(self, result: ImportUndoResult) -> list[str]:
        told = (
            (result.gone, translate("ImportHistory", "Gone: {records}.")),
            (result.put_back, translate("ImportHistory", "As it was before: {records}.")),
            (
                result.left,
                translate("ImportHistory", "Stays, since it was changed here: {records}."),
            ),
        )
        return [
            sentence.format(records=counted(number, "parts", self._language))
            for number, sentence in told
            if number
        ]


def _some(names: list[str]) -> str:
    more = [f"+{len(names) - NAMED}"] if len(names) > NAMED else []
    return "; ".join([*names[:NAMED], *more])


def _figure(number: int) -> str:
    return str(number) if number else NOTHING

"""Says what the start screen shows of each table."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dialogue, DialogueStatus, Overview
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import fold
from facilitator.ui.features.start.table_delegate import StartTableRow
from facilitator.ui.features.start.tables_side import TablesSide
from facilitator.ui.features.start.view import StartView
from facilitator.ui.platform import dates
from facilitator.ui.theme.tokens import PillTone

translate = QCoreApplication.translate

FEW = 8
"""Up to so many tables nobody needs a line to find one."""

TONES = {
    DialogueStatus.RUNNING: PillTone.BUSY,
    DialogueStatus.FINISHED: PillTone.DONE,
    DialogueStatus.PREPARED: PillTone.READY,
}


class StartPresenter:
    """Keeps the start screen and the tables on this laptop together."""

    def __init__(self, view: StartView) -> None:
        self._view = view
        self._rows: list[tuple[StartTableRow, str]] = []
        self._disputes: Mapping[DialogueId, int] = {}
        self._tables = TablesSide()
        view.place_tables(self._tables)
        view.searched.connect(self._search)

    def show(
        self, overviews: Sequence[Overview], now: datetime, current: DialogueId | None = None
    ) -> None:
        """Show the tables, those in progress first; `current` has the focus."""
        ordered = sorted(overviews, key=_place_in_list)
        rows = [self._row(overview, now) for overview in ordered]
        told = zip(rows, ordered, strict=True)
        self._rows = [(row, _words_of(row, overview.dialogue)) for row, overview in told]
        self._view.show_tables(rows, current)
        self._view.allow_search(allowed=len(rows) > FEW)

    def show_disputes(self, disputes: Mapping[DialogueId, int]) -> None:
        """Say from now on at these tables how much laptops say differently."""
        self._disputes = disputes

    def show_faults(self, files: int) -> None:
        """Say quietly that data files are left out, or nothing."""
        self._tables.faults.show_number(files)

    def _row(self, overview: Overview, now: datetime) -> StartTableRow:
        dialogue = overview.dialogue
        practice = translate("StartPresenter", "practice table")
        number = self._disputes.get(dialogue.id, 0)
        differences = self._view.differences_in_words(number) if number else ""
        return StartTableRow(
            id=dialogue.id,
            theme=dialogue.theme or translate("StartPresenter", "no theme yet"),
            place=_place(dialogue),
            when=_when(overview, now),
            amount=self._amount(overview),
            state=_state(dialogue.status),
            tone=TONES[dialogue.status],
            mark=" · ".join(filter(None, (practice * dialogue.practice, differences))),
        )

    def _amount(self, overview: Overview) -> str:
        if overview.dialogue.status is not DialogueStatus.PREPARED:
            return self._view.notes_in_words(overview.item_count)
        if overview.seats:
            return self._view.seats_in_words(overview.seats)
        return translate("StartPresenter", "no seats yet")

    def ready(self) -> None:
        """Take keys from now on, beginning with those that were pressed before."""
        self._view.set_ready()

    def _search(self, typed: str) -> None:
        wanted = fold(typed).split()
        rows = [row for row, words in self._rows if all(word in words for word in wanted)]
        self._view.show_tables(rows, self._view.current_table())


def _place_in_list(overview: Overview) -> tuple[bool, bool, float, int, str, int]:
    dialogue = overview.dialogue
    running = dialogue.status is DialogueStatus.RUNNING
    held = dialogue.held_on.toordinal() if dialogue.held_on else 0
    changed = -overview.changed_at.timestamp()
    number = dialogue.number or 0
    return (not running, dialogue.practice, changed, -held, dialogue.theme, number)


def _words_of(row: StartTableRow, dialogue: Dialogue) -> str:
    """Give all words by which a person may look for this table."""
    return fold(f"{row.spoken} {dialogue.host_function}")


def _place(dialogue: Dialogue) -> str:
    unnumbered = translate("StartPresenter", "no number yet")
    numbered = translate("StartPresenter", "dialogue {number}")
    number = numbered.format(number=dialogue.number) if dialogue.number else unnumbered
    return " · ".join(filter(None, (number, dialogue.municipality)))


def _when(overview: Overview, now: datetime) -> str:
    dialogue = overview.dialogue
    if dialogue.status is DialogueStatus.RUNNING:
        return dates.moment(overview.changed_at, now)
    if dialogue.held_on:
        return dates.day(dialogue.held_on, now.astimezone().date())
    return translate("StartPresenter", "no date yet")


def _state(status: DialogueStatus) -> str:
    match status:
        case DialogueStatus.PREPARED:
            return translate("StartPresenter", "ready")
        case DialogueStatus.RUNNING:
            return translate("StartPresenter", "in progress")
        case DialogueStatus.FINISHED:
            return translate("StartPresenter", "finished")

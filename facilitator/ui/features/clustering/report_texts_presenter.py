"""Keeps the texts of a theme report as they are typed, each as one step."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.clustering.actions import write_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import TextPlace
from facilitator.services.report_drafts import places_of
from facilitator.ui.context.board_words import place_name
from facilitator.ui.context.editing import DraftTimer
from facilitator.ui.features.clustering import texts
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.view_protocol import TextRow

translate = QCoreApplication.translate


class ReportTextsViewProtocol(Protocol):
    """The page as its presenter knows it."""

    @property
    def typed(self) -> SignalInstance:
        """Something was typed in a text: its place."""

    @property
    def text_left(self) -> SignalInstance:
        """A text was left: its place."""

    @property
    def report_asked(self) -> SignalInstance:
        """The report is to be made."""

    @property
    def board_asked(self) -> SignalInstance:
        """The board is wanted."""

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""

    def show_texts(self, rows: Sequence[TextRow]) -> None:
        """Show the texts of a report."""

    def text(self, place: TextPlace) -> str:
        """Give a text as it stands."""

    def say(self, words: str) -> None:
        """Say what was done or went wrong."""


class ReportTextsWay(Protocol):
    """Goes where the texts point."""

    def open_board(self) -> None:
        """Go back to the board."""

    def open_report(self) -> None:
        """Show what reports can be made of the theme."""


class ReportTextsPresenter:
    """Keeps the page and the layer together; `draft` gives what to begin a text with."""

    def __init__(
        self,
        view: ReportTextsViewProtocol,
        way: ReportTextsWay,
        draft: Callable[[Board, TextPlace], str],
    ) -> None:
        self._view, self._way, self._draft = view, way, draft
        self._open: OpenBoard | None = None
        self._before: dict[TextPlace, str] = {}
        self._drafts = DraftTimer(self._write_all)
        view.typed.connect(self._touch)
        view.text_left.connect(self._keep)
        view.report_asked.connect(way.open_report)
        view.board_asked.connect(self._leave)

    def show(self, board: OpenBoard) -> None:
        """Show the texts of a board that is open."""
        self._open = board
        self._before.clear()
        self._view.say("")
        self._refresh()

    def follow(self) -> bool:
        """Show what is after a step back when the page is in front; say whether it is."""
        if self._view.in_front:
            self._before.clear()
            self._drafts.forget()
            self._refresh()
        return self._view.in_front

    def _refresh(self) -> None:
        if self._open is not None:
            board = self._open.board
            self._view.show_texts(
                [
                    TextRow(
                        place,
                        place_name(place),
                        board.layer.text(place),
                        self._draft(board, place),
                    )
                    for place in places_of(board)
                ]
            )

    def _touch(self, place: TextPlace) -> None:
        """Remember what stood there before the first key, and write soon."""
        if self._open is not None:
            self._before.setdefault(place, self._open.board.layer.text(place))
            self._drafts.touch()

    def _write_all(self) -> None:
        """Write what is typed so far, so that a crash loses nothing; it is no step yet."""
        for place in self._before:
            self._write(place)

    def _write(self, place: TextPlace) -> None:
        if self._open is not None:
            change = write_text(self._open.board, place, self._view.text(place))
            if change.edits:
                self._open.do(change, remember=False)

    def _keep(self, place: TextPlace) -> None:
        """Make of all that was typed in a text one step, when it is left."""
        if place not in self._before or self._open is None:
            return
        self._write(place)
        before, board = self._before.pop(place), self._open.board
        after = board.layer.text(place)
        if before != after:
            earlier = board.changed(write_text(board, place, before).edits)
            self._open.work.record(write_text(earlier, place, after))
            self._view.say(texts.with_the_way_back(translate("Clusters", "Kept")))

    def keep(self) -> None:
        """Make a step of what was typed in each text."""
        for place in list(self._before):
            self._keep(place)

    def _leave(self) -> None:
        self.keep()
        self._way.open_board()

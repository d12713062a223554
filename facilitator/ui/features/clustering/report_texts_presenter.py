"""Keeps the texts of a report as they are typed, each as one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.clustering.actions import write_layer_text
from facilitator.domain.clustering.records import Layer, LayerChange, TextPlace
from facilitator.ui.context.editing import DraftTimer
from facilitator.ui.features.clustering import texts
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
        """The page that led here is wanted."""

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
        """Go back to the page that led here."""

    def open_report(self) -> None:
        """Show what reports can be made."""


@dataclass(frozen=True)
class ReportTextsAtWork:
    """The texts of one report: `layer` is what they lie in now, and `rows` tells them.

    `carry_out` writes a change, and `record` keeps one that is written as a step.
    """

    layer: Callable[[], Layer]
    rows: Callable[[], Sequence[TextRow]]
    carry_out: Callable[[LayerChange], object]
    record: Callable[[LayerChange], object]


class ReportTextsPresenter:
    """Keeps the page and the layer together."""

    def __init__(self, view: ReportTextsViewProtocol, way: ReportTextsWay) -> None:
        self._view, self._way = view, way
        self._texts: ReportTextsAtWork | None = None
        self._before: dict[TextPlace, str] = {}
        self._drafts = DraftTimer(self._write_all)
        view.typed.connect(self._touch)
        view.text_left.connect(self._keep)
        view.report_asked.connect(way.open_report)
        view.board_asked.connect(self._leave)

    def show(self, texts: ReportTextsAtWork) -> None:
        """Show the texts of a report."""
        self._texts = texts
        self._before.clear()
        self._view.say("")
        self._refresh()

    def follow(self, words: str) -> bool:
        """Show and say what is after a step back when the page is in front; tell whether."""
        if self._view.in_front:
            self._before.clear()
            self._drafts.forget()
            self._refresh()
            self._view.say(words)
        return self._view.in_front

    def _refresh(self) -> None:
        if self._texts is not None:
            self._view.show_texts(self._texts.rows())

    def _touch(self, place: TextPlace) -> None:
        """Remember what stood there before the first key, and write soon."""
        if self._texts is not None:
            self._before.setdefault(place, self._texts.layer().text(place))
            self._drafts.touch()

    def _write_all(self) -> None:
        """Write what is typed so far, so that a crash loses nothing; it is no step yet."""
        for place in self._before:
            self._write(place)

    def _write(self, place: TextPlace) -> None:
        if self._texts is not None:
            layer = self._texts.layer()
            change = write_layer_text(layer, place, self._view.text(place))
            if change.edits:
                self._texts.carry_out(change)

    def _keep(self, place: TextPlace) -> None:
        """Make of all that was typed in a text one step, when it is left."""
        if place not in self._before or self._texts is None:
            return
        self._write(place)
        before, layer = self._before.pop(place), self._texts.layer()
        after = layer.text(place)
        if before != after:
            earlier = layer.changed(write_layer_text(layer, place, before).edits)
            self._texts.record(write_layer_text(earlier, place, after))
            self._view.say(texts.with_the_way_back(translate("Clusters", "Kept")))

    def keep(self) -> None:
        """Make a step of what was typed in each text."""
        for place in list(self._before):
            self._keep(place)

    def _leave(self) -> None:
        self.keep()
        self._way.open_board()

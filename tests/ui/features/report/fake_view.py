"""A page for reports without a window: asks, and remembers what it was shown."""
# ruff: noqa: N802

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.services.report_readiness import ReadyPoint, ReadyState
from facilitator.ui.features.report.view_protocol import ReportPage


class FakeReportView(QObject):
    """Is in sight, and remembers what it was told."""

    kind_chosen = Signal(str)
    edition_chosen = Signal(str)
    formats_chosen = Signal(object)
    make_asked = Signal()
    folder_asked = Signal()
    reference_asked = Signal()
    release_asked = Signal()
    keep_text_asked = Signal(str)
    open_asked = Signal(object)
    show_folder_asked = Signal()
    print_asked = Signal()
    shown = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page: ReportPage | None = None
        self.pages: Sequence[bytes] = ()
        self.headings: Sequence[str] = ()
        self.made: Sequence[Path] = ()
        self.why = self.said = self.name = ""
        self.in_sight = True

    def isVisible(self) -> bool:
        return self.in_sight

    def show_subject(self, name: str, *, practice: bool) -> None:
        self.name = name
        del practice

    def show_page(self, page: ReportPage) -> None:
        self.page = page

    def show_drawing(self) -> None:
        self.why = ""

    def show_pages(self, pages: Sequence[bytes], headings: Sequence[str]) -> None:
        self.pages, self.headings = pages, headings

    def show_no_pages(self, why: str) -> None:
        self.pages, self.why = (), why

    def show_made(self, made: Sequence[Path]) -> None:
        self.made = made

    def say(self, sentence: str) -> None:
        self.said = sentence

    @property
    def shown_page(self) -> ReportPage:
        """The page as it was shown last."""
        assert self.page is not None
        return self.page

    def point(self, point: ReadyPoint) -> tuple[ReadyState, int]:
        """Give how a point was shown, and how much it is about."""
        [line] = [line for line in self.shown_page.points if line.point is point]
        return line.state, line.number

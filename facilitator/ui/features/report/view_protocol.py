"""What the page for reports shows, and is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance

from facilitator.services.report_readiness import ReadyLine
from facilitator.ui.context.report_choices import ReportChoice


class NamedChoice(NamedTuple):
    """Something to choose: its key, its name, and a line about it."""

    key: str
    name: str
    line: str = ""


class ReasonLine(NamedTuple):
    """Why an edition cannot be made; `text` is one that may be kept all the same."""

    words: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All that stands beside the pages of the document.

    `editions` is empty for a document that has no choice of them. So many points are `waiting`
    before the edition can be made, and `reasons` say of some why. `released` counts the
    sensitive notes that go along. `folder` is where the files go, and `names` how they are
    called.
    """

    kinds: Sequence[NamedChoice]
    editions: Sequence[NamedChoice]
    formats: Sequence[NamedChoice]
    choice: ReportChoice
    points: Sequence[ReadyLine]
    waiting: int
    reasons: Sequence[ReasonLine]
    released: int
    folder: Path
    names: Sequence[str]


class ReportViewProtocol(Protocol):
    """What the presenter asks of the screen."""

    kind_chosen: SignalInstance
    edition_chosen: SignalInstance
    formats_chosen: SignalInstance
    make_asked: SignalInstance
    folder_asked: SignalInstance
    reference_asked: SignalInstance
    release_asked: SignalInstance
    keep_text_asked: SignalInstance
    open_asked: SignalInstance
    show_folder_asked: SignalInstance
    print_asked: SignalInstance
    shown: SignalInstance
    left: SignalInstance

    def isVisible(self) -> bool:
        """Say whether it is in front."""

    def show_subject(self, name: str, *, practice: bool) -> None:
        """Name the table or the theme."""

    def show_page(self, page: ReportPage) -> None:
        """Show what can be chosen, what is chosen, and how it is."""

    def show_drawing(self) -> None:
        """Say that the pages are being drawn; those of before stay."""

    def show_pages(self, pages: Sequence[bytes], headings: Sequence[str]) -> None:
        """Show the pages of the document, each a PNG, and say its headings."""

    def show_no_pages(self, why: str) -> None:
        """Say why there are no pages to see."""

    def show_made(self, made: Sequence[Path]) -> None:
        """Say which files were made, or forget about it."""

    def say(self, sentence: str) -> None:
        """Say calmly what was done or went wrong, or nothing."""

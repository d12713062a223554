"""Who rounds off is led from part to part: a fake strip and fake pages, a real store."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.items import UNKNOWN, ItemKind, seated
from facilitator.services import clearing
from facilitator.services.closing import ClosingWords, keep_words
from facilitator.services.closing_flow import ClosingPart
from facilitator.ui.features.closing_flow.presenter import ClosingFlowPresenter
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store

SEAT = a_seat(1, "student")
NAMELESS = an_item("Van wie?", speaker=UNKNOWN)
IDEA = an_item("Een tuin.", ItemKind.IDEA, position=2, speaker=seated(SEAT.id))
END = "end"
WHOLE = "whole"


class FakeStrip(QObject):
    """Remembers what it shows."""

    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.share = 0.0
        self.told: list[str] = []

    def show_progress(self, words: str, share: float) -> None:
        self.words, self.share = words, share

    def tell(self) -> None:
        self.told.append(self.words)

    def hide(self) -> None:
        self.words = ""


class FakePages:
    """Remembers which page is in front; `refuses` to keep what was typed."""

    def __init__(self) -> None:
        self.front = ""
        self.refuses = False

    def open_part(self, part: ClosingPart) -> None:
        self.front = part

    def keep_part(self, part: ClosingPart, then: Callable[[], None]) -> None:
        assert self.front == part
        if not self.refuses:
            then()

    def is_in_front(self, part: ClosingPart) -> bool:
        return self.front == part

    def open_whole(self) -> None:
        self.front = WHOLE

    def open_end(self) -> None:
        self.front = END


class Flow:
    """A table with a note without a speaker and an idea without a title."""

    def __init__(self, folder: Path) -> None:
        self.store = open_store(folder)
        table = a_dossier(a_dialogue(), seats=[SEAT], items=[NAMELESS, IDEA])
        self.editor = an_editor(self.store, table)
        self.view, self.pages = FakeStrip(), FakePages()
        self.presenter = ClosingFlowPresenter(self.view, self.editor, self.pages)

    def goes_through(self, times: int = 7) -> list[str]:
        """Ask for the next part so often; give the pages that came."""
        found = []
        for _ in range(times):
            self.view.next_asked.emit()
            found.append(self.pages.front)
        return found

    def name_the_speaker(self) -> None:
        """Say who said the note."""
        after = replace(NAMELESS, speaker=seated(SEAT.id))
        self.editor.do(edited(ChangeName.LABEL_ITEM, NAMELESS, after))


@pytest.fixture
def flow(tmp_path: Path) -> Iterator[Flow]:
    found = Flow(tmp_path)
    with found.store:
        yield found


def test_each_part_comes_once_and_all_may_wait(flow: Flow) -> None:
    assert flow.goes_through() == [*ClosingPart, END]
    assert flow.view.words == ""
    assert flow.presenter.part is None


def test_it_says_which_part_it_is_how_far_and_aloud(flow: Flow) -> None:
    flow.presenter.go_on()
    first = "Round off: step 1 of 6 · who said it, and what it is · 1 of 2"
    assert (flow.view.words, flow.view.told) == (first, [first])
    flow.name_the_speaker()
    assert flow.view.words.endswith("2 of 2")
    assert flow.view.told == [first]
    assert flow.view.share == pytest.approx(2 / 13)


def test_parts_with_nothing_to_do_are_passed_over(flow: Flow) -> None:
    flow.name_the_speaker()
    clearing.entitle(flow.editor, IDEA, "Buurttuin")
    keep_words(flow.editor, ClosingWords("a", "b", "c"))
    assert flow.goes_through(4) == ["reading", "counts", "evaluation", END]


def test_it_goes_on_where_it_was_left_also_after_a_restart(flow: Flow) -> None:
    flow.goes_through(3)
    flow.pages.front = "elsewhere"
    flow.presenter.look()
    assert (flow.presenter.part, flow.view.words) == (None, "")
    again = ClosingFlowPresenter(flow.view, flow.editor, flow.pages)
    again.go_on()
    assert flow.pages.front == "reading"


def test_where_one_was_is_passed_over_when_it_is_done_meanwhile(flow: Flow) -> None:
    flow.goes_through(2)
    flow.presenter.leave()
    clearing.entitle(flow.editor, IDEA, "Buurttuin")
    assert flow.goes_through(1) == ["reading"]


def test_after_the_end_it_begins_with_what_was_left(flow: Flow) -> None:
    flow.goes_through(7)
    assert flow.goes_through(1) == ["speakers"]


def test_the_end_of_the_row_and_of_the_notes_lead_on(flow: Flow) -> None:
    assert not flow.presenter.end_notes()
    flow.presenter.go_on()
    assert not flow.presenter.end_notes()
    flow.presenter.end_row(True)
    assert flow.pages.front == "titles"
    assert flow.presenter.end_notes()
    assert flow.pages.front == "reading"
    flow.presenter.end_row(True)
    assert flow.pages.front == "reading"


def test_a_row_that_is_closed_leaves_to_the_closing(flow: Flow) -> None:
    flow.presenter.go_on()
    flow.presenter.end_row(False)
    flow.presenter.look()
    assert (flow.pages.front, flow.presenter.part) == (WHOLE, None)


def test_what_is_refused_stays_in_front(flow: Flow) -> None:
    flow.goes_through(5)
    flow.pages.refuses = True
    assert flow.goes_through(1) == ["counts"]
    assert flow.presenter.part is ClosingPart.COUNTS

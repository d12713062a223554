"""The list after merging decides what is asked, without a window."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, SignalInstance

from facilitator.domain.errors import Problem
from facilitator.domain.merge import text_similarity
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.services.review import ReviewKind
from facilitator.storage.store import Store
from facilitator.ui.features.review.board_presenter import ReviewPresenter
from facilitator.ui.features.review.kind_list import KindRow
from facilitator.ui.widgets.question import Question
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files
from tests.ui.app_builder import a_context

HEAD = a_dialogue(number=None)
SAID = an_item("De markt was maandenlang dicht, en niemand vertelde waarom.")
AGAIN = an_item("De markt was maanden lang dicht, en niemand vertelde waarom!")


class FakeReviewView(QObject):
    """Remembers what it was shown."""

    kind_chosen = Signal(object)
    accepted = Signal(object)
    refused = Signal()
    later_asked = Signal()
    leave_asked = Signal()
    overview_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[KindRow] = ()
        self.front: ReviewKind | None = None
        self.total = ""
        self.question: Question | None = None
        self.place = ("", 0, 0)
        self.done = ""
        self.said: list[str] = []

    def show_kinds(
        self, rows: Sequence[KindRow], current: ReviewKind | None, total: str
    ) -> None:
        self.rows, self.front, self.total = rows, current, total

    def show_question(self, question: Question, about: str, number: int, count: int) -> None:
        self.question, self.place, self.done = question, (about, number, count), ""

    def show_done(self, words: str) -> None:
        self.question, self.done = None, words

    def say(self, sentence: str, /) -> None:
        self.said.append(sentence)


class FakeReviewWay:
    """Remembers where the list led."""

    def __init__(self) -> None:
        self.went: list[object] = []

    def open_settlement(self) -> None:
        self.went.append("settlement")

    def open_invitations(self) -> None:
        self.went.append("invitations")

    def read_files(self, paths: Sequence[Path]) -> None:
        self.went.append(paths)

    def open_overview(self) -> None:
        self.went.append("overview")

    def open_start(self) -> None:
        self.went.append("start")

    def read_again(self, tables: Iterable[DialogueId]) -> None:
        self.went.append({*tables})


class Reviewing:
    """A coordinator at the list, with a note that may be double and a refused file."""

    def __init__(self, loop: asyncio.AbstractEventLoop, post: Laptops) -> None:
        self.loop, self.post = loop, post
        self.store: Store = post.store("office", HEAD, SAID)
        second = post.store("second")
        merge_files(second, post.export(self.store, "to second"))
        second.apply(added(ChangeName.KEEP_ITEM, AGAIN))
        post.clock.advance(minutes=1)
        merge_files(self.store, post.export(second, "back"))
        self.path = post.folder / "kapot.dialoog"
        self.store.review.refuse({self.path: Problem("file_damaged", {"file": "kapot"})})
        self.view, self.way = FakeReviewView(), FakeReviewWay()
        self.context = a_context(self.store)
        self.presenter = ReviewPresenter(self.view, self.context, self.way)
        self.do(self.presenter.show)

    def do(self, work: object, *given: object) -> None:
        """Do something, and wait until no work is left."""

        async def to_the_end() -> None:
            work.emit(*given) if isinstance(work, SignalInstance) else work()  # type: ignore[operator]
            while self.context.tasks.names():
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 60))

    def kinds(self) -> list[ReviewKind]:
        return [row.kind for row in self.view.rows]


@pytest.fixture
def reviewing(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[Reviewing]:
    with laptops(tmp_path) as post:
        yield Reviewing(loop, post)


def test_it_begins_with_what_changes_numbers(reviewing: Reviewing) -> None:
    assert reviewing.kinds() == [ReviewKind.DOUBLE_NOTE, ReviewKind.REFUSED_FILE]
    assert reviewing.view.question is not None
    assert reviewing.view.question.title == "Is this the same, noted twice?"
    about, number, count = reviewing.view.place
    assert about.startswith("Gezondheid")
    assert (number, count) == (1, 1)
    assert reviewing.view.front is ReviewKind.DOUBLE_NOTE
    assert reviewing.view.total.startswith("To look at: 2 punten.")


def test_an_answer_brings_the_next_and_ctrl_z_the_last(reviewing: Reviewing) -> None:
    reviewing.do(reviewing.view.refused)
    assert reviewing.kinds() == [ReviewKind.REFUSED_FILE]
    assert reviewing.way.went == [{DIALOGUE_ID}]
    reviewing.do(reviewing.view.refused)
    assert reviewing.view.done == "You have looked at everything. Thank you."
    for _ in range(2):
        reviewing.do(reviewing.presenter.history.undo)
    assert reviewing.kinds() == [ReviewKind.DOUBLE_NOTE, ReviewKind.REFUSED_FILE]


def test_what_comes_in_meanwhile_takes_no_place_of_the_question_in_front(
    reviewing: Reviewing,
) -> None:
    post, front = reviewing.post, reviewing.view.question
    third = post.store("third")
    merge_files(third, post.export(reviewing.store, "to third"))
    near = ItemId(derived_id("tests", "third"))
    third.apply(added(ChangeName.KEEP_ITEM, replace(SAID, id=near, position=-1)))
    merge_files(reviewing.store, post.export(third, "from third"))
    reviewing.do(reviewing.presenter._follow)
    assert reviewing.view.question == front
    _, number, count = reviewing.view.place
    assert (number, count) == (3, 3), "the others are asked afterwards"


def test_of_two_tables_the_next_pair_is_asked_before_all_is_read_again(
    reviewing: Reviewing,
) -> None:
    for name in ("one", "two"):
        other = reviewing.post.store(name, invited=False)
        head = replace(HEAD, id=DialogueId(derived_id("tests", name)))
        other.apply(added(ChangeName.PREPARE, head))
        merge_files(reviewing.store, reviewing.post.export(other, name, head.id))
    reviewing.do(reviewing.presenter.show)
    first, (_, _, count) = reviewing.view.question, reviewing.view.place

    async def refused() -> tuple[Question | None, ReviewKind | None]:
        reviewing.view.refused.emit()
        return reviewing.view.question, reviewing.view.front

    question, kind = reviewing.loop.run_until_complete(refused())
    assert kind is ReviewKind.SAME_TABLE
    assert question not in (None, first)
    reviewing.do(lambda: None)
    assert reviewing.view.place == ("", 1, count - 1)


def test_a_file_is_read_again_on_its_own_page(reviewing: Reviewing) -> None:
    reviewing.do(reviewing.view.kind_chosen, ReviewKind.REFUSED_FILE)
    reviewing.do(reviewing.view.accepted, {})
    assert reviewing.way.went == [[reviewing.path]]
    assert ReviewKind.REFUSED_FILE in reviewing.kinds()


def test_what_was_answered_elsewhere_is_asked_no_more(reviewing: Reviewing) -> None:
    reviewing.store.erase([AGAIN.id])
    reviewing.do(reviewing.view.later_asked)
    assert reviewing.view.question is not None
    assert reviewing.view.question.title == "This file was not taken in"


def test_an_answer_that_cannot_be_written_is_told_and_asked_again(
    reviewing: Reviewing,
) -> None:
    database = reviewing.store.file.database
    database.execute("PRAGMA query_only = ON")
    reviewing.do(reviewing.view.refused)
    database.execute("PRAGMA query_only = OFF")
    assert reviewing.view.said[-1]
    assert reviewing.kinds()[0] is ReviewKind.DOUBLE_NOTE


def test_a_change_meanwhile_is_asked_about_too(reviewing: Reviewing) -> None:
    other = replace(SAID, edited="Dicht.")
    reviewing.store.apply(edited(ChangeName.EDIT_ITEM, SAID, other))
    reviewing.do(reviewing.presenter.show)
    assert reviewing.kinds() == [ReviewKind.REFUSED_FILE], "they are not alike any more"
    assert reviewing.store.dossier(DIALOGUE_ID).items[0] == other


def test_what_is_too_much_to_compare_is_told_with_the_way_out(
    reviewing: Reviewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_similarity, "MOST_PAIRS", 0)
    reviewing.store.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, starred=True)))
    reviewing.do(reviewing.presenter.show)
    assert reviewing.kinds() == [ReviewKind.REFUSED_FILE]
    assert "2 more notes that look alike were not compared." in reviewing.view.total
    assert reviewing.view.total.endswith("erase them, and answer what is left.")

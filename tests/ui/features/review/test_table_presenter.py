"""What the presenter of conflicts does, without a window: a fake view, two real laptops."""
# ruff: noqa: N802

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item, LinkKind, seated
from facilitator.services.conflict_resolution import ConflictResolution
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.features.review.table_presenter import ConflictsPresenter
from facilitator.ui.features.review.texts import ConflictTexts
from facilitator.ui.widgets.question import Question
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.editors import StillOrigins
from tests.services.laptops import Laptops, laptops, merge_files
from tests.ui.app_builder import a_context, a_work

HEAD = a_dialogue(municipality="Goes", number=None)
SEAT = a_seat(1, "bakker")
FIRST = an_item("Er was niemand.", speaker=seated(SEAT.id), at=EVENING)
SECOND = an_item("De markt was dicht.", position=2, speaker=seated(SEAT.id), at=EVENING)


class FakeConflictsView(QObject):
    """Is in sight, and remembers the question in front."""

    accepted = Signal(object)
    refused = Signal()
    later_asked = Signal()
    part_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.page: Question | None = None
        self.place = (0, 0)
        self.done = self.said = ""
        self.parts: Sequence[tuple[object, str]] = ()

    def isVisible(self) -> bool:
        return True

    def say(self, words: str) -> None:
        self.said = words

    def show_page(self, page: Question, number: int, pages: int) -> None:
        self.page, self.place, self.done = page, (number, pages), ""

    def show_done(self, words: str) -> None:
        self.page, self.place, self.done = None, (0, 0), words

    def show_parts(self, parts: Sequence[tuple[object, str]]) -> None:
        self.parts = parts


class Meeting:
    """Two laptops of one table, and the presenter at the first."""

    def __init__(self, loop: asyncio.AbstractEventLoop, post: Laptops) -> None:
        self.loop, self.post = loop, post
        self.here = post.store("here", HEAD, SEAT, FIRST, SECOND)
        self.there = post.store("there")
        merge_files(self.there, post.export(self.here))
        self.view = FakeConflictsView()
        self.others = 0

    def reword(self, store: Store, item: Item, text: str) -> None:
        """Word a note otherwise at one laptop."""
        store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited=text)))

    def disagree(self, *items: Item) -> "Meeting":
        """Let both laptops word these notes in their own way."""
        for item in items:
            self.reword(self.here, item, f"Hier: {item.verbatim}")
            self.reword(self.there, item, f"Daar: {item.verbatim}")
        return self

    def show(self) -> "Meeting":
        """Take in what the other wrote, and begin at the first question."""
        self.post.clock.advance(minutes=1)
        merge_files(self.here, self.post.export(self.there, "back"))
        context = a_context(self.here)
        editor = DialogueEditor(self.here, DIALOGUE_ID, StillOrigins())
        self.work = a_work(editor)
        resolution = ConflictResolution(self.here, editor)
        words = ConflictTexts(
            lambda: editor.dossier, context.language, resolution.by_us, resolution.name_of
        )
        self.presenter = ConflictsPresenter(
            self.view, self.work, resolution, words, context.user_message, self._read_others
        )

        async def showing() -> None:
            self.presenter.show(context.tasks)
            await context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(showing(), 60))
        return self

    def begin_apart(self) -> DialogueId:
        """Let a third laptop begin the same table by itself, and take that in."""
        other = DialogueId(derived_id("tests", "apart"))
        said = replace(SECOND, id=ItemId(derived_id("tests", "there")), dialogue_id=other)
        store = self.post.store("apart")
        store.apply(
            added(ChangeName.PREPARE, replace(HEAD, id=other), replace(said, verbatim="Daar."))
        )
        merge_files(self.here, self.post.export(store, "apart", other))
        return other

    def shown_texts(self) -> list[str]:
        """Give the notes that are shown as those of this table."""
        return [item.text for item in self.work.editor.dossier.items]

    @contextmanager
    def unwritable(self) -> Iterator[None]:
        """Let the disk of this laptop take nothing."""
        database = self.here.file.database
        database.execute("PRAGMA query_only = ON")
        yield
        database.execute("PRAGMA query_only = OFF")

    def _read_others(self) -> None:
        self.others += 1

    def question(self) -> Question:
        """Give the question in front."""
        assert self.view.page is not None
        return self.view.page

    def choose(self, text: str) -> None:
        """Choose the side that has these words, and keep it."""
        [choice] = self.question().choices
        at = next(at for at, side in enumerate(choice.sides) if text in side.words)
        self.view.accepted.emit({choice.name: at})

    def texts(self) -> list[str]:
        """Give the notes on disk."""
        return [item.text for item in self.here.dossier(DIALOGUE_ID).items]


@pytest.fixture
def meeting(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[Meeting]:
    with laptops(tmp_path) as post:
        yield Meeting(loop, post)


def test_without_differences_there_is_nothing_to_do(meeting: Meeting) -> None:
    meeting.show()
    assert meeting.view.done == "There is nothing to go through at this table."
    assert meeting.view.parts == []


def test_both_sides_are_shown_with_whose_they_are(meeting: Meeting) -> None:
    meeting.disagree(FIRST).show()
    [choice] = meeting.question().choices
    sides = {side.words: side.who for side in choice.sides}
    assert sorted(sides) == ["“Daar: Er was niemand.”", "“Hier: Er was niemand.”"]
    assert sides["“Hier: Er was niemand.”"] == "This laptop"
    assert meeting.view.place == (1, 1)


@pytest.mark.parametrize("side", ["Hier", "Daar"])
def test_the_side_that_is_chosen_stays_and_ends_it(meeting: Meeting, side: str) -> None:
    meeting.disagree(FIRST).show()
    meeting.choose(side)
    assert f"{side}: Er was niemand." in meeting.texts()
    assert meeting.here.versions.disputes_per_table() == {}
    assert meeting.view.done == "You have gone through everything. Thank you."


def test_the_next_question_comes_after_an_answer(meeting: Meeting) -> None:
    meeting.disagree(FIRST, SECOND).show()
    first = meeting.question().key
    assert meeting.view.place == (1, 2)
    meeting.choose("Daar")
    assert meeting.view.place == (1, 1)
    assert meeting.question().key != first


def test_later_goes_round_and_changes_nothing(meeting: Meeting) -> None:
    meeting.disagree(FIRST, SECOND).show()
    before, first = meeting.texts(), meeting.question().key
    meeting.view.later_asked.emit()
    assert meeting.view.place == (2, 2)
    assert meeting.question().key != first
    meeting.view.later_asked.emit()
    assert (meeting.view.place, meeting.question().key) == ((1, 2), first)
    assert meeting.texts() == before


def test_undo_brings_the_question_back_and_redo_answers_it(meeting: Meeting) -> None:
    meeting.disagree(FIRST).show()
    before, asked = meeting.texts(), meeting.question()
    meeting.choose("Daar")
    meeting.work.history.undo()
    assert (meeting.texts(), meeting.view.page) == (before, asked)
    meeting.work.history.redo()
    assert "Daar: Er was niemand." in meeting.texts()
    assert meeting.view.done


def double(meeting: Meeting) -> Meeting:
    """Let the other laptop have noted the second note as well."""
    there = ItemId(derived_id("tests", "again"))
    meeting.there.apply(
        added(ChangeName.KEEP_ITEM, replace(SECOND, id=there, verbatim="De markt was dicht!"))
    )
    return meeting.show()


def test_a_double_is_shown_once_after_all_and_undone(meeting: Meeting) -> None:
    double(meeting)
    meeting.choose("dicht!")
    [link] = meeting.here.dossier(DIALOGUE_ID).links
    assert link.kind is LinkKind.DOUBLE
    assert meeting.view.done
    meeting.work.history.undo()
    assert meeting.here.dossier(DIALOGUE_ID).links == ()
    assert meeting.question().refuse


def test_what_is_no_double_is_asked_no_more_until_undo(meeting: Meeting) -> None:
    double(meeting)
    asked = meeting.question()
    meeting.view.refused.emit()
    assert meeting.here.dossier(DIALOGUE_ID).links == ()
    assert meeting.view.page is None
    meeting.work.history.undo()
    assert meeting.question() == asked


def test_a_dispute_cannot_be_refused(meeting: Meeting) -> None:
    meeting.disagree(FIRST).show()
    asked = meeting.question()
    meeting.view.refused.emit()
    assert meeting.question() is asked


def test_the_same_table_is_joined_and_the_others_are_read_again(meeting: Meeting) -> None:
    meeting.begin_apart()
    asked = meeting.show().question()
    assert asked.title == "Is this the same table?"
    assert "Daar." not in meeting.shown_texts()

    meeting.view.accepted.emit({})

    assert "Daar." in meeting.shown_texts()
    assert len(meeting.here.overview()) == 1
    assert (len(meeting.view.parts), meeting.others) == (1, 1)
    assert meeting.view.done
    meeting.work.history.undo()
    assert (len(meeting.here.overview()), meeting.others) == (2, 2)
    assert (meeting.question(), meeting.view.parts) == (asked, [])
    meeting.work.history.redo()
    assert (len(meeting.here.overview()), meeting.others) == (1, 3)


def test_a_table_is_parted_again_and_asked_about_anew(meeting: Meeting) -> None:
    meeting.begin_apart()
    meeting.show().view.accepted.emit({})
    [(twin, _words)] = meeting.view.parts
    meeting.view.part_asked.emit(twin)
    assert (len(meeting.here.overview()), meeting.view.parts) == (2, [])
    assert meeting.question().title == "Is this the same table?"
    meeting.work.history.undo()
    assert (len(meeting.here.overview()), len(meeting.view.parts)) == (1, 1)


def test_another_table_is_proposed_no_more_until_undo(meeting: Meeting) -> None:
    meeting.begin_apart()
    asked = meeting.show().question()
    meeting.view.refused.emit()
    assert (meeting.view.page, meeting.others) == (None, 0)
    assert len(meeting.here.overview()) == 2
    meeting.work.history.undo()
    assert meeting.question() == asked


def test_what_cannot_be_written_is_told_and_asked_again(meeting: Meeting) -> None:
    meeting.disagree(FIRST).show()
    before, asked = meeting.texts(), meeting.question()
    with meeting.unwritable():
        meeting.choose("Daar")
    assert meeting.view.said
    assert (meeting.texts(), meeting.question()) == (before, asked)
    assert not meeting.work.history.can_undo()

    meeting.choose("Daar")

    assert meeting.view.said == ""
    assert meeting.view.done
    assert meeting.work.history.can_undo()


@pytest.mark.parametrize("answer", ["accepted", "refused", "later"])
def test_what_cannot_be_done_with_a_table_is_told_and_stays_a_question(
    meeting: Meeting, answer: str
) -> None:
    meeting.begin_apart()
    asked, view = meeting.show().question(), meeting.view
    answers: dict[str, Callable[[], None]] = {
        "accepted": lambda: view.accepted.emit({}),
        "refused": view.refused.emit,
        "later": view.later_asked.emit,
    }
    with meeting.unwritable():
        answers[answer]()
    assert meeting.view.said
    assert (meeting.question(), meeting.others) == (asked, 0)
    assert len(meeting.here.overview()) == 2
    assert not meeting.work.history.can_undo()

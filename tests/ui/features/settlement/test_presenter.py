"""What the presenter of what waits does, without a window: a fake view, real files."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, SignalInstance

from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Alias, alias_id
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind
from facilitator.services.backups import back_up
from facilitator.services.settlement import count_waiting, proposals, waiting
from facilitator.storage.backups import backup_folder
from facilitator.ui.context.record_texts import table
from facilitator.ui.features.settlement.presenter import SettlementPresenter
from facilitator.ui.features.settlement.texts import (
    SettlementPage,
    SettlementQuestion,
    SettlementTexts,
)
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context
from tests.ui.features.settlement.waiting import Stranger

HEAD = a_dialogue(municipality="Goes", number=4)
SAID = an_item("Er was niemand.")
TABLE = table(HEAD)
OTHER = an_item("De markt was dicht.", position=2)


class FakeSettlementView(QObject):
    """Remembers the question in front, and what was said."""

    answered = Signal(bool)
    all_answered = Signal(bool)
    later_asked = Signal()
    undo_asked = Signal()
    purge_asked = Signal()
    stop_asked = Signal()
    leave_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page: SettlementPage | None = None
        self.place = (0, 0)
        self.done = self.said = ""
        self.erased: Sequence[str] = ()
        self.way_back = False
        self.busy: list[str] = []

    def say(self, sentence: str) -> None:
        self.said = sentence

    def show_page(self, page: SettlementPage, number: int, pages: int) -> None:
        self.page, self.place, self.done = page, (number, pages), ""

    def show_done(self, words: str) -> None:
        self.page, self.place, self.done = None, (0, 0), words

    def show_erased(self, lines: Sequence[str]) -> None:
        self.erased = lines

    def show_way_back(self, *, there: bool) -> None:
        self.way_back = there

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool) -> None:
        self.busy.append(f"{sentence} {done}/{total}{', can stop' if can_stop else ''}")


class Settling:
    """A coordinator at the page, and a stranger who sends files."""

    def __init__(self, loop: asyncio.AbstractEventLoop, post: Laptops) -> None:
        self.loop, self.post = loop, post
        (post.folder / "office").mkdir()
        self.table = post.store("table", HEAD, SAID, OTHER)
        self.store = post.store("office/store")
        merge_files(self.store, post.export(self.table))
        self.stranger = Stranger(post, self.store, DIALOGUE_ID)
        self.told: list[str] = []

    def open(self, *, come_in: bool = True) -> "Settling":
        """Take in what the stranger has, and open the page."""
        if come_in:
            self.stranger.come_in()
        self.view, self.answers = FakeSettlementView(), Answers()
        self.context = a_context(self.store, self.answers)
        self.presenter = SettlementPresenter(
            self.view,
            self.context,
            lambda: self.told.append("left"),
            lambda: self.told.append("changed"),
        )
        self.presenter.show()
        return self

    def start_again(self) -> None:
        """End the program, and begin it anew."""
        self.store.close()
        self.post.clock.advance(minutes=1)
        self.store = self.post.store("office/store", invited=False)

    def emit(self, signal: SignalInstance, *given: object, sure: bool = True) -> None:
        """Ask for something, and wait until no work is left."""
        self.answers._yes.append(sure)

        async def to_the_end() -> None:
            signal.emit(*given)
            while self.context.tasks.names():
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 60))

    def question(self) -> SettlementPage:
        """Give the question in front."""
        assert self.view.page is not None
        return self.view.page

    def sides(self) -> list[str]:
        """Give what is now and what it would become."""
        return [side.words for side in self.question().choice.sides]

    def texts(self) -> list[str]:
        """Give the notes that are here."""
        return [item.text for item in self.store.dossier(DIALOGUE_ID).items]

    def copies_hold(self, text: str) -> bool:
        """Say whether any copy of the store has these words."""
        folder = backup_folder(self.store)
        return any(text.encode() in one.read_bytes() for one in folder.iterdir())

    @contextmanager
    def unwritable(self) -> Iterator[None]:
        """Let the disk take nothing."""
        database = self.store.file.database
        database.execute("PRAGMA query_only = ON")
        yield
        database.execute("PRAGMA query_only = OFF")


@pytest.fixture
def settling(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[Settling]:
    with laptops(tmp_path) as post:
        yield Settling(loop, post)


def test_when_nothing_waits_that_is_said(settling: Settling) -> None:
    settling.open(come_in=False)
    assert settling.view.done == "Nothing waits for your yes."
    assert settling.view.erased == []


def test_a_change_stands_beside_what_is_here_with_whose_it_is(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Er waren er twee.", kind=ItemKind.KIEM)
    page = settling.open().question()
    assert page.title == "May deze notitie change?"
    assert page.table == TABLE
    [writer] = waiting(settling.store)
    assert writer.words in page.writer[0]
    assert any(re.fullmatch(r"From the file [^/]*[.]dialoog", line) for line in page.writer)
    now, after = settling.sides()
    assert now.splitlines() == ["“Er was niemand.”", "Soort: knel"]
    assert after.splitlines() == ["“Er waren er twee.”", "Soort: kiem"]
    assert page.choice.proposed == 0
    assert settling.view.place == (1, 1)
    assert settling.view.way_back


@pytest.mark.parametrize(("yes", "text"), [(True, "Veel."), (False, SAID.text)])
def test_an_answer_does_what_was_shown_and_ends_it(
    settling: Settling, yes: bool, text: str
) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open().emit(settling.view.answered, yes)
    assert settling.texts() == [text, OTHER.text]
    assert settling.view.done == "You have answered everything. Thank you."
    assert settling.told == ["changed"]
    assert count_waiting(settling.store) == 0


def test_a_field_alone_says_of_which_note_it_is(settling: Settling) -> None:
    said = settling.stranger.item(SAID.text)
    starred = edited(ChangeName.EDIT_ITEM, said, replace(said, starred=True))
    settling.stranger.store.apply(starred)
    page = settling.open().question()
    assert settling.sides() == ["Ster: no", "Ster: yes"]
    assert page.lines[0].startswith("“Er was niemand.”")


def test_a_note_under_the_mark_of_what_was_erased_is_shown_with_both_ways(
    settling: Settling,
) -> None:
    added_one = an_item("Van een gast.", position=7)
    settling.stranger.store.apply(added(ChangeName.KEEP_ITEM, added_one))
    settling.stranger.come_in()
    settling.store.erase([added_one.id])
    honest = replace(added_one, verbatim="Van de tafel.")
    settling.table.apply(added(ChangeName.KEEP_ITEM, honest))
    merge_files(settling.store, settling.post.export(settling.table, "honest"))
    page = settling.open(come_in=False).question()
    assert page.title == "May deze notitie of a writer of this table come in?"
    now, after = settling.sides()
    assert now.startswith("You erased something that a guest had added")
    assert after.startswith("“Van de tafel.”")
    assert "erase it at the table" in page.lines[0]
    assert page.choice.proposed == 0
    settling.emit(settling.view.answered, True)
    assert honest.text in settling.texts()


def test_a_removal_shows_the_note_whole(settling: Settling) -> None:
    settling.stranger.remove(SAID.text)
    page = settling.open().question()
    assert page.title == "May deze notitie be removed?"
    assert settling.sides()[0].startswith("“Er was niemand.”")
    settling.emit(settling.view.answered, True)
    assert settling.texts() == [OTHER.text]


def test_an_erasure_says_how_much_of_which_table(settling: Settling) -> None:
    settling.stranger.erase(SAID.text, OTHER.text)
    page = settling.open().question()
    assert page.title == "May deze notitie go for good?"
    assert page.lines == ("This writer wants to erase at this table: 2 notities.",)
    assert settling.sides()[0].startswith("“")
    assert settling.view.place == (1, 2)
    settling.emit(settling.view.answered, True)
    assert len(settling.texts()) == 1


def test_what_a_guest_added_may_stay_and_is_named_whole(settling: Settling) -> None:
    settling.stranger.add(SAID, "Dit komt erbij.", "Dit ook.")
    page = settling.open().question()
    assert page.title == "Added: 2 notities. May this stay?"
    assert sorted(page.lines) == ["“Dit komt erbij.”", "“Dit ook.”"]
    assert page.choice.proposed == 1
    assert [side.who for side in page.choice.sides] == ["No: it goes", "Yes: it stays"]
    settling.emit(settling.view.answered, True)
    assert settling.view.done
    assert waiting(settling.store) == ()
    assert "Dit ook." in settling.texts()


@pytest.mark.parametrize("sure", [True, False])
def test_what_a_guest_added_goes_after_a_second_yes(settling: Settling, sure: bool) -> None:
    settling.stranger.add(SAID, "Dit komt erbij.")
    settling.open().emit(settling.view.answered, False, sure=sure)
    assert ("Dit komt erbij." in settling.texts()) is not sure
    assert "No to everything of this writer?" in settling.answers.asked[0]


@pytest.mark.parametrize("yes", [True, False])
def test_all_of_one_writer_is_answered_at_once(settling: Settling, yes: bool) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.stranger.remove(OTHER.text)
    settling.open().emit(settling.view.all_answered, yes)
    assert TABLE in settling.answers.asked[0]
    assert "2 voorstellen" in settling.answers.asked[0]
    assert settling.texts() == (["Veel."] if yes else [SAID.text, OTHER.text])
    assert settling.view.done


def test_without_a_second_yes_nothing_is_answered(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    asked = settling.open().question()
    settling.emit(settling.view.all_answered, True, sure=False)
    assert (settling.question(), settling.told) == (asked, [])
    assert count_waiting(settling.store) == 1


def test_what_is_asked_next_is_shown_beside_what_is_here_by_now(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open()
    settling.stranger.reword("Veel.", "Heel veel.")
    settling.open()
    assert settling.view.place == (1, 2)
    later = settling.sides()
    settling.emit(settling.view.answered, True)
    assert settling.view.place == (1, 1)
    assert settling.sides()[0] == later[1]
    [writer] = waiting(settling.store)
    assert len(writer.ids) == 1
    settling.emit(settling.view.all_answered, False)
    assert "1 voorstel." in settling.answers.asked[0]
    assert f"“{settling.texts()[0]}”" == later[1]


def test_later_goes_round_and_changes_nothing(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.stranger.remove(OTHER.text)
    first = settling.open().question()
    settling.view.later_asked.emit()
    assert settling.view.place == (2, 2)
    assert settling.question() != first
    settling.view.later_asked.emit()
    assert settling.question() == first
    assert settling.told == []


def test_taking_the_merge_back_takes_the_answers_back(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open().emit(settling.view.answered, True)
    assert settling.texts() == ["Veel.", OTHER.text]
    settling.emit(settling.view.undo_asked)
    assert settling.texts() == [SAID.text, OTHER.text]
    assert settling.view.said == "All of it was taken back."
    assert not settling.view.way_back
    assert settling.told == ["changed", "changed"]


def test_what_cannot_be_written_is_told_and_asked_again(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    asked = settling.open().question()
    with settling.unwritable():
        settling.emit(settling.view.answered, True)
    assert settling.view.said
    assert (settling.question(), settling.told) == (asked, [])
    settling.emit(settling.view.answered, True)
    assert (settling.view.said, settling.texts()[0]) == ("", "Veel.")


def test_copies_are_emptied_in_a_next_start_after_a_second_yes(settling: Settling) -> None:
    back_up(settling.store, settling.post.clock())
    settling.stranger.erase(SAID.text)
    settling.open().emit(settling.view.answered, True)
    assert settling.view.erased == []  # not in the same start
    settling.start_again()

    settling.open(come_in=False)

    expected = f"{TABLE}: 1 notitie"
    assert settling.view.erased == [expected]
    settling.emit(settling.view.purge_asked, sure=False)
    assert settling.copies_hold(SAID.text)
    settling.emit(settling.view.purge_asked)
    assert expected in settling.answers.asked[1]
    assert not settling.copies_hold(SAID.text)
    assert settling.view.busy[0] == "Emptying the copies … 0/1"
    assert (settling.view.erased, settling.view.said) == ([], "It is gone from all copies.")
    settling.emit(settling.view.undo_asked)
    assert settling.texts() == [OTHER.text]


def test_leaving_says_nothing_more(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    asked = settling.open().question()
    settling.view.leave_asked.emit()
    settling.view.left.emit()
    settling.emit(settling.view.answered, True)
    assert settling.told == ["left", "changed"]
    assert settling.question() == asked


def test_every_kind_of_thing_that_waits_is_asked_in_words(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open()
    [writer] = waiting(settling.store)
    [one] = proposals(settling.store, writer.ids)
    twin = DialogueId(derived_id("tests", "twin"))
    alias = Alias(alias_id(twin), twin, DIALOGUE_ID)
    heads = {DIALOGUE_ID: HEAD}
    words = SettlementTexts("nl", settling.store.dossier, lambda: heads)
    pages: dict[ProposalKind, SettlementPage] = {
        kind: words.page(SettlementQuestion(writer, replace(one, kind=kind)))
        for kind in ProposalKind
        if kind is not ProposalKind.ALIAS
    }
    joined = replace(one, kind=ProposalKind.ALIAS, before=None, after=alias)
    pages[ProposalKind.ALIAS] = words.page(SettlementQuestion(writer, joined))
    assert len({page.title for page in pages.values()}) == len(ProposalKind) - 1
    names = pages[ProposalKind.ALIAS].choice.sides[1].words
    assert TABLE in names
    assert "A table that is not here" in names
    parted = replace(one, kind=ProposalKind.ALIAS, before=alias, after=None)
    page = words.page(SettlementQuestion(writer, parted))
    assert page.title == "Are these two tables again?"
    assert page.choice.sides[0].words == names


def test_who_did_not_sign_is_said_so(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open()
    [writer] = waiting(settling.store)
    words = SettlementTexts("nl", settling.store.dossier, lambda: {DIALOGUE_ID: HEAD})
    [one] = proposals(settling.store, writer.ids)
    question = SettlementQuestion(replace(writer, key="", words=""), one)
    assert words.page(question).writer[0].startswith("Not signed")


MANY = 300


def many_changes(settling: Settling) -> None:
    """Let so much wait that an answer to all of it takes a while."""
    notes = [an_item(f"Notitie {number}.", position=10 + number) for number in range(MANY)]
    settling.table.apply(added(ChangeName.KEEP_ITEM, *notes))
    merge_files(settling.store, settling.post.export(settling.table, "more"))
    settling.stranger.come_in()
    merge_files(settling.stranger.store, settling.post.export(settling.store, "to stranger"))
    for note in notes:
        settling.stranger.reword(note.text, f"Anders {note.position}.")


def test_an_answer_to_much_shows_how_far_it_is(settling: Settling) -> None:
    many_changes(settling)
    settling.open().emit(settling.view.all_answered, True)
    assert len(settling.view.busy) > 2
    assert all(line.endswith(", can stop") for line in settling.view.busy)
    assert settling.view.busy[-1].endswith(f"{2 * MANY}/{2 * MANY}, can stop")
    assert count_waiting(settling.store) == 0
    assert settling.told == ["changed"]


def test_an_answer_that_is_stopped_is_not_begun(settling: Settling) -> None:
    many_changes(settling)
    settling.open()
    before, asked = settling.texts(), settling.question()

    def stop(sentence: str, done: int, total: int, *, can_stop: bool) -> None:
        del sentence, total, can_stop
        if done > MANY:
            settling.view.stop_asked.emit()

    settling.view.show_busy = stop  # type: ignore[method-assign]
    settling.emit(settling.view.all_answered, True)
    assert settling.view.said == "Stopped. Nothing was changed."
    assert (settling.texts(), settling.question()) == (before, asked)
    assert count_waiting(settling.store) == MANY
    assert settling.told == []


def test_opening_asks_no_more_of_the_store_when_much_waits(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.open()
    few = statements_of(settling)
    many_changes(settling)
    settling.stranger.come_in()
    assert count_waiting(settling.store) > MANY
    assert statements_of(settling) == few


def statements_of(settling: Settling) -> int:
    """Count what is asked of the store to open the page."""
    heard: list[str] = []
    settling.store.file.database.set_trace_callback(heard.append)
    settling.open(come_in=False)
    settling.store.file.database.set_trace_callback(None)
    return len(heard)


def test_while_it_is_answered_nothing_else_is(settling: Settling) -> None:
    settling.stranger.reword(SAID.text, "Veel.")
    settling.stranger.remove(OTHER.text)
    settling.open()

    async def twice() -> None:
        settling.view.answered.emit(True)
        settling.view.answered.emit(True)
        await settling.context.tasks.all_done()

    settling.loop.run_until_complete(twice())
    assert count_waiting(settling.store) == 1

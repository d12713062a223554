"""What the presenter of the board does, without a window: a fake view, a real store."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.services.boards import boards
from facilitator.storage.store import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.clustering.presenter import BoardPresenter
from facilitator.ui.features.clustering.view_protocol import NoteQuery
from tests.builders import an_item
from tests.editors import open_store
from tests.services.laptops import laptops, merge_files
from tests.ui.app_builder import a_context
from tests.ui.features.clustering.fake_view import FakeBoardView
from tests.ui.features.clustering.samples import (
    acting,
    editor_of,
    kernen_of,
    notes_with,
    put_tables,
)


class Way:
    """Remembers where the board led."""

    def __init__(self) -> None:
        self.went: list[object] = []

    def open_start(self) -> None:
        self.went.append("start")

    def open_cluster(self, cluster: ClusterId) -> None:
        self.went.append(cluster)

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        self.went.append((dialogue, item))

    def open_texts(self) -> None:
        self.went.append("texts")

    def open_account(self) -> None:
        self.went.append("account")

    def open_report(self) -> None:
        self.went.append("report")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(store: Store) -> AppContext:
    return a_context(store)


Show = Callable[[], tuple[FakeBoardView, BoardPresenter, Way]]


@pytest.fixture
def show(context: AppContext, loop: asyncio.AbstractEventLoop) -> Iterator[Show]:
    """Open the board and let it be read; again when it is called again."""
    view, way = FakeBoardView(), Way()
    presenter = BoardPresenter(view, context, way)

    async def read() -> None:
        presenter.show()
        await context.tasks.all_done()
        await context.tasks.all_done()  # its words are made ready after it was read

    def shown() -> tuple[FakeBoardView, BoardPresenter, Way]:
        loop.run_until_complete(read())
        return view, presenter, way

    yield shown
    loop.run_until_complete(context.tasks.cancel_all())


def kernen(store: Store, number: int) -> None:
    """Make kernen without notes."""
    editor = editor_of(store)
    for place in range(1, number + 1):
        editor.do(acting(editor).make_cluster(Section.KNEL, f"Kern {place}"))


def test_it_shows_the_loose_notes_of_the_first_chapter_and_its_kernen(
    store: Store, show: Show
) -> None:
    put_tables(store, 2)
    kernen(store, 2)
    view, _, _ = show()
    assert view.codes()[:2] == ["T01-01", "T01-02"]
    assert [card.title for card in view.cards] == ["Kern 1", "Kern 2", "New kern"]
    assert [card.key for card in view.cards] == ["1", "2", "N"]
    assert view.cards[0].counts[0].words == "no notes yet"
    assert (view.size, view.begun) == ("2 tafels · 16 deelnemers", 1)


def test_tables_that_may_be_one_are_told(store: Store, show: Show, tmp_path: Path) -> None:
    put_tables(store, 2)
    view, _, _ = show()
    assert (view.size, view.said) == ("2 tafels · 16 deelnemers", "")
    with laptops(tmp_path / "others") as post:
        elsewhere = post.store("second", invited=False)
        twin = replace(boards(store)[0].tables[0], id=DialogueId(derived_id("tests", "twin")))
        item = an_item("Het was stil.", dialogue_id=twin.id)
        elsewhere.apply(added(ChangeName.PREPARE, twin, item))
        merge_files(store, post.export(elsewhere, "here", twin.id))
    show()
    assert view.size == "3 tafels, 2 of them perhaps double · 24 deelnemers"
    assert view.said == "2 tafels may be double. Look first: Table, After merging."


def test_no_tables_are_said_kindly_and_keys_do_nothing(show: Show) -> None:
    view, _, way = show()
    view.type_figures("10")
    for letter in "hnxs":
        view.letter_typed.emit(letter)
    view.confirmed.emit()
    view.card_opened.emit(None)
    assert view.notes == ()
    assert view.line is None
    view.leave_asked.emit()
    assert way.went == ["start"]


@pytest.mark.parametrize(
    ("typed", "many", "placed"),
    [
        ("1", 9, "Kern 1"),
        ("9", 9, "Kern 9"),
        ("1", 10, ""),
        ("10", 10, "Kern 10"),
        ("2", 10, "Kern 2"),
        ("14", 14, "Kern 14"),
        ("2", 19, "Kern 2"),
        ("2", 20, ""),
        ("20", 20, "Kern 20"),
        ("15", 14, ""),
    ],
)
def test_a_number_is_taken_as_soon_as_no_longer_one_is_possible(
    store: Store, show: Show, typed: str, many: int, placed: str
) -> None:
    put_tables(store, 1)
    kernen(store, many)
    view, _, _ = show()
    view.type_figures(typed)
    found = [title for title, codes in kernen_of(store).items() if title and codes]
    assert found == [placed] * bool(placed)


def test_what_is_half_typed_is_forgotten_with_another_note(store: Store, show: Show) -> None:
    put_tables(store, 1)
    kernen(store, 12)
    view, _, _ = show()
    view.type_figures("1")
    view.row = 1
    view.moved.emit()
    view.type_figures("2")
    assert kernen_of(store)["Kern 2"] == ["T01-02"]


def test_an_intake_while_one_looks_away_forgets_no_step(store: Store, show: Show) -> None:
    put_tables(store, 1)
    kernen(store, 1)
    view, presenter, _ = show()
    view.type_figures("1")
    put_tables(store, 1, theme="Wonen")
    view, presenter, _ = show()
    assert len(view.boards) == 2
    assert presenter.history.can_undo()
    presenter.history.undo()
    assert kernen_of(store)["Kern 1"] == []


def test_no_step_back_reaches_over_what_another_laptop_changed(
    store: Store, show: Show
) -> None:
    put_tables(store, 1)
    kernen(store, 1)
    view, presenter, _ = show()
    view.type_figures("1")
    other = editor_of(store)
    made = acting(other).make_cluster(Section.KIEM, "Van een ander", notes_with(other, "moe"))
    other.do(made)
    view, presenter, _ = show()
    assert not presenter.history.can_undo()
    assert "Van een ander" in [card.title for card in view.cards]


def test_a_step_back_after_another_theme_was_chosen_changes_its_own(
    store: Store, show: Show, context: AppContext, loop: asyncio.AbstractEventLoop
) -> None:
    put_tables(store, 1)
    kernen(store, 1)
    put_tables(store, 1, theme="Wonen")
    view, presenter, _ = show()
    view.type_figures("1")

    async def choose() -> None:
        view.board_chosen.emit(view.boards[1][0])
        await context.tasks.all_done()

    loop.run_until_complete(choose())
    assert len(view.codes()) == 7
    presenter.history.undo()
    assert kernen_of(store)["Kern 1"] == []
    assert len(view.codes()) == 7


def test_why_there_is_nothing_is_told(store: Store, show: Show) -> None:
    put_tables(store, 1)
    view, _, _ = show()
    told = {}
    for wanted in (
        NoteQuery(words="fiets"),
        NoteQuery(mark="sensitive"),
        NoteQuery(mark="aside"),
        NoteQuery(mark="changed"),
    ):
        view.wanted = wanted
        view.asked.emit()
        told[wanted] = view.empty
        assert view.codes() == []
    assert list(told.values()) == [
        "Nothing with ‘fiets’.",
        *["No such notes in this chapter."] * 3,
    ]


def test_a_proposal_names_the_words_in_common_and_waits_for_s(store: Store, show: Show) -> None:
    put_tables(store, 4)
    editor = editor_of(store)
    first = notes_with(editor, "inlogcode")[:1]
    editor.do(acting(editor).make_cluster(Section.KNEL, "Formulieren", first))
    view, _, _ = show()
    at = next(row for row, note in enumerate(view.notes) if "inlogcode" in note.item.text)
    view.row = at
    assert view.row_of is not None
    wanted = view.notes[at]
    hint = view.row_of(wanted).hint
    assert hint == "looks like T01-02 in kern 1: 10 of 12 words are the same"
    assert hint in view.row_of(wanted).spoken
    assert kernen_of(store)["Formulieren"] == ["T01-02"]
    view.letter_typed.emit("s")
    assert kernen_of(store)["Formulieren"] == ["T01-02", wanted.code]
    view.row = 0
    assert view.row_of(view.notes[0]).hint == ""
    view.letter_typed.emit("s")
    assert view.said == "There is no proposal for this note."


def test_a_proposal_that_was_put_away_does_not_come_again(store: Store, show: Show) -> None:
    put_tables(store, 4)
    editor = editor_of(store)
    first = notes_with(editor, "inlogcode")[:1]
    for title in ("Formulieren", "Loketten"):
        editor.do(acting(editor).make_cluster(Section.KNEL, title, first))
    view, presenter, _ = show()
    view.row = next(row for row, note in enumerate(view.notes) if "inlogcode" in note.item.text)
    assert view.row_of is not None
    front = view.notes[view.row]
    hints = []
    for _ in range(2):
        hints.append(view.row_of(front).hint)
        view.letter_typed.emit("w")
        assert view.said.startswith("Not proposed again")
    assert [hint.partition(":")[0] for hint in hints] == [
        "looks like T01-02 in kern 1",
        "looks like T01-02 in kern 2",
    ]
    assert view.row_of(front).hint == ""
    presenter.history.undo()
    assert view.row_of(front).hint == hints[1]


def test_proposals_can_be_switched_off(store: Store, show: Show) -> None:
    put_tables(store, 4)
    editor = editor_of(store)
    first = notes_with(editor, "inlogcode")[:1]
    editor.do(acting(editor).make_cluster(Section.KNEL, "Formulieren", first))
    view, _, _ = show()
    view.wanted = NoteQuery(proposals=False)
    view.asked.emit()
    assert view.row_of is not None
    assert {view.row_of(note).hint for note in view.notes} == {""}
    before = kernen_of(store)
    view.row = next(row for row, note in enumerate(view.notes) if "inlogcode" in note.item.text)
    view.letter_typed.emit("s")
    assert kernen_of(store) == before


def test_whether_there_are_proposals_is_remembered(
    store: Store, context: AppContext, show: Show
) -> None:
    put_tables(store, 1)
    view, _, _ = show()
    view.wanted = NoteQuery(proposals=False)
    view.asked.emit()
    another = FakeBoardView()
    BoardPresenter(another, context, Way())
    assert not another.wanted.proposals


def test_a_note_says_where_it_lies_and_enter_opens_its_kern(store: Store, show: Show) -> None:
    put_tables(store, 1)
    kernen(store, 2)
    view, _, way = show()
    view.type_figures("2")
    view.wanted = NoteQuery(words="bankje", loose=False)
    view.asked.emit()
    [note] = view.notes
    assert view.row_of is not None
    assert view.row_of(note).said_by == "weduwnaar, dialoog 1 · T01-01 · in kern 2"
    view.confirmed.emit()
    assert way.went == [view.cards[1].id]

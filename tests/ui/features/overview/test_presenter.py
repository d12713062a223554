"""What the presenter of the overview does, without a window: a fake view, a real store."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, SignalInstance

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import ItemKind
from facilitator.services.search import SearchOrder, SearchQuery
from facilitator.storage.store import Store
from facilitator.ui.features.overview.presenter import OverviewPresenter
from facilitator.ui.features.overview.results import ReadRows, ResultRow
from facilitator.ui.features.overview.tables_model import (
    Choices,
    OverviewState,
    OverviewTableRow,
    ThemeRow,
)
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import open_store, records_of
from tests.ui.app_builder import a_context


class FakeOverviewView(QObject):
    """Asks for `asked_for`, and remembers what it was shown."""

    asked = Signal()
    looked_at = Signal()
    table_opened = Signal(object)
    note_opened = Signal(object)
    copy_asked = Signal()
    export_asked = Signal()
    results_left = Signal()
    all_asked = Signal()
    matrix_asked = Signal()
    number_typed = Signal(object, str)
    accept_asked = Signal()
    review_asked = Signal()
    retention_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked_for = SearchQuery("")
        self.lacking = False
        self.begun = 0
        self.busy = self.quiet = ""
        self.points = 0
        self.said: list[str] = []
        self.shown = OverviewState("")
        self.current: object = None
        self.found: Sequence[ResultRow | None] = ()
        self.words = self.kern = ""
        self.order = SearchOrder.BEST
        self.place = self.searching = 0
        self.chosen: Sequence[int] = ()
        self.offered: dict[str, list[str]] = {}

    def query(self) -> SearchQuery:
        return self.asked_for

    def only_gaps(self) -> bool:
        return self.lacking

    def current_table(self) -> object:
        return self.current

    def go_on(self, table: object) -> None:
        tables = [row.id for row in self.shown.rows if isinstance(row, OverviewTableRow)]
        self.current = tables[(tables.index(table) + 1) % len(tables)]

    def order_chosen(self) -> SearchOrder:
        return self.order

    def kern_chosen(self) -> str:
        return self.kern

    def tag_chosen(self) -> str:
        return ""

    def offer(self, choices: Mapping[str, Choices]) -> None:
        told = {name: [words for _, words in offered] for name, offered in choices.items()}
        self.offered |= told

    def show_among(self, name: str) -> None:
        self.among = name

    def begin_among(self) -> None:
        self.asked_for = SearchQuery()

    def begin_search(self) -> None:
        self.searching += 1

    def begin(self) -> None:
        self.begun += 1

    def show_busy(self, words: str) -> None:
        self.busy = words

    def show_overview(self, shown: OverviewState, current: object = None) -> None:
        self.shown, self.current = shown, current

    def show_results(self, number: int, read: ReadRows, words: str, current: int = 0) -> None:
        self.found, self.words, self.place = read(0, number), words, current

    def chosen_results(self) -> Sequence[int]:
        return self.chosen

    def current_result(self) -> object:
        return self.found[self.place] if self.found else None

    def show_points(self, number: int) -> None:
        self.points = number

    def show_kept_until(self, day: str) -> None:
        self.kept_until = day

    def say_quietly(self, words: str) -> None:
        self.quiet = words

    def say(self, words: str) -> None:
        self.said.append(words)


class Way:
    """Remembers where the overview led."""

    def __init__(self) -> None:
        self.went: list[object] = []

    def open_table(self, dialogue: DialogueId) -> None:
        self.went.append(dialogue)

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        self.went.append((dialogue, item))

    def open_review(self) -> None:
        self.went.append("review")

    def open_retention(self) -> None:
        self.went.append("retention")

    def open_matrix(self) -> None:
        self.went.append("matrix")

    def open_matrix_again(self) -> None:
        self.went.append("matrix again")

    def open_start(self) -> None:
        self.went.append("start")

    def read_again(self, dialogue: DialogueId) -> None:
        self.went.append(("again", dialogue))


def an_id(key: str) -> DialogueId:
    return DialogueId(derived_id("tests", key))


class Overviewing:
    """A presenter over a store with three tables, of which Ede has no number."""

    def __init__(self, loop: asyncio.AbstractEventLoop, store: Store) -> None:
        self.loop, self.store = loop, store
        self.view, self.way = FakeOverviewView(), Way()
        self.context = a_context(store)
        self.presenter = OverviewPresenter(self.view, self.context, self.way)
        self.put("a", "De bus kwam niet.", ItemKind.KNEL, number=1)
        self.put("b", "De bus was vol.", ItemKind.KIEM, number=None, municipality="Ede")
        self.put("c", "Een bos.", ItemKind.DREAM, theme="Wonen", number=7)

    def put(self, key: str, text: str, kind: ItemKind, **changes: object) -> None:
        """Put a table with one note in the store."""
        head = replace(a_dialogue(), id=an_id(key), **changes)  # type: ignore[arg-type]
        seat = a_seat(1, "student", dialogue_id=head.id)
        item = an_item(text, kind, dialogue_id=head.id, position=1)
        dossier = a_dossier(head, seats=[seat], items=[item])
        self.store.apply(added(ChangeName.PREPARE, *records_of(dossier)))

    def show(self) -> "Overviewing":
        """Open the page and wait until it is read."""
        self._to_the_end(self.presenter.show)
        return self

    def emit(self, signal: SignalInstance, *given: object) -> None:
        """Ask for something, and wait until no work is left."""
        self._to_the_end(lambda: signal.emit(*given))

    def ask(self, **query: object) -> list[str]:
        """Ask for notes; give what was found."""
        self.view.asked_for = replace(SearchQuery(""), **query)  # type: ignore[arg-type]
        self.emit(self.view.asked)
        return sorted("".join(text for text, _ in row.parts) for row in self.rows_found())

    def rows_found(self) -> list[ResultRow]:
        """Give the rows of what was found."""
        return [row for row in self.view.found if row]

    def _to_the_end(self, act: Callable[[], object]) -> None:
        async def story() -> None:
            act()
            while self.context.tasks.names():
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(story(), 60))

    def rows(self) -> list[str]:
        """Give the headings, and number, place and proposal of the tables."""
        return [
            row.title
            if isinstance(row, ThemeRow)
            else f"{row.cells[0]} {row.cells[2]} {row.proposal}".strip()
            for row in self.view.shown.rows
        ]

    def numbers(self) -> dict[DialogueId, int]:
        """Give the numbers that were given on this laptop."""
        return dict(self.store.registry.own_numbers())


@pytest.fixture
def page(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[Overviewing]:
    with open_store(tmp_path) as store:
        yield Overviewing(loop, store).show()


def test_tables_stand_under_their_theme_with_a_proposal(page: Overviewing) -> None:
    assert page.view.busy == "One moment …"
    assert page.rows() == ["Gezondheid", "1 Goes", "– Ede → 2", "Wonen", "7 Goes"]
    assert page.view.shown.proposals == 1
    assert page.view.shown.totals.startswith("3 tafels · 2 municipalities")
    page.show()
    assert page.view.begun == 1


def test_what_can_be_chosen_comes_from_the_tables(page: Overviewing) -> None:
    choices = {name: list(offered) for name, offered in page.view.shown.choices.items()}
    assert choices["theme"] == [("Gezondheid", "Gezondheid"), ("Wonen", "Wonen")]
    assert choices["municipality"] == [("Ede", "Ede"), ("Goes", "Goes")]
    assert [value for value, _ in choices["kind"]] == ["knel", "kiem", "droom"]


def test_accepted_numbers_are_taken_back_and_given_again(page: Overviewing) -> None:
    page.emit(page.view.accept_asked)
    assert page.numbers() == {an_id("b"): 2}
    assert page.rows()[2] == "2 Ede"
    assert (page.view.shown.proposals, page.view.said) == (0, ["Numbers given: 1."])
    assert page.way.went == [("again", an_id("b"))]
    page.presenter.history.undo()
    assert (page.numbers(), page.rows()[2]) == ({}, "– Ede → 2")
    assert page.view.current == an_id("b")
    page.presenter.history.redo()
    assert page.numbers() == {an_id("b"): 2}


def test_a_typed_number_is_kept_and_the_next_table_follows(page: Overviewing) -> None:
    page.emit(page.view.number_typed, an_id("b"), "12")
    assert page.numbers() == {an_id("b"): 12}
    assert page.view.current == an_id("c")
    page.emit(page.view.number_typed, an_id("b"), "")
    assert page.numbers() == {}


def test_a_number_in_use_is_told_and_not_kept(page: Overviewing) -> None:
    page.emit(page.view.number_typed, an_id("b"), "1")
    [told] = page.view.said
    assert "Number 1 belongs to Goes" in told
    assert page.numbers() == {}
    page.presenter.history.undo()
    assert page.rows()[2] == "– Ede → 2"


def test_the_same_number_in_another_theme_is_no_clash(page: Overviewing) -> None:
    page.emit(page.view.number_typed, an_id("b"), "7")
    assert (page.view.said, page.numbers()) == ([], {an_id("b"): 7})


def test_words_find_notes_and_say_how_many(page: Overviewing) -> None:
    assert page.ask(typed="bus") == ["De bus kwam niet.", "De bus was vol."]
    assert page.view.words == "2 notities at 2 tafels in 2 gemeenten"
    assert page.view.offered["role"] == ["student"]
    assert page.view.quiet == ""
    assert page.ask(typed="vuurtoren") == []
    assert page.view.words.startswith("Nothing found.")


def test_filters_ask_for_notes_without_words(page: Overviewing) -> None:
    assert page.ask(kind=ItemKind.KIEM) == ["De bus was vol."]
    assert page.ask(municipality="Goes", typed="bus") == ["De bus kwam niet."]


def test_a_theme_alone_shows_its_tables(page: Overviewing) -> None:
    assert page.ask(theme="Wonen") == []
    assert page.rows() == ["Wonen", "7 Goes"]


def test_only_tables_that_lack_something(page: Overviewing) -> None:
    page.put("p", "Oefening.", ItemKind.KNEL, practice=True, number=None)
    page.show()
    assert page.rows()[-2:] == ["Practice tables", "– Goes"]
    page.view.lacking = True
    page.emit(page.view.asked)
    assert "Practice tables" not in page.rows()
    assert "– Ede → 2" in page.rows()


def test_what_was_found_leads_to_its_note_and_a_row_to_its_table(page: Overviewing) -> None:
    page.ask(typed="bos")
    [row] = page.rows_found()
    page.emit(page.view.note_opened, row)
    page.emit(page.view.note_opened, replace(row, item=None))
    page.emit(page.view.table_opened, an_id("a"))
    page.emit(page.view.leave_asked)
    assert page.way.went == [(an_id("c"), row.item), an_id("c"), an_id("a"), "start"]

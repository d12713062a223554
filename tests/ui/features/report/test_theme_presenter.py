"""What the presenter of the page for reports does with a theme: a fake view, a real store."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.table.attribution import TableReference
from facilitator.services.boards import boards
from facilitator.services.publishing import choose_reference
from facilitator.services.report_readiness import ReadyPoint, ReadyState
from facilitator.services.theme_reports import theme_source
from facilitator.storage.store import Store
from facilitator.ui.context.report_choices import ReportChoice
from facilitator.ui.features.report.presenter import ReportPresenter
from facilitator.ui.features.report.subject import ReportSubject, theme_subject
from tests.builders import an_item
from tests.editors import open_store
from tests.reports.theme_tables import PROGRAMME
from tests.services.laptops import laptops, merge_files
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context, the_library
from tests.ui.features.report.fake_view import FakeReportView
from tests.ui.features.report.theme import decide_all, put_theme, read_all

Step = Callable[[], Coroutine[object, None, object]]


@pytest.fixture
def store(tmp_path: Path, qapp: QApplication) -> Iterator[Store]:
    assert qapp is not None
    with open_store(tmp_path) as opened:
        yield opened


class ThemePage:
    """The page over the theme in a store, and a person who answers what is asked."""

    def __init__(self, store: Store) -> None:
        self.view, self.answers = FakeReportView(), Answers()
        self.context = a_context(store, self.answers)
        self.presenter = ReportPresenter(self.view, self.subject(), self.context)

    def subject(self) -> ReportSubject:
        """Give the theme as the store has it now."""
        store = self.context.store
        [board] = boards(store)
        return theme_subject(board, theme_source(store, board, the_library()))

    def do(self, *steps: Step) -> None:
        """Open the page and do what is given, one after another."""

        async def all_of_it() -> None:
            self.presenter.show(self.subject())
            for step in steps:
                await step()
            await self.context.tasks.all_done()

        asyncio.run(all_of_it())

    async def choose_public(self) -> None:
        self.view.edition_chosen.emit("openbaar")

    async def go_on(self) -> None:
        self.presenter.go_on(self.subject())


def test_the_documents_are_those_of_a_theme(store: Store) -> None:
    put_theme(store)
    page = ThemePage(store)
    page.do(page.presenter.draw)
    names = [kind.name for kind in page.view.shown_page.kinds]
    assert names == ["Themarapport", "Themasamenvatting", "Themarapport, lang"]
    assert page.view.name == "Samen leven"
    assert page.view.headings[0] == "Rapportage themadialogen Samen leven"
    assert page.view.pages


def test_without_kernen_or_headings_it_says_what_to_do_first(store: Store) -> None:
    put_theme(store)
    for table in boards(store)[0].tables:
        bare = [
            replace(item, labels=replace(item.labels, heading=""))
            for item in store.dossier(table.id).items
        ]
        store.apply(added(ChangeName.LABEL_ITEM, *bare))
    page = ThemePage(store)
    page.do()
    lines = {kind.line for kind in page.view.shown_page.kinds}
    assert lines == {"Maak eerst kernen: het rapport komt daaruit."}


def test_the_choice_of_a_theme_is_kept_apart_from_that_of_its_tables(store: Store) -> None:
    put_theme(store)
    page = ThemePage(store)
    chosen = ReportChoice("theme_summary", "intern", (".pdf",))
    page.context.report_choices.choose("Samen leven", ReportChoice("a4"))

    async def choose() -> None:
        page.view.kind_chosen.emit("theme_summary")
        page.view.formats_chosen.emit([".pdf"])

    page.do(choose, page.presenter.make)
    [made] = page.view.made
    assert made.name == "themasamenvatting-samen-leven-2026-11-21-intern.pdf"
    page.do()
    assert page.view.shown_page.choice == chosen
    assert page.context.report_choices.of("Samen leven").kind == "a4"


def test_of_too_few_tables_it_says_so_and_makes_nothing(store: Store) -> None:
    put_theme(store, tables=2)
    choose_reference(store, PROGRAMME, TableReference.NUMBER)
    page = ThemePage(store)
    page.do(page.choose_public, page.presenter.make)
    [reason] = page.view.shown_page.reasons
    assert reason.words.startswith("Een openbaar themarapport gaat over drie tafels of meer")
    assert page.view.shown_page.waiting == 1
    assert page.view.shown_page.points == ()
    assert page.view.made == ()


def test_what_is_in_the_way_is_counted_and_its_first_table_is_known(store: Store) -> None:
    put_theme(store)
    choose_reference(store, PROGRAMME, TableReference.NUMBER)
    page = ThemePage(store)
    page.do(page.choose_public)
    tables = {table.number: table.id for table in boards(store)[0].tables}
    assert page.view.point(ReadyPoint.UNREAD) == (ReadyState.BLOCKS, 6)
    assert page.presenter.table_to_read() in tables.values()
    assert page.presenter.table_to_check() is None

    async def read() -> None:
        read_all(store)

    page.do(page.choose_public, read, page.go_on)
    assert page.view.shown_page.choice.edition == "openbaar"
    assert page.view.point(ReadyPoint.UNREAD) == (ReadyState.DONE, 0)
    assert page.view.point(ReadyPoint.FINDINGS) == (ReadyState.BLOCKS, 1)
    assert page.presenter.table_to_read() is None
    assert page.presenter.table_to_check() == tables[2]
    decide_all(store)
    page.do(page.choose_public, page.presenter.make)
    assert page.view.shown_page.waiting == 0
    assert len(page.view.made) == 2
    assert len(store.publication.published()) == 3


def test_tables_that_may_be_one_are_counted_and_asked_about(
    store: Store, tmp_path: Path
) -> None:
    put_theme(store)
    with laptops(tmp_path / "others") as post:
        elsewhere = post.store("second", invited=False)
        table = boards(store)[0].tables[0]
        twin = replace(table, id=DialogueId(derived_id("tests", "twin")))
        elsewhere.apply(
            added(ChangeName.PREPARE, twin, an_item("Het was stil.", dialogue_id=twin.id))
        )
        merge_files(store, post.export(elsewhere, "here", twin.id))
    page = ThemePage(store)
    page.answers._yes.append(False)
    page.do(page.presenter.make)
    assert page.view.point(ReadyPoint.TWIN) == (ReadyState.MAY_WAIT, 2)
    assert page.view.made == ()
    [asked] = page.answers.asked
    assert asked.startswith("Is a table here twice?")

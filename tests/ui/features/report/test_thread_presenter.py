"""The page for reports over all themes: rode draden, and the afwegingskader beside them."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.changes import ChangeName, added
from facilitator.services.thread_reports import thread_source
from facilitator.services.threads import programme_boards
from facilitator.storage.store import Store
from facilitator.ui.features.report.presenter import ReportPresenter
from facilitator.ui.features.report.subject import thread_subject
from tests.domain.framework import samples
from tests.domain.threads.samples import the_tables
from tests.editors import open_store, records_of
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context, the_library
from tests.ui.features.report.fake_view import FakeReportView


@pytest.fixture
def store(tmp_path: Path, qapp: QApplication) -> Iterator[Store]:
    assert qapp is not None
    with open_store(tmp_path) as opened:
        yield opened


def page_of(store: Store, first: str) -> tuple[FakeReportView, ReportPresenter]:
    """Open the page over the one programme in a store, from the page of a document."""
    [programme] = programme_boards(store)
    source = thread_source(store, programme, the_library())
    subject = thread_subject(programme, source, the_library(), first=first)
    view, context = FakeReportView(), a_context(store, Answers())
    presenter = ReportPresenter(view, subject, context)

    async def show() -> None:
        presenter.show(subject)
        await presenter.draw()
        await presenter.make()
        await context.tasks.all_done()

    asyncio.run(show())
    return view, presenter


@pytest.mark.parametrize(
    ("first", "title", "file"),
    [
        ("framework", "Afwegingskader", "afwegingskader"),
        ("threads", "Rode draden van de themadialogen", "rode-draden"),
    ],
)
def test_from_each_page_its_own_document_is_chosen(
    store: Store, first: str, title: str, file: str
) -> None:
    for dossier in samples.tables():
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    view, _ = page_of(store, first)
    assert {one.name for one in view.shown_page.kinds} == {"Rode draden", "Afwegingskader"}
    assert view.headings[0] == title
    assert view.pages
    assert {one.name.startswith(file) for one in view.made} == {True}


def test_without_kernen_it_says_what_to_do_first(store: Store) -> None:
    for dossier in the_tables():
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    view, _ = page_of(store, "framework")
    lines = [one.line for one in view.shown_page.kinds]
    assert "Maak eerst kernen over knel en kiem: die krijgen een plek." in lines

"""What the presenter of the page for reports does: a fake view, no window, a real store."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, seated
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.attribution import TableReference
from facilitator.reports.writer import WRITERS, Writer
from facilitator.services import clearing, reporting
from facilitator.services.publishing import programmes, reference_of
from facilitator.services.report_readiness import ReadyPoint, ReadyState
from facilitator.services.reporting import KINDS, DocumentKind
from facilitator.storage.store import Store
from facilitator.ui.context.report_choices import ReportChoice, ReportChoices
from facilitator.ui.features.report.presenter import ReportPresenter
from facilitator.ui.features.report.subject import table_subject
from facilitator.ui.features.report.view_protocol import ReportPage
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context
from tests.ui.features.report.fake_view import FakeReportView

SEAT = a_seat(1, "student")
NOTE = an_item("Het was stil.", speaker=seated(SEAT.id))
PNG = b"\x89PNG"


class Page:
    """The page over a table, and a person who answers what is asked."""

    def __init__(self, store: Store, dossier: Dossier) -> None:
        self.view = FakeReportView()
        self.answers = Answers()
        self.context = a_context(store, self.answers)
        self.editor = an_editor(store, dossier)
        subject = table_subject(self.editor, self.context)
        self.presenter = ReportPresenter(self.view, subject, self.context)
        self.editor.listen(self.presenter.follow)
        self.folder = self.context.report_choices.place()

    @property
    def shown(self) -> ReportPage:
        return self.view.shown_page

    def point(self, point: ReadyPoint) -> tuple[ReadyState, int]:
        return self.view.point(point)

    def do(self, *steps: Callable[[], Coroutine[object, None, object]]) -> None:
        """Open the page and do what is given, one after another."""

        async def all_of_it() -> None:
            self.presenter.show(table_subject(self.editor, self.context))
            for step in steps:
                await step()
            await self.context.tasks.all_done()

        asyncio.run(all_of_it())

    async def choose_public(self) -> None:
        self.view.edition_chosen.emit("openbaar")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def page(qapp: QApplication, store: Store) -> Page:
    assert qapp is not None
    return Page(store, a_dossier(a_dialogue(), seats=[SEAT], items=[NOTE]))


def short(_source: ReportSource, _edition: Edition) -> Outline:
    return Outline("Kort", "", "", None)


def test_what_is_registered_can_be_chosen_and_nothing_else(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "many", DocumentKind("alles", short, of_many=True))
    monkeypatch.setitem(KINDS, "kort", DocumentKind("kort", short))
    page = Page(page.context.store, page.editor.dossier)
    page.do()
    assert [kind.name for kind in page.shown.kinds] == [
        "Tafelverslag",
        "A4 voor de burgemeester",
        "kort",
    ]
    assert [each.name for each in page.shown.formats] == ["Word-document (.docx)", "Pdf (.pdf)"]


def test_one_press_makes_all_that_is_ticked_and_nothing_is_asked(page: Page) -> None:
    page.do(page.presenter.make)
    names = [path.name for path in page.view.made]
    assert names == list(page.shown.names)
    assert [Path(name).suffix for name in names] == [".docx", ".pdf"]
    assert all(name.endswith(("-intern.docx", "-intern.pdf")) for name in names)
    assert [path.read_bytes()[:4] for path in page.view.made] == [b"PK\x03\x04", b"%PDF"]
    assert page.answers.asked == []


def test_every_writer_is_offered_and_used(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = Writer(".txt", lambda outline: outline.title.encode(), lambda _path: True)
    monkeypatch.setitem(WRITERS, writer.suffix, writer)

    async def tick() -> None:
        page.view.formats_chosen.emit([".txt"])

    page.do(tick, page.presenter.make)
    assert [each.key for each in page.shown.formats] == [".docx", ".pdf", ".txt"]
    [made] = page.view.made
    assert made.read_text() == "Gezondheid"


def test_the_other_document_is_made_when_it_is_chosen(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "kort", DocumentKind("kort", short))
    page = Page(page.context.store, page.editor.dossier)

    async def choose() -> None:
        page.view.kind_chosen.emit("kort")

    page.do(choose, page.presenter.make)
    assert docx.Document(str(page.view.made[0])).paragraphs[0].text == "Kort"
    assert page.shown.editions == []


def test_nothing_is_made_without_a_format(page: Page) -> None:
    async def untick() -> None:
        page.view.formats_chosen.emit([])

    page.do(untick, page.presenter.make)
    assert page.view.made == ()
    assert page.view.said == "Tick at least one file."
    assert not list(page.folder.glob("*.docx"))


def test_a_document_says_what_it_lacks(store: Store, qapp: QApplication) -> None:
    assert qapp is not None
    lines = []
    for starred in (False, True):
        note = replace(NOTE, starred=starred)
        page = Page(store, a_dossier(a_dialogue(), seats=[SEAT], items=[note]))
        page.do()
        lines.append(page.shown.kinds[1].line)
    assert lines[0].startswith("Geef eerst notities een ster")
    assert lines[1].startswith("één bladzijde")


def test_the_last_choice_of_a_theme_comes_back(page: Page) -> None:
    async def choose() -> None:
        page.view.kind_chosen.emit("a4")
        page.view.formats_chosen.emit([".pdf"])

    kept: list[str] = []
    page.context.report_choices._keep = kept.append
    page.do(choose, page.presenter.make)
    page.do()
    assert page.shown.choice == ReportChoice("a4", "intern", (".pdf",))
    again = ReportChoices(kept[-1])
    assert again.of("gezondheid") == page.shown.choice
    assert again.of("Wonen") == ReportChoice()
    assert "ezondheid" not in kept[-1]


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"a": 1}', '{"a": ["x"]}', "null"])
def test_choices_that_cannot_be_read_are_those_of_the_first_time(kept: str) -> None:
    assert ReportChoices(kept).of("Gezondheid") == ReportChoice()


def test_the_pages_are_drawn_with_their_headings(page: Page) -> None:
    page.do(page.presenter.draw)
    assert [each[:4] for each in page.view.pages] == [PNG] * len(page.view.pages)
    assert page.view.pages
    assert page.view.headings[0] == "Gezondheid"


def test_pages_that_cannot_be_drawn_are_told_and_files_are_made(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_outline: object, _width: int) -> list[bytes]:
        raise RuntimeError("typst")

    monkeypatch.setattr(reporting, "page_pictures", fails)
    page.do(page.presenter.draw, page.presenter.make)
    assert page.view.why == "No preview this time. You can make the files."
    assert len(page.view.made) == 2
    assert page.answers.told == []


def test_what_is_open_is_counted_and_may_wait(store: Store, qapp: QApplication) -> None:
    assert qapp is not None
    notes = [NOTE, an_item("Fatima belde 06-12345678.", position=2, sensitive=True)]
    page = Page(store, a_dossier(a_dialogue(), seats=[SEAT], items=notes))
    page.do()
    assert page.point(ReadyPoint.UNREAD) == (ReadyState.MAY_WAIT, 2)
    assert page.point(ReadyPoint.SENSITIVE) == (ReadyState.MAY_WAIT, 1)
    state, number = page.point(ReadyPoint.FINDINGS)
    assert state is ReadyState.MAY_WAIT
    assert number >= 1
    assert page.shown.waiting == 0


def read_all(page: Page) -> None:
    """Read every note once more."""
    for item in clearing.open_notes(page.editor.dossier):
        assert isinstance(item, Item)
        clearing.read(page.editor, item)


def test_what_changed_elsewhere_is_seen_when_one_comes_back(page: Page) -> None:
    async def read_elsewhere() -> None:
        page.view.in_sight = False
        read_all(page)
        assert page.point(ReadyPoint.UNREAD) == (ReadyState.MAY_WAIT, 1)
        page.view.in_sight = True
        page.view.shown.emit()

    page.do(read_elsewhere)
    assert page.point(ReadyPoint.UNREAD) == (ReadyState.DONE, 0)


def test_a_public_edition_waits_for_what_is_in_the_way(page: Page) -> None:
    page.do(page.choose_public, page.presenter.make)
    assert page.point(ReadyPoint.REFERENCE) == (ReadyState.BLOCKS, 1)
    assert page.shown.waiting >= 1
    assert page.view.made == ()
    assert not list(page.folder.glob("*openbaar*"))


def test_what_is_in_the_way_of_a_public_edition_does_not_make_it_internal(page: Page) -> None:
    page.do(page.choose_public)
    assert page.point(ReadyPoint.REFERENCE) == (ReadyState.BLOCKS, 1)
    assert {name.split(".")[0].rpartition("-")[2] for name in page.shown.names} == {"openbaar"}
    assert not any("dialoog-" in name for name in page.shown.names)
    head = page.editor.dossier.dialogue
    page.answers._choices.append(0)
    page.context.store.publication.note_published(
        head.programme, head.id, TableReference.MUNICIPALITY
    )
    page.do(page.choose_public, page.presenter.choose_reference, page.presenter.draw)
    assert page.shown.reasons
    assert {name.split(".")[0].rpartition("-")[2] for name in page.shown.names} == {"openbaar"}
    drawn = page.presenter.requests()
    assert {request.edition.name for request in drawn} == {"openbaar"}


def test_the_way_tables_are_named_is_asked_once_and_notes_are_still_to_be_read(
    page: Page,
) -> None:
    page.answers._choices.append(0)
    page.do(page.choose_public, page.presenter.choose_reference)
    head = page.editor.dossier.dialogue
    assert reference_of(page.context.store, head.programme) is TableReference.NUMBER
    assert page.point(ReadyPoint.UNREAD) == (ReadyState.BLOCKS, 1)
    assert ReadyPoint.REFERENCE not in {line.point for line in page.shown.points}


def test_a_public_edition_is_made_and_noted_when_nothing_is_in_the_way(page: Page) -> None:
    page.answers._choices.append(0)

    async def read() -> None:
        read_all(page)

    page.do(page.choose_public, page.presenter.choose_reference, read, page.presenter.make)
    assert page.shown.waiting == 0
    assert [path.name.rpartition("-")[2] for path in page.view.made] == [
        "openbaar.docx",
        "openbaar.pdf",
    ]
    [programme] = programmes(page.context.store, page.context.library)
    assert programme.first_published is not None


def test_a_public_file_under_another_choice_is_told_as_what_is_in_the_way(page: Page) -> None:
    head = page.editor.dossier.dialogue
    page.answers._choices.append(0)
    page.context.store.publication.note_published(
        head.programme, head.id, TableReference.MUNICIPALITY
    )
    page.do(page.choose_public, page.presenter.choose_reference, page.presenter.make)
    [reason] = page.shown.reasons
    assert reason.words.startswith(
        "Er is al een openbaar bestand dat een tafel noemt bij: gemeente"
    )
    assert page.shown.waiting == 1
    assert page.view.made == ()


def test_pages_of_a_public_edition_are_drawn_as_it_will_be(page: Page) -> None:
    page.do(page.choose_public, page.presenter.look, page.presenter.draw)
    assert page.view.why == "You see the pages when number or municipality is chosen."
    page.answers._choices.append(0)
    page.do(page.choose_public, page.presenter.choose_reference, page.presenter.draw)
    assert page.view.pages


def test_a_file_that_cannot_be_written_is_told_and_the_choice_is_not_kept(page: Page) -> None:
    page.context.report_choices.folder = page.folder / "weg"
    page.do(page.presenter.make)
    assert page.view.made == ()
    assert page.answers.told


def test_another_folder_is_shown_before_anything_is_made(page: Page, tmp_path: Path) -> None:
    other = tmp_path / "stick"
    other.mkdir()
    page.answers._paths.append(other)
    page.do(page.presenter.choose_folder)
    assert page.shown.folder == other
    assert list(other.iterdir()) == []

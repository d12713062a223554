"""Which report is made and in which format: by what is registered, and nothing else."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.reports.writer import WRITERS, Writer
from facilitator.services.reporting import KINDS, DocumentKind
from facilitator.storage.store import Store
from facilitator.ui.features.close.presenter import make_report
from tests.builders import a_dossier
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context


def short(_source: ReportSource, _edition: Edition) -> Outline:
    return Outline("Kort", "", "", None)


def made(store: Store, answers: Answers) -> Path | None:
    return asyncio.run(make_report(a_context(store, answers), a_dossier()))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "a.sqlite") as opened:
        yield opened


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second report of one table, and one over many."""
    monkeypatch.setitem(KINDS, "many", DocumentKind("alles", short, of_many=True))
    monkeypatch.setitem(KINDS, "kort", DocumentKind("kort", short))


def test_the_only_report_is_not_asked_for(store: Store) -> None:
    answers = Answers(paths=[None])
    assert made(store, answers) is None
    [asked] = answers.asked
    assert asked.splitlines()[1].startswith("tafelverslag-")
    assert asked.endswith("\nWord-document (*.docx);;Pdf (*.pdf)")


@pytest.mark.usefixtures("kinds")
def test_one_of_several_reports_is_chosen(store: Store, tmp_path: Path) -> None:
    answers = Answers(choices=[1], paths=[tmp_path / "a.docx"])
    assert made(store, answers) == tmp_path / "a.docx"
    assert answers.asked[0].splitlines()[2:] == ["verslag van deze tafel", "kort"]
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "Kort"


@pytest.mark.usefixtures("kinds")
def test_nothing_is_made_when_no_report_is_chosen(store: Store) -> None:
    assert made(store, Answers(choices=[None])) is None


def test_every_writer_is_offered(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer(".txt", lambda outline: outline.title.encode(), lambda _path: True)
    monkeypatch.setitem(WRITERS, writer.suffix, writer)
    answers = Answers(paths=[tmp_path / "a.txt"])
    assert made(store, answers) == tmp_path / "a.txt"
    assert answers.asked[0].endswith("\nWord-document (*.docx);;Pdf (*.pdf);;.txt (*.txt)")
    assert (tmp_path / "a.txt").read_text() == "Gezondheid"

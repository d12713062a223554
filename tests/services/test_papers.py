"""Every paper becomes a Word document that opens again, and is valid."""

import zipfile
from dataclasses import replace
from datetime import time
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind, Labels, seated
from facilitator.domain.reporting.source import ReportSource
from facilitator.exchange.data_files.library import read_library
from facilitator.services.papers import Paper, paper_kind, signed_kinds
from facilitator.services.reporting import DocumentKind, ReportRequest, make
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

SCRIPT = read_library([resources.root()]).scripts["themadialoog"]
HARD = "Één café – <w:p>{{7*7}}</w:p> &amp; 👩‍🦽\nmet een tweede regel"


@pytest.fixture
def dossier() -> Dossier:
    seats = [a_seat(1, "bakker & banketbakker", first_name="Zoë"), a_seat(2, "student")]
    items = [an_item(HARD, speaker=seated(seats[0].id))]
    return a_dossier(a_dialogue(theme="Rust & ruimte", number=4), seats=seats, items=items)


def write(kind: DocumentKind, dossier: Dossier, to: Path) -> None:
    make(ReportRequest(kind, ReportSource((dossier,))), to)


@pytest.mark.parametrize("paper", Paper)
def test_it_is_valid_and_opens_again(paper: Paper, dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / f"{paper}.docx"
    write(paper_kind(paper, SCRIPT, time(19, 30)), dossier, path)

    assert OpenXmlValidator().validate(path).errors == []
    document = docx.Document(str(path))
    assert document.core_properties.language == "nl-NL"
    [section] = document.sections
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    styles = {style.style_id for style in document.styles}
    used = {each.get(qn("w:val")) for each in document.element.body.iter(qn("w:pStyle"))}
    assert used <= styles


def test_the_words_of_people_are_words(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    write(paper_kind(Paper.READ_BACK, SCRIPT), dossier, path)
    [table] = docx.Document(str(path)).tables
    assert [cell.text for cell in table.rows[1].cells] == [HARD, "☐", "☐", "☐", "☐"]


def test_a_card_can_be_read_from_both_sides(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    write(paper_kind(Paper.NAME_CARDS, SCRIPT), dossier, path)
    [table] = docx.Document(str(path)).tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "plek 1\nZoë\nbakker & banketbakker"
    ] * 2
    directions = table.rows[0]._tr.iter(qn("w:textDirection"))
    assert [each.get(qn("w:val")) for each in directions] == ["tbRl", "btLr"]


def test_the_same_paper_has_the_same_bytes(dossier: Dossier, tmp_path: Path) -> None:
    for name in ("one.docx", "two.docx"):
        write(paper_kind(Paper.RUN_SHEET, SCRIPT), dossier, tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.docx") as package:
        assert package.testzip() is None


def test_a_place_that_cannot_be_written_is_told(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError):
        write(paper_kind(Paper.RUN_SHEET), dossier, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_its_name_says_what_it_is(dossier: Dossier) -> None:
    practice = replace(dossier, dialogue=replace(dossier.dialogue, practice=True))
    request = ReportRequest(paper_kind(Paper.NAME_CARDS), ReportSource((practice,)))
    assert request.file_name == "naamkaartjes-rust-ruimte-dialoog-4-2026-11-21-oefening.docx"


def test_the_reading_list_has_what_a_next_table_goes_on_with(tmp_path: Path) -> None:
    seats = [
        a_seat(
            1, "voorzitter", organisation="Zwemclub", full_name="Ilse Bos", name_agreed=True
        ),
        a_seat(2, "lid", organisation="Buurtbond"),
    ]
    by = seated(seats[0].id)
    items = [
        an_item("Hoe kunnen we rusten?", ItemKind.QUESTION, position=1, speaker=by),
        an_item("Hoe kunnen we delen?", ItemKind.QUESTION, position=2, labels=Labels(votes=3)),
        an_item(
            "Belt de school.",
            ItemKind.PLEDGE,
            labels=Labels(pledged_by="de Buurtbond", pledged_when="vrijdag"),
        ),
        an_item("Dit blijft hier.", ItemKind.IDEA, sensitive=True),
    ]
    table = a_dossier(a_dialogue(kind="focustafel"), seats=seats, items=items)
    path = tmp_path / "lijst.docx"
    write(paper_kind(Paper.READING_LIST), table, path)
    told = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert told[3:] == [
        "Generatieve vragen",
        "Hoe kunnen we delen?\nenergie: 3",
        "Hoe kunnen we rusten?",
        "Toezeggingen",
        "de Buurtbond: Belt de school.\nwanneer: vrijdag",
        "Organisaties die er waren",
        "Buurtbond, Zwemclub",
    ]
    assert "Ilse" not in "".join(told)


def test_a_reading_list_without_ideas_says_so(tmp_path: Path) -> None:
    path = tmp_path / "lijst.docx"
    write(paper_kind(Paper.READING_LIST), a_dossier(), path)
    last = docx.Document(str(path)).paragraphs[-1]
    assert last.text == "Er zijn nog geen vragen, ideeën of acties genoteerd."


def test_every_kind_has_a_sign_of_its_own() -> None:
    assert len(signed_kinds(SCRIPT)) == len(SCRIPT.item_kinds)
    assert signed_kinds(None)["−"] == "knel"

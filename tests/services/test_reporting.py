"""A second kind of document, edition and writer each fit in, and are asked for the same way."""

import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest

from facilitator import __version__, resources
from facilitator.cli.main import main
from facilitator.domain.errors import FileNotWrittenError, WrongUseError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import ItemKind, Labels, seated
from facilitator.domain.reporting.edition import (
    INTERNAL,
    Edition,
    EditionNotice,
    Omission,
)
from facilitator.domain.reporting.outline import BulletList, ListItem, Outline, Quote
from facilitator.domain.reporting.source import ReportSource
from facilitator.exchange.data_files.library import read_library
from facilitator.reports.writer import WRITERS, Writer
from facilitator.services.reporting import (
    KINDS,
    DocumentKind,
    ReportRequest,
    format_asked,
    make,
    preview,
    report_source,
)
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of

OTHER, PLAYED, ELSEWHERE = (
    DialogueId(derived_id("tests", name)) for name in ("other dialogue", "played", "elsewhere")
)
BAKER = a_seat(1, "bakker")
HERE = a_dossier(
    steps=[],
    seats=[BAKER],
    items=[
        an_item("Geen brood.", speaker=seated(BAKER.id)),
        an_item("Dit is geheim.", ItemKind.DREAM, sensitive=True),
        an_item("Een bank.", ItemKind.IDEA),
    ],
)
THERE = a_dossier(
    a_dialogue(id=OTHER, number=5),
    items=[an_item("Een plein.", ItemKind.IDEA, dialogue_id=OTHER)],
)
PUBLIC = Edition(
    "openbaar",
    notices=lambda _words: (EditionNotice("Openbaar", "Iedereen mag dit lezen."),),
    omits=lambda item: None if item.kind is ItemKind.KNEL else Omission.WITHHELD,
    attribution=lambda *_: "iemand",
)


def ideas(source: ReportSource, edition: Edition) -> Outline:
    """Make a document about many tables: all their ideas."""
    found = (item for dossier in source.dossiers for item in dossier.items)
    lines = tuple(ListItem(item.text) for item in found if item.kind is ItemKind.IDEA)
    return Outline("Ideeën", edition.name, "", None, blocks=(BulletList(lines),))


IDEAS = DocumentKind("ideeënlijst", ideas, of_many=True)


def plain(outline: Outline) -> bytes:
    """Write the title, what stands on every page, and every quote, line and row."""
    written = [outline.title, *outline.notices]
    for block in outline.blocks:
        written += [item.text for item in getattr(block, "items", ())]
        written += [" ".join(row) for row in getattr(block, "rows", ())]
        if isinstance(block, Quote):
            written.append(f"{block.text} ({block.attribution})")
    return "\n".join(written).encode()


def begins_with_its_title(path: Path) -> bool:
    return path.read_bytes().startswith(b"Gezondheid")


@pytest.fixture
def text(monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A writer of plain text, in the registry."""
    writer = Writer(".txt", plain, begins_with_its_title)
    monkeypatch.setitem(WRITERS, writer.suffix, writer)
    return writer


def the_source(*dossiers: Dossier) -> ReportSource:
    return ReportSource(dossiers or (HERE,))


def test_a_preview_is_the_document_and_writes_nothing(tmp_path: Path) -> None:
    request = ReportRequest(KINDS["table"], the_source(HERE), format=".pdf")
    pages, headings = preview(request, 300)
    assert headings[0] == "Gezondheid"
    assert "Wie zaten aan tafel?" in headings
    make(request, tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert len(pages) == len(pdf.pages)
    assert {struct.unpack(">I", page[16:20]) for page in pages} == {(300,)}
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_document_about_many_tables_is_one_function(tmp_path: Path) -> None:
    request = ReportRequest(IDEAS, the_source(HERE, THERE))
    make(request, tmp_path / request.file_name)
    assert request.file_name == "ideeenlijst-gezondheid-2026-11-21-intern.docx"
    told = [each.text for each in docx.Document(str(tmp_path / request.file_name)).paragraphs]
    assert told == ["Ideeën", "Een bank.", "Een plein."]


def test_an_edition_decides_what_is_told_and_by_whom(tmp_path: Path, text: Writer) -> None:
    request = ReportRequest(KINDS["table"], the_source(), PUBLIC, text.suffix)
    assert request.file_name == "tafelverslag-gezondheid-dialoog-4-2026-11-21-openbaar.txt"
    make(request, tmp_path / "a.txt")
    told = (tmp_path / "a.txt").read_text(encoding="utf-8").splitlines()
    assert told[:3] == ["Gezondheid", "Openbaar", "Geen brood. (iemand)"]
    assert not any("geheim" in line or "bank" in line for line in told)


def test_no_document_says_by_name_who_promised(tmp_path: Path, text: Writer) -> None:
    baker = a_seat(1, "bakker", first_name="Bram")
    promise = an_item("Ik bel.", ItemKind.PLEDGE, labels=Labels(pledged_by="Bram Bos"))
    source = the_source(a_dossier(seats=[baker], items=[promise]))
    request = ReportRequest(KINDS["table"], source, INTERNAL, text.suffix)
    make(request, tmp_path / "a.txt")
    make(replace(request, format=".docx"), tmp_path / "a.docx")
    document = docx.Document(str(tmp_path / "a.docx"))
    cells = [cell.text for table in document.tables for cell in table._cells]
    told = "\n".join([*(p.text for p in document.paragraphs), *cells])
    for written in (told, (tmp_path / "a.txt").read_text(encoding="utf-8")):
        assert "Ik bel." in written
        assert "Bram" not in written
    assert "bakker" in told


def test_sensitive_notes_are_released_one_by_one(tmp_path: Path, text: Writer) -> None:
    source = the_source(HERE)
    [secret] = source.sensitive()
    for released, told in ((frozenset[ItemId](), False), (frozenset({secret}), True)):
        edition = replace(INTERNAL, released=released)
        make(ReportRequest(KINDS["table"], source, edition, text.suffix), tmp_path / "a.txt")
        assert ("Dit is geheim." in (tmp_path / "a.txt").read_text("utf-8")) == told


@pytest.mark.usefixtures("text")
def test_the_command_line_takes_the_writer_from_the_ending(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(tmp_path / "a.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, *records_of(HERE)))
    ask = [
        "report", "table", "--store", str(tmp_path / "a.sqlite"), "--dialogue",
        str(DIALOGUE_ID), "--to",
    ]  # fmt: skip
    for name in ("verslag.txt", "verslag.docx", "VERSLAG2.TXT"):
        assert main([*ask, str(tmp_path / name)]) == 0
    assert "Geen brood." in (tmp_path / "VERSLAG2.TXT").read_text("utf-8")
    assert docx.Document(str(tmp_path / "verslag.docx")).paragraphs
    assert main([*ask, str(tmp_path / "verslag.odt")]) == 2
    (tmp_path / "dagboek.txt").write_text("Lief dagboek", "utf-8")
    assert main([*ask, str(tmp_path / "dagboek.txt")]) == 3
    assert ".docx" in capsys.readouterr().err


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A report over many tables that nobody wrote help for; the command for it."""
    monkeypatch.setitem(KINDS, "ideas", IDEAS)
    practice = a_dossier(a_dialogue(id=PLAYED, number=6, practice=True))
    elsewhere = a_dossier(
        a_dialogue(id=ELSEWHERE, theme="Wonen", number=1),
        items=[an_item("Een trap.", ItemKind.IDEA, dialogue_id=ELSEWHERE)],
    )
    with Store.open(tmp_path / "a.sqlite") as store:
        for dossier in (HERE, THERE, practice, elsewhere):
            store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return ["report", "ideas", "--store", str(tmp_path / "a.sqlite"), "--to"]


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        ([], ["Een bank.", "Een plein.", "Een trap."]),
        (["--theme", "gezondheid"], ["Een bank.", "Een plein."]),
    ],
)
def test_the_command_line_has_a_report_over_many_tables_by_its_registration(
    many: list[str], tmp_path: Path, theme: list[str], told: list[str]
) -> None:
    to = tmp_path / "a.docx"
    assert main([*many, str(to), *theme]) == 0
    lines = [each.text for each in docx.Document(str(to)).paragraphs]
    assert [line for line in lines if line.startswith("Een ")] == told


def test_a_report_over_no_table_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(KINDS, "ideas", IDEAS)
    Store.open(tmp_path / "a.sqlite").close()
    ask = ["report", "ideas", "--store", str(tmp_path / "a.sqlite")]
    assert main([*ask, "--to", str(tmp_path / "a.docx")]) == 2
    assert "geen tafels" in capsys.readouterr().err
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.usefixtures("many")
def test_a_report_without_help_is_called_by_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["list", "--help"]) == 0
    assert main(["report", "--help"]) == 0
    assert "ideeënlijst" in capsys.readouterr().out


def test_an_ending_without_a_writer_is_wrong_use(tmp_path: Path) -> None:
    for name in ("verslag.txt", "verslag", ".docx"):
        with pytest.raises(WrongUseError):
            format_asked(tmp_path / name)
    with pytest.raises(FileNotWrittenError):
        format_asked(tmp_path)


def test_a_report_of_one_table_is_of_one_table() -> None:
    with pytest.raises(ValueError, match="unpack"):
        KINDS["table"].outline(the_source(HERE, THERE), INTERNAL)


@pytest.fixture
def six(tmp_path: Path) -> list[str]:
    """A store with two tables that are alike, one of another theme, and a practice table."""
    heads = (
        a_dialogue(number=None),
        a_dialogue(id=OTHER, number=None),
        a_dialogue(id=ELSEWHERE, theme="Wonen", number=1),
        a_dialogue(id=PLAYED, number=6, practice=True),
    )
    with Store.open(tmp_path / "a.sqlite") as store:
        for head in heads:
            item = an_item("Een trap.", ItemKind.IDEA, dialogue_id=head.id, starred=True)
            dossier = a_dossier(head, items=[item])
            store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return ["--store", str(tmp_path / "a.sqlite"), "--all", "--to", str(tmp_path / "map")]


@pytest.mark.parametrize(("theme", "files"), [([], 3), (["--theme", "gezondheid"], 2)])
@pytest.mark.parametrize("kind", ["table", "a4"])
def test_each_table_gets_a_file_of_its_own_in_a_folder(
    six: list[str], tmp_path: Path, kind: str, theme: list[str], files: int
) -> None:
    for _again in range(2):
        assert main(["report", kind, *six, *theme]) == 0
    names = sorted(path.name for path in (tmp_path / "map").iterdir())
    assert len(names) == files
    assert not any("oefening" in name or "dialoog-6" in name for name in names)
    assert all(docx.Document(str(tmp_path / "map" / name)).paragraphs for name in names)


def test_all_tables_and_one_are_not_asked_together(
    six: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "table", *six, "--dialogue", "4"]) == 2
    assert main(["report", "table", *six[:2], "--to", "a.docx"]) == 2
    assert "--dialogue" in capsys.readouterr().err


def test_a_report_names_its_table_and_the_program_in_its_properties(tmp_path: Path) -> None:
    source = report_source([HERE], read_library([resources.root()]), lambda _sha256: None)
    make(ReportRequest(KINDS["table"], source), tmp_path / "a.docx")
    properties = docx.Document(str(tmp_path / "a.docx")).core_properties
    assert properties.identifier == source.digest
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert f"Dialoogtafel {__version__}" in package.read("docProps/app.xml").decode()

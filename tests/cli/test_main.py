"""Commands as a script sees them: exit codes, standard output, messages, files."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import pytest

import facilitator
from facilitator.cli import demo
from facilitator.cli.main import exit_code, main
from facilitator.domain.errors import (
    FileNotWrittenError,
    RefusedInputError,
    StoreUnavailableError,
    WrongUseError,
)
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.items import ItemKind
from facilitator.services.spreadsheet_records import version
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.workbooks import of_csv

TABLES = """tafel;thema;dialoog;datum;gemeente;host;deelnemers;vorm
goes;Gezondheid;4;2021-04-09;Goes;wethouder;8;digitaal
zeist;natuur &  milieu;2;12-4-2021;Zeist;Burgemeester;7;
los;Gezondheid;;;;;;
"""
NOTES = """tafel;soort;rol;tekst
goes;knel;kok;De markt bleef leeg.
goes;beide;;Wij zagen elkaar "minder", maar beter.
goes;idee;Wethouder;Een bank bij de haven.
zeist;droom;boer;Bloemen langs elke sloot.
los;slotzin;groepsgesprek;Tot de volgende keer.
"""
OTHER_GOES = TABLES.replace("2021-04-09", "2021-05-09").replace("goes;", "elders;")


CHOICE = (
    "U kunt kiezen uit: knel, kiem, beide, droom, idee, toezegging, spanning, "
    "procesobservatie, slotzin en geparkeerd."
)


@dataclass
class Bench:
    """A folder with spreadsheets and a store, and what the last command printed."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    @property
    def store(self) -> Path:
        return self.folder / "tafels.db"

    @property
    def report(self) -> Path:
        return self.folder / "verslag.docx"

    def run(self, *arguments: object, store: Path | None = None) -> int:
        code = main([*map(str, arguments), "--store", str(store or self.store)])
        self.out, self.err = self.capsys.readouterr()
        return code

    def take_in(
        self, tables: str = TABLES, notes: str = NOTES, store: Path | None = None
    ) -> int:
        paths = self.folder / "notities.csv", self.folder / "tafels.csv"
        for path, content in zip(paths, (notes, tables), strict=True):
            path.write_text(content, encoding="utf-8")
        return self.run("import", paths[0], "--tables", paths[1], store=store)

    def listed(self, store: Path | None = None) -> list[dict[str, object]]:
        assert self.run("list", "--json", store=store) == 0
        tables: list[dict[str, object]] = json.loads(self.out)
        return tables

    def make_report(self, *named: object) -> int:
        return self.run("report", "table", "--dialogue", *named, "--to", self.report)

    def said(self) -> str:
        return "\n".join(
            paragraph.text for paragraph in docx.Document(str(self.report)).paragraphs
        )


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    return Bench(tmp_path, capsys)


def test_import_makes_the_store_and_counts_what_it_took_in(bench: Bench) -> None:
    assert bench.take_in() == 0
    assert not bench.out
    assert bench.err.splitlines() == [
        "Let op: tafels.csv, regel 4: bij tafel ‘los’ staat geen datum.",
        "Let op: tafels.csv, regel 4: bij tafel ‘los’ staat geen gemeente.",
        "Let op: tafels.csv, regel 4: bij tafel ‘los’ staat niet wie de host was.",
        "Nieuw ingelezen: 5 notities en 3 tafels.",
    ]


def test_importing_again_changes_nothing_and_says_so(bench: Bench) -> None:
    bench.take_in()
    bench.listed()
    before = bench.out
    assert bench.take_in() == 0
    assert bench.err.splitlines()[-2:] == [
        "Er was niets nieuws. Er is niets veranderd.",
        "Stond er al en is niet veranderd: 5 notities en 3 tafels.",
    ]
    bench.listed()
    assert bench.out == before


def a_book(bench: Bench, **sheets: str) -> Path:
    """Write a workbook of which each sheet holds what a CSV file says."""
    paths = {name: bench.folder / f"{name}.csv" for name in sheets}
    for name, path in paths.items():
        path.write_text(sheets[name], encoding="utf-8")
    book = bench.folder / "avond.xlsx"
    book.write_bytes(of_csv(paths))
    return book


def test_a_workbook_with_both_sheets_is_one_file(bench: Bench) -> None:
    book = a_book(bench, Notities=NOTES + "weg;knel;;Iets\n", Tafels=TABLES)
    assert bench.run("import", book) == 1
    assert bench.err.splitlines()[2:] == [
        "Let op: avond.xlsx, Tafels, regel 4: bij tafel ‘los’ staat niet wie de host was.",
        "avond.xlsx, Notities, regel 7: tafel ‘weg’ staat niet in avond.xlsx, Tafels.",
        "Nieuw ingelezen: 5 notities en 3 tafels.",
        "Niet ingelezen: 1 rij. Hierboven staat per rij waarom.",
    ]
    assert bench.run("import", book, "--tables", book) == 1
    assert "Er was niets nieuws." in bench.err


def test_a_workbook_beside_csv_gives_what_csv_gave(bench: Bench) -> None:
    assert bench.take_in() == 0
    book = a_book(bench, notities=NOTES)
    assert bench.run("import", book, "--tables", bench.folder / "tafels.csv") == 0
    assert "Er was niets nieuws." in bench.err
    assert bench.run("import", bench.folder / "notities.csv", "--tables", book) == 3


def test_notes_as_csv_need_a_file_with_tables(bench: Bench) -> None:
    bench.take_in()
    assert bench.run("import", bench.folder / "notities.csv") == 2
    assert "Noem het bestand met tafels met --tables" in bench.err
    assert bench.run("import", bench.folder / "weg.csv") == 3
    assert "weg.csv is er niet" in bench.err


def test_a_workbook_without_the_sheet_makes_no_store(bench: Bench) -> None:
    book = a_book(bench, Notities=NOTES, Blad2=TABLES)
    assert bench.run("import", book) == 3
    assert "geen blad met de naam ‘tafels’" in bench.err
    assert not bench.store.exists()


def test_refused_rows_are_named_and_the_rest_is_taken_in(bench: Bench) -> None:
    assert bench.take_in(notes=NOTES + "weg;knel;;Iets\ngoes;roddel;;Iets\n") == 1
    assert bench.err.splitlines()[-4:] == [
        "notities.csv, regel 7: tafel ‘weg’ staat niet in tafels.csv.",
        f"notities.csv, regel 8: de soort ‘roddel’ bestaat niet. {CHOICE}",
        "Nieuw ingelezen: 5 notities en 3 tafels.",
        "Niet ingelezen: 2 rijen. Hierboven staat per rij waarom.",
    ]
    assert len(bench.listed()) == 3


@pytest.mark.parametrize(
    ("tables", "notes"), [("tafel;naam\n", NOTES), (TABLES, "tafel;soort\n"), ("", NOTES)]
)
def test_a_file_that_cannot_be_used_makes_no_store(
    bench: Bench, tables: str, notes: str
) -> None:
    assert bench.take_in(tables, notes) == 3
    assert "Er is niets ingelezen en niets veranderd." in bench.err
    assert not bench.store.exists()


def test_a_file_that_is_not_there_is_named(bench: Bench) -> None:
    assert bench.run("import", "weg.csv", "--tables", "ook-weg.csv") == 3
    assert "Het bestand ook-weg.csv is er niet." in bench.err


def test_what_was_erased_is_told(bench: Bench) -> None:
    bench.take_in()
    with Store.open(bench.store) as store:
        dossier = store.dossier(store.overview()[0].dialogue.id)
        store.erase([dossier.items[0].id])
    bench.take_in()
    assert "Eerder gewist en niet teruggekomen: 1 rij." in bench.err


def test_list_as_json_is_what_the_contract_says(bench: Bench) -> None:
    bench.take_in()
    tables = bench.listed()
    none = {kind.value: 0 for kind in ItemKind}
    ids = [table.pop("id") for table in tables]
    assert tables == [
        {
            "kind": "themadialoog",
            "theme": "Gezondheid",
            "number": 4,
            "date": "2021-04-09",
            "municipality": "Goes",
            "host": "wethouder",
            "participants": 8,
            "practice": False,
            "items": none | {"knel": 1, "beide": 1, "idee": 1},
        },
        {
            "kind": "themadialoog",
            "theme": "Gezondheid",
            "number": None,
            "date": None,
            "municipality": None,
            "host": None,
            "participants": None,
            "practice": False,
            "items": none | {"slotzin": 1},
        },
        {
            "kind": "themadialoog",
            "theme": "Natuur en milieu",
            "number": 2,
            "date": "2021-04-12",
            "municipality": "Zeist",
            "host": "burgemeester",
            "participants": 7,
            "practice": False,
            "items": none | {"droom": 1},
        },
    ]
    assert len(set(ids)) == 3
    assert list(bench.listed()[0])[:4] == ["id", "kind", "theme", "number"]


def test_two_stores_with_the_same_tables_print_the_same(bench: Bench) -> None:
    other = bench.folder / "other.db"
    bench.take_in()
    bench.take_in(
        "\n".join([*TABLES.splitlines()[:1], *TABLES.splitlines()[:0:-1]]), store=other
    )
    bench.listed()
    first = bench.out
    bench.listed(other)
    assert bench.out == first


def test_list_for_people_names_every_table(bench: Bench) -> None:
    bench.take_in()
    with Store.open(bench.store) as store:
        take_in(store, a_dialogue(practice=True, number=1))
    assert bench.run("list") == 0
    assert bench.out.splitlines()[::2] == [
        "OEFENTAFEL – Gezondheid – dialoog 1, 21 november 2026, Goes (0 notities)",
        "Gezondheid – dialoog 4, 9 april 2021, Goes (3 notities)",
        "Gezondheid – nog geen nummer, datum onbekend, gemeente onbekend (1 notitie)",
        "Natuur en milieu – dialoog 2, 12 april 2021, Zeist (1 notitie)",
    ]
    assert bench.out.splitlines()[3].strip() == f"code: {bench.listed()[1]['id']}"


def take_in(store: Store, *records: Record) -> None:
    versions: Sequence[Version[Record]] = [version(record) for record in records]
    store.imports.apply(versions)


def test_a_table_without_a_theme_is_listed_by_its_kind(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        take_in(store, a_dialogue(theme="", kind="verkenningsdialoog"))
    assert bench.listed()[0]["theme"] is None
    assert bench.run("list") == 0
    assert bench.out.startswith("verkenningsdialoog – dialoog 4, ")


def test_an_empty_store_is_told_on_the_side(bench: Bench) -> None:
    Store.open(bench.store).close()
    assert bench.run("list") == 0
    assert (bench.out, bench.err) == ("", "Er zijn nog geen tafels.\n")
    assert bench.listed() == []


def test_a_report_by_number_and_theme(bench: Bench) -> None:
    bench.take_in()
    assert bench.make_report("2", "--theme", "NATUUR & milieu") == 0
    assert bench.err == f"Het verslag staat klaar: {bench.report}\n"
    assert "Bloemen langs elke sloot." in bench.said()
    assert "(boer, dialoog\u00a02)" in bench.said()


def test_a_report_by_id_replaces_the_one_before(bench: Bench) -> None:
    bench.take_in()
    document = docx.Document()
    document.add_paragraph("eerder")
    document.save(str(bench.report))
    table = bench.listed()[0]
    assert bench.make_report(table["id"]) == 0
    assert "eerder" not in bench.said()
    assert "Een bank bij de haven." in bench.said()
    assert "(wethouder)" in bench.said()


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (["4"], "Een tafelnummer zegt pas iets samen met een thema."),
        (["4", "--theme", "Ruimtevaart"], "Het thema ‘Ruimtevaart’ kent het programma niet."),
        (["9", "--theme", "gezondheid"], "Er is geen tafel met nummer 9 bij het thema"),
        (["4", "--theme", "Gezondheid"], "Er zijn 2 tafels met nummer 4 bij het thema"),
        (["vier"], "‘vier’ is geen nummer of code van een tafel."),
        (["0b7de4b0-5a0c-5a5e-8f3e-7d1f0a5b6c7d"], "Deze tafel is er niet: 0b7de4b0"),
    ],
)
def test_a_table_that_is_not_named_well_is_wrong_use(
    bench: Bench, named: list[str], said: str
) -> None:
    bench.take_in()
    bench.take_in(OTHER_GOES)
    bench.report.write_text("eerder", encoding="utf-8")
    assert bench.make_report(*named) == 2
    assert said in bench.err
    assert bench.report.read_text(encoding="utf-8") == "eerder"


def test_a_theme_that_only_a_table_knows_can_be_named(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        take_in(store, a_dialogue(theme="Één op één & zo", number=3))
    assert bench.make_report("3", "--theme", "een op een en zo") == 0


def test_a_report_never_replaces_the_store(bench: Bench) -> None:
    bench.take_in()
    named = ("--dialogue", "4", "--theme", "Gezondheid")
    assert bench.run("report", "table", *named, "--to", bench.store) == 2
    assert len(bench.listed()) == 3


def test_a_report_that_cannot_be_written_is_3(bench: Bench) -> None:
    bench.take_in()
    named = ("--dialogue", "4", "--theme", "Gezondheid")
    assert bench.run("report", "table", *named, "--to", bench.folder / "weg" / "a.docx") == 3
    assert "is niet opgeslagen: de map bestaat niet." in bench.err


@pytest.mark.parametrize(
    "command",
    [["list"], ["check-store"], ["report", "table", "--dialogue", "4", "--to", "x.docx"]],
)
def test_only_import_makes_a_store(bench: Bench, command: list[str]) -> None:
    assert bench.run(*command) == 3
    assert "bestaat niet. Er is niets veranderd." in bench.err
    assert not bench.store.exists()


@pytest.mark.parametrize("command", [["list"], ["check-store"]])
def test_a_store_in_use_is_left_alone(bench: Bench, command: list[str]) -> None:
    with Store.open(bench.store):
        assert bench.run(*command) == 3
    assert "De tafels zijn nu in gebruik" in bench.err
    assert not bench.out


def test_importing_into_a_store_in_use_changes_nothing(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        assert bench.take_in() == 3
        assert store.overview() == ()


def test_a_file_that_is_no_store_stays_as_it_is(bench: Bench) -> None:
    bench.store.write_text("Beste lezer", encoding="utf-8")
    assert bench.take_in() == 3
    assert bench.store.read_text(encoding="utf-8") == "Beste lezer"


def test_a_store_in_order_is_said_to_be(bench: Bench) -> None:
    bench.take_in()
    assert bench.run("check-store") == 0
    assert bench.err == "Alles is in orde: 3 tafels, 5 notities.\n"


def test_what_is_wrong_in_a_store_is_named(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        take_in(store, an_item())
    assert bench.run("check-store") == 1
    wrong, found = bench.err.splitlines()
    assert wrong.startswith("Bij de notities hoort ")
    assert found == "Gevonden: 1 probleem."


def test_the_libraries_own_problems_are_told(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIALOOGTAFEL_DATA", str(bench.folder))
    (bench.folder / "themes").mkdir()
    (bench.folder / "themes" / "mijn-thema.toml").write_text("versie = 1\n", encoding="utf-8")
    assert bench.take_in() == 0
    assert "Let op: themes/mijn-thema.toml, regel 1: ‘titel’ ontbreekt." in bench.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WrongUseError("dialogue_without_theme"), 2),
        (StoreUnavailableError("store_full", path="x", reason=""), 3),
        (RefusedInputError("sheet_empty", file="x"), 3),
        (FileNotWrittenError("file_not_written", path="x", reason="full"), 3),
        (KeyboardInterrupt(), 3),
        (RuntimeError("wat iemand zei"), 3),
    ],
)
def test_every_kind_of_failure_has_its_code_and_a_message(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise error

    assert exit_code(fail) == code
    told = capsys.readouterr()
    assert told.err
    assert not told.out
    assert "wat iemand zei" not in told.err


def program(
    *arguments: object, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "facilitator.cli.main", *map(str, arguments)],
        cwd=Path(facilitator.__file__).parents[1],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


def test_a_program_reads_utf8_whatever_the_computer_speaks(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        take_in(store, replace(a_dialogue(), municipality="Gölle → ’s-Heer"))
    ended = program("list", "--json", "--store", bench.store)
    assert ended.returncode == 0
    assert json.loads(ended.stdout.decode("utf-8"))[0]["municipality"] == "Gölle → ’s-Heer"
    assert b"\r" not in ended.stdout
    assert not ended.stderr


def test_a_reader_that_goes_away_is_no_accident(bench: Bench) -> None:
    bench.take_in()
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = program("list", "--store", bench.store, stdout=writing)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (3, b"")


def a_program(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize(("given", "code"), [(0, 0), (1, 3), (3, 3), (77, 3)])
def test_the_demonstration_ends_as_the_window_program_does(given: int, code: int) -> None:
    assert demo.run(a_program(f"raise SystemExit({given})"), dict(os.environ)) == code


def test_a_window_program_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.run([str(tmp_path / "weg")], dict(os.environ)) == 3
    assert "kan niet worden gestart" in capsys.readouterr().err


def test_the_demonstration_has_folders_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    around = demo.surroundings("own")
    assert around["DIALOOGTAFEL_DATA"] == "own"
    assert around.get("QT_QPA_PLATFORM") == (
        "offscreen" if sys.platform.startswith("linux") else None
    )


def test_a_screen_that_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert "QT_QPA_PLATFORM" not in demo.surroundings("own")


def test_a_demonstration_needs_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bestand"
    file.touch()
    assert main(["demo", "--to", str(file)]) == 3
    assert f"De map {file} kan niet worden gemaakt" in capsys.readouterr().err

"""Tries a folder: starts both programs, opens a `.dialoog`, makes a report, plays a table."""

import csv
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import ascii_uppercase

from programs import CHECKOUT, programs
from running import ENVIRONMENT, StepError, run, say

SHIPPED = CHECKOUT / "tests" / "files" / "dialoog-3.dialoog"
EXAMPLES = CHECKOUT / "resources" / "examples"
WORD_LIST = {"nl.aff": "SET UTF-8\n", "nl.dic": "1\nvergadering\n"}
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SCREEN = ("xvfb-run", "--auto-servernum")
ELSEWHERE = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
WITHOUT_SCREEN = {name: value for name, value in ENVIRONMENT.items() if name not in ELSEWHERE}
LIMIT = 300.0


def as_it_is(path: Path) -> str:
    """Give a path as the programs of this computer want it."""
    return str(path)


@dataclass(frozen=True)
class Trial:
    """A folder to try: how its programs are started, and where they may write."""

    folder: Path
    work: Path
    runner: tuple[str, ...] = ()
    suffix: str = ""
    surroundings: tuple[tuple[str, str], ...] = ()
    place: Callable[[Path], str] = as_it_is

    def start(
        self, name: str, *arguments: str | Path, typed: str = "", screen: bool = False
    ) -> str:
        """Run a program of the folder, and give what it wrote.

        With a screen, one that nobody sees: what Qt needs there is tried too.
        """
        own = {
            "DIALOOGTAFEL_DATA": self.place(self.work / "data"),
            **dict(self.surroundings),
        }
        before = (*(SCREEN if screen else ()), *self.runner)
        given = [self.place(a) if isinstance(a, Path) else a for a in arguments]
        return run(
            *(*before, str(self.folder / (name + self.suffix)), *given),
            environment=WITHOUT_SCREEN | own,
            cwd=self.work,
            limit=LIMIT,
            typed=typed,
        )


def try_folder(trial: Trial, version: str) -> None:
    """Take all steps; raise at the first that does not give what it must."""
    shutil.rmtree(trial.work, ignore_errors=True)
    trial.work.mkdir(parents=True)
    window, line = (program.name for program in programs())
    says_its_version(trial, line, version)
    makes_a_report(trial, line)
    opens_a_dialogue_file(trial, line)
    reads_a_workbook(trial, line)
    seals(trial, line)
    spells(trial, window)
    plays_a_table(trial, line)


def says_its_version(trial: Trial, line: str, version: str) -> None:
    """Start the command line."""
    expect(version in trial.start(line, "--version"), "the version")
    say("  started the command line")


def opens_a_dialogue_file(trial: Trial, line: str) -> None:
    """Check a dialogue file that ships, and merge those of the tables into a new store."""
    expect("Gezondheid" in trial.start(line, "check", SHIPPED), "what is in a file")
    tables, store = ("--store", trial.work / "tafels.sqlite"), trial.work / "zaal é.sqlite"
    trial.start(line, "export", *tables, "--all", "--plain", "--to", trial.work / "uit")
    trial.start(line, "merge", trial.work / "uit", "--into", store)
    here = trial.start(line, "list", "--store", store, "--json")
    expect(here == trial.start(line, "list", *tables, "--json"), "the merged table")
    say("  opened a dialogue file, and merged it")


def makes_a_report(trial: Trial, line: str) -> None:
    """Take in a table that was kept in spreadsheets, and write its report in each format."""
    store, report = trial.work / "tafels.sqlite", trial.work / "verslag.docx"
    for_all = report.with_suffix(".pdf")
    sheets = (EXAMPLES / "notities.csv", "--tables", EXAMPLES / "tafels.csv")
    trial.start(line, "import", *sheets, "--store", store)
    [table, *_] = json.loads(trial.start(line, "list", "--store", store, "--json"))
    asked = ("report", "table", "--store", store, "--dialogue", table["id"], "--to")
    for file in (report, for_all):
        trial.start(line, *asked, file)
    expect(table["municipality"] in document_text(report), "the report")
    expect(for_all.read_bytes().startswith(b"%PDF-"), "the report as PDF")
    say("  made a report of a table, for Word and as PDF")


def reads_a_workbook(trial: Trial, line: str) -> None:
    """Take in a workbook, which a process of its own decodes."""
    store, book = ("--store", trial.work / "werkmap.sqlite"), trial.work / "werkmap.xlsx"
    write_workbook(book)
    trial.start(line, "import", book, *store)
    tables = len((EXAMPLES / "tafels.csv").read_text("utf-8-sig").splitlines()) - 1
    here = json.loads(trial.start(line, "list", *store, "--json"))
    expect(len(here) == tables, "the tables of a workbook")
    say("  read a workbook")


def write_workbook(to: Path) -> None:
    """Write the examples as the two sheets of the plainest workbook there is."""
    sheets = {name: EXAMPLES / f"{name}.csv" for name in ("tafels", "notities")}
    numbered = list(enumerate(sheets, start=1))
    listed = "".join(f'<sheet name="{n}" sheetId="{at}" r:id="r{at}"/>' for at, n in numbered)
    related = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/worksheet" '
        f'Target="worksheets/sheet{at}.xml"/>'
        for at, _ in numbered
    )
    main = f'<Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    with zipfile.ZipFile(to, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr(
            "_rels/.rels", f'<Relationships xmlns="{PACKAGE}">{main}</Relationships>'
        )
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
            f"<sheets>{listed}</sheets></workbook>",
        )
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        )
        for at, name in numbered:
            parts.writestr(f"xl/worksheets/sheet{at}.xml", sheet_of(sheets[name]))


def sheet_of(file: Path) -> str:
    """Give the rows of a CSV as a sheet of a workbook."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = "".join(
            f"<row>{''.join(cell_of(at, place, text) for place, text in enumerate(row))}</row>"
            for at, row in enumerate(csv.reader(lines, delimiter=";"), start=1)
        )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def cell_of(row: int, column: int, text: str) -> str:
    """Give one cell of text."""
    place = f"{ascii_uppercase[column]}{row}"
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def seals(trial: Trial, line: str) -> None:
    """Make a key, hand a table over sealed for it, and open that with the passphrase."""
    secret, out = trial.work / "wachtzin.txt", trial.work / "uit"
    secret.write_text("een wachtzin om te proberen\n", "utf-8")
    public = trial.start(line, "key", "new", "--passphrase-file", secret).strip()
    store = ("--store", trial.work / "tafels.sqlite", "--all")
    trial.start(line, "export", *store, "--to", out, "--recipient", public)
    told = trial.start(line, "check", out, "--passphrase-file", secret)
    expect("Wonen en verkeer" in told, "what is in a sealed file")
    say("  sealed a table, and opened it")


def spells(trial: Trial, window: str) -> None:
    """Let the window program start as the process that answers for the spelling."""
    for name, text in WORD_LIST.items():
        trial.work.joinpath(name).write_text(text, "utf-8")
    words = "vergadering\nvergaddering\n"
    told = trial.start(window, "--spell", trial.work / "nl.dic", typed=words)
    expect(told == "vergadering\t1\nvergaddering\t0\n", "the spelling")
    say("  spelled two words")


def plays_a_table(trial: Trial, line: str) -> None:
    """Play the practice table through the windows; they leave pictures and a report."""
    to = trial.work / "oefentafel"
    trial.start(line, "demo", "--to", to, screen=True)
    expect(len(list(to.glob("*.png"))) > 5, "pictures of the windows")
    document_text(next(to.glob("*.docx")))
    say("  opened the windows, and played the practice table")


def document_text(report: Path) -> str:
    """Give the main part of a Word document; raise when it is none."""
    with zipfile.ZipFile(report) as parts:
        expect(parts.testzip() is None, "a whole document")
        return parts.read("word/document.xml").decode("utf-8")


def expect(given: bool, what: str) -> None:
    """Raise when something is not as it must be."""
    if not given:
        raise StepError(f"Not as it must be: {what}")

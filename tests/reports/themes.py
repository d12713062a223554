"""Theme reports of real tables that lie elsewhere, and what they lack.

`python -m tests.reports.themes FOLDER` takes a folder with one folder a theme, each with
`tafels.csv`, `notities.csv` and `expected.json`; it imports each, makes its report in both
formats on the command line, reads them back, and prints what is not as expected. Exit code 1
where anything is.
"""

import csv
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator.cli.main import main as run_command
from facilitator.domain.reporting.dutch import as_quote, capitalised, in_words
from facilitator.domain.table.attribution import GROUP_LABEL, GROUP_WORDS, HOST_FUNCTIONS
from tests.reports.pdf.reading import pdf_texts, word_texts

PARTS = {
    "knel": "1. ",
    "kiem": "1. ",
    "droom": "2. ",
    "eerste_stap": "3. ",
}
"""The kernen of `expected.json`, and how the heading of their chapter begins."""


def plain(text: str) -> str:
    """Give a text with plain spaces, on one line."""
    return " ".join(text.split())


def lacks(folder: Path) -> Iterator[str]:
    """Give what the report of a theme lacks, in either format."""
    expected = json.loads((folder / "expected.json").read_text())
    notes = rows(folder / "notities.csv")
    numbers = {row["tafel"]: row["dialoog"] for row in rows(folder / "tafels.csv")}
    with tempfile.TemporaryDirectory() as made:
        for suffix, texts in reports(folder, expected["theme"], Path(made)).items():
            said = [plain(text) for text in texts]
            for fault in (*counted(expected, said), *told(expected, notes, said)):
                yield f"{suffix}: {fault}"
            for fault in quoted(notes, numbers, said):
                yield f"{suffix}: {fault}"


def rows(path: Path) -> Sequence[Mapping[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def reports(folder: Path, theme: str, made: Path) -> Mapping[str, Sequence[str]]:
    """Give the texts of the report in each format, as it is made on the command line."""
    store = made / "s.sqlite"
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    run("import", notes, "--tables", tables, "--store", store)
    word, pdf = made / "r.docx", made / "r.pdf"
    for path in (word, pdf):
        run("report", "theme", "--store", store, "--theme", theme, "--to", path)
    return {
        ".docx": word_texts(word.read_bytes()),
        ".pdf": [each.text for each in pdf_texts(pdf.read_bytes())],
    }


def run(*arguments: object) -> None:
    assert run_command([str(each) for each in arguments]) == 0, arguments


def counted(expected: Mapping[str, Any], said: Sequence[str]) -> Iterator[str]:
    """Give the counts that are not told: tables in words, people in digits, places once."""
    tables, people = expected["tables"], expected["participants"]
    places = ", ".join(expected["municipalities_sorted"])
    series, talks = (("themadialogen", "gesprekken"), ("themadialoog", "gesprek"))[tables == 1]
    deelnemers = "deelnemer" if people == 1 else "deelnemers"
    hosts = "De host kwam" if tables == 1 else "Hosts kwamen"
    several = "s" * (len(expected["municipalities_sorted"]) > 1)
    wanted = (
        f"{capitalised(in_words(tables))} {series}",
        f"{tables} {talks} {people} {deelnemers} totaal",
        f"{hosts} uit de volgende gemeente{several}: {places}",
    )
    for line in wanted:
        if said.count(line) != 1:
            yield f"{said.count(line)} times: {line}"
    if not any(f"met {people} {deelnemers}" in text for text in said):
        yield f"no {people} people in the long form"


def told(
    expected: Mapping[str, Any], notes: Sequence[Mapping[str, str]], said: Sequence[str]
) -> Iterator[str]:
    """Give the kernen with notes that are not in their chapter, in their order."""
    at, used = 0, {plain(note["kern"]) for note in notes}
    for part, titles in expected["kernen"].items():
        begin = next(n for n, text in enumerate(said) if text.startswith(PARTS[part]))
        at = max(at, begin)
        for title in filter(used.__contains__, map(plain, titles)):
            found = [n for n, text in enumerate(said) if text.startswith(title)]
            after = [n for n in found if n > at]
            if not after:
                yield f"not in its place: {part}, {title}"
            at = after[0] if after else at


def quoted(
    notes: Sequence[Mapping[str, str]], numbers: Mapping[str, str], said: Sequence[str]
) -> Iterator[str]:
    """Give the notes that are not quoted word for word, with who said it behind them."""
    for note in notes:
        by = speaker(note["rol"], numbers[note["tafel"]])
        text = plain(note["tekst"])
        behind = f" ({by})" if by else ""
        wanted = (f"{text}{behind}", f"{plain(as_quote(text))}{behind}")
        if not any(one in line for line in said for one in wanted):
            yield f"not quoted: {wanted[1]}"


def speaker(role: str, number: str) -> str:
    """Give who said it as documents have it: a host has no number."""
    if role.casefold() in HOST_FUNCTIONS:
        return role.casefold()
    label = GROUP_LABEL if role.casefold() in GROUP_WORDS else plain(role)
    return ", ".join(part for part in (label, f"dialoog {number}") if part)


def main(folder: Path) -> int:
    """Try every theme of a folder; 1 where one lacks anything."""
    found = 0
    for each in sorted(path.parent for path in folder.glob("*/expected.json")):
        faults = list(lacks(each))
        found += len(faults)
        print(f"{each.name}: {len(faults) or 'as expected'}")  # noqa: T201 - a command
        for fault in faults:
            print(f"  {fault}")  # noqa: T201
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

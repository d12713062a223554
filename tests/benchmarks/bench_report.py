"""How long the report of a table of 300 items takes, from the dossier to the file on disk.

Floor: the same paragraphs joined as strings into the same template, zipped and brought to the
disk, in turn with the report. The first report of a fresh process pays for its imports too.
Run: `python -m tests.benchmarks.bench_report [ROUNDS]`.
"""

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import docx

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind, seated
from facilitator.domain.reporting.source import ReportSource
from facilitator.services.reporting import KINDS, ReportRequest, make
from tests.builders import a_dossier, a_link, a_seat, an_item

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = resources.path("templates", "report.docx")
ITEMS = 300
GOAL = 1000.0
"""Milliseconds that a report may take."""

FRESH = """
import sys, time
begun = time.perf_counter()
from pathlib import Path
from tests.benchmarks.bench_report import full_dossier, report
report(full_dossier(), Path(sys.argv[1]))
print(time.perf_counter() - begun)
"""


def full_dossier() -> Dossier:
    """Build a table of 300 items of all kinds, each of some fifty words, and 60 links."""
    seats = [a_seat(number, f"rol {number}") for number in range(1, 13)]
    kinds = list(ItemKind)
    items = [
        an_item(
            f"Notitie {n}: " + "zo ging het die dag, en de dag daarna ook. " * 5,
            kinds[n % len(kinds)],
            position=n,
            speaker=seated(seats[n % len(seats)].id),
        )
        for n in range(ITEMS)
    ]
    links = [a_link(items[n], items[n - 1]) for n in range(0, ITEMS, 5)]
    return a_dossier(seats=seats, items=items, links=links)


def report(dossier: Dossier, file: Path) -> None:
    """Write the report as the program does."""
    make(ReportRequest(KINDS["table"], ReportSource((dossier,))), file)


def floor(paragraphs: list[str], file: Path) -> None:
    """Write the same words with the least work there is."""
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(TEMPLATE) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for name in source.namelist():
            text = source.read(name).decode()
            package.writestr(name, text.replace("<w:body>", f"<w:body>{body}"))
    with file.open("wb") as written:
        written.write(target.getvalue())
        os.fsync(written.fileno())


def milliseconds(work: Callable[[], None]) -> float:
    """Time one piece of work."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def in_fresh_process(file: Path) -> float:
    """Time the first report of a process, with its imports."""
    command = [sys.executable, "-c", FRESH, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000


def main() -> int:
    """Print the table; 1 when the goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as name:
        file, bare = Path(name) / "verslag.docx", Path(name) / "vloer.docx"
        dossier = full_dossier()
        report(dossier, file)
        texts = [paragraph.text for paragraph in docx.Document(str(file)).paragraphs]
        pairs = [
            (
                milliseconds(lambda: floor(texts, bare)),
                milliseconds(lambda: report(dossier, file)),
            )
            for _ in range(rounds)
        ]
        fresh = statistics.median(in_fresh_process(file) for _ in range(3))
    lowest = statistics.median(pair[0] for pair in pairs)
    ours = statistics.median(pair[1] for pair in pairs)
    rows = (
        f"{'':34}{'ms':>8}{'x floor':>9}{'goal':>10}",
        f"{'same words as strings (floor)':34}{lowest:8.1f}{1:9.2f}",
        f"{'report of 300 items':34}{ours:8.1f}{ours / lowest:9.2f}{GOAL:7.0f} ms",
        f"{'the first one, with imports':34}{fresh:8.1f}{fresh / lowest:9.2f}{GOAL:7.0f} ms",
    )
    sys.stdout.write("\n".join(rows) + "\n")
    return 0 if max(ours, fresh) <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())

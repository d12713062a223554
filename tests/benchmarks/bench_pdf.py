"""How long the PDF of a table's report takes, from the dossier to the bytes, and how it grows.

Floor: Typst alone with the same template and words. Typst remembers what it set, so that each
run has other words. The first of a fresh process pays for its imports too. `x floor` is that of
the middle run; `worst` is the slowest one, against the floor of its own round.
Run: `python -m tests.benchmarks.bench_pdf [ROUNDS]`.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import typst

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.reports.pdf.data import data_of
from facilitator.reports.writer import WRITERS
from facilitator.services.reporting import KINDS
from tests.benchmarks.bench_report import full_dossier

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = resources.path("templates", "report.typ")
GOAL, SHARE, GROWTH, MEMORY = 1000.0, 1.5, 1.3, 30
"""Milliseconds for 300 notes, times the floor, times linear for ten times as many, and MB."""

FRESH = """
import time
begun = time.perf_counter()
from tests.benchmarks.bench_pdf import full_dossier, outline_of, WRITERS
WRITERS[".pdf"].write(outline_of(full_dossier()))
print(time.perf_counter() - begun)
"""
_RUNS = count()


def outline_of(dossier: Dossier) -> Outline:
    """Make the outline as the program does, with words that no other run has."""
    run = f"{next(_RUNS)}"
    items = tuple(
        replace(each, verbatim=f"{run} {each.verbatim} {run}") for each in dossier.items
    )
    told = replace(dossier, items=items)
    return KINDS["table"].outline(ReportSource((told,)), INTERNAL)


def of_size(times: int) -> Dossier:
    """Build a table of so many times 300 notes; each note is another."""
    dossier = full_dossier()
    parts = [full_dossier() for _ in range(times)]
    items = tuple(
        replace(item, position=300 * at + item.position)
        for at, part in enumerate(parts)
        for item in part.items
    )
    return replace(dossier, items=items)


def milliseconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def floor(outline: Outline) -> float:
    """Time Typst alone, all it needs at hand."""
    inputs = {"outline": json.dumps(data_of(outline), ensure_ascii=False)}
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources.path("fonts"))],
    )
    return milliseconds(
        lambda: typst.compile(
            TEMPLATE,
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=["ua-1", "a-2a"],
        )
    )


def ours(dossier: Dossier) -> float:
    """Time the whole way, from the dossier to the bytes."""
    return milliseconds(lambda: WRITERS[".pdf"].write(outline_of(dossier)))


def in_fresh_process() -> float:
    """Time the first PDF of a process, with its imports."""
    command = [sys.executable, "-c", FRESH]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000


def megabytes() -> int:
    """Give the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    small, large = of_size(1), of_size(10)
    ours(small)
    pairs = [(floor(outline_of(small)), ours(small)) for _ in range(rounds)]
    lowest, middle = (statistics.median(column) for column in zip(*pairs, strict=True))
    kept = megabytes()
    for _ in range(10):
        ours(small)
    kept = megabytes() - kept
    worst = max(pairs, key=lambda pair: pair[1])
    share = statistics.median(mine / least for least, mine in pairs)
    tenfold = statistics.median(ours(large) for _ in range(3))
    growth = tenfold / middle / 10
    fresh = statistics.median(in_fresh_process() for _ in range(3))
    rows = (
        f"{'':34}{'ms':>8}{'x floor':>9}{'goal':>12}",
        f"{'Typst alone (floor)':34}{lowest:8.1f}{1:9.2f}",
        f"{'PDF of 300 notes':34}{middle:8.1f}{share:9.2f}{GOAL:6.0f} ms {SHARE}",
        f"{'the worst of them':34}{worst[1]:8.1f}{worst[1] / worst[0]:9.2f}",
        f"{'3,000 notes, per 300':34}{tenfold / 10:8.1f}{growth:9.2f}{GROWTH:12}",
        f"{'the first one, with imports':34}{fresh:8.1f}{fresh / lowest:9.2f}",
        f"{'MB more after ten reports':34}{kept:8}{'':9}{MEMORY:12}",
    )
    sys.stdout.write("\n".join(rows) + "\n")
    reached = (middle <= GOAL, share <= SHARE, growth <= GROWTH, kept <= MEMORY)
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())

"""How long the report of a theme of 4,800 quotes takes, as Word and as PDF, and how it grows.

Floors: the same paragraphs as strings in the same template, and Typst alone with the same
words. Each run has other words, as Typst remembers what it set. The worst run is told against
the floor of its own round.
Run: `python -m tests.benchmarks.bench_theme [ROUNDS]`.
"""

import io
import statistics
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import docx

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, SeatId, derived_id
from facilitator.domain.records.items import Item, ItemKind, Labels, seated
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.reports.writer import WRITERS
from facilitator.services.theme_reports import theme_kind
from tests.benchmarks import bench_pdf, bench_report
from tests.benchmarks.bench_report import milliseconds
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

TABLES, QUOTES = 60, 80
"""So many tables, with so many quotes each."""
GOAL, SHARE, GROWTH = 3000.0, 1.5, 1.3
"""Milliseconds for the Word document, times the floor of the PDF, and times linear."""
KINDS = (ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.IDEA, ItemKind.CLOSING_LINE)
KERNEN = 5
_RUNS = count()


def a_table(number: int, run: str) -> Dossier:
    """Build a table of which every note is in a kern, with words that no other run has."""
    home = DialogueId(derived_id("bench", "theme", str(number)))
    seats = [a_seat(n, f"rol {n}", dialogue_id=home) for n in range(1, 11)]
    items = [_a_note(home, number, n, run, seats[n % 10].id) for n in range(QUOTES)]
    place = f"Plaats {number}"
    head = a_dialogue(id=home, number=number, municipality=place, municipality_code="")
    return a_dossier(head, seats=seats, items=items)


def _a_note(home: DialogueId, table: int, n: int, run: str, seat: SeatId) -> Item:
    kind = KINDS[n % len(KINDS)]
    text = f"{run}.{table}.{n} " + "Zo ging het die dag, en de dag daarna ook. " * (1 + n % 6)
    heading = f"Kern {n % KERNEN} van {kind.value}"
    labels, speaker = Labels(heading=heading), seated(seat)
    return an_item(text, kind, dialogue_id=home, position=n, labels=labels, speaker=speaker)


def outline_of(tables: int) -> Outline:
    """Make the outline as the program does, with words that no other run has."""
    run = f"{next(_RUNS)}"
    found = tuple(a_table(number, run) for number in range(1, tables + 1))
    return theme_kind().outline(ReportSource(found), INTERNAL)


def written(suffix: str, tables: int = TABLES) -> float:
    """Time the whole way, from the dossiers to the bytes."""
    run = f"{next(_RUNS)}"
    found = tuple(a_table(number, run) for number in range(1, tables + 1))
    source = ReportSource(found)
    return bench_pdf.milliseconds(
        lambda: WRITERS[suffix].write(theme_kind().outline(source, INTERNAL))
    )


def words_alone() -> float:
    """Time the least work there is for the Word document."""
    content = WRITERS[".docx"].write(outline_of(TABLES))
    texts = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        return milliseconds(lambda: bench_report.floor(texts, Path(folder) / "vloer.docx"))


def rounds_of(
    suffix: str, floor: Callable[[], float], rounds: int
) -> list[tuple[float, float]]:
    """Give the time of the floor and of ours, in turn."""
    return [(floor(), written(suffix)) for _ in range(rounds)]


def told(suffix: str, pairs: list[tuple[float, float]]) -> bool:
    """Print a line of the table; say whether the goals are reached."""
    lowest, middle = (statistics.median(column) for column in zip(*pairs, strict=True))
    share = statistics.median(ours / floor for floor, ours in pairs)
    worst = max(pairs, key=lambda pair: pair[1])
    tenth = statistics.median(written(suffix, TABLES // 10) for _ in range(3))
    growth = middle / tenth / 10
    columns = f"{share:7.2f}{worst[1] / worst[0]:8.2f}{growth:7.2f}"
    sys.stdout.write(f"{suffix:22}{middle:8.0f}{lowest:8.0f}{columns}\n")
    reached = middle <= GOAL if suffix == ".docx" else share <= SHARE
    return reached and growth <= GROWTH


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    floors = {
        ".docx": words_alone,
        ".pdf": lambda: bench_pdf.floor(outline_of(TABLES)),
    }
    head = f"{'ms':>8}{'floor':>8}{'x':>7}{'worst':>8}{'grows':>7}"
    sys.stdout.write(f"{'4,800 quotes':22}{head}\n")
    reached = []
    for suffix, floor in floors.items():
        written(suffix, tables=3)
        reached.append(told(suffix, rounds_of(suffix, floor, rounds)))
    sys.stdout.write(f"goals: Word {GOAL:.0f} ms, PDF {SHARE} x, growth {GROWTH}\n")
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())

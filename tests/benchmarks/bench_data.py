"""How long tables take to leave as data for other programs, and how that grows.

    python -m tests.benchmarks.bench_data [TABLES...]

The goals, for 300 tables of 80 notes with 4,000 of them in kernen: the data package is on disk
within two seconds and so is the REFI-QDA project, from the store on, and the process takes no
more than 300 MB. For 2,000 tables a note may cost no more than half as much again. The floor is
`csv.writer` with the same rows. Time is that of the processor, which a busy machine changes
least; each number of tables has a process of its own.
"""

import csv
import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.sections import Section
from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.domain.records.kinds import Chapter
from facilitator.services.boards import BoardEditor, boards
from facilitator.services.catalogue import read_data_files
from facilitator.services.dataset_files import analysis_files, data_files
from facilitator.services.datasets import data_sources, internal_dataset, placement_coders
from facilitator.storage.store import Store
from tests.benchmarks import many_tables
from tests.editors import StillOrigins

GOAL_S, GOAL_MB, GOAL_GROWTH = 2.0, 300.0, 1.5
NOTES, PLACED, KERNEN = 80, 4000, 40


class Measured(NamedTuple):
    """Seconds of each form, of the floor and of reading, and the most megabytes in use."""

    notes: int
    package: float
    project: float
    workbook: float
    floor: float
    megabytes: float

    def __str__(self) -> str:
        """Tell it on a line."""
        of = f"{self.package / self.floor:.1f} times the floor"
        return (
            f"{self.notes:7} notes  package {self.package:6.2f} s ({of})"
            f"  project {self.project:6.2f} s  workbook {self.workbook:6.2f} s"
            f"  {self.megabytes:4.0f} MB"
        )


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def fill(store: Store, tables: int) -> None:
    """Put tables in a store, and place notes of each theme in kernen."""
    many_tables.fill(store, tables, NOTES)
    found = boards(store)
    for theme in found:
        editor = BoardEditor(store, theme, StillOrigins())
        loose = editor.board.contents(Chapter.KNEL_KIEM).loose[: PLACED // len(found)]
        for number in range(KERNEN // len(found)):
            act = ChapterActions(editor.board, Chapter.KNEL_KIEM, editor.origins.new_id)
            some = loose[number :: KERNEN // len(found)]
            editor.do(act.make_cluster(Section.KNEL, f"Kern {number + 1}", some))


def floor(data: Dataset) -> None:
    """Write the same rows with the least work there is."""
    for table in ROW_TABLES:
        csv.writer(io.StringIO()).writerows(table.cells(data))


def _project(store: Store, data: Dataset, to: Path) -> None:
    analysis_files(data, placement_coders(store, data), to).write()


def measure(folder: Path) -> Measured:
    """Write each form of the tables in a store."""
    library, made = read_data_files(), folder / "data"
    with Store.open(folder / "s.sqlite", create=False) as store:

        def read() -> Dataset:
            return internal_dataset(data_sources(store, boards(store), library))

        package = seconds(lambda: data_files(read(), made).write())
        project = seconds(lambda: _project(store, read(), folder / "p.qdpx"))
        most = _megabytes()
        data = read()
        workbook = seconds(lambda: data_files(data, folder / "w.xlsx").write())
        least = seconds(lambda: floor(data))
    return Measured(len(data.notes), package, project, workbook, least, most)


def _megabytes() -> float:
    """Give the most memory that the process had, as Linux tells it; 0 elsewhere."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def in_process(folder: Path, tables: int) -> Measured:
    """Measure in a process that did nothing else."""
    with Store.open(folder / "s.sqlite") as store:
        fill(store, tables)
    command = (sys.executable, "-m", "tests.benchmarks.bench_data", "--measure", folder)
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return Measured(int(told[0]), *map(float, told[1:]))


def main(numbers: list[int]) -> int:
    """Measure each number of tables; 1 where a goal was missed."""
    found = []
    for tables in numbers:
        with tempfile.TemporaryDirectory() as folder:
            found.append(in_process(Path(folder), tables))
        print(f"{tables:5} tables", found[-1], flush=True)
    first, last = found[0], found[-1]
    growth = (last.package / last.notes) / (first.package / first.notes)
    print(f"a note costs {growth:.2f} times as much at {numbers[-1]} tables")
    met = max(first.package, first.project) <= GOAL_S and first.megabytes <= GOAL_MB
    return int(not met or growth > GOAL_GROWTH)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(*measure(Path(sys.argv[2])))
        sys.exit()
    sys.exit(main([int(number) for number in sys.argv[1:]] or [300, 2000]))

"""How long merging takes as a ratio to its floor in the same run, and how that grows.

The floor opens the same files with zipfile, parses both members with json, and puts every
record in one table of text columns with the pragmas of the store, a commit a file: the least
that any program must do. All in time of the processor, which a busy machine changes least; each
number of files in a process of its own, so that its memory shows.

    python -m tests.benchmarks.bench_merge [FILES,FILES… [ITEMS]]
"""

import json
import resource
import sqlite3
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import (
    Closing,
    Dialogue,
    Moment,
    MomentKind,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.ids import (
    ClosingId,
    DeviceId,
    DialogueId,
    ItemId,
    MomentId,
    SeatId,
    StepId,
    uuid7,
)
from facilitator.domain.records.items import CITIZEN_KINDS, Item, seated
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import find_files, read_file
from facilitator.signing import Signer, device_name, table_id
from facilitator.storage.sqlite.opening import BEFORE_READING
from facilitator.storage.store import Store
from tests.builders import EVENING

FILES, ITEMS = (300, 1_000), 50
ROUNDS = 5
"""So often for the least number of files; the least time counts."""
GOAL = 2.0
WORDS = [
    "de",
    "buurt",
    "heeft",
    "een",
    "plek",
    "nodig",
    "waar",
    "jong",
    "en",
    "oud",
    "elkaar",
    "weer",
    "zien",
    "zonder",
    "dat",
    "het",
    "meteen",
    "iets",
    "moet",
    "kosten",
    "en",
    "waar",
    "niemand",
    "hoeft",
    "uit",
    "te",
    "leggen",
    "waarom",
    "hij",
    "er",
    "is",
]
STEPS = ("welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde")


def some_words(dice: Random, least: int, most: int) -> str:
    """Give a sentence of words that could have been said."""
    return " ".join(dice.choices(WORDS, k=dice.randint(least, most))).capitalize() + "."


def a_contribution(
    dice: Random, items: int, number: int, home: DialogueId, device: DeviceId
) -> Contribution:
    """Give all of one table with so many items, each written once or twice."""
    ids = _ids(dice)
    head = Dialogue(home, "themadialoog", "Gezondheid", number=number, municipality="Goes")
    seats = [Seat(SeatId(next(ids)), home, n + 1, some_words(dice, 1, 3)) for n in range(8)]
    records: list[Record] = [head, *seats, Closing(ClosingId(next(ids)), home)]
    for place, key in enumerate(STEPS):
        records.append(
            Step(StepId(next(ids)), home, key, place, key, some_words(dice, 4, 9), 30)
        )
        at = EVENING + timedelta(minutes=30 * place)
        records.append(Moment(MomentId(next(ids)), home, MomentKind.BEGIN, at, key))
    records.extend(
        Item(
            ItemId(next(ids)),
            home,
            dice.choice(CITIZEN_KINDS),
            some_words(dice, 8, 60),
            1_600_000_000_000 + 90_000 * place,
            speaker=seated(dice.choice(seats).id),
            step=dice.choice(STEPS),
            at=EVENING + timedelta(seconds=90 * place),
            starred=dice.random() < 0.1,
        )
        for place in range(items)
    )
    vectors = [VersionVector.of({device: count}) for count in (1, 2)]
    versions = tuple(Version(dice.choice(vectors), record) for record in records)
    return Contribution(home, versions)


def _ids(dice: Random) -> Iterator[UUID]:
    at = 1_600_000_000_000
    while True:
        at += dice.randint(1, 60_000)
        yield uuid7(at, dice.randbytes(10))


def make_files(folder: Path, files: int, items: int, *, invited: bool = True) -> None:
    """Write the files of so many tables, each of a laptop of its own that was invited to it."""
    dice = Random(1)
    for number in range(files):
        signer, table = Signer(dice.randbytes(32)), Signer(dice.randbytes(32))
        device = device_name(signer.key, bytes(2))
        given = a_contribution(dice, items, number + 1, table_id(table.key), device)
        stamp = FileOrigin("1.0", device, EVENING, "themadialoog", "Gezondheid")
        path = folder / f"{number:05}.dialoog"
        grant = table if invited else None
        path.write_bytes(write_dialogue_file(given, stamp, signer, (), grant))


def floor(paths: Sequence[Path], database: Path) -> float:
    """Do the least there is to do; give the seconds."""
    began = time.process_time()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for setting in BEFORE_READING:
            connection.execute(f"PRAGMA {setting}")
        connection.execute("PRAGMA journal_mode = WAL")
        known: set[str] = set()
        for path in paths:
            with zipfile.ZipFile(path) as archive:
                json.loads(archive.read("manifest.json"))
                records = json.loads(archive.read("records.json"))["records"]
            connection.execute("BEGIN IMMEDIATE")
            for kind, entries in records.items():
                _insert(connection, kind, entries, known)
            connection.execute("COMMIT")
    return time.process_time() - began


def _insert(
    connection: sqlite3.Connection, kind: str, entries: list[dict[str, object]], known: set[str]
) -> None:
    if not entries:
        return
    names = list(entries[0])
    if kind not in known:
        known.add(kind)
        columns = ", ".join(f'"{name}"' for name in names)
        connection.execute(f"CREATE TABLE {kind} ({columns}, PRIMARY KEY (id, vector))")
    marks = ", ".join("?" * len(names))
    rows = [
        [json.dumps(one) if isinstance(one, dict | list) else one for one in entry.values()]
        for entry in entries
    ]
    connection.executemany(f"INSERT INTO {kind} VALUES ({marks})", rows)


def merge(paths: Sequence[Path], database: Path) -> tuple[float, float]:
    """Merge with the program; give the seconds, and those of the slowest file."""
    slowest = 0.0
    began = time.process_time()
    with Store.open(database) as store:
        merge = FileMerge(store)
        merge.begin()
        for path in paths:
            start = time.process_time()
            line = merge.apply(read_file(path))
            assert line.brings, line
            slowest = max(slowest, time.process_time() - start)
    return time.process_time() - began, slowest


def look(paths: Sequence[Path], database: Path) -> float:
    """Look at all files without taking them in; give the seconds."""
    began = time.process_time()
    with Store.open(database) as store:
        merge = FileMerge(store)
        for path in paths:
            merge.preview(read_file(path))
    return time.process_time() - began


def peak() -> float:
    """Give the most memory this process had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Figures(NamedTuple):
    """What so many files took, in seconds, and megabytes: at most, and before the first one."""

    files: int
    floor: float
    look: float
    merge: float
    again: float
    slowest: float
    memory: float
    before: float


def one_round(paths: Sequence[Path], folder: Path) -> tuple[float, ...]:
    """Do all of it once, in stores of its own; give the seconds, in the order of `Figures`."""
    folder.mkdir()
    least = floor(paths, folder / "floor.sqlite")
    dry = look(paths, folder / "look.sqlite")
    took, slowest = merge(paths, folder / "store.sqlite")
    return least, dry, took, look(paths, folder / "store.sqlite"), slowest


def measure(files: int, items: int) -> Figures:
    """Make so many files, and do all of it a few times; the least of each time counts."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "post").mkdir()
        make_files(folder / "post", files, items)
        paths = find_files([folder / "post"])
        before = peak()
        rounds = range(max(1, min(ROUNDS, ROUNDS * FILES[0] // files)))
        times = zip(*(one_round(paths, folder / str(one)) for one in rounds), strict=True)
        least, dry, took, again, slowest = map(min, times)
        return Figures(files, least, dry, took, again, slowest, peak(), before)


def line_of(one: Figures, first: Figures) -> str:
    """Give the figures of a number of files; growth is that of a file beside the first."""

    def ratio(seconds: float) -> str:
        return f"{seconds:8.2f} ({seconds / one.floor:4.2f})"

    growth = (one.look + one.merge) / one.files / ((first.look + first.merge) / first.files)
    timed = "".join(map(ratio, (one.look, one.merge, one.look + one.merge, one.again)))
    return (
        f"{one.files:6}{one.floor:8.2f}{timed}{one.slowest * 1000:9.1f}{growth:8.2f}"
        f"{one.memory:6.0f} ({one.before:.0f})"
    )


def main() -> int:
    """Print the table; give 1 when merging took more than the goal."""
    sizes = [int(one) for one in sys.argv[1].split(",")] if sys.argv[1:] else FILES
    items = int(sys.argv[2]) if sys.argv[2:] else ITEMS
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        found = pool.starmap(measure, [(files, items) for files in sizes], chunksize=1)
    print(
        f"{items} notes a file; seconds (x floor), milliseconds, x the first line, MB (before)"
    )
    print(
        " files   floor           look          merge           both          again"
        "  slowest  growth    MB"
    )
    for one in found:
        print(line_of(one, found[0]))
    good = all(one.merge <= GOAL * one.floor for one in found)
    print(f"goal: merge {GOAL} x, {'met' if good else 'missed'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""How long keeping an item takes, against a bare insert with the same settings.

    python tests/benchmarks/bench_keep.py [FOLDER]

Both do it in alternating blocks on the same disk, in one run: compare the ratio, the
milliseconds are those of this machine. The goal is p99 <= 5 ms and <= 5 times the floor.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.items import Item
from facilitator.storage.sqlite.opening import BEFORE_READING
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, a_seat, an_item, the_steps

BLOCKS, PER_BLOCK, WARM_UP = 20, 100, 50
ALREADY_THERE = 500
TEXT = "Zes weken zag mijn moeder niemand, en toen … " * 10
PERCENTILES = (50, 95, 99)
LIMIT_MS, LIMIT_RATIO = 5.0, 5.0

Action = Callable[[int], None]


def seconds_of(action: Action, numbers: range) -> list[float]:
    """Time an action once for each number."""
    times = []
    for number in numbers:
        start = time.perf_counter()
        action(number)
        times.append(time.perf_counter() - start)
    return times


def percentile(times: list[float], percent: int) -> float:
    """Give a percentile in milliseconds."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)] * 1000


def bare_insert(database: sqlite3.Connection) -> Action:
    """A table with a key and a text, and nothing around it."""
    for setting in (*BEFORE_READING, "journal_mode = WAL"):
        database.execute(f"PRAGMA {setting}")
    database.execute("CREATE TABLE item (id BLOB PRIMARY KEY, text TEXT)")

    def insert(number: int) -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO item VALUES (?, ?)", (number.to_bytes(16), TEXT))
        database.execute("COMMIT")

    return insert


def keeping(store: Store) -> Action:
    """A table with 500 items and a half-typed text, that becomes the next item."""
    here: list[Item] = [an_item(TEXT, position=-1 - n) for n in range(ALREADY_THERE)]
    seats = [a_seat(number) for number in range(1, 9)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *the_steps(), *seats, *here))
    store.dossier(DIALOGUE_ID)
    coming = iter([an_item(TEXT, position=n) for n in range(WARM_UP + BLOCKS * PER_BLOCK)])

    def keep(_: int) -> None:
        store.apply(added(ChangeName.KEEP_ITEM, next(coming)), settles="capture")

    return keep


def measure(folder: Path) -> dict[str, list[float]]:
    """Time both, block by block, with a draft to settle before each kept item."""
    times: dict[str, list[float]] = {
        "bare insert": [],
        "Store.keep_draft": [],
        "Store.apply": [],
    }
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    with closing(bare), Store.open(folder / "store.sqlite") as store:
        insert, keep = bare_insert(bare), keeping(store)

        def draft(number: int) -> None:
            store.keep_draft(Draft(DIALOGUE_ID, "capture", f"{TEXT} {number}"))

        for number in range(WARM_UP):
            insert(-number - 1 + 2**64)
            draft(number)
            keep(number)
        for block in range(BLOCKS):
            numbers = range(block * PER_BLOCK, (block + 1) * PER_BLOCK)
            times["bare insert"] += seconds_of(insert, numbers)
            for number in numbers:
                times["Store.keep_draft"] += seconds_of(draft, range(number, number + 1))
                times["Store.apply"] += seconds_of(keep, range(number, number + 1))
    return times


def lines_of(times: dict[str, list[float]]) -> Iterator[str]:
    """Write the table out."""
    floor = times["bare insert"]
    yield f"{BLOCKS * PER_BLOCK} times each, SQLite {sqlite3.sqlite_version}; ms (ratio)"
    yield f"{'':18}" + "".join(f"{f'p{percent}':>16}" for percent in PERCENTILES)
    for what, some in times.items():
        cells = [
            f"{percentile(some, p):8.3f} ({percentile(some, p) / percentile(floor, p):4.2f})"
            for p in PERCENTILES
        ]
        yield f"{what:18}" + "".join(f"{cell:>16}" for cell in cells)


def main() -> int:
    """Print the table; give 1 when a goal is missed."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        times = measure(Path(name))
    worst = percentile(times["Store.apply"], 99)
    ratio = worst / percentile(times["bare insert"], 99)
    good = worst <= LIMIT_MS and ratio <= LIMIT_RATIO
    goal = f"goal: p99 {worst:.2f} <= {LIMIT_MS} ms, ratio {ratio:.2f} <= {LIMIT_RATIO}: "
    sys.stdout.write("\n".join([*lines_of(times), goal + ("met" if good else "missed"), ""]))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

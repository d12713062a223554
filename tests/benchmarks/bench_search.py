"""How long a search takes among 200,000 notes; how long the index takes, and how much memory.

    python tests/benchmarks/bench_search.py [TABLES [NOTES]]

Fifty questions, each a few times and in each order: words from everywhere to rare, beginnings,
phrases, several words, and filters; to the first screen and the counts. The goal is 50 ms at
most. The floor of the index is FTS5 itself, which is given the same texts by one statement,
twice, and the quicker counts. The goal is 1.5 times that, and 3 seconds. All is
time of the processor, which a busy machine changes least.
"""

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.domain.records.items import CITIZEN_KINDS
from facilitator.services.search import (
    SearchOrder,
    SearchQuery,
    prepare_search,
    read_results,
    search,
)
from facilitator.storage.sqlite.search_index import FTS, WORDS
from facilitator.storage.store import Store
from tests.benchmarks.many_tables import COMMON, MUNICIPALITIES, ROLES, THEMES, fill

QUESTIONS, TIMES = 50, 3
LIMIT_MS, LIMIT_SLICE_MS, LIMIT_INDEX_S, LIMIT_RATIO = 50.0, 50.0, 3.0, 1.5
SCREEN = 40
"""So many rows are read for the first screen."""
KB = 1024


def questions(vocabulary: list[str]) -> list[SearchQuery]:
    """Give fifty different questions, the same in every run."""
    dice = random.Random(50)
    asked = []
    for number in range(QUESTIONS):
        common, rare = dice.choice(COMMON), dice.choice(vocabulary)
        typed = (
            common,
            rare[:3],
            f"{common} {rare[:4]}",
            f"“{common} {dice.choice(COMMON)}”",
            f"{common} {dice.choice(COMMON)} {dice.choice(COMMON)}",
        )[number % 5]
        filtered = number % 2
        asked.append(
            SearchQuery(
                typed,
                theme=dice.choice(THEMES) if filtered else "",
                kind=dice.choice(CITIZEN_KINDS[:8]) if number % 3 == 1 else None,
                municipality=dice.choice(MUNICIPALITIES) if number % 7 == 1 else "",
                role=dice.choice(ROLES) if number % 5 == 3 else "",
                step="droom" if number % 11 == 1 else "",
                starred=number % 13 == 1,
                sensitive=number % 17 == 1,
            )
        )
    return asked


def megabytes() -> float:
    """Give the most memory this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB


def index(store: Store) -> tuple[float, list[float]]:
    """Make the index; give the seconds in all, and the milliseconds of each slice."""
    slices = []
    work = prepare_search(store)
    began = time.process_time()
    while True:
        start = time.process_time()
        done = next(work, "done")
        slices.append((time.process_time() - start) * 1000)
        if done == "done":
            return time.process_time() - began, sorted(slices)


def floor(store: Store) -> float:
    """Let FTS5 index the same texts, and as many words for properties; give the seconds."""
    database = store.file.database
    codes = "'t1 m2 k' || hex(kind) || ' p' || hex(step) || ' r3'"
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute(f"CREATE VIRTUAL TABLE temp.raw USING {FTS}")
    began = time.process_time()
    database.execute("BEGIN")
    database.execute(
        f"INSERT INTO raw (rowid, words, facets) SELECT rowid, {WORDS}, {codes} FROM item"
    )
    database.execute("COMMIT")
    seconds = time.process_time() - began
    database.execute("DROP TABLE temp.raw")
    return seconds


def ask(store: Store, vocabulary: list[str]) -> list[float]:
    """Ask all questions in each order, to the first screen; give the milliseconds, sorted."""
    times = []
    for asked in questions(vocabulary):
        for order in SearchOrder:
            for _ in range(TIMES):
                start = time.process_time()
                read_results(store, search(store, asked, order), 0, SCREEN)
                times.append((time.process_time() - start) * 1000)
    return sorted(times)


def main(tables: int, notes: int) -> int:
    """Fill a store, make the index, ask, and tell."""
    with tempfile.TemporaryDirectory() as place, Store.open(Path(place) / "s.db") as store:
        vocabulary = fill(store, tables, notes)
        before = megabytes()
        seconds, slices = index(store)
        memory = megabytes() - before
        floors = [floor(store), floor(store)]
        times = ask(store, vocabulary)
    raw = min(floors)
    p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
    p99_slice = slices[len(slices) * 99 // 100]
    print(f"{tables * notes} notes")
    print(f"index {seconds:.1f} s in {len(slices)} slices, {memory:.0f} MB")
    print(f"FTS5 alone {raw:.1f} s: {seconds / raw:.2f} x")
    p50_slice, longest = slices[len(slices) // 2], slices[-1]
    print(f"slice p50 {p50_slice:.1f}, p99 {p99_slice:.1f}, max {longest:.1f} ms")
    print(f"first screen p50 {p50:.1f}, p95 {p95:.1f}, max {times[-1]:.1f} ms")
    slow = times[-1] > LIMIT_MS or p99_slice > LIMIT_SLICE_MS
    return int(slow or seconds > min(LIMIT_INDEX_S, LIMIT_RATIO * raw))


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in (*sys.argv[1:], "500", "400")[:2])))

"""Foreign bytes are decoded in a process that may crash, and that is not believed."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.pictures.photos import make_photo
from facilitator.exchange.spreadsheets.workbooks import read_cells, sheets_in
from facilitator.exchange.worker import client
from facilitator.exchange.worker.client import WORKER, Worker
from facilitator.exchange.worker.limits import MEGABYTES
from facilitator.services.messages import words
from tests.exchange.hostile.common import NEUTRAL, Hostile
from tests.exchange.hostile.photos import hostile_photos, jpeg, png
from tests.exchange.hostile.workbooks import TEXTS, hostile_workbooks, texts, workbook

CHECKOUT = Path(__file__).parents[3]
BOMB = workbook({TEXTS: texts(counts=b' count="4000000000" uniqueCount="4000000000"')})
PLAIN = workbook({})


def outcome(read: Callable[[], object]) -> str:
    try:
        read()
    except RefusedInputError as error:
        return error.code if "…" not in words(error) else words(error)
    return NEUTRAL


@pytest.mark.parametrize("hostile", [*hostile_workbooks()], ids=lambda hostile: hostile.name)
def test_a_hostile_workbook_is_refused_or_harmless(hostile: Hostile) -> None:
    data = hostile.make()
    assert outcome(lambda: read_cells("boek.xlsx", data, "notities")) == hostile.refused


@pytest.mark.parametrize("hostile", [*hostile_photos()], ids=lambda hostile: hostile.name)
def test_a_hostile_picture_is_refused_or_harmless(hostile: Hostile) -> None:
    data = hostile.make()
    assert outcome(lambda: make_photo(data)) == hostile.refused


def test_there_are_many_of_them() -> None:
    assert len({hostile.name for hostile in hostile_workbooks()}) >= 35
    assert len({hostile.name for hostile in hostile_photos()}) >= 35


def test_a_crash_costs_one_file() -> None:
    make_photo(png())
    before = WORKER.process_id
    make_photo(jpeg())
    assert WORKER.process_id == before
    assert outcome(lambda: sheets_in("bom.xlsx", BOMB)) == "sheet_too_heavy"
    assert WORKER.process_id is None
    assert sheets_in("boek.xlsx", PLAIN) == ["notities"]
    assert WORKER.process_id != before


def test_several_threads_may_ask() -> None:
    with ThreadPoolExecutor() as threads:
        found = [threads.submit(sheets_in, "boek.xlsx", PLAIN) for _ in range(20)]
        made = [threads.submit(make_photo, png()) for _ in range(20)]
    assert all(each.result() == ["notities"] for each in found)
    assert len({each.result().sha256 for each in made}) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what a process may")
def test_the_worker_is_limited_before_it_reads() -> None:
    import resource  # noqa: PLC0415 - not there on Windows

    sheets_in("boek.xlsx", PLAIN)
    number = WORKER.process_id
    assert number is not None
    most = MEGABYTES * 1_000_000
    assert resource.prlimit(number, resource.RLIMIT_AS) == (most, most)
    assert resource.prlimit(number, resource.RLIMIT_FSIZE) == (0, 0)
    assert resource.prlimit(number, resource.RLIMIT_CORE) == (0, 0)
    assert 0 < resource.prlimit(number, resource.RLIMIT_CPU)[0] < 60


def test_the_program_itself_loads_no_decoder() -> None:
    program = f"""
import sys
import facilitator.ui.shell.opening
from facilitator.exchange.pictures.photos import make_photo
from facilitator.exchange.spreadsheets.workbooks import sheets_in
make_photo({png()!r}), sheets_in("boek.xlsx", {PLAIN!r})
print(*sys.modules)
"""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert {"PIL", "python_calamine"} & set(ended.stdout.split()) == set()


def message(told: bytes) -> bytes:
    return struct.pack(">II", len(told), 0) + told


READY = message(b'{"type":"done","value":null}')
LIES = {
    "ends": b"",
    "too long": b"\xff" * 8,
    "half": message(b"{}")[:-1],
    "no json": message(b"x"),
    "another type": message(b'{"type":"done","value":{"names":5}}'),
    "another code": message(b'{"type":"refused","code":"a","facts":{}}'),
    "another fact": message(b'{"type":"refused","code":"sheet_damaged","facts":{"a":[{}]}}'),
}
SILENT = f"import os, time; os.write(1, {READY!r}); time.sleep(900)"


def liar(lie: bytes) -> str:
    """Give a program that is ready, waits for a question and gives this for an answer."""
    return f"import os; os.write(1, {READY!r}); os.read(0, 9); os.write(1, {lie!r})"


@pytest.fixture
def lying(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Worker]]:
    """Give a worker that runs another program than ours."""
    made = []

    def start(program: str) -> Worker:
        command = [sys.executable, "-c", program]
        monkeypatch.setattr(client, "own_program", lambda: command)
        made.append(Worker())
        monkeypatch.setattr(client, "WORKER", made[-1])
        return made[-1]

    yield start
    for worker in made:
        worker.stop()


@pytest.mark.parametrize("lie", LIES)
def test_a_worker_is_not_believed(lie: str, lying: Callable[[str], Worker]) -> None:
    worker = lying(liar(LIES[lie]))
    assert outcome(lambda: sheets_in("boek.xlsx", PLAIN)) == "sheet_too_heavy"
    assert worker.process_id is None


def test_nobody_waits_for_ever(
    lying: Callable[[str], Worker], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = lying(SILENT)
    monkeypatch.setattr(client, "DEADLINE", 0.5)
    assert outcome(lambda: sheets_in("boek.xlsx", PLAIN)) == "sheet_too_heavy"
    assert worker.process_id is None


@pytest.mark.parametrize("program", ["", "print('hallo, ik ben een ander programma')"])
def test_a_worker_that_does_not_start_is_told(
    program: str, lying: Callable[[str], Worker]
) -> None:
    lying(program)
    assert outcome(lambda: sheets_in("boek.xlsx", PLAIN)) == "worker_not_started"


def test_a_program_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "own_program", lambda: ["/niet/hier"])
    monkeypatch.setattr(client, "WORKER", Worker())
    assert outcome(lambda: make_photo(png())) == "worker_not_started"

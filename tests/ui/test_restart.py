"""The real program, killed in the middle of a sentence, and started again."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import ItemKind
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.settings import FOLDER_VARIABLE
from facilitator.storage.store import Store
from tests import patience
from tests.builders import a_closing, a_dialogue, a_dossier, a_moment, a_seat, an_item
from tests.editors import records_of
from tests.ui.typist import A_LETTER

CHECKOUT = Path(__file__).parents[2]
A_SECOND = 1000 // A_LETTER
"""How many letters are typed in a second, at most."""
LIVES = (("seat_3", ItemKind.KIEM, 70), ("seat_2", ItemKind.IDEA, 10))
"""Who speaks, which kind, and how many letters are typed before the program is killed."""
SPEAKERS = {"seat_2": "2 · bakker", "seat_3": "3 · huisarts"}
ROLES = ("student", "bakker", "huisarts")
SENTENCE = "Ik vond het – één lang jaar – zwaar; de wachtkamer kostte € 12 per uur. " * 40
ENTER = Qt.Key.Key_Return.value

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs kill -9 and a pipe that Qt watches"),
    pytest.mark.slow,
]


class Program:
    """The program in a process of its own, with someone at its keys."""

    def __init__(self, folder: Path) -> None:
        around = {**os.environ, FOLDER_VARIABLE: str(folder), "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.typist", "--store", str(folder / "tafels.db")],
            cwd=CHECKOUT,
            env=around,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._heard = b""

    def do(self, **asked: object) -> dict[str, Any]:
        """Let something be done, and return what the screen shows then."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()
        return self.hear()

    def hear(self) -> dict[str, Any]:
        """Return the next line that is told; an empty one when no more will come."""
        assert self._process.stdout
        pipe = self._process.stdout.fileno()
        while b"\n" not in self._heard:
            more = select.select([pipe], [], [], patience.SECONDS)[0] and os.read(pipe, 65536)
            if not more:
                return {}
            self._heard += more
        line, self._heard = self._heard.split(b"\n", 1)
        told: dict[str, Any] = json.loads(line)
        return told

    def type_until_killed(self, text: str, letters: int) -> int:
        """Type so many letters and kill the program; return how many there were in the end."""
        told = self.do(typing=text)
        while told["typed"] < letters:
            told = self.hear()
        self._process.send_signal(signal.SIGKILL)
        typed: int = told["typed"]
        while told := self.hear():
            typed = told["typed"]
        return typed

    def ended(self) -> int:
        """Wait for the end and return the exit code."""
        return self._process.wait(patience.SECONDS)

    def close(self) -> None:
        """Leave nothing behind."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            pipe.close()


Starts = Callable[[], Program]


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    """Starts the program, as often as one likes, on the tables of one folder."""
    programs: list[Program] = []

    def start() -> Program:
        programs.append(Program(tmp_path))
        return programs[-1]

    yield start
    for program in programs:
        program.close()


@pytest.fixture
def running(tmp_path: Path) -> list[str]:
    """Put a table in the store that is in its second move, with thirty notes; return those."""
    now = SystemIdAndTimeSource().now()
    texts = [f"Notitie {number}." for number in range(30)]
    dossier = a_dossier(
        a_dialogue(status=DialogueStatus.RUNNING),
        seats=[a_seat(number, role) for number, role in enumerate(ROLES, start=1)],
        items=[an_item(text, position=at) for at, text in enumerate(texts)],
        moments=[a_moment(at=now, step="knel_kiem")],
        closing=a_closing(),
    )
    with Store.open(tmp_path / "tafels.db") as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return texts


def seconds_left(shown: dict[str, Any]) -> int:
    """Return the time left in the move that is shown."""
    minutes, seconds = shown["left"].split(":")
    return int(minutes) * 60 + int(seconds)


def at_the_table(program: Program) -> dict[str, Any]:
    """Go on with the table that is in progress, and return what its notes screen shows."""
    program.do(until_ready=True)
    return program.do(keys=[ENTER], press=["capture_view"])


def test_a_kill_in_the_middle_of_a_sentence_costs_nothing(
    starts: Starts, running: list[str]
) -> None:
    notes, program = list(running), starts()
    asked = time.monotonic()
    first = at_the_table(program)
    begun = asked, time.monotonic()
    assert first["notes"] == notes
    for life, (seat, kind, letters) in enumerate(LIVES):
        notes.append(f"Kort {life}.")
        program.do(press=["seat_1"], type=notes[-1])
        assert program.do(press=["keep"])["notes"] == notes
        program.do(press=[seat, kind.name])

        typed = program.type_until_killed(SENTENCE, letters)
        program = starts()
        asked = time.monotonic()
        shown = at_the_table(program)
        least, most = asked - begun[1], time.monotonic() - begun[0]

        assert shown["notes"] == notes
        assert SENTENCE.startswith(shown["field"])
        assert typed - A_SECOND <= len(shown["field"]) <= typed
        if shown["field"]:
            assert (shown["speaker"], shown["kind"]) == (SPEAKERS[seat], kind)
            notes.append(program.do(press=["keep"])["notes"][-1])
            assert notes[-1] == shown["field"].strip()
        assert shown["move"] == first["move"]
        assert least - 2 <= seconds_left(first) - seconds_left(shown) <= most + 2

    program.do(press=["quit"])
    assert program.ended() == 0


def test_a_second_program_says_so_in_dutch_and_touches_nothing(
    starts: Starts, running: list[str], tmp_path: Path
) -> None:
    first = starts()
    at_the_table(first)
    files = sorted(tmp_path.glob("tafels.db*"))
    before = [file.read_bytes() for file in files]

    second = starts()
    told = second.do(until_dialog=True)["dialog"]
    assert "De tafels zijn nu in gebruik door een ander venster van dit programma." in told
    assert "Sluit het andere venster en probeer het opnieuw." in told
    second.do(keys=[ENTER])
    assert second.ended() == 3

    assert sorted(tmp_path.glob("tafels.db*")) == files
    assert [file.read_bytes() for file in files] == before
    notes = first.do(type="Wij gaan door.", press=[])["notes"]
    assert notes == running
    assert first.do(press=["keep"])["notes"] == [*running, "Wij gaan door."]

"""Reading and writing dialogue files, against what Python needs for the same bytes at least.

The floor of reading is to unpack each archive and parse its JSON with the standard library,
without a look at a hash, a signature or a field; that of writing is to print that JSON, pack it
and hash it. Both are timed on the processor, in turns, so that a busy computer troubles both.
Run: `python -m tests.benchmarks.bench_files [FILES [ITEMS]]`.
"""

import hashlib
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import seated
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from tests.builders import EVENING, a_closing, a_dialogue, a_seat, an_item, the_steps
from tests.exchange.dialogue_file_samples import SIGNER, STAMP, a_version, unpacked

FILES, ITEMS, ROUNDS = 300, 50, 3
READING, WRITING = 2.5, 6.0
"""How many times the floor may be needed."""
WORDS = "Op maandag was er niemand, en dat vond ik – eerlijk gezegd – “moeilijk”. "


def a_table(number: int, items: int) -> Contribution:
    """Build a table of eight seats and some notes."""
    home = DialogueId(UUID(int=number + 1))
    seats = [a_seat(place + 1, dialogue_id=home) for place in range(8)]
    notes = [
        an_item(
            WORDS * (1 + place % 4),
            position=place,
            dialogue_id=home,
            speaker=seated(seats[place % 8].id),
            at=EVENING,
            step="knel_kiem",
        )
        for place in range(items)
    ]
    head: Dialogue = replace(a_dialogue(), id=home, number=number)
    records: list[Record] = [head, *the_steps(home), *seats, *notes]
    records.append(a_closing(dialogue_id=home))
    return Contribution(home, tuple(map(a_version, records)))


def parsed(data: bytes) -> list[object]:
    """Do the least there is to do to read a file."""
    return [json.loads(content) for content in unpacked(data).values()]


def printed(values: list[object]) -> bytes:
    """Do the least there is to do to write one."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, value in zip(("manifest.json", "records.json"), values, strict=True):
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            hashlib.sha256(text.encode()).hexdigest()
            archive.writestr(name, text)
    return made.getvalue()


def seconds(action: Callable[[], object]) -> float:
    """Time an action on the processor."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def main(files: int = FILES, items: int = ITEMS) -> int:
    """Print the table; give 1 when a goal is missed."""
    tables = [a_table(number, items) for number in range(files)]
    made = [write_dialogue_file(table, STAMP, SIGNER) for table in tables]
    values = [parsed(data) for data in made]
    actions: dict[str, Callable[[], object]] = {
        "unpack and parse": lambda: [parsed(data) for data in made],
        "read": lambda: [read_dialogue_file(data) for data in made],
        "print and pack": lambda: [printed(value) for value in values],
        "write": lambda: [write_dialogue_file(table, STAMP, SIGNER) for table in tables],
    }
    rounds = [{name: seconds(do) for name, do in actions.items()} for _ in range(ROUNDS)]
    times = {name: min(each[name] for each in rounds) for name in actions}
    reading = times["read"] / times["unpack and parse"]
    writing = times["write"] / times["print and pack"]
    rows = [f"{files} files of {items} notes, {sum(map(len, made)) / 1e6:.1f} MB; seconds"]
    rows += [f"{name:18}{found:8.3f}" for name, found in times.items()]
    good = reading <= READING and writing <= WRITING
    goal = f"goal: read {reading:.2f} <= {READING}, write {writing:.2f} <= {WRITING} times: "
    sys.stdout.write("\n".join([*rows, goal + ("met" if good else "missed"), ""]))
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))

"""Keeps items in a store until it is killed, as a note-taker who never stops.

Waits for lines `path throttle`; for each it forks a process, so that the imports are paid once,
and says `started PID`. That process says `typing AT`, `kept NUMBER` and `draft AT` each time
after the store said that it is on disk; times are of the monotonic clock, in seconds. When it
was killed, `dead` follows.
"""

import os
import sys
import time
from functools import cache
from pathlib import Path
from typing import NoReturn

from facilitator.domain.changes import ChangeName, added
from facilitator.domain.drafts import Draft
from facilitator.domain.errors import WrongUseError
from facilitator.domain.items import Item
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item

PLACE = "edit"


@cache
def story(number: int) -> Item:
    """The item with a number; some are long."""
    return an_item(f"{number} " + "woord " * (number * 37 % 400), position=number)


def say(*words: object) -> None:
    """Tell at once; a short line is never torn."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def keep_until_killed(path: Path, throttle: float) -> NoReturn:
    """Keep one item after another, and what is half typed each `throttle` seconds."""
    store = Store.open(path)
    try:
        number = len(store.dossier(DIALOGUE_ID).items)
    except WrongUseError:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        number = 0
    unsaved_since = time.monotonic()
    say("typing", unsaved_since)
    while True:
        now = time.monotonic()  # a key is pressed
        if now - unsaved_since >= throttle:
            store.keep_draft(Draft(DIALOGUE_ID, PLACE, "half " * 50, {"at": str(now)}))
            say("draft", now)
            unsaved_since = time.monotonic()
        store.keep_draft(Draft(DIALOGUE_ID, "capture", "woord"))
        store.apply(added(ChangeName.KEEP_ITEM, story(number)), settles="capture")
        say("kept", number)
        number += 1


def main() -> None:
    """Start a process for each line that is read."""
    for line in sys.stdin:
        path, throttle = line.rsplit(maxsplit=1)
        process = os.fork()
        if process == 0:
            keep_until_killed(Path(path), float(throttle))
        say("started", process)
        os.waitpid(process, 0)
        say("dead")


if __name__ == "__main__":
    main()

"""Keeps items in a store until it is killed, as a note-taker who never stops.

Waits for lines with a path; for each it forks a process, so that the imports are paid once, and
says `started PID`. That process says `kept NUMBER` and `draft KEYS` each time after the store
said that it is on disk: which note, and how many keys were pressed for one that is half typed.
When it was killed, `dead` follows.
"""

import os
import sys
from functools import cache
from itertools import count
from pathlib import Path
from typing import NoReturn

from facilitator.domain.errors import WrongUseError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item

PLACE = "edit"
KEYS_PER_DRAFT = 3


@cache
def story(number: int) -> Item:
    """The item with a number; some are long."""
    return an_item(f"{number} " + "woord " * (number * 37 % 400), position=number)


def say(*words: object) -> None:
    """Tell at once; a short line is never torn."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def keep_until_killed(path: Path) -> NoReturn:
    """Keep one item after another, and what is half typed each time after a few keys."""
    store = Store.open(path)
    try:
        number = len(store.dossier(DIALOGUE_ID).items)
    except WrongUseError:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        number = 0
    before = store.draft(DIALOGUE_ID, PLACE)
    for key in count(int(before.choices["keys"]) + 1 if before else 1):
        if key % KEYS_PER_DRAFT == 0:
            store.keep_draft(Draft(DIALOGUE_ID, PLACE, "half " * 50, {"keys": str(key)}))
            say("draft", key)
        store.keep_draft(Draft(DIALOGUE_ID, "capture", "woord"))
        store.apply(added(ChangeName.KEEP_ITEM, story(number)), settles="capture")
        say("kept", number)
        number += 1
    raise AssertionError("nobody counts that far")


def main() -> None:
    """Start a process for each line that is read."""
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            keep_until_killed(Path(line.rstrip("\n")))
        say("started", process)
        os.waitpid(process, 0)
        say("dead")


if __name__ == "__main__":
    main()

"""Files that mean harm are refused with a reason, or hold words that stay words."""

import sys
import time
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.items import Item
from facilitator.domain.text import safe_text
from facilitator.exchange.dialogue_file.file import DialogueFile, read_dialogue_file, read_path
from facilitator.exchange.sealing import KeyRing
from tests.exchange.hostile.common import NEUTRAL, SMALL, Hostile, some_text
from tests.exchange.hostile.contents import HIDDEN, WORDS, hostile_contents, with_hidden
from tests.exchange.hostile.forgeries import hostile_forgeries
from tests.exchange.hostile.pictures import hostile_pictures
from tests.exchange.hostile.zips import bombs, hostile_zips
from tests.exchange.kept import PRIVATE
from tests.patience import PROCESSOR_SECONDS

CORPUS = [
    *hostile_zips(),
    *hostile_contents(),
    *hostile_pictures(),
    *hostile_forgeries(),
]
MEGABYTES = 300
TOUCHES = (
    "open",
    "os.",
    "shutil.",
    "subprocess.",
    "socket.",
    "tempfile.",
    "winreg.",
    "ctypes.",
)


class Watch:
    """Sees whether reading a file opens, writes or starts anything; Python cannot unhook it."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.awake = False
        sys.addaudithook(self.see)

    def see(self, event: str, details: tuple[object, ...]) -> None:
        """Note what touches the computer while a file is read."""
        if self.awake and event.startswith(TOUCHES):
            self.seen.append(f"{event} {details}")

    def read(self, data: bytes) -> DialogueFile | RefusedInputError:
        """Read a file and watch."""
        self.seen, self.awake = [], True
        try:
            return read_dialogue_file(data, KEYS)
        except RefusedInputError as error:
            return error
        finally:
            self.awake = False


KEYS = KeyRing([PRIVATE])
WATCH = Watch()
WATCH.read(SMALL)  # the libraries are loaded when they are first needed


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda hostile: hostile.name)
def test_a_hostile_file_is_refused_or_harmless(hostile: Hostile) -> None:
    data = hostile.make()
    started = time.process_time()
    found = WATCH.read(data)
    assert time.process_time() - started < PROCESSOR_SECONDS
    assert WATCH.seen == []
    outcome = found.code if isinstance(found, RefusedInputError) else NEUTRAL
    assert outcome == hostile.refused


def test_the_watch_sees(tmp_path: Path) -> None:
    WATCH.seen, WATCH.awake = [], True
    (tmp_path / "a").write_bytes(b"x")
    WATCH.awake = False
    assert len(WATCH.seen) == 1


def test_there_are_many_of_them() -> None:
    names = Counter(hostile.name for hostile in CORPUS)
    assert len(names) == len(CORPUS) == 499


@pytest.mark.parametrize("bomb", [*bombs()], ids=lambda bomb: bomb.name)
def test_a_bomb_takes_no_room(bomb: Hostile) -> None:
    data = bomb.make()
    tracemalloc.start()
    WATCH.read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MEGABYTES * 1_000_000


@pytest.mark.parametrize("words", WORDS)
def test_words_come_through_as_they_are(words: str) -> None:
    file = read_dialogue_file(some_text(words))
    [item] = [
        one.content for one in file.contribution.versions if isinstance(one.content, Item)
    ]
    assert {item.verbatim, item.edited, item.labels.title, *item.labels.tags} == {words}


@pytest.mark.parametrize("text", list(HIDDEN.values()), ids=list(HIDDEN))
def test_what_hides_is_taken_out(text: str) -> None:
    file = read_dialogue_file(with_hidden(text))
    [version] = [one for one in file.contribution.versions if isinstance(one.content, Item)]
    assert isinstance(version.content, Item)
    assert version.content.verbatim == version.content.labels.tags[0] == safe_text(text) != text
    assert safe_text(version.further) == version.further


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedInputError, match="file_unreadable"):
        read_path(tmp_path)

"""Words in place of numbers: a key that can be read aloud, a passphrase that can be kept."""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from facilitator import resources

FINGERPRINT_WORDS = 4
PASSPHRASE_WORDS = 6
"""Over sixty bits, behind a lock that takes a second a try."""


@lru_cache(maxsize=1)
def word_list() -> tuple[str, ...]:
    """Read the words; their order never changes, or every key would get other words."""
    return tuple(resources.read_text("words", "woorden.txt").split())


def fingerprint_words(key: str) -> str:
    """Give the four words by which people recognise a public key."""
    words = word_list()
    number = int.from_bytes(hashlib.sha256(key.encode()).digest(), "big")
    found = []
    for _ in range(FINGERPRINT_WORDS):
        number, at = divmod(number, len(words))
        found.append(words[at])
    return " ".join(found)


def new_passphrase(choose: Callable[[int], int] = secrets.randbelow) -> str:
    """Make a passphrase of six words; `choose(n)` gives a number below n that nobody knows."""
    words = word_list()
    return " ".join(words[choose(len(words))] for _ in range(PASSPHRASE_WORDS))


def plain_passphrase(typed: str) -> str:
    """Give a passphrase as it counts: capitals and further spaces make no difference."""
    return " ".join(unicodedata.normalize("NFC", typed).casefold().split())

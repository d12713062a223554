"""Whose signature it is: whether the key was met before.

What its holder may do at a table is another matter (`domain.merge.authority`).
"""

from collections.abc import Collection
from enum import StrEnum


class Trust(StrEnum):
    """What is known of who signed a file."""

    OWN = "own"
    KNOWN = "known"
    NEW = "new"
    UNSIGNED = "unsigned"


def trust_in(key: str, own: str, known: Collection[str]) -> Trust:
    """Say what is known of a key that signed, by our own and those that were met before.

    The key is empty for none.
    """
    if not key:
        return Trust.UNSIGNED
    if key == own:
        return Trust.OWN
    return Trust.KNOWN if key in known else Trust.NEW

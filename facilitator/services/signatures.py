"""Whose signature it is: whether the key was met before.

What its holder may do at a table is another matter (`domain.merge.authority`).
"""

from enum import StrEnum

from facilitator.storage.store import Store


class Trust(StrEnum):
    """What is known of who signed a file."""

    OWN = "own"
    KNOWN = "known"
    NEW = "new"
    UNSIGNED = "unsigned"


def trust_in(store: Store, key: str) -> Trust:
    """Say what is known of a key that signed; the key is empty for none."""
    if not key:
        return Trust.UNSIGNED
    if key == store.identity.key:
        return Trust.OWN
    return Trust.KNOWN if store.registry.knows_key(key) else Trust.NEW

"""Whose signature it is: whether the key was met before, and whether a person trusts it.

What its holder may do at a table is another matter (`domain.merge.authority`).
"""

from collections.abc import Collection
from enum import StrEnum

from facilitator.domain.records.ids import DeviceId
from facilitator.storage.store import Store


class Trust(StrEnum):
    """What is known of who signed a file."""

    OWN = "own"
    TRUSTED = "trusted"
    KNOWN = "known"
    NEW = "new"
    UNSIGNED = "unsigned"


def trust_in(
    key: str, own: str, known: Collection[str], trusted: Collection[str] = ()
) -> Trust:
    """Say what is known of a key that signed, by our own and those that were met before.

    The key is empty for none; `trusted` are those that a person said yes to.
    """
    if not key:
        return Trust.UNSIGNED
    if key == own:
        return Trust.OWN
    if key in trusted:
        return Trust.TRUSTED
    return Trust.KNOWN if key in known else Trust.NEW


def laptop_name(store: Store, laptop: DeviceId | str) -> str:
    """Name a laptop, by its device or key, after the one municipality of which it had tables.

    Empty when there were several: who took notes in two places is called after neither. Before
    anything came from it, it is called as its first message said.
    """
    places = store.history.places_of(laptop)
    if places:
        return places.pop() if len(places) == 1 else ""
    sender = store.registry.sender(DeviceId(laptop))
    return sender.name if sender else store.registry.name_of_key(laptop)

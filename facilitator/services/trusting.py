"""Whose signature it is: believed on first use, compared ever after."""

from enum import StrEnum

from facilitator.domain.ids import DeviceId
from facilitator.exchange.signing import Signer
from facilitator.storage.store import Store


class Trust(StrEnum):
    """What is known of who signed a file."""

    OWN = "own"
    TRUSTED = "trusted"
    NEW = "new"
    CHANGED = "changed"
    UNSIGNED = "unsigned"


def trust_in(store: Store, device: DeviceId, key: str) -> Trust:
    """Say what is known of a key with which a device signed; the key is empty for none."""
    if not key:
        return Trust.UNSIGNED
    if key == Signer(store.signing_seed()).key:
        return Trust.OWN
    known = store.sender(device)
    if known is None:
        return Trust.NEW
    return Trust.TRUSTED if known.key == key else Trust.CHANGED

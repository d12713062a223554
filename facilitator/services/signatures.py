"""Whose signature it is: believed on first use, compared ever after."""

from enum import StrEnum

from facilitator.domain.records.ids import DeviceId
from facilitator.exchange.signing import Signer
from facilitator.storage.store import Store


class Trust(StrEnum):
    """What is known of who signed a file."""

    OWN = "own"
    TRUSTED = "trusted"
    NEW = "new"
    CHANGED = "changed"
    UNSIGNED = "unsigned"


def own_key(store: Store) -> str:
    """Give the public key with which this installation signs, in hexadecimals."""
    return Signer(store.identity.signing_seed()).key


def trust_in(store: Store, device: DeviceId, key: str, own: str | None = None) -> Trust:
    """Say what is known of a key with which a device signed; the key is empty for none.

    `own` is the key of this installation, for who asks often.
    """
    if not key:
        return Trust.UNSIGNED
    if key == (own or own_key(store)):
        return Trust.OWN
    known = store.registry.sender(device)
    if known is None:
        return Trust.NEW
    return Trust.TRUSTED if known.key == key else Trust.CHANGED

"""Names of things that never change: ids of records, devices and dialogues.

Ids made here are UUIDv7 (RFC 9562, section 5.7): unique without a server, and near each other
in an index when made near each other in time. Nothing in the program reads the time in an id.
"""

from typing import NewType
from uuid import UUID, uuid5

RecordId = NewType("RecordId", UUID)
DialogueId = NewType("DialogueId", UUID)
StepId = NewType("StepId", UUID)
SeatId = NewType("SeatId", UUID)
ItemId = NewType("ItemId", UUID)
LinkId = NewType("LinkId", UUID)
MomentId = NewType("MomentId", UUID)
ClosingId = NewType("ClosingId", UUID)
AliasId = NewType("AliasId", UUID)
ClearanceId = NewType("ClearanceId", UUID)
DeviceId = NewType("DeviceId", str)

RANDOM_BYTES = 10
"""How many random bytes `uuid7` takes."""

_NAMESPACE = UUID("6b9d7c52-0f0f-5a39-9d3c-1f5a0c2a7e11")


def uuid7(milliseconds: int, random: bytes) -> UUID:
    """Make a UUIDv7 from Unix time in milliseconds and ten random bytes.

    Raises ValueError when the time does not fit in 48 bits or the bytes are not ten.
    """
    if not 0 <= milliseconds < 1 << 48:
        raise ValueError(f"time does not fit in 48 bits: {milliseconds}")
    if len(random) != RANDOM_BYTES:
        raise ValueError(f"uuid7 takes {RANDOM_BYTES} random bytes, not {len(random)}")
    bits = int.from_bytes(random, "big")
    rand_a, rand_b = bits >> 68, bits & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b)


def derived_id(*parts: str) -> UUID:
    """Make the UUIDv5 (RFC 9562, section 5.5) that everyone derives from the same words.

    Each part is measured before it is joined, so `("ab", "c")` and `("a", "bc")` differ.
    """
    return uuid5(_NAMESPACE, "".join(f"{len(part)}:{part}" for part in parts))

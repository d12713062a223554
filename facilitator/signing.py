"""Signing with Ed25519 (RFC 8032), and what follows from a key: who writes, at which table.

Who has a public key can tell that bytes came from its maker. From the key of an installation
follows the name under which it writes, so nobody can bear another's. From the key of a table
follows its id: whoever holds the private half can show that he was invited, to anybody who
knows no more than the id.

Decision: the id of a table is the hash of its public key
    Context: whoever knew the id of a table could change it by a file; order of arrival says
    nothing of who is right. Decision: a table gets a key of its own when it is made ready;
    its id follows from the public half, the private half goes along with the invitation and
    never with a file. A file carries a grant: the key of its signer, signed by the table.
    Cost: a laptop that was given a file and no invitation cannot change what others wrote;
    tables from before, and those of a spreadsheet, prove nothing. Alternatives: a secret that
    only the coordinator checks (two coordinators would ask each other); a list of writers in
    each file (who signs the list?).

The library is loaded when it is first needed, so it costs nothing at the start.
"""

import hashlib
from uuid import UUID

from facilitator.domain.records.ids import DeviceId, DialogueId

KEY_BYTES = 32
SEED_BYTES = 32
SIGNATURE_BYTES = 64
DEVICE_SALT_BYTES = 2

_NAME_LETTERS = 20
_TABLE = b"dialoogtafel/tafel\0"
_GRANT = b"dialoogtafel/toegang\0"


class Signer:
    """A private signing key, made of its seed of 32 bytes."""

    __slots__ = ("_key",)

    def __init__(self, seed: bytes) -> None:
        from nacl.signing import SigningKey  # noqa: PLC0415 - needed by nobody else

        self._key = SigningKey(seed)

    @property
    def key(self) -> str:
        """The public key that belongs to it, in small hexadecimal letters."""
        return bytes(self._key.verify_key).hex()

    def sign(self, data: bytes) -> str:
        """Sign bytes; the same bytes always get the same signature, in hexadecimal."""
        return self._key.sign(data).signature.hex()


def verify(key: str, signature: str, data: bytes) -> bool:
    """Whether this signature was made over these bytes with the private half of this key."""
    from nacl.exceptions import CryptoError  # noqa: PLC0415
    from nacl.signing import VerifyKey  # noqa: PLC0415

    try:
        VerifyKey(_bytes(key, KEY_BYTES)).verify(data, _bytes(signature, SIGNATURE_BYTES))
    except (CryptoError, ValueError):
        return False
    return True


def device_name(key: str, salt: bytes) -> DeviceId:
    """Give a name under which the holder of a key may write; another one for each salt."""
    return DeviceId(f"{_name_of(key)}-{salt.hex()}")


def is_name_of(device: str, key: str) -> bool:
    """Whether a name is one of the holder of this key."""
    return device.partition("-")[0] == _name_of(key)


def _name_of(key: str) -> str:
    return hashlib.sha256(bytes.fromhex(key)).hexdigest()[:_NAME_LETTERS]


def table_id(key: str) -> DialogueId:
    """Give the id of the table with this public key: a UUIDv8 (RFC 9562, section 5.8)."""
    bits = int.from_bytes(hashlib.sha256(_TABLE + bytes.fromhex(key)).digest()[:16])
    bits = bits & ~(0xF << 76) & ~(0b11 << 62) | 0x8 << 76 | 0b10 << 62
    return DialogueId(UUID(int=bits))


def grant(table: Signer, writer: str) -> str:
    """Give what shows that the holder of the key `writer` may write at a table."""
    return table.sign(_GRANT + bytes.fromhex(writer))


def is_granted(table: str, writer: str, signature: str) -> bool:
    """Whether the table with this public key let the holder of a key write."""
    return bool(writer) and verify(table, signature, _GRANT + bytes.fromhex(writer))


def _bytes(text: str, length: int) -> bytes:
    """Return the bytes of the one way to write them; raise ValueError for any other."""
    found = bytes.fromhex(text)
    if found.hex() != text or len(found) != length:
        message = f"not {length} bytes in small hexadecimal letters"
        raise ValueError(message)
    return found

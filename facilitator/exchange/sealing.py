"""Sealing with age: what is sealed opens with the private key of one of its recipients only.

The library is loaded when it is first needed, so it costs nothing at the start.
"""

import hashlib
import math
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType

from facilitator.domain.errors import RefusedInputError

MAGIC = b"age-encryption.org/v1\n"
"""How every sealed file begins."""

_HEAD_ENDS = b"\n--- "
_LONGEST_HEAD = 16_384
"""Bytes; room for a hundred and fifty recipients, and a third of a second."""
LARGEST_WORK_FACTOR = 20
"""The logarithm of the work of scrypt: a gigabyte of memory, and some eight seconds."""
_SMALL_FACTOR = 10
_TRIES = 12
_WORK_FACTOR = re.compile(rb"^-> scrypt \S+ ([0-9]{1,9})$", re.MULTILINE)
_PUBLIC = "age1"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_CHECKSUM = 6
"""Signs at the end of a key that guard against slips in typing."""
_KEY_BYTES = 32
_NO_KEY_FITS = "No matching keys found"
"""What the library says when the file is sound and meant for others."""
_NO_OTHER_WORDS = "Decryption failed"


def is_sealed(data: bytes) -> bool:
    """Whether these bytes are sealed, as far as their first ones tell."""
    return data.startswith(MAGIC)


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Seal bytes for one or more public keys; raise `key_not_public` for what is none."""
    keys = [_recipient(recipient) for recipient in recipients]
    sealed: bytes = _age().encrypt(data, keys)
    return sealed


def check_public_key(text: str) -> None:
    """Raise RefusedInputError `key_not_public` when a text is not a key to seal for."""
    _recipient(text)


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A public key, to be given away, and the private key that opens what is sealed for it."""

    public: str
    private: str = field(repr=False)


def new_key_pair() -> KeyPair:
    """Make a key pair from the randomness of the system."""
    return _pair(str(_age().x25519.Identity.generate()))


def key_pair(private: str) -> KeyPair:
    """Return the pair of a private key; spaces and capitals do not matter.

    Raises RefusedInputError `key_not_private`; a key with one wrong sign is never accepted.
    """
    age = _age()
    try:
        return _pair("".join(private.split()).upper())
    except age.IdentityError as error:
        raise RefusedInputError("key_not_private") from error


class KeyRing:
    """The private keys that were unlocked; opens what is sealed for one of them."""

    __slots__ = ("_identities",)

    def __init__(self, identities: Sequence[str] = ()) -> None:
        age = _age() if identities else None
        self._identities = [age.x25519.Identity.from_str(each) for each in identities if age]

    def open(self, data: bytes) -> bytes:
        """Open sealed bytes.

        Raises RefusedInputError: `file_sealed` when no key fits, `file_damaged` otherwise.
        """
        age = _age()
        _check_head(data)
        try:
            opened: bytes = age.decrypt(data, self._identities)
        except age.DecryptError as error:
            code = "file_sealed" if str(error) == _NO_KEY_FITS else "file_damaged"
            raise RefusedInputError(code) from error
        return opened


def seal_with_passphrase(data: bytes, passphrase: str) -> bytes:
    """Seal bytes so that they open with this passphrase; takes about a second, on purpose."""
    sealed: bytes = _age().passphrase.encrypt(data, passphrase)
    return sealed


def open_with_passphrase(data: bytes, passphrase: str) -> bytes:
    """Open bytes that were sealed with a passphrase; takes about a second.

    Raises RefusedInputError: `passphrase_wrong`, or `file_damaged` when it is no matter of
    the passphrase.
    """
    age = _age()
    _check_head(data)
    _check_work_factor(data)
    try:
        opened: bytes = age.passphrase.decrypt(data, passphrase)
    except age.DecryptError as error:
        code = "passphrase_wrong" if str(error) == _NO_OTHER_WORDS else "file_damaged"
        raise RefusedInputError(code) from error
    return opened


def _check_head(data: bytes) -> None:
    """Refuse a long head: the library needs the square of its length, without a way to stop."""
    if _HEAD_ENDS not in data[:_LONGEST_HEAD]:
        raise RefusedInputError("file_damaged")


def _check_work_factor(data: bytes) -> None:
    """Refuse a file that says it takes more work than any that we make.

    The library makes the factor fit a second on this computer, which gives 18 to 20 today. A
    faster one is asked how fast it is, so that it opens its own.
    """
    factor = max(map(int, _WORK_FACTOR.findall(data[:_LONGEST_HEAD])), default=0)
    if factor > LARGEST_WORK_FACTOR and factor > _own_work_factor() + 1:
        raise RefusedInputError("file_damaged")


def _own_work_factor() -> int:
    """Estimate the factor that the library chooses here, as it does: by one that is small.

    The fastest of several tries counts, since a computer may be busy with something else.
    """
    took = max(min(_small_work() for _ in range(_TRIES)), 1e-6)
    return _SMALL_FACTOR + max(0, math.ceil(math.log2(1 / took)))


def _small_work() -> float:
    """Give the seconds that one with a small factor takes."""
    started = time.perf_counter()
    hashlib.scrypt(b"", salt=b"", n=2**_SMALL_FACTOR, r=8, p=1)
    return time.perf_counter() - started


def _age() -> ModuleType:
    import pyrage  # noqa: PLC0415 - needed by nobody else

    age: ModuleType = pyrage
    return age


def _pair(private: str) -> KeyPair:
    identity = _age().x25519.Identity.from_str(private)
    return KeyPair(str(identity.to_public()), private)


def _recipient(text: str) -> object:
    age = _age()
    try:
        recipient = age.x25519.Recipient.from_str(text)
    except age.RecipientError as error:
        raise RefusedInputError("key_not_public", key=text) from error
    if _opens_for_anyone(text):
        raise RefusedInputError("key_not_public", key=text)
    return recipient


def _opens_for_anyone(key: str) -> bool:
    """Whether a key is one of the few points for which there is no secret.

    The library would panic on one, which no `except` of ours may catch.
    """
    from nacl.bindings import crypto_scalarmult  # noqa: PLC0415
    from nacl.exceptions import CryptoError  # noqa: PLC0415

    try:
        crypto_scalarmult(bytes(_KEY_BYTES), _key_bytes(key))
    except (CryptoError, RuntimeError):
        return True
    return False


def _key_bytes(key: str) -> bytes:
    """Return the bytes of a public key of which the library has checked the writing."""
    number = 0
    for sign in key.lower()[len(_PUBLIC) : -_CHECKSUM]:
        number = number << 5 | _BECH32.index(sign)
    return (number >> 4).to_bytes(_KEY_BYTES, "big")

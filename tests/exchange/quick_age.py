"""A passphrase file of age that opens at once: the library makes only those that take a second.

Written after the specification of age (age-encryption.org/v1, C2SP): a small work factor is as
valid as a large one.
"""

import hashlib
import hmac
import os
from base64 import b64encode

import pyrage
from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as encrypt

WORK_FACTOR = 2

seal_slowly = pyrage.passphrase.encrypt
"""What the library itself does."""


def sealed_quickly(data: bytes, passphrase: str) -> bytes:
    """Seal at most 64 KiB so that they open with this passphrase."""
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrapping = hashlib.scrypt(
        passphrase.encode(),
        salt=b"age-encryption.org/v1/scrypt" + salt,
        n=2**WORK_FACTOR,
        r=8,
        p=1,
        dklen=32,
    )
    body = encrypt(file_key, b"", bytes(12), wrapping)
    lines = (f"-> scrypt {_text(salt)} {WORK_FACTOR}", _text(body), "---")
    header = "\n".join(("age-encryption.org/v1", *lines)).encode()
    mac = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    payload = encrypt(data, b"", bytes(11) + b"\x01", _derived(file_key, nonce, b"payload"))
    return header + b" " + _text(mac).encode() + b"\n" + nonce + payload


def _text(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    """Derive 32 bytes as HKDF with SHA-256 does."""
    extracted = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")

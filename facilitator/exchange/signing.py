"""Signing with Ed25519: who has the public key can tell that a file came from its maker.

The library is loaded when it is first needed, so it costs nothing at the start.
"""

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class Signer:
    """The private signing key of one installation, made of its seed of 32 bytes."""

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


def _bytes(text: str, length: int) -> bytes:
    """Return the bytes of the one way to write them; raise ValueError for any other."""
    found = bytes.fromhex(text)
    if found.hex() != text or len(found) != length:
        message = f"not {length} bytes in small hexadecimal letters"
        raise ValueError(message)
    return found

"""Media: the bytes of a photo, known by their hash."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Media:
    """A photo as it is kept: its bytes, and of what type they are (`image/jpeg`)."""

    content: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        """The hash under which it is kept, as hexadecimal text."""
        return fingerprint(self.content)


def fingerprint(content: bytes) -> str:
    """Give the SHA-256 of some bytes as hexadecimal text."""
    return hashlib.sha256(content).hexdigest()

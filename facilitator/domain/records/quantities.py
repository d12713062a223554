"""Numbers and texts of which a type alone does not say enough, for those who must know."""

from typing import Annotated, TypeAlias

Amount: TypeAlias = Annotated[int, "none or more"]
"""How many there are of something."""
Position: TypeAlias = Annotated[int, "a place among others"]
"""A place in an order, as far apart as milliseconds are."""
Sha256: TypeAlias = Annotated[str, "SHA-256"]
"""A hash as hexadecimal text; empty when there is none."""
Blake2b: TypeAlias = Annotated[str, "BLAKE2b of 32 bytes, under a key"]
"""A keyed hash as hexadecimal text; empty when there is none."""

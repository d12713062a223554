"""Reads second copies as the program does, for tests that look what is in them."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.exchange.sealing import KeyRing
from facilitator.services.second_copy_files import read_copy


def read(folder: Path, rings: Sequence[KeyRing] = ()) -> tuple[bytes, bool]:
    """Give the bytes of the store in a second copy, and whether nothing after it is lost."""
    with TemporaryDirectory() as name:
        into = Path(name) / "store.sqlite"
        _, whole = read_copy(folder, rings, into)
        return into.read_bytes(), whole

"""Finds the files that ship with the program: in a checkout, installed or frozen."""

from functools import lru_cache
from pathlib import Path

PACKED = "_resources"
CHECKOUT = "resources"


class MissingResourceError(FileNotFoundError):
    """A shipped file is not there: the program was not installed whole."""


def find_root(package: Path) -> Path:
    """Return the folder of shipped files that belongs to the given package folder."""
    candidates = (package / PACKED, package.parent / CHECKOUT)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    places = " or ".join(str(candidate) for candidate in candidates)
    message = f"The shipped files are missing; expected them in {places}. Install again."
    raise MissingResourceError(message)


@lru_cache(maxsize=1)
def root() -> Path:
    """Return the folder that holds all shipped files of this program."""
    return find_root(Path(__file__).resolve().parent)


def path(*parts: str) -> Path:
    """Return the place of one shipped file or folder; raise when it is not there."""
    found = root().joinpath(*parts)
    if not found.exists():
        message = f"The shipped file {'/'.join(parts)} is missing from {root()}. Install again."
        raise MissingResourceError(message)
    return found


def read_text(*parts: str) -> str:
    """Return the text of one shipped file, which is always UTF-8."""
    return path(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of one shipped file."""
    return path(*parts).read_bytes()

"""Reads what libraries of Linux and Windows ask of each other, with objdump."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from running import run

NEEDS = re.compile(r"^\s*(?:NEEDED|DLL Name:)\s+(\S+)$", re.MULTILINE)
# As old and new versions of objdump write them.
EXPORTED = re.compile(r"^\s*\[ *\d+\](?: \+base\[ *\d+\] +[0-9a-f]+)? (\w+)$", re.MULTILINE)
IMPORTED = re.compile(r"^\s+[0-9a-f]+\s+(?:<none>\s+)?[0-9a-f]+ +(\w+)$", re.MULTILINE)
LIBRARY = re.compile(r"\.(?:dll|pyd|so(?:\.\d+)*)$", re.IGNORECASE)


def headers(binary: Path) -> str:
    """Give what a library says of itself."""
    return run("objdump", "-p", binary, limit=60)


def needs(text: str) -> set[str]:
    """Read from headers the names of the libraries that it asks for, in small letters."""
    return {name.lower() for name in NEEDS.findall(text)}


def exports(text: str) -> list[str]:
    """Read from headers the names that a library for Windows offers."""
    return EXPORTED.findall(text.partition("Ordinal/Name Pointer] Table")[2])


def imports(text: str, library: str) -> list[str]:
    """Read from headers the names that are asked of one library for Windows."""
    part = text.partition(f"DLL Name: {library}\n")[2].partition("DLL Name:")[0]
    return IMPORTED.findall(part)


def is_library(file: Path) -> bool:
    """Whether a file is a library, by its name."""
    return bool(LIBRARY.search(file.name)) and file.is_file()


def asked_by(binary: Path) -> set[str]:
    """Give the names of the libraries that one asks for, in small letters."""
    return needs(headers(binary))


def reached(
    roots: Iterable[Path],
    libraries: Iterable[Path],
    asks: Callable[[Path], set[str]] = asked_by,
) -> set[Path]:
    """Give the roots, and of the libraries those that they ask for in some steps."""
    by_name: dict[str, list[Path]] = {}
    for file in libraries:
        by_name.setdefault(file.name.lower(), []).append(file)
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += [other for name in asks(file) for other in by_name.get(name, [])]
    return found

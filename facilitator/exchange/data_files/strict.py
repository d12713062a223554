"""Strict reading of data files that people write: every mistake has a file, a line and a key.

Mistakes in one file are gathered, so that its maker sees all of them at once.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.table.script import Fault
from facilitator.exchange.data_files.toml_lines import KeyPath, key_lines, line_of
from facilitator.files import open_regular

LARGEST_FILE = 1_000_000
"""No file with more bytes than this is read."""

LONGEST_EXCERPT = 60
"""How many characters of a line that is not TOML are shown."""

VERSIONS = range(1, 10_000)
"""What the version of a data file may be."""

_REQUIRED = "\0"
_SYNTAX_PLACE = re.compile(r"\(at line (\d+), column \d+\)")

Value = TypeVar("Value")


class ScriptError(FacilitatorError):
    """A mistake in a data file; `data` has the file, the line (from 1), the key and facts."""

    def __init__(self, code: str, path: Path, line: int, key: str, **facts: object) -> None:
        file = f"{path.parent.name}/{path.name}"
        super().__init__(code, file=file, path=str(path), line=line, key=key, **facts)
        self.file = file
        self.path = path
        self.line = line
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        """Say what is wrong and where, for a developer."""
        words = self.code.removeprefix("script_").replace("_", " ")
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        place = f"{self.file}:{self.line}: " + (f"{self.key}: " if self.key else "")
        return f"{place}{words}" + (f" ({facts})" if facts else "")


class Fields:
    """The keys of one table of a file, taken one by one; what is wrong is noted in `faults`."""

    def __init__(
        self, values: Mapping[str, object], faults: list[Fault], path: KeyPath = ()
    ) -> None:
        self.faults = faults
        self.path = path
        self._values = values
        self._taken: set[str] = set()

    def note(self, code: str, *place: str | int, **facts: object) -> None:
        """Note a mistake at a key below this table."""
        self.faults.append(Fault((*self.path, *place), code, facts))

    def text(self, key: str, default: str = _REQUIRED) -> str:
        """Take a text that is not empty."""
        value = self._take(key, str, "text", default)
        if key in self._values and isinstance(self._values[key], str) and not value.strip():
            self.note("script_empty_text", key)
        return "" if value == _REQUIRED else value

    def number(self, key: str, allowed: range | None = None) -> int:
        """Take a whole number, one of `allowed` where that is given; a wrong one becomes 1."""
        value = self._take(key, int, "number", 1)
        if key not in self._values:
            self.note("script_missing_key", key)
        elif allowed is not None and value not in allowed:
            limits = {"low": allowed.start, "high": allowed.stop - 1}
            self.note("script_out_of_range", key, value=value, **limits)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        return self._take(key, bool, "flag", default)

    def one_of(self, key: str, allowed: Collection[str], default: str = _REQUIRED) -> str:
        """Take one of the allowed texts."""
        value = self._take(key, str, "text", default)
        given = key in self._values and isinstance(self._values[key], str)
        if given and value not in allowed:
            self.note("script_unknown_value", key, value=value, allowed=", ".join(allowed))
        return "" if value == _REQUIRED else value

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """Take a list of texts, none of them empty; it may be absent when not required."""
        if not required and self._values.get(key, []) == []:
            self._taken.add(key)
            return ()
        values = self._take_list(key, "texts")
        return tuple(self._filled(key, at, value) for at, value in enumerate(values))

    def some_of(
        self, key: str, allowed: Collection[str], default: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """Take a list of allowed texts, each at most once; without default it must be there."""
        given = key in self._values or not default
        values = self.texts(key) if given else default
        for at, value in enumerate(values):
            if value not in allowed:
                known = ", ".join(allowed)
                self.note("script_unknown_value", key, at, value=value, allowed=known)
            elif value in values[:at]:
                self.note("script_duplicate", key, at, value=value)
        return values

    def tables(self, key: str) -> list["Fields"]:
        """Take a list of tables that is not empty."""
        values = self._take_list(key, "tables")
        found = []
        for at, value in enumerate(values):
            if isinstance(value, dict):
                found.append(Fields(value, self.faults, (*self.path, key, at)))
            else:
                self.note("script_wrong_type_table", key, at)
        return found

    def table(self, key: str) -> "Fields | None":
        """Take a table; None for an absent one."""
        values: dict[str, object] | None = self._take(key, dict, "table", {}) or None
        return None if values is None else Fields(values, self.faults, (*self.path, key))

    def named_tables(self, key: str) -> dict[str, "Fields"]:
        """Take a table of tables, by name; an absent one is empty."""
        found = {}
        values: Mapping[str, object] = self._take(key, dict, "table", {})
        for name, value in values.items():
            if isinstance(value, dict):
                found[name] = Fields(value, self.faults, (*self.path, key, name))
            else:
                self.note("script_wrong_type_table", key, name)
        return found

    def named_texts(self, key: str) -> dict[str, str]:
        """Take a table of texts, by name; an absent one is empty."""
        found = {}
        values: Mapping[str, object] = self._take(key, dict, "table", {})
        for name, value in values.items():
            if isinstance(value, str):
                found[name] = value
            else:
                self.note("script_wrong_type_text", key, name)
        return found

    def finish(self) -> None:
        """Note every key that nobody asked for."""
        known = ", ".join(sorted(self._taken))
        for key in self._values:
            if key not in self._taken:
                self.note("script_unknown_key", key, allowed=known)

    def _take(self, key: str, kind: type[Value], word: str, default: Value) -> Value:
        self._taken.add(key)
        if key not in self._values:
            if default == _REQUIRED:
                self.note("script_missing_key", key)
            return default
        value = self._values[key]
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        self.note(f"script_wrong_type_{word}", key)
        return default

    def _take_list(self, key: str, word: str) -> list[object]:
        self._taken.add(key)
        if key not in self._values:
            self.note("script_missing_key", key)
            return []
        value = self._values[key]
        if not isinstance(value, list):
            self.note(f"script_wrong_type_{word}", key)
            return []
        if not value:
            self.note("script_empty_list", key)
        return value

    def _filled(self, key: str, at: int, value: object) -> str:
        if not isinstance(value, str):
            self.note("script_wrong_type_text", key, at)
            return ""
        if not value.strip():
            self.note("script_empty_text", key, at)
        return value


def read_small_text(path: Path) -> str:
    """Return the text of a file, UTF-8 with or without mark; refuse what is too large."""
    try:
        with open_regular(path) as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = error.strerror or ""
        raise ScriptError("script_unreadable", path, 1, "", reason=reason) from error
    if len(data) > LARGEST_FILE:
        raise ScriptError("script_too_large", path, 1, "", limit=LARGEST_FILE)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ScriptError("script_encoding", path, line, "") from error


MOST_PARTS_OF_KEY = 100
"""What is more is no key that anybody writes, and would keep the reader busy for hours."""
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_LONG_KEY = re.compile(rf"{_PART}(?:[ \t]*\.[ \t]*{_PART}){{{MOST_PARTS_OF_KEY},}}")


def parse(path: Path, text: str) -> dict[str, object]:
    """Return the tables of a TOML text; a slip in the writing is raised with its line."""
    if long := _LONG_KEY.search(text):
        line, seen = text.count("\n", 0, long.start()) + 1, long[0][:LONGEST_EXCERPT]
        detail = "a key has too many parts"
        raise ScriptError("script_syntax", path, line, "", detail=detail, text=seen)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        detail = "values lie too deep inside each other"
        raise ScriptError("script_syntax", path, 1, "", detail=detail, text="") from error
    except ValueError as error:
        place = _SYNTAX_PLACE.search(str(error))
        line = int(place[1]) if place else text.rstrip().count("\n") + 1
        detail = _SYNTAX_PLACE.sub("", str(error)).removesuffix(" (at end of document)")
        seen = text.split("\n")[line - 1].strip()[:LONGEST_EXCERPT]
        facts = {"detail": detail.strip(), "text": seen}
        raise ScriptError("script_syntax", path, line, "", **facts) from error


def errors_of(path: Path, text: str, faults: list[Fault]) -> list[ScriptError]:
    """Return the mistakes noted in a file as errors with their lines, in the file's order."""
    if not faults:
        return []
    lines = key_lines(text)
    errors = [
        ScriptError(
            fault.code, path, line_of(lines, fault.path), written(fault.path), **fault.data
        )
        for fault in faults
    ]
    return sorted(errors, key=lambda error: error.line)


def written(path: KeyPath) -> str:
    """Return a key path as people read it: stappen[2].minuten, lists counted from 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


def read_file(path: Path, build: Callable[[Fields], Value]) -> tuple[Value, list[ScriptError]]:
    """Return what `build` makes of a file, and the mistakes; raise when it is no TOML."""
    text = read_small_text(path)
    faults: list[Fault] = []
    fields = Fields(parse(path, text), faults)
    found = build(fields)
    fields.finish()
    return found, errors_of(path, text, faults)

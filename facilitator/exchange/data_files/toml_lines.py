"""Finds on which line of a TOML file a key stands, which tomllib does not tell.

The text must be valid TOML; the scan looks for keys only and leaves the values to tomllib.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping

KeyPath = tuple[str | int, ...]

DEEPEST = 20
"""Values that lie deeper inside each other than this are passed over."""

_GAP = re.compile(r"(?:[\s,]|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*("(?:\\.|[^"\\])*"|'[^']*'|[A-Za-z0-9_-]+)[ \t]*""")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL
)
_PLAIN = re.compile(r"[^\[\]{}\"'#]+")
_SCALAR = re.compile(r"[^,\]}#\n]+")


def key_lines(text: str) -> dict[KeyPath, int]:
    """Return the line, counted from 1, of the keys, tables and list elements of valid TOML."""
    scan = _Scan(text)
    scan.run()
    return scan.lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Return the line of a key, or of the nearest table around a key that is not there."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return 1


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.ends = [match.start() for match in re.finditer("\n", text)]
        self.lines: dict[KeyPath, int] = {}
        self.lists: dict[KeyPath, int] = {}

    def run(self) -> None:
        table: KeyPath = ()
        self._skip(_GAP)
        while self.at < len(self.text):
            table = self._header() if self.text[self.at] == "[" else self._pair(table)
            self._skip(_GAP)

    def _header(self) -> KeyPath:
        line = self._line()
        opening = "[[" if self.text.startswith("[[", self.at) else "["
        self.at += len(opening)
        *parents, last = self._keys()
        self.at += len(opening)
        path = self._resolved((*self._walk(parents), last), new_element=opening == "[[")
        self._note(path, line)
        return path

    def _walk(self, keys: list[str]) -> KeyPath:
        path: KeyPath = ()
        for key in keys:
            path = self._resolved((*path, key), new_element=False)
        return path

    def _resolved(self, path: KeyPath, *, new_element: bool) -> KeyPath:
        if new_element:
            self.lists[path] = self.lists.get(path, -1) + 1
        return (*path, self.lists[path]) if path in self.lists else path

    def _pair(self, table: KeyPath) -> KeyPath:
        line = self._line()
        path = (*table, *self._keys())
        self.at += 1
        self._note(path, line)
        self._value(path)
        return table

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self.text[self.at] == ".":
            self.at += 1
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        match = _KEY.match(self.text, self.at)
        assert match is not None, "the text is not valid TOML"
        self.at = match.end()
        quoted = match[1][0] in "\"'"
        return next(iter(tomllib.loads(f"{match[1]} = 0"))) if quoted else match[1]

    def _value(self, path: KeyPath) -> None:
        while self.text[self.at] in " \t":
            self.at += 1
        opening = self.text[self.at]
        if opening in "[{" and len(path) >= DEEPEST:
            self._pass_over()
        elif opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_STRING if opening in "\"'" else _SCALAR)

    def _list(self, path: KeyPath) -> None:
        self.at += 1
        position = 0
        while self._inside("]"):
            self._note((*path, position), self._line())
            self._value((*path, position))
            position += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while self._inside("}"):
            self._pair(path)

    def _pass_over(self) -> None:
        depth = 1
        self.at += 1
        while depth:
            sign = self.text[self.at]
            if sign in "[]{}":
                depth += 1 if sign in "[{" else -1
                self.at += 1
            elif sign in "\"'":
                self._skip(_STRING)
            else:
                self._skip(_GAP if sign == "#" else _PLAIN)

    def _inside(self, closing: str) -> bool:
        """Go to the next element; past the closing sign, and false, when there is none."""
        self._skip(_GAP)
        if self.text[self.at] != closing:
            return True
        self.at += 1
        return False

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        assert match is not None, "the text is not valid TOML"
        self.at = match.end()

    def _line(self) -> int:
        return bisect_left(self.ends, self.at) + 1

    def _note(self, path: KeyPath, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

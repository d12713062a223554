"""The one way to write a JSON value: equal values are equal bytes, and other bytes are refused.

UTF-8, keys sorted, no white space, whole numbers only, no more escapes than JSON asks for. So a
key that stands twice, NaN, a number that a reader would round or a byte order mark cannot get
in: what is read would not be written like that.
"""

from collections.abc import Mapping, Sequence
from typing import Union

import msgspec

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.text import safe_text

Plain = Union[  # noqa: UP007 - refers to itself
    str, int, bool, None, Sequence["Plain"], Mapping[str, "Plain"]
]
"""A value as JSON has it."""

LARGEST = 2**53
"""No whole number is larger: other programs read numbers as floating point."""

DEEPEST = 16
"""How many lists and objects may lie inside each other."""

MOST_PARTS, MOST_OBJECTS = 1_200_000, 100_000
"""How many values and objects there may be: an empty list is two bytes here, and 64 in use."""

UNREADABLE = (ValueError, RecursionError, OverflowError, MemoryError)
"""What reading JSON may raise; the errors of msgspec and of UTF-8 are ValueErrors."""

_SHOWN = 40
"""How much of a key is told."""

_BETWEEN = (b",", b"[", b"{")
_ESCAPED = (b"\\u", b"\\r", b"\\b", b"\\f")


def encode(value: object) -> bytes:
    """Write a value; Structs, ids, days and moments in UTC are written as JSON has them."""
    return msgspec.json.encode(value, order="sorted")


def decode(data: bytes, place: str) -> Plain:
    """Read a value, and refuse what is not written like `encode` does; `place` names it.

    Raises RefusedInputError `file_contents`.
    """
    value = decode_known(data, place)
    check(value, place)
    return value


def decode_known(data: bytes, place: str) -> Plain:
    """Read a value like `decode`, when its parts are looked at elsewhere."""
    if sum(map(data.count, _BETWEEN)) > MOST_PARTS or data.count(b"{") > MOST_OBJECTS:
        raise RefusedInputError("file_contents", path=place)
    try:
        value: Plain = msgspec.json.decode(data)
        again = encode(value)
    except UNREADABLE as error:
        raise RefusedInputError("file_contents", path=place) from error
    if again != data:
        raise RefusedInputError("file_contents", path=place)
    return value


def check(value: Plain, place: str, depth: int = DEEPEST) -> None:
    """Refuse what canonical JSON does not have, at the place where it stands."""
    if isinstance(value, str | bool) or value is None:
        return
    if isinstance(value, dict) and depth:
        for key, part in value.items():
            check(part, f"{place}.{key[:_SHOWN]}", depth - 1)
    elif isinstance(value, list) and depth:
        for number, part in enumerate(value):
            check(part, f"{place}[{number}]", depth - 1)
    elif not isinstance(value, int) or abs(value) > LARGEST:
        raise RefusedInputError("file_contents", path=safe_text(place))


def made_safe(data: bytes, place: str) -> bytes:
    """Give canonical JSON of which no text holds a sign that hides or turns what is said.

    What is safe already comes back as the same object; the rest is what `safe_text` makes of
    it. Raises RefusedInputError `file_contents` for what is not canonical JSON at all.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise RefusedInputError("file_contents", path=place) from error
    escapes = b"\\" in data and any(escape in data for escape in _ESCAPED)
    if not escapes and (text.isprintable() or safe_text(text) == text):
        return data
    return encode(_safe(decode(data, place)))


def _safe(value: Plain) -> Plain:
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, dict):
        return {key: _safe(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_safe(part) for part in value]
    return value

"""What goes through the pipes of the worker: messages of JSON and bytes, with their lengths."""

import struct
from typing import IO, Literal

import msgspec

from facilitator.domain.errors import RefusedInputError

LARGEST_JSON = 64_000_000
"""No message has more bytes of JSON than this."""
LARGEST_CONTENT = 50_000_000
"""No message has more bytes beside its JSON than this: the largest workbook that is read."""

_LENGTHS = struct.Struct(">II")

TaskName = Literal["names", "cells", "photo"]
Fact = str | int | list[str]
RefusalCode = Literal[
    "sheet_bundle", "sheet_damaged", "sheet_hidden", "sheet_is_workbook",
    "sheet_not_in_workbook", "sheet_several", "sheet_too_heavy", "sheet_too_large_inside",
    "sheet_too_many_cells",
    "photo_broken", "photo_heic", "photo_not_image", "photo_too_heavy",
    "photo_too_many_pixels",
]  # fmt: skip
"""Why a file may be refused in the worker; the codes of RefusedInputError."""


class WorkerRequest(msgspec.Struct, frozen=True):
    """Which task is to be done, and the words that it needs beside the bytes of the file."""

    task: TaskName
    words: list[str]


class Refusal(msgspec.Struct, frozen=True, tag="refused"):
    """Why the file is refused: what RefusedInputError tells."""

    code: RefusalCode
    facts: dict[str, Fact]

    def error(self) -> RefusedInputError:
        """Give the error to raise."""
        return RefusedInputError(self.code, **self.facts)


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The file was read; `value` is JSON of what the task gives."""

    value: msgspec.Raw


Answer = Refusal | Done


def write_message(pipe: IO[bytes], value: msgspec.Struct, content: bytes = b"") -> None:
    """Write a value with the bytes that belong to it; raises OSError."""
    told = msgspec.json.encode(value)
    pipe.write(_LENGTHS.pack(len(told), len(content)))
    pipe.write(told)
    pipe.write(content)
    pipe.flush()


def read_message(pipe: IO[bytes]) -> tuple[bytes, bytes]:
    """Read JSON and the bytes that belong to it.

    Raises EOFError when nobody writes any more, ValueError for more than the limits allow.
    """
    lengths = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    if lengths[0] > LARGEST_JSON or lengths[1] > LARGEST_CONTENT:
        raise ValueError("a message over the limits")
    told = _exactly(pipe, lengths[0])
    return told, _exactly(pipe, lengths[1])


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) != count:
        raise EOFError
    return found

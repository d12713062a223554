"""The side of the worker that parses: run by `__main__.py` in a process of its own."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

import msgspec

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.worker.limits import limit_next_file, limit_process
from facilitator.exchange.worker.protocol import (
    Done,
    Refusal,
    TaskName,
    WorkerRequest,
    read_message,
    write_message,
)

TASKS: Mapping[TaskName, tuple[str, str]] = {
    "names": ("facilitator.exchange.spreadsheets.cells", "names_in"),
    "cells": ("facilitator.exchange.spreadsheets.cells", "cells_of"),
    "photo": ("facilitator.exchange.pictures.decoding", "decoded"),
}
"""The functions that decode, by task: `(content, *words)` to a value of JSON, and bytes.

Their modules are imported when they are first asked for, and nowhere else in the program.
"""


def serve(asked: BinaryIO, told: BinaryIO) -> int:
    """Do what is asked, file by file, until nobody asks any more; give 0.

    The first message says that the limits are set.
    """
    limit_process()
    write_message(told, Done(msgspec.Raw(b"null")))
    while True:
        try:
            question, content = read_message(asked)
        except EOFError:
            return 0
        limit_next_file()
        answer, bytes_beside = _answer(
            msgspec.json.decode(question, type=WorkerRequest), content
        )
        write_message(told, answer, bytes_beside)


def _answer(question: WorkerRequest, content: bytes) -> tuple[Done | Refusal, bytes]:
    module, name = TASKS[question.task]
    task: Callable[..., tuple[Any, bytes]] = getattr(importlib.import_module(module), name)
    try:
        value, beside = task(content, *question.words)
    except RefusedInputError as error:
        refused = {"type": "refused", "code": error.code, "facts": dict(error.data)}
        return msgspec.convert(refused, Refusal), b""
    return Done(msgspec.Raw(msgspec.json.encode(value))), beside

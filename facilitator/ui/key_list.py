"""The keys as F1 lists them: by where they work, those of the screen in front first."""

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands import Command, Where
from facilitator.ui.key_table import TABLE

translate = QCoreApplication.translate

Rows = list[tuple[Where, list[tuple[Command, str]]]]
"""For each part of the program its commands with their words."""


def where_title(where: Where) -> str:
    """Return the heading of a part of the program in the list of keys."""
    return {
        Where.EVERYWHERE: translate("Keys", "Everywhere"),
        Where.START: translate("Keys", "On the start screen"),
        Where.HOST: translate("Keys", "While hosting"),
        Where.CAPTURE: translate("Keys", "While taking notes"),
        Where.NOTE: translate("Keys", "On a kept note"),
        Where.PRACTICE: translate("Keys", "While the practice table plays"),
    }[where]


def rows(front: Where = Where.EVERYWHERE) -> Rows:
    """Return for each part of the program its commands with their words, for F1.

    The part in front comes first; keys of a kept note come after those of taking notes.
    """
    near = (front, Where.NOTE if front is Where.CAPTURE else front)
    return [
        (where, [(key.command, key.text()) for key in TABLE if key.where is where])
        for where in sorted(Where, key=lambda each: each not in near)
    ]

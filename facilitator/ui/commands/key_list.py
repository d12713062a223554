"""The keys as F1 lists them: by where they work, those of the screen in front first."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands.command import KINDS, Command, Where

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


def rows(front: Where = Where.EVERYWHERE, kinds: Mapping[Command, str] | None = None) -> Rows:
    """Return for each part of the program its commands with their words, for F1.

    The part in front comes first; keys of a kept note come after those of taking notes.
    `kinds` are the words for the keys of kinds at the table in front: a key without a kind
    there is left out. Without a table they say what they are at a table with citizens.
    """
    near = (front, Where.NOTE if front is Where.CAPTURE else front)
    return [
        (where, [row for each in Command if each.where is where for row in _row(each, kinds)])
        for where in sorted(Where, key=lambda each: each not in near)
    ]


def _row(command: Command, kinds: Mapping[Command, str] | None) -> list[tuple[Command, str]]:
    if kinds is None or command not in KINDS:
        return [(command, command.text())]
    return [(command, kinds[command])] if command in kinds else []


def kind_words(kinds: Sequence[str], name_of: Callable[[str], str]) -> dict[Command, str]:
    """Say what the keys of kinds choose at a table that has these kinds, in their order."""
    own = {str(ItemKind[command.name]): command for command in KINDS}
    return {
        command: own[kind].text() if kind in own else _capital(name_of(kind))
        for command, kind in zip(KINDS, kinds, strict=False)
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

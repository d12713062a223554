"""Asks about whole tables: whether two are one, whose one is, whether one comes back."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Alias
from facilitator.domain.records.ids import DialogueId
from facilitator.services.settlement import WaitingProposal

translate = QCoreApplication.translate


class AskedWords(NamedTuple):
    """A question in words: `now` is what a no leaves, `after` what a yes makes of it."""

    title: str
    now: str
    after: str
    lines: tuple[str, ...] = ()


def ask_alias(one: WaitingProposal, name_of: Callable[[DialogueId], str]) -> AskedWords:
    """Ask whether two tables are one, or two again; `name_of` names a table."""
    alias = one.after or one.before
    if not isinstance(alias, Alias):
        return _apart()
    two = translate("Settlement", "Two tables:")
    together = translate("Settlement", "One table, with the notes of both:")
    names = "\n".join(map(name_of, (alias.dialogue_id, alias.same_as)))
    parted, joined = f"{two}\n{names}", f"{together}\n{names}"
    if one.after is None:
        title = translate("Settlement", "Are these two tables again?")
        return AskedWords(title, joined, parted)
    title = translate("Settlement", "Are these two tables one table?")
    return AskedWords(title, parted, joined)


def _apart() -> AskedWords:
    title = translate("Settlement", "Are these two tables again?")
    same = translate("Settlement", "They are two tables.")
    return AskedWords(title, same, same)


def ask_claim() -> AskedWords:
    """Ask whether a writer belongs to a table."""
    return AskedWords(
        translate("Settlement", "May this writer change what is at this table?"),
        translate("Settlement", "Who made this file wants to belong to this table. Now adding"
        " is all that is allowed, and the rest waits for your yes."),
        translate("Settlement", "This writer may change, remove and erase what is at this"
        " table, also with files that come later."),
    )  # fmt: skip


def ask_return(one: WaitingProposal) -> AskedWords:
    """Ask whether a table comes back that was erased here."""
    may = translate(
        "Settlement", "The table may come back. Take the file in again after this: {file}"
    )
    return AskedWords(
        translate("Settlement", "May a table come back that was erased here?"),
        translate("Settlement", "The table was erased here, and stays gone."),
        may.format(file=Path(one.file).name),
    )

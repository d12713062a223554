"""What is said above the field, and what of it goes first: a failure before all else."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.dutch import shortened
from facilitator.ui import keys
from facilitator.ui.keys import Command

translate = QCoreApplication.translate

FEW_LINES = 40
"""How many words of a first wording are shown above the field."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, and more about it."""

    lead: str = ""
    more: str = ""


NOTHING = Notice()


def failed(happened: str, safe: str) -> Notice:
    """Say that something could not be written, and that nothing typed is lost."""
    again = translate("Notices", "What you typed is still here. {key} tries again.")
    more = again.format(key=keys.spoken(Command.KEEP))
    return Notice(happened, f"{safe} {more}".strip())


def editing(original: str) -> Notice:
    """Say that the field holds a kept note, and how it was first worded."""
    lead = translate("Notices", "You are changing a note. {keep} keeps it, {back} goes back.")
    words = lead.format(keep=keys.spoken(Command.KEEP), back=keys.spoken(Command.TO_FIELD))
    return Notice(words, shortened(original, FEW_LINES))


def removed() -> Notice:
    """Say that a note was removed, and how it comes back."""
    words = translate("Notices", "Removed. Undo: {key}")
    return Notice(more=words.format(key=keys.spoken(Command.UNDO)))


def put_back() -> Notice:
    """Say that the note in the field is as it was, and how to have the change again."""
    words = translate("Notices", "The note is as it was. Not what you meant? {key}")
    return Notice(more=words.format(key=keys.spoken(Command.UNDO)))


def silent() -> Notice:
    """Say that nothing was noted for a while; only the note-taker sees this."""
    words = translate("Notices", "Nothing was noted for six minutes. The clock is running.")
    return Notice(more=words)


def restored() -> Notice:
    """Say that a removed note is back."""
    return Notice(more=translate("Notices", "The note is back in its place."))


def marked(count: int) -> Notice:
    """Say how many notes are marked, and what can be made of them."""
    one = translate("Notices", "1 note marked. Make a tension of it: {key}")
    several = translate("Notices", "{count} notes marked. Make a tension of them: {key}")
    words = one if count == 1 else several
    return Notice(more=words.format(count=count, key=keys.spoken(Command.MORE_KINDS)))


def no_seat(number: int, *, seats: bool) -> Notice:
    """Say that no seat has this number, and where seats are made when there are none."""
    none = translate("Notices", "This table has no seats yet. Make them at Change the table.")
    words = translate("Notices", "There is no seat {number}. The note has no speaker yet.")
    return Notice(more=words.format(number=number) if seats else none)


def nothing_typed() -> Notice:
    """Say that there is nothing to keep."""
    return Notice(more=translate("Notices", "Type first what was said."))


def agreed(count: int, note: str) -> Notice:
    """Say how many say the same as a kept note."""
    words = translate("Notices", "+{count} agree: {note}")
    return Notice(more=words.format(count=count, note=note))


def tension(kind: str, sides: Sequence[str]) -> Notice:
    """Say which notes rub in the tension that is in the field."""
    words = translate("Notices", "Tension, {kind}. Words are not needed: {key} keeps it.")
    lead = words.format(kind=kind, key=keys.spoken(Command.KEEP))
    return Notice(lead if len(sides) > 1 else "", " ⇄ ".join(sides))


def went_on(note: str) -> Notice:
    """Say that what was typed is now part of a kept note."""
    words = translate("Notices", "Added to {note} Undo: {key}")
    return Notice(more=words.format(note=note, key=keys.spoken(Command.UNDO)))


def other_speaker(before: str) -> Notice:
    """Say that somebody else was chosen, so that this cannot go on in the kept note."""
    lead = translate("Notices", "This is another speaker. The last quote is by {speaker}.")
    more = translate("Notices", "{keep} keeps it apart. The same speaker after all? {same}")
    keys_said = {"keep": keys.spoken(Command.KEEP), "same": keys.spoken(Command.SAME_SPEAKER)}
    return Notice(lead.format(speaker=before), more.format(**keys_said))


def of_earlier_move(move: str) -> Notice:
    """Say that the note in the field belongs to a move that is over, and how to change that."""
    words = translate("Notices", "This note belongs to “{move}”. To the running move: {key}")
    return Notice(more=words.format(move=move, key=keys.spoken(Command.NOTE_MOVE)))


def in_move(move: str) -> Notice:
    """Say to which move a note belongs now."""
    words = translate("Notices", "The note belongs to “{move}” now.")
    return Notice(more=words.format(move=move))


def no_move_before() -> Notice:
    """Say that no move came before the running one."""
    return Notice(more=translate("Notices", "There was no move before this one."))


def kept_already() -> Notice:
    """Say that the field holds a kept note, which cannot go on in another."""
    return Notice(
        more=translate("Notices", "This note was kept already. Keep the change first.")
    )


def nothing_kept() -> Notice:
    """Say that there is no note yet to say more of."""
    return Notice(more=translate("Notices", "There is no kept note yet."))


def no_speaker() -> Notice:
    """Say that nobody knows who spoke last."""
    return Notice(more=translate("Notices", "The last note has no speaker."))

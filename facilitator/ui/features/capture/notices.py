"""What is said above the field, and what of it goes first: a failure before all else."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.reporting.dutch import shortened
from facilitator.domain.table.loose_ends import Reason
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.view_protocol import CaptureNotice

translate = QCoreApplication.translate

FEW_LINES = 40
"""How many words of a first wording are shown above the field."""


def failed(happened: str, safe: str) -> CaptureNotice:
    """Say that something could not be written, and that nothing typed is lost."""
    again = translate("Notices", "What you typed is still here. {key} tries again.")
    more = again.format(key=shortcuts.spoken(Command.KEEP))
    return CaptureNotice(happened, f"{safe} {more}".strip())


def editing(original: str) -> CaptureNotice:
    """Say that the field holds a kept note, and how it was first worded."""
    lead = translate("Notices", "You are changing a note. {keep} keeps it, {back} goes back.")
    words = lead.format(
        keep=shortcuts.spoken(Command.KEEP), back=shortcuts.spoken(Command.TO_FIELD)
    )
    return CaptureNotice(words, shortened(original, FEW_LINES))


def removed() -> CaptureNotice:
    """Say that a note was removed, and how it comes back."""
    words = translate("Notices", "Removed. Undo: {key}")
    return CaptureNotice(more=words.format(key=shortcuts.spoken(Command.UNDO)))


def put_back() -> CaptureNotice:
    """Say that the note in the field is as it was, and how to have the change again."""
    words = translate("Notices", "The note is as it was. Not what you meant? {key}")
    return CaptureNotice(more=words.format(key=shortcuts.spoken(Command.UNDO)))


def silent() -> CaptureNotice:
    """Say that nothing was noted for a while; only the note-taker sees this."""
    words = translate("Notices", "Nothing was noted for six minutes. The clock is running.")
    return CaptureNotice(more=words)


def restored() -> CaptureNotice:
    """Say that a removed note is back."""
    return CaptureNotice(more=translate("Notices", "The note is back in its place."))


def marked(count: int) -> CaptureNotice:
    """Say how many notes are marked, and what can be made of them."""
    one = translate("Notices", "1 note marked. Make a tension of it: {key}")
    several = translate("Notices", "{count} notes marked. Make a tension of them: {key}")
    words = one if count == 1 else several
    return CaptureNotice(
        more=words.format(count=count, key=shortcuts.spoken(Command.MORE_KINDS))
    )


def no_seat(number: int, *, seats: bool) -> CaptureNotice:
    """Say that no seat has this number, and where seats are made when there are none."""
    none = translate("Notices", "This table has no seats yet. Make them at Change the table.")
    words = translate("Notices", "There is no seat {number}. The note has no speaker yet.")
    return CaptureNotice(more=words.format(number=number) if seats else none)


def nothing_typed() -> CaptureNotice:
    """Say that there is nothing to keep."""
    return CaptureNotice(more=translate("Notices", "Type first what was said."))


def agreed(count: int, note: str) -> CaptureNotice:
    """Say how many say the same as a kept note."""
    words = translate("Notices", "+{count} agree: {note}")
    return CaptureNotice(more=words.format(count=count, note=note))


def tension(kind: str, sides: Sequence[str]) -> CaptureNotice:
    """Say which notes rub in the tension that is in the field."""
    words = translate("Notices", "Tension, {kind}. Words are not needed: {key} keeps it.")
    lead = words.format(kind=kind, key=shortcuts.spoken(Command.KEEP))
    return CaptureNotice(lead if len(sides) > 1 else "", " ⇄ ".join(sides))


def went_on(note: str) -> CaptureNotice:
    """Say that what was typed is now part of a kept note."""
    words = translate("Notices", "Added to {note} Undo: {key}")
    return CaptureNotice(more=words.format(note=note, key=shortcuts.spoken(Command.UNDO)))


def other_speaker(before: str) -> CaptureNotice:
    """Say that somebody else was chosen, so that this cannot go on in the kept note."""
    lead = translate("Notices", "This is another speaker. The last quote is by {speaker}.")
    more = translate("Notices", "{keep} keeps it apart. The same speaker after all? {same}")
    keys_said = {
        "keep": shortcuts.spoken(Command.KEEP),
        "same": shortcuts.spoken(Command.SAME_SPEAKER),
    }
    return CaptureNotice(lead.format(speaker=before), more.format(**keys_said))


def of_earlier_move(move: str) -> CaptureNotice:
    """Say that the note in the field belongs to a move that is over, and how to change that."""
    words = translate("Notices", "This note belongs to “{move}”. To the running move: {key}")
    return CaptureNotice(more=words.format(move=move, key=shortcuts.spoken(Command.NOTE_MOVE)))


def in_move(move: str) -> CaptureNotice:
    """Say to which move a note belongs now."""
    words = translate("Notices", "The note belongs to “{move}” now.")
    return CaptureNotice(more=words.format(move=move))


def no_move_before() -> CaptureNotice:
    """Say that no move came before the running one."""
    return CaptureNotice(more=translate("Notices", "There was no move before this one."))


def kept_already() -> CaptureNotice:
    """Say that the field holds a kept note, which cannot go on in another."""
    return CaptureNotice(
        more=translate("Notices", "This note was kept already. Keep the change first.")
    )


def nothing_kept() -> CaptureNotice:
    """Say that there is no note yet to say more of."""
    return CaptureNotice(more=translate("Notices", "There is no kept note yet."))


def no_speaker() -> CaptureNotice:
    """Say that nobody knows who spoke last."""
    return CaptureNotice(more=translate("Notices", "The last note has no speaker."))


def loose_end_reasons(found: Iterable[Reason]) -> str:
    """Ask about a note what it still lacks, each in one sentence."""
    words = {
        Reason.SPEAKER: translate("Loose", "Who said this?"),
        Reason.KIND: translate("Loose", "Which kind is this?"),
        Reason.SIDES: translate("Loose", "Which two notes rub here?"),
        Reason.GAP: translate("Loose", "A word is missing where [?] stands."),
        Reason.UNFINISHED: translate("Loose", "The text stops halfway: is it whole?"),
        Reason.SENSITIVE: translate(
            "Loose", "Sensitive: ask at the read-back whether this may be used."
        ),
    }
    return " ".join(words[reason] for reason in found)


def loose_end_place(number: int, total: int) -> str:
    """Say where in the row a note stands: `3 of 7`."""
    return translate("Loose", "{number} of {total}").format(number=number, total=total)


def no_loose_ends() -> CaptureNotice:
    """Say that no note asks for a look."""
    return CaptureNotice(more=translate("Loose", "No note asks for a second look."))


def loose_ends_seen(left: int) -> CaptureNotice:
    """Say that the end of the row was reached, and how it begins again when some are left."""
    if not left:
        return no_loose_ends()
    one = translate("Loose", "That was the last one. 1 note is left: {key} begins again.")
    more = translate("Loose", "That was the last one. {n} notes are left: {key} begins again.")
    words = one if left == 1 else more
    return CaptureNotice(more=words.format(n=left, key=shortcuts.spoken(Command.LOOSE_ENDS)))

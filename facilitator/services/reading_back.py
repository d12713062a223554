"""Reading back: at the end everyone hears their own lines and says what may be done with them.

Decision: an answer is a property of the note
    Context: what somebody allowed must hold in every document, also after merging. Decision:
    it stands in `Item.read_back` the moment it is given. A changed text is the edited one, the
    first words stay beside it. Groups and unknown speakers cannot be asked, so their lines are
    not read back. Cost: a second round of answers replaces the first. Alternatives: a list of
    answers of its own (two places that can disagree).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import Item, ReadBack, SpeakerKind
from facilitator.services.capture import cleaned
from facilitator.services.dialogue_editor import DialogueEditor


@dataclass(frozen=True, slots=True)
class Turn:
    """One person and their own lines, in the order they were said; no seat is the host."""

    seat: Seat | None
    lines: tuple[Item, ...]

    @property
    def answered(self) -> int:
        """How many lines have an answer."""
        return sum(item.read_back is not None for item in self.lines)

    @property
    def done(self) -> bool:
        """Whether every line has an answer."""
        return self.answered == len(self.lines)


def turns(dossier: Dossier) -> tuple[Turn, ...]:
    """Give everyone who said something: the seats in their order, then the host.

    What was noted twice is read back once, as it is shown.
    """
    items = shown_items(dossier)
    found = [Turn(seat, _lines(items, seat)) for seat in (*dossier.seats, None)]
    return tuple(turn for turn in found if turn.lines)


def _lines(items: Iterable[Item], seat: Seat | None) -> tuple[Item, ...]:
    if seat is None:
        return tuple(each for each in items if each.speaker.kind is SpeakerKind.HOST)
    return tuple(each for each in items if each.speaker.seat_id == seat.id)


def first_open(found: tuple[Turn, ...]) -> int:
    """Give the place of the first turn that is not done; the last one when all are."""
    places = (place for place, turn in enumerate(found) if not turn.done)
    return next(places, max(0, len(found) - 1))


def answer(editor: DialogueEditor, item: Item, given: ReadBack) -> Change | None:
    """Keep what the speaker said of a line; the same answer again changes nothing."""
    return _do(editor, [(item, replace(item, read_back=given))])


def change(editor: DialogueEditor, item: Item, text: str) -> Change | None:
    """Keep the wording that the speaker wants; the same words are simply right."""
    wording = cleaned(editor, text) or item.text
    given = ReadBack.AGREED if wording == item.text else ReadBack.CHANGED
    if given is ReadBack.AGREED and item.read_back is ReadBack.CHANGED:
        return None
    return _do(editor, [(item, replace(item.reworded(wording), read_back=given))])


def agree_with_rest(editor: DialogueEditor, lines: Iterable[Item]) -> Change | None:
    """Let every line without an answer be right, as one step."""
    open_lines = [item for item in lines if item.read_back is None]
    return _do(
        editor, [(item, replace(item, read_back=ReadBack.AGREED)) for item in open_lines]
    )


def for_the_room(turn: Turn) -> tuple[str, ...]:
    """Give the lines that all may see: no sensitive ones, and none that was withheld."""
    shown = (item for item in turn.lines if not item.sensitive and not item.withheld)
    return tuple(item.text for item in shown)


def _do(editor: DialogueEditor, pairs: Iterable[tuple[Item, Item]]) -> Change | None:
    edits = tuple(Edit(before, after) for before, after in pairs if before != after)
    return editor.do(Change(ChangeName.READ_BACK, edits)) if edits else None

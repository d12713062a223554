"""What one key says of a note: a mark, one more who agrees, a tension, a step, a longer quote.

A mark gives an entry as it is with the mark, or without it when it was there. The same function
is for the note in the field and, by `capture.apply`, for a kept one.

Decision: a quote that goes on is one quote
    Context: somebody is silent for a moment, the note is kept, and goes on. Decision: what was
    said next comes below the first words as a paragraph, in `verbatim` too, because both were
    said; a wording for reading gets the same paragraph. It is one change that undo takes back
    whole. Marks only grow: a star or `sensitive` chosen for the second half is on the whole.
    Cost: `verbatim` is not the text of one moment. Alternatives: a second item with a link
    (a report would print two half quotes), growing `edited` alone (then words that were said
    count as a rewording, and the report shows half of the quote as the original).

Decision: the move of a note is where it was begun
    Context: the host goes on while the note-taker still types the last quote. Decision: a note
    belongs to the move in which its first letter was typed; a line above the field says so,
    and one key puts it in the running move, or back. Cost: who begins to type too early has
    to press that key. Alternatives: the move in which it is kept (late quotes then answer the
    wrong question), a list of moves beside the field (one more thing to look at).
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.domain.records.changes import Change, ChangeName, edited
from facilitator.domain.records.dialogue import Step
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    MARKS,
    UNKNOWN,
    Item,
    ItemKind,
    TensionKind,
    Wording,
    marks_of,
    usual_wording,
)
from facilitator.services import capture, hosting
from facilitator.services.capture import CAPTURE, Entry
from facilitator.services.dialogue_editor import DialogueEditor

Mark = Callable[[Entry, ItemId | None], Entry]
"""Gives an entry marked; a mark that points back gets the item before it, if there is one."""
MOST_VOTES = 99
"""More votes for the energy of a question than this are not counted."""


def toggle(name: str) -> Mark:
    """Give what puts one of the marks of `NoteMarks` on a note, or takes it away."""
    assert name in MARKS, name

    def toggled(entry: Entry, _before: ItemId | None = None) -> Entry:
        chosen: dict[str, Any] = {name: not getattr(entry, name)}
        return replace(entry, **chosen)

    return toggled


def wording(entry: Entry, _before: ItemId | None = None) -> Entry:
    """Say that these are someone's own words, or that it is a summary of them.

    The usual way of a kind is no choice.
    """
    verbatim = entry.written_as is Wording.VERBATIM
    chosen = Wording.SUMMARY if verbatim else Wording.VERBATIM
    return replace(entry, wording=None if chosen is usual_wording(entry.kind) else chosen)


def energy(entry: Entry, _before: ItemId | None = None) -> Entry:
    """Say that there is energy in a note, or that there is not; a question gets a vote more."""
    if entry.kind is not ItemKind.QUESTION:
        return replace(entry, energy=not entry.energy)
    votes = min(entry.labels.votes + 1, MOST_VOTES)
    return replace(entry, labels=replace(entry.labels, votes=votes))


def reaction(entry: Entry, before: ItemId | None) -> Entry:
    """Say that a note reacts to the one before it, or that it reacts to none."""
    return replace(entry, reaction_to=None if entry.reaction_to else before)


def other_side(entry: Entry, before: ItemId | None) -> Entry:
    """Say that a note is the other side of the one before it, or that it is not."""
    return replace(entry, other_side_of=None if entry.other_side_of else before)


def tension(entry: Entry, kind: TensionKind, sides: tuple[ItemId, ...]) -> Entry:
    """Make a note a tension of a kind, between these sides unless it links others."""
    labels = replace(entry.labels, tension=kind)
    linked = entry.linked or sides
    return replace(entry, kind=ItemKind.TENSION, labels=labels, linked=linked)


def assent(editor: DialogueEditor, item: Item) -> Change:
    """Count one more person who says the same."""
    more = replace(item, assents=item.assents + 1)
    return editor.do(edited(ChangeName.MARK_ITEM, item, more))


def continue_quote(editor: DialogueEditor, item: Item, entry: Entry) -> Change | None:
    """Add what was typed to a kept item as a new paragraph; without words nothing happens.

    The speaker, kind and labels of the item stay; one whose speaker nobody knew gets the
    speaker of the entry. When this returns, it is on disk and the draft is gone with it.
    """
    text = capture.cleaned(editor, entry.text)
    if not text:
        return None
    after = replace(
        item.unapproved(),
        verbatim=f"{item.verbatim}\n{text}".strip(),
        edited=f"{item.edited}\n{text}" if item.edited else "",
        speaker=entry.speaker if item.speaker == UNKNOWN else item.speaker,
        **{name: on or getattr(entry, name) for name, on in marks_of(item).items()},
    )
    return editor.do(edited(ChangeName.CONTINUE_ITEM, item, after), settles=CAPTURE)


def step_title(editor: DialogueEditor, step: str) -> str:
    """Name a step of the talk; empty when the table has no such step."""
    found = editor.dossier.step(step)
    return found.title if found else ""


def is_earlier_step(editor: DialogueEditor, step: str) -> bool:
    """Say whether a step is another one than the running one."""
    return bool(step) and step != editor.clock().step


def other_step(editor: DialogueEditor, step: str) -> Step | None:
    """Give the running step; of a note that is there already, the step before it."""
    running = hosting.current_step(editor)
    return hosting.step_beside(editor, -1) if step == running.key else running

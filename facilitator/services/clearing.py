"""Clearing: each note is read once as it will be printed.

Each function writes one change, so that undo takes it back whole. What is decided holds for the
words of that moment (`domain/privacy/clearing.py`).
"""

from dataclasses import replace
from uuid import UUID

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.privacy.clearing import SENSITIVE, UNPUBLISHED_KINDS, Clearances
from facilitator.domain.records.changes import Change, ChangeName, Edit, edited
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    PrintedText,
    clearance_id,
)
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.records.kinds import Detail
from facilitator.domain.text import clean_line
from facilitator.services.capture import cleaned
from facilitator.services.dialogue_editor import DialogueEditor


def notes_to_read(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes that may be published, read or not, in their order."""
    return tuple(
        item
        for item in shown_items(dossier)
        if item.text and not item.withheld and item.kind not in UNPUBLISHED_KINDS
    )


def open_notes(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes that nobody has read as they are printed now, or decided about."""
    clearances = Clearances(dossier.clearances)
    return tuple(item for item in notes_to_read(dossier) if clearances.is_open(item))


def needs_title(item: Item) -> bool:
    """Say whether a note is of a kind that reports print under a title: an idea."""
    return item.kind is ItemKind.IDEA and Detail.TITLE in item.kind.spec.asked


def ideas(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes that need a title, with one or without, in their order."""
    return tuple(item for item in notes_to_read(dossier) if needs_title(item))


def untitled_ideas(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes that lack a title, unless they stay out of what is published."""
    out = Clearances(dossier.clearances).left_out
    return tuple(item for item in ideas(dossier) if not (item.labels.title or out(item)))


def read(editor: DialogueEditor, item: Item) -> Change | None:
    """Say that a note was read, and may be published as it stands."""
    return _about_note(editor, item, ClearanceDecision.CLEARED)


def leave_out(editor: DialogueEditor, item: Item) -> Change | None:
    """Keep a note out of what is published; the internal report keeps it.

    A sensitive note is no longer released by that.
    """
    if item.sensitive:
        text, out = wording_of(item), ClearanceDecision.LEFT_OUT
        both = (text.decided(item.dialogue_id, out, kind) for kind in (SENSITIVE, ""))
        return _written(editor, *both)
    return _about_note(editor, item, ClearanceDecision.LEFT_OUT)


def reword(
    editor: DialogueEditor, item: Item, text: str, *, read: bool = True
) -> Change | None:
    """Give a note another wording beside the original, which who wrote it has also `read`."""
    after = item.reworded(cleaned(editor, text) or item.text)
    if not read:
        return editor.do(edited(ChangeName.EDIT_ITEM, item, after)) if after != item else None
    return _about_note(editor, item, ClearanceDecision.CLEARED, after=after)


def choose_wording(editor: DialogueEditor, item: Item, *, verbatim: bool) -> Change | None:
    """Let documents take the original of a note, or the edited wording."""
    after = item.printed_as(verbatim=verbatim)
    return editor.do(edited(ChangeName.EDIT_ITEM, item, after)) if after != item else None


def entitle(editor: DialogueEditor, item: Item, title: str) -> Change | None:
    """Give a note a title, or take it away."""
    labels = replace(item.labels, title=clean_line(title))
    if labels == item.labels:
        return None
    return editor.do(edited(ChangeName.LABEL_ITEM, item, replace(item, labels=labels)))


def release(editor: DialogueEditor, item: Item, reason: str) -> Change | None:
    """Let a sensitive note be printed, for a reason of one line, also one that was kept out.

    Raises ValueError without a reason.
    """
    if not clean_line(reason):
        raise ValueError("a sensitive note is released for a reason")
    kept = wording_of(item).decided(
        item.dialogue_id, ClearanceDecision.KEPT, SENSITIVE, clean_line(reason)
    )
    out = _known(editor, clearance_id(RecordId(item.id), PRINTED_TEXT))
    was_out = out is not None and out.decision is ClearanceDecision.LEFT_OUT
    return _written(editor, kept, also=(Edit(out, None),) if was_out else ())


def reopen(
    editor: DialogueEditor, about: UUID, field: str = PRINTED_TEXT, finding: str = ""
) -> Change | None:
    """Take a decision back, so that the text is open again."""
    known = _known(editor, clearance_id(RecordId(about), field, finding))
    return editor.do(Change(ChangeName.CLEAR, (Edit(known, None),))) if known else None


def wording_of(item: Item) -> PrintedText:
    """Give the wording of a note that documents take."""
    return PrintedText(item.id, PRINTED_TEXT, item.text)


def _about_note(
    editor: DialogueEditor,
    item: Item,
    decision: ClearanceDecision,
    *,
    after: Item | None = None,
) -> Change | None:
    """Decide about the wording of a note that is printed, which may be another from now on."""
    after = after or item
    made = wording_of(after).decided(item.dialogue_id, decision)
    return _written(editor, made, also=(Edit(item, after),) if after != item else ())


def _written(
    editor: DialogueEditor, *clearances: Clearance, also: tuple[Edit, ...] = ()
) -> Change | None:
    edits = [Edit(_known(editor, one.id), one) for one in clearances]
    fresh = (*also, *(each for each in edits if each.before != each.after))
    return editor.do(Change(ChangeName.CLEAR, fresh)) if fresh else None


def _known(editor: DialogueEditor, key: UUID) -> Clearance | None:
    return next((one for one in editor.dossier.clearances if one.id == key), None)

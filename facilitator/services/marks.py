"""What one key says of a kept item: energy, assent, another side, a tension, a longer quote.

Decision: a quote that goes on is one quote
    Context: somebody is silent for a moment, the note is kept, and goes on. Decision: what was
    said next comes below the first words as a paragraph, in `verbatim` too, because both were
    said; a wording for reading gets the same paragraph. It is one change that undo takes back
    whole. Marks only grow: a star or `sensitive` chosen for the second half is on the whole.
    Cost: `verbatim` is not the text of one moment. Alternatives: a second item with a link
    (a report would print two half quotes), growing `edited` alone (then words that were said
    count as a rewording, and the report shows half of the quote as the original).
"""

from dataclasses import replace
from itertools import islice

from facilitator.domain.records.changes import Change, ChangeName, Edit, edited
from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Link,
    LinkKind,
    TensionKind,
    Wording,
    usual_wording,
)
from facilitator.services import capture
from facilitator.services.capture import CAPTURE, SIDES, Entry
from facilitator.services.dialogue_editor import DialogueEditor

MOST_VOTES = 99
"""More votes for the energy of a question than this are not counted."""


def other_wording(wording: Wording) -> Wording:
    """Give the other of the two ways to write down what was said."""
    return Wording.SUMMARY if wording is Wording.VERBATIM else Wording.VERBATIM


def with_other_wording(entry: Entry) -> Entry:
    """Give an entry written down the other way; the usual way of its kind is no choice."""
    chosen = other_wording(entry.written_as)
    return replace(entry, wording=None if chosen is usual_wording(entry.kind) else chosen)


def toggle_wording(editor: DialogueEditor, item: Item) -> Change | None:
    """Say that the text is the speaker's own words, or that it is a summary."""
    return _mark(editor, item, replace(item, wording=other_wording(item.wording)))


def with_energy(entry: Entry) -> Entry:
    """Give an entry with its energy the other way; a question gets a vote more."""
    if entry.kind is not ItemKind.QUESTION:
        return replace(entry, energy=not entry.energy)
    votes = min(entry.labels.votes + 1, MOST_VOTES)
    return replace(entry, labels=replace(entry.labels, votes=votes))


def mark_energy(editor: DialogueEditor, item: Item) -> Change | None:
    """Say that there is energy in an item, or that there is not; a question gets a vote."""
    entry = with_energy(capture.entry_of(editor, item))
    return _mark(editor, item, replace(item, energy=entry.energy, labels=entry.labels))


def assent(editor: DialogueEditor, item: Item) -> Change | None:
    """Count one more person who says the same."""
    return _mark(editor, item, replace(item, assents=item.assents + 1))


def toggle_other_side(editor: DialogueEditor, item: Item) -> Change | None:
    """Say that an item is the other side of the one before it, or that it is not."""
    return capture.toggle_link(editor, item, LinkKind.OTHER_SIDE)


def last_items(editor: DialogueEditor, before: Item | None = None) -> tuple[Item, ...]:
    """Give the last items at the table, or the last before another: what can rub.

    A tension is no side of the next one.
    """
    earlier = capture.items_before(editor, before.id if before else None)
    sides = islice((each for each in earlier if each.kind is not ItemKind.TENSION), SIDES)
    return tuple(sides)[::-1]


def make_tension(editor: DialogueEditor, item: Item, kind: TensionKind) -> Change | None:
    """Make an item a tension of a kind between the two before it, unless it links others."""
    as_tension = capture.of_kind(item, ItemKind.TENSION)
    after = replace(as_tension, labels=replace(item.labels, tension=kind))
    edits = [Edit(item, after)] if after != item else []
    edits += [Edit(None, link) for link in _sides(editor, item)]
    return editor.do(Change(ChangeName.LABEL_ITEM, tuple(edits))) if edits else None


def _sides(editor: DialogueEditor, item: Item) -> tuple[Link, ...]:
    if capture.targets(editor, item, LinkKind.TENSION):
        return ()
    sides = last_items(editor, item)
    return tuple(capture.new_link(editor, LinkKind.TENSION, item, each.id) for each in sides)


def continue_quote(editor: DialogueEditor, item: Item, entry: Entry) -> Change | None:
    """Add what was typed to a kept item as a new paragraph; without words nothing happens.

    The speaker, kind and labels of the item stay; one whose speaker nobody knew gets the
    speaker of the entry. When this returns, it is on disk and the draft is gone with it.
    """
    text = capture.cleaned(editor, entry.text)
    if not text:
        return None
    after = replace(
        item,
        verbatim=f"{item.verbatim}\n{text}".strip(),
        edited=f"{item.edited}\n{text}" if item.edited else "",
        speaker=entry.speaker if item.speaker == UNKNOWN else item.speaker,
        starred=item.starred or entry.starred,
        sensitive=item.sensitive or entry.sensitive,
        energy=item.energy or entry.energy,
    )
    return editor.do(edited(ChangeName.CONTINUE_ITEM, item, after), settles=CAPTURE)


def _mark(editor: DialogueEditor, item: Item, after: Item) -> Change | None:
    return editor.do(edited(ChangeName.MARK_ITEM, item, after)) if after != item else None

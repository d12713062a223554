"""What a note-taker does: keep, reword, label, link, remove and bring back items."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, fields, replace

from facilitator.domain.records.changes import Change, ChangeName, Edit, added
from facilitator.domain.records.ids import ItemId, LinkId
from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    NoteMarks,
    Speaker,
    Wording,
    marks_of,
    name_seats,
    usual_wording,
)
from facilitator.domain.text import clean_line, clean_text
from facilitator.services import earlier_items
from facilitator.services.dialogue_editor import DialogueEditor, milliseconds

CAPTURE = "capture"
"""The draft of the field in which new items are typed."""
EDIT = "edit"
"""The draft of the field while an item in it is changed."""
NO_LABELS = Labels()
SHOWN_LINKS = (LinkKind.TENSION, LinkKind.REACTION, LinkKind.OTHER_SIDE, LinkKind.TIP)
"""The links that come back into the field with an item."""


@dataclass(frozen=True, slots=True)
class Entry(NoteMarks):
    """What was typed and chosen for an item; `linked` are the items a tension links.

    Without a `wording` of its own it is written down as its kind usually is; a tip without a
    `tip_for` belongs to the last case that was told. `step` is the move in which it was begun.
    """

    text: str
    kind: ItemKind
    speaker: Speaker = UNKNOWN
    wording: Wording | None = None
    labels: Labels = field(default_factory=Labels)
    linked: tuple[ItemId, ...] = ()
    reaction_to: ItemId | None = None
    other_side_of: ItemId | None = None
    tip_for: ItemId | None = None
    step: str = ""

    @property
    def written_as(self) -> Wording:
        """How the text is written down: as was chosen, else as its kind usually is."""
        return self.wording or usual_wording(self.kind)

    def targets(self) -> dict[LinkKind, tuple[ItemId, ...]]:
        """Give what was chosen to be linked, by the kind of the link."""
        alone = {
            LinkKind.REACTION: self.reaction_to,
            LinkKind.OTHER_SIDE: self.other_side_of,
            LinkKind.TIP: self.tip_for,
        }
        one = {kind: (target,) if target else () for kind, target in alone.items()}
        return {LinkKind.TENSION: self.linked, **one}


def keep(editor: DialogueEditor, entry: Entry) -> Change | None:
    """Keep an item with its links, in its step or the running one; not without a text.

    `@4` in the text becomes the role label of seat 4. A tension may do without words when it
    links two items. When this returns, the item is on disk and the draft of the field is gone
    with it.
    """
    text = cleaned(editor, entry.text)
    if not text and not _speaks_by_links(entry):
        return None
    item = _new_item(editor, entry, text)
    change = added(ChangeName.KEEP_ITEM, item, *_links(editor, item, entry))
    return editor.do(change, settles=CAPTURE)


def entry_of(editor: DialogueEditor, item: Item) -> Entry:
    """Give an item as it comes back into the field, to be changed."""
    usual = item.wording is usual_wording(item.kind)
    linked: dict[LinkKind, list[ItemId]] = {kind: [] for kind in LinkKind}
    for link in editor.dossier.links:
        if link.source == item.id:
            linked[link.kind].append(link.target)
    return Entry(
        text=item.text,
        kind=item.kind,
        speaker=item.speaker,
        **marks_of(item),
        wording=None if usual else item.wording,
        labels=item.labels,
        linked=tuple(linked[LinkKind.TENSION]),
        reaction_to=next(iter(linked[LinkKind.REACTION]), None),
        other_side_of=next(iter(linked[LinkKind.OTHER_SIDE]), None),
        tip_for=next(iter(linked[LinkKind.TIP]), None),
        step=item.step,
    )


def amend(editor: DialogueEditor, item: Item, entry: Entry) -> Change | None:
    """Change an item with all that was chosen for it, as one step; its first words stay.

    An empty text leaves the wording as it is. The draft of the change goes with it, also when
    nothing was changed.
    """
    text = cleaned(editor, entry.text) or item.text
    entry = replace(entry, text=text, labels=tidy(entry.labels))
    edits = _edits(editor, item, entry, SHOWN_LINKS)
    if not edits:
        editor.keep_draft(EDIT, "", {})
        return None
    return editor.do(Change(ChangeName.EDIT_ITEM, edits), settles=EDIT)


def apply(
    editor: DialogueEditor,
    item: Item,
    choose: Callable[[Entry], Entry],
    name: ChangeName = ChangeName.LABEL_ITEM,
) -> Change | None:
    """Change a kept item by what is chosen for its entry; the rest and its first words stay."""
    before = entry_of(editor, item)
    entry = choose(before)
    old, new = before.targets(), entry.targets()
    kinds = [kind for kind in SHOWN_LINKS if old[kind] != new[kind]]
    edits = _edits(editor, item, entry, kinds)
    return editor.do(Change(name, edits)) if edits else None


def _edits(
    editor: DialogueEditor, item: Item, entry: Entry, kinds: Collection[LinkKind]
) -> tuple[Edit, ...]:
    """Give what makes an item as its entry says, with its links of some kinds."""
    after = replace(
        item.reworded(entry.text),
        kind=entry.kind,
        wording=entry.written_as,
        speaker=entry.speaker,
        **marks_of(entry),
        labels=entry.labels,
        step=entry.step or item.step,
    )
    edits = [Edit(item, after)] if after != item else []
    return (*edits, *_link_edits(editor, item, entry, kinds))


def tidy(labels: Labels) -> Labels:
    """Give the labels with every line of text cleaned."""
    if labels == NO_LABELS:  # as of nearly every note
        return labels
    typed = ((each.name, getattr(labels, each.name)) for each in fields(labels))
    lines = {name: clean_line(text) for name, text in typed if type(text) is str}
    return replace(labels, **lines)  # type: ignore[arg-type]


def remove(editor: DialogueEditor, item: Item) -> Change:
    """Remove an item and the links that hold it; undo brings all of it back."""
    links = (known for known in editor.dossier.links if item.id in (known.source, known.target))
    edits = (*(Edit(known, None) for known in links), Edit(item, None))
    return editor.do(Change(ChangeName.REMOVE_ITEM, edits))


def restore(editor: DialogueEditor, item: Item) -> Change:
    """Bring back an item that was removed earlier."""
    return editor.do(added(ChangeName.RESTORE_ITEM, item))


def cleaned(editor: DialogueEditor, text: str) -> str:
    """Give a text as it is kept: `@4` is the role label of seat 4."""
    return clean_text(name_seats(text, lambda number: _role(editor, number)))


def _speaks_by_links(entry: Entry) -> bool:
    return entry.kind is ItemKind.TENSION and len(entry.linked) >= earlier_items.SIDES


def _role(editor: DialogueEditor, number: int) -> str | None:
    seat = editor.dossier.seat_number(number)
    return seat.role_label if seat else None


def _new_item(editor: DialogueEditor, entry: Entry, text: str) -> Item:
    now = editor.origins.now()
    return Item(
        id=ItemId(editor.origins.new_id()),
        dialogue_id=editor.dossier.dialogue.id,
        kind=entry.kind,
        verbatim=text,
        position=milliseconds(now),
        wording=entry.written_as,
        speaker=entry.speaker,
        step=entry.step or editor.clock().step,
        at=now,
        **marks_of(entry),
        labels=tidy(entry.labels),
    )


def _tip_for(editor: DialogueEditor, entry: Entry) -> ItemId | None:
    """Give the case of a tip; other kinds are tips for nothing."""
    if entry.kind is not ItemKind.TIP:
        return None
    case = None if entry.tip_for else earlier_items.last_case(editor)
    return case.id if case else entry.tip_for


def _links(editor: DialogueEditor, item: Item, entry: Entry) -> list[Link]:
    points = entry.targets()
    tip_for = _tip_for(editor, entry)
    points[LinkKind.TIP] = (tip_for,) if tip_for else ()
    return [
        _new_link(editor, kind, item, target)
        for kind, targets in points.items()
        for target in targets
        if target != item.id
    ]


def _link_edits(
    editor: DialogueEditor, item: Item, entry: Entry, kinds: Collection[LinkKind]
) -> Iterator[Edit]:
    if not kinds:
        return
    chosen = {(each.kind, each.target): each for each in _links(editor, item, entry)}
    mine = (each for each in editor.dossier.links if each.source == item.id)
    known = {(each.kind, each.target): each for each in mine}
    gone = [at for at in known if at[0] in kinds and at not in chosen]
    new = [at for at in chosen if at[0] in kinds and at not in known]
    yield from (Edit(known[at], None) for at in gone)
    yield from (Edit(None, chosen[at]) for at in new)


def _new_link(editor: DialogueEditor, kind: LinkKind, source: Item, target: ItemId) -> Link:
    """Make a link that is nowhere yet."""
    link_id = LinkId(editor.origins.new_id())
    return Link(link_id, editor.dossier.dialogue.id, kind, source.id, target)

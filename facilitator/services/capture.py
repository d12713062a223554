"""What a note-taker does: keep, reword, label, link, remove and bring back items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace

from facilitator.domain.records.changes import Change, ChangeName, Edit, added, edited
from facilitator.domain.records.ids import ItemId, LinkId
from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    Speaker,
    Wording,
    name_seats,
    usual_wording,
)
from facilitator.domain.text import clean_line, clean_text
from facilitator.services.dialogue_editor import DialogueEditor, milliseconds

CAPTURE = "capture"
"""The draft of the field in which new items are typed."""
EDIT = "edit"
"""The draft of the field while an item in it is changed."""
SHOWN_LINKS = (LinkKind.TENSION, LinkKind.REACTION, LinkKind.OTHER_SIDE, LinkKind.TIP)
"""The links that come back into the field with an item."""
SIDES = 2
"""How many items rub in a tension that needs no words of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed and chosen for an item; `linked` are the items a tension links.

    Without a `wording` of its own it is written down as its kind usually is; a tip without a
    `tip_for` belongs to the last case that was told. `step` is the move in which it was begun.
    """

    text: str
    kind: ItemKind
    speaker: Speaker = UNKNOWN
    starred: bool = False
    sensitive: bool = False
    energy: bool = False
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
    return Entry(
        text=item.text,
        kind=item.kind,
        speaker=item.speaker,
        starred=item.starred,
        sensitive=item.sensitive,
        energy=item.energy,
        wording=None if usual else item.wording,
        labels=item.labels,
        linked=targets(editor, item, LinkKind.TENSION),
        reaction_to=_target(editor, item, LinkKind.REACTION),
        other_side_of=_target(editor, item, LinkKind.OTHER_SIDE),
        tip_for=_target(editor, item, LinkKind.TIP),
        step=item.step,
    )


def targets(editor: DialogueEditor, item: Item, kind: LinkKind) -> tuple[ItemId, ...]:
    """Give what an item points at with links of a kind."""
    mine = (known for known in editor.dossier.links if known.source == item.id)
    return tuple(known.target for known in mine if known.kind is kind)


def _target(editor: DialogueEditor, item: Item, kind: LinkKind) -> ItemId | None:
    return next(iter(targets(editor, item, kind)), None)


def amend(editor: DialogueEditor, item: Item, entry: Entry) -> Change | None:
    """Change an item with all that was chosen for it, as one step; its first words stay.

    An empty text leaves the wording as it is. The draft of the change goes with it, also when
    nothing was changed.
    """
    after = replace(
        item.reworded(cleaned(editor, entry.text) or item.text),
        kind=entry.kind,
        wording=entry.written_as,
        speaker=entry.speaker,
        starred=entry.starred,
        sensitive=entry.sensitive,
        energy=entry.energy,
        labels=tidy(entry.labels),
        step=entry.step or item.step,
    )
    edits = [Edit(item, after)] if after != item else []
    edits += _link_edits(editor, item, entry)
    if not edits:
        editor.keep_draft(EDIT, "", {})
        return None
    return editor.do(Change(ChangeName.EDIT_ITEM, tuple(edits)), settles=EDIT)


def tidy(labels: Labels) -> Labels:
    """Give the labels with every line of text cleaned."""
    typed = ((each.name, getattr(labels, each.name)) for each in fields(labels))
    lines = {name: clean_line(text) for name, text in typed if type(text) is str}
    return replace(labels, **lines)  # type: ignore[arg-type]


def reword(editor: DialogueEditor, item: Item, text: str) -> Change | None:
    """Change the wording for reading; the original stays. An empty text changes nothing."""
    wording = cleaned(editor, text)
    return _edit(editor, ChangeName.EDIT_ITEM, item, item.reworded(wording or item.text))


def rekind(editor: DialogueEditor, item: Item, kind: ItemKind) -> Change | None:
    """Give an item another kind, written down as that kind usually is."""
    return _edit(editor, ChangeName.LABEL_ITEM, item, of_kind(item, kind))


def attribute(editor: DialogueEditor, item: Item, speaker: Speaker) -> Change | None:
    """Say who said an item."""
    return _edit(editor, ChangeName.LABEL_ITEM, item, replace(item, speaker=speaker))


def relabel(editor: DialogueEditor, item: Item, changed: Item) -> Change | None:
    """Give an item another kind, speaker, wording or labels; its original words stay."""
    return _edit(editor, ChangeName.LABEL_ITEM, item, replace(changed, verbatim=item.verbatim))


def toggle_star(editor: DialogueEditor, item: Item) -> Change | None:
    """Star an item, or take its star away."""
    return _edit(editor, ChangeName.MARK_ITEM, item, replace(item, starred=not item.starred))


def toggle_sensitive(editor: DialogueEditor, item: Item) -> Change | None:
    """Mark an item as sensitive, or take that mark away."""
    changed = replace(item, sensitive=not item.sensitive)
    return _edit(editor, ChangeName.MARK_ITEM, item, changed)


def link(editor: DialogueEditor, kind: LinkKind, source: Item, target: Item) -> Change | None:
    """Link one item to another; the same link twice, or an item to itself, changes nothing."""
    there = any(
        (known.kind, known.source, known.target) == (kind, source.id, target.id)
        for known in editor.dossier.links
    )
    if there or source.id == target.id:
        return None
    return editor.do(added(ChangeName.LINK_ITEMS, new_link(editor, kind, source, target.id)))


def unlink(editor: DialogueEditor, known: Link) -> Change:
    """Take a link away."""
    return editor.do(Change(ChangeName.LINK_ITEMS, (Edit(known, None),)))


def items_before(editor: DialogueEditor, item: ItemId | None) -> Iterator[Item]:
    """Give what came before an item, the last one first; without an item, all there is."""
    items = editor.dossier.items
    if item is None:  # nearly always, and asked at a key
        return reversed(items)
    place = next((at for at, known in enumerate(items) if known.id == item), len(items))
    return reversed(items[:place])


def item_before(editor: DialogueEditor, item: ItemId | None) -> Item | None:
    """Give the item that came before another; without another, the last one."""
    return next(items_before(editor, item), None)


def speaker_before(editor: DialogueEditor, item: ItemId | None) -> Speaker:
    """Give who spoke last, as far as is known, before an item; without one, at the table."""
    speakers = (each.speaker for each in items_before(editor, item))
    return next((speaker for speaker in speakers if speaker != UNKNOWN), UNKNOWN)


def toggle_reaction(editor: DialogueEditor, item: Item) -> Change | None:
    """Say that an item reacts to the one before it, or that it reacts to none."""
    return toggle_link(editor, item, LinkKind.REACTION)


def toggle_link(editor: DialogueEditor, item: Item, kind: LinkKind) -> Change | None:
    """Link an item to the one before it, or let go of its links of this kind."""
    mine = (each for each in editor.dossier.links if each.source == item.id)
    gone = tuple(Edit(each, None) for each in mine if each.kind is kind)
    if gone:
        return editor.do(Change(ChangeName.LINK_ITEMS, gone))
    before = item_before(editor, item.id)
    return link(editor, kind, item, before) if before else None


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
    return entry.kind is ItemKind.TENSION and len(entry.linked) >= SIDES


def of_kind(item: Item, kind: ItemKind) -> Item:
    """Give an item as another kind, written down as that kind usually is."""
    usual = item.wording is usual_wording(item.kind)
    return replace(item, kind=kind, wording=usual_wording(kind) if usual else item.wording)


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
        starred=entry.starred,
        sensitive=entry.sensitive,
        energy=entry.energy,
        labels=tidy(entry.labels),
    )


def last_case(editor: DialogueEditor) -> Item | None:
    """Give the case that was told last, to which tips belong."""
    items = items_before(editor, None)
    return next((item for item in items if item.kind is ItemKind.CASE), None)


def _tip_for(editor: DialogueEditor, entry: Entry) -> ItemId | None:
    """Give the case of a tip; other kinds are tips for nothing."""
    if entry.kind is not ItemKind.TIP:
        return None
    case = None if entry.tip_for else last_case(editor)
    return case.id if case else entry.tip_for


def _links(editor: DialogueEditor, item: Item, entry: Entry) -> Sequence[Link]:
    points = [(LinkKind.TENSION, target) for target in entry.linked]
    alone = (
        (LinkKind.REACTION, entry.reaction_to),
        (LinkKind.OTHER_SIDE, entry.other_side_of),
        (LinkKind.TIP, _tip_for(editor, entry)),
    )
    points += [(kind, target) for kind, target in alone if target not in {None, item.id}]
    return [new_link(editor, kind, item, target) for kind, target in points]


def _link_edits(editor: DialogueEditor, item: Item, entry: Entry) -> list[Edit]:
    chosen = {(each.kind, each.target): each for each in _links(editor, item, entry)}
    known = {
        (each.kind, each.target): each
        for each in editor.dossier.links
        if each.source == item.id and each.kind in SHOWN_LINKS
    }
    gone = (each for key, each in known.items() if key not in chosen)
    new = (each for key, each in chosen.items() if key not in known)
    return [*(Edit(each, None) for each in gone), *(Edit(None, each) for each in new)]


def new_link(editor: DialogueEditor, kind: LinkKind, source: Item, target: ItemId) -> Link:
    """Make a link that is nowhere yet."""
    link_id = LinkId(editor.origins.new_id())
    return Link(link_id, editor.dossier.dialogue.id, kind, source.id, target)


def _edit(editor: DialogueEditor, name: ChangeName, before: Item, after: Item) -> Change | None:
    return editor.do(edited(name, before, after)) if after != before else None

"""What a note-taker does: keep, reword, label, link, remove and bring back items."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace

from facilitator.domain.changes import Change, ChangeName, Edit, added, edited
from facilitator.domain.ids import ItemId, LinkId
from facilitator.domain.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    Speaker,
    name_seats,
    usual_wording,
)
from facilitator.domain.text import clean_line, clean_text
from facilitator.services.desk import Desk, milliseconds

CAPTURE = "capture"
"""The draft of the field in which new items are typed."""
EDIT = "edit"
"""The draft of the field while an item in it is changed."""
SIDES = 2
"""How many items rub in a tension that needs no words of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed and chosen for an item; `linked` are the items a tension links."""

    text: str
    kind: ItemKind
    speaker: Speaker = UNKNOWN
    starred: bool = False
    sensitive: bool = False
    labels: Labels = field(default_factory=Labels)
    linked: tuple[ItemId, ...] = ()
    reaction_to: ItemId | None = None


def keep(desk: Desk, entry: Entry) -> Change | None:
    """Keep an item with its links, in the running step; nothing happens without a text.

    `@4` in the text becomes the role label of seat 4. A tension may do without words when it
    links two items. When this returns, the item is on disk and the draft of the field is gone
    with it.
    """
    text = _cleaned(desk, entry.text)
    if not text and not _speaks_by_links(entry):
        return None
    item = _new_item(desk, entry, text)
    change = added(ChangeName.KEEP_ITEM, item, *_links(desk, item, entry))
    return desk.do(change, settles=CAPTURE)


def entry_of(desk: Desk, item: Item) -> Entry:
    """Give an item as it comes back into the field, to be changed."""
    mine = [known for known in desk.dossier.links if known.source == item.id]
    rubs = tuple(known.target for known in mine if known.kind is LinkKind.TENSION)
    heard = (known.target for known in mine if known.kind is LinkKind.REACTION)
    return Entry(
        text=item.text,
        kind=item.kind,
        speaker=item.speaker,
        starred=item.starred,
        sensitive=item.sensitive,
        labels=item.labels,
        linked=rubs,
        reaction_to=next(heard, None),
    )


def amend(desk: Desk, item: Item, entry: Entry) -> Change | None:
    """Change an item with all that was chosen for it, as one step; its first words stay.

    An empty text leaves the wording as it is. The draft of the change goes with it, also when
    nothing was changed.
    """
    after = replace(
        _of_kind(item.reworded(_cleaned(desk, entry.text) or item.text), entry.kind),
        speaker=entry.speaker,
        starred=entry.starred,
        sensitive=entry.sensitive,
        labels=tidy(entry.labels),
    )
    edits = [Edit(item, after)] if after != item else []
    edits += _link_edits(desk, item, entry)
    if not edits:
        desk.keep_draft(EDIT, "", {})
        return None
    return desk.do(Change(ChangeName.EDIT_ITEM, tuple(edits)), settles=EDIT)


def tidy(labels: Labels) -> Labels:
    """Give the labels with every line of text cleaned."""
    typed = ((each.name, getattr(labels, each.name)) for each in fields(labels))
    lines = {name: clean_line(text) for name, text in typed if type(text) is str}
    return replace(labels, **lines)  # type: ignore[arg-type]


def reword(desk: Desk, item: Item, text: str) -> Change | None:
    """Change the wording for reading; the original stays. An empty text changes nothing."""
    wording = _cleaned(desk, text)
    return _edit(desk, ChangeName.EDIT_ITEM, item, item.reworded(wording or item.text))


def rekind(desk: Desk, item: Item, kind: ItemKind) -> Change | None:
    """Give an item another kind, written down as that kind usually is."""
    return _edit(desk, ChangeName.LABEL_ITEM, item, _of_kind(item, kind))


def attribute(desk: Desk, item: Item, speaker: Speaker) -> Change | None:
    """Say who said an item."""
    return _edit(desk, ChangeName.LABEL_ITEM, item, replace(item, speaker=speaker))


def relabel(desk: Desk, item: Item, changed: Item) -> Change | None:
    """Give an item another kind, speaker, wording or labels; its original words stay."""
    return _edit(desk, ChangeName.LABEL_ITEM, item, replace(changed, verbatim=item.verbatim))


def toggle_star(desk: Desk, item: Item) -> Change | None:
    """Star an item, or take its star away."""
    return _edit(desk, ChangeName.MARK_ITEM, item, replace(item, starred=not item.starred))


def toggle_sensitive(desk: Desk, item: Item) -> Change | None:
    """Mark an item as sensitive, or take that mark away."""
    changed = replace(item, sensitive=not item.sensitive)
    return _edit(desk, ChangeName.MARK_ITEM, item, changed)


def link(desk: Desk, kind: LinkKind, source: Item, target: Item) -> Change | None:
    """Link one item to another; the same link twice, or an item to itself, changes nothing."""
    there = any(
        (known.kind, known.source, known.target) == (kind, source.id, target.id)
        for known in desk.dossier.links
    )
    if there or source.id == target.id:
        return None
    return desk.do(added(ChangeName.LINK_ITEMS, _link(desk, kind, source, target.id)))


def unlink(desk: Desk, known: Link) -> Change:
    """Take a link away."""
    return desk.do(Change(ChangeName.LINK_ITEMS, (Edit(known, None),)))


def item_before(desk: Desk, item: ItemId | None) -> Item | None:
    """Give the item that came before another; without another, the last one."""
    items = desk.dossier.items
    place = next((at for at, known in enumerate(items) if known.id == item), len(items))
    return items[place - 1] if place else None


def toggle_reaction(desk: Desk, item: Item) -> Change | None:
    """Say that an item reacts to the one before it, or that it reacts to none."""
    reactions = tuple(
        Edit(known, None)
        for known in desk.dossier.links
        if known.source == item.id and known.kind is LinkKind.REACTION
    )
    if reactions:
        return desk.do(Change(ChangeName.LINK_ITEMS, reactions))
    before = item_before(desk, item.id)
    return link(desk, LinkKind.REACTION, item, before) if before else None


def remove(desk: Desk, item: Item) -> Change:
    """Remove an item and the links that hold it; undo brings all of it back."""
    links = (known for known in desk.dossier.links if item.id in (known.source, known.target))
    edits = (*(Edit(known, None) for known in links), Edit(item, None))
    return desk.do(Change(ChangeName.REMOVE_ITEM, edits))


def restore(desk: Desk, item: Item) -> Change:
    """Bring back an item that was removed earlier."""
    return desk.do(added(ChangeName.RESTORE_ITEM, item))


def _cleaned(desk: Desk, text: str) -> str:
    return clean_text(name_seats(text, lambda number: _role(desk, number)))


def _speaks_by_links(entry: Entry) -> bool:
    return entry.kind is ItemKind.TENSION and len(entry.linked) >= SIDES


def _of_kind(item: Item, kind: ItemKind) -> Item:
    usual = item.wording is usual_wording(item.kind)
    return replace(item, kind=kind, wording=usual_wording(kind) if usual else item.wording)


def _role(desk: Desk, number: int) -> str | None:
    seat = desk.dossier.seat_number(number)
    return seat.role_label if seat else None


def _new_item(desk: Desk, entry: Entry, text: str) -> Item:
    now = desk.origins.now()
    return Item(
        id=ItemId(desk.origins.new_id()),
        dialogue_id=desk.dossier.dialogue.id,
        kind=entry.kind,
        verbatim=text,
        position=milliseconds(now),
        wording=usual_wording(entry.kind),
        speaker=entry.speaker,
        step=desk.clock().step,
        at=now,
        starred=entry.starred,
        sensitive=entry.sensitive,
        labels=tidy(entry.labels),
    )


def _links(desk: Desk, item: Item, entry: Entry) -> Sequence[Link]:
    links = [_link(desk, LinkKind.TENSION, item, target) for target in entry.linked]
    if entry.reaction_to:
        links.append(_link(desk, LinkKind.REACTION, item, entry.reaction_to))
    return links


def _link_edits(desk: Desk, item: Item, entry: Entry) -> list[Edit]:
    chosen = {(each.kind, each.target): each for each in _links(desk, item, entry)}
    shown = (LinkKind.TENSION, LinkKind.REACTION)
    known = {
        (each.kind, each.target): each
        for each in desk.dossier.links
        if each.source == item.id and each.kind in shown
    }
    gone = (each for key, each in known.items() if key not in chosen)
    new = (each for key, each in chosen.items() if key not in known)
    return [*(Edit(each, None) for each in gone), *(Edit(None, each) for each in new)]


def _link(desk: Desk, kind: LinkKind, source: Item, target: ItemId) -> Link:
    link_id = LinkId(desk.origins.new_id())
    return Link(link_id, desk.dossier.dialogue.id, kind, source.id, target)


def _edit(desk: Desk, name: ChangeName, before: Item, after: Item) -> Change | None:
    return desk.do(edited(name, before, after)) if after != before else None

"""What was kept before a note: the last one, who spoke last, what can rub, and a tip's case."""

from collections.abc import Iterator
from itertools import islice

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import UNKNOWN, Item, ItemKind, Speaker
from facilitator.services.dialogue_editor import DialogueEditor

SIDES = 2
"""How many items rub in a tension that needs no words of its own."""


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


def last_case(editor: DialogueEditor) -> Item | None:
    """Give the case that was told last, to which tips belong."""
    items = items_before(editor, None)
    return next((item for item in items if item.kind is ItemKind.CASE), None)


def last_sides(editor: DialogueEditor, item: ItemId | None) -> tuple[ItemId, ...]:
    """Give the last items at the table, or the last before another: what can rub.

    A tension is no side of the next one.
    """
    earlier = items_before(editor, item)
    sides = islice((each for each in earlier if each.kind is not ItemKind.TENSION), SIDES)
    return tuple(each.id for each in sides)[::-1]

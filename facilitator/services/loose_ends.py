"""Mending a note afterwards: giving it a kind also takes the mark away that asked for one."""

from dataclasses import replace

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.table.loose_ends import UNSURE
from facilitator.services import capture
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor


def rekind(editor: DialogueEditor, item: Item, kind: ItemKind) -> Change | None:
    """Give an item a kind; a text that began with `?` for lack of one loses that mark."""
    return capture.apply(editor, item, lambda entry: _of_kind(entry, kind))


def _of_kind(entry: Entry, kind: ItemKind) -> Entry:
    return replace(entry, kind=kind, text=entry.text.lstrip(f"{UNSURE} ") or entry.text)

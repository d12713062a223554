"""Mending a note afterwards: giving it a kind also takes the mark away that asked for one."""

from dataclasses import replace

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import Item, ItemKind, usual_wording
from facilitator.domain.table.loose_ends import UNSURE
from facilitator.services import capture
from facilitator.services.dialogue_editor import DialogueEditor


def rekind(editor: DialogueEditor, item: Item, kind: ItemKind) -> Change | None:
    """Give an item a kind; a text that began with `?` for lack of one loses that mark."""
    text = item.text.lstrip(f"{UNSURE} ")
    if text == item.text or not text:
        return capture.rekind(editor, item, kind)
    usual = item.wording is usual_wording(item.kind)
    wording = usual_wording(kind) if usual else item.wording
    mended = replace(item.reworded(text), kind=kind, wording=wording)
    return capture.relabel(editor, item, mended)

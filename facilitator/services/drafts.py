"""Half-typed notes on disk: the choices beside a text as plain words, and back again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any, TypeVar

from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    MARKS,
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Speaker,
    SpeakerKind,
    Wording,
    marks_of,
    seated,
)
from facilitator.domain.records.specs import RECORDS
from facilitator.services.capture import CAPTURE, EDIT, Entry
from facilitator.services.dialogue_editor import DialogueEditor

ITEM = "item"
"""Which item is being changed, among the choices of such a draft."""

_WORDS: Mapping[str, type[StrEnum]] = {
    field.name: field.type
    for field in RECORDS[Item].fields
    if isinstance(field.type, type) and issubclass(field.type, StrEnum)
}
"""The fields of an item that hold a word of a list."""
_POINTERS = ("reaction_to", "other_side_of", "tip_for")
"""Choices that are one other item."""
Value = TypeVar("Value")


def keep_new(editor: DialogueEditor, entry: Entry, usual: ItemKind) -> None:
    """Keep a new note as it is so far; one with nothing typed or chosen is no draft.

    `usual` is the kind that the field has by itself, and no choice.
    """
    choices = _choices(entry)
    if not entry.text and entry.kind is usual:
        choices.pop("kind")
    editor.keep_draft(CAPTURE, entry.text, choices)


def keep_edit(editor: DialogueEditor, item: ItemId, entry: Entry) -> None:
    """Keep the change of an item as it is so far."""
    editor.keep_draft(EDIT, entry.text, {**_choices(entry), ITEM: str(item)})


def drop_edit(editor: DialogueEditor) -> None:
    """Forget the change that was being made."""
    editor.keep_draft(EDIT, "", {})


def new_entry(editor: DialogueEditor, usual: ItemKind) -> Entry:
    """Give the new note that was half typed, or an empty one of the usual kind."""
    draft = editor.draft(CAPTURE)
    return _entry(editor, draft, usual) if draft else Entry("", usual)


def edited_entry(editor: DialogueEditor) -> tuple[ItemId, Entry] | None:
    """Give the change that was half made and the item it is about, if that is still there."""
    draft = editor.draft(EDIT)
    known = _known_items(editor, draft.choices.get(ITEM, "")) if draft else ()
    return (known[0], _entry(editor, draft, ItemKind.PARKED)) if draft and known else None


def _choices(entry: Entry) -> dict[str, str]:
    every = {
        "kind": entry.kind.value,
        "speaker": _written_speaker(entry.speaker),
        **{name: "1" if on else "" for name, on in marks_of(entry).items()},
        "wording": entry.wording or "",
        "linked": " ".join(map(str, entry.linked)),
        **{name: str(getattr(entry, name) or "") for name in _POINTERS},
        "labels": _written_labels(entry.labels),
        "step": entry.step,
    }
    return {name: value for name, value in every.items() if value}


def _entry(editor: DialogueEditor, draft: Draft, usual: ItemKind) -> Entry:
    choices = draft.choices
    return Entry(
        text=draft.text,
        kind=_read(ItemKind, choices.get("kind", "")) or usual,
        speaker=_read_speaker(editor, choices.get("speaker", "")),
        **{name: name in choices for name in MARKS},
        wording=_read(Wording, choices.get("wording", "")),
        labels=_read_labels(choices.get("labels", "")),
        linked=_known_items(editor, choices.get("linked", "")),
        reaction_to=_known_item(editor, choices.get("reaction_to", "")),
        other_side_of=_known_item(editor, choices.get("other_side_of", "")),
        tip_for=_known_item(editor, choices.get("tip_for", "")),
        step=choices.get("step", "") if editor.dossier.step(choices.get("step", "")) else "",
    )


def _written_speaker(speaker: Speaker) -> str:
    if speaker == UNKNOWN:
        return ""
    return f"{speaker.kind.value}:{speaker.seat_id or speaker.label}"


def _read_speaker(editor: DialogueEditor, text: str) -> Speaker:
    word, _, rest = text.partition(":")
    kind = _read(SpeakerKind, word) or SpeakerKind.UNKNOWN
    if kind is SpeakerKind.UNKNOWN:
        return UNKNOWN
    if kind is not SpeakerKind.SEAT:
        return Speaker(kind, label=rest)
    seats = {str(seat.id): seat.id for seat in editor.dossier.seats}
    return seated(seats[rest]) if rest in seats else UNKNOWN


def _written_labels(labels: Labels) -> str:
    said = {name: value for name, value in asdict(labels).items() if value}
    return json.dumps(said) if said else ""


def _read_labels(text: str) -> Labels:
    said = json.loads(text) if text else {}
    labels: dict[str, Any] = {name: _label(name, value) for name, value in said.items()}
    return Labels(**labels)


def _label(name: str, value: object) -> object:
    if name in _WORDS:
        return _read(_WORDS[name], str(value))
    return tuple(value) if isinstance(value, list) else value


def _known_items(editor: DialogueEditor, text: str) -> tuple[ItemId, ...]:
    there = {str(item.id): item.id for item in editor.dossier.items}
    return tuple(there[part] for part in text.split() if part in there)


def _known_item(editor: DialogueEditor, text: str) -> ItemId | None:
    return next(iter(_known_items(editor, text)), None)


def _read(kind: Callable[[str], Value], text: str) -> Value | None:
    try:
        return kind(text)
    except ValueError:
        return None

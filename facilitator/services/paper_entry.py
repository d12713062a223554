"""Typing paper notes in afterwards: quick words for seat and kind, and notes without a time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.records.changes import Change, ChangeName, added
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    ItemKind,
    Speaker,
    name_seats,
    seated,
    usual_wording,
)
from facilitator.domain.table.script import fold
from facilitator.domain.text import clean_text
from facilitator.services.dialogue_editor import DialogueEditor, milliseconds

PAPER = "paper"
"""The draft of the row that is being typed."""
HOST_LETTER, GROUP_LETTER = "h", "g"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row as it was typed: nothing in it needs to be right yet."""

    step: str
    seat: str = ""
    kind: str = ""
    text: str = ""


def keep_row(
    editor: DialogueEditor, row: PaperRow, speaker: Speaker, kind: ItemKind
) -> Change | None:
    """Keep a row as a note without a time, after all notes there are; nothing without a text.

    `@4` in the text becomes the role label of seat 4. When this returns, the note is on disk.
    """
    text = clean_text(name_seats(row.text, lambda number: _role(editor, number)))
    if not text:
        return None
    item = Item(
        id=ItemId(editor.origins.new_id()),
        dialogue_id=editor.dossier.dialogue.id,
        kind=kind,
        verbatim=text,
        position=_last_position(editor),
        wording=usual_wording(kind),
        speaker=speaker,
        step=row.step,
    )
    return editor.do(added(ChangeName.KEEP_ITEM, item), settles=PAPER)


def keep_draft(editor: DialogueEditor, row: PaperRow) -> None:
    """Keep the row as it is so far."""
    choices = {"seat": row.seat, "kind": row.kind}
    said = {name: value for name, value in choices.items() if value}
    editor.keep_draft(PAPER, row.text, said | {"step": row.step} if row.text or said else {})


def half_typed(editor: DialogueEditor) -> PaperRow | None:
    """Give the row that was half typed, if there is one."""
    draft: Draft | None = editor.draft(PAPER)
    if draft is None:
        return None
    told = draft.choices
    return PaperRow(
        told.get("step", ""), told.get("seat", ""), told.get("kind", ""), draft.text
    )


def read_speaker(editor: DialogueEditor, typed: str) -> Speaker | None:
    """Read who speaks: a seat number, h for the host, g for the group, nothing for unknown.

    None when there is no such seat.
    """
    word = fold(typed)
    known = {"": UNKNOWN, HOST_LETTER: HOST, GROUP_LETTER: GROUP}
    if word in known:
        return known[word]
    seat = editor.dossier.seat_number(int(word)) if word.isdecimal() else None
    return seated(seat.id) if seat else None


def kind_letters(names: Mapping[ItemKind, str]) -> dict[str, ItemKind]:
    """Give each kind a letter of its own: the first of its name that no other has."""
    letters: dict[str, ItemKind] = {}
    for kind, name in names.items():
        free = (letter for letter in fold(name) if letter.isalpha() and letter not in letters)
        letter = next(free, "")
        if letter:
            letters[letter] = kind
    return letters


def read_kind(typed: str, names: Mapping[ItemKind, str]) -> ItemKind | None:
    """Read a kind: its letter, its sign as on paper, or the beginning of its name."""
    word = fold(typed)
    if not word:
        return _PAPER_SIGNS.get(typed.strip())
    if len(word) == 1:
        return kind_letters(names).get(word)
    return _only(kind for kind, name in names.items() if fold(name).startswith(word))


_PAPER_SIGNS = {sign: kind for kind in ItemKind for sign in kind.spec.typed}


def _only(found: Iterable[ItemKind]) -> ItemKind | None:
    kinds = list(found)
    return kinds[0] if len(kinds) == 1 else None


def _last_position(editor: DialogueEditor) -> int:
    last = max((item.position for item in editor.dossier.items), default=0)
    return max(last + 1, milliseconds(editor.origins.now()))


def _role(editor: DialogueEditor, number: int) -> str | None:
    seat = editor.dossier.seat_number(number)
    return seat.role_label if seat else None

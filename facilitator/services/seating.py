"""Putting the seats where they stand: one move is one step to take back."""

from dataclasses import replace

from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.ids import SeatId
from facilitator.domain.table.seating import moved, round_table
from facilitator.services.dialogue_editor import DialogueEditor


def move(editor: DialogueEditor, seat_id: SeatId, place: int) -> Change | None:
    """Put a seat at a place round the table, from 0; the others close up.

    Places are written below zero: a seat that is added later has place 0 and comes last.
    """
    before = round_table(editor.dossier.seats)
    after = moved(before, seat_id, place)
    if after == before:
        return None
    placed = (replace(seat, place=at - len(after)) for at, seat in enumerate(after))
    edits = tuple(
        Edit(seat, there) for seat, there in zip(after, placed, strict=True) if there != seat
    )
    return editor.do(Change(ChangeName.EDIT_SEATS, edits))

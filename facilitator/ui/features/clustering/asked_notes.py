"""The notes of a board that are asked for, and where each of them lies."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.board import Board, BoardNote, ClusterContents
from facilitator.domain.clustering.sections import CHAPTER_OF_KIND
from facilitator.domain.records.kinds import Chapter
from facilitator.ui.context.board_words import chapter_name
from facilitator.ui.features.clustering import texts
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.view_protocol import NoteQuery

translate = QCoreApplication.translate


def asked_notes(opened: OpenBoard, chapter: Chapter, asked: NoteQuery) -> Sequence[BoardNote]:
    """Give the notes of a chapter that are asked for; of the whole board where words are."""
    contents, source = opened.board.contents(chapter), opened.board.source
    notes: Sequence[BoardNote]
    if asked.everywhere:
        notes = opened.search.among(source.notes.values(), asked.words)
        notes = [one for one in notes if _is_loose(opened.board, one)] if asked.loose else notes
    elif asked.mark == "aside":
        notes = [note for note, _ in contents.aside]
    elif asked.mark == "changed":
        placed = (one for each in contents.clusters for one in each.notes)
        notes = [one.note for one in placed if one.changed]
    elif asked.mark == "left_out":
        notes = [one for one in source.of_chapter[chapter] if one.item.id in source.left_out]
    else:
        notes = contents.loose if asked.loose else source.of_chapter[chapter]
    return _filtered(notes, asked)


def _is_loose(board: Board, note: BoardNote) -> bool:
    chapter = CHAPTER_OF_KIND.get(note.item.kind)
    loose = board.contents(chapter).loose if chapter else ()
    return any(one is note for one in loose)


def _filtered(notes: Sequence[BoardNote], asked: NoteQuery) -> Sequence[BoardNote]:
    """Leave out what is of another table, kind or mark than asked for."""
    if asked.table:
        table = UUID(asked.table)
        notes = [note for note in notes if note.table == table]
    if asked.kind:
        notes = [note for note in notes if note.item.kind == asked.kind]
    if asked.mark == "star":
        notes = [note for note in notes if note.item.starred]
    if asked.mark == "sensitive":
        notes = [note for note in notes if note.item.sensitive]
    return notes


def with_held(
    board: Board, notes: Sequence[BoardNote], held: BoardNote | None
) -> Sequence[BoardNote]:
    """Keep the note that is held where it stood."""
    if held is None or any(one is held for one in notes):
        return notes
    order = {one: at for at, one in enumerate(board.source.notes)}
    here = order[held.item.id]
    later = (at for at, one in enumerate(notes) if order[one.item.id] > here)
    at = next(later, len(notes))
    return [*notes[:at], held, *notes[at:]]


def why_none(board: Board, chapter: Chapter, asked: NoteQuery) -> str:
    """Say why there may be no notes."""
    if asked.words:
        words = translate("Clusters", "Nothing with ‘{words}’.")
        return words.format(words=asked.words)
    if asked.table or asked.kind or asked.mark or asked.tag:
        return translate("Clusters", "No such notes in this chapter.")
    if not board.source.of_chapter[chapter]:
        return translate("Clusters", "No notes in this chapter.")
    return translate("Clusters", "Everything has a place.")


def homes_of(
    board: Board, chapter: Chapter, note: BoardNote
) -> Iterator[tuple[Chapter, ClusterContents]]:
    """Give the kernen a note lies in: of the chapter in front, then of its own."""
    own = CHAPTER_OF_KIND.get(note.item.kind, chapter)
    for each in dict.fromkeys((chapter, own)):
        for contents in board.contents(each).clusters:
            if note.item.id in contents.items:
                yield each, contents


def places_of_note(board: Board, chapter: Chapter, note: BoardNote) -> Iterator[str]:
    """Say where a note lies: in the chapter in front and in its own."""
    item = note.item.id
    for each, contents in homes_of(board, chapter, note):
        words = translate("Clusters", "in kern {number}")
        told = words.format(number=contents.number)
        yield told if each is chapter else f"{chapter_name(each)}: {told}"
    aside = board.layer.aside().get(item)
    if aside is not None:
        words = translate("Clusters", "set apart: {reason}")
        yield words.format(reason=aside.reason)
    if item in board.source.left_out:
        yield texts.left_out_words()

"""How far one can rely on a board: what coders agree about, and how whole the notes are."""

from collections.abc import Iterator, Mapping

from facilitator.domain.clustering.agreement import (
    GOOD,
    TENTATIVE,
    Agreement,
    agreement_of_chapter,
)
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.merge.note_overlap import NoteOverlap, note_overlap
from facilitator.domain.records.dialogue import Dialogue
from facilitator.jobs import Slices, at_once
from facilitator.services.double_notes import note_writers
from facilitator.storage.store import Store


def agreements(store: Store, board: Board) -> Mapping[ClusterId, Agreement]:
    """Give the agreement about each kern in which at least two coordinators placed notes."""
    return at_once(agreements_in_slices(store, board))


def agreements_in_slices(store: Store, board: Board) -> Slices[Mapping[ClusterId, Agreement]]:
    """Do what `agreements` does, so that a window stays awake."""
    found = yield from store.layers.versions_in_slices(board.source.board_id)
    versions = [one for some in found.values() for one in some]
    agreed: dict[ClusterId, Agreement] = {}
    for chapter in board.source.chapters:
        yield None
        agreed |= agreement_of_chapter(board, chapter.chapter, versions)
    return agreed


def meaning(found: Agreement) -> str:
    """Give the word for what an agreement means: `same`, `good`, `tentative` or `weak`."""
    if found.alpha is None:
        return "same"
    if found.alpha >= GOOD:
        return "good"
    return "tentative" if found.alpha >= TENTATIVE else "weak"


def overlaps(store: Store, board: Board) -> Iterator[tuple[Dialogue, NoteOverlap]]:
    """Give the tables that two people noted, with how much of one is found in the other."""
    for shown in board.source.dossiers:
        dossier = store.dossier(shown.dialogue.id)  # with the doubles
        if found := note_overlap(dossier, note_writers(store, dossier.items)):
            yield dossier.dialogue, found

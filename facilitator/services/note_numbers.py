"""The numbers of notes at their tables, given when a code is first shown and kept since."""

from collections.abc import Iterable, Mapping
from contextlib import suppress

from facilitator.domain.clustering.board import number_notes
from facilitator.domain.clustering.versions import NoteNumbers
from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.storage.store import Store

_NONE: Mapping[ItemId, int] = {}


def note_numbers(store: Store, dossiers: Iterable[Dossier]) -> NoteNumbers:
    """Give the number of each note of some tables; those that had none get one, for good.

    Where the disk refuses, they are given again the next time.
    """
    tables = {one.dialogue.id: without_doubles(one) for one in dossiers}
    known = store.layers.note_numbers(tables)
    given = {home: number_notes(one, known.get(home, _NONE)) for home, one in tables.items()}
    fresh = {
        home: whole for home, whole in given.items() if whole is not known.get(home, _NONE)
    }
    if fresh:
        with suppress(StoreUnavailableError):
            store.layers.give_note_numbers(fresh)
    return given

"""Which tables of this store may be one, as long as nobody said that they are two."""

from facilitator.domain.merge.merging import shown
from facilitator.domain.programme.twins import SuspectedTwins, suspected_twins
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.jobs import Slices, at_once
from facilitator.services.double_notes import devices
from facilitator.storage.store import Store

HEADS_PER_SLICE = 200
"""So many heads are read within a blink of the window."""


def suspected_tables(store: Store) -> SuspectedTwins:
    """Find the tables of a store that may be one."""
    return at_once(suspected_tables_in_slices(store))


def suspected_tables_in_slices(store: Store) -> Slices[SuspectedTwins]:
    """Do what `suspected_tables` does in slices."""
    heads: list[Dialogue] = []
    writers: dict[DialogueId, frozenset[DeviceId]] = {}
    tables = store.review.counted_tables()
    for first in range(0, len(tables), HEADS_PER_SLICE):
        yield None
        some = tables[first : first + HEADS_PER_SLICE]
        for versions in store.versions.known(Dialogue, some).values():
            head = shown(versions).content
            assert isinstance(head, Dialogue)
            heads.append(head)
            writers[head.id] = devices(versions)
    yield None
    told = store.settlement.tables_to_join()
    brought_by = store.registry.brought_by()
    return suspected_twins(heads, writers, store.review.answered(), brought_by, told)

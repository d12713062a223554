"""What records of a layer are about, for who tells of them: kernen, notes and tables."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID

from facilitator.domain.clustering.board import BoardNote, BoardSource
from facilitator.domain.clustering.records import (
    BoardId,
    Cluster,
    LayerRecord,
    TableNumber,
)
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.clustering.versions import OF_NOTES
from facilitator.domain.merge.merging import shown
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId
from facilitator.domain.records.items import Item
from facilitator.jobs import Slices
from facilitator.services.programme_overview import head_of_table
from facilitator.storage.store import Store

Named: TypeAlias = Cluster | Tag | Thread
"""What other records of a layer are of, by a title or name."""

_OF = ("cluster_id", "other_cluster_id", "tag_id", "thread_id", "subject_id")


@dataclass(frozen=True, slots=True)
class LayerSubjects:
    """What is named, notes and tables by their ids; what is not here is not among them."""

    named: Mapping[UUID, Named] = field(default_factory=dict)
    notes: Mapping[UUID, BoardNote] = field(default_factory=dict)
    tables: Mapping[UUID, Dialogue] = field(default_factory=dict)


def subjects_in_slices(
    store: Store, board: BoardId, records: Sequence[LayerRecord]
) -> Slices[LayerSubjects]:
    """Find what some records are about; a kern among them goes before the one in the store.

    No note gets a number by it.
    """
    brought: dict[UUID, Named] = {one.id: one for one in records if isinstance(one, Named)}
    wanted = {getattr(one, name) for one in records for name in _OF if hasattr(one, name)}
    here = store.layers.records(wanted - brought.keys())
    named = {key: one for key, one in here.items() if isinstance(one, Named)}
    numbered = {one.dialogue_id for one in records if isinstance(one, TableNumber)}
    heads = {one: head_of_table(store, one) for one in numbered}
    items = {one.item_id for one in records if isinstance(one, OF_NOTES)}
    notes = yield from _notes(store, board, items)
    tables = {key: head for key, head in heads.items() if head}
    return LayerSubjects({**named, **brought}, notes, dict(tables.items()))


def _notes(
    store: Store, board: BoardId, items: Collection[ItemId]
) -> Slices[Mapping[UUID, BoardNote]]:
    """Give those of some notes that are here; for a double the one that is shown."""
    known = store.versions.known(Item, [RecordId(one) for one in items])
    aliases, dossiers = store.aliases(), []
    found = [shown(versions).content for versions in known.values()]
    homes = {one.dialogue_id for one in found if isinstance(one, Item)}
    for home in sorted({aliases.get(one, one) for one in homes}):
        yield None
        dossiers.append(store.dossier(DialogueId(home)))
    numbers = store.layers.note_numbers([one.dialogue.id for one in dossiers])
    source = BoardSource.of(board, dossiers, numbers)
    there = {one: source.notes.get(source.doubles.get(one, one)) for one in items}
    return {key: note for key, note in there.items() if note}

"""The overview of a programme: read in slices, and the numbers of its tables."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from facilitator.domain.merge.merging import shown
from facilitator.domain.programme.numbering import Series, propose_numbers, series, series_of
from facilitator.domain.programme.overview import (
    ProgrammeOverview,
    TableState,
    programme_overview,
)
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.jobs import Slices
from facilitator.services.suspected_tables import suspected_tables_in_slices
from facilitator.storage.overviews import TableHeads
from facilitator.storage.store import Store

TABLES_PER_SLICE = 25
"""So many tables, with some hundreds of notes each, are read within a blink of the window."""


def read_overview(store: Store) -> Slices[ProgrammeOverview]:
    """Read the overview of all tables in slices, so that a window stays awake."""
    heads = store.table_heads()
    states: list[TableState] = []
    for first in range(0, len(heads.dialogues), TABLES_PER_SLICE):
        yield None
        some = heads.dialogues[first : first + TABLES_PER_SLICE]
        states += store.table_states(TableHeads(some, heads.whole))
    yield None
    disputes = store.versions.disputes_per_table()
    yield None
    twins = yield from suspected_tables_in_slices(store)
    return programme_overview(states, disputes, twins)


def head_of_table(store: Store, home: DialogueId) -> Dialogue | None:
    """Give the head of a table with the number it was given here; None when it is not here.

    Its notes are not read.
    """
    versions = store.versions.known(Dialogue, [home]).get(RecordId(home), ())
    best = shown(versions) if versions else None
    if best is None or best.removed or not isinstance(best.content, Dialogue):
        return None
    number = store.registry.own_numbers().get(home, best.content.number)
    return replace(best.content, number=number)


def tables_here(store: Store, ids: Iterable[DialogueId]) -> frozenset[DialogueId]:
    """Give which of some tables are here by themselves: not removed, nor joined to another.

    Nothing but their heads is read.
    """
    elsewhere = store.aliases()
    found = (shown(versions) for versions in store.versions.known(Dialogue, [*ids]).values())
    here = (DialogueId(best.content.id) for best in found if not best.removed)
    return frozenset(one for one in here if one not in elsewhere)


def proposals(store: Store, overview: ProgrammeOverview) -> Mapping[DialogueId, int]:
    """Propose a number for every table of the overview that has none of its own."""
    own = store.registry.own_numbers()
    return proposed_numbers(store, _heads(overview), own, overview.twins.tables)


def proposed_numbers(
    store: Store,
    heads: Iterable[Dialogue],
    chosen: Collection[DialogueId],
    doubted: Collection[DialogueId],
) -> Mapping[DialogueId, int]:
    """Do what `propose_numbers` does, with what other coordinators and invitations say."""
    return propose_numbers(heads, chosen, doubted, told_numbers(store), _reserved(store))


def _reserved(store: Store) -> frozenset[tuple[Series, int]]:
    """Give the numbers with which invitations went out."""
    made = store.made_invitations.all()
    return frozenset((series(one.theme, one.kind), one.number) for one in made if one.number)


def told_numbers(store: Store) -> Mapping[DialogueId, int]:
    """Give the numbers that other coordinators gave, by the table as it is shown here."""
    aliases = store.aliases()
    told = store.registry.told_numbers()
    return {aliases.get(table, table): number for table, number in told.items()}


def who_has(overview: ProgrammeOverview, dialogue: Dialogue, number: int) -> Dialogue | None:
    """Give the other table of the theme that has a number already."""
    others = (
        other
        for other in _heads(overview)
        if other.id != dialogue.id and series_of(other) == series_of(dialogue)
    )
    return next((other for other in others if other.number == number), None)


def _heads(overview: ProgrammeOverview) -> Iterable[Dialogue]:
    return [line.dialogue for line in overview.tables]

"""Which table here each table of a sheet is, of those that a sheet may come into.

Decision: who was not let in makes no home for a sheet
    Context: a stranger makes a table with a key of his own, and with the head and the words of
    a sheet. Notes of the sheet that came into it were his to change and to remove. Decision: a
    sheet comes into a table of which the key is here, that nobody else brought, or of which a
    person said yes to all who brought it. One of anybody else is told, and the sheet becomes a
    table of its own: perhaps the same (`domain.programme.twins`), until a person says so. The
    table with the id of the sheet itself is an exception, as nobody can have its key: it
    becomes ours. What guests said tells nothing. Cost: after the files of another coordinator
    his sheet asks a question for each table, unless there was a yes first (`merge
    --accept-key`). Alternatives: ask in the plan (equal words would earn a yes); let only the
    notes of the sheet be ours (the head and all that comes would still be his).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.merge.merging import shown
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import DeferredWork, Slices
from facilitator.services.spreadsheet_tables import (
    SoughtTable,
    home_of_equal_head,
    homes_by_notes,
)
from facilitator.storage.note_texts import SaidTexts, where_said
from facilitator.storage.store import Store

Heads = Mapping[DialogueId, Dialogue]


@dataclass(frozen=True, slots=True)
class SheetHomes:
    """The table here that each table of a sheet is, by the id it would get.

    `strange` are tables that would be it, had a person said yes to who brought them. `heads`
    are those of all tables, and `said` is what was said at the tables that may be a home.
    """

    found: Mapping[DialogueId, DialogueId] = field(default_factory=dict)
    strange: Mapping[DialogueId, DialogueId] = field(default_factory=dict)
    heads: Heads = field(default_factory=dict)
    said: SaidTexts = field(default_factory=SaidTexts)


def find_homes(store: Store, sought: Sequence[SoughtTable]) -> Slices[SheetHomes]:
    """Find the table here that each table of a sheet is, in slices; nothing is written."""
    heads = _heads(store)
    if not heads:
        return SheetHomes()
    strange = store.registry.brought_by().keys() & heads.keys()
    texts = frozenset(text for table in sought for text in table.texts)
    guests = store.settlement.records_of_guests()
    said = yield from where_said(store.file, texts, guests)
    ours = said.at(heads.keys() - strange)
    found = yield from _homes(store, sought, _only(heads, heads.keys() - strange), ours)
    alone = [table for table in sought if table.dialogue.id not in found]
    own = {table.dialogue.id for table in alone} & strange
    found.update((one, one) for one in own)
    left = [table for table in alone if table.dialogue.id not in own]
    alike = yield from _homes(store, left, _only(heads, strange), said.at(strange))
    return SheetHomes(found, alike, heads, ours)


def _heads(store: Store) -> dict[DialogueId, Dialogue]:
    """Give the heads of all tables that are here, also of those shown as another."""
    heads = {head.id: head for head in store.table_heads().dialogues}
    joined = store.versions.known(Dialogue, list(store.aliases()))
    for key, versions in joined.items():
        best = shown(versions)
        if isinstance(best.content, Dialogue) and not best.removed:
            heads.setdefault(DialogueId(key), best.content)
    return heads


def _only(heads: Heads, homes: Collection[DialogueId]) -> Heads:
    return {home: head for home, head in heads.items() if home in homes}


def _homes(
    store: Store, sought: Sequence[SoughtTable], heads: Heads, said: SaidTexts
) -> Slices[dict[DialogueId, DialogueId]]:
    """Give for each table of the sheet the one it is, of some that are here."""
    found: dict[DialogueId, DialogueId] = {}
    telling = DeferredWork(lambda: found.update(homes_by_notes(sought, heads, said.texts)))
    yield telling
    telling.wait()
    guests = store.settlement.records_of_guests()

    def notes_of(home: DialogueId) -> Sequence[str]:
        added = guests.get(home, ())
        return [item.verbatim for item in store.dossier(home).items if item.id not in added]

    for table in sought:
        if table.dialogue.id not in found and table.dialogue.number is None:
            yield None
            if alike := home_of_equal_head(table, heads, set(found.values()), notes_of):
                found[table.dialogue.id] = alike
    return found

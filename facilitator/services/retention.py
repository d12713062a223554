"""Retention and leaving: what may no longer be here goes by one yes, and leaves a receipt.

Decision: what was wiped stays known by its id, and nothing else of it
    Context: a table that goes because its time is over, or because it was handed in, may come
    again in an old file, on a stick or from somebody else. Decision: the ids stay erased, as
    of any table that was erased for good, so a file of it brings nothing by itself: what its
    writers bring is named and waits for a yes, what others bring is refused. It is the same
    for a table that was invited and never came. Of files in which a table came or left only
    their digests stay, in the receipt. Cost: a laptop that was emptied asks before it takes
    its own table back. Alternatives: no ids (a merge brings all of it back in silence), a
    list that blocks for good (a table that was wiped too early could never return).

Decision: a receipt is kept with the wipe, and written to a file after it
    Context: the power may go at any moment, and a receipt may not lie. Decision: the store
    lets go of the tables and keeps the receipt in one transaction; the copies follow, also at
    the next start, and the receipt says whether they are done. Cost: the file is written last,
    and again when that failed. Alternatives: the file first (it tells of what may not happen).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from pathlib import Path
from uuid import UUID

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.privacy.receipt import Receipt, WipedTable, WipeReason
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import DIALOGUE_KINDS, distinct_titles
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices
from facilitator.services import anonymise
from facilitator.services.anonymise import drop_set_aside, set_aside
from facilitator.services.export import content_digest, parts_of_table
from facilitator.storage.backups import backup_folder
from facilitator.storage.registry import ExportRecord
from facilitator.storage.retention import BesideTables
from facilitator.storage.sqlite import own_files
from facilitator.storage.store import Store

__all__ = ["ExportRecord", "Receipt", "WipeReason", "WipedTable"]


@dataclass(frozen=True, slots=True)
class ProgrammeRetention:
    """A programme with tables or invitations here, or with a date.

    `title` is its id where its data file is not here, and both are empty for tables without a
    programme; `name` is the title, told from others with the same one. `keep_until` is the
    last day on which it may be here, None when nobody set one.
    """

    programme: str
    title: str
    name: str
    tables: int
    keep_until: date | None
    is_due: bool


class HandedIn(StrEnum):
    """Whether a table may leave this laptop after it was handed in, and else why not."""

    READY = "ready"
    UNSEALED = "unsealed"
    OWN_KEY = "own_key"
    CHANGED = "changed"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class TableToWipe:
    """A table that would go; `handed_in` is the last file in which it left, if it did."""

    head: Dialogue
    notes: int
    state: HandedIn = HandedIn.READY
    handed_in: ExportRecord | None = None


@dataclass(frozen=True, slots=True)
class WipePlan:
    """What would go: tables, invitations without a table here, and what lies beside them.

    `copies` are those on this laptop, which are kept without what went; the `damaged` ones go
    whole. `files` are those in which tables left: they are out of reach.
    """

    reason: WipeReason
    tables: tuple[TableToWipe, ...]
    invited: tuple[DialogueId, ...]
    beside: BesideTables
    copies: int
    damaged: tuple[Path, ...]
    files: tuple[ExportRecord, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would go."""
        return not self.tables and not self.invited


def programmes(store: Store, library: Library, today: date) -> tuple[ProgrammeRetention, ...]:
    """Give each programme, those that are due first; practice tables do not count."""
    dates = store.retention.dates()
    here = Counter(programme for _, of in _with_programmes(store) for programme in of)
    counts = dict.fromkeys(dates, 0) | here
    known = library.programmes
    titles = {one: known[one].title if one in known else one for one in counts}
    names, found = distinct_titles(titles), []
    for programme, tables in counts.items():
        until = dates.get(programme)
        over = until is not None and until < today
        due = over and bool(tables or store.retention.invitations_of(programme))
        title, name = titles[programme], names[programme]
        found.append(ProgrammeRetention(programme, title, name, tables, until, due))
    return tuple(sorted(found, key=lambda one: (not one.is_due, one.name)))


def due(store: Store, library: Library, today: date) -> tuple[ProgrammeRetention, ...]:
    """Give the programmes of which the time is over and of which something is here."""
    if not store.retention.dates():  # as on nearly every laptop
        return ()
    return tuple(one for one in programmes(store, library, today) if one.is_due)


def plan_of_programmes(store: Store, wanted: Iterable[str]) -> WipePlan:
    """Say what would go with some programmes; of invitations, those without a table here."""
    wanted = set(wanted)
    tables = [head for head, of in _with_programmes(store) if of & wanted]
    invited = {one for each in wanted for one in store.retention.invitations_of(each)}
    invited -= store.versions.known(Dialogue, invited).keys()
    notes = _notes(store)
    rows = [TableToWipe(head, notes.get(head.id, 0)) for head in tables]
    return _plan(store, WipeReason.RETENTION, rows, sorted(invited))


def plan_of_leaving(store: Store, own_key: str | None) -> Slices[WipePlan]:
    """Say of every table here whether it may go because it was handed in, in slices.

    `own_key` is the public key of this laptop, if it has one: what was sealed for that key was
    not handed in to anybody.
    """
    notes, rows = _notes(store), []
    for head in _heads(store):
        yield None
        state, file = _handed_in(store, head.id, own_key)
        rows.append(TableToWipe(head, notes.get(head.id, 0), state, file))
    rows.sort(key=lambda one: one.state is not HandedIn.READY)
    return _plan(store, WipeReason.HANDED_IN, rows, ())


def handed_in(store: Store) -> int:
    """Count the tables that were made here and of which a sealed file was made."""
    sealed = {row["dialogue_id"] for row in store.registry.all_exports() if row["sealed"]}
    ours = sealed - store.registry.tables_taken_in() if sealed else set()
    return sum(head.id in ours for head in _heads(store)) if ours else 0


def only(store: Store, plan: WipePlan, tables: Iterable[DialogueId]) -> WipePlan:
    """Give the part of a plan that is about some of its tables."""
    wanted = set(tables)
    rows = [one for one in plan.tables if one.head.id in wanted]
    return _plan(store, plan.reason, rows, plan.invited)


def wipe(store: Store, plan: WipePlan, library: Library, now: datetime) -> Receipt:
    """Wipe what a plan says out of the store, and keep the receipt that this gives.

    The copies are not done yet: see `purge_copies` and `note_copies`. Raises RefusedInputError
    `changed_after_handing_in`; nothing is wiped then.
    """
    if plan.reason is WipeReason.HANDED_IN:
        for one in plan.tables:  # again: something may have been noted meanwhile
            if _handed_in(store, one.head.id, None)[0] in {HandedIn.CHANGED, HandedIn.NOT}:
                raise RefusedInputError("changed_after_handing_in", table=one.head.theme)
    tables = tuple(_wiped(store, one, library) for one in plan.tables)
    beside = plan.beside
    receipt = Receipt(
        _moment_of_its_own(store, now),
        store.identity.device,
        plan.reason,
        tables,
        tuple(plan.invited),
        beside.photos,
        beside.drafts,
        beside.intake_files,
    )
    drop_set_aside(store)
    store.wipe(receipt)
    return receipt


def _moment_of_its_own(store: Store, now: datetime) -> datetime:
    """Give the first moment from now on without a receipt: each is kept by its own."""
    taken = {one.at for one in store.retention.receipts()}
    moments = (now + timedelta(microseconds=later) for later in count())
    return next(at for at in moments if at not in taken)


def note_copies(store: Store, problems: Sequence[Problem], now: datetime) -> None:
    """Note in the receipts that the copies are done, when nothing went wrong with them."""
    if not problems and any(
        one.copies_emptied_at is None for one in store.retention.receipts()
    ):
        store.retention.note_copies_emptied(now)


def empty_copies(
    store: Store, now: datetime, progress: Callable[[int, int], None] = lambda _at, _of: None
) -> tuple[Problem, ...]:
    """Take what is gone out of the copies, and note that; give what could not be done."""
    problems = anonymise.empty_copies(store, now, progress)
    note_copies(store, problems, now)
    return problems


def _plan(
    store: Store,
    reason: WipeReason,
    rows: Sequence[TableToWipe],
    invited: Sequence[DialogueId],
) -> WipePlan:
    parts = [part for one in rows for part in parts_of_table(store, one.head.id)]
    files = [file for part in parts for file in store.registry.exports(part)]
    folder, damaged = backup_folder(store), set_aside(store)
    copies = len(own_files.copies(folder)) - len(damaged)
    beside = store.retention.beside(parts)
    return WipePlan(reason, tuple(rows), tuple(invited), beside, copies, damaged, tuple(files))


def _heads(store: Store) -> list[Dialogue]:
    """Give the tables that count, by theme and number."""
    heads = [one for one in store.table_heads().dialogues if not one.practice]
    return sorted(heads, key=lambda head: (head.theme, head.number or 0, head.id))


def _with_programmes(store: Store) -> list[tuple[Dialogue, frozenset[str]]]:
    """Give the tables that count, each with the programmes of it and of all its parts."""
    parts, found = store.aliases(), dict[DialogueId, set[str]]()
    for part, versions in store.versions.known(Dialogue, parts).items():
        home = parts[DialogueId(part)]
        for one in versions:
            if isinstance(one.content, Dialogue) and not one.removed:
                found.setdefault(home, set()).add(one.content.programme)
    return [
        (head, frozenset({head.programme, *found.get(head.id, ())} - {""}) or frozenset({""}))
        for head in _heads(store)
    ]


def _notes(store: Store) -> Mapping[DialogueId, int]:
    return {one.dialogue.id: one.item_count for one in store.overview()}


def _handed_in(
    store: Store, home: DialogueId, own_key: str | None
) -> tuple[HandedIn, ExportRecord | None]:
    """Say of a table in which state it is, by the last file of each of its parts."""
    last = []
    for part in parts_of_table(store, home):
        files = store.registry.exports(part)
        if not files:
            return HandedIn.NOT, None
        last.append(files[-1])
        if files[-1].content_digest != content_digest(store.versions.contribution(part)):
            return HandedIn.CHANGED, files[-1]
    if not all(file.sealed for file in last):
        return HandedIn.UNSEALED, last[0]
    if any(set(file.recipients.split()) <= {own_key} for file in last):
        return HandedIn.OWN_KEY, last[0]
    return HandedIn.READY, last[0]


def _wiped(store: Store, one: TableToWipe, library: Library) -> WipedTable:
    """Tell of a table what a receipt says; a word that is not ours may name somebody."""
    head, parts = one.head, parts_of_table(store, one.head.id)
    files = [file for part in parts for file in store.registry.exports(part)]
    return WipedTable(
        tuple(map(UUID, map(str, parts))),
        head.kind if head.kind in DIALOGUE_KINDS else "",
        head.theme if library.theme(head.theme) else "",
        head.number,
        head.held_on,
        head.programme if head.programme in library.programmes else "",
        one.notes,
        tuple(content_digest(store.versions.contribution(part)) for part in parts),
        tuple(dict.fromkeys(file.sha256 for file in files)),
    )

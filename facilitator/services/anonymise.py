"""Lets names go, and wipes notes and tables out, from the store and from all its copies."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.privacy.anonymise import has_names, named_texts, without_pledger
from facilitator.domain.privacy.names import NamedText, TableNames
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId
from facilitator.domain.records.items import Item
from facilitator.services.keys import key_chest
from facilitator.services.second_copy import renew
from facilitator.storage.backups import backup_folder
from facilitator.storage.registry import ExportRecord
from facilitator.storage.sqlite import own_files
from facilitator.storage.sqlite.purging import purge, remove_unfinished
from facilitator.storage.store import Store

__all__ = ["ExportRecord", "NamedText"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Anonymising:
    """What tidying a table would do: texts in which somebody is `named` stay as they are."""

    closed: bool
    seats: int
    promises: int
    named: tuple[NamedText, ...]
    exports: tuple[ExportRecord, ...]


@dataclass(frozen=True, slots=True)
class TidyResult:
    """What tidying did: how many seats had a name, and where somebody is named still."""

    seats: int
    named: tuple[NamedText, ...]


def preview(store: Store, dialogue_id: DialogueId) -> Anonymising:
    """Say what tidying a table would do."""
    dossier = store.dossier(dialogue_id)
    names = TableNames(store.seats_ever(dialogue_id))
    return Anonymising(
        dossier.dialogue.status is DialogueStatus.FINISHED,
        sum(map(has_names, dossier.seats)),
        len(set(dossier.items) - set(_by_role(dossier, names))),
        _named_after(store, dossier, names),
        store.registry.exports(dialogue_id),
    )


def _named_after(store: Store, dossier: Dossier, names: TableNames) -> tuple[NamedText, ...]:
    """Give the texts in which somebody would be named still."""
    removed = (item for item, _ in store.removed_items(dossier.dialogue.id))
    gone = [replace(item, labels=replace(item.labels, pledged_by="")) for item in removed]
    return named_texts(replace(dossier, items=_by_role(dossier, names)), names, gone)


def _by_role(dossier: Dossier, names: TableNames) -> tuple[Item, ...]:
    return tuple(without_pledger(item, names) for item in dossier.items)


def tidy(store: Store, dialogue_id: DialogueId) -> TidyResult:
    """Take the names of a table away for good; say what went, and what is named still.

    The copies are not done yet: see `purge_copies`.
    """
    names = TableNames(store.seats_ever(dialogue_id))
    drop_set_aside(store)
    seats = store.tidy(dialogue_id)
    removed = (item for item, _ in store.removed_items(dialogue_id))
    return TidyResult(seats, named_texts(store.dossier(dialogue_id), names, removed))


def find_note(store: Store, note: UUID) -> tuple[Dialogue, Item] | None:
    """Find a note by its id, also one that was removed, with the head of its table."""
    found = [one.content for one in store.versions.of(RecordId(note))]
    items = [content for content in found if isinstance(content, Item)]
    if not items:
        return None
    home = items[0].dialogue_id
    return store.dossier(store.aliases().get(home, home)).dialogue, items[0]


def erase_note(store: Store, dialogue_id: DialogueId, item_id: ItemId) -> None:
    """Wipe a note out, with the links to it; the copies are not done yet.

    Raises RefusedInputError `note_named_as_table`: with its id the table of others would go.
    """
    if store.versions.known(Dialogue, [item_id]):
        raise RefusedInputError("note_named_as_table")
    links = store.dossier(dialogue_id).links
    drop_set_aside(store)
    store.erase([item_id, *(one.id for one in links if item_id in {one.source, one.target})])


def erase_table(store: Store, dialogue_id: DialogueId) -> None:
    """Wipe a table out with all that belongs to it; the copies are not done yet."""
    same = store.aliases().items()
    drop_set_aside(store)
    store.erase([dialogue_id, *(one for one, home in same if home == dialogue_id)])


def purge_copies(store: Store) -> Callable[[Progress], tuple[Problem, ...]]:
    """Give the work on the copies, which may be done in a thread; it gives what went wrong.

    What was left of killed work goes first. It may be broken off at any moment, and done again.
    """
    file, folder, gone = store.file, backup_folder(store), store.gone()
    return lambda progress: (*remove_unfinished(file), *purge(folder, gone, progress))


def empty_copies(
    store: Store, now: datetime, progress: Progress = lambda _at, _of: None
) -> tuple[Problem, ...]:
    """Do the work of `purge_copies` here, and write the second copy anew; give what is left."""
    purged = purge_copies(store)(progress)
    return (*purged, *renew(store, key_chest(), now))


def set_aside(store: Store) -> tuple[Path, ...]:
    """Give the damaged stores that were put aside, which go whole when anything is to go."""
    return tuple(own_files.set_aside(store.path))


def drop_set_aside(store: Store) -> None:
    """Remove the damaged stores that were put aside.

    First of all: killed after this, nothing else was begun; killed later, the copies are done
    at the next start, where these would only be told. One that is held is told by the purge.
    """
    own_files.remove(own_files.set_aside(store.path))

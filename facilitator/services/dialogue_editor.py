"""The dialogue editor: one dossier, where every change goes to disk before it is seen."""

import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Protocol
from uuid import UUID

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import Change, applied
from facilitator.domain.records.dialogue import DialogueStatus, Dossier, Moment
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import RANDOM_BYTES, DialogueId, uuid7
from facilitator.domain.records.items import Item
from facilitator.domain.records.limits import too_much
from facilitator.domain.records.media import Media
from facilitator.domain.table.clock import ClockReading, read_clock
from facilitator.signing import SEED_BYTES, is_name_of
from facilitator.storage.store import Store

Listener = Callable[[Change], None]


class IdAndTimeSource(Protocol):
    """Where times and ids come from: the real clock and chance, or a test's."""

    def now(self) -> datetime:
        """Give the time, aware and in UTC."""

    def new_id(self) -> UUID:
        """Give an id nobody has."""

    def new_seed(self) -> bytes:
        """Give 32 bytes nobody can guess, of which a key is made."""


class SystemIdAndTimeSource:
    """The computer's clock and chance."""

    def now(self) -> datetime:
        """Give the time of this computer, aware and in UTC."""
        return datetime.now(UTC)

    def new_id(self) -> UUID:
        """Give a fresh UUIDv7."""
        return uuid7(milliseconds(self.now()), secrets.token_bytes(RANDOM_BYTES))

    def new_seed(self) -> bytes:
        """Give 32 bytes of chance."""
        return secrets.token_bytes(SEED_BYTES)


def milliseconds(at: datetime) -> int:
    """Give milliseconds since 1970 of an aware time."""
    return round(at.timestamp() * 1000)


class DialogueEditor:
    """One dossier at work: it writes a change, holds the result, and tells who listens.

    Host and note-taker share one editor, so both see the same table. A change that cannot be
    written raises StoreUnavailableError, one with too long a text RefusedInputError; nothing
    changes then: not on disk and not here. `still_at` is where the clock stands of a table that
    runs on another laptop; None for one that goes on here.
    """

    def __init__(self, store: Store, dialogue: DialogueId, origins: IdAndTimeSource) -> None:
        self._store = store
        self.origins = origins
        self._dossier: Dossier = store.dossier(dialogue)
        self._still_at = self._last_heard(self._dossier)
        self._is_stale = False
        self._listeners: list[Listener] = []

    @property
    def dossier(self) -> Dossier:
        """All that the table holds now."""
        if self._is_stale:
            self.reload()
        return self._dossier

    @dossier.setter
    def dossier(self, dossier: Dossier) -> None:
        self._dossier, self._is_stale = dossier, False

    @property
    def still_at(self) -> datetime | None:
        """Where the clock stands of a table that runs on another laptop."""
        if self._is_stale:
            self.reload()
        return self._still_at

    def listen(self, listener: Listener) -> None:
        """Call the listener after every change, with that change."""
        self._listeners.append(listener)

    def do(
        self, change: Change, *, settles: str | None = None, media: Iterable[Media] = ()
    ) -> Change:
        """Write a change with its photos and show it; `settles` drops a draft with it."""
        if problem := too_much(change):
            raise RefusedInputError(problem.code, **problem.data)
        self._store.apply(change, settles=settles, media=media)
        self._dossier = applied(self.dossier, change)
        if any(isinstance(edit.record, Moment) for edit in change.edits):
            self._still_at = None
        self._tell(change)
        return change

    def show_again(self, change: Change) -> None:
        """Read the dossier again after a change that something else wrote, and tell of it.

        Where nobody listens, it is read when it is asked for.
        """
        self._is_stale = True
        self._tell(change)

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)

    def reload(self) -> None:
        """Read the dossier again, after something else wrote to the store."""
        self._dossier = self._store.dossier(self._dossier.dialogue.id)
        self._still_at = self._last_heard(self._dossier)
        self._is_stale = False

    def removed_items(self) -> tuple[tuple[Item, datetime], ...]:
        """Give the items that were removed and when, the last one first."""
        return self._store.removed_items(self.dossier.dialogue.id)

    def keep_media(self, media: Media) -> str:
        """Keep a photo that a draft will name; give its SHA-256."""
        return self._store.keep_media(media.content, media.media_type)

    def media(self, sha256: str) -> bytes | None:
        """Give the bytes of a photo, None when it is not in the store."""
        return self._store.media(sha256)

    def clock(self) -> ClockReading:
        """Read the table's clock now."""
        dossier = self.dossier
        closed = dossier.dialogue.status is DialogueStatus.FINISHED
        return read_clock(dossier.steps, dossier.moments, self.clock_time(), closed=closed)

    def clock_time(self) -> datetime:
        """Give the time by which the clock of the table goes.

        It is now, but for a table that runs on another laptop and came here in a file: that is
        as it was when it was last heard of, until somebody hosts it here.
        """
        return self.still_at or self.origins.now()

    def _last_heard(self, dossier: Dossier) -> datetime | None:
        """Say until when a table hosted elsewhere is known; None for one hosted here."""
        store = self._store
        running = dossier.dialogue.status is DialogueStatus.RUNNING
        home = dossier.dialogue.id
        if not running or not dossier.moments or home not in store.registry.tables_taken_in():
            return None
        known = store.versions.known(Moment, [moment.id for moment in dossier.moments])
        own = store.identity.key
        devices = {
            device
            for versions in known.values()
            for one in versions
            for device, _ in one.vector.counts
        }
        if any(is_name_of(device, own) for device in devices):
            return None
        heard = [moment.at for moment in dossier.moments]
        return max([*heard, *(item.at for item in dossier.items if item.at)])

    def keep_draft(self, place: str, text: str, choices: dict[str, str]) -> None:
        """Keep the half-typed text of a field; an empty one is dropped."""
        dialogue = self.dossier.dialogue.id
        if text or choices:
            self._store.keep_draft(Draft(dialogue, place, text, choices))
        else:
            self._store.drop_draft(dialogue, place)

    def draft(self, place: str) -> Draft | None:
        """Give the half-typed text of a field, if there is one."""
        return self._store.draft(self.dossier.dialogue.id, place)

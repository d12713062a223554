"""A table that is under way, on a real store, with time and chance under control."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import DialogueStatus, Dossier, Record
from facilitator.domain.records.ids import RANDOM_BYTES, uuid7
from facilitator.services.dialogue_editor import DialogueEditor, milliseconds
from facilitator.signing import SEED_BYTES
from facilitator.storage.store import Store
from tests.builders import EVENING, a_dialogue, a_dossier, a_moment, a_seat
from tests.fakes import Clock, Dice

ROLES = ("student", "bakker", "gepensioneerd", "vrijwilliger", "huisarts", "scholier")
"""Who sits at the table of these tests, from seat 1 on."""


class StillOrigins:
    """A clock that a test moves, and ids that are the same in each run."""

    def __init__(self, seed: int = 0) -> None:
        self.clock = Clock(EVENING)
        self._dice = Dice(seed)
        self._seeds = Dice(seed + 1)

    def now(self) -> datetime:
        """Give the present moment, a millisecond later each time it is asked."""
        return self.clock.advance(seconds=0.001)

    def new_id(self) -> UUID:
        """Give an id that no other call gave."""
        return uuid7(milliseconds(self.clock.now), self._dice(RANDOM_BYTES))

    def new_seed(self) -> bytes:
        """Give a seed that no other call gave."""
        return self._seeds(SEED_BYTES)


def a_running_dossier() -> Dossier:
    """Build a table of six people in its second move, knel en kiem."""
    return a_dossier(
        a_dialogue(status=DialogueStatus.RUNNING),
        seats=[a_seat(number, role) for number, role in enumerate(ROLES, start=1)],
        moments=[a_moment(step="knel_kiem")],
    )


def open_store(folder: Path) -> Store:
    """Open the store in a folder, as the program does."""
    return Store.open(folder / "store.db")


def records_of(dossier: Dossier) -> list[Record]:
    """Give everything that a table holds as one list."""
    parts: list[Record] = [dossier.dialogue, *dossier.steps, *dossier.seats, *dossier.items]
    parts += [*dossier.links, *dossier.moments, *dossier.clearances]
    return [*parts, dossier.closing] if dossier.closing else parts


def an_editor(store: Store, dossier: Dossier | None = None, seed: int = 0) -> DialogueEditor:
    """Put a table in a store and sit down at it."""
    dossier = dossier or a_running_dossier()
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return DialogueEditor(store, dossier.dialogue.id, StillOrigins(seed))

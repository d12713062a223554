"""The register of invitations: which tables were invited from here, and what became of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Self

from facilitator.domain.merge.merging import shown
from facilitator.domain.programme.numbering import series, series_of
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.services.invitations import INVITATION
from facilitator.services.output_files import write_output
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding

__all__ = ["MadeInvitation"]


class InvitationState(StrEnum):
    """What became of an invitation, in the order in which it happens."""

    MADE = "made"
    OPENED = "opened"
    MISSING = "missing"
    HANDED_IN = "handed_in"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One invitation of the register, and what became of it."""

    made: MadeInvitation
    state: InvitationState


def register(store: Store, today: date) -> tuple[RegisterLine, ...]:
    """Give all invitations that were made here, the oldest first, each with its state.

    A table is missing from the day after it was to be held; where no day is known, from the
    day after the invitation was made. One that was begun on this laptop is not.
    """
    made = store.made_invitations.all()
    invited = {one.dialogue_id for one in made}
    tables = _TablesHere.read(store, invited) if made else _TablesHere()
    return tuple(RegisterLine(one, _state(one, tables, today)) for one in made)


def missing_tables(store: Store, today: date) -> tuple[RegisterLine, ...]:
    """Give the tables that were invited and should have handed in by now."""
    return tuple(
        line for line in register(store, today) if line.state is InvitationState.MISSING
    )


def give_up(store: Store, dialogue_id: DialogueId) -> None:
    """Wait no longer for a table; `expect_again` is the way back."""
    store.made_invitations.give_up(dialogue_id, given_up=True)


def expect_again(store: Store, dialogue_id: DialogueId) -> None:
    """Wait again for a table that was given up."""
    store.made_invitations.give_up(dialogue_id, given_up=False)


def write_again(
    store: Store, tables: Iterable[DialogueId], folder: Path, *, force: bool = False
) -> list[Path]:
    """Write invitations of the register again, as they were made; give their places.

    Raises FileNotWrittenError; what was written before that stays.
    """
    names = {one.dialogue_id: one.file_name for one in store.made_invitations.all()}
    places = []
    for table in tables:
        content = store.made_invitations.content(table)
        if content is not None:
            places.append(folder / names[table])
            write_output(places[-1], content.encode(), INVITATION, force=force)
    return places


def counts(lines: Sequence[RegisterLine]) -> Mapping[InvitationState, int]:
    """Count the invitations by what became of them."""
    found = Counter(line.state for line in lines)
    return {state: found[state] for state in InvitationState}


def taken_numbers(store: Store, theme: str, kind: str) -> frozenset[int]:
    """Give the numbers that are in use in the series of a theme, else in that of a type.

    By tables here, as the coordinator numbered them or else as they call themselves, and by
    every invitation that was made, also one that was given up: it went out with that number.
    """
    wanted = series(theme, kind)
    heads = store.table_heads().dialogues
    tables = ((series_of(head), head.number) for head in heads if not head.practice)
    invited = (
        (series(one.theme, one.kind), one.number) for one in store.made_invitations.all()
    )
    return frozenset(
        number for each, number in (*tables, *invited) if number and each == wanted
    )


def next_number(taken: Iterable[int]) -> int:
    """Give the number with which a series goes on: after the highest that is in use."""
    return max(taken, default=0) + 1


@dataclass(frozen=True, slots=True)
class _TablesHere:
    """How far each table is that is here, and of which files came, by all their ids."""

    status: Mapping[DialogueId, DialogueStatus] = field(default_factory=dict)
    came: frozenset[DialogueId] = frozenset()

    @classmethod
    def read(cls, store: Store, invited: AbstractSet[DialogueId]) -> Self:
        """Read the store; what is one table by now counts under each of its ids.

        Who was not let in by an invitation hands in none of the `invited` tables.
        """
        proved = store.registry.tables_with(WriterStanding.GRANTED, WriterStanding.ACCEPTED)
        claimed = invited & store.registry.tables_with(WriterStanding.CLAIMED)
        aliases = store.aliases()
        status = _status(store, {aliases.get(one, one) for one in invited} - claimed)
        came = store.registry.tables_taken_in() - (invited - proved)
        homes = {aliases.get(table, table) for table in came}
        for part, home in aliases.items():
            if home in status:
                status[part] = status[home]
        ids = {table for table in status if aliases.get(table, table) in homes}
        return cls(status, frozenset(ids))


def _status(store: Store, ids: AbstractSet[DialogueId]) -> dict[DialogueId, DialogueStatus]:
    """Say of those of some tables that are here how far they are."""
    best = (shown(versions) for versions in store.versions.known(Dialogue, ids).values())
    heads = (one.content for one in best if not one.removed)
    return {one.id: one.status for one in heads if isinstance(one, Dialogue)}


def _state(made: MadeInvitation, tables: _TablesHere, today: date) -> InvitationState:
    status = tables.status.get(made.dialogue_id)
    if made.dialogue_id in tables.came:
        return InvitationState.HANDED_IN
    if status not in (None, DialogueStatus.PREPARED):
        return InvitationState.OPENED
    if made.given_up:
        return InvitationState.GIVEN_UP
    if (made.held_on or made.made_at.astimezone().date()) < today:
        return InvitationState.MISSING
    return InvitationState.OPENED if status else InvitationState.MADE

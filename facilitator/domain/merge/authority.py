"""Who may do what at a table: what a file brings is written, added under its name, or waits.

Decision: order of arrival gives no authority
    Context: who came first was believed, so one forged file that came first could change a
    quote or keep the honest one out. Decision: what stands at a table is changed or removed
    only by its writers: this installation, who holds a grant of the table, and who a person
    here said yes to. A table that nobody can prove to be his belongs to the file that brought
    it, until a writer comes: then it is a guest's and the writer's stands. Anybody may add
    notes; they are marked, and counted. All else waits for a yes. Cost: a laptop without an
    invitation asks. Alternatives: trust on first use (was here, and broken); asking about
    every laptop (three hundred questions).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.merge.effects import WRITTEN, Effect, effect
from facilitator.domain.merge.merging import Version, maximal
from facilitator.domain.records.dialogue import Record, Seat
from facilitator.domain.records.items import Item

NOBODY = ""
"""The key of who did not sign; nothing that he brought may be changed by a next file."""

GUESTS = "guests"
"""Stands for the keys of all who are no writers of a table."""

MOST_GUEST_RECORDS = 1_000
MOST_GUEST_LETTERS = 1_000_000
"""So much of one guest stands at a table; what is more waits."""
MOST_RECORDS_OF_GUESTS = 4_000
MOST_LETTERS_OF_GUESTS = 4_000_000
"""So much of all guests stands at a table, so that it can be handed over after a yes."""
MOST_GUEST_DEVICES = 16
"""A vector with more devices waits: each who writes after adds one, and a file has a limit."""

Versions = Sequence[Version[Record]]


@dataclass(slots=True)
class GuestRoom:
    """How much guests added to a table: records and letters, of each key.

    Who did not sign is another in each file: nobody can fill the room of somebody else. So
    `of` never has him, and what he added before counts in `records` and `letters` alone.
    """

    records: int = 0
    letters: int = 0
    of: dict[str, tuple[int, int]] = field(default_factory=dict)

    def takes(self, key: str, letters: int) -> bool:
        """Say whether there is room for one record more of a guest, and count it."""
        his_records, his_letters = self.of.get(key, (0, 0))
        his = (his_records + 1, his_letters + letters)
        records, all_letters = self.records + 1, self.letters + letters
        if his[0] > MOST_GUEST_RECORDS or his[1] > MOST_GUEST_LETTERS:
            return False
        if records > MOST_RECORDS_OF_GUESTS or all_letters > MOST_LETTERS_OF_GUESTS:
            return False
        self.records, self.letters, self.of[key] = records, all_letters, his
        return True


class Standing(StrEnum):
    """What who signed a file may do at its table."""

    WRITER = "writer"
    CLAIMANT = "claimant"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signed a file: the public key, empty for nobody, and what he may do at its table."""

    key: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record as it is here; `author` is the key that answers for it.

    None when it is the table's own: then a writer of the table may change it.
    """

    versions: Versions = ()
    author: str | None = None


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """What becomes of a record: its versions, who answers for it, and what waits of whom."""

    state: RecordState
    effect: Effect
    waiting: tuple[tuple[str, Version[Record]], ...] = ()


def standing_of(
    *, writer: bool, table_here: bool, claimant: str | None, key: str, contested: bool
) -> Standing:
    """Say what a signer may do at a table.

    `claimant` is the key that brought a table nobody proved to be his; None for a table of
    its writers. It is `contested` when another says that it is his.
    """
    if writer:
        return Standing.WRITER
    if not table_here or (key and key == claimant and not contested):
        return Standing.CLAIMANT
    return Standing.GUEST


def received(state: RecordState, come: Versions, sender: Sender) -> RecordOutcome:
    """Say what becomes of a record of which versions come in."""
    if sender.standing is Standing.WRITER:
        return _written(state, come, sender)
    if not state.versions:
        return _added(come, sender)
    if state.author is not None and state.author == sender.key != NOBODY:
        return _merged(state, come)
    return _proposed(state, come, sender)


def _written(state: RecordState, come: Versions, sender: Sender) -> RecordOutcome:
    """Merge what a writer says; what a guest put in its place goes aside.

    Where a guest says the same, the writer's vector stands: whoever makes it up could say that
    he wrote last.
    """
    if state.author in {None, sender.key}:
        return _merged(RecordState(state.versions), come)
    told = all(_is_told(one, come) for one in state.versions)
    if told and all(_is_within(one, come) for one in state.versions):
        return _merged(RecordState(state.versions), come)
    aside = () if told else tuple((state.author or NOBODY, one) for one in state.versions)
    return RecordOutcome(RecordState(tuple(maximal(come))), Effect.CHANGED, aside)


def _is_within(version: Version[Record], come: Versions) -> bool:
    return any(one.vector.includes(version.vector) for one in come)


def _merged(state: RecordState, come: Versions) -> RecordOutcome:
    """Give the maximal versions of all that is known."""
    known = state.versions
    if not known:
        after = come if len(come) == 1 else tuple(maximal(come))
        return RecordOutcome(RecordState(after, state.author), Effect.NEW)
    if _is_again(known, come):
        return RecordOutcome(state, Effect.KNOWN)
    best = tuple(maximal([*known, *come]))
    met = effect(known, come, best)
    kept = best if met in WRITTEN else known
    return RecordOutcome(RecordState(kept, state.author), met)


def _is_again(known: Versions, come: Versions) -> bool:
    """Say whether one version that is here comes again, as nearly always."""
    if len(known) != 1 or len(come) != 1 or known[0].vector != come[0].vector:
        return False
    return known[0].same_as(come[0])


def _added(come: Versions, sender: Sender) -> RecordOutcome:
    """Take in what nobody here knows; a guest may only add to what was said."""
    if sender.standing is Standing.CLAIMANT:
        return _merged(RecordState(author=sender.key), come)
    if all(one.removed for one in come):
        return RecordOutcome(RecordState(), Effect.KNOWN)  # of nothing, nothing goes
    if len(come) == 1 and is_addition(come[0]):
        return RecordOutcome(RecordState(come, sender.key), Effect.NEW)
    return RecordOutcome(RecordState(), Effect.WAITS, tuple((sender.key, one) for one in come))


def is_addition(version: Version[Record]) -> bool:
    """Say whether a guest may add this: a note or a seat, which hides and moves nothing.

    A photo waits: a few of them, and the table could not be handed over.
    """
    record = version.content
    if len(version.vector.counts) > MOST_GUEST_DEVICES:
        return False
    return isinstance(record, Seat) or (isinstance(record, Item) and not record.labels.photo)


def _proposed(state: RecordState, come: Versions, sender: Sender) -> RecordOutcome:
    """Let wait what is not yet told by what is here."""
    fresh = tuple((sender.key, one) for one in come if not _is_told(one, state.versions))
    if fresh:
        return RecordOutcome(state, Effect.WAITS, fresh)
    known = {one.vector for one in state.versions}
    behind = any(one.vector not in known for one in come)
    return RecordOutcome(state, Effect.OLDER if behind else Effect.KNOWN)


def _is_told(version: Version[Record], here: Iterable[Version[Record]]) -> bool:
    """Say whether what is here comes after a version, or says the same."""
    for one in here:
        if one.same_as(version):
            return True
        if one.vector != version.vector and one.vector.includes(version.vector):
            return True
    return False

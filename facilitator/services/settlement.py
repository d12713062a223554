"""What waits for a yes: shown side by side with what is here, and settled.

Somebody who is no writer of a table may add to it; what he would change, remove, hide or erase
waits until a person here says yes or no, to one thing or to all of one writer. Each answer is
whole or not begun, also one to thousands of things; in slices, so that a window can answer.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.conflicts import Difference, differences
from facilitator.domain.merge.merging import shown
from facilitator.domain.merge.proposals import (
    SHEET_KEY,
    ErasureCount,
    MergeProposal,
    ProposalKind,
)
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RECORDS
from facilitator.jobs import Slices, at_once
from facilitator.services.programme_overview import head_of_table
from facilitator.services.record_words import pointed_at
from facilitator.services.signatures import laptop_name
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.settlement import Answer, Sender
from facilitator.storage.store import Store

Progress = Callable[[int, int], None]


def _nobody(_done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class WaitingProposal:
    """One thing that waits, with what is here now; `before` or `after` is None for nothing.

    `named` are the records that both point at, as they are here or wait beside it.
    """

    id: str
    kind: ProposalKind
    before: Record | None
    after: Record | None
    file: str
    since: datetime | None
    record_id: UUID
    named: Mapping[UUID, Record] = field(default_factory=dict)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What would change: of each field what it is, and what it would be."""
        if self.before is None or self.after is None:
            return ()
        return differences([self.before, self.after])


@dataclass(frozen=True, slots=True)
class WaitingWriter:
    """Who has something waiting at a table, the `ids` of it, and how much he added there.

    `words` tell his signature, empty when he did not sign; `head` is None for a table that is
    not here. What would be erased after a yes is counted in `erasures`.
    """

    dialogue_id: DialogueId
    head: Dialogue | None
    key: str
    words: str
    name: str
    ids: tuple[str, ...]
    added: int
    erasures: ErasureCount

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed, who can become a writer of the table."""
        return bool(self.key) and not self.is_sheet

    @property
    def is_sheet(self) -> bool:
        """Whether it is a spreadsheet that was taken in here."""
        return self.key == SHEET_KEY


def waiting(
    store: Store, heads: Mapping[DialogueId, Dialogue] | None = None
) -> tuple[WaitingWriter, ...]:
    """Give who has something waiting at which table, or added to it as a guest.

    What waits is not read: there may be thousands of it. `heads` are those of the tables that
    are here, where they are known already.
    """
    ids = store.settlement.waiting_ids()
    guests = store.settlement.guests()
    senders = {*ids, *((home, key) for home, counts in guests.items() for key in counts)}
    if not senders:
        return ()
    heads = heads or {each.dialogue.id: each.dialogue for each in store.overview()}
    erasures = store.settlement.erasures()
    return tuple(
        WaitingWriter(
            home,
            heads.get(home) or head_of_table(store, home),
            key,
            fingerprint_words(key) if key not in {"", SHEET_KEY} else "",
            laptop_name(store, key) if key not in {"", SHEET_KEY} else "",
            tuple(ids.get((home, key), ())),
            guests.get(home, {}).get(key, 0),
            erasures.get((home, key), ErasureCount(0, 0)),
        )
        for home, key in sorted(senders)
    )


def waiting_counts(store: Store) -> Mapping[Sender, tuple[int, int]]:
    """Count by table and key what waits and what was added, in the order of `waiting`."""
    waits, guests = store.settlement.waiting_ids(), store.settlement.guests()
    senders = {*waits, *((home, key) for home, counts in guests.items() for key in counts)}
    return {
        (home, key): (len(waits.get((home, key), ())), guests.get(home, {}).get(key, 0))
        for home, key in sorted(senders)
    }


def count_waiting(store: Store) -> int:
    """Count what waits for a yes."""
    return store.settlement.count()


def added_records(store: Store, writer: WaitingWriter) -> tuple[Record, ...]:
    """Give what a writer added to a table as a guest, the notes in their order."""
    ids = store.settlement.added_by(writer.dialogue_id, writer.key)
    if not ids or writer.head is None:
        return ()
    dossier = store.dossier(writer.dialogue_id)
    found: list[Record] = [*dossier.items, *dossier.seats]
    return tuple(one for one in found if one.id in ids)


def proposals(store: Store, ids: Collection[str]) -> tuple[WaitingProposal, ...]:
    """Give some of what waits, with what is here now; without what waits no longer."""
    found = store.settlement.waiting(ids)
    here = _present(store, [one.record_id for one in found])
    waiting = {one.record_id: one.version.content for one in found if one.version}
    told = (*here.values(), *waiting.values())
    pointed = {key for record in told for key in pointed_at(record)}
    named = {**waiting, **_present(store, pointed), **here}
    return tuple(_beside(one, here.get(one.record_id), named) for one in found)


def _beside(
    one: MergeProposal, before: Record | None, named: Mapping[UUID, Record]
) -> WaitingProposal:
    gone = one.version is None or one.version.removed
    after = None if gone or one.version is None else one.version.content
    told = (record for record in (before, after) if record)
    its = {key: named[key] for record in told for key in pointed_at(record) if key in named}
    of = one.record_id
    return WaitingProposal(one.id, one.kind, before, after, one.file, one.since, of, its)


def _present(store: Store, ids: Collection[UUID]) -> Mapping[UUID, Record]:
    """Give those of some records that are here and not removed, as they are shown."""
    found = (store.versions.known(kind, ids).values() for kind in RECORDS)
    best = (shown(versions) for some in found for versions in some)
    return {one.content.id: one.content for one in best if not one.removed}


def settle(store: Store, ids: Iterable[str], *, accepted: bool) -> int:
    """Say yes or no to some things by their ids, or the beginning of one.

    Gives how many there were. Raises WrongUseError `proposal_unknown`, nothing is done then.
    """
    return at_once(settle_in_slices(store, ids, accepted=accepted))


def settle_in_slices(
    store: Store, ids: Iterable[str], *, accepted: bool, progress: Progress = _nobody
) -> Slices[int]:
    """Do what `settle` does; closed before its end, nothing was answered."""
    chosen = whole_ids(store, ids)
    if accepted:
        return store.settlement.accept_in_slices(chosen, show=progress)
    return store.settlement.refuse_in_slices(chosen, progress)


def whole_ids(store: Store, ids: Iterable[str]) -> Sequence[str]:
    """Give what waits by how each begins, once; raises WrongUseError `proposal_unknown`."""
    return tuple(dict.fromkeys(_whole_id(store, asked) for asked in ids))


def _whole_id(store: Store, asked: str) -> str:
    found = store.settlement.beginning_with(asked) if asked else []
    if len(found) != 1:
        raise WrongUseError("proposal_unknown", id=asked)
    return found[0]


def settle_writer(
    store: Store,
    home: DialogueId,
    key: str,
    *,
    accepted: bool,
    progress: Progress = _nobody,
) -> int:
    """Say yes or no to all of one writer at a table; gives how many things that was."""
    settlement = store.settlement
    if key == SHEET_KEY:  # each row by itself: a sheet is nobody
        ids = settlement.waiting_ids().get((home, key), ())
        return at_once(settle_in_slices(store, ids, accepted=accepted, progress=progress))
    if accepted:
        return at_once(settlement.accept_writer_in_slices(home, key, progress))
    return at_once(settlement.refuse_writer_in_slices(home, key, progress))


def settle_shown(store: Store, writer: WaitingWriter, *, accepted: bool) -> int:
    """Say yes or no to all that was shown of a writer; gives how much that was."""
    return at_once(settle_shown_in_slices(store, writer, accepted=accepted))


def settle_shown_in_slices(
    store: Store, writer: WaitingWriter, *, accepted: bool, progress: Progress = _nobody
) -> Slices[int]:
    """Do what `settle_shown` does; closed before its end, nothing was answered.

    Who did not sign cannot become a writer: a yes is about what is here only.
    """
    settlement, of = store.settlement, (writer.dialogue_id, writer.key)
    if writer.is_sheet:  # each row by itself: a sheet is nobody
        return settle_in_slices(store, writer.ids, accepted=accepted, progress=progress)
    if not accepted:
        return settlement.refuse_writer_in_slices(*of, progress)
    if writer.key:
        return settlement.accept_writer_in_slices(*of, progress)
    return settlement.accept_in_slices(writer.ids, of, progress)


def accept_added_in_slices(
    store: Store, writer: WaitingWriter, progress: Progress = _nobody
) -> Slices[int]:
    """Let what a writer added be the table's own; gives how much that was."""
    of = (writer.dialogue_id, writer.key)
    return store.settlement.accept_in_slices((), of, progress)


def last_answer(store: Store) -> Answer | None:
    """Give what was answered last since the store was opened, as it can be taken back."""
    return store.settlement.last_answer


def take_back_in_slices(store: Store, answer: Answer) -> Slices[None]:
    """Let everything be as it was before an answer; closed before its end, nothing went.

    Raises RefusedInputError `answer_not_kept` when what it wrote was changed since.
    """
    return store.settlement.take_back_in_slices(answer)


def unconfirmed_erasures(store: Store) -> Mapping[DialogueId, ErasureCount]:
    """Count per table what files erased, and copies of the store still hold."""
    return store.settlement.unconfirmed_erasures()


def confirm_erasures(store: Store, homes: Collection[DialogueId]) -> None:
    """Let what files erased of some tables go for good; purge the copies afterwards."""
    at_once(confirm_in_slices(store, homes))


def confirm_in_slices(store: Store, homes: Collection[DialogueId]) -> Slices[None]:
    """Do what `confirm_erasures` does; closed before its end, nothing was confirmed."""
    return store.settlement.confirm_in_slices(homes)

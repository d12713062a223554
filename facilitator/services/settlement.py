"""What waits for a yes: shown side by side with what is here, and settled.

Somebody who is no writer of a table may add to it; what he would change, remove, hide or erase
waits until a person here says yes or no, to one thing or to all of one writer.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.conflicts import Difference, differences
from facilitator.domain.merge.merging import shown
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RECORDS
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class WaitingProposal:
    """One thing that waits, with what is here now; `before` or `after` is None for nothing."""

    id: str
    kind: ProposalKind
    before: Record | None
    after: Record | None
    file: str
    since: datetime | None
    record_id: UUID

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What would change: of each field what it is, and what it would be."""
        if self.before is None or self.after is None:
            return ()
        return differences([self.before, self.after])


@dataclass(frozen=True, slots=True)
class WaitingWriter:
    """All that waits of one writer at one table, and how many notes he added there.

    `words` tell his signature, empty when he did not sign; `head` is None for a table that is
    not here.
    """

    dialogue_id: DialogueId
    head: Dialogue | None
    key: str
    words: str
    name: str
    proposals: tuple[WaitingProposal, ...]
    added: int


def waiting(store: Store) -> tuple[WaitingWriter, ...]:
    """Give who has something waiting at which table, or added to it as a guest."""
    found: dict[tuple[DialogueId, str], list[MergeProposal]] = {}
    for one in store.settlement.waiting():
        found.setdefault((one.dialogue_id, one.key), []).append(one)
    guests = store.settlement.guests()
    for home, counts in guests.items():
        for key in counts:
            found.setdefault((home, key), [])
    heads = {each.dialogue.id: each.dialogue for each in store.overview()} if found else {}
    return tuple(
        WaitingWriter(
            home,
            heads.get(home),
            key,
            fingerprint_words(key) if key else "",
            store.registry.name_of_key(key),
            tuple(_with_present(store, proposals)),
            guests.get(home, {}).get(key, 0),
        )
        for (home, key), proposals in sorted(found.items())
    )


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


def accept_added(store: Store, writer: WaitingWriter) -> int:
    """Let what a writer added be the table's own; gives how much that was."""
    return store.settlement.accept_added(writer.dialogue_id, writer.key)


def _with_present(
    store: Store, proposals: Collection[MergeProposal]
) -> Iterable[WaitingProposal]:
    here = _present(store, [one.record_id for one in proposals])
    for one in proposals:
        gone = one.version is None or one.version.removed
        after = None if gone or one.version is None else one.version.content
        before = here.get(one.record_id)
        yield WaitingProposal(
            one.id, one.kind, before, after, one.file, one.since, one.record_id
        )


def as_now(store: Store, one: WaitingProposal) -> WaitingProposal:
    """Give one thing that waits with what is here by now."""
    return replace(one, before=_present(store, [one.record_id]).get(one.record_id))


def _present(store: Store, ids: Collection[UUID]) -> Mapping[UUID, Record]:
    """Give those of some records that are here and not removed, as they are shown."""
    found = (store.versions.known(kind, ids).values() for kind in RECORDS)
    best = (shown(versions) for some in found for versions in some)
    return {one.content.id: one.content for one in best if not one.removed}


def settle(store: Store, ids: Collection[str], *, accepted: bool) -> int:
    """Say yes or no to some things by their ids, or the beginning of one.

    Gives how many there were. Raises WrongUseError `proposal_unknown`, nothing is done then.
    """
    chosen = _whole_ids(store, ids)
    return store.settlement.accept(chosen) if accepted else store.settlement.refuse(chosen)


def _whole_ids(store: Store, ids: Collection[str]) -> list[str]:
    known = [one.id for one in store.settlement.waiting()]
    chosen: list[str] = []
    for asked in ids:
        found = [one for one in known if asked and one.startswith(asked)]
        if len(found) != 1:
            raise WrongUseError("proposal_unknown", id=asked)
        chosen += found
    return chosen


def settle_writer(store: Store, home: DialogueId, key: str, *, accepted: bool) -> int:
    """Say yes or no to all of one writer at a table; gives how many things that was."""
    if accepted:
        return store.settlement.accept_writer(home, key)
    return store.settlement.refuse_writer(home, key)


def settle_shown(store: Store, writer: WaitingWriter, *, accepted: bool) -> int:
    """Say yes or no to all that was shown of a writer; gives how much that was.

    Who did not sign cannot become a writer: a yes is about what is here only.
    """
    if writer.key or not accepted:
        return settle_writer(store, writer.dialogue_id, writer.key, accepted=accepted)
    count = settle(store, [one.id for one in writer.proposals], accepted=True)
    return count + accept_added(store, writer)


def unconfirmed_erasures(store: Store) -> Mapping[DialogueId, int]:
    """Count per table what files erased, and copies of the store still hold."""
    return store.settlement.unconfirmed_erasures()


def confirm_erasures(store: Store, homes: Collection[DialogueId]) -> None:
    """Let what files erased of some tables go for good; purge the copies afterwards."""
    store.settlement.confirm_erasures(homes)

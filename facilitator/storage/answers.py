"""What a yes or a no does, in slices within one transaction: it is taken in, or refused.

Each gives how many things were answered; what comes in raises as a merge does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage import erasing, import_undo, proposals, writers
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.mapping import TABLES
from facilitator.storage.merge_writer import count_of
from facilitator.storage.reading import batches, ids_of_parts, known_versions
from facilitator.storage.settlement_session import SettlementSession
from facilitator.storage.writers import TableWriter, WriterStanding

Written = Version[Record]

THINGS_PER_SLICE = 100
"""So many things that wait are read, written or dropped within a blink of the window."""


def accept(
    session: SettlementSession,
    ids: Collection[str],
    guest: tuple[DialogueId, str] | None = None,
) -> Slices[int]:
    """Say yes to some things, each by itself and in our name, and to all that a guest added."""
    found = yield from _read(session, ids)
    added = writers.added_by(session.connection, *guest) if guest else {}
    if not found and not added:
        return 0
    session.total = 2 * len(found) + len(added)
    yield from session.begin()
    yield from _look_for_our_name(session, [one.version for one in found if one.version])
    for at, some in session.by_moment((one, one.since) for one in found):
        yield from _drop(session, some, at)
        back = _returning(some)
        days = {one.record_id: one.erased_on for one in some if one.erased_on}
        session.erased_at.update(one.dialogue_id for one in some if one.erased_on)
        if days:
            yield from session.erase(days, at)
        written = [one for one in some if one.version]
        session.did(len(some) - len(written))
        for batch in batches(written, THINGS_PER_SLICE):
            taken = IncomingData(_as_accepted(session, batch, at), settled=True, returned=back)
            yield from session.take(taken, at, len(batch))
    yield from _adopt(session, guest[0] if guest else None, added)
    return len(found) + len(added)


def accept_writer(session: SettlementSession, home: DialogueId, key: str) -> Slices[int]:
    """Let somebody be a writer of a table, with all of his that waits there, as he wrote it."""
    found = yield from _read(session, proposals.of_writer(session.connection, home, key))
    added = writers.added_by(session.connection, home, key)
    session.total = 2 * len(found) + len(added)
    session.erased_at.update(one.dialogue_id for one in found if one.erased_on)
    yield from session.begin()
    of_moments = dict(session.by_moment((one, one.since) for one in found))
    first = session.moment_of_all([*(one.since for one in found), *added.values()])
    for at in dict.fromkeys((first, *of_moments)):
        some = of_moments.get(at, [])
        yield from _drop(session, some, at)
        yield from session.take(_all_of(home, key, some), at, len(some))
    yield from _adopt(session, home, added)
    return len(found)


def refuse(session: SettlementSession, ids: Collection[str]) -> Slices[int]:
    """Say no to some things: they go, and are not asked again."""
    known = proposals.moments(session.connection, ids)
    if not known:
        return 0
    session.total = len(known)
    yield from session.begin()
    yield from _refuse(session, known)
    return len(known)


def refuse_writer(session: SettlementSession, home: DialogueId, key: str) -> Slices[int]:
    """Let in nothing of somebody at a table any more, and let go what he added."""
    connection = session.connection
    known = proposals.moments(connection, proposals.of_writer(connection, home, key))
    added = writers.added_by(connection, home, key) | _claimed_by(session, home, key)
    session.total = len(known) + len(added)
    yield from session.begin()
    yield from _refuse(session, known)
    for at, ids in session.by_moment(added.items()):
        for some in batches(ids, THINGS_PER_SLICE):
            _let_go(session, home, some, at)
            session.did(len(some))
            yield None
    if key:
        at = session.moment_of_all([*known.values(), *added.values()])
        writer = TableWriter(home, key, WriterStanding.REFUSED, at)
        writers.keep_writer(session.database, writer)
    session.read_marks()
    return len(known) + len(added)


def _claimed_by(session: SettlementSession, home: DialogueId, key: str) -> dict[UUID, datetime]:
    """Give what is here of a table since somebody brought it, when he says that it is his.

    Its head stays where others said something at the table too, and is his as a guest.
    """
    if session.known.claims.get(home) != key:
        return {}
    others = session.known.guests.get(home, {}).keys()
    since = writers.since(session.connection, home, key)
    his = dict.fromkeys({home, *ids_of_parts(session.connection, [home])} - others, since)
    if others:
        del his[home]
        writers.keep_guest(session.database, home, home, key, 0, since)
    return his


def _read(session: SettlementSession, ids: Iterable[str]) -> Slices[list[MergeProposal]]:
    """Read things, with all that waits of records which come back by them."""
    found: list[MergeProposal] = []
    for some in batches(ids, THINGS_PER_SLICE):
        found += proposals.read(session.connection, ids=some)
        yield None
    back = {one.record_id for one in found if one.kind is ProposalKind.RECORD_RETURN}
    known = {one.id for one in found}
    others = proposals.returns_of(session.connection, back)
    return [*found, *(one for one in others if one.id not in known)]


def _as_accepted(
    session: SettlementSession, some: Sequence[MergeProposal], at: datetime
) -> list[Written]:
    """Give what was accepted in our name, but what returns as its writer wrote it."""
    kept = {ProposalKind.RECORD_RETURN}
    theirs = [one.version for one in some if one.version and one.kind in kept]
    ours = [one.version for one in some if one.version and one.kind not in kept]
    return [*theirs, *_in_our_name(session, ours, at)]


def _all_of(home: DialogueId, key: str, some: Sequence[MergeProposal]) -> IncomingData:
    """Give what waits of a writer as if it came in a file of his."""
    about = ImportFile("", "", home, DeviceId(""), key=key, standing=WriterStanding.ACCEPTED)
    versions = [one.version for one in some if one.version]
    erased = {one.record_id: one.erased_on for one in some if one.erased_on}
    returned = _returning(some)
    return IncomingData(versions, erased, file=about, settled=True, returned=returned)


def _drop(
    session: SettlementSession, accepted: Sequence[MergeProposal], at: datetime
) -> Slices[None]:
    """Let things wait no longer, and do what is about a whole table."""
    for some in batches(accepted, THINGS_PER_SLICE):
        proposals.drop(session.database, [one.id for one in some], at)
        session.did(len(some))
        yield None
    claims = [one for one in accepted if one.kind is ProposalKind.CLAIM]
    for one in claims:
        writer = TableWriter(one.dialogue_id, one.key, WriterStanding.ACCEPTED, at)
        writers.keep_writer(session.database, writer)
    back = _returning(accepted)
    erasing.let_return(session.connection, back, at)
    if claims or back:
        session.read_marks()


_RETURNS = frozenset({ProposalKind.RETURN, ProposalKind.RECORD_RETURN})


def _returning(some: Iterable[MergeProposal]) -> set[UUID]:
    """Give the records and tables that come back."""
    return {one.record_id for one in some if one.kind in _RETURNS}


def _look_for_our_name(session: SettlementSession, versions: Sequence[Written]) -> Slices[None]:
    """Take a new name where somebody knows more of what we wrote than we do.

    He may have handed on what we know nothing of: what we write next would be taken for it.
    """
    device = session.identity.device
    for some in batches(versions, THINGS_PER_SLICE):
        here = _known(session, some)
        for one in some:
            known = (count_of(vector, device) for vector in here.get(one.content.id, ()))
            if count_of(one.vector, device) > max(known, default=0):
                session.rename()
        yield None


def _known(
    session: SettlementSession, versions: Iterable[Written]
) -> dict[UUID, list[VersionVector]]:
    """Give the vectors of all that is known here of some records."""
    kinds: dict[RecordType, set[UUID]] = defaultdict(set)
    for one in versions:
        kinds[type(one.content)].add(one.content.id)
    return {
        key: [one.vector for one in known]
        for kind, ids in kinds.items()
        for key, known in known_versions(session.connection, kind, ids).items()
    }


def _in_our_name(
    session: SettlementSession, versions: Iterable[Written], at: datetime
) -> list[Written]:
    """Give what was accepted, each after all that is known of the record."""
    known, ours, own = _known(session, versions), list[Written](), session.identity.key
    for one in versions:
        key, home = one.content.id, dialogue_of(one.content)
        writers.forget_guest(session.database, key, at)
        if home in session.known.claims:
            writers.keep_guest(session.database, key, home, own, 0, at)
        vector = join_all([*known.get(key, ()), one.vector]).written_by(session.device)
        known[key] = [vector]  # what is said next of it comes after this
        ours.append(replace(one, vector=vector))
    return ours


def _adopt(
    session: SettlementSession, home: DialogueId | None, added: Mapping[UUID, datetime]
) -> Slices[None]:
    """Let what a guest added be the table's own, and know who answers for what now."""
    device, claimed = session.identity.device, home in session.known.claims
    for at, ids in session.by_moment(added.items()):
        for some in batches(ids, THINGS_PER_SLICE):
            if any(count_of(one, device) for one in _vectors(session, some)):
                session.rename()  # we never wrote what only a guest answers for
            for key in some:
                writers.forget_guest(session.database, key, at)
                if home and claimed:
                    own = session.identity.key
                    writers.keep_guest(session.database, key, home, own, 0, at)
            session.did(len(some))
            yield None
    session.read_marks()


def _vectors(session: SettlementSession, ids: Sequence[UUID]) -> list[VersionVector]:
    return [
        vector
        for table in TABLES.values()
        for vector in session.connection.scalars(
            select(table.c.vector).where(table.c.id.in_(ids))
        )
    ]


def _refuse(session: SettlementSession, known: Mapping[str, datetime]) -> Slices[None]:
    for at, ids in session.by_moment(known.items()):
        for some in batches(ids, THINGS_PER_SLICE):
            proposals.refuse(session.database, some, at)
            session.did(len(some))
            yield None


def _let_go(
    session: SettlementSession, home: DialogueId, ids: Sequence[UUID], at: datetime
) -> None:
    """Let records of a table go that nobody but a guest answers for.

    Another table may bear such an id, and stays.
    """
    for kind, table in TABLES.items():
        owner = table.c.id if kind is Dialogue else table.c.dialogue_id
        his = table.c.id.in_(ids) & (owner == home)
        query = select(table.c.id).where(his).distinct()
        here = session.connection.scalars(query).all()
        import_undo.keep_superseded(session.database, kind, here, at)
        if here:
            session.connection.execute(delete(table).where(his))
    for key in ids:
        writers.forget_guest(session.database, key, at)

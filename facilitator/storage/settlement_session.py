"""Where answers are carried out: the transaction that is open, and the merges they belong to.

Decision: an answer goes with the merge that asked
    Context: whoever takes the last merge back must find everything as it was before it, and
    what was answered meanwhile to older questions is no part of that. Decision: an answer to
    what the last merge brought is taken back with it; any other stays. While no files came in
    since the last way back, answers are a merge of their own, which all of them belong to.
    Until the program ends, each answer can also be taken back by itself, the last one first,
    as long as nobody changed since what it wrote: those rows are put back, and no others.
    Cost: an answer to an older question has no way back after that. Alternatives: all answers
    go back with the last merge (what had nothing to do with it is asked again).
"""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection

from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import Slices
from facilitator.storage import erasing, intakes
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import IncomingData
from facilitator.storage.merge_writer import RECORDS_PER_SLICE
from facilitator.storage.sqlite.copying import Show, nobody
from facilitator.storage.table_merge import TableMerge
from facilitator.storage.version_cache import VersionCache, read_marks

T = TypeVar("T")


class SettlementSession:
    """What answers need: the open transaction, who we are, and what is known by now.

    `known` is this session's own, and is to be believed when it is on disk. `total` things are
    to be done, so that `show` can be told how far it is; `device` is the name under which this
    installation goes on, `way_back` what brings the rows of before back. `erased` says that
    anything was, `erased_at` where a yes was to that.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        connection: Connection,
        identity: Identity,
        known: VersionCache,
        now: datetime,
        show: Show = nobody,
    ) -> None:
        self.database = database
        self.connection = connection
        self.identity = identity
        self.known = known
        self.now = now
        self._show = show
        self.total = self._done = 0
        self.device = identity.device
        self.erased = False
        self.erased_at: set[DialogueId] = set()
        self.way_back: tuple[str, ...] = ()
        self._last = self._apart = now
        self._takes_all = False

    def begin(self) -> Slices[None]:
        """Find the merge that the answers belong to, or begin one that is theirs alone."""
        last = intakes.last(self.connection)
        self._takes_all = last is None or not intakes.has_files(self.connection, last)
        if last is None:
            last = yield from intakes.begin(self.database, self.connection, self.now)
        self._last, self._apart = last, max(self.now, last + intakes.JUST_AFTER)

    def moment_of(self, since: datetime | None) -> datetime:
        """Give the moment of the merge that an answer to what came at another one belongs to.

        None is what no merge brought.
        """
        return self._last if self._takes_all or since == self._last else self._apart

    def moment_of_all(self, since: Iterable[datetime | None]) -> datetime:
        """Give the moment of what is said of several things at once.

        It goes with the last merge when all of them came with that.
        """
        moments = {self.moment_of(one) for one in since} or {self.moment_of(None)}
        return self._apart if self._apart in moments else self._last

    def by_moment(
        self, answered: Iterable[tuple[T, datetime | None]]
    ) -> list[tuple[datetime, list[T]]]:
        """Put together what belongs to one merge; what goes with the last one comes last."""
        found: dict[datetime, list[T]] = {}
        for one, since in answered:
            found.setdefault(self.moment_of(since), []).append(one)
        return sorted(found.items(), key=lambda each: each[0] == self._last)

    def did(self, number: int) -> None:
        """Tell that so many more things are done."""
        self._done = min(self._done + number, self.total)
        self._show(self._done, self.total)

    def take(self, brought: IncomingData, at: datetime, number: int) -> Slices[None]:
        """Merge so many things that were said yes to; raises as a merge does."""
        merge = TableMerge(
            self.database, self.connection, self.identity, self.known, self.now, at
        )
        taken = yield from self._counted(merge.take(brought), number)
        if taken.marks:
            self.known.set_marks(taken.marks)
        self.erased = self.erased or taken.erased
        if taken.in_our_name:
            self.rename()

    def _counted(self, work: Slices[T], number: int) -> Slices[T]:
        """Tell after each slice of a merge how far it is."""
        left = number
        while True:
            try:
                aside = next(work)
            except StopIteration as end:
                self.did(left)
                answer: T = end.value
                return answer
            yield aside
            some = min(left, RECORDS_PER_SLICE)
            left -= some
            self.did(some)

    def erase(self, days: Mapping[UUID, date], at: datetime) -> Slices[None]:
        """Erase what was said yes to."""
        guests = erasing.of_guests(self.connection, days, self.identity.key)
        today = self.now.date()
        yield from erasing.erase(self.connection, days, self.known.erased, today, at, guests)
        self.erased = True
        self.read_marks()

    def rename(self) -> None:
        """Go on under a new name, since another installation wrote under the old one."""
        if self.device == self.identity.device:
            self.device = self.identity.write_new_name(self.connection)

    def read_marks(self) -> None:
        """Know what was written of what was erased and who answers for what."""
        self.known.set_marks(read_marks(self.connection))

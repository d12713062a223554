"""Going through a table together: versions beside each other, doubles, and the same table.

Decision: what is refused is remembered here, and does not travel
    Context: two notes that are no double, or two tables that are not one, must not be asked
    about again. Decision: the answers of a person lie in the store by the ids that they are
    about. Cost: a colleague is asked once more. Alternatives: a merged record for what is not
    so (a new format).

Decision: undoing a resolution brings all versions back
    Context: who chose wrongly must find the words of the other side again, but a version that
    was written cannot be unwritten once it may have left. Decision: the versions are written
    again beside each other, on top of the one that resolved them, each in a name made from its
    content. Cost: two names in a vector each time. Alternatives: writing back only what was
    shown (the other words would be gone).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from facilitator.domain.merge.conflicts import Dispute
from facilitator.domain.merge.duplicates import doubles, shown_items
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.table_identity import joined
from facilitator.domain.merge.text_similarity import Pair, Writers, alike_across
from facilitator.domain.merge.versions import join_all
from facilitator.domain.programme.twins import table_question
from facilitator.domain.records.changes import Change, ChangeName, Edit, added, removed
from facilitator.domain.records.dialogue import Alias, Dialogue, Dossier, Record, Seat, alias_id
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId, LinkId, RecordId
from facilitator.domain.records.items import Item, Link, LinkKind, seated
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.double_notes import (
    devices,
    double_question,
    guest_notes,
    note_writers,
)
from facilitator.services.signatures import laptop_name
from facilitator.services.suspected_tables import suspected_tables
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class TableTwin:
    """Another table that may be this one, or is shown as this one; with how many notes.

    `alike` are the notes of both that may be of one thing said.
    """

    dialogue: Dialogue
    items: int
    devices: frozenset[DeviceId]
    alike: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedStep:
    """What was done, with the way back and the way there again."""

    name: ChangeName
    undo: Callable[[], None]
    redo: Callable[[], None]


class ConflictResolution:
    """Finds what a person should look at in one table, and does what they decide."""

    def __init__(self, store: Store, editor: DialogueEditor) -> None:
        self._store = store
        self._editor = editor

    @property
    def _home(self) -> DialogueId:
        return self._editor.dossier.dialogue.id

    # Versions beside each other

    def disputes(self) -> tuple[Dispute, ...]:
        """Give the records on which people disagree: the table first, then what was said."""
        found = [Dispute(versions) for versions in self._store.versions.in_dispute(self._home)]
        return tuple(sorted(found, key=_place_of))

    def dispute(self, record_id: RecordId) -> Dispute | None:
        """Give a record on which people disagree; None when they do not any more."""
        return next((one for one in self.disputes() if one.record.id == record_id), None)

    def resolve(self, dispute: Dispute, choices: Mapping[str, int]) -> ResolvedStep:
        """Write one version in the place of all: for each field the side that was chosen."""
        return self._write(dispute, dispute.resolved(choices))

    def remove(self, dispute: Dispute) -> ResolvedStep:
        """Let the record be removed, as one of the sides has it."""
        return self._write(dispute, None)

    def _write(self, dispute: Dispute, after: Record | None) -> ResolvedStep:
        change = Change(ChangeName.SETTLE, (Edit(dispute.record, after),))

        def do() -> None:
            self._store.apply(change)
            self._editor.show_again(change)

        def undo() -> None:
            here = self._store.versions.of(RecordId(dispute.record.id))
            self._store.imports.apply(dispute.reopened(join_all(one.vector for one in here)))
            self._editor.show_again(change.inverse())

        do()
        return ResolvedStep(change.name, undo, do)

    def by_us(self, device: DeviceId) -> bool:
        """Say whether this laptop goes by that name."""
        return device == self._store.identity.device

    def name_of(self, device: DeviceId) -> str:
        """Give the name of a device that is known here, or its words; empty when it is not."""
        return name_of_device(self._store, device)

    # Doubles

    def writers(self) -> Writers:
        """Say for each note that is shown which devices wrote it."""
        return note_writers(self._store, shown_items(self._editor.dossier))

    def guests(self) -> frozenset[UUID]:
        """Give the notes that others than the writers of a table added."""
        return guest_notes(self._store)

    def still_open(self, pairs: Iterable[Pair]) -> tuple[Pair, ...]:
        """Give the pairs of which both notes are shown as they were, and none was refused."""
        there = {item.id: item for item in shown_items(self._editor.dossier)}
        refused = self._refused(self._home)
        return tuple(
            pair
            for pair in pairs
            if there.get(pair.one.id) == pair.one
            and there.get(pair.other.id) == pair.other
            and double_question(pair.one.id, pair.other.id) not in refused
        )

    def pair(self, one: ItemId, other: ItemId, likeness: float) -> Pair | None:
        """Give two notes that may be doubles; None when one is not shown any more."""
        there = {item.id: item for item in shown_items(self._editor.dossier)}
        if one in there and other in there:
            return Pair(there[one], there[other], likeness)
        return None

    def accept(self, pair: Pair, shown_one: ItemId) -> Change:
        """Link two notes as doubles; both stay, and one of them is shown."""
        hidden = pair.other.id if shown_one == pair.one.id else pair.one.id
        link = LinkId(self._editor.origins.new_id())
        record = Link(link, self._home, LinkKind.DOUBLE, hidden, shown_one)
        return self._editor.do(added(ChangeName.LINK_ITEMS, record))

    def refuse(self, pair: Pair) -> ResolvedStep:
        """Remember that two notes are of two things said."""
        return self._remembered([(self._home, double_question(pair.one.id, pair.other.id))])

    def hidden(self) -> tuple[tuple[Item, Item], ...]:
        """Give each double with the note that is shown in its place."""
        items = {item.id: item for item in self._editor.dossier.items}
        return tuple(
            (items[one], items[end]) for one, end in doubles(self._editor.dossier).items()
        )

    def part(self, item: Item) -> Change:
        """Let a double be a note of its own again."""
        links = (
            link
            for link in self._editor.dossier.links
            if link.kind is LinkKind.DOUBLE and link.source == item.id
        )
        return self._editor.do(removed(ChangeName.LINK_ITEMS, *links))

    # The same table

    def twins(self) -> tuple[TableTwin, ...]:
        """Give the tables that may be this one, begun apart on another laptop."""
        pairs = (pair for pair in suspected_tables(self._store).pairs if self._home in pair)
        others = (one for pair in pairs for one in pair if one != self._home)
        return tuple(twin for other in others if (twin := self.twin(other)))

    def twin(self, other: DialogueId) -> TableTwin | None:
        """Give another table, as one that may be this one; None when it is not here."""
        head = self._store.versions.known(Dialogue, [other]).get(RecordId(other))
        if head is None or other in self._store.aliases():
            return None
        dossier, mine = self._store.dossier(other), self._editor.dossier
        theirs = shown_items(dossier)
        both = shown_items(joined(mine, [dossier]))  # one role at both is one speaker
        here = {item.id for item in mine.items}
        alike = alike_across(both, note_writers(self._store, both), here)
        return TableTwin(dossier.dialogue, len(theirs), devices(head), alike)

    def same_table(self, twin: TableTwin) -> ResolvedStep:
        """Show another table as this one from now on."""
        other = twin.dialogue.id
        alias = Alias(alias_id(other), other, self._home)
        return self._do_further(added(ChangeName.SAME_TABLE, alias))

    def not_same(self, twin: TableTwin) -> ResolvedStep:
        """Remember that another table is not this one."""
        other = twin.dialogue.id
        return self._remembered(
            [(self._home, table_question(other)), (other, table_question(self._home))]
        )

    def parts(self) -> tuple[TableTwin, ...]:
        """Give the other tables that are shown as this one."""
        others = [one for one, home in self._store.aliases().items() if home == self._home]
        heads = self._store.versions.known(Dialogue, others)
        items = [item.dialogue_id for item in self._editor.dossier.items]
        return tuple(
            TableTwin(
                _head(heads[RecordId(one)]), items.count(one), devices(heads[RecordId(one)])
            )
            for one in sorted(others)
            if RecordId(one) in heads
        )

    def apart(self, twin: TableTwin) -> ResolvedStep:
        """Let a table that is shown as this one be a table of its own again.

        Two tables may each be said to be the other; then neither is any more.
        """
        other = twin.dialogue.id
        found = [self._store.versions.at_table(Alias, one) for one in (other, self._home)]
        aliases = [shown(versions) for each in found for versions in each.values()]
        edits = [Edit(one.content, None) for one in aliases if not one.removed]
        edits += _reseated(self._editor.dossier, self._store.dossier(other))
        return self._do_further(Change(ChangeName.SAME_TABLE, tuple(edits)))

    def _do_further(self, change: Change) -> ResolvedStep:
        """Make a change that reaches further than this dossier."""

        def do(change: Change) -> None:
            self._store.apply(change)
            self._editor.show_again(change)

        do(change)
        return ResolvedStep(change.name, lambda: do(change.inverse()), lambda: do(change))

    # What was refused

    def _refused(self, dialogue_id: DialogueId) -> Collection[str]:
        return self._store.review.answered().get(dialogue_id, frozenset())

    def _remembered(self, refusals: list[tuple[DialogueId, str]]) -> ResolvedStep:
        def keep(*, answered: bool) -> None:
            self._store.review.answer(refusals, answered=answered)
            self._editor.show_again(Change(ChangeName.SETTLE, ()))

        keep(answered=True)
        return ResolvedStep(
            ChangeName.SETTLE, lambda: keep(answered=False), lambda: keep(answered=True)
        )


def name_of_device(store: Store, device: DeviceId) -> str:
    """Give the name of a device that is known here, or its words; empty when it is not."""
    name, sender = laptop_name(store, device), store.registry.sender(device)
    return name or (fingerprint_words(sender.key) if sender and sender.key else "")


_ORDER: tuple[type[Record], ...] = (Dialogue, Seat, Item)


def _place_of(dispute: Dispute) -> tuple[int, int, UUID]:
    record = dispute.record
    kind = _ORDER.index(type(record)) if type(record) in _ORDER else len(_ORDER)
    position = record.position if isinstance(record, Item) else 0
    return kind, position, record.id


def _head(versions: Iterable[Version[Record]]) -> Dialogue:
    content = shown(versions).content
    assert isinstance(content, Dialogue)
    return content


def _reseated(whole: Dossier, other: Dossier) -> list[Edit]:
    """Give notes of the other table a seat of its own again, if they were changed together."""
    edits = []
    for item in other.items:
        seat = whole.seat(item.speaker.seat_id)
        if seat is None or other.seat(seat.id) is not None:
            continue
        own = next(
            (
                each
                for each in other.seats
                if (each.number, each.role_label) == (seat.number, seat.role_label)
            ),
            None,
        )
        if own is not None:
            edits.append(Edit(item, replace(item, speaker=seated(own.id))))
    return edits

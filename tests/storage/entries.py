"""Every way into storage, found by looking, each with a call that does what it is for."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from uuid import UUID

from facilitator import storage
from facilitator.domain.clustering.records import (
    Cluster,
    ClusterId,
    LayerEdit,
    TableNumber,
    board_id,
    only_one,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import Problem
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.receipt import Receipt, WipedTable, WipeReason
from facilitator.domain.programme.search_query import Term
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId, derived_id
from facilitator.domain.records.items import Item
from facilitator.domain.records.media import Media
from facilitator.jobs import at_once
from facilitator.storage import backups, searching
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.layer_intake import IncomingLayer
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.storage.registry import ExportRecord
from facilitator.storage.review import FoundDoubles
from facilitator.storage.sqlite import restoring
from facilitator.storage.sqlite.search_docs import Facet
from facilitator.storage.sqlite.search_index import SearchIndex
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item

KEPT = an_item("Dit blijft.")
GOES = an_item("Dit gaat weg.", position=2)
COMES = an_item("Dit komt.", position=3)
HERE = DialogueId(derived_id("tests", "entries"))
"""The table at which the calls below are busy; nothing happens at the other one."""

FROM = DeviceId("elsewhere")
KEY = "ab" * 32
FILE = ImportFile("a.dialoog", "0" * 64, HERE, FROM, KEY, "Goes", WriterStanding.GRANTED)
INVITED = MadeInvitation(HERE, "themadialoog", "Gezondheid", 4, None, "Goes", "a", EVENING)
WIPED = WipedTable((HERE,), "themadialoog", "Gezondheid", 4, None, "", 2, ("0" * 64,))
RECEIPT = Receipt(EVENING, FROM, WipeReason.RETENTION, (WIPED,))
BOARD = BoardHead(board_id("", "themadialoog", "gezondheid"), "", "themadialoog", "gezondheid")
KERN = Cluster(ClusterId(derived_id("tests", "kern")), BOARD.id, Section.KNEL, "Alleen")
NUMBER = TableNumber(only_one(BOARD.id, "number", str(HERE)), BOARD.id, HERE, 4)
LAYER = IncomingLayer(BOARD, (Version(VersionVector.of({FROM: 1}), NUMBER),), FILE)
GUEST = replace(FILE, key="cd" * 32, standing=None)
PHOTO = Media(b"a photo", "image/jpeg")


def _here(item: Item) -> Item:
    return an_item(item.text, position=item.position, dialogue_id=HERE)


def _come() -> list[Version[Record]]:
    return [Version(VersionVector.of({FROM: 2}), _here(COMES))]


def fill(store: Store) -> None:
    """Put two tables in a store, at one of which the calls below are busy."""
    store.apply(added(ChangeName.PREPARE, a_dialogue(), a_seat(1), KEPT), media=[PHOTO])
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "half"))
    head = Dialogue(HERE, "themadialoog", "Gezondheid")
    store.apply(added(ChangeName.PREPARE, head, _here(KEPT), _here(GOES)))
    while store.search_index().index_some():
        pass


class Case:
    """A filled store, and two copies of it beside it."""

    def __init__(self, store: Store) -> None:
        fill(store)
        self.store = store
        self.copy = store.path.with_name("copy.sqlite")
        self.successor = store.path.with_name("successor.sqlite")
        for copy in (self.copy, self.successor):
            store.file.copy_to(copy)

    def fresh_index(self) -> bool:
        """Let something be new to the index, and put it there."""
        self.store.apply(added(ChangeName.KEEP_ITEM, _here(COMES)))
        return self.store.search_index().index_some()

    def index_of_copy(self) -> bool:
        """Make an index anew."""
        with Store.open(self.copy) as store:
            return store.search_index().is_whole()

    def ended(self) -> None:
        """End an intake of which all was refused."""
        self.store.imports.begin()
        self.store.imports.end()

    def undone(self) -> object:
        """Take a file in and take it back."""
        self.store.imports.begin()
        self.store.imports.apply(_come(), media=[PHOTO], file=FILE)
        return self.store.imports.undo()

    def taken_in(self) -> datetime:
        """Take a file in, and say when that was."""
        at = self.store.imports.begin()
        self.store.imports.apply(_come(), media=[PHOTO], file=FILE)
        return at

    def _waits(self) -> list[str]:
        """Let a guest want to change something."""
        changed = replace(_here(KEPT), verbatim="Dit is anders.")
        version: Version[Record] = Version(VersionVector.of({FROM: 9}), changed)
        self.store.imports.begin()
        self.store.imports.apply([version], file=GUEST)
        return [one.id for one in self.store.settlement.waiting()]

    def settled(self) -> object:
        """Say yes to what a guest wants."""
        return self.store.settlement.accept(self._waits()), self.store.settlement.guests()

    def refused(self) -> object:
        """Say no to it."""
        return self.store.settlement.refuse(self._waits())

    def taken_back(self) -> object:
        """Say no to it, and take that back."""
        settlement, waits = self.store.settlement, self._waits()
        settlement.refuse(waits)
        answer = settlement.last_answer
        assert answer is not None
        at_once(settlement.take_back_in_slices(answer))
        return settlement.waiting(waits)

    def asked(self) -> object:
        """Ask what waits, in every way."""
        ids, settlement = self._waits(), self.store.settlement
        return (
            settlement.waiting(ids),
            settlement.waiting_ids(),
            settlement.beginning_with(ids[0][:4]),
            settlement.tables_to_join(),
            settlement.erasures(),
        )


Call = Callable[[Case], object]
_ERASED: dict[UUID, date] = {_here(GOES).id: date(2026, 11, 1)}

CALLS: dict[str, Call] = {
    "Store.open": lambda case: Store.open(case.copy).close(),
    "Store.apply": lambda case: case.store.apply(
        added(ChangeName.KEEP_ITEM, _here(COMES)), settles="capture", media=[PHOTO]
    ),
    "Store.dossier": lambda case: case.store.dossier(HERE),
    "Store.overview": lambda case: case.store.overview(),
    "Store.dossiers": lambda case: case.store.dossiers([HERE]),
    "Store.table_heads": lambda case: case.store.table_heads(),
    "Store.table_states": lambda case: case.store.table_states(case.store.table_heads()),
    "Store.search_index": lambda case: case.index_of_copy(),
    "Store.removed_items": lambda case: case.store.removed_items(HERE),
    "Store.keep_draft": lambda case: case.store.keep_draft(Draft(HERE, "capture", "ja")),
    "Store.draft": lambda case: case.store.draft(HERE, "capture"),
    "Store.drop_draft": lambda case: case.store.drop_draft(HERE, "capture"),
    "Store.keep_media": lambda case: case.store.keep_media(b"another", "image/png"),
    "Store.media": lambda case: case.store.media(PHOTO.sha256),
    "Store.seats_ever": lambda case: case.store.seats_ever(HERE),
    "Store.tidy": lambda case: case.store.tidy(HERE),
    "Store.gone": lambda case: case.store.gone(),
    "Store.give_place_to": lambda case: case.store.give_place_to(case.successor),
    "Store.aliases": lambda case: case.store.aliases(),
    "Store.erase": lambda case: case.store.erase([_here(GOES).id]),
    "Store.wipe": lambda case: case.store.wipe(RECEIPT),
    "Publication.choices": lambda case: case.store.publication.choices(),
    "Publication.choose": lambda case: case.store.publication.choose("hier", "nummer"),
    "Publication.note_published": lambda case: case.store.publication.note_published(
        "hier", HERE, "nummer"
    ),
    "Publication.published": lambda case: case.store.publication.published(),
    "Publication.succeed": lambda case: case.store.publication.succeed(case.store.publication),
    "Retention.dates": lambda case: case.store.retention.dates(),
    "Retention.keep_until": lambda case: case.store.retention.keep_until(
        "hier", EVENING.date()
    ),
    "Retention.receipts": lambda case: case.store.retention.receipts(),
    "Retention.wiped": lambda case: case.store.retention.wiped(),
    "Retention.come_again": lambda case: case.store.retention.come_again(),
    "Retention.forget_come_again": lambda case: case.store.retention.forget_come_again(),
    "Retention.note_copies_emptied": (
        lambda case: case.store.retention.note_copies_emptied(EVENING)
    ),
    "Retention.beside": lambda case: case.store.retention.beside([HERE]),
    "Retention.invitations_of": lambda case: case.store.retention.invitations_of("hier"),
    "Retention.rows": lambda case: case.store.retention.rows(),
    "Retention.succeed": lambda case: case.store.retention.succeed(case.store.retention),
    "Store.check": lambda case: case.store.check(),
    "Store.is_empty": lambda case: case.store.is_empty(),
    "Store.last_written": lambda case: case.store.last_written(),
    "StoreFile.transaction": lambda case: case.store.file.transaction().__enter__(),
    "StoreFile.transaction_in_slices": lambda case: case.store.imports.begin(),
    "StoreFile.copy_to": lambda case: case.store.file.copy_to(
        case.store.path.with_name("another.sqlite")
    ),
    "StoreFile.content": lambda case: case.store.file.content(),
    "StoreFile.give_place_to": lambda case: case.store.file.give_place_to(case.successor),
    "Identity.is_of": lambda case: case.store.identity.is_of(case.copy),
    "Identity.rename": lambda case: case.store.identity.rename(),
    "Identity.write_new_name": lambda case: case.store.identity.rename(),
    "Identity.signer": lambda case: case.store.identity.signer(),
    "Identity.succeed": lambda case: case.store.identity.succeed(case.store.identity),
    "Imports.begin": lambda case: case.store.imports.begin(),
    "Imports.begin_in_slices": lambda case: at_once(case.store.imports.begin_in_slices()),
    "Imports.end": Case.ended,
    "Imports.apply": lambda case: case.store.imports.apply(
        _come(), erased=_ERASED, media=[PHOTO], file=FILE
    ),
    "Imports.apply_in_slices": lambda case: at_once(
        case.store.imports.apply_in_slices(IncomingData(_come(), _ERASED, [PHOTO], FILE))
    ),
    "Imports.changes_in_slices": lambda case: at_once(
        case.store.imports.changes_in_slices(IncomingData(_come(), _ERASED, [PHOTO], FILE))
    ),
    "Imports.look_in_slices": lambda case: at_once(
        case.store.imports.look_in_slices(IncomingData(_come(), _ERASED, [PHOTO], FILE))
    ),
    "Imports.can_be_undone": lambda case: case.store.imports.can_be_undone(),
    "Imports.settle": Case.settled,
    "Imports.succession": lambda case: case.store.imports.succession(),
    "Imports.undo": Case.undone,
    "ImportHistory.intakes": lambda case: case.store.history.intakes(),
    "ImportHistory.places_of": lambda case: case.store.history.places_of(FROM),
    "ImportHistory.changes": lambda case: case.store.history.changes(case.taken_in()),
    "ImportHistory.changes_in_slices": lambda case: at_once(
        case.store.history.changes_in_slices(case.taken_in())
    ),
    "ImportHistory.all_changes_in_slices": lambda case: (
        case.taken_in(),
        at_once(case.store.history.all_changes_in_slices()),
    ),
    "ImportHistory.after_undo": lambda case: case.store.history.after_undo(case.taken_in()),
    "Imports.undo_in_slices": Case.undone,
    "Imports.imported_before": lambda case: case.store.imports.imported_before("0" * 64),
    "Imports.succeed": lambda case: case.store.imports.succeed(case.store.imports),
    "Versions.of": lambda case: case.store.versions.of(RecordId(_here(GOES).id)),
    "Versions.known": lambda case: case.store.versions.known(Item, [_here(GOES).id]),
    "Versions.vectors": lambda case: case.store.versions.vectors(Item, [_here(GOES).id]),
    "Versions.in_dispute": lambda case: case.store.versions.in_dispute(HERE),
    "Versions.disputes_per_table": lambda case: case.store.versions.disputes_per_table(),
    "Versions.at_table": lambda case: case.store.versions.at_table(Item, HERE),
    "Versions.disputed_records_in_slices": (
        lambda case: at_once(case.store.versions.disputed_records_in_slices())
    ),
    "Versions.disputed_records": lambda case: case.store.versions.disputed_records(),
    "Versions.contribution": lambda case: case.store.versions.contribution(HERE),
    "Versions.of_shown_notes": lambda case: case.store.versions.of_shown_notes(),
    "ReviewLog.answered": lambda case: case.store.review.answered(),
    "ReviewLog.answer": lambda case: case.store.review.answer([(HERE, "seen")], answered=True),
    "ReviewLog.counted_tables": lambda case: case.store.review.counted_tables(),
    "ReviewLog.note_states": lambda case: case.store.review.note_states(),
    "ReviewLog.states_compared": lambda case: case.store.review.states_compared(),
    "ReviewLog.doubles_found": lambda case: case.store.review.doubles_found(),
    "ReviewLog.of_one_device": lambda case: case.store.review.of_one_device([HERE]),
    "ReviewLog.keep_doubles": lambda case: case.store.review.keep_doubles(
        {HERE: FoundDoubles("1")}
    ),
    "ReviewLog.hidden_doubles": lambda case: case.store.review.hidden_doubles(),
    "ReviewLog.refused": lambda case: case.store.review.refused(),
    "ReviewLog.refuse": lambda case: case.store.review.refuse(
        {Path("a"): Problem("file_damaged")}
    ),
    "ReviewLog.forget_refused": lambda case: case.store.review.forget_refused([Path("a")]),
    "Registry.set_numbers": lambda case: case.store.registry.set_numbers({HERE: 4}),
    "Registry.own_numbers": lambda case: case.store.registry.own_numbers(),
    "Registry.brought_by": lambda case: case.store.registry.brought_by(),
    "Registry.told_numbers": lambda case: case.store.registry.told_numbers(),
    "Registry.keep_invitation": lambda case: case.store.registry.keep_invitation(HERE, "{}"),
    "Registry.invitation": lambda case: case.store.registry.invitation(HERE),
    "Registry.keep_table_key": lambda case: case.store.registry.keep_table_key(HERE, bytes(32)),
    "Registry.table_key": lambda case: case.store.registry.table_key(HERE),
    "Registry.known_keys": lambda case: case.store.registry.known_keys(),
    "Registry.trusted_keys": lambda case: case.store.registry.trusted_keys(),
    "Registry.writers_of": lambda case: case.store.registry.writers_of(HERE),
    "Registry.name_of_key": lambda case: case.store.registry.name_of_key(KEY),
    "Settlement.waiting": lambda case: case.store.settlement.waiting(),
    "Settlement.waiting_ids": Case.asked,
    "Settlement.beginning_with": Case.asked,
    "Settlement.tables_to_join": Case.asked,
    "Settlement.erasures": Case.asked,
    "Settlement.take_back_in_slices": Case.taken_back,
    "Imports.put_back_in_slices": Case.taken_back,
    "Settlement.count": lambda case: case.store.settlement.count(),
    "Settlement.accept_added": lambda case: case.store.settlement.accept_added(HERE, KEY),
    "Settlement.guests": lambda case: case.settled(),
    "Settlement.accept": Case.settled,
    "Settlement.accept_in_slices": Case.settled,
    "Settlement.refuse": Case.refused,
    "Settlement.refuse_in_slices": Case.refused,
    "Settlement.accept_writer": lambda case: case.store.settlement.accept_writer(HERE, KEY),
    "Settlement.accept_writer_in_slices": (
        lambda case: at_once(case.store.settlement.accept_writer_in_slices(HERE, KEY))
    ),
    "Settlement.refuse_writer": lambda case: case.store.settlement.refuse_writer(HERE, KEY),
    "Settlement.refuse_writer_in_slices": (
        lambda case: at_once(case.store.settlement.refuse_writer_in_slices(HERE, KEY))
    ),
    "Settlement.unconfirmed_erasures": (
        lambda case: case.store.settlement.unconfirmed_erasures()
    ),
    "Settlement.confirm_in_slices": (
        lambda case: at_once(case.store.settlement.confirm_in_slices([HERE]))
    ),
    "Settlement.confirm_erasures": lambda case: case.store.settlement.confirm_erasures([HERE]),
    "Registry.trust": lambda case: case.store.registry.trust(FROM, "ab", "Goes"),
    "Registry.sender": lambda case: case.store.registry.sender(FROM),
    "Registry.keep_export": lambda case: case.store.registry.keep_export(
        HERE, ExportRecord(EVENING, "a.dialoog", "0" * 64, sealed=False)
    ),
    "Registry.exports": lambda case: case.store.registry.exports(HERE),
    "Registry.all_exports": lambda case: case.store.registry.all_exports(),
    "Registry.succeed": lambda case: case.store.registry.succeed(case.store.registry),
    "MadeInvitations.keep": lambda case: case.store.made_invitations.keep([(INVITED, "{}")]),
    "MadeInvitations.all": lambda case: case.store.made_invitations.all(),
    "MadeInvitations.content": lambda case: case.store.made_invitations.content(HERE),
    "MadeInvitations.give_up": (
        lambda case: case.store.made_invitations.give_up(HERE, given_up=True)
    ),
    "Registry.tables_taken_in": lambda case: case.store.registry.tables_taken_in(),
    "Registry.tables_with": lambda case: case.store.registry.tables_with(),
    "Registry.may_number": lambda case: case.store.registry.may_number(HERE, "ab"),
    "MadeInvitations.rows": lambda case: case.store.made_invitations.rows(),
    "MadeInvitations.succeed": (
        lambda case: case.store.made_invitations.succeed(case.store.made_invitations)
    ),
    "SearchIndex.progress": lambda case: case.store.search_index().progress(),
    "SearchIndex.is_whole": lambda case: case.store.search_index().is_whole(),
    "SearchIndex.index_some": Case.fresh_index,
    "SearchIndex.values": lambda case: case.store.search_index().values(Facet.ROLE),
    "SearchIndex.find": lambda case: case.store.search_index().find("blijft"),
    "SearchIndex.records_of": lambda case: case.store.search_index().records_of([1]),
    "SearchIndex.docs_of": lambda case: case.store.search_index().docs_of([KEPT.id]),
    "SearchIndex.transaction": lambda case: case.store.search_index().transaction().__enter__(),
    "backups.back_up": lambda case: backups.back_up(
        case.store, backups.backup_folder(case.store), EVENING
    ),
    "backups.back_up_if_due": lambda case: backups.back_up_if_due(
        case.store, backups.backup_folder(case.store), EVENING
    ),
    "restoring.look_at_copy": lambda case: restoring.look_at_copy(case.copy, case.store),
    "restoring.restore": lambda case: restoring.restore(case.store, case.copy, EVENING),
    "restoring.take_place": lambda case: restoring.take_place(
        case.store, restoring.make_ready(case.copy, case.store.path), EVENING
    ),
    "Layers.boards": lambda case: case.store.layers.boards(),
    "Layers.layer": lambda case: case.store.layers.layer(BOARD.id),
    "Layers.layer_in_slices": lambda case: at_once(case.store.layers.layer_in_slices(BOARD.id)),
    "Layers.records": lambda case: case.store.layers.records({KERN.id}),
    "Layers.disputed": lambda case: case.store.layers.disputed(BOARD.id),
    "Layers.versions": lambda case: case.store.layers.versions(BOARD.id),
    "Layers.versions_in_slices": lambda case: at_once(
        case.store.layers.versions_in_slices(BOARD.id)
    ),
    "Layers.clusters_of": lambda case: case.store.layers.clusters_of(""),
    "Layers.write": lambda case: case.store.layers.write(BOARD, [LayerEdit(None, KERN)]),
    "Layers.write_together": lambda case: case.store.layers.write_together(
        {BOARD: [LayerEdit(None, KERN)]}
    ),
    "Layers.merge": lambda case: case.store.layers.merge(
        BOARD, [Version(VersionVector.of({FROM: 1}), KERN)]
    ),
    "Layers.note_table_numbers": lambda case: case.store.layers.note_table_numbers(
        BOARD, [HERE]
    ),
    "Layers.note_numbers": lambda case: case.store.layers.note_numbers([HERE]),
    "Layers.give_note_numbers": lambda case: case.store.layers.give_note_numbers(
        {HERE: {KEPT.id: 3}}
    ),
    "Layers.number_as_told": lambda case: case.store.layers.number_as_told(
        [LayerEdit(None, NUMBER)]
    ),
    "Layers.look": lambda case: case.store.layers.look(LAYER),
    "Layers.take_in": lambda case: case.store.layers.take_in(LAYER, None),
    "Layers.accept": lambda case: case.store.layers.accept(KEY, BOARD.programme),
    "Layers.coordinators": lambda case: case.store.layers.coordinators(BOARD.programme),
    "Layers.reopen": lambda case: case.store.layers.reopen(
        BOARD, KERN.id, [Version(VersionVector.of({FROM: 1}), KERN)]
    ),
    "searching.find_docs": lambda case: searching.find_docs(
        case.store.search_index(), [Term("blijft", begins=True)], {Facet.KIND: "knel"}
    ),
    "searching.read_hits": lambda case: searching.read_hits(case.store.search_index(), [1]),
    "searching.heads_of": lambda case: searching.heads_of(case.store.search_index(), [0]),
}
"""What asks something of the database: each does what it is for, also when done again."""

QUIET = {
    "Settlement.added_by",
    "Settlement.records_of_guests",
    "StoreFile.without_copying",
    "Store.accept_loss",
    "Store.close",
    "Store.erased",
    "Store.erased_ids",
    "StoreFile.close",
    "StoreFile.end_slices",
    "StoreFile.in_slices",
    "StoreFile.leave_no_trace",
    "StoreFile.rewrite",
    "StoreFile.will_be_rewritten",
    "Versions.of_others",
    "backups.backup_folder",
}
"""What asks nothing of the database that may go wrong."""

LEAVES_THE_FILE = {
    "Store.give_place_to",
    "StoreFile.give_place_to",
    "restoring.restore",
    "restoring.take_place",
}
"""After these a store may have to be opened again."""


def found(store: Store) -> set[str]:
    """Look for every public entry: of a store, of what it gives, of modules that take one."""
    parts = [value for name, value in vars(store).items() if not name.startswith("_")]
    ours = {type(part) for part in parts if type(part).__module__.startswith(storage.__name__)}
    entries = {
        f"{kind.__name__}.{name}"
        for kind in {Store, SearchIndex, *ours}
        for name, value in vars(kind).items()
        if not name.startswith("_") and not isinstance(value, property)
    }
    return entries | set(_functions())


def _functions() -> Iterator[str]:
    for module in pkgutil.walk_packages(storage.__path__, f"{storage.__name__}."):
        inside = import_module(module.name)
        for name, value in vars(inside).items():
            if inspect.isfunction(value) and value.__module__ == inside.__name__:
                takes = set(value.__annotations__.values())
                if not name.startswith("_") and takes & {Store, SearchIndex}:
                    yield f"{module.name.rpartition('.')[2]}.{name}"


def other_table(store: Store) -> object:
    """Give the table at which nothing happens: it is what it was whatever goes wrong."""
    return store.dossier(DIALOGUE_ID), store.draft(DIALOGUE_ID, "capture")

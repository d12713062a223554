"""Names go and quotes stay; what is wiped out is nowhere, and takes its links along."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Alias, DialogueStatus, alias_id
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels, seated
from facilitator.services import anonymise
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.registry import ExportRecord
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_dossier, a_link, a_seat, an_item
from tests.editors import open_store, records_of

SEAT = a_seat(1, "bakker", first_name="Bram", full_name="Bram Bos", title="dr.")
QUOTE = an_item("Het brood bleef liggen.", speaker=seated(SEAT.id))
NAMED = an_item("Vraag het bram maar.", position=2)
PLEDGE = an_item("Ik bel.", ItemKind.PLEDGE, position=3, labels=Labels(pledged_by="Bram Bos"))
APART = an_item("Bramen plukken.", position=4)
TABLE = a_dossier(
    seats=[SEAT, a_seat(2)],
    items=[QUOTE, NAMED, PLEDGE, APART],
    links=[a_link(QUOTE, NAMED), a_link(NAMED, PLEDGE)],
)
FILE = ExportRecord(EVENING, "gezondheid-4.dialoog", "ab" * 32, sealed=True)
IN_NOTE = anonymise.NamedText(NAMED, "verbatim", NAMED.verbatim)
OTHER = DialogueId(derived_id("tests", "other"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(TABLE)))
        store.registry.keep_export(DIALOGUE_ID, FILE)
        yield store


def test_looking_changes_nothing_and_counts(store: Store) -> None:
    assert anonymise.preview(store, DIALOGUE_ID) == anonymise.Anonymising(
        closed=True, seats=1, promises=1, named=(IN_NOTE,), exports=(FILE,)
    )
    assert store.dossier(DIALOGUE_ID) == TABLE


def test_a_table_under_way_is_not_closed(store: Store) -> None:
    running = a_dialogue(id=OTHER, status=DialogueStatus.RUNNING)
    store.apply(added(ChangeName.PREPARE, running))
    assert anonymise.preview(store, OTHER) == anonymise.Anonymising(False, 0, 0, (), ())


def test_names_go_and_everything_else_stays(store: Store) -> None:
    assert anonymise.tidy(store, DIALOGUE_ID) == anonymise.TidyResult(1, (IN_NOTE,))
    nameless = replace(SEAT, first_name="", full_name="", title="")
    promised = replace(PLEDGE, labels=Labels(pledged_by="bakker"))
    seats, items = (nameless, TABLE.seats[1]), (QUOTE, NAMED, promised, APART)
    assert store.dossier(DIALOGUE_ID) == replace(TABLE, seats=seats, items=items)
    assert anonymise.tidy(store, DIALOGUE_ID) == anonymise.TidyResult(0, ())


def test_a_note_is_wiped_out_with_its_links(store: Store) -> None:
    anonymise.erase_note(store, DIALOGUE_ID, NAMED.id)
    dossier = store.dossier(DIALOGUE_ID)
    assert dossier.items == (QUOTE, PLEDGE, APART)
    assert dossier.links == ()
    assert store.check() == ()


def test_a_table_is_wiped_out_with_the_one_that_was_the_same(store: Store) -> None:
    same = an_item("Van de andere laptop.", dialogue_id=OTHER)
    alias = Alias(alias_id(OTHER), OTHER, DIALOGUE_ID)
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=OTHER), same, alias))
    assert len(store.overview()) == 1
    anonymise.erase_table(store, DIALOGUE_ID)
    assert store.overview() == ()
    assert {DIALOGUE_ID, OTHER, QUOTE.id, same.id} <= store.erased_ids()
    assert store.registry.exports(DIALOGUE_ID) == (FILE,)
    assert store.check() == ()


def test_copies_are_done_afterwards_and_twice_is_once(store: Store) -> None:
    copy = back_up(store, backup_folder(store), EVENING)
    assert isinstance(copy, Path)
    anonymise.erase_note(store, DIALOGUE_ID, QUOTE.id)
    assert QUOTE.verbatim.encode() in copy.read_bytes()
    heard: list[int] = []
    assert anonymise.purge_copies(store)(lambda at, _of: heard.append(at)) == ()
    assert QUOTE.verbatim.encode() not in copy.read_bytes()
    assert heard == [0, 1]
    before = copy.stat().st_mtime_ns
    anonymise.purge_copies(store)(lambda _at, _of: None)
    assert copy.stat().st_mtime_ns == before

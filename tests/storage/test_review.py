"""What a person went through stays known, and goes with the table it is about."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.errors import Problem
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DeviceId
from facilitator.storage.review import FoundDoubles
from facilitator.storage.sqlite import migrations
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.fakes import Clock

NOTE = an_item("Er was niemand.")


def test_an_answer_stays_until_it_is_taken_back(store: Store) -> None:
    store.review.answer([(DIALOGUE_ID, "double a b")], answered=True)
    store.review.answer([(DIALOGUE_ID, "double a b")], answered=True)
    assert store.review.answered() == {DIALOGUE_ID: {"double a b"}}
    store.review.answer([(DIALOGUE_ID, "double a b")], answered=False)
    assert store.review.answered() == {}


@pytest.mark.parametrize("seconds", [0.01, -3600], ids=["soon", "clock put back"])
def test_each_change_gives_the_notes_another_state(tmp_path: Path, seconds: float) -> None:
    clock, other, states = Clock(), NOTE.reworded("Er was iemand."), set()
    changes = (
        added(ChangeName.KEEP_ITEM, NOTE, *(an_item(f"Nee {n}.") for n in range(50))),
        edited(ChangeName.EDIT_ITEM, NOTE, other),
        removed(ChangeName.REMOVE_ITEM, other),
    )
    with Store.open(tmp_path / "store.sqlite", now=clock) as store:
        assert store.review.note_states() == {}
        for change in changes:
            clock.advance(seconds)
            store.apply(change)
            states.add(store.review.note_states()[DIALOGUE_ID])
    assert len(states) == len(changes)


def test_what_was_gone_through_goes_with_its_table(store: Store) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    store.review.answer([(DIALOGUE_ID, "double a b")], answered=True)
    found = FoundDoubles("1", ((NOTE.id, an_item("Nee.").id, 0.9),), left_out=3)
    store.review.keep_doubles({DIALOGUE_ID: found})
    assert store.review.doubles_found() == {DIALOGUE_ID: found}
    store.erase([DIALOGUE_ID])
    assert store.review.answered() == {}
    assert store.review.doubles_found() == {}


def test_a_table_of_one_device_is_told_apart_from_one_of_two(store: Store) -> None:
    assert store.review.of_one_device([DIALOGUE_ID]) == frozenset()
    store.apply(added(ChangeName.KEEP_ITEM, NOTE, an_item("Nee.")))
    store.apply(edited(ChangeName.EDIT_ITEM, NOTE, NOTE.reworded("Er was iemand.")))
    assert store.review.of_one_device([DIALOGUE_ID]) == {DIALOGUE_ID}
    theirs = VersionVector.of({DeviceId("theirs"): 1})
    store.imports.apply([Version(theirs, an_item("Ja."))])
    assert store.review.of_one_device([DIALOGUE_ID]) == frozenset()


def test_a_refused_file_is_known_by_its_place(store: Store) -> None:
    store.review.refuse(
        {Path("/map/a.dialoog"): Problem("file_damaged", {"file": "a.dialoog"})}
    )
    store.review.refuse({Path("/map/a.dialoog"): Problem("file_sealed", {"file": "a.dialoog"})})
    [(path, problem, _)] = store.review.refused()
    assert (path, problem) == (
        Path("/map/a.dialoog"),
        Problem("file_sealed", {"file": "a.dialoog"}),
    )
    store.review.forget_refused([path])
    assert store.review.refused() == ()


def test_refusals_of_before_are_still_known(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrations.migrate(old, migrations.STEPS[:5])
        old.execute(
            "INSERT INTO draft VALUES (?, 'settling', '', ?, '2026-11-21T18:30:00.000000Z')",
            (DIALOGUE_ID.bytes, '{"double a b": "no"}'),
        )
        migrations.migrate(old)
        rows = old.execute("SELECT dialogue_id, question FROM review_answer").fetchall()
        assert rows == [(DIALOGUE_ID.bytes, "double a b")]
        assert old.execute("SELECT count(*) FROM draft").fetchone() == (0,)

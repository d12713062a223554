"""The clock of a table that runs elsewhere stands still until it is hosted here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.records.dialogue import DialogueStatus, MomentKind
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_moment, an_item, the_steps
from tests.editors import StillOrigins
from tests.services.laptops import Laptops, laptops, merge_files

HEAD = a_dialogue(status=DialogueStatus.RUNNING)
MINUTE = timedelta(minutes=1)
NOTE = an_item("Er was niemand.", at=EVENING + 7 * MINUTE)


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


def opened(store: Store, minutes: float) -> DialogueEditor:
    """Open the table so many minutes after it began."""
    origins = StillOrigins()
    origins.clock.advance(minutes=minutes)
    return DialogueEditor(store, DIALOGUE_ID, origins)


def running(desks: Laptops, *more: object) -> Store:
    return desks.store("tafel", HEAD, *the_steps(), a_moment(at=EVENING), NOTE, *more)  # type: ignore[arg-type]


def coordinator(desks: Laptops, table: Store) -> Store:
    store = desks.store("coordinator")
    merge_files(store, desks.export(table))
    return store


def test_the_clock_stands_where_the_table_was_last_heard_of(desks: Laptops) -> None:
    store = coordinator(desks, running(desks))
    early, late = opened(store, 20), opened(store, 600)
    assert early.clock() == late.clock()
    assert late.clock_time() == EVENING + 7 * MINUTE
    assert hosting.proposal(late) == hosting.proposal(early)


def test_at_the_table_itself_it_goes_on(desks: Laptops) -> None:
    table = running(desks)
    assert opened(table, 20).clock() != opened(table, 30).clock()


def test_a_note_here_moves_no_clock_and_hosting_here_does(desks: Laptops) -> None:
    editor = opened(coordinator(desks, running(desks)), 600)
    hosting.pause_or_resume(editor)
    assert editor.clock().paused
    assert editor.clock_time() > EVENING + 599 * MINUTE
    editor.reload()
    assert editor.clock_time() > EVENING + 599 * MINUTE


def test_who_hosts_keeps_the_clock_when_files_of_others_come(desks: Laptops) -> None:
    table = running(desks)
    other = coordinator(desks, table)
    editor = opened(other, 1)
    hosting.extend(editor)
    desks.clock.advance(minutes=1)
    merge_files(table, desks.export(other, "terug"))
    assert opened(table, 20).clock() != opened(table, 30).clock()


def test_a_closed_table_has_no_clock_to_stand(desks: Laptops) -> None:
    closed = replace(HEAD, status=DialogueStatus.FINISHED)
    store = desks.store("dicht", closed, *the_steps(), a_moment(MomentKind.BEGIN, EVENING))
    there = coordinator(desks, store)
    assert opened(there, 600).clock_time() > EVENING + 599 * MINUTE

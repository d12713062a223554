"""Each rule of who may do what is needed: without it, some history with an attacker fails.

A rule is switched off in the test alone. Histories are drawn by number, always the same ones.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.merge import authority, merging
from facilitator.domain.merge.authority import Standing
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.dialogue_file import manifest
from facilitator.storage import erasing, merge_writer, table_merge, writers
from facilitator.storage.merge_session import MergeSession
from facilitator.storage.table_merge import TableMerge
from facilitator.storage.versions import Versions
from tests.histories.attacked import histories, play, worlds, wrong
from tests.histories.world import World
from tests.services.laptops import guest_records

pytestmark = pytest.mark.slow

MOST_NUMBERS = 60
Switch = Callable[[pytest.MonkeyPatch], None]


def everybody_writes(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(writers, "standing_of", lambda **_: Standing.WRITER)


def guests_add_anything(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(authority, "is_addition", lambda _: True)


def nobody_answers_for_what_he_adds(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(merge_writer, "_write_author", lambda *_: None)


def anybody_joins_tables(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(TableMerge, "_may_join", lambda *_: True)


def guests_erase(switch: pytest.MonkeyPatch) -> None:
    def erase(session: MergeSession, _: DialogueId, days: Mapping[UUID, date]) -> None:
        erasing.erase(session.connection, days, {}, session.at.date(), session.undo_at)

    switch.setattr(MergeSession, "let_erasures_wait", erase)


def all_leaves_in_our_files(switch: pytest.MonkeyPatch) -> None:
    given = Versions.contribution

    def contribution(versions: Versions, home: DialogueId) -> Contribution:
        known = versions._known
        guests, known.guests = known.guests, {}
        try:
            return given(versions, home)
        finally:
            known.guests = guests

    switch.setattr(Versions, "contribution", contribution)


def one_vector_has_one_content(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(merging, "_told_apart", list)


def names_are_believed(switch: pytest.MonkeyPatch) -> None:
    for module in (manifest, table_merge):
        switch.setattr(module, "is_name_of", lambda *_: True)


SWITCHES: tuple[Switch, ...] = (
    everybody_writes,
    guests_add_anything,
    nobody_answers_for_what_he_adds,
    anybody_joins_tables,
    guests_erase,
    all_leaves_in_our_files,
    one_vector_has_one_content,
    names_are_believed,
)


def holds(number: int) -> bool:
    """Play the histories of a number, and say whether all came out as without him."""
    try:
        with worlds() as world:
            for history, random in histories(number):
                play(world, history, random)
                if any(wrong(world)) or not two_contents_stay(world):
                    return False
    except (
        AssertionError,
        FacilitatorError,
    ):  # a look foretold another thing; no table is left
        return False
    return True


def two_contents_stay(world: World) -> bool:
    """Say whether a laptop that was copied loses nobody's words: both stand side by side."""
    laptop = world.laptops[0]
    guests = guest_records(laptop.store, world.home)
    for item in (one for one in world.items if one.id not in guests):
        for version in laptop.store.versions.of(RecordId(item.id)):
            if isinstance(version.content, Item) and not version.removed:
                other = replace(version.content, verbatim="op de kopie")
                laptop.store.imports.apply([replace(version, content=other)])
                here = laptop.store.versions.of(RecordId(item.id))
                return {version.content, other} <= {one.content for one in here}
    return True


@pytest.mark.parametrize("switch_off", SWITCHES, ids=lambda one: one.__name__)
def test_without_a_rule_a_history_fails(
    monkeypatch: pytest.MonkeyPatch, switch_off: Switch
) -> None:
    switch_off(monkeypatch)
    failed = next((one for one in range(MOST_NUMBERS) if not holds(one)), None)
    assert failed is not None, f"the histories of {MOST_NUMBERS} numbers need no such rule"
    monkeypatch.undo()
    assert holds(failed)

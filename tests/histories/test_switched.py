"""Each rule of who may do what is needed: without it, some history with an attacker fails.

A rule is switched off in the test alone. Histories are drawn by number, always the same ones.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from facilitator.domain.errors import WrongUseError
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
from tests.histories.test_attacked import ACTIONS, History, is_as_without_him, play
from tests.histories.world import World
from tests.services.laptops import guest_records

pytestmark = pytest.mark.slow

MOST_HISTORIES = 60
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


def what_guests_brought_is_erased_for_everybody(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(erasing, "of_guests", lambda *_: set())


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
    what_guests_brought_is_erased_for_everybody,
    all_leaves_in_our_files,
    one_vector_has_one_content,
    names_are_believed,
)


@pytest.fixture
def worlds(tmp_path: Path) -> Iterator[Callable[[], World]]:
    """Make worlds: what a history without a rule did stays out of the next one."""
    with ExitStack() as stack:
        numbers = iter(range(1000))
        yield lambda: World(tmp_path / str(next(numbers)), stack)


ERASED_BEFORE_IT_CAME: History = [
    ("write", 0, 0, 0),
    ("export", 0, 0, 0),
    ("attack", 1, 0, 0),
    ("erase", 1, 0, 0),
    ("import", 1, 0, 0),
]
"""He hands in what he saw of a note under its id, and a person erases that as his."""


def drawn(random: Random) -> History:
    """Draw a history in which the attacker is busy."""
    actions = (*ACTIONS, "attack", "attack")
    history = [
        (random.choice(actions), random.randrange(3), random.randrange(4), random.randrange(99))
        for _ in range(random.randint(6, 14))
    ]
    return [*ERASED_BEFORE_IT_CAME, *history] if random.random() < 0.1 else history


def holds(world: World, number: int) -> bool:
    """Play the history of a number, and say whether it came out as without him."""
    random = Random(number)
    try:
        play(world, drawn(random), random)
        return is_as_without_him(world) and two_contents_stay(world)
    except (AssertionError, WrongUseError):  # a look foretold another thing; no table is left
        return False


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
    worlds: Callable[[], World], monkeypatch: pytest.MonkeyPatch, switch_off: Switch
) -> None:
    switch_off(monkeypatch)
    world = worlds()
    failed = next((one for one in range(MOST_HISTORIES) if not holds(world, one)), None)
    assert failed is not None, f"{MOST_HISTORIES} histories need no such rule"
    monkeypatch.undo()
    assert holds(worlds(), failed)

"""Each rule of who may do what is needed: without it, some history with an attacker fails.

A rule is switched off in the test alone. Histories are drawn by number, always the same ones.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest
from sqlalchemy import Connection, select

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.merge import authority, merging
from facilitator.domain.merge.authority import (
    RecordOutcome,
    RecordState,
    Sender,
    Standing,
    _merged,
)
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Record, Seat
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RecordType
from facilitator.exchange.dialogue_file import manifest
from facilitator.jobs import Slices, at_once
from facilitator.storage import (
    erasing,
    local_ids,
    merge_authority,
    merge_notes,
    merge_writer,
    versions,
    writers,
)
from facilitator.storage.local_ids import LocalIds
from facilitator.storage.merge_authority import MergeAuthority
from facilitator.storage.merge_session import MergeSession
from facilitator.storage.schema import ERASED, ERASED_ELSEWHERE
from facilitator.storage.versions import Versions
from tests.histories.attacked import histories, play, worlds, wrong
from tests.histories.world import World
from tests.services.laptops import guest_records

pytestmark = pytest.mark.slow

NUMBERS = tuple(dict.fromkeys((0, 1, 2, 5, 8, 19, 21, *range(60))))
"""Which histories are tried in turn: first those at which some rule is known to be needed."""
Told = Mapping[bytes, RecordType]
Switch = Callable[[pytest.MonkeyPatch], None]


def everybody_writes(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(writers, "standing_of", lambda **_: Standing.WRITER)


def guests_add_anything(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(authority, "is_addition", lambda _: True)


def guests_clear(switch: pytest.MonkeyPatch) -> None:
    is_addition = authority.is_addition
    switch.setattr(
        authority,
        "is_addition",
        lambda one: isinstance(one.content, Clearance) or is_addition(one),
    )


def nobody_answers_for_what_he_adds(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(merge_writer, "_write_author", lambda *_: None)


def anybody_joins_tables(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(MergeAuthority, "_may_join", lambda *_: True)


def guests_erase(switch: pytest.MonkeyPatch) -> None:
    def erase(session: MergeSession, _: DialogueId, days: Mapping[UUID, date]) -> None:
        today, undo_at = session.at.date(), session.undo_at
        at_once(erasing.erase(session.connection, days, {}, today, undo_at))

    switch.setattr(MergeSession, "let_erasures_wait", erase)


def what_guests_brought_is_erased_for_everybody(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(erasing, "of_guests", lambda *_: set())


def all_leaves_in_our_files(switch: pytest.MonkeyPatch) -> None:
    given = Versions.contribution

    def contribution(store: Versions, home: DialogueId) -> Contribution:
        known = store._known
        guests, known.guests = known.guests, {}
        try:
            return given(store, home)
        finally:
            known.guests = guests

    switch.setattr(Versions, "contribution", contribution)


def one_vector_has_one_content(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(merging, "_told_apart", list)


def names_are_believed(switch: pytest.MonkeyPatch) -> None:
    for module in (manifest, merge_notes):
        switch.setattr(module, "is_name_of", lambda *_: True)


def guests_change(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(authority, "_proposed", lambda state, come, _: _merged(state, come))


def who_is_no_writer_claims(switch: pytest.MonkeyPatch) -> None:
    def standing_of(*, writer: bool, **_: object) -> Standing:
        return Standing.WRITER if writer else Standing.CLAIMANT

    switch.setattr(writers, "standing_of", standing_of)


def writers_agree_with_guests(switch: pytest.MonkeyPatch) -> None:
    def written(state: RecordState, come: authority.Versions, _: Sender) -> RecordOutcome:
        return _merged(RecordState(state.versions), come)

    switch.setattr(authority, "_written", written)


def guests_add_any_number(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(MergeSession, "has_room", lambda *_: True)


def guests_name_any_number_of_laptops(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(authority, "MOST_GUEST_DEVICES", 64)


def guests_add_photos(switch: pytest.MonkeyPatch) -> None:
    def is_addition(version: Version[Record]) -> bool:
        few = len(version.vector.counts) <= authority.MOST_GUEST_DEVICES
        return few and isinstance(version.content, Item | Seat)

    for module in (authority, merge_authority):
        switch.setattr(module, "is_addition", is_addition)


def tables_share_ids(switch: pytest.MonkeyPatch) -> None:
    taken = LocalIds._taken

    def of_no_other(ids: LocalIds, home: DialogueId, told: Told) -> set[bytes]:
        taken(ids, home, told)
        return set()

    switch.setattr(LocalIds, "_taken", of_no_other)


def types_share_ids(switch: pytest.MonkeyPatch) -> None:
    taken = LocalIds._taken

    def of_other_tables(ids: LocalIds, home: DialogueId, told: Told) -> set[bytes]:
        found = local_ids._owners(ids._database, list(told))
        other = {key for _, key, owner in found if owner != home.bytes}
        return taken(ids, home, told) & other

    switch.setattr(LocalIds, "_taken", of_other_tables)


def a_table_needs_no_head(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(MergeAuthority, "check_head", lambda *_: None)


def files_erase_at_other_tables(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(erasing, "of_table", lambda _connection, _home, days: days)


def what_was_erased_elsewhere_is_so_for_everybody(switch: pytest.MonkeyPatch) -> None:
    kept = erasing.keep_elsewhere

    def keep_elsewhere(
        connection: Connection,
        home: DialogueId,
        days: Mapping[UUID, date],
        known: Collection[UUID],
        _: str,
        at: datetime | None,
    ) -> Slices[dict[erasing.ErasedElsewhere, str]]:
        return kept(connection, home, days, known, "", at)

    switch.setattr(erasing, "keep_elsewhere", keep_elsewhere)


def all_that_was_erased_is_told(switch: pytest.MonkeyPatch) -> None:
    def days_to_tell(connection: Connection, _: DialogueId, key: str = "") -> dict[UUID, date]:
        both = (ERASED, ERASED_ELSEWHERE)
        rows = [row for table in both for row in connection.execute(select(table))]
        return {row.id: row.erased_on for row in rows if row.signing_key == key}

    switch.setattr(versions, "days_to_tell", days_to_tell)


def grants_are_believed(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(manifest, "_is_granted", lambda _: True)


def signatures_are_believed(switch: pytest.MonkeyPatch) -> None:
    switch.setattr(manifest, "verify", lambda *_: True)


SWITCHES: tuple[Switch, ...] = (
    everybody_writes,
    guests_change,
    guests_add_anything,
    guests_add_any_number,
    guests_add_photos,
    guests_clear,
    guests_name_any_number_of_laptops,
    guests_erase,
    nobody_answers_for_what_he_adds,
    who_is_no_writer_claims,
    writers_agree_with_guests,
    anybody_joins_tables,
    tables_share_ids,
    types_share_ids,
    a_table_needs_no_head,
    files_erase_at_other_tables,
    what_was_erased_elsewhere_is_so_for_everybody,
    all_that_was_erased_is_told,
    what_guests_brought_is_erased_for_everybody,
    all_leaves_in_our_files,
    one_vector_has_one_content,
    names_are_believed,
    grants_are_believed,
    signatures_are_believed,
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
    failed = next((one for one in NUMBERS if not holds(one)), None)
    assert failed is not None, f"the histories of {len(NUMBERS)} numbers need no such rule"
    monkeypatch.undo()
    assert holds(failed)

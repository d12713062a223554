"""A name in any text field of any record: it does not leave, or it is told before it does."""

from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import alike
from facilitator.domain.privacy.names import text_fields
from facilitator.domain.records.changes import ChangeName, added, removed
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import (
    Closing,
    Count,
    Dialogue,
    Moment,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.ids import DeviceId, RecordId
from facilitator.domain.records.items import Item, ItemKind, Labels, Link, seated
from facilitator.domain.records.specs import RECORDS, FieldSpec
from facilitator.services import anonymise
from facilitator.services.export import export_table, names_told
from facilitator.services.stores import Store
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_clearance,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    a_step,
    an_item,
)
from tests.editors import open_store, records_of
from tests.services.test_canary import inside

NAME = "Kanariepz"
HOLDER = a_seat(1, "leraar", first_name=NAME, full_name=f"{NAME} Achterpz")
OTHER = a_seat(2, "bakker")
NOTE = an_item("Het regende.", ItemKind.PLEDGE, labels=Labels(photo_allowed=True))
PARTS: dict[type[Any], Record] = {
    Dialogue: a_dialogue("Wonen"),
    Step: a_step(),
    Seat: OTHER,
    Item: NOTE,
    Link: a_link(NOTE, an_item("Nog een.", position=2)),
    Moment: a_moment(),
    Closing: a_closing(essence="Het gesprek."),
    Clearance: a_clearance(NOTE, ClearanceDecision.KEPT, "voornaam", "Mag."),
}
FIELDS = [(kind, field) for kind in PARTS for field in text_fields(kind)]
IDS = [f"{kind.__name__}-{field.name}" for kind, field in FIELDS]


def put(record: Any, field: FieldSpec, text: str) -> Any:  # noqa: ANN401 - any record
    """Give a record with a text in a field, however deep it lies."""
    value: Any = text
    if field.type == tuple[str, ...]:
        value = (text,)
    elif field.type == tuple[Count, ...]:
        value = (Count(text, text, 3),)
    *outer, last = field.path.split(".")
    whole = replace(reduce(getattr, outer, record), **{last: value})
    return replace(record, **{outer[0]: whole}) if outer else whole


def table_with(record: Any) -> list[Record]:  # noqa: ANN401 - any record
    """Give the records of a table, of which one is another."""
    parts = {**PARTS, type(record): record}
    dossier = a_dossier(
        parts[Dialogue],
        steps=[parts[Step]],
        seats=[HOLDER, parts[Seat]],
        items=[parts[Item], an_item("Nog een.", position=2)],
        links=[parts[Link]],
        moments=[parts[Moment]],
        clearances=[parts[Clearance]],
        closing=parts[Closing],
    )
    return records_of(dossier)


def exported(store: Store, folder: Path) -> bytes:
    """Give all bytes of the file of the table, and its name."""
    [path] = export_table(store, DIALOGUE_ID, folder, EVENING)
    return b"".join(inside(path)) + path.name.encode()


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=IDS)
def test_a_name_in_a_text_does_not_leave_or_is_told(
    tmp_path: Path, kind: type[Any], field: FieldSpec
) -> None:
    record = put(PARTS[kind], field, f"Vraag {NAME} maar")
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *table_with(record)))
        told = {(type(one.record), one.field) for one in names_told(store, DIALOGUE_ID)}
        leaves = NAME.encode() in exported(store, tmp_path / "uit")
        assert leaves is (field.name != "pledged_by")
        assert told == ({(kind, field.path)} if leaves else set())


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=IDS)
def test_tidying_says_before_and_afterwards_where_a_name_stays(
    tmp_path: Path, kind: type[Any], field: FieldSpec
) -> None:
    record = put(PARTS[kind], field, f"Vraag {NAME} maar")
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *table_with(record)))
        before = [one.field for one in anonymise.preview(store, DIALOGUE_ID).named]
        after = [one.field for one in anonymise.tidy(store, DIALOGUE_ID).named]
        stays = [] if field.name == "pledged_by" else [field.path]
        assert before == after == stays * (2 if field.type == tuple[Count, ...] else 1)
        store.close()
        held = NAME.encode() in store.path.read_bytes()
        assert held is bool(after)


def test_every_text_is_looked_at_but_for_words_of_the_program() -> None:
    """A field that is new is looked at; one that is not must be named here."""
    left = {
        f"{spec.name}.{field.name}"
        for kind, spec in RECORDS.items()
        for field in spec.fields
        if field.type is str and field not in text_fields(kind) and field.name not in spec.local
    }
    assert left == {
        "dialogue.kind",
        "dialogue.municipality_code",
        "dialogue.series",
        "dialogue.programme",
        "dialogue.script",
        "step.key",
        "seat.sort",
        "item.step",
        "moment.step",
        "clearance.field",
        "clearance.finding",
    }


def test_a_promise_leaves_by_role_and_stays_by_name_here(tmp_path: Path) -> None:
    promise = replace(NOTE, labels=Labels(pledged_by=f"{NAME} X en de gemeente"))
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *table_with(promise)))
        content = exported(store, tmp_path / "uit")
        assert b"leraar en de gemeente" in content
        [version] = store.versions.of(RecordId(promise.id))
        assert version.content == promise
        [there] = [
            one.content
            for one in store.versions.contribution(DIALOGUE_ID).versions
            if one.content.id == promise.id
        ]
        assert there != promise
        assert alike(there, promise)


def test_at_a_table_of_experts_who_agreed_is_named(tmp_path: Path) -> None:
    agreed = replace(HOLDER, name_agreed=True)
    promise = replace(
        NOTE, labels=Labels(pledged_by=HOLDER.full_name), speaker=seated(agreed.id)
    )
    with open_store(tmp_path) as store:
        table = a_dossier(
            a_dialogue("Wonen", kind="werkplaats"), seats=[agreed], items=[promise]
        )
        store.apply(added(ChangeName.PREPARE, *records_of(table)))
        assert HOLDER.full_name.encode() in exported(store, tmp_path / "uit")
        assert names_told(store, DIALOGUE_ID) == ()


def test_the_name_of_a_seat_that_was_removed_is_looked_for_too(tmp_path: Path) -> None:
    note = replace(NOTE, verbatim=f"{NAME} vertelde dat.")
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *table_with(note)))
        store.apply(removed(ChangeName.EDIT_SEATS, HOLDER))
        assert len(names_told(store, DIALOGUE_ID)) == 1
        assert len(anonymise.tidy(store, DIALOGUE_ID).named) == 1


def test_a_note_on_which_people_disagree_loses_the_name_on_both_sides(tmp_path: Path) -> None:
    promise = replace(NOTE, labels=Labels(pledged_by=NAME))
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *table_with(promise)))
        vector = VersionVector.of({DeviceId("elsewhere"): 1})
        store.imports.apply([Version(vector, replace(promise, edited="Anders."))])
        assert len(store.versions.of(RecordId(promise.id))) == 2
        anonymise.tidy(store, DIALOGUE_ID)
        notes = [one.content for one in store.versions.of(RecordId(promise.id))]
        promised = [note.labels.pledged_by for note in notes if isinstance(note, Item)]
        assert promised == ["leraar"] * 2

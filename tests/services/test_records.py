"""Every record is described once; what the store, files and screens have of it agrees."""

from dataclasses import fields
from typing import get_args

import pytest

from facilitator.domain.merge.conflicts import TOGETHER
from facilitator.domain.records.dialogue import Dialogue, Moment, Record, Seat
from facilitator.domain.records.items import Item
from facilitator.domain.records.quantities import Amount, Position, Sha256
from facilitator.domain.records.specs import PARTS, RECORDS, FieldSpec, RecordSpec
from facilitator.exchange.dialogue_file.entries import ENTRIES
from facilitator.services.messages import LANGUAGES, messages
from facilitator.storage.mapping import TABLES

FIELDS = {field.name: field for field in RECORDS[Item].fields}
OF_A_VERSION = {"id", "vector", "removed", "written_at", "dialogue_id", "further"}


def test_every_record_is_described() -> None:
    assert set(RECORDS) == set(get_args(Record))
    assert set(PARTS) == set(RECORDS) - {Dialogue}
    assert len({spec.name for spec in RECORDS.values()}) == len(RECORDS)
    assert len({spec.listed for spec in RECORDS.values()}) == len(RECORDS)


@pytest.mark.parametrize("spec", RECORDS.values(), ids=lambda spec: spec.name)
def test_every_field_has_its_column_its_key_and_its_word(spec: RecordSpec) -> None:
    names = {field.name for field in spec.fields}
    assert {column.name for column in TABLES[spec.record].columns} - OF_A_VERSION == names
    keys = {field.key for field in spec.fields if field.name not in spec.unsent}
    assert set(ENTRIES[spec.record].__struct_fields__) - {"id", "vector"} == keys
    later = {name for names in TOGETHER.get(spec.record, ()) for name in names[1:]}
    told = {"speaker" if "speaker" in each.path else each.path for each in spec.fields} - later
    for language in LANGUAGES:
        assert set(messages(language).fields[spec.name]) == {
            one.rpartition(".")[2] for one in told
        }
        assert messages(language).this[spec.name]


def test_the_values_of_an_item_lie_in_its_row() -> None:
    assert FIELDS["title"].path == "labels.title"
    assert FIELDS["speaker_seat_id"] == FieldSpec(
        "speaker_seat_id",
        "speaker_seat",
        "speaker.seat_id",
        FIELDS["speaker_seat_id"].type,
        True,
    )
    assert {"id", "dialogue_id", "labels", "speaker"}.isdisjoint(FIELDS)


def test_a_field_says_what_it_holds() -> None:
    held = {name: FIELDS[name].type for name in ("votes", "position", "photo", "verbatim")}
    assert held == {"votes": Amount, "position": Position, "photo": Sha256, "verbatim": str}
    assert FIELDS["read_back"].optional
    assert not FIELDS["kind"].optional
    assert [field.name for field in RECORDS[Moment].fields if field.optional] == []


def test_what_stays_on_a_laptop_is_known() -> None:
    assert {spec.record: spec.local for spec in RECORDS.values() if spec.local} == {
        Seat: ("first_name", "full_name", "title")
    }
    assert "first_name" in {field.name for field in fields(Seat)}
    assert "first_name" not in {field.name for field in RECORDS[Seat].sent}

"""Any contribution comes back whole, and a file that was read is written as it was."""

import json
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank, sent
from facilitator.domain.records.clearances import Clearance, fingerprint_of
from facilitator.domain.records.dialogue import Count, Dialogue, Record, Seat
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import Item, Labels, Speaker
from facilitator.domain.text import safe_text
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.exchange.dialogue_file.rows import LAST_YEAR
from tests.builders import DIALOGUE_ID
from tests.exchange.dialogue_file_samples import rewritten, written
from tests.storage import generated

KIND = "themadialoog"
LARGE = 1_000_000
V = TypeVar("V")

devices = st.from_regex(r"[0-9A-Za-z_.: -]{1,64}", fullmatch=True).map(DeviceId)
vectors = st.dictionaries(devices, st.integers(1, 2**53), min_size=1, max_size=4).map(
    VersionVector.of
)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9)
further = st.dictionaries(
    words.filter(lambda name: name.startswith("x")),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words.map(safe_text),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
        max_leaves=5,
    ),
    max_size=2,
).map(lambda value: canonical.encode(value).decode() if value else "")


def fitting(value: object) -> object:
    """Bring a value within what a file can hold, as what people can make always is."""
    if type(value) is str:
        return safe_text(value)
    if type(value) is int:
        return abs(value) % LARGE
    if isinstance(value, datetime):
        return value.replace(year=min(value.year, LAST_YEAR - 1))
    if isinstance(value, Speaker | Labels | Count):
        return rebuilt(value)
    return tuple(map(fitting, value)) if isinstance(value, tuple) else value


def rebuilt(value: V) -> V:
    """Give a value with all that is in it fitting."""
    names = [field.name for field in fields(cast("Any", value))]
    return type(value)(**{name: fitting(getattr(value, name)) for name in names})


@st.composite
def contributions(draw: st.DrawFn) -> Contribution:
    """Everything one laptop could hand over of one table."""
    found: dict[tuple[Any, VersionVector], Version[Record]] = {}
    sorts: dict[Any, type[Record]] = {}
    for drawn in draw(st.lists(generated.records, max_size=6)):
        record = of_this_table(drawn)
        if sorts.setdefault(record.id, type(record)) is not type(record):
            continue
        for vector in draw(st.lists(vectors, min_size=1, max_size=2)):
            found[record.id, vector] = a_travelling_version(record, vector, draw)
    erased = draw(st.dictionaries(st.uuids(), st.dates(), max_size=3))
    guests = draw(st.dictionaries(st.uuids(), st.dates(), max_size=2))
    return Contribution(DIALOGUE_ID, tuple(found.values()), erased, erased_guests=guests)


def of_this_table(drawn: Record) -> Record:
    """Make a drawn record one of this dialogue, as it may leave the laptop."""
    record: Record = rebuilt(drawn)
    if isinstance(record, Dialogue):
        return replace(record, id=DIALOGUE_ID)
    if isinstance(record, Item):
        record = replace(record, labels=replace(record.labels, photo=""))
    if isinstance(record, Clearance):
        record = replace(record, fingerprint=fingerprint_of(record.about, record.reason))
    if isinstance(record, Seat):
        record = replace(record, first_name="", full_name="", title="")
    return replace(record, dialogue_id=DIALOGUE_ID)


def a_travelling_version(
    record: Record, vector: VersionVector, draw: st.DrawFn
) -> Version[Record]:
    if draw(st.booleans()):
        return Version(vector, blank(type(record), record.id, DIALOGUE_ID), removed=True)
    return Version(vector, sent(record, KIND), further=draw(further))


def as_set(contribution: Contribution) -> tuple[set[Version[Record]], list[dict[UUID, date]]]:
    gone = [dict(contribution.erased), dict(contribution.erased_guests)]
    return set(contribution.versions), gone


@given(contributions())
def test_what_is_written_is_read(contribution: Contribution) -> None:
    read = read_dialogue_file(written(contribution)).contribution
    assert as_set(read) == as_set(contribution)


@given(contributions())
def test_a_file_that_was_read_is_written_byte_for_byte(contribution: Contribution) -> None:
    data = written(contribution)
    assert written(read_dialogue_file(data).contribution) == data


@given(st.dictionaries(words.map(lambda name: f"x{name}"), words.map(safe_text), min_size=1))
def test_unknown_fields_survive(unknown: dict[str, str]) -> None:
    def add(records: dict[str, Any]) -> None:
        for name, entries in records["records"].items():
            for entry in entries:
                entry.update({f"{key}_{name}": value for key, value in unknown.items()})

    data = rewritten(add)
    read = read_dialogue_file(data).contribution
    kept = [version for version in read.versions if not version.removed]
    assert all(len(json.loads(version.further)) == len(unknown) for version in kept)
    assert as_set(read_dialogue_file(written(read)).contribution) == as_set(read)

"""From values to rows and back, nothing is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from sqlalchemy import Connection, StaticPool, create_engine, delete, select

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item, Labels
from facilitator.storage.columns import read_moment, write_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import find
from facilitator.storage.rows import WRITERS
from facilitator.storage.sqlite import migrations
from tests.builders import EVENING, an_item
from tests.storage.generated import moments, versions


@pytest.fixture(scope="module")
def tables() -> Iterator[Connection]:
    """The tables of a new store, in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        migrations.migrate(database)
        engine = create_engine("sqlite://", creator=lambda: database, poolclass=StaticPool)
        with engine.connect() as connection:
            yield connection


def through(tables: Connection, version: Version[Record]) -> tuple[Version[Record], datetime]:
    kind, record_id = type(version.content), RecordId(version.content.id)
    tables.execute(delete(TABLES[kind]))
    database = tables.connection.driver_connection
    assert isinstance(database, sqlite3.Connection)
    WRITERS[kind].write(database, [version], EVENING)
    found = find(tables, kind, select(TABLES[kind]))
    assert found.unreadable == ()
    [written] = found.records[record_id]
    return written


@settings(max_examples=300)
@given(version=versions)
@example(version=Version(VersionVector(), an_item("")))
def test_every_version_comes_back_as_it_was(
    tables: Connection, version: Version[Record]
) -> None:
    assert through(tables, version) == (version, EVENING)


def test_the_words_come_back_as_members_and_not_as_texts(tables: Connection) -> None:
    version: Version[Record] = Version(VersionVector(), an_item())
    kept, _ = through(tables, version)
    assert repr(kept) == repr(version)


@given(moments)
def test_the_text_of_a_moment_is_the_same_moment(moment: datetime) -> None:
    assert read_moment(write_moment(moment)) == moment


@given(moments, moments)
def test_the_order_of_texts_is_the_order_of_moments(one: datetime, other: datetime) -> None:
    assert (write_moment(one) < write_moment(other)) == (one < other)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        write_moment(EVENING.replace(tzinfo=None))


def test_a_label_has_no_name_that_an_item_uses() -> None:
    """Both lie in one table, so a label called `text` would hide the item's own."""
    names = {field.name for field in fields(Item)}
    assert names.isdisjoint(field.name for field in fields(Labels))

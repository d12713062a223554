"""Every version of the store opens, and what comes out is what went in."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import StaticPool, create_engine

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DeviceId, RecordId
from facilitator.signing import is_name_of
from facilitator.storage.schema import METADATA
from facilitator.storage.sqlite import migrations, opening, own_files
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING
from tests.fakes import Clock, Dice
from tests.storage.kept import DISPUTED, DOSSIER, DRAFT, ERASED, REMOVED, fill

FILES = Path(__file__).parents[2] / "files"
NOW = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
NEXT = (*migrations.STEPS, ("ALTER TABLE item ADD COLUMN mood TEXT NOT NULL DEFAULT ''",))
BROKEN = (*NEXT, ("UPDATE item SET mood = 'half'", "INSERT INTO nowhere VALUES (1)"))

Shape = dict[str, list[tuple[object, ...]]]


def shape(database: sqlite3.Connection) -> Shape:
    """Columns, keys and options of every table, whatever the text that made them.

    A column that was added later stands behind the others and has a default.
    """
    tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
    options = "SELECT wr, strict FROM pragma_table_list(?)"
    columns = 'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) ORDER BY name'
    indexes = """
        SELECT list.name, "unique", origin, seqno, info.name
        FROM pragma_index_list(?) AS list, pragma_index_xinfo(list.name) AS info
        WHERE info."key" ORDER BY 1, 4
    """
    found: Shape = {}
    for (name,) in database.execute(tables).fetchall():
        rows = [database.execute(query, (name,)) for query in (options, columns, indexes)]
        found[name] = [row for some in rows for row in some]
    return found


@pytest.fixture
def memory() -> Iterator[sqlite3.Connection]:
    """An empty database."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        yield database


def test_the_steps_make_the_tables_that_the_program_expects(
    memory: sqlite3.Connection,
) -> None:
    migrations.migrate(memory)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as expected:
        engine = create_engine("sqlite://", creator=lambda: expected, poolclass=StaticPool)
        METADATA.create_all(engine)
        assert shape(memory) == shape(expected)


def test_every_table_is_strict_and_every_version_is_marked(memory: sqlite3.Connection) -> None:
    migrations.migrate(memory)
    assert {rows[0][1] for rows in shape(memory).values()} == {1}
    assert migrations.version_of(memory) == len(migrations.STEPS)


def kept_stores() -> list[Path]:
    return sorted(
        FILES.glob("store-v*.sqlite"), key=lambda path: int(path.stem.removeprefix("store-v"))
    )


def test_a_store_of_every_version_was_kept() -> None:
    versions = range(1, len(migrations.STEPS) + 1)
    assert [path.name for path in kept_stores()] == [f"store-v{n}.sqlite" for n in versions]


@pytest.mark.parametrize("kept", kept_stores(), ids=lambda path: path.stem)
def test_a_kept_store_opens_and_holds_what_was_put_in(kept: Path, path: Path) -> None:
    shutil.copy(kept, path)
    with Store.open(path) as store:
        assert store.dossier(DIALOGUE_ID) == DOSSIER
        assert store.draft(DIALOGUE_ID, "capture") == DRAFT
        assert store.removed_items(DIALOGUE_ID) == ((REMOVED, EVENING),)
        assert len(store.versions.of(RecordId(DISPUTED.id))) == 2
        store.apply(added(ChangeName.RESTORE_ITEM, ERASED))
        assert store.dossier(DIALOGUE_ID) == DOSSIER
        assert store.check() == ()


@pytest.mark.parametrize("kept", kept_stores(), ids=lambda path: path.stem)
def test_an_old_store_hands_over_what_a_new_one_would(
    kept: Path, path: Path, tmp_path: Path
) -> None:
    """P16: an upgraded table leaves in the same records as one that was made today."""
    shutil.copy(kept, path)
    fresh = tmp_path / "fresh.sqlite"
    with (
        Store.open(path) as old,
        Store.open(fresh, now=Clock(EVENING), random=Dice()) as new,
    ):
        fill(new)
        given, made = (store.versions.contribution(DIALOGUE_ID) for store in (old, new))
        [(wrote, _), *_] = given.revision.counts  # the name of before
        renamed = {
            replace(one, vector=_renamed(one.vector, new.identity.device, wrote))
            for one in made.versions
        }
        assert set(given.versions) == renamed
        assert is_name_of(old.identity.device, old.identity.key)
        assert given.erased == made.erased


def _renamed(vector: VersionVector, device: DeviceId, name: DeviceId) -> VersionVector:
    """Give a vector as the store of before wrote it; a name follows from its key since."""
    return VersionVector.of(
        {name if one == device else one: count for one, count in vector.counts}
    )


def test_an_older_store_is_copied_and_then_upgraded(store: Store, path: Path) -> None:
    store.close()
    with closing(opening.open_store(path, NOW, NEXT)) as database:
        assert migrations.version_of(database) == len(NEXT)
        assert database.execute("SELECT mood FROM item").fetchall() == []
    [copy] = (path.parent / own_files.BACKUPS).iterdir()
    assert copy.name == f"store-v{len(migrations.STEPS)}-20261121-183000.sqlite"
    with Store.open(copy) as old:
        assert old.check() == ()


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(store: Store, path: Path) -> None:
    store.close()
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        opening.open_store(path, NOW, BROKEN)
    with Store.open(path) as again:
        assert migrations.version_of(again.file.database) == len(migrations.STEPS)
        assert again.check() == ()


def test_an_upgrade_that_breaks_a_reference_is_taken_back(memory: sqlite3.Connection) -> None:
    dangling = (
        "CREATE TABLE whole (id INTEGER PRIMARY KEY) STRICT",
        "CREATE TABLE part (id INTEGER PRIMARY KEY, of INTEGER REFERENCES whole) STRICT",
        "INSERT INTO part VALUES (1, 2)",
    )
    with pytest.raises(sqlite3.IntegrityError):
        migrations.migrate(memory, (*migrations.STEPS, dangling))
    assert shape(memory) == {}


def test_a_store_is_not_upgraded_when_it_cannot_be_copied(store: Store, path: Path) -> None:
    store.close()
    (path.parent / own_files.BACKUPS).write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        opening.open_store(path, NOW, NEXT)
    Store.open(path).close()


def test_an_upgraded_store_is_too_new_for_the_older_program(store: Store, path: Path) -> None:
    store.close()
    opening.open_store(path, NOW, NEXT).close()
    with pytest.raises(StoreUnavailableError) as caught:
        Store.open(path)
    assert caught.value.data["version"] == len(NEXT)


def test_a_yes_of_before_is_for_the_programmes_whose_layers_came_in(
    memory: sqlite3.Connection,
) -> None:
    migrations.migrate(memory, migrations.STEPS[:16])
    for board, programme, key in ((b"1" * 16, "een", "a"), (b"2" * 16, "twee", "b")):
        memory.execute("INSERT INTO board VALUES (?, ?, 'x', 'y')", (board, programme))
        memory.execute("INSERT INTO coordinator VALUES (?, '2026')", (key,))
        memory.execute(
            "INSERT INTO intake_file (taken_at, name, sha256, dialogue_id, device,"
            " signing_key, effects) VALUES ('2026', ?, '', ?, '', ?, '')",
            (key, board, key),
        )
    migrations.migrate(memory)
    found = memory.execute("SELECT * FROM coordinator ORDER BY signing_key").fetchall()
    assert found == [("a", "een", "2026"), ("b", "twee", "2026")]

"""Who this installation is: the key with which it signs, the name under which it writes.

The name follows from the key, so a file can show that it is ours. A store from before gets a
name of its key when it is opened.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, select, update

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.ids import DeviceId
from facilitator.signing import DEVICE_SALT_BYTES, SEED_BYTES, Signer, device_name
from facilitator.storage.mapping import TABLES
from facilitator.storage.schema import INSTALLATION
from facilitator.storage.sqlite.opening import connect_to_look
from facilitator.storage.sqlite.store_file import StoreFile

Random = Callable[[int], bytes]


class Identity:
    """The installation that a store belongs to.

    `device` is its name in what it writes, `key` the public key with which it signs, in
    hexadecimals.
    """

    def __init__(self, file: StoreFile, random: Random) -> None:
        self._file = file
        self._random = random
        with file.transaction() as connection:
            row = connection.execute(select(INSTALLATION)).one_or_none()
            if row is None:
                raise StoreUnavailableError(
                    "store_damaged", path=str(file.path), reason="no device"
                )
            self.device, self.key = DeviceId(row.device), row.signing_key
            if not self.key:
                self._sign_with(connection, row.signing_seed or random(SEED_BYTES))

    def _sign_with(self, connection: Connection, seed: bytes) -> None:
        """Sign with another key from now on, and write under a name of it."""
        self.key = Signer(bytes(seed)).key
        values = {"signing_seed": bytes(seed), "signing_key": self.key}
        connection.execute(update(INSTALLATION).values(values))
        self.device = self.write_new_name(connection)

    def rename(self) -> None:
        """Go on under a new name, since another installation may write under the old one."""
        with self._file.transaction() as connection:
            device = self.write_new_name(connection)
        self.device = device

    def write_new_name(self, connection: Connection) -> DeviceId:
        """Put a new name in the store; `device` is to follow when it is on disk."""
        device = device_name(self.key, self._random(DEVICE_SALT_BYTES))
        connection.execute(update(INSTALLATION).values(device=device))
        return device

    def signer(self) -> Signer:
        """Give what signs for this installation."""
        with self._file.transaction() as connection:
            seed = connection.scalar(select(INSTALLATION.c.signing_seed))
        return Signer(bytes(seed or b""))

    def is_of(self, path: Path) -> bool:
        """Whether a file is an earlier copy of this store, of whichever version.

        One that went on by itself since is a store of its own.
        """
        own = self._file.database
        marks = _marks(own)
        try:
            with closing(connect_to_look(path)) as copy:
                return bool(_marks(copy) & marks) and not _went_on(copy, own)
        except sqlite3.Error:
            return False

    def succeed(self, before: "Identity") -> None:
        """Sign as another did, and write under a name that nobody had."""
        with before._file.transaction() as connection:  # noqa: SLF001 - of its own kind
            seed = connection.scalar(select(INSTALLATION.c.signing_seed))
        with self._file.transaction() as connection:
            self._sign_with(connection, bytes(seed or b""))


def _marks(database: sqlite3.Connection) -> set[tuple[str, object]]:
    """Give what a store keeps when it goes on under a new name, or as a copy put back."""
    found = database.execute("SELECT * FROM installation")
    names = [column[0] for column in found.description]
    row = dict(zip(names, found.fetchone() or (), strict=False))
    return {(name, row[name]) for name in ("made_at", "signing_seed") if row.get(name)}


def _went_on(copy: sqlite3.Connection, own: sqlite3.Connection) -> bool:
    """Whether a copy was written in, under its own name, what is not known here."""
    (device,) = copy.execute("SELECT device FROM installation").fetchone()
    erased = {key for (key,) in own.execute("SELECT id FROM erased")}
    names = "SELECT name FROM sqlite_master WHERE type = 'table'"
    there = {name for (name,) in copy.execute(names)}
    for table in (table.name for table in TABLES.values() if table.name in there):
        here = _counts(own, table, device)
        for key, count in _counts(copy, table, device).items():
            if count > here.get(key, 0) and key not in erased:
                return True
    return False


def _counts(database: sqlite3.Connection, table: str, device: str) -> dict[bytes, int]:
    """Say of each record how often a device wrote it, as far as is known there."""
    query = f"SELECT id, max(json_extract(vector, ?)) FROM {table} GROUP BY id"  # noqa: S608 - our own tables
    return {key: count or 0 for key, count in database.execute(query, (f'$."{device}"',))}

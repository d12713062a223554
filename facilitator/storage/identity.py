"""Who this installation is: the name under which it writes, the key with which it signs."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, select, update

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.ids import DeviceId
from facilitator.storage.schema import INSTALLATION
from facilitator.storage.sqlite.opening import connect_to_look
from facilitator.storage.sqlite.store_file import StoreFile

DEVICE_BYTES = 8
SEED_BYTES = 32

Random = Callable[[int], bytes]


def new_device(random: Random) -> DeviceId:
    """Make a name that no installation has."""
    return DeviceId(random(DEVICE_BYTES).hex())


class Identity:
    """The installation that a store belongs to; `device` is its name in what it writes."""

    def __init__(self, file: StoreFile, random: Random) -> None:
        self._file = file
        self._random = random
        with file.transaction() as connection:
            device = connection.scalars(select(INSTALLATION.c.device)).one_or_none()
        if device is None:
            raise StoreUnavailableError(
                "store_damaged", path=str(file.path), reason="no device"
            )
        self.device = DeviceId(device)

    def rename(self) -> None:
        """Go on under a new name, since another installation may write under the old one."""
        with self._file.transaction() as connection:
            device = self.write_new_name(connection)
        self.device = device

    def write_new_name(self, connection: Connection) -> DeviceId:
        """Put a new name in the store; `device` is to follow when it is on disk."""
        device = new_device(self._random)
        connection.execute(update(INSTALLATION).values(device=device))
        return device

    def signing_seed(self) -> bytes:
        """Give the 32 bytes with which this installation signs; made when first asked."""
        with self._file.transaction() as connection:
            seed = _seed_in(connection)
            if seed is None:
                seed = self._random(SEED_BYTES)
                connection.execute(update(INSTALLATION).values(signing_seed=seed))
        return seed

    def kept_seed(self) -> bytes | None:
        """Give the bytes with which this installation signs; None when it never did."""
        with self._file.transaction() as connection:
            return _seed_in(connection)

    def is_of(self, path: Path) -> bool:
        """Whether a file is an earlier copy of this store, of whichever version."""
        own = _marks(self._file.database)
        try:
            with closing(connect_to_look(path)) as copy:
                return bool(_marks(copy) & own)
        except sqlite3.Error:
            return False

    def succeed(self, before: "Identity") -> None:
        """Sign as another did, if it ever signed, and write under a name that nobody had."""
        seed = before.kept_seed()
        if seed is not None:
            with self._file.transaction() as connection:
                connection.execute(update(INSTALLATION).values(signing_seed=seed))
        self.rename()


def _marks(database: sqlite3.Connection) -> set[tuple[str, object]]:
    """Give what a store keeps when it goes on under a new name, or as a copy put back."""
    found = database.execute("SELECT * FROM installation")
    names = [column[0] for column in found.description]
    row = dict(zip(names, found.fetchone() or (), strict=False))
    return {(name, row[name]) for name in ("made_at", "signing_seed") if row.get(name)}


def _seed_in(connection: Connection) -> bytes | None:
    seed = connection.scalar(select(INSTALLATION.c.signing_seed))
    return None if seed is None else bytes(seed)

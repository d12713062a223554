"""The key of a coordinator: tables seal their files for it, and a passphrase guards it.

What opens files lies on disk sealed with the passphrase only. Making, opening and changing take
about a second each, on purpose: that is what makes guessing slow.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from facilitator.domain.errors import FileNotWrittenError, RefusedInputError
from facilitator.exchange.sealing import (
    KeyPair,
    KeyRing,
    check_public_key,
    key_pair,
    new_key_pair,
    open_with_passphrase,
    seal_with_passphrase,
)
from facilitator.files import (
    deliver,
    make_private_folder,
    may_be_there,
    narrow,
    read_regular,
    why_not,
)
from facilitator.services.word_codes import plain_passphrase
from facilitator.settings import data_folder

__all__ = ["KeyPair", "KeyRing", "check_public_key", "key_pair"]

FOLDER = "sleutels"
"""The folder with the key, in the folder of the program's own files."""
SHORTEST = 12
"""Signs in a passphrase, at the least."""
WORDS_VARIABLE = "DIALOOGTAFEL_WACHTZIN"

_PRIVATE, _PUBLIC = "coordinator.age", "coordinator.pub"
_LARGEST = 20_000
"""Bytes; no key and no passphrase is as long as that."""


class KeyChest:
    """The folder in which the key of this installation lies."""

    def __init__(self, folder: Path) -> None:
        self._private, self._public = folder / _PRIVATE, folder / _PUBLIC

    def exists(self) -> bool:
        """Whether there is a key, or nobody may see whether there is.

        Asked first of all, so that nobody else may read a key that was laid down too openly.
        """
        folder = self._private.parent
        with suppress(OSError):
            narrow([folder, *folder.glob("*")])
        return may_be_there(self._private)

    @property
    def public_file(self) -> Path:
        """Where the public key stands; there is nothing secret in it."""
        return self._public

    def public_key(self) -> str | None:
        """Give the key that tables seal for; None when there is none, or nobody can read it."""
        if not self.exists():
            return None
        try:
            found = read_regular(self._public, _LARGEST).decode("ascii").strip()
            check_public_key(found)
        except (OSError, ValueError, RefusedInputError):
            return None
        return found

    def make(self, passphrase: str, *, replace: bool = False) -> KeyPair:
        """Make a key; one that was there stays beside it, and its passphrase opens it.

        Raises RefusedInputError `key_exists` unless that may be replaced, `passphrase_short`,
        or FileNotWrittenError.
        """
        return self.keep(new_key_pair(), passphrase, replace=replace)

    def keep(self, pair: KeyPair, passphrase: str, *, replace: bool = False) -> KeyPair:
        """Keep a key that was made elsewhere, or comes from a recovery sheet; as `make`."""
        if self.exists() and not replace:
            raise RefusedInputError("key_exists")
        sealed = _sealed(pair, passphrase)
        if self.exists():
            self._set_aside()
        self._make_folder()
        deliver(self._private, sealed, private=True)
        self._keep_public(pair)
        return pair

    def open(self, passphrase: str) -> KeyPair:
        """Open the key with its passphrase.

        Raises RefusedInputError: `key_absent`, `passphrase_wrong`, or `key_damaged` when only
        the recovery sheet helps.
        """
        pair = _opened(_content(self._private), passphrase)
        if self.public_key() != pair.public:  # it was lost, or somebody put another there
            self._keep_public(pair)
        return pair

    def unlock(self, passphrase: str) -> KeyRing:
        """Open what files are opened with: this key, and earlier ones with this passphrase."""
        found = [self.open(passphrase).private]
        for earlier in sorted(self._private.parent.glob(_aside(_PRIVATE, "*"))):
            with suppress(RefusedInputError):
                found.append(_opened(_content(earlier), passphrase).private)
        return KeyRing(found)

    def change_passphrase(self, old: str, new: str) -> None:
        """Put another passphrase on the key; until that is on disk the old one holds."""
        deliver(self._private, _sealed(self.open(old), new), private=True)

    def _keep_public(self, pair: KeyPair) -> None:
        deliver(self._public, f"{pair.public}\n".encode("ascii"), private=True)

    def _set_aside(self) -> None:
        """Copy the key that is replaced: what was sealed for it must open still."""
        folder, number = self._private.parent, 1
        content = _content(self._private)
        while (folder / _aside(_PRIVATE, number)).exists():
            number += 1
        deliver(folder / _aside(_PRIVATE, number), content, private=True)

    def _make_folder(self) -> None:
        try:
            make_private_folder(self._private.parent)
        except OSError as error:
            raise FileNotWrittenError(
                "file_not_written", path=self._private, reason=why_not(error)
            ) from error


def key_chest() -> KeyChest:
    """Give the folder with the key of this computer."""
    return KeyChest(data_folder() / FOLDER)


def is_public_key(text: str) -> bool:
    """Say whether this is a public key that files can be sealed for."""
    try:
        check_public_key(text)
    except RefusedInputError:
        return False
    return True


def read_passphrase(file: Path | None, given: Mapping[str, str] = os.environ) -> str | None:
    """Give the passphrase in a file, else in `DIALOOGTAFEL_WACHTZIN`; None without either.

    Raises RefusedInputError `passphrase_unreadable`.
    """
    if file is None:
        return given.get(WORDS_VARIABLE) or None
    try:
        return read_regular(file, _LARGEST).decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedInputError("passphrase_unreadable", file=file.name) from error


def unlocked(file: Path | None) -> KeyRing | None:
    """Open the key of this computer with the passphrase that was given, if one was.

    Raises RefusedInputError as `read_passphrase` and `KeyChest.unlock` do.
    """
    passphrase = read_passphrase(file)
    return None if passphrase is None else key_chest().unlock(passphrase)


def _aside(name: str, number: object) -> str:
    """Name a key that was replaced: coordinator-1.age."""
    stem, ending = name.split(".")
    return f"{stem}-{number}.{ending}"


def _sealed(pair: KeyPair, passphrase: str) -> bytes:
    plain = plain_passphrase(passphrase)
    if len(plain) < SHORTEST:
        raise RefusedInputError("passphrase_short", least=SHORTEST)
    return seal_with_passphrase(f"{pair.private}\n".encode("ascii"), plain)


def _opened(sealed: bytes, passphrase: str) -> KeyPair:
    try:
        return key_pair(
            open_with_passphrase(sealed, plain_passphrase(passphrase)).decode("ascii")
        )
    except (RefusedInputError, UnicodeDecodeError) as error:
        if isinstance(error, RefusedInputError) and error.code == "passphrase_wrong":
            raise
        raise RefusedInputError("key_damaged") from error


def _content(path: Path) -> bytes:
    try:
        return read_regular(path, _LARGEST)
    except FileNotFoundError as error:
        raise RefusedInputError("key_absent") from error
    except OSError as error:
        raise RefusedInputError("key_damaged") from error

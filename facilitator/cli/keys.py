"""The commands for the key of a coordinator: a public key goes to standard output, alone."""

from argparse import Namespace
from pathlib import Path

from facilitator.cli.tables import DONE, FOUND, done, tell
from facilitator.domain.errors import RefusedInputError
from facilitator.services.keys import FOLDER, KeyChest, read_passphrase
from facilitator.services.messages import words
from facilitator.services.word_codes import fingerprint_words, new_passphrase
from facilitator.storage.settings import data_folder


def run(given: Namespace) -> int:
    """Run `key new` or `key show`."""
    chest = KeyChest(data_folder() / FOLDER)
    if given.what == "show":
        return show_key(chest)
    return new_key(chest, given.passphrase_file, replace=given.replace)


def new_key(chest: KeyChest, passphrase_file: Path | None, *, replace: bool) -> int:
    """Make a key; the passphrase comes from the file, else six words are told once."""
    given = read_passphrase(passphrase_file, {})
    if chest.exists() and not replace:
        tell(words(RefusedInputError("key_exists")))
        return FOUND
    passphrase = given if given is not None else new_passphrase()
    pair = chest.make(passphrase, replace=replace)
    if given is None:
        tell(done("key_passphrase", passphrase=passphrase))
    tell(done("key_made", words=fingerprint_words(pair.public)))
    print(pair.public)
    return DONE


def show_key(chest: KeyChest) -> int:
    """Print the public key; raise when there is none."""
    public = chest.public_key()
    if public is None:
        raise RefusedInputError("key_damaged" if chest.exists() else "key_absent")
    tell(done("key_words", words=fingerprint_words(public)))
    print(public)
    return DONE

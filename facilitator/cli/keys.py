"""The commands for the key of a coordinator: a public key goes to standard output, alone."""

from argparse import Namespace

from facilitator.cli.arguments import Commands, add_command, add_group, place, texts
from facilitator.cli.messages import DONE, FOUND, done, error_entry, say, say_json, tell
from facilitator.domain.errors import RefusedInputError
from facilitator.services.keys import KeyChest, key_chest, read_passphrase
from facilitator.services.messages import words
from facilitator.services.word_codes import fingerprint_words, new_passphrase


def add_to(commands: Commands) -> None:
    """Add `key show` and `key new`."""
    help_of = texts().help
    kinds = add_group(commands, "key", "what")
    add_command(kinds, "show", run_show, word="key_show", store=False).add_json()
    new = add_command(kinds, "new", run_new, word="key_new", store=False)
    new.options.add_argument(
        "--passphrase-file", metavar="BESTAND", type=place, help=help_of["passphrase_file"]
    )
    new.options.add_argument("--replace", action="store_true", help=help_of["replace_key"])
    new.add_json()


def run_new(given: Namespace) -> int:
    """Run `key new`; the passphrase comes from the file, else six words are told once."""
    chest, chosen = key_chest(), read_passphrase(given.passphrase_file, {})
    if chest.exists() and not given.replace:
        error = RefusedInputError("key_exists")
        tell(words(error))
        if given.json:
            say_json({"errors": [error_entry(error)]})
        return FOUND
    passphrase = new_passphrase() if chosen is None else chosen
    pair = chest.make(passphrase, replace=given.replace)
    if chosen is None:
        tell(done("key_passphrase", passphrase=passphrase))
    tell(done("key_made", words=fingerprint_words(pair.public)))
    _print(pair.public, chest, as_json=given.json)
    return DONE


def run_show(given: Namespace) -> int:
    """Run `key show`: print the public key; raise when there is none."""
    chest = key_chest()
    public = chest.public_key()
    if public is None:
        raise RefusedInputError("key_damaged" if chest.exists() else "key_absent")
    tell(done("key_words", words=fingerprint_words(public)))
    _print(public, chest, as_json=given.json)
    return DONE


def _print(public: str, chest: KeyChest, *, as_json: bool) -> None:
    """Print the public half of a key; nothing that is secret."""
    if as_json:
        facts = {"public_key": public, "words": fingerprint_words(public)}
        say_json({**facts, "file": str(chest.public_file), "errors": []})
    else:
        say(public)

"""The files that a version wrote open for ever and hold what they held."""

from pathlib import Path

import pytest

from facilitator.exchange.dialogue_file.file import DialogueFile, read_path, write_dialogue_file
from facilitator.exchange.sealing import KeyRing
from tests.exchange import kept
from tests.exchange.dialogue_file_samples import unpacked

FILES = Path(__file__).parents[2] / "files"
PLAIN, SEALED = FILES / "dialoog-1.dialoog", FILES / "dialoog-1-verzegeld.dialoog"


def read(path: Path) -> DialogueFile:
    return read_path(path, KeyRing([kept.PRIVATE]))


@pytest.mark.parametrize("path", [PLAIN, SEALED])
def test_a_kept_file_holds_what_it_held(path: Path) -> None:
    file = read(path)
    assert set(file.contribution.versions) == set(kept.CONTRIBUTION.versions)
    assert file.contribution.erased == kept.CONTRIBUTION.erased
    assert set(file.contribution.media) == set(kept.CONTRIBUTION.media)
    assert file.manifest.key == kept.SIGNER.key
    assert file.manifest.theme == kept.STAMP.theme
    assert file.manifest.exported_at == kept.STAMP.exported_at
    assert file.sealed == (path == SEALED)


def test_a_fresh_file_of_the_same_table_has_the_same_members() -> None:
    fresh = write_dialogue_file(kept.CONTRIBUTION, kept.STAMP, kept.SIGNER)
    assert unpacked(fresh) == unpacked(PLAIN.read_bytes())


def test_a_kept_file_that_was_read_is_written_as_it_was() -> None:
    again = write_dialogue_file(read(PLAIN).contribution, kept.STAMP, kept.SIGNER)
    assert unpacked(again) == unpacked(PLAIN.read_bytes())

"""The files that a version wrote open for ever and hold what they held."""

from pathlib import Path

import pytest

from facilitator.exchange.dialogue_file.file import DialogueFile, read_path
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION
from facilitator.exchange.sealing import KeyRing
from facilitator.signing import is_name_of
from tests.exchange import kept
from tests.exchange.dialogue_file_samples import unpacked

FILES = Path(__file__).parents[2] / "files"
PLAIN = sorted(FILES.glob("dialoog-[0-9].dialoog"))
SEALED = sorted(FILES.glob("dialoog-[0-9]-verzegeld.dialoog"))


def read(path: Path) -> DialogueFile:
    return read_path(path, KeyRing([kept.PRIVATE]))


def version_of(path: Path) -> int:
    return int(path.stem.split("-")[1])


def test_files_of_every_version_were_kept() -> None:
    versions = list(range(1, FORMAT_VERSION + 1))
    assert [version_of(path) for path in PLAIN] == versions
    assert [version_of(path) for path in SEALED] == versions


@pytest.mark.parametrize("path", [*PLAIN, *SEALED], ids=lambda path: path.stem)
def test_a_kept_file_holds_what_it_held(path: Path) -> None:
    file, held = read(path), kept.held(version_of(path))
    assert set(file.contribution.versions) == set(held.versions)
    assert file.contribution.erased == held.erased
    assert set(file.contribution.media) == set(held.media)
    assert file.manifest.key == kept.SIGNER.key
    assert file.manifest.theme == kept.STAMP.theme
    assert file.manifest.exported_at == kept.STAMP.exported_at
    assert file.sealed == (path in SEALED)


def test_of_a_file_of_version_1_nothing_is_proved() -> None:
    """Neither that its laptop bears that name, nor that it may change the table."""
    manifest = read(PLAIN[0]).manifest
    assert not manifest.is_granted
    assert is_name_of(manifest.device, manifest.key)
    assert read(PLAIN[1]).manifest.is_granted


def test_a_fresh_file_of_the_same_table_has_the_same_members() -> None:
    assert unpacked(kept.written()) == unpacked(PLAIN[-1].read_bytes())

"""A key is made, guarded, opened, replaced and put back; nothing of it lies open on disk."""

import os
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.errors import FileNotWrittenError, RefusedInputError
from facilitator.exchange.sealing import KeyPair, key_pair, new_key_pair, seal
from facilitator.services.keys import WORDS_VARIABLE, KeyChest, read_passphrase
from facilitator.services.recovery_sheet import write_recovery_sheet
from facilitator.services.word_codes import fingerprint_words
from tests.exchange.quick_age import sealed_quickly

WORDS = "linde kachel boter maandag vlieger zestig"
OTHER_WORDS = "paraplu zomer ketel adres loket juni"
KEY, OTHER_KEY = new_key_pair(), new_key_pair()
MADE = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def chest(tmp_path: Path) -> KeyChest:
    return KeyChest(tmp_path / "sleutels")


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(RefusedInputError) as caught:
        action()
    return caught.value.code


def test_without_a_key_there_is_none_to_show_or_to_open(chest: KeyChest) -> None:
    assert not chest.exists()
    assert chest.public_key() is None
    assert refusal(lambda: chest.unlock(WORDS)) == "key_absent"


def test_a_key_that_was_made_opens_with_its_words_and_lies_nowhere_open(
    chest: KeyChest, tmp_path: Path
) -> None:
    pair = chest.make(WORDS)
    assert chest.public_key() == pair.public
    assert chest.open(" Linde  KACHEL boter maandag vlieger zestig ") == pair
    assert all(b"AGE-SECRET" not in file.read_bytes() for file in every_file(tmp_path))


def every_file(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def sealed() -> bytes:
    """A key in a file that opens at once; those that the program makes take a second."""
    return sealed_quickly(KEY.private.encode(), WORDS)


@pytest.fixture
def full_chest(chest: KeyChest, sealed: bytes) -> KeyChest:
    chest._private.parent.mkdir()
    chest._private.write_bytes(sealed)
    chest._public.write_text(KEY.public)
    return chest


def test_a_key_that_is_there_is_not_replaced_by_accident(full_chest: KeyChest) -> None:
    assert refusal(lambda: full_chest.make(OTHER_WORDS)) == "key_exists"
    assert refusal(lambda: full_chest.make("kort", replace=True)) == "passphrase_short"
    assert full_chest.public_key() == KEY.public


def test_what_was_sealed_for_a_key_that_was_replaced_opens_with_its_words(
    full_chest: KeyChest, sealed: bytes
) -> None:
    new = full_chest.make(OTHER_WORDS, replace=True)
    assert full_chest.public_key() == new.public
    ring = full_chest.unlock(OTHER_WORDS)
    assert ring.open(seal(b"x", [new.public])) == b"x"
    assert refusal(lambda: ring.open(seal(b"x", [KEY.public]))) == "file_sealed"
    full_chest._private.write_bytes(sealed)
    assert full_chest.unlock(WORDS).open(seal(b"x", [KEY.public])) == b"x"


def test_an_earlier_key_with_the_same_words_opens_along(full_chest: KeyChest) -> None:
    aside = full_chest._private.with_name("coordinator-1.age")
    aside.write_bytes(sealed_quickly(OTHER_KEY.private.encode(), WORDS))
    ring = full_chest.unlock(WORDS)
    assert ring.open(seal(b"x", [KEY.public])) == b"x"
    assert ring.open(seal(b"x", [OTHER_KEY.public])) == b"x"


def test_every_key_that_is_replaced_is_set_aside(full_chest: KeyChest) -> None:
    full_chest._set_aside()
    full_chest._set_aside()
    aside = sorted(path.name for path in full_chest._private.parent.glob("*-*.age"))
    assert aside == ["coordinator-1.age", "coordinator-2.age"]


def test_the_words_can_be_changed(full_chest: KeyChest) -> None:
    full_chest.change_passphrase(WORDS, OTHER_WORDS)
    assert full_chest.open(OTHER_WORDS) == KEY


def test_other_words_need_the_old_ones(full_chest: KeyChest, sealed: bytes) -> None:
    assert refusal(lambda: full_chest.change_passphrase(OTHER_WORDS, WORDS)) == (
        "passphrase_wrong"
    )
    assert full_chest._private.read_bytes() == sealed


def test_a_short_passphrase_is_refused_before_anything_is_made(chest: KeyChest) -> None:
    assert refusal(lambda: chest.make("welkom01")) == "passphrase_short"
    assert not chest.exists()


def test_a_public_key_that_somebody_put_there_is_found_out(full_chest: KeyChest) -> None:
    full_chest._public.write_text(OTHER_KEY.public)
    full_chest.open(WORDS)
    assert full_chest.public_key() == KEY.public


@pytest.mark.parametrize("lost", ["", "age1foo", "é"])
def test_a_public_key_that_is_lost_is_none(lost: str, full_chest: KeyChest) -> None:
    full_chest._public.write_text(lost, encoding="utf-8")
    assert full_chest.public_key() is None


@pytest.mark.parametrize("content", [b"", b"age-encryption.org/v1\n", b"\xff" * 30_000])
def test_a_key_file_that_is_damaged_sends_people_to_their_sheet(
    content: bytes, chest: KeyChest
) -> None:
    chest._private.parent.mkdir()
    chest._private.write_bytes(content)
    assert refusal(lambda: chest.open(WORDS)) == "key_damaged"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_folder_in_which_nothing_may_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileNotWrittenError):
        KeyChest(tmp_path / "sleutels").make(WORDS)
    tmp_path.chmod(0o700)


def test_where_the_folder_would_be_there_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "sleutels").write_text("")
    with pytest.raises(FileNotWrittenError):
        KeyChest(tmp_path / "sleutels").make(WORDS)


def test_a_passphrase_comes_from_a_file_or_from_the_surroundings(tmp_path: Path) -> None:
    file = tmp_path / "wachtzin.txt"
    file.write_bytes(b"\xef\xbb\xbf" + WORDS.encode() + b"\r\n")
    assert read_passphrase(file, {}) == WORDS
    assert read_passphrase(None, {WORDS_VARIABLE: WORDS}) == WORDS
    assert read_passphrase(None, {}) is None
    file.write_bytes(b"\xff\xfe")
    assert refusal(lambda: read_passphrase(file, {})) == "passphrase_unreadable"
    assert refusal(lambda: read_passphrase(tmp_path, {})) == "passphrase_unreadable"


def test_the_recovery_sheet_is_valid_and_says_that_a_lost_key_is_lost(tmp_path: Path) -> None:
    pair, path = new_key_pair(), tmp_path / "herstelblad.docx"
    write_recovery_sheet(pair, path, MADE)

    assert OpenXmlValidator().validate(path).errors == []
    document = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "kan niet opnieuw worden gemaakt" in text
    assert fingerprint_words(pair.public) in text
    assert pair.public in text
    with zipfile.ZipFile(path) as package:
        assert any(name.endswith(".png") for name in package.namelist())


def test_what_is_typed_from_the_sheet_gives_the_key_back(
    tmp_path: Path, chest: KeyChest
) -> None:
    pair, path = new_key_pair(), tmp_path / "herstelblad.docx"
    write_recovery_sheet(pair, path, MADE)
    assert typed_over(path) == pair
    chest.keep(typed_over(path), WORDS)
    assert chest.public_key() == pair.public


def typed_over(path: Path) -> KeyPair:
    table = docx.Document(str(path)).tables[0]
    return key_pair(" ".join(row.cells[1].text for row in table.rows[1:]))

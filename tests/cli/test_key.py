"""The key on the command line: the public half alone on standard output, the rest beside it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.cli.main import main
from facilitator.exchange.sealing import seal
from facilitator.services.keys import FOLDER, KeyChest
from facilitator.services.word_codes import fingerprint_words, word_list
from facilitator.settings import FOLDER_VARIABLE

WORDS = "linde kachel boter maandag vlieger zestig"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "gegevens"))
    return tmp_path / "gegevens"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    assert not folder.exists()

    def typed(*arguments: object) -> tuple[int, str, str]:
        code = main(["key", *map(str, arguments)])
        return code, *capsys.readouterr()

    return typed


def test_a_new_key_tells_its_six_words_once_and_prints_itself(run: Run, folder: Path) -> None:
    code, public, told = run("new")
    assert code == 0
    assert public.startswith("age1")
    assert public.count("\n") == 1
    passphrase = told.split("Uw wachtzin: ")[1].split("\n")[0]
    assert len(passphrase.split()) == 6
    assert set(passphrase.split()) <= set(word_list())
    assert "kan niemand de bestanden nog openen" in told
    ring = KeyChest(folder / FOLDER).unlock(passphrase)
    assert ring.open(seal(b"x", [public.strip()])) == b"x"


def test_a_passphrase_of_ones_own_is_not_repeated(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "wachtzin.txt"
    file.write_text(f"{WORDS}\n")
    code, public, told = run("new", "--passphrase-file", file)
    assert code == 0
    assert "linde" not in told
    assert "wachtzin:" not in told
    assert KeyChest(folder / FOLDER).open(WORDS).public == public.strip()


def test_a_key_that_is_there_stays_unless_it_may_be_replaced(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "wachtzin.txt"
    file.write_text(WORDS)
    _, first, _ = run("new", "--passphrase-file", file)
    code, printed, told = run("new")
    assert (code, printed) == (1, "")
    assert "Er is al een sleutel" in told
    code, second, _ = run("new", "--replace", "--passphrase-file", file)
    assert code == 0
    assert second != first
    assert run("show")[:2] == (0, second)


def test_the_public_key_is_shown_with_its_words_beside_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "wachtzin.txt"
    file.write_text(WORDS)
    _, public, _ = run("new", "--passphrase-file", file)
    code, printed, told = run("show")
    assert (code, printed) == (0, public)
    assert fingerprint_words(public.strip()) in told


def test_without_a_key_there_is_nothing_to_show(run: Run, folder: Path) -> None:
    code, printed, told = run("show")
    assert (code, printed) == (3, "")
    assert "nog geen sleutel" in told
    assert not folder.exists()


@pytest.mark.parametrize(
    ("content", "said"), [(b"kort", "te kort"), (b"\xff\xfe\xff", "gelezen")]
)
def test_a_passphrase_that_will_not_do_makes_no_key(
    content: bytes, said: str, run: Run, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "wachtzin.txt"
    file.write_bytes(content)
    code, printed, told = run("new", "--passphrase-file", file)
    assert (code, printed) == (3, "")
    assert said in told
    assert not folder.exists()


@pytest.mark.parametrize(
    "arguments", [(), ("old",), ("new", "--accept"), ("show", "--replace")]
)
def test_other_words_are_wrong_use(arguments: tuple[str, ...], run: Run) -> None:
    assert run(*arguments)[0] == 2

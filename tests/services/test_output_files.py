"""Where a file may be written that a person asked for, and what it may replace."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError, WrongUseError
from facilitator.exchange.dialogue_file.file import END
from facilitator.services.export import DIALOGUE, export_table
from facilitator.services.output_files import FileFormat, check_output, write_output
from facilitator.services.reporting import document_format
from facilitator.services.spreadsheet_files import CSV, save_examples
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING
from tests.house_rules import sources_in
from tests.storage.kept import fill
from tests.storage.other_process import run_elsewhere

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="no pipes with a name")
TEMPLATE = resources.path("templates", "report.docx")
NEW = b"new"
WORD = document_format(".docx")


def refused(path: Path, file_format: FileFormat = WORD, *, force: bool = False) -> object:
    """Be refused; give the reason."""
    with pytest.raises(FileNotWrittenError) as failed:
        write_output(path, NEW, file_format, force=force)
    assert failed.value.data["path"] == path
    return failed.value.data["reason"]


def test_a_file_of_the_format_is_replaced(tmp_path: Path) -> None:
    for name in ("a.docx", "B.DOCX"):
        (tmp_path / name).write_bytes(TEMPLATE.read_bytes())
        write_output(tmp_path / name, NEW, WORD)
        assert (tmp_path / name).read_bytes() == NEW


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("name", ["a.pdf", "a", "a.docx.txt", ".docx"])
def test_another_ending_is_wrong_use(tmp_path: Path, name: str, force: bool) -> None:
    with pytest.raises(WrongUseError) as wrong:
        write_output(tmp_path / name, NEW, WORD, force=force)
    assert wrong.value.code == "wrong_ending"
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    for content in (b"Beste lezer", b"PK\x03\x04 not quite", b"\0"):
        file.write_bytes(content)
        assert refused(file) == "other_format"
        assert file.read_bytes() == content
    write_output(file, NEW, WORD, force=True)
    assert file.read_bytes() == NEW


def test_an_empty_file_holds_nothing_to_lose(tmp_path: Path) -> None:
    (tmp_path / "a.docx").touch()
    write_output(tmp_path / "a.docx", NEW, WORD)


def test_a_link_is_followed_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "echt.docx").write_bytes(TEMPLATE.read_bytes())
    (tmp_path / "link.docx").symlink_to("echt.docx")
    write_output(tmp_path / "link.docx", NEW, WORD)
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "echt.docx").read_bytes() == NEW


def test_a_link_to_a_file_with_another_ending_is_refused(tmp_path: Path) -> None:
    (tmp_path / "instellingen").write_bytes(TEMPLATE.read_bytes())
    (tmp_path / "link.docx").symlink_to("instellingen")
    assert refused(tmp_path / "link.docx") == "other_format"


@pytest.fixture(params=["pipe", "socket", "terminal"])
def special(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Give something that is no file, made here."""
    place = tmp_path / "echt"
    with ExitStack() as stack:
        if request.param == "pipe":
            os.mkfifo(place)
        elif request.param == "socket":
            stack.enter_context(closing(socket.socket(socket.AF_UNIX))).bind(str(place))
        else:
            ours, theirs = os.openpty()
            stack.callback(os.close, ours)
            stack.callback(os.close, theirs)
            place.symlink_to(os.ttyname(theirs))
        yield place


@needs_posix
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_file_is_never_replaced(special: Path, force: bool) -> None:
    link = special.with_name("link.docx")
    link.symlink_to(special)
    before = special.stat()
    for path in (special, link):
        assert refused(path, force=force) == "no_file"
    after = special.stat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert link.is_symlink()


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_never_replaced(tmp_path: Path, force: bool) -> None:
    (tmp_path / "a.docx").mkdir()
    assert refused(tmp_path / "a.docx", force=force) == "is_folder"
    assert refused(tmp_path, force=force) == "is_folder"


@pytest.mark.parametrize("force", [False, True])
def test_a_store_in_use_is_never_replaced_and_stays_locked(tmp_path: Path, force: bool) -> None:
    hidden, link = tmp_path / "tafels.docx", tmp_path / "link.docx"
    link.symlink_to(hidden)
    with Store.open(hidden):
        for path in (hidden, link):
            assert refused(path, force=force) == "in_use"
        run_elsewhere(
            "from facilitator.domain.errors import StoreUnavailableError\n"
            "try:\n"
            "    Store.open(path / 'tafels.docx', create=False)\n"
            "except StoreUnavailableError as error:\n"
            "    assert error.code == 'store_locked'\n"
            "else:\n"
            "    raise AssertionError('the lock is gone')\n",
            tmp_path,
        )
    assert refused(hidden) == "other_format"
    Store.open(hidden, create=False).close()


def test_a_store_that_did_not_end_well_is_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"SQLite format 3\0")
    file.with_name("a.docx-wal").write_bytes(b"notes")
    assert refused(file, force=True) == "in_use"


@pytest.mark.parametrize("name", ["n" * 300 + ".docx", "n/" * 3000 + "a.docx"])
def test_a_name_that_is_too_long_is_told(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name) == "name_too_long"


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to("b.docx")
    (tmp_path / "b.docx").symlink_to("a.docx")
    assert refused(tmp_path / "a.docx") == "other"


def test_files_of_tables_are_known_also_sealed_and_cut_off(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.sqlite") as store:
        fill(store)
        [file] = export_table(store, DIALOGUE_ID, tmp_path, EVENING)
        check_output(file, DIALOGUE)
        file.write_bytes(file.read_bytes()[:60])
        check_output(file, DIALOGUE)
        file.write_bytes(b"age-encryption.org/v1\n-> X25519 ")
        check_output(file, DIALOGUE)
        file.write_bytes(TEMPLATE.read_bytes())
        assert refused(file, DIALOGUE) == "other_format"
        with pytest.raises(FileNotWrittenError):
            export_table(store, DIALOGUE_ID, tmp_path, EVENING)
        export_table(store, DIALOGUE_ID, tmp_path, EVENING, force=True)
    assert file.suffix == END


def test_an_example_replaces_a_sheet_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "tafels.csv"
    for content in (b"tafel;thema\n", b""):
        place.write_bytes(content)
        save_examples(place)
    for content in (b"Beste lezer", b"a;b\n\0\0"):
        place.write_bytes(content)
        assert refused(place, CSV) == "other_format"


def test_no_other_module_writes_files_for_people() -> None:
    """A new writer goes through `output_files`; these write what is of the program itself."""
    may = {"files.py", "services/output_files.py", "services/keys.py", "settings.py"}
    may |= {"services/second_copy.py", "services/second_copy_files.py"}
    may |= {"storage/receipt_file.py"}
    root = Path(__file__).parents[2]
    ways = ("deliver(", "write_whole(", ".write_bytes(", ".write_text(")
    found = {
        source.path.removeprefix("facilitator/")
        for source in sources_in(root)
        if any(way in (root / source.path).read_text("utf-8") for way in ways)
    }
    assert found - may == set()

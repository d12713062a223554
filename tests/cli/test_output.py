"""`--to` on the command line writes where it may, and leaves everything else as it was."""

import os
import shutil
from pathlib import Path

import docx
import pytest

from facilitator.cli import demo
from facilitator.domain.errors import FileNotWrittenError
from facilitator.storage.store import Store
from tests.cli.office import Office
from tests.services.test_output_files import needs_posix

LETTER = b"Lief dagboek"


def report(office: Office, to: Path, *more: object) -> int:
    named = ("--dialogue", 4, "--theme", "gezondheid", "--store", office / "a.sqlite")
    return office.run("report", "table", *named, "--to", to, *more)


def backup(office: Office, to: Path, *more: object) -> int:
    return office.run("backup", "--store", office / "a.sqlite", "--to", to, *more)


def test_a_report_replaces_a_report(office: Office) -> None:
    place = office / "verslag.docx"
    document = docx.Document()
    document.save(str(place))
    assert report(office, place) == 0
    assert len(docx.Document(str(place)).paragraphs) > 1


@pytest.mark.parametrize("name", ["verslag.pdf", "verslag", "verslag.docx.pdf"])
def test_a_report_is_called_as_what_it_is(office: Office, name: str) -> None:
    assert report(office, office / name) == 2
    assert "moet eindigen op .docx" in office.err
    assert report(office, office / name, "--force") == 2
    assert not (office / name).exists()


def test_another_file_stays_unless_it_is_forced(office: Office) -> None:
    place = office / "brief.docx"
    place.write_bytes(LETTER)
    assert report(office, place) == 3
    assert place.read_bytes() == LETTER
    assert "van een andere soort" in office.err
    assert "--force" in office.err
    assert report(office, place, "--force") == 0
    docx.Document(str(place))


@needs_posix
@pytest.mark.parametrize("more", [(), ("--force",)])
def test_a_pipe_stays_a_pipe(office: Office, more: tuple[str, ...]) -> None:
    pipes = {"verslag.docx": report, "kopie.sqlite": backup}
    for name, write in pipes.items():
        os.mkfifo(office / name)
        assert write(office, office / name, *more) == 3
        assert "geen gewoon bestand" in office.err
        assert "--force" not in office.err
        assert (office / name).is_fifo()


def test_a_name_of_300_letters_is_told(office: Office) -> None:
    for write, ending in ((report, ".docx"), (backup, ".sqlite")):
        assert write(office, office / ("n" * 300 + ending)) == 3
        assert "de naam is te lang" in office.err
    assert office.run("demo", "--to", office / ("n" * 300)) == 3
    assert "de naam is te lang" in office.err
    to = ("--plain", "--all", "--to", office / ("n" * 300))
    assert office.run("export", "--store", office / "a.sqlite", *to) == 3
    assert "de naam is te lang" in office.err


def test_a_copy_replaces_a_copy_of_the_same_store_only(office: Office) -> None:
    other = office / "b.sqlite"
    Store.open(other).close()
    before = other.read_bytes()
    assert backup(office, other) == 3
    assert "geen eerdere kopie van deze tafels" in office.err
    assert other.read_bytes() == before
    (office / "brief.db").write_bytes(LETTER)
    assert backup(office, office / "brief.db") == 3
    assert backup(office, office / "kopie.sqlite") == 0
    assert backup(office, office / "kopie.sqlite") == 0
    assert backup(office, other, "--force") == 0
    assert office.listed("b.sqlite") == office.listed("a.sqlite")


def test_a_copy_from_before_one_was_put_back_is_of_the_same_store(office: Office) -> None:
    place = office / "kopie.sqlite"
    assert backup(office, place) == 0
    assert office.run("restore", place, "--store", office / "a.sqlite") == 0
    assert backup(office, place) == 0


def test_a_copy_is_called_as_one(office: Office) -> None:
    assert backup(office, office / "kopie.docx") == 2
    assert "moet eindigen op .sqlite, .sqlite3 en .db" in office.err


@pytest.mark.parametrize("more", [(), ("--force",)])
def test_a_store_in_use_is_left_alone(office: Office, more: tuple[str, ...]) -> None:
    (office / "link.docx").symlink_to(office / "b.sqlite")
    with Store.open(office / "b.sqlite") as other:
        assert backup(office, office / "b.sqlite", *more) == 3
        assert report(office, office / "link.docx", *more) == 3
        assert other.overview() == ()
    assert (office / "link.docx").is_symlink()
    assert "een ander programma gebruikt het" in office.err


def test_files_in_a_folder_follow_the_same_rule(office: Office) -> None:
    assert office.export("--all", "--plain") == 0
    first, second = office.files("out")
    first.write_bytes(LETTER)
    assert office.export("--all", "--plain") == 1
    assert first.read_bytes() == LETTER
    assert office.out.split() == [str(second)]
    assert office.export("--all", "--plain", "--force") == 0
    assert first.read_bytes() != LETTER


def test_a_demonstration_is_put_down_whole_or_not_at_all(tmp_path: Path) -> None:
    made, to = tmp_path / "made", tmp_path / "to"
    for folder in (made, to):
        folder.mkdir()
    (made / "01-start.png").write_bytes(b"\x89PNG\r\n\x1a\n new")
    (made / "tafel.docx").write_bytes(b"new")
    (to / "tafel.docx").write_bytes(LETTER)
    files = sorted(made.iterdir())
    with pytest.raises(FileNotWrittenError):
        demo.write_outputs(files, to, force=False)
    assert {each.name: each.read_bytes() for each in to.iterdir()} == {"tafel.docx": LETTER}
    demo.write_outputs(files, to, force=True)
    shutil.rmtree(made)
    assert len(list(to.iterdir())) == 2

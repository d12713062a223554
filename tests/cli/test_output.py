"""`--to` on the command line writes where it may, and leaves everything else as it was."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import docx
import pytest

from facilitator.cli import demo
from facilitator.domain.errors import FileNotWrittenError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.reports.writer import is_pdf
from facilitator.storage.store import Store
from tests.builders import an_item
from tests.cli.office import Office
from tests.services.test_output_files import needs_posix

FILES = Path(__file__).parents[1] / "files"
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


def test_the_ending_is_the_format(office: Office) -> None:
    for name in ("verslag.pdf", "VERSLAG.PDF", "verslag.docx"):
        assert report(office, office / name) == 0
        assert is_pdf(office / name) == name.lower().endswith(".pdf")
    assert report(office, office / "verslag.pdf") == 0
    shutil.copy(office / "verslag.docx", office / "brief.pdf")
    assert report(office, office / "brief.pdf") == 3
    assert not is_pdf(office / "brief.pdf")


@pytest.mark.parametrize("name", ["verslag.odt", "verslag", "verslag.docx.odt"])
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


def another(office: Office) -> Path:
    """Make a store of somebody else."""
    office.take_in_sheets("b.sqlite")
    return office / "b.sqlite"


def linked(office: Office) -> Path:
    (office / "link.sqlite").symlink_to(another(office))
    return office / "link.sqlite"


def hard_linked(office: Office) -> Path:
    os.link(another(office), office / "hard.sqlite")
    return office / "hard.sqlite"


def older(office: Office) -> Path:
    return Path(shutil.copy(FILES / "store-v1.sqlite", office / "v1.sqlite"))


def damaged(office: Office) -> Path:
    place = another(office)
    place.write_bytes(place.read_bytes()[:9000])
    return place


def newer(office: Office) -> Path:
    place = another(office)
    with closing(sqlite3.connect(place)) as database:
        database.execute("PRAGMA user_version = 99")
    return place


def begun_as_a_copy(office: Office) -> Path:
    """Make a store that was a copy of this one, and went on by itself."""
    place = office / "gekopieerd.sqlite"
    assert backup(office, place) == 0
    with Store.open(place, create=False) as store:
        table = store.overview()[0].dialogue.id
        more = an_item("Hier verder gewerkt.", dialogue_id=table, position=99)
        store.apply(added(ChangeName.KEEP_ITEM, more))
    return place


OTHERS = [another, linked, hard_linked, older, damaged, newer, begun_as_a_copy]


@needs_posix
@pytest.mark.parametrize("make", OTHERS, ids=lambda make: make.__name__)
def test_no_copy_goes_over_another_store(
    office: Office, make: Callable[[Office], Path]
) -> None:
    place = make(office)
    before = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    assert backup(office, place) == 3
    assert "geen eerdere kopie van deze tafels" in office.err
    after = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    assert after == before


@needs_posix
@pytest.mark.parametrize("make", [linked, hard_linked, damaged, newer])
def test_a_store_that_is_restored_is_the_one_that_is_named(
    office: Office, make: Callable[[Office], Path]
) -> None:
    """By a link the store at its end is replaced; what cannot be put back changes nothing."""
    place = make(office)
    if make in {damaged, newer}:
        before = (office / "a.sqlite").read_bytes()
        assert office.run("restore", place, "--store", office / "a.sqlite") == 3
        assert (office / "a.sqlite").read_bytes() == before
        return
    assert backup(office, office / "kopie.sqlite") == 0
    assert office.run("restore", office / "kopie.sqlite", "--store", place) == 0
    assert place.is_symlink() == (make is linked)
    assert office.listed(place.name) == office.listed("a.sqlite")
    if make is linked:
        assert office.listed("b.sqlite") == office.listed("a.sqlite")


@needs_posix
def test_a_damaged_store_behind_a_link_is_replaced_where_it_is(office: Office) -> None:
    assert backup(office, office / "kopie.sqlite") == 0
    (office / "ver").mkdir()
    (office / "ver" / "a.sqlite").write_bytes(b"damaged")
    (office / "link.sqlite").symlink_to(office / "ver" / "a.sqlite")
    assert (
        office.run("restore", office / "kopie.sqlite", "--store", office / "link.sqlite") == 0
    )
    assert (office / "link.sqlite").is_symlink()
    assert len(list((office / "ver" / "backups").glob("*-beschadigd-*"))) == 1
    assert office.listed("link.sqlite") == office.listed("a.sqlite")


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

"""Marks in every place for words of people: what leaves, what stays, and what goes for good.

A mark is a word that is nowhere else. After a story with everything in it, each byte that the
program left is searched, also inside the archives of documents and files.
"""

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.items import Item, ItemKind, Labels, seated
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services import anonymise, papers
from facilitator.services.export import export_table
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from facilitator.settings import Settings, save_settings
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of

NAMES = ("roepnaam", "achternaam", "aanspreektitel", "weg-roepnaam", "half-naam")
"""The marks that tidying takes away."""

WORDS = ("letterlijk", "bewerkt", "titel", "wens", "toezegger", "kern", "half-notitie", "foto")
"""The marks in one note, which erasing takes away."""

STAYS = ("rol", "afsluiting", "andere-notitie")


def mark(name: str) -> str:
    return f"kanarie{name.replace('-', '')}pz7"


def inside(path: Path) -> Iterator[bytes]:
    """Give the bytes of a file, and of each member when it is an archive."""
    content = path.read_bytes()
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def found(place: Path, *names: str) -> set[str]:
    """Give those marks that are in a file, or anywhere below a folder."""
    files = [path for path in (place, *place.rglob("*")) if path.is_file()]
    held = [part for path in files for part in inside(path)]
    return {name for name in names if any(mark(name).encode() in part for part in held)}


@lru_cache(maxsize=1)
def library() -> Library:
    return read_library([resources.root()])


@dataclass
class Laptop:
    """The data folder of the program, and the folder of a person's documents beside it."""

    home: Path
    store: Store
    note: Item

    @property
    def data(self) -> Path:
        return self.home / "data"

    def documents(self, name: str) -> Path:
        """Make everything that leaves the table, in a folder."""
        folder = self.home / name
        folder.mkdir()
        dossier = self.store.dossier(DIALOGUE_ID)
        created = datetime(2026, 11, 22, tzinfo=UTC)
        source = report_source([dossier], library(), self.store.media)
        edition = replace(INTERNAL, released=source.sensitive())
        make(ReportRequest(KINDS["table"], source, edition), folder / "verslag.docx")
        script = library().scripts["themadialoog"]
        for paper in papers.Paper:
            kind = papers.paper_kind(paper, script)
            make(ReportRequest(kind, source), folder / f"{paper}.docx")
        export_table(self.store, DIALOGUE_ID, folder, created)
        return folder

    def back_up(self) -> None:
        made = back_up(self.store, backup_folder(self.store), datetime.now(UTC))
        assert isinstance(made, Path)

    def purge(self) -> None:
        assert anonymise.purge_copies(self.store)(lambda _at, _of: None) == ()


def a_table() -> Dossier:
    """A table with a mark in every place for words."""
    seat = replace(
        a_seat(1, mark("rol")),
        first_name=mark("roepnaam"),
        full_name=mark("achternaam"),
        title=mark("aanspreektitel"),
    )
    return a_dossier(
        a_dialogue(),
        seats=[seat, a_seat(2, "kok", first_name=mark("weg-roepnaam"))],
        items=[an_item(mark("andere-notitie"), speaker=seated(seat.id), position=2)],
        closing=a_closing(essence=mark("afsluiting")),
    )


LEFT = (
    ".dialoogtafel.sqlite.0a1b2c3d.new",
    ".dialoogtafel.sqlite.0a1b2c3d.new-wal",
    ".kopie.sqlite.0a1b2c3d.new",
    ".gezondheid.dialoog.0a1b2c3d.new",
    "backups/.dialoogtafel-20261122-120000.sqlite.0a1b2c3d.new",
    "backups/.dialoogtafel-20261122-120000.sqlite.0a1b2c3d.new-journal",
    "backups/dialoogtafel-beschadigd-20261122-120000.sqlite",
    "backups/dialoogtafel-beschadigd-20261122-120000.sqlite-wal",
)
"""What work that was killed leaves, and a damaged store that was put aside."""


def leave_behind(laptop: Laptop) -> None:
    """Put all that is in the store in each place where something may be left."""
    with closing(sqlite3.connect(":memory:")) as memory:
        laptop.store.file.database.backup(memory)
        content = memory.serialize()
    for name in LEFT:
        (laptop.data / name).write_bytes(content)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    with Store.open(tmp_path / "data" / "dialoogtafel.sqlite") as store:
        table = a_table()
        store.apply(added(ChangeName.PREPARE, *records_of(table)))
        photo = store.keep_media(mark("foto").encode(), "image/jpeg")
        labels = Labels(
            title=mark("titel"), wish_behind=mark("wens"), pledged_by=mark("toezegger"),
            heading=mark("kern"), photo=photo,
        )  # fmt: skip
        note = an_item(mark("letterlijk"), ItemKind.PLEDGE, labels=labels)
        store.apply(added(ChangeName.KEEP_ITEM, note))
        laptop = Laptop(tmp_path, store, note)
        laptop.back_up()
        store.apply(edited(ChangeName.EDIT_ITEM, note, note.reworded(mark("bewerkt"))))
        store.apply(removed(ChangeName.EDIT_SEATS, table.seats[1]))
        half = Draft(DIALOGUE_ID, "edit", mark("half-notitie"), {"item": str(note.id)})
        store.keep_draft(half)
        store.keep_draft(Draft(DIALOGUE_ID, "preparing", mark("half-naam")))
        save_settings(Settings(programme="Documenten"), tmp_path / "data" / "settings.json")
        laptop.back_up()
        leave_behind(laptop)
        yield laptop


def test_everything_is_there_to_be_found(laptop: Laptop) -> None:
    everything = (*NAMES, *WORDS, *STAYS)
    assert found(laptop.data, *everything) == set(everything)


@pytest.mark.parametrize("name", LEFT)
def test_all_of_it_is_in_what_was_left(laptop: Laptop, name: str) -> None:
    assert found(laptop.data / name, *NAMES, *WORDS) >= {"roepnaam", "bewerkt", "half-notitie"}


def test_no_document_of_a_citizens_table_holds_a_name(laptop: Laptop) -> None:
    folder = laptop.documents("uit")
    leaving = [*folder.glob("verslag.docx"), *folder.glob("*.dialoog")]
    assert len(leaving) == 2
    for path in leaving:
        assert found(path, *NAMES) == set()
        assert found(path, "rol", "bewerkt") == {"rol", "bewerkt"}
    assert found(folder, *NAMES) <= {"roepnaam"}  # on the papers for the table itself


def test_after_tidying_no_name_is_left_anywhere(laptop: Laptop) -> None:
    anonymise.tidy(laptop.store, DIALOGUE_ID)
    laptop.purge()
    laptop.back_up()

    assert found(laptop.data, *NAMES) == set()
    assert found(laptop.documents("uit"), *NAMES) == set()
    assert found(laptop.data, *STAYS) == set(STAYS)
    assert found(laptop.data, *WORDS) == {*WORDS} - {"half-notitie"}
    laptop.store.close()
    assert found(laptop.data, *NAMES) == set()


def test_after_erasing_a_note_none_of_it_is_left_anywhere(laptop: Laptop) -> None:
    before = laptop.documents("eerder")
    anonymise.erase_note(laptop.store, DIALOGUE_ID, laptop.note.id)
    laptop.purge()
    laptop.back_up()

    assert found(laptop.data, *WORDS) == set()
    assert found(laptop.documents("later"), *WORDS) == set()
    assert found(laptop.data, *STAYS, *NAMES) == {*STAYS, *NAMES}
    [file] = {one.name for one in laptop.store.registry.exports(DIALOGUE_ID)}
    assert found(before, "bewerkt") == {"bewerkt"}  # out of reach, and therefore named
    assert (before / file).exists()


def test_after_erasing_the_table_nothing_is_left_anywhere(laptop: Laptop) -> None:
    anonymise.erase_table(laptop.store, DIALOGUE_ID)
    laptop.purge()
    laptop.back_up()

    assert found(laptop.data, *NAMES, *WORDS, *STAYS) == set()
    laptop.store.close()
    assert found(laptop.data, *NAMES, *WORDS, *STAYS) == set()

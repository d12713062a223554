"""`export-data`: what is data leaves as it is, is read back, or is refused whole."""

import sys
from pathlib import Path
from uuid import uuid4

import pytest

from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Labels, Level, TensionKind
from facilitator.domain.table.script import fold
from facilitator.services.clearing import notes_to_read
from facilitator.services.threads import programme_boards
from facilitator.storage.store import Store
from tests.builders import a_clearance
from tests.cli.office import Office
from tests.cli.test_json import printed
from tests.cli.test_theme_report import NOTES, TABLES
from tests.storage.other_process import run_elsewhere

PROGRAMME = ("--programme", "nederland-na-de-crisis")
MORE = """a;knel;kok;"=1+1 is het niet; dat zei hij";Stilte;knel_kiem
b;knel;boer;-10 was het buiten;;knel_kiem
"""


@pytest.fixture
def full(office: Office) -> Office:
    """A coordinator with four tables."""
    office.take_in_sheets("s.sqlite", TABLES, NOTES + MORE)
    return office


def export(office: Office, to: str, *more: object) -> int:
    return office.run("export-data", "--store", office / "s.sqlite", "--to", office / to, *more)


def notes_of(store: Path) -> list[tuple[object, ...]]:
    """Give what every note is, apart from its id."""
    with Store.open(store, create=False) as opened:
        tables = [opened.dossier(one.dialogue.id) for one in opened.overview()]
    return sorted(
        (
            table.dialogue.theme,
            table.dialogue.number,
            item.kind,
            item.text,
            item.step,
            item.labels.heading,
            seat.role_label if (seat := table.seat(item.speaker.seat_id)) else "",
        )
        for table in tables
        for item in table.items
    )


def read_all(store: Path) -> None:
    """Read every note, as a reader does."""
    with Store.open(store, create=False) as opened:
        for one in opened.overview():
            notes = notes_to_read(opened.dossier(one.dialogue.id))
            opened.apply(added(ChangeName.CLEAR, *map(a_clearance, notes)))


@pytest.mark.parametrize("to", ["uit", "uit.xlsx"])
def test_what_is_data_is_read_back_into_an_empty_store(full: Office, to: str) -> None:
    assert export(full, to) == 0
    sheets: tuple[object, ...] = (full / to,)
    if to == "uit":
        sheets = (full / "uit" / "notities.csv", "--tables", full / "uit" / "tafels.csv")
    assert full.run("import", *sheets, "--store", full / "leeg.sqlite") == 0
    assert notes_of(full / "leeg.sqlite") == notes_of(full / "s.sqlite")
    assert full.listed("leeg.sqlite") == full.listed("s.sqlite")


def test_tags_of_tables_and_of_a_coordinator_are_read_back(office: Office) -> None:
    first, *rest = NOTES.splitlines()
    tagged = [f"{row};{'Groen, loket' if at % 2 else ''}" for at, row in enumerate(rest)]
    office.take_in_sheets(
        "s.sqlite", TABLES, "\n".join([f"{first};trefwoorden", *tagged]) + "\n"
    )
    before = tags_in(office / "s.sqlite", put="stilte")
    assert {"groen", "loket", "stilte"} == {fold(tag) for _, tags in before for tag in tags}
    assert export(office, "uit.xlsx") == 0
    assert office.run("import", office / "uit.xlsx", "--store", office / "leeg.sqlite") == 0
    assert tags_in(office / "leeg.sqlite") == before


def test_a_tag_with_a_comma_stays_one(office: Office) -> None:
    """Beside another one, in a workbook and in CSV."""
    office.take_in_sheets("s.sqlite", TABLES, NOTES)
    name = 'stil, "zacht" en =1'
    tags_in(office / "s.sqlite", put=name)
    before = tags_in(office / "s.sqlite", put="loket")
    assert [*filter(len, (tags for _, tags in before))] == [["loket", name]]
    for to in ("uit", "uit.xlsx"):
        assert export(office, to) == 0
        sheets: tuple[object, ...] = (office / to,)
        if to == "uit":
            sheets = (office / to / "notities.csv", "--tables", office / to / "tafels.csv")
        assert office.run("import", *sheets, "--store", office / f"{to}.sqlite") == 0
        assert tags_in(office / f"{to}.sqlite") == before


def test_what_wishes_rub_with_and_dreams_are_about_is_read_back(office: Office) -> None:
    head = "tafel;soort;tekst;spanning;uitweg;niveau\n"
    wish = "a;spanning;Rust en een bus.;tussen groepen;maatwerk;\n"
    dream = "a;droom;Een bank.;;;samenleving\n"
    office.take_in_sheets("s.sqlite", TABLES, head + wish + dream)
    assert export(office, "uit.xlsx") == 0
    assert office.run("import", office / "uit.xlsx", "--store", office / "leeg.sqlite") == 0
    before, after = (labels_in(office / name) for name in ("s.sqlite", "leeg.sqlite"))
    assert after == before
    [of_dream, of_wish] = [labels for _, labels in before]
    assert (of_wish.tension, of_wish.way_out) == (TensionKind.BETWEEN_GROUPS, "maatwerk")
    assert of_dream.level is Level.SOCIETY


def labels_in(store: Path) -> list[tuple[str, Labels]]:
    """Give what belongs to every note, by its text."""
    with Store.open(store, create=False) as opened:
        tables = [opened.dossier(one.dialogue.id) for one in opened.overview()]
    found = [(item.text, item.labels) for table in tables for item in table.items]
    return sorted(found, key=lambda one: one[0])


def tags_in(store: Path, put: str = "") -> list[tuple[str, list[str]]]:
    """Give the tags of every note by its text; `put` one on the first note before."""
    with Store.open(store, create=False) as opened:
        [programme] = programme_boards(opened)
        items = [
            item for one in opened.overview() for item in opened.dossier(one.dialogue.id).items
        ]
        home = board_over_themes(programme.programme)
        tags = Tags(opened.layers.layer(home.id))
        if put:
            first = min(items, key=lambda one: one.text)
            change = TagActions(tags, uuid4).put(put, [first.id])
            opened.layers.write(home, change.edits)
            tags = tags.changed(change.edits)
    return sorted((item.text, [tag.name for tag in tags.of_note(item)]) for item in items)


def test_it_tells_what_was_written(full: Office) -> None:
    assert export(full, "uit", "--theme", "gezondheid", "--json") == 0
    told = printed(full, "export-data")
    assert (told["edition"], told["tables"], told["notes"]) == ("intern", 3, 8)
    assert "3 tafels, 8 notities" in full.err
    assert export(full, "uit") == 0, "what is there of ours is replaced"
    assert "4 tafels, 9 notities" in full.err


def test_files_of_somebody_are_left_as_they_are(full: Office) -> None:
    (full / "uit").mkdir()
    mine = full / "uit" / "notities.csv"
    mine.write_text("tafel;soort;tekst\n")
    assert export(full, "uit") == 3
    assert [path.name for path in full.files("uit")] == ["notities.csv"]
    assert mine.read_text() == "tafel;soort;tekst\n"
    assert export(full, "uit", "--force") == 0


def test_it_leaves_for_analysis_too(full: Office) -> None:
    analysis = ("export-qda", "--store", full / "s.sqlite", "--to")
    for name in ("p.qdpx", "c.qdc", "teksten"):
        assert full.run(*analysis, full / name) == 0
        assert full.run(*analysis, full / name, "--json") == 0, "what is ours is replaced"
        assert printed(full, "export-data")["notes"] == 9
    assert len(full.files("teksten")) == 4
    assert full.run(*analysis, full / "p.xlsx") == 2
    assert ".qdpx" in full.err
    (full / "p.qdpx").write_text("mijn aantekeningen")
    assert full.run(*analysis, full / "p.qdpx") == 3
    assert full.run(*analysis, full / "q.qdpx", "--edition", "openbaar") == 3
    assert not (full / "q.qdpx").exists()


@pytest.mark.parametrize("to", ["uit.csv", "uit.zip", "uit.docx"])
def test_another_ending_is_wrong_use(full: Office, to: str) -> None:
    assert export(full, to) == 2
    assert ".xlsx" in full.err
    assert not (full / to).exists()


def test_without_tables_there_is_nothing_to_export(full: Office) -> None:
    assert export(full, "uit", "--theme", "Onderweg") == 2
    assert export(full, "uit", "--programme", "nergens") == 2
    assert not (full / "uit").exists()


def test_a_refused_edition_leaves_no_file_and_says_why(full: Office) -> None:
    public = ("--edition", "openbaar")
    assert export(full, "uit", *public) == 3
    assert "kies eerst hoe openbare bestanden" in full.err
    choose = ("publication", "--store", full / "s.sqlite", *PROGRAMME, "--refer-by", "nummer")
    assert full.run(*choose) == 0
    assert export(full, "uit", *public) == 3
    assert "Geen openbare gegevens van Gezondheid: nog na te lezen notities: 8" in full.err
    assert not (full / "uit").exists()


def test_public_data_are_of_what_was_read_in_a_folder_of_their_own(full: Office) -> None:
    choose = ("publication", "--store", full / "s.sqlite", *PROGRAMME, "--refer-by", "nummer")
    assert full.run(*choose) == 0
    read_all(full / "s.sqlite")
    public = ("--edition", "openbaar")
    assert export(full, "intern") == 0
    assert export(full, "intern", *public) == 3, "the folder has the seats of the tables"
    assert "andere bestanden" in full.err
    assert export(full, "Zeist", *public) == 3, "its name tells where it was"
    assert export(full, "open", *public) == 0, full.err
    assert export(full, "open.xlsx", *public) == 0
    told = "".join(path.read_text() for path in full.files("open"))
    assert not [place for place in ("Zeist", "Goes", "Ede") if place in told]
    assert "plekken.csv" not in {path.name for path in full.files("open")}
    assert full.run("publication", "--store", full / "s.sqlite") == 0
    assert "het eerste openbare bestand is van" in full.out


FULL_DISK = """
from facilitator.domain.errors import FileNotWrittenError
from facilitator.services.dataset_files import data_files
from tests.exchange.datasets.packages import the_data

files = data_files(the_data(), path / "uit")
room = max(map(len, files.contents.values())) - 1
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
try:
    files.write()
except FileNotWrittenError:
    print(*os.listdir(path / "uit"))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
files.write()
print(len(os.listdir(path / "uit")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on what files take")
def test_a_full_disk_leaves_no_half_package(tmp_path: Path) -> None:
    assert run_elsewhere(FULL_DISK, tmp_path) == "\n21\n"

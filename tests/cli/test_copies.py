"""Copies on the command line: made, put back, and refused without a change."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.cli.main import main
from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.backups import copies
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, an_item
from tests.storage.kept import DOSSIER, IDEA, fill
from tests.storage.other_process import run_elsewhere

LATER = an_item("Na de kopie.", position=50)


@dataclass
class Bench:
    """A store, and what the last command printed."""

    store: Path
    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def run(self, *arguments: object) -> int:
        code = main([*map(str, arguments), "--store", str(self.store)])
        self.out, self.err = self.capsys.readouterr()
        return code

    def back_up(self) -> Path:
        assert self.run("backup") == 0
        return Path(self.out.strip())

    def write_more(self) -> None:
        with Store.open(self.store, create=False) as store:
            store.apply(added(ChangeName.KEEP_ITEM, LATER))

    def listed(self) -> object:
        assert self.run("list", "--json") == 0
        return json.loads(self.out)


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    with Store.open(tmp_path / "tafels.db") as store:
        fill(store)
    return Bench(tmp_path / "tafels.db", capsys)


def test_a_copy_goes_with_the_others_and_its_place_is_printed(bench: Bench) -> None:
    first, second = bench.back_up(), bench.back_up()
    assert bench.err == ""
    assert {path for _, path in copies(bench.store.parent / "backups")} == {first, second}


def test_how_far_a_large_copy_is_is_told_and_not_when_quiet(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        notes = (an_item("De markt bleef leeg. " * 450, position=at) for at in range(100, 500))
        store.apply(added(ChangeName.KEEP_ITEM, *notes))
    own = (
        "Het programma bewaakt deze kopie niet."
        " Wist u later iets? Wis dan ook deze kopie zelf.\n"
    )
    for more, told in (((), ""), (("--to", bench.store.parent / "kopie.sqlite"), own)):
        assert bench.run("backup", *more) == 0
        assert "Bezig … 50 %\n" in bench.err
        assert bench.err.endswith(f"Bezig … 100 %\n{told}")
        assert bench.run("backup", *more, "--quiet") == 0
        assert bench.err == ""


def test_how_far_putting_back_is_is_told_and_not_when_quiet(bench: Bench) -> None:
    with Store.open(bench.store) as store:
        notes = (an_item("De markt bleef leeg. " * 450, position=at) for at in range(100, 500))
        store.apply(added(ChangeName.KEEP_ITEM, *notes))
    copy = bench.back_up()
    assert bench.run("restore", copy) == 0
    assert "Bezig … 50 %\n" in bench.err
    assert bench.run("restore", copy, "--quiet") == 0
    assert "Bezig" not in bench.err
    assert "Teruggezet" in bench.err


def test_the_copies_that_are_emptied_are_counted_and_not_when_quiet(bench: Bench) -> None:
    for _ in range(20):
        bench.back_up()
    erasing = ("erase", "--note", IDEA.id, "--yes")
    assert bench.run(*erasing) == 0
    assert bench.err.count(" van 20") > 0
    assert bench.run(*erasing, "--quiet") == 0
    assert " van 20" not in bench.err


def test_a_copy_can_go_anywhere_and_replaces_what_is_there_whole(bench: Bench) -> None:
    place = bench.store.parent / "usb" / "kopie.sqlite"
    assert bench.run("backup", "--to", place) == 0
    assert bench.run("backup", "--to", place) == 0
    assert bench.out == f"{place}\n"
    assert list(place.parent.iterdir()) == [place]


def test_what_killed_work_left_goes_with_the_next_copy_to_that_place(bench: Bench) -> None:
    place = bench.store.parent / "usb" / "kopie.sqlite"
    place.parent.mkdir()
    for end in ("", "-journal"):
        place.with_name(f".kopie.sqlite.0a1b2c3d.new{end}").write_bytes(b"a whole copy")
    other = place.with_name(".kopie.sqlite-2.0a1b2c3d.new")
    other.touch()
    assert bench.run("backup", "--to", place) == 0
    assert set(place.parent.iterdir()) == {place, other}


def test_a_copy_that_is_put_back_gives_the_tables_of_then(bench: Bench) -> None:
    before, copy = bench.listed(), bench.back_up()
    bench.write_more()
    assert bench.run("restore", copy) == 0
    assert not bench.out
    assert bench.err.startswith("Teruggezet: 1 tafel, 3 notities. Wat er stond, is bewaard in ")
    assert bench.listed() == before
    assert bench.run("check-store") == 0


def test_what_was_there_is_kept_and_can_come_back(bench: Bench) -> None:
    copy = bench.back_up()
    bench.write_more()
    bench.run("restore", copy)
    kept = Path(bench.err.strip().rpartition("bewaard in ")[2])
    assert bench.run("restore", kept) == 0
    with Store.open(bench.store) as store:
        assert LATER in store.dossier(DIALOGUE_ID).items


def test_what_was_erased_does_not_come_back(bench: Bench) -> None:
    copy = bench.back_up()
    with Store.open(bench.store) as store:
        store.erase([IDEA.id])
    assert bench.run("restore", copy) == 0
    with Store.open(bench.store) as store:
        assert IDEA.id not in {item.id for item in store.dossier(DIALOGUE_ID).items}


def test_a_damaged_store_is_replaced_and_put_aside(bench: Bench) -> None:
    copy = bench.back_up()
    bench.store.write_bytes(bench.store.read_bytes()[:9000])
    assert bench.run("list") == 3
    assert bench.run("restore", copy) == 0
    assert "beschadigd" in bench.err
    with Store.open(bench.store) as store:
        assert store.dossier(DIALOGUE_ID) == DOSSIER


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["restore", "weg.sqlite"], 3, "De kopie weg.sqlite is er niet."),
        (["restore", __file__], 3, "is beschadigd"),
        (["restore", "."], 3, "het is een map"),
        (["restore", "STORE"], 2, "is het bestand met uw tafels zelf"),
        (["backup", "--to", "STORE"], 2, "over het bestand met uw tafels heen"),
        (["backup", "--to", f"{__file__}/kopie.sqlite"], 3, "is niet opgeslagen"),
        (["restore"], 2, "Dit ontbreekt nog: KOPIE."),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    bench: Bench, arguments: list[str], code: int, said: str
) -> None:
    before = bench.store.read_bytes()
    given = [str(bench.store) if each == "STORE" else each for each in arguments]
    assert bench.run(*given) == code
    assert said in bench.err
    assert bench.store.read_bytes() == before


def test_a_folder_in_the_way_of_the_copies_is_told(bench: Bench) -> None:
    (bench.store.parent / "backups").write_text("in the way")
    assert bench.run("backup") == 3
    assert "is niet gemaakt" in bench.err


def test_a_store_that_is_absent_is_not_made(bench: Bench) -> None:
    copy = bench.back_up()
    bench.store.unlink()
    assert bench.run("restore", copy) == 3
    assert bench.run("backup") == 3
    assert not bench.store.exists()


HOLD = """
import sys
from pathlib import Path
from facilitator.storage.store import Store
with Store.open(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_store_that_is_in_use_is_left_alone(bench: Bench) -> None:
    copy = bench.back_up()
    command = [sys.executable, "-c", HOLD, str(bench.store)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert bench.run("restore", copy) == 3
        assert "in gebruik" in bench.err
        assert bench.run("backup") == 3
        assert other.stdin is not None
        other.stdin.close()
    assert bench.run("restore", copy) == 0


def test_a_lost_log_is_told_until_it_is_accepted(bench: Bench) -> None:
    keep = """
store = Store.open(path)
store.apply(added(ChangeName.KEEP_ITEM, an_item("Te laat.", position=99)))
os._exit(0)
"""
    run_elsewhere(keep, bench.store)
    assert bench.run("check-store") == 0
    run_elsewhere(keep.replace("99", "100"), bench.store)
    bench.store.with_name("tafels.db-wal").unlink()
    assert bench.run("list") == 0
    for options in ((), ("--accept",)):
        assert bench.run("check-store", *options) == 1
        assert "Het bestand tafels.db-wal, dat erbij hoort, is weg of te kort." in bench.err
        assert "De kopieën in de map ‘backups’ zijn niet veranderd." in bench.err
        assert "… " not in bench.err
    assert bench.run("check-store") == 0

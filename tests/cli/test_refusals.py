"""What cannot be read, written or understood on the command line is told in Dutch."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.storage.store import Store
from tests.cli.office import Office
from tests.rights import needs_linux, no_more_than_others
from tests.storage.other_process import run_elsewhere


def lay_out(office: Office) -> list[Path]:
    """Put the files of both tables in the folder `out`."""
    assert office.export("--all", "--plain") == 0
    return office.files("out")


@needs_linux
def test_a_folder_that_may_not_be_read_is_refused_and_named(office: Office) -> None:
    lay_out(office)
    closed = office / "out" / "dicht"
    closed.mkdir(mode=0o000)
    with no_more_than_others():
        assert office.run("check", office / "out") == 1
    assert [line.split(":")[0] for line in office.out.splitlines()] == [
        "afgekeurd",
        *["goed"] * 2,
    ]
    assert f"{closed}: Dit bestand kan niet worden gelezen: u mag het niet lezen" in office.out
    with no_more_than_others():
        assert office.run("merge", closed, "--into", office / "b.sqlite", "--json") == 1
    assert [each["problem"] for each in office.json()] == ["file_unreadable"]


@needs_linux
def test_a_file_in_a_closed_folder_is_refused(office: Office) -> None:
    first, _ = lay_out(office)
    first.parent.chmod(0o000)
    with no_more_than_others():
        assert office.run("check", first) == 1
    first.parent.chmod(0o700)
    assert "u mag het niet lezen" in office.out


@needs_linux
def test_a_key_that_may_not_be_read_is_told(office: Office) -> None:
    assert office.run("key", "new") == 0
    folder = office / "data" / "sleutels"
    folder.chmod(0o000)
    with no_more_than_others():
        shown = office.run("key", "show"), office.err
        made = office.run("key", "new"), office.err
        replaced = office.run("key", "new", "--replace"), office.err
    folder.chmod(0o700)
    assert [code for code, _ in (shown, made, replaced)] == [3, 1, 3]
    assert all("niet meer te lezen" in told for told in (shown[1], replaced[1]))


def test_the_store_and_what_lies_beside_it_are_no_files_to_merge(office: Office) -> None:
    lay_out(office)
    into = office / "out" / "alles.sqlite"
    assert office.run("merge", office / "out", "--into", into) == 0
    assert office.run("backup", "--store", into) == 0
    assert office.run("merge", office / "out", "--into", into, "--json") == 0
    assert [each["state"] for each in office.json()] == ["identical"] * 2


def test_the_tables_of_one_theme_are_handed_over(office: Office) -> None:
    tables = "tafel;thema;dialoog\na;Wonen en verkeer;1\nb;Gezondheid;1\n"
    office.take_in_sheets("c.sqlite", tables, "tafel;soort;tekst\na;knel;Stil.\nb;knel;Druk.\n")
    given = ("--store", office / "c.sqlite", "--to", office / "out", "--all", "--plain")
    assert office.run("export", *given, "--theme", "gezondheid") == 0
    assert [path.name[:10] for path in office.files("out")] == ["gezondheid"]
    assert office.run("export", *given, "--theme", "vuurtorens") == 2
    assert office.run("export", *given, "--theme", "Natuur en milieu") == 2
    assert "geen tafel" in office.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["export", "--store", "A", "--all", "--plain", "--to", "BRIEF"],
            3,
            "staat een bestand",
        ),
        (
            ["export", "--store", "A", "--all", "--plain", "--to", "BRIEF/uit"],
            3,
            "staat een bestand",
        ),
        (["export", "--store", "DIR", "--all", "--plain", "--to", "uit"], 3, "is een map"),
        (["merge", "BRIEF", "--into", "DIR"], 3, "is een map"),
        (["merge", "BRIEF", "--into", ""], 2, "Achter --into hoort nog iets."),
        (["check", ""], 2, "Achter BESTAND hoort nog iets."),
        (["export", "--store", "A", "--all", "--plain", "--to", ""], 2, "Achter --to"),
        (["backup", "--store", "A", "--to", "DIR"], 3, "het is een map"),
        (["restore", "DIR", "--store", "A"], 3, "het is een map"),
    ],
)
def test_a_place_that_cannot_be_is_told(
    office: Office, arguments: list[str], code: int, said: str
) -> None:
    (office / "brief.txt").write_text("Lief dagboek")
    (office / "map").mkdir()
    places = {"A": office / "a.sqlite", "BRIEF": office / "brief.txt", "DIR": office / "map"}
    places |= {"BRIEF/uit": office / "brief.txt" / "uit"}
    before = office.listed("a.sqlite")
    assert office.run(*(places.get(each, each) for each in arguments)) == code
    assert said in office.err
    assert "Errno" not in office.err
    assert office.listed("a.sqlite") == before
    assert (office / "brief.txt").read_text() == "Lief dagboek"
    assert list((office / "map").iterdir()) == []


def test_how_a_sealed_file_is_opened_is_told(office: Office) -> None:
    assert office.run("key", "new") == 0
    assert office.export("--all", "--recipient", office.out.strip()) == 0
    assert office.run("check", office / "out") == 1
    assert "--passphrase-file" in office.err
    assert office.run("merge", office / "out", "--into", office / "b.sqlite") == 1
    assert "--passphrase-file" in office.err


FULL = """
import io
from facilitator.cli.main import main

sys.stderr = io.StringIO()

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of files")
def test_a_disk_that_is_full_halfway_leaves_nothing_of_a_merge(office: Office) -> None:
    lay_out(office)
    story = FULL + (
        "assert main(['merge', str(path / 'out'), '--into', str(path / 'b.sqlite')]) == 0\n"
        "size = os.path.getsize(path / 'b.sqlite')\n"
        "for room in range(0, 200_000, 9000):\n"
        "    (path / 'c.sqlite').unlink(missing_ok=True)\n"
        "    Store.open(path / 'c.sqlite').close()\n"
        "    limit(max(os.path.getsize(path / 'c.sqlite'), 1) + room)\n"
        "    code = main(['merge', str(path / 'out'), '--into', str(path / 'c.sqlite')])\n"
        "    limit(resource.RLIM_INFINITY)\n"
        "    with Store.open(path / 'c.sqlite') as store:\n"
        "        assert (code, len(store.overview())) in {(3, 0), (0, 2)}\n"
        "    if code == 0:\n"
        "        break\n"
    )
    run_elsewhere(story, office.folder)


STOPPABLE = """
import signal, sys
from facilitator.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs the tests may ignore it
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl+C for another process")
def test_what_is_stopped_halfway_leaves_nothing(office: Office) -> None:
    """What it tells of 200 files fits in no pipe, so it waits for its reader halfway."""
    first, _ = lay_out(office)
    for number in range(200):
        shutil.copy(first, first.with_name(f"z{number}-{'lang' * 50}.dialoog"))
    command = (sys.executable, "-c", STOPPABLE)
    merge = (*command, "merge", str(office / "out"), "--into", str(office / "b.sqlite"))
    running = subprocess.Popen(
        merge, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", pipesize=4096
    )
    assert running.stdout
    assert running.stdout.readline().startswith("nieuw: ")
    running.send_signal(signal.SIGINT)
    _, told = running.communicate()
    assert running.returncode == 3
    assert "er is niets veranderd.\nGestopt.\n" in told
    with Store.open(office / "b.sqlite", create=False) as store:
        assert store.overview() == ()


def test_what_cannot_be_written_stops_no_other_table(office: Office) -> None:
    first, second = lay_out(office)
    first.unlink()
    first.mkdir()
    assert office.export("--all", "--plain") == 1
    assert office.out.split() == [str(second)]
    assert "Geen bestand gemaakt: Gezondheid, dialoog 4" in office.err

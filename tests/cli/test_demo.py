"""The demonstration: the whole program, played by its keys in a process of its own."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from facilitator import resources
from facilitator.exchange.data_files.library import read_library
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.settings import FOLDER_VARIABLE
from facilitator.storage.store import Store
from facilitator.training.practice_table import prepare_practice
from tests import patience

CHECKOUT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"
STATIONS = ("start", "nieuwe-tafel", "host", "notities", "afronden", "verslag")


def run(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a script would, with a data folder that may not be touched."""
    around = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return subprocess.run(
        [sys.executable, "-m", "facilitator.cli.main", *arguments],
        cwd=CHECKOUT,
        env={**around, FOLDER_VARIABLE: str(data)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=patience.SECONDS,
    )


@pytest.mark.slow
def test_the_demonstration_leaves_pictures_and_a_report_in_a_fresh_folder(
    tmp_path: Path,
) -> None:
    data, folder = tmp_path / "gegevens", tmp_path / "nog niet" / "demo"
    data.mkdir()
    ended = run(data, "demo", "--to", str(folder))

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == ""
    assert str(folder) in ended.stderr
    assert list(data.iterdir()) == []

    pictures = sorted(folder.glob("*.png"))
    names = [re.sub(r"^\d\d-", "", each.stem) for each in pictures]
    assert [name for name in STATIONS if name not in names] == []
    assert [each.name for each in pictures if each.read_bytes()[:8] != PNG] == []

    [report] = folder.glob("*.docx")
    assert "oefening" in report.name
    document = docx.Document(str(report))
    text = "\n".join(each.text for each in document.paragraphs)
    header = "\n".join(each.text for each in document.sections[0].header.paragraphs)
    assert "Oefentafel – verzonnen gesprek" in text
    assert "Oefentafel" in header
    for part in ("− Knel", "+ Kiem", "Dromen", "Ideeën", "Slotronde"):
        assert part in text
    assert zipfile.ZipFile(report).testzip() is None
    [same] = folder.glob("*.pdf")
    assert same.stem == report.stem
    assert same.read_bytes().startswith(b"%PDF-")
    assert {each.suffix for each in folder.iterdir()} == {".png", ".docx", ".pdf"}


def test_a_practice_table_says_so_to_other_programs(tmp_path: Path) -> None:
    library = read_library([resources.root()])
    table = library.practice
    assert table is not None
    with Store.open(tmp_path / "tafels.db") as store:
        script = library.scripts[table.head.script]
        prepare_practice(store, table, script, table.head.theme, SystemIdAndTimeSource())

    listed = run(tmp_path, "list", "--store", str(tmp_path / "tafels.db"), "--json")

    [told] = json.loads(listed.stdout)
    assert told["practice"] is True

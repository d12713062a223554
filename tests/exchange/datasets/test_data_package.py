"""The data package as other programs read it: valid, and with all that there is."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.exchange.datasets.data_package import package_files, paths_in
from facilitator.exchange.spreadsheets.formulas import unguarded
from tests.exchange.datasets.packages import AWKWARD, OWN_WORD, the_data, written

TABLES = {table.name: table for table in ROW_TABLES}


def counts(data: Dataset) -> dict[str, int]:
    return {name: len(list(table.rows(data))) for name, table in TABLES.items()}


@pytest.mark.slow
def test_frictionless_finds_nothing_wrong(tmp_path: Path) -> None:
    written(tmp_path)
    command = (sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json")
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)
    assert found.returncode == 0, found.stdout
    assert json.loads(found.stdout)["valid"]


def test_duckdb_loads_every_table(tmp_path: Path) -> None:
    data = written(tmp_path)
    with duckdb.connect() as base:
        for name, number in counts(data).items():
            (found,) = base.execute(
                f"select count(*) from read_csv('{tmp_path / name}.csv', header = true)"
            ).fetchall()
            assert found == (number,), name
        texts = base.execute(
            f"select tekst from read_csv('{tmp_path}/notities.csv', all_varchar = true)"
        ).fetchall()
    assert [unguarded(text) for (text,) in texts] == [note.item.text for note in data.notes]


def test_pandas_loads_every_table(tmp_path: Path) -> None:
    data = written(tmp_path)
    for name, number in counts(data).items():
        assert len(pd.read_csv(tmp_path / f"{name}.csv")) == number, name
    notes = pd.read_csv(tmp_path / "notities.csv", keep_default_na=False)
    assert [*map(unguarded, notes["tekst"])] == [note.item.text for note in data.notes]
    tables = pd.read_csv(tmp_path / "tafels.csv", parse_dates=["datum"])
    heads = [table.dossier.dialogue for table in data.tables]
    assert tables["deelnemers"].sum() == sum(head.participants or 0 for head in heads)


def test_duckdb_joins_quadrants_with_the_titles_of_what_lies_there(tmp_path: Path) -> None:
    data = written(tmp_path)
    query = """
        select coalesce(k.titel, d.titel), a.kwadrant, list(w.woord order by w.woord)
        from 'afwegingskader.csv' a left join 'kernen.csv' k on k.kern = a.kern
        left join 'draden.csv' d on d.draad = a.draad
        left join 'afwegingskader_woorden.csv' w on w.inzicht = a.inzicht
        where a.kwadrant is not null group by all
    """
    with duckdb.connect() as base:
        base.execute(f"set file_search_path = '{tmp_path}'")
        [(title, quadrant, words)] = base.execute(query).fetchall()
        [(every,)] = base.execute("select count(*) from 'afwegingskader.csv'").fetchall()
    assert (title, quadrant) == ("Naar buiten", "gewenst_niet_blijvend")
    assert sorted(map(unguarded, words)) == sorted(("BZK", OWN_WORD))
    assert every == len(data.insights) > 1


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    written(tmp_path)
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell[:1] in {*"=+-@"}], path.name


def test_the_descriptor_names_its_files_with_their_sums() -> None:
    files = dict(package_files(the_data()))
    described = json.loads(files["datapackage.json"])
    assert paths_in(files["datapackage.json"]) == files.keys()
    for one in described["resources"]:
        content = files[one["path"]]
        assert one["bytes"] == len(content)
        assert one["description"]
        assert one["description_en"]
        fields = one["schema"]["fields"]
        header = content.decode().partition("\r\n")[0]
        assert header == ",".join(field["name"] for field in fields)


def test_the_same_data_give_the_same_bytes() -> None:
    assert package_files(the_data()) == package_files(the_data())


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"name": "iets-anders"}', b"\xff"])
def test_a_descriptor_of_somebody_else_names_nothing(content: bytes) -> None:
    assert paths_in(content) == frozenset()


def test_awkward_texts_are_in_it() -> None:
    texts = {note.item.text for note in the_data().notes}
    assert texts.issuperset(AWKWARD)

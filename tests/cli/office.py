"""A coordinator at the command line: a folder, commands in it, and what they print."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli.main import main

TABLES = """tafel;thema;dialoog;datum;gemeente;host
a;Gezondheid;4;2021-04-09;Goes;wethouder
b;Gezondheid;5;2021-04-10;Zeist;
"""
NOTES = "tafel;soort;rol;tekst\na;knel;kok;De markt bleef leeg.\nb;droom;boer;Bloemen.\n"


@dataclass
class Office:
    """A folder, and what the last command printed."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def run(self, *arguments: object) -> int:
        """Run a command; give its exit code."""
        code = main([str(each) for each in arguments])
        self.out, self.err = self.capsys.readouterr()
        return code

    def __truediv__(self, name: str) -> Path:
        return self.folder / name

    def json(self) -> Any:  # noqa: ANN401 - any JSON
        return json.loads(self.out)

    def files(self, name: str) -> list[Path]:
        return sorted((self.folder / name).iterdir())

    def take_in_sheets(self, store: str, tables: str = TABLES, notes: str = NOTES) -> None:
        """Import two spreadsheets into a store of this folder."""
        (self / "tafels.csv").write_text(tables)
        (self / "notities.csv").write_text(notes)
        files = (self / "notities.csv", "--tables", self / "tafels.csv")
        assert self.run("import", *files, "--store", self / store) == 0

    def export(self, *more: object) -> int:
        """Hand over from the store `a.sqlite` to the folder `out`."""
        return self.run("export", "--store", self / "a.sqlite", "--to", self / "out", *more)

    def listed(self, store: str) -> Any:  # noqa: ANN401 - any JSON
        """Give what `list --json` prints of a store."""
        assert self.run("list", "--json", "--store", self / store) == 0
        return self.json()

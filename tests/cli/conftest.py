"""What tests of the command line share."""

from pathlib import Path

import pytest

from facilitator.settings import FOLDER_VARIABLE
from tests.cli.office import Office


@pytest.fixture
def office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Office:
    """A coordinator with a store of two tables, and nothing else in the program's folder."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "data"))
    office = Office(tmp_path, capsys)
    office.take_in_sheets("a.sqlite")
    return office

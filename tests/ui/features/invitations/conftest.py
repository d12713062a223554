"""A coordinator who makes invitations by keys, and where they go."""

from pathlib import Path

import pytest

from tests.ui.app_builder import Laptop


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were opened."""
    opened: list[Path] = []
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", opened.append)
    return opened


@pytest.fixture
def folder(laptop: Laptop, tmp_path: Path) -> Path:
    """Where the invitations may go."""
    place = tmp_path / "uitnodigingen"
    place.mkdir()
    laptop.places.paths.append(place)
    return place

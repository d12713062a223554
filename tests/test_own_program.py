"""The program can start itself once more, from Python and frozen."""

import sys
from pathlib import Path

import pytest

from facilitator.own_program import own_program


def test_with_python() -> None:
    assert own_program() == [sys.executable, "-P", "-m", "facilitator"]


@pytest.mark.parametrize("end", ["", ".exe"])
def test_a_frozen_program_starts_the_one_with_windows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / f"facilitator-cli{end}"))
    assert own_program() == [str(tmp_path / f"facilitator{end}")]

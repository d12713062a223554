"""The programs of a package are those of pyproject.toml, and start what that names."""

import os
import subprocess
import sys
from pathlib import Path

from programs import CHECKOUT, PackagedProgram, programs, write_starts

from facilitator import __version__

PROJECT = """\
[project.scripts]
tool-cli = "tool.line.main:run"
[project.gui-scripts]
tool = "tool.ui:main"
"""


def test_programs_are_read_and_windows_come_first(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    window, line = programs(tmp_path / "pyproject.toml")
    assert window == PackagedProgram("tool", "tool.ui:main", windowed=True)
    assert line == PackagedProgram("tool-cli", "tool.line.main:run", windowed=False)
    assert (window.package, line.package) == ("tool", "tool")


def test_the_smoke_test_finds_one_program_of_each_kind() -> None:
    assert [program.windowed for program in programs()] == [True, False]


def test_a_start_is_no_module_of_the_package_and_old_ones_go(tmp_path: Path) -> None:
    folder = tmp_path / "start"
    folder.mkdir()
    (folder / "facilitator.py").touch()
    assert sorted(folder.iterdir()) != write_starts(folder)
    assert not [file for file in folder.iterdir() if file.stem.isidentifier()]


def test_the_command_line_starts(tmp_path: Path) -> None:
    line = next(file for file in write_starts(tmp_path) if "cli" in file.name)
    assert __version__ in started(line, "--version")


def test_the_window_program_knows_the_options_it_starts_itself_with(tmp_path: Path) -> None:
    (tmp_path / "nl.aff").write_text("SET UTF-8\n")
    (tmp_path / "nl.dic").write_text("1\nvergadering\n")
    window = write_starts(tmp_path / "start")[0]
    assert started(window, "--spell", str(tmp_path / "nl.dic"), typed="kip\n") == "kip\t0\n"


def started(file: Path, *arguments: str, typed: str = "") -> str:
    ended = subprocess.run(
        [sys.executable, file, *arguments],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        input=typed,
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout

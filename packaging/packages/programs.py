"""The programs of a package, as pyproject.toml names them, and how each is started."""

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# `sys.frozen` tells the program that it finds its other half beside itself.
CALLED = """\
import sys

sys.frozen = True
from {module} import {function}

sys.exit({function}())
"""
# `python -m`: the window program starts itself with options that only __main__.py knows.
RUN = """\
import runpy
import sys

sys.frozen = True
runpy.run_module("{package}", run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True)
class PackagedProgram:
    """A program of the package: its name, what it calls, whether it opens windows."""

    name: str
    entry: str
    windowed: bool

    @property
    def package(self) -> str:
        """The package that holds all of it."""
        return self.entry.partition(".")[0]

    @property
    def start(self) -> str:
        """The Python text that starts it."""
        module, _, function = self.entry.partition(":")
        text = RUN if self.windowed else CALLED
        return text.format(package=self.package, module=module, function=function)


def programs(pyproject: Path = CHECKOUT / "pyproject.toml") -> list[PackagedProgram]:
    """Read the programs; those with windows come first."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    return [
        PackagedProgram(name, entry, table == "gui-scripts")
        for table in ("gui-scripts", "scripts")
        for name, entry in project.get(table, {}).items()
    ]


def write_starts(folder: Path) -> list[Path]:
    """Write for each program a file that starts it; give the files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = []
    for program in programs():
        files.append(folder / f"{program.name}-start.py")  # no name of a module
        files[-1].write_text(program.start, "utf-8")
    return files

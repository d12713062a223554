"""Builds the folder for Windows, on Linux: locked wheels, Python, and programs that start it.

Decision: what ships is the embeddable Python of python.org, given by path
    Context: that zip is signed, whole, and in no registry. Decision: `--python ZIP` builds in
    dist; without it a stand-in is used (stand_in.py), in another place and under another name,
    to try with under wine. Cost: who releases fetches one file by hand.
"""

import compileall
import py_compile
import re
import shutil
import sys
import zipfile
from pathlib import Path

import mingw
import stand_in
from programs import programs, write_starts
from running import BUILD, DIST, StepError, build_wheel, version_of
from wheels import fill

SHIPPED = DIST / "dialoogtafel-windows"
FOR_TRYING = BUILD / "windows-FOR-TRYING-ONLY"
LIBRARY = re.compile(r"python3(\d\d)\.dll")
RUN_TIME = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll")
NOT_USED = ("python.exe", "pythonw.exe", "python.cat", "_wmi.pyd")


def build(python: Path | None) -> tuple[Path, str]:
    """Build the folder; give its place and the version in it."""
    folder = SHIPPED if python else FOR_TRYING
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if python:
        unpack(python, folder)
    else:
        stand_in.make(folder)
    library = python_library(folder)
    wheel = build_wheel()
    minor = library.stem.removeprefix("python3")
    platform = ("--platform", "win_amd64", "--implementation", "cp")
    fill(folder / "site", wheel, *platform, "--python-version", f"3.{minor}")
    finish(folder, library, int(minor))
    return folder, version_of(wheel)


def unpack(python: Path, folder: Path) -> None:
    """Unpack the embeddable Python, but for what the programs do not use."""
    with zipfile.ZipFile(python) as parts:
        parts.extractall(folder, [name for name in parts.namelist() if name not in NOT_USED])


def python_library(folder: Path) -> Path:
    """Find the library of Python; its name tells which Python it is."""
    for file in folder.iterdir():
        if LIBRARY.fullmatch(file.name):
            return file
    raise StepError(f"No embeddable Python for Windows: {folder}")


def finish(folder: Path, library: Path, minor: int) -> None:
    """Add the programs, and tell Python where all is; it then looks nowhere else."""
    paths = folder / f"{library.stem}._pth"
    paths.write_text(f"{library.stem}.zip\n.\nsite\n", "utf-8")
    for name in RUN_TIME:
        if not (folder / name).exists():
            shutil.copyfile(folder / "site" / "PySide6" / name, folder / name)
    write_starts(folder / "start")
    for program in programs():
        mingw.launcher(program, library, folder, BUILD / "launcher")
    if sys.version_info[:2] == (3, minor):  # of another version the bytecode is not read
        alike = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(
            folder / "site", quiet=1, stripdir=folder, invalidation_mode=alike
        )

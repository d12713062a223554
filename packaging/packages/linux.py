"""Builds the folder for Linux: PyInstaller, with locked wheels and a trimmed Qt."""

import json
import re
import shutil
from pathlib import Path

from binaries import is_library
from programs import programs, write_starts
from running import BUILD, DIST, ENVIRONMENT, PYTHON, StepError, build_wheel, run, version_of
from wheels import fill

NAME = "dialoogtafel-linux"
MISSING = re.compile(r"^\s*(\S+) => not found$", re.MULTILINE)
SPEC = Path(__file__).with_name("linux.spec")


def build() -> tuple[Path, str]:
    """Build the folder; give its place and the version in it."""
    wheel = build_wheel()
    site = BUILD / "linux-site"
    fill(site, wheel)
    starts = write_starts(BUILD / "start")
    shutil.rmtree(DIST / NAME, ignore_errors=True)
    places = ("--distpath", DIST, "--workpath", BUILD / "linux")
    run(  # -P: the program is the wheel's, not that of the checkout
        *(PYTHON, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *(*places, SPEC),
        environment=ENVIRONMENT | {"PYTHONPATH": str(site)} | packed(starts),
    )
    require_whole(DIST / NAME)
    return DIST / NAME, version_of(wheel)


def require_whole(folder: Path) -> None:
    """Raise when a library of the folder asks for one that is neither there nor here."""
    inner = folder / "_internal"
    files = [file for file in inner.rglob("*") if is_library(file)]
    told = run("ldd", *files, environment=ENVIRONMENT | {"LD_LIBRARY_PATH": str(inner)})
    if missing := sorted(set(MISSING.findall(told))):
        raise StepError(f"Not in the folder, nor on this computer: {', '.join(missing)}")


def packed(starts: list[Path]) -> dict[str, str]:
    """Tell linux.spec what to pack."""
    found = [
        {
            "name": program.name,
            "package": program.package,
            "windowed": program.windowed,
            "start": str(start),
        }
        for program, start in zip(programs(), starts, strict=True)
    ]
    return {"PACKED_PROGRAMS": json.dumps(found), "PACKED_NAME": NAME}

"""Fills a folder with the program and the locked wheels that it needs, Qt trimmed."""

import shutil
from pathlib import Path

from programs import CHECKOUT, programs
from running import locked, pip
from trimming import trim, used_modules

UNUSED = ("*.pyi", "*.lib", "*.pyx", "*.pxd", "include", "__pycache__", "direct_url.json")


def fill(site: Path, wheel: Path, *platform: str) -> None:
    """Make the folder anew; without a platform for this computer and this Python."""
    shutil.rmtree(site, ignore_errors=True)
    target: tuple[str | Path, ...] = ("--target", site, "--no-compile", *platform)
    pip("install", *target, *locked("requirements.txt"))
    pip("install", *target, "--no-deps", "--no-index", wheel)
    trim(site / "PySide6", used_modules(CHECKOUT / programs()[0].package))
    drop(site)


def drop(site: Path) -> None:
    """Remove what only who builds needs."""
    for path in [site / "bin", site / "share", *(p for n in UNUSED for p in site.rglob(n))]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

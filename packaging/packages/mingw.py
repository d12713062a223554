"""Compiles for Windows, on Linux: the programs of the folder, and libraries to try with."""

from collections.abc import Iterable
from pathlib import Path

from programs import PackagedProgram
from running import run

GCC = "x86_64-w64-mingw32-gcc"
HERE = Path(__file__).parent
# Two builds are equal.
ALIKE = ("-O2", "-s", "-Wall", "-Werror", "-static-libgcc", "-Wl,--no-insert-timestamp")


def launcher(program: PackagedProgram, python: Path, folder: Path, work: Path) -> None:
    """Compile the .exe of a program, that calls this library of Python."""
    work.mkdir(parents=True, exist_ok=True)
    script, resources = work / "launcher.rc", work / "launcher.o"
    script.write_text(f'1 24 "{(HERE / "launcher.manifest").as_posix()}"\n', "utf-8")
    run("x86_64-w64-mingw32-windres", script, resources)
    subsystem = ("-mwindows",) if program.windowed else ()
    sources = (HERE / "launcher.c", resources, python)
    run(GCC, *ALIKE, "-municode", *subsystem, *sources, "-o", folder / f"{program.name}.exe")


def library(path: Path, code: str, *linked: str) -> None:
    """Compile a library from C."""
    source = path.with_suffix(".c")
    source.write_text(code, "utf-8")
    run(GCC, *ALIKE, "-shared", source, *linked, "-o", path)


def forwarder(path: Path, names: Iterable[str], to: str) -> None:
    """Make a library whose names are those of another."""
    definition = path.with_suffix(".def")
    lines = [f"    {name} = {to}.{name}\n" for name in names]
    definition.write_text("EXPORTS\n" + "".join(lines), "utf-8")
    run(GCC, *ALIKE, "-shared", "-nostdlib", "-Wl,--entry=0", definition, "-o", path)

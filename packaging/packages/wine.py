"""Starts programs for Windows under wine, in a Windows of its own below the build folder.

Wine of Debian lacks two libraries of Windows; stand-ins for them go into that Windows only:
`icuuc.dll`, which Qt asks for converters of text, and has none; `bcryptprimitives.dll`, which
gives random bytes.
"""

import shutil
from pathlib import Path, PureWindowsPath

import mingw
from binaries import headers, imports
from running import BUILD, ENVIRONMENT, run, run_apart
from smoke import Trial

PREFIX = BUILD / "wine"
SYSTEM = PREFIX / "drive_c" / "windows" / "system32"
SURROUNDINGS = {
    "WINEPREFIX": str(PREFIX),
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    # Neither asks for a download, nor writes menus of this computer.
    "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
}
CRASHES = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug"
CONVERTERS = "__declspec(dllexport) void *{name}(void) {{ return 0; }}\n"
RANDOM = """\
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(void *bytes, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T length)
{ return SystemFunction036(bytes, (ULONG)length); }
"""


def trial(folder: Path) -> Trial:
    """Say how a folder is tried under wine."""
    surroundings = tuple(SURROUNDINGS.items())
    work = BUILD / "windows-trial"
    return Trial(folder, work, ("wine",), ".exe", surroundings, windows_path)


def windows_path(path: Path) -> str:
    """Give a path of this computer as wine knows it."""
    return str(PureWindowsPath("Z:/", path.as_posix()))


def start(folder: Path) -> None:
    """Make the Windows anew, with what the folder asks for and wine does not have."""
    stop()
    shutil.rmtree(PREFIX, ignore_errors=True)
    PREFIX.mkdir(parents=True)
    environment = ENVIRONMENT | SURROUNDINGS
    run_apart("wine", "wineboot", "--init", environment=environment)
    run("wine", "reg", "add", CRASHES, "/v", "Auto", "/d", "0", "/f", environment=environment)
    add_missing(folder)


def add_missing(folder: Path) -> None:
    """Compile the stand-ins."""
    if not (SYSTEM / "icuuc.dll").exists():
        names = imports(headers(folder / "site" / "PySide6" / "Qt6Core.dll"), "icuuc.dll")
        code = "".join(CONVERTERS.format(name=name) for name in names)
        mingw.library(SYSTEM / "icuuc.dll", code)
    if not (SYSTEM / "bcryptprimitives.dll").exists():
        mingw.library(SYSTEM / "bcryptprimitives.dll", RANDOM, "-ladvapi32")


def stop() -> None:
    """End all that runs in that Windows."""
    if PREFIX.exists():
        run_apart("wineserver", "-k", environment=ENVIRONMENT | SURROUNDINGS, limit=60)

"""Of Qt stays what the program uses, and what that asks for."""

import shutil
from pathlib import Path

import PySide6
import pytest
from binaries import exports, imports, is_library, needs, reached
from programs import CHECKOUT
from trimming import keep_only, plain_name, used_modules, wanted_plugins

OLD = """\
\tDLL Name: icuuc.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t9989e8\t  263  ucnv_open
\t9989f4\t  225  ucnv_close

\tDLL Name: KERNEL32.dll
\t998a02\t  269  Sleep

[Ordinal/Name Pointer] Table
\t[   0] PyAIter_Check
\t[  11] Py_Main

"""
NEW = """\
\tDLL Name: icuuc.dll
\tvma:     Ordinal  Hint  Member-Name  Bound-To
\t009989e8  <none>  0107  ucnv_open
\t009989f4  <none>  00e1  ucnv_close

\tDLL Name: KERNEL32.dll
\t00998a02  <none>  010d  Sleep

[Ordinal/Name Pointer] Table -- Ordinal Base 1
\t[   0] +base[   1]  0000 PyAIter_Check
\t[  11] +base[  12]  000b Py_Main

"""
ELF = """\
Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  RUNPATH              $ORIGIN/../../lib
"""


@pytest.mark.parametrize("text", [OLD, NEW])
def test_what_a_library_for_windows_asks_and_offers_is_read(text: str) -> None:
    assert needs(text) == {"icuuc.dll", "kernel32.dll"}
    assert imports(text, "icuuc.dll") == ["ucnv_open", "ucnv_close"]
    assert exports(text) == ["PyAIter_Check", "Py_Main"]


def test_what_a_library_for_linux_asks_is_read() -> None:
    assert needs(ELF) == {"libqt6core.so.6", "libc.so.6"}


def test_what_is_asked_for_in_steps_is_reached(tmp_path: Path) -> None:
    asks = {"a.pyd": "b.dll", "B.dll": "c.dll", "c.dll": "b.dll", "d.dll": "a.pyd"}
    files = [tmp_path / name for name in asks]
    found = reached(files[:1], files, asks=lambda file: {asks[file.name], "kernel32.dll"})
    assert found == set(files[:3])


@pytest.mark.skipif(not shutil.which("objdump"), reason="objdump is not here")
def test_qt_on_this_computer_keeps_what_its_modules_ask_for() -> None:
    pyside = Path(str(PySide6.__file__)).parent
    libraries = [file for file in pyside.rglob("*.so*") if is_library(file)]
    found = {file.name for file in reached([pyside / "QtWidgets.abi3.so"], libraries)}
    assert {"QtWidgets.abi3.so", "libQt6Widgets.so.6", "libQt6Core.so.6"} <= found
    assert not {name for name in found if "Qml" in name or "Quick" in name}


def test_modules_are_found_in_every_form_of_import(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "import PySide6.QtSvg\nfrom PySide6 import QtGui\n"
        "def later():\n    from PySide6.QtTest import QTest\nfrom os import path\n"
    )
    assert used_modules(tmp_path) == {"QtSvg", "QtGui", "QtTest"}


def test_the_modules_of_the_program_are_found() -> None:
    assert {"QtCore", "QtGui", "QtWidgets"} <= used_modules(CHECKOUT / "facilitator")


def test_plugins_have_one_name_on_both_platforms(tmp_path: Path) -> None:
    names = {plain_name(Path(name)) for name in ("libqjpeg.so", "qjpeg.dll")}
    assert names == {"qjpeg"}
    for name in ("imageformats/libqjpeg.so", "imageformats/libqpdf.so", "sqldrivers/qjpeg.dll"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    assert wanted_plugins(tmp_path) == {tmp_path / "imageformats" / "libqjpeg.so"}


def test_what_is_not_kept_goes_with_its_folder(tmp_path: Path) -> None:
    kept, gone = tmp_path / "a" / "kept", tmp_path / "b" / "c" / "gone"
    for file in (kept, gone):
        file.parent.mkdir(parents=True)
        file.touch()
    keep_only({kept}, tmp_path)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "a", kept]

"""The stand-in for Python is taken from the right files, and says what it is."""

import importlib.util
import zipfile
from pathlib import Path

import pytest
from running import StepError
from stand_in import is_ours, pack_library
from windows import python_library, unpack


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("deploy_libs/python311.dll", True),
        ("deploy_libs/_ssl.pyd", True),
        ("deploy_libs/sqlite3.dll", True),
        ("deploy_libs/_ssl.cp313t-win_amd64.pyd", False),
        ("deploy_libs/VCRUNTIME140.dll", False),
        ("deploy_libs/_testcapi.pyd", False),
        ("deploy_libs/api-ms-win-crt-heap-l1-1-0.dll", False),
        ("panda3d/core.pyd", False),
    ],
)
def test_only_what_is_pythons_is_taken(name: str, ours: bool) -> None:
    assert is_ours(name) is ours


def test_the_standard_library_is_compiled_into_a_zip(tmp_path: Path) -> None:
    library, packed = tmp_path / "lib", tmp_path / "python3.zip"
    for name in ("spam.py", "eggs/__init__.py", "site-packages/ham.py", "eggs/test/a.py"):
        file = library / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("HERE = True\n")
    pack_library(library, packed)
    names = zipfile.ZipFile(packed).namelist()
    assert names == ["eggs/__init__.pyc", "spam.pyc"]
    assert sorted(tmp_path.iterdir()) == [library, packed]
    code = zipfile.ZipFile(packed).read("spam.pyc")
    assert code[:4] == importlib.util.MAGIC_NUMBER
    assert str(tmp_path).encode() not in code


def test_the_python_that_ships_is_taken_from_its_zip(tmp_path: Path) -> None:
    embeddable, folder = tmp_path / "python.zip", tmp_path / "folder"
    with zipfile.ZipFile(embeddable, "w") as parts:
        for name in ("python.exe", "python3.dll", "python313.dll", "python313._pth"):
            parts.writestr(name, b"")
    unpack(embeddable, folder)
    assert python_library(folder).name == "python313.dll"
    assert not (folder / "python.exe").exists()


def test_a_folder_without_python_is_refused(tmp_path: Path) -> None:
    (tmp_path / "python3.dll").touch()
    with pytest.raises(StepError, match="No embeddable Python"):
        python_library(tmp_path)

"""Leaves of Qt what the program uses: its modules, a few plugins, and what those ask for."""

import ast
from collections.abc import Iterator
from pathlib import Path

from binaries import is_library, reached

# By the folder of Qt; without "lib" and endings, so that one list serves Linux and Windows.
PLUGINS = {
    "imageformats": {"qjpeg"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},  # not qgtk3: it brings all of GTK
    "wayland-decoration-client": {"bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
TRANSLATIONS = {"qtbase_en.qm", "qtbase_nl.qm"}
PYTHON = ("__init__.py", "_*.py")


def used_modules(package: Path) -> set[str]:
    """Find which modules of Qt the source of the program imports."""
    names = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names |= set(_modules(node))
    return names


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        dotted = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module:
        dotted = [f"{node.module}.{alias.name}" for alias in node.names]
    else:
        return
    for name in dotted:
        first, *rest = name.split(".")
        if first == "PySide6" and rest:
            yield rest[0]


def plain_name(file: Path) -> str:
    """Give the name of a plugin without what differs per platform."""
    return file.name.partition(".")[0].removeprefix("lib")


def wanted_plugins(plugins: Path) -> set[Path]:
    """Give the plugins that are kept, of those in the folder of plugins."""
    return {
        file
        for folder, names in PLUGINS.items()
        for file in plugins.joinpath(folder).glob("*")
        if plain_name(file) in names
    }


def trim(pyside: Path, modules: set[str]) -> None:
    """Remove from the folder PySide6 what those modules do not need."""
    inner = pyside / "Qt" if (pyside / "Qt").is_dir() else pyside
    libraries = {file for file in pyside.rglob("*") if is_library(file)}
    roots = {file for file in pyside.iterdir() if file.name.partition(".")[0] in modules}
    roots = {file for file in roots if file in libraries} | wanted_plugins(inner / "plugins")
    keep = reached(roots, libraries)
    keep |= {inner / "translations" / name for name in TRANSLATIONS}
    keep |= {file for pattern in PYTHON for file in pyside.glob(pattern)}
    keep_only(keep, pyside)


def keep_only(keep: set[Path], folder: Path) -> None:
    """Remove all other files of a folder, and the folders that are empty then."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep:
            path.unlink()

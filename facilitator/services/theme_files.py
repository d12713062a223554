"""Theme files: written with a version that goes up, kept on this computer, read from others."""

import re
from dataclasses import replace
from pathlib import Path

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.reporting.file_names import NAMELESS, file_name
from facilitator.domain.table.script import Theme, find_theme, fold
from facilitator.exchange.data_files.library import TOML, Library
from facilitator.exchange.data_files.strict import VERSIONS, ScriptError
from facilitator.exchange.data_files.theme_file import (
    cleaned_theme,
    read_theme_file,
    theme_faults,
    theme_text,
)
from facilitator.files import open_regular
from facilitator.services.output_files import (
    FileFormat,
    check_output,
    make_folder,
    write_output,
)

__all__ = ["ScriptError", "read_theme_file"]

THEMES, EARLIER = "themes", "eerder"
"""The folder with the themes of this computer, and in it that of their earlier versions."""
LONGEST_KEY = 60


def _is_theme(path: Path) -> bool:
    try:
        read_theme_file(path)
    except ScriptError:
        return False
    return True


THEME_FILE = FileFormat((TOML,), _is_theme)


def theme_key(title: str) -> str:
    """Give the name of the file of a theme, which other files and invitations may use."""
    plain = re.sub("[^a-z0-9]+", "-", file_name(title, suffix=""))
    return plain[:LONGEST_KEY].strip("-") or NAMELESS


def write_theme(theme: Theme, path: Path, *, force: bool = False) -> Theme:
    """Write a theme, and give it with its version: one more than that of the file before.

    The file before stays, in a folder beside it. Raises RefusedInputError `theme_incomplete`
    without title, summary or text, and `theme_too_large` for more than a screen can show; and
    as `output_files.write_output` does.
    """
    theme = _whole(theme)
    place = check_output(path, THEME_FILE, force=force)
    before = read_theme_file(place) if place.exists() and _is_theme(place) else None
    if before:
        same = fold(before.title) == fold(theme.title)
        version = min(before.version + 1, VERSIONS.stop - 1) if same else 1
        theme = replace(theme, version=version)
        _keep_earlier(before, place)
    content = theme_text(theme).encode()
    write_output(path, content, THEME_FILE, force=force)
    return theme


def _whole(theme: Theme) -> Theme:
    theme = cleaned_theme(theme)
    if not (theme.title and theme.summary and theme.paragraphs):
        raise RefusedInputError("theme_incomplete")
    for fault in theme_faults(theme):
        raise RefusedInputError("theme_too_large", key=str(fault.path[0]), **fault.data)
    return theme


def _keep_earlier(before: Theme, place: Path) -> None:
    folder = place.parent / EARLIER
    make_folder(folder)
    name = file_name(place.stem, f"versie {before.version}", suffix=TOML)
    with open_regular(place) as file:
        write_output(folder / name, file.read(), THEME_FILE)


def keep_theme(theme: Theme, library: Library, folder: Path) -> Theme:
    """Write a theme to the data folder of this computer; one of its own gets a next version.

    Raises RefusedInputError `theme_taken` when another goes by its name, and as `write_theme`
    does.
    """
    theme, path = _whole(theme), theme_path(theme, folder)
    known = find_theme(library.themes.values(), theme.title) or library.themes.get(theme.key)
    if known and (known.key != theme.key or not path.exists()):
        raise RefusedInputError("theme_taken", theme=known.title)
    make_folder(path.parent)
    return write_theme(theme, path)


def theme_of_file(path: Path) -> Theme:
    """Read a theme file of anybody, to go along with invitations; raises ScriptError."""
    theme = read_theme_file(path)
    return replace(theme, key=theme_key(theme.title))


def take_theme(path: Path, library: Library, folder: Path) -> Theme:
    """Keep a theme file of somebody else among the themes of this computer, and give it.

    One that is there already, with any version, stays as it is. Raises ScriptError, and as
    `keep_theme` does.
    """
    theme = theme_of_file(path)
    known = library.theme(theme.title)
    if known and replace(known, key=theme.key, version=theme.version) == theme:
        return known
    return keep_theme(theme, library, folder)


def own_theme(library: Library, title: str, folder: Path) -> Theme | None:
    """Give the theme of this computer that goes by a name; None for one that ships."""
    known = library.theme(title)
    return known if known and theme_path(known, folder).exists() else None


def theme_path(theme: Theme, folder: Path) -> Path:
    """Give the place of a theme among those of this computer."""
    return folder / THEMES / f"{theme.key}{TOML}"


def with_theme(library: Library, theme: Theme) -> Library:
    """Give the data files with a theme that was written since they were read."""
    return replace(library, themes={**library.themes, theme.key: theme})

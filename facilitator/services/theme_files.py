"""Themes made of what tables brought: a kern becomes a theme file of this computer."""

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

from facilitator.domain.clustering.board import ClusterContents
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.reporting.file_names import file_name
from facilitator.domain.table.script import THEME_SERIES, Theme, find_theme
from facilitator.exchange.data_files import parsing
from facilitator.exchange.data_files.library import TOML, Library
from facilitator.exchange.data_files.strict import read_file
from facilitator.exchange.data_files.theme_file import theme_text
from facilitator.services.output_files import FileFormat, begins_with, make_folder, write_output

THEME_FILE = FileFormat((TOML,), begins_with(b"versie = "))

MOST_TERMS = 12
"""So many terms to think of are proposed; the rest is for who writes the theme."""


def theme_of_cluster(contents: ClusterContents, series: str = THEME_SERIES[0]) -> Theme:
    """Give the beginning of a theme: the title of a kern, what it means, and the tags in it.

    Both sides and the questions are for who writes the theme text; nothing that was said is in
    it by itself.
    """
    tags = Counter(tag for one in contents.notes for tag in one.note.item.labels.tags)
    terms = sorted(tags, key=lambda tag: (-tags[tag], tag))[:MOST_TERMS]
    cluster = contents.cluster
    paragraphs = (cluster.explanation,) if cluster.explanation else ()
    return Theme(
        file_name(cluster.title, suffix=""), 1, cluster.title, series, "", paragraphs, (),
        tuple(terms),
    )  # fmt: skip


def keep_theme(theme: Theme, library: Library, folder: Path) -> Path:
    """Write a theme to the themes of this computer; one of its own gets the next version.

    Raises RefusedInputError `theme_incomplete` without title, summary or text, and
    `theme_taken` when another goes by its name; and as `output_files.write_output` does.
    """
    theme = replace(theme, paragraphs=tuple(filter(None, map(str.strip, theme.paragraphs))))
    if not (theme.title.strip() and theme.summary.strip() and theme.paragraphs):
        raise RefusedInputError("theme_incomplete")
    path = folder / "themes" / f"{theme.key}{TOML}"
    known = find_theme(library.themes.values(), theme.title) or library.themes.get(theme.key)
    if known and (known.key != theme.key or not path.exists()):
        raise RefusedInputError("theme_taken", theme=known.title)
    if known:
        theme = replace(theme, version=known.version + 1)
    make_folder(path.parent)
    write_output(path, theme_text(theme).encode(), THEME_FILE)
    return path


def read_theme(path: Path) -> Theme:
    """Read a theme file; raises ScriptError for its first mistake."""
    theme, errors = read_file(path, partial(parsing.theme, name=path.stem))
    if errors:
        raise errors[0]
    return theme

"""Themes made of kernen: written as people write them, read back the same, sent along."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.clustering.board import ClusterContents
from facilitator.domain.clustering.sections import Section
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table.script import Theme
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.exchange.data_files.theme_file import theme_text
from facilitator.services.theme_files import keep_theme, read_theme, theme_of_cluster
from tests.domain.clustering.builders import a_board, acting, note, said, table
from tests.domain.clustering.builders import kern as kern_of

TAGS = Labels(tags=("wonen", "buren"))


def library(folder: Path) -> Library:
    return read_library([resources.root(), folder])


def the_kern() -> ClusterContents:
    """Give a kern of two proposals for themes, at two exploring tables."""
    tables = [
        table(number, "Goes", [replace(said(number, f"Ruimte {number}.", ItemKind.THEME, 1))])
        for number in (1, 2)
    ]
    first = replace(tables[0], items=(replace(tables[0].items[0], labels=TAGS),))
    board = a_board([first, tables[1]])
    chapter = Chapter.THEMES
    notes = [note(board, "Ruimte 1."), note(board, "Ruimte 2.")]
    made = acting(board, chapter).make_cluster(Section.THEME, "Genoeg ruimte?", notes)
    board = board.changed(made.edits)
    key = kern_of(board, "Genoeg ruimte?", chapter).id
    edit = acting(board, chapter).edit_cluster(key, explanation="Iedereen zoekt een plek.")
    [found] = board.changed(edit.edits).contents(chapter).clusters
    return found


def whole(theme: Theme) -> Theme:
    return replace(theme, summary="Over plek.", questions=("Waar is het te vol?",))


def test_a_kern_becomes_a_theme_of_this_computer(tmp_path: Path) -> None:
    theme = theme_of_cluster(the_kern())
    assert theme.key == "genoeg-ruimte"
    assert (theme.title, theme.terms) == ("Genoeg ruimte?", ("buren", "wonen"))
    assert theme.paragraphs == ("Iedereen zoekt een plek.",)
    path = keep_theme(whole(theme), library(tmp_path), tmp_path)
    assert read_theme(path) == whole(theme)
    assert library(tmp_path).theme("genoeg ruimte") == whole(theme)


def test_writing_it_again_gives_the_next_version(tmp_path: Path) -> None:
    theme = whole(theme_of_cluster(the_kern()))
    keep_theme(theme, library(tmp_path), tmp_path)
    changed = replace(theme, paragraphs=("Iedereen zoekt een plek.", "En vindt die ook."))
    path = keep_theme(changed, library(tmp_path), tmp_path)
    assert read_theme(path) == replace(changed, version=2)


def test_a_theme_that_is_not_ready_or_has_a_taken_name_is_refused(tmp_path: Path) -> None:
    theme = theme_of_cluster(the_kern())
    with pytest.raises(RefusedInputError) as refused:
        keep_theme(theme, library(tmp_path), tmp_path)
    assert refused.value.code == "theme_incomplete"
    taken = replace(whole(theme), key="gezondheid", title="Gezondheid")
    with pytest.raises(RefusedInputError) as refused:
        keep_theme(taken, library(tmp_path), tmp_path)
    assert refused.value.code == "theme_taken"
    assert not (tmp_path / "themes").exists()


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: bool(text.strip())
)


@given(texts=st.lists(words, min_size=1, max_size=3), title=words)
def test_any_text_comes_back_as_it_was(texts: list[str], title: str) -> None:
    theme = Theme("eigen", 1, title, "burgers", title, tuple(texts))
    told = tomllib.loads(theme_text(theme))
    assert (told["titel"], told["tekst"]) == (title, texts)

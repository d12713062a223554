"""Theme files: written with their versions, read from strangers, kept on this computer."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError, RefusedInputError
from facilitator.domain.table.script import Theme, ThemeOrigin
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.exchange.data_files.strict import ScriptError
from facilitator.exchange.data_files.theme_file import read_theme_file, theme_text
from facilitator.services.messages import words as sentence
from facilitator.services.theme_files import (
    keep_theme,
    take_theme,
    theme_key,
    with_theme,
    write_theme,
)

SPACE = Theme(
    "genoeg-ruimte", 1, "Genoeg ruimte?", "burgers", "Over plek.",
    ("Aan de ene kant is het vol.", "Aan de andere kant is er plek."),
    ("Waar is het te vol?",), ("wonen", "buren"), (), "Wat plek is.", ThemeOrigin(12, 9, 31),
)  # fmt: skip


def library(folder: Path) -> Library:
    return read_library([resources.root(), folder])


def test_a_theme_is_kept_on_this_computer(tmp_path: Path) -> None:
    before = library(tmp_path)
    assert keep_theme(SPACE, before, tmp_path) == SPACE
    assert read_theme_file(tmp_path / "themes/genoeg-ruimte.toml") == SPACE
    assert library(tmp_path).theme("genoeg ruimte") == SPACE
    assert with_theme(before, SPACE).themes == library(tmp_path).themes


def test_made_again_it_has_the_next_version_and_the_earlier_one_stays(tmp_path: Path) -> None:
    keep_theme(SPACE, library(tmp_path), tmp_path)
    made = SPACE
    for version in (2, 3):
        changed = replace(SPACE, summary=f"Over plek, keer {version}.")
        made = keep_theme(changed, library(tmp_path), tmp_path)
        assert made == replace(changed, version=version)
    earlier = tmp_path / "themes" / "eerder"
    assert sorted(path.name for path in earlier.iterdir()) == [
        "genoeg-ruimte-versie-1.toml", "genoeg-ruimte-versie-2.toml",
    ]  # fmt: skip
    assert read_theme_file(earlier / "genoeg-ruimte-versie-1.toml").summary == SPACE.summary
    assert not library(tmp_path).problems, "what is earlier is offered nowhere"
    assert library(tmp_path).theme("Genoeg ruimte?") == made


def test_a_theme_that_is_not_ready_or_has_a_taken_name_is_refused(tmp_path: Path) -> None:
    taken = replace(SPACE, key="gezondheid", title="Gezondheid")
    for theme, code in (
        (replace(SPACE, summary=" "), "theme_incomplete"),
        (replace(SPACE, paragraphs=("", " ")), "theme_incomplete"),
        (replace(SPACE, title="\u202e"), "theme_incomplete"),
        (replace(SPACE, questions=("?" * 201,)), "theme_too_large"),
        (replace(SPACE, terms=tuple(f"woord {at}" for at in range(41))), "theme_too_large"),
        (taken, "theme_taken"),
    ):
        with pytest.raises(RefusedInputError) as refused:
            keep_theme(theme, library(tmp_path), tmp_path)
        assert refused.value.code == code
    assert not list(tmp_path.rglob("*.toml"))


def test_another_file_is_not_replaced(tmp_path: Path) -> None:
    script = tmp_path / "tafel.toml"
    script.write_text('versie = 1\nsoort = "themadialoog"\n')
    with pytest.raises(FileNotWrittenError):
        write_theme(SPACE, script)
    assert script.read_text() == 'versie = 1\nsoort = "themadialoog"\n'
    assert write_theme(SPACE, script, force=True).version == 1


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Genoeg ruimte?", "genoeg-ruimte"),
        ("Één & twee / drie", "een-twee-drie"),
        ("مكان", "naamloos"),
        ("lang " * 60, "lang-" * 11 + "lang"),
    ],
)
def test_any_title_gives_a_name_that_files_and_invitations_may_use(
    title: str, key: str
) -> None:
    assert theme_key(title) == key


def test_a_theme_of_somebody_else_is_kept_once(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "Mijn Thema.toml"
    there.write_text(theme_text(replace(SPACE, version=7)))
    for _ in range(2):
        assert take_theme(there, library(here), here) == replace(SPACE, version=7)
    there.write_text(theme_text(replace(SPACE, summary="Anders.")))
    assert take_theme(there, library(here), here).version == 8
    there.write_text(theme_text(replace(SPACE, title="Gezondheid")))
    with pytest.raises(RefusedInputError, match="theme_taken"):
        take_theme(there, library(here), here)


GOOD = theme_text(SPACE)
HOSTILE = {
    "no text": b"\x89PNG\r\n\x1a\n\xff\xfe",
    "no theme": b'versie = 1\nsoort = "themadialoog"\n',
    "too large": b"#" * 1_000_001,
    "deep": b"a = " + b"[" * 20_000 + b"]" * 20_000,
    "deep in tables": b"a = " + b"{a = " * 20_000,
    "a key of many parts": b"a." * 100_000 + b"a = 1",
    "quoted parts": b'"a".' * 100_000 + b"a = 1",
    "a large number": GOOD.replace("versie = 1", "versie = " + "9" * 5000).encode(),
    "no version": GOOD.replace("versie = 1", "versie = 0").encode(),
    "wrong kind": GOOD.replace('titel = "Genoeg ruimte?"', "titel = 3").encode(),
    "wrong list": GOOD.replace("Waar is het te vol?", "").encode(),
    "another series": GOOD.replace('"burgers"', '"iedereen"').encode(),
    "turned words": GOOD.replace("Over plek.", "Over \\u202eplek.").encode(),
    "a sign that ends texts": GOOD.replace("Over plek.", "Over\\u0000 plek.").encode(),
    "two lines": GOOD.replace("Genoeg ruimte?", "Genoeg\\nruimte?").encode(),
    "a long text": GOOD.replace("Over plek.", "a" * 5001).encode(),
    "a long term": GOOD.replace('"wonen"', f'"{"w" * 201}"').encode(),
    "many terms": GOOD.replace('"wonen"', ", ".join(['"w"'] * 50)).encode(),
    "counts of nothing": GOOD.replace("tafels = 12", "tafels = -1").encode(),
    "a key nobody knows": (GOOD + "wat = 3\n").encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_theme_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / "vreemd.toml"
    path.write_bytes(HOSTILE[name])
    with pytest.raises(ScriptError) as refused:
        take_theme(path, library(tmp_path), tmp_path / "hier")
    told = sentence(refused.value)
    assert told.startswith(f"{tmp_path.name}/vreemd.toml")
    assert len(told) < 400
    assert not (tmp_path / "hier").exists()


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: bool(text.strip())
)


@given(texts=st.lists(words, min_size=1, max_size=3), title=words)
def test_any_text_comes_back_as_it_was(texts: list[str], title: str) -> None:
    theme = Theme("eigen", 1, title, "burgers", title, tuple(texts))
    told = tomllib.loads(theme_text(theme))
    assert (told["titel"], told["tekst"]) == (title, texts)

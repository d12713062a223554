"""The practice table that plays is read as strictly as any data file."""

from pathlib import Path

import pytest

from facilitator import resources
from facilitator.exchange.data_files.library import Library, read_library

HEAD = """\
versie = 1
script = "themadialoog"
thema = "gezondheid"
gemeente = "Goes"
host = "wethouder"
tempo = 120
[[plekken]]
rol = "bakker"
tempo = 150
"""
SAID = """\
[[uitspraken]]
stap = "knel_kiem"
soort = "knel"
wie = "1"
seconde = 10
tekst = "Er was vandaag geen brood."
[[uitspraken]]
stap = "knel_kiem"
soort = "procesobservatie"
seconde = 12
tekst = "Het is even stil."
"""


def library_with(folder: Path, text: str) -> Library:
    (folder / "programmes").mkdir()
    (folder / "programmes" / "rehearsal.toml").write_text(text, encoding="utf-8")
    return read_library([resources.root(), folder])


def test_a_table_is_read_with_the_pace_of_each_speaker(tmp_path: Path) -> None:
    library = library_with(tmp_path, HEAD + SAID)
    assert library.rehearsal_problems == ()
    assert library.rehearsal is not None
    assert library.rehearsal.head.seats == ("bakker",)
    times = [(each.at, each.seconds) for each in library.rehearsal.utterances]
    assert times == [(10, 2.0), (12, 2.0)]
    assert "rehearsal" not in library.programmes


@pytest.mark.parametrize(
    ("right", "wrong", "line", "key", "code"),
    [
        ("tempo = 150", "tempo = 400", 9, "plekken[1].tempo", "script_out_of_range"),
        ("tempo = 120", "tempo = 0", 6, "tempo", "script_out_of_range"),
        ('wie = "1"', 'wie = "2"', 13, "uitspraken[1].wie", "script_unknown_value"),
        ('soort = "knel"', 'soort = "tip"', 12, "uitspraken[1].soort", "script_unknown_value"),
        ("seconde = 12", "seconde = 11", 19, "uitspraken[2].seconde", "script_out_of_range"),
        ("seconde = 10", "", 10, "uitspraken[1].seconde", "script_missing_key"),
        ('rol = "bakker"', 'rol = "bakker"\nnaam = "x"', 9, "plekken[1].naam", None),
        ('thema = "gezondheid"', 'thema = "rust"', 3, "thema", "script_unknown_value"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_key(
    tmp_path: Path, right: str, wrong: str, line: int, key: str, code: str | None
) -> None:
    library = library_with(tmp_path, (HEAD + SAID).replace(right, wrong, 1))
    [problem] = library.rehearsal_problems
    assert (problem.line, problem.key) == (line, key)
    assert problem.code == (code or "script_unknown_key")
    shipped = library.rehearsal
    assert shipped is not None
    assert len(shipped.utterances) > 100, "the shipped table stays in its place"

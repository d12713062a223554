"""Letters of another script that look like ours are seen; a name in its own script is not."""

import csv

import pytest

from facilitator import resources
from facilitator.domain.text import (
    has_confusable_letters,
    joined_words,
    shown_line,
    split_words,
)


@pytest.mark.parametrize(
    "name",
    [
        "Gezondh\N{CYRILLIC SMALL LETTER IE}id",
        "\N{GREEK CAPITAL LETTER ALPHA}lmere",
        "\N{CYRILLIC SMALL LETTER ES}\N{CYRILLIC SMALL LETTER O}\N{CYRILLIC SMALL LETTER ES}",
        "R\N{ARMENIAN SMALL LETTER OH}nde",
        "Gezond\N{ZERO WIDTH SPACE}heid",
        "Gezond\N{SOFT HYPHEN}heid",
        "Goes\N{LEFT-TO-RIGHT MARK}",
        "Go\N{ZERO WIDTH JOINER}es",
        "Goes\N{HANGUL FILLER}",
        "\N{BRAILLE PATTERN BLANK}",
        "Goes\N{VARIATION SELECTOR-16}",
    ],
)
def test_letters_that_look_like_ours_are_seen(name: str) -> None:
    assert has_confusable_letters(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "4",
        "Gezondheid",
        "’s-Gravenhage",
        "Súdwest-Fryslân",
        "\N{LATIN SMALL LETTER DOTLESS I}stanbul, Łódź, Œuvre, 10 µg",
        "Москва",
        "Ελλάδα",
        "Café 北京",
        "\u0645\u06cc\N{ZERO WIDTH NON-JOINER}\u062e\u0648\u0627\u0647\u0645",
        "\U0001f469\N{ZERO WIDTH JOINER}\U0001f467",
        "\N{BLACK HEART SUIT}\N{VARIATION SELECTOR-16} Zorg",
    ],
)
def test_names_as_they_are_written_anywhere_are_let_by(name: str) -> None:
    assert not has_confusable_letters(name)


def test_no_municipality_is_told() -> None:
    rows = csv.reader(resources.read_text("municipalities", "gemeenten.csv").splitlines())
    assert not [row for row in rows if has_confusable_letters(" ".join(row))]


def test_a_text_stands_on_one_line_and_nothing_hides() -> None:
    assert shown_line("a\r\n\tb \n c\u2028d") == "a b c d"
    assert shown_line("a\x1b[2J\u202eb\x9b\ud800") == "a\ufffd[2J\ufffdb\ufffd\ufffd"
    assert shown_line("twee  spaties blijven") == "twee  spaties blijven"


WORDS = (
    (),
    ("groen",),
    ("stil, zacht", "groen"),
    ('"ja" zeggen', "nee"),
    ('"ja"',),
    ('"', '",', ',"', '""'),
    (",", "a,b", 'zei "ja, nee"'),
)


@pytest.mark.parametrize("words", WORDS)
def test_words_of_one_line_are_read_as_they_were_written(words: tuple[str, ...]) -> None:
    assert split_words(joined_words((*words, *words))) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("groen, loket,,groen ,", ("groen", "loket")),
        (' "stil, zacht" , loket', ("stil, zacht", "loket")),
        ('"ja" zeggen, 3" regen', ('"ja" zeggen', '3" regen')),
        ('"ja, en nee', ('"ja', "en nee")),
        ('""', ()),
    ],
)
def test_words_that_people_typed_are_split_at_commas(line: str, words: tuple[str, ...]) -> None:
    assert split_words(line) == words

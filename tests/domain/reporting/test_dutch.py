"""Dates, numbers and plurals are written as Dutch documents write them."""

from datetime import date, datetime

import pytest

from facilitator.domain.reporting.dutch import (
    Plural,
    capitalised,
    clock_time,
    in_quotation_marks,
    in_words,
    listed,
    long_date,
    shortened,
)

DREAMS = Plural("droom", "dromen")


def test_a_date_is_written_in_full() -> None:
    assert long_date(date(2026, 11, 21)) == "21 november 2026"


def test_every_month_has_its_own_name() -> None:
    assert len({long_date(date(2026, month, 1)) for month in range(1, 13)}) == 12


def test_a_time_has_a_point() -> None:
    assert clock_time(datetime(2026, 11, 21, 9, 5)) == "09.05"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (1, "één"), (2, "twee"), (12, "twaalf"), (13, "13")]
)
def test_numbers_to_twelve_are_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 dromen"), (1, "1 droom"), (2, "2 dromen"), (21, "21 dromen")]
)
def test_a_count_takes_the_plural_unless_it_is_one(number: int, words: str) -> None:
    assert DREAMS.counted(number) == words


def test_a_count_in_words_ends_at_twelve() -> None:
    assert [DREAMS.in_words(number) for number in (1, 12, 13)] == [
        "één droom",
        "twaalf dromen",
        "13 dromen",
    ]


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("", ""),
        ("drie dromen", "Drie dromen"),
        ("één droom", "Eén droom"),
        ("ijver", "IJver"),
        ("élan", "Élan"),
    ],
)
def test_a_capital_begins_a_sentence(text: str, capital: str) -> None:
    assert capitalised(text) == capital


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_ends_with_en(words: list[str], text: str) -> None:
    assert listed(words) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            ["Welvaart en inkomen", "Wonen en verkeer"],
            "Welvaart en inkomen, en Wonen en verkeer",
        ),
        (["Gezondheid", "zorg", "Natuur en milieu"], "Gezondheid, zorg, en Natuur en milieu"),
        (["Natuur en milieu", "Zorg", "Gezondheid"], "Natuur en milieu, Zorg en Gezondheid"),
        (["maatwerk", "een koers, met een vraag"], "maatwerk; en een koers, met een vraag"),
        (["a, b", "c", "d"], "a, b; c; en d"),
    ],
)
def test_what_holds_a_comma_or_en_stays_apart_in_a_list(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_a_long_text_is_shortened_with_an_ellipsis() -> None:
    assert shortened("een twee\ndrie  vier", 3) == "een twee drie …"


def test_a_short_text_is_not_shortened() -> None:
    assert shortened("een twee drie", 3) == "een twee drie"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Ik bleef.", "“Ik bleef.”"),
        ("“Ik bleef.”", "“Ik bleef.”"),
        ("'Ik bleef.'", "'Ik bleef.'"),
        ("“Blijf”, zei ze, “alsjeblieft”", "““Blijf”, zei ze, “alsjeblieft””"),
        ("’t Was stil", "“’t Was stil”"),
        ('"', '“"”'),
    ],
)
def test_a_quote_gets_marks_unless_it_was_typed_with_them(text: str, quoted: str) -> None:
    assert in_quotation_marks(text) == quoted

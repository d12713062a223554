"""The letters of a file are those that were typed, or the file is refused; never others."""

from contextlib import suppress

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.spreadsheets.code_pages import PAGES, beginning_of, text_of

SENTENCES = (
    "Eén coördinator uit België zei: geïsoleerd à la carte.",
    "De patiënten wachtten vóór de deur, één voor één.",
    "Zoë en Renée uit Curaçao hadden ideeën.",
    "Súdwest-Fryslân is geïnteresseerd in reünies.",
    "ÉÉN CAFÉ, twee cafés",
    "Het kostte 20 °C, ½ uur en 3 m² in België",
)
TYPESET = (
    "Zo’n foto’s avonds: ‘Ja’, zei zij – “’t is fijn…”",
    "Het café kost € 3 en de auto’s rijden niet",
)


def file_of(text: str) -> str:
    return f"tafel;soort;tekst\r\nA;knel;Zonder.\r\nA;knel;{text}\r\n"


def read(text: str, page: str) -> str:
    return text_of("notities.csv", file_of(text).encode(page))


@pytest.mark.parametrize("page", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("text", [*SENTENCES, *TYPESET])
def test_unicode_is_known_with_a_mark_and_without(page: str, text: str) -> None:
    assert read(text, page) == file_of(text)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", [*SENTENCES, *TYPESET])
def test_what_was_typed_is_read_or_the_file_is_refused(page: str, text: str) -> None:
    data = file_of(text).encode(page, "replace")
    with suppress(RefusedInputError):
        assert text_of("notities.csv", data) == data.decode(page)


@pytest.mark.parametrize("page", ["cp1252", "cp850", "cp437", "mac_roman"])
def test_a_sheet_with_several_such_letters_is_read(page: str) -> None:
    text = " ".join(SENTENCES[:3])
    assert read(text, page) == file_of(text)


@pytest.mark.parametrize("text", TYPESET)
@pytest.mark.parametrize("page", ["cp1252", "mac_roman"])
def test_marks_of_a_typesetter_are_read(page: str, text: str) -> None:
    assert read(text, page) == file_of(text)


@pytest.mark.parametrize(
    ("text", "page", "readings"),
    [
        ("Eten a la carte … lekker", "cp1252", ("e … l", "e à l")),
        ("Eten à la carte", "cp850", ("n … l", "n à l")),
        ("Een façade", "cp850", ("façad", "faáad")),
    ],
)
def test_what_reads_in_two_ways_is_refused_with_its_line(
    text: str, page: str, readings: tuple[str, str]
) -> None:
    with pytest.raises(RefusedInputError) as caught:
        read(text, page)
    facts = {"file": "notities.csv", "line": 3, "first": readings[0], "second": readings[1]}
    assert caught.value.code == "sheet_code_page"
    assert dict(caught.value.data) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Eén café".encode().decode("cp1252"),
        "Zo’n foto".encode().decode("cp1252"),
        "België".encode().decode("latin-1"),
        "à la carte".encode().decode("latin-1"),
        "Eén caf\ufffd",
    ],
)
@pytest.mark.parametrize("page", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_that_were_broken_before_are_refused_with_their_line(
    text: str, page: str
) -> None:
    with pytest.raises(RefusedInputError) as caught:
        read(text, page)
    assert caught.value.code == "sheet_letters"
    assert caught.value.data["line"] == 3


@pytest.mark.parametrize(
    "text", ["„Große Straße“", "São Paulo, Ångström", "Ça va, Émile’s ÂGE"]
)
def test_letters_of_other_languages_are_not_taken_for_broken_ones(text: str) -> None:
    assert read(text, "utf-8") == file_of(text)


def test_one_odd_sign_in_a_long_file_does_not_keep_it_out() -> None:
    text = " ".join([*SENTENCES, *TYPESET, "En wat“s dit?"])
    assert read(text, "cp1252") == file_of(text)


@pytest.mark.parametrize("page", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_the_beginning_of_a_file_tells_its_columns(page: str) -> None:
    assert beginning_of("tafel;tekst\na;één".encode(page)).startswith("tafel;tekst")

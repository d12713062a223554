"""What somebody types to search for, and the words that are shown of what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.programme.search_query import MOST_WORDS, Term, excerpt, terms_in


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("bus", [Term("bus", begins=True)]),
        ("de bus", [Term("de", begins=True), Term("bus", begins=True)]),
        ("“de bus” dorp", [Term("de bus"), Term("dorp", begins=True)]),
        ('"de bus', [Term("de bus")]),
        ("e-mail", [Term("e mail", begins=True)]),
        ("a", [Term("a")]),
        ("… ! “”", []),
        ("NEAR(x) OR*", [Term("NEAR x", begins=False), Term("OR", begins=True)]),
    ],
)
def test_words_begin_and_phrases_are_whole(typed: str, terms: list[Term]) -> None:
    assert list(terms_in(typed)) == terms


def test_no_more_words_are_looked_for_than_a_person_means() -> None:
    assert len(terms_in("woord " * 100)) == MOST_WORDS


@given(st.text())
def test_signs_never_become_part_of_a_word(typed: str) -> None:
    for term in terms_in(typed):
        assert not set(term.text) & set("\"'*(){}:^+-\0")
        assert any(sign.isalnum() for sign in term.text)


def shown(text: str, typed: str) -> str:
    parts = excerpt([text], terms_in(typed))
    return "".join(f"[{part}]" if marked else part for part, marked in parts)


def test_what_was_looked_for_is_marked_whatever_its_case_and_accents() -> None:
    assert shown("In Súdwest-Fryslân reed de BUS.", "sudwest bus") == (
        "In [Súdwest]-Fryslân reed de [BUS]."
    )


def test_a_phrase_is_marked_whole() -> None:
    assert shown("de bus, de trein en de bus", "“de trein”") == "de bus, [de trein] en de bus"


def test_a_long_text_is_cut_around_the_first_word_found() -> None:
    text = " ".join([f"woord{n}" for n in range(40)] + ["bus"] + ["einde"] * 50)

    told = shown(text, "bus")

    assert told.startswith("… woord32 ")
    assert "[bus] einde" in told
    assert told.endswith(" …")


def test_the_text_that_has_most_of_it_is_shown() -> None:
    parts = excerpt(["De trein.", "De bus en de trein."], terms_in("bus trein"))

    assert "".join(part for part, _ in parts) == "De bus en de trein."


def test_without_words_the_first_text_is_shown() -> None:
    assert excerpt(["", "De bus kwam niet."], ()) == (("De bus kwam niet.", False),)


@given(st.lists(st.text()), st.text())
def test_an_excerpt_invents_no_words(texts: list[str], typed: str) -> None:
    told = "".join(part for part, _ in excerpt(texts, terms_in(typed)))

    kept = set(" ".join(texts).split())
    assert all(word in kept or "…" in word for word in told.split())

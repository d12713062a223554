"""What makes a script valid, and how themes and municipalities are found by name."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.script import (
    ITEM_KINDS,
    Choice,
    Municipality,
    Programme,
    Prompt,
    Script,
    ScriptStep,
    Theme,
    Vocabulary,
    complete_municipality,
    duplicates,
    find_municipality,
    find_theme,
    fold,
    for_programme,
    is_key,
    place_name,
    script_faults,
)

DREAM = ScriptStep("droom", "Droom", "Wat wilt u?", "Vraag naar een beeld.", 30, "droom")
SCRIPT = Script(
    id="proef",
    version=1,
    kind="themadialoog",
    title="Proef",
    summary="Een proef.",
    available=True,
    attribution="rol",
    steps=(DREAM, replace(DREAM, key="slotronde", minutes=10)),
)
PROGRAMME = Programme(
    id="proef",
    version=1,
    title="Proef",
    description="Een proef.",
    purpose=("We luisteren.",),
    follow_up=("U hoort van ons.",),
    themes=(),
    scripts=("proef",),
)


def a_theme(title: str, *aliases: str) -> Theme:
    key = "-".join(fold(title).split())
    return Theme(key=key, version=1, title=title, series="burgers", summary="", aliases=aliases)


THEMES = (a_theme("Natuur en milieu", "Natuur"), a_theme("Samen leven"))
FRYSLAN = ("Friesland",)
MUNICIPALITIES = (
    Municipality("GM0893", "Bergen (L.)", "Limburg"),
    Municipality("GM0373", "Bergen (NH.)", "Noord-Holland"),
    Municipality("GM0748", "Bergen op Zoom", "Noord-Brabant"),
    Municipality("GM0164", "Hengelo (O.)", "Overijssel"),
    Municipality("GM0518", "'s-Gravenhage", "Zuid-Holland", ("Den Haag",)),
    Municipality("GM0183", "Tubbergen", "Overijssel"),
    Municipality("GM1900", "Súdwest-Fryslân", "Fryslân", (), FRYSLAN),
    Municipality("GM0080", "Leeuwarden", "Fryslân", (), FRYSLAN),
    Municipality("GM1960", "West Betuwe", "Gelderland"),
)


def found(text: str) -> str | None:
    municipality = find_municipality(MUNICIPALITIES, text)
    return municipality.name if municipality else None


def completed(text: str, limit: int = 8) -> list[str]:
    return [each.name for each in complete_municipality(MUNICIPALITIES, text, limit)]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("tubbergen", "Tubbergen"),
        ("den haag", "Den Haag"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("súdwest-fryslân", "Súdwest-Fryslân"),
        ("hengelo", "hengelo"),
        ("de Achterhoek", "de Achterhoek"),
    ],
)
def test_a_known_place_is_written_as_in_the_list(typed: str, written: str) -> None:
    assert place_name(typed, find_municipality(MUNICIPALITIES, typed)) == written


def test_item_kinds_are_those_of_the_items() -> None:
    assert tuple(kind.value for kind in ItemKind) == ITEM_KINDS


def test_a_script_knows_its_length_and_its_steps() -> None:
    assert SCRIPT.minutes == 40
    assert SCRIPT.step("droom") is DREAM
    assert SCRIPT.step("pauze") is None


def test_a_good_script_has_no_faults() -> None:
    assert script_faults(SCRIPT) == ()


@pytest.mark.parametrize(
    ("step", "place", "code"),
    [
        (replace(DREAM, key="Slot Ronde"), "key", "script_bad_key"),
        (replace(DREAM, minutes=0), "minutes", "script_out_of_range"),
        (replace(DREAM, minutes=241), "minutes", "script_out_of_range"),
        (replace(DREAM, default_kind="mening"), "default_kind", "script_unknown_value"),
    ],
)
def test_a_wrong_step_is_a_fault_at_its_place(step: ScriptStep, place: str, code: str) -> None:
    faults = script_faults(replace(SCRIPT, steps=(replace(DREAM, key="begin"), step)))
    assert [(fault.path, fault.code) for fault in faults] == [(("steps", 1, place), code)]


@pytest.mark.parametrize("minutes", [1, 240])
def test_one_minute_and_four_hours_are_allowed(minutes: int) -> None:
    assert script_faults(replace(SCRIPT, steps=(replace(DREAM, minutes=minutes),))) == ()


def test_two_steps_with_one_key_are_a_fault() -> None:
    (fault,) = script_faults(replace(SCRIPT, steps=(DREAM, DREAM)))
    assert (fault.path, fault.code) == (("steps", 1, "key"), "script_duplicate")


def test_a_script_without_steps_is_a_fault() -> None:
    (fault,) = script_faults(replace(SCRIPT, steps=()))
    assert (fault.path, fault.code) == (("steps",), "script_empty_list")


def test_the_kind_of_a_step_must_be_one_the_script_offers() -> None:
    (fault,) = script_faults(replace(SCRIPT, steps=(DREAM,), item_kinds=("idee",)))
    assert fault.data == {"value": "droom", "allowed": "idee"}


@pytest.mark.parametrize(
    ("kind", "participants", "good"),
    [
        ("themadialoog", "burgers", False),
        ("themadialoog", "organisaties", False),
        ("verkenningsdialoog", "experts", False),
        ("werkplaats", "burgers", False),
        ("werkplaats", "organisaties", True),
        ("wetenschapsdialoog", "experts", True),
    ],
)
def test_citizens_are_never_named(kind: str, participants: str, good: bool) -> None:
    script = replace(SCRIPT, attribution="naam", kind=kind, participants=participants)
    assert [fault.code for fault in script_faults(script)] == (
        [] if good else ["script_no_names"]
    )


def test_a_table_without_a_series_of_themes_needs_no_theme() -> None:
    assert not SCRIPT.needs_theme
    assert replace(SCRIPT, theme_series="burgers").needs_theme


def test_duplicates_are_all_but_the_first() -> None:
    assert duplicates(["a", "b", "a", "a"]) == (2, 3)


@pytest.mark.parametrize("key", ["welkom", "knel_kiem", "nederland-na-2", "2e_ronde"])
def test_keys_are_small_letters_and_digits(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "Welkom", "knel kiem", "_droom", "één"])
def test_other_texts_are_no_keys(key: str) -> None:
    assert not is_key(key)


def test_a_card_takes_the_text_of_the_programme() -> None:
    cards = (
        Prompt("doel", "Doel", ("Algemeen.",), "doel"),
        Prompt("vervolg", "Vervolg", ("Algemeen.",), "vervolg"),
        Prompt("klein", "Klein", ("Wat kan er morgen al?",)),
    )
    script = replace(SCRIPT, steps=(replace(DREAM, prompts=cards),))
    (step,) = for_programme(script, PROGRAMME).steps
    assert [card.questions for card in step.prompts] == [
        ("We luisteren.",),
        ("U hoort van ons.",),
        ("Wat kan er morgen al?",),
    ]


def test_a_card_keeps_its_own_text_when_the_programme_has_none() -> None:
    card = Prompt("doel", "Doel", ("Algemeen.",), "doel")
    script = replace(SCRIPT, steps=(replace(DREAM, prompts=(card,)),))
    silent = replace(PROGRAMME, purpose=())
    assert for_programme(script, silent) == script


def test_a_vocabulary_names_what_it_knows_and_repeats_what_it_does_not() -> None:
    words = Vocabulary("tensions", 1, "Soort", (Choice("binnen een mens", "binnen één mens"),))
    assert words.name("binnen een mens") == "binnen één mens"
    assert words.name("iets van vroeger") == "iets van vroeger"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Natuur & milieu", "natuur en  milieu"),
        ("Natuur&Milieu", "Natuur en milieu"),
        ("Oriëntatietafel", "orientatietafel"),
        ("West-Betuwe", "West Betuwe"),
        ("'s-Gravenhage", "’s Gravenhage"),
        (" Súdwest-Fryslân ", "sudwest fryslan"),
        ("knel_kiem", "Knel kiem"),
    ],
)
def test_texts_that_read_alike_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "text",
    ["Natuur en milieu", "NATUUR & MILIEU", "natuur-en-milieu", "natuur", "Natuur  en milieu "],
)
def test_a_theme_is_found_however_it_is_written(text: str) -> None:
    assert find_theme(THEMES, text) is THEMES[0]


@pytest.mark.parametrize("text", ["", "Natuur en", "Wonen"])
def test_another_text_is_no_theme(text: str) -> None:
    assert find_theme(THEMES, text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("den haag", "'s-Gravenhage"),
        ("Den  Haag", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("hengelo", "Hengelo (O.)"),
        ("Bergen (NH.)", "Bergen (NH.)"),
        ("bergen nh", "Bergen (NH.)"),
        ("Bergen, Limburg", "Bergen (L.)"),
        ("bergen op zoom", "Bergen op Zoom"),
        ("West-Betuwe", "West Betuwe"),
    ],
)
def test_a_municipality_is_found_however_it_is_written(text: str, name: str) -> None:
    assert found(text) == name


@pytest.mark.parametrize("text", ["", " - ", "Bergen", "Friesland", "Noaberkracht Tubbergen"])
def test_an_uncertain_name_finds_no_municipality(text: str) -> None:
    assert found(text) is None


def test_namesakes_are_both_offered_before_what_merely_holds_the_name() -> None:
    names = ["Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom", "Tubbergen"]
    assert completed("bergen") == names


def test_a_province_offers_its_municipalities() -> None:
    assert completed("friesland") == ["Leeuwarden", "Súdwest-Fryslân"]


def test_completion_ignores_accents_and_finds_later_words() -> None:
    assert completed("sudwest") == ["Súdwest-Fryslân"]
    assert completed("betuwe") == ["West Betuwe"]
    assert completed("haag") == ["'s-Gravenhage"]


def test_completion_stops_at_its_limit_and_offers_nothing_for_nothing() -> None:
    assert completed("bergen", 2) == ["Bergen (L.)", "Bergen (NH.)"]
    assert completed("  ") == []

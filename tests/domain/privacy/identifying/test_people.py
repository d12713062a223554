"""Names of people: by lists and by what stands around them, and not every capital."""

import pytest

from facilitator.domain.privacy.identifying.findings import FindingKind
from tests.benchmarks.export_check import found_in

NAMED = [
    ("Ik sprak met Joris over de tuin.", "Joris"),
    ("Ik sprak met joris over de tuin.", "joris"),
    ("Monique zei dat ook.", "Monique"),
    ("De brief is van J. de Vries gekomen.", "J. de Vries"),
    ("De brief is van J. de V. gekomen.", "J. de V."),
    ("Meneer de Groot zet de stoelen klaar.", "de Groot"),
    ("Ook mevrouw Bakker was er.", "Bakker"),
    ("Zij heet Roos en zij lacht.", "Roos"),
    ("Toen kwam Gülşen Yıldız binnen.", "Gülşen Yıldız"),
    ("Vraag het Jan-Willem van den Berg eens.", "Jan-Willem van den Berg"),
    ("Ik sprak met Jo\u200bris over de tuin.", "Jo\u200bris"),
    ("Ik sprak met Zoe\u0308 over de tuin.", "Zoe\u0308"),
    ("Ik sprak met J\u043eris over de tuin.", "J\u043eris"),
]
NOBODY = [
    "Wil je een dorp zijn?",
    "Door de regen kwam er niemand.",
    "De bakker en de visser groeten elkaar.",
    "In Vlissingen spreken Zeeuwen Zeeuws.",
    "Het Rode Kruis en de Tweede Kamer.",
    "Ik woon in Assen en niet in Turkije.",
    "Via WhatsApp, Facebook en de NOS.",
    "Rozen zijn rood. Bloemen ook.",
    "De Dorpsraad en de Buurtvereniging.",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    [found] = found_in(text)
    assert (found.kind, found.hit) == (FindingKind.NAME, name)
    assert found.proposal == text.replace(name, "[naam]")


def test_a_name_with_the_s_of_whose_is_found() -> None:
    [found] = found_in("Dat was Moniques idee.")
    assert found.hit == "Moniques"


@pytest.mark.parametrize("text", NOBODY)
def test_a_capital_alone_is_no_name(text: str) -> None:
    assert found_in(text) == []


def test_the_same_name_in_a_sentence_is_one_finding() -> None:
    [found] = found_in("Ik zei: Joris, en Joris zei niets.")
    assert found.proposal == "Ik zei: [naam], en [naam] zei niets."


def test_a_finding_stands_in_its_own_sentence_of_a_longer_text() -> None:
    text = "Het regende. Ik sprak dhr. Joris K. van hiernaast.\nHij was er niet."
    [found] = found_in(text)
    assert found.sentence == "Ik sprak dhr. Joris K. van hiernaast."
    assert (
        found.proposed_text
        == "Het regende. Ik sprak dhr. [naam] van hiernaast.\nHij was er niet."
    )


@pytest.mark.parametrize(
    ("text", "role", "general"),
    [
        ("De griffier was er ook.", "griffier", "Een medewerker van de gemeente was er ook."),
        (
            "De commissaris van de Koning kwam.",
            "commissaris van de Koning",
            "Een bestuurder kwam.",
        ),
        (
            "De directeur van het zwembad zei nee.",
            "directeur",
            "Iemand van de leiding van het zwembad zei nee.",
        ),
    ],
)
def test_a_role_that_points_to_one_person_has_a_more_general_one(
    text: str, role: str, general: str
) -> None:
    [found] = found_in(text)
    assert (found.kind, found.hit) == (FindingKind.ROLE, role)
    assert found.proposal == general


@pytest.mark.parametrize(
    "text", ["De burgemeester en de wethouder luisterden.", "Een griffier is handig."]
)
def test_a_role_of_a_host_or_of_anybody_is_left_alone(text: str) -> None:
    assert found_in(text) == []

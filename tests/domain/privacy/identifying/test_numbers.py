"""Numbers and addresses: each form people write is found, what looks like one is not."""

import pytest

from facilitator.domain.privacy.identifying.findings import FindingKind
from tests.benchmarks.export_check import found_in

THERE = [
    ("Mail jan.de-vries+tuin@post.voorbeeld.nl maar.", "email"),
    ("Mail tineke at voorbeeld punt nl maar.", "email"),
    ("Mail tineke [at] voorbeeld.nl maar.", "email"),
    *(
        (f"Bel {number} maar.", "phone")
        for number in (
            "0612345678",
            "06-12345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06 – 12 34 56 78",
            "(06) 12345678",
            "+31612345678",
            "+31 (0)6 12 34 56 78",
            "0031 6 12345678",
            "020-1234567",
            "(020) 123 45 67",
            "0113 12 34 56",
            "0113/123456",
            "+32 470 12 34 56",
        )
    ),
    ("Mijn nummer is 111222333.", "bsn"),
    ("Mijn nummer is 1112.22.333.", "bsn"),
    ("Mijn bsn is 10000008.", "bsn"),
    ("Stort op NL91 ABNA 0417 1643 00 dus.", "iban"),
    ("Stort op nl91abna0417164300 dus.", "iban"),
    ("Stort op BE68 5390 0754 7034 dus.", "iban"),
    ("Ik woon op 4331 KL 12.", "postcode"),
    ("Ik woon op 4331KL.", "postcode"),
    ("Ik woon op 4331kl 12.", "postcode"),
    ("Kom naar Kerkstraat 14a.", "street"),
    ("Kom naar de Lange Nieuwstraat 203.", "street"),
    ("Kom naar dorpsstraat nr. 12.", "street"),
    ("Kom naar Laan van Meerdervoort 1120.", "street"),
]
ABSENT = [
    "Bel 112 of 0800-1234567.",
    "Op 06-12-2021 om 06.30 uur.",
    "Wij zijn met 123456789 mensen.",
    "Stort op BE68 5390 0754 7035 dus.",
    "In 2020 EK kijken, in 2021 en 2022 niet.",
    "Op de weg 3 kilometer verder.",
    "In onze straat 12 bomen.",
    "Antwoord 3 was het beste.",
    "Het kost 1.112.223,33 euro.",
    "Ik was @ het festival at home.",
]


@pytest.mark.parametrize(("text", "kind"), THERE)
def test_each_form_is_found(text: str, kind: str) -> None:
    assert [one.kind for one in found_in(text)] == [FindingKind(kind)]


@pytest.mark.parametrize("text", ABSENT)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_the_whole_address_is_pointed_out_and_replaced() -> None:
    [found] = found_in("De put voor Lange Nieuwstraat 203a loopt over.")
    assert found.hit == "Lange Nieuwstraat 203a"
    assert found.proposal == "De put voor [adres] loopt over."

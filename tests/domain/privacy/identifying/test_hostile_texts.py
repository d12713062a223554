"""Texts that want to break the check: nothing crashes, nothing takes long, places are right."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.privacy.identifying.sentence_check import CheckContext, findings_in
from facilitator.domain.privacy.identifying.table_words import CheckedTable
from facilitator.domain.privacy.names import TableNames
from facilitator.services.export_check import word_lists
from tests.benchmarks.export_check import found_in
from tests.builders import a_seat, an_item

MUCH = 100_000
SECONDS = 20.0
"""Processor time, ten times what the slowest takes."""
UNITS = [
    *(
        "a",
        "A",
        ".",
        "1",
        "0",
        " ",
        "\n",
        "@",
        "-",
        "’",
        "’s ",
        "(",
        "+31",
        "é",
        "e\u0301",
        "\u200b",
    ),
    *(
        "a.",
        "a@",
        "a@b.",
        "A. ",
        "0 ",
        "1 ",
        "1-",
        "06 ",
        "NL91",
        "NL91 ",
        "1234 AB ",
        "van ",
        "Van ",
    ),
    *(
        "Jan ",
        "Jan van ",
        "jan@x.nl ",
        "mevrouw ",
        "mevrouw de ",
        "Kerkstraat 1 ",
        "Straat ",
        "=1+1 ",
    ),
    *(
        "\u202e",
        "\u0430",
        "\U0001f469\u200d\U0001f33e",
        "griffier ",
        "de enige ",
        "Xq",
        "Xq-",
        "!? ",
    ),
]
PIECES = st.sampled_from(
    [
        *(
            "Joris",
            "Jan de Wit",
            "jorisje",
            "J. de W.",
            "Joris’s",
            "Jo\u200bris",
            "Zo\u0308e",
            "mevrouw",
        ),
        *(
            "jan@voorbeeld.nl",
            "06 12345678",
            "111222333",
            "Kerkstraat 12",
            "1234 AB 5",
            "griffier",
        ),
        *(
            "NL91ABNA0417164300",
            "ß",
            "İ",
            "\u202e",
            ". ",
            "\n",
            " ",
            "“",
            "…",
            "de",
            "de enige bakker van",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=12).map(" ".join)
SEATS = [a_seat(1, "bakker", first_name="Joris", full_name="Jan de Wit"), a_seat(2, "wit")]


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_does_not_take_long(unit: str) -> None:
    text = unit * (MUCH // len(unit))
    begun = time.process_time()
    for finding in found_in(text):
        assert finding.hit
    assert time.process_time() - begun < SECONDS


@given(TEXTS)
def test_places_lie_in_the_sentence_and_proposals_have_it_no_more(text: str) -> None:
    context = CheckContext(word_lists(), CheckedTable(TableNames(SEATS)))
    for one in findings_in(text, context, an_item("x"), "verbatim"):
        assert text[one.offset : one.offset + len(one.sentence)] == one.sentence
        assert all(0 <= start < end <= len(one.sentence) for start, end in one.places)
        assert one.proposed_text.startswith(text[: one.offset])
        again = findings_in(one.proposal, context, an_item("x"), "verbatim")
        assert (one.kind, one.hit) not in {(other.kind, other.hit) for other in again}

"""What the public edition leaves out, whichever of number and municipality it names."""

from dataclasses import replace

import pytest

from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.items import Item, ItemKind, seated
from facilitator.domain.reporting.edition import INTERNAL, Traceable, public
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table import table_report
from tests.builders import a_closing, a_dialogue, a_dossier, a_seat, an_item, the_report_words

WORDS = the_report_words()
SEAT = a_seat(1, "imker met een baard")
NUMBER, MUNICIPALITY = (
    public(traceable, lambda item: item.starred)
    for traceable in (Traceable.NUMBER, Traceable.MUNICIPALITY)
)


def table(*counts: Count, participants: int = 12) -> Dossier:
    items: list[Item] = [
        an_item("Nagekeken.", position=1, starred=True, speaker=seated(SEAT.id)),
        an_item("Niet nagekeken.", position=2),
        an_item("Gevoelig.", position=3, starred=True, sensitive=True),
        an_item("Voor later.", ItemKind.PARKED, position=4, starred=True),
    ]
    closing = a_closing(host_evaluation="Hij praatte te veel.", essence="Rust.")
    dialogue = a_dialogue(participants=participants, representation=counts)
    return a_dossier(dialogue, seats=[SEAT], items=items, closing=closing)


def told(dossier: Dossier, traceable: Traceable) -> Outline:
    edition = {Traceable.NUMBER: NUMBER, Traceable.MUNICIPALITY: MUNICIPALITY}[traceable]
    return table_report(ReportSource((dossier,)), edition, WORDS)


@pytest.mark.parametrize("traceable", Traceable)
def test_a_public_report_has_what_was_cleared_and_nothing_for_who_works_on(
    traceable: Traceable,
) -> None:
    said = repr(told(table(), traceable))
    assert "Nagekeken." in said
    hidden = (
        "Niet nagekeken.", "Gevoelig.", "Voor later.", "praatte te veel", "Rollen:", "T04-01",
        "Kenmerk van deze tafel", "Tijd per ronde", "Intern",
    )  # fmt: skip
    assert [word for word in hidden if word in said] == []


def test_number_and_municipality_are_never_both_named() -> None:
    by_number = repr(told(table(), Traceable.NUMBER))
    assert "imker met een baard, dialoog\\xa04" in by_number
    assert "Goes" not in by_number
    by_place = repr(told(table(), Traceable.MUNICIPALITY))
    assert "'imker met een baard'" in by_place
    assert "Gemeente Goes" in by_place
    assert "dialoog\\xa04" not in by_place
    assert "dialoogtafel" not in by_place


@pytest.mark.parametrize(
    ("counts", "participants", "shown"),
    [
        ((6, 6), 12, True),
        ((8, 4), 12, False),
        ((7,), 12, True),
        ((9,), 12, False),
        ((6, 6), 13, False),
        ((0, 12), 12, True),
    ],
)
def test_no_count_below_five_is_told_nor_follows_from_a_sum(
    counts: tuple[int, ...], participants: int, shown: bool
) -> None:
    each = [Count("leeftijd", f"groep {n}", number) for n, number in enumerate(counts)]
    dossier = table(*each, participants=participants)
    assert ("groep 0" in repr(told(dossier, Traceable.NUMBER))) is shown
    internal = table_report(ReportSource((dossier,)), INTERNAL, WORDS)
    assert "groep 0" in repr(internal)


def test_a_head_count_below_five_is_not_told() -> None:
    said = repr(told(table(participants=4), Traceable.NUMBER))
    assert "deelnemers" not in said
    many = replace(table(), dialogue=a_dialogue(participants=8))
    assert "Acht deelnemers aan tafel." in repr(told(many, Traceable.NUMBER))

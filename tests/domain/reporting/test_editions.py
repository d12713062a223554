"""What the public edition leaves out, whichever of number and municipality it names."""

from dataclasses import replace

import pytest

from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.items import Item, ItemKind, ReadBack, seated
from facilitator.domain.reporting.edition import INTERNAL, public
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table import table_report
from facilitator.domain.table.attribution import TableReference
from tests.builders import (
    a_clearance,
    a_closing,
    a_dialogue,
    a_dossier,
    a_seat,
    an_item,
    the_report_words,
)

WORDS = the_report_words()
SEAT = a_seat(1, "imker met een baard")


def table(*counts: Count, participants: int = 12) -> Dossier:
    read = an_item("Nagekeken.", position=1, speaker=seated(SEAT.id))
    secret = an_item("Gevoelig.", position=3, sensitive=True)
    released = an_item("Vrijgegeven.", position=5, sensitive=True)
    parked = an_item("Voor later.", ItemKind.PARKED, position=4)
    items: list[Item] = [read, an_item("Niet nagekeken.", position=2), secret, parked, released]
    closing = a_closing(host_evaluation="Hij praatte te veel.", essence="Rust.")
    dialogue = a_dialogue(participants=participants, representation=counts)
    kept = a_clearance(released, ClearanceDecision.KEPT, SENSITIVE, "zij wil het")
    cleared = [*map(a_clearance, (read, secret, parked, released)), kept]
    return a_dossier(dialogue, seats=[SEAT], items=items, closing=closing, clearances=cleared)


def told(dossier: Dossier, reference: TableReference) -> Outline:
    edition = public(reference, Clearances(dossier.clearances))
    return table_report(ReportSource((dossier,)), edition, WORDS)


@pytest.mark.parametrize("reference", TableReference)
def test_a_public_report_has_what_was_cleared_and_nothing_for_who_works_on(
    reference: TableReference,
) -> None:
    said = repr(told(table(), reference))
    assert "Nagekeken." in said
    assert "Vrijgegeven." in said
    hidden = (
        "Niet nagekeken.", "Gevoelig.", "Voor later.", "praatte te veel", "Rollen:", "T04-01",
        "Kenmerk van deze tafel", "Tijd per ronde", "Intern",
    )  # fmt: skip
    assert [word for word in hidden if word in said] == []


def test_number_and_municipality_are_never_both_named() -> None:
    by_number = repr(told(table(), TableReference.NUMBER))
    assert "imker met een baard, dialoog\\xa04" in by_number
    assert "Goes" not in by_number
    by_place = repr(told(table(), TableReference.MUNICIPALITY))
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
        ((9, 9), 18, True),
    ],
)
def test_no_count_below_five_is_told_nor_follows_from_a_sum(
    counts: tuple[int, ...], participants: int, shown: bool
) -> None:
    each = [Count("leeftijd", f"groep {n}", number) for n, number in enumerate(counts)]
    dossier = table(*each, participants=participants)
    assert ("groep 0" in repr(told(dossier, TableReference.NUMBER))) is shown
    internal = table_report(ReportSource((dossier,)), INTERNAL, WORDS)
    assert "groep 0" in repr(internal)


def test_no_count_follows_from_another_attribute_where_the_sum_is_unknown() -> None:
    counts = (Count("leeftijd", "jong", 9), Count("gender", "vrouw", 11))
    dossier = table(*counts)
    head = replace(dossier.dialogue, participants=None)
    said = repr(told(replace(dossier, dialogue=head), TableReference.NUMBER))
    assert "vrouw: 11" in said
    assert "jong" not in said


def test_what_was_observed_or_parked_is_not_public_even_where_it_was_read_back() -> None:
    kinds = (ItemKind.OBSERVATION, ItemKind.PARKED)
    notes = [an_item(f"Gezien {kind}.", kind, read_back=ReadBack.AGREED) for kind in kinds]
    dossier = a_dossier(a_dialogue(), items=notes, clearances=[*map(a_clearance, notes)])
    said = repr(told(dossier, TableReference.NUMBER))
    assert "Gezien" not in said
    assert "observatie" not in said.lower()


def test_a_public_report_does_not_tell_that_something_was_left_out() -> None:
    note = an_item("Niet nagekeken.", ItemKind.DREAM)
    dossier = a_dossier(a_dialogue(), items=[note])
    assert "Wel genoteerd" not in repr(told(dossier, TableReference.NUMBER))
    internal = a_dossier(a_dialogue(), items=[replace(note, read_back=ReadBack.WITHHELD)])
    outline = table_report(ReportSource((internal,)), INTERNAL, WORDS)
    assert "Wel genoteerd" in repr(outline)


def test_a_head_count_below_five_is_not_told() -> None:
    said = repr(told(table(participants=4), TableReference.NUMBER))
    assert "deelnemers" not in said
    many = replace(table(), dialogue=a_dialogue(participants=8))
    assert "Acht deelnemers aan tafel." in repr(told(many, TableReference.NUMBER))

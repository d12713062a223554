"""A digest names the state of a table, whoever holds it."""

from dataclasses import replace

from facilitator.domain.reporting.table_digest import digest_of
from tests.builders import a_dossier, a_seat, an_item

SEAT = a_seat(1, "bakker")


def test_every_word_changes_it_and_a_name_that_stays_here_does_not() -> None:
    one = a_dossier(seats=[SEAT], items=[an_item("een")])
    assert len(digest_of([one])) == 64
    assert digest_of([one]) == digest_of([replace(one)])
    named = replace(one, seats=(replace(one.seats[0], first_name="Bram"),))
    assert digest_of([named]) == digest_of([one])
    assert digest_of([a_dossier(seats=[SEAT], items=[an_item("twee")])]) != digest_of([one])
    assert digest_of([one, one]) != digest_of([one])

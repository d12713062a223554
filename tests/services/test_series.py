"""What a finished table gives to the next one of its series."""

from facilitator.domain.records.items import ItemKind, Labels, ReadBack
from facilitator.services.series import SeriesOffer, carry_over
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

FOCUS = a_dialogue(kind="focustafel", series="Samen sterk")


def test_an_empty_table_gives_nothing() -> None:
    assert carry_over(a_dossier(FOCUS)) == SeriesOffer()


def test_organisations_and_their_seats_are_carried_without_the_permission() -> None:
    seats = [
        a_seat(1, "bestuurder", organisation="Zorggroep", full_name="An", name_agreed=True),
        a_seat(2, "adviseur", organisation="Buurtbond"),
        a_seat(3, "toehoorder"),
    ]
    carried = carry_over(a_dossier(FOCUS, seats=seats))
    assert carried.organisations == ("Buurtbond", "Zorggroep")
    assert [(seat.role_label, seat.full_name) for seat in carried.seats] == [
        ("bestuurder", "An"),
        ("adviseur", ""),
    ]
    assert not any(seat.name_agreed for seat in carried.seats)


def test_citizens_are_not_carried_over() -> None:
    seats = [a_seat(1, organisation="Buurtbond")]
    assert carry_over(a_dossier(a_dialogue(), seats=seats)) == SeriesOffer()


def test_questions_come_first_those_with_most_energy_in_front() -> None:
    items = [
        an_item("Een bus.", ItemKind.IDEA, position=1),
        an_item("Hoe kunnen we rusten?", ItemKind.QUESTION, position=2),
        an_item("Hoe kunnen we rijden?", ItemKind.QUESTION, position=3, labels=Labels(votes=4)),
        an_item("Stil.", ItemKind.OBSERVATION, position=4),
    ]
    assert [item.text for item in carry_over(a_dossier(FOCUS, items=items)).ideas] == [
        "Hoe kunnen we rijden?",
        "Hoe kunnen we rusten?",
        "Een bus.",
    ]


def test_sensitive_and_withheld_ideas_stay_behind() -> None:
    items = [
        an_item("a", ItemKind.IDEA, sensitive=True),
        an_item("b", ItemKind.CASE, read_back=ReadBack.WITHHELD),
    ]
    assert carry_over(a_dossier(FOCUS, items=items)).ideas == ()

"""One table that was begun on two laptops: one home, and all that both noted."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.table_identity import homes, joined
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import HOST, seated
from tests.builders import a_closing, a_dialogue, a_dossier, a_link, a_moment, a_seat, an_item

ONE, TWO, THREE, FOUR = (DialogueId(derived_id("tests", "home", str(n))) for n in range(4))


def test_a_chain_has_one_home_and_a_ring_its_smallest_id() -> None:
    assert homes({}) == {}
    assert homes({ONE: TWO}) == {ONE: TWO}
    assert homes({ONE: TWO, TWO: THREE}) == {ONE: THREE, TWO: THREE}
    least, most = sorted((ONE, TWO))
    assert homes({ONE: TWO, TWO: ONE}) == {most: least}
    assert homes({ONE: TWO, TWO: ONE, THREE: most})[THREE] == least
    assert homes({ONE: ONE}) == {}


tables = st.sampled_from([ONE, TWO, THREE, FOUR])


@given(st.dictionaries(tables, tables))
def test_every_home_is_shown_itself(aliases: dict[DialogueId, DialogueId]) -> None:
    found = homes(aliases)
    assert not found.keys() & set(found.values())
    assert found.keys() <= aliases.keys()
    for table, home in found.items():
        assert home in {*aliases.values()}
        assert found.get(aliases[table], aliases[table]) == home


def a_table(dialogue_id: DialogueId, *roles: str) -> Dossier:
    """A table of which every seat said something."""
    seats = [a_seat(at, role, dialogue_id=dialogue_id) for at, role in enumerate(roles, 1)]
    items = [
        an_item(
            f"{seat.role_label} zegt iets.",
            dialogue_id=dialogue_id,
            position=seat.number,
            speaker=seated(seat.id),
        )
        for seat in seats
    ]
    return a_dossier(a_dialogue(id=dialogue_id), seats=seats, items=items)


def test_the_seat_with_the_same_number_and_role_is_one_seat() -> None:
    home, other = a_table(ONE, "bakker", "boer"), a_table(TWO, "bakker", "arts")
    whole = joined(home, [other])
    assert sorted((seat.number, seat.role_label) for seat in whole.seats) == [
        (1, "bakker"),
        (2, "arts"),
        (2, "boer"),
    ]
    said = {item.text: item.speaker.seat_id for item in whole.items}
    assert len(whole.items) == 4
    assert {said["bakker zegt iets."]} == {home.seats[0].id}
    assert said["arts zegt iets."] == other.seats[1].id
    assert all(whole.seat(seat) for seat in said.values())


def test_the_head_and_the_clock_are_those_of_the_home() -> None:
    home = a_dossier(a_dialogue(id=ONE, number=4), moments=[a_moment(dialogue_id=ONE)])
    other = a_dossier(a_dialogue(id=TWO, number=7), moments=[a_moment(minutes=5)])
    whole = joined(home, [other])
    assert (whole.dialogue, whole.steps, whole.moments) == (
        home.dialogue,
        home.steps,
        home.moments,
    )
    assert joined(replace(home, moments=()), [other]).moments == other.moments


def test_a_silent_closing_of_the_home_hides_no_words_of_the_other() -> None:
    silent = a_dossier(a_dialogue(id=ONE), closing=a_closing())
    speaking = a_dossier(a_dialogue(id=TWO), closing=a_closing(essence="Rust."))
    assert joined(silent, [speaking]).closing == speaking.closing
    assert joined(speaking, [silent]).closing == speaking.closing
    assert joined(silent, [a_dossier(a_dialogue(id=TWO))]).closing == silent.closing
    assert joined(a_dossier(a_dialogue(id=TWO)), [silent]).closing == silent.closing


def test_links_come_along_and_the_host_stays_the_host() -> None:
    said, answer = an_item("Ja.", speaker=HOST), an_item("Nee.", position=2)
    other = a_dossier(a_dialogue(id=TWO), items=[said, answer], links=[a_link(answer, said)])
    whole = joined(a_dossier(a_dialogue(id=ONE)), [other])
    assert whole.links == other.links
    assert whole.items[0].speaker == HOST


roles = st.lists(st.sampled_from(["bakker", "boer", "arts"]), max_size=4)


@given(roles, roles, roles)
def test_nothing_said_is_lost_or_doubled(
    one: list[str], two: list[str], three: list[str]
) -> None:
    parts = [a_table(ONE, *one), a_table(TWO, *two), a_table(THREE, *three)]
    whole = joined(parts[0], parts[1:])
    assert sorted(item.id for item in whole.items) == sorted(
        item.id for part in parts for item in part.items
    )
    seats = {seat.id: (seat.number, seat.role_label) for seat in whole.seats}
    assert len(seats) == len(whole.seats)
    assert len(set(seats.values())) == len(seats)
    before = {seat.id: (seat.number, seat.role_label) for part in parts for seat in part.seats}
    spoken = {item.id: item.speaker.seat_id for part in parts for item in part.items}
    for item in whole.items:
        seat_id, seat_before = item.speaker.seat_id, spoken[item.id]
        assert seat_id is not None
        assert seat_before is not None
        assert seats[seat_id] == before[seat_before]
    assert joined(parts[0], []) == parts[0]

"""One thing said and noted twice is shown once, and no freer than its speaker said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.duplicates import doubles, shown_items, without_doubles
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, LinkKind, ReadBack
from tests.builders import a_dossier, a_link, an_item

ONE = an_item("Er was niemand.", position=1)
TWO = an_item("Er was echt niemand.", position=2)
THREE = an_item("Toch wel.", position=3)
ITEMS = (ONE, TWO, THREE)


def table(*pairs: tuple[Item, Item], items: tuple[Item, ...] = ITEMS) -> Dossier:
    links = [a_link(double, shown, LinkKind.DOUBLE) for double, shown in pairs]
    return a_dossier(items=items, links=links)


def test_the_double_is_hidden_and_its_links_go_to_the_one_shown() -> None:
    dossier = table((TWO, ONE))
    reaction = a_link(THREE, TWO)
    told = without_doubles(replace(dossier, links=(*dossier.links, reaction)))
    assert told.items == (ONE, THREE)
    assert [(link.source, link.target) for link in told.links] == [(THREE.id, ONE.id)]


def test_without_doubles_nothing_changes() -> None:
    dossier = a_dossier(items=ITEMS, links=[a_link(ONE, TWO)])
    assert without_doubles(dossier) is dossier
    assert shown_items(dossier) == dossier.items


def test_of_a_ring_the_smallest_id_is_shown() -> None:
    dossier = table((ONE, TWO), (TWO, ONE))
    first, second = sorted((ONE.id, TWO.id))
    assert doubles(dossier) == {second: first}


def test_a_double_of_what_was_removed_is_shown_again() -> None:
    assert doubles(table((TWO, ONE), items=(TWO, THREE))) == {}


def test_a_link_that_two_wordings_share_is_told_once() -> None:
    dossier = table((TWO, ONE))
    links = (*dossier.links, a_link(THREE, ONE), a_link(THREE, TWO), a_link(TWO, ONE))
    told = without_doubles(replace(dossier, links=links))
    assert [(link.source, link.target) for link in told.links] == [(THREE.id, ONE.id)]


@pytest.mark.parametrize(
    ("of_shown", "of_double", "told"),
    [
        (None, ReadBack.WITHHELD, ReadBack.WITHHELD),
        (ReadBack.AGREED, ReadBack.WITHHELD, ReadBack.WITHHELD),
        (ReadBack.WITHHELD, ReadBack.WITHOUT_ROLE, ReadBack.WITHHELD),
        (ReadBack.AGREED, ReadBack.WITHOUT_ROLE, ReadBack.WITHOUT_ROLE),
        (None, ReadBack.AGREED, None),
        (ReadBack.CHANGED, None, ReadBack.CHANGED),
    ],
)
def test_what_a_speaker_forbade_of_one_holds_for_the_one_shown(
    of_shown: ReadBack | None, of_double: ReadBack | None, told: ReadBack | None
) -> None:
    items = (replace(ONE, read_back=of_shown), replace(TWO, read_back=of_double))
    dossier = table((TWO, ONE), items=items)
    [shown] = without_doubles(dossier).items
    assert shown.read_back is told
    assert shown_items(dossier) == items[:1]


def test_one_sensitive_wording_makes_it_sensitive() -> None:
    items = (ONE, replace(TWO, sensitive=True))
    [shown] = without_doubles(table((TWO, ONE), items=items)).items
    assert shown == replace(ONE, sensitive=True)


MANY = tuple(an_item(f"Zin {number}.", position=number) for number in range(6))
some_pairs = st.lists(
    st.tuples(st.sampled_from(MANY), st.sampled_from(MANY)).filter(lambda two: two[0] != two[1])
)


@given(some_pairs)
def test_whatever_was_linked_something_is_shown_of_each(
    pairs: list[tuple[Item, Item]],
) -> None:
    dossier = table(*dict.fromkeys(pairs), items=MANY)
    hidden, shown = doubles(dossier), without_doubles(dossier).items
    ids = {item.id for item in shown}
    assert set(hidden.values()) <= ids
    assert ids | hidden.keys() == {item.id for item in MANY}
    assert not ids & hidden.keys()
    assert [item.id for item in shown_items(dossier)] == [item.id for item in shown]
    assert without_doubles(without_doubles(dossier)) == without_doubles(dossier)


@given(some_pairs, st.randoms(use_true_random=False))
def test_the_order_in_which_links_came_makes_no_difference(
    pairs: list[tuple[Item, Item]], random: object
) -> None:
    one_each = list({source.id: (source, target) for source, target in pairs}.values())
    shuffled = list(one_each)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    there, back = table(*one_each, items=MANY), table(*shuffled, items=MANY)
    assert doubles(there) == doubles(back)

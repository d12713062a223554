"""Marks of one key on what was kept: in the store, and taken back at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.changes import Change
from facilitator.domain.items import (
    HOST,
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    LinkKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.services import capturing, drafting, marking
from facilitator.services.capturing import CAPTURE, Entry
from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from tests.desks import a_desk, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    return a_desk(store)


def kept(desk: Desk, text: str = "Het was stil.", kind: ItemKind = ItemKind.KNEL) -> Item:
    """Keep a note and give the item that it became."""
    assert capturing.keep(desk, Entry(text, kind))
    return desk.dossier.items[-1]


def known(desk: Desk, item: Item) -> Item:
    """Give an item as the store has it now."""
    stored = desk._store.dossier(desk.dossier.dialogue.id)
    return next(other for other in stored.items if other.id == item.id)


def links(desk: Desk, kind: LinkKind) -> set[tuple[str, str]]:
    """Give the links of a kind by the words of their ends."""
    texts = {item.id: item.text for item in desk.dossier.items}
    found = (each for each in desk.dossier.links if each.kind is kind)
    return {(texts[each.source], texts[each.target]) for each in found}


def take_back(desk: Desk, change: Change | None) -> None:
    assert change
    desk.do(change.inverse())


def test_wording_energy_and_assent_are_each_one_step(desk: Desk) -> None:
    item = kept(desk)
    marking.toggle_wording(desk, item)
    marking.mark_energy(desk, known(desk, item))
    marking.assent(desk, known(desk, item))
    change = marking.assent(desk, known(desk, item))
    marked = replace(item, wording=Wording.SUMMARY, energy=True, assents=2)
    assert known(desk, item) == marked
    take_back(desk, change)
    assert known(desk, item) == replace(marked, assents=1)


def test_energy_of_a_question_is_a_vote_up_to_ninety_nine(desk: Desk) -> None:
    item = kept(desk, "Hoe kunnen we delen?", ItemKind.QUESTION)
    marking.mark_energy(desk, item)
    assert known(desk, item).labels.votes == 1
    full = replace(item, labels=Labels(votes=marking.MOST_VOTES))
    capturing.relabel(desk, item, full)
    assert marking.mark_energy(desk, full) is None


def test_another_side_points_at_the_note_before_and_lets_go(desk: Desk) -> None:
    kept(desk, "Het was stil.")
    item = kept(desk, "En zo vol.")
    marking.toggle_other_side(desk, item)
    assert links(desk, LinkKind.OTHER_SIDE) == {("En zo vol.", "Het was stil.")}
    marking.toggle_other_side(desk, item)
    assert links(desk, LinkKind.OTHER_SIDE) == set()


def test_a_kept_note_becomes_a_tension_of_the_two_before_it(desk: Desk) -> None:
    for text in ("Een.", "Meer huizen.", "Meer groen."):
        kept(desk, text)
    item, before = kept(desk, "Ruimte schuurt."), desk.dossier
    change = marking.make_tension(desk, item, TensionKind.ROOM)
    after = known(desk, item)
    assert (after.kind, after.labels.tension) == (ItemKind.TENSION, TensionKind.ROOM)
    sides = {("Ruimte schuurt.", "Meer huizen."), ("Ruimte schuurt.", "Meer groen.")}
    assert links(desk, LinkKind.TENSION) == sides
    assert marking.make_tension(desk, after, TensionKind.ROOM) is None
    marking.make_tension(desk, after, TensionKind.OPINIONS)
    assert links(desk, LinkKind.TENSION) == sides
    assert known(desk, item).labels.tension is TensionKind.OPINIONS
    take_back(desk, change)
    assert (known(desk, item).kind, links(desk, LinkKind.TENSION)) == (item.kind, set())
    assert desk.dossier == before


def test_a_quote_goes_on_in_what_was_said_and_in_the_wording(desk: Desk) -> None:
    item = kept(desk)
    capturing.reword(desk, item, "Het was heel stil.")
    before = known(desk, item)
    entry = Entry(" Ook op straat, zei @4. ", ItemKind.IDEA, HOST, sensitive=True)
    drafting.keep_new(desk, entry, ItemKind.KNEL)
    change = marking.continue_quote(desk, before, entry)
    after = known(desk, item)
    assert after.verbatim == "Het was stil.\nOok op straat, zei [vrijwilliger]."
    assert after.edited == "Het was heel stil.\nOok op straat, zei [vrijwilliger]."
    assert (after.kind, after.speaker, after.sensitive) == (ItemKind.KNEL, HOST, True)
    assert desk.draft(CAPTURE) is None
    take_back(desk, change)
    assert known(desk, item) == before


def test_a_quote_that_goes_on_stays_with_who_said_it(desk: Desk) -> None:
    item = kept(desk)
    seat = seated(desk.dossier.seats[1].id)
    capturing.attribute(desk, item, seat)
    entry = Entry("Ook op straat.", ItemKind.KNEL, HOST)
    marking.continue_quote(desk, known(desk, item), entry)
    assert (known(desk, item).speaker, known(desk, item).edited) == (seat, "")
    assert marking.continue_quote(desk, item, Entry("  ", ItemKind.KNEL)) is None


def test_a_tip_belongs_to_the_last_case(desk: Desk) -> None:
    kept(desk, "De eerste.", ItemKind.CASE)
    kept(desk, "De tweede.", ItemKind.CASE)
    kept(desk, "Bel eerst.", ItemKind.TIP)
    assert links(desk, LinkKind.TIP) == {("Bel eerst.", "De tweede.")}


def test_a_tip_without_a_case_stands_alone(desk: Desk) -> None:
    kept(desk, "Bel eerst.", ItemKind.TIP)
    assert desk.dossier.links == ()


def test_a_note_that_is_no_tip_any_more_lets_go_of_its_case(desk: Desk) -> None:
    kept(desk, "De eerste.", ItemKind.CASE)
    tip = kept(desk, "Bel eerst.", ItemKind.TIP)
    entry = replace(capturing.entry_of(desk, tip), kind=ItemKind.IDEA)
    capturing.amend(desk, tip, entry)
    assert desk.dossier.links == ()


def test_all_that_was_chosen_comes_back_from_a_draft(desk: Desk) -> None:
    first = kept(desk, "De eerste.", ItemKind.CASE)
    entry = Entry(
        "Bel eer",
        ItemKind.TIP,
        UNKNOWN,
        energy=True,
        wording=Wording.VERBATIM,
        labels=Labels(tags=("buren",), votes=3),
        other_side_of=first.id,
        tip_for=first.id,
    )
    drafting.keep_new(desk, entry, ItemKind.KNEL)
    assert drafting.new_entry(desk, ItemKind.KNEL) == entry

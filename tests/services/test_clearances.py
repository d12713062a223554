"""What was decided about publishing travels with its table, and only writers decide."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.merge.table_identity import joined
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.items import Item
from facilitator.services.anonymise import erase_note
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_clearance, a_dialogue, a_dossier, an_item
from tests.exchange.hostile.by_hand import HandMadeFile, a_clearance_of, a_head, a_note
from tests.services.laptops import Laptops, laptops, merge_files

SEED = bytes(range(1, 33))
HOME = table_id(Signer(SEED).key)
HEAD = a_dialogue(id=HOME)
SAID = an_item("Er was niemand.", dialogue_id=HOME)
OTHER = an_item("Er was iemand.", dialogue_id=HOME, position=2)
CLEARED, LEFT_OUT = ClearanceDecision.CLEARED, ClearanceDecision.LEFT_OUT


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as made:
        yield made


def invited(post: Laptops, name: str) -> Store:
    """Make a laptop that was invited to the table."""
    store = post.store(name, invited=False)
    store.registry.keep_table_key(HOME, SEED)
    return store


@pytest.fixture
def host(post: Laptops) -> Store:
    store = invited(post, "host")
    store.apply(added(ChangeName.PREPARE, HEAD, SAID, OTHER))
    return store


def cleared(store: Store, item: Item = SAID) -> bool:
    return Clearances(store.dossier(HOME).clearances).is_cleared(item)


def test_decisions_come_along_in_the_file(post: Laptops, host: Store) -> None:
    kept = a_clearance(OTHER, ClearanceDecision.KEPT, "voornaam", "Dat wil zij zo.")
    host.apply(added(ChangeName.CLEAR, a_clearance(SAID), kept))
    office = post.store("office", invited=False)
    merge_files(office, post.export(host, "post", HOME))
    assert set(office.dossier(HOME).clearances) == {a_clearance(SAID), kept}
    assert cleared(office)
    assert not cleared(office, OTHER)
    host.apply(removed(ChangeName.CLEAR, a_clearance(SAID)))
    merge_files(office, post.export(host, "later", HOME))
    assert not cleared(office)


def test_two_laptops_that_decide_the_same_meet(post: Laptops, host: Store) -> None:
    second = invited(post, "second")
    merge_files(second, post.export(host, "post", HOME))
    for store in (host, second):
        store.apply(added(ChangeName.CLEAR, a_clearance(SAID)))
    merge_files(host, post.export(second, "second", HOME))
    assert host.dossier(HOME).clearances == (a_clearance(SAID),)
    assert host.versions.in_dispute(HOME) == ()


def test_where_two_laptops_differ_the_careful_one_holds(post: Laptops, host: Store) -> None:
    second = invited(post, "second")
    merge_files(second, post.export(host, "post", HOME))
    host.apply(added(ChangeName.CLEAR, a_clearance(SAID)))
    second.apply(added(ChangeName.CLEAR, a_clearance(SAID, LEFT_OUT)))
    merge_files(host, post.export(second, "second", HOME))
    merge_files(second, post.export(host, "host", HOME))
    for store in (host, second):
        assert len(store.versions.in_dispute(HOME)) == 1
        assert Clearances(store.dossier(HOME).clearances).left_out(SAID)
        assert not cleared(store)


def forged(post: Laptops, *, first: bool = False) -> Path:
    """Give a file of somebody who was not invited, and says that all may be published."""
    made = HandMadeFile(
        HOME,
        {
            "clearances": [
                a_clearance_of(SAID.id, SAID.text),
                a_clearance_of(OTHER.id, OTHER.text),
            ],
            "dialogue": [a_head(HOME, "Gezondheid", {"stranger": 1})] if first else [],
            "items": [a_note(SAID.id, SAID.text, {"stranger": 1})] if first else [],
        },
    )
    path = post.folder / f"forged-{first}.dialoog"
    path.write_bytes(made.content())
    return path


def test_of_a_guest_a_decision_waits_for_a_yes(post: Laptops, host: Store) -> None:
    merge_files(host, forged(post))
    assert host.dossier(HOME).clearances == ()
    waiting = {one.kind for one in host.settlement.waiting()}
    assert waiting == {ProposalKind.ADDITION}


@pytest.mark.parametrize("order", [*itertools.permutations(range(3))])
def test_in_whichever_order_no_stranger_clears_an_honest_note(
    post: Laptops, host: Store, order: tuple[int, ...]
) -> None:
    """Also not where he came first, and what he brought was his until a writer came."""
    host.apply(added(ChangeName.CLEAR, a_clearance(OTHER, LEFT_OUT)))
    files = [post.export(host, "post", HOME), forged(post), forged(post, first=True)]
    office = post.store("office", invited=False)
    for place in order:
        merge_files(office, files[place])
    if order[0] == 1:  # of a table that is not here nothing is taken in
        merge_files(office, files[1])
    assert office.dossier(HOME).clearances == (a_clearance(OTHER, LEFT_OUT),)
    assert not cleared(office)
    assert office.check() == ()


def test_what_is_erased_takes_the_decisions_about_it_along(host: Store) -> None:
    told = "Zij is de enige kapper."
    kept = a_clearance(SAID, ClearanceDecision.KEPT, "rol", told)
    host.apply(added(ChangeName.CLEAR, kept, a_clearance(OTHER)))
    erase_note(host, HOME, SAID.id)
    assert host.dossier(HOME).clearances == (a_clearance(OTHER),)
    host.close()
    assert told.encode() not in host.path.read_bytes()


def test_a_changed_note_is_open_again_and_undo_clears_it(host: Store) -> None:
    host.apply(added(ChangeName.CLEAR, a_clearance(SAID)))
    after = replace(SAID, edited="Er was geen mens.")
    change = edited(ChangeName.EDIT_ITEM, SAID, after)
    host.apply(change)
    [item, _] = host.dossier(HOME).items
    assert not cleared(host, item)
    host.apply(change.inverse())
    [item, _] = host.dossier(HOME).items
    assert cleared(host, item)


def test_a_table_that_was_begun_apart_keeps_what_was_decided() -> None:
    one = a_dossier(items=[an_item()], clearances=[a_clearance(an_item())])
    two = a_dossier(HEAD, items=[SAID], clearances=[a_clearance(SAID)])
    both = joined(one, [two]).clearances
    assert {each.dialogue_id for each in both} == {DIALOGUE_ID, HOME}

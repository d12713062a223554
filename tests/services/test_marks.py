"""Marks of one key on what was kept: in the store, and taken back at once."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.records.items import (
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
from facilitator.services import capture, drafts, earlier_items, marks
from facilitator.services.capture import CAPTURE, Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.editors import an_editor, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    return an_editor(store)


def kept(
    editor: DialogueEditor, text: str = "Het was stil.", kind: ItemKind = ItemKind.KNEL
) -> Item:
    """Keep a note and give the item that it became."""
    assert capture.keep(editor, Entry(text, kind))
    return editor.dossier.items[-1]


def known(editor: DialogueEditor, item: Item) -> Item:
    """Give an item as the store has it now."""
    stored = editor._store.dossier(editor.dossier.dialogue.id)
    return next(other for other in stored.items if other.id == item.id)


def links(editor: DialogueEditor, kind: LinkKind) -> set[tuple[str, str]]:
    """Give the links of a kind by the words of their ends."""
    texts = {item.id: item.text for item in editor.dossier.items}
    found = (each for each in editor.dossier.links if each.kind is kind)
    return {(texts[each.source], texts[each.target]) for each in found}


def put(editor: DialogueEditor, item: Item, mark: marks.Mark) -> Change | None:
    """Put a mark on a note as the store has it now, as its key does."""
    before = earlier_items.item_before(editor, item.id)
    before_id = before.id if before else None
    now = known(editor, item)
    return capture.apply(
        editor, now, lambda entry: mark(entry, before_id), ChangeName.MARK_ITEM
    )


def make_tension(editor: DialogueEditor, item: Item, kind: TensionKind) -> Change | None:
    """Make a note a tension of the two before it."""
    sides = earlier_items.last_sides(editor, item.id)
    return capture.apply(editor, item, lambda entry: marks.tension(entry, kind, sides))


def take_back(editor: DialogueEditor, change: Change | None) -> None:
    assert change
    editor.do(change.inverse())


def test_wording_energy_and_assent_are_each_one_step(editor: DialogueEditor) -> None:
    item = kept(editor)
    put(editor, item, marks.wording)
    put(editor, item, marks.energy)
    marks.assent(editor, known(editor, item))
    change = marks.assent(editor, known(editor, item))
    marked = replace(item, wording=Wording.SUMMARY, energy=True, assents=2)
    assert known(editor, item) == marked
    take_back(editor, change)
    assert known(editor, item) == replace(marked, assents=1)


def test_energy_of_a_question_is_a_vote_up_to_ninety_nine(editor: DialogueEditor) -> None:
    item = kept(editor, "Hoe kunnen we delen?", ItemKind.QUESTION)
    put(editor, item, marks.energy)
    assert known(editor, item).labels.votes == 1
    full = Labels(votes=marks.MOST_VOTES)
    capture.apply(editor, known(editor, item), lambda entry: replace(entry, labels=full))
    assert put(editor, item, marks.energy) is None


def test_another_side_points_at_the_note_before_and_lets_go(editor: DialogueEditor) -> None:
    kept(editor, "Het was stil.")
    item = kept(editor, "En zo vol.")
    put(editor, item, marks.other_side)
    assert links(editor, LinkKind.OTHER_SIDE) == {("En zo vol.", "Het was stil.")}
    put(editor, item, marks.other_side)
    assert links(editor, LinkKind.OTHER_SIDE) == set()


def test_a_kept_note_becomes_a_tension_of_the_two_before_it(editor: DialogueEditor) -> None:
    for text in ("Een.", "Meer huizen.", "Meer groen."):
        kept(editor, text)
    item, before = kept(editor, "Ruimte schuurt."), editor.dossier
    change = make_tension(editor, item, TensionKind.ROOM)
    after = known(editor, item)
    assert (after.kind, after.labels.tension) == (ItemKind.TENSION, TensionKind.ROOM)
    sides = {("Ruimte schuurt.", "Meer huizen."), ("Ruimte schuurt.", "Meer groen.")}
    assert links(editor, LinkKind.TENSION) == sides
    assert make_tension(editor, after, TensionKind.ROOM) is None
    make_tension(editor, after, TensionKind.OPINIONS)
    assert links(editor, LinkKind.TENSION) == sides
    assert known(editor, item).labels.tension is TensionKind.OPINIONS
    take_back(editor, change)
    assert (known(editor, item).kind, links(editor, LinkKind.TENSION)) == (item.kind, set())
    assert editor.dossier == before


def test_a_quote_goes_on_in_what_was_said_and_in_the_wording(editor: DialogueEditor) -> None:
    item = kept(editor)
    rewording = partial(replace, text="Het was heel stil.")
    capture.apply(editor, item, rewording)
    before = known(editor, item)
    entry = Entry(" Ook op straat, zei @4. ", ItemKind.IDEA, HOST, sensitive=True)
    drafts.keep_new(editor, entry, ItemKind.KNEL)
    change = marks.continue_quote(editor, before, entry)
    after = known(editor, item)
    assert after.verbatim == "Het was stil.\nOok op straat, zei [vrijwilliger]."
    assert after.edited == "Het was heel stil.\nOok op straat, zei [vrijwilliger]."
    assert (after.kind, after.speaker, after.sensitive) == (ItemKind.KNEL, HOST, True)
    assert editor.draft(CAPTURE) is None
    take_back(editor, change)
    assert known(editor, item) == before


def test_a_quote_that_goes_on_stays_with_who_said_it(editor: DialogueEditor) -> None:
    item = kept(editor)
    seat = seated(editor.dossier.seats[1].id)
    capture.apply(editor, item, lambda entry: replace(entry, speaker=seat))
    entry = Entry("Ook op straat.", ItemKind.KNEL, HOST)
    marks.continue_quote(editor, known(editor, item), entry)
    assert (known(editor, item).speaker, known(editor, item).edited) == (seat, "")
    assert marks.continue_quote(editor, item, Entry("  ", ItemKind.KNEL)) is None


def test_a_tip_belongs_to_the_last_case(editor: DialogueEditor) -> None:
    kept(editor, "De eerste.", ItemKind.CASE)
    kept(editor, "De tweede.", ItemKind.CASE)
    kept(editor, "Bel eerst.", ItemKind.TIP)
    assert links(editor, LinkKind.TIP) == {("Bel eerst.", "De tweede.")}


def test_a_tip_without_a_case_stands_alone(editor: DialogueEditor) -> None:
    kept(editor, "Bel eerst.", ItemKind.TIP)
    assert editor.dossier.links == ()


def test_a_note_that_is_no_tip_any_more_lets_go_of_its_case(editor: DialogueEditor) -> None:
    kept(editor, "De eerste.", ItemKind.CASE)
    tip = kept(editor, "Bel eerst.", ItemKind.TIP)
    entry = replace(capture.entry_of(editor, tip), kind=ItemKind.IDEA)
    capture.amend(editor, tip, entry)
    assert editor.dossier.links == ()


def test_all_that_was_chosen_comes_back_from_a_draft(editor: DialogueEditor) -> None:
    first = kept(editor, "De eerste.", ItemKind.CASE)
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
    drafts.keep_new(editor, entry, ItemKind.KNEL)
    assert drafts.new_entry(editor, ItemKind.KNEL) == entry

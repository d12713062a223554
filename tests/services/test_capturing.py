"""What a note-taker does reaches the store, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.changes import Change
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.ids import ItemId
from facilitator.domain.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    LinkKind,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.services import capturing, drafting
from facilitator.services.capturing import CAPTURE, EDIT, Entry
from facilitator.services.desk import Desk
from facilitator.services.handing_over import hand_over
from facilitator.services.marking import continue_quote
from facilitator.storage.store import Store
from tests.builders import EVENING, an_item
from tests.desks import a_desk, open_store

LONG = (
    "Zoë zei: “Één kop koffie kost € 3,50” – en\ntoen – niets…\n\n" + "woord " * 200 + "klaar"
)
SPEAKERS = [UNKNOWN, HOST, GROUP, Speaker(SpeakerKind.SUBGROUP, label="B")]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    return a_desk(store)


def kept(desk: Desk, entry: Entry | None = None) -> Item:
    """Keep an entry and give the item that it became."""
    before = {item.id for item in desk.dossier.items}
    assert capturing.keep(desk, entry or Entry("De wachtkamer was leeg.", ItemKind.KNEL))
    return next(item for item in desk.dossier.items if item.id not in before)


def known(desk: Desk, item: Item) -> Item:
    """Give an item as the desk has it now."""
    return next(other for other in desk.dossier.items if other.id == item.id)


def stored(store: Store, desk: Desk) -> tuple[Item, ...]:
    return store.dossier(desk.dossier.dialogue.id).items


def take_back(desk: Desk, change: Change | None) -> None:
    assert change
    desk.do(change.inverse())


def test_a_kept_item_is_in_the_store_with_speaker_step_and_time(
    store: Store, desk: Desk
) -> None:
    speaker = seated(desk.dossier.seats[2].id)
    item = kept(desk, Entry("Het was stil.", ItemKind.KIEM, speaker, starred=True))
    assert stored(store, desk) == (item,)
    assert (item.speaker, item.step, item.starred) == (speaker, "knel_kiem", True)
    assert item.at
    assert item.at >= EVENING


def test_nothing_is_kept_without_words(store: Store, desk: Desk) -> None:
    assert capturing.keep(desk, Entry(" \n ", ItemKind.KNEL)) is None
    assert stored(store, desk) == ()


def test_two_hundred_words_with_signs_and_line_ends_come_back_word_for_word(
    store: Store, desk: Desk
) -> None:
    kept(desk, Entry(LONG, ItemKind.KNEL))
    assert stored(store, desk)[0].verbatim == LONG


def test_a_text_that_fits_in_no_file_is_told_at_once(store: Store, desk: Desk) -> None:
    drafting.keep_new(desk, Entry("x" * 20_001, ItemKind.KNEL), ItemKind.KNEL)
    with pytest.raises(RefusedInputError, match=r"text_too_long.*over=1"):
        kept(desk, Entry("x" * 20_001, ItemKind.KNEL))
    with pytest.raises(RefusedInputError, match="words_too_many"):
        kept(desk, Entry("x", ItemKind.KNEL, labels=Labels(tags=tuple(map(str, range(51))))))
    assert stored(store, desk) == desk.dossier.items == ()
    assert len(drafting.new_entry(desk, ItemKind.KNEL).text) == 20_001

    item = kept(desk, Entry("x" * 20_000, ItemKind.KNEL, labels=Labels(tags=("y",) * 50)))
    with pytest.raises(RefusedInputError, match="text_too_long"):
        capturing.reword(desk, item, "y" * 20_001)
    with pytest.raises(RefusedInputError, match="text_too_long"):
        continue_quote(desk, item, Entry("en verder", ItemKind.KNEL))
    assert stored(store, desk) == (item,)
    hand_over(store, desk.dossier.dialogue.id, store.path.parent / "out", EVENING)


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_note_needs_no_seat(store: Store, desk: Desk, speaker: Speaker) -> None:
    kept(desk, Entry("Zo is het.", ItemKind.KNEL, speaker))
    assert stored(store, desk)[0].speaker == speaker


def test_a_seat_mark_becomes_the_role_and_an_unknown_one_stays(desk: Desk) -> None:
    item = kept(desk, Entry("@4 hielp, @12 niet", ItemKind.KIEM))
    assert item.verbatim == "[vrijwilliger] hielp, @12 niet"


def test_keeping_drops_the_draft_in_the_same_step(desk: Desk) -> None:
    desk.keep_draft(CAPTURE, "De wacht", {"kind": "knel"})
    kept(desk)
    assert desk.draft(CAPTURE) is None


def test_ideas_are_told_and_stories_are_quoted(desk: Desk) -> None:
    assert kept(desk).wording is Wording.VERBATIM
    assert kept(desk, Entry("Een inloopuur", ItemKind.IDEA)).wording is Wording.SUMMARY


def test_another_kind_brings_its_own_wording(desk: Desk) -> None:
    item = kept(desk)
    capturing.rekind(desk, item, ItemKind.IDEA)
    assert known(desk, item).wording is Wording.SUMMARY


def test_a_wording_that_was_chosen_survives_another_kind(desk: Desk) -> None:
    item = kept(desk)
    capturing.relabel(desk, item, replace(item, wording=Wording.SUMMARY))
    capturing.rekind(desk, known(desk, item), ItemKind.KIEM)
    assert known(desk, item).wording is Wording.SUMMARY


def test_an_edited_wording_leaves_the_first_words_beside_it(desk: Desk) -> None:
    item = kept(desk)
    capturing.reword(desk, item, "De wachtkamer bleef leeg, zei @5.")
    edited = known(desk, item)
    assert edited.text == "De wachtkamer bleef leeg, zei [huisarts]."
    assert edited.verbatim == "De wachtkamer was leeg."


def test_an_empty_wording_changes_nothing(desk: Desk) -> None:
    item = kept(desk)
    assert capturing.reword(desk, item, "  ") is None
    assert known(desk, item) == item


def test_the_first_words_typed_again_are_no_edit(desk: Desk) -> None:
    item = kept(desk)
    capturing.reword(desk, item, "Anders.")
    capturing.reword(desk, known(desk, item), item.verbatim)
    assert known(desk, item).edited == ""


def test_relabelling_cannot_touch_the_first_words(desk: Desk) -> None:
    item = kept(desk)
    capturing.relabel(desk, item, replace(item, verbatim="Iets heel anders.", energy=True))
    assert known(desk, item) == replace(item, energy=True)


def test_marks_and_speaker_go_on_and_off(desk: Desk) -> None:
    item = kept(desk)
    capturing.toggle_star(desk, item)
    capturing.toggle_sensitive(desk, known(desk, item))
    capturing.attribute(desk, known(desk, item), HOST)
    assert known(desk, item) == replace(item, starred=True, sensitive=True, speaker=HOST)
    capturing.toggle_star(desk, known(desk, item))
    capturing.toggle_sensitive(desk, known(desk, item))
    assert known(desk, item) == replace(item, speaker=HOST)


def test_an_item_comes_back_into_the_field_as_it_was_kept(desk: Desk) -> None:
    one, other = kept(desk), kept(desk)
    labels = Labels(tension=TensionKind.ROOM, way_out="maatwerk")
    entry = Entry(
        "Ruimte schuurt.",
        ItemKind.TENSION,
        HOST,
        starred=True,
        labels=labels,
        linked=(one.id, other.id),
        reaction_to=other.id,
        step="knel_kiem",
    )
    back = capturing.entry_of(desk, kept(desk, entry))
    assert set(back.linked) == set(entry.linked)
    assert replace(back, linked=entry.linked) == entry


def test_amending_changes_all_at_once_and_is_taken_back_at_once(desk: Desk) -> None:
    one, other = kept(desk), kept(desk)
    item = kept(desk, Entry("Een inloopuur", ItemKind.KNEL, reaction_to=one.id))
    before = desk.dossier
    labels = Labels(title="Inloop", aim=Aim.RENEW, feature=Feature.BOX)
    entry = Entry(
        "Een inloopuur op dinsdag",
        ItemKind.IDEA,
        HOST,
        labels=labels,
        reaction_to=other.id,
        step="droom",
    )
    change = capturing.amend(desk, item, entry)
    after = known(desk, item)
    assert capturing.entry_of(desk, after) == entry
    assert (after.verbatim, after.wording) == ("Een inloopuur", Wording.SUMMARY)
    take_back(desk, change)
    assert desk.dossier == before


def test_amending_nothing_writes_nothing_but_forgets_the_draft(desk: Desk) -> None:
    item = kept(desk)
    desk.keep_draft(EDIT, "De wacht", {})
    assert capturing.amend(desk, item, capturing.entry_of(desk, item)) is None
    assert desk.draft(EDIT) is None


def test_amending_forgets_the_draft(desk: Desk) -> None:
    item = kept(desk)
    drafting.keep_edit(desk, item.id, Entry("Leeg!", ItemKind.KNEL))
    capturing.amend(desk, item, Entry("Leeg!", ItemKind.KNEL))
    assert desk.draft(EDIT) is None


def test_a_tension_that_links_two_notes_needs_no_words(desk: Desk) -> None:
    one, other = kept(desk), kept(desk)
    item = kept(desk, Entry("", ItemKind.TENSION, linked=(one.id, other.id)))
    links = {(link.kind, link.source, link.target) for link in desk.dossier.links}
    assert links == {(LinkKind.TENSION, item.id, end.id) for end in (one, other)}


def test_one_note_does_not_rub_by_itself(desk: Desk) -> None:
    one = kept(desk)
    assert capturing.keep(desk, Entry("", ItemKind.TENSION, linked=(one.id,))) is None


def test_a_link_is_made_once_and_not_to_itself(desk: Desk) -> None:
    one, other = kept(desk), kept(desk)
    assert capturing.link(desk, LinkKind.REACTION, one, other)
    assert capturing.link(desk, LinkKind.REACTION, one, other) is None
    assert capturing.link(desk, LinkKind.REACTION, one, one) is None
    capturing.unlink(desk, desk.dossier.links[0])
    assert desk.dossier.links == ()


def test_a_removed_item_is_back_with_speaker_labels_and_links_after_undo(
    store: Store, desk: Desk
) -> None:
    one = kept(desk)
    entry = Entry("Ja, dat!", ItemKind.KIEM, HOST, starred=True, reaction_to=one.id)
    item = kept(desk, entry)
    before = desk.dossier
    change = capturing.remove(desk, item)
    assert desk.dossier.links == ()
    take_back(desk, change)
    assert desk.dossier == before == store.dossier(before.dialogue.id)


def test_a_removed_item_can_be_brought_back_later(store: Store, desk: Desk) -> None:
    item = kept(desk)
    capturing.remove(desk, item)
    later = Desk(store, desk.dossier.dialogue.id, desk.origins)
    [(removed, _at)] = later.removed_items()
    capturing.restore(later, removed)
    assert stored(store, desk) == (item,)
    assert later.removed_items() == ()


def test_a_draft_comes_back_with_all_that_was_chosen(desk: Desk) -> None:
    one, other = kept(desk), kept(desk)
    entry = Entry(
        "Half ge",
        ItemKind.TENSION,
        seated(desk.dossier.seats[0].id),
        starred=True,
        sensitive=True,
        labels=Labels(title="T", actors=("gemeente", "Rijk"), existing=True, aim=Aim.KEEP),
        linked=(one.id, other.id),
        reaction_to=other.id,
    )
    drafting.keep_new(desk, entry, ItemKind.KNEL)
    assert drafting.new_entry(desk, ItemKind.KNEL) == entry


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_draft_remembers_who_spoke(desk: Desk, speaker: Speaker) -> None:
    entry = Entry("Half ge", ItemKind.KNEL, speaker)
    drafting.keep_new(desk, entry, ItemKind.KNEL)
    assert drafting.new_entry(desk, ItemKind.KNEL) == entry


def test_a_field_in_which_nothing_was_done_leaves_no_draft(desk: Desk) -> None:
    drafting.keep_new(desk, Entry("x", ItemKind.KNEL), ItemKind.KNEL)
    drafting.keep_new(desk, Entry("", ItemKind.KNEL), ItemKind.KNEL)
    assert desk.draft(CAPTURE) is None
    assert drafting.new_entry(desk, ItemKind.DREAM) == Entry("", ItemKind.DREAM)


def test_a_kind_chosen_before_typing_is_kept(desk: Desk) -> None:
    drafting.keep_new(desk, Entry("", ItemKind.IDEA), ItemKind.KNEL)
    assert drafting.new_entry(desk, ItemKind.KNEL).kind is ItemKind.IDEA


def test_a_draft_forgets_seats_and_items_that_are_gone(desk: Desk) -> None:
    seat, item = desk.dossier.seats[0].id, ItemId(an_item().id)
    entry = Entry("Half", ItemKind.KNEL, seated(seat), linked=(item,), reaction_to=item)
    drafting.keep_new(desk, entry, ItemKind.KNEL)
    desk.dossier = replace(desk.dossier, seats=())
    assert drafting.new_entry(desk, ItemKind.KNEL) == Entry("Half", ItemKind.KNEL)


def test_words_of_a_draft_that_nobody_knows_are_left_out(desk: Desk) -> None:
    desk.keep_draft(CAPTURE, "Half", {"kind": "raadsel", "speaker": "geest:1"})
    assert drafting.new_entry(desk, ItemKind.DREAM) == Entry("Half", ItemKind.DREAM)


def test_a_half_made_change_comes_back_with_its_item(desk: Desk) -> None:
    item = kept(desk)
    entry = Entry("De wachtkamer was l", ItemKind.KIEM, HOST)
    drafting.keep_edit(desk, item.id, entry)
    assert drafting.edited_entry(desk) == (item.id, entry)
    drafting.drop_edit(desk)
    assert drafting.edited_entry(desk) is None


def test_a_half_made_change_of_a_removed_item_is_nothing(desk: Desk) -> None:
    item = kept(desk)
    drafting.keep_edit(desk, item.id, Entry("De", ItemKind.KNEL))
    capturing.remove(desk, item)
    assert drafting.edited_entry(desk) is None


def test_the_last_known_speaker_is_found_past_notes_without_one(desk: Desk) -> None:
    seat = seated(desk.dossier.seats[0].id)
    assert capturing.speaker_before(desk, None) == UNKNOWN
    capturing.keep(desk, Entry("Een.", ItemKind.KNEL, speaker=seat))
    capturing.keep(desk, Entry("Twee.", ItemKind.KNEL))
    assert capturing.speaker_before(desk, None) == seat
    assert capturing.speaker_before(desk, desk.dossier.items[0].id) == UNKNOWN


def test_what_came_before_a_note_is_told_backwards(desk: Desk) -> None:
    assert capturing.item_before(desk, None) is None
    first, second, third = (kept(desk) for _ in range(3))
    assert [*capturing.items_before(desk, None)] == [third, second, first]
    assert [*capturing.items_before(desk, third.id)] == [second, first]
    assert capturing.item_before(desk, first.id) is None
    capturing.remove(desk, second)
    assert capturing.item_before(desk, third.id) == first
    assert capturing.item_before(desk, second.id) == third

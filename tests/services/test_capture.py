"""What a note-taker does reaches the store, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
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
from facilitator.services import capture, drafts, earlier_items, marks
from facilitator.services.capture import CAPTURE, EDIT, Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export import export_table
from facilitator.services.marks import continue_quote
from facilitator.storage.store import Store
from tests.builders import EVENING, an_item
from tests.editors import an_editor, open_store

LONG = (
    "Zoë zei: “Één kop koffie kost € 3,50” – en\ntoen – niets…\n\n" + "woord " * 200 + "klaar"
)
SPEAKERS = [UNKNOWN, HOST, GROUP, Speaker(SpeakerKind.SUBGROUP, label="B")]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    return an_editor(store)


def kept(editor: DialogueEditor, entry: Entry | None = None) -> Item:
    """Keep an entry and give the item that it became."""
    before = {item.id for item in editor.dossier.items}
    assert capture.keep(editor, entry or Entry("De wachtkamer was leeg.", ItemKind.KNEL))
    return next(item for item in editor.dossier.items if item.id not in before)


def known(editor: DialogueEditor, item: Item) -> Item:
    """Give an item as the editor has it now."""
    return next(other for other in editor.dossier.items if other.id == item.id)


def apply(
    editor: DialogueEditor,
    item: Item,
    **chosen: Any,  # noqa: ANN401 - of any field
) -> Change | None:
    """Choose something for a kept note, as the store has it now."""
    return capture.apply(editor, known(editor, item), lambda entry: replace(entry, **chosen))


def amend_text(editor: DialogueEditor, item: Item, text: str) -> Change | None:
    """Type other words in a kept note, and keep it."""
    entry = capture.entry_of(editor, known(editor, item))
    return capture.amend(editor, known(editor, item), replace(entry, text=text))


def stored(store: Store, editor: DialogueEditor) -> tuple[Item, ...]:
    return store.dossier(editor.dossier.dialogue.id).items


def take_back(editor: DialogueEditor, change: Change | None) -> None:
    assert change
    editor.do(change.inverse())


def test_a_kept_item_is_in_the_store_with_speaker_step_and_time(
    store: Store, editor: DialogueEditor
) -> None:
    speaker = seated(editor.dossier.seats[2].id)
    item = kept(editor, Entry("Het was stil.", ItemKind.KIEM, speaker, starred=True))
    assert stored(store, editor) == (item,)
    assert (item.speaker, item.step, item.starred) == (speaker, "knel_kiem", True)
    assert item.at
    assert item.at >= EVENING


def test_nothing_is_kept_without_words(store: Store, editor: DialogueEditor) -> None:
    assert capture.keep(editor, Entry(" \n ", ItemKind.KNEL)) is None
    assert stored(store, editor) == ()


def test_two_hundred_words_with_signs_and_line_ends_come_back_word_for_word(
    store: Store, editor: DialogueEditor
) -> None:
    kept(editor, Entry(LONG, ItemKind.KNEL))
    assert stored(store, editor)[0].verbatim == LONG


def test_a_text_that_fits_in_no_file_is_told_at_once(
    store: Store, editor: DialogueEditor
) -> None:
    drafts.keep_new(editor, Entry("x" * 20_001, ItemKind.KNEL), ItemKind.KNEL)
    with pytest.raises(RefusedInputError, match=r"text_too_long.*over=1"):
        kept(editor, Entry("x" * 20_001, ItemKind.KNEL))
    with pytest.raises(RefusedInputError, match="words_too_many"):
        kept(editor, Entry("x", ItemKind.KNEL, labels=Labels(tags=tuple(map(str, range(51))))))
    assert stored(store, editor) == editor.dossier.items == ()
    assert len(drafts.new_entry(editor, ItemKind.KNEL).text) == 20_001

    item = kept(editor, Entry("x" * 20_000, ItemKind.KNEL, labels=Labels(tags=("y",) * 50)))
    with pytest.raises(RefusedInputError, match="text_too_long"):
        amend_text(editor, item, "y" * 20_001)
    with pytest.raises(RefusedInputError, match="text_too_long"):
        continue_quote(editor, item, Entry("en verder", ItemKind.KNEL))
    assert stored(store, editor) == (item,)
    export_table(store, editor.dossier.dialogue.id, store.path.parent / "out", EVENING)


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_note_needs_no_seat(store: Store, editor: DialogueEditor, speaker: Speaker) -> None:
    kept(editor, Entry("Zo is het.", ItemKind.KNEL, speaker))
    assert stored(store, editor)[0].speaker == speaker


def test_a_seat_mark_becomes_the_role_and_an_unknown_one_stays(editor: DialogueEditor) -> None:
    item = kept(editor, Entry("@4 hielp, @12 niet", ItemKind.KIEM))
    assert item.verbatim == "[vrijwilliger] hielp, @12 niet"


def test_keeping_drops_the_draft_in_the_same_step(editor: DialogueEditor) -> None:
    editor.keep_draft(CAPTURE, "De wacht", {"kind": "knel"})
    kept(editor)
    assert editor.draft(CAPTURE) is None


def test_ideas_are_told_and_stories_are_quoted(editor: DialogueEditor) -> None:
    assert kept(editor).wording is Wording.VERBATIM
    assert kept(editor, Entry("Een inloopuur", ItemKind.IDEA)).wording is Wording.SUMMARY


def test_another_kind_brings_its_own_wording(editor: DialogueEditor) -> None:
    item = kept(editor)
    apply(editor, item, kind=ItemKind.IDEA)
    assert known(editor, item).wording is Wording.SUMMARY


def test_a_wording_that_was_chosen_survives_another_kind(editor: DialogueEditor) -> None:
    item = kept(editor)
    apply(editor, item, wording=Wording.SUMMARY)
    apply(editor, item, kind=ItemKind.KIEM)
    assert known(editor, item).wording is Wording.SUMMARY


def test_an_edited_wording_leaves_the_first_words_beside_it(editor: DialogueEditor) -> None:
    item = kept(editor)
    amend_text(editor, item, "De wachtkamer bleef leeg, zei @5.")
    edited = known(editor, item)
    assert edited.text == "De wachtkamer bleef leeg, zei [huisarts]."
    assert edited.verbatim == "De wachtkamer was leeg."


def test_an_empty_wording_changes_nothing(editor: DialogueEditor) -> None:
    item = kept(editor)
    assert amend_text(editor, item, "  ") is None
    assert known(editor, item) == item


def test_the_first_words_typed_again_are_no_edit(editor: DialogueEditor) -> None:
    item = kept(editor)
    amend_text(editor, item, "Anders.")
    amend_text(editor, item, item.verbatim)
    assert known(editor, item).edited == ""


def test_a_choice_cannot_touch_the_first_words(editor: DialogueEditor) -> None:
    item = kept(editor)
    apply(editor, item, text="Iets heel anders.", energy=True)
    assert known(editor, item) == replace(item, edited="Iets heel anders.", energy=True)


def test_marks_and_speaker_go_on_and_off(editor: DialogueEditor) -> None:
    item = kept(editor)
    capture.apply(
        editor, known(editor, item), lambda entry: marks.toggle("starred")(entry, None)
    )
    capture.apply(
        editor, known(editor, item), lambda entry: marks.toggle("sensitive")(entry, None)
    )
    apply(editor, item, speaker=HOST)
    assert known(editor, item) == replace(item, starred=True, sensitive=True, speaker=HOST)
    capture.apply(
        editor, known(editor, item), lambda entry: marks.toggle("starred")(entry, None)
    )
    capture.apply(
        editor, known(editor, item), lambda entry: marks.toggle("sensitive")(entry, None)
    )
    assert known(editor, item) == replace(item, speaker=HOST)


def test_an_item_comes_back_into_the_field_as_it_was_kept(editor: DialogueEditor) -> None:
    one, other = kept(editor), kept(editor)
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
    back = capture.entry_of(editor, kept(editor, entry))
    assert set(back.linked) == set(entry.linked)
    assert replace(back, linked=entry.linked) == entry


def test_amending_changes_all_at_once_and_is_taken_back_at_once(editor: DialogueEditor) -> None:
    one, other = kept(editor), kept(editor)
    item = kept(editor, Entry("Een inloopuur", ItemKind.KNEL, reaction_to=one.id))
    before = editor.dossier
    labels = Labels(title="Inloop", aim=Aim.RENEW, feature=Feature.BOX)
    entry = Entry(
        "Een inloopuur op dinsdag",
        ItemKind.IDEA,
        HOST,
        labels=labels,
        reaction_to=other.id,
        step="droom",
    )
    change = capture.amend(editor, item, entry)
    after = known(editor, item)
    assert capture.entry_of(editor, after) == entry
    assert (after.verbatim, after.wording) == ("Een inloopuur", Wording.SUMMARY)
    take_back(editor, change)
    assert editor.dossier == before


def test_amending_nothing_writes_nothing_but_forgets_the_draft(editor: DialogueEditor) -> None:
    item = kept(editor)
    editor.keep_draft(EDIT, "De wacht", {})
    assert capture.amend(editor, item, capture.entry_of(editor, item)) is None
    assert editor.draft(EDIT) is None


def test_amending_forgets_the_draft(editor: DialogueEditor) -> None:
    item = kept(editor)
    drafts.keep_edit(editor, item.id, Entry("Leeg!", ItemKind.KNEL))
    capture.amend(editor, item, Entry("Leeg!", ItemKind.KNEL))
    assert editor.draft(EDIT) is None


def test_a_tension_that_links_two_notes_needs_no_words(editor: DialogueEditor) -> None:
    one, other = kept(editor), kept(editor)
    item = kept(editor, Entry("", ItemKind.TENSION, linked=(one.id, other.id)))
    links = {(link.kind, link.source, link.target) for link in editor.dossier.links}
    assert links == {(LinkKind.TENSION, item.id, end.id) for end in (one, other)}


def test_one_note_does_not_rub_by_itself(editor: DialogueEditor) -> None:
    one = kept(editor)
    assert capture.keep(editor, Entry("", ItemKind.TENSION, linked=(one.id,))) is None


def test_a_link_is_made_once_and_not_to_itself(editor: DialogueEditor) -> None:
    one, other = kept(editor), kept(editor)
    assert apply(editor, one, reaction_to=other.id)
    assert apply(editor, one, reaction_to=other.id) is None
    assert apply(editor, other, reaction_to=other.id) is None
    apply(editor, one, reaction_to=None)
    assert editor.dossier.links == ()


def test_a_removed_item_is_back_with_speaker_labels_and_links_after_undo(
    store: Store, editor: DialogueEditor
) -> None:
    one = kept(editor)
    entry = Entry("Ja, dat!", ItemKind.KIEM, HOST, starred=True, reaction_to=one.id)
    item = kept(editor, entry)
    before = editor.dossier
    change = capture.remove(editor, item)
    assert editor.dossier.links == ()
    take_back(editor, change)
    assert editor.dossier == before == store.dossier(before.dialogue.id)


def test_a_removed_item_can_be_brought_back_later(store: Store, editor: DialogueEditor) -> None:
    item = kept(editor)
    capture.remove(editor, item)
    later = DialogueEditor(store, editor.dossier.dialogue.id, editor.origins)
    [(removed, _at)] = later.removed_items()
    capture.restore(later, removed)
    assert stored(store, editor) == (item,)
    assert later.removed_items() == ()


def test_a_draft_comes_back_with_all_that_was_chosen(editor: DialogueEditor) -> None:
    one, other = kept(editor), kept(editor)
    entry = Entry(
        "Half ge",
        ItemKind.TENSION,
        seated(editor.dossier.seats[0].id),
        starred=True,
        sensitive=True,
        labels=Labels(title="T", actors=("gemeente", "Rijk"), existing=True, aim=Aim.KEEP),
        linked=(one.id, other.id),
        reaction_to=other.id,
    )
    drafts.keep_new(editor, entry, ItemKind.KNEL)
    assert drafts.new_entry(editor, ItemKind.KNEL) == entry


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_draft_remembers_who_spoke(editor: DialogueEditor, speaker: Speaker) -> None:
    entry = Entry("Half ge", ItemKind.KNEL, speaker)
    drafts.keep_new(editor, entry, ItemKind.KNEL)
    assert drafts.new_entry(editor, ItemKind.KNEL) == entry


def test_a_field_in_which_nothing_was_done_leaves_no_draft(editor: DialogueEditor) -> None:
    drafts.keep_new(editor, Entry("x", ItemKind.KNEL), ItemKind.KNEL)
    drafts.keep_new(editor, Entry("", ItemKind.KNEL), ItemKind.KNEL)
    assert editor.draft(CAPTURE) is None
    assert drafts.new_entry(editor, ItemKind.DREAM) == Entry("", ItemKind.DREAM)


def test_a_kind_chosen_before_typing_is_kept(editor: DialogueEditor) -> None:
    drafts.keep_new(editor, Entry("", ItemKind.IDEA), ItemKind.KNEL)
    assert drafts.new_entry(editor, ItemKind.KNEL).kind is ItemKind.IDEA


def test_a_draft_forgets_seats_and_items_that_are_gone(editor: DialogueEditor) -> None:
    seat, item = editor.dossier.seats[0].id, ItemId(an_item().id)
    entry = Entry("Half", ItemKind.KNEL, seated(seat), linked=(item,), reaction_to=item)
    drafts.keep_new(editor, entry, ItemKind.KNEL)
    editor.dossier = replace(editor.dossier, seats=())
    assert drafts.new_entry(editor, ItemKind.KNEL) == Entry("Half", ItemKind.KNEL)


def test_words_of_a_draft_that_nobody_knows_are_left_out(editor: DialogueEditor) -> None:
    editor.keep_draft(CAPTURE, "Half", {"kind": "raadsel", "speaker": "geest:1"})
    assert drafts.new_entry(editor, ItemKind.DREAM) == Entry("Half", ItemKind.DREAM)


def test_a_half_made_change_comes_back_with_its_item(editor: DialogueEditor) -> None:
    item = kept(editor)
    entry = Entry("De wachtkamer was l", ItemKind.KIEM, HOST)
    drafts.keep_edit(editor, item.id, entry)
    assert drafts.edited_entry(editor) == (item.id, entry)
    drafts.drop_edit(editor)
    assert drafts.edited_entry(editor) is None


def test_a_half_made_change_of_a_removed_item_is_nothing(editor: DialogueEditor) -> None:
    item = kept(editor)
    drafts.keep_edit(editor, item.id, Entry("De", ItemKind.KNEL))
    capture.remove(editor, item)
    assert drafts.edited_entry(editor) is None


def test_the_last_known_speaker_is_found_past_notes_without_one(editor: DialogueEditor) -> None:
    seat = seated(editor.dossier.seats[0].id)
    assert earlier_items.speaker_before(editor, None) == UNKNOWN
    capture.keep(editor, Entry("Een.", ItemKind.KNEL, speaker=seat))
    capture.keep(editor, Entry("Twee.", ItemKind.KNEL))
    assert earlier_items.speaker_before(editor, None) == seat
    assert earlier_items.speaker_before(editor, editor.dossier.items[0].id) == UNKNOWN


def test_what_came_before_a_note_is_told_backwards(editor: DialogueEditor) -> None:
    assert earlier_items.item_before(editor, None) is None
    first, second, third = (kept(editor) for _ in range(3))
    assert [*earlier_items.items_before(editor, None)] == [third, second, first]
    assert [*earlier_items.items_before(editor, third.id)] == [second, first]
    assert earlier_items.item_before(editor, first.id) is None
    capture.remove(editor, second)
    assert earlier_items.item_before(editor, third.id) == first
    assert earlier_items.item_before(editor, second.id) == third

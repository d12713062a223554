"""Kept notes: going to them, changing, removing, taking back, linking; all by keys."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import (
    HOST,
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    LinkKind,
    Nature,
    TensionKind,
    seated,
)
from facilitator.services import hosting
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker


def a_note(taker: NoteTaker, text: str = "De wachtkamer was leeg.") -> Item:
    """Keep a note of the general practitioner, at seat 5."""
    taker.press(Key.Key_5, Alt)
    return taker.keep(text)


def links(taker: NoteTaker) -> set[tuple[LinkKind, str, str]]:
    """Give the links on disk by the words of their ends."""
    texts = {item.id: item.verbatim for item in taker.items()}
    return {
        (each.kind, texts[each.source], texts[each.target]) for each in taker.stored().links
    }


def test_an_edited_note_keeps_its_first_wording_in_sight(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    assert taker.field() == "De wachtkamer was leeg."
    assert taker.notice().startswith("You are changing a note.")
    assert "originally: “De wachtkamer was leeg.”" in taker.notice()
    taker.type(" En koud.")
    taker.press(Key.Key_Return, Ctrl)
    after = taker.item(item)
    assert (after.verbatim, after.edited) == (item.verbatim, "De wachtkamer was leeg. En koud.")
    row = taker.view.stream.notes.row(after)
    assert row.text == "“De wachtkamer was leeg. En koud.”"
    assert row.remarks == ("originally: “De wachtkamer was leeg.”",)
    assert (taker.field(), taker.notice()) == ("", "")


def test_up_in_the_empty_field_goes_to_the_newest_note(taker: NoteTaker) -> None:
    a_note(taker)
    newest = a_note(taker, "Bij ons ook.")
    taker.press(Key.Key_Up)
    assert taker.view.selected() == newest.id


def test_down_below_the_newest_note_goes_back_to_typing(taker: NoteTaker) -> None:
    a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Down)
    assert taker.view.field_has_focus()


def test_letters_typed_among_the_notes_come_into_the_field(taker: NoteTaker) -> None:
    a_note(taker)
    taker.go_to_stream()
    taker.type("E")
    taker.type("én ding nog")
    assert taker.field() == "Eén ding nog"
    assert len(taker.items()) == 1


def test_keys_are_about_the_kept_note_that_has_the_focus(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.type("Half ge")
    taker.go_to_stream()
    for key, held in (
        (Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Key.Key_2, Alt),
        (Key.Key_S, Alt),
        (Key.Key_G, Alt),
    ):
        taker.press(key, held)
    after = taker.item(item)
    assert (after.kind, after.starred, after.sensitive) == (ItemKind.KIEM, True, True)
    assert after.speaker == seated(taker.editor.dossier.seats[1].id)
    taker.press(Key.Key_Escape)
    assert taker.view.field_has_focus()
    new = taker.keep("typt.")
    assert (new.verbatim, new.kind, new.starred) == ("Half getypt.", ItemKind.KNEL, False)


def test_kind_speaker_and_marks_change_with_the_words_in_one_step(taker: NoteTaker) -> None:
    before = a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.press(Key.Key_F6)
    taker.press(Key.Key_H, Alt)
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_Return, Ctrl)
    after = taker.item(before)
    assert (after.kind, after.speaker, after.starred) == (ItemKind.IDEA, HOST, True)
    taker.press(Key.Key_Z, Ctrl)
    assert taker.item(before) == before


def test_a_new_note_waits_while_a_kept_one_is_changed(taker: NoteTaker) -> None:
    a_note(taker)
    taker.press(Key.Key_F5)
    taker.type("Ik droom v")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.type("!")
    taker.press(Key.Key_Return, Ctrl)
    assert taker.field() == "Ik droom v"
    assert taker.keep("an rust.").kind is ItemKind.DREAM


def test_escape_puts_a_change_back_and_then_leaves(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.type(" Onzin")
    taker.press(Key.Key_F4)
    taker.press(Key.Key_Escape)
    assert taker.field() == item.verbatim
    assert taker.notice() == "The note is as it was. Not what you meant? Ctrl+Z"
    taker.press(Key.Key_Escape)
    assert (taker.field(), taker.notice()) == ("", "")
    assert taker.items() == (item,)


def test_what_escape_put_back_can_be_had_again(taker: NoteTaker) -> None:
    a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.type(" Toch wel.")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_Z, Ctrl)
    assert taker.field() == "De wachtkamer was leeg. Toch wel."


def test_going_to_another_note_keeps_the_change_of_the_first(taker: NoteTaker) -> None:
    first = a_note(taker)
    a_note(taker, "Bij ons ook.")
    taker.go_to_stream()
    taker.press(Key.Key_Up)
    taker.press(Key.Key_Return)
    taker.type(" En koud.")
    taker.go_to_stream()
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    assert taker.field() == "Bij ons ook."
    assert taker.item(first).edited == "De wachtkamer was leeg. En koud."


def test_a_removed_note_is_back_with_speaker_labels_and_links_after_undo(
    taker: NoteTaker,
) -> None:
    a_note(taker, "Het was stil.")
    taker.press(Key.Key_R, Alt)
    taker.press(Key.Key_S, Alt)
    a_note(taker, "Bij ons ook.")
    before, rows = taker.stored(), taker.rows()
    taker.go_to_stream()
    taker.press(Key.Key_Delete)
    assert taker.rows() == rows[:1]
    assert taker.notice() == "Removed. Undo: Ctrl+Z"
    taker.press(Key.Key_Z, Ctrl)
    assert taker.stored() == before
    assert taker.rows() == rows


def test_everything_since_the_start_can_be_taken_back_and_done_again(
    taker: NoteTaker,
) -> None:
    empty = taker.stored()
    a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_F3)
    hosting_change = hosting.go_on(taker.editor)
    taker.work.record(hosting_change)
    full = taker.stored()
    for _ in range(4):
        taker.press(Key.Key_Z, Ctrl)
    assert taker.stored() == empty
    for _ in range(4):
        taker.press(Key.Key_Y, Ctrl)
    assert taker.stored() == full


def test_undo_takes_back_typing_while_there_is_typing(taker: NoteTaker) -> None:
    a_note(taker)
    taker.type("Verkeerd")
    taker.press(Key.Key_Z, Ctrl)
    assert taker.field() == ""
    assert len(taker.items()) == 1


def test_undo_of_a_note_that_is_being_changed_lets_go_of_it(taker: NoteTaker) -> None:
    a_note(taker)
    taker.type("Half")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.press(Key.Key_Z, Ctrl)
    assert taker.items() == ()
    assert taker.field() == "Half"
    assert taker.keep(" af.").verbatim == "Half af."


def test_a_removed_note_comes_back_from_the_list_later(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Delete)
    taker.presenter.show_removed()
    taker.qtbot.waitUntil(taker.view.removed.hasFocus)
    assert taker.items() == ()
    taker.press(Key.Key_Return)
    assert taker.items() == (item,)
    assert taker.notice() == "The note is back in its place."
    taker.press(Key.Key_Escape)
    assert taker.view.field_has_focus()
    assert not taker.view.removed_open
    assert taker.view.stream.isVisible()


def test_two_notes_are_linked_as_a_tension_of_a_kind(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    mark_last_two(taker)
    assert taker.notice() == "2 notes marked. Make a tension of them: F8"
    taker.choose_more("spanning")
    assert taker.view.field_has_focus()
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_4)
    item = taker_kept(taker)
    assert (item.kind, item.labels.tension) == (ItemKind.TENSION, TensionKind.ROOM)
    assert links(taker) == {
        (LinkKind.TENSION, "", "Meer huizen."),
        (LinkKind.TENSION, "", "Meer groen."),
    }
    assert "Meer huizen." in taker.rows()[-1]
    assert not taker.view.details_open


def test_a_tension_may_have_words_of_its_own(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    mark_last_two(taker)
    taker.choose_more("spanning")
    item = taker.keep("Wie krijgt de ruimte?")
    assert item.verbatim == "Wie krijgt de ruimte?"
    assert len(links(taker)) == 2


def test_marks_wait_for_a_tension_while_another_note_is_kept(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    mark_last_two(taker)
    taker.press(Key.Key_Escape)
    taker.keep("Iets anders.")
    assert links(taker) == set()
    taker.choose_more("spanning")
    taker.press(Key.Key_Return, Ctrl)
    assert len(links(taker)) == 2


def test_escape_in_the_field_lets_go_of_marked_notes(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    mark_last_two(taker)
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_Escape)
    taker.choose_more("spanning")
    taker.press(Key.Key_Return, Ctrl)
    assert len(taker.items()) == 1


def test_a_side_of_a_tension_can_be_taken_away(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    mark_last_two(taker)
    taker.choose_more("spanning")
    taker.type("Schuurt.")
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Return, Ctrl)
    assert links(taker) == {(LinkKind.TENSION, "Schuurt.", "Meer huizen.")}


def test_a_kept_note_reacts_to_the_one_before_it(taker: NoteTaker) -> None:
    a_note(taker, "Het was stil.")
    a_note(taker, "Bij ons ook.")
    taker.go_to_stream()
    taker.press(Key.Key_R, Alt)
    assert links(taker) == {(LinkKind.REACTION, "Bij ons ook.", "Het was stil.")}
    taker.press(Key.Key_R, Alt)
    assert links(taker) == set()


def test_the_details_of_an_idea_are_filled_in_by_keys(taker: NoteTaker) -> None:
    taker.type("Een ruilkast in de hal.")
    taker.press(Key.Key_F6)
    taker.press(Key.Key_D, Alt)
    taker.type("Ruilkast")
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Right)
    taker.press(Key.Key_Right)
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_3)
    taker.press(Key.Key_5)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Tab)
    taker.type("Deventer")
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_2)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Space)
    item = taker_kept(taker)
    assert item.labels == Labels(
        title="Ruilkast",
        aim=Aim.RENEW,
        actors=("gemeente", "Rijk"),
        existing=True,
        existing_where="Deventer",
        nature=Nature.PROCESS,
        feature=Feature.BOX,
    )
    facts = (
        "vernieuwen",
        "gemeente",
        "Rijk",
        "exists already (Deventer)",
        "proces",
        "in a box",
    )
    assert taker.view.stream.notes.row(item).facts == facts
    assert taker.view.field_has_focus()


def test_a_word_that_is_chosen_again_is_let_go(taker: NoteTaker) -> None:
    taker.type("Een ruilkast.")
    taker.press(Key.Key_F6)
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_1)
    taker.press(Key.Key_2)
    taker.press(Key.Key_2)
    assert taker_kept(taker).labels == Labels()


@pytest.mark.parametrize(
    ("key", "label"),
    [(Key.Key_F2, "wish_behind"), (Key.Key_F4, "wish_behind"), (Key.Key_F3, "title")],
)
def test_every_kind_begins_with_what_it_asks_for(
    taker: NoteTaker, key: Qt.Key, label: str
) -> None:
    taker.type("Zo.")
    taker.press(key)
    taker.press(Key.Key_D, Alt)
    taker.type("Gehoord worden")
    assert getattr(taker_kept(taker).labels, label) == "Gehoord worden"


def test_a_pledge_says_who_and_when(taker: NoteTaker) -> None:
    taker.type("Een avond houden.")
    taker.choose_more("toezegging")
    taker.press(Key.Key_D, Alt)
    taker.type("de wethouder")
    taker.press(Key.Key_Tab)
    taker.type("in mei")
    labels = taker_kept(taker).labels
    assert (labels.pledged_by, labels.pledged_when) == ("de wethouder", "in mei")


def test_the_way_out_is_a_word_of_the_list_or_other_words(taker: NoteTaker) -> None:
    taker.type("Schuurt.")
    taker.choose_more("spanning")
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_3)
    taker.press(Key.Key_Tab)
    taker.type("Om de beurt")
    assert taker_kept(taker).labels.way_out == "Om de beurt"


def test_details_of_a_kept_note_bring_it_into_the_field(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_D, Alt)
    taker.type("Rust")
    taker.press(Key.Key_Return, Ctrl)
    assert taker.item(item).labels.wish_behind == "Rust"


def test_escape_closes_the_details_and_keeps_what_was_filled_in(taker: NoteTaker) -> None:
    taker.press(Key.Key_D, Alt)
    taker.type("Rust")
    taker.press(Key.Key_Escape)
    assert taker.view.field_has_focus()
    assert taker.keep("Zo.").labels.wish_behind == "Rust"


def test_the_details_key_closes_them_too(taker: NoteTaker) -> None:
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_D, Alt)
    assert not taker.view.details_open
    assert taker.view.field_has_focus()


def test_the_counts_beside_the_seats_follow(taker: NoteTaker) -> None:
    a_note(taker)
    a_note(taker)
    rows = {row.sign: row.count for row in taker.view.seats.list.seats.rows()}
    assert rows["5"] == 2
    assert rows["1"] == 0


def mark_last_two(taker: NoteTaker) -> None:
    """Mark the newest note and the one before it."""
    taker.go_to_stream()
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Up)
    taker.press(Key.Key_Space)


def taker_kept(taker: NoteTaker) -> Item:
    """Keep the note in the field wherever the focus is."""
    return taker.keep()

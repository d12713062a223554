"""Kinds, marks and speakers show those of the note that keys are about."""

from facilitator.domain.records.items import HOST, UNKNOWN, ItemKind, Speaker, seated
from facilitator.ui.commands.shortcuts import Command
from tests.ui.features.capture.note_takers import Alt, Key, NoteTaker


def kind(taker: NoteTaker) -> ItemKind:
    """Give the kind whose chip is checked."""
    [checked] = [
        kind for kind, chip in taker.view.entry.kinds.chips.items() if chip.isChecked()
    ]
    return checked


def speaker(taker: NoteTaker) -> Speaker:
    """Give who is chosen in the list of who speaks."""
    found = taker.view.seats.list
    return found.seats.row_at(found.currentIndex()).speaker


def starred(taker: NoteTaker) -> bool:
    """Say whether the star below the field is on."""
    return taker.view.entry.marks.buttons[Command.STAR].isChecked()


def test_of_a_kept_note_its_own_kind_speaker_and_marks_are_shown(taker: NoteTaker) -> None:
    taker.press(Key.Key_3, Alt)
    taker.press(Key.Key_F5)
    taker.press(Key.Key_S, Alt)
    taker.keep("Een tuin op het dak.")
    taker.press(Key.Key_H, Alt)
    taker.press(Key.Key_F3)
    taker.keep("De burgemeester ziet het ook.")
    taker.press(Key.Key_F2)
    taker.type("Half getypt")
    taker.go_to_stream()
    assert (kind(taker), speaker(taker), starred(taker)) == (ItemKind.KIEM, HOST, False)
    taker.press(Key.Key_Up)
    third = taker.editor.dossier.seats[2]
    found = (kind(taker), speaker(taker), starred(taker))
    assert found == (ItemKind.DREAM, seated(third.id), True)
    assert taker.view.entry.speaker.text() == f"3 · {third.role_label}"
    taker.press(Key.Key_Escape)
    assert (kind(taker), speaker(taker), starred(taker)) == (ItemKind.KNEL, UNKNOWN, False)
    assert taker.field() == "Half getypt"


def test_what_a_key_gives_a_kept_note_is_shown_at_once(taker: NoteTaker) -> None:
    taker.keep("Van wie?")
    taker.go_to_stream()
    taker.press(Key.Key_2, Alt)
    taker.press(Key.Key_F6)
    second = taker.editor.dossier.seats[1]
    assert (kind(taker), speaker(taker)) == (ItemKind.IDEA, seated(second.id))
    taker.press(Key.Key_Z, Alt)  # nobody spoke before this one
    assert speaker(taker) == seated(second.id)


def test_the_row_to_go_through_shows_the_note_in_hand(taker: NoteTaker) -> None:
    taker.press(Key.Key_F4)
    taker.keep("Van wie?")
    taker.press(Key.Key_1, Alt)
    taker.press(Key.Key_F9)
    assert (kind(taker), speaker(taker)) == (ItemKind.BOTH, UNKNOWN)
    taker.press(Key.Key_F9)
    first = taker.editor.dossier.seats[0]
    assert (kind(taker), speaker(taker)) == (ItemKind.KNEL, seated(first.id))


def test_who_walks_on_while_a_note_is_in_the_field_stays_where_she_is(
    taker: NoteTaker,
) -> None:
    one = taker.keep("De eerste.")
    other = taker.keep("De tweede.")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.go_to_stream()
    taker.press(Key.Key_Up)
    taker.press(Key.Key_4, Alt)
    assert taker.view.selected() == one.id
    fourth = taker.editor.dossier.seats[3]
    assert taker.item(one).speaker == seated(fourth.id)
    taker.press(Key.Key_Up)
    taker.press(Key.Key_Escape)
    assert taker.field() == other.text


def test_a_menu_over_the_notes_leaves_the_note_in_hand(taker: NoteTaker) -> None:
    taker.press(Key.Key_F5)
    taker.keep("Een droom.")
    taker.go_to_stream()
    taker.press(Key.Key_F8)
    assert kind(taker) is ItemKind.DREAM
    taker.press(Key.Key_Escape)
    assert kind(taker) is ItemKind.DREAM

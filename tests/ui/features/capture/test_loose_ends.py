"""The repair row: what still asks for a look, walked through by keys alone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from facilitator.domain.records.items import Item, ItemKind, seated
from facilitator.services import hosting
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

LAST = "That was the last one."


def loose(taker: NoteTaker, *texts: str) -> list[Item]:
    """Keep notes of nobody known."""
    return [taker.keep(text) for text in texts]


def why(taker: NoteTaker) -> str:
    """Give what the strip of the row says, empty while the row is closed."""
    bar = taker.view.entry.loose_ends
    return bar.why.text() if bar.isVisible() else ""


def test_a_row_is_walked_by_giving_each_note_its_speaker(taker: NoteTaker) -> None:
    first, second = loose(taker, "Van wie?", "En deze?")
    taker.press(Key.Key_F9)
    assert (why(taker), taker.view.selected()) == ("1 of 2 · Who said this?", first.id)
    taker.press(Key.Key_1, Alt)
    assert (why(taker), taker.view.selected()) == ("2 of 2 · Who said this?", second.id)
    taker.press(Key.Key_2, Alt)
    assert why(taker) == ""
    assert taker.view.field_has_focus()
    assert taker.notice() == "No note asks for a second look."
    seats = taker.editor.dossier.seats
    assert [item.speaker for item in taker.items()] == [seated(seat.id) for seat in seats[:2]]


def test_arrows_pass_over_notes_that_are_whole_and_over_those_left_for_later(
    taker: NoteTaker,
) -> None:
    first, second = loose(taker, "Van wie?", "En deze?")
    taker.press(Key.Key_3, Alt)
    taker.keep("Deze is heel.")
    [third] = loose(taker, "En die?")
    taker.press(Key.Key_F9)
    seen = [taker.view.selected()]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        taker.press(key)
        seen.append(taker.view.selected())
    assert seen == [each.id for each in (first, second, third, second, first, first)]


def test_at_the_end_it_says_how_many_are_left(taker: NoteTaker) -> None:
    loose(taker, "Van wie?", "En deze?")
    taker.press(Key.Key_F9)
    for _ in range(2):
        taker.press(Key.Key_Down)
    assert taker.notice() == f"{LAST} 2 notes are left: F9 begins again."
    assert taker.view.field_has_focus()
    taker.press(Key.Key_F9)
    taker.press(Key.Key_4, Alt)
    taker.press(Key.Key_Down)
    assert taker.notice() == f"{LAST} 1 note is left: F9 begins again."


@pytest.mark.parametrize("key", [Key.Key_F9, Key.Key_Escape])
def test_f9_and_escape_leave_the_row(taker: NoteTaker, key: Qt.Key) -> None:
    loose(taker, "Van wie?")
    taker.press(Key.Key_F9)
    taker.press(key)
    assert why(taker) == ""
    assert taker.view.field_has_focus()
    taker.type("Verder.")
    assert taker.field() == "Verder."


def test_a_kind_takes_the_mark_away_that_asked_for_it(taker: NoteTaker) -> None:
    taker.press(Key.Key_5, Alt)
    item = taker.keep("? Een ruilkast in de hal.")
    loose(taker, "Van wie?")
    taker.press(Key.Key_F9)
    assert why(taker) == "1 of 2 · Which kind is this?"
    taker.press(Key.Key_F6)
    after = taker.item(item)
    assert (after.kind, after.text) == (ItemKind.IDEA, "Een ruilkast in de hal.")
    assert why(taker) == "2 of 2 · Who said this?"


def test_a_text_that_stops_halfway_is_finished_in_the_field(taker: NoteTaker) -> None:
    taker.press(Key.Key_5, Alt)
    item = taker.keep("En toen ...")
    [last] = loose(taker, "Van wie?")
    taker.press(Key.Key_F9)
    assert why(taker) == "1 of 2 · The text stops halfway: is it whole?"
    taker.press(Key.Key_Return)
    taker.type(" was het stil.")
    taker.press(Key.Key_Return, Ctrl)
    assert taker.item(item).text == "En toen ... was het stil."
    assert (why(taker), taker.view.selected()) == ("2 of 2 · Who said this?", last.id)


def test_escape_leaves_the_change_first_and_then_the_row(taker: NoteTaker) -> None:
    loose(taker, "Van wie?")
    taker.press(Key.Key_F9)
    taker.press(Key.Key_Return)
    assert taker.field() == "Van wie?"
    taker.press(Key.Key_Escape)
    assert (taker.field(), why(taker)) == ("", "1 of 1 · Who said this?")
    taker.press(Key.Key_Escape)
    assert why(taker) == ""


def test_all_reasons_are_told_and_each_goes_when_it_is_mended(taker: NoteTaker) -> None:
    taker.press(Key.Key_G, Alt)
    loose(taker, "Wat [?] zei.")
    taker.press(Key.Key_F9)
    said = [
        "Who said this?",
        "A word is missing where [?] stands.",
        "Sensitive: ask at the read-back whether this may be used.",
    ]
    assert why(taker) == " ".join(["1 of 1 ·", *said])
    taker.press(Key.Key_1, Alt)
    assert why(taker) == " ".join(["1 of 1 ·", *said[1:]])
    taker.press(Key.Key_G, Alt)
    assert why(taker) == f"1 of 1 · {said[1]}"


def test_a_note_that_is_removed_leaves_the_row(taker: NoteTaker) -> None:
    loose(taker, "Van wie?", "En deze?")
    taker.press(Key.Key_F9)
    taker.press(Key.Key_Delete)
    assert why(taker) == "2 of 2 · Who said this?"
    taker.press(Key.Key_Delete)
    assert why(taker) == ""


def test_without_loose_ends_a_sentence_says_so(taker: NoteTaker) -> None:
    taker.press(Key.Key_F9)
    assert (why(taker), taker.notice()) == ("", "No note asks for a second look.")


def test_half_a_note_waits_while_the_row_is_walked(taker: NoteTaker) -> None:
    loose(taker, "Van wie?")
    taker.type("Half")
    taker.press(Key.Key_F9)
    taker.press(Key.Key_1, Alt)
    assert taker.field() == "Half"
    assert taker.keep(" af.").text == "Half af."


def test_the_row_works_in_a_pause_and_what_it_did_can_be_taken_back(taker: NoteTaker) -> None:
    [item] = loose(taker, "Van wie?")
    taker.work.record(hosting.pause_or_resume(taker.editor))
    taker.press(Key.Key_F9)
    taker.press(Key.Key_1, Alt)
    assert taker.presenter.loose_ends.count == 0
    taker.press(Key.Key_Z, Ctrl)
    assert taker.item(item) == item
    assert taker.presenter.loose_ends.count == 1


def test_other_keys_of_the_stream_stay_as_they_are(taker: NoteTaker) -> None:
    loose(taker, "Van wie?", "En deze?")
    taker.go_to_stream()
    taker.press(Key.Key_Up)
    assert taker.rows()[0].endswith("“Van wie?”")
    assert taker.view.selected() == taker.items()[0].id
    release = QKeyEvent(QKeyEvent.Type.KeyRelease, Key.Key_Down, Alt)
    QCoreApplication.sendEvent(taker.view.stream, release)
    assert taker.view.selected() == taker.items()[0].id


def test_in_large_type_the_marks_make_room_for_the_note_in_hand(taker: NoteTaker) -> None:
    loose(taker, "Van wie?")
    look().choose(Scheme.LIGHT, 200)
    taker.press(Key.Key_F9)
    assert not taker.view.entry.marks.isVisible()
    taker.qtbot.waitUntil(lambda: taker.view.stream.height() > 100)
    taker.press(Key.Key_Escape)
    assert taker.view.entry.marks.isVisible()


def test_in_large_type_the_whole_note_in_hand_is_in_sight(taker: NoteTaker) -> None:
    loose(taker, "Van wie is dit? De buurtbus kwam niet meer, en zijn moeder bleef thuis.")
    look().choose(Scheme.LIGHT, 200)
    taker.press(Key.Key_F9)
    stream = taker.view.stream

    def seen() -> bool:
        return stream.viewport().rect().contains(stream.visualRect(stream.currentIndex()))

    taker.qtbot.waitUntil(seen)
    assert not taker.view.now.isVisible()
    taker.press(Key.Key_Return)
    taker.qtbot.waitUntil(lambda: taker.view.entry.field.lines[0] >= 2)
    assert taker.notice() == "You are changing a note. Ctrl+Enter keeps it, Esc goes back."
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_F9)
    assert taker.view.now.isVisible()
    assert taker.view.entry.field.lines[0] >= 2

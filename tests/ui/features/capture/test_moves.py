"""A note belongs to the move in which it was begun, also when the host goes on meanwhile."""

from facilitator.services import hosting
from facilitator.storage.store import Store
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker, again

OF_KNEL = "This note belongs to “Knel en kiem”. To the running move: Alt+M"


def test_a_note_that_was_begun_before_the_host_went_on_stays_in_its_move(
    taker: NoteTaker,
) -> None:
    taker.type("De wachtkamer")
    assert taker.notice() == ""
    hosting.go_on(taker.editor)
    assert taker.notice() == OF_KNEL
    taker.type(" was leeg")
    assert taker.notice() == OF_KNEL
    assert taker.keep(".").step == "knel_kiem"
    assert taker.notice() == ""
    assert taker.keep("Een tuin.").step == "droom"


def test_a_key_puts_it_in_the_running_move_and_back(taker: NoteTaker) -> None:
    taker.type("Een tuin")
    hosting.go_on(taker.editor)
    taker.press(Key.Key_M, Alt)
    assert taker.notice() == "The note belongs to “Droom” now."
    taker.press(Key.Key_M, Alt)
    taker.press(Key.Key_M, Alt)
    assert taker.keep(".").step == "droom"


def test_an_empty_field_follows_the_host(taker: NoteTaker) -> None:
    taker.type("De")
    for _ in range(2):
        taker.press(Key.Key_Backspace)
    hosting.go_on(taker.editor)
    assert taker.notice() == ""
    assert taker.keep("Een tuin.").step == "droom"


def test_a_late_quote_can_be_given_its_move_before_it_is_typed(taker: NoteTaker) -> None:
    hosting.go_on(taker.editor)
    taker.press(Key.Key_M, Alt)
    assert taker.keep("De wachtkamer was leeg.").step == "knel_kiem"


def test_a_kept_note_gets_another_move_by_the_same_key(taker: NoteTaker) -> None:
    item = taker.keep("Een tuin.")
    hosting.go_on(taker.editor)
    taker.go_to_stream()
    taker.press(Key.Key_M, Alt)
    assert taker.item(item).step == "droom"
    assert taker.notice() == "The note belongs to “Droom” now."
    taker.press(Key.Key_M, Alt)
    assert taker.item(item).step == "knel_kiem"
    taker.press(Key.Key_Z, Ctrl)
    assert taker.item(item).step == "droom"


def test_before_the_first_move_there_is_none(taker: NoteTaker) -> None:
    while hosting.step_beside(taker.editor, -1):
        hosting.go_back(taker.editor)
    taker.press(Key.Key_M, Alt)
    assert taker.notice() == "There was no move before this one."


def test_a_note_that_is_reworded_keeps_its_move(taker: NoteTaker) -> None:
    item = taker.keep("Een tuin.")
    hosting.go_on(taker.editor)
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.type(" Groot.")
    taker.press(Key.Key_Return, Ctrl)
    after = taker.item(item)
    assert (after.text, after.step) == ("Een tuin. Groot.", "knel_kiem")


def test_half_a_note_belongs_to_its_move_also_after_a_new_start(
    taker: NoteTaker, store: Store
) -> None:
    taker.type("De wachtkamer")
    taker.view.left.emit()
    hosting.go_on(taker.editor)
    other = NoteTaker(taker.qtbot, again(store, taker.editor))
    other.sit_down()
    assert other.notice() == OF_KNEL
    assert other.keep(" was leeg.").step == "knel_kiem"

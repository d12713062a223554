"""Only the note-taker hears that nothing was noted for six minutes, while the clock runs."""

from facilitator.services import hosting
from tests.editors import StillOrigins
from tests.ui.features.capture.note_takers import Key, NoteTaker

SILENT = "Nothing was noted for six minutes. The clock is running."


def pass_minutes(taker: NoteTaker, minutes: float) -> str:
    """Let time go by; give what is said above the field."""
    origins = taker.editor.origins
    assert isinstance(origins, StillOrigins)
    origins.clock.advance(minutes=minutes)
    taker.presenter.tick(taker.editor.clock())
    return taker.notice()


def test_after_six_minutes_one_sentence_says_so_until_the_next_note(taker: NoteTaker) -> None:
    assert pass_minutes(taker, 5.9) == ""
    assert pass_minutes(taker, 0.2) == SILENT
    assert taker.view.field_has_focus()
    taker.keep("De wachtkamer was leeg.")
    assert taker.notice() == ""
    assert pass_minutes(taker, 5) == ""
    assert pass_minutes(taker, 1.1) == SILENT


def test_who_types_is_not_told(taker: NoteTaker) -> None:
    pass_minutes(taker, 5)
    taker.type("Half")
    assert pass_minutes(taker, 2) == ""
    assert pass_minutes(taker, 5) == SILENT
    taker.type(" getypt")
    assert pass_minutes(taker, 0.01) == ""


def test_nobody_is_told_in_a_pause_or_in_a_chosen_silence(taker: NoteTaker) -> None:
    taker.breathing = True
    assert pass_minutes(taker, 9) == ""
    taker.breathing = False
    assert pass_minutes(taker, 5) == ""
    hosting.pause_or_resume(taker.editor)
    assert pass_minutes(taker, 30) == ""


def test_a_sentence_about_something_else_goes_first(taker: NoteTaker) -> None:
    taker.press(Key.Key_F9)
    assert pass_minutes(taker, 7) == "No note asks for a second look."


def test_the_sentence_is_set_once_and_not_at_every_tick(taker: NoteTaker) -> None:
    pass_minutes(taker, 7)
    shown = taker.view.entry.notice
    shown.more.setText("untouched")
    assert pass_minutes(taker, 1) == "untouched"

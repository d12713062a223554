"""Undo and redo of every change."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.ui.context.editing import ChangeCommand, History


class Notes:
    """A list that changes are made on, with a history; `broken` lets the next step fail."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.reloads = 0
        self.broken = False
        self.history = History(self._reload)

    def _reload(self) -> None:
        self.reloads += 1

    def keep(self, note: str) -> None:
        self.kept.append(note)
        self.history.push(
            ChangeCommand(f"keep {note}", lambda: self._remove(note), lambda: self._add(note))
        )

    def _remove(self, note: str) -> None:
        self._check()
        self.kept.remove(note)

    def _add(self, note: str) -> None:
        self._check()
        self.kept.append(note)

    def _check(self) -> None:
        if self.broken:
            raise OSError("no room")


def test_pushing_a_change_does_not_make_it_again() -> None:
    notes = Notes()
    notes.keep("a")
    assert notes.kept == ["a"]


def test_steps_are_taken_back_and_made_again_in_order() -> None:
    notes = Notes()
    notes.keep("a")
    notes.keep("b")
    notes.history.undo()
    notes.history.undo()
    assert notes.kept == []
    notes.history.redo()
    assert notes.kept == ["a"]


def test_a_step_has_the_name_that_people_see() -> None:
    notes = Notes()
    notes.keep("a")
    assert (notes.history.undo_text(), notes.history.redo_text()) == ("keep a", "")
    notes.history.undo()
    assert (notes.history.undo_text(), notes.history.redo_text()) == ("", "keep a")


def test_nothing_happens_when_there_is_no_step() -> None:
    notes = Notes()
    notes.history.undo()
    notes.history.redo()
    assert (notes.history.can_undo(), notes.history.can_redo()) == (False, False)


def test_a_new_change_ends_what_could_be_made_again() -> None:
    notes = Notes()
    notes.keep("a")
    notes.history.undo()
    notes.keep("b")
    assert not notes.history.can_redo()


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_that_fails_clears_the_history_reloads_and_says_so(
    qtbot: QtBot, step: str
) -> None:
    notes = Notes()
    notes.keep("a")
    notes.keep("b")
    notes.history.undo()
    notes.broken = True
    with qtbot.waitSignal(notes.history.failed), pytest.raises(OSError, match="no room"):
        getattr(notes.history, step)()
    assert (notes.history.can_undo(), notes.history.can_redo()) == (False, False)
    assert notes.reloads == 1


def test_every_step_is_told(qtbot: QtBot) -> None:
    notes = Notes()
    with qtbot.waitSignal(notes.history.changed):
        notes.keep("a")
    with qtbot.waitSignal(notes.history.changed):
        notes.history.undo()


def test_an_import_forgets_the_steps() -> None:
    notes = Notes()
    notes.keep("a")
    notes.history.clear()
    assert not notes.history.can_undo()
    assert notes.kept == ["a"]


def test_a_step_that_makes_all_be_forgotten_is_not_remembered() -> None:
    notes = Notes()
    history = notes.history
    history.push(ChangeCommand("take in", history.clear, history.clear))
    history.undo()
    assert not history.can_undo()
    assert not history.can_redo()


def test_who_shows_the_steps_is_told_of_each_change(qtbot: QtBot) -> None:
    notes = Notes()
    changes = (lambda: notes.keep("a"), notes.history.undo, notes.history.redo)
    for change in (*changes, notes.history.clear):
        with qtbot.waitSignal(notes.history.changed, timeout=0):
            change()
    with qtbot.assertNotEmitted(notes.history.changed):
        notes.history.undo()


def test_a_new_step_ends_what_could_be_made_again() -> None:
    notes = Notes()
    notes.keep("a")
    notes.history.undo()
    notes.keep("b")
    notes.history.redo()
    assert notes.kept == ["b"]

"""The last line of defence: whatever nobody foresaw is told in a dialog, and work goes on."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.ui.context.errors import install_excepthook
from tests.storage.entries import CALLS, LEAVES_THE_FILE, Case, other_table
from tests.storage.faults import UNFORESEEN, Faults, faults
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.drivers import has_keys

__all__ = ["faults"]
TITLES = ("Something went wrong", "That did not work")


@pytest.fixture
def case(faults: Faults, laptop: Laptop) -> Case:
    """A table that is under way, in a store that has others as well."""
    assert faults.error is None
    sit_down(laptop)
    return Case(laptop.context.store)


def goes_wrong(laptop: Laptop, case: Case, entry: str) -> str:
    """Call an entry while the program runs; give what is said of it."""
    install_excepthook(laptop.context.errors.show)  # pytest-qt takes its own back by itself
    QTimer.singleShot(0, lambda: CALLS[entry](case))
    said = words_on(laptop.dialog())
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() is None)
    has_keys()  # the window has them again
    return said


@pytest.mark.parametrize("kind", UNFORESEEN)
def test_any_error_is_told_and_notes_are_kept_after_it(
    faults: Faults, case: Case, laptop: Laptop, kind: str
) -> None:
    with faults.met(UNFORESEEN[kind]()):
        assert goes_wrong(laptop, case, "Store.dossier").startswith(TITLES)
    laptop.note("Het gaat door.")
    assert laptop.texts() == ["Het gaat door."]


OF_A_COPY = {"restoring.look_at_copy", "restoring.count_copy"}
"""What goes wrong in a copy of somebody is told of that copy."""


def test_an_error_in_a_copy_is_told_of_the_copy(
    faults: Faults, case: Case, laptop: Laptop
) -> None:
    with faults.met(UNFORESEEN["SQLite without a code"]()):
        said = goes_wrong(laptop, case, "restoring.look_at_copy")
    assert said.startswith(TITLES[1])
    assert "Er is niets veranderd." in said


def test_an_error_at_any_entry_is_told_and_the_work_is_safe(
    faults: Faults, case: Case, laptop: Laptop
) -> None:
    before = other_table(case.store)
    for entry in CALLS.keys() - LEAVES_THE_FILE - OF_A_COPY:
        with faults.met(UNFORESEEN["SQLite without a code"]()):
            said = goes_wrong(laptop, case, entry)
        assert said.startswith(TITLES[0]), entry
        assert "Your notes are safe" in said
    assert other_table(case.store) == before
    laptop.note("Het gaat door.")
    assert laptop.texts() == ["Het gaat door."]

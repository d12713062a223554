"""Pulling the plug from the Help menu: a process is really killed, and the window goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.dialogue import Overview
from facilitator.training.self_test import Outcome
from facilitator.ui.features.self_test import SelfTestDialog, words
from tests.ui.app_builder import Laptop

LINE = "Test: pull the plug"
COUNTS = "40 notes written, process stopped, {} notes found again."


def start(laptop: Laptop) -> SelfTestDialog:
    """Choose the test in the Help menu."""
    laptop.choose_line(laptop.window.help_menu, LINE)
    dialog = laptop.dialog()
    assert isinstance(dialog, SelfTestDialog)
    return dialog


def tables(laptop: Laptop) -> tuple[Overview, ...]:
    """Read the tables of the store in use."""
    return laptop.context.store.overview()


def test_the_plug_is_pulled_and_the_result_is_told(laptop: Laptop) -> None:
    before = tables(laptop)
    dialog = start(laptop)
    laptop.wait(dialog.verdict.isVisible)
    assert dialog.verdict.text() == "Nothing is lost."
    assert "notes written, process stopped" in dialog.found.text()
    assert "The half-typed text was found again." in dialog.found.text()
    assert dialog.line.value() == dialog.line.maximum()
    assert tables(laptop) == before
    laptop.key(Qt.Key.Key_Escape)
    laptop.finish_tasks()
    assert QApplication.activeModalWidget() is None


def test_closing_the_window_stops_the_test(laptop: Laptop) -> None:
    dialog = start(laptop)
    assert "self-test" in laptop.context.tasks.names()
    laptop.key(Qt.Key.Key_Escape)
    laptop.finish_tasks()
    assert dialog.over


@pytest.mark.parametrize(
    ("outcome", "verdict", "found"),
    [
        (
            Outcome(40, 40, half_found=True),
            "Nothing is lost.",
            f"{COUNTS.format(40)} The half-typed text was found again.",
        ),
        (
            Outcome(40, 39, half_found=False),
            "Not everything was found again. Tell the makers, please.",
            f"{COUNTS.format(39)} The half-typed text was not found again.",
        ),
        (
            Outcome(0, 0, half_found=False),
            "The test could not begin. Nothing was changed.",
            "",
        ),
    ],
)
def test_every_outcome_is_told_in_plain_words(
    outcome: Outcome, verdict: str, found: str
) -> None:
    assert words(outcome) == (verdict, found)

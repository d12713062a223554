"""Spaces are steps of the design and follow the theme, as long as there is a layout."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from facilitator.ui.theme.manager import look, theme
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.layouts import Margins, SpacedGrid, spaced_column, spaced_row


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    look().choose(Scheme.LIGHT, 100)
    yield
    look().choose(Scheme.LIGHT, 100)


@pytest.mark.parametrize(
    ("margins", "steps"),
    [
        (0, (0, 0, 0, 0)),
        (12, (12, 12, 12, 12)),
        ((56, 40), (56, 40, 56, 40)),
        ((56, 40, 28, 20), (56, 40, 28, 20)),
    ],
)
def test_spaces_grow_with_the_text(
    qtbot: QtBot, margins: Margins, steps: tuple[int, int, int, int]
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows = spaced_column(page, gap=20, margins=margins)
    beside, grid = spaced_row(gap=8), SpacedGrid(across=12, down=4)
    rows.addLayout(beside)
    rows.addLayout(grid)

    for percent in (100, 200, 100):
        look().choose(Scheme.LIGHT, percent)

        sides = [theme().space(step) if step else 0 for step in steps]
        assert rows.contentsMargins() == QMargins(*sides)
        assert rows.spacing() == theme().space(20)
        assert beside.spacing() == theme().space(8)
        assert grid.horizontalSpacing() == theme().space(12)
        assert grid.verticalSpacing() == theme().space(4)


def test_other_steps_hold_at_every_size(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows = spaced_column(page, gap=20, margins=56)

    rows.set_spaces(4, (8, 0))
    look().choose(Scheme.LIGHT, 200)

    assert rows.spacing() == theme().space(4)
    assert rows.contentsMargins() == QMargins(theme().space(8), 0, theme().space(8), 0)


@pytest.mark.usefixtures("qtbot")
def test_a_layout_goes_with_its_widget() -> None:
    """Whose Python half is still held is told nothing: an error in a slot fails the test."""
    page = QWidget()
    rows, inner = spaced_column(page, gap=20), spaced_row(gap=8)
    rows.addLayout(inner)

    delete(page)
    look().choose(Scheme.DARK, 200)

    assert not isValid(rows)
    assert not isValid(inner)

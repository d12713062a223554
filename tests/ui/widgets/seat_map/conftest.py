"""The look on the program, so that a map has its sizes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.theme.manager import ThemeManager, look
from facilitator.ui.theme.tokens import Scheme


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[ThemeManager]:
    assert QApplication.instance() is qapp
    look().start(Scheme.LIGHT, 100)
    yield look()
    look().choose(Scheme.LIGHT, 100)

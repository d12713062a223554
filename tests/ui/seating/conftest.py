"""The look on the program, so that a map has its sizes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.look import Look, look
from facilitator.ui.theme import Scheme


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[Look]:
    assert QApplication.instance() is qapp
    look().start(Scheme.LIGHT, 100)
    yield look()
    look().choose(Scheme.LIGHT, 100)

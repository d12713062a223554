"""What a screen reader is told, in the way that older readers speak: the description."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.ui.platform.accessibility import announce


class Page(QWidget):
    """Two fields, of which the first has the focus and a description of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        rows = QVBoxLayout(self)
        rows.addWidget(self.first)
        rows.addWidget(self.second)
        self.first.setAccessibleDescription("Alt+1")


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.first.setFocus()
    return page


def test_what_has_the_focus_is_described_with_what_is_said(page: Page) -> None:
    first = page.first
    announce(first, "Bewaard.")
    assert first.accessibleDescription() == "Bewaard."
    announce(first.window(), "Nog vijf minuten.")
    assert first.accessibleDescription() == "Nog vijf minuten."


def test_a_field_gets_its_own_description_back_when_it_is_left(page: Page) -> None:
    first, second = page.first, page.second
    announce(first, "Bewaard.")
    announce(first, "Nog eens bewaard.")
    second.setFocus()
    assert first.accessibleDescription() == "Alt+1"
    assert second.accessibleDescription() == ""


def test_what_the_screen_says_of_a_field_meanwhile_is_kept(page: Page) -> None:
    first, second = page.first, page.second
    announce(first, "Bewaard.")
    first.setAccessibleDescription("Dit is geen datum.")
    second.setFocus()
    assert first.accessibleDescription() == "Dit is geen datum."
    first.setFocus()
    announce(first, "Bewaard.")
    second.setFocus()
    assert first.accessibleDescription() == "Dit is geen datum."


def test_without_words_nothing_changes(page: Page) -> None:
    first = page.first
    announce(first, "")
    assert first.accessibleDescription() == "Alt+1"


def test_a_field_that_goes_while_it_was_described_does_no_harm(page: Page) -> None:
    announce(page.first, "Bewaard.")
    delete(page.first)
    page.second.setFocus()
    assert page.second.accessibleDescription() == ""

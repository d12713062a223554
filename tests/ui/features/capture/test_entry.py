"""The place where a note is typed has room for all its parts, also in the largest type."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry import EntryPanel
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.app_builder import Laptop

LONG = "Een lange zin die over het veld heen loopt. " * 20


@pytest.fixture
def entry(seated_down: Laptop) -> Iterator[EntryPanel]:
    """The panel of a note-taker with a small screen and the largest type."""
    seated_down.note("Het was stil.", Command.DREAM)
    look().choose(Scheme.LIGHT, 200)
    seated_down.window.resize(1366, 768)
    yield seated_down.table.presenter.capture.view.entry
    look().choose(Scheme.LIGHT, 100)


def whole(entry: EntryPanel) -> bool:
    """Say whether no part of the panel ends below it."""
    parts = (entry.notice, entry.kinds, entry.field, entry.marks)
    ends = [part.geometry().bottom() for part in parts if part.isVisible()]
    return max(ends) < entry.height() >= entry.heightForWidth(entry.width())


def test_a_long_text_with_a_notice_and_the_repair_row_ends_in_its_panel(
    laptop: Laptop, entry: EntryPanel
) -> None:
    laptop.press(Command.LOOSE_ENDS)
    laptop.key(Qt.Key.Key_Return)
    assert entry.loose_ends.isVisible()
    laptop.compose(LONG)
    laptop.wait(lambda: entry.field.lines[1] < 4 and whole(entry))


def test_the_field_grows_again_when_there_is_room(laptop: Laptop, entry: EntryPanel) -> None:
    laptop.press(Command.LOOSE_ENDS)
    laptop.key(Qt.Key.Key_Return)
    laptop.compose(LONG)
    laptop.wait(lambda: entry.field.lines[1] < 4 and whole(entry))
    low = entry.field.height()
    laptop.window.resize(1366, 1100)
    laptop.wait(lambda: entry.field.height() > low and whole(entry))
    assert entry.field.lines == (2, 4)
    look().choose(Scheme.LIGHT, 100)
    assert entry.field.lines == (2, 8)

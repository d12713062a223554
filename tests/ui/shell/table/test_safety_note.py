"""Safety one can see: how many notes are on disk, and how long ago the last one was written."""

from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

import pytest
from pytestqt.qtbot import QtBot

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.labels import SafetyNote
from tests.ui.app_builder import Laptop

Press = Callable[[float], str]


@pytest.fixture
def later(seated_down: Laptop) -> Press:
    """Let minutes go by; give what stands below the number of notes."""

    def later(minutes: float) -> str:
        seated_down.pass_time(minutes)
        seated_down.table.presenter.tick()
        return note_of(seated_down).more()

    return later


def note_of(laptop: Laptop) -> SafetyNote:
    """Give the note about safety in the head of the table."""
    return laptop.table.view.head.safety


def test_the_age_of_the_last_write_is_told_in_whole_minutes(
    seated_down: Laptop, later: Press
) -> None:
    seated_down.note("Eerst dit.", Command.SEAT_1)
    assert [later(minutes) for minutes in (0, 0.9, 0.2, 1, 90)] == [
        "just now",
        "just now",
        "1 minute(s) ago",
        "2 minute(s) ago",
        "more than an hour ago",
    ]
    seated_down.note("Dan dat.", Command.SEAT_2)
    assert later(0) == "just now"
    assert note_of(seated_down).accessibleName() == "2 note(s) safe, just now"


def test_notes_that_ask_for_a_look_are_counted_above_the_notes_only(
    seated_down: Laptop, later: Press
) -> None:
    seated_down.note("Van wie?")
    assert later(0) == "just now · 1 to look at (F9)"
    seated_down.press(Command.HOST_VIEW)
    assert later(0) == "just now"
    seated_down.press(Command.CAPTURE_VIEW, Command.LOOSE_ENDS, Command.SEAT_1)
    assert later(0) == "just now"


def test_the_note_is_not_touched_while_its_words_stay(
    seated_down: Laptop, later: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    seated_down.note("Eerst dit.", Command.SEAT_1)
    later(0)
    laid_out: list[int] = []
    monkeypatch.setattr(note_of(seated_down), "updateGeometry", lambda: laid_out.append(1))
    for _ in range(100):
        later(0.005)
    assert laid_out == []


def test_large_type_leaves_the_age_out(seated_down: Laptop, later: Press) -> None:
    seated_down.note("Eerst dit.", Command.SEAT_1)
    look().choose(Scheme.LIGHT, 200)
    assert later(0) == ""
    look().choose(Scheme.LIGHT, 100)
    assert later(0) == "just now"


def test_a_last_note_that_is_not_safe_has_no_age(seated_down: Laptop, later: Press) -> None:
    seated_down.note("Eerst dit.", Command.SEAT_1)
    database: Connection = seated_down.context.store.file.database
    database.execute("PRAGMA query_only = ON")
    seated_down.type("Dit lukt niet.")
    seated_down.press(Command.KEEP)
    assert later(0) == ""
    assert note_of(seated_down).accessibleName() == "Last note not on disk yet"
    database.execute("PRAGMA query_only = OFF")
    seated_down.press(Command.KEEP)
    assert later(0).startswith("just now")


def test_the_host_never_sees_that_nothing_is_noted(seated_down: Laptop, later: Press) -> None:
    later(8)
    place = seated_down.capture.entry.notice
    assert place.words() == "Nothing was noted for six minutes. The clock is running."
    seated_down.press(Command.HOST_VIEW)
    later(1)
    assert not place.isVisible()


def test_a_silence_the_host_chose_is_none(seated_down: Laptop, later: Press) -> None:
    presenter = seated_down.table.presenter
    cards = [card.key for card in presenter.host._cards()]
    presenter.host.toggle_card(cards.index("adempauze"))
    later(9)
    assert presenter.host.breathing
    presenter.host.close_card()
    later(5)
    assert seated_down.capture.entry.notice.words() == ""


def test_check_and_words_are_painted_on_two_lines(qtbot: QtBot, tmp_path: Path) -> None:
    look().start(Scheme.LIGHT, 100)
    note = SafetyNote("32 notities veilig")
    qtbot.addWidget(note)
    one_line = note.sizeHint()
    note.set_more("12 minuten geleden")
    two_lines = note.sizeHint()
    assert one_line.height() < two_lines.height() <= one_line.height() * 2
    note.resize(two_lines)
    file = tmp_path / "note.png"
    assert note.grab().save(str(file))
    note.set_text("Nog niet op schijf", safe=False)
    assert note.more() == ""

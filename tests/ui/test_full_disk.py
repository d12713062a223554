"""A full disk: a calm sentence, nothing typed is lost, and it works again with room (F34)."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.drafts import Draft
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.errors import install_excepthook
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key
LONG = "een lang verhaal " * 1000 + "."
FULL = "De schijf is vol. Er kan niets meer bij."


@contextmanager
def no_room(laptop: Laptop) -> Iterator[None]:
    """Let the file of the tables grow no more."""
    database = laptop.context.store.file.database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")
    install_excepthook(laptop.context.errors.show)  # pytest-qt takes its own back by itself
    yield
    database.execute("PRAGMA max_page_count = 1000000")


def fill_up(laptop: Laptop) -> None:
    """Use the room that is left inside the file as well."""
    store, table = laptop.context.store, laptop.table_id
    with suppress(StoreUnavailableError):
        for number in count():
            store.keep_draft(Draft(table, f"filler {number}", "vol " * 1000))


def no_dialog() -> bool:
    """Say that nothing stands before the window."""
    return QApplication.activeModalWidget() is None


def test_a_note_stays_in_the_field_and_is_kept_when_there_is_room(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Er was ruimte.")
    with no_room(laptop):
        laptop.compose(LONG)
        laptop.press(Command.SEAT_3, Command.KEEP)

        said = laptop.capture.entry.notice.words()
        assert said.startswith(FULL)
        assert "What you typed is still here." in said
        assert laptop.capture.entry.field.text() == LONG
        assert laptop.table.view.head.safety.text() == "Last note not on disk yet"
        assert no_dialog()
        assert laptop.texts() == ["Er was ruimte."]
    laptop.press(Command.KEEP)

    assert laptop.texts() == ["Er was ruimte.", LONG]
    assert laptop.items()[-1].speaker.seat_id == laptop.stored().seats[2].id
    assert laptop.capture.entry.notice.words() == ""
    assert laptop.table.view.head.safety.text() == "2 note(s) safe"


def test_half_a_sentence_that_does_not_fit_is_told_while_typing_goes_on(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    with no_room(laptop):
        laptop.compose(LONG)
        laptop.wait(lambda: FULL in laptop.capture.entry.notice.words())
        laptop.type("nog meer")
        assert laptop.capture.entry.field.text() == f"{LONG}nog meer"
    laptop.type("!")
    laptop.wait(lambda: laptop.capture.entry.notice.words() == "")

    draft = laptop.context.store.draft(laptop.table_id, "capture")
    assert draft is not None
    assert draft.text == f"{LONG}nog meer!"


def test_a_changed_note_stays_in_the_field(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Kort.")
    laptop.press(Command.TO_STREAM, Command.EDIT_NOTE)
    with no_room(laptop):
        laptop.compose(LONG)
        laptop.press(Command.KEEP)
        assert laptop.capture.entry.field.text() == f"Kort.{LONG}"
        assert laptop.texts() == ["Kort."]
    laptop.press(Command.KEEP)

    assert laptop.texts() == [f"Kort.{LONG}"]


def test_the_host_is_told_and_stays_in_the_move(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.HOST_VIEW)
    with no_room(laptop):
        for _ in range(100):
            laptop.press(Command.MORE_TIME)
            if not no_dialog():
                break
        dialog = laptop.dialog()
        assert FULL in words_on(dialog)
        moments = laptop.stored().moments
        laptop.key(Key.Key_Return)
    laptop.press(Command.MORE_TIME)

    assert no_dialog()
    assert len(laptop.stored().moments) == len(moments) + 1
    assert laptop.table.work.editor.dossier == laptop.stored()


def test_undo_that_does_not_fit_is_told_and_nothing_changes(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Kort.")
    for wording in (LONG, "Weer kort."):
        laptop.press(Command.TO_STREAM, Command.EDIT_NOTE)
        laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        laptop.compose(wording)
        laptop.press(Command.KEEP)
    with no_room(laptop):
        fill_up(laptop)
        laptop.press(Command.UNDO)
        assert FULL in words_on(laptop.dialog())
        laptop.key(Key.Key_Return)
        assert laptop.texts() == ["Weer kort."]
    laptop.press(Command.UNDO)  # steps before one that failed cannot be trusted

    assert laptop.texts() == ["Weer kort."]
    assert laptop.table.work.editor.dossier == laptop.stored()
    assert laptop.note("Verder.").text == "Verder."


def test_a_new_table_stays_on_the_page_and_is_kept_when_there_is_room(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    page = laptop.page
    laptop.tab_to(page.head.theme)
    laptop.type("Gez")
    laptop.tab_to(page.seats.rows[0][0])
    laptop.compose("student " * 1000)
    with no_room(laptop):
        laptop.push(page.ready_button)
        assert FULL in words_on(laptop.dialog())
        laptop.key(Key.Key_Return)
        assert laptop.context.store.overview() == ()
        assert laptop.page is page
    laptop.push(page.ready_button)

    [overview] = laptop.context.store.overview()
    assert (overview.dialogue.theme, overview.seats) == ("Gezondheid", 1)


def test_words_at_the_closing_are_told_once_and_kept_when_there_is_room(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    with no_room(laptop):
        laptop.compose(LONG)
        laptop.type("en nog iets")
        laptop.wait(lambda: FULL in words_on(laptop.closing))
        assert no_dialog()
        assert laptop.closing.missing_voices.text() == f"{LONG}en nog iets"
    laptop.push(laptop.closing.close_button)
    laptop.finish_tasks()

    closing = laptop.stored().closing
    assert closing is not None
    assert closing.missing_voices == f"{LONG}en nog iets"
    assert FULL not in words_on(laptop.table.closing_view)

"""Going from screen to screen, and what the menus allow, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import ItemKind, TensionKind
from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import TENSIONS, Command
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.accessibility import words_on
from tests.ui.app_builder import NAMES, Laptop, a_plan, sit_down

Key = Qt.Key


def lines(menu: QMenu) -> dict[str, QAction]:
    """Return the lines of a menu by their words, without the letter that is marked."""
    return {action.text().replace("&", ""): action for action in menu.actions()}


def inside(menu: QMenu, title: str) -> QMenu:
    """Return a menu inside a menu."""
    inner = lines(menu)[title].menu()
    assert isinstance(inner, QMenu)
    return inner


def ticked(laptop: Laptop, title: str) -> list[str]:
    """Open a menu inside the view menu, return what is ticked there, and close all."""
    menu = laptop.window.view_menu
    laptop.choose_line(menu, title)
    found = [action.text() for action in inside(menu, title).actions() if action.isChecked()]
    laptop.key(Key.Key_Escape, times=2)
    return found


def choose(laptop: Laptop, title: str, words: str) -> None:
    """Choose a line in a menu inside the view menu."""
    laptop.choose_line(laptop.window.view_menu, title)
    laptop.choose_open_line(inside(laptop.window.view_menu, title), words)


def test_the_start_screen_leads_to_every_screen_and_back(laptop: Laptop) -> None:
    start = laptop.window.screen_in_front()
    for command, screen in (
        (Command.NEW_TABLE, PrepareView),
        (Command.READ_NOTES, SpreadsheetImportView),
    ):
        laptop.press(command)
        assert isinstance(laptop.window.screen_in_front(), screen)
        laptop.press(Command.BACK)
        assert laptop.window.screen_in_front() is start


def test_a_screen_that_was_left_for_good_is_taken_away(laptop: Laptop) -> None:
    for _ in range(5):
        laptop.press(Command.READ_NOTES, Command.BACK)
    laptop.wait(lambda: laptop.window.findChildren(SpreadsheetImportView) == [])


def test_a_new_table_that_was_half_filled_in_is_there_when_one_comes_back(
    laptop: Laptop,
) -> None:
    laptop.press(Command.NEW_TABLE)
    form = laptop.window.screen_in_front()
    laptop.press(Command.BACK, Command.NEW_TABLE)
    assert laptop.window.screen_in_front() is form


def test_files_of_many_tables_come_together_on_a_page_of_their_own(laptop: Laptop) -> None:
    laptop.press(Command.MERGE)

    assert isinstance(laptop.window.screen_in_front(), FileMergeView)
    laptop.press(Command.BACK)
    laptop.wait(lambda: laptop.window.findChildren(FileMergeView) == [])


def test_a_file_of_a_table_that_is_dropped_is_looked_at(laptop: Laptop, tmp_path: Path) -> None:
    (tmp_path / "a.dialoog").write_bytes(b"PK\3\4")
    laptop.window.dropped.emit([tmp_path / "a.dialoog"])

    screen = laptop.window.screen_in_front()
    assert isinstance(screen, FileMergeView)
    laptop.wait(lambda: len(screen.table.rows.rows()) == 1)


def test_the_window_is_named_after_the_theme_and_never_after_a_person(laptop: Laptop) -> None:
    titles = [laptop.window.windowTitle()]
    laptop.press(Command.NEW_TABLE)
    titles.append(laptop.window.windowTitle())
    sit_down(laptop)
    titles.append(laptop.window.windowTitle())
    laptop.press(Command.REPORT)
    titles.append(laptop.window.windowTitle())

    theme = "Gezondheid – Dialoogtafel"
    assert titles == ["Dialoogtafel", "Dialoogtafel", theme, theme]
    assert [name for name in NAMES.values() if name in "".join(titles)] == []


def test_the_menus_allow_only_what_can_be_done(laptop: Laptop) -> None:
    window = laptop.window
    of_a_table = {"Change the table …", "Close and make the report", "Removed notes …"}
    of_a_table |= {"Show the host screen", "Show the notes screen", "Show both in one"}
    of_a_table |= {"Notes in a window of their own", "Screen for the room, on or off"}
    of_a_table |= {"Show the room the next", "Show the room the time, or not"}
    of_a_table |= {"Print for the table", "Type in paper notes …", "Read the lines back"}
    of_a_table |= {"Not reached, go on", "Divide the time by hand", "Tension"}
    of_a_table |= {
        "Read every note once more",
        "Round off step by step",
        "Check before it leaves",
        "Hand this table over",
        "Erase this note for good …",
    }
    all_lines = lines(window.table_menu) | lines(window.edit_menu) | lines(window.view_menu)
    impossible = {words for words, line in all_lines.items() if not line.isEnabled()}
    of_a_board = {"Share my kernen …"}
    assert impossible == of_a_table | of_a_board | {"Open the table again", "Undo", "Redo"}

    sit_down(laptop)

    impossible = {words for words, line in all_lines.items() if not line.isEnabled()}
    assert impossible == of_a_board | {
        "Open the table again",
        "Redo",
        "Kernen of a theme",
        "Theme of a kern",
        "Rode draden",
        "Afwegingskader …",
        "Matrix of notes …",
    }


def test_the_menu_names_the_step_that_is_taken_back(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Eén.")
    assert "Undo: keep a note" in lines(laptop.window.edit_menu)
    laptop.press(Command.UNDO)
    assert "Undo: go to another move" in lines(laptop.window.edit_menu)
    assert "Redo: keep a note" in lines(laptop.window.edit_menu)


def test_every_table_has_its_own_steps_to_take_back(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.note("Hier.")
    first = laptop.table_id
    sit_down(laptop, a_plan(laptop.context, theme="Samen leven"))
    laptop.note("Daar.")
    second = laptop.table_id
    assert second != first

    laptop.press(Command.UNDO)

    store = laptop.context.store
    assert [item.text for item in store.dossier(first).items] == ["Hier."]
    assert store.dossier(second).items == ()


def test_half_a_sentence_at_one_table_waits_while_another_is_open(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.type("Half een zi")
    first = laptop.table_id
    sit_down(laptop, a_plan(laptop.context, theme="Samen leven"))
    assert laptop.capture.entry.field.text() == ""

    laptop.application.tables.show(first)

    assert laptop.capture.entry.field.text() == "Half een zi"
    laptop.type("n.")
    assert laptop.note("").text == "Half een zin."


def test_a_table_is_changed_from_the_menu_and_keeps_its_notes(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("De kermis ging niet door.", Command.SEAT_2)

    laptop.choose_line(laptop.window.table_menu, "Change the table")
    laptop.tab_to(laptop.page.seats.rows[1][0])
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    laptop.type("banketbakker")
    laptop.press(Command.KEEP)

    [item] = laptop.items()
    seat = laptop.stored().seat(item.speaker.seat_id)
    assert seat is not None
    assert (seat.role_label, seat.first_name) == ("banketbakker", "Bram")
    row = laptop.capture.stream.notes.row(item)
    assert row.said_by == "2 · banketbakker"


def test_the_practice_table_is_one_until_it_is_finished(laptop: Laptop) -> None:
    laptop.press(Command.PRACTICE)
    first = laptop.table_id
    assert laptop.stored().dialogue.practice
    laptop.press(Command.BACK, Command.PRACTICE)
    assert laptop.table_id == first

    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    laptop.finish_tasks()
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    laptop.press(Command.BACK, Command.PRACTICE)

    assert laptop.table_id != first


def test_a_practice_table_says_so_on_all_its_screens(laptop: Laptop) -> None:
    laptop.press(Command.PRACTICE)
    ribbon = laptop.table.view.ribbon
    seen = [ribbon.isVisible()]
    laptop.press(Command.CAPTURE_VIEW)
    seen.append(ribbon.isVisible())
    laptop.press(Command.REPORT)
    seen.append(laptop.closing.ribbon.isVisible())
    laptop.choose_line(laptop.window.table_menu, "Change the table")
    seen.append(laptop.page.ribbon.isVisible())
    laptop.press(Command.BACK)

    [row] = [row for row, _ in laptop.application.start.presenter._rows]
    assert seen == [True, True, True, True]
    assert ribbon.text() != ""
    assert row.mark == "practice table"


def test_a_real_table_is_not_marked_as_practice(seated_down: Laptop) -> None:
    laptop = seated_down
    assert not laptop.table.view.ribbon.isVisible()
    laptop.press(Command.REPORT)
    assert not laptop.closing.ribbon.isVisible()
    laptop.choose_line(laptop.window.table_menu, "Change the table")
    assert not laptop.page.ribbon.isVisible()


def test_going_back_shows_how_far_the_table_is(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Eén.")
    laptop.press(Command.BACK)

    [row] = [row for row, _ in laptop.application.start.presenter._rows]
    assert (row.theme, row.amount, row.state) == ("Gezondheid", "1 note(s)", "in progress")


def test_a_finished_table_opens_with_its_notes_in_front(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.REPORT)
    laptop.push(laptop.closing.close_button)
    laptop.finish_tasks()
    laptop.application.tables._tables.clear()  # as after a restart

    laptop.press(Command.BACK)
    laptop.key(Key.Key_Return)

    assert laptop.capture.isVisible()


@pytest.mark.parametrize(
    ("keys", "percent"),
    [
        ((Command.LARGER,) * 9, 200),
        ((Command.LARGER, Command.LARGER, Command.SMALLER), 125),
        ((Command.LARGER, Command.USUAL_SIZE, Command.SMALLER), 100),
    ],
)
def test_the_text_grows_and_the_menu_shows_its_size(
    laptop: Laptop, keys: tuple[Command, ...], percent: int
) -> None:
    laptop.press(*keys)

    assert look().percent == percent
    assert ticked(laptop, "Text size") == [f"{percent} %"]


def test_colours_and_sizes_are_chosen_in_the_menu(laptop: Laptop) -> None:
    choose(laptop, "Colours", "Dark")
    choose(laptop, "Text size", "150")

    assert (look().scheme, look().percent) == (Scheme.DARK, 150)
    assert ticked(laptop, "Colours") == ["Dark"]


def test_another_language_comes_with_the_next_start(laptop: Laptop) -> None:
    assert ticked(laptop, "Language") == ["Nederlands"]
    choose(laptop, "Language", "English")

    assert "after a new start" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    assert ticked(laptop, "Language") == ["English"]


def test_the_window_fills_the_display_and_goes_back(laptop: Laptop) -> None:
    laptop.press(Command.FULL_SCREEN)
    assert laptop.window.isFullScreen()
    laptop.press(Command.FULL_SCREEN)
    assert not laptop.window.isFullScreen()


def test_the_key_that_ends_the_program_closes_the_window(laptop: Laptop) -> None:
    with laptop.qtbot.waitSignal(laptop.window.closed):
        laptop.press(Command.QUIT)


def test_a_table_of_the_list_is_changed_before_it_begins(laptop: Laptop) -> None:
    prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
    laptop.press(Command.BACK, Command.CHANGE_TABLE)

    assert laptop.page.head.municipality.text() == "Goes"
    laptop.press(Command.KEEP)
    assert laptop.window.screen_in_front() is laptop.application.start.view


@pytest.mark.parametrize("playing", [False, True], ids=["still", "playing"])
def test_a_practice_table_has_its_own_programme_whatever_was_chosen_last(
    laptop: Laptop, playing: bool
) -> None:
    laptop.context.catalogue.choose_programme("dialoogtafel-in-uw-gemeente")
    if playing:
        laptop.choose_line(laptop.window.table_menu, "Practice table that plays")
    else:
        laptop.press(Command.PRACTICE)

    own = laptop.context.library.programmes["nederland-na-de-crisis"]
    assert laptop.stored().dialogue.programme == own.id
    laptop.press(Command.HOST_VIEW, Command.PREVIOUS_STEP)
    script = laptop.table.presenter.script
    assert script is not None
    told = [card.questions for card in script.steps[0].prompts if card.programme_text]
    assert told
    assert set(told) <= {own.purpose, own.follow_up}
    assert laptop.context.catalogue.last_chosen == "dialoogtafel-in-uw-gemeente"


@pytest.mark.parametrize("before", [Command.CAPTURE_VIEW, Command.SOLO_VIEW, Command.HOST_VIEW])
def test_a_tension_is_made_from_the_menu_as_by_its_key(
    seated_down: Laptop, before: Command
) -> None:
    laptop = seated_down
    laptop.note("Alles dicht.", Command.KNEL)
    laptop.note("Wij hielpen elkaar.", Command.KIEM)
    laptop.press(before)
    menu = laptop.window.edit_menu
    kinds = inside(menu, "Tension")
    shown = [action.text() for action in kinds.actions()]
    assert shown[1] == "Tension between groups\tCtrl+Shift+2"
    assert len(shown) == len(TENSIONS)

    laptop.choose_line(menu, "Tension")
    laptop.choose_open_line(kinds, "Tension between groups")
    laptop.press(Command.KEEP)

    tension = laptop.items()[-1]
    assert (tension.kind, tension.labels.tension) == (
        ItemKind.TENSION,
        TensionKind.BETWEEN_GROUPS,
    )
    assert laptop.capture.isVisible()
    laptop.press(Command.TENSION_2, Command.KEEP)
    assert laptop.items()[-1].labels == tension.labels

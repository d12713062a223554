"""Every screen of the program with something on it, reached by keys from the start screen."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator import resources
from facilitator.domain.records.items import ItemKind, ReadBack
from facilitator.domain.table.invitation import CampaignTexts
from facilitator.exchange.invitations.file import read_invitation, write_invitation
from facilitator.services.invitation_register import give_up
from facilitator.services.invitations import (
    Campaign,
    InvitedTable,
    accept_invitation,
    make_invitations,
    write_invitations,
)
from facilitator.services.preparation import prepare
from facilitator.services.publishing import TableReference, choose_reference
from facilitator.services.second_copy import choose_folder
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.registry import ExportRecord
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.read_back.view import ReadBackView
from facilitator.ui.widgets.dialogs import Notice
from tests.exchange.invitation_samples import COORDINATOR, SIGNER, an_invitation
from tests.reports.theme_tables import PROGRAMME
from tests.ui.app_builder import Laptop, a_plan, open_from_start, sit_down
from tests.ui.drivers import has_keys
from tests.ui.features.clustering.on_screen import (
    a_kern,
    a_new_kern,
    a_tag,
    a_theme_of_a_kern,
    changing_a_tag,
    the_account,
    the_kernen,
    the_texts,
    what_looks_like_a_kern,
)
from tests.ui.features.file_merge.layers import (
    a_kern_of_two,
    a_layer_that_waits,
    asked_for_a_yes,
    the_kernen_are_handed_over,
)
from tests.ui.features.framework.on_screen import (
    details_of_an_insight,
    insights_still_open,
    the_framework,
)
from tests.ui.features.import_history.taken_in import files_to_choose, what_was_taken_in
from tests.ui.features.matrix.on_screen import notes_of_a_cell, the_matrix
from tests.ui.features.report.on_screen import a_theme_report
from tests.ui.features.report.theme import put_theme
from tests.ui.features.retention.on_screen import (
    asked_for_the_yes,
    leaving,
    the_days,
    told_at_the_start,
    what_would_go,
    wiped,
)
from tests.ui.features.review.board import a_newer_version, after_merging, asked_after_merging
from tests.ui.features.review.on_screen import a_double, going_through_it
from tests.ui.features.settlement.on_screen import (
    a_change_that_waits,
    added_by_a_guest,
    erased_but_in_copies,
    much_is_answered,
)
from tests.ui.features.threads.on_screen import (
    kernen_to_join,
    notes_of_a_thread,
    texts_of_the_threads,
    the_threads,
)

Key = Qt.Key
LONG = "Ik vond het een lang jaar, en de wachtkamer was altijd leeg. " * 6


def empty_start(laptop: Laptop) -> QWidget:
    """Nothing was ever done."""
    return laptop.window


def full_start(laptop: Laptop) -> QWidget:
    """So many tables that one may want to find one."""
    titles = ("Gezondheid", "Samen leven", "Wonen en verkeer", "Natuur en milieu")
    for number in range(10):
        plan = a_plan(laptop.context, theme=titles[number % 4], number=number + 1)
        prepare(laptop.context.store, plan, laptop.origins)
    laptop.press(Command.BACK)
    return laptop.window


def a_new_table(laptop: Laptop) -> QWidget:
    """The page on which a table is made ready, with something still to be filled in."""
    laptop.press(Command.NEW_TABLE)
    page = laptop.page
    laptop.push(page.ready_button)  # a theme is still needed
    laptop.tab_to(page.head.municipality)
    laptop.compose("Den Haag")
    laptop.key(Key.Key_Escape)  # the suggestions
    return laptop.window


def a_known_table(laptop: Laptop) -> QWidget:
    """The page on which a table is changed."""
    prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
    laptop.press(Command.BACK, Command.CHANGE_TABLE)
    return laptop.window


def reading_in(laptop: Laptop) -> QWidget:
    """The page on which notes of a spreadsheet are taken in, with what would happen."""
    examples = resources.path("examples")
    notes = examples / "notities.csv"
    broken = laptop.context.store.path.parent / "notities.csv"
    broken.write_text(notes.read_text("utf-8") + "A;onzin;;;Deze soort is er niet.\n", "utf-8")
    laptop.places.paths += [examples / "tafels.csv", broken]
    laptop.press(Command.READ_NOTES)
    for _ in range(2):
        laptop.key(Key.Key_Space)
        laptop.finish_tasks()
        laptop.key(Key.Key_Tab)
    return laptop.window


def an_invited_table(laptop: Laptop) -> QWidget:
    """An invitation of somebody new, with what the people at its table are told."""
    path = laptop.context.store.path.parent / "goes.uitnodiging"
    path.write_bytes(write_invitation(an_invitation(), SIGNER))
    laptop.application.invitations.open(path)
    return laptop.dialog()


def another_invitation(laptop: Laptop) -> QWidget:
    """An invitation to a table that is here, with a further key and another day."""
    first = an_invitation(recipients=(COORDINATOR.public,))
    accept_invitation(laptop.context.store, read_invitation(write_invitation(first, SIGNER)))
    path = laptop.context.store.path.parent / "goes.uitnodiging"
    other = an_invitation(held_on=date(2026, 12, 10))
    path.write_bytes(write_invitation(other, SIGNER))
    laptop.application.invitations.open(path)
    return laptop.dialog()


def no_key_yet(laptop: Laptop) -> QWidget:
    """The page of the key, on a laptop that has none."""
    laptop.application.invitations.open_key()
    return laptop.window


def a_key(laptop: Laptop) -> QWidget:
    """The page of the key, on the laptop of a coordinator."""
    chest = laptop.context.keys.chest
    chest._private.parent.mkdir()
    chest._private.write_bytes(b"sealed")
    chest._public.write_text(COORDINATOR.public)
    laptop.application.invitations.open_key()
    return laptop.window


def making_a_key(laptop: Laptop) -> QWidget:
    """The six words of a new key, to be written down and typed."""
    laptop.application.invitations.open_key()
    laptop.key(Key.Key_Space)
    return laptop.dialog()


def making_invitations(laptop: Laptop) -> QWidget:
    """The page on which invitations are made, with something still to be filled in."""
    laptop.application.invitations.open_invitations()
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    return laptop.window


def the_register(laptop: Laptop) -> QWidget:
    """The invitations that were made here: one is missing, one was given up, one is to come."""
    library, store = laptop.context.library, laptop.context.store
    campaign = Campaign(
        library.programmes["nederland-na-de-crisis"],
        library.scripts["themadialoog"],
        library.themes["gezondheid"],
        CampaignTexts(),
    )
    days = (date(2026, 11, 19), date(2026, 11, 20), date(2026, 12, 3))
    tables = [InvitedTable(at, day, "Goes", "GM0664") for at, day in enumerate(days, start=1)]
    made = make_invitations(campaign, tables, store, laptop.origins)
    write_invitations(made, store, store.path.parent)
    give_up(store, made[1].dialogue_id)
    laptop.application.invitations.open_invitations()
    page = laptop.window.screen_in_front()
    assert isinstance(page, InvitationsView)
    laptop.tab_to(page.register.lines)
    return laptop.window


def a_list_of_invitations(laptop: Laptop) -> QWidget:
    """What a list of tables would make, with a row that cannot come along."""
    path = laptop.context.store.path.parent / "lijst.csv"
    rows = "Goes;3-12-2026;;Gezondheid", "Gouda;4-12-2026;;Samen leven", "Hulst;99-9-2026;;"
    path.write_text("\n".join(("gemeente;datum;dialoog;thema", *rows)), "utf-8")
    laptop.places.paths.append(path)
    laptop.application.invitations.open_invitations()
    page = laptop.window.screen_in_front()
    assert isinstance(page, InvitationsView)
    laptop.push(page.list.choose_button)
    laptop.finish_tasks()
    laptop.tab_to(page.list.refused)
    return laptop.window


def the_overview(laptop: Laptop) -> QWidget:
    """All tables by theme, of which one has a number that another has too."""
    full_start(laptop)
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()
    laptop.key(Key.Key_Down)
    return laptop.window


def what_was_found(laptop: Laptop) -> QWidget:
    """Notes in which words were found, with all filters in sight."""
    sit_down(laptop)
    laptop.note(LONG, Command.SEAT_2, Command.KNEL)
    laptop.note("De wachtkamer was vol.", Command.SEAT_3, Command.KIEM)
    laptop.press(Command.OVERVIEW, Command.FIND_TABLE)
    laptop.finish_tasks()
    laptop.type("wachtkamer")
    view = laptop.window.screen_in_front()
    assert isinstance(view, OverviewView)
    laptop.push(view.filters_button)
    laptop.finish_tasks()
    laptop.tab_to(view.results)
    return laptop.window


def before_the_start(laptop: Laptop) -> QWidget:
    """The host's screen of a table that has not begun."""
    table = prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
    open_from_start(laptop, table)
    return laptop.window


def hosting(laptop: Laptop) -> QWidget:
    """The host's screen of a practice table, past the planned time."""
    laptop.press(Command.PRACTICE)
    laptop.pass_time(minutes=60)
    laptop.wait(laptop.host.aside.isVisible)
    return laptop.window


def dividing_the_time(laptop: Laptop) -> QWidget:
    """The host's screen while minutes are divided by hand."""
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.PLAN_TIME)
    return laptop.window


def a_card_to_tell(laptop: Laptop) -> QWidget:
    """The host's screen with a card of the programme, and a tick that it was told."""
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.PREVIOUS_STEP, Command.PROMPT_2, Command.TOLD)
    return laptop.window


def a_hint(laptop: Laptop) -> QWidget:
    """The host's screen when only knel was told, by three of eight."""
    sit_down(laptop)
    for seat in (Command.SEAT_2, Command.SEAT_4, Command.SEAT_8):
        laptop.note("De zaak ging dicht.", seat, Command.KNEL)
    laptop.press(Command.HOST_VIEW)
    laptop.pass_time(minutes=21)
    laptop.wait(laptop.host.aside.isVisible)
    return laptop.window


def an_open_card(laptop: Laptop) -> QWidget:
    """The host's screen with a card in the place of the question."""
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.PROMPT_2)
    return laptop.window


def hosting_with_the_room(laptop: Laptop) -> QWidget:
    """The host's screen while the room sees the text of the theme."""
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.ROOM_SCREEN, Command.ROOM_NEXT)
    return laptop.window


def solo(laptop: Laptop) -> QWidget:
    """Host and notes in one, at a question of one line, with half a sentence."""
    laptop.press(Command.PRACTICE, Command.SOLO_VIEW)
    laptop.compose("Half een zin")
    return laptop.window


def taking_notes(laptop: Laptop) -> QWidget:
    """The notes screen with notes of many sorts, and a sentence above the field."""
    _notes(laptop)
    laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE, Command.TO_FIELD)
    laptop.compose("Half een zin")
    laptop.press(Command.SEAT_3, Command.STAR)
    return laptop.window


def _notes(laptop: Laptop) -> None:
    sit_down(laptop, a_plan(laptop.context, number=12, municipality="Zoeterwoude-Rijndijk"))
    laptop.compose(LONG)
    laptop.press(Command.SEAT_1, Command.KEEP)
    laptop.note("Kort.", Command.SEAT_4, Command.KIEM, Command.STAR, Command.SENSITIVE)
    laptop.note("Ook.", Command.SPEAKER_SUBGROUP, Command.DREAM, Command.REACTION)
    laptop.note("Nee.", Command.SPEAKER_HOST, Command.IDEA)


def details_of_an_idea(laptop: Laptop) -> QWidget:
    """The notes screen with the details of an idea."""
    _notes(laptop)
    laptop.press(Command.IDEA, Command.DETAILS)
    return laptop.window


def details_of_a_tension(laptop: Laptop) -> QWidget:
    """The notes screen with the details of a tension between two notes."""
    _notes(laptop)
    laptop.press(Command.TO_STREAM, Command.MARK_NOTE)
    laptop.key(Key.Key_Up)
    laptop.press(Command.MARK_NOTE)
    laptop.choose_other_kind(ItemKind.TENSION)
    laptop.press(Command.DETAILS)
    return laptop.window


def changing_a_note(laptop: Laptop) -> QWidget:
    """The notes screen with a kept note in the field."""
    _notes(laptop)
    laptop.press(Command.TO_STREAM, Command.EDIT_NOTE)
    return laptop.window


def removed_notes(laptop: Laptop) -> QWidget:
    """The notes screen with what was removed."""
    _notes(laptop)
    laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE, Command.REMOVE_NOTE)
    laptop.application.edit.show_removed()
    return laptop.window


def the_photo_of_a_dream(laptop: Laptop) -> QWidget:
    """The notes screen with the details of a dream that has a photo."""
    _notes(laptop)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    laptop.press(Command.DREAM)
    QTest.keySequence(has_keys(), QKeySequence(QKeySequence.StandardKey.Paste))
    laptop.finish_tasks()
    QGuiApplication.clipboard().clear()
    return laptop.window


def reading_back(laptop: Laptop) -> QWidget:
    """The lines of one person, of which one was answered and one is worded anew."""
    _notes(laptop)
    for number in range(2):
        laptop.note(f"{number} {LONG}", Command.SEAT_1)
    laptop.press(Command.READ_BACK)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReadBackView)
    view.answers.given.emit(ReadBack.WITHHELD)
    view.answers.given.emit(ReadBack.CHANGED)
    return laptop.window


def everyone_was_asked(laptop: Laptop) -> QWidget:
    """The end of reading back."""
    _notes(laptop)
    laptop.press(Command.READ_BACK)
    laptop.key(Key.Key_Return, times=3)
    return laptop.window


def paper_notes(laptop: Laptop) -> QWidget:
    """The page on which paper notes are typed in, with one that cannot be kept like this."""
    sit_down(laptop)
    laptop.application.table.open_paper_entry()
    for words in ("2", "k", LONG, "9", "k", LONG):
        laptop.type(words)
        laptop.key(Key.Key_Return)
    return laptop.window


def papers(laptop: Laptop) -> QWidget:
    """What can be printed for the table."""
    sit_down(laptop)
    laptop.press(Command.PAPERS)
    return laptop.dialog()


def giving_data(laptop: Laptop) -> QWidget:
    """What data go to other programs, and for whom."""
    put_theme(laptop.context.store)
    laptop.application.files.give_data()
    return laptop.dialog()


def data_that_wait(laptop: Laptop) -> QWidget:
    """Why public data cannot be made."""
    choose_reference(laptop.context.store, PROGRAMME, TableReference.NUMBER)
    laptop.places.paths.append(laptop.context.store.path.parent)
    giving_data(laptop)
    laptop.key(Qt.Key.Key_Tab)
    laptop.key(Qt.Key.Key_Down)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    return laptop.dialog()


def data_are_ready(laptop: Laptop) -> QWidget:
    """Where the data are."""
    laptop.places.paths.append(laptop.context.store.path.parent)
    giving_data(laptop)
    laptop.key(Qt.Key.Key_Return)
    return laptop.dialog()


def a_table_that_plays(laptop: Laptop) -> QWidget:
    """The practice table that plays, with somebody who speaks."""
    laptop.application.preparation.open_simulation()
    laptop.press(Command.HOST_VIEW, Command.NEXT_STEP, Command.PLAY_TABLE)
    for _ in range(3):
        laptop.press(Command.PLAY_NEXT)
    return laptop.window


def the_copies(laptop: Laptop) -> QWidget:
    """Choose a copy to put back."""
    sit_down(laptop)
    store = laptop.context.store
    for text in ("Eerst dit.", "Dan dat."):
        back_up(store, backup_folder(store), laptop.context.now())
        laptop.pass_time(minutes=31)
        laptop.note(text)
    laptop.application.privacy.put_back()
    return laptop.dialog()


def the_second_copy(laptop: Laptop) -> QWidget:
    """How the second copy is, and who can open it."""
    _with_second_copy(laptop)
    laptop.finish_tasks()
    laptop.application.privacy.choose_second_copy()
    return laptop.dialog()


def without_the_stick(laptop: Laptop) -> QWidget:
    """The note-taker's screen, while the stick with the second copy is not there."""
    sit_down(laptop)
    stick = _with_second_copy(laptop)
    laptop.note("Deze staat alleen op de laptop.")
    _take_away(laptop, stick)
    laptop.table.presenter.tick()
    return laptop.window


def a_stick_that_may_be_lost(laptop: Laptop) -> QWidget:
    """How the second copy is, while the stick is not there."""
    _take_away(laptop, _with_second_copy(laptop))
    laptop.application.privacy.choose_second_copy()
    return laptop.dialog()


def starting_without_the_stick(laptop: Laptop) -> QWidget:
    """The start screen, while the stick with the second copy is not there."""
    full_start(laptop)
    _take_away(laptop, _with_second_copy(laptop))
    return laptop.window


def _with_second_copy(laptop: Laptop) -> Path:
    store = laptop.context.store
    accept_invitation(store, read_invitation(write_invitation(an_invitation(), SIGNER)))
    stick = store.path.parent / "stick"
    stick.mkdir()
    choose_folder(store.path, stick, sealed=True)
    laptop.context.second_copy.begin()
    return stick


def _take_away(laptop: Laptop, stick: Path) -> None:
    laptop.finish_tasks()
    stick.rename(stick.with_name("weg"))
    laptop.context.second_copy.look()
    laptop.finish_tasks()


def erasing_a_note(laptop: Laptop) -> QWidget:
    """Ask whether a note goes for good, that was handed over before."""
    sit_down(laptop)
    laptop.note("Deze moet toch maar weg.")
    file = ExportRecord(laptop.context.now(), "gezondheid-4.dialoog", "ab" * 32, sealed=True)
    laptop.context.store.registry.keep_export(laptop.table_id, file)
    laptop.press(Command.TO_STREAM)
    laptop.application.privacy.erase_note()
    return laptop.dialog()


def looking_back(laptop: Laptop) -> QWidget:
    """What was caught of the talk at the practice table."""
    a_table_that_plays(laptop)
    laptop.pass_time(5)
    laptop.press(Command.PLAY_RESULT)
    return laptop.dialog()


def closing(laptop: Laptop) -> QWidget:
    """The closing screen of a practice table."""
    laptop.press(Command.PRACTICE, Command.REPORT)
    laptop.compose(LONG)
    return laptop.window


def read_once_more(laptop: Laptop) -> QWidget:
    """A quote with another wording beside it, after a note that was read."""
    laptop.press(Command.PRACTICE, Command.REPORT, Command.CLEAR)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClearView)
    laptop.key(Qt.Key.Key_Return)
    laptop.push(view.edit_button)
    laptop.type(" En daarna bleef het stil.")
    laptop.press(Command.KEEP)
    laptop.push(view.previous_button)
    return laptop.window


def an_idea_to_read(laptop: Laptop) -> QWidget:
    """An idea without a title that is typed now."""
    sit_down(laptop)
    laptop.note("Een moestuin bij de school, met een bank erbij.", Command.IDEA)
    laptop.press(Command.REPORT, Command.CLEAR)
    laptop.key(Qt.Key.Key_T)
    laptop.type("Moestuin")
    return laptop.window


def all_read(laptop: Laptop) -> QWidget:
    """After the last note."""
    sit_down(laptop)
    laptop.note("Er was niemand.", Command.KNEL)
    laptop.press(Command.REPORT, Command.CLEAR)
    laptop.key(Qt.Key.Key_Return)
    return laptop.window


def a_sensitive_note_to_read(laptop: Laptop) -> QWidget:
    """A sensitive note that is released, with its reason."""
    sit_down(laptop)
    laptop.note("Ik was bang dat niemand het zou geloven.", Command.KNEL, Command.SENSITIVE)
    laptop.press(Command.REPORT, Command.CLEAR)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClearView)
    laptop.push(view.release_button)
    laptop.type("Zij wil dat dit gelezen wordt.")
    laptop.press(Command.KEEP)
    return laptop.window


def rounding_off_speakers(laptop: Laptop) -> QWidget:
    """The first step of rounding off: a note without a speaker."""
    sit_down(laptop)
    laptop.note("Er was niemand die het zag.", Command.KNEL)
    laptop.press(Command.REPORT, Command.ROUND_OFF)
    return laptop.window


def rounding_off_reading(laptop: Laptop) -> QWidget:
    """Reading as a step of rounding off."""
    laptop.press(Command.PRACTICE, Command.REPORT, Command.ROUND_OFF)
    return laptop.window


def rounding_off_words(laptop: Laptop) -> QWidget:
    """The words about the table as a step of rounding off."""
    sit_down(laptop)
    laptop.press(Command.REPORT, Command.ROUND_OFF)
    laptop.compose(LONG)
    return laptop.window


def rounding_off_counts(laptop: Laptop) -> QWidget:
    """Who sat there as a step of rounding off."""
    sit_down(laptop)
    laptop.press(Command.REPORT, *[Command.ROUND_OFF] * 2)
    return laptop.window


def _naming_notes(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.note(
        "Ik zei tegen Bram: zet die tafel maar buiten, dan komen ze vanzelf.", Command.SEAT_1
    )
    laptop.note("Wie de sleutel wil, belt mij: 06 12345678.", Command.SEAT_4, Command.IDEA)
    laptop.note("De zaal is van iedereen, maar van de torenwachter is de klok.", Command.SEAT_6)
    laptop.note(f"Zo is Bram. {LONG}", Command.SEAT_5, Command.KIEM)
    laptop.note("Na die winter ging ik niet naar buiten.", Command.SEAT_2, Command.SENSITIVE)


def the_export_check(laptop: Laptop) -> QWidget:
    """Points to decide about, of which one was kept with a reason."""
    _naming_notes(laptop)
    laptop.press(Command.REPORT, Command.EXPORT_CHECK)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    laptop.key(Key.Key_Down, times=2)
    laptop.key(Key.Key_Z)
    laptop.type("Zo heet het werk.\n")
    laptop.key(Key.Key_Home)
    return laptop.window


def what_may_not_be_kept(laptop: Laptop) -> QWidget:
    """The place of a table that is told by number, after the key for keeping it."""
    sit_down(laptop)
    head = laptop.stored().dialogue
    choose_reference(laptop.context.store, head.programme, TableReference.NUMBER)
    place = head.municipality
    laptop.note(f"De griffier van {place} zei niets.", Command.SEAT_1)
    laptop.note(f"In {place} is het stil geworden.", Command.SEAT_2)
    laptop.press(Command.REPORT, Command.EXPORT_CHECK)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Z)
    return laptop.window


def before_handing_in(laptop: Laptop) -> QWidget:
    """The check before handing in, with other words being typed."""
    _naming_notes(laptop)
    check = laptop.application.tables.check_export(laptop.table_id, CheckPurpose.HAND_IN)
    laptop.context.tasks.start(_wait_for(check), "check")
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    laptop.key(Key.Key_A)
    return laptop.window


async def _wait_for(check: Awaitable[object]) -> None:
    await check


def nothing_pointed_out(laptop: Laptop) -> QWidget:
    """The check where nothing was found."""
    sit_down(laptop)
    laptop.press(Command.REPORT, Command.EXPORT_CHECK)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    return laptop.window


def the_report(laptop: Laptop) -> QWidget:
    """The page for reports of a practice table that still runs, with its pages."""
    laptop.press(Command.PRACTICE, Command.REPORT)
    laptop.push(laptop.closing.report_button)
    _drawn(laptop)
    return laptop.window


def in_the_way(laptop: Laptop) -> QWidget:
    """The page for reports, with what a public edition waits for."""
    the_report(laptop)
    laptop.report.editions.rows["openbaar"].click()
    laptop.finish_tasks()
    return laptop.window


def a_large_page(laptop: Laptop) -> QWidget:
    """The first page of a report as wide as there is room."""
    the_report(laptop)
    laptop.report.turn_preview()
    return laptop.window


def the_report_is_made(laptop: Laptop) -> QWidget:
    """The page for reports after the files were made."""
    sit_down(laptop)
    laptop.note("Ik was bang.", Command.SEAT_1, Command.STAR)
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    _drawn(laptop)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    return laptop.window


def _drawn(laptop: Laptop) -> None:
    laptop.wait(lambda: laptop.report.preview.picture.has_page)
    laptop.finish_tasks()


def it_is_there_already(laptop: Laptop) -> QWidget:
    """Ask whether a file may be replaced."""
    the_report_is_made(laptop)
    laptop.press(Command.KEEP)
    return laptop.dialog()


def the_keys(laptop: Laptop) -> QWidget:
    """F1."""
    laptop.press(Command.HELP)
    return laptop.dialog()


def about(laptop: Laptop) -> QWidget:
    """What this program is, in a dialog of the usual sort."""
    laptop.choose_line(laptop.window.help_menu, laptop.window.help_menu.actions()[-1].text())
    return laptop.dialog()


def an_error(laptop: Laptop) -> QWidget:
    """Something we did not foresee, with details to copy."""
    laptop.context.errors.show(ValueError("no words of people"))
    return laptop.dialog()


def a_question(laptop: Laptop) -> QWidget:
    """Which sensitive notes may be in the report."""
    sit_down(laptop)
    laptop.note("Ik was bang.", Command.SENSITIVE)
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    assert laptop.report.isVisible()
    laptop.press(Command.KEEP)
    return laptop.dialog()


def a_long_sentence(laptop: Laptop) -> QWidget:
    """A dialog with so many words that it must scroll when they are large."""
    laptop.context.dialogs.show(Notice("Een titel", LONG, LONG, LONG))
    return laptop.dialog()


Screen = Callable[[Laptop], QWidget]
SCREENS: tuple[Screen, ...] = (
    empty_start,
    full_start,
    a_new_table,
    a_known_table,
    reading_in,
    an_invited_table,
    another_invitation,
    no_key_yet,
    a_key,
    making_a_key,
    making_invitations,
    the_register,
    a_list_of_invitations,
    files_to_choose,
    what_was_taken_in,
    the_overview,
    what_was_found,
    the_matrix,
    notes_of_a_cell,
    the_kernen,
    a_new_kern,
    a_tag,
    changing_a_tag,
    the_account,
    what_looks_like_a_kern,
    a_kern,
    a_theme_of_a_kern,
    the_texts,
    the_threads,
    notes_of_a_thread,
    the_framework,
    insights_still_open,
    details_of_an_insight,
    kernen_to_join,
    texts_of_the_threads,
    before_the_start,
    hosting,
    dividing_the_time,
    a_card_to_tell,
    a_hint,
    an_open_card,
    hosting_with_the_room,
    solo,
    taking_notes,
    details_of_an_idea,
    details_of_a_tension,
    changing_a_note,
    removed_notes,
    the_photo_of_a_dream,
    reading_back,
    everyone_was_asked,
    a_newer_version,
    after_merging,
    asked_after_merging,
    a_kern_of_two,
    a_layer_that_waits,
    asked_for_a_yes,
    the_kernen_are_handed_over,
    going_through_it,
    a_double,
    a_change_that_waits,
    added_by_a_guest,
    erased_but_in_copies,
    much_is_answered,
    paper_notes,
    papers,
    giving_data,
    data_that_wait,
    data_are_ready,
    a_table_that_plays,
    looking_back,
    closing,
    read_once_more,
    an_idea_to_read,
    all_read,
    a_sensitive_note_to_read,
    rounding_off_speakers,
    rounding_off_reading,
    rounding_off_words,
    rounding_off_counts,
    the_report,
    in_the_way,
    a_large_page,
    the_report_is_made,
    a_theme_report,
    it_is_there_already,
    the_export_check,
    what_may_not_be_kept,
    before_handing_in,
    nothing_pointed_out,
    the_keys,
    about,
    an_error,
    a_question,
    a_long_sentence,
    the_copies,
    the_second_copy,
    a_stick_that_may_be_lost,
    without_the_stick,
    starting_without_the_stick,
    erasing_a_note,
    told_at_the_start,
    the_days,
    what_would_go,
    leaving,
    asked_for_the_yes,
    wiped,
)


def everything_below(window: QWidget) -> Iterator[QWidget]:
    """Give every widget that can be seen in a window, or could when it is scrolled to."""
    widgets = (each for each in window.findChildren(QWidget) if each.isVisible())
    return (each for each in widgets if each.window() is window)

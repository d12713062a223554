"""Makes the parts of the program and puts them together: what asks and what is done then."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands.shortcuts import TENSIONS, Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.actions.closing_flow import ClosingFlowActions
from facilitator.ui.shell.actions.clustering import ClusteringActions
from facilitator.ui.shell.actions.data import FileActions, InvitationActions, PrivacyActions
from facilitator.ui.shell.actions.framework import FrameworkActions
from facilitator.ui.shell.actions.help import HelpActions
from facilitator.ui.shell.actions.report import ReportActions, ThemeReportActions
from facilitator.ui.shell.actions.retention import RetentionActions
from facilitator.ui.shell.actions.table import EditActions, TableActions
from facilitator.ui.shell.actions.tables import (
    OverviewActions,
    PreparationActions,
    ReviewActions,
)
from facilitator.ui.shell.actions.threads import ThreadPageActions
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.menus import MenuRow, Menus, Need, Rows, SubMenu, ViewChoices
from facilitator.ui.shell.places import Places, why_not_yet
from facilitator.ui.shell.screens import OpenTables, ScreenStack, StartScreen
from facilitator.ui.widgets.pages import FormPage

translate = QCoreApplication.translate

SCREENS = ("facilitator.ui.shell.table.open_table", "facilitator.ui.features.prepare.presenter")
"""What is imported when a screen is first opened, or before that while nobody asks for it."""


class Application:
    """The screens, the open tables, and what is done when a menu or the start screen asks."""

    def __init__(self, window: MainWindow, start: StartView, context: AppContext) -> None:
        self.window = window
        self.context = context
        self.stack = ScreenStack(window)
        self.tables = OpenTables(context, self.stack)
        self.start = StartScreen(context, self.stack, self.tables, start)
        parts = (context, self.stack, self.tables, self.start)
        self.edit = EditActions(self.stack, self.tables)
        self.table = TableActions(*parts)
        self.closing_flow = ClosingFlowActions(*parts, self.table.open_closing)
        self.preparation = PreparationActions(*parts)
        self.invitations = InvitationActions(*parts, self.preparation.change)
        self.retention = RetentionActions(*parts)
        self.files = FileActions(
            *parts,
            self.invitations.open,
            self.open_review,
            self.retention.open_leaving,
            self.edit.add_history,
        )
        self.privacy = PrivacyActions(*parts, self.preparation.drop_form)
        self.overview = OverviewActions(
            *parts, self.edit.add_history, self.open_review, self.retention.open
        )
        self.review = ReviewActions(
            *parts, self.edit.add_history, self.files, self.invitations, self.overview
        )
        reports = ThemeReportActions(*parts, self.open_review)
        self.clustering = ClusteringActions(
            *parts, self.edit.add_history, self.overview, reports
        )
        self.threads = ThreadPageActions(*parts, self.edit.add_history, self.overview, reports)
        self.framework = FrameworkActions(*parts, self.edit.add_history, self.threads, reports)
        self.report = ReportActions(*parts, self.table, self.overview, self.open_review)
        self.help = HelpActions(*parts, self._over_tables)
        self.places = self._places()
        self._menus = Menus(window, self.tables)
        self._fill_menus()
        self._connect(start)
        self._begin()

    def _places(self) -> Places:
        ways = {
            Command.OVERVIEW: self.overview.open,
            Command.CLUSTERS: self.clustering.open,
            Command.THREADS: self._open_threads,
            Command.REPORT: self._report_in_place,
        }
        return Places(self.stack, ways, partial(why_not_yet, self.context))

    def _open_threads(self) -> None:
        """Go to the rode draden, from elsewhere to the page of them that was left."""
        if self.framework.was_left and not self._over_threads():
            self.framework.open()
        else:
            self.threads.open()

    def _over_threads(self) -> bool:
        return self.threads.in_front() or self.framework.in_front()

    def _fill_menus(self) -> None:
        window = self.window
        self._menus.fill(window.table_menu, self._table_menu())
        self._menus.fill(window.edit_menu, self._edit_menu())
        self._menus.fill(window.view_menu, self._view_menu())
        self._menus.fill(window.help_menu, self._help_menu())

    def open_review(self) -> None:
        """Go through all that there is to look at."""
        self.review.open()

    def _settle(self) -> None:
        """Go through the table in front or chosen, elsewhere through all there is."""
        if self.start.in_front or self.tables.in_front():
            self.table.open_conflicts()
        else:
            self.review.open()

    def _begin(self) -> None:
        """Show the start screen; the copy on a stick follows."""
        self.start.open()
        self.start.presenter.ready()
        self.context.second_copy.begin()

    def _connect(self, start: StartView) -> None:
        self.threads.lead_to_framework = self.framework.open
        start.new_table.connect(self.preparation.open_new)
        start.practice.connect(self.preparation.open_practice_table)
        start.open_invitation.connect(self.invitations.choose)
        start.read_notes.connect(self.files.open_spreadsheet_import)
        start.merge_files.connect(self.files.open_file_merge)
        start.chosen.connect(self.tables.show)
        start.prepare_again.connect(self.preparation.change)
        start.tables.review.asked.connect(self.open_review)
        start.tables.due.asked.connect(self.retention.open_due)
        start.tables.handed_in.asked.connect(self.retention.open_leaving)
        start.tables.second_copy.asked.connect(self.privacy.choose_second_copy)
        self.window.dropped.connect(self.files.take)
        self.window.table_menu.aboutToShow.connect(self._allow_for_chosen)
        self.stack.changed.connect(self._refresh_menus)
        self.edit.changed.connect(self._refresh_menus)

    def _refresh_menus(self) -> None:
        self._menus.refresh(self.edit.history())
        no_talk = self.clustering.may_open()
        board = self.clustering.in_front()
        self._menus.allow(
            {Need.REPORT: self._may_report(), Need.NO_TALK: no_talk, Need.BOARD: board}
        )

    def _allow_for_chosen(self) -> None:
        chosen = self.start.chosen_table() is not None
        self._menus.allow({Need.CHOSEN_TABLE: chosen, Need.REPORT: self._may_report()})

    def _may_report(self) -> bool:
        return self._over_tables() or self.report.there()

    def _over_tables(self) -> bool:
        """Say whether a page over many tables is in front, with letters of its own."""
        return any(
            pages.in_front() for pages in (self.clustering, self.threads, self.framework)
        )

    def _make_report(self) -> None:
        """Go to the report of the theme in front, elsewhere to that of the table."""
        if self.clustering.in_front():
            self.clustering.open_report()
        elif self.threads.in_front():
            self.threads.open_report()
        elif self.framework.in_front():
            self.framework.open_report()
        else:
            self.report.ask()

    def _report_in_place(self) -> None:
        """Make a report; where tables are collected, say it when none of them is chosen."""
        front = self.stack.front
        places = front.places if isinstance(front, FormPage) and front.has_places else None
        collecting = places is not None and places.place is Command.OVERVIEW
        if collecting and not self.report.has_table and isinstance(front, FormPage):
            front.say(translate("Places", "Choose a table in the list first."))
        else:
            self._make_report()

    def _table_menu(self) -> Rows:
        return [*self._ways_to_begin(), None, *self._about_table(), None, *self._about_data()]

    def _ways_to_begin(self) -> Rows:
        bound, invitations = self.start.view.commands, self.invitations
        review, looks = self.review, translate("Menus", "After merging …")
        practice = translate("Menus", "Practice table that plays")
        before = translate("Menus", "What was taken in …")
        count, go = translate("Menus", "Matrix of notes …"), self.places.go
        return [
            bound[Command.NEW_TABLE],
            bound[Command.OPEN_INVITATION],
            bound[Command.PRACTICE],
            bound[Command.READ_NOTES],
            bound[Command.MERGE],
            MenuRow(practice, self.preparation.open_simulation),
            MenuRow(looks, review.open, how_many=review.count),
            MenuRow(before, self.files.open_import_history),
            MenuRow(Command.OVERVIEW, partial(go, Command.OVERVIEW)),
            MenuRow(Command.CLUSTERS, partial(go, Command.CLUSTERS), Need.NO_TALK),
            MenuRow(Command.MAKE_THEME, self.clustering.make_theme, Need.NO_TALK),
            MenuRow(Command.THREADS, partial(go, Command.THREADS), Need.NO_TALK),
            MenuRow(count, self.overview.open_matrix, Need.NO_TALK),
            MenuRow(translate("Menus", "Make invitations …"), invitations.open_invitations),
            MenuRow(translate("Menus", "Key for handing in …"), invitations.open_key),
        ]

    def _about_table(self) -> Rows:
        table, there = self.table, Need.TABLE
        change, again = self.preparation.change_table_in_front, Need.FINISHED_TABLE
        paper = translate("Menus", "Type in paper notes …")
        share = translate("Menus", "Share my kernen …")
        return [
            MenuRow(translate("Menus", "Change the table …"), change, there),
            MenuRow(Command.PLAN_TIME, table.divide_time, Need.TALK),
            MenuRow(Command.NOT_REACHED, table.leave_not_reached, Need.TALK),
            MenuRow(Command.READ_BACK, table.open_read_back, there),
            MenuRow(Command.CLEAR, table.open_clearing, there),
            MenuRow(Command.EXPORT_CHECK, table.open_export_check, there),
            MenuRow(Command.SETTLE, self._settle),
            MenuRow(Command.ROUND_OFF, self.closing_flow.go_on, there),
            MenuRow(Command.REPORT, partial(self.places.go, Command.REPORT), Need.REPORT),
            MenuRow(Command.HAND_OVER, self.files.hand_over, there),
            MenuRow(share, self.clustering.share, Need.BOARD),
            MenuRow(Command.PAPERS, table.print_papers, there),
            MenuRow(paper, table.open_paper_entry, there),
            MenuRow(translate("Menus", "Open the table again"), table.open_again, again),
        ]

    def _about_data(self) -> Rows:
        privacy, chosen = self.privacy, Need.CHOSEN_TABLE
        erase = translate("Menus", "Erase the table for good …")
        kept = translate("Menus", "How long tables may be here …")
        leave = translate("Menus", "Empty this laptop …")
        return [
            MenuRow(translate("Menus", "Hand all tables over …"), self.files.hand_over_all),
            MenuRow(translate("Menus", "Give data to other programs …"), self.files.give_data),
            MenuRow(translate("Menus", "Tidy the data …"), privacy.anonymise, chosen),
            MenuRow(erase, privacy.erase_table, chosen),
            MenuRow(kept, self.retention.open),
            MenuRow(leave, self.retention.open_leaving),
            MenuRow(translate("Menus", "Put a copy back …"), privacy.put_back),
            MenuRow(translate("Menus", "Second copy on a stick …"), privacy.choose_second_copy),
            None,
            MenuRow(Command.BACK, self.start.open),
            MenuRow(Command.QUIT, self.window.close),
        ]

    def _edit_menu(self) -> Rows:
        edit, there = self.edit, Need.TABLE
        erase = translate("Menus", "Erase this note for good …")
        tensions = [
            MenuRow(f"{each.text()}\t{each.sequences[0]}", partial(edit.make_tension, number))
            for number, each in enumerate(TENSIONS, start=1)
        ]  # their keys work where the notes are
        return [
            MenuRow(Command.UNDO, edit.undo, Need.STEP_BACK),
            MenuRow(Command.REDO, edit.redo, Need.STEP_AGAIN),
            None,
            SubMenu(translate("Menus", "Tension"), tensions, there),
            MenuRow(translate("Menus", "Removed notes …"), edit.show_removed, there),
            MenuRow(erase, self.privacy.erase_note, there),
        ]

    def _view_menu(self) -> Rows:
        table, there = self.table, Need.TABLE
        apart = translate("Menus", "Notes in a window of their own")
        return [
            MenuRow(Command.HOST_VIEW, table.open_host, there),
            MenuRow(Command.CAPTURE_VIEW, table.open_capture, there),
            MenuRow(Command.SOLO_VIEW, table.open_solo, there),
            MenuRow(apart, table.move_apart, there, table.is_apart),
            None,
            MenuRow(translate("Menus", "Afwegingskader …"), self.framework.open, Need.NO_TALK),
            None,
            MenuRow(Command.ROOM_SCREEN, table.of_room(lambda room: room.toggle()), there),
            MenuRow(Command.ROOM_NEXT, table.of_room(lambda room: room.go_on()), there),
            MenuRow(Command.ROOM_TIME, table.of_room(lambda room: room.toggle_time()), there),
            None,
            *ViewChoices(self.context).rows(),
            None,
            MenuRow(Command.FULL_SCREEN, self.window.toggle_full_screen),
        ]

    def _help_menu(self) -> Rows:
        return [
            MenuRow(Command.HELP, self.help.show_keys),
            MenuRow(translate("Menus", "Test: pull the plug …"), self.help.start_self_test),
            MenuRow(translate("Menus", "About Dialoogtafel"), self.help.show_about),
        ]

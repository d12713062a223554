"""Which views of a table are in front, in one window or two; and the host's keys in them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.services.capture import CAPTURE
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.context.app_context import Arrangement, Layout
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.features.host.presenter import HostPresenter
from facilitator.ui.features.host.view import HostView
from facilitator.ui.features.room.window import RoomWindow
from facilitator.ui.shell.table.solo import SoloStrip
from facilitator.ui.shell.table.view import SecondWindow, TableScreen


class TableLayouts(QObject):
    """Brings the views of a table to the front; `shown` says that it did.

    `moved_apart` says that there is a second window now.
    """

    shown = Signal()
    moved_apart = Signal()

    def __init__(
        self,
        view: TableScreen,
        host: HostPresenter,
        views: tuple[HostView, CaptureView],
        editor: DialogueEditor,
        arrangement: Arrangement,
    ) -> None:
        super().__init__(view)
        self.view = view
        self._host = host
        self._host_view, self._notes = views
        self._editor = editor
        self._arrangement = arrangement
        self.layout: Layout | None = None
        self._before_plan: Layout | None = None
        self._second: SecondWindow | None = None
        for each in views:
            view.add_view(each)
        self._connect()

    def _connect(self) -> None:
        head = self.view.head
        head.host_button.clicked.connect(self.show_host)
        head.notes_button.clicked.connect(self.show_capture)
        head.solo_button.clicked.connect(self.show_solo)
        self._host_view.plan_asked.connect(self.divide_time)
        self._host_view.plan_closed.connect(self._leave_plan)

    def divide_time(self) -> None:
        """Ask for the minutes by hand, on the host's screen; or leave them as they were.

        Who came from the notes goes back there afterwards.
        """
        if self._editor.clock().ended:
            return
        if not self._host_view.planning() and self.layout is not Layout.HOST:
            self._before_plan = self.layout
            self._show(Layout.HOST)
        self._host.toggle_plan()
        if self._host_view.planning() and self.apart:
            self.view.window().activateWindow()

    def _leave_plan(self) -> None:
        layout, self._before_plan = self._before_plan, None
        if layout is not None and self.layout is Layout.HOST:
            self._show(layout)

    @property
    def notes_in_front(self) -> bool:
        """Whether the note-taker's view is the one in front."""
        if self._second is not None:
            return self._second.isActiveWindow()
        return self.layout in {Layout.NOTES, Layout.SOLO}

    def bring_front(self) -> None:
        """Show the layout that was in front, at first the one used last on this computer.

        The notes come where half a note was typed, or all is said; the host's view where
        nothing has begun yet.
        """
        self._show(self.layout or self._first_layout())

    def _first_layout(self) -> Layout:
        usual, dossier = self._arrangement.layout, self._editor.dossier
        finished = dossier.dialogue.status is DialogueStatus.FINISHED
        if usual is Layout.HOST and (finished or self._editor.draft(CAPTURE) is not None):
            return Layout.NOTES
        if usual is Layout.NOTES and not (finished or dossier.moments or dossier.items):
            return Layout.HOST
        return usual

    def show_host(self) -> None:
        """Bring the host's view to the front."""
        self._choose(Layout.HOST)

    def show_capture(self) -> None:
        """Bring the note-taker's view to the front, in whichever window it is."""
        if self._second is not None:
            self._second.come_up()
            self._second.table_screen.bring(self._notes)
        else:
            self._choose(Layout.NOTES)

    def show_solo(self) -> None:
        """Bring host and notes to the front together, for who is both."""
        self.bring_together()
        self._choose(Layout.SOLO)

    def _choose(self, layout: Layout) -> None:
        self._arrangement.choose_layout(layout)
        self._before_plan = None  # who goes elsewhere meanwhile stays there
        self._show(layout)
        if self._second is not None:
            self.view.window().activateWindow()

    def _show(self, layout: Layout) -> None:
        if self._second is not None:
            layout = Layout.HOST  # the notes are in the other window
        self.layout = layout
        self.view.head.show_front(layout)
        self._notes.set_above(self.view.solo if layout is Layout.SOLO else None)
        self.view.bring(self._host_view if layout is Layout.HOST else self._notes)
        self._host_view.go_on_planning()
        self.shown.emit()

    @property
    def apart(self) -> bool:
        """Whether the notes are in a window of their own."""
        return self._second is not None

    def move_apart(self) -> None:
        """Put the notes in a window of their own; the host's view stays where it is."""
        if self._second is not None:
            return
        self._second = second = SecondWindow()
        second.closed.connect(self.bring_together)
        self.share_keys(second)
        second.table_screen.add_view(self._notes)
        self._show(Layout.HOST)
        self.moved_apart.emit()
        self.show_capture()

    def bring_together(self) -> None:
        """Put the notes back in the one window, behind the host's view."""
        if self._second is None:
            return
        second, self._second = self._second, None
        self.view.add_view(self._notes)
        second.hide()
        second.deleteLater()
        self._show(Layout.HOST)
        self.view.window().activateWindow()

    def toggle_apart(self) -> None:
        """Put the notes in a window of their own, or back."""
        if self.apart:
            self.bring_together()
        else:
            self.move_apart()

    def share_keys(self, other: SecondWindow | RoomWindow) -> None:
        """Let the keys of this window work in another; a clicker sends them to either."""
        paging = self._host_view.actions() if isinstance(other, RoomWindow) else []
        for action in [*self.view.window().actions(), *self.view.actions(), *paging]:
            other.addAction(action)

    def come_in_sight(self, *, in_sight: bool) -> None:
        """Show the second window with the table, and hide it with the table."""
        if self._second is not None:
            self._second.setVisible(in_sight)

    def screens(self) -> tuple[TableScreen, ...]:
        """Give the screen of the table in each of its windows."""
        return (self.view, self._second.table_screen) if self._second else (self.view,)

    def set_name(self, table: str) -> None:
        """Name the second window after what is at the table."""
        if self._second is not None:
            self._second.set_name(table)


def bind_host_keys(table: QWidget, paged: QWidget, host: HostPresenter) -> None:
    """Let the host's keys work at a table; a clicker only where nobody pages through notes."""
    for command, slot in {
        Command.MORE_TIME: host.extend,
        Command.PAUSE: host.pause,
        Command.GO_ON: host.go_on,
        Command.GO_BACK: host.go_back,
        Command.TOLD: host.toggle_told,
        Command.SPREAD_TIME: _if_seen(host, host.spread_time),
    }.items():
        shortcuts.bind(table, command, slot)
    for number, command in enumerate(PROMPTS):
        shortcuts.bind(table, command, _if_seen(host, partial(host.toggle_card, number)))
    shortcuts.bind(paged, Command.NEXT_STEP, host.go_on)
    shortcuts.bind(paged, Command.PREVIOUS_STEP, host.go_back)


def _if_seen(host: HostPresenter, ask: Callable[[], None]) -> Callable[[], None]:
    """Do what a key asks where its answer can be seen; a slip of a note-taker does nothing."""

    def do() -> None:
        if host.seen:
            ask()

    return do


def connect_solo(solo: SoloStrip, host: HostPresenter, divide: Callable[[], None]) -> None:
    """Let the strip above the notes show what the host sees, and do what it is asked."""
    solo.next_asked.connect(host.go_on)
    solo.back_asked.connect(host.go_back)
    solo.extend_asked.connect(host.extend)
    solo.pause_asked.connect(host.pause)
    solo.not_reached_asked.connect(host.leave_not_reached)
    solo.plan_asked.connect(divide)
    solo.card_asked.connect(host.toggle_card)
    solo.told_asked.connect(host.toggle_told)
    solo.spread_asked.connect(host.spread_time)
    host.show_in(solo)

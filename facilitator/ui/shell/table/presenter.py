"""Keeps one table's screen together: its head, its clock, and its two views."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind
from facilitator.domain.table.script import Theme
from facilitator.services import hosting
from facilitator.services.capture import CAPTURE
from facilitator.services.messages import kind_name
from facilitator.services.room import RoomSource
from facilitator.ui.commands import key_list
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.arrangement import Layout
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.capture.opening import open_capture
from facilitator.ui.features.capture.row_formatter import CaptureWords
from facilitator.ui.features.host.presenter import HostPresenter
from facilitator.ui.features.host.view import HostView
from facilitator.ui.features.photos.presenter import PhotoPresenter
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.features.room.window import RoomWindow
from facilitator.ui.shell.table.host_keys import bind_host_keys, connect_solo
from facilitator.ui.shell.table.room import RoomControl
from facilitator.ui.shell.table.view import SecondWindow, TableScreen

TICK = 250
"""Milliseconds between two looks at the clock; the clock itself counts nothing."""


def table_place(dialogue: Dialogue) -> str:
    """Name a table by number and place: `dialoog 4 · Berkelland`."""
    number = QCoreApplication.translate("TablePresenter", "dialogue {number}")
    no_number = QCoreApplication.translate("TablePresenter", "no number yet")
    first = number.format(number=dialogue.number) if dialogue.number else no_number
    return " · ".join(part for part in (first, dialogue.municipality) if part)


def capture_words(context: AppContext, themes: Callable[[str], Theme | None]) -> CaptureWords:
    """Give the note-taker's screen its words: of kinds, of errors, and the lists of labels."""
    return CaptureWords(
        kind=lambda kind: kind_name(kind, context.language),
        error=context.told,
        vocabularies=context.library.vocabularies,
        terms=lambda title: found.terms if (found := themes(title)) else (),
    )


class TablePresenter:
    """Shows one table and its clock, in the view that is in front."""

    def __init__(
        self,
        view: TableScreen,
        work: UndoableEditor,
        context: AppContext,
    ) -> None:
        self.view = view
        self.work = work
        dialogue = work.editor.dossier.dialogue
        self.script = context.script_of(dialogue)
        themes = partial(context.theme, dialogue.id)
        self.host_view = HostView()
        self.host = HostPresenter(
            self.host_view, work, self.script, view.close_asked.emit, themes, context.hints
        )
        words = capture_words(context, themes)
        self.capture = open_capture(work, words, self.script, context.speller)
        self.photos = PhotoPresenter(self.capture, work, context)
        self.capture.safety_changed.connect(self._show_safety)
        self.capture.let_breathe(lambda: self.host.breathing)
        view.add_view(self.host_view)
        view.add_view(self.capture.view)
        self._context = context
        self._layout: Layout | None = None
        self._before_plan: Layout | None = None
        self._second: SecondWindow | None = None
        source, arrangement = self._room_source(context), context.arrangement
        self._rooms = RoomControl(view.room, view.window, source, arrangement, self._share_keys)
        self._bind()
        work.editor.listen(self._changed)
        self._timer = QTimer(view)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.show()

    def _room_source(self, context: AppContext) -> RoomSource:
        editor = self.work.editor
        return RoomSource(
            dossier=lambda: editor.dossier,
            clock=editor.clock,
            theme_of=context.library.theme,
            script=self.script,
            photo_of=editor.media,
        )

    def _bind(self) -> None:
        head = self.view.head
        bind_host_keys(self.view, self.host_view, self.host)
        connect_solo(self.view.solo, self.host, self.divide_time)
        self.host_view.plan_asked.connect(self.divide_time)
        self.host_view.plan_closed.connect(self._leave_plan)
        self.capture.view.field_asked.connect(self._close_card)
        head.host_button.clicked.connect(self.show_host)
        head.notes_button.clicked.connect(self.show_capture)
        head.solo_button.clicked.connect(self.show_solo)

    def _close_card(self) -> None:
        if self._layout is Layout.SOLO:
            self.host.close_card()

    def divide_time(self) -> None:
        """Ask for the minutes by hand, on the host's screen; or leave them as they were.

        Who came from the notes goes back there afterwards.
        """
        if self.work.editor.clock().ended:
            return
        if not self.host_view.planning() and self._layout is not Layout.HOST:
            self._before_plan = self._layout
            self._show(Layout.HOST)
        self.host.toggle_plan()
        if self.host_view.planning() and self.apart:
            self.view.window().activateWindow()

    def _leave_plan(self) -> None:
        layout, self._before_plan = self._before_plan, None
        if layout is not None and self._layout is Layout.HOST:
            self._show(layout)

    @property
    def room(self) -> RoomPresenter:
        """The room's screen of this table; it shows nothing until it is switched on."""
        return self._rooms.presenter

    @property
    def rooms(self) -> RoomControl:
        """What the host does with the room's screen."""
        return self._rooms

    @property
    def notes_in_front(self) -> bool:
        """Whether the note-taker's view is the one in front."""
        if self._second is not None:
            return self._second.isActiveWindow()
        return self._layout in {Layout.NOTES, Layout.SOLO}

    def kind_words(self) -> dict[Command, str]:
        """Say what the keys of kinds choose at this table."""
        kinds = self.script.item_kinds if self.script else CITIZEN_KINDS
        language = self._context.language
        return key_list.kind_words(kinds, lambda kind: kind_name(ItemKind(kind), language))

    def begin(self) -> None:
        """Begin the talk, when it had not begun."""
        if not self.work.editor.clock().begun:
            self.host.go_on()

    def bring_front(self) -> None:
        """Show the layout that was in front, at first the one used last on this computer.

        The notes come where half a note was typed, or all is said; the host's view where
        nothing has begun yet.
        """
        self._show(self._layout or self._first_layout())

    def _first_layout(self) -> Layout:
        editor, usual = self.work.editor, self._context.arrangement.layout
        dossier = editor.dossier
        finished = dossier.dialogue.status is DialogueStatus.FINISHED
        if usual is Layout.HOST and (finished or editor.draft(CAPTURE) is not None):
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
            self._second.table_screen.bring(self.capture.view)
        else:
            self._choose(Layout.NOTES)

    def show_solo(self) -> None:
        """Bring host and notes to the front together, for who is both."""
        self.bring_together()
        self._choose(Layout.SOLO)

    def _choose(self, layout: Layout) -> None:
        self._context.arrangement.choose_layout(layout)
        self._before_plan = None  # who goes elsewhere meanwhile stays there
        self._show(layout)
        if self._second is not None:
            self.view.window().activateWindow()

    def _show(self, layout: Layout) -> None:
        if self._second is not None:
            layout = Layout.HOST  # the notes are in the other window
        self._layout = layout
        self.view.head.show_front(layout)
        self.capture.view.set_above(self.view.solo if layout is Layout.SOLO else None)
        self.view.bring(self.host_view if layout is Layout.HOST else self.capture.view)
        self.host_view.go_on_planning()
        self.tick()

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
        self._share_keys(second)
        second.table_screen.add_view(self.capture.view)
        self._show(Layout.HOST)
        self.show()
        self.show_capture()

    def bring_together(self) -> None:
        """Put the notes back in the one window, behind the host's view."""
        if self._second is None:
            return
        second, self._second = self._second, None
        self.view.add_view(self.capture.view)
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

    def _share_keys(self, other: SecondWindow | RoomWindow) -> None:
        """Let the keys of this window work in another; a clicker sends them to either."""
        paging = self.host_view.actions() if isinstance(other, RoomWindow) else []
        for action in [*self.view.window().actions(), *self.view.actions(), *paging]:
            other.addAction(action)

    def come_in_sight(self, *, in_sight: bool) -> None:
        """Show the second window with the table, and hide it with the table."""
        if self._second is not None:
            self._second.setVisible(in_sight)

    def put_away(self) -> None:
        """Take the other windows of this table away, when the program ends."""
        self._rooms.put_away()
        self.bring_together()

    def show_removed(self) -> None:
        """Let the note-taker bring back what was removed."""
        self.show_capture()
        self.capture.show_removed()

    def show_all(self) -> None:
        """Show head and views from scratch, after the table was read again."""
        self.host.show()
        self.show()
        self.capture.show()
        self._rooms.refresh()

    def show(self) -> None:
        """Show the head of the table in each of its windows, and the solo strip."""
        dialogue = self.work.editor.dossier.dialogue
        for screen in self._screens():
            self._show_head(screen)
        if self._second is not None:
            self._second.set_name(dialogue.theme or dialogue.kind)

    def _screens(self) -> tuple[TableScreen, ...]:
        return (
            (self.view, self._second.table_screen) if self._second is not None else (self.view,)
        )

    def _show_head(self, screen: TableScreen) -> None:
        dossier = self.work.editor.dossier
        dialogue, head = dossier.dialogue, screen.head
        head.name.setText(dialogue.theme or dialogue.kind)
        head.place.setText(table_place(dialogue))
        current = dossier.steps.index(hosting.current_step(self.work.editor))
        head.steps.set_steps([step.title for step in dossier.steps], current)
        screen.ribbon.setVisible(dialogue.practice)
        screen.show_safety(len(dossier.items))

    def _show_safety(self, count: int, _last: object, safe: object) -> None:
        for screen in self._screens():
            screen.show_safety(count, safe=bool(safe))

    def _show_age(self) -> None:
        """Say how long ago something was written; loose ends only above the notes."""
        last, now = self.capture.last_write, self.work.editor.origins.now()
        for screen in self._screens():
            notes = screen.views.currentWidget() is self.capture.view
            screen.show_age(now - last if last else None, self.capture.loose_ends * notes)

    def tick(self) -> None:
        """Show the time, while somebody can see it."""
        self._rooms.tick()
        if self.view.isVisible() or self.apart:
            reading = self.work.editor.clock()
            self.host.tick(reading)
            self.capture.tick(reading)
            self.view.solo.now.show_time(reading)
            self._show_age()

    def _changed(self, _change: Change) -> None:
        self.show()
        self._rooms.refresh()

"""Keeps one table's screen together: its head, its clock, and its two views."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind
from facilitator.domain.table.script import Theme
from facilitator.services import hosting
from facilitator.services.messages import kind_name
from facilitator.services.room import RoomSource
from facilitator.ui.commands.shortcuts import KINDS, Command
from facilitator.ui.context.app_context import AppContext, Layout
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.context.second_copy import SecondCopyState, in_short
from facilitator.ui.features.capture.opening import PhotoPresenter, open_capture
from facilitator.ui.features.capture.view_protocol import CaptureWords
from facilitator.ui.features.host.presenter import HostPresenter
from facilitator.ui.features.host.view import HostView
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.shell.table.layouts import TableLayouts, bind_host_keys, connect_solo
from facilitator.ui.shell.table.view import RoomControl, TableScreen

translate = QCoreApplication.translate

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
        error=context.user_message,
        vocabularies=context.library.vocabularies,
        terms=lambda title: found.terms if (found := themes(title)) else (),
    )


class TablePresenter:
    """Shows one table and its clock, in the view that is in front."""

    def __init__(self, view: TableScreen, work: UndoableEditor, context: AppContext) -> None:
        self.view = view
        self.work = work
        dialogue = work.editor.dossier.dialogue
        self.script = context.catalogue.script_of(dialogue)
        themes = partial(context.catalogue.theme, dialogue.id)
        self.host_view = HostView()
        self.host = HostPresenter(
            self.host_view, work, self.script, view.close_asked.emit, themes, context.hints
        )
        words = capture_words(context, themes)
        self.capture = open_capture(
            work, words, self.script, context.speller, lambda: self.host.breathing
        )
        self.photos = PhotoPresenter(self.capture, work, context)
        self.capture.safety_changed.connect(self._show_safety)
        self._context = context
        self._copy_failed = False
        arrangement, views = context.arrangement, (self.host_view, self.capture.view)
        self.layouts = TableLayouts(view, self.host, views, work.editor, arrangement)
        self.layouts.shown.connect(self.tick)
        self.layouts.moved_apart.connect(self.show)
        self.rooms = RoomControl(
            view.room,
            view.window,
            self._room_source(context),
            arrangement,
            self.layouts.share_keys,
        )
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
            theme_of=partial(context.catalogue.theme, editor.dossier.dialogue.id),
            script=self.script,
            photo_of=editor.media,
        )

    def _bind(self) -> None:
        bind_host_keys(self.view, self.host_view, self.host)
        connect_solo(self.view.solo, self.host, self.layouts.divide_time)
        self.capture.view.field_asked.connect(self._close_card)

    def _close_card(self) -> None:
        if self.layouts.layout is Layout.SOLO:
            self.host.close_card()

    @property
    def room(self) -> RoomPresenter:
        """The room's screen of this table; it shows nothing until it is switched on."""
        return self.rooms.presenter

    def kind_words(self) -> dict[Command, str]:
        """Say what the keys of kinds choose at this table."""
        kinds = self.script.item_kinds if self.script else CITIZEN_KINDS
        language = self._context.language
        return kind_words(kinds, lambda kind: kind_name(ItemKind(kind), language))

    def begin(self) -> None:
        """Begin the talk, when it had not begun."""
        if not self.work.editor.clock().begun:
            self.host.go_on()

    def put_away(self) -> None:
        """Take the other windows of this table away, when the program ends."""
        self.rooms.put_away()
        self.layouts.bring_together()

    def show_removed(self) -> None:
        """Let the note-taker bring back what was removed."""
        self.layouts.show_capture()
        self.capture.show_removed()

    def show_all(self) -> None:
        """Show head and views from scratch, after the table was read again."""
        self.host.show()
        self.show()
        self.capture.show()
        self.rooms.refresh()

    def show(self) -> None:
        """Show the head of the table in each of its windows, and the solo strip."""
        dialogue = self.work.editor.dossier.dialogue
        for screen in self.layouts.screens():
            self._show_head(screen)
        self.layouts.set_name(dialogue.theme or dialogue.kind)

    def _show_head(self, screen: TableScreen) -> None:
        dossier = self.work.editor.dossier
        dialogue, head = dossier.dialogue, screen.head
        head.name.setText(dialogue.theme or dialogue.kind)
        head.place.setText(f"{table_place(dialogue)}{self._elsewhere()}")
        current = dossier.steps.index(hosting.current_step(self.work.editor))
        head.steps.set_steps([step.title for step in dossier.steps], current)
        screen.ribbon.setVisible(dialogue.practice)
        screen.show_safety(len(dossier.items))

    def _elsewhere(self) -> str:
        """Say of a table that runs on another laptop how far it is known here."""
        still = self.work.editor.still_at
        if still is None:
            return ""
        told = translate("TablePresenter", "in progress elsewhere, as it was at {time}")
        return f" · {told.format(time=f'{still.astimezone():%H:%M}')}"

    def _show_safety(self, count: int, _last: object, safe: object) -> None:
        for screen in self.layouts.screens():
            screen.show_safety(count, safe=bool(safe))
        self._show_second_copy()

    def _show_age(self) -> None:
        """Say how long ago something was written; loose ends only above the notes."""
        last, now = self.capture.save_state.last_write, self.work.editor.origins.now()
        for screen in self.layouts.screens():
            notes = screen.views.currentWidget() is self.capture.view
            screen.show_age(now - last if last else None, self.capture.loose_ends.count * notes)

    def _show_second_copy(self) -> None:
        """Show how the second copy is; that it fails, and works again, is also spoken once."""
        state = self._context.second_copy.state
        for screen in self.layouts.screens():
            screen.show_second_copy(in_short(state), needed=state.failed)
        if state.failed != self._copy_failed and state is not SecondCopyState.BEHIND:
            self._copy_failed = state.failed
            announce(self.view, in_short(state))

    def tick(self) -> None:
        """Show the time, while somebody can see it."""
        self.rooms.tick()
        if self.view.isVisible() or self.layouts.apart:
            reading = self.work.editor.clock()
            self.host.tick(reading)
            self.capture.tick(reading)
            self.view.solo.now.show_time(reading)
            self._show_age()
            self._show_second_copy()

    def _changed(self, change: Change) -> None:
        if not change.notes_only:
            self.show()
        self.rooms.refresh()


def kind_words(kinds: Sequence[str], name_of: Callable[[str], str]) -> dict[Command, str]:
    """Say what the keys of kinds choose at a table that has these kinds, in their order."""
    own = {str(ItemKind[command.name]): command for command in KINDS}
    return {
        command: own[kind].text() if kind in own else _capital(name_of(kind))
        for command, kind in zip(KINDS, kinds, strict=False)
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""The screen of one table: its head, the strip of the room's screen, and the view in front."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.services.room import RoomSource
from facilitator.ui.commands.shortcuts import Command, KeypadGuard
from facilitator.ui.context.app_context import Arrangement, Layout
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.features.room.window import RoomDisplay, RoomWindow
from facilitator.ui.shell.main_window import focus_in
from facilitator.ui.shell.table.solo import SoloStrip
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import NameLabel, PlainLabel, PracticeRibbon, SafetyNote
from facilitator.ui.widgets.layouts import spaced_row
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.progress import StepBar

SMALLEST, USUAL = (800, 600), (1366, 768)
KEYS_FIT, ROOM_KEYS_FIT = 1.0, 1.25
"""Up to this text size the views show their keys, and the buttons of the room theirs."""
ROOMY = 1.5
"""Up to this text size there is room for number, municipality and hints."""
HOUR = 60
"""From so many minutes on they are counted no longer."""


class RoomStrip(Panel):
    """One quiet line that says what the room sees, and the buttons to change that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self._hint = ""
        self.said = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.hint = PlainLabel(style=text_styles.SOFT)
        self.next_button = QuietButton(self.tr("Show the next"), key=Command.ROOM_NEXT)
        self.time_button = QuietButton(self.tr("Time"), key=Command.ROOM_TIME)
        self.time_button.setCheckable(True)
        self.off_button = QuietButton(self.tr("Off"), key=Command.ROOM_SCREEN)
        self.next_button.setAccessibleName(self.tr("Show the room the next"))
        self.time_button.setAccessibleName(self.tr("Show the room the time"))
        self.off_button.setAccessibleName(self.tr("Switch the screen for the room off"))
        self._row = spaced_row(self)
        self._row.addWidget(self.said)
        self._row.addWidget(self.hint, 1)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        follow(self.restyle)

    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons in their order."""
        return (self.next_button, self.time_button, self.off_button)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        self._row.set_spaces(12, (20, 4 if theme().has_room(ROOMY) else 0))
        self._show_hint()
        for button in self.buttons():
            button.show_key(shown=theme().has_room(ROOM_KEYS_FIT))

    def _show_hint(self) -> None:
        self.hint.setText(self._hint if theme().has_room(ROOMY) else "")

    def show_room(self, said: str, hint: str, *, time: bool) -> None:
        """Say what the room sees; nothing said is no strip."""
        self.said.setText(said)
        self._hint = hint
        self._show_hint()
        self.time_button.setChecked(time)
        self.setVisible(bool(said))


class RoomControl:
    """Says on the host's screen what the room sees; and hands on what the host asks."""

    def __init__(
        self,
        strip: RoomStrip,
        window: Callable[[], QWidget],
        source: RoomSource,
        arrangement: Arrangement,
        share_keys: Callable[[RoomWindow], None],
    ) -> None:
        self._strip = strip
        self._window = window
        self._source = source
        self._arrangement = arrangement
        self._share_keys = share_keys
        self._made: RoomPresenter | None = None
        strip.next_button.clicked.connect(self.go_on)
        strip.time_button.clicked.connect(self.toggle_time)
        strip.off_button.clicked.connect(self.toggle)

    @property
    def presenter(self) -> RoomPresenter:
        """The room's screen, made now when there was none."""
        if self._made is None:
            display = RoomDisplay(RoomWindow(), self._window, self._arrangement.display)
            display.used.connect(self._arrangement.choose_display)
            self._made = RoomPresenter(display, self._source, self._show)
        return self._made

    @property
    def on(self) -> bool:
        """Whether the room's screen is on."""
        return self._made is not None and self._made.on

    def toggle(self) -> None:
        """Bring the room's screen up, or take it away."""
        self._share_keys(self.presenter.display.window)
        self.presenter.toggle()

    def go_on(self) -> None:
        """Show the room the next thing; when it saw nothing yet, the question."""
        if self.on:
            self.presenter.go_on()
        else:
            self.toggle()

    def toggle_time(self) -> None:
        """Show the room the minutes left, or no longer."""
        self.presenter.toggle_time()

    def refresh(self) -> None:
        """Show the room the table as it is now."""
        if self._made is not None:
            self._made.refresh()

    def tick(self) -> None:
        """Show the room the time, if it is wanted."""
        if self._made is not None:
            self._made.tick()

    def turn_off(self) -> None:
        """Take the room's screen away."""
        if self._made is not None:
            self._made.turn_off()

    def put_away(self) -> None:
        """Take the window away for good."""
        if self._made is not None:
            self._made.turn_off()
            self._made.display.window.deleteLater()
            self._made = None

    def _show(self) -> None:
        room = self.presenter
        self._strip.show_room(room.said(), room.hint(), time=room.time_shown)


class TableHead(Panel):
    """The strip on top: what this table is, where the talk is, and that notes are safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", edges=Qt.Edge.BottomEdge, parent=parent)
        self.name = NameLabel()
        self.place = NameLabel(style=text_styles.SOFT)
        self.steps = StepBar()
        self.host_button = QuietButton(self.tr("Host"), key=Command.HOST_VIEW)
        self.notes_button = QuietButton(self.tr("Notes"), key=Command.CAPTURE_VIEW)
        self.solo_button = QuietButton(self.tr("Solo"), key=Command.SOLO_VIEW)
        self.safety = SafetyNote()
        self._row = spaced_row(self)
        self._row.addWidget(self.name)
        self._row.addWidget(self.place)
        self._row.addWidget(self.steps, 1)
        for button in self.buttons():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self._row.addWidget(self.safety)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        roomy = theme().has_room(ROOMY)
        self._row.set_spaces(12, (20, 8 if roomy else 4))
        self.place.setVisible(roomy)
        for button in self.buttons():
            button.show_key(shown=theme().has_room(KEYS_FIT))

    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons of the layouts in their order."""
        return (self.host_button, self.notes_button, self.solo_button)

    def show_front(self, layout: Layout) -> None:
        """Show which layout this is."""
        for button, each in zip(self.buttons(), Layout, strict=True):
            button.setChecked(each is layout)

    def show_buttons(self, *, shown: bool) -> None:
        """Offer the layouts, or not where there is only one."""
        for button in self.buttons():
            button.setVisible(shown)


class TableScreen(QWidget):
    """Head, ribbon, and the views of one table; one view is in front."""

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = self._second_copy = ""
        self._copy_needed = False
        self.head = TableHead()
        self.ribbon = PracticeRibbon()
        self.room = RoomStrip()
        self.solo = SoloStrip()
        self.views = QStackedWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.ribbon)
        rows.addWidget(self.room)
        rows.addWidget(self.views, 1)
        self.room.hide()
        self.solo.setParent(self)
        self.solo.hide()

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip below the ribbon."""
        rows = self.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.insertWidget(rows.indexOf(self.ribbon) + 1, strip)

    def add_view(self, view: QWidget) -> None:
        """Put a view behind the others."""
        self.views.addWidget(view)

    def bring(self, view: QWidget) -> None:
        """Bring a view to the front, with the focus where it had it."""
        self.views.setCurrentWidget(view)
        focus_in(view)

    def show_safety(self, count: int, *, safe: bool = True) -> None:
        """Say how many notes are on disk; when not `safe`, that the last one is not."""
        if not safe:
            self.head.safety.set_text(self.tr("Last note not on disk yet"), safe=False)
        else:
            self.head.safety.set_text(self.tr("%n note(s) safe", "", count))

    def show_age(self, ago: timedelta | None, loose: int = 0) -> None:
        """Say how long ago the last change was written, and how many notes ask for a look.

        The words change once a minute; without room or without a change there are none.
        """
        words = [self._age(ago)] if ago is not None else []
        if loose:
            words.append(self.tr("%n to look at (F9)", "", loose))
        self._more = " · ".join(words)
        self._show_more()

    def show_second_copy(self, words: str, *, needed: bool) -> None:
        """Say how the second copy is; where a person is `needed`, without room as well."""
        self._second_copy, self._copy_needed = words, needed
        self._show_more()

    def _show_more(self) -> None:
        fits = theme().has_room(ROOMY)
        words = (self._more * fits, self._second_copy * (fits or self._copy_needed))
        self.head.safety.set_more(" · ".join(filter(None, words)))

    def _age(self, ago: timedelta) -> str:
        minutes = ago // timedelta(minutes=1)
        if minutes < 1:
            return self.tr("just now")
        if minutes < HOUR:
            return self.tr("%n minute(s) ago", "", minutes)
        return self.tr("more than an hour ago")


class SecondWindow(QWidget):
    """A head of its own, and below it the note-taker's view; says when it was closed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table_screen = TableScreen()
        self.table_screen.head.show_buttons(shown=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.table_screen)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        KeypadGuard(self)

    def set_name(self, table: str) -> None:
        """Name the window after what is at the table; never after a person."""
        self.setWindowTitle(self.tr("{table} – notes – Dialoogtafel").format(table=table))

    def come_up(self) -> None:
        """Come to the front and take the keys."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody closed it."""
        event.accept()
        self.closed.emit()

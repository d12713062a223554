"""Keeps one table's screen together: its head, its clock, and its two views."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from facilitator.domain.changes import Change
from facilitator.domain.dialogue import Dialogue, DialogueStatus
from facilitator.services import hosting
from facilitator.services.capturing import CAPTURE
from facilitator.services.wording import kind_name
from facilitator.ui import keys
from facilitator.ui.capturing.describing import Words
from facilitator.ui.capturing.opening import open_capture
from facilitator.ui.desk.view import DeskView
from facilitator.ui.hosting.presenter import HostPresenter
from facilitator.ui.hosting.view import HostView
from facilitator.ui.house import House
from facilitator.ui.keys import Command
from facilitator.ui.work import Work

TICK = 250
"""Milliseconds between two looks at the clock; the clock itself counts nothing."""


def table_place(dialogue: Dialogue) -> str:
    """Name a table by number and place: `dialoog 4 · Berkelland`."""
    number = QCoreApplication.translate("DeskPresenter", "dialogue {number}")
    no_number = QCoreApplication.translate("DeskPresenter", "no number yet")
    first = number.format(number=dialogue.number) if dialogue.number else no_number
    return " · ".join(part for part in (first, dialogue.municipality) if part)


def capture_words(house: House) -> Words:
    """Give the note-taker's screen its words: of kinds, of errors, and the lists of labels."""
    return Words(
        kind=lambda kind: kind_name(kind, house.language),
        error=house.told,
        vocabularies=house.library.vocabularies,
    )


class DeskPresenter:
    """Shows one table and its clock, in the view that is in front."""

    def __init__(
        self, view: DeskView, work: Work, house: House, close_table: Callable[[], None]
    ) -> None:
        self.view = view
        self.work = work
        dialogue = work.desk.dossier.dialogue
        self.script = house.script(dialogue.script, dialogue.programme)
        self.host_view = HostView()
        self.host = HostPresenter(
            self.host_view, work, self.script, close_table, house.library.theme
        )
        self.capture = open_capture(work, capture_words(house), self.script)
        self.capture.safety_changed.connect(self._show_safety)
        view.add_view(self.host_view)
        view.add_view(self.capture.view)
        self._capture_in_front: bool | None = None
        self._bind()
        work.desk.listen(self._changed)
        self._timer = QTimer(view)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.show()

    def _bind(self) -> None:
        keys.bind(self.view, Command.MORE_TIME, self.host.extend)
        keys.bind(self.view, Command.PAUSE, self.host.pause)
        # Only there: who pages through the notes must not move the table.
        keys.bind(self.host_view, Command.NEXT_STEP, self.host.go_on)
        keys.bind(self.host_view, Command.PREVIOUS_STEP, self.host.go_back)
        self.view.head.host_button.clicked.connect(self.show_host)
        self.view.head.notes_button.clicked.connect(self.show_capture)

    @property
    def notes_in_front(self) -> bool:
        """Whether the note-taker's view is the one in front."""
        return bool(self._capture_in_front)

    def begin(self) -> None:
        """Begin the talk, when it had not begun."""
        if not self.work.desk.clock().begun:
            self.host.go_on()

    def bring_front(self) -> None:
        """Show the view that was in front.

        At first that is the host's; the notes where half a note was typed, or all is said.
        """
        if self._capture_in_front is None:
            desk = self.work.desk
            finished = desk.dossier.dialogue.status is DialogueStatus.FINISHED
            self._capture_in_front = finished or desk.draft(CAPTURE) is not None
        if self._capture_in_front:
            self.show_capture()
        else:
            self.show_host()

    def show_host(self) -> None:
        """Bring the host's view to the front."""
        self._capture_in_front = False
        self.view.head.show_front(host=True)
        self.view.bring(self.host_view)
        self.tick()

    def show_capture(self) -> None:
        """Bring the note-taker's view to the front."""
        self._capture_in_front = True
        self.view.head.show_front(host=False)
        self.view.bring(self.capture.view)
        self.tick()

    def show_removed(self) -> None:
        """Let the note-taker bring back what was removed."""
        self.show_capture()
        self.capture.show_removed()

    def show_all(self) -> None:
        """Show head and views from scratch, after the table was read again."""
        self.show()
        self.host.show()
        self.capture.show()

    def show(self) -> None:
        """Show the head of the table."""
        dossier = self.work.desk.dossier
        dialogue, head = dossier.dialogue, self.view.head
        head.name.setText(dialogue.theme or dialogue.kind)
        head.place.setText(table_place(dialogue))
        current = dossier.steps.index(hosting.current_step(self.work.desk))
        head.steps.set_steps([step.title for step in dossier.steps], current)
        self.view.ribbon.setVisible(dialogue.practice)
        self.view.show_safety(len(dossier.items))

    def _show_safety(self, count: int, _last: object, safe: object) -> None:
        self.view.show_safety(count, safe=bool(safe))

    def tick(self) -> None:
        """Show the time, while somebody can see it."""
        if self.view.isVisible():
            reading = self.work.desk.clock()
            self.host.tick(reading)
            self.capture.tick(reading)

    def _changed(self, _change: Change) -> None:
        self.show()

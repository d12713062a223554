"""The marks of a note: one table with all that the screen knows of each, and their buttons.

A new mark is a command with its key in `ui.commands` and a line of the table here. It puts a
field of `NoteMarks` by `marks.toggle`, or does more by a function of its own in
`services.marks`.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.items import Item, ItemKind, Wording
from facilitator.services import marks
from facilitator.services.capture import NO_LABELS, Entry
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.layouts import FlowLayout

translate = QCoreApplication.translate


class MarkKey(NamedTuple):
    """A key under the field: what its button says, what it does, and when it is on.

    `said` is what a screen reader says in the place of `word`; both are asked for in the
    language in use. Without a function `put` the key is no mark, and without `is_on` it does
    something once. `name` is what undo takes back, and `fact` what stands on a card.
    """

    command: Command
    word: Callable[[], str] = str
    said: Callable[[], str] = str
    put: marks.Mark | None = None
    is_on: Callable[[Entry], object] | None = None
    name: ChangeName = ChangeName.MARK_ITEM
    fact: Callable[[Item], str] | None = None


def _energy(item: Item) -> str:
    return translate("Notes", "▲\u00a0energy") if item.energy else ""


MARKS = (
    MarkKey(Command.SAME_SPEAKER, lambda: translate("MarkRow", "same speaker")),
    MarkKey(
        Command.WORDING,
        lambda: translate("MarkRow", "own words"),
        put=marks.wording,
        is_on=lambda entry: entry.written_as is Wording.VERBATIM,
    ),
    MarkKey(
        Command.STAR,
        said=lambda: translate("MarkRow", "star"),
        put=marks.toggle("starred"),
        is_on=attrgetter("starred"),
    ),
    MarkKey(
        Command.REACTION,
        lambda: translate("MarkRow", "reaction"),
        lambda: translate("MarkRow", "reaction to the last"),
        put=marks.reaction,
        is_on=attrgetter("reaction_to"),
        name=ChangeName.LINK_ITEMS,
    ),
    MarkKey(
        Command.OTHER_SIDE,
        lambda: translate("MarkRow", "other side"),
        lambda: translate("MarkRow", "other side of the last"),
        put=marks.other_side,
        is_on=attrgetter("other_side_of"),
        name=ChangeName.LINK_ITEMS,
    ),
    MarkKey(
        Command.SENSITIVE,
        lambda: translate("MarkRow", "sensitive"),
        put=marks.toggle("sensitive"),
        is_on=attrgetter("sensitive"),
    ),
    MarkKey(
        Command.ENERGY,
        lambda: translate("MarkRow", "energy"),
        put=marks.energy,
        is_on=lambda entry: entry.energy or entry.labels.votes,
        fact=_energy,
    ),
    MarkKey(
        Command.ASSENT,
        lambda: "+1",
        lambda: translate("MarkRow", "one more agrees with the last"),
    ),
    MarkKey(
        Command.CONTINUE,
        lambda: translate("MarkRow", "goes on"),
        lambda: translate("MarkRow", "the last quote goes on"),
    ),
    MarkKey(
        Command.PARK,
        lambda: translate("MarkRow", "park"),
        is_on=lambda entry: entry.kind is ItemKind.PARKED,
    ),
    MarkKey(
        Command.DETAILS,
        lambda: translate("MarkRow", "details"),
        is_on=lambda entry: entry.labels != NO_LABELS,
    ),
)
"""All of them, in the order of their buttons."""


class MarkButton(QuietButton):
    """A mark, close to its neighbours."""

    padding = (4, 3)


class MarkFlowLayout(FlowLayout):
    """Puts the last button at the right end, or in the row where that spares a row."""

    def _place(self, rect: QRect, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        *others, keep = shown
        size = keep.sizeHint()
        beside = rect.adjusted(0, 0, -size.width() - theme().space(8), 0)
        apart = max(self._flow(others, beside, move=False), size.height())
        if apart > self._flow(shown, rect, move=False):
            return super()._place(rect, move=move)
        if move:
            self._flow(others, beside, move=True)
            corner = QPoint(rect.x() + rect.width() - size.width(), rect.y())
            keep.setGeometry(QRect(corner, size))
        return apart


class MarkRow(QWidget):
    """A button for each mark and one that keeps, in rows where the place is narrow."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on: frozenset[Command] = frozenset()
        self.buttons = {key.command: self._button(key) for key in MARKS}
        self.keep = MarkButton(self.tr("keep"), key=Command.KEEP)
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        flow = MarkFlowLayout(self, 4)
        for button in (*self.buttons.values(), self.keep):
            flow.addWidget(button)

    def _button(self, key: MarkKey) -> MarkButton:
        sign = "star" if key.command is Command.STAR else ""
        button = MarkButton(key.word(), key=key.command, sign=sign)
        if said := key.said():
            button.setAccessibleName(said)
        button.setCheckable(key.is_on is not None)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._press(key.command))
        return button

    def _press(self, command: Command) -> None:
        self.buttons[command].setChecked(command in self._on)  # until the mark is put
        self.pressed.emit(command)

    def show_marks(self, on: frozenset[Command]) -> None:
        """Show which marks are on the note that keys are about."""
        for command in on ^ self._on:
            self.buttons[command].setChecked(command in on)
        self._on = on

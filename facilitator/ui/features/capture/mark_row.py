"""The marks under the field: quiet buttons with their keys; those that are on can be seen."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.rows import EntryState
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.layouts import FlowLayout

ONCE = frozenset({Command.ASSENT, Command.CONTINUE, Command.SAME_SPEAKER})
"""What a key does once; the others are on or off."""


class MarkButton(QuietButton):
    """A mark, close to its neighbours."""

    padding = (4, 3)


class MarkFlowLayout(FlowLayout):
    """Puts the last button at the right end, or in the row where that spares a row."""

    def _place(self, rect: QRect, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        *marks, keep = shown
        size = keep.sizeHint()
        beside = rect.adjusted(0, 0, -size.width() - theme().space(8), 0)
        apart = max(self._flow(marks, beside, move=False), size.height())
        if apart > self._flow(shown, rect, move=False):
            return super()._place(rect, move=move)
        if move:
            self._flow(marks, beside, move=True)
            corner = QPoint(rect.x() + rect.width() - size.width(), rect.y())
            keep.setGeometry(QRect(corner, size))
        return apart


class MarkRow(QWidget):
    """A button for each mark and one that keeps, in rows where the place is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {command: self._button(command) for command in self._words()}
        self.keep = MarkButton(self.tr("keep"), key=Command.KEEP)
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        flow = MarkFlowLayout(self, 4)
        for button in (*self.buttons.values(), self.keep):
            flow.addWidget(button)

    def _words(self) -> dict[Command, tuple[str, str]]:
        """Give what stands on each button, and what a screen reader says instead."""
        return {
            Command.SAME_SPEAKER: (self.tr("same speaker"), ""),
            Command.WORDING: (self.tr("own words"), ""),
            Command.STAR: ("", self.tr("star")),
            Command.REACTION: (self.tr("reaction"), self.tr("reaction to the last")),
            Command.OTHER_SIDE: (self.tr("other side"), self.tr("other side of the last")),
            Command.SENSITIVE: (self.tr("sensitive"), ""),
            Command.ENERGY: (self.tr("energy"), ""),
            Command.ASSENT: ("+1", self.tr("one more agrees with the last")),
            Command.CONTINUE: (self.tr("goes on"), self.tr("the last quote goes on")),
            Command.PARK: (self.tr("park"), ""),
            Command.DETAILS: (self.tr("details"), ""),
        }

    def _button(self, command: Command) -> MarkButton:
        word, said = self._words()[command]
        button = MarkButton(word, key=command, sign="star" if command is Command.STAR else "")
        if said:
            button.setAccessibleName(said)
        button.setCheckable(command not in ONCE)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_entry(self, entry: EntryState) -> None:
        """Show which marks are on the note in the field."""
        for command, checked in (
            (Command.WORDING, entry.verbatim),
            (Command.STAR, entry.starred),
            (Command.REACTION, entry.reacts),
            (Command.OTHER_SIDE, entry.turns),
            (Command.SENSITIVE, entry.sensitive),
            (Command.ENERGY, entry.energy),
            (Command.PARK, entry.kind is ItemKind.PARKED),
            (Command.DETAILS, entry.detailed),
        ):
            button = self.buttons[command]
            if button.isChecked() is not checked:  # else Qt would restyle it all the same
                button.setChecked(checked)

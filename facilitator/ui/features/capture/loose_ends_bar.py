"""The strip above the kinds while the repair row is open: which note, why, and which keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, HintBox

LARGE = 1.5
"""From this text size on, the keys that every note has are left to F1."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LooseEndsBar(HintBox):
    """`3 of 7` with what the note lacks; `stepped` tells arrows pressed in the stream."""

    stepped = Signal(int)
    _dressed = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", parent=parent)
        self.why = PlainLabel(style=text_styles.STRONG)
        self.keys = self._keys()
        self.rows.addWidget(self.why)
        self.rows.addWidget(self.keys)
        self.hide()
        self._dressed = True
        self.restyle()

    def _keys(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, 8)
        for cap, words in (
            ("Alt 0–9", self.tr("speaker")),
            ("F2–F8", self.tr("kind")),
            (shortcuts.cap(Command.EDIT_NOTE), self.tr("text")),
            ("↓", self.tr("next")),
            (shortcuts.cap(Command.TO_FIELD), self.tr("done")),
        ):
            flow.addWidget(KeyCap(cap))
            flow.addWidget(PlainLabel(words, text_styles.LABEL_SOFT, wrap=False))
        return row

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        super().restyle()
        if self._dressed:
            self.keys.setVisible(theme().scale < LARGE)

    def show_end(self, place: str, why: str) -> None:
        """Show which note of the row is in hand, and what it lacks."""
        self.why.setText(f"{place} · {why}" if why else place)
        self.show()

    def watch(self, stream: QWidget) -> None:
        """Take the arrows of the stream while the row is open."""
        stream.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Step through the row instead of through all notes."""
        if event.type() != QEvent.Type.KeyPress or not self.isVisible():
            return False
        assert isinstance(event, QKeyEvent)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = 0 if held else STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        return bool(step)

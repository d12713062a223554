"""What of this table asks for a look, one note after the other, by keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.table.loose_ends import LooseEnds
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.features.capture.view_protocol import CaptureViewProtocol
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, HintBox

LARGE = 1.5
"""With less room than this, the keys that every note has are left to F1 (`tightness`)."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LooseEndsBar(HintBox):
    """`3 of 7` with what the note lacks; `stepped` tells arrows pressed in the stream."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", parent=parent)
        self.why = PlainLabel(style=text_styles.STRONG)
        self.keys = self._keys()
        self.rows.addWidget(self.why)
        self.rows.addWidget(self.keys)
        self.hide()
        follow(self.fit_keys)

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

    def fit_keys(self) -> None:
        """Show the keys where there is room for them."""
        self.keys.setVisible(theme().tightness < LARGE)

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


class LooseEndsRow:
    """Holds the notes that asked for a look when F9 was pressed, and goes on when one is whole.

    Speaker and kind are given with the keys of a kept note; the row only moves on.
    """

    def __init__(
        self,
        view: CaptureViewProtocol,
        editor: DialogueEditor,
        say: Callable[[CaptureNotice], None],
    ) -> None:
        self._view = view
        self._editor = editor
        self._say = say
        self._row: tuple[ItemId, ...] = ()
        self._at = 0
        self._ends = LooseEnds()
        self.open = False
        view.loose_end_asked.connect(self.toggle)
        view.loose_end_stepped.connect(self.step)

    @property
    def count(self) -> int:
        """How many notes ask for a look."""
        return len(self._ends)

    def read(self) -> None:
        """Look through the whole table, as after it was read from disk again."""
        dossier = self._editor.dossier
        self._ends = LooseEnds(dossier.items, dossier.links)

    def toggle(self) -> None:
        """Open the row, or leave it."""
        if self.open:
            self.leave()
            self._view.focus_field()
        else:
            self.begin()

    def begin(self) -> None:
        """Open the row, from its first note on."""
        self._row = tuple(end.item for end in self._ends.in_order())
        if not self._row:
            self._say(notices.no_loose_ends())
            return
        self._say(NOTHING)
        self._at, self.open = 0, True
        self.show()

    def leave(self) -> None:
        """Close the row."""
        self.open = False
        self._view.close_loose_ends()

    def step(self, steps: int) -> None:
        """Go to the next note that still asks for a look, or to the one before."""
        at = self._at + steps
        while 0 <= at < len(self._row) and self._ends.of(self._row[at]) is None:
            at += steps
        if at >= len(self._row):
            self._finish(self.count)
        elif at >= 0:
            self._at = at
            self.show()

    def _finish(self, left: int) -> None:
        self.leave()
        self._say(notices.loose_ends_seen(left))
        self._view.focus_field()

    def show(self) -> None:
        """Show the note in hand, with what it lacks."""
        item = self._row[self._at]
        end = self._ends.of(item)
        place = notices.loose_end_place(self._at + 1, len(self._row))
        why = notices.loose_end_reasons(end.reasons) if end else ""
        self._view.show_loose_end(item, place, why)
        self._view.say(f"{place}: {why}")

    def follow(self, change: Change) -> None:
        """Count again after a change, and go on when the note in hand is whole now."""
        self._ends.take(change)
        if not self.open:
            return
        if self._ends.of(self._row[self._at]):
            self.show()
        else:
            self.step(1)

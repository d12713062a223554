"""The place where a note is typed: kinds above the field, marks below it, always the same."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry_parts import KindChips, NoteField
from facilitator.ui.features.capture.marks import MarkRow
from facilitator.ui.features.capture.view_protocol import (
    NOTHING,
    CaptureNotice,
    CaptureOptions,
    EntryState,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.panels import HintBox, Panel

LARGE = 1.5
"""From here on the field takes less room, so that the notes stay in sight (`tightness`), and
the keys that every note has are left to F1.
"""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NoticePlace(HintBox):
    """Two lines: what is going on, and more about it; gone when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", parent=parent)
        self.lead = PlainLabel(style=text_styles.STRONG)
        self.more = PlainLabel(style=text_styles.LABEL)
        self.rows.addWidget(self.lead)
        self.rows.addWidget(self.more)
        self.show_notice(NOTHING)

    def show_notice(self, notice: CaptureNotice) -> None:
        """Say something, or nothing."""
        self.lead.setText(notice.lead)
        self.lead.setVisible(bool(notice.lead))
        self.more.setText(notice.more)
        self.more.setVisible(bool(notice.more))
        self.setVisible(notice != NOTHING)

    def words(self) -> str:
        """Return all that is said now."""
        return f"{self.lead.text()} {self.more.text()}".strip()


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


class EntryPanel(Panel):
    """Notice, kinds and speaker, the field, marks; which say what was pressed."""

    def __init__(
        self,
        name_of: Callable[[ItemKind], str],
        offer: CaptureOptions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", edges=Qt.Edge.TopEdge, parent=parent)
        self.loose_ends = LooseEndsBar()
        self._narrow = False
        self._low = False
        self.notice = NoticePlace()
        self.kinds = KindChips(name_of, offer.kinds)
        self.speaker = PlainLabel(style=text_styles.LABEL, wrap=False)
        self.field = NoteField(self.tr("Note"), offer.hint_for)
        self.marks = MarkRow()
        self._build()
        self.field.changed.connect(self._fit_field)
        follow(self.restyle)

    def _build(self) -> None:
        self.speaker.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above = QHBoxLayout()
        above.addWidget(self.kinds, 1)
        above.addWidget(self.speaker)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.loose_ends)
        self._rows.addWidget(self.notice)
        self._rows.addLayout(above)
        self._rows.addWidget(self.field)
        self._rows.addWidget(self.marks)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        large = theme().tightness >= LARGE
        beside, above = theme().space(12 if large else 28), theme().space(8 if large else 12)
        self._rows.setContentsMargins(beside, above, beside, above)
        self._rows.setSpacing(theme().space(4 if large else 8))
        self.make_room(wanted=self._narrow)
        self._fit_speaker()
        self.field.restyle()
        self._fit_field()

    def make_room(self, *, wanted: bool) -> None:
        """Leave the marks out in large type, so that the note in hand is in sight.

        The field keeps one line then, until something is in it.
        """
        self._narrow = wanted
        self._fit_field()
        less = (self._narrow or self._low) and theme().tightness >= LARGE
        self.marks.setVisible(not less)

    def show_marks(self, *, room: bool) -> None:
        """Show the marks where the screen is high enough; in large type the keys are enough."""
        self._low = not room
        self.make_room(wanted=self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew whether there is room for the speaker, and for how many lines."""
        super().resizeEvent(event)
        self._fit_speaker()
        self._fit_field()

    def moveEvent(self, event: QMoveEvent) -> None:
        """See anew how many lines there is room for: the screen became higher or lower."""
        super().moveEvent(event)
        self._fit_field()

    def event(self, event: QEvent) -> bool:
        """See anew how many lines there is room for when a part comes or goes."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_field()
        return done

    def _fit_field(self) -> None:
        """Give the field its lines; in large type no more than the screen has room for."""
        many, large = 8, theme().tightness >= LARGE
        if large and self._narrow and not self.field.text():
            many = 1
        elif large:
            many = max(1, min(4, self.field.lines_in(self._room())))
        lines = (min(2, many), many)
        if lines != self.field.lines:
            self.field.lines = lines
            self.field.restyle()
            self.field.ensureCursorVisible()

    def _room(self) -> int:
        """Return the height, in pixels, that all other parts of the screen leave the field."""
        screen = self.parentWidget()
        layout = screen.layout() if screen is not None else None
        if screen is None or layout is None:
            return self.maximumHeight()
        others = layout.minimumHeightForWidth(screen.width()) - self.field.height()
        return screen.height() - others

    def _fit_speaker(self) -> None:
        """Say who speaks beside the kinds; without room the tinted row alone says it."""
        margins = self._rows.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        room = inside - self.kinds.sizeHint().width() - theme().space(12)
        words = self.speaker.fontMetrics().horizontalAdvance(self.speaker.text()) + 2
        self.speaker.setVisible(bool(self.speaker.text()) and words <= room)

    def show_entry(self, entry: EntryState) -> None:
        """Show what was chosen for the note in the field."""
        self.kinds.show_kind(entry.kind)
        if entry.said_by != self.speaker.text():
            self.speaker.setText(entry.said_by)
            self._fit_speaker()
        self.marks.show_marks(entry.marks)

    def set_text(self, text: str) -> None:
        """Show another note; what was typed before cannot be undone in it."""
        if text != self.field.text() or self.field.typing():
            self.field.set_text(text)

    def replace_text(self, text: str) -> None:
        """Put other words in the place of what is typed; undo brings that back."""
        cursor = self.field.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

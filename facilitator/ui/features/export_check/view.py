"""The page of the export check: points in their sentences, one of them open, and editions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.export_check import FIRST, CheckPurpose, Leaving
from facilitator.ui.features.export_check.editions import EditionsPanel
from facilitator.ui.features.export_check.open_point import OpenPoint
from facilitator.ui.features.export_check.point_parts import ROOMY, PointLine
from facilitator.ui.features.export_check.view_protocol import CheckPoint, DonePoint
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox

IN_SIGHT = 20
"""So many points stand on the page at once; of the others it says how many there are."""


class GoOnButton(PrimaryButton):
    """Goes on; dashed while something waits, and then it leads to what that is."""

    waits = False

    def set_waits(self, *, waits: bool) -> None:
        """Say whether something waits."""
        self.waits = waits
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as a button that can be pressed, or dashed."""
        if not self.waits:
            super().paintEvent(event)
            return
        painter, colours = QPainter(self), theme().palette
        paint_box(painter, self.rect(), None, colours.control, radius=self.radius, dashed=True)
        self._paint_face(painter, colours.grey, filled=False)
        painter.end()


class ExportCheckView(FormPage):
    """Shows points and says what was asked of the one in front; a button is another key."""

    proposal_asked = Signal(bool)
    reworded = Signal(str)
    leave_out_asked = Signal(bool)
    kept = Signal(str, bool)
    later_asked = Signal()
    chosen = Signal(int)
    note_asked = Signal()
    gone_on = Signal(object)
    back_asked = Signal()

    body_gap = 8
    body_margins = ((28, 20), (20, 12))
    foot_margins = ((28, 12), (20, 8))
    said_style = text_styles.STRONG
    title_styles = text_styles.TITLE_LARGE, text_styles.TITLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = CheckPurpose.LOOK
        self._current, self._points = 0, 0
        self._first = 0
        self._done: tuple[DonePoint, ...] = ()
        self.lead = PlainLabel(style=text_styles.FIELD_SOFT)
        self.summary = PlainLabel(style=text_styles.LABEL)
        self.originals = PlainLabel(style=text_styles.STRONG)
        self.before, self.after = (PlainLabel(style=text_styles.LABEL_SOFT) for _ in range(2))
        self.open = OpenPoint()
        self.lines: list[PointLine] = []
        self.nothing = HintBox("kiem_tint")
        self.nothing_words = PlainLabel(style=text_styles.FIELD)
        self.done_button = QuietButton()
        self.done_list = HintBox("side")
        self.editions = EditionsPanel()
        self.go_on_button = GoOnButton(key=Command.KEEP, large=True)
        self.internal_button = PlainButton(self.tr("Make the internal one only"), large=True)
        self.note_button = LetterButton(self.tr("O To the note"))
        self.back_button = PlainButton(self.tr("Back"), key=Command.TO_FIELD, large=True)
        self.keys = PlainLabel(style=text_styles.LABEL_SOFT)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.nothing.rows.addWidget(self.nothing_words)
        rows = QWidget()
        self._rows = spaced_column(rows)
        self._rows.addWidget(self.open)
        parts = (self.nothing, self.before, rows, self.after, self.done_button, self.done_list)
        self.add(self.title, self.lead, self.summary, self.originals, *parts)
        self.done_list.hide()
        self.put_beside(self.editions)
        self.below.addWidget(self.keys)
        keys = self.tr("L later · ↓ next · K what is done · {undo} take back")
        self.keys.setText(keys.format(undo=shortcuts.cap(Command.UNDO)))
        buttons = (self.internal_button, self.note_button, self.back_button)
        self.add_buttons(self.go_on_button, *buttons)
        self.setFocusProxy(self.open)

    def _connect(self) -> None:
        point = self.open
        point.proposal_asked.connect(self.proposal_asked)
        point.reworded.connect(self.reworded)
        point.leave_out_asked.connect(self.leave_out_asked)
        point.kept.connect(self.kept)
        point.later_asked.connect(self.later_asked)
        point.note_asked.connect(self.note_asked)
        point.done_asked.connect(self._toggle_done)
        point.gone.connect(lambda step: self.chosen.emit(self._current + step))
        self.done_button.clicked.connect(self._toggle_done)
        self.note_button.clicked.connect(self.note_asked)
        self.go_on_button.clicked.connect(self._go_on)
        self.internal_button.clicked.connect(lambda: self.gone_on.emit(Leaving.INTERNAL))
        self.back_button.clicked.connect(self.back_asked)
        shortcuts.bind(self, Command.KEEP, self._keep)

    def _take_form(self) -> None:
        """Show the editions beside the points where there is room, else in two lines."""
        super()._take_form()
        roomy = theme().has_room(ROOMY)
        if hasattr(self, "editions"):
            self.editions.setVisible(roomy)
            self.summary.setVisible(not roomy)
            self.keys.setVisible(roomy and self._points > 0)

    def show_purpose(self, purpose: CheckPurpose, name: str, *, practice: bool) -> None:
        """Say for what the check is made, and of which table."""
        self.purpose = purpose
        hands_in = purpose is CheckPurpose.HAND_IN
        title = self.tr("Before you hand in") if hands_in else self.tr("Export check")
        self.title.setText(title)
        lead = self.tr("{table}. We point out, you choose. Nothing goes away before you do.")
        self.lead.setText(lead.format(table=name))
        self.ribbon.setVisible(practice)
        words = {
            CheckPurpose.HAND_IN: self.tr("Go on with handing in"),
            CheckPurpose.REPORT: self.tr("Make the report"),
            CheckPurpose.PUBLISH: self.tr("Make the public report"),
        }
        self.go_on_button.setText(words.get(purpose, ""))
        self.go_on_button.setVisible(purpose in words)
        self.internal_button.setVisible(purpose is CheckPurpose.PUBLISH)

    def show_waiting(self, number: int) -> None:
        """Say how many points an edition that is published waits for."""
        self.editions.show_waiting(self.purpose, number)
        self.summary.setText(self.editions.told())
        self.go_on_button.set_waits(waits=self.purpose is CheckPurpose.PUBLISH and number > 0)
        left = self.tr("%n point(s) to go", "", number) if number else ""
        self.go_on_button.setAccessibleDescription(
            ", ".join(filter(None, (shortcuts.spoken(Command.KEEP), left)))
        )

    def show_originals(self, number: int) -> None:
        """Say of how many notes the original goes along in a file, and names somebody."""
        words = self.tr(
            "%n note(s) have other words, but the original with a name goes along.", "", number
        )
        self.originals.setText(words)
        self.originals.setVisible(number > 0 and self.purpose is CheckPurpose.HAND_IN)

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        """Show for each kind how many wait, of how many."""
        self.editions.show_counts(counts)

    def show_points(self, points: Sequence[CheckPoint], current: int) -> None:
        """Show what waits, as many as there is room for, with one of them open."""
        typing_or_pressing = self.open.isAncestorOf(self.focusWidget())
        had_focus = self.open.hasFocus() or typing_or_pressing
        self._current, self._points = current, len(points)
        first = current - current % IN_SIGHT
        shown = points[first : first + IN_SIGHT]
        self._first = first
        self._show_beyond(first, len(points) - first - len(shown))
        self.open.setVisible(bool(points))
        self.note_button.setVisible(bool(points))
        self.nothing.setVisible(not points)
        self.keys.setVisible(bool(points) and theme().has_room(ROOMY))
        self._show_lines(shown, current - first)
        if points:
            self.open.show_point(points[current], current + 1, len(points))
            if had_focus and not self.open.editing:
                self.open.setFocus()
            QTimer.singleShot(0, self, self._bring_into_sight)
        elif self.isVisible():
            self._focus_what_goes_on()

    def _show_lines(self, shown: Sequence[CheckPoint], current: int) -> None:
        while len(self.lines) < len(shown) - 1:
            line = PointLine()
            line.chosen.connect(lambda line=line: self._choose(line))
            self.lines.append(line)
        self._rows.removeWidget(self.open)
        for line in self.lines:
            self._rows.removeWidget(line)
            line.hide()
        others = [point for at, point in enumerate(shown) if at != current]
        for line, point in zip(self.lines, others, strict=False):
            line.show_point(point)
            self._rows.addWidget(line)
            line.show()
        self._rows.insertWidget(max(current, 0), self.open)

    def _choose(self, line: PointLine) -> None:
        self.chosen.emit(self._first + self._rows.indexOf(line))
        self.open.setFocus()

    def _show_beyond(self, before: int, after: int) -> None:
        """Say how many points stand before and behind those on the page."""
        for label, number in ((self.before, before), (self.after, after)):
            label.setVisible(number > 0)
        self.before.setText(self.tr("%n point(s) before this", "", before))
        self.after.setText(self.tr("%n point(s) after this", "", after))

    def _bring_into_sight(self) -> None:
        margin = theme().px(24)
        self.scroll_area.ensureWidgetVisible(self.open, 0, margin)

    def show_done(self, done: Sequence[DonePoint]) -> None:
        """Tell what was decided, for who asks; and that nothing is left, where so."""
        words = self.tr("✓ %n done, show  K", "", len(done))
        self.done_button.setText(words)
        self.done_button.setVisible(bool(done))
        self._done = tuple(done)
        if not self.done_list.isHidden():
            self._fill_done()
        chosen = self.tr("Everything is chosen. Read it once more yourself.")
        nothing = self.tr("We saw nothing to point out. Read it once more yourself.")
        self.nothing_words.setText(chosen if done else nothing)

    def _toggle_done(self) -> None:
        if self.done_list.isHidden():
            self._fill_done()
        else:
            self.done_list.hide()

    def _fill_done(self) -> None:
        told = (f"{one.kind} · {one.decided}: {one.text}" for one in self._done)
        self.done_list.fill([PlainLabel(line) for line in told])

    def leave_edit(self) -> None:
        """Show the point without a field."""
        self.open.leave_edit()

    def _keep(self) -> None:
        """Keep the words that are typed; else go on."""
        if self.open.field.isVisible():
            self.reworded.emit(self.open.field.text())
        elif self.go_on_button.isVisible():
            self._go_on()

    def _go_on(self) -> None:
        """Go on, or to the first point where something waits that has to be chosen."""
        if self.go_on_button.waits:
            self.chosen.emit(0)
            self.open.setFocus()
        else:
            self.gone_on.emit(FIRST[self.purpose])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, and show what is done with its letter, while nobody types."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif not self._points and shortcuts.plain_letter(event) == self.tr("k"):
            self._toggle_done()
        else:
            super().keyPressEvent(event)

    def _focus_what_goes_on(self) -> None:
        start = self.go_on_button if not self.go_on_button.isHidden() else self.back_button
        start.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the point in front."""
        super().showEvent(event)
        if self._points:
            self.open.setFocus()
        else:
            self._focus_what_goes_on()

"""The point in front: its sentence, what is proposed, and four answers, each with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.export_check.point_parts import ROOMY, PointLine
from facilitator.ui.features.export_check.view_protocol import CheckPoint
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD, TextSize
from facilitator.ui.widgets.buttons import EnterButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.fields import CaptureEdit, LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.marked_text import MarkedText
from facilitator.ui.widgets.panels import HintBox, button_row

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class OpenPoint(PointLine):
    """Takes letters while it has the focus and nobody types; Shift is for all the same words.

    `gone` says that another point is asked for, by how many steps.
    """

    proposal_asked = Signal(bool)
    reworded = Signal(str)
    leave_out_asked = Signal(bool)
    kept = Signal(str, bool)
    later_asked = Signal()
    note_asked = Signal()
    done_asked = Signal()
    gone = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.proposed = HintBox("tint")
        self.proposal = MarkedText(plain_marks=True)
        self.field = CaptureEdit("")
        self.reason = LineField()
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT)
        self.same = PlainLabel(style=text_styles.LABEL_SOFT)
        super().__init__(parent)
        self.point: CheckPoint | None = None
        self.proposal_button = EnterButton(self.tr("Take the proposal"))
        self.reword_button = LetterButton(self.tr("A Other words"))
        self.out_button = LetterButton(self.tr("W Leave out"))
        self.keep_button = LetterButton(self.tr("Z Keep, with a reason"))
        self.buttons = button_row(*self.answers())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", RADIUS_CARD)
        self._build()

    def restyle(self) -> None:
        """Leave out that it waits where there is little room: it is the one in front."""
        super().restyle()
        self.state.setVisible(theme().has_room(ROOMY))

    def answers(self) -> tuple[EnterButton | LetterButton, ...]:
        """Give the four answers in their order."""
        return self.proposal_button, self.reword_button, self.out_button, self.keep_button

    def _build(self) -> None:
        label = PlainLabel(self.tr("Proposal"), text_styles.LABEL_SOFT)
        self.proposed.rows.addWidget(label)
        self.proposed.rows.addWidget(self.proposal)
        self.words.set_spaces(8)
        parts = (self.proposed, self.buttons, self.same, self.field, self.reason, self.hint)
        for part in parts:
            self.words.addWidget(part)
        for button in self.answers():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.text_size = TextSize.TEXT
            button.set_compact(compact=True)
        self.proposal_button.clicked.connect(lambda: self.proposal_asked.emit(False))
        self.reword_button.clicked.connect(self._reword)
        self.out_button.clicked.connect(lambda: self.leave_out_asked.emit(False))
        self.keep_button.clicked.connect(self._give_reason)
        self.field.keep_asked.connect(lambda: self.reworded.emit(self.field.text()))
        self.field.setAccessibleName(self.tr("The words as they should be"))
        self.reason.setAccessibleName(self.tr("Why this stays as it is, in one line"))
        self.leave_edit()

    def show_point(self, point: CheckPoint, number: int = 1, points: int = 1) -> None:
        """Show another point, and say it when it is in sight."""
        is_new = point != self.point
        self.point = point
        super().show_point(point)
        self.proposal.set_parts(point.proposal or ((point.stays_out, False),))
        self.reword_button.setVisible(point.text is not None)
        self.out_button.setVisible(point.can_be_left_out)
        self.keep_button.setVisible(point.can_be_kept)
        self.same.setVisible(point.same > 1)
        words = self.tr("Shift with the key chooses the same for all {number}.")
        self.same.setText(words.format(number=point.same))
        spoken = self._spoken(point, number, points)
        self.setAccessibleName(spoken)
        if is_new and self.isVisible():
            announce(self, spoken)

    def _spoken(self, point: CheckPoint, number: int, points: int) -> str:
        """Say a point as it is heard: what was found is named before it is read."""
        found = self.tr("found: {words}")
        sentence = "".join(
            f" {found.format(words=text)}, " if marked else text for text, marked in point.parts
        )
        proposal = self.proposal.text()
        told = self.tr("Proposal: {words}").format(words=proposal)
        place = self.tr("{number} of {points}").format(number=number, points=points)
        parts = (point.kind, sentence, point.about, told, f"{self.state.text()}, {place}")
        return ". ".join(part.strip() for part in parts)

    @property
    def editing(self) -> bool:
        """Whether words or a reason are being typed."""
        return not (self.field.isHidden() and self.reason.isHidden())

    def leave_edit(self) -> None:
        """Show the point without a field."""
        typing = self.field.hasFocus() or self.reason.hasFocus()
        for part in (self.field, self.reason, self.hint):
            part.hide()
        if typing:
            self.setFocus()

    def _reword(self) -> None:
        if self.point is None or self.point.text is None:
            return
        self.leave_edit()
        self.field.set_text(self.point.text)
        keep, back = shortcuts.spoken(Command.KEEP), shortcuts.spoken(Command.TO_FIELD)
        hint = self.tr("{keep} keeps these words. {back} leaves them as they were.")
        self._type_in(self.field, hint.format(keep=keep, back=back))

    def _give_reason(self) -> None:
        self.leave_edit()
        if self.point and not self.point.can_be_kept:
            self.kept.emit("", False)
            return
        self.reason.clear()
        hint = self.tr("Why does this stay as it is? One line, then Enter.")
        self._type_in(self.reason, hint)

    def _type_in(self, field: QWidget, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.show()
        field.show()
        field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the proposal and a letter for its button, while nobody types."""
        all_same = bool(event.modifiers() & SHIFT)
        enters = shortcuts.enters(event) and not event.isAutoRepeat()
        if event.key() == Key.Key_Escape and self.editing:
            self.leave_edit()
        elif self.reason.hasFocus() and enters:
            self.kept.emit(self.reason.text(), all_same)
        elif self.field.hasFocus() or self.reason.hasFocus():
            event.ignore()
        elif enters:
            self.proposal_asked.emit(all_same)
        elif event.key() in _STEPS:
            self.gone.emit(_STEPS[Key(event.key())])
        elif not self._takes_letter(shortcuts.plain_letter(event), all_same=all_same):
            super().keyPressEvent(event)

    def _takes_letter(self, letter: str, *, all_same: bool) -> bool:
        if letter and letter == self.out_button.letter.lower():
            self.leave_out_asked.emit(all_same)
            return True
        others = {
            self.reword_button.letter: self._reword,
            self.keep_button.letter: self._give_reason,
            self.tr("L"): self.later_asked.emit,
            self.tr("O"): self.note_asked.emit,
            self.tr("K"): self.done_asked.emit,
        }
        asked = {own.lower(): act for own, act in others.items()}.get(letter)
        if asked:
            asked()
        return asked is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card; the ring around it is that of the focus."""
        painter = QPainter(self)
        colours = theme().palette
        edge = colours.border if self.hasFocus() else colours.blue
        paint_box(painter, self.rect(), colours.card, edge, radius=RADIUS_CARD)
        painter.end()


_STEPS = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_Home: -(1 << 20), Key.Key_End: 1 << 20}

"""The parts of a point: its sentence, what is proposed, its state, and the lines of others."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from facilitator.ui.features.export_check.view_protocol import CheckPoint
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_pill, pill_size
from facilitator.ui.theme.tokens import SEMIBOLD, PillTone, TextSize
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.marked_text import MarkedText

ROOMY = 1.5
"""Up to this text size the kind stands beside the sentence, else above it."""
KIND_WIDTH = 148


class StateMark(QWidget):
    """A state in a word: solid and with a check when it is chosen, dashed while it waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._done = "", False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the size that the theme asks for."""
        self.updateGeometry()
        self.update()

    def show_state(self, word: str, *, done: bool) -> None:
        """Show another state."""
        self._word, self._done = word, done
        self.setAccessibleName(word)
        self.restyle()

    def text(self) -> str:
        """Return what is painted."""
        return f"✓ {self._word}" if self._done else self._word

    def sizeHint(self) -> QSize:
        """Return the room of the word."""
        return pill_size(self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word in its box."""
        painter = QPainter(self)
        if self._done:
            paint_pill(painter, self.rect(), self.text(), PillTone.DONE)
        else:
            colours = theme().palette
            paint_box(painter, self.rect(), None, colours.control, dashed=True)
            painter.setPen(colours.grey)
            painter.setFont(theme().font(TextSize.LABEL, SEMIBOLD))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class PointLine(QWidget):
    """One point in a line: kind, sentence, why, and its state; a click brings it forward."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = PlainLabel(style=text_styles.STRONG)
        self.sentence = MarkedText()
        self.about = PlainLabel(style=text_styles.LABEL_SOFT)
        self.state = StateMark()
        self.words = spaced_column(gap=4)
        self.words.addWidget(self.sentence)
        self.words.addWidget(self.about)
        self.row = spaced_row(self, gap=16, margins=(20, 12))
        self.row.addWidget(self.kind)
        self.row.addLayout(self.words, 1)
        self.row.addWidget(self.state)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self) -> None:
        """Stand in a row where there is room, else with the kind above the sentence."""
        roomy, direction = theme().has_room(ROOMY), QBoxLayout.Direction
        self.row.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)
        self.row.set_spaces(16 if roomy else 4, (20, 12) if roomy else (12, 8))
        self.kind.setFixedWidth(theme().px(KIND_WIDTH)) if roomy else self._free_kind()
        top = Qt.AlignmentFlag.AlignTop
        self.row.setAlignment(self.kind, top if roomy else Qt.AlignmentFlag(0))
        self.row.setAlignment(self.state, top if roomy else Qt.AlignmentFlag.AlignLeft)
        self.update()

    def _free_kind(self) -> None:
        self.kind.setMinimumWidth(0)
        self.kind.setMaximumWidth(1 << 20)

    def show_point(self, point: CheckPoint) -> None:
        """Show another point."""
        self.kind.setText(point.kind)
        self.sentence.set_parts(point.parts)
        self.about.setText(point.about)
        waits, later = self.tr("to be chosen"), self.tr("later")
        self.state.show_state(later if point.later else waits, done=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().palette.border)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring it forward."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()
        super().mousePressEvent(event)

"""Places at the table: as a square in the hand's reach, or as a row with the role."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.buttons import FIXED, MINIMUM, Pressable
from facilitator.ui.keys import Command, spoken
from facilitator.ui.look import theme
from facilitator.ui.painting import paint_box
from facilitator.ui.theme import RADIUS_CARD, SEMIBOLD, TextSize


class SeatButton(Pressable):
    """One place at the table; checked while that person speaks, dashed while not yet heard."""

    text_size = TextSize.FIELD
    radius = RADIUS_CARD
    padding = (14, 8)

    def __init__(
        self, text: str, name: str, *, key: Command | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent=parent)
        self._dashed = False
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(spoken(key) if key else "")

    def set_heard(self, *, heard: bool) -> None:
        """Show whether this place was heard in this move."""
        self._dashed = not heard
        self.update()

    def sizeHint(self) -> QSize:
        """Return at least 44 by 44."""
        return super().sizeHint().expandedTo(QSize(theme().px(44), theme().px(44)))

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return blue while checked, a quiet border otherwise."""
        colours = theme().palette
        if self.isChecked():
            return colours.blue, colours.blue, colours.on_blue
        ink = colours.grey if self._dashed else colours.ink
        return (
            colours.card,
            self._edge(colours.control if self._dashed else colours.border),
            ink,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the place, dashed while it was not heard."""
        painter = QPainter(self)
        ground, border, ink = self.colours()
        dashed = self._dashed and not self.isChecked()
        paint_box(painter, self.rect(), ground, border, radius=self.radius, dashed=dashed)
        self._paint_face(painter, ink, filled=False)
        painter.end()


class SeatRow(Pressable):
    """A place at the table as a row: number, role, and how often it was noted; wraps."""

    text_size = TextSize.LABEL

    def __init__(
        self,
        number: str,
        role: str,
        *,
        key: Command | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._number, self._count = number, ""
        super().__init__(role, key=key, parent=parent)
        self.setCheckable(True)
        policy = QSizePolicy(MINIMUM, FIXED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def set_role(self, role: str) -> None:
        """Show another role."""
        self.setText(role)
        self._name()

    def set_count(self, count: int) -> None:
        """Show how often this place was noted."""
        self._count = str(count)
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._number} {self.text()}".strip())

    def weight(self) -> QFont.Weight:
        """Return normal: the number carries the weight."""
        return QFont.Weight.Normal

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where number, role and count stand at a width, as high as can be."""
        air, number, count = theme().px(8), theme().px(24), theme().px(30)
        high = 1 << 20
        middle = QRect(air + number, 0, max(width - 2 * air - number - count, 1), high)
        return (
            QRect(air, 0, number, high),
            middle,
            QRect(middle.right() + 1, 0, count, high),
        )

    def heightForWidth(self, width: int) -> int:
        """Return the height of the role at a width."""
        words = QFontMetrics(self.font()).boundingRect(
            self._places(width)[1], int(Qt.TextFlag.TextWordWrap), self.text()
        )
        return max(words.height() + 2 * theme().px(5), 24)

    def sizeHint(self) -> QSize:
        """Return the room for the role in one line."""
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + theme().px(70) + 4
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        metrics = QFontMetrics(self.font())
        words = (metrics.horizontalAdvance(word) for word in self.text().split())
        return QSize(max(words, default=0) + theme().px(70) + 4, max(theme().px(28), 24))

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return the selected ground while checked."""
        colours = theme().palette
        edge = colours.ink if theme().system else None
        if self.isChecked():
            return colours.selected, edge, colours.ink
        return (colours.tint if self.underMouse() else None), None, colours.ink

    def _paint_face(self, painter: QPainter, ink: QColor, *, filled: bool) -> None:
        del filled
        number, role, count = (
            QRect(place.left(), 0, place.width(), self.height())
            for place in self._places(self.width())
        )
        painter.setPen(ink)
        painter.setFont(theme().font(self.text_size, SEMIBOLD, tabular=True))
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, self._number)
        painter.setFont(self.font())
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(role, wrapped, self.text())
        painter.setPen(theme().palette.grey)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(count, right, self._count)

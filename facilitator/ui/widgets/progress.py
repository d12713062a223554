"""Where a conversation is: the moves at the top, and the time used."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from facilitator.ui.theme.manager import follow, follow_size, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_SMALL, SEMIBOLD, TextSize

WHOLE = 1000


class StepBar(QWidget):
    """The moves of the conversation, the current one filled; narrow, it shows only that one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def set_steps(self, titles: Sequence[str], current: int) -> None:
        """Show the moves by title; `current` counts from 0."""
        if (tuple(titles), current) != (self._titles, self._current):
            self._titles, self._current = tuple(titles), current
            self.setAccessibleName(self.sentence())
            self.restyle()

    def sentence(self) -> str:
        """Return in words where the conversation is."""
        if not self._titles:
            return ""
        return self.tr("Move {number} of {count}: {title}").format(
            number=self._current + 1,
            count=len(self._titles),
            title=self._titles[self._current],
        )

    def restyle(self) -> None:
        """Take the size that the theme asks for."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all moves in a row."""
        wide = sum(self._width(title) for title in self._titles)
        return QSize(wide + theme().px(4) * max(len(self._titles) - 1, 0), self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the current move alone."""
        return QSize(self._width(self._short()) if self._titles else 0, self._high())

    def _short(self) -> str:
        place = f"{self._current + 1}/{len(self._titles)}"
        return f"{place}  {self._titles[self._current]}"

    def _font(self) -> QFont:
        return theme().font(TextSize.LABEL, SEMIBOLD)

    def _width(self, title: str) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(title) + 2 * theme().px(12)

    def _high(self) -> int:
        return QFontMetrics(self._font()).height() + 2 * theme().px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the moves, or the current one when the others do not fit."""
        if not self._titles:
            return
        painter = QPainter(self)
        if self.sizeHint().width() <= self.width():
            self._paint_all(painter)
        else:
            left = (self.width() - self._width(self._short())) // 2
            self._paint_current(painter, max(left, 0), self._short())
        painter.end()

    def _paint_all(self, painter: QPainter) -> None:
        left = (self.width() - self.sizeHint().width()) // 2
        for number, title in enumerate(self._titles):
            if number == self._current:
                self._paint_current(painter, left, title)
            else:
                self._paint_other(painter, left, title, past=number < self._current)
            left += self._width(title) + theme().px(4)

    def _paint_current(self, painter: QPainter, left: int, title: str) -> None:
        colours = theme().palette
        place = QRect(left, 0, self._width(title), self.height())
        paint_box(painter, place, colours.blue, None, radius=RADIUS_SMALL)
        self._paint_words(painter, place, title, self._font(), colours.on_blue)

    def _paint_other(self, painter: QPainter, left: int, title: str, *, past: bool) -> None:
        colours = theme().palette
        place = QRect(left, 0, self._width(title), self.height())
        ink = colours.ink if past else colours.grey
        self._paint_words(painter, place, title, theme().font(TextSize.LABEL), ink)

    @staticmethod
    def _paint_words(
        painter: QPainter, place: QRect, words: str, font: QFont, ink: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class ProgressLine(QProgressBar):
    """A thin bar of time used; `label` is what a screen reader calls it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, WHOLE)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_size(self)

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1; more is shown as 1."""
        self.setValue(round(min(max(share, 0.0), 1.0) * WHOLE))

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(theme().px(120), theme().px(8))

    def minimumSizeHint(self) -> QSize:
        """Return a thin, short line."""
        return QSize(theme().px(40), theme().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is used over what there is."""
        colours = theme().palette
        painter = QPainter(self)
        radius = self.height() / 2
        border = colours.ink if theme().system else None
        paint_box(painter, self.rect(), colours.tint, border, radius=radius)
        used = round(self.width() * self.value() / WHOLE)
        if used:
            painter.setClipRect(0, 0, used, self.height())
            paint_box(painter, self.rect(), colours.blue, None, radius=radius)
        painter.end()

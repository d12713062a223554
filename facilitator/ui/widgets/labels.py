"""Small widgets that show something: words, keys, kinds, states. None of them takes focus."""

from html import escape

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import key_size, paint_key, paint_sign
from facilitator.ui.theme.text_styles import Style
from facilitator.ui.theme.tokens import SEMIBOLD, TextSize

FIXED = QSizePolicy.Policy.Fixed
SMALL = 12
"""The size of the second line of a note about safety."""
LEAST_NAME = 110
"""So much room, in pixels at 100 %, is always left for a name that is longer."""


class PlainLabel(QLabel):
    """Words, never markup; wraps when it may and never leaves words out."""

    def __init__(
        self,
        text: str = "",
        style: Style = text_styles.TEXT,
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        put(self, textFormat="PlainText")
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)
        self._style = style
        follow(self.restyle)
        self.setText(text)

    def set_style(self, style: Style) -> None:
        """Set the words in another style."""
        self._style = style
        self.restyle()

    def restyle(self) -> None:
        """Take font and ink from the theme in use."""
        self.setFont(self._style.font(theme()))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(self._style.ink))
        self.setPalette(palette)


class NameLabel(PlainLabel):
    """Words in one line; what is not painted stands in the tip, and is always said."""

    def __init__(
        self, text: str = "", style: Style = text_styles.STRONG, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, style, wrap=False, parent=parent)

    def setText(self, text: str) -> None:
        """Show other words, as far as there is room."""
        super().setText(text)
        self.setAccessibleName(text)
        self._tip()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the beginning and the end."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), theme().px(LEAST_NAME)), whole.height())

    def painted(self) -> str:
        """Return the words as they are painted: `Onder…ding`."""
        middle = QtCore.Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.text(), middle, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tip what is not painted at this width."""
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        whole = self.painted() == self.text()
        self.setToolTip("" if whole else f"<p>{escape(self.text())}</p>")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, or their beginning and end."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(self.rect(), QtCore.Qt.AlignmentFlag.AlignVCenter, self.painted())
        painter.end()


class KeyCap(QWidget):
    """A key as it looks on the keyboard, small, beside what it does."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(FIXED, FIXED)
        follow(self.restyle)

    def text(self) -> str:
        """Return what is written on the key."""
        return self._text

    def set_text(self, text: str) -> None:
        """Write something else on the key."""
        self._text = text
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Take the size that the theme asks for."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the key."""
        return key_size(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        painter = QPainter(self)
        paint_key(painter, self.rect(), self._text)
        painter.end()


class SafetyNote(QWidget):
    """A green check and a sentence such as "32 notities veilig"; always in sight.

    Below it, small and grey, there may be how long ago the last note was written.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._more = ""
        self._safe = True
        self.setSizePolicy(FIXED, FIXED)
        follow(self.restyle)
        self.set_text(text)

    def set_text(self, text: str, *, safe: bool = True) -> None:
        """Show a sentence; when not `safe`, without check and in the ink of text."""
        if (text, safe) != (self._text, self._safe):
            self._text, self._safe = text, safe
            self._tell()

    def set_more(self, words: str) -> None:
        """Show how long ago that was, or nothing; the same words change nothing."""
        if words != self._more:
            self._more = words
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self._text, self.more()))))
        self.restyle()

    def more(self) -> str:
        """Return what stands below; with a last note that is not safe nothing does."""
        return self._more if self._safe else ""

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text

    def restyle(self) -> None:
        """Take the size that the theme asks for."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of check and sentence."""
        metrics = QFontMetrics(theme().font(TextSize.LABEL, SEMIBOLD))
        check = theme().px(24) if self._safe else 0
        wide, high = metrics.horizontalAdvance(self._text), metrics.height()
        if self.more():
            small = QFontMetrics(theme().font(SMALL))
            wide = max(wide, small.horizontalAdvance(self.more()))
            high += small.height() - theme().px(2)
        return QSize(check + wide + 2, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the check on its disc and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().palette
        ink = colours.kiem if self._safe else colours.ink
        start = 0
        if self._safe:
            start = theme().px(24)
        place = self.rect().adjusted(start, 0, 0, 0)
        if self.more():
            place.setHeight(QFontMetrics(theme().font(TextSize.LABEL, SEMIBOLD)).height())
            self._paint_more(painter, start)
        if self._safe:
            self._paint_check(painter, ink, place.height())
        painter.setPen(ink)
        painter.setFont(theme().font(TextSize.LABEL, SEMIBOLD))
        painter.drawText(place, QtCore.Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _paint_more(self, painter: QPainter, start: int) -> None:
        painter.setPen(theme().palette.grey)
        painter.setFont(theme().font(SMALL))
        place = self.rect().adjusted(start, 0, 0, 0)
        painter.drawText(place, QtCore.Qt.AlignmentFlag.AlignBottom, self.more())

    def _paint_check(self, painter: QPainter, ink: QColor, high: int) -> None:
        side = theme().px(15)
        disc = QRectF(1, (high - side) / 2, side, side)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(disc)
        paint_sign(painter, disc, "safe", theme().palette.card)


class PracticeRibbon(PlainLabel):
    """The quiet strip on every screen of a practice table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", text_styles.HEADING_SMALL, parent=parent)
        self.setText(self.tr("Practice table – this conversation is invented"))
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)

    def restyle(self) -> None:
        """Take font, ink and room from the theme in use."""
        super().restyle()
        above = theme().px(4)
        self.setContentsMargins(above, above, above, above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted strip with a line under it, then the words."""
        painter = QPainter(self)
        colours = theme().palette
        painter.fillRect(self.rect(), colours.idee_tint)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colours.border)
        painter.end()
        super().paintEvent(event)

"""Things a person presses: buttons that show their key, kinds, seats, cards."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from facilitator.ui.commands.shortcuts import ENTER, Command, cap, enters, spoken
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import key_size, paint_box, paint_key, paint_sign
from facilitator.ui.theme.tokens import RADIUS_CARD, RADIUS_SMALL, SEMIBOLD, TextSize

PLAIN, MIDDLE = Qt.TextFlag.TextSingleLine, Qt.AlignmentFlag.AlignVCenter
MINIMUM, FIXED = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed


class Pressable(QPushButton):
    """A button of ours: a box with words, perhaps a sign before and a key behind them.

    Words from data may hold an `&`, which Qt would take for the mark of an Alt key: it is
    doubled for Qt and painted as it is.
    """

    radius = RADIUS_SMALL
    text_size = TextSize.TEXT
    padding = (14, 7)
    compact_padding = (12, 6)

    def __init__(
        self,
        text: str = "",
        *,
        key: Command | None = None,
        sign: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._command = key
        self._key = cap(key) if key else ""
        self._sign = sign
        self._usual_padding = self.padding
        self.setProperty("radius", self.radius)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(MINIMUM, FIXED)
        self.setAccessibleDescription(spoken(key) if key else "")
        follow(self.restyle)

    def setText(self, text: str) -> None:
        """Put words on the button, exactly these."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """Return the words on the button."""
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter as well; Qt alone takes the space bar."""
        if enters(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def show_key(self, *, shown: bool) -> None:
        """Show the key behind the words, or leave it out where there is little room."""
        self._key = cap(self._command) if self._command and shown else ""
        self.restyle()

    def set_compact(self, *, compact: bool) -> None:
        """Leave air and the key of a command out where there is little room."""
        self.padding = self.compact_padding if compact else self._usual_padding
        if self._command:
            self._key = "" if compact else cap(self._command)
        self.restyle()

    def restyle(self) -> None:
        """Take font and size from the theme in use."""
        self.setFont(theme().font(self.text_size, self.weight()))
        self.updateGeometry()
        self.update()

    def weight(self) -> QFont.Weight:
        """Return the weight of the words."""
        return SEMIBOLD

    def sizeHint(self) -> QSize:
        """Return the room for sign, words and key with air around them."""
        beside, above = (theme().px(length) for length in self.padding)
        words = QFontMetrics(self.font()).size(PLAIN, self.text())
        high = max(words.height(), self._key_size().height()) + 2 * above
        wide = words.width() + self._sign_room() + self._key_room() + 2 * beside
        least = max(24, theme().px(24))
        return QSize(max(wide, least), max(high, least))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button never leaves words out."""
        return self.sizeHint()

    def _key_size(self) -> QSize:
        return key_size(self._key) if self._key else QSize(0, 0)

    def _key_room(self) -> int:
        return self._key_size().width() + theme().px(8) if self._key else 0

    def _sign_room(self) -> int:
        if not self._sign:
            return 0
        return theme().px(16) + (theme().px(5) if self.text() else 0)

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return ground, border and ink of the state the button is in."""
        colours = theme().palette
        if not self.isEnabled():
            return colours.card, colours.border, colours.grey
        ground = colours.tint if self.isDown() else colours.card
        return ground, self._edge(colours.control), colours.ink

    def _edge(self, colour: QColor) -> QColor:
        return theme().palette.ink if self.underMouse() else colour

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, sign, words and key."""
        painter = QPainter(self)
        ground, border, ink = self.colours()
        paint_box(painter, self.rect(), ground, border, radius=self.radius)
        self._paint_face(painter, ink, filled=ground == theme().palette.blue)
        painter.end()

    def _paint_face(self, painter: QPainter, ink: QColor, *, filled: bool) -> None:
        words = QFontMetrics(self.font()).size(PLAIN, self.text()).width()
        left = (self.width() - words - self._sign_room() - self._key_room()) // 2
        if self._sign:
            side = theme().px(16)
            place = QRectF(left, (self.height() - side) / 2, side, side)
            paint_sign(painter, place, self._sign, ink)
        left += self._sign_room()
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(QRect(left, 0, words + 2, self.height()), PLAIN | MIDDLE, self.text())
        if self._key:
            size = self._key_size()
            top = (self.height() - size.height() + 1) // 2
            key = QRect(QPoint(left + words + theme().px(8), top), size)
            paint_key(painter, key, self._key, on=ink if filled else None)


class PlainButton(Pressable):
    """A button as on the host screen; `large` for a hand across the table (44 and up)."""

    radius = RADIUS_CARD

    def __init__(
        self,
        text: str = "",
        *,
        key: Command | None = None,
        large: bool = False,
        sign: str = "",
        parent: QWidget | None = None,
    ) -> None:
        if large:
            self.text_size = TextSize.FIELD
            self.padding = (20, 12)
        super().__init__(text, key=key, sign=sign, parent=parent)


class PrimaryButton(PlainButton):
    """The one thing that most people will do next on this screen."""

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return blue with white words while it can be pressed."""
        colours = theme().palette
        if not self.isEnabled():
            return super().colours()
        edge = colours.ink if self.underMouse() or self.isDown() else colours.blue
        return colours.blue, edge, colours.on_blue


class EnterButton(PrimaryButton):
    """The same, where Enter does it wherever the focus is while nobody types."""

    def __init__(
        self, text: str = "", *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, large=large, parent=parent)
        self._key = ENTER
        self.setAccessibleDescription("Enter")
        self.restyle()


class QuietButton(Pressable):
    """Words that can be pressed, without a box; checked they carry the selected ground."""

    text_size = TextSize.LABEL
    padding = (6, 4)

    def weight(self) -> QFont.Weight:
        """Return semibold only while it is checked."""
        return SEMIBOLD if self.isChecked() else QFont.Weight.Normal

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return no box, or the selected one."""
        colours = theme().palette
        if self.isChecked():
            return (
                colours.selected,
                colours.blue,
                colours.ink if theme().system else colours.blue,
            )
        ink = colours.ink if self.underMouse() and self.isEnabled() else colours.grey
        return (colours.tint if self.isDown() else None), None, ink

    def checkStateSet(self) -> None:
        """Change weight together with the state, also when the program changes it."""
        super().checkStateSet()
        self._show_state()

    def nextCheckState(self) -> None:
        """Change weight together with the state."""
        super().nextCheckState()
        self._show_state()

    def _show_state(self) -> None:
        """Give the words their weight, and room for it; without words nothing else moves."""
        if super().text():
            self.restyle()
        else:
            self.update()


class KindButton(Pressable):
    """Chooses a kind of item: sign, word and key; checked it takes the colour of the kind."""

    text_size = TextSize.LABEL
    padding = (10, 5)
    radius = 8

    def __init__(
        self, kind: str, word: str, *, key: Command | None = None, parent: QWidget | None = None
    ) -> None:
        self._kind = kind
        super().__init__(word, key=key, sign=kind, parent=parent)
        self.setCheckable(True)

    def kind(self) -> str:
        """Return the kind that this button stands for; empty when it opens more."""
        return self._kind

    def set_kind(self, kind: str, word: str) -> None:
        """Stand for another kind, as the button of the further kinds does."""
        self._kind = self._sign = kind
        self.setText(word)
        self.restyle()

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return the tint and colour of the kind while checked."""
        colours = theme().palette
        if not self.isChecked():
            return colours.card, self._edge(colours.border), colours.grey
        ink = colours.kind(self._kind)
        if theme().system:
            return colours.blue, colours.blue, colours.on_blue
        return colours.kind_tint(self._kind), ink, ink

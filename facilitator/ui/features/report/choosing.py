"""What is chosen on the page for reports: a document, an edition, and the files."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from facilitator.ui.features.report.view_protocol import NamedChoice
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column

RING = 18
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class ChoiceRow(QRadioButton):
    """One of several, with a line about it below its name; arrows go to the others."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = ""
        self.setText(name)
        self.setProperty("radius", RADIUS_CARD)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self.restyle)

    def set_words(self, name: str, line: str = "") -> None:
        """Show a name and a line about it, which is said with it."""
        self._line = line
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(line)
        self.restyle()

    def restyle(self) -> None:
        """Take the size from the theme in use."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the room of the name in one line, and of the line below it."""
        wide = QFontMetrics(text_styles.STRONG.font(theme())).horizontalAdvance(self.name())
        wide += self._left() + theme().px(12)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few words beside the ring: they wrap."""
        return QSize(theme().px(120), theme().px(24))

    def name(self) -> str:
        """Return the name, as it is shown."""
        return self.text().replace("&&", "&")

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and line at a width."""
        name, line = self._heights(width)
        return name + line + 2 * theme().px(8)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - self._left() - theme().px(12), 1), 1 << 20)
        styles = (text_styles.STRONG, self.name()), (text_styles.SOFT, self._line)
        name, line = (
            QFontMetrics(style.font(theme())).boundingRect(room, int(WORDS), text).height()
            if text
            else 0
            for style, text in styles
        )
        return name, line

    def _left(self) -> int:
        return theme().px(12 + RING + 11)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the one that is chosen, the ring, the name and the line."""
        colours = theme().palette
        painter = QPainter(self)
        if self.isChecked():
            paint_box(painter, self.rect(), colours.selected, colours.blue, radius=RADIUS_CARD)
        name, line = self._heights(self.width())
        self._paint_ring(painter, theme().px(8) + QFontMetrics(self._font()).height() // 2)
        place = QRect(
            self._left(), theme().px(8), self.width() - self._left() - theme().px(12), name
        )
        painter.setPen(colours.ink)
        painter.setFont(self._font())
        painter.drawText(place, int(WORDS), self.name())
        painter.setPen(colours.grey)
        painter.setFont(text_styles.SOFT.font(theme()))
        below = QRect(place.left(), place.bottom() + 1, place.width(), line)
        painter.drawText(below, int(WORDS), self._line)
        painter.end()

    def _font(self) -> QFont:
        return text_styles.STRONG.font(theme())

    def _paint_ring(self, painter: QPainter, middle: int) -> None:
        colours = theme().palette
        side = theme().px(RING)
        ring = QRect(theme().px(12), middle - side // 2, side, side)
        on = self.isChecked()
        ground, edge = (colours.blue, colours.blue) if on else (colours.card, colours.control)
        paint_box(painter, ring, ground, edge, radius=side / 2)
        if on:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.on_blue)
            inset = side * 0.32
            painter.drawEllipse(QRectF(ring).adjusted(inset, inset, -inset, -inset))


class BoxedChoice(ChoiceRow):
    """One of several words in a row of boxes."""

    def sizeHint(self) -> QSize:
        """Return the room of the word with air around it."""
        words = QFontMetrics(self._font()).size(Qt.TextFlag.TextSingleLine, self.name())
        return QSize(words.width() + theme().px(28), words.height() + theme().px(16))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the word is whole."""
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        """Return the height of one line."""
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the word, bold when it is chosen."""
        colours, on = theme().palette, self.isChecked()
        ground, edge = (
            (colours.selected, colours.blue) if on else (colours.card, colours.control)
        )
        painter = QPainter(self)
        paint_box(painter, self.rect(), ground, edge, radius=RADIUS_CARD)
        plain = colours.ink if theme().system else colours.blue
        painter.setPen(plain if on else colours.ink)
        painter.setFont((text_styles.STRONG if on else text_styles.TEXT).font(theme()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.name())
        painter.end()


class OneOf(QWidget):
    """Choices of which one is made: a stop for Tab, arrows inside; `chosen` brings its key."""

    chosen = Signal(str)

    def __init__(
        self, heading: str, *, boxed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._boxed, self._showing = boxed, False
        self.heading = PlainLabel(heading, text_styles.HEADING)
        self.explanation = PlainLabel(style=text_styles.SOFT)
        self.rows: dict[str, ChoiceRow] = {}
        self._place = QWidget()
        self._flow = FlowLayout(self._place) if boxed else spaced_column(self._place, gap=4)
        whole = spaced_column(self, gap=8)
        for part in (self.heading, self._place, self.explanation):
            whole.addWidget(part)
        self.explanation.setVisible(boxed)

    def show_choices(self, choices: Sequence[NamedChoice], chosen: str) -> None:
        """Show what there is to choose, and what is chosen."""
        self._showing = True
        if [*self.rows] != [choice.key for choice in choices]:
            self._fill(choices)
        for choice in choices:
            row = self.rows[choice.key]
            row.set_words(choice.name, choice.line)
            on = choice.key == chosen
            row.setChecked(on)
            policy = Qt.FocusPolicy
            row.setFocusPolicy(policy.StrongFocus if on else policy.ClickFocus)
            if self._boxed and on:
                self.explanation.setText(choice.line)
        self._showing = False

    def _fill(self, choices: Sequence[NamedChoice]) -> None:
        for row in self.rows.values():
            row.setParent(None)
            row.deleteLater()
        make = BoxedChoice if self._boxed else ChoiceRow
        self.rows = {choice.key: make(choice.name, self._place) for choice in choices}
        for key, row in self.rows.items():
            self._flow.addWidget(row)
            row.toggled.connect(lambda on, key=key: self._tell(key, on=on))

    def _tell(self, key: str, *, on: bool) -> None:
        if on and not self._showing:
            self.chosen.emit(key)


class FormatTicks(QWidget):
    """A tick for each format; `chosen` brings the suffixes that are ticked."""

    chosen = Signal(object)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(heading, text_styles.HEADING)
        self.ticks: dict[str, Tick] = {}
        self._place = QWidget()
        self._flow = FlowLayout(self._place, step=20)
        whole = spaced_column(self, gap=8)
        whole.addWidget(self.heading)
        whole.addWidget(self._place)

    def show_formats(self, formats: Sequence[NamedChoice], chosen: Sequence[str]) -> None:
        """Show the formats that there are, and which are ticked."""
        for suffix, name, _line in formats:
            if suffix not in self.ticks:
                tick = self.ticks[suffix] = Tick(name, self._place)
                self._flow.addWidget(tick)
                tick.clicked.connect(self._tell)
            self.ticks[suffix].setChecked(suffix in chosen)

    def _tell(self) -> None:
        self.chosen.emit([suffix for suffix, tick in self.ticks.items() if tick.isChecked()])

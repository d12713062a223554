"""The places of a coordinator as a row of tabs; without room it is one tab with a menu.

The bar is one of Qt, so that screen readers hear of tabs, and of the one that is chosen.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QTabBar, QWidget
from shiboken6 import isValid

from facilitator.ui.commands.shortcuts import Command, cap, enters, spoken
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import key_size, paint_box, paint_key
from facilitator.ui.theme.tokens import RADIUS_SMALL, SEMIBOLD, TextSize
from facilitator.ui.widgets.layouts import spaced_row
from facilitator.ui.widgets.panels import Panel

translate = QCoreApplication.translate

PLACES = (Command.OVERVIEW, Command.CLUSTERS, Command.THREADS, Command.REPORT)
"""The places in their order, each by the command that goes there."""
GAP = 16
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(PLACES) - 1}


def place_name(place: Command) -> str:
    """Say what a place is called."""
    return {
        Command.OVERVIEW: translate("Places", "Collect"),
        Command.CLUSTERS: translate("Places", "Kernen"),
        Command.THREADS: translate("Places", "Rode draden"),
        Command.REPORT: translate("Places", "Report"),
    }[place]


class PlaceTabs(QTabBar):
    """Shows where one is, and asks for another place: arrows point, Enter or a click asks.

    A place where nothing can be opened yet is dashed, and says why when it is pointed at.
    """

    asked = Signal(object)

    def __init__(self, place: Command, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: Mapping[Command, str] = {}
        self._before: QWidget | None = None
        self.compact = False
        self._pointed = self._front = PLACES.index(place)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus on the page
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for each in PLACES:
            self.addTab(place_name(each))
        self.setCurrentIndex(self._front)
        self.show_reasons({})
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        follow(self.restyle)

    @property
    def place(self) -> Command:
        """The place of the page that these tabs stand on."""
        return PLACES[self._front]

    def show_reasons(self, reasons: Mapping[Command, str]) -> None:
        """Say of some places why they cannot be opened yet."""
        self._reasons = reasons
        for number, place in enumerate(PLACES):
            tip = reasons.get(place) or spoken(place)
            self.setTabToolTip(number, tip)
            self.setAccessibleTabName(number, self._spoken_name(number))
        self.update()

    def sentence(self) -> str:
        """Say where one is: `Kernen, place 2 of 4`."""
        return self._place_words(self._front)

    def _place_words(self, number: int) -> str:
        words = self.tr("{place}, place {number} of {count}")
        name = place_name(PLACES[number])
        return words.format(place=name, number=number + 1, count=len(PLACES))

    def _spoken_name(self, number: int) -> str:
        why = self._reasons.get(PLACES[number], "")
        return ", ".join(part for part in (place_name(PLACES[number]), why) if part)

    def restyle(self) -> None:
        """Take fonts and sizes from the theme in use."""
        self.setFont(_strong())  # the bar measures its tabs anew
        self.updateGeometry()
        self.update()

    def fit(self, room: int) -> None:
        """Show all places in so many pixels, or the one in front where that is too little."""
        compact = room < self._width_of_all()
        if compact != self.compact:
            self.compact = compact
            for number in range(len(PLACES)):
                self.setTabVisible(number, not compact or number == self._front)
            self.restyle()

    def sizeHint(self) -> QSize:
        """Return the room for the places that are shown."""
        wide = self._compact_width() if self.compact else self._width_of_all()
        return QSize(wide, self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the place in front."""
        return QSize(self._compact_width(), self._high())

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room of one tab."""
        wide = self._compact_width() if self.compact else self._width(index)
        return QSize(wide, self._high())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a tab never leaves words out."""
        return self.tabSizeHint(index)

    def _width_of_all(self) -> int:
        return sum(self._width(number) for number in range(len(PLACES)))

    def _width(self, number: int) -> int:
        words = QFontMetrics(_strong()).horizontalAdvance(place_name(PLACES[number]))
        key = key_size(cap(PLACES[number])).width()
        return words + key + theme().px(8) + 2 * theme().px(11)

    def _compact_words(self) -> str:
        return f"{self._front + 1}/{len(PLACES)} {place_name(self.place)}"

    def _compact_width(self) -> int:
        words = QFontMetrics(_strong()).horizontalAdvance(self._compact_words())
        return words + 2 * theme().px(11)

    def _high(self) -> int:
        return max(QFontMetrics(_strong()).height() + 2 * theme().px(6), theme().px(24))

    def _font(self, number: int) -> QFont:
        return _strong() if number == self._front else theme().font(TextSize.TEXT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the places, the one in front filled, what cannot be opened yet dashed."""
        painter = QPainter(self)
        if self.compact:
            place = QRect(QPoint(), self.minimumSizeHint())
            paint_box(painter, place, theme().palette.blue, None, radius=RADIUS_SMALL)
            painter.setFont(_strong())
            painter.setPen(theme().palette.on_blue)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._compact_words())
        else:
            for number in range(len(PLACES)):
                self._paint_tab(painter, number)
        painter.end()

    def _paint_tab(self, painter: QPainter, number: int) -> None:
        colours, place = theme().palette, self.tabRect(number)
        front = number == self._front
        ink = colours.on_blue if front else colours.grey
        ground, border = self._ground(number)
        dashed = PLACES[number] in self._reasons
        if ground or border:
            apart = 0 if front else theme().px(2)  # from a neighbour with a box of its own
            box = place.adjusted(apart, 0, -apart, 0)
            paint_box(painter, box, ground, border, radius=RADIUS_SMALL, dashed=dashed)
        painter.setFont(self._font(number))
        painter.setPen(ink)
        left = place.left() + theme().px(11)
        flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        words = QRect(left, 0, place.width(), self.height())
        painter.drawText(words, flags, place_name(PLACES[number]))
        size = key_size(cap(PLACES[number]))
        top = (self.height() - size.height() + 1) // 2
        at = QPoint(place.right() - theme().px(11) - size.width() + 1, top)
        paint_key(painter, QRect(at, size), cap(PLACES[number]), on=ink if front else None)

    def _ground(self, number: int) -> tuple[QColor | None, QColor | None]:
        """Give ground and border of a tab: where one is, points, or cannot go yet."""
        colours = theme().palette
        if number == self._front:
            return colours.blue, None
        if number == self._pointed and self.hasFocus():
            return colours.selected, colours.blue
        return None, colours.control if PLACES[number] in self._reasons else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point with arrows, ask with Enter or the space bar."""
        key = Qt.Key(event.key())
        if enters(event) or key == Qt.Key.Key_Space:
            self._offer() if self.compact else self.ask(PLACES[self._pointed])
        elif self.compact and key == Qt.Key.Key_Down:
            self._offer()
        elif key in STEPS:
            self._point((self._pointed + STEPS[key]) % len(PLACES))
        elif key in ENDS:
            self._point(ENDS[key])
        else:
            event.ignore()

    def _point(self, number: int) -> None:
        """Point at a place and say what it is."""
        if self.compact:
            return
        self._pointed = number
        why = self._reasons.get(PLACES[number], "")
        announce(self, " ".join((f"{self._place_words(number)}.", why)).strip())
        self.update()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Remember what had the focus before, which gets it back; point at where one is."""
        if new is self and old is not None and old.window() is self.window():
            self._before = old
        elif old is self:
            self._pointed = self._front
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place that was clicked."""
        number = self.tabAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or number < 0:
            return
        self._offer() if self.compact else self.ask(PLACES[number])

    def ask(self, place: Command) -> None:
        """Ask for a place that is not this one."""
        if place is not self.place:
            self.asked.emit(place)

    def give_focus_back(self) -> None:
        """Let the page have the focus where it was, for when somebody comes back to it."""
        if self.hasFocus() and self._before is not None and isValid(self._before):
            self._before.setFocus()

    def _offer(self) -> None:
        """Offer the places as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, place in enumerate(PLACES):
            line = menu.addAction(
                f"{self._spoken_name(number)}\t{cap(place)}", partial(self.ask, place)
            )
            line.setCheckable(True)
            line.setChecked(number == self._front)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))


class PlaceStrip(Panel):
    """The tabs in the middle, what it is about before them, how far it is behind them."""

    def __init__(
        self, place: Command, before: Sequence[QWidget], behind: Sequence[QWidget]
    ) -> None:
        super().__init__("card", edges=Qt.Edge.BottomEdge)
        self.tabs = PlaceTabs(place)
        self._whole = spaced_row(self, gap=GAP, margins=(20, 8))
        self._sides = spaced_row(gap=GAP), spaced_row(gap=GAP)
        left, right = self._sides
        for part in before:
            left.addWidget(part)
        left.addStretch(1)
        right.addStretch(1)
        for part in behind:
            right.addWidget(part)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self.tabs)
        self._whole.addLayout(right, 1)
        follow(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the tabs take the form that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Let the tabs take another form when what stands beside them changes."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        taken = sum(side.minimumSize().width() for side in self._sides)
        air = 2 * theme().space(20) + 2 * theme().space(GAP)
        self.tabs.fit(self.width() - taken - air)


def _strong() -> QFont:
    return theme().font(TextSize.TEXT, SEMIBOLD)

"""The pages of a document as they will be, one at a time, small beside the choices or large."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column
from facilitator.ui.widgets.panels import Panel, quiet_bars

WIDEST = 1000
"""So wide, at 100 %, a page becomes at most."""
SHEET = 297 / 210


class PagePicture(QWidget):
    """One page, as large as there is room; Space and the arrows are told or scroll."""

    turned = Signal()

    def __init__(self, area: QScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self._page: QImage | None = None
        self._scaled: QImage | None = None
        self.large = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.update)

    def show_page(self, page: QImage | None) -> None:
        """Show a page, or nothing yet."""
        self._page, self._scaled = page, None
        self._area.verticalScrollBar().setValue(0)
        self.update()

    @property
    def has_page(self) -> bool:
        """Whether there is a page."""
        return self._page is not None

    def fit(self) -> None:
        """Be so high that a large page is whole, and otherwise as high as there is room."""
        wide = min(self._area.viewport().width() - theme().space(28), theme().px(WIDEST))
        air = 2 * theme().space(12)
        self.setMinimumHeight(round(wide * self._shape()) + air if self.large else 0)
        self.update()

    def _shape(self) -> float:
        return self._page.height() / self._page.width() if self._page else SHEET

    def place(self) -> QRect:
        """Return where the page stands."""
        air = theme().space(12)
        room = QSize(
            min(self.width() - 2 * air, theme().px(WIDEST)), max(self.height() - 2 * air, 1)
        )
        shape = QSize(1000, round(1000 * self._shape()))
        size = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((self.width() - size.width()) // 2, air, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it large or small with Space, and scroll with the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        bar = self._area.verticalScrollBar()
        if event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif event.key() in steps:
            step = steps[Qt.Key(event.key())] * self._area.viewport().height() // 4
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, white in every scheme: so it comes out of the printer."""
        place = self.place()
        painter = QPainter(self)
        painter.fillRect(place.adjusted(-1, -1, 1, 1), theme().palette.control)
        painter.fillRect(place, Qt.GlobalColor.white)
        if self._page is not None:
            painter.drawImage(place, self._picture(place.size()))
        painter.end()

    def _picture(self, size: QSize) -> QImage:
        """Give the page at a size on this display; made once for each size."""
        wanted = size * self.devicePixelRatioF()
        if self._scaled is None or self._scaled.size() != wanted:
            assert self._page is not None
            smooth = Qt.TransformationMode.SmoothTransformation
            ignore = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = self._page.scaled(wanted, ignore, smooth)
        return self._scaled


class PreviewPanel(Panel):
    """The pages one by one; `turned` asks for them large, or small again."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", edges=Qt.Edge.LeftEdge, parent=parent)
        self._pages: Sequence[bytes] = ()
        self._headings: Sequence[str] = ()
        self.number = 0
        self.where = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.state = PlainLabel(style=text_styles.LABEL_SOFT)
        self.back = QuietButton(self.tr("Previous"), key=Command.PREVIOUS_STEP)
        self.next = QuietButton(self.tr("Next"), key=Command.NEXT_STEP)
        self.size_button = QuietButton(self.tr("Larger"), key=Command.MARK_NOTE)
        self.area = QScrollArea()
        self.picture = PagePicture(self.area)
        self._build()
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.size_button.clicked.connect(self.turned)
        self.picture.turned.connect(self.turned)
        self._tell()
        follow(self._take_height)

    def _take_height(self) -> None:
        """Let the words stand on the line of the buttons."""
        self.where.setMinimumHeight(self.next.sizeHint().height())
        self.state.setMinimumHeight(self.state.fontMetrics().height())  # nothing moves for it

    def _build(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        quiet_bars(self.area)
        content = QWidget()  # what the ring of the focus stands on
        spaced_column(content).addWidget(self.picture)
        self.area.setWidget(content)
        content.setAutoFillBackground(False)  # setting it switched that on
        head = QWidget()
        flow = FlowLayout(head, step=12)
        for part in (self.where, self.back, self.next, self.size_button):
            flow.addWidget(part)
        rows = spaced_column(self, gap=4, margins=(12, 12, 8, 8))
        rows.addWidget(head)
        rows.addWidget(self.state)
        rows.addWidget(self.area, 1)

    def show_drawing(self) -> None:
        """Say that the pages are being drawn; the old one stays."""
        self.state.setText(self.tr("is being updated …"))
        self._tell()

    def show_pages(self, pages: Sequence[bytes], headings: Sequence[str]) -> None:
        """Show pages, from the one that was looked at on."""
        self._pages, self._headings = pages, headings
        self.state.setText("")
        self.number = min(self.number, len(pages) - 1)
        self._show()

    def show_no_pages(self, why: str) -> None:
        """Say why there is no drawing."""
        self._pages, self._headings, self.number = (), (), 0
        self.state.setText(why)
        self._show()

    def forget(self) -> None:
        """Show nothing of the table before."""
        self._pages, self._headings, self.number = (), (), 0
        self._show()

    def go(self, step: int) -> None:
        """Go pages on or back, as far as there are any."""
        there = min(max(self.number + step, 0), max(len(self._pages) - 1, 0))
        if there != self.number:
            self.number = there
            self._show()
            announce(self.picture, self.where.text())

    def set_large(self, *, large: bool) -> None:
        """Show the page as wide as there is room, or whole."""
        self.picture.large = large
        self.size_button.setText(self.tr("Smaller") if large else self.tr("Larger"))
        self.picture.fit()

    def _show(self) -> None:
        page = QImage()
        there = bool(self._pages) and page.loadFromData(self._pages[self.number])
        self.picture.show_page(page if there else None)
        self.picture.fit()
        self._tell()

    def _tell(self) -> None:
        """Say which page it is, and the headings of the document, for who cannot see it."""
        count = len(self._pages)
        words = self.tr("page {number} of {count}").format(number=self.number + 1, count=count)
        self.where.setText(words if count else self.tr("Preview"))
        name = self.tr("Preview, {page}").format(page=words) if count else self.tr("Preview")
        self.picture.setAccessibleName(name)
        self.picture.setAccessibleDescription(self.state.text() or ". ".join(self._headings))
        self.back.setEnabled(self.number > 0)
        self.next.setEnabled(self.number + 1 < count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the room."""
        super().resizeEvent(event)
        self.picture.fit()

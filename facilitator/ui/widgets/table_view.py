"""What the tables on the screens share: walked through by rows, no grid, a quiet header."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_current
from facilitator.ui.widgets.scroll_bar import quiet_bars

Index = QModelIndex | QPersistentModelIndex
STANDING = Qt.ItemDataRole.TextAlignmentRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def standing(*, figures: bool) -> Qt.AlignmentFlag:
    """Let numbers stand at the right and words at the left."""
    return RIGHT if figures else LEFT


class TableHeader(QHeaderView):
    """The names of the columns, with a line below; the model says how each of them stands.

    `beside` is the air at both sides of a name, `above` the air above and below it together,
    in pixels at 100 %.
    """

    def __init__(self, beside: int, above: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._beside, self._above = beside, above
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room of the name and the air."""
        name = str(self.model().headerData(section, self.orientation()))
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(name) + 2 * theme().space(self._beside)
        return QSize(wide, metrics.height() + theme().px(self._above))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the name of a column."""
        colours = theme().palette
        painter.save()
        painter.fillRect(rect, colours.card)
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colours.border)
        painter.setPen(colours.grey)
        painter.setFont(self.font())
        air = theme().space(self._beside)
        model, across = self.model(), self.orientation()
        stands = int(model.headerData(section, across, STANDING))
        words = str(model.headerData(section, across))
        painter.drawText(rect.adjusted(air, 0, -air, 0), stands, words)
        painter.restore()


class TableView(QTableView):
    """A table to walk through by rows; Tab goes on to what comes after it."""

    def __init__(self, label: str, header: TableHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(header)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()

    def restyle(self) -> None:
        """Take fonts and colours from the theme in use."""
        self.setFont(text_styles.FIGURES.font(theme()))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme().palette.card)
        self.setPalette(palette)
        self.horizontalHeader().setFont(text_styles.HEADING_SMALL.font(theme()))


def paint_cell_ground(painter: QPainter, rect: QRect, *, chosen: bool, line: int) -> None:
    """Paint the ground of a cell; that of a chosen row is tinted, with a line so many high."""
    painter.fillRect(rect, theme().palette.card)  # over the ground that Qt gives a chosen row
    if chosen:
        paint_current(painter, rect, line=line)

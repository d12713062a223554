"""A text in which some words stand out: bold, underlined, and on a ground of their own."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.programme.search_query import Part
from facilitator.ui.platform.startup import brush
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.tokens import SEMIBOLD
from facilitator.ui.widgets.row_list import break_lines

__all__ = ["MarkedText", "Part"]
_LINE = "\u2028"
"""Where a line ends inside one text of Qt."""


class MarkedText(QWidget):
    """Words that wrap; those that are marked have three signals, of which two without colour.

    With `plain_marks` they are bold only, as in a proposal, where nothing is wrong.
    """

    def __init__(
        self,
        style: text_styles.Style = text_styles.FIELD,
        *,
        plain_marks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._plain_marks = plain_marks
        self._parts: tuple[Part, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font and colours from the theme in use."""
        self.updateGeometry()
        self.update()

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show other words."""
        self._parts = tuple(parts)
        self.setAccessibleName(self.text())
        self.restyle()

    def text(self) -> str:
        """Return all the words."""
        return "".join(text for text, _ in self._parts)

    def marked(self) -> list[str]:
        """Return the words that stand out."""
        return [text for text, marked in self._parts if marked]

    def sizeHint(self) -> QSize:
        """Return a room in which the words stand in few lines."""
        metrics = QFontMetrics(self._style.font(theme()))
        wide = min(metrics.horizontalAdvance(self.text()) + 2, theme().px(480))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return room for one line; the layout asks how high it is at its width."""
        return QSize(1, QFontMetrics(self._style.font(theme())).height())

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are at a width."""
        return round(self._laid_out(width).boundingRect().height()) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(theme().colour(self._style.ink))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", _LINE), self._style.font(theme()))
        layout.setFormats(list(self._formats()))
        break_lines(layout, width)
        return layout

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        at = 0
        for text, marked in self._parts:
            long = len(text.encode("utf-16-le", "surrogatepass")) // 2  # Qt counts such halves
            if marked:
                found = QTextLayout.FormatRange()
                found.start, found.length, found.format = at, long, self._look()
                yield found
            at += long

    def _look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontWeight(SEMIBOLD)
        if not self._plain_marks:
            look.setFontUnderline(True)
            look.setUnderlineColor(theme().palette.blue)
            look.setBackground(brush(theme().palette.selected))
        return look

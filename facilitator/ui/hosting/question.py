"""The big place of the host view: the question, or the words of an opened card."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui import styles
from facilitator.ui.look import follow, theme
from facilitator.ui.styles import Style

LEADING = 1.16
"""Distance between lines of large type, as a share of its size; fonts ask for more."""
LEAST = 0.3
"""How small the words may become to fit, as a share of their size at 100 %."""
SMALLEST = 21
"""No words become smaller than this, or than their size at 100 %, in pixels."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some words in a style, with the space above them in steps of the look."""

    words: str
    style: Style
    above: int = 0


class QuestionPlace(QWidget):
    """A question with its advice; or a card's title with the sentences to read out.

    The words are as large as the text size asks, or smaller when their place asks for that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.restyle)

    def show_question(self, question: str, advice: str) -> None:
        """Show the question of the move and one line of advice."""
        self._show(Part(question, styles.QUESTION), Part(advice, styles.ADVICE, above=16))

    def show_card(self, title: str, sentences: tuple[str, ...]) -> None:
        """Show an opened card: its title small, its sentences large."""
        spoken = [Part(sentence, styles.QUESTION, above=16) for sentence in sentences]
        self._show(Part(title, styles.CARD_LEAD), *spoken)

    def words(self) -> str:
        """Give all words that are shown, a line for each part."""
        return "\n".join(part.words for part in self._parts)

    def _show(self, *parts: Part) -> None:
        self._parts = tuple(part for part in parts if part.words)
        self.setAccessibleName(self.words())
        self.update()

    def restyle(self) -> None:
        """Take fonts and inks from the theme in use."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two large lines and a small one."""
        return QSize(theme().px(400), theme().px(170))

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines of the least size."""
        return QSize(theme().px(240), 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts below each other at the largest share of their size that fits."""
        painter = QPainter(self)
        share = self.share()
        top = 0.0
        for part in self._parts:
            top += theme().space(part.above) if part.above else 0
            painter.setPen(theme().colour(part.style.ink))
            for layout, line_top in self._lines(part, share):
                layout.draw(painter, QPointF(0, top + line_top))
            top += self._height(part, share)
        painter.end()

    def share(self) -> float:
        """Return at which share of the chosen text size all words fit."""
        share = 1.0
        least = LEAST / theme().scale
        while share > least and self._total(share) > self.height():
            share -= 0.02
        return share

    def _total(self, share: float) -> float:
        spaces = sum(theme().space(part.above) for part in self._parts if part.above)
        return spaces + sum(self._height(part, share) for part in self._parts)

    def _font(self, part: Part, share: float) -> QFont:
        font = part.style.font(theme())
        least = min(int(part.style.size), SMALLEST)
        font.setPixelSize(max(least, round(font.pixelSize() * share)))
        return font

    def _line_height(self, font: QFont) -> float:
        return min(font.pixelSize() * LEADING * 1.06, QFontMetricsF(font).lineSpacing())

    def _height(self, part: Part, share: float) -> float:
        font = self._font(part, share)
        return sum(1 for _ in self._lines(part, share)) * self._line_height(font)

    def _lines(self, part: Part, share: float) -> Iterator[tuple[QTextLayout, float]]:
        """Give each line as a layout of its own, with its top."""
        font = self._font(part, share)
        whole = QTextLayout(part.words, font)
        whole.beginLayout()
        spans = []
        while (line := whole.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            spans.append((line.textStart(), line.textLength()))
        whole.endLayout()
        for number, (start, length) in enumerate(spans):
            layout = QTextLayout(part.words[start : start + length], font)
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            layout.beginLayout()
            layout.createLine().setLineWidth(1 << 20)
            layout.endLayout()
            yield layout, number * self._line_height(font)

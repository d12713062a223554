"""The big place of the host view: the question, or the words of an opened card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.text_styles import Style
from facilitator.ui.theme.tokens import TextSize
from facilitator.ui.widgets.panels import quiet_bars

LEADING = 1.16
"""Distance between lines of large type, as a share of its size; fonts ask for more."""
STEP = 0.02
"""By how much the share is made less, time and again, until all words fit."""
SMALLEST = 21
"""Words that are read out become no smaller than this, in pixels; others than at 100 %."""


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """Some words in a style, with the space above them in steps of the look.

    `smallest` is how small they may become, in pixels, while other text is no larger.
    """

    words: str
    style: Style
    smallest: int
    above: int = 0

    @property
    def least(self) -> int:
        """How small the words may become at the text size chosen."""
        usual = theme().text(self.style.size)
        return min(usual, max(self.smallest, theme().text(TextSize.TEXT)))


class QuestionPlace(QAbstractScrollArea):
    """A question with its advice; or a card's title with the sentences to read out.

    The words are as large as the text size asks, or smaller when their place asks for that;
    never smaller than other text on the screen. What does not fit then can be scrolled to, and
    only then Tab stops here. `spoken` is the style of what is read out, `lead` of a title.
    """

    def __init__(
        self,
        spoken: Style = text_styles.QUESTION,
        lead: Style = text_styles.MOVE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spoken, self._lead = spoken, lead
        self._parts: tuple[QuestionPart, ...] = ()
        self._share = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.restyle)

    def show_question(self, question: str, advice: str) -> None:
        """Show the question of the move and one line of advice."""
        asked, more = self._spoken, text_styles.ADVICE
        self._show(
            QuestionPart(question, asked, smallest=asked.size),
            QuestionPart(advice, more, smallest=more.size, above=16),
        )

    def show_card(self, title: str, sentences: tuple[str, ...]) -> None:
        """Show an opened card: its title smaller, its sentences large."""
        spoken = [QuestionPart(each, self._spoken, SMALLEST, above=16) for each in sentences]
        self._show(QuestionPart(title, self._lead, min(self._lead.size, SMALLEST)), *spoken)

    def words(self) -> str:
        """Give all words that are shown, a line for each part."""
        return "\n".join(part.words for part in self._parts)

    def _show(self, *parts: QuestionPart) -> None:
        some = [part for part in parts if part.words]
        shown = tuple(replace(part, above=0) if part is some[0] else part for part in some)
        if shown != self._parts:
            self._parts = shown
            self.setAccessibleName(self.words())
            self.verticalScrollBar().setValue(0)
            self._fit()

    def restyle(self) -> None:
        """Take fonts and inks from the theme in use."""
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for two large lines and a small one."""
        return QSize(theme().px(400), theme().px(170))

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines of the least size, or for one in a small window."""
        return QSize(theme().px(240), 64 if theme().small_window else 120)

    def wanted_height(self, wide: int) -> int:
        """Give the height of all words at the size chosen, in a width."""
        return round(self._total(1.0, wide)) + 1

    def has_room(self) -> bool:
        """Say whether all words are in sight, be they as small as they may become."""
        return self._total(STEP, self.width()) <= self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew how large the words can be."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Find the size of the words; let what does not fit be scrolled to."""
        self._share = self.share()
        bar = self.verticalScrollBar()
        high = round(self._total(self._share, self.viewport().width()))
        more = max(0, high - self.viewport().height())
        bar.setRange(0, more)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme().px(TextSize.QUESTION_SMALL))
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if more else policy.NoFocus)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; Home and End go to the ends as in any list."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Paint the words at their new place."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts below each other at the largest share of their size that fits."""
        painter = QPainter(self.viewport())
        wide = self.viewport().width()
        top = -float(self.verticalScrollBar().value())
        for part in self._parts:
            top += theme().space(part.above) if part.above else 0
            painter.setPen(theme().colour(part.style.ink))
            for layout, line_top in self._lines(part, self._share, wide):
                layout.draw(painter, QPointF(0, top + line_top))
            top += self._height(part, self._share, wide)
        painter.end()

    def share(self) -> float:
        """Return at which share of the chosen text size all words fit, or can go no lower."""
        share = 1.0
        wide, high = self.viewport().width(), self.viewport().height()
        while share > STEP and self._shrinks(share) and self._total(share, wide) > high:
            share -= STEP
        return share

    def _shrinks(self, share: float) -> bool:
        """Say whether any words could still become smaller."""
        fonts = ((part, self._font(part, share).pixelSize()) for part in self._parts)
        return any(size > part.least for part, size in fonts)

    def _total(self, share: float, wide: int) -> float:
        spaces = sum(theme().space(part.above) for part in self._parts if part.above)
        return spaces + sum(self._height(part, share, wide) for part in self._parts)

    def _font(self, part: QuestionPart, share: float) -> QFont:
        font = part.style.font(theme())
        font.setPixelSize(max(part.least, round(font.pixelSize() * share)))
        return font

    def _line_height(self, font: QFont) -> float:
        return min(font.pixelSize() * LEADING * 1.06, QFontMetricsF(font).lineSpacing())

    def _height(self, part: QuestionPart, share: float, wide: int) -> float:
        font = self._font(part, share)
        return sum(1 for _ in self._lines(part, share, wide)) * self._line_height(font)

    def _lines(
        self, part: QuestionPart, share: float, wide: int
    ) -> Iterator[tuple[QTextLayout, float]]:
        """Give each line as a layout of its own, with its top."""
        font = self._font(part, share)
        whole = QTextLayout(part.words, font)
        inside = wide - theme().space(4)  # beside it there may be a bar
        whole.beginLayout()
        spans = []
        while (line := whole.createLine()).isValid():
            line.setLineWidth(max(1, inside))
            spans.append((line.textStart(), line.textLength()))
        whole.endLayout()
        for number, (start, length) in enumerate(spans):
            layout = QTextLayout(part.words[start : start + length], font)
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            layout.beginLayout()
            layout.createLine().setLineWidth(1 << 20)
            layout.endLayout()
            yield layout, number * self._line_height(font)

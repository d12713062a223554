"""The words of one note broken into lines: made once for a width, painted many times."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from facilitator.ui.features.capture.list_models import NoteRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import badge_size, paint_sign
from facilitator.ui.theme.tokens import RING

AROUND = RING + 3
"""Room around a card, for the ring and the space between cards."""
NARROW = 560
"""A card of less than this, in pixels at 100 %, has its kind above the words."""
STAR = "\u2003"
LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class NoteColumns:
    """Where a card and its parts stand, in pixels from the left of a list of this width."""

    width: int
    card: int
    card_width: int
    text: int
    text_width: int
    stacked: bool


def columns(width: int, words: Sequence[str]) -> NoteColumns:
    """Divide a list of this width; `words` are all kinds that there are."""
    card, air = theme().space(28), theme().px(14)
    card_width = width - 2 * card
    inside = card_width - 2 * air
    if inside < theme().px(NARROW):
        return NoteColumns(width, card, card_width, card + air, inside, stacked=True)
    widest = max((badge_size(word).width() for word in words), default=0)
    start = card + air + widest + theme().px(16)
    clock = QFontMetrics(text_styles.NOTE.font(theme())).horizontalAdvance("00:00")
    room = card + card_width - air - clock - theme().px(16) - start
    return NoteColumns(width, card, card_width, start, room, stacked=False)


@dataclass(slots=True)
class NoteLines:
    """A note in lines: each text with its top and its ink, below the top of the row."""

    row: NoteRow
    columns: NoteColumns
    height: int
    texts: list[tuple[QTextLayout, float, QColor]]
    star: QRectF | None = None

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint all lines, and the star among them."""
        for text, above, ink in self.texts:
            painter.setPen(ink)
            text.draw(painter, QPointF(self.columns.text, top + above))
        if self.star is not None:
            place = self.star.translated(self.columns.text, top)
            paint_sign(painter, place, "star", theme().palette.grey)


def lay_out(row: NoteRow, place: NoteColumns) -> NoteLines:
    """Break a note into lines."""
    air = AROUND + theme().px(11)
    top = float(air)
    if place.stacked:
        top += badge_size(row.word).height() + theme().px(6)
    laid = NoteLines(row, place, 0, [])
    for text, style in _paragraphs(row):
        top = _add(laid, _broken(text, style.font(theme()), place.text_width), style, top)
    top = _add_about(laid, row, top)
    for remark in row.remarks:
        font = text_styles.LABEL_SOFT.font(theme())
        top = _add(laid, _broken(remark, font, place.text_width), text_styles.LABEL_SOFT, top)
    laid.height = round(top) + air
    return laid


def _paragraphs(row: NoteRow) -> list[tuple[str, text_styles.Style]]:
    title = [(row.title, text_styles.STRONG)] if row.title else []
    return [*title, (row.text, text_styles.TEXT)]


def _add(laid: NoteLines, text: QTextLayout, style: text_styles.Style, top: float) -> float:
    laid.texts.append((text, top, theme().colour(style.ink)))
    return top + text.boundingRect().height() + theme().px(2)


def _add_about(laid: NoteLines, row: NoteRow, top: float) -> float:
    words, sensitive_at = _about(row)
    if not words:
        return top
    font = text_styles.LABEL_SOFT.font(theme())
    formats = [_loud(sensitive_at, len(row.sensitive))] if row.sensitive else []
    text = _broken(words, font, laid.columns.text_width, formats)
    if row.starred:
        laid.star = _star_place(text, words.index(STAR), top)
    return _add(laid, text, text_styles.LABEL_SOFT, top)


def _about(row: NoteRow) -> tuple[str, int]:
    """Give speaker, marks and facts on one line, and where the word for sensitive begins."""
    words = row.said_by
    if row.starred:
        words += f" {STAR}" if words else STAR
    start = len(words) + 2 if words else 0
    if row.sensitive:
        words += f"  {row.sensitive}" if words else row.sensitive
    return "\u00a0· ".join(part for part in (words, *row.facts) if part), start


def _star_place(text: QTextLayout, at: int, top: float) -> QRectF:
    line = text.lineForTextPosition(at)
    left = _x(line.cursorToX(at))
    side = theme().px(13)
    return QRectF(left, top + line.y() + (line.height() - side) / 2, side, side)


def _x(found: object) -> float:
    """Read a place on a line: PySide gives it together with the cursor it belongs to."""
    value = found[0] if isinstance(found, tuple) else found
    assert isinstance(value, float)
    return value


def _loud(start: int, length: int) -> QTextLayout.FormatRange:
    ranged = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setForeground(theme().palette.knel)
    ranged.start, ranged.length = start, length
    ranged.format = look
    return ranged


def _broken(
    words: str, font: QFont, width: int, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    text = QTextLayout(words.replace("\n", LINE_SEPARATOR), font)
    text.setCacheEnabled(True)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setTextOption(option)
    if formats:
        text.setFormats(list(formats))
    _break_lines(text, width)
    return text


def _break_lines(text: QTextLayout, width: int) -> None:
    top = 0.0
    text.beginLayout()
    line = text.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
        line = text.createLine()
    text.endLayout()

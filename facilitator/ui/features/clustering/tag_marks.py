"""Paints tags: a sign in a colour, and the name beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from facilitator.ui.features.clustering.tag_protocol import TagMark
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_tag_sign

SIGN = 12
LONGEST = 140
"""A name takes at most so many pixels at 100 %; of a longer one the beginning is shown."""


def tag_font() -> QFont:
    """Give the font of names of tags."""
    return theme().font(13, text_styles.STRONG.weight)


def _name(mark: TagMark) -> str:
    metrics = QFontMetrics(tag_font())
    return metrics.elidedText(mark.name, Qt.TextElideMode.ElideRight, theme().px(LONGEST))


def mark_width(mark: TagMark) -> int:
    """Return how wide a tag is."""
    name = QFontMetrics(tag_font()).horizontalAdvance(_name(mark))
    return theme().px(SIGN) + theme().px(4) + name


def paint_mark(painter: QPainter, rect: QRect, mark: TagMark) -> None:
    """Paint a tag at the left of a line."""
    side = theme().px(SIGN)
    top = rect.top() + (rect.height() - side) / 2
    paint_tag_sign(painter, QRectF(rect.left(), top, side, side), mark.colour)
    painter.setFont(tag_font())
    painter.setPen(theme().palette.ink)
    beside = rect.adjusted(side + theme().px(4), 0, 0, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, _name(mark))


def paint_tags(painter: QPainter, line: QRect, marks: Sequence[TagMark]) -> int:
    """Paint tags at the right of a line, with how many others there are; give where they begin.

    None where there is no room for one.
    """
    gap, shown, wide = theme().px(10), 0, 0
    for mark in marks:
        more = len(marks) - shown - 1
        needed = wide + mark_width(mark) + (gap if shown else 0)
        if needed + (_more_width(more) if more else 0) > line.width():
            break
        wide, shown = needed, shown + 1
    more = len(marks) - shown
    if not shown:
        return _paint_more(painter, line, line.right() + 1, more)
    left = line.right() + 1 - wide - (_more_width(more) if more else 0)
    at = left
    for mark in marks[:shown]:
        rect = QRect(at, line.top(), mark_width(mark), line.height())
        paint_mark(painter, rect, mark)
        at = rect.right() + 1 + gap
    if more:
        _paint_more(painter, line, line.right() + 1, more)
    return left


def _more_width(more: int) -> int:
    return QFontMetrics(tag_font()).horizontalAdvance(f"+{more}") + theme().px(10)


def _paint_more(painter: QPainter, line: QRect, right: int, more: int) -> int:
    """Paint how many tags there is no room for."""
    wide = _more_width(more)
    if not more or wide > line.width():
        return right
    painter.setFont(tag_font())
    painter.setPen(theme().palette.grey)
    rect = QRect(right - wide, line.top(), wide, line.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(rect, flags, f"+{more}")
    return rect.left()

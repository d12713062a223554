"""Strokes that several widgets and lists share: boxes, keys, signs in a ring."""

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from facilitator.ui.platform.startup import brush
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.tokens import (
    RADIUS_CARD,
    RADIUS_SMALL,
    RING,
    SEMIBOLD,
    PillTone,
    TextSize,
)

KEY_SIZE = 12
RING_SIZE = 20


def paint_box(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    border: QColor | None,
    *,
    radius: float = RADIUS_SMALL,
    dashed: bool = False,
) -> None:
    """Paint a box with one radius and at most one thin border inside `rect`.

    The border is filled, not drawn: Qt needs ten times as long to stroke round corners.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if border is not None and dashed:
        inside = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(border, 1, QtCore.Qt.PenStyle.DashLine))
        painter.setBrush(fill if fill is not None else QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, radius, radius)
    elif border is None and fill is not None:
        painter.fillPath(_round(rect, 0, radius), brush(fill))
    elif border is not None and fill is None:
        painter.fillPath(_outline(rect, radius), brush(border))
    elif border is not None and fill is not None:
        painter.fillPath(_round(rect, 0, radius + 0.5), brush(border))
        painter.fillPath(_round(rect, 1, radius - 0.5), brush(fill))
    painter.restore()


def _round(rect: QRect, inset: int, radius: float) -> QPainterPath:
    path = QPainterPath()
    inside = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    path.addRoundedRect(inside, radius, radius)
    return path


def _outline(rect: QRect, radius: float) -> QPainterPath:
    """Return the border alone: Qt leaves out what is enclosed twice."""
    path = _round(rect, 0, radius + 0.5)
    path.addPath(_round(rect, 1, radius - 0.5))
    return path


def paint_ground(painter: QPainter, rect: QRect, fill: QColor) -> None:
    """Paint a plain ground; `fillRect` would ask for all enums and all gradients."""
    painter.setBackground(brush(fill))
    painter.eraseRect(rect)


def paint_current(painter: QPainter, rect: QRect, *, line: int) -> None:
    """Paint the ground of the current row of a list, with a line below, so many high.

    The colours of the system have no tints: there a line above and below tell which row it is.
    """
    colours = theme().palette
    painter.fillRect(rect, colours.selected)
    if theme().system:
        line = max(line, 1)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), line), colours.blue)
    if line:
        painter.fillRect(rect.adjusted(0, rect.height() - line, 0, 0), colours.blue)


def paint_card_ring(painter: QPainter, card: QRect) -> None:
    """Paint the ring of the focus around a card of a list."""
    half = RING / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().palette.focus, RING))
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    around = QRectF(card).adjusted(-half, -half, half, half)
    painter.drawRoundedRect(around, RADIUS_CARD + half, RADIUS_CARD + half)
    painter.restore()


def key_size(text: str) -> QSize:
    """Return the room that a key with this text takes."""
    metrics = QFontMetrics(theme().font(KEY_SIZE, SEMIBOLD))
    wide = metrics.horizontalAdvance(text) + theme().px(10)
    high = metrics.height() + theme().px(4)
    return QSize(max(wide, high), high)


def paint_key(painter: QPainter, rect: QRect, text: str, *, on: QColor | None = None) -> None:
    """Paint a key of the keyboard; `on` is the ink of the filled button it stands on."""
    colours = theme().palette
    ink = on or colours.grey
    edge = on or (colours.control if theme().system else colours.border)
    paint_box(painter, rect, None if on else colours.card, edge, radius=4)
    painter.save()
    painter.setPen(QPen(edge, 1))
    foot = rect.bottom() - 1
    painter.drawLine(rect.left() + 3, foot, rect.right() - 3, foot)
    painter.setPen(ink)
    painter.setFont(theme().font(KEY_SIZE, SEMIBOLD))
    painter.drawText(rect.adjusted(0, 0, 0, -1), QtCore.Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_sign(painter: QPainter, rect: QRectF, sign: str, ink: QColor) -> None:
    """Paint the sign of a kind (or star, safe, more) as large as `rect`."""
    from facilitator.ui.theme.signs import SIGNS  # noqa: PLC0415 - the first window has none

    make, filled = SIGNS[sign]
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    painter.setBrush(ink if filled else QtCore.Qt.BrushStyle.NoBrush)
    cap, join = QtCore.Qt.PenCapStyle.RoundCap, QtCore.Qt.PenJoinStyle.RoundJoin
    pen = QPen(ink, 2.4, QtCore.Qt.PenStyle.SolidLine, cap, join)
    painter.setPen(QtCore.Qt.PenStyle.NoPen if filled else pen)
    painter.drawPath(make())
    painter.restore()


def paint_tag_sign(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint the sign of a tag in its colour, as large as `rect`."""
    from facilitator.ui.theme.signs import TAG_SIGNS  # noqa: PLC0415 - as above

    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    painter.fillPath(TAG_SIGNS[colour](), theme().palette.tag(colour))
    painter.restore()


def paint_ringed_sign(painter: QPainter, rect: QRectF, sign: str, ink: QColor) -> None:
    """Paint a sign in a ring that fills `rect`."""
    width = max(1.5, rect.width() / 11)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, width))
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    painter.restore()
    inset = rect.width() * 0.17
    paint_sign(painter, rect.adjusted(inset, inset, -inset, -inset), sign, ink)


def badge_size(word: str) -> QSize:
    """Return the room that a sign in its ring with its word takes."""
    metrics = QFontMetrics(theme().font(TextSize.LABEL, SEMIBOLD))
    ring = theme().px(RING_SIZE)
    return QSize(
        ring + theme().px(6) + metrics.horizontalAdvance(word), max(ring, metrics.height())
    )


def paint_badge(painter: QPainter, rect: QRect, kind: str, word: str) -> None:
    """Paint sign, ring and word of a kind at the left of `rect`, halfway its height."""
    ink = theme().palette.kind(kind)
    ring = theme().px(RING_SIZE)
    top = rect.top() + (rect.height() - ring) / 2
    paint_ringed_sign(painter, QRectF(rect.left(), top, ring, ring), kind, ink)
    painter.save()
    painter.setPen(ink)
    painter.setFont(theme().font(TextSize.LABEL, SEMIBOLD))
    beside = rect.adjusted(ring + theme().px(6), 0, 0, 0)
    align = QtCore.Qt.AlignmentFlag
    painter.drawText(beside, align.AlignVCenter | align.AlignLeft, word)
    painter.restore()


def pill_size(word: str) -> QSize:
    """Return the room that a state in one word takes."""
    metrics = QFontMetrics(theme().font(TextSize.LABEL, SEMIBOLD))
    wide = metrics.horizontalAdvance(word) + 2 * theme().px(11)
    return QSize(wide, metrics.height() + 2 * theme().px(4))


def paint_pill(painter: QPainter, rect: QRect, word: str, tone: PillTone) -> None:
    """Paint a state in one word on its tint: bezig, afgerond, klaargezet."""
    ground, ink = _pill_colours(tone)
    paint_box(painter, rect, ground, ink if theme().system else None)
    painter.save()
    painter.setPen(ink)
    painter.setFont(theme().font(TextSize.LABEL, SEMIBOLD))
    painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignCenter, word)
    painter.restore()


def _pill_colours(tone: PillTone) -> tuple[QColor, QColor]:
    colours = theme().palette
    if theme().system:
        return colours.card, colours.ink
    return {
        PillTone.BUSY: (colours.selected, colours.blue),
        PillTone.DONE: (colours.kiem_tint, colours.kiem),
        PillTone.READY: (colours.tint, colours.grey),
    }[tone]

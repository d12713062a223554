"""Rows, columns and grids whose spaces are steps of the design, taken from the theme in use."""

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from facilitator.ui.theme.manager import follow, theme

Margins = int | tuple[int, int] | tuple[int, int, int, int]
"""Steps of the design: all around; beside and above; or left, top, right and bottom."""


def in_pixels(margins: Margins) -> tuple[int, int, int, int]:
    """Return the four margins in pixels, in the order in which Qt wants them."""
    if isinstance(margins, int):
        margins = (margins, margins)
    left, top, right, bottom = (*margins, *margins)[:4]
    return _space(left), _space(top), _space(right), _space(bottom)


def _space(step: int) -> int:
    return theme().space(step) if step else 0


class SpacedBox(QBoxLayout):
    """Things beside or below each other; the spaces follow when the theme changes."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        gap: int,
        margins: Margins,
    ) -> None:
        if parent is None:
            super().__init__(direction)
        else:
            super().__init__(direction, parent)
        self._gap, self._margins = gap, margins
        follow(self.restyle)

    def set_spaces(self, gap: int, margins: Margins = 0) -> None:
        """Take other steps of the design."""
        self._gap, self._margins = gap, margins
        self.restyle()

    def restyle(self) -> None:
        """Take the spaces from the theme in use."""
        self.setSpacing(_space(self._gap))
        self.setContentsMargins(*in_pixels(self._margins))


def spaced_column(
    parent: QWidget | None = None, *, gap: int = 0, margins: Margins = 0
) -> SpacedBox:
    """Put things below each other, with equal spaces between."""
    return SpacedBox(QBoxLayout.Direction.TopToBottom, parent, gap, margins)


def spaced_row(
    parent: QWidget | None = None, *, gap: int = 0, margins: Margins = 0
) -> SpacedBox:
    """Put things beside each other, with equal spaces between."""
    return SpacedBox(QBoxLayout.Direction.LeftToRight, parent, gap, margins)


class SpacedGrid(QGridLayout):
    """Things in lines and columns, without margins; the spaces follow the theme."""

    def __init__(self, parent: QWidget | None = None, *, across: int, down: int) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._across, self._down = across, down
        self.setContentsMargins(0, 0, 0, 0)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the spaces from the theme in use."""
        self.setHorizontalSpacing(_space(self._across))
        self.setVerticalSpacing(_space(self._down))

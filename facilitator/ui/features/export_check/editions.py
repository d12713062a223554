"""What each edition waits for, and how much of each kind is still to be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.features.export_check.point_parts import StateMark
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import SpacedGrid, spaced_column, spaced_row
from facilitator.ui.widgets.panels import Panel, ScrollPage

WIDTH = 340


class EditionCard(QWidget):
    """What an edition waits for: dashed while it does, solid when it can be made."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel(name, text_styles.STRONG)
        self.state = StateMark()
        self.words = PlainLabel(style=text_styles.LABEL_SOFT)
        self._waits = False
        rows = spaced_column(self, gap=4, margins=(16, 12))
        head = spaced_row(gap=8)
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        rows.addLayout(head)
        rows.addWidget(self.words)
        follow(self.update)

    def show_state(self, word: str, sentence: str, *, waits: bool) -> None:
        """Say what it waits for, or that it can be made."""
        self._waits = waits
        self.state.show_state(word, done=not waits)
        self.words.setText(sentence)
        self.update()

    def told(self) -> str:
        """Give its name and state."""
        return f"{self.name.text()}: {self.state.text()}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter, colours = QPainter(self), theme().palette
        ground, edge = (
            (None, colours.control) if self._waits else (colours.card, colours.border)
        )
        paint_box(painter, self.rect(), ground, edge, radius=RADIUS_CARD, dashed=self._waits)
        painter.end()


class EditionsPanel(Panel):
    """The column at the right of the points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        content = QWidget()
        self._rows = spaced_column(content, gap=12, margins=(20, 20))
        self.heading = PlainLabel(self.tr("These editions"), text_styles.TITLE)
        self.first = EditionCard(self.tr("Internal"))
        self.public = EditionCard(self.tr("Public"))
        self.counts_heading = PlainLabel(
            self.tr("Still to be chosen"), text_styles.HEADING_SMALL
        )
        self.counts = QWidget()
        self._grid = SpacedGrid(self.counts, across=8, down=8)
        self._grid.setColumnStretch(0, 1)
        kept = self.tr("What you chose is kept, not the name or the number.")
        self.kept = PlainLabel(kept, text_styles.LABEL_SOFT)
        parts = (self.heading, self.first, self.public, self.counts_heading, self.counts)
        for part in (*parts, self.kept):
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        whole = spaced_column(self)
        whole.addWidget(ScrollPage(content))
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the width from the theme in use."""
        self.setFixedWidth(theme().px(WIDTH))

    def show_waiting(self, purpose: CheckPurpose, number: int) -> None:
        """Say what both wait for; what stays on this laptop's side waits for nothing."""
        hands_in = purpose is CheckPurpose.HAND_IN
        self.first.name.setText(self.tr("Hand in") if hands_in else self.tr("Internal"))
        go_along = self.tr("%n point(s) go along, with the original words.", "", number)
        stand = self.tr(
            "%n point(s) are still in it. Every page says: not for publication.", "", number
        )
        if not number:
            go_along = stand = self.tr("Nothing is to be chosen any more.")
        self.first.show_state(
            self.tr("can be made"), go_along if hands_in else stand, waits=False
        )
        waits = self.tr("waits for {number}").format(number=number)
        when = self.tr(
            "When every point is chosen. If a note changes after that, we ask again."
        )
        free = self.tr("Nothing waits. If a note changes, we ask again.")
        if number:
            self.public.show_state(waits, when, waits=True)
        else:
            self.public.show_state(self.tr("can be made"), free, waits=False)

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        """Show for each kind how many wait, of how many."""
        while (old := self._grid.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        of, done = self.tr("{number} of {points}"), self.tr("done")
        for row, (kind, waiting, whole) in enumerate(counts):
            told = of.format(number=waiting, points=whole) if waiting else done
            style = text_styles.LABEL if waiting else text_styles.LABEL_SOFT
            self._grid.addWidget(PlainLabel(kind, text_styles.LABEL), row, 0)
            self._grid.addWidget(PlainLabel(told, style, wrap=False), row, 1)
        self.counts_heading.setVisible(bool(counts))
        self.counts.setVisible(bool(counts))

    def told(self) -> str:
        """Give what both wait for, where there is no room for this column."""
        return f"{self.first.told()} · {self.public.told()}"

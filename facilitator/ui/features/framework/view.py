"""The page *Afwegingskader*: what is open at the left, four quadrants at the right."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.table.script import Vocabulary
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.framework.details import InsightDetails
from facilitator.ui.features.framework.quadrants import QuadrantBox, Quadrants
from facilitator.ui.features.framework.view_protocol import InsightCards
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.key_hints import KeyHints
from facilitator.ui.widgets.labels import NameLabel, PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox

NARROW, LOW = 1100, 560
"""Below so many pixels at 100 % wide or high the quadrants stand below each other."""
LEFT = 330
WAYS: Mapping[Qt.Key, Mapping[Quadrant | None, Quadrant | None]] = {
    Qt.Key.Key_Right: {
        None: Quadrant.WANTED_LASTING,
        Quadrant.WANTED_LASTING: Quadrant.WANTED_PASSING,
        Quadrant.UNWANTED_LASTING: Quadrant.UNWANTED_PASSING,
    },
    Qt.Key.Key_Left: {
        Quadrant.WANTED_LASTING: None,
        Quadrant.UNWANTED_LASTING: None,
        Quadrant.WANTED_PASSING: Quadrant.WANTED_LASTING,
        Quadrant.UNWANTED_PASSING: Quadrant.UNWANTED_LASTING,
    },
    Qt.Key.Key_Down: {
        Quadrant.WANTED_LASTING: Quadrant.UNWANTED_LASTING,
        Quadrant.WANTED_PASSING: Quadrant.UNWANTED_PASSING,
    },
    Qt.Key.Key_Up: {
        Quadrant.UNWANTED_LASTING: Quadrant.WANTED_LASTING,
        Quadrant.UNWANTED_PASSING: Quadrant.WANTED_PASSING,
    },
}
"""Where an arrow leads from the edge of a list, around the cross."""


class FrameworkView(FormPage):
    """Shows what it is told; tells what is placed, opened, dragged and chosen."""

    placed = Signal(object, object)
    opened = Signal(object)
    labelled = Signal(object, object)
    closed = Signal()
    report_asked = Signal()
    threads_asked = Signal()

    body_gap = 12
    body_margins = ((20, 16, 20, 12), (12, 8, 12, 4))
    foot_gap = 8
    foot_margins = ((20, 8), (12, 4))
    said_style = text_styles.STRONG

    def __init__(
        self, words: Mapping[Aspect, Vocabulary], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = NameLabel(style=text_styles.STRONG)
        self.themes = NameLabel(style=text_styles.SOFT)
        self.progress = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.lead = PlainLabel(
            self.tr("An aid for ordering. The place does not say what matters. Open is fine."),
            text_styles.SOFT,
        )
        self.empty = PlainLabel(style=text_styles.FIELD_SOFT)
        self.open_box = QuadrantBox(None)
        self.aid = PlainLabel(style=text_styles.SOFT)
        self.quadrants = Quadrants(self.open_box, self.aid)
        self.boxes: dict[Quadrant | None, QuadrantBox] = {None: self.open_box}
        for quadrant, box in self.quadrants.boxes.items():
            self.boxes[quadrant] = box
        self.asking = HintBox("side")
        self.details = InsightDetails(words)
        self.right = QStackedWidget()
        self.hints = KeyHints()
        self.report_button = PlainButton(self.tr("Report"), key=Command.REPORT)
        self.threads_button = PlainButton(self.tr("To the rode draden"))
        self._build()
        self._connect()
        follow(self._place_parts)

    def _build(self) -> None:
        self.add_places(Command.THREADS, (self.name, self.themes), (self.progress,))
        self.title.setText(self.tr("Afwegingskader"))
        self.aid.setText(f"{self.title.text()}. {self.lead.text()}")
        heading = PlainLabel(self.tr("What would this be?"), text_styles.STRONG)
        wanted = PlainLabel(self.tr("Wanted: do people want this?"), text_styles.LABEL_SOFT)
        lasting = PlainLabel(
            self.tr("Lasting: is it there in five years, when nobody does anything?"),
            text_styles.LABEL_SOFT,
        )
        for label in (heading, wanted, lasting):
            self.asking.rows.addWidget(label)
        self.add(self.title, self.lead, self.empty, self.open_box, self.asking)
        self.body.setStretchFactor(self.open_box, 1)
        self.right.addWidget(self.quadrants)
        self.right.addWidget(self.details)
        self.put_beside(self.right, stretch=1)
        self.below.addWidget(self.hints)
        self.add_buttons_beside(self.report_button, self.threads_button)
        self.hints.show_keys(
            (self.tr("in a quadrant"), ("1", "2", "3", "4")),
            (self.tr("open again"), ("0",)),
            (self.tr("cards"), ("↑", "↓", "←", "→")),
            (self.tr("department and herstelopgave"), (shortcuts.ENTER,)),
            (self.tr("undo"), (shortcuts.cap(Command.UNDO),)),
            (self.tr("as a picture with its table"), (shortcuts.cap(Command.REPORT),)),
        )

    def _connect(self) -> None:
        figures = dict(enumerate((None, *Quadrant)))
        for quadrant, box in self.boxes.items():
            cards = box.cards
            cards.figure_typed.connect(lambda key, at: self.placed.emit(key, figures[at]))
            cards.dropped.connect(lambda key, to=quadrant: self.placed.emit(key, to))
            cards.opened.connect(self.opened)
            cards.walked.connect(lambda key, at=quadrant: self._walk(at, key))
        self.details.labelled.connect(self.labelled)
        self.details.left.connect(self.closed)
        self.report_button.clicked.connect(self.report_asked)
        self.threads_button.clicked.connect(self.threads_asked)

    def _walk(self, quadrant: Quadrant | None, key: Qt.Key) -> None:
        """Go on to the list beside; where all stand in a column, to the one below or above."""
        if self.quadrants.in_column:
            order = list(self.boxes)
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}.get(key, -1)
            at = order.index(quadrant) + step
            following = order[at:] if step > 0 else order[at::-1] if at >= 0 else []
            to = next((one for one in following if self.boxes[one].cards.current()), quadrant)
        else:
            to = WAYS[key].get(quadrant, quadrant)
        if to is not quadrant:
            self.boxes[to].cards.setFocus()

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.progress.setText(words)

    def show_head(self, programme: str, themes: str, progress: str) -> None:
        """Say of which programme and themes it is, and how much is open."""
        self.name.setText(programme)
        self.themes.setText(themes)
        self.progress.setText(progress)

    def show_cards(self, cards: InsightCards, empty: str) -> None:
        """Show all insights where they stand; where there are none, why.

        The last card that leaves a list takes the focus along.
        """
        focused = (box.cards for box in self.boxes.values() if box.cards.hasFocus())
        before = next((cards.current() for cards in focused), None)
        for quadrant, box in self.boxes.items():
            of = cards.get(quadrant, ())
            box.cards.show_cards(of)
            box.show_number(len(of))
        self.empty.setText(empty)
        self.empty.setVisible(bool(empty))
        self.quadrants.fit()
        left = any(box.cards.hasFocus() and not box.cards.current() for box in self._all)
        if before is not None and left:
            self.go_to(before.key)

    @property
    def _all(self) -> Sequence[QuadrantBox]:
        return tuple(self.boxes.values())

    def go_to(self, key: UUID) -> None:
        """Bring an insight to the front, in the list where it stands."""
        for box in self.boxes.values():
            if box.cards.go_to(key):
                box.cards.setFocus()

    def show_details(self, title: str, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show what is said of an insight, to change it."""
        self.details.show_insight(title, values)
        self.right.setCurrentWidget(self.details)
        self._place_parts()
        self.details.begin()

    def update_details(self, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show that other things are said of the insight that is open."""
        self.details.update_values(values)

    def close_details(self) -> None:
        """Show the quadrants again."""
        self.right.setCurrentWidget(self.quadrants)
        self._place_parts()

    def begin(self) -> None:
        """Give the keys to what is open, or to the first list that has anything."""
        filled = (box for box in self.boxes.values() if box.cards.current())
        next(filled, self.open_box).cards.setFocus()

    def _place_parts(self) -> None:
        """Put the quadrants around their cross where there is room, else below each other."""
        narrow = self.width() < theme().px(NARROW) or self.height() < theme().px(LOW)
        self.quadrants.lay_out(in_column=narrow)
        if not narrow and self.body.indexOf(self.open_box) < 0:
            self.body.insertWidget(self.body.indexOf(self.asking), self.open_box, 1)
        self.scroll_area.setVisible(not narrow)
        self.scroll_area.setFixedWidth(theme().px(LEFT))
        self.hints.setVisible(not narrow)
        self.themes.setVisible(not narrow)
        self.quadrants.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts as there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the rode draden."""
        if event.key() == Qt.Key.Key_Escape:
            self.threads_asked.emit()
        else:
            super().keyPressEvent(event)

"""The page *After merging*: the kinds of questions, and beside them the one in front."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.services.review import ReviewKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.review.kind_list import KindList, KindRow
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox, Panel, ScrollPage, button_row
from facilitator.ui.widgets.question import Question, QuestionPanel

NARROW = 900
"""Below so many pixels at 100 % the list and the question take turns."""


class ReviewView(FormPage):
    """Shows the list and one question; where there is no room for both, one of them."""

    kind_chosen = Signal(object)
    accepted = Signal(object)
    refused = Signal()
    later_asked = Signal()
    overview_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20), (20, 12))
    foot_margins = ((28, 12), (20, 8))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("After merging"))
        self.total = PlainLabel(style=text_styles.FIELD_SOFT)
        self.kinds = KindList(self.tr("What there is to look at"))
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.about = PlainLabel(style=text_styles.SOFT)
        self.panel = QuestionPanel()
        self.begin_button = PrimaryButton(self.tr("Begin"), key=Command.KEEP)
        self.overview_button = PlainButton(self.tr("To the overview"), key=Command.OVERVIEW)
        self.leave_button = self.way_back(large=False)
        self._asking = False
        self._build()
        self._connect()
        follow(self._place_parts)

    def _build(self) -> None:
        self.add_places(Command.OVERVIEW)
        self.done.rows.addWidget(self.done_words)
        self.add(self.title, self.total, self.done, self.kinds)
        self.body.setStretchFactor(self.kinds, 1)
        self.put_beside(self._right(), stretch=1)
        self.add_buttons(self.begin_button, self.overview_button, self.leave_button)
        self.done.hide()

    def _right(self) -> QWidget:
        """Lay out the question; its answers stay in sight below it."""
        self.content, panel = Panel("card"), self.panel
        parts = spaced_column(self.content, gap=12, margins=(28, 20))
        head = spaced_row(gap=12)
        head.addWidget(self.about, 1)
        head.addWidget(self.place)
        parts.addLayout(head)
        parts.addWidget(panel)
        parts.addStretch(1)
        self.page = ScrollPage(self.content)
        self.right = Panel("card")
        answers = button_row(panel.accept_button, panel.refuse_button, panel.later_button)
        below = spaced_column(margins=(28, 12))
        below.addWidget(answers)
        rows = spaced_column(self.right)
        rows.addWidget(self.page, 1)
        rows.addLayout(below)
        return self.right

    def _connect(self) -> None:
        panel = self.panel
        panel.accepted.connect(self.accepted)
        panel.refused.connect(self.refused)
        panel.later_asked.connect(self.later_asked)
        panel.fits.connect(self._reveal)
        self.kinds.moved.connect(self.kind_chosen)
        self.kinds.entered.connect(self.to_question)
        self.begin_button.clicked.connect(self._begin)
        self.overview_button.clicked.connect(self.overview_asked)
        shortcuts.bind(self, Command.KEEP, self._begin)

    def show_kinds(
        self, rows: Sequence[KindRow], current: ReviewKind | None, total: str
    ) -> None:
        """Show how much there is of each kind."""
        self.kinds.show_rows(rows, current)
        self.total.setText(total)
        self.kinds.setVisible(bool(rows))
        self.begin_button.setVisible(bool(rows))

    def show_question(self, question: Question, about: str, number: int, count: int) -> None:
        """Show the question in front, of which table it is, and which one of how many."""
        self.done.hide()
        self.about.setText(about)
        self.place.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.panel.show_question(question)
        self.panel.later_button.setVisible(count > 1)
        self._place_parts()
        if self._asking:
            self.to_question()

    def show_done(self, words: str) -> None:
        """Say that there is nothing to look at, or nothing any more."""
        self._asking = False
        self.panel.show_question(None)
        self.done_words.setText(words)
        self.done.show()
        self.total.setText("")
        self._place_parts()
        if self.isVisible():
            self.overview_button.setFocus()
            announce(self, words)

    def _place_parts(self) -> None:
        """Show list and question beside each other, or the one that is used."""
        there, wide = self.panel.question is not None, self.width() >= theme().px(NARROW)
        for part in (self.content, self.right):  # one lies over the edge of the other
            part.show_edges(Qt.Edge.LeftEdge if wide else None)
        self.right.setVisible(there and (wide or self._asking))
        self.scroll_area.setVisible(wide or not (there and self._asking))
        self.foot.setVisible(not self.scroll_area.isHidden())

    def _begin(self) -> None:
        """Begin with the first question of all."""
        if self.kinds.kinds.rowCount():
            self.kinds.setCurrentIndex(self.kinds.kinds.index(0))
            self.to_question()

    def to_question(self) -> None:
        """Give the keyboard to the question in front."""
        if self.panel.question is not None and self.isVisible():
            self._asking = True
            self._place_parts()
            self.panel.focus()

    def to_list(self) -> None:
        """Give the keyboard to the kinds."""
        self._asking = False
        self._place_parts()
        (self.overview_button if self.kinds.isHidden() else self.kinds).setFocus()

    def _reveal(self) -> None:
        for row in self.panel.shown_rows()[:1]:
            self.page.ensureWidgetVisible(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the kinds, and from there back; a letter is an answer."""
        if event.key() == Qt.Key.Key_Escape:
            (self.to_list if self._asking else self.leave_asked.emit)()
        elif not (self._asking and self.panel.takes(event)):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place list and question as there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the kinds."""
        super().showEvent(event)
        self.to_list()

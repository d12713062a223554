"""The skeletons of pages: a body that scrolls above a foot that stays, and one for files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.folders import dropped_files
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, Pressable, PrimaryButton, QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.labels import PlainLabel, PracticeRibbon
from facilitator.ui.widgets.layouts import (
    EvenColumns,
    Margins,
    SpacedBox,
    spaced_column,
    spaced_row,
)
from facilitator.ui.widgets.panels import HeadedList, MessageRow, Panel, ScrollPage, button_row
from facilitator.ui.widgets.place_tabs import PlaceStrip, PlaceTabs
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.row_list import SentenceList
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row

ROOMY = 1.5
"""With as much room as at this text size, pages stand wide; with less they are compact."""


class FormPage(QWidget):
    """A ribbon, a body that scrolls, and a foot with a message and the way back.

    Tab goes in the order in which things are added: the head, the body, the buttons.
    """

    leave_asked = Signal()
    shown = Signal()
    left = Signal()

    body_gap = 20
    body_margins: tuple[Margins, Margins] = ((56, 40, 56, 20), (40, 12, 40, 20))
    """Where there is room, and where the form is compact."""
    foot_gap = 12
    foot_margins: tuple[Margins, Margins] = ((56, 16), (40, 8))
    foot_ground = "card"
    said_style = text_styles.FIELD
    title_styles = text_styles.TITLE_LARGE, text_styles.TITLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ribbon = PracticeRibbon()
        self.title = PlainLabel(style=self.title_styles[0])
        self.said = PlainLabel(style=self.said_style)
        content = QWidget()
        self.body = spaced_column(content)
        self.body.addStretch()
        self.scroll_area = ScrollPage(content)
        self.foot = Panel(self.foot_ground, edges=Qt.Edge.TopEdge)
        self.below = spaced_column(self.foot)
        self.below.addWidget(self.said)
        self._whole, self._middle = spaced_column(self), spaced_row()
        self._whole.addWidget(self.ribbon)
        self._whole.addLayout(self._middle, 1)
        self._middle.addWidget(self.scroll_area, 1)
        self._whole.addWidget(self.foot)
        self.ribbon.hide()
        self.said.hide()
        self._buttons: list[Pressable] = []
        self._keeps_place = False
        self.places: PlaceTabs | None = None
        follow(self._take_form)

    def _take_form(self) -> None:
        """Stand wide where there is room for it, else so that as much as can be is in sight."""
        roomy = theme().has_room(ROOMY)
        self.title.set_style(self.title_styles[not roomy])
        self.body.set_spaces(self.body_gap, self.body_margins[not roomy])
        self.below.set_spaces(self.foot_gap, self.foot_margins[not roomy])
        for button in self._buttons:
            button.set_compact(compact=not roomy)

    def add_head(self, gap: int = 12, margins: Margins = (28, 8)) -> SpacedBox:
        """Put a strip above the body, and return the row in it."""
        head = Panel("card", edges=Qt.Edge.BottomEdge)
        self._whole.insertWidget(1, head)
        return spaced_row(head, gap=gap, margins=margins)

    def add_places(
        self,
        place: Command,
        before: Sequence[QWidget] = (),
        behind: Sequence[QWidget] = (),
    ) -> None:
        """Put the places of a coordinator above the body: what it is about, where, how far."""
        strip = PlaceStrip(place, before, behind)
        self.places = strip.tabs
        self._whole.insertWidget(1, strip)

    @property
    def has_places(self) -> bool:
        """Whether the places of a coordinator can be seen here."""
        return self.places is not None and self.places.isVisibleTo(self)

    def show_places(self, *, shown: bool) -> None:
        """Show the places where there are any, or not: not everybody is a coordinator."""
        strip = self.places.parentWidget() if self.places is not None else None
        if strip is not None:
            strip.setVisible(shown)

    def add(self, *parts: QWidget) -> None:
        """Put parts at the end of the body."""
        for part in parts:
            self.body.insertWidget(self.body.count() - 1, part)

    def put_beside(self, part: QWidget, stretch: int = 0) -> None:
        """Put a part at the right of the body, which takes `stretch` of the width to its 1."""
        self._middle.addWidget(part, stretch)

    def way_back(self, *, large: bool = True) -> PlainButton:
        """Make the button that leaves the page."""
        button = PlainButton(self.tr("Back"), key=Command.BACK, large=large)
        button.clicked.connect(self.leave_asked)
        return button

    def add_buttons(self, *buttons: Pressable) -> None:
        """Put buttons in the foot, in as many rows as they need."""
        self.below.addWidget(button_row(*buttons))
        self._buttons += buttons
        self._take_form()

    def add_buttons_beside(self, *buttons: Pressable) -> None:
        """Put buttons beside what is said, which keeps its place when nothing is."""
        self._keeps_place = True
        self.said.show()
        self.below.addWidget(MessageRow(self.said, *buttons))
        self._buttons += buttons
        self._take_form()

    def say(self, sentence: str) -> None:
        """Say calmly what was done or went wrong, or nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence) or self._keeps_place)
        if sentence:
            announce(self, sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody came here, for the first time or again."""
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the page was left, so that a draft can be kept."""
        super().hideEvent(event)
        self.left.emit()


class PreviewWords(NamedTuple):
    """What a page for taking in files is about; `figures` are the columns with numbers."""

    title: str
    lead: str
    heads: Sequence[str]
    figures: Sequence[int]
    table: str
    rows: str
    refused: str


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What the page says of the files: a summary, rows, and sentences about some.

    `ticks` says of each row whether it comes along, None for what cannot.
    `refused_rows` counts what the sentences are about, where that is not one each. Some may be
    `sealed`, or ask for a yes to who made them.
    """

    summary: str
    rows: Sequence[Row] = ()
    ticks: Sequence[bool | None] = ()
    refused: Sequence[str] = ()
    refused_rows: int | None = None
    warnings: Sequence[str] = ()
    can_be_taken: bool = False
    sealed: bool = False
    asks: bool = False


class PreviewApplyPage(FormPage):
    """Files are chosen, what they would do is shown, and then it may happen or be undone."""

    dropped = Signal(object)
    take_asked = Signal()
    stop_asked = Signal()
    undo_asked = Signal()
    settle_asked = Signal()

    body_gap = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ProgressLine(self.tr("How far it is"))
        self.warning_list = SentenceList(self.tr("Points to look at"))
        self.copy_button = QuietButton(self.tr("Copy this list"))
        self.take_button = PrimaryButton(self.tr("Take in"), key=Command.KEEP, large=True)
        self.stop_button = PlainButton(self.tr("Stop"), large=True)
        self.undo_button = PlainButton(self.tr("Take all of it back"), large=True)
        self.settle_button = PlainButton(large=True)
        self.leave_button = self.way_back()
        self._choosing: tuple[QWidget, ...] = ()
        self._done = False
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._copy)
        self.take_button.clicked.connect(self._go_on)
        self.stop_button.clicked.connect(self.stop_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.settle_button.clicked.connect(self.settle_asked)
        shortcuts.bind(self, Command.KEEP, self.take_button.click)

    def lay_out(self, words: PreviewWords, cards: Sequence[ActionCard], more: QWidget) -> None:
        """Put everything in its place; `more` stands below the cards that ask for files."""
        self._choosing = (*cards, more)
        self.title.setText(words.title)
        files = QWidget()
        columns = EvenColumns(files, narrowest=320)
        for card in cards:
            columns.addWidget(card)
        lead = PlainLabel(words.lead, text_styles.FIELD_SOFT)
        self.add(self.title, lead, files, button_row(more))
        self._add_lists(words)
        self.below.addWidget(self.bar)
        self.add_buttons(
            self.take_button,
            self.stop_button,
            self.undo_button,
            self.leave_button,
            self.settle_button,
        )
        self.take_button.setEnabled(False)
        self._rest()
        self.setFocusProxy(cards[0])

    def _add_lists(self, words: PreviewWords) -> None:
        rows = ReadOnlyTableModel(words.heads, words.figures)
        self.table = ReadOnlyTable(words.table, rows)
        self.refused_list = SentenceList(words.refused)
        self.tables_part = HeadedList(words.rows, step=8)
        self.refused_part, self.warnings_part = HeadedList("", step=8), HeadedList("", step=8)
        self.tables_part.add(self.table)
        self.refused_part.add(self.refused_list)
        self.refused_part.add(button_row(self.copy_button))
        self.warnings_part.add(self.warning_list)
        for part in (self.tables_part, self.refused_part, self.warnings_part):
            self.add(part)
            part.hide()

    def refused_heading(self, number: int) -> str:
        """Say of how many things there is something that keeps them out."""
        raise NotImplementedError

    def warnings_heading(self, number: int) -> str:
        """Say at how many points one should look."""
        raise NotImplementedError

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far it is; it can be stopped now, unless it is soon over."""
        self.said.setText(sentence)
        self.said.show()
        self.bar.show()
        self.bar.set_share(done / total if total else 0)
        self.take_button.setEnabled(False)
        self.undo_button.hide()
        self.stop_button.setVisible(can_stop)
        for each in self._choosing:
            each.setEnabled(False)

    def show_preview(self, shown: PreviewState) -> None:
        """Show what the files are and would do, or did."""
        self._rest()
        self._done = False
        self.take_button.setText(self.tr("Take in"))
        self.take_button.setEnabled(shown.can_be_taken)
        self._show_lists(shown)
        self.say(shown.summary)

    def show_done(
        self, shown: PreviewState, *, can_be_undone: bool = False, waiting: int = 0
    ) -> None:
        """Say what was taken in, and go to what leads on; `waiting` counts what to look at."""
        self.show_preview(shown)
        self._done = True
        words = self.tr("Look at the points ({number})")
        self.settle_button.setText(words.format(number=waiting))
        self.settle_button.setVisible(waiting > 0)
        self.undo_button.setVisible(can_be_undone)
        self.take_button.setText(self.tr("To the tables"))
        self.take_button.setEnabled(True)
        (self.settle_button if waiting else self.take_button).setFocus()

    def _show_lists(self, shown: PreviewState) -> None:
        self.table.rows.set_rows(shown.rows, shown.ticks)
        self.tables_part.setVisible(bool(shown.rows))
        number = len(shown.refused) if shown.refused_rows is None else shown.refused_rows
        self.refused_list.show_sentences(shown.refused)
        self.refused_part.heading.setText(self.refused_heading(number))
        self.refused_part.setVisible(bool(shown.refused))
        self.warning_list.show_sentences(shown.warnings)
        self.warnings_part.heading.setText(self.warnings_heading(len(shown.warnings)))
        self.warnings_part.setVisible(bool(shown.warnings))

    def _rest(self) -> None:
        for part in (self.bar, self.stop_button, self.undo_button, self.settle_button):
            part.hide()
        for each in self._choosing:
            each.setEnabled(True)

    def _go_on(self) -> None:
        (self.leave_asked if self._done else self.take_asked).emit()

    def _copy(self) -> None:
        sentences = self.refused_list.sentences.stringList()
        QGuiApplication.clipboard().setText("\n".join(sentences))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))

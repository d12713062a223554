"""The page *Kernen*: notes to place at the left, the kernen of a chapter at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.kinds import Chapter
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.board_line import BoardLine
from facilitator.ui.features.clustering.chapter_tabs import ChapterTabs
from facilitator.ui.features.clustering.cluster_list import ClusterList
from facilitator.ui.features.clustering.note_list import BoardNoteList
from facilitator.ui.features.clustering.tag_form import TagForm
from facilitator.ui.features.clustering.tag_line import TagLine
from facilitator.ui.features.clustering.tag_protocol import TagRequest, TagWords
from facilitator.ui.features.clustering.view_protocol import (
    BoardChoices,
    ChapterTab,
    ClusterCard,
    LineRequest,
    NoteQuery,
    RowOf,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.choices import ChoiceBox, FilterBox, Tick
from facilitator.ui.widgets.fields import FindField
from facilitator.ui.widgets.key_hints import KeyHints
from facilitator.ui.widgets.labels import NameLabel, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import Panel

NARROW, LOW, WIDE = 900, 600, 1300
"""Narrower at 100 % the notes stand above the kernen; lower, filters come when asked.

Where it is wide what the theme is stands beside the chapters.
"""


class NoteFilterRow(QWidget):
    """The filters of notes: table, kind, mark, tag, and whether they are loose."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = FilterBox(self.tr("Table"), self.tr("all tables"))
        self.kind = FilterBox(self.tr("Kind of note"), self.tr("all kinds"))
        self.mark = FilterBox(self.tr("Mark"), self.tr("all marks"))
        self.tag = FilterBox(self.tr("Tag"), self.tr("all tags"))
        self.loose = Tick(self.tr("still loose"))
        self.proposals = Tick(self.tr("proposals"))
        self.mark.offer(
            [
                ("star", self.tr("with a star")),
                ("sensitive", self.tr("sensitive")),
                ("aside", self.tr("set apart")),
                ("changed", self.tr("changed since chosen")),
                ("left_out", self.tr("left out of openbaar")),
            ]
        )
        flow = FlowLayout(self, step=8)
        for box in (self.table, self.kind, self.mark, self.tag):
            flow.addWidget(box)
            box.currentIndexChanged.connect(self.changed)
        for tick in (self.loose, self.proposals):
            flow.addWidget(tick)
            tick.setChecked(True)
            tick.toggled.connect(self.changed)

    def set_loose(self, *, loose: bool) -> None:
        """Ask for loose notes only, or for all, without telling."""
        self.loose.blockSignals(True)
        self.loose.setChecked(loose)
        self.loose.blockSignals(False)


class BoardView(FormPage):
    """Shows what it is told; tells what is typed, chosen and dragged."""

    board_chosen = Signal(str)
    chapter_chosen = Signal(object)
    chapter_left = Signal(int)
    asked = Signal()
    figure_typed = Signal(int)
    letter_typed = Signal(str)
    confirmed = Signal()
    marked = Signal()
    moved = Signal()
    taken_out = Signal()
    dropped = Signal(object, object)
    card_opened = Signal(object)
    card_moved = Signal(object, int)
    card_merged = Signal(object)
    card_removed = Signal(object)
    card_tagged = Signal(object)
    tag_given = Signal(str)
    tag_opened = Signal(str)
    tag_edited = Signal(object)
    tag_removed = Signal()
    words_given = Signal(str, object)
    words_left = Signal()
    texts_asked = Signal()
    account_asked = Signal()
    report_asked = Signal()

    body_gap = 8
    body_margins = ((20, 12, 12, 8), (12, 8, 12, 4))
    foot_gap = 8
    foot_margins = ((20, 8), (12, 4))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme_box = ChoiceBox(self.tr("Theme"))
        self.name = NameLabel(style=text_styles.STRONG)
        self.size_words = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.theme_words = NameLabel(style=text_styles.SOFT)
        self.progress = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.search = FindField(self.tr("Search in all notes"))
        self.filters = NoteFilterRow()
        self.empty = PlainLabel(style=text_styles.SOFT)
        self.notes = BoardNoteList(self.tr("Notes"))
        self.tabs = ChapterTabs()
        self.line = BoardLine()
        self.tag_line = TagLine()
        self.tag_form = TagForm()
        self.clusters = ClusterList(self.tr("Kernen"))
        self.hints = KeyHints()
        self.texts_button = PlainButton(self.tr("Texts of the report"))
        self.account_button = PlainButton(self.tr("Account"))
        self.report_button = PlainButton(self.tr("Report"), key=Command.REPORT)
        self.overview_button = PlainButton(self.tr("To the overview"), key=Command.OVERVIEW)
        self.leave_button = self.way_back(large=False)
        self._searching = self._beside = False
        self._build()
        self._connect()
        follow(self._place_parts)

    def _build(self) -> None:
        about = (self.theme_box, self.name, self.size_words)
        self.add_places(Command.CLUSTERS, about, (self.progress,))
        self.title.hide()
        hint = self.tr("Search in all notes")
        self.search.setPlaceholderText(f"{hint}   {shortcuts.cap(Command.FIND_TABLE)}")
        self.add(self.search, self.filters, self.empty, self.notes)
        self.body.setStretchFactor(self.notes, 1)
        self.right = Panel("paper", edges=Qt.Edge.LeftEdge)
        rows = spaced_column(self.right, gap=8, margins=(16, 12, 16, 4))
        self.theme_words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        chapters = spaced_row(gap=16)
        chapters.addWidget(self.tabs, 2)
        chapters.addWidget(self.theme_words, 1)
        rows.addLayout(chapters)
        rows.addWidget(self.line)
        rows.addWidget(self.tag_line)
        rows.addWidget(self.tag_form)
        rows.addWidget(self.clusters, 1)
        self.put_beside(self.right, stretch=2)
        self.below.addWidget(self.hints)
        more = (self.texts_button, self.account_button, self.report_button)
        self.add_buttons_beside(*more, self.overview_button, self.leave_button)
        self._fill_hints()

    def _fill_hints(self) -> None:
        self.hints.show_keys(
            (self.tr("place"), ("1 – 9",)),
            (self.tr("hold"), ("H",)),
            (self.tr("proposal, put away"), ("S", "W")),
            (self.tr("several"), (self.tr("Space bar"),)),
            (self.tr("new"), ("N",)),
            (self.tr("apart"), ("X",)),
            (self.tr("tag"), ("T",)),
            (self.tr("loose again"), ("0",)),
            (self.tr("account"), ("V",)),
            (self.tr("chapter"), (shortcuts.cap(Command.GO_ON),)),
            (self.tr("undo"), (shortcuts.cap(Command.UNDO),)),
        )

    def _connect(self) -> None:
        self.theme_box.activated.connect(self._choose_board)
        self.search.textChanged.connect(self._search)
        self.search.down.connect(self._to_notes)
        self.search.returnPressed.connect(self._to_notes)
        self.filters.changed.connect(self.asked)
        self.tabs.chosen.connect(self.chapter_chosen)
        notes, cards = self.notes, self.clusters
        notes.figure_typed.connect(self.figure_typed)
        notes.letter_typed.connect(self.letter_typed)
        notes.confirmed.connect(self.confirmed)
        notes.marked.connect(self.marked)
        notes.moved.connect(self.moved)
        notes.taken_out.connect(self.taken_out)
        notes.left.connect(self._leave)
        notes.fitted.connect(self._fit_notes)
        cards.opened.connect(self.card_opened)
        cards.new_asked.connect(lambda: self.card_opened.emit(None))
        cards.moved.connect(self.card_moved)
        cards.merged.connect(self.card_merged)
        cards.removed.connect(self.card_removed)
        cards.tagged.connect(self.card_tagged)
        cards.dropped.connect(self.dropped)
        cards.left.connect(self._to_notes)
        self._connect_lines()
        self.texts_button.clicked.connect(self.texts_asked)
        self.account_button.clicked.connect(self.account_asked)
        self.report_button.clicked.connect(self.report_asked)
        shortcuts.bind(self, Command.FIND_TABLE, self._to_search)
        shortcuts.bind(self, Command.GO_ON, lambda: self.chapter_left.emit(1))
        shortcuts.bind(self, Command.GO_BACK, lambda: self.chapter_left.emit(-1))

    def _connect_lines(self) -> None:
        self.line.given.connect(self.words_given)
        self.line.left.connect(self.words_left)
        self.tag_line.given.connect(self.tag_given)
        self.tag_line.left.connect(self.words_left)
        self.tag_line.opened.connect(self.tag_opened)
        self.tag_form.given.connect(self.tag_edited)
        self.tag_form.removed.connect(self.tag_removed)
        self.tag_form.left.connect(self.words_left)

    def begin(self) -> None:
        """Give the keys to the notes."""
        self._to_notes()

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.size_words.setText(words)

    def show_boards(self, boards: BoardChoices, current: str) -> None:
        """Offer the boards there are; a single one only has its name."""
        self.theme_box.blockSignals(True)
        self.theme_box.clear()
        for value, words in boards:
            self.theme_box.addItem(words, value)
        self.theme_box.setCurrentIndex(max(self.theme_box.findData(current), 0))
        self.theme_box.blockSignals(False)
        self.theme_box.setVisible(len(boards) > 1)
        self.name.setVisible(len(boards) <= 1)
        names = dict(boards)
        self.name.setText(names.get(current, self.tr("Kernen")))

    def show_head(self, size: str, progress: str) -> None:
        """Say how large the theme is, and how much is still loose."""
        self.size_words.setText(size)
        self.progress.setText(progress)

    def show_theme(self, words: str) -> None:
        """Say what the theme is, and in which version; what does not fit is in its account."""
        self.theme_words.setText(words)

    def show_filters(self, tables: BoardChoices, kinds: BoardChoices) -> None:
        """Offer what notes can be asked by."""
        self.filters.table.offer(tables)
        self.filters.kind.offer(kinds)

    def show_tags(self, tags: BoardChoices) -> None:
        """Offer the tags that notes can be asked by; without tags there is nothing to ask."""
        self.filters.tag.offer(tags)
        self.filters.tag.setVisible(bool(tags))

    def show_proposals(self, *, shown: bool) -> None:
        """Tick whether it is told where notes seem to belong."""
        self.filters.proposals.setChecked(shown)

    def show_chapters(self, tabs: Sequence[ChapterTab], current: Chapter) -> None:
        """Show the chapters."""
        self.tabs.show_tabs(tabs, current)

    def show_notes(self, notes: Sequence[BoardNote], row_of: RowOf, empty: str) -> None:
        """Show notes; in front is what stands where the one before did."""
        self.notes.show_notes(notes, row_of)
        self.empty.setText(empty)
        self.empty.setVisible(not notes)

    def go_to_note(self, item: ItemId) -> None:
        """Bring a note to the front."""
        row = self.notes.model_of_notes.row_of(item)
        if row is not None:
            self.notes.go_to(row)

    def note_again(self, item: ItemId) -> None:
        """Show one note again, of which something changed."""
        self.notes.tell_again(item)

    def show_clusters(self, cards: Sequence[ClusterCard]) -> None:
        """Show the kernen of the chapter."""
        self.clusters.show_cards(cards)

    def go_to_cluster(self, cluster: ClusterId) -> None:
        """Bring a kern to the front."""
        self.clusters.go_to(cluster)

    def query(self) -> NoteQuery:
        """Give what is asked for."""
        chosen = self.filters
        return NoteQuery(
            self.search.text(),
            chosen.table.value,
            chosen.kind.value,
            chosen.mark.value,
            chosen.loose.isChecked(),
            chosen.proposals.isChecked(),
            chosen.tag.value,
        )

    def current_note(self) -> BoardNote | None:
        """Give the note in front."""
        return self.notes.current()

    def ask_words(self, asked: LineRequest) -> None:
        """Ask for a line; what had the keys gets them back."""
        self._beside = self.clusters.hasFocus()
        self.tabs.setVisible(not self.narrow)
        self._hide_lines()
        self.line.ask(asked)

    def ask_tag(self, asked: TagRequest) -> None:
        """Ask for a tag; what had the keys gets them back."""
        self._beside = self.clusters.hasFocus()
        self.tabs.setVisible(not self.narrow)
        self._hide_lines()
        self.tag_line.ask(asked)

    def ask_tag_words(self, tag: TagWords) -> None:
        """Ask what a tag is to be, in the place of the kernen: it takes room."""
        self._hide_lines()
        self.clusters.hide()
        self.tag_form.ask(tag)

    def close_words(self) -> None:
        """Ask no longer, and give the keys back to the list."""
        self._hide_lines()
        self.clusters.show()
        self.tabs.show()
        (self.clusters if self._beside else self.notes).setFocus()

    def _hide_lines(self) -> None:
        for part in (self.line, self.tag_line, self.tag_form):
            part.hide()

    def _search(self) -> None:
        """Look in all notes while there are words, among the loose ones when there are none."""
        searching = bool(self.search.text())
        if searching != self._searching:
            self._searching = searching
            self.filters.set_loose(loose=not searching)
        self.asked.emit()

    def _choose_board(self) -> None:
        self.board_chosen.emit(str(self.theme_box.currentData()))

    def _to_search(self) -> None:
        self._show_search(shown=True)
        self.search.setFocus()
        self.search.selectAll()

    def _to_notes(self) -> None:
        self.notes.setFocus()
        self._place_parts()

    def _leave(self) -> None:
        """Leave the search, and then the page."""
        if self.search.text():
            self.search.clear()
        else:
            self.leave_asked.emit()

    @property
    def narrow(self) -> bool:
        """Whether the notes stand above the kernen, one at a time."""
        return self.width() < theme().px(NARROW)

    @property
    def low(self) -> bool:
        """Whether there is no room for filters above the notes, until somebody searches."""
        return self.height() < theme().px(LOW)

    def _show_search(self, *, shown: bool) -> None:
        self.search.setVisible(shown)
        self.filters.setVisible(shown)

    def _place_parts(self) -> None:
        """Put notes and kernen beside each other where there is room, else above each other."""
        ways = QBoxLayout.Direction
        self._middle.setDirection(ways.TopToBottom if self.narrow else ways.LeftToRight)
        self.clusters.set_compact(compact=self.narrow)
        self.size_words.setVisible(not self.narrow)
        for part in (self.hints, self.overview_button, self.account_button):
            part.setVisible(not self.narrow)
        self.theme_words.setVisible(self.width() >= theme().px(WIDE))
        asked = bool(self.search.text()) or self.search.hasFocus()
        self.search.setVisible(not self.narrow or asked)
        self.filters.setVisible(not (self.narrow or self.low) or asked)
        asking = any(one.isVisible() for one in (self.line, self.tag_line, self.tag_form))
        self.tabs.setVisible(not (self.narrow and asking))
        self._fit_notes()

    def _fit_notes(self) -> None:
        """Let one note be seen above the kernen, else as many as there is room for."""
        least = self.notes.height_in_front
        if self.narrow:
            self.notes.setMinimumHeight(least)
            asking = self.search.height() + self.filters.height() if self._searching else 0
            self.scroll_area.setMaximumHeight(least + asking + theme().space(20))
            self.scroll_area.setMinimumHeight(
                min(least + theme().space(20), self.height() // 2)
            )
        else:
            above = self.search.height() + self.filters.height() + theme().space(40)
            room = max(self.scroll_area.height() - above, least)
            self.notes.setMinimumHeight(min(3 * least, theme().px(200), room))
            self.scroll_area.setMinimumHeight(0)
            self.scroll_area.setMaximumHeight(1 << 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts as there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the notes, and from there away."""
        if event.key() == Qt.Key.Key_Escape:
            self._to_notes() if not self.notes.hasFocus() else self._leave()
        else:
            super().keyPressEvent(event)

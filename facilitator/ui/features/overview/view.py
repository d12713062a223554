"""The page of the overview: a line to search in, the tables or what was found, and numbers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.services.search import SearchOrder, SearchQuery
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.note_filters import NoteFilters, OrderBox
from facilitator.ui.features.overview.results import ReadRows, ResultsList
from facilitator.ui.features.overview.tables_model import (
    Choices,
    Column,
    OverviewState,
    OverviewTableRow,
)
from facilitator.ui.features.overview.tables_view import TablesView
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import FilterBox, Tick
from facilitator.ui.widgets.fields import FindField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import Panel


class OverviewView(FormPage):
    """Shows what it is told; tells what is asked for, opened and numbered."""

    asked = Signal()
    looked_at = Signal()
    table_opened = Signal(object)
    note_opened = Signal(object)
    copy_asked = Signal()
    export_asked = Signal()
    results_left = Signal()
    all_asked = Signal()
    matrix_asked = Signal()
    number_typed = Signal(object, str)
    accept_asked = Signal()
    review_asked = Signal()
    retention_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20, 28, 12), (28, 8, 28, 8))
    foot_gap = 8
    foot_margins = ((28, 8, 28, 12), (28, 8, 28, 8))
    said_style = text_styles.TEXT

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Overview"))
        self.title.setWordWrap(False)
        self.totals = PlainLabel(style=text_styles.FIELD_SOFT)
        self.search = FindField(self.tr("Search everything"))
        self.theme_box = FilterBox(self.tr("Theme"), self.tr("every theme"))
        self.filters_button = QuietButton(self.tr("Filters"))
        self.gaps_only = Tick(self.tr("only where something is missing"))
        self.filters = NoteFilters()
        self.order = OrderBox()
        self.all_button = QuietButton("")
        self.all_button.hide()
        self.matrix_button = PlainButton(self.tr("Count in a matrix …"))
        self.tables = TablesView(
            columns, self.tr("Tables by theme"), self.tr("Number of the dialogue")
        )
        self.results = ResultsList(self.tr("What was found"))
        self.empty = PlainLabel("", text_styles.FIELD_SOFT)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.accept_button = PrimaryButton("", key=Command.KEEP)
        self.review_button = PlainButton("", key=Command.SETTLE)
        self.copy_button = PlainButton(self.tr("Copy"))
        self.export_button = PlainButton(self.tr("Save as a table …"))
        self.retention_button = PlainButton(self.tr("How long tables may be here …"))
        self.leave_button = self.way_back(large=False)
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        hint = self.tr("Search everything: words, or “a phrase”")
        self.search.setPlaceholderText(f"{hint}   {shortcuts.cap(Command.FIND_TABLE)}")
        self.filters_button.setCheckable(True)
        self.filters.hide()
        head = spaced_row(gap=16)
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self.totals, 1, Qt.AlignmentFlag.AlignBaseline)
        ask = QWidget()
        flow = FlowLayout(ask, step=12)
        asking: tuple[QWidget, ...] = (self.search, self.theme_box, self.filters_button)
        for part in (*asking, self.gaps_only, self.order, self.all_button):
            flow.addWidget(part)
        self._lists = QStackedWidget()
        for each in (self.tables, self.results):
            self._lists.addWidget(each)
        frame = Panel("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.empty)
        inside.addWidget(self._lists, 1)
        self.add_places(Command.OVERVIEW)
        self.body.insertLayout(0, head)
        self.add(ask, self.filters, frame)
        self.body.setStretchFactor(frame, 1)
        self.said.show()  # also empty: nothing moves when something is said
        self.add_buttons(
            self.accept_button,
            self.copy_button,
            self.export_button,
            self.matrix_button,
            self.review_button,
            self.retention_button,
            self.leave_button,
        )
        self._show_for_results(shown=False)
        self.accept_button.hide()
        self.review_button.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.asked)
        self.search.down.connect(self._to_list)
        self.search.returnPressed.connect(self._to_list)
        self.theme_box.currentIndexChanged.connect(self.asked)
        self.gaps_only.toggled.connect(self.asked)
        self.filters.changed.connect(self.asked)
        self.filters_button.toggled.connect(self._toggle_filters)
        self.tables.opened.connect(self.table_opened)
        later = Qt.ConnectionType.QueuedConnection  # the field goes before the rows change
        self.tables.tables.number_typed.connect(self.number_typed, later)
        self.tables.current_changed.connect(self._tell_current)
        self.results.opened.connect(self.note_opened)
        self.results.copy_asked.connect(self.copy_asked)
        self.results.left.connect(self.results_left)
        self.copy_button.clicked.connect(self.copy_asked)
        self.export_button.clicked.connect(self.export_asked)
        self.all_button.clicked.connect(self.all_asked)
        self.matrix_button.clicked.connect(self.matrix_asked)
        self.order.currentIndexChanged.connect(self.asked)
        self.accept_button.clicked.connect(self.accept_asked)
        self.review_button.clicked.connect(self.review_asked)
        self.retention_button.clicked.connect(self.retention_asked)
        shortcuts.bind(self, Command.KEEP, self._accept)
        shortcuts.bind(self, Command.FIND_TABLE, self.begin_search)

    def restyle(self) -> None:
        """Take widths from the theme in use."""
        self.search.setMinimumWidth(theme().px(420))
        room = theme().space(16)
        self.empty.setContentsMargins(room, room, room, room)

    def begin(self) -> None:
        """Go to the tables; a focus proxy would hide what comes before them from Tab."""
        self.tables.setFocus()

    def query(self) -> SearchQuery:
        """Put together what is asked for."""
        return self.filters.asked(self.search.text(), self.theme_box.value)

    def only_gaps(self) -> bool:
        """Say whether only tables are wanted that lack something."""
        return self.gaps_only.isChecked()

    def current_table(self) -> object:
        """Give the id of the current table, None when there is none."""
        return self.tables.current_table()

    def go_on(self, table: object) -> None:
        """Make the table below another the current one."""
        self.tables.go_on(table)

    def order_chosen(self) -> SearchOrder:
        """Give the order in which notes are asked for."""
        return self.order.order

    def kern_chosen(self) -> str:
        """Give the id of the kern that notes are asked of, empty for any."""
        return self.filters.kern.value

    def tag_chosen(self) -> str:
        """Give the name of the tag that notes are asked of, empty for any."""
        return self.filters.tag.value

    def offer(self, choices: Mapping[str, Choices]) -> None:
        """Offer what notes can be asked by: roles, tags, kernen."""
        for name, offered in choices.items():
            self._boxes[name].offer(offered)
        self.filters.kern.setEnabled(self.filters.kern.count() > 1)  # those of a theme

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.totals.setText(words)

    def show_overview(self, shown: OverviewState, current: object = None) -> None:
        """Show tables, totals and what can be chosen."""
        self.totals.setText(shown.totals)
        self.tables.show_rows(shown.rows, current)
        if not shown.rows and self.tables.hasFocus():
            self.search.setFocus()
        self.empty.setVisible(not shown.rows)
        self.empty.setText(self._why_empty())
        self._lists.setVisible(bool(shown.rows))
        self._lists.setCurrentWidget(self.tables)
        self.gaps_only.setEnabled(True)
        words = self.tr("Give %n table(s) a number", "", shown.proposals)
        self.accept_button.setText(words)
        self.accept_button.setVisible(bool(shown.proposals))
        self._show_for_results(shown=False)
        self.offer(shown.choices)

    @property
    def _boxes(self) -> Mapping[str, FilterBox]:
        names = ("kind", "step", "municipality", "role", "tag", "kern")
        return {"theme": self.theme_box, **dict(zip(names, self.filters.boxes(), strict=True))}

    def _show_for_results(self, *, shown: bool) -> None:
        for part in (self.order, self.copy_button, self.export_button):
            part.setVisible(shown)

    def show_points(self, number: int) -> None:
        """Say how much there is to look at after merging, or nothing."""
        self.review_button.setText(self.tr("Look at %n point(s)", "", number))
        self.review_button.setVisible(number > 0)

    def show_kept_until(self, day: str) -> None:
        """Say until when the tables may be here; of several days the first one."""
        words = self.tr("To be kept until {day} …").format(day=day)
        self.retention_button.setText(
            words if day else self.tr("How long tables may be here …")
        )

    def show_results(self, number: int, read: ReadRows, words: str, current: int = 0) -> None:
        """Show what was found with one row in front, and say how much that is."""
        self.results.show_rows(number, read, current)
        self.empty.setVisible(not number)
        self.empty.setText(words)
        self._lists.setVisible(bool(number))
        self._show_for_results(shown=bool(number))
        self._lists.setCurrentWidget(self.results)
        self.gaps_only.setEnabled(False)  # it is about tables
        self.accept_button.hide()
        self.say(words)

    def chosen_results(self) -> Sequence[int]:
        """Give the places of what is chosen of what was found."""
        return self.results.chosen()

    def current_result(self) -> object:
        """Give the row in front of what was found, None when there is none."""
        return self.results.results.row(self.results.currentIndex().row())

    def say_quietly(self, words: str) -> None:
        """Say how far something is, without reading it aloud."""
        self.said.setText(words)

    def say(self, words: str) -> None:
        """Say something about what was done, or about the current table."""
        self.said.setText(words)
        announce(self, words)

    @property
    def results_in_front(self) -> bool:
        """Whether notes are shown, and no tables."""
        return self._lists.currentWidget() is self.results

    def _why_empty(self) -> str:
        if self.gaps_only.isChecked() or self.theme_box.value:
            return self.tr("No table is missing anything here.")
        return self.tr("Your tables will be here, as soon as there are any.")

    def _toggle_filters(self, shown: bool) -> None:
        self.filters.setVisible(shown)
        if shown:
            self.looked_at.emit()
        else:
            self.filters.clear()

    def _tell_current(self, row: object) -> None:
        if isinstance(row, OverviewTableRow):
            told = self.tr("{table}: {missing}").format(table=row.spoken, missing=row.missing)
            self.said.setText(told if row.missing else row.spoken)

    def _accept(self) -> None:
        """Take the proposals that are in sight; among notes there are none."""
        if self.accept_button.isVisible():
            self.accept_asked.emit()

    def show_among(self, name: str) -> None:
        """Say among which notes is looked only, and offer all; nothing where it is all."""
        words = self.tr("Only: {name}. Show all")
        self.all_button.setText(words.format(name=name))
        self.all_button.setVisible(bool(name))

    def begin_among(self) -> None:
        """Ask for nothing but some notes, and go to them."""
        for part in (self.search, self.theme_box):
            part.blockSignals(True)
        self.search.clear()
        self.theme_box.setCurrentIndex(0)
        for part in (self.search, self.theme_box):
            part.blockSignals(False)
        self.filters_button.setChecked(False)
        self.results.setFocus()

    def begin_search(self) -> None:
        """Go to the line that is searched by, and be ready to search."""
        self.search.setFocus()
        self.search.selectAll()
        self.looked_at.emit()

    def _to_list(self) -> None:
        if self._lists.isHidden():
            self.search.setFocus()
        else:
            (self.results if self.results_in_front else self.tables).setFocus()

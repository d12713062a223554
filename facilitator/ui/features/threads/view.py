"""The page *Rode draden*: the table, the thread in front below it, and numbers beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.sections import Section
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.threads.numbers_panel import WIDE, NumbersPanel
from facilitator.ui.features.threads.thread_panel import ThreadPanel
from facilitator.ui.features.threads.thread_table import ThreadTable
from facilitator.ui.features.threads.view_protocol import (
    Choices,
    ListedRow,
    ProgrammeNumbers,
    ThreadHead,
    ThreadInFront,
    ThreadRow,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.key_hints import KeyHints
from facilitator.ui.widgets.labels import NameLabel, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import ScrollPage

NARROW = 1100
"""Below so many pixels at 100 % the numbers stand below the table."""


class ThreadsView(FormPage):
    """Shows what it is told; tells what is typed and chosen."""

    programme_chosen = Signal(str)
    kind_chosen = Signal(str)
    source_chosen = Signal(bool)
    walked = Signal()
    printed = Signal()
    moved = Signal(int)
    cell_opened = Signal(int)
    new_asked = Signal()
    removed = Signal()
    joining_asked = Signal()
    row_opened = Signal(int)
    row_ticked = Signal(int)
    quote_turned = Signal(object, int)
    typed = Signal()
    text_left = Signal()
    report_asked = Signal()
    texts_asked = Signal()
    framework_asked = Signal()

    body_gap = 12
    body_margins = ((28, 16, 28, 12), (12, 8, 12, 4))
    foot_gap = 8
    foot_margins = ((20, 8), (12, 4))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.programme_box = ChoiceBox(self.tr("Programme"))
        self.kind_box = ChoiceBox(self.tr("Type of table"))
        self.name = NameLabel(style=text_styles.STRONG)
        self.size_words = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.tags_button = QuietButton(self.tr("tags"))
        self.kernen_button = QuietButton(self.tr("kernen"))
        self.order_words = PlainLabel(style=text_styles.LABEL_SOFT)
        self.print_button = PlainButton(self.tr("In the report"))
        self.new_button = PlainButton(self.tr("New rode draad"))
        self.join_button = PlainButton(self.tr("Join kernen"))
        self.empty = PlainLabel(style=text_styles.FIELD_SOFT)
        sides = self.tr("− knel   kiem +")
        self.table = ThreadTable(self.tr("Rode draden"), self.tr("Rode draad"), sides)
        signs = {Section.KNEL: self.tr("− knel"), Section.KIEM: self.tr("+ kiem")}
        self.panel = ThreadPanel(signs)
        self.numbers, self.beside = NumbersPanel(), ScrollPage(QWidget())
        self.hints = KeyHints()
        self.texts_button = PlainButton(self.tr("Texts of the report"))
        self.framework_button = PlainButton(self.tr("Afwegingskader"))
        self.report_button = PlainButton(self.tr("Report"), key=Command.REPORT)
        self.leave_button = self.way_back(large=False)
        self._build()
        self._connect()
        follow(self._place_parts)

    def _build(self) -> None:
        about = (self.name, self.programme_box, self.kind_box)
        self.add_places(Command.THREADS, about, (self.size_words,))
        choices = QWidget()
        flow = FlowLayout(choices, step=12)
        for button in (self.tags_button, self.kernen_button):
            button.setCheckable(True)
            flow.addWidget(button)
        for what in (self.print_button, self.new_button, self.join_button):
            flow.addWidget(what)
            self._buttons.append(what)
        self.add(self.title, choices, self.order_words, self.empty, self.table, self.panel)
        self.body.setStretchFactor(self.table, 1)
        self.put_beside(self.beside)
        self.below.addWidget(self.hints)
        ways = (self.framework_button, self.texts_button, self.report_button)
        self.add_buttons_beside(*ways, self.leave_button)
        self.hints.show_keys(
            (self.tr("cells"), ("↑", "↓", "←", "→")),
            (self.tr("its notes"), ("↵",)),
            (self.tr("in the report"), (self.tr("Space bar"),)),
            (self.tr("name and text"), ("T",)),
            (self.tr("of kernen"), ("K",)),
            (self.tr("new"), ("N",)),
            (self.tr("join kernen"), ("J",)),
            (self.tr("order"), ("Alt+↑", "Alt+↓")),
            (self.tr("undo"), (shortcuts.cap(Command.UNDO),)),
        )

    def _connect(self) -> None:
        self.programme_box.activated.connect(
            lambda: self.programme_chosen.emit(str(self.programme_box.currentData()))
        )
        self.kind_box.activated.connect(
            lambda: self.kind_chosen.emit(str(self.kind_box.currentData()))
        )
        self.tags_button.clicked.connect(lambda: self.source_chosen.emit(False))
        self.kernen_button.clicked.connect(lambda: self.source_chosen.emit(True))
        self.print_button.clicked.connect(self.printed)
        self.new_button.clicked.connect(self.new_asked)
        self.join_button.clicked.connect(self.joining_asked)
        table, panel = self.table, self.panel
        table.walked.connect(self.walked)
        table.printed.connect(self.printed)
        table.moved.connect(self.moved)
        table.removed.connect(self.removed)
        table.opened.connect(self.cell_opened)
        table.letter_typed.connect(self._letter)
        table.left.connect(self.leave_asked)
        panel.quotes.turned.connect(self.quote_turned)
        panel.listed.opened.connect(self.row_opened)
        panel.listed.ticked.connect(self.row_ticked)
        panel.typed.connect(self.typed)
        panel.text_left.connect(self.text_left)
        self.texts_button.clicked.connect(self.texts_asked)
        self.framework_button.clicked.connect(self.framework_asked)
        self.report_button.clicked.connect(self.report_asked)

    def _letter(self, letter: str) -> None:
        """Do what a letter stands for."""
        asked = {
            "n": self.new_asked.emit,
            "j": self.joining_asked.emit,
            "t": self.ask_title,
            "w": self.texts_asked.emit,
            "a": self.framework_asked.emit,
        }
        if letter == "k":
            self.source_chosen.emit(not self.kernen_button.isChecked())
        elif letter in asked:
            asked[letter]()

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""
        return self.isVisible()

    def begin(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus()

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.size_words.setText(words)

    def show_choices(
        self, programmes: Choices, programme: str, kinds: Choices, kind: str
    ) -> None:
        """Offer the programmes and types of tables there are."""
        _offer(self.programme_box, programmes, programme)
        self.name.setText(dict(programmes).get(programme, ""))
        self.name.setVisible(len(programmes) == 1)
        _offer(self.kind_box, kinds, kind)

    def show_head(self, title: str, size: str, *, of_kernen: bool) -> None:
        """Say what is shown, and of how many tables."""
        self.title.setText(title)
        self.size_words.setText(size)
        self.tags_button.setChecked(not of_kernen)
        self.kernen_button.setChecked(of_kernen)
        self.order_words.setText(
            self.tr("of kernen that you joined · most tables first; this is no rank")
            if of_kernen
            else self.tr("in 2 or more themes · most tables first; this is no rank")
        )

    def show_threads(
        self, heads: Sequence[ThreadHead], rows: Sequence[ThreadRow], empty: str
    ) -> None:
        """Show the table; where there are no rows, why."""
        self.empty.setText(empty)
        self.empty.setVisible(not rows)
        self.table.show_rows(heads, rows)

    def show_thread(self, words: ThreadInFront | None) -> None:
        """Show the rode draad in front below the table."""
        self.panel.setVisible(words is not None)
        told = words is not None and words.can_be_written
        self.print_button.setText(
            self.tr("Out of the report") if told else self.tr("In the report")
        )
        self.print_button.setEnabled(words is not None)
        self.join_button.setEnabled(told)
        if words is not None:
            self.panel.show_words(words)

    def show_list(self, title: str, heads: Sequence[str], rows: Sequence[ListedRow]) -> None:
        """Show notes or kernen below the table, in the place of the quotes."""
        self.panel.show()
        self.panel.show_list(title, heads, rows)

    def update_list(self, rows: Sequence[ListedRow]) -> None:
        """Say other things of the lines that are shown."""
        self.panel.update_list(rows)

    def show_numbers(self, numbers: ProgrammeNumbers) -> None:
        """Show what was counted over all themes."""
        self.numbers.show_numbers(numbers)

    def current(self) -> int:
        """Give the place of the rode draad in front; -1 where there is none."""
        return self.table.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Bring a rode draad to the front."""
        column = max(self.table.currentIndex().column(), 0)
        self.table.setCurrentIndex(self.table.threads.index(place, column))

    def written(self) -> tuple[str, str]:
        """Give the title and the explanation as they stand."""
        return self.panel.written()

    def ask_title(self) -> None:
        """Give the keys to the title."""
        self.panel.ask_title()

    def _place_parts(self) -> None:
        """Put the numbers beside the table where there is room, else below it."""
        narrow = self.width() < theme().px(NARROW)
        if narrow and self.beside.widget() is self.numbers:
            self.beside.takeWidget()
            self.add(self.numbers)
            self.numbers.show()
        elif not narrow and self.beside.widget() is not self.numbers:
            self.body.removeWidget(self.numbers)
            self.beside.setWidget(self.numbers)
        self.beside.setVisible(not narrow)
        self.beside.setFixedWidth(theme().px(WIDE))
        self.hints.setVisible(not narrow)
        self.order_words.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts as there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the table, and from there away."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.table.hasFocus():
            self.leave_asked.emit()
        else:
            self.begin()
            self.walked.emit()


def _offer(box: ChoiceBox, choices: Choices, current: str) -> None:
    """Offer choices; a single one need not be seen."""
    box.blockSignals(True)
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(current), 0))
    box.blockSignals(False)
    box.setVisible(len(choices) > 1)

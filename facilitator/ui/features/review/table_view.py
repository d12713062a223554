"""The page "Going through it together": one question, its sides, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox
from facilitator.ui.widgets.question import Question, QuestionPanel


class ConflictsView(FormPage):
    """Shows one page and says what was decided; a button is only another key."""

    accepted = Signal(object)
    refused = Signal()
    later_asked = Signal()
    back_asked = Signal()
    part_asked = Signal(object)

    body_gap = 12
    body_margins = ((28, 20), (28, 20))
    foot_margins = ((28, 12), (28, 12))
    foot_ground = "side"
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = QuestionPanel()
        self.name = PlainLabel(style=text_styles.TITLE)
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.back_button = QuietButton(self.tr("Back to the table"))
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.parts = HintBox("tint")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name.setText(self.tr("Going through it together"))
        self.done.rows.addWidget(self.done_words)
        self._add_head()
        self.add(self.done, self.panel, self.parts)
        panel = self.panel
        self.add_buttons(panel.accept_button, panel.refuse_button, panel.later_button)
        self.parts.hide()

    def _add_head(self) -> None:
        head = self.add_head()
        head.addWidget(self.name)
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self.back_button)
        head.addWidget(KeyCap(shortcuts.cap(Command.TO_FIELD)))

    def _connect(self) -> None:
        panel = self.panel
        panel.accepted.connect(self.accepted)
        panel.refused.connect(self.refused)
        panel.later_asked.connect(self.later_asked)
        panel.fits.connect(self._reveal)
        self.back_button.clicked.connect(self.back_asked)

    @property
    def page(self) -> Question | None:
        """The question that is shown."""
        return self.panel.question

    def show_page(self, page: Question, number: int, pages: int) -> None:
        """Show one question of several, the keyboard at its first choice."""
        self._show_body(asking=True)
        self.place.setText(self.tr("{number} of {pages}").format(number=number, pages=pages))
        self.panel.show_question(page)
        self.panel.later_button.setVisible(pages > 1)
        self.to_question()

    def show_done(self, words: str) -> None:
        """Say that there is nothing to look at, or nothing any more."""
        self.panel.show_question(None)
        self.done_words.setText(words)
        self.place.setText("")
        self._show_body(asking=False)
        if self.isVisible():
            self.back_button.setFocus()
            announce(self, words)

    def _show_body(self, *, asking: bool) -> None:
        self.done.setVisible(not asking)
        self.panel.setVisible(asking)
        self.foot.setVisible(asking)

    def show_parts(self, parts: Sequence[tuple[object, str]]) -> None:
        """Show which other tables are shown as this one; each can be parted from it."""
        shown: list[QWidget] = []
        for key, words in parts:
            button = PlainButton(self.tr("Two tables again"))
            button.setAccessibleName(f"{button.text()}: {words}")
            button.clicked.connect(lambda _on=False, key=key: self.part_asked.emit(key))
            row = QWidget()
            flow = QHBoxLayout(row)
            flow.setContentsMargins(0, 0, 0, 0)
            flow.addWidget(PlainLabel(words), 1)
            flow.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            shown.append(row)
        self.parts.fill(shown)

    def to_question(self) -> None:
        """Give the keyboard to the question, else to what goes on."""
        if not self.isVisible():
            return
        if self.page is not None:
            self.panel.focus()
        else:
            self.back_button.setFocus()

    def _reveal(self) -> None:
        for row in self.panel.shown_rows()[:1]:
            self.scroll_area.ensureWidgetVisible(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is chosen, a letter is a button, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif not self.panel.takes(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the question in front."""
        super().showEvent(event)
        self.to_question()

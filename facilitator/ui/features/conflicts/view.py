"""The page "Going through it together": one question, its sides, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.conflicts.texts import ConflictPage
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox
from facilitator.ui.widgets.sides import SidesRow

ROOMY = 1.5
"""Up to this text size the question stands large above its sides."""


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
        self.page: ConflictPage | None = None
        self.rows: list[SidesRow] = []
        self.name = PlainLabel(style=text_styles.TITLE)
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.back_button = QuietButton(self.tr("Back to the table"))
        self.advice = PlainLabel(style=text_styles.FIELD_SOFT)
        self.lines = HintBox("tint")
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.parts = HintBox("tint")
        self.accept_button = PrimaryButton(large=True)
        self.refuse_button = LetterButton(self.tr("N No"))
        self.later_button = LetterButton(self.tr("L Look at it later"))
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.name.setText(self.tr("Going through it together"))
        self.done.rows.addWidget(self.done_words)
        self._add_head()
        self._choices = spaced_column(gap=16)
        self.add(self.done, self.title, self.advice, self.lines)
        self.body.insertLayout(self.body.count() - 1, self._choices)
        self.add(self.parts)
        self.add_buttons(self.accept_button, self.refuse_button, self.later_button)
        self.parts.hide()

    def _add_head(self) -> None:
        head = self.add_head()
        head.addWidget(self.name)
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self.back_button)
        head.addWidget(KeyCap(shortcuts.cap(Command.TO_FIELD)))

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self._accept)
        self.refuse_button.clicked.connect(self.refused)
        self.later_button.clicked.connect(self.later_asked)
        self.back_button.clicked.connect(self.back_asked)

    def restyle(self) -> None:
        """Set the advice as large as there is room."""
        roomy = theme().has_room(ROOMY)
        self.advice.set_style(text_styles.FIELD_SOFT if roomy else text_styles.SOFT)

    def show_page(self, page: ConflictPage, number: int, pages: int) -> None:
        """Show one question of several, the keyboard at its first choice."""
        self._show_body(asking=True)
        self.place.setText(self.tr("{number} of {pages}").format(number=number, pages=pages))
        if page != self.page:
            self._make(page)
        self.later_button.setVisible(pages > 1)
        self.to_question()

    def _make(self, page: ConflictPage) -> None:
        self.page = page
        self.title.setText(page.title)
        self.advice.setText(page.advice)
        self.advice.setVisible(bool(page.advice))
        _fill(self.lines, [PlainLabel(line, text_styles.FIELD) for line in page.lines])
        for row in self.rows:
            self._choices.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SidesRow(choice) for choice in page.choices]
        for at, row in enumerate(self.rows):
            self._choices.addWidget(row)
            row.show()  # now, so that it can have the keyboard at once
            row.left.connect(lambda step, at=at: self._go(at + step))
            row.chosen.connect(self._show_needed)
        self._show_needed()
        self.accept_button.setText(f"{page.accept}  ↵")
        self.accept_button.setAccessibleName(page.accept)
        self.accept_button.setAccessibleDescription("Enter")
        self.refuse_button.setText(page.refuse)
        self.refuse_button.setVisible(bool(page.refuse))
        announce(self, f"{page.title} {page.advice}")

    def show_done(self, words: str) -> None:
        """Say that there is nothing to look at, or nothing any more."""
        self.page = None
        self.done_words.setText(words)
        self.place.setText("")
        self._show_body(asking=False)
        if self.isVisible():
            self.back_button.setFocus()
            announce(self, words)

    def _show_body(self, *, asking: bool) -> None:
        self.done.setVisible(not asking)
        for part in (self.title, self.advice, self.foot):
            part.setVisible(asking)
        if not asking:
            self.lines.hide()
            for row in self.rows:
                row.hide()

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
        _fill(self.parts, shown)

    def _show_needed(self) -> None:
        """Hide the choices that are about what goes away."""
        if self.page is None or not self.page.only_when:
            return
        first = next(row for row in self.rows if row.choice.name == self.page.only_when)
        for row in self.rows:
            row.setVisible(row is first or first.place == 0)

    def _shown_rows(self) -> list[SidesRow]:
        return [row for row in self.rows if not row.isHidden()]

    def _go(self, at: int) -> None:
        rows = self._shown_rows()
        if 0 <= at < len(rows):
            rows[at].focus()

    def to_question(self) -> None:
        """Give the keyboard to the first choice, else to what goes on."""
        rows = self._shown_rows()
        if not self.isVisible():
            return
        if rows:
            rows[0].focus()
            QTimer.singleShot(0, rows[0], self._reveal)  # once it has its height
        elif self.page is not None:
            self.accept_button.setFocus()
        else:
            self.back_button.setFocus()

    def _reveal(self) -> None:
        for row in self._shown_rows()[:1]:
            self.scroll_area.ensureWidgetVisible(row)

    def _accept(self) -> None:
        if self.page is not None:
            self.accepted.emit({row.choice.name: row.place for row in self.rows})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is chosen, a letter is a button, Esc goes back."""
        letter = shortcuts.plain_letter(event)
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif shortcuts.enters(event) and not event.isAutoRepeat() and self.page is not None:
            self._accept()
        elif not self._press_letter(letter):
            super().keyPressEvent(event)

    def _press_letter(self, letter: str) -> bool:
        for button in (self.refuse_button, self.later_button):
            if letter and letter == button.letter.lower() and button.isVisible():
                button.click()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the question in front."""
        super().showEvent(event)
        self.to_question()


def _fill(box: HintBox, widgets: Sequence[QWidget]) -> None:
    while (old := box.rows.takeAt(0)) is not None:
        widget = old.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for widget in widgets:
        box.rows.addWidget(widget)
    box.setVisible(bool(widgets))

"""The page for what waits for a yes: one question, its two sides, and the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.features.settlement.texts import YES, SettlementPage
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox, button_row
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.sides import SidesRow


class SettlementView(FormPage):
    """Shows one question and says what was answered; a letter is a button."""

    answered = Signal(bool)
    all_answered = Signal(bool)
    later_asked = Signal()
    undo_asked = Signal()
    purge_asked = Signal()
    stop_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20), (28, 12))
    foot_margins = ((28, 12), (28, 8))
    said_style = text_styles.STRONG
    title_styles = text_styles.QUESTION_SMALL, text_styles.QUESTION_SMALL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: SettlementPage | None = None
        self.row: SidesRow | None = None
        self.name = PlainLabel(self.tr("Waiting for your yes"), text_styles.TITLE)
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.group = HintBox()
        self.table = PlainLabel(style=text_styles.STRONG)
        self.writer = PlainLabel()
        self.lines = HintBox()
        self.line_words = PlainLabel()
        self.yes_button = LetterButton(self.tr("Y Yes"))
        self.no_button = LetterButton(self.tr("N No"))
        self.later_button = LetterButton(self.tr("L Look at it later"))
        self.all_yes_button = LetterButton(self.tr("A Yes to everything of this writer"))
        self.all_no_button = LetterButton(self.tr("W No to everything of this writer"))
        self.erased = HintBox()
        self.erased_words = PlainLabel()
        self.purge_button = PlainButton(self.tr("Empty the copies …"))
        self.bar = ProgressLine(self.tr("How far it is"))
        self.stop_button = PlainButton(self.tr("Stop"), large=True)
        self.way_back_words = PlainLabel(style=text_styles.SOFT)
        self.undo_button = QuietButton(self.tr("Take the last merge back …"))
        self.leave_button = self.way_back()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = self.add_head()
        head.addWidget(self.name)
        head.addWidget(self.place)
        head.addStretch(1)
        self.done.rows.addWidget(self.done_words)
        self.group.rows.addWidget(self.table)
        self.group.rows.addWidget(self.writer)
        self.lines.rows.addWidget(self.line_words)
        self.add(self.done, self.group, self.title, self.lines)
        self._place_of_sides = self.body.count() - 1
        self.all_answers = button_row(self.all_yes_button, self.all_no_button)
        self.add(self.all_answers)
        self._add_erased()
        self.add(self.way_back_words, button_row(self.undo_button))
        self.below.addWidget(self.bar)
        answers = (self.yes_button, self.no_button, self.later_button)
        self.add_buttons(*answers, self.stop_button, self.leave_button)
        self.erased.hide()
        self._rest()

    def _add_erased(self) -> None:
        heading = PlainLabel(self.tr("Erased, but still in copies"), text_styles.STRONG)
        why = PlainLabel(
            self.tr(
                "Files erased this here. The copies on this laptop still hold it. Is it right"
                " that it is gone? Then empty the copies."
            )
        )
        for part in (heading, self.erased_words, why, button_row(self.purge_button)):
            self.erased.rows.addWidget(part)
        self.add(self.erased)
        self.way_back_words.setText(
            self.tr(
                "You can take the last merge back, with your answers to it: until you take"
                " files in again, or empty the copies. Answers to earlier files stay."
            )
        )

    def _connect(self) -> None:
        self.yes_button.clicked.connect(lambda: self.answered.emit(True))
        self.no_button.clicked.connect(lambda: self.answered.emit(False))
        self.all_yes_button.clicked.connect(lambda: self.all_answered.emit(True))
        self.all_no_button.clicked.connect(lambda: self.all_answered.emit(False))
        self.later_button.clicked.connect(self.later_asked)
        self.purge_button.clicked.connect(self.purge_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.stop_button.clicked.connect(self.stop_asked)

    def _rest(self) -> None:
        """Let questions be answered again."""
        for part in (self.bar, self.stop_button):
            part.hide()
        for each in self._answers():
            each.setEnabled(True)

    def _answers(self) -> tuple[QWidget, ...]:
        ones = (self.yes_button, self.no_button, self.later_button)
        return (*ones, self.all_yes_button, self.all_no_button, self.undo_button)

    def show_page(self, page: SettlementPage, number: int, pages: int) -> None:
        """Show one question of several, the keyboard at the side that changes nothing."""
        self._rest()
        self._show_body(asking=True)
        self.place.setText(self.tr("{number} of {pages}").format(number=number, pages=pages))
        if page != self.page:
            self._make(page)
        self.later_button.setVisible(pages > 1)
        self.to_question()

    def _make(self, page: SettlementPage) -> None:
        self.page = page
        self.table.setText(page.table)
        self.writer.setText("\n".join(page.writer))
        self.title.setText(page.title)
        self.line_words.setText("\n".join(page.lines))
        self.lines.setVisible(bool(page.lines))
        self._drop_row()
        self.row = SidesRow(page.choice)
        self.body.insertWidget(self._place_of_sides, self.row)
        self.row.show()  # now, so that it can have the keyboard at once
        announce(self, f"{page.title} {page.table}")

    def _drop_row(self) -> None:
        if self.row is not None:
            self.body.removeWidget(self.row)
            self.row.hide()
            self.row.deleteLater()
            self.row = None

    def show_done(self, words: str) -> None:
        """Say that nothing waits, or nothing any more."""
        self._rest()
        self.page = None
        self._drop_row()
        self.done_words.setText(words)
        self.place.setText("")
        self._show_body(asking=False)
        if self.isVisible():
            self.leave_button.setFocus()
            announce(self, words)

    def _show_body(self, *, asking: bool) -> None:
        self.done.setVisible(not asking)
        asked = (self.group, self.title, self.all_answers, self.yes_button, self.no_button)
        for part in asked:
            part.setVisible(asking)
        if not asking:
            self.lines.hide()
            self.later_button.hide()

    def show_erased(self, lines: Sequence[str]) -> None:
        """Show of which tables copies hold what files erased; none hides it."""
        self.erased_words.setText("\n".join(lines))
        self.erased.setVisible(bool(lines))

    def show_way_back(self, *, there: bool) -> None:
        """Say whether the last merge and the answers can be taken back."""
        self.way_back_words.setVisible(there)
        self.undo_button.setVisible(there)

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool) -> None:
        """Show how far it is, and whether it can be stopped; nothing can be answered now."""
        self.erased.hide()
        for each in self._answers():
            each.setEnabled(False)
        self.said.setText(sentence)
        self.said.show()
        self.bar.show()
        self.bar.set_share(done / total if total else 0)
        if can_stop and not self.stop_button.isVisible():
            self.stop_button.show()
            self.stop_button.setFocus()

    def to_question(self) -> None:
        """Give the keyboard to the side that is chosen, else to the way back."""
        if not self.isVisible():
            return
        if self.row is None:
            self.leave_button.setFocus()
        else:
            self.row.focus()
            QTimer.singleShot(0, self.row, self._reveal)  # once it has its height

    def _reveal(self) -> None:
        """Begin at the top, or at the question where its sides would be out of sight then."""
        if self.row is not None:
            fits = self.row.geometry().bottom() <= self.scroll_area.viewport().height()
            top = 0 if fits else self.title.y()
            self.scroll_area.verticalScrollBar().setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the chosen side, a letter is a button, Esc goes back."""
        letter = shortcuts.plain_letter(event)
        enters = shortcuts.enters(event) and not event.isAutoRepeat()
        if enters and self.row is not None and self.yes_button.isEnabled():
            self.answered.emit(self.row.place == YES)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif not self._press_letter(letter):
            super().keyPressEvent(event)

    def _press_letter(self, letter: str) -> bool:
        buttons = (self.yes_button, self.no_button, self.later_button)
        for button in (*buttons, self.all_yes_button, self.all_no_button):
            if letter == button.letter.lower() and button.isVisible() and button.isEnabled():
                button.click()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the question in front."""
        super().showEvent(event)
        self.to_question()

"""Below the table: the rode draad in front with its quotes and its text, or a list of lines."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.sections import Section
from facilitator.ui.features.threads.quote_pair import QuotePair
from facilitator.ui.features.threads.view_protocol import ListedRow, ThreadInFront
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.fields import CaptureEdit, LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel


class ThreadField(LineField):
    """The title; it tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        self.left.emit()


class ThreadPanel(QWidget):
    """The rode draad in front; what is written of it shows once it is told."""

    typed = Signal()
    text_left = Signal()

    def __init__(self, signs: dict[Section, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel(style=text_styles.HEADING_SMALL)
        self.counted = PlainLabel(style=text_styles.SOFT)
        self.quotes = QuotePair(signs)
        self.title = ThreadField(self.tr("Title in the report"))
        self.title.setPlaceholderText(self.tr("Title in the report"))
        self.explanation = CaptureEdit(self.tr("What it means, in your own sentences"))
        self.explanation.setPlaceholderText(self.tr("What it means, in your own sentences"))
        self.list_title = PlainLabel(style=text_styles.HEADING_SMALL)
        self.listed = ReadOnlyTable("", ReadOnlyTableModel(()))
        self._build()

    def _build(self) -> None:
        rows = spaced_column(self, gap=8)
        self._of_thread: tuple[QWidget, ...] = (
            self.name, self.counted, self.quotes, self.title, self.explanation,
        )  # fmt: skip
        self._of_list: tuple[QWidget, ...] = (self.list_title, self.listed)
        for part in (*self._of_thread, *self._of_list):
            rows.addWidget(part)
        self.title.textEdited.connect(lambda _text: self.typed.emit())
        self.title.left.connect(self.text_left)
        self.explanation.changed.connect(self.typed)
        self.explanation.left.connect(self.text_left)

    def show_words(self, words: ThreadInFront) -> None:
        """Show a rode draad; words that somebody is typing stay as they are."""
        for part in self._of_list:
            part.hide()
        for part in self._of_thread:
            part.show()
        self.name.setText(words.name)
        self.counted.setText(words.counted)
        self.quotes.show_quotes(words.quotes)
        self.quotes.setVisible(bool(words.quotes))
        if self.title.text() != words.title and not self.title.hasFocus():
            self.title.setText(words.title)
        if self.explanation.text().strip() != words.explanation:
            self.explanation.blockSignals(True)
            self.explanation.set_text(words.explanation)
            self.explanation.blockSignals(False)
        for field in (self.title, self.explanation):
            field.setVisible(words.can_be_written)

    def show_list(self, title: str, heads: Sequence[str], rows: Sequence[ListedRow]) -> None:
        """Show lines in the place of the rode draad, and give them the keys."""
        for part in self._of_thread:
            part.hide()
        for part in self._of_list:
            part.show()
        self.list_title.setText(title)
        self.listed.setAccessibleName(title)
        self.listed.rows.set_heads(heads)
        self.listed.rows.set_rows([row.cells for row in rows], [row.ticked for row in rows])
        self.listed.setFocus()

    def update_list(self, rows: Sequence[ListedRow]) -> None:
        """Say other things of the lines that are shown."""
        self.listed.rows.update_rows([row.cells for row in rows], [row.ticked for row in rows])

    def written(self) -> tuple[str, str]:
        """Give the title and the explanation as they stand."""
        return self.title.text().strip(), self.explanation.text().strip()

    def ask_title(self) -> None:
        """Give the keys to the title, where it can be written."""
        if self.title.isVisible():
            self.title.setFocus()
            self.title.selectAll()

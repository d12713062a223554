"""The page on which a coordinator writes the texts of a report."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.records import TextPlace
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.view_protocol import TextRow
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import button_row


class TextPart(QWidget):
    """One text: its name, a field, and a draft that may be taken over."""

    typed = Signal(object)
    left = Signal(object)

    def __init__(self, row: TextRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = row.place
        self.heading = PlainLabel(row.name, text_styles.TITLE)
        self.field = CaptureEdit(row.name)
        self.draft = PlainLabel(style=text_styles.SOFT)
        self.take_button = QuietButton(self.tr("Begin with this"))
        self._name, self._draft = row.name, ""
        rows = spaced_column(self, gap=4)
        parts: tuple[QWidget, ...] = (self.heading, self.field, self.draft)
        for part in (*parts, button_row(self.take_button)):
            rows.addWidget(part)
        self.field.changed.connect(lambda: self.typed.emit(self.place))
        self.field.left.connect(lambda: self.left.emit(self.place))
        self.take_button.clicked.connect(self._take)
        self.show_row(row)

    def show_row(self, row: TextRow) -> None:
        """Show what stands there; words that somebody is typing stay as they are."""
        self._draft = row.draft
        self.draft.setText(self.tr("To begin with: {draft}").format(draft=row.draft))
        for part in (self.draft, self.take_button):
            part.setVisible(bool(row.draft))
        self.take_button.setAccessibleName(
            self.tr("Begin with this: {name}").format(name=self._name)
        )
        if self.field.text().strip() != row.text:
            self.field.blockSignals(True)
            self.field.set_text(row.text)
            self.field.blockSignals(False)

    def _take(self) -> None:
        """Put the draft in the field, before what stands there."""
        before = self.field.text().strip()
        self.field.set_text("\n".join(filter(None, (self._draft, before))))
        self.field.setFocus()


class ReportTextsView(FormPage):
    """Shows the texts there are; tells what is typed.

    `place` is the place of the coordinator that led here, and `back` names the way to it.
    """

    typed = Signal(object)
    text_left = Signal(object)
    report_asked = Signal()
    board_asked = Signal()

    def __init__(
        self,
        place: Command = Command.CLUSTERS,
        back: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Texts of the report"))
        self.lead = PlainLabel(
            self.tr("What you write is printed as it stands. What is counted stays counted."),
            text_styles.SOFT,
        )
        self.parts: dict[TextPlace, TextPart] = {}
        self.report_button = PlainButton(self.tr("Report"), key=Command.REPORT)
        self.board_button = PlainButton(back or self.tr("To the board"))
        self.add_places(place)
        self.add(self.title, self.lead)
        self.add_buttons_beside(self.report_button, self.board_button)
        self.report_button.clicked.connect(self.report_asked)
        self.board_button.clicked.connect(self.board_asked)

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""
        return self.isVisible()

    def begin(self) -> None:
        """Give the keys to the first text."""
        for part in list(self.parts.values())[:1]:
            part.field.setFocus()

    def show_texts(self, rows: Sequence[TextRow]) -> None:
        """Show the texts of a report."""
        if [row.place for row in rows] != list(self.parts):
            self._make(rows)
        for row in rows:
            self.parts[row.place].show_row(row)

    def _make(self, rows: Sequence[TextRow]) -> None:
        for part in self.parts.values():
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts = {row.place: TextPart(row) for row in rows}
        for part in self.parts.values():
            part.typed.connect(self.typed)
            part.left.connect(self.text_left)
            self.add(part)

    def text(self, place: TextPlace) -> str:
        """Give a text as it stands."""
        return self.parts[place].field.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the page that led here."""
        if event.key() == Qt.Key.Key_Escape:
            self.board_asked.emit()
        else:
            super().keyPressEvent(event)

"""The page on which a coordinator makes a theme of a kern."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.theme_form import ThemeDraftForm
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import CaptureEdit, LineField
from facilitator.ui.widgets.form_lines import Labelled
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.notice_line import NoticeLine
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import Panel, ScrollPage

BESIDE, NARROW = 360, 960
"""How wide the notes beside the form are, and below which width there is no room for them."""
_TEXTS = {"text": (6, 14), "questions": (4, 8), "definition": (2, 5)}
"""The fields of several lines: how many are seen at least, and at most."""


class SaidBeside(Panel):
    """What was said, to read while the theme is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self._rows = spaced_column(self, gap=8, margins=20)
        self._rows.addStretch()

    def show_said(self, groups: Sequence[tuple[str, Sequence[str]]]) -> str:
        """Show texts under headings, and return all of it for a screen reader."""
        while self._rows.count() > 1:
            taken = self._rows.takeAt(0)
            label = taken.widget() if taken else None
            assert label is not None
            label.hide()
            label.deleteLater()
        for heading, texts in groups:
            self._add(PlainLabel(heading, text_styles.HEADING_SMALL))
            for text in texts:
                self._add(PlainLabel(text, text_styles.NOTE))
        return "\n".join(part for heading, texts in groups for part in (heading, *texts))

    def _add(self, label: PlainLabel) -> None:
        self._rows.insertWidget(self._rows.count() - 1, label)
        label.show()


class ThemeView(FormPage):
    """Shows a form with a draft in it; tells what is typed, and that it is to be kept."""

    typed = Signal()
    keep_asked = Signal()
    afresh_asked = Signal()
    kern_asked = Signal()

    body_gap = 12
    body_margins = ((40, 20, 40, 20), (20, 8, 20, 8))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Make a theme"))
        self.made_from = PlainLabel(style=text_styles.SOFT)
        self.again = NoticeLine(self.tr("Begin again with the draft"))
        self.name_field = LineField(self.tr("Name"))
        self.series = ChoiceBox(self.tr("For which tables?"))
        self.summary = LineField(self.tr("What it is about, in one sentence"))
        self.text = CaptureEdit(self.tr("Text to read out, with both sides"))
        self.questions = CaptureEdit(self.tr("Open questions, one on a line"))
        self.terms = LineField(self.tr("Think of (words with commas between)"))
        self.definition = CaptureEdit(
            self.tr("Definition: what belongs to it and what does not")
        )
        self.keep_button = PrimaryButton(self.tr("Keep the theme"), key=Command.KEEP)
        self.kern_button = PlainButton(self.tr("To the kern"))
        self.said_beside = SaidBeside()
        self._beside = ScrollPage(self.said_beside)
        self.hints: dict[str, Labelled] = {}
        self._build()
        self._connect()
        follow(self._arrange)

    def _build(self) -> None:
        editors: dict[str, LineField | ChoiceBox | CaptureEdit] = {
            "title": self.name_field,
            "series": self.series,
            "summary": self.summary,
            "text": self.text,
            "questions": self.questions,
            "terms": self.terms,
            "definition": self.definition,
        }
        self.add_places(Command.CLUSTERS)
        self.add(self.title, self.made_from, self.again)
        for name, editor in editors.items():
            if isinstance(editor, CaptureEdit):
                editor.lines = _TEXTS[name]
            self.hints[name] = part = Labelled(editor.accessibleName(), editor)
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self.add(self.hints[name])
        self._beside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._beside.setAccessibleName(self.tr("What was said"))
        self.put_beside(self._beside)
        self.said.show()  # also empty: nothing moves when something is said
        self.add_buttons(self.keep_button, self.kern_button)

    def _connect(self) -> None:
        for line in (self.name_field, self.summary, self.terms):
            line.textEdited.connect(lambda _text: self.typed.emit())
            line.returnPressed.connect(self.focusNextChild)
        for field in (self.text, self.questions, self.definition):
            field.changed.connect(lambda _text: self.typed.emit())
            field.keep_asked.connect(self.keep_asked)
        self.series.activated.connect(lambda _at: self.typed.emit())
        self.keep_button.clicked.connect(self.keep_asked)
        self.again.asked.connect(self.afresh_asked)
        self.kern_button.clicked.connect(self.kern_asked)
        shortcuts.bind(self, Command.KEEP, self.keep_asked.emit)

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""
        return self.isVisible()

    def offer_series(self, series: Sequence[tuple[str, str]]) -> None:
        """Offer for which tables a theme can be: keys with their words."""
        self.series.clear()
        for key, words in series:
            self.series.addItem(words, key)

    def show_form(self, form: ThemeDraftForm) -> None:
        """Show what stands in each field."""
        for line, text in (
            (self.name_field, form.title),
            (self.summary, form.summary),
            (self.terms, form.terms),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        for field, text in (
            (self.text, form.text),
            (self.questions, form.questions),
            (self.definition, form.definition),
        ):
            field.blockSignals(True)
            field.set_text(text)
            field.blockSignals(False)
        self.series.setCurrentIndex(max(self.series.findData(form.series), 0))

    def form(self) -> ThemeDraftForm:
        """Give everything as it stands."""
        return ThemeDraftForm(
            self.name_field.text(),
            str(self.series.currentData()),
            self.summary.text(),
            self.text.text(),
            self.questions.text(),
            self.terms.text(),
            self.definition.text(),
        )

    def explain(self, computed: dict[str, str]) -> None:
        """Say below fields how what stands there to begin with was computed."""
        for name, part in self.hints.items():
            part.say(computed.get(name, ""))

    def show_source(
        self, made_from: str, said: Sequence[tuple[str, Sequence[str]]], again: str
    ) -> None:
        """Say what the theme is made from, show what was said, and that it was begun before."""
        self.made_from.setText(made_from)
        self._beside.setAccessibleDescription(self.said_beside.show_said(said))
        self.again.show_words(again)

    def begin(self) -> None:
        """Give the keys to the first field."""
        self.name_field.setFocus()

    def _arrange(self) -> None:
        """Put what was said beside the form where there is room for both, else below it."""
        beside = self.width() >= theme().px(NARROW)
        self._beside.setFixedWidth(theme().px(BESIDE))
        if beside == (self._beside.widget() is self.said_beside):
            return
        if beside:
            self.body.removeWidget(self.said_beside)
            self._beside.setWidget(self.said_beside)
        else:
            self._beside.takeWidget()
            self.add(self.said_beside)
        self.said_beside.show()
        self._beside.setVisible(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the kern; what was typed is kept as a draft."""
        if event.key() == Qt.Key.Key_Escape:
            self.kern_asked.emit()
        else:
            super().keyPressEvent(event)

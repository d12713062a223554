"""The fields of the head of a table; and beside them its moves, and the text of its theme."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator.ui.context.data_files import Option
from facilitator.ui.features.prepare.form import ChoiceState, FormPart, Reading, TableForm
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.form_lines import DayField, Labelled, NumberField, SuggestField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import (
    GAP,
    EvenColumns,
    SpacedBox,
    SpacedGrid,
    spaced_column,
)
from facilitator.ui.widgets.panels import Panel

NUMBERS = r"([1-9]\d{0,5})?"
NARROWEST = 300
"""Least width of a field, at 100 %."""


class HeadFields(QWidget):
    """Programme, type, theme, day and the rest; in two columns where they fit."""

    chosen = Signal(FormPart)
    typed = Signal(FormPart)
    suggestions_asked = Signal(FormPart)
    entered = Signal(FormPart)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.programme = ChoiceBox(self.tr("Programme"))
        self.script = ChoiceBox(self.tr("Kind of conversation"))
        self.theme = ChoiceBox(self.tr("Theme"))
        self.follows = ChoiceBox(self.tr("Goes on from"))
        self.day = DayField(self.tr("Day"))
        self.number = NumberField(self.tr("Number in the series (may stay empty)"), NUMBERS)
        self.municipality = SuggestField(self.tr("Municipality"))
        self.host = SuggestField(self.tr("Host"))
        self.form = ChoiceBox(self.tr("Form"))
        self._editors: dict[FormPart, ChoiceBox | LineField] = {
            FormPart.PROGRAMME: self.programme,
            FormPart.SCRIPT: self.script,
            FormPart.THEME: self.theme,
            FormPart.FOLLOWS: self.follows,
            FormPart.DAY: self.day,
            FormPart.NUMBER: self.number,
            FormPart.MUNICIPALITY: self.municipality,
            FormPart.HOST: self.host,
            FormPart.FORM: self.form,
        }
        self._labelled: dict[FormPart, Labelled] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.host.setPlaceholderText(self.tr("for example: alderman"))
        columns = EvenColumns(self, NARROWEST)
        for part, editor in self._editors.items():
            told = part in {FormPart.DAY, FormPart.MUNICIPALITY}
            self._labelled[part] = Labelled(editor.accessibleName(), editor, told=told)
            columns.addWidget(self._labelled[part])

    def _connect(self) -> None:
        for part, editor in self._editors.items():
            if isinstance(editor, ChoiceBox):
                self._connect_box(part, editor)
            else:
                self._connect_line(part, editor)

    def _connect_box(self, part: FormPart, box: ChoiceBox) -> None:
        box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        box.currentIndexChanged.connect(partial(self._tell, self.chosen, part))

    def _connect_line(self, part: FormPart, line: LineField) -> None:
        line.textChanged.connect(lambda _text: self.changed.emit())
        line.returnPressed.connect(self._go_on)
        line.returnPressed.connect(partial(self.entered.emit, part))
        edited = line.textChanged if part is FormPart.MUNICIPALITY else line.textEdited
        edited.connect(partial(self._tell, self.typed, part))
        if isinstance(line, SuggestField):
            line.typed.connect(partial(self._tell, self.suggestions_asked, part))

    def _tell(self, signal: SignalInstance, part: FormPart, _now: object) -> None:
        signal.emit(part)

    def width_of_two(self) -> int:
        """Give the least width, in pixels, at which two fields stand beside each other."""
        return 2 * theme().px(NARROWEST) + theme().space(GAP)

    def _go_on(self) -> None:
        """Let Enter in a line go to the next field, unless a suggestion was just taken."""
        self.focusNextChild()

    def offer(self, part: FormPart, state: ChoiceState) -> None:
        """Offer what can be chosen; those that follow later are shown and cannot be chosen.

        Without any earlier table there is nothing to ask.
        """
        offered = [*self._none(part, state), *state.options]
        box = self._editors[part]
        assert isinstance(box, ChoiceBox)
        _fill(box, offered, [self._name(option) for option in offered], state.chosen)
        box.setEnabled(not state.fixed)
        if part is FormPart.FOLLOWS:
            self._labelled[part].setVisible(bool(state.options))

    def _none(self, part: FormPart, state: ChoiceState) -> list[Option]:
        """Give what stands first where nothing may be chosen, or was not yet."""
        theme = self.tr("Choose a theme …") if state.needed else self.tr("no theme")
        words = {
            FormPart.THEME: "" if state.chosen and state.needed else theme,
            FormPart.FOLLOWS: self.tr("no earlier table"),
            FormPart.FORM: self.tr("not known yet"),
        }.get(part, "")
        return [Option("", words)] if words else []

    def _name(self, option: Option) -> str:
        if not option.available:
            return self.tr("{name} – follows later").format(name=option.name)
        if option.missing:
            return self.tr("{name} – own script, missing").format(name=option.name)
        if option.file:
            told = self.tr("{name} – own script {file}")
            return told.format(name=option.name, file=option.file)
        own = self.tr("{name} – own script")
        return own.format(name=option.name) if option.own else option.name

    def choose_theme(self, title: str) -> None:
        """Choose a theme that is offered, as a person would."""
        place = self.theme.findData(title)
        if place >= 0:
            self.theme.setCurrentIndex(place)

    def suggest(self, part: FormPart, words: Sequence[str]) -> None:
        """Suggest what may be meant in a line."""
        line = self._editors[part]
        assert isinstance(line, SuggestField)
        line.suggest(words)

    def complete(self, part: FormPart, text: str) -> None:
        """Put something in place of what is typed."""
        line = self._editors[part]
        assert isinstance(line, LineField)
        line.setText(text)

    def fill(self, form: TableForm) -> None:
        """Fill the lines; the choices are filled with what they offer."""
        self.day.setText(form.day)
        self.number.setText(form.number)
        self.municipality.setText(form.municipality)
        self.host.setText(form.host_function)

    def say(self, part: FormPart, sentence: str) -> None:
        """Say something below a field."""
        self._labelled[part].say(sentence)

    def go_to(self, part: FormPart) -> None:
        """Put the focus on a field, with what is in it selected."""
        field = self._editors[part]
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()


def _fill(box: ChoiceBox, options: Sequence[Option], names: Sequence[str], chosen: str) -> None:
    """Put options in a box without telling that anything was chosen."""
    box.blockSignals(True)
    box.clear()
    for option, name in zip(options, names, strict=True):
        box.addItem(name, option.key)
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    for place, option in enumerate(options):
        model.item(place).setEnabled(option.available)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
    box.restyle()


class ReadingSide(Panel):
    """Shows without any typing what the table will be about and how it will go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self.length = PlainLabel(style=text_styles.HEADING_SMALL)
        self.title = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.asked = PlainLabel(self.tr("Open questions"), text_styles.HEADING_SMALL)
        self.thought_of = PlainLabel(self.tr("Think of"), text_styles.HEADING_SMALL)
        self.terms = PlainLabel(style=text_styles.SOFT)
        self._moves = SpacedGrid(across=8, down=4)
        self._moves.setColumnStretch(0, 1)
        self._words, self._questions = spaced_column(gap=8), spaced_column(gap=8)
        self.brought = PlainLabel(self.tr("From the earlier table"), text_styles.HEADING_SMALL)
        self._earlier = spaced_column(gap=8)
        self._rows = spaced_column(self, gap=8, margins=28)
        self._build()

    def _build(self) -> None:
        self._rows.addWidget(self.length)
        self._rows.addLayout(self._moves)
        self._rows.addSpacing(8)
        self._rows.addWidget(self.title)
        self._rows.addLayout(self._words)
        self._rows.addWidget(self.asked)
        self._rows.addLayout(self._questions)
        self._rows.addWidget(self.thought_of)
        self._rows.addWidget(self.terms)
        self._rows.addWidget(self.brought)
        self._rows.addLayout(self._earlier)
        self._rows.addStretch()

    def show_reading(self, reading: Reading) -> None:
        """Show the moves, and the theme where one was chosen."""
        minutes = sum(planned for _, planned in reading.moves)
        self.length.setText(self._how_long(len(reading.moves), minutes))
        self._show_moves(reading)
        self.title.setText(reading.title)
        self.title.setVisible(bool(reading.title))
        self.asked.setVisible(bool(reading.questions))
        _fill_lines(self._words, [PlainLabel(text) for text in reading.paragraphs])
        self.terms.setText(", ".join(reading.terms))
        for part in (self.thought_of, self.terms):
            part.setVisible(bool(reading.terms))
        self.brought.setVisible(bool(reading.earlier))
        _fill_lines(
            self._questions, [PlainLabel(text, text_styles.SOFT) for text in reading.questions]
        )
        _fill_lines(self._earlier, [PlainLabel(text) for text in reading.earlier])

    def _how_long(self, moves: int, minutes: int) -> str:
        words = self.tr("%n move(s), together {minutes} minutes", "", moves)
        return words.format(minutes=minutes)

    def _show_moves(self, reading: Reading) -> None:
        _clear(self._moves)
        minutes = self.tr("{minutes} min")
        for row, (title, planned) in enumerate(reading.moves):
            length = PlainLabel(
                minutes.format(minutes=planned), text_styles.FIGURES, wrap=False
            )
            self._moves.addWidget(PlainLabel(title), row, 0)
            self._moves.addWidget(length, row, 1, Qt.AlignmentFlag.AlignRight)

    def words(self) -> str:
        """Return everything that stands here, for a screen reader."""
        labels = (label for label in self.findChildren(PlainLabel) if not label.isHidden())
        return "\n".join(label.text() for label in labels if label.text())


def _fill_lines(rows: SpacedBox, labels: list[PlainLabel]) -> None:
    _clear(rows)
    for label in labels:
        rows.addWidget(label)


def _clear(rows: SpacedBox | QGridLayout) -> None:
    while rows.count():
        item = rows.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

"""The fields of the head of a table, in the order in which people tell about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.context.offers import Option
from facilitator.ui.features.prepare.form import ChoiceState, FormPart, TableForm
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.form_lines import DayField, Labelled, NumberField, SuggestField
from facilitator.ui.widgets.layouts import GAP, EvenColumns

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

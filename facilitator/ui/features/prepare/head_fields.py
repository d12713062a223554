"""The fields of the head of a table, in the order in which people tell about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.table.script import (
    Municipality,
    complete_municipality,
    find_municipality,
    fold,
)
from facilitator.services.catalogue import Library
from facilitator.ui.context.offers import Option
from facilitator.ui.features.prepare.form import FormPart, TableForm
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.form_lines import DayField, Labelled, NumberField, SuggestField
from facilitator.ui.widgets.layouts import EvenColumns

NUMBERS = r"([1-9]\d{0,5})?"
NARROWEST = 300


class HeadFields(QWidget):
    """Programme, type, theme, day and the rest; in two columns where they fit."""

    programme_chosen = Signal()
    script_chosen = Signal()
    theme_chosen = Signal()
    typed = Signal(FormPart)
    follows_chosen = Signal()
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
        self._labelled: dict[FormPart, Labelled] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.host.setPlaceholderText(self.tr("for example: alderman"))
        columns = EvenColumns(self, NARROWEST)
        for box in (self.programme, self.script):
            columns.addWidget(Labelled(box.accessibleName(), box))
        parts: tuple[tuple[FormPart, QWidget], ...] = (
            (FormPart.THEME, self.theme),
            (FormPart.FOLLOWS, self.follows),
            (FormPart.DAY, self.day),
            (FormPart.NUMBER, self.number),
            (FormPart.MUNICIPALITY, self.municipality),
        )
        for part, editor in parts:
            told = part in {FormPart.DAY, FormPart.MUNICIPALITY}
            self._labelled[part] = Labelled(editor.accessibleName(), editor, told=told)
            columns.addWidget(self._labelled[part])
        for editor in (self.host, self.form):
            columns.addWidget(Labelled(editor.accessibleName(), editor))

    def _connect(self) -> None:
        boxes = (self.programme, self.script, self.theme, self.follows, self.form)
        for box in boxes:
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        for line in (self.day, self.number, self.municipality, self.host):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.programme.currentIndexChanged.connect(lambda _at: self.programme_chosen.emit())
        self.script.currentIndexChanged.connect(lambda _place: self.script_chosen.emit())
        self.theme.currentIndexChanged.connect(lambda _place: self.theme_chosen.emit())
        self.follows.currentIndexChanged.connect(lambda _at: self.follows_chosen.emit())
        self.day.textEdited.connect(lambda _text: self.typed.emit(FormPart.DAY))
        self.municipality.textChanged.connect(
            lambda _text: self.typed.emit(FormPart.MUNICIPALITY)
        )
        self.number.textEdited.connect(lambda _text: self.typed.emit(FormPart.NUMBER))
        for line in (self.day, self.number, self.municipality, self.host):
            line.returnPressed.connect(self._go_on)

    def _go_on(self) -> None:
        """Let Enter in a line go to the next field, unless a suggestion was just taken."""
        self.focusNextChild()

    def show_programmes(self, options: Sequence[Option], chosen: str, *, fixed: bool) -> None:
        """Offer the programmes."""
        _offer(self.programme, options, [option.name for option in options], chosen)
        self.programme.setEnabled(not fixed)

    def show_scripts(self, options: Sequence[Option], chosen: str, *, fixed: bool) -> None:
        """Offer the types; those that follow later are shown and cannot be chosen."""
        _offer(self.script, options, [self._type_name(option) for option in options], chosen)
        self.script.setEnabled(not fixed)

    def _type_name(self, option: Option) -> str:
        if not option.available:
            return self.tr("{name} – follows later").format(name=option.name)
        if option.missing:
            return self.tr("{name} – own script, missing").format(name=option.name)
        if option.file:
            told = self.tr("{name} – own script {file}")
            return told.format(name=option.name, file=option.file)
        own = self.tr("{name} – own script")
        return own.format(name=option.name) if option.own else option.name

    def show_themes(self, options: Sequence[Option], chosen: str, *, needed: bool) -> None:
        """Offer the themes, and at first none of them; where none is needed, none stays one."""
        words = self.tr("Choose a theme …") if needed else self.tr("no theme")
        empty = [] if chosen and needed else [Option("", words)]
        offered = [*empty, *options]
        _offer(self.theme, offered, [option.name for option in offered], chosen)

    def choose_theme(self, title: str) -> None:
        """Choose a theme that is offered, as a person would."""
        place = self.theme.findData(title)
        if place >= 0:
            self.theme.setCurrentIndex(place)

    def show_follows(self, options: Sequence[Option], chosen: str) -> None:
        """Offer earlier tables to go on from; without any there is nothing to ask."""
        offered = [Option("", self.tr("no earlier table")), *options]
        _offer(self.follows, offered, [option.name for option in offered], chosen)
        self._labelled[FormPart.FOLLOWS].setVisible(bool(options))

    def show_forms(self, options: Sequence[Option], chosen: str) -> None:
        """Offer the forms a table can have, or none yet."""
        offered = [Option("", self.tr("not known yet")), *options]
        _offer(self.form, offered, [option.name for option in offered], chosen)

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
        fields: dict[FormPart, QWidget] = {
            FormPart.THEME: self.theme,
            FormPart.DAY: self.day,
            FormPart.NUMBER: self.number,
            FormPart.MUNICIPALITY: self.municipality,
        }
        field = fields[part]
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()


def _offer(
    box: ChoiceBox, options: Sequence[Option], names: Sequence[str], chosen: str
) -> None:
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


translate = QCoreApplication.translate


class MunicipalityField:
    """Reads and completes the municipality; one that is not in the list may be typed too."""

    def __init__(self, head: HeadFields, library: Library) -> None:
        self._line = head.municipality
        self._library = library
        self._line.typed.connect(self._suggest)
        self._line.returnPressed.connect(self._take_only)

    def municipality(self) -> Municipality | None:
        """Give the municipality that is meant, None when it is in no list."""
        return find_municipality(self._library.municipalities, self._line.text())

    def understood(self) -> str:
        """Say which municipality is meant where that is not plain."""
        typed, found = self._line.text(), self.municipality()
        if found and fold(found.name) != fold(typed):
            words = translate("Prepare", "In the list: {name}")
            return words.format(name=found.name)
        if found or not typed.strip():
            return ""
        return translate("Prepare", "Not in the list; that is fine.")

    def _suggest(self, typed: str) -> None:
        self._line.suggest([each.name for each in self._complete(typed)])

    def _complete(self, typed: str) -> tuple[Municipality, ...]:
        return complete_municipality(self._library.municipalities, typed)

    def _take_only(self) -> None:
        """Let Enter take a suggestion that is the only one: Tilb is Tilburg."""
        typed = self._line.text()
        if self.municipality() is None:
            begins = [
                each.name
                for each in self._complete(typed)
                if fold(each.name).startswith(fold(typed))
            ]
            if len(begins) == 1:
                self._line.setText(begins[0])

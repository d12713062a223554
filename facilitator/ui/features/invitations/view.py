"""The page on which a coordinator makes invitations: one for each table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.data_files import Option
from facilitator.ui.features.invitations.list_part import ListPart
from facilitator.ui.features.invitations.register_part import RegisterPart
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox, Tick
from facilitator.ui.widgets.fields import CaptureEdit, LineField
from facilitator.ui.widgets.form_lines import DayField, Labelled, NumberField, SuggestField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList, button_row

NUMBERS = r"([1-9]\d{0,4})?"
AMOUNTS = r"[1-9]\d{0,2}"
NARROWEST = 300


class InvitationPart(StrEnum):
    """The parts of the form that something can be said about."""

    THEME = "theme"
    AMOUNT = "amount"
    NUMBER = "number"
    DAY = "day"
    MUNICIPALITY = "municipality"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class InvitationForm:
    """All fields as they are typed; programme, script and theme are chosen."""

    programme: str = ""
    script: str = ""
    theme: str = ""
    name: str = ""
    number: str = ""
    amount: str = "1"
    day: str = ""
    municipality: str = ""
    purpose: str = ""
    legal_basis: str = ""
    retention: str = ""
    deputy: str = ""


class InvitationsView(FormPage):
    """Asks which tables are invited, what their people are told, and for whom is sealed."""

    programme_chosen = Signal()
    script_chosen = Signal()
    typed = Signal(InvitationPart)
    theme_file_asked = Signal()
    make_asked = Signal()
    key_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Make invitations"))
        self.lead = PlainLabel(
            self.tr(
                "Every table gets a file of its own. Whoever opens it on a laptop has the table"
                " ready: script, theme and what you write here."
            ),
            text_styles.FIELD_SOFT,
        )
        self.programme = ChoiceBox(self.tr("Programme"))
        self.script = ChoiceBox(self.tr("Kind of conversation"))
        self.theme = ChoiceBox(self.tr("Theme"))
        self.theme_button = PlainButton(self.tr("A theme from a file …"))
        self.amount = NumberField(self.tr("How many tables?"), AMOUNTS)
        self.number = NumberField(self.tr("First number (may stay empty)"), NUMBERS)
        self.day = DayField(self.tr("Day (may stay empty)"))
        self.municipality = SuggestField(self.tr("Municipality (may stay empty)"))
        self.list = ListPart()
        self.name = LineField(self.tr("Who invites?"))
        self.purpose = _text(self.tr("What is it for, and what happens with it?"))
        self.legal_basis = _text(self.tr("Why is this allowed?"))
        self.retention = _text(self.tr("How long is it kept?"))
        self.own_key = Tick(self.tr("Seal for my own key"))
        self.key_said = PlainLabel(style=text_styles.SOFT)
        self.key_button = PlainButton(self.tr("Make a key …"))
        self.deputy = LineField(self.tr("Public key of your deputy (begins with age1)"))
        self.make_button = PrimaryButton(
            self.tr("Make the invitations"), key=Command.KEEP, large=True
        )
        self.register = RegisterPart()
        self.leave_button = self.way_back()
        self._labelled: dict[InvitationPart, Labelled] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name.setPlaceholderText(self.tr("for example: Municipality of Goes"))
        self.legal_basis.setPlaceholderText(self.tr("Ask your privacy officer."))
        told = HeadedList(self.tr("What do people at the table hear?"), step=8)
        for field in (self.purpose, self.legal_basis, self.retention):
            told.add(Labelled(field.accessibleName(), field))
        self.add(self.title, self.lead, self._tables(), told, self._keys(), self.register)
        self.add_buttons(self.make_button, self.leave_button)

    def _tables(self) -> HeadedList:
        part, held = HeadedList(self.tr("Which tables?"), step=8), QWidget()
        columns = EvenColumns(held, NARROWEST)
        fields: tuple[tuple[InvitationPart | None, QWidget], ...] = (
            (None, self.programme),
            (None, self.script),
            (InvitationPart.THEME, self.theme),
            (InvitationPart.AMOUNT, self.amount),
            (InvitationPart.NUMBER, self.number),
            (InvitationPart.DAY, self.day),
            (InvitationPart.MUNICIPALITY, self.municipality),
            (None, self.name),
        )
        for place, field in fields:
            told = place not in {None, InvitationPart.THEME, InvitationPart.AMOUNT}
            labelled = Labelled(field.accessibleName(), field, told=told)
            if place:
                self._labelled[place] = labelled
            columns.addWidget(labelled)
        part.add(held)
        part.add(button_row(self.theme_button))
        part.add(self.list)
        return part

    def _keys(self) -> HeadedList:
        part = HeadedList(self.tr("Who can open what they hand in?"), step=8)
        part.add(self.own_key)
        part.add(self.key_said)
        part.add(button_row(self.key_button))
        self._labelled[InvitationPart.DEPUTY] = Labelled(
            self.deputy.accessibleName(), self.deputy
        )
        part.add(self._labelled[InvitationPart.DEPUTY])
        return part

    def _connect(self) -> None:
        self.theme_button.clicked.connect(self.theme_file_asked)
        self.programme.currentIndexChanged.connect(lambda _at: self.programme_chosen.emit())
        self.script.currentIndexChanged.connect(lambda _at: self.script_chosen.emit())
        self.theme.currentIndexChanged.connect(
            lambda _at: self.say_of(InvitationPart.THEME, "")
        )
        self.amount.textEdited.connect(lambda _text: self.say_of(InvitationPart.AMOUNT, ""))
        self.deputy.textEdited.connect(lambda _text: self.say_of(InvitationPart.DEPUTY, ""))
        self.day.textEdited.connect(lambda _text: self.typed.emit(InvitationPart.DAY))
        self.municipality.textChanged.connect(
            lambda _text: self.typed.emit(InvitationPart.MUNICIPALITY)
        )
        for field in (self.purpose, self.legal_basis, self.retention):
            field.keep_asked.connect(self.make_asked)
        self.make_button.clicked.connect(self.make_asked)
        self.key_button.clicked.connect(self.key_asked)
        shortcuts.bind(self, Command.KEEP, self.make_asked.emit)
        self.setFocusProxy(self.programme)

    def offer(self, box: ChoiceBox, options: Sequence[Option], chosen: str) -> None:
        """Put options in a box without telling that anything was chosen."""
        box.blockSignals(True)
        box.clear()
        for option in options:
            box.addItem(option.name, option.key)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)
        box.restyle()

    def fill(self, form: InvitationForm) -> None:
        """Fill the lines; the choices are filled with what they offer."""
        lines = {
            self.name: form.name,
            self.number: form.number,
            self.amount: form.amount,
            self.day: form.day,
            self.municipality: form.municipality,
            self.deputy: form.deputy,
        }
        for line, text in lines.items():
            line.setText(text)
        texts = (form.purpose, form.legal_basis, form.retention)
        for field, text in zip(
            (self.purpose, self.legal_basis, self.retention), texts, strict=True
        ):
            field.set_text(text)

    def form(self) -> InvitationForm:
        """Return everything as it is filled in now."""
        return InvitationForm(
            programme=str(self.programme.currentData() or ""),
            script=str(self.script.currentData() or ""),
            theme=str(self.theme.currentData() or ""),
            name=self.name.text(),
            number=self.number.text(),
            amount=self.amount.text(),
            day=self.day.text(),
            municipality=self.municipality.text(),
            purpose=self.purpose.text(),
            legal_basis=self.legal_basis.text(),
            retention=self.retention.text(),
            deputy=self.deputy.text(),
        )

    def show_key(self, *, there: bool) -> None:
        """Show whether there is a key of one's own to seal for."""
        self.own_key.setEnabled(there)
        self.own_key.setChecked(there)
        self.key_button.setVisible(not there)
        known = self.tr("Only with your key, on this laptop, can their files be opened.")
        none = self.tr("There is no key on this laptop yet.")
        self.key_said.setText(known if there else none)

    def show_counted(self, *, by_list: bool) -> None:
        """Let a list say which tables there are, or the fields of the form."""
        for field in (self.amount, self.number, self.day, self.municipality):
            field.setEnabled(not by_list)

    def say_of(self, part: InvitationPart, sentence: str) -> None:
        """Say something below a field."""
        self._labelled[part].say(sentence)

    def complain(self, part: InvitationPart, sentence: str) -> None:
        """Say what is still needed, and go there."""
        fields: dict[InvitationPart, QWidget] = {
            InvitationPart.THEME: self.theme,
            InvitationPart.AMOUNT: self.amount,
            InvitationPart.NUMBER: self.number,
            InvitationPart.DAY: self.day,
            InvitationPart.MUNICIPALITY: self.municipality,
            InvitationPart.DEPUTY: self.deputy,
        }
        self.say_of(part, sentence)
        fields[part].setFocus()
        announce(self, sentence)

    def show_made(self, number: int, folder: str) -> None:
        """Say how many invitations were made, and where they are."""
        made = self.tr("%n invitation(s) made, in the folder {folder}.", "", number)
        follows = self.tr("Send each table its own file.")
        self.say(f"{made.format(folder=folder)} {follows}")


def _text(label: str) -> CaptureEdit:
    field = CaptureEdit(label)
    field.lines = (2, 5)
    return field

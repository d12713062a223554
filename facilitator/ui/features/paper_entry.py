"""Typing in what was noted on paper: one row after another, by keys, each on disk at once.

Decision: three short fields and Enter
    Context: fifty lines of handwriting lie beside the laptop, and eyes stay on the paper.
    Decision: seat, kind and text as on the form, Enter goes on; the move is chosen once and
    the kind stays until it is typed anew. Cost: labels of a note come later, in the notes.
    Alternatives: the note-taker's field (asks for chords where a number is quicker).

Decision: such a note has no time
    Context: the time on the clock is that of typing, not of the talk. Decision: `at` is empty
    and the order is that of typing. Cost: these notes stand after the others.
    Alternatives: guessing times from the move (a report would tell what nobody knows).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import UNKNOWN, Item, ItemKind, Speaker, SpeakerKind
from facilitator.domain.table.script import CITIZEN_KINDS, Script
from facilitator.services import hosting, paper_entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import kind_name
from facilitator.services.paper_entry import PaperRow
from facilitator.ui.commands.shortcuts import Command, gives
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import SpacedGrid, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList

SHOWN = 30
"""So many of the rows that were kept can be seen."""


class RowField(LineField):
    """A field of a row; with nothing typed in it, undo is that of the table."""

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while there is no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isUndoAvailable():
            assert isinstance(event, QKeyEvent)
            if gives(event, Command.UNDO):
                event.ignore()
                return False
        return super().event(event)


class PaperEntryView(FormPage):
    """Says what is typed, and that Enter was pressed in the last field."""

    keep_asked = Signal()
    typed = Signal()
    back_asked = Signal()

    body_gap = 16
    body_margins = ((56, 28), (40, 12))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Type in paper notes"))
        self.how = PlainLabel(
            self.tr("Enter goes to the next field. After the text, the row is kept."),
            text_styles.FIELD_SOFT,
        )
        self.step = ChoiceBox(self.tr("Move"))
        self.seat = RowField(self.tr("Seat"))
        self.kind = RowField(self.tr("Kind"))
        self.text = RowField(self.tr("Text"))
        self.keep_button = PrimaryButton(self.tr("Keep"))
        self.seats = PlainLabel(style=text_styles.LABEL_SOFT)
        self.kinds = PlainLabel(style=text_styles.LABEL_SOFT)
        self.kept = HeadedList(self.tr("Typed in"), step=4)
        self.back_button = PlainButton(self.tr("Back to the table"), large=True)
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.add(self.title, self.how, self._move(), self._fields())
        self.add(self.said, self.kinds, self.seats, self.kept, _at_left(self.back_button))
        self.foot.hide()

    def _move(self) -> QWidget:
        part = HeadedList(self.tr("Move"), step=4)
        part.heading.setBuddy(self.step)
        part.add(self.step)
        return part

    def _fields(self) -> QWidget:
        part = QWidget()
        grid = SpacedGrid(part, across=12, down=4)
        for column, field in enumerate((self.seat, self.kind, self.text)):
            heading = PlainLabel(field.accessibleName(), text_styles.HEADING_SMALL)
            heading.setBuddy(field)
            grid.addWidget(heading, 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self.keep_button, 1, 3)
        grid.setColumnStretch(2, 1)
        return part

    def _connect(self) -> None:
        self.seat.returnPressed.connect(self._go_to_kind)
        self.kind.returnPressed.connect(self.text.setFocus)
        self.text.returnPressed.connect(self.keep_asked)
        self.keep_button.clicked.connect(self.keep_asked)
        self.back_button.clicked.connect(self.back_asked)
        for field in (self.seat, self.kind, self.text):
            field.textEdited.connect(lambda _text: self.typed.emit())
            field.editingFinished.connect(self.left)

    def _go_to_kind(self) -> None:
        """Go on; the kind of the row before is there, and typing takes its place."""
        self.kind.setFocus()
        self.kind.selectAll()

    def restyle(self) -> None:
        """Take widths from the theme in use."""
        self.seat.setFixedWidth(theme().px(72))
        self.kind.setFixedWidth(theme().px(110))
        self.step.setMaximumWidth(theme().px(420))

    def begin(self) -> None:
        """Be ready for a row; were it the focus proxy, Tab would pass by the moves."""
        self.seat.setFocus()

    def show_legend(self, kinds: str, seats: str) -> None:
        """Say which letters and numbers can be typed."""
        self.kinds.setText(self.tr("Kinds: {kinds}").format(kinds=kinds))
        self.seats.setText(self.tr("Seats: {seats}").format(seats=seats))

    def show_row(self, seat: str, kind: str, text: str) -> None:
        """Fill the fields."""
        for field, value in ((self.seat, seat), (self.kind, kind), (self.text, text)):
            if field.text() != value:
                field.setText(value)

    def show_kept(self, rows: Sequence[str]) -> None:
        """Show what was kept, the last one first."""
        self.kept.clear()
        self.kept.setVisible(bool(rows))
        for row in rows[:SHOWN]:
            self.kept.add(PlainLabel(row))

    def confirm(self, sentence: str) -> None:
        """Tell a screen reader that a row was kept."""
        announce(self, sentence)


def _at_left(button: QWidget) -> QWidget:
    """Put a button in a row of its own, no wider than it asks."""
    row = QWidget()
    beside = spaced_row(row)
    beside.addWidget(button)
    beside.addStretch(1)
    return row


translate = QCoreApplication.translate


class _Read(NamedTuple):
    speaker: Speaker
    kind: ItemKind


class PaperEntryPresenter:
    """Keeps the screen for paper notes and one table together."""

    def __init__(
        self,
        view: PaperEntryView,
        work: UndoableEditor,
        context: AppContext,
        script: Script | None,
    ) -> None:
        self.view = view
        self._work = work
        self._context = context
        kinds = map(ItemKind, script.item_kinds if script else CITIZEN_KINDS)
        self._names: Mapping[ItemKind, str] = {
            kind: kind_name(kind, context.language) for kind in kinds
        }
        self._drafts = DraftTimer(self._keep_draft, view)
        view.typed.connect(self._typed)
        view.left.connect(self._drafts.flush)
        view.keep_asked.connect(self.keep)
        work.editor.listen(self._changed)

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    def show(self) -> None:
        """Show the moves, and the row that was half typed."""
        steps = self._editor.dossier.steps
        row = paper_entry.half_typed(self._editor)
        self.view.step.clear()
        self.view.step.addItems([step.title for step in steps])
        keys = [step.key for step in steps]
        here = row.step if row else hosting.current_step(self._editor).key
        self.view.step.setCurrentIndex(keys.index(here) if here in keys else 0)
        self.view.show_row(*((row.seat, row.kind, row.text) if row else ("", "", "")))
        self.view.show_legend(self._kinds(), self._seats())
        self.view.ribbon.setVisible(self._editor.dossier.dialogue.practice)
        self.view.say("")
        self._show_kept()

    def keep(self) -> None:
        """Keep the row, or say what is not clear; the kind stays for the next row."""
        row = self._row()
        read = self._read(row)
        if read is None:
            return
        if not row.text.strip():
            self.view.say(translate("PaperEntry", "Nothing was typed yet."))
            self.view.text.setFocus()
            return
        try:
            self._work.record(paper_entry.keep_row(self._editor, row, *read))
        except (StoreUnavailableError, RefusedInputError) as error:
            self._tell(error)
            return
        self._drafts.forget()
        self.view.show_row("", row.kind, "")
        self.view.say("")
        self.view.confirm(translate("PaperEntry", "Kept."))
        self.view.seat.setFocus()

    def _read(self, row: PaperRow) -> _Read | None:
        speaker = paper_entry.read_speaker(self._editor, row.seat)
        if speaker is None:
            words = translate("PaperEntry", "There is no seat {seat} at this table.")
            self.view.say(words.format(seat=row.seat.strip()))
            self.view.seat.setFocus()
            return None
        kind = paper_entry.read_kind(row.kind, self._names)
        if kind is None:
            self.view.say(translate("PaperEntry", "Choose a kind by its letter."))
            self.view.kind.setFocus()
            return None
        return _Read(speaker, kind)

    def _row(self) -> PaperRow:
        view = self.view
        steps, place = self._editor.dossier.steps, view.step.currentIndex()
        step = steps[place].key if 0 <= place < len(steps) else ""
        return PaperRow(step, view.seat.text(), view.kind.text(), view.text.text())

    def _typed(self) -> None:
        self.view.say("")
        self._drafts.touch()

    def _keep_draft(self) -> None:
        try:
            paper_entry.keep_draft(self._editor, self._row())
        except StoreUnavailableError as error:
            self._tell(error)

    def _tell(self, error: FacilitatorError) -> None:
        told = self._context.user_message(error)
        self.view.say(f"{told.happened} {told.safe}".strip())

    def _changed(self, _change: Change) -> None:
        if self.view.isVisible():
            self._show_kept()

    def _show_kept(self) -> None:
        typed = [item for item in self._editor.dossier.items if item.at is None]
        self.view.show_kept([self._told(item) for item in reversed(typed[-SHOWN:])])

    def _told(self, item: Item) -> str:
        parts = (self._who(item.speaker), self._names.get(item.kind, item.kind.value))
        return f"{' · '.join(part for part in parts if part)}: {item.text}"

    def _who(self, speaker: Speaker) -> str:
        seat = self._editor.dossier.seat(speaker.seat_id)
        if seat:
            return f"{seat.number} {seat.role_label}".strip()
        return {
            SpeakerKind.HOST: translate("PaperEntry", "host"),
            SpeakerKind.GROUP: translate("PaperEntry", "group"),
        }.get(speaker.kind, "" if speaker == UNKNOWN else speaker.label)

    def _kinds(self) -> str:
        letters = paper_entry.kind_letters(self._names).items()
        return " · ".join(f"{letter} = {self._names[kind]}" for letter, kind in letters)

    def _seats(self) -> str:
        seats = [f"{each.number} = {each.role_label}" for each in self._editor.dossier.seats]
        host = translate("PaperEntry", "h = host")
        group = translate("PaperEntry", "g = group")
        return " · ".join([*seats, host, group])

"""Keeps the rows of paper notes: reads what was typed, keeps it, and begins the next row."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import UNKNOWN, Item, ItemKind, Speaker, SpeakerKind
from facilitator.domain.table.script import CITIZEN_KINDS, Script
from facilitator.services import hosting, paper_entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import kind_name
from facilitator.services.paper_entry import PaperRow
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.features.paper_entry.view import SHOWN, PaperEntryView

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

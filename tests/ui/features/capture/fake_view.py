"""A note-taker's screen without a window: it remembers what it was shown."""
# ruff: noqa: ARG002

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import UNKNOWN, Item, ItemKind, Labels, Speaker
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.script import Script
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import user_message
from facilitator.ui.features.capture.display import InactivityWatch, TableHelp
from facilitator.ui.features.capture.entry_parts import InlineHints
from facilitator.ui.features.capture.list_models import ItemsModel, SpeakerRow
from facilitator.ui.features.capture.presenter import CapturePresenter
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.view_protocol import (
    NOTHING,
    CaptureNotice,
    CaptureWords,
    EntryState,
    TensionSide,
)
from facilitator.ui.widgets.seat_tile import SeatPlace
from tests.ui.app_builder import a_work, the_library

THEME_TALK = the_library().scripts["themadialoog"]


class FakeCaptureView(QObject):
    """Has the focus in the field, unless `chosen` says which kept note has it."""

    typed = Signal(str)
    keep_asked = Signal()
    kind_asked = Signal(object)
    seat_asked = Signal(int)
    speaker_asked = Signal(object)
    subgroup_asked = Signal()
    seat_moved = Signal(object, int)
    mark_asked = Signal(object)
    step_asked = Signal()
    tension_asked = Signal(int)
    stream_asked = Signal()
    field_asked = Signal()
    loose_end_asked = Signal()
    loose_end_stepped = Signal(int)
    edit_asked = Signal(object)
    remove_asked = Signal(object)
    side_asked = Signal(object)
    restore_asked = Signal(object)
    labels_changed = Signal(object)
    case_chosen = Signal(object)
    target_changed = Signal()
    left = Signal()

    def __init__(self, formatter: RowFormatter) -> None:
        super().__init__()
        self.notes = ItemsModel(formatter.note)
        self.removed_notes = ItemsModel(formatter.note)
        self.details_open = self.removed_open = False
        self.pledgers: list[str] = []
        self.chosen: ItemId | None = None
        self.shown: list[str] = []
        self.text = self.question = ""
        self.entry: EntryState | None = None
        self.notice = NOTHING
        self.speakers: dict[Speaker, SpeakerRow] = {}
        self.speaker = UNKNOWN
        self.sides: Collection[ItemId] = ()
        self.loose_end = ""
        self.said: list[str] = []

    def is_large(self) -> bool:
        return False

    def selected(self) -> ItemId | None:
        return self.chosen

    def selected_removed(self) -> ItemId | None:
        return None

    def field_has_focus(self) -> bool:
        return self.chosen is None

    def focus_field(self) -> None:
        self.chosen = None

    def focus_stream(self) -> None:
        items = self.notes.items()
        self.chosen = items[-1].id if items else None

    def go_to_note(self, item_id: ItemId) -> None:
        self.chosen = item_id

    def show_newest(self) -> None:
        self.shown.append("newest")

    def show_changing(self, item_id: ItemId | None) -> None:
        self.shown.append("changing")

    def show_sides(self, marked: Collection[ItemId]) -> None:
        self.sides = marked

    def open_removed(self) -> None:
        self.removed_open = True

    def close_removed(self) -> None:
        self.removed_open = False

    def open_details(self) -> None:
        self.details_open = True

    def close_details(self) -> None:
        self.details_open = False

    def show_details(
        self, kind: ItemKind, word: str, labels: Labels, sides: Sequence[TensionSide]
    ) -> None:
        self.shown.append(f"details of {word}")

    def offer_pledgers(self, roles: Sequence[str]) -> None:
        self.pledgers = list(roles)

    def show_advice(self, words: str) -> None:
        self.shown.append("advice")

    def show_cases(self, cases: Sequence[TensionSide], chosen: ItemId | None) -> None:
        self.shown.append("cases")

    def set_text(self, text: str) -> None:
        self.text = text

    def replace_text(self, text: str) -> None:
        self.text = text

    def show_entry(self, entry: EntryState) -> None:
        self.entry = entry

    def show_speakers(self, rows: Sequence[SpeakerRow], places: Sequence[SeatPlace]) -> None:
        self.shown.append("speakers")
        self.speakers = {row.speaker: row for row in rows}

    def show_speaker_row(self, row: SpeakerRow) -> None:
        self.shown.append("speaker row")
        self.speakers[row.speaker] = row

    def show_speaker(self, speaker: Speaker) -> None:
        self.speaker = speaker

    def show_notice(self, notice: CaptureNotice) -> None:
        self.notice = notice

    def show_loose_end(self, item_id: ItemId, place: str, why: str) -> None:
        self.loose_end, self.chosen = f"{place}: {why}", item_id

    def close_loose_ends(self) -> None:
        self.loose_end = ""

    def show_question(self, question: str) -> None:
        self.shown.append("question")
        self.question = question

    def show_time(self, reading: ClockReading) -> None:
        self.shown.append("time")

    def activate_layout(self) -> None:
        self.shown.append("laid out")

    def say(self, words: str) -> None:
        self.said.append(words)


class Bench:
    """A presenter at a real table with such a view; what it writes is in a real store."""

    def __init__(self, editor: DialogueEditor, script: Script | None = THEME_TALK) -> None:
        words = CaptureWords(
            lambda kind: kind.value, user_message, the_library().vocabularies, lambda _theme: ()
        )
        formatter = RowFormatter(lambda: editor.dossier, words)
        self.editor, self.work = editor, a_work(editor)
        self.view = FakeCaptureView(formatter)
        table = TableHelp(script, InlineHints(editor), InactivityWatch(editor))
        self.presenter = CapturePresenter(self.view, self.work, formatter, table)

    def keep(self, text: str) -> Item:
        """Type a text and keep it; give the note that is on disk now."""
        self.view.typed.emit(text)
        before = {item.id for item in self.items()}
        self.view.keep_asked.emit()
        [new] = [item for item in self.items() if item.id not in before]
        return new

    def items(self) -> tuple[Item, ...]:
        """Give the notes on disk."""
        return self.editor._store.dossier(self.editor.dossier.dialogue.id).items

    def item(self, item: Item) -> Item:
        """Give a note as it is on disk now."""
        return next(other for other in self.items() if other.id == item.id)

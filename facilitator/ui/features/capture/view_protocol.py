"""What the note-taker's screen asks and shows, as presenters see it: values, no widget."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind, Labels, Speaker
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.script import Choice, Vocabulary
from facilitator.services.messages import UserMessage
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.list_models import ItemsModel, SpeakerRow
from facilitator.ui.widgets.seat_tile import SeatPlace

FOR_ALL = (ItemKind.TENSION, ItemKind.PARKED)
"""Kinds with keys of their own at every table."""


@dataclass(frozen=True, slots=True)
class TensionSide:
    """One of the notes that a tension links, in a few words."""

    item: ItemId
    words: str


@dataclass(frozen=True, slots=True)
class InlineHint:
    """What may be meant: `words` are shown, `rest` is what a key would type."""

    words: str = ""
    rest: str = ""


NO_HINT = InlineHint()


def _no_hint(_before: str) -> InlineHint:
    return NO_HINT


def _no_photo(_sha256: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """What a table offers: kinds by its script, further kinds it has, terms of its theme.

    `hint_for` finds what may be meant by the words before the cursor, `photo_of` gives the
    bytes of a photo by its SHA-256.
    """

    kinds: tuple[ItemKind, ...] = CITIZEN_KINDS
    further: tuple[ItemKind, ...] = ()
    terms: tuple[str, ...] = ()
    hint_for: Callable[[str], InlineHint] = _no_hint
    photo_of: Callable[[str], bytes | None] = _no_photo

    @property
    def all_kinds(self) -> tuple[ItemKind, ...]:
        """Every kind that a note of this table may have, for the width of their words."""
        return tuple(dict.fromkeys((*self.kinds, *self.further, *FOR_ALL)))


@dataclass(frozen=True, slots=True)
class EntryState:
    """The choices made for the note that keys are about; `marks` are those that are on."""

    kind: ItemKind
    speaker: Speaker
    said_by: str
    marks: frozenset[Command]


def _no_terms(_theme: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class CaptureWords:
    """Words from data: of kinds, of what went wrong, the lists, and terms of a theme."""

    kind: Callable[[ItemKind], str]
    error: Callable[[FacilitatorError], UserMessage]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    terms: Callable[[str], tuple[str, ...]] = _no_terms

    def choices(self, vocabulary: str) -> tuple[Choice, ...]:
        """Give the values of a list, none when it is not there."""
        found = self.vocabularies.get(vocabulary)
        return found.choices if found else ()

    def choice(self, vocabulary: str, key: str) -> str:
        """Give the name of a value; a value that is not in the list is its own name."""
        found = self.vocabularies.get(vocabulary)
        return found.name(key) if found else key


@dataclass(frozen=True, slots=True)
class CaptureNotice:
    """A sentence, and more about it."""

    lead: str = ""
    more: str = ""


NOTHING = CaptureNotice()


class CaptureViewProtocol(Protocol):
    """Tells which keys were pressed, and shows what it is given; it decides nothing.

    `mark_asked` tells the command of a mark, `side_asked` a note that rubs or does so no
    longer, `target_changed` that keys are about another note now, or about the field.
    """

    typed: SignalInstance
    keep_asked: SignalInstance
    kind_asked: SignalInstance
    seat_asked: SignalInstance
    speaker_asked: SignalInstance
    subgroup_asked: SignalInstance
    seat_moved: SignalInstance
    mark_asked: SignalInstance
    step_asked: SignalInstance
    tension_asked: SignalInstance
    stream_asked: SignalInstance
    field_asked: SignalInstance
    loose_end_asked: SignalInstance
    loose_end_stepped: SignalInstance
    edit_asked: SignalInstance
    remove_asked: SignalInstance
    side_asked: SignalInstance
    restore_asked: SignalInstance
    labels_changed: SignalInstance
    case_chosen: SignalInstance
    target_changed: SignalInstance
    left: SignalInstance

    @property
    def notes(self) -> ItemsModel:
        """The kept notes, as rows."""

    @property
    def removed_notes(self) -> ItemsModel:
        """The removed notes, as rows."""

    @property
    def details_open(self) -> bool:
        """Whether the details are in sight."""

    @property
    def removed_open(self) -> bool:
        """Whether the removed notes are in the place of the kept ones."""

    def is_large(self) -> bool:
        """Say whether the type is so large that what can be done without is left out."""

    def selected(self) -> ItemId | None:
        """Give the kept note that keys are about now, None while the field has them."""

    def selected_removed(self) -> ItemId | None:
        """Give the removed note that keys are about now."""

    def field_has_focus(self) -> bool:
        """Say whether what is typed now goes into the field."""

    def focus_field(self) -> None:
        """Go on typing."""

    def focus_stream(self) -> None:
        """Go to the newest note, or to the one that was current."""

    def go_to_note(self, item_id: ItemId) -> None:
        """Go to a kept note, wherever in the stream it is."""

    def show_newest(self) -> None:
        """Bring the newest note into sight."""

    def show_changing(self, item_id: ItemId | None) -> None:
        """Show which kept note is in the field, None for a new one."""

    def show_sides(self, marked: Collection[ItemId]) -> None:
        """Show which notes are marked as sides of a tension."""

    def open_removed(self) -> None:
        """Show the removed notes."""

    def close_removed(self) -> None:
        """Show the kept notes again."""

    def open_details(self) -> None:
        """Show the details and put the focus in them."""

    def close_details(self) -> None:
        """Put back what was in the place of the details."""

    def show_details(
        self, kind: ItemKind, word: str, labels: Labels, sides: Sequence[TensionSide]
    ) -> None:
        """Show what a note of this kind asks for, and what was said of it."""

    def offer_pledgers(self, roles: Sequence[str]) -> None:
        """Offer the roles of who can promise something, where that is asked."""

    def show_advice(self, words: str) -> None:
        """Say beside the details what is usual for this kind, or nothing."""

    def show_cases(self, cases: Sequence[TensionSide], chosen: ItemId | None) -> None:
        """Show the cases that a tip can be for."""

    def set_text(self, text: str) -> None:
        """Show another note in the field."""

    def replace_text(self, text: str) -> None:
        """Put other words in the place of what is typed; undo brings that back."""

    def show_entry(self, entry: EntryState) -> None:
        """Show kind, speaker and marks of a note."""

    def show_speakers(self, rows: Sequence[SpeakerRow], places: Sequence[SeatPlace]) -> None:
        """Show who can speak, and where they sit."""

    def show_speaker_row(self, row: SpeakerRow) -> None:
        """Show one of them anew, who has another number of notes."""

    def show_speaker(self, speaker: Speaker) -> None:
        """Show who does speak."""

    def show_notice(self, notice: CaptureNotice) -> None:
        """Show a notice above the field, or none."""

    def show_loose_end(self, item_id: ItemId, place: str, why: str) -> None:
        """Go to a note that asks for a look, and show what it lacks."""

    def close_loose_ends(self) -> None:
        """Show the loose ends no longer."""

    def show_question(self, question: str) -> None:
        """Show the question of the step."""

    def show_time(self, reading: ClockReading) -> None:
        """Show a reading of the clock."""

    def activate_layout(self) -> None:
        """Give every part its place now, so that nothing is painted halfway."""

    def say(self, words: str) -> None:
        """Let a screen reader say something."""

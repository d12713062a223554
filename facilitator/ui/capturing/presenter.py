"""Says what the note-taker's screen shows, and does what she asks.

A key is about the kept note that has the focus, else about the note in the field.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Unpack

from PySide6.QtCore import QObject, Signal

from facilitator.domain.changes import Change
from facilitator.domain.clock import ClockReading
from facilitator.domain.dialogue import Dialogue, Seat
from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.ids import ItemId
from facilitator.domain.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Link,
    Speaker,
    SpeakerKind,
    seated,
)
from facilitator.domain.script import Script
from facilitator.services import capturing, hosting
from facilitator.services.desk import Desk
from facilitator.ui.capturing import notices
from facilitator.ui.capturing.describing import NAMELESS, Describer, next_subgroup
from facilitator.ui.capturing.drafts import DraftTimer
from facilitator.ui.capturing.notices import NOTHING, Notice
from facilitator.ui.capturing.view import CaptureView
from facilitator.ui.capturing.writing import Chosen, Writing
from facilitator.ui.work import Work


class CapturePresenter(QObject):
    """Keeps the note-taker's screen and one table together.

    `safety_changed` tells how many notes are on disk, when the last change was written (None
    before the first), and whether what was asked last is written.
    """

    safety_changed = Signal(int, object, bool)

    def __init__(
        self, view: CaptureView, work: Work, script: Script | None, describer: Describer
    ) -> None:
        super().__init__(view)
        self.view = view
        self.last_write: datetime | None = None
        self._work = work
        self._script = script
        self._describer = describer
        self._writing = Writing(self._desk, self._usual_kind())
        self._drafts = DraftTimer(self._write_draft, self)
        self._subgroup = UNKNOWN
        self._said = NOTHING
        self._failed = False
        self._connect()
        work.desk.listen(self._changed)
        self.show()

    def _connect(self) -> None:
        asked: dict[str, Callable[..., None]] = {
            "typed": self.type,
            "keep_asked": self.keep,
            "kind_asked": self.choose_kind,
            "seat_asked": self.choose_seat,
            "speaker_asked": self.choose_speaker,
            "subgroup_asked": self.choose_subgroup,
            "star_asked": self.star,
            "sensitive_asked": self.mark_sensitive,
            "reaction_asked": self.react,
            "details_asked": self.toggle_details,
            "stream_asked": self.view.focus_stream,
            "field_asked": self.go_back,
            "loose_end_asked": self.go_to_loose_end,
            "edit_asked": self.edit,
            "remove_asked": self.remove,
            "mark_asked": self.mark,
            "restore_asked": self.restore,
            "left": self.flush,
        }
        for name, slot in asked.items():
            getattr(self.view, name).connect(slot)
        self.view.details.labels_changed.connect(self.label)
        self.view.details.sides.removed.connect(self.mark)

    @property
    def _desk(self) -> Desk:
        return self._work.desk

    def kept_count(self) -> int:
        """Give how many notes are on disk."""
        return len(self._desk.dossier.items)

    # --- what is typed ---

    def type(self, text: str) -> None:
        """Take what is typed so far; it is on disk soon."""
        if text != self._writing.entry.text:
            if not self._failed:
                self._say(NOTHING)
            self._writing.choose(text=text)
            self._drafts.touch()

    def keep(self) -> None:
        """Keep the note in the field; when that fails, everything stays as it is."""
        changing = self._writing.item is not None
        with self._writes():
            kept = self._writing.entry
            change = self._writing.keep()
            self._drafts.forget()
            self._work.record(change)
            if change is None and not changing:
                self._say(notices.nothing_typed())
                return
            self.view.say(self._describer.kept(kept))
            self._say(NOTHING)
            self._begin_next()

    def _begin_next(self) -> None:
        self.view.close_details()
        self._show_field()
        self.view.stream.show_newest()
        self.view.focus_field()

    def edit(self, item_id: ItemId) -> None:
        """Take a kept note into the field; a change that was being made is kept first."""
        item = self._item(item_id)
        if item is None or item_id == self._writing.item:
            self.view.focus_field()
            return
        with self._writes():
            if self._writing.changed():
                self._work.record(self._writing.keep())
            self._writing.edit(item)
            self._drafts.forget()
            self._say(NOTHING)
            self._show_field()
            self.view.focus_field()

    def go_back(self) -> None:
        """Close what is open, or go on typing; else leave the kept note in the field."""
        if self.view.removed_open or self.view.details_open:
            self.view.close_removed()
            self.view.close_details()
        elif self.view.field_has_focus() and self._writing.item is not None:
            self._leave_edit()
        elif self.view.field_has_focus() and self._writing.entry.linked:
            self._choose(linked=())
        self.view.focus_field()

    def _leave_edit(self) -> None:
        if self._writing.changed():
            self._writing.put_back()
            self.view.entry.replace_text(self._writing.entry.text)
            self._say(notices.put_back())
            self._show_choices()
            return
        with self._writes():
            self._drafts.forget()
            self._writing.leave()
            self._say(NOTHING)
            self._show_field()

    # --- what is chosen ---

    def choose_kind(self, kind: ItemKind) -> None:
        """Choose a kind; marked notes become the sides of a tension in the field."""
        tension = kind is ItemKind.TENSION and bool(self._writing.entry.linked)
        item = None if tension else self._selected()
        if item is not None:
            self._do(lambda: capturing.rekind(self._desk, item, kind))
            return
        self._choose(kind=kind)
        if tension:
            self._say(NOTHING)
            self.view.focus_field()

    def choose_seat(self, number: int) -> None:
        """Let the seat with a number be the speaker; a number without a seat is nothing."""
        seat = self._desk.dossier.seat_number(number)
        if seat is not None:
            self.choose_speaker(seated(seat.id))

    def choose_speaker(self, speaker: Speaker) -> None:
        """Choose who speaks."""
        if speaker.kind is SpeakerKind.SUBGROUP:
            self._subgroup = speaker
        item = self._selected()
        if item is not None:
            self._do(lambda: capturing.attribute(self._desk, item, speaker))
        else:
            self._choose(speaker=speaker)

    def choose_subgroup(self) -> None:
        """Choose the subgroup that spoke last; the next one when it was chosen already."""
        item = self._selected()
        now = item.speaker if item else self._writing.entry.speaker
        self.choose_speaker(next_subgroup(now, self._subgroup))

    def star(self) -> None:
        """Star a note, or take its star away."""
        item = self._selected()
        if item is not None:
            self._do(lambda: capturing.toggle_star(self._desk, item))
        else:
            self._choose(starred=not self._writing.entry.starred)

    def mark_sensitive(self) -> None:
        """Mark a note as sensitive, or take that mark away."""
        item = self._selected()
        if item is not None:
            self._do(lambda: capturing.toggle_sensitive(self._desk, item))
        else:
            self._choose(sensitive=not self._writing.entry.sensitive)

    def react(self) -> None:
        """Say that a note reacts to the one before it, or that it does not."""
        item = self._selected()
        if item is not None:
            self._do(lambda: capturing.toggle_reaction(self._desk, item))
            return
        before = capturing.item_before(self._desk, self._writing.item)
        chosen = self._writing.entry.reaction_to
        self._choose(reaction_to=before.id if before and not chosen else None)

    def label(self, labels: Labels) -> None:
        """Take what was filled in as details."""
        self._choose(labels=labels)

    def mark(self, item_id: ItemId) -> None:
        """Mark a kept note as a side of a tension, or let it go."""
        linked = self._writing.entry.linked
        without = tuple(each for each in linked if each != item_id)
        self._choose(linked=without if item_id in linked else (*linked, item_id))
        if self._writing.entry.kind is not ItemKind.TENSION:
            count = len(self._writing.entry.linked)
            self._say(notices.marked(count) if count else NOTHING)

    def toggle_details(self) -> None:
        """Open the details of a note, or close them."""
        if self.view.details_open:
            self.view.close_details()
            self.view.focus_field()
            return
        item = self._selected()
        if item is not None:
            self.edit(item.id)
        self._show_details()
        self.view.open_details()

    def _choose(self, **chosen: Unpack[Chosen]) -> None:
        self._writing.choose(**chosen)
        self._drafts.touch()
        self._show_choices()

    # --- kept notes ---

    def remove(self, item_id: ItemId) -> None:
        """Remove a kept note; undo and the list of removed notes bring it back."""
        item = self._item(item_id)
        if item is not None and self._do(lambda: capturing.remove(self._desk, item)):
            self._say(notices.removed())

    def show_removed(self) -> None:
        """Show the notes that were removed."""
        with self._writes():
            removed = (item for item, _at in self._desk.removed_items())
            self.view.removed.notes.set_items(removed)
            self.view.open_removed()

    def restore(self, item_id: ItemId) -> None:
        """Bring a removed note back."""
        found = self.view.removed.notes.index_of(item_id)
        item = self.view.removed.notes.item_at(found)
        if item is not None and self._do(lambda: capturing.restore(self._desk, item)):
            self.view.removed.notes.take(item_id)
            self._say(notices.restored())

    def go_to_loose_end(self) -> None:
        """Go to the next kept note without a speaker."""
        items = self._desk.dossier.items
        current = self._selected()
        start = items.index(current) + 1 if current else 0
        after = (*items[start:], *items[:start])
        loose = (item for item in after if _is_loose(item))
        found = next(loose, None)
        if found is None:
            self._say(notices.no_loose_ends())
        else:
            self.view.stream.choose(found.id)
            self.view.focus_stream()

    # --- what is shown ---

    def show(self) -> None:
        """Show the whole table from scratch."""
        self.view.stream.notes.set_items(self._desk.dossier.items)
        self.view.stream.show_newest()
        self._follow_step()
        self._show_field()
        self.tick(self._desk.clock())
        self._tell_safety()

    def tick(self, reading: ClockReading) -> None:
        """Show the time."""
        self.view.now.show_time(reading)

    def flush(self) -> None:
        """Write what is half typed now, as before the screen is left."""
        self._drafts.flush()

    def _show_field(self) -> None:
        self.view.entry.set_text(self._writing.entry.text)
        self._show_choices()
        self._show_notice()

    def _show_choices(self) -> None:
        entry = self._writing.entry
        self.view.entry.show_entry(self._describer.entry(entry))
        self.view.seats.list.show_seats(self._describer.seats(entry.speaker), entry.speaker)
        self.view.stream.notes.mark(entry.linked)
        self.view.show_changing(self._writing.item)
        if self.view.details_open:
            self._show_details()

    def _show_details(self) -> None:
        entry = self._writing.entry
        sides = [self._describer.side(item) for item in entry.linked]
        word = self._describer.entry(entry).word
        self.view.details.show_details(entry.kind, word, entry.labels, sides)

    def _say(self, notice: Notice) -> None:
        self._said = notice
        self._show_notice()
        if notice != NOTHING:
            self.view.say(f"{notice.lead} {notice.more}".strip())

    def _show_notice(self) -> None:
        item = self._writing.stored()
        if self._said == NOTHING and item is not None:
            self.view.entry.notice.show_notice(notices.editing(self._describer.original(item)))
        else:
            self.view.entry.notice.show_notice(self._said)

    # --- what changes ---

    def _changed(self, change: Change) -> None:
        self.last_write = self._desk.origins.now()
        for edit in change.edits:
            record = edit.record
            if isinstance(record, Item) and edit.after is None:
                self.view.stream.notes.take(record.id)
            elif isinstance(record, Item):
                self.view.stream.notes.put(record)
            elif isinstance(record, Link):
                self.view.stream.notes.refresh(record.source)
            elif isinstance(record, Seat | Dialogue):
                self.view.stream.notes.refresh_all()
        self._follow_change()
        self._tell_safety()

    def _follow_change(self) -> None:
        if self._writing.item is not None and self._writing.stored() is None:
            self._writing.leave()
            self._show_field()
        self._follow_step()
        self._show_choices()

    def _follow_step(self) -> None:
        self._writing.follow(self._usual_kind())
        self.view.now.show_question(hosting.current_step(self._desk).question)

    def _usual_kind(self) -> ItemKind:
        step = hosting.current_step(self._desk).key
        told = self._script.step(step) if self._script else None
        return ItemKind(told.default_kind) if told else ItemKind.KNEL

    def _selected(self) -> Item | None:
        return self._item(self.view.selected())

    def _item(self, item_id: ItemId | None) -> Item | None:
        items = self._desk.dossier.items
        return next((item for item in items if item.id == item_id), None)

    # --- what is written ---

    def _do(self, act: Callable[[], Change | None]) -> bool:
        with self._writes():
            self._work.record(act())
        return not self._failed

    def _write_draft(self) -> None:
        with self._writes():
            self._writing.keep_draft()

    @contextmanager
    def _writes(self) -> Iterator[None]:
        """Tell what could not be written; the rest of the block is left out then."""
        try:
            yield
        except StoreUnavailableError as error:
            self._failed = True
            told = self._describer.error(error)
            self._say(notices.failed(told.happened, told.safe))
        else:
            if self._failed:
                self._failed = False
                self._say(NOTHING)
        self._tell_safety()

    def _tell_safety(self) -> None:
        self.safety_changed.emit(self.kept_count(), self.last_write, not self._failed)


def _is_loose(item: Item) -> bool:
    return item.speaker == UNKNOWN and item.kind not in NAMELESS

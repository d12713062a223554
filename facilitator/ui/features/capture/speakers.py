"""Who can speak, with how many notes: rows for a list, kept up from change to change."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dialogue, Dossier, Seat
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    Speaker,
    SpeakerKind,
    seated,
)
from facilitator.domain.table.attribution import printed_organisation, speaker_label
from facilitator.domain.table.seating import known_name
from facilitator.ui.features.capture.list_models import SpeakerRow
from facilitator.ui.features.capture.view_protocol import CaptureViewProtocol
from facilitator.ui.widgets.seat_tile import places_of

translate = QCoreApplication.translate

SUBGROUP = SpeakerKind.SUBGROUP
SUBGROUPS = "ABCDEF"
"""Letters of subgroups."""
Key = int | tuple[SpeakerKind, str]
"""A speaker as what notes are counted by: Python's own hash of an id is slow."""


class SpeakersPresenter:
    """Keeps on the screen who can speak and who does; counts only what a change touched."""

    def __init__(self, view: CaptureViewProtocol, dossier: Callable[[], Dossier]) -> None:
        self._view, self._dossier = view, dossier
        self._counts: Counter[Key] = Counter()
        self._subgroups: tuple[Speaker, ...] = ()
        self._chosen = UNKNOWN

    def read(self) -> None:
        """Count all notes anew, and show everybody."""
        self._counts = Counter(_key(item.speaker) for item in self._dossier().items)
        self._show()

    def choose(self, speaker: Speaker) -> None:
        """Show who speaks; a subgroup without notes stands there only while it is chosen."""
        before, self._chosen = self._chosen, speaker
        if SUBGROUP in {before.kind, speaker.kind}:
            self._show_subgroups()
        self._view.show_speaker(speaker)

    def follow(self, change: Change) -> None:
        """Show what a change did to who can speak, and to how many notes each has."""
        more: Counter[Key] = Counter()
        speakers: dict[Key, Speaker] = {}
        for edit in change.edits:
            for item, by in ((edit.before, -1), (edit.after, 1)):
                if isinstance(item, Item):
                    key = _key(item.speaker)
                    more[key] += by
                    speakers[key] = item.speaker
        self._counts.update(more)
        if any(isinstance(edit.after or edit.before, Seat | Dialogue) for edit in change.edits):
            self._show()
        elif any(speaker.kind is SUBGROUP for speaker in speakers.values()):
            self._show_subgroups()
        for key, by in more.items():
            if by:
                self._view.show_speaker_row(self._row(speakers[key]))

    def _show_subgroups(self) -> None:
        if self._subgroups != self._wanted():
            self._show()

    def _wanted(self) -> tuple[Speaker, ...]:
        """Give the subgroups that have notes or are chosen; else the first."""
        known = (key for key, count in self._counts.items() if count)
        groups = [key for key in known if isinstance(key, tuple)]
        found = {_subgroup(label) for kind, label in groups if kind is SUBGROUP}
        if self._chosen.kind is SUBGROUP:
            found.add(self._chosen)
        return tuple(sorted(found, key=lambda each: each.label)) or (_subgroup(SUBGROUPS[0]),)

    def _show(self) -> None:
        self._subgroups, seats = self._wanted(), self._dossier().seats
        seated_here = (seated(seat.id) for seat in seats)
        speakers = (HOST, *seated_here, GROUP, *self._subgroups, UNKNOWN)
        rows = [self._row(speaker) for speaker in speakers]
        self._view.show_speakers(rows, places_of(self._dossier()))
        self._view.show_speaker(self._chosen)

    def _row(self, speaker: Speaker) -> SpeakerRow:
        sign, name, person = self._words(speaker)
        count = self._counts[_key(speaker)]
        one, several = translate("Notes", "1 note"), translate("Notes", "{count} notes")
        notes = one if count == 1 else several.format(count=count)
        spoken = ", ".join(filter(None, (sign, name, person, notes)))
        return SpeakerRow(speaker, sign, name, count, spoken, person)

    def _words(self, speaker: Speaker) -> tuple[str, str, str]:
        """Give the sign, the role and the name of a speaker."""
        dossier = self._dossier()
        seat = dossier.seat(speaker.seat_id) if speaker.seat_id else None
        if seat is not None:
            return f"{seat.number}", role_of(dossier, seat), known_name(seat)
        if speaker.kind is SpeakerKind.HOST:
            return "H", speaker_label(dossier, HOST), ""
        if speaker.kind is SpeakerKind.UNKNOWN:
            return "0", translate("Notes", "who? later"), ""
        sign = "B" if speaker.kind is SUBGROUP else "P"
        return sign, speaker_name(dossier, speaker), ""


def speaker_name(dossier: Dossier, speaker: Speaker) -> str:
    """Say who someone is: `5 · huisarts`; empty when nobody knows."""
    if speaker.kind is SpeakerKind.GROUP:
        return translate("Notes", "the whole group")
    label = speaker_label(dossier, speaker)
    seat = dossier.seat(speaker.seat_id) if speaker.seat_id else None
    if seat is None:
        return label
    return f"{seat.number} · {role_of(dossier, seat) or known_name(seat)}".rstrip(" ·")


def role_of(dossier: Dossier, seat: Seat) -> str:
    """Give the role of a seat, at a table of experts the organisation."""
    return seat.role_label or printed_organisation(dossier, seat)


def next_subgroup(now: Speaker, last: Speaker) -> Speaker:
    """Give the subgroup that spoke last, or the one after it when that is chosen now."""
    if now.kind is not SpeakerKind.SUBGROUP:
        return last if last.kind is SpeakerKind.SUBGROUP else _subgroup(SUBGROUPS[0])
    place = SUBGROUPS.find(now.label) + 1
    return _subgroup(SUBGROUPS[place % len(SUBGROUPS)])


def _subgroup(letter: str) -> Speaker:
    return Speaker(SpeakerKind.SUBGROUP, label=letter)


def _key(speaker: Speaker) -> Key:
    if speaker.seat_id is not None:
        return speaker.seat_id.int
    return (speaker.kind, speaker.label)

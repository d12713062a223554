"""Says in words what one side says of a field, and which record that is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.privacy.identifying.findings import kind_of_word
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import Count, Dialogue, Dossier, Record, Seat, Step
from facilitator.domain.records.items import Item, ItemKind, Link, Speaker, SpeakerKind
from facilitator.domain.reporting.dutch import in_quotation_marks
from facilitator.domain.table.attribution import speaker_label
from facilitator.services.messages import finding_word, kind_name
from facilitator.services.record_words import RecordWords
from facilitator.ui.platform import dates

translate = QCoreApplication.translate

KEYS = frozenset({"step", "key"})
"""Fields that hold the key of a move."""


class FieldValueTexts:
    """Words for values of the table that `dossier` gives.

    `named` are records that are pointed at, and may not be at the table.
    """

    def __init__(
        self,
        dossier: Callable[[], Dossier],
        language: str,
        named: Mapping[UUID, Record] = MappingProxyType({}),
    ) -> None:
        self._dossier, self._named = dossier, named
        self._language = language
        self._of_record: Mapping[type[Record], Callable[[Any], str]] = {
            Item: lambda item: in_quotation_marks(item.text),
            Seat: _seat,
            Step: lambda step: str(step.title),
            Dialogue: table,
            Link: lambda link: f"{self.note(link.source)} {link.kind} {self.note(link.target)}",
            Clearance: lambda one: f"{self.note(one.about)}: {self._decided(one)}",
        }
        self._of_type: tuple[tuple[type[object], Callable[[Any], str]], ...] = (
            (bool, _yes_or_no),
            (ItemKind, lambda kind: kind_name(kind, language)),
            (Speaker, self.speaker),
            (datetime, lambda at: f"{at.astimezone():%H:%M:%S}"),
            (date, dates.full_day),
            (UUID, self.note),
            (tuple, lambda several: ", ".join(map(_counted, several))),
        )

    def record(self, record: Record) -> str:
        """Say in its own words which record it is."""
        told = self._of_record.get(type(record))
        if told is None:
            return capital(RecordWords(table, self._named, self._language).record(record))
        return told(record)

    def value(self, name: str, values: tuple[object, ...]) -> str:
        """Say what one side says of a field, with the fields that belong to it."""
        first, *others = values
        if name == "verbatim":
            return self._wordings(str(first), str(others[1]), printed_words(values))
        if name == "about":
            return self._decision_words(*others[1:2], *others[3:])
        if name == "labels.photo":
            return _photo(str(first), str(others[0]), allowed=bool(others[1]))
        if name == "labels.existing" and others[0]:
            return f"{_yes_or_no(bool(first))}: {others[0]}"
        return self._single(name, first)

    def _single(self, name: str, value: object) -> str:
        if value in {None, "", ()}:
            return translate("Conflicts", "nothing filled in")
        if name in KEYS:
            return self.step(str(value))
        told = (say for kind, say in self._of_type if isinstance(value, kind))
        return next(told, str)(value)

    def _decided(self, clearance: Clearance) -> str:
        return self._decision_words(clearance.finding, clearance.reason, clearance.decision)

    def _decision_words(self, finding: object, reason: object, decision: object) -> str:
        kind = kind_of_word(str(finding))
        found = finding_word(kind, self._language) if kind else str(finding)
        return decision_words(decision, reason, found)

    def _wordings(self, verbatim: str, edited: str, printed: str) -> str:
        """Give the wording that is printed, and below it the other one."""
        shown = in_quotation_marks(printed)
        if printed != verbatim:
            return f"{shown}\n{self.original(verbatim)}"
        reworded = translate("Conflicts", "reworded: {text}")
        return (
            f"{shown}\n{reworded.format(text=in_quotation_marks(edited))}" if edited else shown
        )

    def original(self, verbatim: str) -> str:
        """Say how a note was first written down."""
        first = translate("Conflicts", "first: {text}")
        return first.format(text=in_quotation_marks(verbatim))

    def about(self, item: Item) -> str:
        """Say of a note what kind it is, whose, where and when."""
        parts = (
            kind_name(item.kind, self._language),
            self.speaker(item.speaker),
            self.step(item.step),
            f"{item.at.astimezone():%H:%M}" if item.at else "",
        )
        return " · ".join(part for part in parts if part)

    def speaker(self, speaker: Speaker) -> str:
        """Say who spoke, for the people who were there."""
        seat = self._dossier().seat(speaker.seat_id)
        if seat is not None:
            return _seat(seat)
        if speaker.kind in {SpeakerKind.UNKNOWN, SpeakerKind.SEAT}:
            return translate("Conflicts", "speaker not known")
        return speaker_label(self._dossier(), speaker)

    def step(self, key: str) -> str:
        """Name a move."""
        step = self._dossier().step(key)
        return step.title if step else key

    def note(self, item_id: UUID) -> str:
        """Say which note an id is of."""
        items = (each for each in self._dossier().items if each.id == item_id)
        found = next(items, self._named.get(item_id))
        return in_quotation_marks(found.text) if isinstance(found, Item) else "…"


def printed_words(values: Sequence[object]) -> str:
    """Give the wording that documents take, of what one side says of the words of a note."""
    verbatim, prints_verbatim, edited = values
    return str(verbatim if prints_verbatim or not edited else edited)


def decision_words(decision: object, reason: object = "", found: str = "") -> str:
    """Say what was decided about a text: of what was found in it, and why it stays."""
    decided = {
        ClearanceDecision.CLEARED: translate("Conflicts", "may be published"),
        ClearanceDecision.REPLACED: translate("Conflicts", "replaced by other words"),
        ClearanceDecision.LEFT_OUT: translate("Conflicts", "is not published"),
        ClearanceDecision.KEPT: translate("Conflicts", "stays as it is"),
    }
    said = (decided[ClearanceDecision(str(decision))], found, str(reason))
    return " · ".join(filter(None, said))


def table(dialogue: Dialogue) -> str:
    """Name a table by all that tells it from others."""
    number = translate("Conflicts", "dialogue {number}")
    parts = (
        dialogue.theme,
        number.format(number=dialogue.number) if dialogue.number else "",
        dates.full_day(dialogue.held_on) if dialogue.held_on else "",
        dialogue.municipality,
        dialogue.host_function,
    )
    return " · ".join(part for part in parts if part)


def table_in_short(dialogue: Dialogue) -> str:
    """Name a table in few words, where it stands beside others."""
    number = translate("Conflicts", "dialogue {number}")
    parts = (
        dialogue.theme or dialogue.kind,
        number.format(number=dialogue.number) if dialogue.number else "",
        dialogue.municipality,
    )
    return ", ".join(part for part in parts if part)


def capital(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]


def _seat(seat: Seat) -> str:
    if not seat.role_label:
        return translate("Conflicts", "seat {number}").format(number=seat.number)
    words = translate("Conflicts", "seat {number} · {role}")
    return words.format(number=seat.number, role=seat.role_label)


def _yes_or_no(value: bool) -> str:
    return translate("Conflicts", "yes") if value else translate("Conflicts", "no")


def _photo(photo: str, description: str, *, allowed: bool) -> str:
    if not photo:
        return translate("Conflicts", "no photo")
    may = translate("Conflicts", "photo that may be shown")
    may_not = translate("Conflicts", "photo that may not be shown")
    return ": ".join(part for part in (may if allowed else may_not, description) if part)


def _counted(value: object) -> str:
    if isinstance(value, Count):
        return f"{value.attribute} {value.category}: {value.number}"
    return str(value)

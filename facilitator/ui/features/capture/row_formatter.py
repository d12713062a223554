"""Finds the words with which the screen shows what was said, and by whom."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Feature,
    Item,
    ItemKind,
    LinkKind,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
    seated,
    usual_wording,
)
from facilitator.domain.records.questions import is_generative
from facilitator.domain.reporting.dutch import in_quotation_marks, shortened
from facilitator.domain.table.attribution import printed_organisation, speaker_label
from facilitator.domain.table.script import Choice, Vocabulary
from facilitator.domain.table.seating import known_name
from facilitator.services.capture import Entry
from facilitator.services.messages import UserMessage
from facilitator.ui.features.capture.rows import EntryState, NoteRow, SpeakerRow, TensionSide
from facilitator.ui.widgets.seat_map.places import SeatPlace, places_of

translate = QCoreApplication.translate

FEW_WORDS = 7
"""How many words of a note stand for the whole of it."""

SUBGROUPS = "ABCDEF"
"""Letters of subgroups."""

SIGNS = "▲↔#\u00a0"
"""Signs before words on a card, which nobody needs to hear."""


Heard = dict[object, tuple[Speaker, int]]
"""Each speaker by a mark, with how many notes."""


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


class RowFormatter:
    """Says in words what a dossier holds; `dossier` gives it as it is now."""

    def __init__(self, dossier: Callable[[], Dossier], words: CaptureWords) -> None:
        self._dossier = dossier
        self._words = words
        self._counted: tuple[Item, ...] = ()
        self._heard: Heard = {}

    def note(self, item: Item) -> NoteRow:
        """Say what the stream shows of an item."""
        word = self._words.kind(item.kind)
        text = _quoted(item, item.text) if item.text else " ⇄ ".join(self._sides(item))
        said_by = self.speaker(item.speaker)
        if not said_by and not item.kind.spec.nameless:
            said_by = translate("Notes", "speaker not known")
        sensitive = translate("Notes", "sensitive") if item.sensitive else ""
        return NoteRow(
            kind=item.kind,
            word=word,
            text=text,
            said_by=said_by,
            time=_hour(item.at),
            spoken=self._spoken(item, word, text),
            title=item.labels.title,
            facts=tuple(self._facts(item)),
            remarks=tuple(self._remarks(item)),
            starred=item.starred,
            sensitive=sensitive,
        )

    def entry(self, entry: Entry) -> EntryState:
        """Say what was chosen for the note in the field."""
        return EntryState(
            kind=entry.kind,
            word=self._words.kind(entry.kind),
            speaker=entry.speaker,
            said_by=self.speaker(entry.speaker),
            starred=entry.starred,
            sensitive=entry.sensitive,
            energy=entry.energy or bool(entry.labels.votes),
            verbatim=entry.written_as is Wording.VERBATIM,
            reacts=entry.reaction_to is not None,
            turns=entry.other_side_of is not None,
            detailed=entry.labels != type(entry.labels)(),
        )

    def kept(self, entry: Entry) -> str:
        """Say that a note was kept, of which kind and by whom."""
        words = (self._words.kind(entry.kind), speaker_label(self._dossier(), entry.speaker))
        what = ", ".join(word for word in words if word)
        return translate("Notes", "Kept: {note}").format(note=what)

    def error(self, error: FacilitatorError) -> UserMessage:
        """Say what could not be done."""
        return self._words.error(error)

    def speaker(self, speaker: Speaker) -> str:
        """Say who someone is: `5 · huisarts`; empty when nobody knows."""
        if speaker.kind is SpeakerKind.GROUP:
            return translate("Notes", "the whole group")
        label = speaker_label(self._dossier(), speaker)
        seat = self._dossier().seat(speaker.seat_id) if speaker.seat_id else None
        if seat is None:
            return label
        return f"{seat.number} · {self._role(seat) or known_name(seat)}".rstrip(" ·")

    def seats(self, chosen: Speaker) -> tuple[SpeakerRow, ...]:
        """Say who can speak: the host, every seat, the group, subgroups, nobody known."""
        dossier = self._dossier()
        heard = self._count(dossier.items)
        rows = [(HOST, "H", speaker_label(dossier, HOST))]
        rows += [
            (seated(seat.id), f"{seat.number}", self._role(seat)) for seat in dossier.seats
        ]
        rows.append((GROUP, "P", translate("Notes", "the whole group")))
        speakers = [*(speaker for speaker, _count in heard.values()), chosen]
        rows += [(each, "B", self.speaker(each)) for each in _subgroups(speakers)]
        rows.append((UNKNOWN, "0", translate("Notes", "who? later")))
        nobody = (UNKNOWN, 0)
        names = {seat.id: known_name(seat) for seat in dossier.seats}
        return tuple(
            _seat_row(
                *row,
                heard.get(_mark(row[0]), nobody)[1],
                names.get(row[0].seat_id, "") if row[0].seat_id else "",
            )
            for row in rows
        )

    def _role(self, seat: Seat) -> str:
        return seat.role_label or printed_organisation(self._dossier(), seat)

    def places(self) -> tuple[SeatPlace, ...]:
        """Say who sits where round the table."""
        return places_of(self._dossier())

    def _count(self, items: tuple[Item, ...]) -> Heard:
        """Count notes by speaker; when notes only came at the end, no more than those."""
        if self._counted is not items:
            known = len(self._counted)
            only_more = items[:known] == self._counted
            before = self._heard if only_more else {}
            self._heard = _heard(items[known:] if only_more else items, before)
            self._counted = items
        return self._heard

    def few_words(self, item_id: ItemId) -> str:
        """Say a note in a few words."""
        items = self._dossier().items
        item = next((item for item in items if item.id == item_id), None)
        return _quoted(item, shortened(item.text, FEW_WORDS)) if item else "…"

    def cases(self) -> tuple[TensionSide, ...]:
        """Say which cases were told, the newest first."""
        items = reversed(self._dossier().items)
        told = (item for item in items if item.kind is ItemKind.CASE)
        return tuple(TensionSide(case.id, case.labels.title or case.text) for case in told)

    def advice(self, entry: Entry) -> str:
        """Say what is usual for a note of this kind, where that asks for words."""
        if entry.kind is not ItemKind.QUESTION or is_generative(entry.text):
            return ""
        return translate("Notes", "Begin with “Hoe kunnen we”, and end with a question mark.")

    def side(self, item_id: ItemId) -> TensionSide:
        """Say one of the notes that a tension links."""
        return TensionSide(item_id, self.few_words(item_id))

    def _targets(self, item: Item, kind: LinkKind) -> list[ItemId]:
        links = self._dossier().links
        return [link.target for link in links if link.source == item.id and link.kind is kind]

    def _sides(self, item: Item) -> list[str]:
        targets = self._targets(item, LinkKind.TENSION)
        return [self.few_words(target) for target in targets]

    def _facts(self, item: Item) -> Iterator[str]:
        labels, words = item.labels, self._words
        yield from self._marks(item)
        if labels.tension:
            yield words.choice("tensions", labels.tension)
        if labels.level:
            yield words.choice("levels", labels.level)
        if labels.aim:
            yield words.choice("aims", labels.aim)
        yield from (words.choice("actors", actor) for actor in labels.actors)
        if labels.existing:
            where = labels.existing_where
            yield translate("Notes", "exists already") + (f" ({where})" if where else "")
        if labels.nature:
            yield words.choice("natures", labels.nature)
        if labels.feature is Feature.BOX:
            yield translate("Notes", "in a box")
        yield from self._pledge(item)
        yield from (f"#{tag}" for tag in labels.tags)

    def _marks(self, item: Item) -> Iterator[str]:
        """Say what keys marked; each word stands behind its sign."""
        if item.wording is not usual_wording(item.kind):
            own = item.wording is Wording.VERBATIM
            yield translate("Notes", "own words") if own else translate("Notes", "summary")
        if item.energy:
            yield translate("Notes", "▲\u00a0energy")
        if item.labels.votes:
            yield translate("Notes", "▲\u00a0energy {votes}").format(votes=item.labels.votes)
        if item.assents:
            yield translate("Notes", "+{count} agree").format(count=item.assents)
        for target in self._targets(item, LinkKind.REACTION):
            yield self._reaction(item, target)
        for target in self._targets(item, LinkKind.OTHER_SIDE):
            note = self._last_or_few_words(item, target)
            yield translate("Notes", "↔\u00a0other side of {note}").format(note=note)
        for target in self._targets(item, LinkKind.TIP):
            yield translate("Notes", "tip for {note}").format(note=self.few_words(target))

    def _last_or_few_words(self, item: Item, target: ItemId) -> str:
        last = translate("Notes", "the last")
        return last if self._is_before(item, target) else self.few_words(target)

    def _is_before(self, item: Item, target: ItemId) -> bool:
        items = self._dossier().items
        place = items.index(item) if item in items else 0
        return bool(place) and items[place - 1].id == target

    def tension(self, kind: TensionKind) -> str:
        """Name a kind of tension."""
        return self._words.choice("tensions", kind)

    def _pledge(self, item: Item) -> Iterator[str]:
        who, when = item.labels.pledged_by, item.labels.pledged_when
        if who and item.kind is ItemKind.ACTION:
            yield translate("Notes", "by {who}").format(who=who)
        elif who and who != speaker_label(self._dossier(), item.speaker):
            yield translate("Notes", "promised by {who}").format(who=who)
        if when:
            yield when

    def _reaction(self, item: Item, target: ItemId) -> str:
        if self._is_before(item, target):
            return translate("Notes", "reacts to the last")
        return translate("Notes", "reacts to {note}").format(note=self.few_words(target))

    def _remarks(self, item: Item) -> Iterator[str]:
        labels = item.labels
        if item.text and self._targets(item, LinkKind.TENSION):
            yield " ⇄ ".join(self._sides(item))
        if labels.way_out:
            way = self._words.choice("ways_out", labels.way_out)
            yield translate("Notes", "way out: {way}").format(way=way)
        if labels.wish_behind:
            yield translate("Notes", "wish behind it: {wish}").format(wish=labels.wish_behind)
        if item.edited:
            yield self.original(item)

    def original(self, item: Item) -> str:
        """Say how an item was first worded."""
        text = _quoted(item, item.verbatim)
        return translate("Notes", "originally: {text}").format(text=text)

    def _spoken(self, item: Item, word: str, text: str) -> str:
        role = speaker_label(self._dossier(), item.speaker)
        start = ", ".join(part for part in (word, role) if part)
        marks = (
            translate("Notes", "starred") if item.starred else "",
            translate("Notes", "sensitive") if item.sensitive else "",
            *(fact.lstrip(SIGNS) for fact in self._facts(item)),
        )
        return ", ".join([f"{start}: {text}", *(mark for mark in marks if mark)])


def next_subgroup(now: Speaker, last: Speaker) -> Speaker:
    """Give the subgroup that spoke last, or the one after it when that is chosen now."""
    if now.kind is not SpeakerKind.SUBGROUP:
        return last if last.kind is SpeakerKind.SUBGROUP else _subgroup(SUBGROUPS[0])
    place = SUBGROUPS.find(now.label) + 1
    return _subgroup(SUBGROUPS[place % len(SUBGROUPS)])


def _subgroup(letter: str) -> Speaker:
    return Speaker(SpeakerKind.SUBGROUP, label=letter)


def _heard(items: Iterable[Item], heard: Heard) -> Heard:
    """Count the notes of each speaker, without Python's own hash of ids: it is slow."""
    for item in items:
        mark = _mark(item.speaker)
        heard[mark] = (item.speaker, heard[mark][1] + 1 if mark in heard else 1)
    return heard


def _mark(speaker: Speaker) -> object:
    if speaker.seat_id is not None:
        return speaker.seat_id.int
    return (speaker.kind.value, speaker.label)


def _subgroups(speakers: Iterable[Speaker]) -> list[Speaker]:
    heard = {each for each in speakers if each.kind is SpeakerKind.SUBGROUP}
    return sorted(heard, key=lambda speaker: speaker.label) or [_subgroup(SUBGROUPS[0])]


def _seat_row(speaker: Speaker, sign: str, name: str, count: int, person: str) -> SpeakerRow:
    one, several = translate("Notes", "1 note"), translate("Notes", "{count} notes")
    notes = one if count == 1 else several.format(count=count)
    spoken = ", ".join(part for part in (sign, name, person, notes) if part)
    return SpeakerRow(speaker, sign, name, count, spoken, person)


def _quoted(item: Item, text: str) -> str:
    return in_quotation_marks(text) if item.wording is Wording.VERBATIM else text


def _hour(at: datetime | None) -> str:
    return f"{at.astimezone():%H:%M}" if at else ""

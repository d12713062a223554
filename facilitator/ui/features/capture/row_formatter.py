"""Finds the words with which the screen shows what was said, and by whom."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.domain.privacy.anonymise import has_names
from facilitator.domain.privacy.export_policy import unprintable
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    Feature,
    Item,
    ItemKind,
    LinkKind,
    Speaker,
    Wording,
    usual_wording,
)
from facilitator.domain.records.questions import is_generative
from facilitator.domain.reporting.dutch import in_quotation_marks, shortened
from facilitator.domain.table.attribution import speaker_label
from facilitator.services.capture import Entry
from facilitator.ui.features.capture.list_models import NoteRow
from facilitator.ui.features.capture.marks import MARKS
from facilitator.ui.features.capture.speakers import speaker_name
from facilitator.ui.features.capture.view_protocol import CaptureWords, EntryState, TensionSide

translate = QCoreApplication.translate

FEW_WORDS = 7
"""How many words of a note stand for the whole of it."""

SIGNS = "▲↔#\u00a0"
"""Signs before words on a card, which nobody needs to hear."""


MARK_FACTS = [key.fact for key in MARKS if key.fact]
Targets = dict[LinkKind, list[ItemId]]
"""What a note points at, by the kind of the link."""


class RowFormatter:
    """Says in words what a dossier holds; `dossier` gives it as it is now.

    `words` are those from data, of kinds, lists and errors.
    """

    def __init__(self, dossier: Callable[[], Dossier], words: CaptureWords) -> None:
        self._dossier = dossier
        self.words = words
        self._seats: Sequence[Seat] = ()
        self._names: TableNames | None = None

    def note(self, item: Item) -> NoteRow:
        """Say what the stream shows of an item."""
        dossier = self._dossier()
        word, targets = self.words.kind(item.kind), _targets(dossier, item)
        sides = " ⇄ ".join(map(self.few_words, targets[LinkKind.TENSION]))
        named = self._name_in(dossier, f"{item.text}\n{item.labels.title}")
        facts = tuple(self._facts(item, targets, named=bool(named)))
        text = _quoted(item, item.text) if item.text else sides
        said_by = speaker_name(dossier, item.speaker)
        if not said_by and not item.kind.spec.nameless:
            said_by = translate("Notes", "speaker not known")
        sensitive = translate("Notes", "sensitive") if item.sensitive else ""
        return NoteRow(
            kind=item.kind,
            word=word,
            text=text,
            said_by=said_by,
            time=_hour(item.at),
            spoken=_spoken(item, word, speaker_label(dossier, item.speaker), text, facts),
            title=item.labels.title,
            facts=facts,
            remarks=tuple(self._remarks(item, sides)),
            starred=item.starred,
            sensitive=sensitive,
        )

    def entry(self, entry: Entry) -> EntryState:
        """Say what was chosen for a note."""
        on = (key.command for key in MARKS if key.is_on and key.is_on(entry))
        said_by = self.speaker(entry.speaker)
        return EntryState(entry.kind, entry.speaker, said_by, frozenset(on))

    def kept(self, entry: Entry) -> str:
        """Say that a note was kept, of which kind and by whom."""
        words = (self.words.kind(entry.kind), speaker_label(self._dossier(), entry.speaker))
        what = ", ".join(filter(None, words))
        return translate("Notes", "Kept: {note}").format(note=what)

    def speaker(self, speaker: Speaker) -> str:
        """Say who someone is: `5 · huisarts`; empty when nobody knows."""
        return speaker_name(self._dossier(), speaker)

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
        """Say what is usual for a note of this kind, else who of the table is named in it."""
        if entry.kind is ItemKind.QUESTION and not is_generative(entry.text):
            return translate(
                "Notes", "Begin with “Hoe kunnen we”, and end with a question mark."
            )
        name = self._name_in(self._dossier(), entry.text)
        if not name:
            return ""
        told = translate(
            "Notes", "“{name}” sits at this table. We ask about it before a report."
        )
        return told.format(name=name)

    def _name_in(self, dossier: Dossier, text: str) -> str:
        if dossier.seats is not self._seats:
            self._seats = dossier.seats
            seats = list(unprintable(dossier.seats, dossier.dialogue.kind))
            self._names = TableNames(seats) if any(map(has_names, seats)) else None
        return self._names.first_in(text) if self._names else ""

    def _facts(self, item: Item, targets: Targets, *, named: bool) -> Iterator[str]:
        labels, words = item.labels, self.words
        if named:
            yield translate("Notes", "names somebody at the table")
        yield from self._marks(item, targets)
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

    def _marks(self, item: Item, targets: Targets) -> Iterator[str]:
        """Say what keys marked; each word stands behind its sign."""
        if item.wording is not usual_wording(item.kind):
            own = item.wording is Wording.VERBATIM
            yield translate("Notes", "own words") if own else translate("Notes", "summary")
        yield from filter(None, [fact(item) for fact in MARK_FACTS])
        if item.labels.votes:
            yield translate("Notes", "▲\u00a0energy {votes}").format(votes=item.labels.votes)
        if item.assents:
            yield translate("Notes", "+{count} agree").format(count=item.assents)
        for target in targets[LinkKind.REACTION]:
            yield self._reaction(item, target)
        for target in targets[LinkKind.OTHER_SIDE]:
            note = self._last_or_few_words(item, target)
            yield translate("Notes", "↔\u00a0other side of {note}").format(note=note)
        for target in targets[LinkKind.TIP]:
            yield translate("Notes", "tip for {note}").format(note=self.few_words(target))

    def _last_or_few_words(self, item: Item, target: ItemId) -> str:
        last = translate("Notes", "the last")
        return last if self._is_before(item, target) else self.few_words(target)

    def _is_before(self, item: Item, target: ItemId) -> bool:
        items = self._dossier().items
        place = items.index(item) if item in items else 0
        return bool(place) and items[place - 1].id == target

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

    def _remarks(self, item: Item, sides: str) -> Iterator[str]:
        labels = item.labels
        if item.text and sides:
            yield sides
        if labels.way_out:
            way = self.words.choice("ways_out", labels.way_out)
            yield translate("Notes", "way out: {way}").format(way=way)
        if labels.wish_behind:
            yield translate("Notes", "wish behind it: {wish}").format(wish=labels.wish_behind)
        if item.text != item.verbatim:
            yield self.original(item)

    def original(self, item: Item) -> str:
        """Say how an item was first worded."""
        text = _quoted(item, item.verbatim)
        return translate("Notes", "originally: {text}").format(text=text)


def _spoken(item: Item, word: str, role: str, text: str, facts: Sequence[str]) -> str:
    start = ", ".join(filter(None, (word, role)))
    marks = (
        translate("Notes", "starred") if item.starred else "",
        translate("Notes", "sensitive") if item.sensitive else "",
        *[fact.lstrip(SIGNS) for fact in facts],
    )
    return ", ".join([f"{start}: {text}", *filter(None, marks)])


def _quoted(item: Item, text: str) -> str:
    return in_quotation_marks(text) if item.wording is Wording.VERBATIM else text


def _hour(at: datetime | None) -> str:
    return f"{at.astimezone():%H:%M}" if at else ""


def _targets(dossier: Dossier, item: Item) -> Targets:
    """Give what a note points at, by the kind of the link."""
    found: Targets = {kind: [] for kind in LinkKind}
    for link in dossier.links:
        if link.source == item.id:
            found[link.kind].append(link.target)
    return found

"""Finds the words with which the screen shows what was said, and by whom."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dossier
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

    def note(self, item: Item) -> NoteRow:
        """Say what the stream shows of an item."""
        word, targets = self.words.kind(item.kind), self._targets(item)
        sides = " ⇄ ".join(map(self.few_words, targets[LinkKind.TENSION]))
        facts = tuple(self._facts(item, targets))
        text = _quoted(item, item.text) if item.text else sides
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
            spoken=self._spoken(item, word, text, facts),
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
        """Say what is usual for a note of this kind, where that asks for words."""
        if entry.kind is not ItemKind.QUESTION or is_generative(entry.text):
            return ""
        return translate("Notes", "Begin with “Hoe kunnen we”, and end with a question mark.")

    def _targets(self, item: Item) -> Targets:
        """Give what a note points at, by the kind of the link."""
        found: Targets = {kind: [] for kind in LinkKind}
        for link in self._dossier().links:
            if link.source == item.id:
                found[link.kind].append(link.target)
        return found

    def _facts(self, item: Item, targets: Targets) -> Iterator[str]:
        labels, words = item.labels, self.words
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

    def _spoken(self, item: Item, word: str, text: str, facts: Sequence[str]) -> str:
        role = speaker_label(self._dossier(), item.speaker)
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

"""What of a table a person has to look at before it leaves: its findings, in report order.

Only this laptop knows the names at the table, so this is asked here, before a report is made
and before a table is handed in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.export_policy import NOBODY, unprintable
from facilitator.domain.privacy.identifying.findings import (
    DIRECT,
    Finding,
    FindingKind,
    kind_of_word,
)
from facilitator.domain.privacy.identifying.table_check import DOCUMENT, CheckScope, TableCheck
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import TableNames, text_fields, texts_of
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    fingerprint_of,
)
from facilitator.domain.records.dialogue import Dossier, Record
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item, item_order
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.table.chapters import AFTERWARDS, KINDS, chapters_of
from facilitator.exchange.data_files.word_lists import read_word_lists
from facilitator.services.finding_decisions import records_of
from facilitator.storage.store import Store

_FIRST = "essence"
"""What of a closing is told before the notes."""

_OF_NOTES = frozenset({FindingKind.SENSITIVE, FindingKind.WITHHELD, FindingKind.UNREAD})
"""What a note is by itself, and stays out of what is published unless a person decides."""


@lru_cache(maxsize=1)
def word_lists() -> WordLists:
    """Read the word lists, when they are first needed."""
    return read_word_lists()


def can_be_kept(finding: Finding) -> bool:
    """Say whether it may stay for a reason."""
    return is_kept_by_choice(finding.kind, finding.hit)


def is_kept_by_choice(kind: FindingKind, words: str) -> bool:
    """Say whether words may stay for a reason: of places only ordinary ones."""
    return kind is not FindingKind.PLACE or word_lists().is_word(words.lower())


@dataclass(frozen=True, slots=True)
class DecidedPoint:
    """Something a person decided about: what it was, the text as it is, and the decision.

    `code` is that of the decision.
    """

    kind: FindingKind
    record: Record
    text: str
    decision: ClearanceDecision
    reason: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class ExportCheck:
    """What is found at a table: `open` waits for a person, in report order.

    `originals` counts notes of which the original, which nothing prints and which goes along in
    a file, names somebody, while nobody chose or read the wording that is printed.
    """

    open: tuple[Finding, ...] = ()
    decided: tuple[DecidedPoint, ...] = ()
    originals: int = 0

    @property
    def named(self) -> tuple[Finding, ...]:
        """What waits and is in the words or a photo, so that it goes along as it is."""
        return tuple(one for one in self.open if one.kind not in _OF_NOTES)

    def waits(self, edition: str) -> int:
        """Count what an edition waits for: `intern` for nothing, a published one for all."""
        return 0 if edition == INTERNAL.name else len(self.open)

    def counts(self) -> Mapping[FindingKind, tuple[int, int]]:
        """Give for each kind that was found how many wait, of how many."""
        waiting = Counter(one.kind for one in self.open)
        whole = waiting + Counter(one.kind for one in self.decided)
        return {kind: (waiting[kind], whole[kind]) for kind in FindingKind if whole[kind]}


def check_table(
    store: Store, dialogue_id: DialogueId, scope: CheckScope = DOCUMENT
) -> ExportCheck:
    """Give what is found at a table, and what was decided about it.

    Names of who may be printed here are none. Raises WrongUseError when there is no such table.
    """
    dossier = store.dossier(dialogue_id)
    names = TableNames(unprintable(store.seats_ever(dialogue_id), dossier.dialogue.kind))
    return check_dossier(dossier, names, scope)


def check_dossier(
    dossier: Dossier, names: TableNames = NOBODY, scope: CheckScope = DOCUMENT
) -> ExportCheck:
    """Give what is found in a dossier; `names` are those of its table that may not leave."""
    shown = dossier if scope.originals else without_doubles(dossier)
    check = TableCheck(shown, names, word_lists(), scope)
    return _checked(shown, check.findings, names, everything=scope.originals)


def all_findings(dossier: Dossier, names: TableNames, scope: CheckScope) -> tuple[Finding, ...]:
    """Give what is found in a dossier as documents show it, decided about or not."""
    shown = without_doubles(dossier)
    check = TableCheck(shown, names, word_lists(), scope)
    return tuple(_in_order(shown, check.findings))


class RepeatedCheck:
    """Checks one table after each decision; only records that changed are looked at anew."""

    def __init__(
        self, store: Store, dialogue_id: DialogueId, scope: CheckScope = DOCUMENT
    ) -> None:
        self._store = store
        self._scope = scope
        self._dialogue_id = dialogue_id
        self._looked_at: object = None
        self._found: dict[Record, tuple[Finding, ...]] = {}

    def check(self, dossier: Dossier) -> ExportCheck:
        """Give what is found in the table as it is now, and what was decided about it."""
        seats = tuple(self._store.seats_ever(self._dialogue_id))
        shown = without_doubles(dossier)
        around = (seats, shown.seats, shown.dialogue)
        if around != self._looked_at:
            self._looked_at, self._found = around, {}
            self._names = TableNames(unprintable(seats, shown.dialogue.kind))
        check = TableCheck(shown, self._names, word_lists(), self._scope)

        def findings(record: Record) -> tuple[Finding, ...]:
            if record not in self._found:
                self._found[record] = tuple(check.findings(record))
            return self._found[record]

        return _checked(shown, findings, self._names)


_Find = Callable[[Record], Iterable[Finding]]


def _checked(
    shown: Dossier, find: _Find, names: TableNames, *, everything: bool = False
) -> ExportCheck:
    clearances = Clearances(shown.clearances)
    waiting, done = [], []
    for finding in _in_order(shown, find, everything=everything):
        decided = clearances.of_finding(finding)
        kept = decided is not None and decided.decision is ClearanceDecision.KEPT
        if decided is None or (kept and not can_be_kept(finding)):
            waiting.append(finding)
        else:
            done.append(_done(finding, decided))
    replaced = list(_replaced(shown))
    chosen = {point.record.id for point in replaced}
    originals = sum(
        item.text != item.verbatim
        and names.found_in(item.verbatim)
        and not (item.id in chosen or clearances.is_cleared(item))
        for item in shown.items
    )
    return ExportCheck(tuple(waiting), (*done, *replaced), originals)


def _done(finding: Finding, decided: Clearance) -> DecidedPoint:
    about = (finding.kind, finding.record, finding.sentence)
    return DecidedPoint(*about, decided.decision, decided.reason, decided.code)


def _replaced(dossier: Dossier) -> Iterator[DecidedPoint]:
    """Give what was replaced and is not found any more, as far as the texts still say so."""
    records = {RecordId(record.id): record for record in records_of(dossier)}
    for one in dossier.clearances:
        kind, record = kind_of_word(one.finding), records.get(one.about)
        if one.decision is ClearanceDecision.REPLACED and kind and record:
            told = one.fingerprint
            for text in _texts(record, one.field):
                if fingerprint_of(one.about, text) == told:
                    yield DecidedPoint(kind, record, text, one.decision, code=one.code)


def _texts(record: Record, field: str) -> Iterator[str]:
    if field == PRINTED_TEXT and isinstance(record, Item):
        yield record.text
    elif any(field == each.path for each in text_fields(type(record))):
        yield from texts_of(attrgetter(field)(record))


def count_direct(findings: Iterable[Finding]) -> int:
    """Count what names or reaches one person by itself: a working copy tells how often."""
    return sum(finding.kind in DIRECT for finding in findings)


def _in_order(dossier: Dossier, find: _Find, *, everything: bool = False) -> Iterator[Finding]:
    """Give findings in the order of a report; `everything` also where that tells nothing."""
    closing = list(find(dossier.closing)) if dossier.closing else []
    head: list[Record] = [dossier.dialogue, *dossier.seats, *dossier.steps]
    for record in head:
        yield from find(record)
    yield from (finding for finding in closing if finding.field == _FIRST)
    for item in _by_chapter(dossier):
        yield from find(item)
    yield from (finding for finding in closing if finding.field != _FIRST)
    for link in dossier.links:
        yield from find(link)
    for moment in dossier.moments:
        yield from find(moment)
    for clearance in dossier.clearances if everything else ():
        yield from find(clearance)


def _by_chapter(dossier: Dossier) -> list[Item]:
    """Give the notes in the order of the chapters in which a report has them."""
    chapters = chapters_of(dossier.dialogue.kind, {item.kind for item in dossier.items})
    order = [kind for chapter in (*chapters, *AFTERWARDS) for kind in KINDS[chapter]]
    place = {kind: at for at, kind in enumerate(dict.fromkeys(order))}
    return sorted(dossier.items, key=lambda item: (place[item.kind], item_order(item)))

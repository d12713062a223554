"""What of a table a person has to look at before it leaves: its findings, in report order.

Only this laptop knows the names at the table, so this is asked here, before a report is made
and before a table is handed in.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.export_policy import NOBODY, unprintable
from facilitator.domain.privacy.identifying.decisions import decided_by
from facilitator.domain.privacy.identifying.findings import DIRECT, Finding, IsDecided
from facilitator.domain.privacy.identifying.table_check import DOCUMENT, CheckScope, TableCheck
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dossier, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, item_order
from facilitator.domain.reporting.chapters import AFTERWARDS, KINDS, chapters_of
from facilitator.exchange.data_files.word_lists import read_word_lists
from facilitator.storage.store import Store

_FIRST = "essence"
"""What of a closing is told before the notes."""


@lru_cache(maxsize=1)
def word_lists() -> WordLists:
    """Read the word lists, when they are first needed."""
    return read_word_lists()


def check_table(
    store: Store,
    dialogue_id: DialogueId,
    decided: IsDecided | None = None,
    scope: CheckScope = DOCUMENT,
) -> tuple[Finding, ...]:
    """Give the findings at a table about which nobody has decided, in report order.

    `decided` says otherwise than the table itself what was decided. Names of who may be printed
    here are none. Raises WrongUseError when there is no such table.
    """
    dossier = store.dossier(dialogue_id)
    names = TableNames(unprintable(store.seats_ever(dialogue_id), dossier.dialogue.kind))
    return check_dossier(dossier, names, decided, scope)


def check_dossier(
    dossier: Dossier,
    names: TableNames = NOBODY,
    decided: IsDecided | None = None,
    scope: CheckScope = DOCUMENT,
) -> tuple[Finding, ...]:
    """Give the findings in a dossier; `names` are those of its table that may not leave."""
    shown = dossier if scope.originals else without_doubles(dossier)
    check = TableCheck(shown, names, word_lists(), scope)
    is_decided = decided or decided_by(Clearances(dossier.clearances))
    found = _in_order(shown, check, everything=scope.originals)
    return tuple(finding for finding in found if not is_decided(finding))


def count_direct(findings: Iterable[Finding]) -> int:
    """Count what names or reaches one person by itself: a working copy tells how often."""
    return sum(finding.kind in DIRECT for finding in findings)


def _in_order(dossier: Dossier, check: TableCheck, *, everything: bool) -> Iterator[Finding]:
    """Give findings in the order of a report; `everything` also where that tells nothing."""
    closing = list(check.findings(dossier.closing)) if dossier.closing else []
    head: list[Record] = [dossier.dialogue, *dossier.seats, *dossier.steps]
    for record in head:
        yield from check.findings(record)
    yield from (finding for finding in closing if finding.field == _FIRST)
    for item in _by_chapter(dossier):
        yield from check.findings(item)
    yield from (finding for finding in closing if finding.field != _FIRST)
    for link in dossier.links:
        yield from check.findings(link)
    for moment in dossier.moments:
        yield from check.findings(moment)
    for clearance in dossier.clearances if everything else ():
        yield from check.findings(clearance)


def _by_chapter(dossier: Dossier) -> list[Item]:
    """Give the notes in the order of the chapters in which a report has them."""
    chapters = chapters_of(dossier.dialogue.kind, {item.kind for item in dossier.items})
    order = [kind for chapter in (*chapters, *AFTERWARDS) for kind in KINDS[chapter]]
    place = {kind: at for at, kind in enumerate(dict.fromkeys(order))}
    return sorted(dossier.items, key=lambda item: (place[item.kind], item_order(item)))

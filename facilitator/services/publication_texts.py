"""What the texts of a public document tell: each of them is read as it would be printed."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from facilitator.domain.privacy.clearing import UNPUBLISHED_KINDS
from facilitator.domain.privacy.identifying.findings import DIRECT, Finding, FindingKind, Hit
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, hits_in
from facilitator.domain.privacy.identifying.word_lists import WordSort
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.table.attribution import printed_name
from facilitator.services.export_check import is_kept_by_choice, word_lists

_GUARDED = DIRECT | {FindingKind.PLACE, FindingKind.TABLE_ROLE}
"""What may stand in no public text, wherever it comes from."""
_BEFORE_A_SENTENCE = re.compile(r"(?:^|[.!?:…]\s)$")


@dataclass(frozen=True, slots=True)
class TextContexts:
    """Against what each text is checked: those of notes in `own`, and all others.

    Of a document over many tables the words of a note are checked as at its own table, where
    somebody could decide about them.
    """

    every: CheckContext
    own: Mapping[str, Sequence[CheckContext]] = field(default_factory=dict)

    def of(self, text: str) -> Sequence[CheckContext]:
        """Give the contexts of a text."""
        return self.own.get(text) or (self.every,)


def is_guarded(_text: str, hit: Hit) -> bool:
    """Say whether something may stand in no public text."""
    return hit.kind in _GUARDED


def can_be_written_otherwise(text: str, hit: Hit) -> bool:
    """Say whether something may stand in no text that a coordinator wrote: all that is found.

    A word that no list has, and with which a sentence begins, is no name.
    """
    word = text[hit.start : hit.end]
    unknown = hit.kind is FindingKind.NAME and word_lists().sort_of(word) is WordSort.UNKNOWN
    return not (unknown and (_BEFORE_A_SENTENCE.search(text[: hit.start])))


def joined(contexts: Sequence[CheckContext], names: TableNames) -> CheckContext:
    """Give one context for many tables: what none of them may tell, and the names at all."""
    first, *more = contexts
    if not more:
        return first
    tables = [one.table for one in contexts]
    also = dict.fromkeys(name for one in tables for name in (one.municipality, *one.also))
    table = replace(
        first.table,
        names=names,
        municipality="",
        also=tuple(also),
        others=(),
        roles=(),
        hidden_roles=tuple(dict.fromkeys(role for one in tables for role in one.hidden_roles)),
    )
    return replace(first, table=table)


@dataclass(frozen=True, slots=True)
class TellingText:
    """A text that tells something: as it is `shown`, with the `words` that do.

    One that a coordinator wrote is there in `written` as it is printed, when it may stay for a
    reason.
    """

    shown: str
    words: frozenset[str]
    written: str = ""


def texts_that_tell(
    texts: Iterable[str],
    contexts: TextContexts,
    agreed: re.Pattern[str],
    allowed: AbstractSet[str],
    guards: Callable[[str, Hit], bool] = is_guarded,
    *,
    of_coordinator: bool = False,
) -> Iterator[TellingText]:
    """Give the texts that tell what no person decided about; who `agreed` may be named."""
    for text in dict.fromkeys(texts):
        shown = agreed.sub("…", text)
        hits = [
            hit
            for context in contexts.of(text)
            for hit in hits_in(shown, context)
            if guards(shown, hit) and folded(hit.text_in(shown)) not in allowed
        ]
        if hits:
            words = frozenset(folded(hit.text_in(shown)) for hit in hits)
            may_stay = all(is_kept_by_choice(hit.kind, hit.text_in(shown)) for hit in hits)
            yield TellingText(shown, words, text if of_coordinator and may_stay else "")


def agreed_names(dossiers: Iterable[Dossier]) -> re.Pattern[str]:
    """Give what finds the names that may be printed: somebody else may be called the same."""
    names = {plain(printed_name(one, seat)) for one in dossiers for seat in one.seats}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    found = "|".join(re.escape(name) for name in ordered if name)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)")


def is_printed(finding: Finding, texts: Iterable[str]) -> bool:
    """Say whether something would be printed, or would be if it were decided."""
    item = finding.record if isinstance(finding.record, Item) else None
    if item and item.kind in UNPUBLISHED_KINDS:
        return False
    match finding.kind:
        case FindingKind.UNREAD | FindingKind.WITHHELD:
            return False
        case FindingKind.SENSITIVE:
            return True
        case FindingKind.PHOTO if item and not item.labels.photo_allowed:
            return False
    hit = folded(finding.hit)
    return any(hit in text for text in texts)


def plain(text: str) -> str:
    """Give a text on one line, as all that is checked here."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """Give a text without regard to capitals."""
    return plain(text).casefold()

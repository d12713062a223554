"""All that is found in one text, sentence by sentence: what `DETECTORS` has, in that order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from facilitator.domain.errors import Problem
from facilitator.domain.privacy.identifying import numbers
from facilitator.domain.privacy.identifying.few_people import few_people
from facilitator.domain.privacy.identifying.findings import (
    Finding,
    FindingKind,
    Hit,
    Replacement,
)
from facilitator.domain.privacy.identifying.people import people
from facilitator.domain.privacy.identifying.proposals import replacements
from facilitator.domain.privacy.identifying.readable import ReadableText
from facilitator.domain.privacy.identifying.roles import roles
from facilitator.domain.privacy.identifying.streets import streets
from facilitator.domain.privacy.identifying.table_references import combinations, references
from facilitator.domain.privacy.identifying.table_words import (
    CheckedTable,
    table_names,
    table_roles,
)
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.records.dialogue import Record


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a text is checked against: word lists, and the names and roles of its table.

    Counts of few people are looked for where a document `hides_counts`.
    """

    lists: WordLists = field(default_factory=WordLists)
    table: CheckedTable = field(default_factory=CheckedTable)
    hides_counts: bool = False


Placed = TypeVar("Placed", Hit, Replacement)
Detector = Callable[[str, CheckContext], Iterator[Hit]]

DETECTORS: tuple[Detector, ...] = (
    lambda sentence, context: table_names(sentence, context.table, context.lists),
    lambda sentence, _: numbers.emails(sentence),
    lambda sentence, _: numbers.ibans(sentence),
    lambda sentence, _: numbers.phones(sentence),
    lambda sentence, _: numbers.bsns(sentence),
    lambda sentence, _: numbers.postcodes(sentence),
    lambda sentence, context: streets(sentence, context.lists),
    lambda sentence, context: references(sentence, context.table, context.lists),
    lambda sentence, context: combinations(sentence, context.table, context.lists),
    lambda sentence, context: roles(sentence, context.lists),
    lambda sentence, context: table_roles(sentence, context.table),
    lambda sentence, context: people(sentence, context.lists),
    lambda sentence, context: few_people(sentence) if context.hides_counts else iter(()),
)
"""What is looked for in a sentence; where two find the same words, the first one counts."""


def hits_in(sentence: str, context: CheckContext) -> list[Hit]:
    """Give what is found in a sentence (NFC), from left to right, none over another."""
    found: list[Hit] = []
    taken = bytearray(len(sentence))
    for detector in DETECTORS:
        for hit in detector(sentence, context):
            if not any(taken[hit.start : hit.end]):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                found.append(hit)
    return sorted(found, key=lambda hit: hit.start)


def findings_in(
    text: str, context: CheckContext, record: Record, path: str
) -> Iterator[Finding]:
    """Give what is found in a text of a record, once for the same words in a sentence."""
    readable = ReadableText(text)
    for begin, end in readable.sentences():
        plain = readable.plain[begin:end]
        hits = hits_in(plain, context)
        if not hits:
            continue
        offset = readable.place(begin)
        sentence = text[offset : readable.place(end)]
        worded = zip(hits, replacements(hits, plain, context.lists), strict=True)
        found = [
            (_placed(hit, readable, begin, offset), _placed(new, readable, begin, offset))
            for hit, new in worded
        ]
        for same in _alike(found, sentence):
            hit = same[0][0]
            places = tuple((one.start, one.end) for one, _ in same)
            instead, why = tuple(one for _, one in same), Problem(hit.code, hit.facts)
            yield Finding(record, path, hit.kind, text, offset, sentence, places, instead, why)


def _placed(one: Placed, readable: ReadableText, begin: int, offset: int) -> Placed:
    """Give it with its place in the sentence as it is kept."""
    start, end = (readable.place(begin + at) - offset for at in (one.start, one.end))
    return replace(one, start=start, end=end)


def _alike(
    found: Iterable[tuple[Hit, Replacement]], sentence: str
) -> Iterable[Sequence[tuple[Hit, Replacement]]]:
    """Give the hits of one kind with the same words together."""
    alike: dict[tuple[FindingKind, str], list[tuple[Hit, Replacement]]] = {}
    for pair in found:
        hit = pair[0]
        words = sentence[hit.start : hit.end].casefold()
        alike.setdefault((hit.kind, words), []).append(pair)
    return alike.values()

"""Finds the words for what went wrong and for names in lists, in `resources/messages`.

An error has three sentences: what happened, what is safe, what to do. A problem with a row or
a file has one.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from facilitator import resources
from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.domain.merge.proposals import ErasureCount
from facilitator.domain.privacy.identifying.findings import FindingKind
from facilitator.domain.records.items import ItemKind
from facilitator.domain.records.specs import RECORDS, RecordType
from facilitator.domain.reporting import dutch
from facilitator.domain.text import shown_line, shown_name

DUTCH = "nl"
LANGUAGES = (DUTCH, "en")


@dataclass(frozen=True, slots=True)
class UserMessage:
    """What there is to say: what happened, and for an error what is safe and what to do."""

    happened: str
    safe: str = ""
    to_do: str = ""

    def __str__(self) -> str:
        """Give all sentences, one after another."""
        return " ".join(filter(None, (self.happened, self.safe, self.to_do)))


@dataclass(frozen=True, slots=True)
class Messages:
    """The words of one language, as they stand in its file."""

    months: Sequence[str]
    errors: Mapping[str, Mapping[str, str]]
    problems: Mapping[str, str]
    reasons: Mapping[str, str]
    records: Mapping[str, str]
    this: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    words: Mapping[str, str]
    counts: Mapping[str, Sequence[str]]
    kinds: Mapping[str, str]
    findings: Mapping[str, str]
    file_states: Mapping[str, str]
    signatures: Mapping[str, str]
    reports: Mapping[str, str]
    report_lines: Mapping[str, str]
    report_needs: Mapping[str, str]
    formats: Mapping[str, str]
    dimensions: Mapping[str, str]


@lru_cache(maxsize=2)
def messages(language: str = DUTCH) -> Messages:
    """Read the words of a language; one we do not speak is answered in Dutch."""
    spoken = language if language in LANGUAGES else DUTCH
    return Messages(**tomllib.loads(resources.read_text("messages", f"{spoken}.toml")))


def user_message(problem: Problem | FacilitatorError, language: str = DUTCH) -> UserMessage:
    """Tell what is wrong, part by part."""
    found = messages(language)
    facts = _Facts(code=problem.code)
    facts |= {name: _written(name, fact, language) for name, fact in problem.data.items()}
    if problem.code.startswith("check_"):
        facts["table"] = found.records.get(facts["table"], facts["table"])
    if problem.code in found.errors:
        parts = found.errors[problem.code]
        return UserMessage(**{part: text.format_map(facts) for part, text in parts.items()})
    sentence = found.problems.get(problem.code, found.words["fallback"])
    return UserMessage(sentence.format_map(facts))


def words(problem: Problem | FacilitatorError, language: str = DUTCH) -> str:
    """Tell what is wrong, in one to three sentences."""
    return str(user_message(problem, language))


def sentence(code: str, data: Mapping[str, object], language: str = DUTCH) -> str:
    """Tell what happened, and nothing more, for who shows the other parts apart."""
    return user_message(Problem(code, data), language).happened


def counted(number: int, what: str, language: str = DUTCH) -> str:
    """Give a number with its word: 1 notitie, 48 notities."""
    one, several = messages(language).counts[what]
    return f"{number} {one if number == 1 else several}"


def counted_erasure(erased: ErasureCount, language: str = DUTCH) -> str:
    """Say how much is erased as people see it: the notes, or whatever else it was."""
    if erased.notes:
        return counted(erased.notes, "notes", language)
    return counted(erased.records, "records", language)


def kind_name(kind: ItemKind, language: str = DUTCH) -> str:
    """Give the word for a kind of item."""
    return messages(language).kinds[kind.value]


def finding_word(kind: FindingKind, language: str = DUTCH) -> str:
    """Name what the export check found."""
    return messages(language).findings[kind.value]


def report_name(kind: str, language: str = DUTCH) -> str:
    """Name a kind of report; one without a name is called as on the command line."""
    return messages(language).reports.get(kind, kind)


def report_line(kind: str, language: str = DUTCH, *, lacking: bool = False) -> str:
    """Say in a line what a kind of report is, or what it is `lacking` to be made of."""
    found = messages(language)
    return (found.report_needs if lacking else found.report_lines).get(kind, "")


def format_name(suffix: str, language: str = DUTCH) -> str:
    """Name a format of documents by its suffix: Word-document; one without a name is that."""
    return messages(language).formats.get(suffix.lstrip("."), suffix)


def record_word(kind: RecordType, language: str = DUTCH) -> str:
    """Name one record of a type: this note, this seat."""
    return messages(language).this[RECORDS[kind].name]


def field_word(kind: RecordType, name: str, language: str = DUTCH) -> str:
    """Name a field of a record, such as `labels.title`, as people know it from the screens."""
    return messages(language).fields[RECORDS[kind].name][name.rpartition(".")[2]]


def long_date(day: date, language: str = DUTCH) -> str:
    """Give a date in words: 9 april 2021."""
    return f"{day.day} {messages(language).months[day.month - 1]} {day.year}"


def listed(parts: Sequence[object], language: str = DUTCH) -> str:
    """Give some words as a list: `a, b en c`, as documents do."""
    return dutch.listed([*map(str, parts)], messages(language).words["last_joint"])


class _Facts(dict[str, str]):
    """The facts that fill a sentence; one that is not there is left open."""

    def __missing__(self, _name: str) -> str:
        return "…"


def _written(name: str, fact: object, language: str) -> str:
    """Write a fact as people read it."""
    if fact is None or fact == "":
        return messages(language).words["unknown"]
    if name == "reason":
        return messages(language).reasons.get(str(fact), shown_line(fact))
    if isinstance(fact, date):
        return long_date(fact, language)
    if isinstance(fact, list | tuple):
        return listed([*map(shown_line, fact)], language)
    return shown_name(fact) if isinstance(fact, Path) else shown_line(fact)

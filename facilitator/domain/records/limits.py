"""Whether a change writes more than a file can hold: too long a text, too many words."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import Change
from facilitator.domain.text import LONGEST_TEXT

MOST_WORDS = 50
"""Tags, groups or actors of one note."""


def too_much(change: Change) -> Problem | None:
    """Give what does not fit of what a change writes, None when all of it does."""
    for edit in change.edits:
        before = set(_contents(edit.before))
        for content in _contents(edit.after):
            if content not in before and (problem := _problem(content)):
                return problem
    return None


def _problem(content: object) -> Problem | None:
    if isinstance(content, str) and len(content) > LONGEST_TEXT:
        return Problem("text_too_long", {"over": len(content) - LONGEST_TEXT})
    if isinstance(content, tuple) and len(content) > MOST_WORDS:
        return Problem("words_too_many", {"most": MOST_WORDS})
    return None


def _contents(record: object) -> Iterator[str | tuple[str, ...]]:
    """Give the texts and the lists of words of a record, also of what it holds."""
    for each in fields(record) if is_dataclass(record) else ():
        value = getattr(record, each.name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple) and value and all(type(one) is str for one in value):
            yield value
            yield from value
        else:
            yield from _contents(value)

"""How large a table may become, so that a file can hold it: by typing, and by what comes in."""

from dataclasses import fields, is_dataclass

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import Change
from facilitator.domain.text import LONGEST_TEXT

MOST_WORDS = 50
"""Tags, groups or actors of one note."""

HIGHEST_NUMBER = 999
"""The highest number that a table can have within its theme; screens have room for it."""

MOST_RECORDS_HERE = 18_000
MOST_ERASED_HERE = 200_000
MOST_DEVICES_HERE = 48
"""What a table may become by what comes from elsewhere: records, erased ids, and laptops that
wrote one record. A file holds a little more of each (`exchange.dialogue_file.entries`), so
that people can go on writing and the table can still be handed over."""


def too_much(change: Change) -> Problem | None:
    """Give what does not fit of what a change writes, None when all of it does."""
    for edit in change.edits:
        for content in _contents(edit.after):
            problem = _problem(content) if len(content) > MOST_WORDS else None
            if problem and content not in _contents(edit.before):
                return problem
    return None


def _problem(content: str | tuple[str, ...]) -> Problem | None:
    if isinstance(content, str) and len(content) > LONGEST_TEXT:
        return Problem("text_too_long", {"over": len(content) - LONGEST_TEXT})
    if isinstance(content, tuple) and len(content) > MOST_WORDS:
        return Problem("words_too_many", {"most": MOST_WORDS})
    return None


def _contents(record: object) -> list[str | tuple[str, ...]]:
    """Give the texts and the lists of words of a record, also of what it holds."""
    found: list[str | tuple[str, ...]] = []
    for each in fields(record) if is_dataclass(record) else ():
        value = getattr(record, each.name)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple) and value and set(map(type, value)) == {str}:
            found += [value, *value]
        elif is_dataclass(value):
            found += _contents(value)
    return found


MOST_LAYER_RECORDS = 40_000
"""So many records has the layer of a board, removed ones too: its file holds no more."""

"""Says in words what a row of a sheet is that was changed, or is no longer there."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from facilitator.domain.errors import Problem
from facilitator.domain.merge.conflicts import differences
from facilitator.domain.records.dialogue import Dialogue, Record, Seat
from facilitator.domain.records.items import Item
from facilitator.services.messages import DUTCH, field_word, long_date, messages
from facilitator.services.spreadsheet_changes import RowOutcome, RowState

LETTERS = 90
"""So much of a text is shown in a sentence."""
NOTHING = "–"
_WORDS = "verbatim"


def told(one: RowOutcome, language: str = DUTCH) -> Problem:
    """Give the sentence about a row: what is here, and what the sheet has."""
    place = {"file": one.file, "line": one.line, "table": one.table}
    before, after = beside(one, language)
    if one.state is RowState.GONE:
        return Problem("row_gone", place | {"before": before})
    return Problem("row_changed", place | {"before": before, "after": after})


def beside(one: RowOutcome, language: str = DUTCH, letters: int = LETTERS) -> tuple[str, str]:
    """Give what differs as it is here, and as the sheet has it; of what is gone, all of it."""
    if one.after is None:
        return _name(one.before, letters), ""
    sides = list(zip(*_sides(one, language, letters), strict=True)) or [(), ()]
    before, after = (", ".join(map(str, side)) for side in sides)
    return before, after


def _sides(one: RowOutcome, language: str, letters: int) -> Iterator[tuple[str, str]]:
    """Give all that differs, as it is here and as it is in the sheet."""
    before, after = one.before, one.after
    assert after is not None
    found = {each.name: each.values for each in differences([before, after])}
    if _WORDS not in found and not isinstance(before, Dialogue):
        yield (_name(before, letters),) * 2
    for name, (here, there) in found.items():
        if name == _WORDS and isinstance(before, Item) and isinstance(after, Item):
            yield _quoted(before.text, letters), _quoted(after.text, letters)
        elif name == "speaker":
            yield one.roles[0] or NOTHING, one.roles[1] or NOTHING
        elif name not in {"wording", "read_back"}:
            word = field_word(type(before), name, language)
            yield (
                f"{word}: {_written(here[0], language)}",
                f"{word}: {_written(there[0], language)}",
            )


def _name(record: Record, letters: int) -> str:
    if isinstance(record, Item):
        return _quoted(record.text, letters)
    return record.role_label if isinstance(record, Seat) else ""


def _quoted(text: str, letters: int) -> str:
    short = " ".join(text.split())
    return f"‘{short[:letters]}…’" if len(short) > letters else f"‘{short}’"


def _written(value: object, language: str) -> str:
    if isinstance(value, bool):
        return messages(language).words["yes" if value else "no"]
    if isinstance(value, date):
        return long_date(value, language)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or NOTHING
    return value.value if isinstance(value, StrEnum) else str(value or NOTHING)

"""All that an outline says, on its pages and in the properties of its file, as texts."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from facilitator.domain.reporting.outline import Outline


def texts_of(outline: Outline) -> Iterator[str]:
    """Give each text of an outline, its properties first, and those of its blocks in order."""
    return _texts(outline)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))

"""Tidying a table: the names of people go, and what they said and did stays."""

import re
from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import Item


def has_names(seat: Seat) -> bool:
    """Say whether a seat tells who sat there."""
    return bool(seat.first_name or seat.full_name or seat.title)


def without_names(seat: Seat) -> Seat:
    """Give a seat that tells its role and no longer who sat there."""
    return replace(seat, first_name="", full_name="", title="", name_agreed=False)


def without_pledger(item: Item, seats: Iterable[Seat]) -> Item:
    """Give a note of which who promised it is known by role and no longer by name."""
    said, named = item.labels.pledged_by, _names(seats)
    if not (said and named):
        return item
    roles = list(named.values())
    who = _any_of(named).sub(lambda found: roles[(found.lastindex or 1) - 1], said)
    return item if who == said else replace(item, labels=replace(item.labels, pledged_by=who))


def notes_with_names(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes in which somebody at the table is named: tidying leaves these alone."""
    names = _names(dossier.seats)
    if not names:
        return ()
    named = _any_of(names)
    return tuple(item for item in dossier.items if named.search(_said(item)))


def _names(seats: Iterable[Seat]) -> dict[str, str]:
    """Give for each name, the longest first, the role of who bears it; of two, both roles."""
    roles: dict[str, list[str]] = {}
    for seat in seats:
        for name in {seat.full_name, seat.first_name}:
            if len(name) > 1:
                roles.setdefault(name, []).append(seat.role_label)
    names = sorted(roles, key=lambda name: (-len(name), name))
    return {name: " / ".join(dict.fromkeys(roles[name])) for name in names}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Give what finds a name as a word of its own; its group says which one."""
    parts = "|".join(f"({re.escape(name)})" for name in names)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


def _said(item: Item) -> str:
    labels = item.labels
    texts = (item.verbatim, item.edited, labels.title, labels.wish_behind)
    return "\n".join((*texts, labels.photo_description, *labels.actors))

"""Tidying a table: the names of people go, and what they said and did stays."""

import re
from dataclasses import replace

from facilitator.domain.dialogue import Dossier, Seat
from facilitator.domain.items import Item


def has_names(seat: Seat) -> bool:
    """Say whether a seat tells who sat there."""
    return bool(seat.first_name or seat.full_name or seat.title)


def without_names(seat: Seat) -> Seat:
    """Give a seat that tells its role and no longer who sat there."""
    return replace(seat, first_name="", full_name="", title="", name_agreed=False)


def notes_with_names(dossier: Dossier) -> tuple[Item, ...]:
    """Give the notes in which somebody at the table is named: tidying leaves these alone."""
    names = {name for seat in dossier.seats for name in (seat.first_name, seat.full_name)}
    words = [re.escape(name) for name in names if len(name) > 1]
    if not words:
        return ()
    named = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    return tuple(item for item in dossier.items if named.search(_said(item)))


def _said(item: Item) -> str:
    labels = item.labels
    texts = (item.verbatim, item.edited, labels.title, labels.wish_behind, labels.pledged_by)
    return "\n".join((*texts, labels.photo_description, *labels.actors))

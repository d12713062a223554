"""Tidying a table: the names of people go, and what they said and did stays."""

from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.privacy.names import NamedText, TableNames
from facilitator.domain.records.dialogue import Dossier, Record, Seat
from facilitator.domain.records.items import Item


def has_names(seat: Seat) -> bool:
    """Say whether a seat tells who sat there."""
    return bool(seat.first_name or seat.full_name or seat.title)


def without_names(seat: Seat) -> Seat:
    """Give a seat that tells its role and no longer who sat there."""
    return replace(seat, first_name="", full_name="", title="", name_agreed=False)


def without_pledger(item: Item, names: TableNames) -> Item:
    """Give a note of which who promised it is known by role and no longer by name."""
    said = item.labels.pledged_by
    who = names.by_role(said) if said else said
    return item if who == said else replace(item, labels=replace(item.labels, pledged_by=who))


def named_texts(
    dossier: Dossier, names: TableNames, removed: Iterable[Item] = ()
) -> tuple[NamedText, ...]:
    """Give the texts of a table in which somebody is named."""
    return tuple(names.texts_in([*_records(dossier), *removed]))


def _records(dossier: Dossier) -> list[Record]:
    parts: list[Record] = [dossier.dialogue, *dossier.steps, *dossier.seats, *dossier.items]
    parts += [*dossier.links, *dossier.moments, *dossier.clearances]
    return [*parts, dossier.closing] if dossier.closing else parts

"""Doubles: one thing said, noted by two people. Both texts stay, and one of them is shown."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.domain.dialogue import Dossier
from facilitator.domain.ids import ItemId
from facilitator.domain.items import LinkKind


def doubles(dossier: Dossier) -> Mapping[ItemId, ItemId]:
    """Give for each item that is a double the one shown in its place.

    When doubles point at each other in a ring, the one with the smallest id is shown.
    """
    here = {item.id for item in dossier.items}
    points = {
        link.source: link.target
        for link in dossier.links
        if link.kind is LinkKind.DOUBLE and {link.source, link.target} <= here
    }
    ends = {item: _end_of(item, points) for item in points}
    return {item: end for item, end in ends.items() if item != end}


def _end_of(item: ItemId, points: Mapping[ItemId, ItemId]) -> ItemId:
    passed = [item]
    while (following := points.get(passed[-1])) is not None:
        if following in passed:
            return min(passed[passed.index(following) :])
        passed.append(following)
    return passed[-1]


def without_doubles(dossier: Dossier) -> Dossier:
    """Give a dossier as documents show it: what pointed at a double points at the one shown."""
    shown_by = doubles(dossier)
    if not shown_by:
        return dossier
    links = [
        replace(
            link,
            source=shown_by.get(link.source, link.source),
            target=shown_by.get(link.target, link.target),
        )
        for link in dossier.links
        if link.kind is not LinkKind.DOUBLE
    ]
    return replace(
        dossier,
        items=tuple(item for item in dossier.items if item.id not in shown_by),
        links=tuple(link for link in links if link.source != link.target),
    )

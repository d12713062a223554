"""Doubles: one thing said, noted by two people. Both texts stay, and one of them is shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from facilitator.domain.merge.most_restrictive import as_careful_as
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, Link, LinkKind


def doubles(dossier: Dossier) -> Mapping[ItemId, ItemId]:
    """Give for each item that is a double the one shown in its place.

    When doubles point at each other in a ring, the one with the smallest id is shown.
    """
    said = [link for link in dossier.links if link.kind is LinkKind.DOUBLE]
    if not said:
        return {}
    here = {item.id for item in dossier.items}
    points = {link.source: link.target for link in said if {link.source, link.target} <= here}
    return {item: end for item, end in _ends(points).items() if item != end}


def _ends(points: Mapping[ItemId, ItemId]) -> Mapping[ItemId, ItemId]:
    """Give the end of each chain, walking along each part of it once."""
    ends: dict[ItemId, ItemId] = {}
    for item in points:
        passed: dict[ItemId, None] = {}
        end = item
        while end in points and end not in ends and end not in passed:
            passed[end] = None
            end = points[end]
        if end in passed:
            ring = list(passed)
            end = min(ring[ring.index(end) :])
        ends.update(dict.fromkeys(passed, ends.get(end, end)))
    return ends


def shown_items(dossier: Dossier) -> tuple[Item, ...]:
    """Give the items of a dossier, of doubles the one that is shown, each as it was written."""
    hidden = doubles(dossier)
    return tuple(item for item in dossier.items if item.id not in hidden)


def without_doubles(dossier: Dossier) -> Dossier:
    """Give a dossier as documents show it: what pointed at a double points at the one shown.

    It was said once, so what the speaker forbade of one wording holds for the one shown.
    """
    shown_by = doubles(dossier)
    if not shown_by:
        return dossier
    hidden: dict[ItemId, list[Item]] = defaultdict(list)
    for item in dossier.items:
        if item.id in shown_by:
            hidden[shown_by[item.id]].append(item)
    return replace(
        dossier,
        items=tuple(
            as_careful_as(item, hidden[item.id])
            for item in dossier.items
            if item.id not in shown_by
        ),
        links=tuple(_moved(dossier.links, shown_by)),
    )


def _moved(links: Iterable[Link], shown_by: Mapping[ItemId, ItemId]) -> Iterable[Link]:
    """Give the links between what is shown, each once and none from an item to itself."""
    met = set()
    for link in links:
        source = shown_by.get(link.source, link.source)
        target = shown_by.get(link.target, link.target)
        same = (link.kind, source, target)
        if link.kind is not LinkKind.DOUBLE and source != target and same not in met:
            met.add(same)
            yield replace(link, source=source, target=target)

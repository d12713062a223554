"""Counts of people that may be told: none of which a small one is told, or follows."""

from collections.abc import Iterator, Sequence

from facilitator.domain.records.dialogue import Count, Dialogue, Dossier
from facilitator.domain.records.ids import DialogueId


def may_tell(count: int, least: int) -> bool:
    """Say whether a count of people may be told; fewer than `least` can point at somebody."""
    return count == 0 or count >= least


def told_counts(dialogue: Dialogue, least: int) -> Iterator[tuple[str, list[Count]]]:
    """Give each attribute with its counts; none of which one could be told too small.

    A count that is left out would follow from the others and their sum, so where one may not be
    told, nor may what is left of all people, the attribute stays out. Where their number is
    unknown, there were at least as many as any attribute counts.
    """
    found: dict[str, list[Count]] = {}
    for count in dialogue.representation:
        found.setdefault(count.attribute, []).append(count)
    sums = [sum(count.number for count in counts) for counts in found.values()]
    people = dialogue.participants or max(sums, default=0)
    for attribute, counts in found.items():
        numbers = [count.number for count in counts]
        rest = abs(people - sum(numbers))
        if all(may_tell(number, least) for number in (*numbers, rest)):
            yield attribute, counts


def told_participants(tables: Sequence[Dossier], least: int) -> dict[DialogueId, int | None]:
    """Give how many people sat at each table of a theme; None where that is not told.

    A count below `least` stays out. The sum of a theme stands in its report, so where those
    that stay out are together fewer than `least`, the next smallest stays out as well.
    """
    known = {one.dialogue.id: one.dialogue.participants for one in tables}
    hidden = 0
    for number, table in sorted((people, key) for key, people in known.items() if people):
        if number >= least and not 0 < hidden < least:
            break
        known[table] = None
        hidden += number
    return known

"""Which table here a row of the sheet `tafels` is: judged by its notes, then by its head.

Decision: a table is known by all that is the same, and its notes come first
    Context: a date is corrected, a number is given later, and six municipalities send files
    with one name and one key. One field that differs made a new table, one that was equal made
    two tables one. Decision: the table where most of the rows were said before is this table;
    else the one with the same kind, theme, number, date and place; without a number only when
    the notes resemble each other. Sentences that many tables share tell nothing. Cost: all
    notes are gone through once for each sheet. Alternatives: the head alone (was here).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.merge.row_matching import resembles
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import fold

MOST_HOMES = 3
"""What was said at more tables than this tells nothing of which table it is."""
NEARLY_ALL, SEVERAL = 0.8, 3
"""With so much of its rows, and so many, a table is known whatever its head says."""
HALF = 0.5

Said = Mapping[DialogueId, set[str]]
"""Which of the texts of a sheet were said at which table."""


@dataclass(frozen=True, slots=True)
class SoughtTable:
    """A table of the sheet: its head, under the id it would get, and what was said there."""

    dialogue: Dialogue
    texts: tuple[str, ...]


def homes_by_notes(
    sought: Sequence[SoughtTable], heads: Mapping[DialogueId, Dialogue], said: Said
) -> dict[DialogueId, DialogueId]:
    """Give for the id of each table of the sheet the table here that it is, if it is here.

    Each table here is that of one in the sheet at most.
    """
    telling = _telling(said)
    pairs = [
        (score, table.dialogue.id, home)
        for table in sought
        for home, score in _scores(table, heads, telling)
    ]
    found: dict[DialogueId, DialogueId] = {}
    taken: set[DialogueId] = set()
    for _, one, home in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if one not in found and home not in taken:
            found[one] = home
            taken.add(home)
    return found


def _telling(said: Said) -> Said:
    counts = Counter(text for texts in said.values() for text in texts)
    return {
        home: {text for text in texts if counts[text] <= MOST_HOMES}
        for home, texts in said.items()
    }


def _scores(
    table: SoughtTable, heads: Mapping[DialogueId, Dialogue], said: Said
) -> Iterable[tuple[DialogueId, float]]:
    """Give the tables here that may be this one, with how much speaks for each."""
    texts = set(table.texts)
    for home, met in said.items():
        common = len(texts & met)
        head = heads.get(home)
        if not common or head is None or head.kind != table.dialogue.kind:
            continue
        share, differs = common / len(texts), _differs(head, table.dialogue)
        surely = share >= NEARLY_ALL and common >= SEVERAL
        if surely or (share >= HALF and differs <= 1):
            yield home, share - differs / 10
    if table.dialogue.id in heads:
        yield table.dialogue.id, HALF


def _differs(one: Dialogue, other: Dialogue) -> int:
    """Count the parts of two heads that are known in both and differ."""
    pairs = (
        (fold(one.theme), fold(other.theme)),
        (one.number, other.number),
        (one.held_on, other.held_on),
        (_place(one), _place(other)),
    )
    return sum(bool(a and b and a != b) for a, b in pairs)


def _place(head: Dialogue) -> str:
    return head.municipality_code or fold(head.municipality)


def home_of_equal_head(
    table: SoughtTable,
    heads: Mapping[DialogueId, Dialogue],
    taken: Collection[DialogueId],
    notes_of: Callable[[DialogueId], Sequence[str]],
) -> DialogueId | None:
    """Find a table without number of which the head and the notes resemble these."""
    head = table.dialogue
    if head.number is not None:
        return None
    same = (
        home
        for home, other in heads.items()
        if other.number is None
        and (other.kind, fold(other.theme)) == (head.kind, fold(head.theme))
        and not _differs(head, other)
        and home not in taken
    )
    return next((home for home in same if resembles(table.texts, notes_of(home))), None)

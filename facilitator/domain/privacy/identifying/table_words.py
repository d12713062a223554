"""What a text may not say because of the table it is from: names, roles, and all at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.table.attribution import TableReference

_TABLE_NUMBER = re.compile(
    r"\b(?:dialoog|tafel|gesprek)(?:\s(?:nr\.?|nummer))?\s(?P<number>\d{1,3})\b", re.IGNORECASE
)
_SHORTEST_ROLE = 4
_OF_A_PLACE = "(?:se?|e?na?ars?|e?naren|a?ers?|aars?|aren)?"
"""How words end for what or who is of a place: Zutphense, Goesenaar."""


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """The names known at a table, its municipality and number, and the labels of its roles.

    `reference` says which of these two a document may tell, where that is not both; `also`
    are other names of the municipality. `hidden_roles` are the labels that it may not have in
    running text.
    """

    names: TableNames = field(default_factory=TableNames)
    municipality: str = ""
    number: int | None = None
    reference: TableReference | None = None
    also: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    hidden_roles: tuple[str, ...] = ()


def table_names(sentence: str, table: CheckedTable, lists: WordLists) -> Iterator[Hit]:
    """Find who sat at the table; a name that is a Dutch word only where it has a capital."""
    for place in table.names.places_in(sentence):
        word = sentence[place.start : place.end]
        lower = word.lower()
        common = word == lower and " " not in word and lists.is_word(lower)
        if not common and not (lower in lists.around_names.never and place.start == 0):
            instead = f"[{place.role}]" + ("’s" if place.whose else "")
            facts = {"seat": place.seat, "role": place.role}
            yield Hit(
                place.start,
                place.end,
                FindingKind.TABLE_NAME,
                instead,
                "found_table_name",
                facts,
            )


def table_roles(sentence: str, table: CheckedTable) -> Iterator[Hit]:
    """Find the role labels of the table where the document may not have them."""
    for role in table.hidden_roles:
        yield from _words(role, sentence, FindingKind.TABLE_ROLE, "iemand")


def combinations(sentence: str, table: CheckedTable, lists: WordLists) -> Iterator[Hit]:
    """Find the municipality where a role and the number of the table stand with it."""
    if not table.municipality or not _TABLE_NUMBER.search(sentence):
        return
    lower = sentence.lower()
    if any(role.lower() in lower for role in (*table.roles, *lists.roles)):
        yield from _words(table.municipality, sentence, FindingKind.COMBINATION, "[gemeente]")


def references(sentence: str, table: CheckedTable, lists: WordLists) -> Iterator[Hit]:
    """Find what of the table a document may not tell: its municipality, or its number."""
    match table.reference:
        case TableReference.NUMBER:
            for name in filter(None, (table.municipality, *table.also)):
                yield from _place(name, sentence, lists)
        case TableReference.MUNICIPALITY if table.number:
            for found in _TABLE_NUMBER.finditer(sentence):
                if int(found["number"]) == table.number:
                    code = "found_table_number"
                    yield Hit(*found.span(), FindingKind.PLACE, "[deze tafel]", code)


def _place(name: str, sentence: str, lists: WordLists) -> Iterator[Hit]:
    """Find a place, and who or what is of it; without a capital where that is no Dutch word."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}{_OF_A_PLACE}(?!\w)", re.IGNORECASE)
    for found in whole.finditer(sentence):
        if not (found[0].islower() and lists.is_word(found[0])):
            yield Hit(*found.span(), FindingKind.PLACE, "[gemeente]", "found_place")


def _words(words: str, sentence: str, kind: FindingKind, instead: str) -> Iterator[Hit]:
    if len(words) >= _SHORTEST_ROLE:
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        for found in whole.finditer(sentence):
            yield Hit(*found.span(), kind, instead, f"found_{kind}")

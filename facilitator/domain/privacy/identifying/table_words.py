"""What a text may not say because of the table it is from: names and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.table.attribution import TableReference

_SHORTEST_ROLE = 4


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """The names known at a table, its municipality, and the labels of its roles.

    `reference` says what a document may tell of tables, where that is not all; `also` are
    other names of the municipality, `others` those of the other tables that are
    known here. `hidden_roles` are the labels that it may not have in running text.
    """

    names: TableNames = field(default_factory=TableNames)
    municipality: str = ""
    reference: TableReference | None = None
    also: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
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


def _words(words: str, sentence: str, kind: FindingKind, instead: str) -> Iterator[Hit]:
    if len(words) >= _SHORTEST_ROLE:
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        for found in whole.finditer(sentence):
            yield Hit(*found.span(), kind, instead, f"found_{kind}")

"""Where a text tells which table it was: by its number, or by the municipality where it was."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.place_proposals import OTHER, OWN, TABLE
from facilitator.domain.privacy.identifying.table_words import CheckedTable
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import bare
from facilitator.domain.table.attribution import TableReference

_DIALOGUE = "dialoog(?:tafel)?"
_IN_WORDS = "één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_ORDINALS = "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende"
_TABLE_NUMBER = re.compile(
    rf"\b(?:(?:{_DIALOGUE}|tafel|gesprek)[\s-]*(?:(?:nr\.?|nummer|no\.)\s?|\#)?\d{{1,3}}(?!\.?\d)"
    rf"|{_DIALOGUE}\s(?:nummer\s)?(?:{_IN_WORDS})|(?:\d{{1,3}}e|{_ORDINALS})\s{_DIALOGUE})\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:den|de|het|'[st])[\s-]+", re.IGNORECASE)
_SMALL = re.compile(r"\s(?:op|aan|bij|in|en)\s")
_OF_A_PLACE = "(?:s?e|s|d?ers?|sters?|eers?|e?na?ars?|e?naren|aars?|aren|e?ne[es]s?|e?nezen)"
"""How words end for what or who is of a place: Zutphense, Goesenaar, Amsterdammer."""
_BEFORE_AN_ENDING = (
    (re.compile("(?:en|e|er|a)$"), ""),
    (re.compile(r"(.)\1$"), r"\1"),
    (re.compile("sch$"), "ssch"),
    (re.compile(r"([aeou])\1(?=[a-z]$)"), r"\1"),
    (re.compile(r"(?<![aeou])([aeou])(?=[a-z]$)"), r"\1\1"),
    (re.compile("(?<=[aeou])([bdfgklmnprst])$"), r"\1\1"),
)
"""How a name changes before one: Leid(en), Zwol(le), Bossch(e), Hag(enaar), Almeer(der)."""
_SHORTEST = 3
"""Letters of a part of the name of a place that is looked for with such an ending."""


def combinations(sentence: str, table: CheckedTable, lists: WordLists) -> Iterator[Hit]:
    """Find the municipality where a role and the number of a table stand with it."""
    if not table.municipality or not _TABLE_NUMBER.search(sentence):
        return
    lower = sentence.lower()
    if any(role.lower() in lower for role in (*table.roles, *lists.roles)):
        for found in _places(table.municipality, endings=False).finditer(_comparable(sentence)):
            yield Hit(*found.span(), FindingKind.COMBINATION, OWN, "found_combination")


def references(sentence: str, table: CheckedTable, lists: WordLists) -> Iterator[Hit]:
    """Find what of a table a document may not tell: a municipality, or any number.

    That of another table only counts where a number stands with it.
    """
    match table.reference:
        case TableReference.NUMBER:
            names = (table.municipality, *table.also)
            yield from _places_in(sentence, names, OWN, lists)
            if _TABLE_NUMBER.search(sentence):
                yield from _places_in(sentence, table.others, OTHER, lists)
        case TableReference.MUNICIPALITY:
            for found in _TABLE_NUMBER.finditer(sentence):
                code = "found_table_number"
                yield Hit(*found.span(), FindingKind.PLACE, TABLE, code)


def _places_in(
    sentence: str, names: Iterable[str], instead: str, lists: WordLists
) -> Iterator[Hit]:
    """Find places, and who or what is of them; without a capital where that is no word."""
    comparable = _comparable(sentence)
    for name in filter(None, names):
        for found in _places(name).finditer(comparable):
            word = sentence[found.start() : found.end()]
            if not (word.islower() and lists.is_word(word)):
                derived = not found["name"]
                yield Hit(
                    *found.span(), FindingKind.PLACE, instead, "found_place", derived=derived
                )


@lru_cache(maxsize=1024)
def _places(name: str, *, endings: bool = True) -> re.Pattern[str]:
    """Give what finds a place by its name, and what or who is named after it."""
    plain = _comparable(name)
    stems = sorted(_stems(plain), key=len, reverse=True) if endings else []
    parts = [
        f"(?P<name>{_spaced(plain)})",
        *(f"{_spaced(stem)}{_OF_A_PLACE}" for stem in stems),
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _stems(name: str) -> set[str]:
    """Give with what the words may begin: Zutph(en), Amsterdam(m), (Den) Haag, Bergen (op)."""
    whole = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    found = {name, whole, _SMALL.split(whole)[0]}
    for before, after in _BEFORE_AN_ENDING:
        found |= {before.sub(after, stem) for stem in found}
    return {stem for stem in found if len(stem) >= _SHORTEST}


def _spaced(words: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", words))


def _comparable(text: str) -> str:
    """Give a text of the same length without marks on its letters, with straight quotes."""
    return bare(text).translate({0x2018: "'", 0x2019: "'", 0x2010: "-", 0x2011: "-"})

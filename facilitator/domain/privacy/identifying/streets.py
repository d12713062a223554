"""Streets with the number of a house."""

import re
from collections.abc import Iterator, Sequence

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.numbers import HOUSE, number_hit
from facilitator.domain.privacy.identifying.word_lists import WordLists

_HOUSE = re.compile(rf"(?<=\s){HOUSE}")
_NUMBER_WORD = frozenset(["nr", "nr.", "nummer", "huisnummer", "no."])
_SURE_END = re.compile(
    r"(?:straat|str\.|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen)$"
)
_CAPITAL_END = re.compile(
    r"(?:pad|hof|lei|park|markt|wal|haven|burg|erf|veld|akker|kamp|ring|baan|brink|hoek|horst"
    r"|donk|(?<!w)oord|dam|weide|wei|zoom|hage|borg|meer|berg|dal|tuin|kwartier|hout|bos|kamer)$"
)
_HOME = re.compile(r"\b(?:woon|woont|wonen|woonde|adres|verhuisd)\b", re.IGNORECASE)
_AFTER = re.compile(r"\s?(%|[^\W\d]+)")
_BEFORE = 120
_WORDS = 6


def streets(sentence: str, lists: WordLists) -> Iterator[Hit]:
    """Find streets with the number of a house."""
    for house in _HOUSE.finditer(sentence):
        before = sentence[max(0, house.start() - _BEFORE) : house.start()].rstrip()
        words = before.split()[-_WORDS:]
        if words and words[-1].lower() in _NUMBER_WORD:
            words.pop()
        if not words or _is_amount(sentence[house.end() : house.end() + 20], lists):
            continue
        told = bool(_HOME.search(before))
        first = _first(words, lists)
        if _is_street(words[first:], lists, told=told):
            start = _place_of(words[first:], sentence, house.start())
            yield number_hit(FindingKind.STREET, "adres", start, house.end())


def _is_amount(after: str, lists: WordLists) -> bool:
    """Say whether what follows a number is counted by it."""
    found = _AFTER.match(after)
    return found is not None and found[1].lower() in lists.around_streets.counted


def _first(words: Sequence[str], lists: WordLists) -> int:
    """Give which of the words before a number is the first of the name that they end with."""
    last = first = len(words) - 1
    small = lists.around_names.particles
    while first and (words[first - 1] in small or words[first - 1][:1].isupper()):
        first -= 1
    while first < last and words[first].lower() in small:
        first += 1
    return first


def _is_street(words: Sequence[str], lists: WordLists, *, told: bool) -> bool:
    """Say whether words are the name of a street; `told` says that somebody lives there."""
    around, name = lists.around_streets, words[-1].strip("“‘(\"'")
    if _SURE_END.search(name) and name.lower() not in around.no_street:
        return True
    whole = name in around.whole_name or _CAPITAL_END.search(name)
    begun = len(words) > 1 and words[0] in around.first_word
    return name[:1].isupper() and bool(whole or begun or told)


def _place_of(words: Sequence[str], sentence: str, before: int) -> int:
    """Give where the first of these words stands, of which the last comes before a place."""
    at = before
    for word in reversed(words):
        at = sentence.rindex(word, 0, at)
    return at

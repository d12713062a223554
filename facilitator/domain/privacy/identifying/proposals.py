"""What may stand where something was found, so that the sentence goes on as Dutch.

What stands in brackets was taken out. More than what was found may go: the article of a role,
the name behind it, whose mother it is. Where that is not sure, only what was found goes.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit, Replacement
from facilitator.domain.privacy.identifying.place_proposals import place
from facilitator.domain.privacy.identifying.surroundings import DETERMINER, Surroundings
from facilitator.domain.privacy.identifying.word_lists import WordLists

_THE_SAME = "[…]"
"""What stands there where other words would say the same again."""
_OF = r"(?:van|bij|in|uit|op)"
_GENERAL_OF = re.compile(rf"(.+?)\s{_OF}\s(?:de|het|een)\s(\w+)")
"""A general role with where it is of: medewerker, gemeente."""
_OF_A_PLACE = re.compile(
    r"\s(?:van|in|uit)\s(?:(?:Den|De|Het|Sint)\s)?(?:[A-Z][\w-]+|\[[a-z ]+\])"
)
_ONLY_OF = re.compile(
    rf"\s(?:hier|{_OF}\s(?:(?:de|het|ons|onze|mijn|dit|deze|’t|'t)\s)?(?:\w+e\s)?[\w-]+)"
)
_STREET = re.compile(r"(?:\b(in|aan|op)\s)?(?:\b(?:de|het|’t|'t)\s)?$", re.IGNORECASE)
_COUNT = re.compile(r"(\w+)\s(.+)", re.DOTALL)
_ONE = frozenset(["1", "één", "eén", "een"])
_OF_THEM = re.compile(r"(?:van|uit)\s", re.IGNORECASE)
_VERB = re.compile(
    r"was|waren|is|zijn|kwam|kwamen|heeft|hebben|had|hadden|werk\w+|woont|wonen", re.IGNORECASE
)


def replacements(hits: Sequence[Hit], sentence: str, lists: WordLists) -> list[Replacement]:
    """Give what may stand in the place of each hit, of which none lies over another.

    A replacement may hold another one whole; who takes both, takes the larger.
    """
    made: list[Replacement] = []
    end = 0
    for at, hit in enumerate(hits):
        around = Surroundings(sentence, hits, at, lists)
        new = around.whole(_WORDING.get(hit.kind, _by_itself)(around))
        if hit.text_in(sentence).casefold() in new.words.casefold():
            new = Replacement(hit.start, hit.end, _THE_SAME)
        elif new.start < end:
            new = _by_itself(around)
        made.append(new)
        end = max(end, new.end)
    return made


def _by_itself(around: Surroundings) -> Replacement:
    hit = around.hit
    return Replacement(hit.start, hit.end, hit.instead)


def _name(around: Surroundings) -> Replacement:
    """Say of whose something is that it is of them: Annies moeder, de moeder van [naam]."""
    instead = around.hit.instead
    owner = instead.removesuffix("’s")
    return around.whose(owner, surely=instead != owner)


def _role(around: Surroundings) -> Replacement:
    """Say a role more generally: een medewerker, and of nobody else iemand."""
    hit = around.hit
    words, end = hit.instead, around.past_name()
    if words.startswith("werkt "):
        comma = "," * around.sentence.startswith(" ", end)
        words = f"iemand die {words.removeprefix('werkt ')} werkt{comma}"
    if DETERMINER.match(around.text):
        only = _ONLY_OF.match(around.sentence, hit.end)
        return around.worded(hit.start, only.end() if only else hit.end, words)
    general = _GENERAL_OF.fullmatch(words)
    after = around.sentence[end:]
    if general and re.match(rf"\s{_OF}\s\w+\s(?:\w+e\s)?{general[2]}\b", after, re.IGNORECASE):
        words = general[1]
    elif general and general[2] in {"gemeente", "provincie"}:
        place_behind = _OF_A_PLACE.match(around.sentence, end)
        end = place_behind.end() if place_behind else end
    start = around.determiner_start()
    if start is None:
        return around.worded(hit.start, end, words)
    return around.worded(start, end, words if words.startswith("iemand") else f"een {words}")


def _table_role(around: Surroundings) -> Replacement:
    hit, end = around.hit, around.past_name()
    start = around.determiner_start()
    if start is None:
        words = hit.instead if end > hit.end else "[rol]"
        return around.worded(hit.start, end, words)
    return around.worded(start, end, hit.instead)


def _street(around: Surroundings) -> Replacement:
    """Leave the article of a street out: op [adres]."""
    hit = around.hit
    found = around.before(_STREET)
    if not found or not found[0]:
        return _by_itself(around)
    words = f"op {hit.instead}" if found[1] else hit.instead
    return around.worded(found.start(), hit.end, words)


def _few(around: Surroundings) -> Replacement:
    """Say a small count without its number: enkele jongeren, iemand van ons."""
    hit = around.hit
    found = _COUNT.fullmatch(around.text)
    if not found:
        return _by_itself(around)
    number, rest = found.groups()
    if number.lower() in _ONE:
        words = f"iemand {rest}" if _OF_THEM.match(rest) else "iemand"
    elif _OF_THEM.match(rest) or _VERB.fullmatch(rest):
        words = f"enkelen {rest}"
    else:
        words = f"enkele {'mensen' if rest.lower() == 'man' else rest}"
    return around.worded(hit.start, hit.end, words)


_WORDING: Mapping[FindingKind, Callable[[Surroundings], Replacement]] = {
    FindingKind.NAME: _name,
    FindingKind.TABLE_NAME: _name,
    FindingKind.ROLE: _role,
    FindingKind.TABLE_ROLE: _table_role,
    FindingKind.STREET: _street,
    FindingKind.FEW_PEOPLE: _few,
    FindingKind.PLACE: place,
    FindingKind.COMBINATION: place,
}

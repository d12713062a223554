"""What may stand where a text tells of which place it is, as the word is used there.

An inhabitant is one, what is called after the place is plaatselijk, and the gemeente Goes is
the gemeente. What is of another place is said to be of that.
"""

import re

from facilitator.domain.privacy.identifying.findings import Replacement
from facilitator.domain.privacy.identifying.surroundings import Surroundings

OWN, OTHER = "[gemeente]", "[andere gemeente]"
TABLE = "[deze tafel]"

_CALLED = re.compile(
    r"(?:(?<!\w)(?P<article>de|het|onze|deze|dit|die)\s)?"
    r"(?<!\w)(?P<what>gemeente|stad|stadje|dorp|dorpje|plaats|plaatsje)\s$",
    re.IGNORECASE,
)
_NEUTER = frozenset(["dorp", "dorpje", "stadje", "plaatsje"])
_PEOPLE = re.compile(r"(?:ers|aars|[^aeiou]ars|eers|sters|aren|ezen)$")
_PERSON = re.compile(r"(?:er|ar|ees)$")
_REGIONAL = re.compile(r"(?:ing|st|t)er$")
"""How who is of a place is called, and what is of it too: Groninger koek."""
_INDEFINITE = frozenset(["een", "’n", "'n"])


def place(around: Surroundings) -> Replacement:
    """Give other words for a place, for who or what is of it, or for a number of a table."""
    if around.hit.instead == TABLE:
        start = around.determiner_start()
        return Replacement(around.hit.start if start is None else start, around.hit.end, TABLE)
    if not around.hit.derived:
        return _named(around)
    word = around.text.lower()
    if _PEOPLE.search(word):
        return _person(around, "inwoners")
    if _PERSON.search(word):
        regional = _REGIONAL.search(word) and around.noun()[0]
        return _turned(around) if regional else _person(around, "inwoner")
    return _adjective(around, inflected=word.endswith("e"))


def _person(around: Surroundings, word: str) -> Replacement:
    hit = around.hit
    of = "" if hit.instead == OWN else f" van {hit.instead}"
    return around.worded(hit.start, hit.end, word + of)


def _adjective(around: Surroundings, *, inflected: bool) -> Replacement:
    """Say plaatselijk where a noun follows, else who it is or how they speak."""
    hit, (noun, _) = around.hit, around.noun()
    capital = re.match(r"\s[A-Z]", around.sentence[hit.end : hit.end + 2])
    if not (noun or capital):
        if inflected:
            return _person(around, "inwoonster")
        neuter = around.determiner() == "het"
        return around.worded(hit.start, hit.end, "dialect" if neuter else "plaatselijk")
    determined = around.determiner()
    bare = not inflected and determined not in _INDEFINITE
    if noun and (bare or hit.instead != OWN):
        return _turned(around)
    return around.worded(hit.start, hit.end, "plaatselijke" if inflected else "plaatselijk")


def _turned(around: Surroundings) -> Replacement:
    """Put the place behind what is of it: de markt van [gemeente]."""
    noun, end = around.noun()
    hit = around.hit
    return around.worded(hit.start, end, f"{noun} van {hit.instead}")


def _named(around: Surroundings) -> Replacement:
    """Give other words for the name of a place itself."""
    hit = around.hit
    called = around.before(_CALLED)
    if called and (called["article"] or called["what"].lower() == "gemeente"):
        what = called["what"].lower()
        article = called["article"] or ("het" if what in _NEUTER else "de")
        words = f"{article} {what}" if hit.instead == OWN else f"een andere {what}"
        if hit.instead != OWN and what in _NEUTER:
            words = f"een ander {what}"
        return around.worded(called.start(), hit.end, words)
    if around.determiner(adjective=False) and around.noun()[0]:
        return _turned(around)
    return around.whose(hit.instead)

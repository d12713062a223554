"""Roles that point to one person, in role labels and in running text."""

import re
from collections.abc import Iterator

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit
from facilitator.domain.privacy.identifying.word_lists import WordLists

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOBODY = frozenset(["een", "geen", "elke", "iedere", "welke", "goede", "nieuwe"])
_ONE = frozenset(["de", "onze", "mijn", "als", "ben", "was", "hun", "haar", "zijn", "jullie"])
_OF = re.compile(r"\s(?:van|bij|in)\s(?:de|het|onze|ons|een|’t|'t|[A-Z])")
_ONLY = re.compile(r"\bde\senige\s[^\W\d_]{3,}(?=\s(?:van|in|uit|op|hier)\b)", re.IGNORECASE)
_GENERAL = "iemand uit het dorp of de wijk"


def roles(sentence: str, lists: WordLists) -> Iterator[Hit]:
    """Find roles in running text; a role that anybody may have (een dominee) is none."""
    before = ""
    for found in _WORD.finditer(sentence):
        word = found[0].lower()
        if before not in _NOBODY:
            if word in lists.roles:
                yield _hit(found.start(), found.end(), lists.roles[word])
            elif (
                word in lists.positions and before in _ONE and _OF.match(sentence, found.end())
            ):
                yield _hit(found.start(), found.end(), lists.positions[word])
        before = word
    yield from _of_more_words(sentence, lists)
    for found in _ONLY.finditer(sentence):
        yield _hit(*found.span(), _GENERAL)


def role_in_label(label: str, lists: WordLists) -> Hit | None:
    """Give why a role label points to one person; the whole label is then told otherwise."""
    words = [found[0].lower() for found in _WORD.finditer(label)]
    general = [lists.roles[word] for word in words if word in lists.roles]
    general += [hit.instead for hit in _of_more_words(label, lists)]
    if not general and _OF.search(label):
        general = [lists.positions[word] for word in words if word in lists.positions]
    if not general and _ONLY.search(label):
        general = [_GENERAL]
    return _hit(0, len(label), general[0]) if general else None


def _of_more_words(sentence: str, lists: WordLists) -> Iterator[Hit]:
    lower = sentence.lower()
    for role in lists.roles_of_more_words:
        at = lower.find(role)
        if at >= 0 and len(lower) == len(sentence):
            yield _hit(at, at + len(role), lists.roles[role])


def _hit(start: int, end: int, general: str) -> Hit:
    return Hit(start, end, FindingKind.ROLE, general, "found_role", {"general": general})

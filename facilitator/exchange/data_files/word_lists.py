"""Reads the word lists with which names and roles in a text are known."""

import tomllib
from collections.abc import Mapping

from facilitator import resources
from facilitator.domain.privacy.identifying.context_words import NameContext, StreetContext
from facilitator.domain.privacy.identifying.word_lists import WordLists

FOLDER = "names"

_NAME_CONTEXT = {
    "titles": "aanspreekwoorden",
    "kin": "verwanten",
    "personal": "bekenden",
    "called": "heten",
    "particles": "tussenvoegsels",
    "determiners": "bepalers",
    "place_words": "plaatswoorden",
    "says": "doen",
    "may_be": "kunnen",
    "never": "nooit",
}
_STREET_CONTEXT = {
    "counted": "geteld",
    "no_street": "geen_straat",
    "first_word": "eerste_woord",
    "whole_name": "hele_naam",
}


def read_word_lists() -> WordLists:
    """Read the lists that ship with the program: a tenth of a second, so read them once."""
    roles = tomllib.loads(resources.read_text(FOLDER, "rollen.toml"))
    around = tomllib.loads(resources.read_text(FOLDER, "verband.toml"))
    return WordLists(
        first_names=_lines("voornamen.txt"),
        names=_lines("namen.txt"),
        doubtful=_lines("twijfelnamen.txt"),
        others=_lines("geen-namen.txt"),
        words=_lines("woorden.txt"),
        roles=roles["rollen"],
        positions=roles["functies"],
        articles={
            word: key for key, words in around["van_wie"].items() for word in words.split()
        },
        around_names=NameContext(**_sets(around["namen"], _NAME_CONTEXT)),
        around_streets=StreetContext(**_sets(around["straten"], _STREET_CONTEXT)),
    )


def _sets(table: Mapping[str, str], keys: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {name: frozenset(table[key].split()) for name, key in keys.items()}


def _lines(name: str) -> frozenset[str]:
    return frozenset(resources.read_text(FOLDER, name).split("\n"))

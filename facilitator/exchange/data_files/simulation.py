"""Turns the fields of a data file into the practice table that plays.

The file is as strict as the others: every mistake has a line and a key. The utterances stand in
their order, and nobody speaks while another does.
"""

import math
from collections.abc import Collection
from typing import NamedTuple

from facilitator.domain.table.script import CITIZEN_KINDS
from facilitator.domain.training.practice_table import SPEAKER_WORDS
from facilitator.domain.training.simulation import PACES, Simulation, Utterance, seconds_to_say
from facilitator.exchange.data_files.parsing import invented_head
from facilitator.exchange.data_files.strict import Fields

LONGEST = 86_400
"""Seconds within which everything is said."""


class _Place(NamedTuple):
    role: str
    pace: int


def rehearsal(
    fields: Fields, _name: str, themes: Collection[str], scripts: Collection[str]
) -> Simulation:
    """Read the practice table that plays; its speakers are seats that are there."""
    places = [_place(table) for table in fields.tables("plekken")]
    paces = dict.fromkeys(SPEAKER_WORDS, fields.number("tempo", PACES))
    paces |= {str(number): place.pace for number, place in enumerate(places, start=1)}
    utterances: list[Utterance] = []
    for table in fields.tables("uitspraken"):
        earliest = math.ceil(utterances[-1].until) if utterances else 0
        utterances.append(_utterance(table, paces, earliest))
    return Simulation(
        head=invented_head(fields, tuple(place.role for place in places), themes, scripts),
        utterances=tuple(utterances),
    )


def _place(fields: Fields) -> _Place:
    found = _Place(fields.text("rol"), fields.number("tempo", PACES))
    fields.finish()
    return found


def _utterance(fields: Fields, paces: dict[str, int], earliest: int) -> Utterance:
    speaker = fields.one_of("wie", tuple(paces), "")
    text = fields.text("tekst")
    found = Utterance(
        step=fields.text("stap"),
        kind=fields.one_of("soort", CITIZEN_KINDS),
        speaker=speaker,
        text=text,
        at=fields.number("seconde", range(earliest, LONGEST)),
        seconds=seconds_to_say(text, max(PACES.start, paces.get(speaker, PACES[-1]))),
    )
    fields.finish()
    return found

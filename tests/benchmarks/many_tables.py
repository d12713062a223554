"""Many invented tables for the benchmarks: Dutch-like sentences, the same in every run."""

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import CITIZEN_KINDS, GROUP, HOST, Labels, Speaker, seated
from facilitator.storage.store import Store
from tests.builders import MOVES, a_closing, a_dialogue, a_seat, an_item, the_steps

split = str.split
COMMON = split(
    "de het een en van in is dat op te zijn met die voor niet aan er om ook als maar dan bij"
    " nog uit naar wel geen mijn we ik ze hij wij meer door over mensen heel veel kinderen"
    " buurt school werk thuis samen elkaar tijd zorg huis straat jaar dag moeder vader"
)
SYLLABLES = split(
    "ba be bo bu da de do ga ge go ha he ho ka ke ko la le lo ma me mo na ne no pa pe po ra re"
    " ro sa se so ta te to va ve vo wa we wo za ze zo schap heid ing lijk baar eren stel wijk"
    " land buurt groep één ë ie oe ui ei"
)
ROLES = ("student", "bakker", "gepensioneerd", "vrijwilliger", "huisarts", "boer", "musicus")
THEMES = (
    "Gezondheid",
    "Samen leven",
    "Wonen en verkeer",
    "Natuur en milieu",
    "Werk en inkomen",
    "Onderwijs",
    "Cultuur en media",
)
MUNICIPALITIES = ("Goes", "Zeist", "Almere", "Venlo", "Assen", "Súdwest-Fryslân", "Ede", "Tiel")
FIRST_DAY = date(2026, 1, 5)
OF_FILES = VersionVector.of({"benchmark": 1})  # type: ignore[dict-item]


def a_vocabulary(dice: random.Random, size: int = 20_000) -> list[str]:
    """Give words, the most used first."""
    words = {"".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(size)}
    return [*COMMON, *sorted(words)]


def fill(
    store: Store,
    tables: int,
    items: int,
    themes: Sequence[str] = THEMES,
    tags: Sequence[str] = (),
) -> list[str]:
    """Put tables in a store with `items` notes each; give the words that were used.

    With `tags` every third note has one or two of them.
    """
    dice = random.Random(20261122)
    vocabulary = a_vocabulary(dice)
    weights = [1 / (place + 2) for place in range(len(vocabulary))]
    words = _endless(dice, vocabulary, weights)
    for number in range(tables):
        records = _table(number, items, dice, words, themes, tags)
        store.imports.apply([Version(OF_FILES, record) for record in records])
    return vocabulary


def _endless(dice: random.Random, vocabulary: list[str], weights: list[float]) -> Iterator[str]:
    totals, total = [], 0.0
    for weight in weights:
        total += weight
        totals.append(total)
    while True:
        yield from dice.choices(vocabulary, cum_weights=totals, k=10_000)


def _table(
    number: int,
    items: int,
    dice: random.Random,
    words: Iterator[str],
    themes: Sequence[str],
    tags: Sequence[str],
) -> Iterator[Record]:
    tagging = random.Random(number)
    home = DialogueId(derived_id("benchmark", str(number)))
    yield a_dialogue(
        themes[number % len(themes)],
        id=home,
        number=number // len(themes) + 1 if number % 5 else None,
        held_on=FIRST_DAY + timedelta(days=number % 300) if number % 11 else None,
        municipality=MUNICIPALITIES[number % len(MUNICIPALITIES)] if number % 13 else "",
        host_function="wethouder" if number % 7 else "",
    )
    yield from the_steps(home)
    seats = [a_seat(place, role, dialogue_id=home) for place, role in enumerate(ROLES, 1)]
    yield from seats
    yield a_closing(dialogue_id=home, essence=_sentence(dice, words))
    speakers: list[Speaker] = [GROUP, HOST, *(seated(seat.id) for seat in seats)]
    for place in range(items):
        yield an_item(
            _sentence(dice, words),
            dice.choice(CITIZEN_KINDS[:8]),
            position=place,
            dialogue_id=home,
            speaker=dice.choice(speakers),
            step=dice.choice(MOVES)[0],
            starred=dice.random() < 0.05,
            sensitive=dice.random() < 0.03,
            labels=Labels(
                title=next(words) if dice.random() < 0.3 else "",
                tags=_some(tagging, tags) if tags and place % 3 == 0 else (),
            ),
        )


def _some(dice: random.Random, tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dice.choices(tags, k=dice.randint(1, 2))))


def _sentence(dice: random.Random, words: Iterator[str]) -> str:
    number = dice.randint(8, 40)
    return " ".join(next(words) for _ in range(number)).capitalize() + "."

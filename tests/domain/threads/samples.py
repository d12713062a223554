"""Tables of three themes in which the same things come back, with what was counted by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import (
    HOST,
    Aim,
    ItemKind,
    Labels,
    Level,
    TensionKind,
    seated,
)
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

PROGRAMME = "nederland-na-de-crisis"
KNEL, KIEM, BOTH, DREAM = ItemKind.KNEL, ItemKind.KIEM, ItemKind.BOTH, ItemKind.DREAM
IDEA, TENSION, SEEN = ItemKind.IDEA, ItemKind.TENSION, ItemKind.OBSERVATION
DESK, MEET, GREEN = "loket en formulier", "ontmoeten", "groen dichtbij"


NO_LABELS = Labels()


@dataclass(frozen=True)
class Said:
    """A note of a table: `theme` and number name that, `tags` as they were typed."""

    theme: str
    table: int
    kind: ItemKind
    text: str
    tags: tuple[str, ...] = ()
    labels: Labels = NO_LABELS


HEALTH, LIVING, NATURE = "Gezondheid", "Samen leven", "Natuur en milieu"
PLACES = {
    (HEALTH, 1): "Kampen", (HEALTH, 2): "Gouda", (HEALTH, 3): "Hulst",
    (LIVING, 1): "Gouda", (LIVING, 2): "Aalten", (NATURE, 1): "Schagen",
}  # fmt: skip
"""Where each table was held."""
SAID: Sequence[Said] = (
    Said(HEALTH, 1, KNEL, "Ik had één vraag. Ik kreeg een inlogcode.", (DESK,)),
    Said(HEALTH, 2, KNEL, "De wachttijd was langer dan het gesprek.", ("Loket en formulier",)),
    Said(HEALTH, 2, KIEM, "Op maandag zit de wijkverpleegkundige in de kantine.", (DESK, MEET)),
    Said(HEALTH, 3, BOTH, "De app deed de deur dicht. Mijn buurjongen deed hem open.", (DESK,)),
    Said(HEALTH, 3, DREAM, "Dat aanbellen weer gewoon is.", (MEET,),
         Labels(level=Level.OWN_LIFE, aim=Aim.RESTORE)),
    Said(HEALTH, 1, IDEA, "Elke maandag een mens in de kantine.", (DESK,),
         Labels(actors=("gemeente", "buurt"), existing=True, aim=Aim.KEEP)),
    Said(LIVING, 1, KNEL, "Voor een straatfeest vul ik drie formulieren in.", (DESK,)),
    Said(LIVING, 1, KIEM, "De lange tafel is blijven staan.", (MEET,)),
    Said(LIVING, 2, KIEM, "Wij eten nu op dinsdag samen in de gang.", (MEET, GREEN)),
    Said(LIVING, 2, DREAM, "Een plein waar je mag blijven zitten.", (GREEN,),
         Labels(level=Level.SOCIETY, aim=Aim.RENEW)),
    Said(LIVING, 2, IDEA, "Zet elke week één tafel op dezelfde plek.", (MEET,),
         Labels(actors=("gemeente",), aim=Aim.RENEW)),
    Said(LIVING, 1, TENSION, "Rust op straat, en kinderen die er voetballen.", (),
         Labels(tension=TensionKind.BETWEEN_GROUPS, way_out="maatwerk")),
    Said(NATURE, 1, KIEM, "De gemeente haalde het hek weg. Nu plukken wij de peren.", (GREEN,)),
    Said(NATURE, 1, IDEA, "Geef elke straat een stuk groen in beheer.", (),
         Labels(existing=True)),
    Said(NATURE, 1, TENSION, "Windmolens, maar niet in ons uitzicht.", (),
         Labels(tension=TensionKind.WITHIN_ONE)),
    Said(NATURE, 1, SEEN, "Bij het tweede verhaal werd het stil.", (),
         Labels(heading="Stilte")),
)  # fmt: skip
ROLES = ("mantelzorger", "keeperstrainer", "schilder")
COUNTED = {
    DESK: ({HEALTH: 3, LIVING: 1}, 4, 2, 2, 6),
    MEET: ({HEALTH: 2, LIVING: 2}, 0, 3, 0, 5),
    GREEN: ({LIVING: 1, NATURE: 1}, 0, 2, 0, 3),
}
"""By hand: tables by theme, tables with knel, with kiem, with both, and notes."""


def the_tables() -> tuple[Dossier, ...]:
    """Give the tables of all themes."""
    return tuple(_tables())


def _tables() -> Iterator[Dossier]:
    for (theme, number), place in PLACES.items():
        home = DialogueId(derived_id("tests", "threads", theme, str(number)))
        head = a_dialogue(
            theme,
            id=home,
            number=number,
            municipality=place,
            programme=PROGRAMME,
            held_on=date(2026, 10, number),
            participants=8,
            host_function="wethouder",
        )
        seats = [a_seat(at, role, dialogue_id=home) for at, role in enumerate(ROLES, 1)]
        items = [
            an_item(
                said.text,
                said.kind,
                dialogue_id=home,
                position=at,
                speaker=HOST if said.kind is SEEN else seated(seats[at % len(seats)].id),
                labels=_tagged(said),
            )
            for at, said in enumerate(
                one for one in SAID if (one.theme, one.table) == (theme, number)
            )
        ]
        yield a_dossier(head, seats=seats, items=items)


def _said(theme: str, number: int) -> Iterator[Said]:
    return (one for one in SAID if (one.theme, one.table) == (theme, number))


def _tagged(said: Said) -> Labels:
    return replace(said.labels, tags=said.tags)

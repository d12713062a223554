"""Tables of three themes with kernen by their headings, and what was placed there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.records import LayerRecord
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.framework.board import Framework
from facilitator.domain.records.dialogue import Closing, Dossier
from facilitator.domain.records.ids import ClosingId, derived_id
from facilitator.domain.records.items import Item
from tests.domain.threads.samples import HEALTH, LIVING, NATURE, PROGRAMME, the_tables

FORM, WAIT, CANTEEN = (
    "Eerst een formulier, dan een mens",
    "Wachten maakt zieker",
    "De kantine helpt",
)
FEAST, TABLE, FENCE = (
    "Eerst vragen, dan vieren",
    "De lange tafel blijft staan",
    "Het hek is weg",
)
HEADINGS = {
    "Ik had één vraag. Ik kreeg een inlogcode.": FORM,
    "De app deed de deur dicht. Mijn buurjongen deed hem open.": FORM,
    "De wachttijd was langer dan het gesprek.": WAIT,
    "Op maandag zit de wijkverpleegkundige in de kantine.": CANTEEN,
    "Voor een straatfeest vul ik drie formulieren in.": FEAST,
    "De lange tafel is blijven staan.": TABLE,
    "Wij eten nu op dinsdag samen in de gang.": TABLE,
    "De gemeente haalde het hek weg. Nu plukken wij de peren.": FENCE,
    "Een plein waar je mag blijven zitten.": "Een plein",
}
"""The heading under which each note lies."""
THERE = {
    FORM: (HEALTH, 2), WAIT: (HEALTH, 1), CANTEEN: (HEALTH, 1),
    FEAST: (LIVING, 1), TABLE: (LIVING, 2), FENCE: (NATURE, 1),
}  # fmt: skip
"""By hand: the insights in the order of the reports, with their theme and tables."""
PLACES = {
    FORM: Quadrant.UNWANTED_LASTING,
    WAIT: Quadrant.UNWANTED_PASSING,
    TABLE: Quadrant.WANTED_LASTING,
    CANTEEN: Quadrant.WANTED_LASTING,
    FENCE: Quadrant.UNWANTED_LASTING,
}
"""Where each stands; a kiem may be unwanted. One is open."""
LABELS: Mapping[str, Sequence[tuple[Aspect, str]]] = {
    FORM: [
        (Aspect.DEPARTMENT, "SZW"),
        (Aspect.DEPARTMENT, "BZK"),
        (Aspect.RECOVERY_TASK, "democratische en bestuurlijke waarden"),
        (Aspect.CLASSIFICATION, "uitdaging"),
        (Aspect.PROSPERITY, "hier en nu"),
        (Aspect.DOMAIN, "samenleven"),
    ],
    WAIT: [(Aspect.DEPARTMENT, "VWS"), (Aspect.GROUP, "chronisch zieken")],
    TABLE: [(Aspect.CLASSIFICATION, "kans"), (Aspect.GROUP, "wie net in de straat woont")],
    FEAST: [
        (Aspect.DEPARTMENT, "afdeling Buurtzaken"),
        (Aspect.RECOVERY_TASK, "minder regels"),
        (Aspect.CLASSIFICATION, "witte vlek"),
    ],
}
"""What was said of each: words of the lists, and own ones."""
MISSED = {
    (HEALTH, 1): "Mensen die ’s nachts werken.",
    (LIVING, 2): "mensen die  ’s nachts werken.",
}
"""Who was missed at two of the tables, as they wrote it."""


def tables() -> tuple[Dossier, ...]:
    """Give the tables of all themes, with headings and who was missed."""
    return tuple(map(_as_told, the_tables()))


def _as_told(dossier: Dossier) -> Dossier:
    head = dossier.dialogue
    missed = MISSED.get((head.theme, head.number or 0), "")
    closing = Closing(ClosingId(derived_id("tests", "closing", str(head.id))), head.id, missed)
    return replace(dossier, items=tuple(map(_under, dossier.items)), closing=closing)


def _under(item: Item) -> Item:
    heading = HEADINGS.get(item.text, "")
    return replace(item, labels=replace(item.labels, heading=heading))


def placed(framework: Framework) -> list[LayerRecord]:
    """Give the records that place insights and say things of them."""
    board = board_over_themes(PROGRAMME).id
    keys = {one.title: one.key for one in framework.insights}
    places = [
        FrameworkPlace(framework_place_id(keys[title]), board, keys[title], quadrant)
        for title, quadrant in PLACES.items()
    ]
    return [*places, *_labels(keys)]


def _labels(keys: Mapping[str, UUID]) -> Iterable[FrameworkLabel]:
    board = board_over_themes(PROGRAMME).id
    for title, words in LABELS.items():
        key = keys[title]
        for aspect, value in words:
            label = framework_label_id(key, aspect, value)
            yield FrameworkLabel(label, board, key, aspect, value)


def by_turns(framework: Framework, word: str = "BZK") -> list[LayerRecord]:
    """Give records that place all insights but each fifth by turns, each with a department."""
    board = board_over_themes(PROGRAMME).id
    every = (*Quadrant, None)
    made: list[LayerRecord] = []
    for n, one in enumerate(framework.insights):
        quadrant, aspect = every[n % len(every)], Aspect.DEPARTMENT
        label = framework_label_id(one.key, aspect, word)
        made.append(FrameworkLabel(label, board, one.key, aspect, word))
        if quadrant:
            made.append(FrameworkPlace(framework_place_id(one.key), board, one.key, quadrant))
    return made

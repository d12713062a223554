"""Which chapters a report has: those of its type of table, and those of whatever else came.

Any other kind of item than those of the type brings its chapter along, so that nothing that was
noted is lost. What is empty is named in one sentence at the end.
"""

from collections.abc import Collection, Iterator, Mapping

from facilitator.domain.records.kinds import Chapter, ItemKind
from facilitator.domain.table.script import NAMED_KINDS

KINDS: Mapping[Chapter, tuple[ItemKind, ...]] = {
    chapter: tuple(kind for kind in ItemKind if kind.spec.chapter is chapter)
    for chapter in Chapter
}
"""The kinds of items that stand in each chapter; every kind stands in exactly one."""

AFTERWARDS = (
    Chapter.PLEDGES,
    Chapter.TENSIONS,
    Chapter.CLOSING_ROUND,
    Chapter.OBSERVATIONS,
    Chapter.PARKED,
)
"""The chapters that every report ends with."""

CITIZENS = (Chapter.KNEL_KIEM, Chapter.DREAMS, Chapter.IDEAS)
"""The chapters of a citizens' table, and of a type that is not known."""

OWN: Mapping[str, tuple[Chapter, ...]] = {
    "themadialoog": CITIZENS,
    "verkenningsdialoog": (Chapter.KNEL_KIEM, Chapter.THEMES),
    "focustafel": (Chapter.KNEL_KIEM, Chapter.QUESTIONS, Chapter.DREAMS),
    "verdiepingstafel": (Chapter.EXAMPLES, Chapter.PRINCIPLES, Chapter.DREAMS),
    "werkplaats": (Chapter.CASES,),
    "wetenschapsdialoog": (Chapter.KNEL_KIEM, Chapter.IDEAS),
    "actietafel": (Chapter.IDEAS, Chapter.ACTIONS),
    "oriëntatietafel": (Chapter.KNEL_KIEM, Chapter.THEMES),
}
"""The chapters that belong to each type of dialogue, in the order of its moves."""

STEPS: Mapping[Chapter, tuple[str, ...]] = {
    Chapter.KNEL_KIEM: ("knel_kiem", "ervaringen", "beeld", "knel"),
    Chapter.THEMES: ("themas", "onderwerpen"),
    Chapter.QUESTIONS: ("vraag",),
    Chapter.EXAMPLES: ("successen",),
    Chapter.PRINCIPLES: ("lessen",),
    Chapter.DREAMS: ("droom", "wensen", "toekomst"),
    Chapter.CASES: ("casus",),
    Chapter.IDEAS: ("eerste_stappen", "nodig", "kiezen"),
    Chapter.ACTIONS: ("afspreken",),
    Chapter.CLOSING_ROUND: ("slotronde",),
}
"""The keys of the moves that ask for what stands in a chapter."""


def chapters_of(kind: str, present: Collection[ItemKind]) -> tuple[Chapter, ...]:
    """Give the chapters before those that every report ends with.

    A type's own come first, then those of other kinds that are `present` at the table.
    """
    own = OWN.get(kind, CITIZENS)
    return (*own, *_others(own, present))


def _others(own: Collection[Chapter], present: Collection[ItemKind]) -> Iterator[Chapter]:
    for chapter in Chapter:
        known = chapter in own or chapter in AFTERWARDS
        if not known and not set(KINDS[chapter]).isdisjoint(present):
            yield chapter


SCIENCE = "wetenschapsdialoog"
"""The type of table at which three questions are asked and every seat gives one sentence."""

SOCIETY = NAMED_KINDS - {SCIENCE}
"""The types of table with organisations, whose reports give reactions without names."""

"""How much two note-takers noted alike."""

from facilitator.domain.merge.note_overlap import NoteOverlap, note_overlap
from facilitator.domain.records.ids import DeviceId, ItemId
from facilitator.domain.records.items import Item, LinkKind
from tests.builders import a_dossier, a_link, an_item

A, B = DeviceId("a"), DeviceId("b")
FIRST = (
    "Op het bankje zit nu nooit meer iemand.",
    "Wij zongen elke dinsdag, tot het koor stopte.",
    "Mijn huisarts belde terug na drie dagen.",
    "De markt was leeg.",
    "Het fietspad is te smal voor twee.",
    "Boeken haalde ik bij de buren.",
    "Zonder bus kom ik nergens.",
)
SECOND = (
    "Jongeren hangen rond, omdat er niets is.",
    "Zangavond weg, en daarmee mijn week.",
    "Thuis werken vond ik heerlijk rustig.",
    "Mijn moeder zag ik achter glas.",
    "Er kwam een tuin waar een parkeerplaats was.",
)


def notes(texts: tuple[str, ...], count: int) -> list[Item]:
    """Give notes that one person took, each of something else."""
    return [an_item(text, position=place) for place, text in enumerate(texts[:count])]


def writers(first: list[Item], second: list[Item]) -> dict[ItemId, list[DeviceId]]:
    return {one.id: [A] for one in first} | {one.id: [B] for one in second}


def test_what_is_nearly_equal_or_a_double_is_found_at_the_other() -> None:
    first, second = notes(FIRST, 6), notes(SECOND, 5)
    same = an_item(f"{first[0].verbatim}!", position=20)
    dossier = a_dossier(
        items=[*first, *second, same], links=[a_link(second[1], first[2], LinkKind.DOUBLE)]
    )
    known = writers(first, [*second, same])
    assert note_overlap(dossier, known) == NoteOverlap(6, 2, 6, 2)


def test_one_note_taker_or_a_few_notes_say_nothing() -> None:
    first, second = notes(FIRST, 7), notes(SECOND, 4)
    dossier = a_dossier(items=[*first, *second])
    assert note_overlap(dossier, writers(first, second)) is None
    assert note_overlap(dossier, {one.id: [A] for one in dossier.items}) is None


def test_what_both_wrote_in_is_of_neither() -> None:
    first, second = notes(FIRST, 6), notes(SECOND, 5)
    dossier = a_dossier(items=[*first, *second])
    known = {**writers(first, second), first[0].id: [A, B]}
    assert note_overlap(dossier, known) == NoteOverlap(5, 0, 5, 0)

"""The tables to practise on: the ones that are under way, or else made ready."""

from facilitator.domain.ids import DialogueId
from facilitator.services import practising, rehearsing
from facilitator.ui.house import House


def practice_table(house: House) -> DialogueId:
    """Give the practice table, made ready when there is none."""
    known = house.library.practice
    place = known.head.municipality if known else ""
    return practising.practice_under_way(house.store, place) or _new_practice(house)


def _new_practice(house: House) -> DialogueId:
    table = house.library.practice
    assert table is not None, "the practice table ships with the program"
    script = house.script(table.head.script, table.head.programme)
    assert script is not None
    title = _title(house, table.head.theme)
    return practising.prepare_practice(house.store, table, script, title, house.origins)


def rehearsal_table(house: House) -> DialogueId | None:
    """Give the practice table that plays, made ready when there is none.

    None when its data files cannot be used.
    """
    rehearsal = house.library.rehearsal
    head = rehearsal.head if rehearsal else None
    script = house.script(head.script, head.programme) if head else None
    if rehearsal is None or script is None:
        return None
    under_way = rehearsing.rehearsal_under_way(house.store, rehearsal)
    if under_way is not None:
        return under_way
    title = _title(house, rehearsal.head.theme)
    return rehearsing.prepare_rehearsal(house.store, rehearsal, script, title, house.origins)


def _title(house: House, key: str) -> str:
    theme = house.library.theme(key)
    return theme.title if theme else key

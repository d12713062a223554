"""The tables to practise on: the ones that are under way, or else made ready."""

from facilitator.domain.records.ids import DialogueId
from facilitator.training import practice_table as practising
from facilitator.training import simulation
from facilitator.ui.context.app_context import AppContext


def practice_table(context: AppContext) -> DialogueId:
    """Give the practice table, made ready when there is none."""
    known = context.library.practice
    place = known.head.municipality if known else ""
    return practising.practice_under_way(context.store, place) or _new_practice(context)


def _new_practice(context: AppContext) -> DialogueId:
    table = context.library.practice
    assert table is not None, "the practice table ships with the program"
    script = context.script(table.head.script, table.head.programme)
    assert script is not None
    title = _title(context, table.head.theme)
    return practising.prepare_practice(context.store, table, script, title, context.origins)


def rehearsal_table(context: AppContext) -> DialogueId | None:
    """Give the practice table that plays, made ready when there is none.

    None when its data files cannot be used.
    """
    rehearsal = context.library.rehearsal
    head = rehearsal.head if rehearsal else None
    script = context.script(head.script, head.programme) if head else None
    if rehearsal is None or script is None:
        return None
    under_way = simulation.rehearsal_under_way(context.store, rehearsal)
    if under_way is not None:
        return under_way
    title = _title(context, rehearsal.head.theme)
    return simulation.prepare_rehearsal(
        context.store, rehearsal, script, title, context.origins
    )


def _title(context: AppContext, key: str) -> str:
    theme = context.library.theme(key)
    return theme.title if theme else key

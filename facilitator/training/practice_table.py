"""The practice table: an invented talk, half an hour under way, marked as practice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import (
    Closing,
    DialogueStatus,
    Dossier,
    Moment,
    MomentKind,
    Record,
)
from facilitator.domain.records.ids import ClosingId, DialogueId, ItemId, LinkId, MomentId
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Aim,
    Item,
    ItemKind,
    Labels,
    Level,
    Link,
    LinkKind,
    Nature,
    Speaker,
    TensionKind,
    seated,
    usual_wording,
)
from facilitator.domain.table.script import Script
from facilitator.domain.training.practice_table import InventedHead, PracticeNote, PracticeTable
from facilitator.services.dialogue_editor import IdAndTimeSource, milliseconds
from facilitator.services.preparation import (
    PlannedSeat,
    TablePlan,
    new_dialogue,
    new_seats,
    new_steps,
)
from facilitator.services.stores import Store

STEPS_BEHIND = 2
"""How many steps have begun when the practice table opens."""
IN_THIS_STEP = timedelta(minutes=21, seconds=36)
BETWEEN_NOTES = timedelta(minutes=2)


def practice_under_way(store: Store, municipality: str = "") -> DialogueId | None:
    """Give the practice table that is not finished yet, if there is one.

    There may be another one, that plays, in another municipality.
    """
    tables = (overview.dialogue for overview in store.overview())
    unfinished = (
        dialogue.id
        for dialogue in tables
        if dialogue.practice
        and dialogue.status is not DialogueStatus.FINISHED
        and municipality in {"", dialogue.municipality}
    )
    return next(unfinished, None)


def prepare_practice(
    store: Store, table: PracticeTable, script: Script, theme: str, origins: IdAndTimeSource
) -> DialogueId:
    """Make the practice table ready: seats, two steps under way and the notes of those."""
    dossier = _empty_table(invented_plan(table.head, script, theme, origins), origins)
    dossier = replace(dossier, moments=_moments(dossier, origins))
    said = [note for note in table.notes if note.step in _begun(dossier)]
    items = _items(dossier, said, origins)
    closing = Closing(ClosingId(origins.new_id()), dossier.dialogue.id)
    records: list[Record] = [dossier.dialogue, *dossier.steps, *dossier.seats, closing]
    records += [*dossier.moments, *items.values(), *_links(said, items, origins)]
    store.apply(added(ChangeName.PREPARE, *records))
    return dossier.dialogue.id


def notes_to_come(table: PracticeTable, script: Script) -> tuple[PracticeNote, ...]:
    """Give what is still said at the practice table, in the order of its steps."""
    order = [step.key for step in script.steps]
    later = [note for note in table.notes if note.step not in order[:STEPS_BEHIND]]
    return tuple(sorted([*later, *table.live_notes], key=lambda note: order.index(note.step)))


def speaker_of(note: PracticeNote, dossier: Dossier) -> Speaker:
    """Find who says a note at this table."""
    if note.speaker.isdigit():
        seat = dossier.seat_number(int(note.speaker))
        return seated(seat.id) if seat else UNKNOWN
    return {"host": HOST, "groep": GROUP}.get(note.speaker, UNKNOWN)


def labels_of(note: PracticeNote) -> Labels:
    """Give the labels of a note."""
    return Labels(
        title=note.title,
        wish_behind=note.wish_behind,
        level=Level(note.level) if note.level else None,
        aim=Aim(note.aim) if note.aim else None,
        actors=note.actors,
        existing=note.existing,
        nature=Nature(note.nature) if note.nature else None,
        tension=TensionKind(note.tension) if note.tension else None,
        way_out=note.way_out,
        pledged_by=note.pledged_by,
        pledged_when=note.pledged_when,
    )


def invented_plan(
    head: InventedHead, script: Script, theme: str, origins: IdAndTimeSource
) -> TablePlan:
    """Give an invented table as it is planned, for today."""
    return TablePlan(
        script=script,
        theme=theme,
        held_on=origins.now().astimezone().date(),
        programme=head.programme,
        municipality=head.municipality,
        host_function=head.host_function,
        form=head.form,
        seats=tuple(PlannedSeat(role) for role in head.seats),
        practice=True,
    )


def _empty_table(plan: TablePlan, origins: IdAndTimeSource) -> Dossier:
    dialogue = new_dialogue(plan, DialogueId(origins.new_id()))
    dialogue = replace(dialogue, status=DialogueStatus.RUNNING)
    steps = new_steps(plan.script, dialogue, origins)
    seats = new_seats(plan.seats, dialogue, origins)
    return Dossier(dialogue, tuple(steps), tuple(seats))


def _begun(dossier: Dossier) -> list[str]:
    return [step.key for step in dossier.steps[:STEPS_BEHIND]]


def _moments(dossier: Dossier, origins: IdAndTimeSource) -> tuple[Moment, ...]:
    first, second = dossier.steps[:STEPS_BEHIND]
    begun = origins.now() - IN_THIS_STEP
    times = [(first.key, begun - timedelta(minutes=first.minutes)), (second.key, begun)]
    return tuple(
        Moment(MomentId(origins.new_id()), dossier.dialogue.id, MomentKind.BEGIN, at, step=key)
        for key, at in times
    )


def _items(
    dossier: Dossier, said: Sequence[PracticeNote], origins: IdAndTimeSource
) -> dict[str, Item]:
    start = origins.now() - BETWEEN_NOTES * len(said)
    return {
        note.key or f"{number}": _item(
            dossier, note, ItemId(origins.new_id()), start + BETWEEN_NOTES * number
        )
        for number, note in enumerate(said)
    }


def _item(dossier: Dossier, note: PracticeNote, item_id: ItemId, at: datetime) -> Item:
    kind = ItemKind(note.kind)
    return Item(
        id=item_id,
        dialogue_id=dossier.dialogue.id,
        kind=kind,
        verbatim=note.text,
        position=milliseconds(at),
        wording=usual_wording(kind),
        speaker=speaker_of(note, dossier),
        step=note.step,
        at=at,
        starred=note.starred,
        sensitive=note.sensitive,
        labels=labels_of(note),
    )


def _links(
    said: Sequence[PracticeNote], items: Mapping[str, Item], origins: IdAndTimeSource
) -> list[Link]:
    return [
        Link(
            LinkId(origins.new_id()),
            items[key].dialogue_id,
            LinkKind.TENSION,
            items[note.key].id,
            items[key].id,
        )
        for note in said
        for key in note.links
        if key in items and note.key in items
    ]

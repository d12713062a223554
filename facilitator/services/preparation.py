"""What is done before a table: make it ready from a script, and change what was filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.records.changes import Change, ChangeName, Edit, added
from facilitator.domain.records.dialogue import Closing, Count, Dialogue, Seat, Step
from facilitator.domain.records.ids import ClosingId, DialogueId, SeatId, StepId, derived_id
from facilitator.domain.table.script import Script
from facilitator.domain.text import clean_line
from facilitator.services.dialogue_editor import DialogueEditor, IdAndTimeSource
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class PlannedSeat:
    """A seat as it is filled in; one without a role label is no seat.

    Citizens have a role, and a first name that stays on this laptop. People of organisations
    and experts have a full name with what belongs to it. `sort` says which of these it is;
    empty leaves a known seat what it is.
    """

    role_label: str
    first_name: str = ""
    full_name: str = ""
    title: str = ""
    organisation: str = ""
    expertise: str = ""
    name_agreed: bool = False
    sort: str = ""
    position_paper: str = ""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table as it is filled in before it begins; only the script is needed.

    One of `practice` is invented, and marked so everywhere.
    """

    script: Script
    theme: str = ""
    programme: str = ""
    number: int | None = None
    held_on: date | None = None
    municipality: str = ""
    municipality_code: str = ""
    host_function: str = ""
    form: str = ""
    series: str = ""
    representation: tuple[Count, ...] = ()
    seats: tuple[PlannedSeat, ...] = ()
    practice: bool = False


def prepare(store: Store, plan: TablePlan, origins: IdAndTimeSource) -> DialogueId:
    """Make a table ready: its head, the steps of its script, its seats."""
    home, _ = new_table(store, origins)
    dialogue = new_dialogue(plan, home)
    steps = new_steps(plan.script, dialogue, origins)
    seats = new_seats(plan.seats, dialogue, origins)
    closing = Closing(ClosingId(origins.new_id()), dialogue.id)
    store.apply(added(ChangeName.PREPARE, dialogue, *steps, *seats, closing))
    return dialogue.id


def new_table(store: Store, origins: IdAndTimeSource) -> tuple[DialogueId, bytes]:
    """Give the id of a new table and its private key, which this installation holds."""
    seed = origins.new_seed()
    home = table_id(Signer(seed).key)
    store.registry.keep_table_key(home, seed)
    return home, seed


def rearrange(editor: DialogueEditor, plan: TablePlan) -> Change | None:
    """Change the head and the seats of a table; what was said keeps its speaker.

    Seats are matched by their number. A seat that is left empty goes only when nobody spoke
    from it. A head count that was not the number of seats before stays as it is.
    """
    before = editor.dossier.dialogue
    counted = before.participants == (len(editor.dossier.seats) or None)
    planned = new_dialogue(plan, before.id)
    after = replace(
        before,
        theme=planned.theme,
        number=planned.number,
        held_on=planned.held_on,
        municipality=planned.municipality,
        municipality_code=planned.municipality_code,
        host_function=planned.host_function,
        participants=planned.participants if counted else before.participants,
        form=planned.form,
        representation=planned.representation,
    )
    edits = [Edit(before, after)] if after != before else []
    edits += _seat_edits(editor, plan.seats)
    return editor.do(Change(ChangeName.EDIT_DIALOGUE, tuple(edits))) if edits else None


def _seat_edits(editor: DialogueEditor, planned: Sequence[PlannedSeat]) -> list[Edit]:
    spoken = {item.speaker.seat_id for item in editor.dossier.items}
    edits = []
    for number, filled in enumerate(planned, start=1):
        seat = editor.dossier.seat_number(number)
        if filled.role_label and not seat:
            edits.append(
                Edit(None, _filled_in(_place(number, editor.dossier.dialogue), filled))
            )
        elif filled.role_label and seat:
            changed = _filled_in(seat, filled)
            edits += [Edit(seat, changed)] if changed != seat else []
        elif seat and seat.id not in spoken:
            edits.append(Edit(seat, None))
    return edits


def _place(number: int, dialogue: Dialogue) -> Seat:
    """Give a seat that is added to a table; on every laptop at it this is the same record.

    Host and note-taker each fill in who sits where, and it is one row of seats when they meet.
    """
    found = derived_id("seat", str(dialogue.id), "number", str(number))
    return Seat(SeatId(found), dialogue.id, number, role_label="")


def new_dialogue(plan: TablePlan, dialogue_id: DialogueId) -> Dialogue:
    """Give the head of a table as it was filled in; it has as many people as named seats."""
    seats = sum(1 for seat in plan.seats if seat.role_label)
    return Dialogue(
        id=dialogue_id,
        kind=plan.script.kind,
        theme=plan.theme,
        number=plan.number,
        held_on=plan.held_on,
        municipality=clean_line(plan.municipality),
        municipality_code=plan.municipality_code,
        host_function=clean_line(plan.host_function),
        participants=seats or None,
        form=plan.form,
        series=plan.series,
        representation=plan.representation,
        programme=plan.programme,
        script=plan.script.id,
        script_version=plan.script.version,
        practice=plan.practice,
    )


def new_steps(script: Script, dialogue: Dialogue, origins: IdAndTimeSource) -> list[Step]:
    """Give the steps of a script for one table."""
    return [
        Step(
            id=StepId(origins.new_id()),
            dialogue_id=dialogue.id,
            key=step.key,
            position=position,
            title=step.title,
            question=step.question,
            minutes=step.minutes,
        )
        for position, step in enumerate(script.steps)
    ]


def new_seats(
    planned: Iterable[PlannedSeat], dialogue: Dialogue, origins: IdAndTimeSource
) -> list[Seat]:
    """Give the seats that have a role label, numbered as they were filled in."""
    return [
        _seat(number, seat, dialogue, origins)
        for number, seat in enumerate(planned, start=1)
        if seat.role_label
    ]


def _seat(
    number: int, planned: PlannedSeat, dialogue: Dialogue, origins: IdAndTimeSource
) -> Seat:
    seat = Seat(SeatId(origins.new_id()), dialogue.id, number, role_label="")
    return _filled_in(seat, planned)


def _filled_in(seat: Seat, planned: PlannedSeat) -> Seat:
    """Give a seat with what was filled in for it."""
    return replace(
        seat,
        role_label=clean_line(planned.role_label),
        first_name=clean_line(planned.first_name),
        full_name=clean_line(planned.full_name),
        title=clean_line(planned.title),
        organisation=clean_line(planned.organisation),
        expertise=clean_line(planned.expertise),
        name_agreed=planned.name_agreed,
        position_paper=clean_line(planned.position_paper),
        sort=planned.sort or seat.sort,
    )

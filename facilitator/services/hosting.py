"""What a host does: begin, go on, go back, pause, add time, close. Nothing goes by itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from facilitator.domain.changes import Change, ChangeName, Edit, added
from facilitator.domain.dialogue import (
    Closing,
    DialogueStatus,
    Dossier,
    Moment,
    MomentKind,
    Step,
    StepStatus,
)
from facilitator.domain.ids import ClosingId, MomentId
from facilitator.domain.time_saver import Proposal, Slot, moves_for, propose, slots_to_come
from facilitator.services.desk import Desk

PURPOSE = "doel"
"""The text of the programme that tells what the talk is for; the other is `vervolg`."""


def current_step(desk: Desk) -> Step:
    """Give the step the table is in; before it has begun, the first."""
    steps = desk.dossier.steps
    return desk.dossier.step(desk.clock().step) or steps[0]


def step_beside(desk: Desk, distance: int) -> Step | None:
    """Give the step so many places further, or back when negative; nothing past the ends."""
    steps = desk.dossier.steps
    place = steps.index(current_step(desk)) + distance
    return steps[place] if 0 <= place < len(steps) else None


def go_on(desk: Desk) -> Change | None:
    """Begin the table, or its next step; at the last step nothing happens."""
    if not desk.clock().begun:
        return begin(desk, desk.dossier.steps[0])
    step = step_beside(desk, 1)
    return begin(desk, step) if step else None


def go_back(desk: Desk) -> Change | None:
    """Go back to the step before; at the first step, or when all is closed, nothing happens."""
    clock = desk.clock()
    step = step_beside(desk, -1) if clock.begun and not clock.ended else None
    return begin(desk, step) if step else None


def begin(desk: Desk, step: Step) -> Change:
    """Let a step begin now, and the table with it when it had not begun.

    A step that was left as not reached is open again.
    """
    return desk.do(Change(ChangeName.BEGIN_STEP, tuple(_begin_edits(desk, step))))


def _begin_edits(desk: Desk, step: Step) -> list[Edit]:
    edits = [Edit(None, _moment(desk, MomentKind.BEGIN, step=step.key))]
    if step.status is StepStatus.NOT_REACHED:
        edits.append(Edit(step, replace(step, status=StepStatus.OPEN)))
    dialogue = desk.dossier.dialogue
    if dialogue.status is not DialogueStatus.RUNNING:
        today = desk.origins.now().astimezone().date()
        running = replace(
            dialogue, status=DialogueStatus.RUNNING, held_on=dialogue.held_on or today
        )
        edits.append(Edit(dialogue, running))
    return edits


def pause_or_resume(desk: Desk) -> Change | None:
    """Stop the clock of the running step, or let it go on; before the start nothing happens."""
    clock = desk.clock()
    if not clock.begun or clock.ended:
        return None
    if clock.paused:
        return desk.do(added(ChangeName.RESUME, _moment(desk, MomentKind.RESUME)))
    return desk.do(added(ChangeName.PAUSE, _moment(desk, MomentKind.PAUSE)))


def extend(desk: Desk, minutes: int = 5) -> Change | None:
    """Give the current step more minutes, and the expected end with it; not when it is over."""
    if desk.clock().ended:
        return None
    step = current_step(desk)
    moment = _moment(desk, MomentKind.EXTEND, step=step.key, minutes=minutes)
    return desk.do(added(ChangeName.EXTEND_STEP, moment))


def proposal(desk: Desk) -> Proposal | None:
    """Propose minutes for what remains after an overrun; nothing when the end holds."""
    dossier = desk.dossier
    if dossier.dialogue.status is DialogueStatus.FINISHED:
        return None
    return propose(dossier.steps, dossier.moments, desk.origins.now())


def spread_time(desk: Desk) -> Change | None:
    """Accept what is proposed, as one action; without a proposal nothing happens."""
    proposed = proposal(desk)
    return _move(desk, dict(proposed.moves)) if proposed else None


def slots(desk: Desk) -> tuple[Slot, ...]:
    """Give the running step and those after it, with the time each still has."""
    dossier = desk.dossier
    return slots_to_come(dossier.steps, dossier.moments, desk.clock())


def plan_time(desk: Desk, minutes: Mapping[str, int]) -> Change | None:
    """Give steps that remain the minutes that the host chose, as one action."""
    return _move(desk, moves_for(slots(desk), minutes))


def _move(desk: Desk, moves: Mapping[str, int]) -> Change | None:
    if not moves:
        return None
    at = desk.origins.now()
    moments = [
        _moment(desk, MomentKind.EXTEND, step=step, minutes=minutes, at=at)
        for step, minutes in moves.items()
    ]
    return desk.do(added(ChangeName.SPREAD_TIME, *moments))


def leave_not_reached(desk: Desk) -> Change | None:
    """Leave the current step as not reached, a normal ending, and go to the next one."""
    if not desk.clock().begun or desk.clock().ended:
        return None
    step, following = current_step(desk), step_beside(desk, 1)
    edits = [Edit(step, replace(step, status=StepStatus.NOT_REACHED))]
    if step.status is StepStatus.NOT_REACHED and following is None:
        return None
    if following:
        edits += _begin_edits(desk, following)
    return desk.do(Change(ChangeName.NOT_REACHED, tuple(edits)))


def is_told(desk: Desk, text: str) -> bool:
    """Say whether a text of the programme, `doel` or `vervolg`, was told at the table."""
    closing = desk.dossier.closing
    if closing is None:
        return False
    return closing.purpose_told if text == PURPOSE else closing.follow_up_told


def tell(desk: Desk, text: str, *, told: bool = True) -> Change | None:
    """Note that a text of the programme was told at the table, or that it was not after all."""
    if is_told(desk, text) == told:
        return None
    known = desk.dossier.closing
    new = Closing(ClosingId(desk.origins.new_id()), desk.dossier.dialogue.id)
    closing = known or new
    if text == PURPOSE:
        changed = replace(closing, purpose_told=told)
    else:
        changed = replace(closing, follow_up_told=told)
    return desk.do(Change(ChangeName.TELL, (Edit(known, changed),)))


def close(desk: Desk) -> Change | None:
    """Close the table: its clock stops and it is finished; closing twice changes nothing.

    Steps that never began become not reached; a table without a clock says nothing of that.
    """
    dialogue = desk.dossier.dialogue
    if dialogue.status is DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.FINISHED))]
    if desk.clock().begun:
        edits.append(Edit(None, _moment(desk, MomentKind.END)))
        edits += _marked(desk, StepStatus.OPEN, StepStatus.NOT_REACHED)
    return desk.do(Change(ChangeName.CLOSE, tuple(edits)))


def reopen(desk: Desk) -> Change | None:
    """Go on with a table that was closed, in the step where it ended.

    Steps that never began are open again.
    """
    dialogue = desk.dossier.dialogue
    if dialogue.status is not DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.RUNNING))]
    clock = desk.clock()
    if clock.begun and clock.ended:
        edits.append(Edit(None, _moment(desk, MomentKind.RESUME)))
        edits += _marked(desk, StepStatus.NOT_REACHED, StepStatus.OPEN)
    return desk.do(Change(ChangeName.REOPEN, tuple(edits)))


def _marked(desk: Desk, before: StepStatus, after: StepStatus) -> list[Edit]:
    """Give what becomes of the steps that never began and of which nothing was noted."""
    return [
        Edit(step, replace(step, status=after))
        for step in untouched(desk.dossier)
        if step.status is before
    ]


def untouched(dossier: Dossier) -> tuple[Step, ...]:
    """Give the steps that never began and of which nothing was noted."""
    begun = {each.step for each in dossier.moments if each.kind is MomentKind.BEGIN}
    begun |= {item.step for item in dossier.items}
    return tuple(step for step in dossier.steps if step.key not in begun)


def _moment(
    desk: Desk,
    kind: MomentKind,
    *,
    step: str = "",
    minutes: int = 0,
    at: datetime | None = None,
) -> Moment:
    moment_id = MomentId(desk.origins.new_id())
    dialogue = desk.dossier.dialogue.id
    return Moment(moment_id, dialogue, kind, at or desk.origins.now(), step, minutes)

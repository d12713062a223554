"""What a host does: begin, go on, go back, pause, add time, close. Nothing goes by itself."""

from dataclasses import replace

from facilitator.domain.changes import Change, ChangeName, Edit, added
from facilitator.domain.dialogue import DialogueStatus, Moment, MomentKind, Step
from facilitator.domain.ids import MomentId
from facilitator.services.desk import Desk


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
    """Go back to the step before; at the first step nothing happens."""
    step = step_beside(desk, -1) if desk.clock().begun else None
    return begin(desk, step) if step else None


def begin(desk: Desk, step: Step) -> Change:
    """Let a step begin now, and the table with it when it had not begun."""
    edits = [Edit(None, _moment(desk, MomentKind.BEGIN, step=step.key))]
    dialogue = desk.dossier.dialogue
    if dialogue.status is not DialogueStatus.RUNNING:
        today = desk.origins.now().astimezone().date()
        running = replace(
            dialogue, status=DialogueStatus.RUNNING, held_on=dialogue.held_on or today
        )
        edits.append(Edit(dialogue, running))
    return desk.do(Change(ChangeName.BEGIN_STEP, tuple(edits)))


def pause_or_resume(desk: Desk) -> Change | None:
    """Stop the clock of the running step, or let it go on; before the start nothing happens."""
    clock = desk.clock()
    if not clock.begun or clock.ended:
        return None
    if clock.paused:
        return desk.do(added(ChangeName.RESUME, _moment(desk, MomentKind.RESUME)))
    return desk.do(added(ChangeName.PAUSE, _moment(desk, MomentKind.PAUSE)))


def extend(desk: Desk, minutes: int = 5) -> Change:
    """Give the current step more minutes; the expected end moves with it."""
    step = current_step(desk)
    moment = _moment(desk, MomentKind.EXTEND, step=step.key, minutes=minutes)
    return desk.do(added(ChangeName.EXTEND_STEP, moment))


def close(desk: Desk) -> Change | None:
    """Close the table: its clock stops and it is finished; closing twice changes nothing."""
    dialogue = desk.dossier.dialogue
    if dialogue.status is DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.FINISHED))]
    if desk.clock().begun:
        edits.append(Edit(None, _moment(desk, MomentKind.END)))
    return desk.do(Change(ChangeName.CLOSE, tuple(edits)))


def reopen(desk: Desk) -> Change | None:
    """Go on with a table that was closed, in the step where it ended."""
    dialogue = desk.dossier.dialogue
    if dialogue.status is not DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.RUNNING))]
    clock = desk.clock()
    if clock.begun and clock.ended:
        edits.append(Edit(None, _moment(desk, MomentKind.RESUME)))
    return desk.do(Change(ChangeName.REOPEN, tuple(edits)))


def _moment(desk: Desk, kind: MomentKind, *, step: str = "", minutes: int = 0) -> Moment:
    moment_id = MomentId(desk.origins.new_id())
    dialogue = desk.dossier.dialogue.id
    return Moment(moment_id, dialogue, kind, desk.origins.now(), step, minutes)

"""What a host does: begin, go on, go back, pause, add time, close. Nothing goes by itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from facilitator.domain.records.changes import Change, ChangeName, Edit, added
from facilitator.domain.records.dialogue import (
    Closing,
    DialogueStatus,
    Dossier,
    Moment,
    MomentKind,
    Step,
    StepStatus,
)
from facilitator.domain.records.ids import ClosingId, MomentId
from facilitator.domain.table.rescheduling import (
    Proposal,
    Slot,
    moves_for,
    propose,
    slots_to_come,
)
from facilitator.services.dialogue_editor import DialogueEditor

PURPOSE = "doel"
"""The text of the programme that tells what the talk is for; the other is `vervolg`."""


def current_step(editor: DialogueEditor) -> Step:
    """Give the step the table is in; before it has begun, the first."""
    steps = editor.dossier.steps
    return editor.dossier.step(editor.clock().step) or steps[0]


def step_beside(editor: DialogueEditor, distance: int) -> Step | None:
    """Give the step so many places further, or back when negative; nothing past the ends."""
    steps = editor.dossier.steps
    place = steps.index(current_step(editor)) + distance
    return steps[place] if 0 <= place < len(steps) else None


def go_on(editor: DialogueEditor) -> Change | None:
    """Begin the table, or its next step; at the last step nothing happens."""
    if not editor.clock().begun:
        return begin(editor, editor.dossier.steps[0])
    step = step_beside(editor, 1)
    return begin(editor, step) if step else None


def go_back(editor: DialogueEditor) -> Change | None:
    """Go back to the step before; at the first step, or when all is closed, nothing happens."""
    clock = editor.clock()
    step = step_beside(editor, -1) if clock.begun and not clock.ended else None
    return begin(editor, step) if step else None


def begin(editor: DialogueEditor, step: Step) -> Change:
    """Let a step begin now, and the table with it when it had not begun.

    A step that was left as not reached is open again.
    """
    return editor.do(Change(ChangeName.BEGIN_STEP, tuple(_begin_edits(editor, step))))


def _begin_edits(editor: DialogueEditor, step: Step) -> list[Edit]:
    edits = [Edit(None, _moment(editor, MomentKind.BEGIN, step=step.key))]
    if step.status is StepStatus.NOT_REACHED:
        edits.append(Edit(step, replace(step, status=StepStatus.OPEN)))
    dialogue = editor.dossier.dialogue
    if dialogue.status is not DialogueStatus.RUNNING:
        today = editor.origins.now().astimezone().date()
        running = replace(
            dialogue, status=DialogueStatus.RUNNING, held_on=dialogue.held_on or today
        )
        edits.append(Edit(dialogue, running))
    return edits


def pause_or_resume(editor: DialogueEditor) -> Change | None:
    """Stop the clock of the running step, or let it go on; before the start nothing happens."""
    clock = editor.clock()
    if not clock.begun or clock.ended:
        return None
    if clock.paused:
        return editor.do(added(ChangeName.RESUME, _moment(editor, MomentKind.RESUME)))
    return editor.do(added(ChangeName.PAUSE, _moment(editor, MomentKind.PAUSE)))


def extend(editor: DialogueEditor, minutes: int = 5) -> Change | None:
    """Give the current step more minutes, and the expected end with it; not when it is over."""
    if editor.clock().ended:
        return None
    step = current_step(editor)
    moment = _moment(editor, MomentKind.EXTEND, step=step.key, minutes=minutes)
    return editor.do(added(ChangeName.EXTEND_STEP, moment))


def proposal(editor: DialogueEditor) -> Proposal | None:
    """Propose minutes for what remains after an overrun; nothing when the end holds."""
    dossier = editor.dossier
    if dossier.dialogue.status is DialogueStatus.FINISHED:
        return None
    return propose(dossier.steps, dossier.moments, editor.clock_time())


def spread_time(editor: DialogueEditor) -> Change | None:
    """Accept what is proposed, as one action; without a proposal nothing happens."""
    proposed = proposal(editor)
    return _move(editor, dict(proposed.moves)) if proposed else None


def slots(editor: DialogueEditor) -> tuple[Slot, ...]:
    """Give the running step and those after it, with the time each still has."""
    dossier = editor.dossier
    return slots_to_come(dossier.steps, dossier.moments, editor.clock())


def plan_time(editor: DialogueEditor, minutes: Mapping[str, int]) -> Change | None:
    """Give steps that remain the minutes that the host chose, as one action."""
    return _move(editor, moves_for(slots(editor), minutes))


def _move(editor: DialogueEditor, moves: Mapping[str, int]) -> Change | None:
    if not moves:
        return None
    at = editor.origins.now()
    moments = [
        _moment(editor, MomentKind.EXTEND, step=step, minutes=minutes, at=at)
        for step, minutes in moves.items()
    ]
    return editor.do(added(ChangeName.SPREAD_TIME, *moments))


def leave_not_reached(editor: DialogueEditor) -> Change | None:
    """Leave the current step as not reached, a normal ending, and go to the next one."""
    if not editor.clock().begun or editor.clock().ended:
        return None
    step, following = current_step(editor), step_beside(editor, 1)
    edits = [Edit(step, replace(step, status=StepStatus.NOT_REACHED))]
    if step.status is StepStatus.NOT_REACHED and following is None:
        return None
    if following:
        edits += _begin_edits(editor, following)
    return editor.do(Change(ChangeName.NOT_REACHED, tuple(edits)))


def is_told(editor: DialogueEditor, text: str) -> bool:
    """Say whether a text of the programme, `doel` or `vervolg`, was told at the table."""
    closing = editor.dossier.closing
    if closing is None:
        return False
    return closing.purpose_told if text == PURPOSE else closing.follow_up_told


def tell(editor: DialogueEditor, text: str, *, told: bool = True) -> Change | None:
    """Note that a text of the programme was told at the table, or that it was not after all."""
    if is_told(editor, text) == told:
        return None
    known = editor.dossier.closing
    new = Closing(ClosingId(editor.origins.new_id()), editor.dossier.dialogue.id)
    closing = known or new
    if text == PURPOSE:
        changed = replace(closing, purpose_told=told)
    else:
        changed = replace(closing, follow_up_told=told)
    return editor.do(Change(ChangeName.TELL, (Edit(known, changed),)))


def close(editor: DialogueEditor) -> Change | None:
    """Close the table: its clock stops and it is finished; closing twice changes nothing.

    Steps that never began become not reached; a table without a clock says nothing of that.
    """
    dialogue = editor.dossier.dialogue
    if dialogue.status is DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.FINISHED))]
    if editor.clock().begun:
        edits.append(Edit(None, _moment(editor, MomentKind.END)))
        edits += _marked(editor, StepStatus.OPEN, StepStatus.NOT_REACHED)
    return editor.do(Change(ChangeName.CLOSE, tuple(edits)))


def reopen(editor: DialogueEditor) -> Change | None:
    """Go on with a table that was closed, in the step where it ended.

    Steps that never began are open again.
    """
    dialogue = editor.dossier.dialogue
    if dialogue.status is not DialogueStatus.FINISHED:
        return None
    edits = [Edit(dialogue, replace(dialogue, status=DialogueStatus.RUNNING))]
    clock = editor.clock()
    if clock.begun and clock.ended:
        edits.append(Edit(None, _moment(editor, MomentKind.RESUME)))
        edits += _marked(editor, StepStatus.NOT_REACHED, StepStatus.OPEN)
    return editor.do(Change(ChangeName.REOPEN, tuple(edits)))


def _marked(editor: DialogueEditor, before: StepStatus, after: StepStatus) -> list[Edit]:
    """Give what becomes of the steps that never began and of which nothing was noted."""
    return [
        Edit(step, replace(step, status=after))
        for step in untouched(editor.dossier)
        if step.status is before
    ]


def untouched(dossier: Dossier) -> tuple[Step, ...]:
    """Give the steps that never began and of which nothing was noted."""
    begun = {each.step for each in dossier.moments if each.kind is MomentKind.BEGIN}
    begun |= {item.step for item in dossier.items}
    return tuple(step for step in dossier.steps if step.key not in begun)


def _moment(
    editor: DialogueEditor,
    kind: MomentKind,
    *,
    step: str = "",
    minutes: int = 0,
    at: datetime | None = None,
) -> Moment:
    moment_id = MomentId(editor.origins.new_id())
    dialogue = editor.dossier.dialogue.id
    return Moment(moment_id, dialogue, kind, at or editor.origins.now(), step, minutes)

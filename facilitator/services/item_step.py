"""Which move of the talk a note belongs to: the one in which typing it began, or another.

Decision: the move of a note is where it was begun
    Context: the host goes on while the note-taker still types the last quote. Decision: a note
    belongs to the move in which its first letter was typed; a line above the field says so,
    and one key puts it in the running move, or back. Cost: who begins to type too early has
    to press that key. Alternatives: the move in which it is kept (late quotes then answer the
    wrong question), a list of moves beside the field (one more thing to look at).
"""

from dataclasses import replace

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Step
from facilitator.domain.records.items import Item
from facilitator.services import capture, hosting
from facilitator.services.dialogue_editor import DialogueEditor


def title(editor: DialogueEditor, step: str) -> str:
    """Name a move; empty when the table has no such move."""
    found = editor.dossier.step(step)
    return found.title if found else ""


def is_earlier(editor: DialogueEditor, step: str) -> bool:
    """Say whether a move is another one than the running one."""
    return bool(step) and step != editor.clock().step


def other(editor: DialogueEditor, step: str) -> Step | None:
    """Give the running move; of a note that is there already, the move before it."""
    running = hosting.current_step(editor)
    return hosting.step_beside(editor, -1) if step == running.key else running


def move(editor: DialogueEditor, item: Item) -> Change | None:
    """Put a kept note in the running move, or in the one before; before the first is none."""
    to = other(editor, item.step)
    return capture.relabel(editor, item, replace(item, step=to.key)) if to else None

"""What is settled when a table closes: moves not reached, words, people in numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.domain.records.changes import Change, ChangeName, Edit, edited
from facilitator.domain.records.dialogue import Closing, Count, DialogueStatus, Step, StepStatus
from facilitator.domain.records.ids import ClosingId
from facilitator.domain.table.loose_ends import Reason, loose_ends
from facilitator.domain.text import clean_text
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor


class ClosingWords(NamedTuple):
    """What is said in words about a table when it closes: the texts of its closing."""

    missing_voices: str = ""
    composition: str = ""
    essence: str = ""
    host_evaluation: str = ""
    host_improvements: str = ""
    note_taker_evaluation: str = ""
    note_taker_improvements: str = ""


def is_not_reached(editor: DialogueEditor, step: Step) -> bool:
    """Say whether the report will say of a step that the table did not come to it.

    Closing a table that runs leaves so what never began and of which nothing was noted.
    """
    running = editor.dossier.dialogue.status is DialogueStatus.RUNNING
    if running and step.status is StepStatus.OPEN:
        return step in hosting.untouched(editor.dossier)
    return step.status is StepStatus.NOT_REACHED


def mark_not_reached(editor: DialogueEditor, step: Step, *, not_reached: bool) -> Change | None:
    """Say that the table did not come to a step, or that it did after all."""
    if is_not_reached(editor, step) == not_reached:
        return None
    reached = StepStatus.DONE if step in hosting.untouched(editor.dossier) else StepStatus.OPEN
    changed = replace(step, status=StepStatus.NOT_REACHED if not_reached else reached)
    return editor.do(edited(ChangeName.NOT_REACHED, step, changed))


def keep_words(editor: DialogueEditor, words: ClosingWords) -> Change | None:
    """Keep what is said about the table; nothing where that is what it has."""
    known = editor.dossier.closing
    new = Closing(ClosingId(editor.origins.new_id()), editor.dossier.dialogue.id)
    cleaned = ClosingWords(*map(clean_text, words))
    changed = replace(known or new, **cleaned._asdict())
    if changed == (known or new):
        return None
    return editor.do(Change(ChangeName.CLOSING_WORDS, (Edit(known, changed),)))


def keep_counts(editor: DialogueEditor, counts: Sequence[Count]) -> Change | None:
    """Keep who was at the table in numbers."""
    dialogue = editor.dossier.dialogue
    changed = replace(dialogue, representation=tuple(counts))
    if changed == dialogue:
        return None
    return editor.do(edited(ChangeName.EDIT_DIALOGUE, dialogue, changed))


def more_than_seats(editor: DialogueEditor, counts: Sequence[Count]) -> int:
    """Give how many people were counted at most, where that is more than sat there; else 0.

    Each attribute counts everybody once, also who is counted as unknown.
    """
    dossier = editor.dossier
    together: Counter[str] = Counter()
    for count in counts:
        together[count.attribute] += count.number
    most = max(together.values(), default=0)
    there = max(len(dossier.seats), dossier.dialogue.participants or 0)
    return most if dossier.seats and most > there else 0


def without_speaker(editor: DialogueEditor) -> int:
    """Count the notes of which nobody knows who said them."""
    return sum(Reason.SPEAKER in end.reasons for end in loose_ends(editor.dossier))

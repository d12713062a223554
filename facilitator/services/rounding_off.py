"""What is settled when a table closes: moves not reached, words, people in numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.domain.changes import Change, ChangeName, Edit, edited
from facilitator.domain.dialogue import Closing, Count, DialogueStatus, Step, StepStatus
from facilitator.domain.ids import ClosingId
from facilitator.domain.repair import Reason, loose_ends
from facilitator.domain.text import clean_text
from facilitator.services import hosting
from facilitator.services.desk import Desk


class ClosingWords(NamedTuple):
    """What is said in words about a table when it closes: the texts of its closing."""

    missing_voices: str = ""
    composition: str = ""
    essence: str = ""
    host_evaluation: str = ""
    note_taker_evaluation: str = ""


def is_not_reached(desk: Desk, step: Step) -> bool:
    """Say whether the report will say of a step that the table did not come to it.

    Closing a table that runs leaves so what never began and of which nothing was noted.
    """
    running = desk.dossier.dialogue.status is DialogueStatus.RUNNING
    if running and step.status is StepStatus.OPEN:
        return step in hosting.untouched(desk.dossier)
    return step.status is StepStatus.NOT_REACHED


def mark_not_reached(desk: Desk, step: Step, *, not_reached: bool) -> Change | None:
    """Say that the table did not come to a step, or that it did after all."""
    if is_not_reached(desk, step) == not_reached:
        return None
    reached = StepStatus.DONE if step in hosting.untouched(desk.dossier) else StepStatus.OPEN
    changed = replace(step, status=StepStatus.NOT_REACHED if not_reached else reached)
    return desk.do(edited(ChangeName.NOT_REACHED, step, changed))


def keep_words(desk: Desk, words: ClosingWords) -> Change | None:
    """Keep what is said about the table; nothing where that is what it has."""
    known = desk.dossier.closing
    new = Closing(ClosingId(desk.origins.new_id()), desk.dossier.dialogue.id)
    cleaned = ClosingWords(*map(clean_text, words))
    changed = replace(known or new, **cleaned._asdict())
    if changed == (known or new):
        return None
    return desk.do(Change(ChangeName.CLOSING_WORDS, (Edit(known, changed),)))


def keep_counts(desk: Desk, counts: Sequence[Count]) -> Change | None:
    """Keep who was at the table in numbers."""
    dialogue = desk.dossier.dialogue
    changed = replace(dialogue, representation=tuple(counts))
    if changed == dialogue:
        return None
    return desk.do(edited(ChangeName.EDIT_DIALOGUE, dialogue, changed))


def without_speaker(desk: Desk) -> int:
    """Count the notes of which nobody knows who said them."""
    return sum(Reason.SPEAKER in end.reasons for end in loose_ends(desk.dossier))

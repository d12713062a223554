"""Drafts: what was typed and not yet kept, so that a crash costs at most a second of typing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.records.ids import DialogueId


@dataclass(frozen=True, slots=True)
class Draft:
    """The half-typed text of one field at a table, with the choices made beside it.

    `place` names the field (`capture`, `edit`, `closing`); `choices` are its kind, speaker and
    marks in words of that field.
    """

    dialogue_id: DialogueId
    place: str
    text: str
    choices: Mapping[str, str] = field(default_factory=dict)

"""Tables with a mark in every text that the room may not see."""

import dataclasses
from typing import TypeVar

from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import UNKNOWN, Speaker, seated
from tests.builders import a_dossier, a_moment, the_steps
from tests.storage import generated

MARK = "☠"
SHOWN = {
    "Dialogue": {"theme", "municipality"},
    "Step": {"title", "question", "key"},
    "Seat": {"role_label", "public_role_label"},
    "Moment": {"step"},
}
"""The texts that the room may see, by the record they are in; keys are no texts."""

Record = TypeVar("Record")


def marked(record: Record) -> Record:
    """Put a mark in every text of a record that the room may not see, however deep."""
    name = type(record).__name__
    kept = SHOWN.get(name, set())
    new = {
        field.name: _marked(getattr(record, field.name))
        for field in dataclasses.fields(record)  # type: ignore[arg-type]
        if field.name not in kept
    }
    return dataclasses.replace(record, **new)  # type: ignore[type-var]


def _marked(value: object) -> object:
    if type(value) is str:
        return MARK + value
    if isinstance(value, tuple):
        return tuple(_marked(each) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type | Speaker):
        return marked(value)
    return value


@st.composite
def full_dossiers(draw: st.DrawFn) -> Dossier:
    """Draw any table, with the mark in everything that was said, seen or named."""
    seats = [
        dataclasses.replace(seat, number=number, role_label="bakker", public_role_label="")
        for number, seat in enumerate(draw(st.lists(generated.seats, max_size=4)), start=1)
    ]
    speakers = st.sampled_from([UNKNOWN, *(seated(seat.id) for seat in seats)])
    items = [
        dataclasses.replace(item, speaker=draw(speakers))
        for item in draw(st.lists(generated.items, max_size=6))
    ]
    step = draw(st.sampled_from(the_steps()))
    dossier = a_dossier(
        dataclasses.replace(draw(generated.dialogues), theme="Gezondheid", municipality="Goes"),
        seats=[marked(seat) for seat in seats],
        items=[marked(item) for item in items],
        links=[marked(link) for link in draw(st.lists(generated.links, max_size=3))],
        moments=[a_moment(step=step.key)],
        closing=marked(draw(generated.closings)),
    )
    return dataclasses.replace(dossier, dialogue=marked(dossier.dialogue))

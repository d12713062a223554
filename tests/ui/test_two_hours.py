"""A recorded table of two hours is taken down by keys alone, in the real windows.

Every third note and every pledge is, so that it takes seconds; `python -m
tests.benchmarks.soak_two_hours` takes all of them down, and measures.
"""

from datetime import timedelta

from PySide6.QtWidgets import QApplication

from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop
from tests.ui.two_hours import (
    MouseTrap,
    NoteTaker,
    as_taken,
    sit_down_at_it,
    taken,
    the_recording,
)

EVERY = 3


def test_every_note_of_two_hours_arrives_with_its_speaker_and_kind(
    laptop: Laptop, qapp: QApplication
) -> None:
    sit_down_at_it(laptop)
    recorded = the_recording().utterances
    assert len(recorded) >= 90
    said = [
        each
        for number, each in enumerate(recorded)
        if number % EVERY == 0 or each.kind == ItemKind.PLEDGE
    ]
    assert {each.kind for each in said} == {each.kind for each in recorded}

    with MouseTrap(qapp) as trap:
        note_taker = NoteTaker(laptop)
        note_taker.take_down(said)
        laptop.press(Command.TO_FIELD)

    assert taken(laptop.stored()) == as_taken(said)
    assert trap.caught == 0
    begun, last = laptop.stored().moments[0].at, laptop.items()[-1].at
    assert last is not None
    assert timedelta(minutes=110) < last - begun <= timedelta(minutes=121)

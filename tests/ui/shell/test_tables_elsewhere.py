"""A coordinator opens a table that runs on another laptop: nothing ticks there."""

from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.records.dialogue import DialogueStatus, Record
from facilitator.ui.commands.shortcuts import Command
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_dialogue,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)
from tests.services.laptops import laptops, merge_files
from tests.ui.app_builder import Laptop, open_from_start

RECORDS: tuple[Record, ...] = (
    a_dialogue(status=DialogueStatus.RUNNING),
    *the_steps(),
    a_seat(1),
    a_moment(at=EVENING),
    an_item("Er was niemand.", at=EVENING + timedelta(minutes=7)),
)


@pytest.fixture
def office(laptop: Laptop, tmp_path: Path) -> Laptop:
    """The window of a coordinator who took in the file of a table that goes on."""
    with laptops(tmp_path) as found:
        path = found.export(found.store("tafel", *RECORDS))
        merge_files(laptop.context.store, path)
    open_from_start(laptop, DIALOGUE_ID)
    return laptop


def told(laptop: Laptop) -> tuple[str, str, str]:
    laptop.table.presenter.tick()
    time = laptop.table.presenter.host_view.time
    return time.left.text(), time.said.text(), laptop.table.view.head.place.text()


def test_its_clock_stands_and_says_so(office: Laptop) -> None:
    before = told(office)
    office.pass_time(30)
    assert told(office) == before
    hour = f"{(EVENING + timedelta(minutes=7)).astimezone():%H:%M}"
    assert before[-1].endswith(f"in progress elsewhere, as it was at {hour}")


def test_who_goes_on_with_it_here_has_a_clock(office: Laptop) -> None:
    before = told(office)
    office.press(Command.NEXT_STEP)
    assert "elsewhere" not in told(office)[-1]
    begun = told(office)
    office.pass_time(3)
    assert told(office)[0] != begun[0]
    assert begun != before

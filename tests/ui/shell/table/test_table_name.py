"""The head of a table with a long name in large type."""

from dataclasses import replace

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.app_builder import Laptop, a_plan, sit_down

LONG = "Samenleven in de wijk, met al haar verschillen"


def test_a_long_name_gives_way_in_its_middle_and_is_said_whole(laptop: Laptop) -> None:
    look().choose(Scheme.LIGHT, 200)
    laptop.window.resize(1366, 768)
    sit_down(laptop, replace(a_plan(laptop.context), theme=LONG))
    laptop.press(Command.HOST_VIEW, Command.ROOM_SCREEN)
    name = laptop.table.view.head.name

    painted = name.painted()

    assert painted != LONG
    assert "…" in painted.strip("…")
    assert (name.accessibleName(), name.text()) == (LONG, LONG)
    assert LONG in name.toolTip()
    assert laptop.window.width() == 1366


def test_a_name_that_fits_stands_there_whole(laptop: Laptop) -> None:
    laptop.window.resize(1366, 768)
    sit_down(laptop)
    name = laptop.table.view.head.name
    assert (name.painted(), name.toolTip()) == ("Gezondheid", "")

"""The page "Going through it together" with something on it, for tests of every screen."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop, a_plan, sit_down
from tests.ui.features.review.second import others_at, the_page

LONG = "Ik vond het een lang jaar, en de wachtkamer was altijd leeg. " * 4


def _gone_through(laptop: Laptop) -> None:
    """Two laptops wrote one note each in its own way, and noted another one both."""
    sit_down(laptop, a_plan(laptop.context, number=12, municipality="Zoeterwoude-Rijndijk"))
    first = laptop.note(LONG.strip(), Command.SEAT_1)
    again = laptop.note("De markt was maandenlang dicht.", Command.SEAT_2)
    store = laptop.context.store
    with others_at(laptop, store.path.parent / "others") as others:
        second = others.join("second")
        store.apply(edited(ChangeName.EDIT_ITEM, first, replace(first, edited=f"{LONG} Ja.")))
        second.reword(first.text, f"{LONG} Nee.", kind=ItemKind.KIEM, sensitive=True)
        there = ItemId(derived_id("tests", "again"))
        second.note(replace(again, id=there, verbatim="De markt was maanden lang dicht!"))
        others.come_in(second)
    laptop.press(Command.SETTLE)
    the_page(laptop)


def going_through_it(laptop: Laptop) -> QWidget:
    """A note of which three fields differ between two laptops."""
    _gone_through(laptop)
    return laptop.window


def a_double(laptop: Laptop) -> QWidget:
    """Two notes that may be of one thing said."""
    _gone_through(laptop)
    laptop.key(Qt.Key.Key_Return)
    return laptop.window

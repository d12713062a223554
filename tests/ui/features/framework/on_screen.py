"""The page of the afwegingskader, for the pictures and for what holds on every screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.framework.view import FrameworkView
from tests.domain.framework.samples import tables
from tests.editors import records_of
from tests.ui.app_builder import Laptop


def put_insights(store: Store) -> None:
    """Put tables of three themes in a store, whose headings are kernen."""
    for dossier in tables():
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def the_page(laptop: Laptop) -> FrameworkView:
    """Go to the page by keys, from the rode draden, and wait until it is read."""
    laptop.press(Command.THREADS)
    laptop.finish_tasks()
    laptop.type("a")
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, FrameworkView)
    return view


def the_framework(laptop: Laptop) -> QWidget:
    """Some insights are placed, of one something is said, and others are open."""
    put_insights(laptop.context.store)
    the_page(laptop)
    laptop.type("3412")
    laptop.key(Qt.Key.Key_Right)
    laptop.key(Qt.Key.Key_Down)
    laptop.key(Qt.Key.Key_Return)
    laptop.key(Qt.Key.Key_Right)
    laptop.key(Qt.Key.Key_Space)
    laptop.key(Qt.Key.Key_Escape)
    return laptop.window


def details_of_an_insight(laptop: Laptop) -> QWidget:
    """What can be said of an insight."""
    put_insights(laptop.context.store)
    the_page(laptop)
    laptop.key(Qt.Key.Key_Return)
    return laptop.window


def insights_still_open(laptop: Laptop) -> QWidget:
    """Nothing is placed yet."""
    put_insights(laptop.context.store)
    the_page(laptop)
    return laptop.window

"""The page of rode draden, for the pictures and for what holds on every screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.threads.view import ThreadsView
from tests.domain.threads.samples import the_tables
from tests.editors import records_of
from tests.ui.app_builder import Laptop


def put_themes(store: Store) -> None:
    """Put tables of three themes in a store."""
    for dossier in the_tables():
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def the_page(laptop: Laptop) -> ThreadsView:
    """Go to the page by its key, and wait until it is read."""
    laptop.press(Command.THREADS)
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, ThreadsView)
    return view


def the_threads(laptop: Laptop) -> QWidget:
    """Three rode draden, of which the first is told in the report."""
    put_themes(laptop.context.store)
    the_page(laptop)
    laptop.key(Qt.Key.Key_Space)
    laptop.key(Qt.Key.Key_Right)
    return laptop.window


def kernen_to_join(laptop: Laptop) -> QWidget:
    """A rode draad of kernen, and the kernen that can be joined to it."""
    put_themes(laptop.context.store)
    the_page(laptop)
    laptop.type("n")
    laptop.type("Een mens in plaats van een scherm")
    laptop.key(Qt.Key.Key_Escape)
    laptop.type("j")
    return laptop.window


def notes_of_a_thread(laptop: Laptop) -> QWidget:
    """The notes of a rode draad in one theme."""
    the_threads(laptop)
    laptop.key(Qt.Key.Key_Return)
    return laptop.window


def texts_of_the_threads(laptop: Laptop) -> QWidget:
    """The texts of the report on rode draden, of which the first is written."""
    the_threads(laptop)
    laptop.type("w")
    laptop.type("Wij zochten wat in alle thema’s terugkomt.")
    return laptop.window

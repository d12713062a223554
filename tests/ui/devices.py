"""Several laptops in one test, each with its own store: a person turns from one to another."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.exchange.sealing import KeyRing, new_key_pair
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command, KeypadGuard
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.application import Application
from facilitator.ui.shell.main_window import MainWindow
from tests.editors import StillOrigins
from tests.ui.app_builder import Laptop, Places, a_context

PAIR = new_key_pair()
RING = KeyRing([PAIR.private])
Laptops = Callable[[str], Laptop]
"""Starts the program on a laptop, by the name of its folder."""


def a_laptop(qtbot: QtBot, store: Store, seed: int) -> Laptop:
    """Put the program of one laptop together, with its window hidden."""
    places = Places()
    context = replace(a_context(store, places), origins=StillOrigins(seed))
    start = StartView()
    window = MainWindow(start)
    places.parent = window
    KeypadGuard(window)
    return Laptop(qtbot, Application(window, start, context), context, places)


def sit_at(laptop: Laptop) -> Laptop:
    """Turn to a laptop: its window is the only one in sight."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, MainWindow) and each is not laptop.window:
            each.hide()
    laptop.window.show()
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    return laptop


def with_key(laptop: Laptop) -> Laptop:
    """Give the coordinator a key, unlocked; how one is made is tried where its page is."""
    chest = laptop.context.keys.chest
    chest._private.parent.mkdir()
    chest._private.write_bytes(b"sealed")
    chest._public.write_text(PAIR.public)
    laptop.context.keys.hold(RING)
    return laptop


def look_at(office: Laptop, folder: Path) -> FileMergeView:
    """Let the page say what a folder would bring."""
    office.press(Command.BACK, Command.MERGE)
    view = office.window.screen_in_front()
    assert isinstance(view, FileMergeView)
    office.places.paths.append(folder)
    office.push(view.folder_card)
    office.finish_tasks()
    return view


def take_in(office: Laptop, folder: Path) -> FileMergeView:
    """Take a folder in through the page."""
    view = look_at(office, folder)
    office.push(view.take_button)
    office.finish_tasks()
    return view

"""The board of kernen, for the pictures and for what holds on every screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.kinds import Chapter
from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop
from tests.ui.features.clustering.samples import (
    make_kernen,
    put_exploring_tables,
    put_tables,
    the_board,
    the_view,
)


def the_kernen(laptop: Laptop) -> QWidget:
    """A board of eight tables, with a note that seems to belong in one of its kernen."""
    put_tables(laptop.context.store, tables=8)
    make_kernen(laptop.context.store)
    the_board(laptop)
    laptop.key(Qt.Key.Key_End)
    return laptop.window


def a_new_kern(laptop: Laptop) -> QWidget:
    """The title of a new kern is asked for."""
    the_kernen(laptop)
    laptop.type("n")
    laptop.type("Eerst een kopje koffie en dan pas een brief")
    return laptop.window


def a_tag(laptop: Laptop) -> QWidget:
    """A tag is asked for, with tags on notes and kernen; one is in front."""
    the_kernen(laptop)
    view = the_view(laptop)
    for name in ("ontmoeten", "loket en formulier", "jong en oud", "bus en fiets"):
        laptop.type(f"t{name}\n")
        laptop.key(Qt.Key.Key_Up)
        laptop.type(f"t{name}\n")
    laptop.tab_to(view.clusters)
    for key, name in (("1", "ontmoeten"), ("2", "loket en formulier"), ("4", "ontmoeten")):
        laptop.type(f"{key}t{name}\n")
    laptop.tab_to(view.notes)
    laptop.type("ten")
    return laptop.window


def what_looks_like_a_kern(laptop: Laptop) -> QWidget:
    """The keys are at what looks like a kern."""
    a_kern(laptop)
    laptop.type("s")
    return laptop.window


def changing_a_tag(laptop: Laptop) -> QWidget:
    """The name, colour and meaning of a tag are asked for."""
    a_tag(laptop)
    laptop.key(Qt.Key.Key_F2)
    return laptop.window


def the_account(laptop: Laptop) -> QWidget:
    """What each table brought to a board, and what lies in no kern."""
    the_kernen(laptop)
    laptop.type("v")
    return laptop.window


def a_kern(laptop: Laptop) -> QWidget:
    """A kern with its quotes, of which one stays behind and one is featured."""
    the_kernen(laptop)
    laptop.tab_to(the_view(laptop).clusters)
    laptop.type("2\n")
    laptop.type("u")
    laptop.key(Qt.Key.Key_End)
    laptop.key(Qt.Key.Key_Space)
    laptop.key(Qt.Key.Key_Home)
    return laptop.window


def the_texts(laptop: Laptop) -> QWidget:
    """The texts of the report, each with a draft in which all is counted."""
    the_kernen(laptop)
    laptop.push(the_view(laptop).texts_button)
    laptop.type("In onze straten wonen mensen naast elkaar.")
    return laptop.window


def a_theme_of_a_kern(laptop: Laptop) -> QWidget:
    """A form for the theme of a kern of proposals, with its draft and what was said."""
    put_exploring_tables(laptop.context.store, tables=8)
    view = the_board(laptop)
    view.chapter_chosen.emit(Chapter.THEMES)
    laptop.tab_to(view.clusters)
    laptop.type("1\n")
    laptop.press(Command.MAKE_THEME)
    return laptop.window

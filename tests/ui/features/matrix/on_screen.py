"""The matrix of some tables, and the notes of one of its cells, for pictures."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, StepId, derived_id
from facilitator.domain.records.items import CITIZEN_KINDS, Item, Labels
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.matrix.view import MatrixView
from facilitator.ui.features.overview.view import OverviewView
from tests.builders import MOVES, a_dialogue, a_dossier, a_seat, an_item, the_steps
from tests.editors import records_of
from tests.ui.app_builder import Laptop

THEMES = ("Gezondheid", "Samen leven", "Wonen en verkeer", "Natuur en milieu")
PLACES = ("Goes", "Zoeterwoude-Rijndijk", "Ede")
TABLES, NOTES = 9, 14


def _notes(head: Dialogue, number: int) -> list[Item]:
    labels = Labels(tags=("jeugd", "vervoer")[: number % 3])
    return [
        an_item(
            f"De wachtkamer was vol, en dat was de {at}e keer dit jaar.",
            CITIZEN_KINDS[at % 5],
            position=at,
            dialogue_id=head.id,
            step=MOVES[(at + number) % len(MOVES)][0],
            labels=labels,
        )
        for at in range(NOTES - number)
    ]


def some_tables(laptop: Laptop) -> None:
    """Keep tables of four themes in three municipalities."""
    for number in range(TABLES):
        key = DialogueId(derived_id("matrix", str(number)))
        head = replace(a_dialogue(THEMES[number % 4]), id=key, number=number + 1)
        head = replace(head, municipality=PLACES[number % 3])
        steps = [
            replace(one, id=StepId(derived_id(str(key), one.key)), dialogue_id=key)
            for one in the_steps()
        ]
        seats = [a_seat(1, "student", dialogue_id=key)]
        dossier = a_dossier(head, steps=steps, seats=seats, items=_notes(head, number))
        laptop.context.store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def the_matrix(laptop: Laptop) -> QWidget:
    """How many notes there are by theme and by question."""
    some_tables(laptop)
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()
    overview = laptop.window.screen_in_front()
    assert isinstance(overview, OverviewView)
    laptop.push(overview.matrix_button)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), MatrixView)
    laptop.key(Qt.Key.Key_Right)
    return laptop.window


def notes_of_a_cell(laptop: Laptop) -> QWidget:
    """The notes of one cell, in the list of what was found."""
    the_matrix(laptop)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    return laptop.window

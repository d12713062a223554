"""Everything that can ask for a person at once, for tests of the board and of its picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.storage.store import Store
from facilitator.ui.features.review.board_view import ReviewView
from tests.builders import a_dialogue, an_item
from tests.services.laptops import laptops, let_write, merge_files
from tests.ui.app_builder import Laptop
from tests.ui.features.review.second import Other

SAID = "De markt was maandenlang dicht, en niemand vertelde ons waarom."
AGAIN = "De markt was maanden lang dicht, en niemand vertelde ons waarom!"
DIFFERS = "Er hing een lijst bij de bakker met wie boodschappen kon doen."
CHANGED = "Wij kookten met de straat."
TABLE, TWIN = (DialogueId(derived_id("tests", "board", name)) for name in ("one", "two"))
HEAD = a_dialogue("Samen leven", id=TABLE, municipality="Zoeterwoude-Rijndijk", number=None)
INVITED = MadeInvitation(
    dialogue_id=DialogueId(derived_id("tests", "board", "invited")),
    kind="themadialoog",
    theme="Samen leven",
    number=9,
    held_on=date(2025, 3, 1),
    municipality="Coevorden",
    file_name="Samen leven dialoog 9.uitnodiging",
    made_at=datetime(2025, 2, 1, 12, tzinfo=UTC),
)
LOST = "avond-15-okt.dialoog"


@dataclass
class Board:
    """A laptop with two tables that may be one, a double, a difference and a refused file."""

    laptop: Laptop

    @property
    def store(self) -> Store:
        """The store of the laptop."""
        return self.laptop.context.store

    def open(self) -> ReviewView:
        """Open the page, and give it."""
        self.laptop.application.open_review()
        self.laptop.finish_tasks()
        view = self.laptop.window.screen_in_front()
        assert isinstance(view, ReviewView)
        return view


@contextmanager
def a_board(laptop: Laptop, folder: Path) -> Iterator[Board]:
    """Let a second laptop at a table, and a third that began it apart, hand in."""
    store = laptop.context.store
    texts = (SAID, DIFFERS, CHANGED)
    said, differs, changed = (an_item(text, dialogue_id=TABLE) for text in texts)
    store.apply(added(ChangeName.PREPARE, HEAD, said, differs, changed))
    with laptops(folder) as post:
        second = Other(post.store("second", invited=False), TABLE)
        let_write(store, second.store, TABLE)
        let_write(second.store, store, TABLE)
        merge_files(second.store, post.export(store, "to second", TABLE))
        after = replace(differs, edited="Er hing een lijst.")
        store.apply(edited(ChangeName.EDIT_ITEM, differs, after))
        second.reword(DIFFERS, "Er hing een lijst bij de bakker.", starred=True)
        second.reword(CHANGED, "Wij kookten elke dinsdag met de hele straat.")
        second.note(an_item(AGAIN, dialogue_id=TABLE))
        third = post.store("third", invited=False)
        twin = replace(HEAD, id=TWIN, participants=7)
        third.apply(added(ChangeName.PREPARE, twin, an_item(SAID, dialogue_id=TWIN)))
        files = post.export(second.store, "here", TABLE), post.export(third, "here", TWIN)
        merge_files(store, *files)
        store.made_invitations.keep([(INVITED, "{}")])
        store.review.refuse({folder / LOST: Problem("file_damaged", {"file": LOST})})
        laptop.application.tables.read_all_again()
        yield Board(laptop)


def after_merging(laptop: Laptop) -> QWidget:
    """The list with a kind of each, the first question beside it."""
    with a_board(laptop, laptop.context.store.path.parent / "others") as board:
        board.open()
    return laptop.window


def asked_after_merging(laptop: Laptop) -> QWidget:
    """The question whether two tables are one, with the keyboard."""
    with a_board(laptop, laptop.context.store.path.parent / "others") as board:
        board.open().to_question()
    return laptop.window


def a_newer_version(laptop: Laptop) -> QWidget:
    """What a newer version changed, beside what it was."""
    with a_board(laptop, laptop.context.store.path.parent / "others") as board:
        view = board.open()
        for _ in range(3):
            laptop.key(Qt.Key.Key_Down)
        view.to_question()
    return laptop.window

"""Two coordinators with the tables of one theme, for tests of the window and for pictures."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.actions import write_text
from facilitator.domain.clustering.records import Layer, TextPlace
from facilitator.services.boards import boards
from facilitator.services.layer_sharing import share_layer
from facilitator.storage.store import Store
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.review.board_view import ReviewView
from tests.fakes import Clock, Dice
from tests.ui.app_builder import Laptop
from tests.ui.devices import look_at
from tests.ui.features.clustering.samples import (
    KERNEN,
    acting,
    editor_of,
    make_kernen,
    put_tables,
    the_board,
)

TITLE, OTHER = KERNEN[0][1], "Er is geen plek om elkaar te ontmoeten"


def layer_of(store: Store) -> Layer:
    """Give what was made of the one board of a store."""
    return store.layers.layer(boards(store)[0].head.id)


def retitle(store: Store, before: str, title: str, explanation: str) -> None:
    """Let a coordinator write other words in a kern."""
    editor = editor_of(store)
    [one] = [one for one in editor.board.layer.clusters() if one.title == before]
    change = acting(editor).edit_cluster(one.id, title=title, explanation=explanation)
    editor.do(change)


@dataclass
class OtherCoordinator:
    """Somebody with the same tables, who hands over what he made in a folder."""

    store: Store
    folder: Path

    def share(self, name: str = "kernen") -> Path:
        """Hand it over."""
        self.folder.mkdir(exist_ok=True)
        path = self.folder / f"{name}.dialooglaag"
        share_layer(self.store, boards(self.store)[0].head, path, Clock()(), force=True)
        return path


def another(folder: Path, seed: int = 7, theme: str = "Samen leven") -> OtherCoordinator:
    """Let another coordinator make kernen and a text of eight tables."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store.open(folder / "other.sqlite", now=Clock(), random=Dice(seed))
    put_tables(store, tables=8, theme=theme)
    make_kernen(store)
    editor = editor_of(store)
    editor.do(write_text(editor.board, TextPlace.WHY, "Mensen wonen naast elkaar."))
    return OtherCoordinator(store, folder / "post")


def a_layer_that_waits(laptop: Laptop) -> QWidget:
    """A layer of somebody to whom nobody said yes, with what it would change."""
    put_tables(laptop.context.store, tables=8)
    other = another(laptop.context.store.path.parent / "other")
    other.share()
    view = look_at(laptop, other.folder)
    laptop.tab_to(view.table)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    other.store.close()
    return laptop.window


def asked_for_a_yes(laptop: Laptop) -> QWidget:
    """The question whether the layer of a coordinator may come along."""
    a_layer_that_waits(laptop)
    view = laptop.window.screen_in_front()
    assert isinstance(view, FileMergeView)
    laptop.push(view.yes_button)
    return laptop.dialog()


def the_kernen_are_handed_over(laptop: Laptop) -> QWidget:
    """What is told when the kernen of a theme were written in a file."""
    store = laptop.context.store
    put_tables(store, tables=3)
    make_kernen(store)
    the_board(laptop)
    laptop.places.paths.append(store.path.parent / "samen leven.dialooglaag")
    laptop.application.clustering.share()
    first = laptop.dialog()
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: laptop.dialog() is not first)
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: not laptop.places.paths)
    return laptop.dialog()


def say_yes(laptop: Laptop, folder: Path) -> FileMergeView:
    """Look at a folder, say yes to who made its layers, and take it in, by keys."""
    view = look_at(laptop, folder)
    if view.yes_button.isVisible():
        laptop.push(view.yes_button)
        laptop.dialog()
        laptop.key(Qt.Key.Key_Return)
        laptop.finish_tasks()
    laptop.push(view.take_button)
    laptop.finish_tasks()
    return view


def two_who_differ(laptop: Laptop, theme: str = "Samen leven") -> ReviewView:
    """Take in the kernen of another, of which both wrote one otherwise, and go to that."""
    put_tables(laptop.context.store, tables=8, theme=theme)
    other = another(laptop.context.store.path.parent / "other", theme=theme)
    make_kernen(laptop.context.store)
    retitle(other.store, TITLE, OTHER, "Het bankje is voor niemand.")
    retitle(laptop.context.store, TITLE, "Naast elkaar, langs elkaar", KERNEN[0][2])
    other.share()
    other.store.close()
    view = say_yes(laptop, other.folder)
    laptop.push(view.settle_button)
    laptop.finish_tasks()
    review = laptop.window.screen_in_front()
    assert isinstance(review, ReviewView)
    return review


def a_kern_of_two(laptop: Laptop) -> QWidget:
    """The question which words of a kern stay."""
    two_who_differ(laptop).to_question()
    return laptop.window

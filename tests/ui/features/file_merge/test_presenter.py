"""What the presenter of merging files does, without a window: a fake view, real files."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, SignalInstance

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.keys import KeyRing
from facilitator.storage.store import Store
from facilitator.ui.features.file_merge.presenter import FileMergePresenter
from facilitator.ui.widgets.change_list import ChangeRow
from facilitator.ui.widgets.pages import PreviewState
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context

SAID = an_item("Er was niemand.")
HEAD = a_dialogue(municipality="Goes", number=4)


class FakeFileMergeView(QObject):
    """Remembers what was shown; stops as soon as `stop_at` is said."""

    folder_asked = Signal()
    files_asked = Signal()
    dropped = Signal(object)
    key_asked = Signal()
    yes_asked = Signal()
    take_asked = Signal()
    stop_asked = Signal()
    undo_asked = Signal()
    leave_asked = Signal()
    settle_asked = Signal()
    opened = Signal(int)
    ticked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.busy: list[str] = []
        self.shown = PreviewState("")
        self.can_be_undone = False
        self.waiting = 0
        self.stop_at = ""
        self.changes: tuple[str, list[ChangeRow]] = ("", [])

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool = True) -> None:
        self.busy.append(f"{sentence} {done}/{total}" + (" stop" if can_stop else ""))
        if self.stop_at and sentence.startswith(self.stop_at):
            self.stop_asked.emit()

    def show_preview(self, shown: PreviewState) -> None:
        self.shown, self.can_be_undone = shown, False

    def show_choice(self, shown: PreviewState) -> None:
        self.shown = shown

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        self.changes = heading, list(rows)

    def show_done(
        self, shown: PreviewState, *, can_be_undone: bool = False, waiting: int = 0
    ) -> None:
        self.shown, self.can_be_undone, self.waiting = shown, can_be_undone, waiting


class Merging:
    """A presenter over the store of a coordinator, and what it asked and told."""

    def __init__(self, loop: asyncio.AbstractEventLoop, store: Store) -> None:
        self.loop, self.store = loop, store
        self.view, self.answers = FakeFileMergeView(), Answers()
        self.context = a_context(store, self.answers)
        self.told: list[str] = []
        self.ring: KeyRing | None = None
        self.presenter = FileMergePresenter(
            self.view,
            self.context,
            lambda: self._tell("left"),
            lambda: self._tell("in"),
            self._unlock,
            lambda: self._tell("settle"),
        )

    def _tell(self, word: str) -> None:
        self.told.append(word)

    async def _unlock(self) -> bool:
        if self.ring:
            self.context.keys.hold(self.ring)
        return self.ring is not None

    def emit(self, signal: SignalInstance, *given: object) -> None:
        """Ask for something, and wait until no work is left."""

        async def to_the_end() -> None:
            signal.emit(*given)
            while self.context.tasks.names():
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 60))

    def drop(self, *paths: Path) -> None:
        """Drop files on the page."""
        self.emit(self.view.dropped, list(paths))

    def states(self) -> list[str]:
        """Give what the files are, by the name of the file."""
        return [row[1] for row in self.view.shown.rows]

    def texts(self) -> list[str]:
        """Give the notes that are in."""
        return [item.text for item in self.store.dossier(DIALOGUE_ID).items]


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


@pytest.fixture
def table(post: Laptops) -> Store:
    return post.store("table", HEAD, SAID)


@pytest.fixture
def merging(loop: asyncio.AbstractEventLoop, post: Laptops) -> Merging:
    (post.folder / "office").mkdir()
    return Merging(loop, post.store("office/store"))


def test_files_are_looked_at_and_nothing_changes(
    merging: Merging, post: Laptops, table: Store
) -> None:
    path = post.export(table)
    merging.drop(path)
    assert merging.view.busy == ["Looking at the files … 1 of 1 0/1 stop"]
    assert merging.states() == ["nieuw"]
    assert merging.view.shown.can_be_taken
    assert "1 notitie that are new" in merging.view.shown.summary
    assert merging.store.overview() == ()


def test_a_broken_file_is_refused_and_stops_no_other(
    merging: Merging, post: Laptops, table: Store
) -> None:
    path = post.export(table)
    path.with_name("b.dialoog").write_bytes(path.read_bytes()[:-9])
    merging.answers._paths.append(path.parent)
    merging.emit(merging.view.folder_asked)
    assert sorted(merging.states()) == ["beschadigd", "nieuw"]
    [refused] = merging.view.shown.refused
    assert "b.dialoog" in refused
    merging.emit(merging.view.take_asked)
    assert merging.texts() == ["Er was niemand."]


def test_only_what_is_refused_cannot_be_taken(merging: Merging, post: Laptops) -> None:
    game = post.store("game", replace(HEAD, practice=True), SAID)
    merging.drop(post.export(game))
    assert merging.states() == ["oefentafel"]
    assert not merging.view.shown.can_be_taken


def test_no_folder_chosen_looks_at_nothing(merging: Merging) -> None:
    merging.answers._paths.append(None)
    merging.emit(merging.view.folder_asked)
    assert merging.view.busy == []


def test_taking_in_tells_so_and_can_be_taken_back(
    merging: Merging, post: Laptops, table: Store
) -> None:
    merging.drop(post.export(table))
    merging.emit(merging.view.take_asked)
    assert (merging.told, merging.view.can_be_undone) == (["in"], True)
    assert merging.view.shown.summary.startswith("Taken in: 1 bestand")
    assert not merging.view.shown.can_be_taken
    merging.answers._yes.append(True)
    merging.emit(merging.view.undo_asked)
    assert (merging.told, merging.view.can_be_undone) == (["in", "in"], False)
    assert merging.view.busy[-1] == "Taking it back … 0/1"
    assert "All of it was taken back." in merging.view.shown.summary
    assert merging.store.overview() == ()


def test_taking_back_is_asked_first(merging: Merging, post: Laptops, table: Store) -> None:
    merging.drop(post.export(table))
    merging.emit(merging.view.take_asked)
    merging.answers._yes.append(False)
    merging.emit(merging.view.undo_asked)
    assert merging.texts() == ["Er was niemand."]
    assert merging.view.can_be_undone


def test_a_file_that_came_in_before_brings_nothing(
    merging: Merging, post: Laptops, table: Store
) -> None:
    path = post.export(table)
    merging.drop(path)
    merging.emit(merging.view.take_asked)
    merging.drop(path)
    assert merging.states() == ["al ingelezen"]
    assert not merging.view.shown.can_be_taken


def test_stopping_while_looking_shows_no_files(
    merging: Merging, post: Laptops, table: Store
) -> None:
    merging.view.stop_at = "Looking"
    merging.drop(post.export(table))
    assert merging.view.shown == PreviewState("Stopped. Nothing was changed.")


def test_stopping_keeps_whole_files_and_names_the_others(
    merging: Merging, post: Laptops, table: Store
) -> None:
    first = post.export(table, "post/1")
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    post.export(table, "post/2")
    merging.drop(first.parents[1])
    merging.view.stop_at = "Taking in … 2"
    merging.emit(merging.view.take_asked)
    assert merging.texts() == ["Er was niemand."]
    assert "Stopped. Not taken in: 1 bestand." in merging.view.shown.summary
    assert merging.view.can_be_undone


def test_a_copy_is_made_first_and_stopping_there_takes_nothing_in(
    merging: Merging, post: Laptops, table: Store
) -> None:
    merging.drop(post.export(table))
    merging.emit(merging.view.take_asked)
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    merging.drop(post.export(table, "later"))
    merging.view.stop_at = "First a copy"
    merging.emit(merging.view.take_asked)
    assert merging.view.shown.summary == "Stopped. Nothing was changed."
    assert not merging.view.can_be_undone
    assert merging.texts() == ["Er was niemand."]


def test_leaving_says_nothing_more(merging: Merging, post: Laptops, table: Store) -> None:
    path = post.export(table)
    merging.emit(merging.view.leave_asked)
    merging.drop(path)
    assert merging.told == ["left"]
    assert (merging.view.busy, merging.view.shown) == ([], PreviewState(""))


def test_what_a_guest_would_change_waits(merging: Merging, post: Laptops, table: Store) -> None:
    path = post.export(table)
    stranger = post.store("stranger", invited=False)
    merge_files(stranger, path)
    stranger.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    merging.drop(path)
    merging.emit(merging.view.take_asked)
    merging.drop(post.export(stranger, "strange"))
    assert any("waits for your yes" in each for each in merging.view.shown.warnings)
    assert merging.view.waiting == 0
    merging.emit(merging.view.take_asked)
    assert merging.texts() == ["Er was niemand."]
    assert merging.view.waiting == 1
    merging.emit(merging.view.settle_asked)
    assert merging.told[-1] == "settle"


def test_a_sealed_file_is_read_once_the_key_is_open(
    merging: Merging, post: Laptops, table: Store
) -> None:
    pair = new_key_pair()
    merging.drop(post.export(table, recipients=[pair.public]))
    assert merging.view.shown.sealed
    merging.emit(merging.view.key_asked)
    assert merging.view.shown.sealed
    merging.ring = KeyRing([pair.private])
    merging.emit(merging.view.key_asked)
    assert merging.states() == ["nieuw"]

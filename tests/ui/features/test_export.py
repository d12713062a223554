"""Handing a table over in the window: asked once, written whole, and remembered."""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.dialogue_file.file import read_path
from facilitator.exchange.sealing import KeyRing, new_key_pair
from facilitator.services.export import UNSEALED
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.store import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.export_check import CheckPurpose, Leaving
from facilitator.ui.features.export import export_tables
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import laptops
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context

HEAD = a_dialogue(municipality="Goes", number=4)


@dataclass
class Laptop:
    """A laptop with one table, and the answers of who sits before it."""

    context: AppContext
    answers: Answers
    loop: asyncio.AbstractEventLoop
    shown: list[Path]
    left: list[bool] = field(default_factory=list)

    def export(self, *tables: Dialogue) -> None:
        """Hand some tables over."""
        self.wait(export_tables(self.context, tables, lambda: self.left.append(True)))

    def wait(self, story: Coroutine[object, None, None]) -> None:
        self.loop.run_until_complete(asyncio.wait_for(story, 10))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptops(tmp_path) as found:
        yield found.store("table", HEAD, an_item())


@pytest.fixture
def laptop(
    qtbot: QtBot,  # noqa: ARG001
    loop: asyncio.AbstractEventLoop,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> Laptop:
    answers, shown = Answers(), list[Path]()
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", shown.append)
    QGuiApplication.clipboard().clear()
    return Laptop(a_context(store, answers), answers, loop, shown)


def test_an_unsealed_file_takes_a_second_yes(laptop: Laptop, tmp_path: Path) -> None:
    laptop.answers._choices += [0, 0]
    laptop.answers._yes += [True]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(HEAD)
    [path] = (tmp_path / "stick").iterdir()
    assert path.name.endswith(f"{UNSEALED}.dialoog")
    assert read_path(path).contribution.dialogue_id == DIALOGUE_ID
    assert laptop.shown == [tmp_path / "stick"]
    assert [kept.name for kept in laptop.context.store.registry.exports(DIALOGUE_ID)] == [
        path.name
    ]


def test_each_table_is_looked_at_first_and_nothing_goes_without_going_on(
    laptop: Laptop, tmp_path: Path
) -> None:
    seen: list[tuple[DialogueId, CheckPurpose]] = []

    async def go_back(table: DialogueId, purpose: CheckPurpose) -> Leaving | None:
        seen.append((table, purpose))
        return None

    laptop.answers._paths += [tmp_path / "stick"]
    laptop.wait(export_tables(laptop.context, [HEAD], lambda: None, go_back))
    assert seen == [(DIALOGUE_ID, CheckPurpose.HAND_IN)]
    assert laptop.answers.asked == []
    assert laptop.context.store.registry.exports(DIALOGUE_ID) == ()


@pytest.mark.parametrize(("choices", "yes"), [([None], []), ([0], [False])])
def test_changing_ones_mind_writes_nothing(
    laptop: Laptop, choices: list[int | None], yes: list[bool]
) -> None:
    laptop.answers._choices += choices
    laptop.answers._yes += yes
    laptop.export(HEAD)
    assert laptop.context.store.registry.exports(DIALOGUE_ID) == ()


def test_a_copied_key_is_offered_and_seals(laptop: Laptop, tmp_path: Path) -> None:
    pair = new_key_pair()
    QGuiApplication.clipboard().setText(f" {pair.public}\n")
    laptop.answers._choices += [0, None]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(HEAD)
    [path] = (tmp_path / "stick").iterdir()
    assert UNSEALED not in path.name
    assert read_path(path, KeyRing([pair.private])).sealed
    assert laptop.shown == []


def test_it_says_for_whom_it_is_sealed_and_that_nothing_was_sent(
    laptop: Laptop, tmp_path: Path
) -> None:
    pair = new_key_pair()
    QGuiApplication.clipboard().setText(pair.public)
    laptop.answers._choices += [0, None]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(HEAD)
    told = laptop.answers.asked[-1]
    assert "Nothing has been sent." in told
    assert f"Only these keys can open it:\n• {fingerprint_words(pair.public)}\n" in told
    assert "Bring or send the files yourself" in told
    assert "ONVERSLEUTELD" not in told


def test_after_sealing_for_another_the_laptop_can_be_emptied(
    laptop: Laptop, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setText(new_key_pair().public)
    laptop.answers._choices += [0, 1]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(HEAD)
    assert laptop.answers.asked[-1].splitlines()[-2:] == ["Empty this laptop …", "Close"]
    assert (laptop.left, laptop.shown) == ([True], [])


def test_a_table_in_progress_is_not_handed_over_without_a_word(
    laptop: Laptop, tmp_path: Path
) -> None:
    running = replace(HEAD, status=DialogueStatus.RUNNING)
    laptop.context.store.apply(edited(ChangeName.EDIT_DIALOGUE, HEAD, running))
    laptop.answers._yes += [False]
    laptop.export(running)
    assert "still in progress" in laptop.answers.asked[-1]
    assert "Not closed yet: Gezondheid, dialogue 4." in laptop.answers.asked[-1]
    assert laptop.context.store.registry.exports(DIALOGUE_ID) == ()
    laptop.answers._choices += [0, None]
    laptop.answers._yes += [True, True]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(running)
    assert len(laptop.context.store.registry.exports(DIALOGUE_ID)) == 1


def test_a_practice_table_stays_where_it_is(laptop: Laptop) -> None:
    laptop.export(a_dialogue(practice=True))
    assert [notice.title for notice in laptop.answers.told] == ["This is a practice table"]


def test_a_folder_in_which_nothing_can_be_written_is_told(
    laptop: Laptop, tmp_path: Path
) -> None:
    (tmp_path / "stick").write_text("in the way")
    laptop.answers._choices += [0]
    laptop.answers._yes += [True]
    laptop.answers._paths += [tmp_path / "stick"]
    laptop.export(HEAD)
    assert len(laptop.answers.told) == 1
    assert laptop.context.store.registry.exports(DIALOGUE_ID) == ()

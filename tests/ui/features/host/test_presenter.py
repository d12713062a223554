"""What the host's presenter does, without a window: a fake view, a real store."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import ItemKind, seated
from facilitator.domain.table.script import Script
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.app_context import HostHints
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.host.presenter import BREATHER, HostPresenter
from tests.builders import an_item
from tests.editors import StillOrigins, an_editor, open_store
from tests.ui.app_builder import a_work, the_library
from tests.ui.features.host.fake_view import FakeHostView

pytestmark = pytest.mark.usefixtures("qapp")


class Hosting:
    """A presenter at a real table with such a view."""

    def __init__(self, editor: DialogueEditor) -> None:
        self.editor = editor
        self.work: UndoableEditor = a_work(editor)
        self.view = FakeHostView()
        self.hints = HostHints()
        self.closings = 0
        self.presenter = HostPresenter(
            self.view, self.work, self.script, self._close, hints=self.hints
        )

    @property
    def script(self) -> Script:
        return the_library().scripts["themadialoog"]

    def _close(self) -> None:
        self.closings += 1

    @property
    def step(self) -> str:
        return hosting.current_step(self.editor).key

    def pass_time(self, minutes: float) -> None:
        """Let time go by, and let the clock tell so."""
        assert isinstance(self.editor.origins, StillOrigins)
        self.editor.origins.clock.advance(minutes=minutes)
        self.presenter.tick(self.editor.clock())

    def note(self, kind: ItemKind = ItemKind.KNEL, seat: int = 1) -> None:
        """Keep a note of what a seat says in this move."""
        here = self.editor.dossier
        item = an_item(
            "De markt was dicht.", kind, dialogue_id=here.dialogue.id, position=len(here.items)
        )
        speaker = seated(here.seats[seat - 1].id)
        now = self.editor.origins.now()
        kept = replace(item, speaker=speaker, step=self.step, at=now)
        self.editor.do(added(ChangeName.KEEP_ITEM, kept))

    def shown(self) -> tuple[str, bool, bool]:
        """Give the title of the open card, whether there are new times, and a pause."""
        card = self.view.card
        return card.title if card else "", self.view.times, self.view.paused

    def open(self, key: str) -> None:
        """Open the card of a prompt, whichever place it has."""
        keys = [card.key for card in self.view.cards]
        self.view.card_asked.emit(keys.index(key))


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Hosting]:
    with open_store(tmp_path) as store:
        yield Hosting(an_editor(store))


def test_the_view_is_no_widget(host: Hosting) -> None:
    assert not host.view.isWidgetType()
    assert QCoreApplication.instance() is not None


def test_the_question_stands_with_its_move_and_advice(host: Hosting) -> None:
    assert host.view.question == "Wat kwam in de knel, en wat ontkiemde?"
    assert host.view.move == "Knel en kiem"
    assert "Vraag naar een moment" in host.view.advice


def test_next_and_back_change_the_move_and_say_so_once(host: Hosting) -> None:
    host.view.said.clear()
    host.view.next_asked.emit()
    assert (host.step, host.view.move) == ("droom", "Droom")
    assert host.view.said == [f"Droom. {host.view.question}"]
    host.view.back_asked.emit()
    assert (host.step, host.view.move) == ("knel_kiem", "Knel en kiem")


def test_what_comes_next_is_named_in_full_and_in_short(host: Hosting) -> None:
    assert host.view.going_on == ("Next: droom", "Next")
    assert host.view.time.following == "droom, 30\N{NO-BREAK SPACE}min"
    assert host.view.allowed == (True, True, False)


def test_after_the_last_move_next_asks_to_close_and_moves_nothing(host: Hosting) -> None:
    while hosting.step_beside(host.editor, 1):
        host.view.next_asked.emit()
    last = host.step
    assert host.view.going_on == ("Close the table", "Close the table")
    assert host.closings == 0
    host.view.next_asked.emit()
    assert (host.closings, host.step) == (1, last)


def test_five_minutes_more_are_said_and_taken_back(host: Hosting) -> None:
    planned = host.view.time.planned
    host.view.said.clear()
    host.view.extend_asked.emit()
    assert (host.view.time.planned - planned).total_seconds() == 300
    minutes = round(host.view.time.planned.total_seconds() / 60)
    assert host.view.said == [f"This move takes {minutes} minutes now."]
    host.work.history.undo()
    assert host.view.time.planned == planned


def test_the_same_button_pauses_and_goes_on(host: Hosting) -> None:
    host.view.said.clear()
    host.view.pause_asked.emit()
    assert host.shown() == ("", False, True)
    host.view.pause_asked.emit()
    assert host.shown() == ("", False, False)
    assert host.view.said == ["Paused. The time stands still.", "Going on. The time runs."]


def test_a_card_is_read_and_its_key_brings_the_question_back(host: Hosting) -> None:
    host.view.said.clear()
    host.view.card_asked.emit(0)
    card = host.view.cards[0]
    assert host.shown() == (card.title, False, False)
    host.view.card_asked.emit(0)
    assert host.shown() == ("", False, False)
    assert host.view.said == [" ".join((f"{card.title}.", *card.sentences)), host.view.question]


def test_a_key_without_a_card_does_nothing(host: Hosting) -> None:
    host.view.card_asked.emit(len(host.view.cards))
    assert host.view.card is None


def test_only_the_breather_silences_the_table(host: Hosting) -> None:
    for card in host.view.cards:
        host.open(card.key)
        assert host.presenter.breathing == (card.key == BREATHER)
    assert BREATHER in {card.key for card in host.view.cards}


def test_a_text_that_was_told_stands_ticked_on_its_open_card(host: Hosting) -> None:
    def telling() -> list[str]:
        return [card.key for card in host.view.cards if card.text]

    while not telling():
        host.view.next_asked.emit()
    host.open(telling()[0])
    for told in (True, False):
        host.view.told_asked.emit()
        assert host.view.card is not None
        assert host.view.card.told is told


def test_an_overrun_is_answered_with_times_that_can_be_taken(host: Hosting) -> None:
    host.pass_time(10)
    assert host.shown() == ("", False, False)
    host.pass_time(60)
    assert host.shown() == ("", True, False)
    assert host.view.said[-1] == host.view.aside
    assert "end" in host.view.aside
    host.view.spread_asked.emit()
    assert host.shown() == ("", False, False)
    host.work.history.undo()
    assert host.shown() == ("", True, False)


def test_only_knel_for_a_while_points_to_a_card_until_hints_are_off(host: Hosting) -> None:
    for seat in range(1, 5):
        host.note(seat=seat)
    assert host.view.aside == ""
    host.pass_time(25)
    assert host.view.aside.startswith("Only knel so far.")
    host.hints.toggle()
    assert host.view.aside == ""
    host.hints.toggle()
    host.note(ItemKind.KIEM)
    assert host.view.aside == ""


def test_who_was_heard_and_both_sides_follow_the_notes(host: Hosting) -> None:
    host.note(seat=1)
    host.note(ItemKind.KIEM, seat=3)
    heard = host.view.time.voices.heard
    assert heard is not None
    assert [seat.number for seat in heard.not_yet] == [2, 4, 5, 6]
    assert host.view.time.sides == "knel 1 · kiem 1"
    host.hints.toggle()
    assert (host.view.time.voices.heard, host.view.time.sides) == (None, "")


def test_minutes_filled_in_are_taken_in_one_step(host: Hosting) -> None:
    host.presenter.toggle_plan()
    assert host.view.said[-1] == "Minutes for each move that remains."
    first = host.view.plan.end
    wanted = host.view.plan.filled | {"droom": 40}
    host.view.plan.filled = wanted
    host.view.plan.changed.emit()
    assert host.view.plan.end.startswith("End ")
    assert host.view.plan.end != first
    host.view.plan.chosen.emit(wanted)
    assert not host.view.plans
    assert host.view.time.following.startswith("droom, 40")
    host.work.history.undo()
    assert host.view.time.following.startswith("droom, 30")


def test_nothing_is_said_aloud_while_only_the_strip_is_in_sight(host: Hosting) -> None:
    host.presenter.show_in(FakeHostView())
    host.view.in_sight = False
    host.view.said.clear()
    host.view.next_asked.emit()
    assert host.view.move == "Droom"
    assert host.view.said == []


def test_another_place_shows_the_same_move_and_card(host: Hosting) -> None:
    strip = FakeHostView()
    host.presenter.show_in(strip)
    host.view.next_asked.emit()
    host.view.card_asked.emit(1)
    assert (strip.question, strip.card) == (host.view.question, host.view.card)
    assert strip.going_on == host.view.going_on


def test_a_move_that_was_not_reached_is_left(host: Hosting) -> None:
    host.view.not_reached_asked.emit()
    assert host.step == "droom"
    while hosting.step_beside(host.editor, 1):
        host.view.next_asked.emit()
    host.view.not_reached_asked.emit()
    assert host.closings == 1

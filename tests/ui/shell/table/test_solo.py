"""Solo: one person who hosts and writes, with all keys of the host, in every window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.records.dialogue import StepStatus
from facilitator.domain.table.script import Prompt
from facilitator.services import hosting
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.shell.table.solo import SoloStrip
from facilitator.ui.shell.table.view import SecondWindow
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.patience import wait_until_active
from tests.ui.app_builder import Laptop

Key = Qt.Key
HALF = "Een halve "


@pytest.fixture
def solo(seated_down: Laptop) -> Laptop:
    """One person in the second move, with half a sentence in the field."""
    seated_down.window.resize(1366, 768)
    seated_down.press(Command.SOLO_VIEW)
    seated_down.type(HALF)
    return seated_down


def strip(laptop: Laptop) -> SoloStrip:
    """Return the strip above the notes."""
    return laptop.table.view.solo


def prompts(laptop: Laptop) -> list[Prompt]:
    """Return the cards of the move."""
    script = laptop.table.presenter.script
    assert script is not None
    step = script.step(hosting.current_step(laptop.table.work.editor).key)
    assert step is not None
    return [prompt for prompt in step.prompts if prompt.questions]


def minutes_of(laptop: Laptop, key: str) -> int:
    """Return the minutes a move still has."""
    slots = hosting.slots(laptop.table.work.editor)
    return next(slot.minutes for slot in slots if slot.step == key)


def go_on_typing(laptop: Laptop) -> None:
    """Keep the half sentence: the field had the focus all the time."""
    assert laptop.capture.entry.field.hasFocus()
    laptop.type("zin.")
    laptop.press(Command.KEEP)
    assert laptop.texts()[-1] == f"{HALF}zin."


class TestCards:
    def test_each_opens_by_its_key_while_somebody_types(self, solo: Laptop) -> None:
        for key, prompt in zip(PROMPTS, prompts(solo), strict=False):
            solo.press(key)
            assert strip(solo).place.isVisible()
            assert strip(solo).place.accessibleName().startswith(prompt.title)
            for sentence in prompt.questions:
                assert sentence in strip(solo).place.words()
            solo.press(key)
            assert not strip(solo).place.isVisible()
        go_on_typing(solo)

    def test_they_are_named_with_their_keys(self, solo: Laptop) -> None:
        named = [card.text() for card in strip(solo).cards.cards]
        assert named == [prompt.title for prompt in prompts(solo)]
        assert [card.isVisible() for card in strip(solo).cards.cards] == [True] * len(named)
        solo.press(Command.PROMPT_2)
        checked = [card.isChecked() for card in strip(solo).cards.cards]
        assert checked == [number == 1 for number in range(len(named))]

    def test_esc_puts_an_open_card_away_and_keeps_what_is_typed(self, solo: Laptop) -> None:
        solo.press(Command.PROMPT_1)
        solo.key(Key.Key_Escape)
        assert not strip(solo).place.isVisible()
        go_on_typing(solo)

    def test_what_was_told_is_ticked_by_its_key(self, solo: Laptop) -> None:
        solo.press(Command.GO_BACK)
        told = next(at for at, each in enumerate(prompts(solo)) if each.programme_text)
        card = PROMPTS[told + 1]  # the first is the text of the theme
        assert not strip(solo).told.isVisible()
        solo.press(card)
        assert strip(solo).told.isVisible()

        solo.press(Command.TOLD)

        closing = solo.stored().closing
        assert closing is not None
        assert closing.purpose_told
        assert strip(solo).told.isChecked()
        assert strip(solo).place.isVisible()
        go_on_typing(solo)

    def test_an_open_card_is_open_on_the_host_screen_too(self, solo: Laptop) -> None:
        solo.press(Command.PROMPT_1, Command.HOST_VIEW)
        assert solo.host.place.words().startswith(prompts(solo)[0].title)
        solo.press(Command.PROMPT_1, Command.SOLO_VIEW)
        assert not strip(solo).place.isVisible()

    def test_a_long_card_leaves_the_field_in_sight_in_large_type(self, solo: Laptop) -> None:
        look().choose(Scheme.LIGHT, 200)
        solo.press(Command.GO_BACK, Command.PROMPT_1)
        place = strip(solo).place
        solo.wait(lambda: place.verticalScrollBar().maximum() > 0)
        assert covering(solo) == []
        solo.tab_to(place)
        solo.key(Key.Key_End)
        assert place.verticalScrollBar().value() == place.verticalScrollBar().maximum()


class TestTime:
    def test_new_times_are_proposed_and_taken_by_one_key(self, solo: Laptop) -> None:
        solo.pass_time(minutes=60)
        solo.wait(strip(solo).aside.isVisible)
        assert strip(solo).aside.take_button.isVisible()
        before = minutes_of(solo, "droom")

        solo.press(Command.SPREAD_TIME)

        assert minutes_of(solo, "droom") < before
        assert not strip(solo).aside.isVisible()
        go_on_typing(solo)

    def test_a_hint_stands_there_too(self, solo: Laptop) -> None:
        solo.type("zin.")
        for seat in (Command.SEAT_1, Command.SEAT_2, Command.SEAT_3):
            solo.press(seat, Command.KNEL, Command.KEEP)
            solo.type("Nog een.")
        solo.pass_time(minutes=21)
        solo.wait(strip(solo).aside.isVisible)
        assert "Ctrl+" in strip(solo).aside.says()
        assert not strip(solo).aside.take_button.isVisible()

    def test_a_move_that_was_not_reached_ends_by_its_key(self, solo: Laptop) -> None:
        solo.press(Command.NOT_REACHED)
        steps = solo.stored().steps
        assert steps[1].status is StepStatus.NOT_REACHED
        assert strip(solo).now.question.text() == steps[2].question
        go_on_typing(solo)

    @pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Escape])
    def test_minutes_are_divided_on_the_host_screen_and_then_typing_goes_on(
        self, solo: Laptop, end: Qt.Key
    ) -> None:
        solo.press(Command.PLAN_TIME)
        plan = solo.host.plan
        assert plan.isVisible()
        assert plan.has_focus()
        solo.tab_to(plan.spins["droom"])
        solo.type("21")
        solo.key(end)

        assert not solo.host.isVisible()
        assert strip(solo).isVisible()
        assert minutes_of(solo, "droom") == (21 if end == Key.Key_Return else 30)
        go_on_typing(solo)

    def test_the_key_itself_leaves_the_minutes_too(self, solo: Laptop) -> None:
        solo.press(Command.PLAN_TIME, Command.PLAN_TIME)
        assert strip(solo).isVisible()
        go_on_typing(solo)


def covering(laptop: Laptop) -> list[str]:
    """Name the parts of the screen that overlap or stick out of the window."""
    view = laptop.capture
    parts: list[QWidget] = [strip(laptop), view.seats, view.entry, view.middle]
    shown = {type(each).__name__: each for each in parts if each.isVisible()}
    rects = {
        name: each.rect().translated(each.mapTo(laptop.window, each.rect().topLeft()))
        for name, each in shown.items()
    }
    found = [
        f"{one} and {other}"
        for one in rects
        for other in rects
        if one < other and rects[one].intersects(rects[other])
    ]
    inside = laptop.window.rect()
    return [*found, *(name for name in rects if not inside.contains(rects[name]))]


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("press", [(), (Command.PROMPT_1,)], ids=["question", "card"])
def test_everything_has_its_place_on_a_small_laptop(
    solo: Laptop, percent: int, press: tuple[Command, ...]
) -> None:
    look().choose(Scheme.LIGHT, percent)
    solo.press(*press)
    solo.pass_time(minutes=60)
    solo.table.presenter.tick()
    solo.wait(lambda: covering(solo) == [])
    assert (solo.window.width(), solo.window.height()) == (1366, 768)
    for button in strip(solo).buttons():
        if button.isVisible():
            corner = button.mapTo(strip(solo), button.rect().bottomRight())
            assert strip(solo).rect().contains(corner)


def test_the_keys_stand_on_the_buttons_of_a_small_laptop(solo: Laptop) -> None:
    assert all(button.isVisible() for button in strip(solo).buttons())
    assert [button._key for button in strip(solo).buttons()] == [
        shortcuts.cap(command)
        for command in (Command.GO_ON, Command.GO_BACK, Command.MORE_TIME, Command.PAUSE)
    ]


class TestElsewhere:
    def test_a_slip_of_the_note_taker_opens_and_takes_nothing_unseen(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.pass_time(minutes=60)
        before = laptop.stored().moments
        laptop.type(HALF)
        laptop.press(Command.PROMPT_1, Command.SPREAD_TIME, Command.TOLD)
        assert laptop.stored().moments == before
        go_on_typing(laptop)
        laptop.press(Command.HOST_VIEW)
        assert laptop.host.place.words().startswith(laptop.stored().steps[1].question)

    def test_dividing_the_time_by_the_menu_brings_the_host_screen(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.type(HALF)
        laptop.choose_line(laptop.window.table_menu, Command.PLAN_TIME.text())
        laptop.type("7")  # as on a desktop, the window has the keys again
        laptop.tab_to(laptop.host.plan.leave_button)
        laptop.key(Key.Key_Escape)
        go_on_typing(laptop)

    def test_every_key_of_the_host_works_in_the_window_of_the_notes(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.pass_time(minutes=60)
        laptop.choose_line(laptop.window.view_menu, "Notes in a window of their own")
        [notes] = [each for each in QApplication.topLevelWidgets() if is_second(each)]
        card = prompts(laptop)[0]

        press_in(notes, Command.PROMPT_1)
        assert laptop.host.place.words().startswith(card.title)
        press_in(notes, Command.PROMPT_1)
        assert laptop.host.place.words().startswith(laptop.stored().steps[1].question)

        before = minutes_of(laptop, "droom")
        laptop.wait(laptop.host.aside.isVisible)
        press_in(notes, Command.SPREAD_TIME)
        assert minutes_of(laptop, "droom") < before

        press_in(notes, Command.NOT_REACHED)
        assert laptop.stored().steps[1].status is StepStatus.NOT_REACHED

        press_in(notes, Command.PLAN_TIME)
        assert laptop.host.plan.isVisible()
        laptop.wait(laptop.host.plan.has_focus)


def is_second(window: QWidget) -> bool:
    """Say whether this is the window with the notes."""
    return isinstance(window, SecondWindow) and window.isVisible()


def press_in(window: QWidget, command: Command) -> None:
    """Press a key in another window than the first."""
    window.activateWindow()
    wait_until_active(window)
    QTest.keySequence(window.windowHandle(), QKeySequence(command.sequences[0]))

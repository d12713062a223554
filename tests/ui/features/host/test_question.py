"""The big place: as large as it fits, never smaller than other text, and never cut."""

import pytest
from PySide6.QtCore import Qt

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.host.question import QuestionPart, QuestionPlace
from facilitator.ui.theme.manager import look, theme
from facilitator.ui.theme.tokens import Scheme, TextSize
from tests.ui.app_builder import Laptop, sit_down

Key = Qt.Key


def sizes(place: QuestionPlace) -> dict[QuestionPart, int]:
    """Return how large each part is painted, in pixels."""
    share = place.share()
    return {part: place._font(part, share).pixelSize() for part in place._parts}


def overflow(place: QuestionPlace) -> int:
    """Return how much of the words is below the place, in pixels."""
    return place.verticalScrollBar().maximum()


def host_at(laptop: Laptop, percent: int) -> QuestionPlace:
    """Begin a table on a small laptop in large type, and show the host's screen."""
    look().choose(Scheme.LIGHT, percent)
    laptop.window.resize(1366, 768)
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW)
    return laptop.host.place


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_no_word_is_smaller_than_at_100_percent_or_than_other_text(
    laptop: Laptop, percent: int
) -> None:
    place = host_at(laptop, percent)
    laptop.press(Command.ROOM_SCREEN)

    shown = sizes(place)

    assert len(shown) == 2
    for part, size in shown.items():
        assert size >= int(part.style.size)
        assert size >= theme().text(TextSize.TEXT)
    assert overflow(place) == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_the_title_of_a_card_grows_with_the_text(laptop: Laptop, percent: int) -> None:
    place = host_at(laptop, percent)
    laptop.press(Command.PROMPT_1)

    title = place._parts[0]

    assert sizes(place)[title] >= theme().text(TextSize.QUESTION_SMALL)


def test_new_times_take_the_room_of_the_advice_in_large_type(laptop: Laptop) -> None:
    place = host_at(laptop, 200)
    advice = place.words().splitlines()[1]
    laptop.pass_time(minutes=60)
    laptop.wait(laptop.host.aside.take_button.isVisible)
    assert advice not in place.words()
    assert min(sizes(place).values()) >= TextSize.QUESTION

    laptop.press(Command.SPREAD_TIME)

    laptop.wait(lambda: advice in place.words())


def test_a_long_card_scrolls_by_keys_and_only_then_tab_stops_there(laptop: Laptop) -> None:
    place = host_at(laptop, 200)
    laptop.press(Command.PREVIOUS_STEP)
    assert place.focusPolicy() is Qt.FocusPolicy.NoFocus
    laptop.press(Command.PROMPT_1)
    bar = place.verticalScrollBar()
    assert bar.maximum() > 0

    laptop.tab_to(place)
    laptop.key(Key.Key_Down)
    assert bar.value() > 0
    laptop.key(Key.Key_End)
    assert bar.value() == bar.maximum()
    laptop.key(Key.Key_Home)
    assert bar.value() == 0

    laptop.key(Key.Key_Escape)
    assert laptop.host.buttons.next_button.hasFocus()
    assert place.focusPolicy() is Qt.FocusPolicy.NoFocus

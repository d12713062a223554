"""The look on the running program."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import ThemeManager, first_impression, load_fonts, look, theme
from facilitator.ui.theme.tokens import DARK, LIGHT, Scheme
from facilitator.ui.widgets.labels import PlainLabel


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    look().choose(Scheme.LIGHT, 100)
    yield
    look().choose(Scheme.LIGHT, 100)


def test_the_fonts_that_ship_are_loaded() -> None:
    assert {"Source Sans 3", "Source Serif 4"} <= set(load_fonts())


def test_an_open_window_takes_a_new_scheme(qtbot: QtBot) -> None:
    label = PlainLabel("Droom", text_styles.SOFT)
    qtbot.addWidget(label)
    label.show()
    look().choose(Scheme.DARK, 100)
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.grey


def test_an_open_window_takes_a_new_text_size(qtbot: QtBot) -> None:
    label = PlainLabel("Droom")
    qtbot.addWidget(label)
    before = label.sizeHint().height()
    look().choose(Scheme.LIGHT, 200)
    assert label.font().pixelSize() == 32
    assert label.sizeHint().height() > 1.8 * before


def test_larger_and_smaller_stop_at_the_ends() -> None:
    look().choose(Scheme.LIGHT, 175)
    look().larger()
    look().larger()
    assert look().percent == 200
    for _ in range(9):
        look().smaller()
    assert look().percent == 100


def test_a_text_size_outside_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="110"):
        look().choose(Scheme.LIGHT, 110)


def test_auto_does_what_the_computer_does(qapp: QApplication) -> None:
    shown = [Scheme.LIGHT]
    own = ThemeManager(qapp, system=lambda: shown[0])
    own.choose(Scheme.AUTO, 100)
    assert own.theme.palette is LIGHT
    shown[0] = Scheme.DARK
    own.follow_system()
    assert own.theme.palette is DARK


def test_a_dark_computer_is_seen_at_once_by_its_colours() -> None:
    look().choose(Scheme.DARK, 100)
    assert first_impression(lambda: Scheme.DARK) is Scheme.DARK
    look().choose(Scheme.LIGHT, 100)
    assert first_impression(lambda: Scheme.DARK) is Scheme.LIGHT


def test_more_contrast_on_white_is_not_taken_for_usual(qapp: QApplication) -> None:
    qapp.setPalette(QPalette(QColor("white"), QColor("white")))
    assert first_impression(lambda: Scheme.HIGH_CONTRAST) is Scheme.HIGH_CONTRAST


def test_what_colours_did_not_tell_is_asked_after_the_first_painting(
    qapp: QApplication,
) -> None:
    own = ThemeManager(qapp, system=lambda: Scheme.DARK)
    own.start(Scheme.AUTO, 100)
    assert own.theme.palette is LIGHT
    own.follow_computer()
    assert own.theme.palette is DARK


def test_a_choice_goes_before_the_computer(qapp: QApplication) -> None:
    own = ThemeManager(qapp, system=lambda: Scheme.DARK)
    own.choose(Scheme.LIGHT, 100)
    own.follow_system()
    assert own.theme.palette is LIGHT


def test_high_contrast_leaves_the_palette_of_the_computer_alone(qapp: QApplication) -> None:
    qapp.setPalette(QPalette())
    system = qapp.palette().color(QPalette.ColorRole.Base)
    look().choose(Scheme.HIGH_CONTRAST, 100)
    assert theme().system
    assert qapp.palette().color(QPalette.ColorRole.Base) == system


def test_starting_twice_follows_the_computer_once(qapp: QApplication) -> None:
    own = ThemeManager(qapp, system=lambda: Scheme.LIGHT)
    heard: list[QColor] = []
    own.changed.connect(lambda: heard.append(own.theme.palette.paper))
    own.start(Scheme.AUTO, 100)
    assert heard == [LIGHT.paper]


@pytest.mark.parametrize(
    ("wide", "high", "crowding"),
    [
        (1366, 768, 1.0),
        (1366, 2000, 1.0),
        (1280, 690, 1.0),
        (1024, 640, 1.25),
        (1093, 544, 1.5),
        (1366, 544, 1.5),
        (853, 480, 1.75),
        (800, 400, 1.75),
    ],
)
def test_a_smaller_window_crowds_the_screens(
    qapp: QApplication, wide: int, high: int, crowding: float
) -> None:
    own = ThemeManager(qapp)

    own.set_room(wide, high)

    assert own.theme.crowding == crowding
    assert own.theme.has_room(crowding)
    assert not own.theme.has_room(crowding - 0.01)


def test_large_text_and_a_small_window_crowd_together(qapp: QApplication) -> None:
    own = ThemeManager(qapp)
    own.set_room(1093, 544)

    own.choose(Scheme.LIGHT, 200)

    assert own.theme.tightness == 3.0
    assert own.theme.space(8) == 12  # as the text asks, whatever the window


def test_sizes_within_a_step_redraw_nothing(qapp: QApplication) -> None:
    own = ThemeManager(qapp)
    own.set_room(870, 480)
    heard: list[float] = []
    own.changed.connect(lambda: heard.append(own.theme.crowding))

    for wide in range(870, 900):
        own.set_room(wide, 480)
    assert heard == []

    own.set_room(1366, 768)
    assert heard == [1.0]

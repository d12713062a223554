"""Things a person presses."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.ui.commands.shortcuts import ENTER, Command
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.painting import key_size
from facilitator.ui.theme.tokens import LIGHT, SCALES, Scheme
from facilitator.ui.widgets.buttons import (
    EnterButton,
    KindButton,
    PlainButton,
    PrimaryButton,
    QuietButton,
)
from facilitator.ui.widgets.cards import ActionCard, CardLook
from facilitator.ui.widgets.choices import Tick

MAKERS: dict[str, Callable[[], QPushButton]] = {
    "plain": lambda: PlainButton("Vorige", key=Command.PREVIOUS_STEP),
    "large": lambda: PlainButton("Pauze", key=Command.PAUSE, large=True),
    "primary": lambda: PrimaryButton("Volgende", key=Command.NEXT_STEP),
    "enter": lambda: EnterButton("Goed", large=True),
    "quiet": lambda: QuietButton("gevoelig", key=Command.SENSITIVE, sign="star"),
    "kind": lambda: KindButton("knel", "knel", key=Command.KNEL),
    "card": lambda: ActionCard("Oefentafel", "Een verzonnen gesprek", key=Command.PRACTICE),
    "prompt": lambda: ActionCard("En ook …", "Wat wilt u houden?", look=CardLook.PROMPT),
    "panel": lambda: ActionCard("Inlezen", look=CardLook.PANEL),
    "first": lambda: ActionCard("Nieuwe tafel", look=CardLook.FIRST),
}


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    yield
    look().choose(Scheme.LIGHT, 100)


@pytest.fixture(params=MAKERS)
def button(qtbot: QtBot, request: pytest.FixtureRequest) -> QPushButton:
    """Each of our buttons in turn."""
    button = MAKERS[request.param]()
    qtbot.addWidget(button)
    return button


def _texts(button: QAbstractButton) -> tuple[str, str]:
    told = QAccessible.queryAccessibleInterface(button)
    return told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)


def test_a_button_is_a_button_with_a_name(button: QPushButton) -> None:
    role = QAccessible.queryAccessibleInterface(button).role()
    assert role in {QAccessible.Role.Button, QAccessible.Role.CheckBox}
    assert _texts(button)[0]


def test_a_button_can_be_reached_and_pressed_by_key(button: QPushButton, qtbot: QtBot) -> None:
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("percent", SCALES)
def test_a_button_is_large_enough_to_hit(button: QPushButton, percent: int) -> None:
    look().choose(Scheme.LIGHT, percent)
    size = button.minimumSizeHint()
    assert min(size.width(), size.height()) >= 24 * percent / 100 - 1


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("down", [True, False])
def test_a_button_paints_in_every_state(
    button: QPushButton, scheme: Scheme, enabled: bool, down: bool
) -> None:
    look().choose(scheme, 150)
    button.setEnabled(enabled)
    button.setDown(down)
    button.setChecked(button.isCheckable())
    button.resize(button.sizeHint())
    assert not button.grab().isNull()


def test_what_is_hit_across_a_table_is_44_and_up(qtbot: QtBot) -> None:
    button = MAKERS["large"]()
    qtbot.addWidget(button)
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 44


def test_a_key_is_shown_and_said(qtbot: QtBot) -> None:
    with_key, alone = PlainButton("Bewaren", key=Command.KEEP), PlainButton("Bewaren")
    qtbot.addWidget(with_key)
    qtbot.addWidget(alone)
    assert with_key.sizeHint().width() > alone.sizeHint().width()
    assert _texts(with_key) == ("Bewaren", "Ctrl+Enter")
    assert _texts(alone) == ("Bewaren", "")


def test_a_chosen_kind_takes_its_own_colour(qtbot: QtBot) -> None:
    button = KindButton("knel", "knel")
    qtbot.addWidget(button)
    button.setChecked(True)
    assert button.colours() == (LIGHT.knel_tint, LIGHT.knel, LIGHT.knel)
    button.set_kind("toezegging", "toezegging")
    assert button.kind() == "toezegging"
    assert button.colours()[2] == LIGHT.blue


def test_a_chosen_mark_stands_out_without_colour(qtbot: QtBot) -> None:
    mark = QuietButton("gevoelig")
    qtbot.addWidget(mark)
    mark.setCheckable(True)
    before = mark.font().weight()
    mark.click()
    assert mark.font().weight() > before


def test_a_mark_set_by_the_program_stands_out_too(qtbot: QtBot) -> None:
    mark = QuietButton("gevoelig")
    qtbot.addWidget(mark)
    mark.setCheckable(True)
    mark.setChecked(True)
    assert mark.font().bold() or mark.font().weight() > 400


def test_a_narrow_card_is_a_high_one(qtbot: QtBot) -> None:
    card = ActionCard("Wens achter de boosheid", "Wat zou u in plaats daarvan willen?")
    qtbot.addWidget(card)
    assert card.heightForWidth(180) > card.heightForWidth(600)


def test_a_card_is_named_after_its_title_and_described_by_its_note(qtbot: QtBot) -> None:
    card = ActionCard("Oefentafel", key=Command.PRACTICE)
    qtbot.addWidget(card)
    card.set_words("Oefentafel", "Een verzonnen gesprek")
    assert _texts(card) == ("Oefentafel", "Een verzonnen gesprek, Ctrl+T")
    assert card.note.isVisibleTo(card)


def test_a_button_shows_that_the_pointer_is_on_it(qtbot: QtBot) -> None:
    for button in (
        PlainButton("Vorige"),
        ActionCard("Oefentafel"),
        ActionCard("x", look=CardLook.PANEL),
    ):
        qtbot.addWidget(button)
        button.show()
        outside = button.grab().toImage()
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        here = QPointF(5, 5)
        QApplication.sendEvent(button, QEnterEvent(here, here, here))
        assert button.grab().toImage() != outside
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
        assert button.grab().toImage() == outside


def test_words_from_data_keep_their_ampersand_and_take_no_alt_key(qtbot: QtBot) -> None:
    for button in (PlainButton("knel & kiem"), Tick("R&D voor && na")):
        qtbot.addWidget(button)
        assert button.shortcut().isEmpty()
        assert _texts(button)[0] == button.text()
    assert PlainButton("R&D voor && na").text() == "R&D voor && na"
    wide, narrow = PlainButton("knel & kiem"), PlainButton("knel  kiem")
    assert wide.sizeHint().width() > narrow.sizeHint().width()


def test_the_button_that_enter_presses_has_that_key_beside_its_words(qtbot: QtBot) -> None:
    enter, plain = EnterButton("Goed"), PrimaryButton("Goed")
    for button in (enter, plain):
        qtbot.addWidget(button)
    assert _texts(enter) == ("Goed", "Enter")
    assert enter.sizeHint().width() >= plain.sizeHint().width() + key_size(ENTER).width()
    enter.set_compact(compact=True)
    plain.set_compact(compact=True)
    assert enter.sizeHint().width() >= plain.sizeHint().width() + key_size(ENTER).width()

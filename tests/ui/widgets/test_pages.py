"""The skeleton of pages: what stays, what scrolls, and what Tab meets first."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.pages import FormPage


class LongPage(FormPage):
    """Asks far more than a small window shows."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText("Vragen")
        self.fields = [LineField(f"Vraag {number}") for number in range(30)]
        self.leave_button = self.way_back()
        self.add_head().addWidget(PlainButton("Bovenaan"))
        self.add(self.title, *self.fields)
        self.add_buttons(PlainButton("Bewaren"), self.leave_button)


class TalkingPage(FormPage):
    """Says what was done, beside some buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = [PlainButton(f"Een knop met veel woorden {one}") for one in range(4)]
        self.add_buttons_beside(*self.buttons)


def _shown(qtbot: QtBot) -> LongPage:
    page = LongPage()
    qtbot.addWidget(page)
    page.resize(500, 320)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_tab_goes_from_the_head_through_the_body_to_the_foot(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    page.leave_button.setFocus()
    met = []

    for _ in range(33):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName() or focused.property("text"))

    names = [field.accessibleName() for field in page.fields]
    assert met == ["Bovenaan", *names, "Bewaren", page.leave_button.text()]


def test_what_is_said_is_whole_beside_buttons_or_above_them(qtbot: QtBot) -> None:
    page = TalkingPage()
    qtbot.addWidget(page)
    page.show()
    for wide, is_beside in ((1600, True), (850, False), (400, False), (1600, True)):
        page.resize(wide, 480)
        page.say("Dit ging goed, en u kunt het nog terugdraaien.")
        qtbot.waitUntil(partial(_stands, page, beside=is_beside))
        assert page.said.width() >= 150
        assert page.said.heightForWidth(page.said.width()) <= page.said.height()
        assert all(_inside(button, page) for button in page.buttons)
    top = page.buttons[0].mapTo(page, QPoint()).y()
    page.say("")
    QApplication.processEvents()
    assert page.buttons[0].mapTo(page, QPoint()).y() == top


def _stands(page: TalkingPage, *, beside: bool) -> bool:
    return (page.buttons[0].mapTo(page, QPoint()).x() > page.said.width()) == beside


def test_what_has_the_focus_is_in_sight_above_a_foot_that_stays(qtbot: QtBot) -> None:
    page = _shown(qtbot)

    page.fields[-1].setFocus()

    assert _inside(page.fields[-1], page)
    assert _inside(page.leave_button, page)
    assert page.fields[-1].visibleRegion().boundingRect() == page.fields[-1].rect()


def test_a_message_takes_room_only_while_there_is_one(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    high = page.foot.height()

    page.say("Het is bewaard.")
    qtbot.waitUntil(lambda: page.foot.height() > high)
    page.say("")

    qtbot.waitUntil(lambda: page.foot.height() == high)


def test_leaving_is_told_by_the_button_and_by_hiding(qtbot: QtBot) -> None:
    page = _shown(qtbot)

    with qtbot.waitSignal(page.leave_asked):
        page.leave_button.click()
    with qtbot.waitSignal(page.left):
        page.hide()
    with qtbot.waitSignal(page.shown):
        page.show()


def _inside(part: QWidget, page: QWidget) -> bool:
    place = part.rect().translated(part.mapTo(page, part.rect().topLeft()))
    return page.rect().contains(place)

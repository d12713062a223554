"""Fields to type and to choose in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.choices import ChoiceBox, Tick
from facilitator.ui.widgets.fields import CaptureEdit, LineField

LONG = "Een lange zin die over het veld heen loopt. " * 40


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    yield
    look().choose(Scheme.LIGHT, 100)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window, kept for as long as the test runs."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def field(qtbot: QtBot, window: QWidget) -> CaptureEdit:
    """The field of the note-taker, with the focus, above another field."""
    rows = QVBoxLayout(window)
    field = CaptureEdit("Notitie")
    rows.addWidget(field)
    rows.addWidget(LineField("Naam"))
    window.resize(500, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    return field


def _type(field: QWidget, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


def test_every_letter_of_the_language_can_be_typed(field: CaptureEdit) -> None:
    _type(field, "zoëven kostte één ‘ijsje’ €2 – écht")
    assert field.text() == "zoëven kostte één ‘ijsje’ €2 – écht"


def test_tab_leaves_the_field(field: CaptureEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()
    assert field.text() == ""


def test_leaving_the_field_is_told(field: CaptureEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Tab)


def test_enter_makes_a_new_line(field: CaptureEdit) -> None:
    _type(field, "een")
    QTest.keyClick(field, Qt.Key.Key_Return)
    _type(field, "twee")
    assert field.text() == "een\ntwee"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_asks_to_keep_and_leaves_the_text(
    field: CaptureEdit, qtbot: QtBot, key: Qt.Key
) -> None:
    _type(field, "een")
    with qtbot.waitSignal(field.keep_asked):
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "een"


def test_up_in_an_empty_field_asks_for_the_notes(field: CaptureEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.stream_asked):
        QTest.keyClick(field, Qt.Key.Key_Up)
    field.set_text("een")
    with qtbot.assertNotEmitted(field.stream_asked):
        QTest.keyClick(field, Qt.Key.Key_Up)


def test_paste_takes_words_and_no_markup(field: CaptureEdit) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>vet</b>")
    pasted.setText("gewoon")
    field.insertFromMimeData(pasted)
    assert field.canInsertFromMimeData(pasted)
    assert field.text() == "gewoon"


def test_a_picture_cannot_be_pasted(field: CaptureEdit) -> None:
    pasted = QMimeData()
    pasted.setImageData("x")
    field.insertFromMimeData(pasted)
    assert not field.canInsertFromMimeData(pasted)
    assert field.text() == ""


def test_the_address_of_a_file_is_not_pasted(field: CaptureEdit) -> None:
    pasted = QMimeData()
    pasted.setUrls([QUrl("file:///tmp/droom.png")])
    assert pasted.hasText()
    field.insertFromMimeData(pasted)
    assert not field.canInsertFromMimeData(pasted)
    assert field.text() == ""


@pytest.mark.parametrize("text", ["een woord " * 40, "a\nb\nc\nd\ne\nf\ng\nh"])
def test_an_emptied_field_is_low_again(field: CaptureEdit, text: str) -> None:
    two = field.height()
    field.insertPlainText(text)
    assert field.height() > two
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    assert field.height() == two


def test_the_field_grows_from_two_lines_to_eight(field: CaptureEdit) -> None:
    line = field.fontMetrics().lineSpacing()
    two = field.height()
    field.set_text("a\nb\nc\nd")
    assert field.height() == pytest.approx(two + 2 * line, abs=4)
    field.set_text(LONG)
    assert field.height() == pytest.approx(two + 6 * line, abs=8)
    field.set_text("")
    assert field.height() == two


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_nothing_is_scrolled_away_before_eight_lines(field: CaptureEdit, percent: int) -> None:
    look().choose(Scheme.LIGHT, percent)
    field.set_text("a\nb\nc\nd\ne")
    assert field.verticalScrollBar().maximum() == 0


def test_a_text_that_was_set_cannot_be_undone(field: CaptureEdit) -> None:
    _type(field, "een")
    assert field.typing()
    field.set_text("twee")
    assert not field.typing()


def test_what_is_typed_is_told(field: CaptureEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed) as told:
        _type(field, "é")
    assert told.args == ["é"]


CHOICES: dict[str, Callable[[], QWidget]] = {
    "line": lambda: LineField("Naam"),
    "box": lambda: ChoiceBox("Thema"),
    "tick": lambda: Tick("Digitaal"),
    "capture": lambda: CaptureEdit("Notitie"),
}


@pytest.mark.parametrize("name", CHOICES)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.HIGH_CONTRAST])
def test_every_field_has_a_name_and_grows_with_the_text(
    qtbot: QtBot, name: str, scheme: Scheme
) -> None:
    field = CHOICES[name]()
    qtbot.addWidget(field)
    before = field.sizeHint().height() if name != "capture" else field.height()
    look().choose(scheme, 200)
    after = field.sizeHint().height() if name != "capture" else field.height()
    assert after >= 1.6 * before
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
    assert not field.grab().isNull()


def _wheel(widget: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_no_field_that_is_scrolled_past(qtbot: QtBot) -> None:
    box = ChoiceBox("Thema")
    qtbot.addWidget(box)
    box.addItems(["a", "b"])
    box.setCurrentIndex(1)
    _wheel(box)
    assert box.currentIndex() == 1


def test_a_box_has_room_for_its_longest_choice(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["a", "Nederland na de crisis"])
    words = box.fontMetrics().horizontalAdvance("Nederland na de crisis")
    assert box.minimumSizeHint().width() > words


def test_a_mark_is_set_by_a_click_on_its_words(qtbot: QtBot) -> None:
    mark = Tick("Dit zijn de woorden")
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    before = mark.grab().toImage()
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(mark.width() - 5, 8))
    assert mark.isChecked()
    assert mark.grab().toImage() != before


def test_long_words_beside_a_mark_wrap(qtbot: QtBot) -> None:
    mark = Tick("Deze tafel is op een andere manier gehouden dan gepland")
    qtbot.addWidget(mark)
    mark.setEnabled(False)
    assert mark.heightForWidth(150) > mark.sizeHint().height()
    assert not mark.grab().isNull()

"""Questions in a window of their own."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.dialogs import Dialogs, MessageDialog, Notice
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.panels import ScrollPage

Result = TypeVar("Result")
Step = Callable[[QDialog], None]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """The window that dialogs stand before."""
    assert qapp is not None
    window = QWidget()
    window.show()
    yield window
    window.close()
    look().choose(Scheme.LIGHT, 100)


def _open_dialog(window: QWidget) -> QDialog | None:
    shown = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    return next(shown, None)


def _answer(
    loop: asyncio.AbstractEventLoop,
    window: QWidget,
    question: Coroutine[object, None, Result],
    step: Step,
) -> Result:
    """Run a question and take one step in its dialog as soon as that is there."""

    def look_for_it() -> None:
        dialog = _open_dialog(window)
        if dialog is None:
            QTimer.singleShot(0, look_for_it)
        else:
            step(dialog)

    QTimer.singleShot(0, look_for_it)
    return loop.run_until_complete(question)


def _press(words: str) -> Step:
    def press(dialog: QDialog) -> None:
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        buttons[words].click()

    return press


def _reject(dialog: QDialog) -> None:
    dialog.reject()


def test_a_question_is_answered_by_its_own_words(
    loop: asyncio.AbstractEventLoop, window: QWidget
) -> None:
    dialogs = Dialogs(window)
    asked = dialogs.ask("Verwijderen", "Wilt u dit?", "Verwijderen", "Laten staan")
    assert _answer(loop, window, asked, _press("Verwijderen"))
    asked = dialogs.ask("Verwijderen", "Wilt u dit?", "Verwijderen", "Laten staan")
    assert not _answer(loop, window, asked, _press("Laten staan"))


def test_escape_means_no(loop: asyncio.AbstractEventLoop, window: QWidget) -> None:
    dialogs = Dialogs(window)
    assert not _answer(loop, window, dialogs.ask("a", "b", "ja"), _reject)
    assert _answer(loop, window, dialogs.choose("a", "b", ["x"]), _reject) is None


@pytest.mark.parametrize(("words", "number"), [("een", 0), ("twee", 1), ("drie", 2)])
def test_one_of_several_can_be_chosen(
    loop: asyncio.AbstractEventLoop, window: QWidget, words: str, number: int
) -> None:
    asked = Dialogs(window).choose("Kies", "Welke?", ["een", "twee", "drie"])
    assert _answer(loop, window, asked, _press(words)) == number


def test_a_notice_says_what_happened_what_is_safe_and_what_to_do(
    loop: asyncio.AbstractEventLoop, window: QWidget
) -> None:
    seen: list[str] = []

    def step(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()

    notice = Notice("Titel", "Dit gebeurde.", "Dit is veilig.", "Doe dit.")
    _answer(loop, window, Dialogs(window).tell(notice), step)
    assert seen == ["Titel", "Dit gebeurde.", "Dit is veilig.", "Doe dit."]


def test_words_in_a_dialog_are_plain(loop: asyncio.AbstractEventLoop, window: QWidget) -> None:
    def step(dialog: QDialog) -> None:
        assert all(isinstance(label, PlainLabel) for label in dialog.findChildren(QLabel))
        dialog.accept()

    _answer(loop, window, Dialogs(window).tell(Notice("<b>a</b>", "<img src=x>")), step)


def test_a_notice_can_be_shown_without_waiting(qapp: QApplication, window: QWidget) -> None:
    assert qapp is not None
    Dialogs(window).show(Notice("Titel", "Dit gebeurde.", trace="a.py:1 b"))
    dialog = _open_dialog(window)
    assert dialog is not None
    _press("Copy details")(dialog)
    assert QGuiApplication.clipboard().text() == "a.py:1 b"
    assert dialog.isVisible()
    dialog.accept()


def test_other_work_goes_on_while_a_dialog_is_open(
    loop: asyncio.AbstractEventLoop, window: QWidget
) -> None:
    async def story() -> int:
        steps = 0
        asked = asyncio.gather(Dialogs(window).ask("a", "b", "ja"))
        for _ in range(20):
            await asyncio.sleep(0)
            steps += _open_dialog(window) is not None
        dialog = _open_dialog(window)
        assert dialog is not None
        dialog.accept()
        await asked
        return steps

    assert loop.run_until_complete(story()) == 20


def test_a_cancelled_question_takes_its_dialog_away(
    loop: asyncio.AbstractEventLoop, window: QWidget
) -> None:
    async def story() -> None:
        asked = asyncio.gather(Dialogs(window).ask("a", "b", "ja"))
        await asyncio.sleep(0)
        assert _open_dialog(window) is not None
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked

    loop.run_until_complete(story())
    assert _open_dialog(window) is None


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_notice_fits_the_display_and_nothing_is_lost(
    loop: asyncio.AbstractEventLoop, window: QWidget, percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)

    def step(dialog: QDialog) -> None:
        room = dialog.screen().availableSize()
        assert dialog.height() <= room.height()
        assert dialog.width() <= room.width()
        for label in dialog.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
        dialog.accept()

    notice = Notice("Een titel die lang is", "Er is iets gebeurd met deze tafel. " * 20)
    _answer(loop, window, Dialogs(window).tell(notice), step)


def test_a_dialog_is_as_high_as_its_words_however_they_wrap(
    qtbot: QtBot, window: QWidget
) -> None:
    """Beside a scroll bar these words need a line more, and with that line the bar."""
    files = ", ".join(f"gezondheid-4-goes-{n}.dialoog (1{n} november)" for n in range(5))
    sentences = [f"{'Een notitie ' * 5}erbij.", "Deze verdwijnt. " * 8, f"Hier: {files}, en 1."]
    for length in range(20):
        longer = [f"{sentence}{'i' * length}" for sentence in sentences]
        dialog = MessageDialog("Wissen?", longer, window)
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        QApplication.processEvents()
        page = dialog.findChild(ScrollPage)
        assert page is not None
        assert page.verticalScrollBar().maximum() == 0, length
        dialog.close()


def test_choices_stand_in_their_order_also_below_each_other(window: QWidget) -> None:
    choices = ["Andere plek", "Geen kopie meer", "De stick is kwijt", "Alles terugzetten"]
    dialog = MessageDialog("Kopie", ["Waar staat zij?"], window)
    dialog.add_choices(choices)
    dialog.add_no("Niets")
    dialog.show()
    found: list[QAbstractButton] = []
    for percent in (100, 200):
        look().choose(look().scheme, percent)
        found = sorted(dialog.buttons.buttons(), key=lambda one: (one.y(), one.x()))
        assert [one.text() for one in found] == [*choices, "Niets"]
    assert len({one.y() for one in found}) == len(found), "there they stand below each other"
    dialog.close()


def test_every_part_of_a_dialog_has_a_name(
    loop: asyncio.AbstractEventLoop, window: QWidget
) -> None:
    def step(dialog: QDialog) -> None:
        assert dialog.windowTitle() == "Kies"
        for child in dialog.findChildren(QWidget):
            if child.isVisible() and child.focusPolicy().value and child.isEnabled():
                told = QAccessible.queryAccessibleInterface(child)
                assert told.text(QAccessible.Text.Name), child
        dialog.accept()

    _answer(loop, window, Dialogs(window).choose("Kies", "Welke?", ["een", "twee"]), step)


def _file(path: Path) -> Step:
    def step(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setText(path.name)
        dialog.accept()

    return step


def test_a_file_to_write_in_is_named_with_its_ending(
    loop: asyncio.AbstractEventLoop, window: QWidget, tmp_path: Path
) -> None:
    dialogs = Dialogs(window, native=False)
    asked = dialogs.choose_save_path("Bewaren", tmp_path / "tafel.docx", "Word (*.docx)")
    assert _answer(loop, window, asked, _save) == tmp_path / "tafel.docx"


def test_who_chooses_another_kind_of_file_gets_its_ending(
    loop: asyncio.AbstractEventLoop, window: QWidget, tmp_path: Path
) -> None:
    kinds = "Word (*.docx);;Pdf (*.pdf)"

    def step(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox, "fileTypeCombo")
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(1)
        box.activated.emit(1)
        _save(dialog)

    asked = Dialogs(window, native=False).choose_save_path("a", tmp_path / "één 2.docx", kinds)
    assert _answer(loop, window, asked, step) == tmp_path / "één 2.pdf"


def _save(dialog: QDialog) -> None:
    dialog.findChildren(QPushButton)[0].click()


def test_an_existing_file_can_be_chosen(
    loop: asyncio.AbstractEventLoop, window: QWidget, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.touch()
    asked = Dialogs(window, native=False).choose_open_path("Inlezen", tmp_path, "CSV (*.csv)")
    assert _answer(loop, window, asked, _file(file)) == file


def test_no_file_is_an_answer_too(
    loop: asyncio.AbstractEventLoop, window: QWidget, tmp_path: Path
) -> None:
    dialogs = Dialogs(window, native=False)
    saving = dialogs.choose_save_path("a", tmp_path / "a.docx", "Word (*.docx)")
    assert _answer(loop, window, saving, _reject) is None
    opening = dialogs.choose_open_path("a", tmp_path, "CSV (*.csv)")
    assert _answer(loop, window, opening, _reject) is None

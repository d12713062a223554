"""A note-taker at a real table: keys go in, the screen and the store come out."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.table.script import Script
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import user_message
from facilitator.storage.store import Store
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.capture.opening import CaptureScreenPresenter, open_capture
from facilitator.ui.features.capture.view_protocol import CaptureWords
from tests.editors import StillOrigins
from tests.ui.app_builder import a_work, the_library

Key, Alt, Ctrl = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
THEME_TALK = the_library().scripts["themadialoog"]
Plain = Qt.KeyboardModifier.NoModifier


def terms_of(title: str) -> tuple[str, ...]:
    """Give the terms of a theme."""
    theme = the_library().theme(title)
    return theme.terms if theme else ()


class NoteTaker:
    """Sits at a table and has a keyboard; the window keeps undo, as the program's does."""

    def __init__(
        self, qtbot: QtBot, editor: DialogueEditor, script: Script | None = THEME_TALK
    ) -> None:
        self.qtbot = qtbot
        self.editor = editor
        self.work: UndoableEditor = a_work(editor)
        library = the_library()
        words = CaptureWords(
            lambda kind: kind.value, user_message, library.vocabularies, terms_of
        )
        self.breathing = False
        self.presenter: CaptureScreenPresenter = open_capture(
            self.work, words, script, breathing=lambda: self.breathing
        )
        self.view = self.presenter.view
        self.window = QWidget()
        rows = QVBoxLayout(self.window)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        shortcuts.KeypadGuard(self.window)
        shortcuts.bind(self.window, Command.UNDO, self.work.history.undo)
        shortcuts.bind(self.window, Command.REDO, self.work.history.redo)
        qtbot.addWidget(self.window)

    def sit_down(self, width: int = 1366, height: int = 690) -> None:
        """Show the window and begin to type."""
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitActive(self.window)
        self.view.focusWidget().setFocus()  # as the editor does
        self.qtbot.waitUntil(self.view.field_has_focus)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Plain) -> None:
        """Press a key wherever the focus is, shortcuts first as in life."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, held)

    def type(self, text: str) -> None:
        """Type any text: plain letters as keys, é and € as their characters."""
        for letter in text:
            if letter == "\n":
                self.press(Key.Key_Return)
            elif letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Plain, letter)
                QCoreApplication.sendEvent(self.focus(), event)

    def compose(self, text: str) -> None:
        """Enter text as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        """Give what has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def keep(self, text: str = "") -> Item:
        """Type a text and keep it; give the note that is on disk now."""
        self.type(text)
        before = {item.id for item in self.items()}
        self.press(Key.Key_Return, Ctrl)
        [new] = [item for item in self.items() if item.id not in before]
        return new

    def go_to_stream(self) -> None:
        """Go to the newest note."""
        self.press(Key.Key_Up, Alt)
        self.qtbot.waitUntil(self.view.stream.hasFocus)

    def choose_more(self, word: str) -> None:
        """Choose a kind in the menu of F8 by arrow keys."""
        self.press(Key.Key_F8)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        while menu.activeAction().text().replace("&", "") != word:
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)

    def stored(self) -> Dossier:
        """Give the table as it is on disk."""
        return self.editor._store.dossier(self.editor.dossier.dialogue.id)

    def items(self) -> tuple[Item, ...]:
        """Give the notes on disk."""
        return self.stored().items

    def item(self, item: Item) -> Item:
        """Give a note as it is on disk now."""
        return next(other for other in self.items() if other.id == item.id)

    def field(self) -> str:
        """Give what stands in the field."""
        return self.view.entry.field.text()

    def notice(self) -> str:
        """Give what is said above the field."""
        place = self.view.entry.notice
        return place.words() if place.isVisible() else ""

    def rows(self) -> list[str]:
        """Give what a screen reader says of each kept note on the screen."""
        model = self.view.stream.notes
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row).data(role)) for row in range(model.rowCount())]


def again(store: Store, editor: DialogueEditor) -> DialogueEditor:
    """Open a table once more, as after a new start of the program."""
    return DialogueEditor(store, editor.dossier.dialogue.id, StillOrigins(seed=7))

"""How many keys it takes to read sixty quotes once, of which six need another word."""
# ruff: noqa: N802

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import seated
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from tests.builders import an_item
from tests.ui.app_builder import Laptop

Key = Qt.Key
QUOTES, EDITED_EACH = 60, 10
EDIT = " Echt."
MOST = QUOTES + QUOTES // EDITED_EACH
"""One key a note; where words change one key more, beside the letters that are typed."""
HELD = {Key.Key_Control, Key.Key_Shift, Key.Key_Alt}


class KeyCounter(QObject):
    """Counts keys that come to a window, without those that are only held."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.letters = self.others = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at presses only, each once: where it arrives."""
        if event.type() is QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            assert isinstance(event, QKeyEvent)
            typing = watched.inherits("QPlainTextEdit")
            if typing and event.text().isprintable() and event.text():
                self.letters += 1
            elif event.key() not in HELD:
                self.others += 1
        return False


def test_sixty_quotes_of_which_six_are_edited_take_one_key_each(
    seated_down: Laptop, qapp: QApplication
) -> None:
    laptop = seated_down
    editor = laptop.table.work.editor
    home, seat = editor.dossier.dialogue.id, editor.dossier.seats[0].id
    quotes = [
        an_item(f"Wat {n}.", position=n, dialogue_id=home, speaker=seated(seat))
        for n in range(1, QUOTES + 1)
    ]
    for quote in quotes:
        editor.do(added(ChangeName.KEEP_ITEM, quote))
    laptop.press(Command.REPORT, Command.CLEAR)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClearView)
    counter = KeyCounter(laptop.window)
    qapp.installEventFilter(counter)
    for number in range(QUOTES):
        if number % EDITED_EACH == 0:
            laptop.key(Key.Key_E)
            laptop.type(EDIT)
            laptop.press(Command.KEEP)
        else:
            laptop.key(Key.Key_Return)
    qapp.removeEventFilter(counter)
    dossier = laptop.stored()
    assert view.done.isVisible()
    assert all(map(Clearances(dossier.clearances).is_cleared, dossier.items))
    assert sum(item.text.endswith(EDIT) for item in dossier.items) == QUOTES // EDITED_EACH
    assert counter.others <= MOST
    assert counter.letters == QUOTES // EDITED_EACH * len(EDIT)
    assert counter.others >= QUOTES - 6, "keys were counted"

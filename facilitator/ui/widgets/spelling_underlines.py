"""Underlines wrong words in a field, and offers other ones at the menu key."""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from facilitator.ui.platform.spelling import Speller
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.fields import CaptureEdit

PAUSE = 300
"""Milliseconds after the last key in which nothing is looked at."""
_WORD = re.compile(r"(?<![\w@#.])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w@])")
_BEGINS = re.compile(r"(?:^|[.!?…:“”\"\n])\s*$")


class Misspelling(NamedTuple):
    """A word of a text as the list has it, and where it stands."""

    word: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Misspelling]:
    """Give the words to look at: no abbreviation, and no capital inside a sentence."""
    for match in _WORD.finditer(text):
        word = match[0]
        name = word[0].isupper() and not _BEGINS.search(text, 0, match.start())
        if len(word) > 1 and not name and word[1:] == word[1:].lower():
            yield Misspelling(word.replace("’", "'"), *match.span())


class Underlines(QObject):
    """Keeps the wrong words of one field underlined while somebody types in it."""

    def __init__(self, field: CaptureEdit, speller: Speller) -> None:
        super().__init__(field)
        self._field, self._speller = field, speller
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        field.textChanged.connect(self._timer.start)
        field.left.connect(self._timer.start)
        field.installEventFilter(self)
        speller.learned.connect(self.look)
        speller.changed.connect(self.look)
        follow(self.look)

    def underlined(self) -> list[str]:
        """Give the words that are underlined now."""
        return [each.cursor.selectedText() for each in self._field.extraSelections()]

    def look(self) -> None:
        """Underline the words that are known to be wrong; ask of the others."""
        shown = list(words_in(self._field.text())) if self._speller.shown else []
        caret = self._field.textCursor().position() if self._field.hasFocus() else -1
        done = [each for each in shown if each.end != caret]  # that one is being typed
        wrong = self._speller.wrong(each.word for each in done)
        self._field.setExtraSelections(
            [self._line(each) for each in done if each.word in wrong]
        )

    def _line(self, found: Misspelling) -> QTextEdit.ExtraSelection:
        line = QTextEdit.ExtraSelection()
        cursor, look = self._cursor(found), QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme().palette.knel)
        line.cursor, line.format = cursor, look
        return line

    def _cursor(self, found: Misspelling) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(found.start)
        cursor.setPosition(found.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Offer other words where the menu is asked for at a wrong one."""
        if not isinstance(event, QContextMenuEvent) or not self._speller.shown:
            return False
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self._field.textCursor()
        at = cursor if keyboard else self._field.cursorForPosition(event.pos())
        found = self._at(at.position())
        if found is None:
            return False
        self._speller.suggest(found.word, lambda words: self._offer(found, words))
        return True

    def _at(self, position: int) -> Misspelling | None:
        words = words_in(self._field.text())
        there = (each for each in words if each.start <= position <= each.end)
        return next((each for each in there if self._speller.wrong([each.word])), None)

    def _offer(self, found: Misspelling, words: list[str]) -> None:
        """Show what may be meant, in a menu at the word."""
        menu = QMenu(self._field)
        for word in words:
            menu.addAction(word, partial(self._put, found, word))
        if not words:
            menu.addAction(self.tr("No other word was found")).setEnabled(False)
        below = self._field.cursorRect(self._cursor(found)).bottomLeft()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._field.viewport().mapToGlobal(below))
        if words:
            menu.setActiveAction(menu.actions()[0])

    def _put(self, found: Misspelling, word: str) -> None:
        cursor = self._cursor(found)
        if cursor.selectedText().replace("’", "'") == found.word:
            cursor.insertText(word)

"""Dutch spelling in the note field: underlined when one pauses, never in the way of a key.

Decision: words are looked at in a pause, and names are left alone
    Context: a note-taker types what people say, fast, with names in it. Decision: words are
    looked at a moment after the last key, not the one that is being typed, and no word that
    begins with a capital inside a sentence. The menu key (or Shift+F10) at an underlined word
    shows what may be meant. Cost: a name that is misspelt is not seen. Alternatives: at each
    key (work while somebody types), all words (half of them names, and red everywhere).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from facilitator.own_program import own_program, own_surroundings
from facilitator.services.spelling import ASK, OPTION
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.fields import CaptureEdit

Suggested = Callable[[list[str]], None]
GOING = 1000
"""Milliseconds in which the process may end by itself."""


class Speller(QObject):
    """Knows of words whether they are in the list; starts its process at the first question.

    `learned` tells that more words are known, `changed` that it was switched on or off.
    """

    learned = Signal()
    changed = Signal()

    def __init__(self, word_list: Path | None, *, shown: bool = True) -> None:
        super().__init__()
        self._word_list = word_list
        self._shown = shown
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._waiting: dict[str, Suggested] = {}
        self._process: QProcess | None = None
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.stop)

    @property
    def there(self) -> bool:
        """Whether this computer has a Dutch word list."""
        return self._word_list is not None

    @property
    def shown(self) -> bool:
        """Whether words are underlined: there is a list, and that is wanted."""
        return self._shown and self.there

    @property
    def wanted(self) -> bool:
        """Whether words are to be underlined, as far as there is a list."""
        return self._shown

    @property
    def running(self) -> bool:
        """Whether the process that has the list is at work."""
        process = self._process
        return process is not None and process.state() is not QProcess.ProcessState.NotRunning

    def toggle(self) -> None:
        """Underline words, or do so no longer."""
        self._shown = not self._shown
        self.changed.emit()

    def wrong(self, words: Iterable[str]) -> set[str]:
        """Give the words that are known to be wrong; ask of those that nobody asked before."""
        words = set(words)
        new = sorted(words - self._asked)
        if new and self.shown:
            self._asked.update(new)
            self._write(new)
        return {word for word in words if self._right.get(word) is False}

    def suggest(self, word: str, then: Suggested) -> None:
        """Ask which words may be meant; `then` gets them later, when the list can tell."""
        self._waiting[word] = then
        self._write([f"{ASK}{word}"])

    def stop(self) -> None:
        """Let the process end, and start none any more; it ends when nobody can ask."""
        process, self._process, self._word_list = self._process, None, None
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(GOING):
                process.kill()
                process.waitForFinished(GOING)

    def _write(self, lines: Iterable[str]) -> None:
        if self._process is None:
            self._process = self._started()
        self._process.write("".join(f"{line}\n" for line in lines).encode())

    def _started(self) -> QProcess:
        process = QProcess(self)
        surroundings = QProcessEnvironment()
        for name, value in own_surroundings().items():
            surroundings.insert(name, value)
        process.setProcessEnvironment(surroundings)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        program, *start = own_program()
        process.start(program, [*start, OPTION, str(self._word_list)])
        return process

    def _read(self) -> None:
        process, learned = self._process, False
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data()).decode("utf-8").rstrip("\n")
            word, *told = line.split("\t")
            if word.startswith(ASK):
                self._waiting.pop(word.removeprefix(ASK), _nobody)(told)
            else:
                self._right[word] = told == ["1"]
                learned = True
        if learned:
            self.learned.emit()


def _nobody(_words: list[str]) -> None:
    """Stand for who asked and is not waiting any more."""


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

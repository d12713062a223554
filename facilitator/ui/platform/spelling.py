"""Dutch spelling in the note field: underlined when one pauses, never in the way of a key.

Decision: words are looked at in a pause, and names are left alone
    Context: a note-taker types what people say, fast, with names in it. Decision: words are
    looked at a moment after the last key, not the one that is being typed, and no word that
    begins with a capital inside a sentence. The menu key (or Shift+F10) at an underlined word
    shows what may be meant. Cost: a name that is misspelt is not seen. Alternatives: at each
    key (work while somebody types), all words (half of them names, and red everywhere).
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

from facilitator.own_program import own_program, own_surroundings
from facilitator.services.spelling import ASK, OPTION

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

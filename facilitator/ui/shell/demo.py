"""Plays the practice table through the real windows, by keys, and leaves report and pictures.

For who has no screen, or wants to see in a minute what the program does: the same windows, the
same keys, the same store and the same document as at a real table.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.training.practice_table import PracticeNote
from facilitator.services import hosting
from facilitator.training import practice_table
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry_parts import OTHERS
from facilitator.ui.features.report.sensitive_notes import SensitiveNotesDialog
from facilitator.ui.shell.application import Application
from facilitator.ui.shell.table.open_table import OpenTable
from facilitator.ui.widgets.dialogs import Dialogs

SIZE = (1366, 768)
PATIENCE = 600
"""So often it is looked whether something is asked."""
CLOSING_WORDS = {
    "missing_voices": "Mensen die ’s nachts werken. En ouders met jonge kinderen.",
    "essence": "Zorg begint bij gezien worden. De drempel mag lager, en dat kan dichtbij.",
}


class Answers(Dialogs):
    """Answers what is asked while the report is made, as a person would."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._folder = folder

    async def choose_folder(self, title: str, folder: Path) -> Path | None:
        """Give the folder of the demonstration."""
        del title, folder
        return self._folder


async def play(application: Application, folder: Path) -> None:
    """Play the practice table; report and pictures are in `folder` when this returns."""
    application.window.resize(*SIZE)
    application.window.activateWindow()
    performance = Performance(application, folder)
    await performance.start()
    await performance.talk()
    await performance.round_off()


class Performance:
    """Presses the keys of host and note-taker, and takes a picture of each screen."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._pictures = 0
        self._details_shown = False

    async def start(self) -> None:
        """Look at the start screen and at a new table, and open the practice table."""
        await self._picture("start")
        self._press(Command.NEW_TABLE)
        await self._picture("nieuwe-tafel")
        self._press(Command.BACK)
        self._press(Command.PRACTICE)
        await self._picture("host")

    async def talk(self) -> None:
        """Take down everything that is still said, move by move."""
        practice = self._application.context.library.practice
        script = self._table.presenter.script
        assert practice is not None
        assert script is not None
        for note in practice_table.notes_to_come(practice, script):
            await self._go_to(note.step)
            await self._take_down(note)
        await self._picture("notities")

    async def round_off(self) -> None:
        """Close the table and make its report."""
        self._press(Command.REPORT)
        view = self._table.closing_view
        for name, words in CLOSING_WORDS.items():
            field = getattr(view, name)
            field.setFocus()
            self._type(words)
        await self._picture("afronden")
        await self._push(view.close_button)
        await self._report()

    async def _report(self) -> None:
        """Make the files of the report, in the folder of the demonstration."""
        view = self._table.report_view
        assert view is not None, "closing leads to the report"
        await self._push(view.folder_button)
        self._press(Command.KEEP)
        dialog = await self._asked()
        QTest.keyClick(dialog, Qt.Key.Key_Return)  # it stays out of the report
        tasks = self._application.context.tasks
        while tasks.names():  # the pages are drawn a moment later
            await tasks.all_done()
        assert view.made.made, "the files are made"
        await self._picture("verslag")

    async def _asked(self) -> SensitiveNotesDialog:
        """Give the question about sensitive notes, which comes after a look at the table."""
        for _ in range(PATIENCE):
            dialog = self._application.window.findChild(SensitiveNotesDialog)
            if dialog is not None:
                return dialog
            await asyncio.sleep(0.05)
        raise AssertionError("the practice table has a sensitive note")

    async def _push(self, button: QWidget) -> None:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        await asyncio.sleep(0.05)
        await self._application.context.tasks.all_done()

    @property
    def _table(self) -> OpenTable:
        table = self._application.tables.in_front()
        assert table is not None
        return table

    async def _go_to(self, step: str) -> None:
        while hosting.current_step(self._table.work.editor).key != step:
            self._press(Command.HOST_VIEW)
            self._press(Command.NEXT_STEP)
            await self._picture(f"host-{hosting.current_step(self._table.work.editor).key}")
        self._press(Command.CAPTURE_VIEW)

    async def _take_down(self, note: PracticeNote) -> None:
        for command in _choices(note):
            self._press(command)
        kind = ItemKind(note.kind)
        if kind in OTHERS:
            await self._choose_kind(kind)
        self._add_details(note)
        self._type(note.text)
        if note.title and not self._details_shown:
            await self._show_details()
        self._press(Command.KEEP)

    def _add_details(self, note: PracticeNote) -> None:
        """Fill in the details of a note, and mark the notes that a tension links."""
        capture = self._table.presenter.capture
        capture.choices.label(practice_table.labels_of(note))
        for item in self._linked(note):
            capture.choices.toggle_side(item.id)

    def _linked(self, note: PracticeNote) -> list[Item]:
        practice = self._application.context.library.practice
        assert practice is not None
        texts = {other.text for other in practice.notes if other.key in note.links}
        return [item for item in self._table.work.editor.dossier.items if item.text in texts]

    async def _show_details(self) -> None:
        self._details_shown = True
        self._press(Command.DETAILS)
        await self._picture("bijzonderheden")
        self._press(Command.DETAILS)

    async def _choose_kind(self, kind: ItemKind) -> None:
        self._press(Command.MORE_KINDS)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        for _ in range(OTHERS.index(kind)):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        await self._wake()

    def _press(self, command: Command) -> None:
        target = QApplication.focusWidget() or self._application.window
        QTest.keySequence(target, command.sequences[0])

    def _type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(target, event)

    async def _wake(self) -> None:
        """Give the window the keys again; where there is no screen, nobody else does."""
        self._application.window.activateWindow()
        await asyncio.sleep(0.01)

    async def _picture(self, name: str) -> None:
        await asyncio.sleep(0.05)
        await self._wake()
        self._pictures += 1
        file = self._folder / f"{self._pictures:02}-{name}.png"
        self._application.window.grab().save(str(file))


def _choices(note: PracticeNote) -> Iterator[Command]:
    """Give the commands that choose speaker, kind and marks of a note."""
    if note.speaker.isdigit():
        yield shortcuts.SEATS[int(note.speaker) - 1]
    elif note.speaker:
        yield {"host": Command.SPEAKER_HOST, "groep": Command.SPEAKER_GROUP}[note.speaker]
    if ItemKind(note.kind) not in OTHERS:
        yield Command[ItemKind(note.kind).name]
    if note.starred:
        yield Command.STAR
    if note.sensitive:
        yield Command.SENSITIVE

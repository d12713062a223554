"""Questions in a window of their own, to be awaited; the one seam that tests replace.

Never `exec()`: that would stop all other work. All words are plain, also those from data.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from facilitator.ui.commands.shortcuts import TypingGuard
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import ScrollPage

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True)
class Notice:
    """Something to tell: what happened, what is safe, what to do; `trace` can be copied."""

    title: str
    happened: str
    safe: str = ""
    to_do: str = ""
    trace: str = ""

    def sentences(self) -> list[str]:
        """Return what there is to read, in its order."""
        return [text for text in (self.happened, self.safe, self.to_do) if text]


class MessageDialog(QDialog):
    """A title, sentences, perhaps a field, and buttons; scrolls when the text is large."""

    def __init__(
        self, title: str, sentences: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription("\n".join(sentences))
        self.chosen = -1
        self.buttons = QDialogButtonBox(self)
        self._page = QWidget()
        self._words = spaced_column(self._page, gap=12, margins=(0, 0, 8, 0))
        self._words.addWidget(PlainLabel(title, text_styles.QUESTION_SMALL))
        for sentence in sentences:
            self._words.addWidget(PlainLabel(sentence))
        self._scroll = ScrollPage(self._page)
        self._all = spaced_column(self, gap=20, margins=(28, 28, 28, 20))
        self._all.addWidget(self._scroll, 1)
        self._all.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        follow(self.restyle)

    def add_choices(self, choices: Sequence[str]) -> None:
        """Put a button for each choice, in this order; the first is the usual one."""
        role = Role.AcceptRole if len(choices) == 1 else Role.ActionRole
        for number, words in enumerate(choices):
            button = PrimaryButton(words) if number == 0 else PlainButton(words)
            self.add_button(button, role)
            button.setDefault(number == 0)
            button.clicked.connect(lambda _checked=False, number=number: self._choose(number))

    def add_button(self, button: PlainButton, role: QDialogButtonBox.ButtonRole) -> None:
        """Put a button of ours where this computer has buttons of that role."""
        button.setAutoDefault(True)  # Enter presses the one that has the focus
        self.buttons.addButton(button, role)

    def add_no(self, words: str = "") -> PlainButton:
        """Put a button that leaves everything as it is: Cancel, when it has no words."""
        button = PlainButton(words or translate("Dialogs", "Cancel"))
        self.add_button(button, Role.RejectRole)
        return button

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()

    def restyle(self) -> None:
        """Take room from the theme in use."""
        row = self.buttons.layout()
        if row is not None:
            row.setSpacing(theme().space(12))
        if self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the words before they are seen."""
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Be as high as the words ask, and no larger than the display."""
        room = self.screen().availableSize() * 0.9
        edges = self._all.contentsMargins()
        beside = edges.left() + edges.right()
        self._turn_buttons(room.width() - beside)
        wide = max(theme().px(520), self.buttons.sizeHint().width() + beside)
        wide = min(wide, room.width())
        around = edges.top() + edges.bottom() + self._all.spacing()
        bar = self._scroll.verticalScrollBar().sizeHint().width()  # Qt first tries it with one
        words = self._words.totalHeightForWidth(wide - beside - bar)
        high = words + self.buttons.sizeHint().height() + around
        self.setMinimumWidth(wide)
        self.resize(wide, min(high, room.height()))

    def _turn_buttons(self, room: int) -> None:
        """Put the buttons below each other where they do not fit beside each other."""
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        if self.buttons.sizeHint().width() > room:
            self.buttons.setOrientation(Qt.Orientation.Vertical)


class Dialogs:
    """Asks and tells; `parent` is the window it stands before, `native` for file pickers."""

    def __init__(self, parent: QWidget | None = None, *, native: bool = True) -> None:
        self.parent = parent
        self._native = native

    async def tell(self, notice: Notice) -> None:
        """Tell something and wait until it was read."""
        await accepted(self._told(notice))

    def show(self, notice: Notice) -> None:
        """Tell something without waiting, as when an error comes from anywhere."""
        dialog = self._told(notice)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    async def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """Ask something that is answered with `yes` or `no` (Cancel when it is empty)."""
        dialog = MessageDialog(title, [text], self.parent)
        dialog.add_choices([yes])
        dialog.add_no(no)
        await accepted(dialog)
        return dialog.chosen == 0

    async def choose(
        self, title: str, text: str, choices: Sequence[str], no: str = ""
    ) -> int | None:
        """Let one of some choices be made; None for `no` (Cancel when it is empty)."""
        dialog = MessageDialog(title, [text], self.parent)
        dialog.add_choices(choices)
        dialog.add_no(no)
        await accepted(dialog)
        return dialog.chosen if dialog.chosen >= 0 else None

    async def choose_save_path(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Let a file be named to write in; `kinds` as in `Word (*.docx);;Pdf (*.pdf)`.

        Who chooses another kind gets its ending.
        """
        dialog = self._picker(title, suggestion.parent, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggestion.suffix.lstrip("."))
        dialog.selectFile(suggestion.name)
        dialog.filterSelected.connect(lambda kind: _end_as(dialog, kind))
        paths = await _picked(dialog)
        return paths[0] if paths else None

    async def choose_open_path(self, title: str, folder: Path, kinds: str) -> Path | None:
        """Let one existing file be chosen."""
        dialog = self._picker(title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        paths = await _picked(dialog)
        return paths[0] if paths else None

    async def choose_open_paths(self, title: str, folder: Path, kinds: str) -> list[Path]:
        """Let several existing files be chosen; none when it was cancelled."""
        dialog = self._picker(title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return await _picked(dialog)

    async def choose_folder(self, title: str, folder: Path) -> Path | None:
        """Let an existing folder be chosen, or a new one be made."""
        dialog = self._picker(title, folder, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        paths = await _picked(dialog)
        return paths[0] if paths else None

    def _picker(self, title: str, folder: Path, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self.parent, title, str(folder), kinds)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self._native)
        for line in dialog.findChildren(QLineEdit):  # none where the dialog is of the computer
            TypingGuard(line)
        return dialog

    def _told(self, notice: Notice) -> MessageDialog:
        dialog = MessageDialog(notice.title, notice.sentences(), self.parent)
        _add_ok(dialog)
        if notice.trace:
            _add_trace(dialog, notice.trace)
        return dialog


def _end_as(dialog: QFileDialog, kind: str) -> None:
    """Give the file that is named the ending of a kind, as in `Pdf (*.pdf)`."""
    suffix = kind.rpartition("(*")[2].rstrip(")")
    dialog.setDefaultSuffix(suffix.lstrip("."))
    for path in map(Path, dialog.selectedFiles()):
        dialog.selectFile(path.with_suffix(suffix).name)


def _add_trace(dialog: MessageDialog, trace: str) -> None:
    button = PlainButton(translate("Dialogs", "Copy details"))
    dialog.add_button(button, Role.ActionRole)
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(trace))


def _add_ok(dialog: MessageDialog) -> None:
    button = PrimaryButton(translate("Dialogs", "OK"))
    dialog.add_button(button, Role.AcceptRole)
    button.setDefault(True)
    dialog.buttons.accepted.connect(dialog.accept)


async def accepted(dialog: QDialog) -> bool:
    """Open a dialog, wait until it is closed, and say whether it was accepted."""
    answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def answer(result: int) -> None:
        if not answered.done():
            answered.set_result(result)

    dialog.finished.connect(answer)
    dialog.open()
    try:
        return await answered == QDialog.DialogCode.Accepted
    finally:
        dialog.close()
        dialog.deleteLater()


async def are_you_sure(
    title: str, sentences: Sequence[str], yes: str, parent: QWidget | None
) -> bool:
    """Tell what would happen, and let it be done or left; leaving it is the usual answer."""
    dialog = MessageDialog(title, sentences, parent)
    do_it = PlainButton(yes)
    dialog.add_button(do_it, Role.AcceptRole)
    leave_it = dialog.add_no()
    do_it.clicked.connect(dialog.accept)
    leave_it.setDefault(True)
    leave_it.setFocus()
    return await accepted(dialog)


async def _picked(dialog: QFileDialog) -> list[Path]:
    chosen = dialog.selectedFiles() if await accepted(dialog) else []
    return [Path(file) for file in chosen]


class AskedLine(NamedTuple):
    """One line that is asked for; a secret one shows dots until its maker wants to see it."""

    label: str
    secret: bool = False


class AskDialog(MessageDialog):
    """Tells `tried` what was typed; `accept` it, or `refuse` it with a sentence."""

    tried = Signal(list)

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        asked: Sequence[AskedLine],
        yes: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentences, parent)
        self.fields = [LineField(each.label) for each in asked]
        for each, field in zip(asked, self.fields, strict=True):
            self._words.addWidget(PlainLabel(each.label, text_styles.LABEL))
            self._words.addWidget(field)
        self._secret = [
            field for each, field in zip(asked, self.fields, strict=True) if each.secret
        ]
        self.show_words = Tick(translate("AskDialog", "Show what I type"))
        self._hide_words(hidden=True)
        self.show_words.toggled.connect(lambda shown: self._hide_words(hidden=not shown))
        self._words.addWidget(self.show_words)
        self.show_words.setVisible(bool(self._secret))
        self.wrong = PlainLabel(style=text_styles.STRONG)
        self._words.addWidget(self.wrong)
        self.wrong.hide()
        self._add_answers(yes)

    def put_large(self, text: str) -> None:
        """Show something to copy by hand, large, above the lines."""
        self._words.insertWidget(
            self._words.count() - 2 * len(self.fields) - 2,
            PlainLabel(text, text_styles.QUESTION_SMALL),
        )

    def _add_answers(self, yes: str) -> None:
        self.yes = PrimaryButton(yes)
        self.add_button(self.yes, Role.ApplyRole)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._try)
        self.add_no()
        self.fields[0].setFocus()

    def _hide_words(self, *, hidden: bool) -> None:
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        for field in self._secret:
            field.setEchoMode(mode)

    def _try(self) -> None:
        self.yes.setEnabled(False)
        self._say(translate("AskDialog", "One moment …"))
        self.tried.emit([field.text() for field in self.fields])

    def refuse(self, sentence: str) -> None:
        """Say why it is not right, and let it be typed again."""
        self.yes.setEnabled(True)
        self._say(sentence)
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
        self._fit()
        announce(self, sentence)

"""Help: the keys, from the one table that also makes them work; and what this program is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from facilitator import __version__
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import KINDS, Command, Where
from facilitator.ui.features.clustering.keys import board_keys
from facilitator.ui.features.framework.keys import framework_keys
from facilitator.ui.features.threads.keys import thread_keys
from facilitator.ui.shell.screens import ActionGroup
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.dialogs import Notice
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.panels import ScrollPage

translate = QCoreApplication.translate

KeyRows = list[tuple[Where, list[tuple[Command, str]]]]
"""For each part of the program its commands with their words."""


def where_title(where: Where) -> str:
    """Return the heading of a part of the program in the list of keys."""
    return {
        Where.EVERYWHERE: translate("Keys", "Everywhere"),
        Where.START: translate("Keys", "On the start screen"),
        Where.HOST: translate("Keys", "While hosting"),
        Where.CAPTURE: translate("Keys", "While taking notes"),
        Where.NOTE: translate("Keys", "On a kept note"),
        Where.PRACTICE: translate("Keys", "While the practice table plays"),
    }[where]


def key_rows(
    front: Where = Where.EVERYWHERE, kinds: Mapping[Command, str] | None = None
) -> KeyRows:
    """Return for each part of the program its commands with their words, for F1.

    The part in front comes first; keys of a kept note come after those of taking notes.
    `kinds` are the words for the keys of kinds at the table in front: a key without a kind
    there is left out. Without a table they say what they are at a table with citizens.
    """
    near = (front, Where.NOTE if front is Where.CAPTURE else front)
    return [
        (where, [row for each in Command if each.where is where for row in _row(each, kinds)])
        for where in sorted(Where, key=lambda each: each not in near)
    ]


def _row(command: Command, kinds: Mapping[Command, str] | None) -> list[tuple[Command, str]]:
    if kinds is None or command not in KINDS:
        return [(command, command.text())]
    return [(command, kinds[command])] if command in kinds else []


class KeysPage(ScrollPage):
    """The list itself; Home and End go to its ends as in any list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class KeysDialog(QDialog):
    """All keys, by where they work; those of the screen in front come first.

    `kinds` says what the keys of kinds choose at the table in front, when there is one; the
    keys of the board come first while that is in front.
    """

    def __init__(
        self,
        front: Where,
        kinds: Mapping[Command, str] | None = None,
        parent: QWidget | None = None,
        *,
        on_board: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = QWidget()
        self._rows = QGridLayout(page)
        self._rows.setColumnStretch(1, 1)
        usual = [
            (where_title(where), [(shortcuts.cap(one), words) for one, words in commands])
            for where, commands in key_rows(front, kinds)
        ]
        of_board = (*board_keys(), thread_keys(), framework_keys())
        for title, rows in (*of_board, *usual) if on_board else (*usual, *of_board):
            self._add_heading(title)
            for row in rows:
                self._add_key(row[0], row[1])
        scroll = KeysPage(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(self.tr("Keys"))
        close = PlainButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(scroll, 1)
        self._whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        follow(self.restyle)

    def _add_heading(self, title: str) -> None:
        heading = PlainLabel(title, text_styles.HEADING)
        self._rows.addWidget(heading, self._rows.rowCount(), 0, 1, 2)

    def _add_key(self, cap: str, words: str) -> None:
        row = self._rows.rowCount()
        self._rows.addWidget(KeyCap(cap), row, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(PlainLabel(words), row, 1)

    def restyle(self) -> None:
        """Take room from the theme in use."""
        air = theme().space(20)
        self._whole.setContentsMargins(air, air, air, air)
        self._rows.setHorizontalSpacing(theme().space(20))
        self._rows.setVerticalSpacing(theme().space(8))
        room = self.screen().availableSize() * 0.9
        self.resize(min(theme().px(560), room.width()), min(theme().px(640), room.height()))


@dataclass(eq=False)
class HelpActions(ActionGroup):
    """Shows the keys, tries whether notes are safe, and tells what this program is."""

    _on_board: Callable[[], bool]

    def show_keys(self) -> None:
        """List the keys, of the screen in front first; it does not stop the work behind it."""
        table = self._tables.in_front()
        kinds = table.presenter.kind_words() if table else None
        parent = self._context.dialogs.parent
        dialog = KeysDialog(self._where(), kinds, parent, on_board=self._on_board())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _where(self) -> Where:
        """Say which part of the program is in front."""
        table = self._tables.in_front()
        if table is None:
            return Where.START if self._start.in_front else Where.EVERYWHERE
        return Where.CAPTURE if table.presenter.layouts.notes_in_front else Where.HOST

    def start_self_test(self) -> None:
        """Try whether notes are still there when the plug is pulled."""
        from facilitator.ui.features.self_test import start_self_test  # noqa: PLC0415 - seldom used

        start_self_test(self._context)

    def show_about(self) -> None:
        """Tell which version this is, where the data are, and that there is no network."""
        data = translate("Help", "Your tables are in this file: {path}")
        self._context.dialogs.show(
            Notice(
                translate("Help", "Dialoogtafel {version}").format(version=__version__),
                data.format(path=self._context.store.path),
                translate("Help", "Nothing leaves this laptop. The program uses no network."),
                translate("Help", "Municipalities: CBS, division of 2025. Licence: EUPL-1.2."),
            )
        )

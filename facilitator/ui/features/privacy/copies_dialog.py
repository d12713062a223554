"""Lets one of the copies be chosen, and says what putting it back would take away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.services.backups import restorable_copies
from facilitator.services.messages import counted
from facilitator.ui.platform import dates
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.dialogs import MessageDialog, Notice
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.sentence_list import SentenceList

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """A copy in the list: where it is, and the line that tells it from the others."""

    path: Path
    words: str


async def copies_to_show(store_path: Path, now: datetime, language: str) -> list[ShownCopy]:
    """List the copies of a store that can be put back, the newest first."""
    found = await in_thread(lambda _progress: restorable_copies(store_path))
    line = translate("Privacy", "{moment}: {tables}, {notes}")
    return [
        ShownCopy(
            copy.path,
            line.format(
                moment=dates.moment(copy.made_at, now),
                tables=counted(copy.tables, "tables", language),
                notes=counted(copy.notes, "notes", language),
            ),
        )
        for copy in found
    ]


class CopiesDialog(MessageDialog):
    """A list of copies, the newest first; `losses` says of one what would be lost."""

    def __init__(
        self,
        told: Notice,
        copies: Sequence[ShownCopy],
        losses: Callable[[Path], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(told.title, told.sentences(), parent)
        self._copies = copies
        self._losses = losses
        self.list = SentenceList(translate("Privacy", "Copies"))
        self.words = PlainLabel()
        self._words.addWidget(self.list)
        self._words.addWidget(self.words)
        go_on = PrimaryButton(translate("Privacy", "Put this one back …"))
        self.add_button(go_on, Role.AcceptRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        self.add_button(PlainButton(translate("Privacy", "Cancel")), Role.RejectRole)
        self.list.show_sentences([copy.words for copy in copies])
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._tell()
        self.list.setFocus()

    @property
    def chosen_copy(self) -> Path:
        """The copy that is the current one."""
        return self._copies[self.list.currentIndex().row()].path

    def _tell(self) -> None:
        words = self._losses(self.chosen_copy)
        self.words.setText(words)
        announce(self, words)
        if self.isVisible():
            self._fit()

"""Copies of the store: choosing one, putting it back, and making a store whole from one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError
from facilitator.services.backups import (
    CopyContent,
    look_at_copy,
    make_ready,
    restorable_copies,
    restore_over_damaged,
    take_place,
)
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.services.messages import counted, listed, user_message
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.errors import Errors
from facilitator.ui.platform import dates
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.dialogs import (
    Dialogs,
    MessageDialog,
    Notice,
    accepted,
    are_you_sure,
)
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.row_list import SentenceList

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """A copy in the list: where it is, and the line that tells it from the others."""

    path: Path
    words: str


async def copies_to_show(store_path: Path, now: datetime, language: str) -> list[ShownCopy]:
    """List the copies of a store that can be put back, the newest first."""
    found = await in_thread(lambda _progress: restorable_copies(store_path, now))
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
        self.add_no()
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


async def mend(path: Path, dialogs: Dialogs, errors: Errors, language: str) -> bool:
    """Let a copy take the place of a damaged store; say whether one did."""
    now = SystemIdAndTimeSource().now()
    shown = await copies_to_show(path, now, language)
    if not shown:
        return False
    told = Notice(
        translate("Privacy", "The file with your tables is damaged"),
        translate("Privacy", "Nothing was changed. You can put a copy back."),
        to_do=translate("Privacy", "Choose with the arrows to which moment you go back."),
    )
    dialog = CopiesDialog(told, shown, lambda _copy: _kept(), dialogs.parent)
    if not await accepted(dialog):
        return False
    try:
        restore_over_damaged(path, dialog.chosen_copy, now)
    except FacilitatorError as error:
        await dialogs.tell(errors.notice(error))
        return False
    return True


def _kept() -> str:
    return translate("Privacy", "The damaged file is kept with the copies.")


async def put_back(
    context: AppContext, leave: Callable[[], None], begin: Callable[[], None]
) -> None:
    """Let a copy be chosen and put it back; `leave` all tables before, `begin` anew after."""
    shown = await copies_to_show(context.store.path, context.now(), context.language)
    if not shown:
        await context.dialogs.tell(_nothing_there())
        return
    parent = context.dialogs.parent
    dialog = CopiesDialog(_told(), shown, lambda copy: _losses(context, copy), parent)
    if not await accepted(dialog):
        return
    copy = dialog.chosen_copy
    words = next(each.words for each in shown if each.path == copy)
    title = translate("Privacy", "Put this copy back?")
    question, yes = _question(context, copy, words), translate("Privacy", "Put back")
    if not await are_you_sure(title, question, yes, parent):
        return
    path = context.store.path
    try:
        new = await in_thread(lambda progress: make_ready(copy, path, progress))
        leave()
        take_place(context.store, new, context.now())
    except FacilitatorError as error:
        begin()
        context.errors.show(error)
        return
    begin()
    await context.dialogs.tell(_done(words))


def _losses(context: AppContext, copy: Path) -> str:
    try:
        content = look_at_copy(copy, context.store)
    except FacilitatorError as error:
        return user_message(error, context.language).happened
    lost = _lost(context, content)
    if not lost:
        return translate("Privacy", "Nothing is lost: all that is there now is in this copy.")
    return " ".join(lost)


def _lost(context: AppContext, content: CopyContent) -> list[str]:
    language, lost = context.language, []
    later = ((content.lost_tables, "tables"), (content.lost_notes, "notes"))
    counts = [counted(number, what, language) for number, what in later if number]
    if counts:
        words = translate("Privacy", "This came later and goes away: {later}.")
        lost.append(words.format(later=listed(counts, language)))
    if content.older_notes:
        words = translate("Privacy", "These get their earlier words back: {notes}.")
        lost.append(words.format(notes=counted(content.older_notes, "notes", language)))
    return lost


def _question(context: AppContext, copy: Path, words: str) -> list[str]:
    safe = translate(
        "Privacy",
        "A copy is made first of all that is there now, so that you can come back. What was"
        " erased for good stays away.",
    )
    return [f"{words}.", _losses(context, copy), safe]


def _told() -> Notice:
    return Notice(
        translate("Privacy", "Put a copy back"),
        translate("Privacy", "Choose with the arrows to which moment you go back."),
    )


def _nothing_there() -> Notice:
    return Notice(
        translate("Privacy", "There are no copies yet"),
        translate("Privacy", "The program makes copies by itself while you work."),
    )


def _done(words: str) -> Notice:
    return Notice(
        translate("Privacy", "The copy is back"),
        f"{words}.",
        translate("Privacy", "What was there before is in the list of copies."),
    )

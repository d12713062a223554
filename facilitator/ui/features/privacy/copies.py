"""Copies of the store: choosing one, putting it back, and making a store whole from one."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.services.backups import (
    CopyContent,
    look_at_copy,
    make_ready,
    restorable_copies,
    restore_over_damaged,
    take_place,
)
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.services.keys import KeyRing
from facilitator.services.messages import counted, listed, user_message
from facilitator.services.second_copy import FetchedCopy, fetch, read_choice
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.errors import Errors
from facilitator.ui.platform import dates
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
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
        self.from_stick = PlainButton(_from_stick())
        self.add_button(self.from_stick, Role.ActionRole)
        self.from_stick.clicked.connect(self._leave_for_stick)
        self.stick_wanted = False
        self.add_no()
        self.list.show_sentences([copy.words for copy in copies])
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._tell()
        self.list.setFocus()

    @property
    def chosen_copy(self) -> Path:
        """The copy that is the current one."""
        return self._copies[self.list.currentIndex().row()].path

    def _leave_for_stick(self) -> None:
        self.stick_wanted = True
        self.accept()

    def _tell(self) -> None:
        words = self._losses(self.chosen_copy)
        self.words.setText(words)
        announce(self, words)
        if self.isVisible():
            self._fit()


@dataclass(frozen=True, slots=True)
class CopyChoice:
    """Lets a copy of one store be chosen, from those that lie with it or from a stick.

    `rings` gives the keys that are open; `unlock` asks to open another, and says whether it is.
    """

    store: Path
    now: datetime
    language: str
    dialogs: Dialogs
    errors: Errors
    rings: Callable[[], Sequence[KeyRing]] = tuple
    unlock: Callable[[], Awaitable[bool]] | None = None

    async def choose(
        self, told: Notice, none_yet: Notice, losses: Callable[[Path], str]
    ) -> ShownCopy | None:
        """Give the copy that is chosen; None when all stays as it is."""
        while True:
            shown = await copies_to_show(self.store, self.now, self.language)
            if not shown:
                sentences = "\n".join(none_yet.sentences())
                wanted = await self.dialogs.ask(none_yet.title, sentences, _from_stick())
                if not (wanted and await self._fetch()):
                    return None
                continue
            dialog = CopiesDialog(told, shown, losses, self.dialogs.parent)
            if not await accepted(dialog):
                return None
            if not dialog.stick_wanted:
                return next(each for each in shown if each.path == dialog.chosen_copy)
            await self._fetch()

    async def _fetch(self) -> bool:
        """Put the second copy of a stick among the copies; say whether it is there."""
        title = translate(
            "Privacy", "Where is the second copy? Choose the stick or its folder."
        )
        source = await self.dialogs.choose_folder(title, documents_folder())
        if source is None:
            return False
        try:
            fetched = await self._fetched(source)
        except FacilitatorError as error:
            await self.dialogs.tell(self.errors.notice(error))
            return False
        if not fetched.whole:
            await self.dialogs.tell(_not_whole(fetched.made_at, self.now))
        return True

    async def _fetched(self, source: Path) -> FetchedCopy:
        try:
            return await in_thread(lambda _: fetch(self.store, source, self.rings()))
        except RefusedInputError as error:
            sealed = error.code == "copy_sealed"
            if not (sealed and self.unlock and await self.unlock()):
                raise
        return await in_thread(lambda _: fetch(self.store, source, self.rings()))


def _from_stick() -> str:
    return translate("Privacy", "From a stick …")


def _not_whole(made_at: datetime, now: datetime) -> Notice:
    words = translate(
        "Privacy",
        "What can be read is of {moment}. What was kept after that is perhaps missing.",
    )
    return Notice(
        translate("Privacy", "The last part of the second copy is damaged"),
        words.format(moment=dates.moment(made_at, now)),
    )


async def mend(path: Path, dialogs: Dialogs, errors: Errors, language: str) -> bool:
    """Let a copy take the place of a damaged store; say whether one did."""
    now = SystemIdAndTimeSource().now()
    if not restorable_copies(path, now) and read_choice(path) is None:
        return False
    title = translate("Privacy", "The file with your tables is damaged")
    told = Notice(
        title,
        translate("Privacy", "Nothing was changed. You can put a copy back."),
        to_do=translate("Privacy", "Choose with the arrows to which moment you go back."),
    )
    none_yet = Notice(
        title,
        translate("Privacy", "Nothing was changed. There are no copies on this laptop."),
        to_do=translate("Privacy", "Was there a second copy on a stick? Then put that back."),
    )
    choice = CopyChoice(path, now, language, dialogs, errors)
    chosen = await choice.choose(told, none_yet, lambda _copy: _kept())
    if chosen is None:
        return False
    try:
        restore_over_damaged(path, chosen.path, now)
    except FacilitatorError as error:
        await dialogs.tell(errors.notice(error))
        return False
    return True


def _kept() -> str:
    return translate("Privacy", "The damaged file is kept with the copies.")


async def put_back(
    context: AppContext,
    unlock: Callable[[], Awaitable[bool]],
    leave: Callable[[], None],
    begin: Callable[[], None],
) -> None:
    """Let a copy be chosen and put it back; `leave` all tables before, `begin` anew after."""
    choice = CopyChoice(
        context.store.path,
        context.now(),
        context.language,
        context.dialogs,
        context.errors,
        lambda: (context.keys.ring,),
        unlock,
    )
    chosen = await choice.choose(_told(), _nothing_there(), lambda copy: _losses(context, copy))
    if chosen is None:
        return
    copy, words, parent = chosen.path, chosen.words, context.dialogs.parent
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
    await context.purge_copies()  # one from a stick may hold what was erased since


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

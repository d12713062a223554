"""Puts a copy back that was chosen, after saying what is lost by it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.services.wording import counted, listed, told
from facilitator.storage.backups import backup_folder
from facilitator.storage.restoring import CopyContent, look_at_copy, make_ready, take_place
from facilitator.ui.dialogs import Notice, closed
from facilitator.ui.house import House
from facilitator.ui.tasks import in_thread
from facilitator.ui.tidying.copies_dialog import CopiesDialog, copies_to_show
from facilitator.ui.tidying.sure import are_you_sure

translate = QCoreApplication.translate


async def put_back(house: House, leave: Callable[[], None], begin: Callable[[], None]) -> None:
    """Let a copy be chosen and put it back; `leave` all tables before, `begin` anew after."""
    folder = backup_folder(house.store)
    shown = await copies_to_show(folder, house.now(), house.language)
    if not shown:
        await house.dialogs.tell(_nothing_there())
        return
    parent = house.dialogs.parent
    dialog = CopiesDialog(_told(), shown, lambda copy: _losses(house, copy), parent)
    if await closed(dialog) != QDialog.DialogCode.Accepted:
        return
    copy = dialog.chosen_copy
    words = next(each.words for each in shown if each.path == copy)
    title = translate("Tidying", "Put this copy back?")
    question, yes = _question(house, copy, words), translate("Tidying", "Put back")
    if not await are_you_sure(title, question, yes, parent):
        return
    try:
        new = await in_thread(lambda _progress: make_ready(copy, house.store.path))
        leave()
        take_place(house.store, new, house.now())
    except FacilitatorError as error:
        begin()
        house.errors.show(error)
        return
    begin()
    await house.dialogs.tell(_done(words))


def _losses(house: House, copy: Path) -> str:
    try:
        content = look_at_copy(copy, house.store)
    except FacilitatorError as error:
        return told(error, house.language).happened
    lost = _lost(house, content)
    if not lost:
        return translate("Tidying", "Nothing is lost: all that is there now is in this copy.")
    return " ".join(lost)


def _lost(house: House, content: CopyContent) -> list[str]:
    language, lost = house.language, []
    later = ((content.lost_tables, "tables"), (content.lost_notes, "notes"))
    counts = [counted(number, what, language) for number, what in later if number]
    if counts:
        words = translate("Tidying", "This came later and goes away: {later}.")
        lost.append(words.format(later=listed(counts, language)))
    if content.older_notes:
        words = translate("Tidying", "These get their earlier words back: {notes}.")
        lost.append(words.format(notes=counted(content.older_notes, "notes", language)))
    return lost


def _question(house: House, copy: Path, words: str) -> list[str]:
    safe = translate(
        "Tidying",
        "A copy is made first of all that is there now, so that you can come back. What was"
        " erased for good stays away.",
    )
    return [f"{words}.", _losses(house, copy), safe]


def _told() -> Notice:
    return Notice(
        translate("Tidying", "Put a copy back"),
        translate("Tidying", "Choose with the arrows to which moment you go back."),
    )


def _nothing_there() -> Notice:
    return Notice(
        translate("Tidying", "There are no copies yet"),
        translate("Tidying", "The program makes copies by itself while you work."),
    )


def _done(words: str) -> Notice:
    return Notice(
        translate("Tidying", "The copy is back"),
        f"{words}.",
        translate("Tidying", "What was there before is in the list of copies."),
    )

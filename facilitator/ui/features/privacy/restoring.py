"""Puts a copy back that was chosen, after saying what is lost by it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.services.backups import CopyContent, look_at_copy, make_ready, take_place
from facilitator.services.messages import counted, listed, user_message
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.privacy.confirmation import are_you_sure
from facilitator.ui.features.privacy.copies_dialog import CopiesDialog, copies_to_show
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.dialogs import Notice, closed

translate = QCoreApplication.translate


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
    if await closed(dialog) != QDialog.DialogCode.Accepted:
        return
    copy = dialog.chosen_copy
    words = next(each.words for each in shown if each.path == copy)
    title = translate("Privacy", "Put this copy back?")
    question, yes = _question(context, copy, words), translate("Privacy", "Put back")
    if not await are_you_sure(title, question, yes, parent):
        return
    try:
        new = await in_thread(lambda _progress: make_ready(copy, context.store.path))
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

"""The second copy: how it is, where it goes, and who can open it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.services import second_copy
from facilitator.services.second_copy import SecondCopyChoice
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.second_copy import SecondCopyState, in_full, still_there
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.dialogs import Notice, are_you_sure

translate = QCoreApplication.translate


async def choose_second_copy(context: AppContext) -> None:
    """Say how the second copy is, and let its place be chosen, or let it go."""
    await context.second_copy.settle()
    choice = second_copy.read_choice(context.store.path)
    if choice is None or choice.folder is None:
        words = [_what_it_is(), *[still_there()][: bool(context.second_copy.problems())]]
        ways = {_choose_place(): _choose_folder}
    else:
        words = _how_it_is(context, choice, choice.folder)
        ways = {
            translate("SecondCopy", "Choose another place …"): _choose_folder,
            translate("SecondCopy", "Keep no second copy"): _stop,
        }
    if _is_out_of_reach(context):
        ways[translate("SecondCopy", "The stick is lost …")] = _give_up_lost
    chosen = await context.dialogs.choose(_title(), "\n".join(words), [*ways])
    if chosen is not None:
        await [*ways.values()][chosen](context)


def _is_out_of_reach(context: AppContext) -> bool:
    missing = context.second_copy.state is SecondCopyState.MISSING
    return missing or bool(context.second_copy.problems())


async def _choose_folder(context: AppContext) -> None:
    """Let a folder be chosen, and who can open what is written there; then begin."""
    title = translate("SecondCopy", "On which stick, or in which folder?")
    place = await context.dialogs.choose_folder(title, documents_folder())
    if place is None:
        return
    sealed = await _is_sealed(context)
    if sealed is None:
        return
    await context.second_copy.settle()
    try:
        choice = second_copy.choose_folder(context.store.path, place, sealed=sealed)
    except FacilitatorError as error:
        context.errors.show(error)
        return
    context.second_copy.begin()
    await context.second_copy.settle()
    words = _how_it_is(context, choice, choice.folder or place)
    if second_copy.on_same_disk(context.store.path, place):
        words.append(_same_disk())
    await context.dialogs.tell(Notice(_title(), "\n".join(words)))


async def _is_sealed(context: AppContext) -> bool | None:
    """Say whether the copy is sealed: it is when somebody elsewhere can open it, else asked."""
    if second_copy.others(context.store, context.keys.chest):
        return True
    chosen = await context.dialogs.choose(
        translate("SecondCopy", "Who may open the second copy?"),
        translate(
            "SecondCopy",
            "No key of a coordinator is known here, and this laptop has none of its own. A"
            " sealed copy can then be opened on this laptop only: it does not help when the"
            " laptop is gone. An open copy can be read by anyone who finds the stick, also what"
            " people said about illness and grief. Make a key first if you want neither.",
        ),
        [
            translate("SecondCopy", "This laptop only"),
            translate("SecondCopy", "Anyone: do not seal"),
        ],
    )
    return None if chosen is None else chosen == 0


async def _stop(context: AppContext) -> None:
    await context.second_copy.settle()
    second_copy.stop(context.store.path)
    context.second_copy.begin()
    await context.second_copy.settle()
    left = context.second_copy.problems()
    gone = translate("SecondCopy", "The copy on the stick is gone.")
    stopped = translate("SecondCopy", "No second copy is kept any longer")
    await context.dialogs.tell(Notice(stopped, still_there() if left else gone))


async def _give_up_lost(context: AppContext) -> None:
    """Ask for a stick no more after a yes; that it is lost stays noted, not what it held."""
    sure = translate("SecondCopy", "Is the stick lost?")
    words = translate(
        "SecondCopy",
        "The program then asks for this stick no more, and takes nothing out of it any longer."
        " What is on it stays on it. Who finds a copy that is not sealed can read it: tell your"
        " coordinator. The program keeps that the stick is lost and since when, and not what it"
        " held.",
    )
    yes = translate("SecondCopy", "Yes, it is lost")
    if not await are_you_sure(sure, [words], yes, context.dialogs.parent):
        return
    await context.second_copy.settle()
    path, now = context.store.path, context.origins.now()
    try:
        await in_thread(lambda _progress: second_copy.give_up_lost(path, now))
    except FacilitatorError as error:
        context.errors.show(error)
        return
    context.second_copy.begin()
    await context.second_copy.settle()
    said = translate("SecondCopy", "The program asks for the stick no more.")
    await context.dialogs.tell(Notice(_title(), said))


def _how_it_is(context: AppContext, choice: SecondCopyChoice, folder: Path) -> list[str]:
    """Say where the copy is, how it is, and who can open it."""
    state = context.second_copy.state
    place = translate("SecondCopy", "It is in {folder}.").format(folder=folder)
    written = translate("SecondCopy", "All that was kept is there.")
    busy = translate("SecondCopy", "The program is writing it now.")
    ready = written if state is SecondCopyState.WRITTEN else busy
    how = in_full(state) or ready
    left = [still_there()] if context.second_copy.problems() else []
    return [place, how, *left, *_who_opens_it(context, choice)]


def _who_opens_it(context: AppContext, choice: SecondCopyChoice) -> list[str]:
    if not choice.sealed:
        return [translate("SecondCopy", "It is not sealed: anyone who has it can read it.")]
    keys = second_copy.others(context.store, context.keys.chest)
    if not keys:
        return [translate("SecondCopy", "It is sealed: it opens on this laptop only.")]
    sealed = translate("SecondCopy", "It is sealed. It opens on this laptop, and with:")
    return [sealed, *(f"• {fingerprint_words(key)}" for key in keys)]


def _title() -> str:
    return translate("SecondCopy", "A second copy on a stick")


def _choose_place() -> str:
    return translate("SecondCopy", "Choose a place …")


def _what_it_is() -> str:
    return translate(
        "SecondCopy",
        "Everything that is kept at a table is then written on a stick as well, at once and"
        " without waiting. When this laptop breaks or is lost, you put all of it back.",
    )


def _same_disk() -> str:
    return translate(
        "SecondCopy",
        "This folder is on the same disk as your tables. It does not help when that disk"
        " breaks.",
    )

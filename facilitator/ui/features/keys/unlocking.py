"""Asks for the passphrase of the key, and keeps the key open until the program ends."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.services.keys import KeyPair, KeyRing
from facilitator.services.messages import words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.ask_dialog import AskDialog, AskedLine
from facilitator.ui.widgets.dialogs import accepted

translate = QCoreApplication.translate

Made = TypeVar("Made")


async def unlock(context: AppContext) -> bool:
    """Open the key, asking for its passphrase once; say whether it is open now."""
    if context.keys.unlocked:
        return True
    ring = await _with_passphrase(context, context.keys.chest.unlock)
    if isinstance(ring, KeyRing):
        context.keys.hold(ring)
    return context.keys.unlocked


async def open_pair(context: AppContext) -> KeyPair | None:
    """Ask for the passphrase even when the key is open: what follows shows the key itself."""
    return await _with_passphrase(context, context.keys.chest.open)


async def _with_passphrase(context: AppContext, use: Callable[[str], Made]) -> Made | None:
    if not context.keys.chest.exists():
        context.errors.show(RefusedInputError("key_absent"))
        return None
    dialog = AskDialog(
        translate("Unlocking", "Unlock your key"),
        [translate("Unlocking", "With your key you open the files that were sealed for you.")],
        [AskedLine(translate("Unlocking", "Your passphrase"), secret=True)],
        translate("Unlocking", "Unlock"),
        context.dialogs.parent,
    )
    return await asked(context, dialog, lambda typed: use(typed[0]))


async def asked(
    context: AppContext, dialog: AskDialog, use: Callable[[list[str]], Made]
) -> Made | None:
    """Show a dialog until what is typed can be used; give what came of it, None for nothing.

    `use` works in a thread; what it refuses is told in the dialog.
    """
    made: list[Made] = []

    async def work(typed: list[str]) -> None:
        try:
            made.append(await in_thread(lambda _progress: use(typed)))
        except FacilitatorError as error:
            dialog.refuse(words(error, context.language))
        else:
            dialog.accept()

    dialog.tried.connect(lambda typed: context.tasks.start_instead(work(typed), "use a key"))
    return made[0] if await accepted(dialog) else None

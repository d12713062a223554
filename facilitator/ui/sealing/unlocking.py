"""Asks for the passphrase of the key, and keeps the key open until the program ends."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.exchange.sealing import KeyPair, KeyRing
from facilitator.services.wording import words
from facilitator.ui.dialogs import closed
from facilitator.ui.house import House
from facilitator.ui.sealing.asking import AskDialog, Asked
from facilitator.ui.tasks import in_thread

translate = QCoreApplication.translate

Made = TypeVar("Made")


async def unlock(house: House) -> bool:
    """Open the key, asking for its passphrase once; say whether it is open now."""
    if house.keys.unlocked:
        return True
    ring = await _with_passphrase(house, house.keys.chest.unlock)
    if isinstance(ring, KeyRing):
        house.keys.hold(ring)
    return house.keys.unlocked


async def open_pair(house: House) -> KeyPair | None:
    """Ask for the passphrase even when the key is open: what follows shows the key itself."""
    return await _with_passphrase(house, house.keys.chest.open)


async def _with_passphrase(house: House, use: Callable[[str], Made]) -> Made | None:
    if not house.keys.chest.exists():
        house.errors.show(RefusedInputError("key_absent"))
        return None
    dialog = AskDialog(
        translate("Unlocking", "Unlock your key"),
        [translate("Unlocking", "With your key you open the files that were sealed for you.")],
        [Asked(translate("Unlocking", "Your passphrase"), secret=True)],
        translate("Unlocking", "Unlock"),
        house.dialogs.parent,
    )
    return await asked(house, dialog, lambda typed: use(typed[0]))


async def asked(
    house: House, dialog: AskDialog, use: Callable[[list[str]], Made]
) -> Made | None:
    """Show a dialog until what is typed can be used; give what came of it, None for nothing.

    `use` works in a thread; what it refuses is told in the dialog.
    """
    made: list[Made] = []

    async def work(typed: list[str]) -> None:
        try:
            made.append(await in_thread(lambda _progress: use(typed)))
        except FacilitatorError as error:
            dialog.refuse(words(error, house.language))
        else:
            dialog.accept()

    dialog.tried.connect(lambda typed: house.tasks.start_instead(work(typed), "use a key"))
    accepted = await closed(dialog) == QDialog.DialogCode.Accepted
    return made[0] if accepted else None

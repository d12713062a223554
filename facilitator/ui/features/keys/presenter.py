"""Makes the key, shows it, unlocks it and prints its recovery sheet, when asked."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.services.keys import KeyPair, KeyRing, key_pair
from facilitator.services.messages import words
from facilitator.services.word_codes import fingerprint_words, new_passphrase, plain_passphrase
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.keys.view import KeyView
from facilitator.ui.platform import folders
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.dialogs import AskDialog, AskedLine, accepted

translate = QCoreApplication.translate

TASK = "the key"


class KeyPresenter:
    """Keeps the page and the key of this laptop together."""

    def __init__(self, view: KeyView, context: AppContext, leave: Callable[[], None]) -> None:
        self._view, self._context = view, context
        self._keys = context.keys
        self._sheet: Path | None = None
        asked: dict[object, Callable[[], Coroutine[object, object, None]]] = {
            view.make_asked: self._make,
            view.restore_asked: self._restore,
            view.lock_asked: self._lock,
            view.sheet_asked: self._print,
            view.change_asked: self._change,
            view.replace_asked: self._replace,
        }
        for signal, work in asked.items():
            signal.connect(self._starter(work))  # type: ignore[attr-defined]
        view.remove_asked.connect(self._remove_sheet)
        view.leave_asked.connect(leave)
        self._show()

    def _starter(
        self, work: Callable[[], Coroutine[object, object, None]]
    ) -> Callable[[], None]:
        def start() -> None:
            self._context.tasks.start_instead(work(), TASK)

        return start

    def _show(self) -> None:
        self._view.show_signature(fingerprint_words(self._context.store.identity.key))
        public = self._keys.chest.public_key()
        if not self._keys.chest.exists():
            self._view.show_none()
            return
        fingerprint = fingerprint_words(public) if public else ""
        self._view.show_key(public or "", fingerprint, unlocked=self._keys.unlocked)

    async def _make(self) -> None:
        await self._make_one(replace=False)

    async def _replace(self) -> None:
        if await self._context.dialogs.ask(
            translate("KeyPresenter", "Make a new key?"),
            translate(
                "KeyPresenter",
                "Invitations that went out before still seal for the old key. That one stays"
                " on this laptop, behind its own passphrase.",
            ),
            translate("KeyPresenter", "Make a new key"),
        ):
            await self._make_one(replace=True)

    async def _make_one(self, *, replace: bool) -> None:
        passphrase = new_passphrase()
        dialog = AskDialog(
            translate("KeyPresenter", "Your passphrase"),
            [
                translate(
                    "KeyPresenter",
                    "With these six words you unlock your key. Write them down now: the"
                    " program shows them only once.",
                )
            ],
            [AskedLine(translate("KeyPresenter", "Type the six words, to be sure"))],
            translate("KeyPresenter", "Make the key"),
            self._context.dialogs.parent,
        )
        dialog.put_large(passphrase)

        def make(typed: list[str]) -> KeyPair:
            if plain_passphrase(typed[0]) != passphrase:
                raise RefusedInputError("passphrase_unequal")
            return self._keys.chest.make(passphrase, replace=replace)

        pair = await asked(self._context, dialog, make)
        if pair is not None:
            await self._made(pair)

    async def _restore(self) -> None:
        passphrase = new_passphrase()
        dialog = AskDialog(
            translate("KeyPresenter", "Put a key back"),
            [
                translate(
                    "KeyPresenter",
                    "Type the secret key from the recovery sheet. From now on you unlock it"
                    " with these six words; write them down.",
                )
            ],
            [
                AskedLine(translate("KeyPresenter", "The secret key, from the sheet")),
                AskedLine(translate("KeyPresenter", "Type the six words, to be sure")),
            ],
            translate("KeyPresenter", "Put it back"),
            self._context.dialogs.parent,
        )
        dialog.put_large(passphrase)

        def restore(typed: list[str]) -> KeyPair:
            pair = key_pair(typed[0])
            if plain_passphrase(typed[1]) != passphrase:
                raise RefusedInputError("passphrase_unequal")
            return self._keys.chest.keep(pair, passphrase, replace=True)

        if await asked(self._context, dialog, restore) is not None:
            self._show()
            self._view.say(translate("KeyPresenter", "The key is back."))

    async def _made(self, pair: KeyPair) -> None:
        self._keys.hold(KeyRing([pair.private]))
        self._show()
        self._view.say(translate("KeyPresenter", "The key is made."))
        if await self._context.dialogs.ask(
            translate("KeyPresenter", "Print the recovery sheet now?"),
            translate(
                "KeyPresenter",
                "When the key or the words get lost, only this sheet helps. Nobody can make"
                " the key again.",
            ),
            translate("KeyPresenter", "Make the sheet"),
            translate("KeyPresenter", "Later"),
        ):
            await self._write_sheet(pair)

    async def _lock(self) -> None:
        if self._keys.unlocked:
            self._keys.lock()
        else:
            await unlock(self._context)
        self._show()

    async def _print(self) -> None:
        pair = await open_pair(self._context)
        if pair is not None:
            self._show()
            await self._write_sheet(pair)

    async def _write_sheet(self, pair: KeyPair) -> None:
        from facilitator.services import recovery_sheet  # noqa: PLC0415 - python-docx: seldom used

        path = await self._context.dialogs.choose_save_path(
            translate("KeyPresenter", "Where may the recovery sheet go?"),
            folders.documents_folder() / recovery_sheet.SHEET_NAME,
            translate("KeyPresenter", "Word document (*.docx)"),
        )
        if path is None:
            return
        created = self._context.now()
        try:
            await in_thread(
                lambda _progress: recovery_sheet.write_recovery_sheet(pair, path, created)
            )
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self._sheet = path
        self._view.show_sheet(there=True)
        self._view.say(
            translate(
                "KeyPresenter",
                "The recovery sheet is ready: {file}. Print it, lock it away, and then remove"
                " the file here.",
            ).format(file=path.name)
        )
        folders.show_folder(path)

    def _remove_sheet(self) -> None:
        if self._sheet is None:
            return
        try:
            self._sheet.unlink(missing_ok=True)
        except OSError:
            self._view.say(
                translate("KeyPresenter", "Close the sheet in Word first, and try again.")
            )
            return
        self._sheet = None
        self._view.show_sheet(there=False)
        self._view.say(translate("KeyPresenter", "The file of the sheet is gone."))

    async def _change(self) -> None:
        chest = self._keys.chest
        dialog = AskDialog(
            translate("KeyPresenter", "Change the passphrase"),
            [translate("KeyPresenter", "Six separate words are easy to remember.")],
            [
                AskedLine(translate("KeyPresenter", "The passphrase as it is"), secret=True),
                AskedLine(translate("KeyPresenter", "The new passphrase"), secret=True),
                AskedLine(translate("KeyPresenter", "The new passphrase again"), secret=True),
            ],
            translate("KeyPresenter", "Change it"),
            self._context.dialogs.parent,
        )

        def change(typed: list[str]) -> bool:
            if plain_passphrase(typed[1]) != plain_passphrase(typed[2]):
                raise RefusedInputError("passphrase_unequal")
            chest.change_passphrase(typed[0], typed[1])
            return True

        if await asked(self._context, dialog, change):
            self._view.say(translate("KeyPresenter", "The passphrase is changed."))


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

"""Opens what the program works with, keeps it while the window is there, and closes it."""

import asyncio
from dataclasses import replace

from facilitator import resources
from facilitator.domain.errors import StoreUnavailableError
from facilitator.exchange.scripts import read_library
from facilitator.services.desk import RealOrigins
from facilitator.services.wording import sentence
from facilitator.storage.backups import back_up_if_due, backup_folder
from facilitator.storage.settings import data_folder, save_settings, store_path
from facilitator.storage.store import Store
from facilitator.ui.dialogs import Dialogs
from facilitator.ui.errors import Errors, install_excepthook, start_log
from facilitator.ui.guide import Guide
from facilitator.ui.house import House
from facilitator.ui.look import look
from facilitator.ui.program import FirstWindow
from facilitator.ui.tasks import Tasks

COULD_NOT = 3
"""The exit code when the store cannot be used; nothing was changed."""


async def serve(first: FirstWindow, closed: asyncio.Event) -> int:
    """Open the store, show the tables, and wait until the window is closed."""
    dialogs = Dialogs(first.window)
    errors = Errors(dialogs, lambda code, data: sentence(code, data, first.settings.language))
    install_excepthook(errors.show)
    folders = [resources.root(), data_folder()]
    library = await asyncio.to_thread(read_library, folders)
    try:
        store = _open_store(first)
    except StoreUnavailableError as error:
        await dialogs.tell(errors.notice(error))
        return COULD_NOT
    house = House(store, library, RealOrigins(), dialogs, errors, Tasks(errors.show))
    try:
        return await _serve(first, house, closed)
    finally:
        await house.tasks.cancel_all()
        _keep_settings(first)
        store.close()


def _open_store(first: FirstWindow) -> Store:
    path = first.options.store or store_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    store = Store.open(path)
    start_log(path.parent / "dialoogtafel.log")
    back_up_if_due(store, backup_folder(store), RealOrigins().now())
    return store


async def _serve(first: FirstWindow, house: House, closed: asyncio.Event) -> int:
    guide = Guide(first.window, first.start, house)
    if first.options.demo:
        from facilitator.ui.demo import play  # noqa: PLC0415 - needed by nobody else

        return await play(guide, first.options.demo)
    if first.options.practice:
        guide.open_practice()
    await closed.wait()
    return 0


def _keep_settings(first: FirstWindow) -> None:
    chosen = replace(first.settings, text_scale=look().percent, scheme=str(look().scheme))
    if chosen != first.settings:
        save_settings(chosen)

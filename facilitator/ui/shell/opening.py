"""Opens what the program works with, keeps it while the window is there, and closes it."""

import asyncio
import gc
import importlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import Problem, StoreUnavailableError
from facilitator.services.backups import back_up_if_due
from facilitator.services.catalogue import Catalogue, Library, read_data_files
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.services.messages import counted, user_message
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.stores import Store, open_and_sweep
from facilitator.settings import Settings, store_path
from facilitator.ui.context.app_context import (
    AppContext,
    Arrangement,
    Preferences,
    ProposalChoice,
)
from facilitator.ui.context.errors import Errors, install_excepthook, log, start_log
from facilitator.ui.context.report_choices import ReportChoices
from facilitator.ui.platform.tasks import Tasks, in_thread
from facilitator.ui.shell.application import SCREENS, Application
from facilitator.ui.shell.main_window import FirstWindow
from facilitator.ui.theme.manager import look
from facilitator.ui.widgets.dialogs import Dialogs, Notice

COULD_NOT = 3
"""The exit code when the store cannot be used; nothing was changed."""


async def serve(first: FirstWindow, closed: asyncio.Event) -> int:
    """Open the store, show the tables, and wait until the window is closed."""
    dialogs = _dialogs(first)
    errors = Errors(dialogs, lambda problem: user_message(problem, first.settings.language))
    if not first.options.demo:  # nobody would read a dialog there
        install_excepthook(errors.show)
    library = await in_thread(lambda _: read_data_files())
    store = await _store(first, dialogs, errors)
    if store is None:
        return COULD_NOT
    if store.loss:
        await _tell_loss(store, dialogs, errors)
    if store.wiped_again:
        await _tell_wiped_again(store, dialogs, first.settings.language)
    preferences = Preferences(first.settings)
    look().changed.connect(preferences.keep)
    if first.unreadable:
        log.warning("%s", first.unreadable.code)
        dialogs.show(errors.notice(first.unreadable))
    context = _context(first.settings, library, store, errors, preferences)
    try:
        return await _serve(first, context, closed)
    finally:
        await context.second_copy.end()
        await context.tasks.cancel_all()
        preferences.keep()
        store.close()


def _context(
    settings: Settings, library: Library, store: Store, errors: Errors, preferences: Preferences
) -> AppContext:
    invitations = ReceivedInvitations(store)
    return AppContext(
        store,
        Catalogue(
            library,
            invitations,
            settings.programme,
            lambda programme: preferences.choose(programme=programme),
        ),
        SystemIdAndTimeSource(),
        errors.dialogs,
        errors,
        Tasks(errors.show),
        preferences.language,
        lambda language: preferences.choose(language=language.value),
        preferences.hints,
        Arrangement(
            settings.layout,
            settings.room_display,
            lambda layout, display: preferences.choose(layout=layout, room_display=display),
        ),
        speller=preferences.speller,
        report_choices=ReportChoices(
            settings.report_choices, lambda kept: preferences.choose(report_choices=kept)
        ),
        proposals=ProposalChoice(
            settings.proposals, lambda shown: preferences.choose(proposals=shown)
        ),
    )


def _dialogs(first: FirstWindow) -> Dialogs:
    if not first.options.demo:
        return Dialogs(first.window)
    from facilitator.ui.shell.demo import Answers  # noqa: PLC0415 - needed by nobody else

    return Answers(first.window, first.options.demo)


async def _store(first: FirstWindow, dialogs: Dialogs, errors: Errors) -> Store | None:
    """Open the store; where it is damaged, with a copy in its place if that is wanted."""
    path = first.options.store or store_path()
    try:
        return _open_store(path)
    except StoreUnavailableError as error:
        damaged = error
    if damaged.code == "store_damaged":
        from facilitator.ui.features.privacy.copies import mend  # noqa: PLC0415 - hardly ever

        if await mend(path, dialogs, errors, first.settings.language):
            return await _store(first, dialogs, errors)
    await dialogs.tell(errors.notice(damaged))
    return None


async def _tell_loss(store: Store, dialogs: Dialogs, errors: Errors) -> None:
    """Tell that work which was kept is gone; once it was read, it is not told again."""
    if loss := store.loss:
        _log(loss)
        title = QCoreApplication.translate("Opening", "The last part of your work is missing")
        await dialogs.tell(replace(errors.notice(loss), title=title))
        store.accept_loss()


async def _tell_wiped_again(store: Store, dialogs: Dialogs, language: str) -> None:
    """Tell that an older store was put here, and that what was wiped is gone from it too."""
    translate = QCoreApplication.translate
    words = translate(
        "Opening", "What is here now is from before you wiped. Wiped out of it again: {tables}."
    )
    title = translate("Opening", "What was wiped did not come back")
    told = words.format(tables=counted(store.wiped_again, "tables", language))
    await dialogs.tell(Notice(title, told))


def _open_store(path: Path) -> Store:
    store = open_and_sweep(path)
    start_log(path.parent / "dialoogtafel.log")
    _log(back_up_if_due(store, SystemIdAndTimeSource().now()))
    return store


def _log(result: object) -> None:
    """Write down what could not be done; neither copies nor preferences stop the program."""
    if isinstance(result, Problem):
        log.warning("%s", result.code)


async def _serve(first: FirstWindow, context: AppContext, closed: asyncio.Event) -> int:
    application = Application(first.window, first.start, context)
    if first.options.demo:
        from facilitator.ui.shell.demo import play  # noqa: PLC0415 - needed by nobody else

        await play(application, first.options.demo)
        return 0
    if first.options.practice:
        application.preparation.open_practice_table()
    if first.options.file:
        application.files.take([first.options.file])
    context.tasks.start(_finish_copies(context), "copies")
    # Both: no thread outlives the loop that it tells when it is done.
    await asyncio.gather(closed.wait(), _bring_screens())
    return 0


async def _finish_copies(context: AppContext) -> None:
    """Take out of the copies what is gone, where that was broken off the last time."""
    for problem in await context.purge_copies():
        _log(problem)


async def _bring_screens() -> None:
    """Import the screens; what is there by then stays until the end.

    Python need not look through it for garbage again: that held the window up for 75 ms.
    """
    await in_thread(_import_screens)
    gc.freeze()


def _import_screens(_progress: object) -> None:
    """Import what opening a table needs, so that the first one opens at once."""
    for name in SCREENS:
        importlib.import_module(name)

"""Handing tables over: one step for a table that was invited, two for a file anyone can read.

Decision: who may open the file is known before the table begins
    Context: at the end of an evening nobody has time for keys. Decision: the invitation names
    for whom files are sealed, so that handing over is choosing a folder. Without invitation a
    person is asked, and an unsealed file needs a second yes. Cost: one question more at tables
    that were made on the laptop itself. Alternatives: unsealed unless asked (the file that
    leaks is always that one).
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.services.export import export_table
from facilitator.services.messages import counted
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.export_check import CheckExport, CheckPurpose, unchecked
from facilitator.ui.context.recipients import PLAIN, Recipients, ask_for_whom, key_name
from facilitator.ui.platform import folders
from facilitator.ui.widgets.dialogs import Notice

translate = QCoreApplication.translate


async def export_tables(
    context: AppContext,
    tables: Sequence[Dialogue],
    leave: Callable[[], None],
    check: CheckExport = unchecked,
) -> None:
    """Hand some tables over, each in a file of its own; practice tables stay where they are.

    `leave` shows which tables may go from this laptop, once they arrived; `check` shows what
    names somebody before that.
    """
    wanted = [table for table in tables if not table.practice]
    if not wanted:
        context.dialogs.show(_nothing_to_hand_over(practice=bool(tables)))
        return
    if not await _may_go_half_way(context, wanted) or not await _looked_at(check, wanted):
        return
    recipients = await _recipients(context, wanted)
    if recipients is None:
        return
    title = translate("Export", "In which folder do the files go?")
    folder = await context.dialogs.choose_folder(title, folders.documents_folder())
    if folder is None:
        return
    made = _write(context, wanted, folder, recipients)
    keys = [recipients[table.id] for table in wanted[:made]]
    if made:
        await _go_on(context, keys, folder, leave)


async def _go_on(
    context: AppContext, keys: Sequence[Recipients], folder: Path, leave: Callable[[], None]
) -> None:
    """Tell where the files are; what was sealed for others may leave this laptop later."""
    own = context.keys.chest.public_key()
    choices = [translate("Export", "Open the folder")]
    if any(key != own for each in keys for key in each):
        choices.append(translate("Export", "Empty this laptop …"))
    title, text = _told(context, keys, folder)
    close = translate("Export", "Close")
    chosen = await context.dialogs.choose(title, text, choices, close)
    if chosen is not None:
        (lambda: folders.show_folder(folder), leave)[chosen]()


async def _may_go_half_way(context: AppContext, tables: Sequence[Dialogue]) -> bool:
    """Tell which tables are still in progress; let a person decide."""
    running = [table for table in tables if table.status is DialogueStatus.RUNNING]
    if not running:
        return True
    told = translate(
        "Export",
        "Not closed yet: {tables}. What is noted after this does not go along. It is better to"
        " close the table first.",
    )
    number = translate("Export", "{theme}, dialogue {number}")
    names = [
        number.format(theme=table.theme or table.kind, number=table.number)
        if table.number
        else table.theme or table.kind
        for table in running
    ]
    return await context.dialogs.ask(
        translate("Export", "The table is still in progress"),
        told.format(tables="; ".join(names)),
        translate("Export", "Hand over all the same …"),
    )


async def _looked_at(check: CheckExport, tables: Sequence[Dialogue]) -> bool:
    """Let a person see what names somebody, table by table; say whether to go on."""
    for table in tables:
        if await check(table.id, CheckPurpose.HAND_IN) is None:
            return False
    return True


def _write(
    context: AppContext,
    tables: Sequence[Dialogue],
    folder: Path,
    recipients: Mapping[DialogueId, Recipients],
) -> int:
    """Write the files; give how many tables are in."""
    made = 0
    for table in tables:
        try:
            export_table(context.store, table.id, folder, context.now(), recipients[table.id])
        except FacilitatorError as error:
            context.errors.show(error)
            break
        made += 1
    return made


async def _recipients(
    context: AppContext, tables: Sequence[Dialogue]
) -> Mapping[DialogueId, Recipients] | None:
    """Say for whom each table is sealed: as its invitation says, else who is asked."""
    found: dict[DialogueId, Recipients] = {}
    asked: Recipients | None = None
    for table in tables:
        invitation = context.catalogue.invitations.of(table.id)
        if invitation and invitation.recipients:
            found[table.id] = invitation.recipients
            continue
        if asked is None:
            asked = await ask_for_whom(context)
        if asked is None:
            return None
        found[table.id] = asked
    return found


def _told(
    context: AppContext, recipients: Sequence[Recipients], folder: Path
) -> tuple[str, str]:
    """Say where the files are, who can open them, and that nothing has been sent."""
    told = translate("Export", "In {folder}: {tables}. Nothing has been sent.")
    tables = counted(len(recipients), "tables", context.language)
    own = context.keys.chest.public_key()
    keys = dict.fromkeys(key for each in recipients for key in each)
    sentences = [told.format(tables=tables, folder=folder)]
    if keys:
        sealed = translate("Export", "Sealed. Only these keys can open it:")
        sentences.append("\n".join((sealed, *(f"• {key_name(key, own)}" for key in keys))))
    if PLAIN in recipients:
        plain = translate("Export", "Anyone can read a file with “ONVERSLEUTELD” in its name.")
        sentences.append(plain)
    sentences.append(
        translate(
            "Export",
            "Bring or send the files yourself to who asked for them: on a stick, or as was"
            " agreed. Only then has the table been handed in.",
        )
    )
    return (
        translate("Export", "The files are ready to be handed in"),
        "\n".join(sentences),
    )


def _nothing_to_hand_over(*, practice: bool) -> Notice:
    if practice:
        return Notice(
            translate("Export", "This is a practice table"),
            translate("Export", "A practice table does not count and is not handed over."),
        )
    return Notice(
        translate("Export", "There are no tables"),
        translate("Export", "Make a table first, or take notes in."),
    )

"""Opens an invitation: shows it, makes its table ready, and goes there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.invitation import Invitation
from facilitator.services import invitations
from facilitator.services.invitations import END, InvitationFile, read_invitation_path
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations.dialog import InvitationDialog, InvitationSummary
from facilitator.ui.platform import dates
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.dialogs import closed

translate = QCoreApplication.translate

Go = Callable[[DialogueId], None]


async def choose_invitation(context: AppContext, go: Go) -> None:
    """Let an invitation be chosen, and open it; nothing when none was."""
    path = await context.dialogs.choose_open_path(
        translate("Invitations", "Which invitation do you want to open?"),
        documents_folder(),
        translate("Invitations", "Invitations (*{end})").format(end=END),
    )
    if path is not None:
        await open_invitation(context, path, go)


async def open_invitation(context: AppContext, path: Path, go: Go) -> None:
    """Show an invitation, make its table ready when that is wanted, and go there.

    A table that is there with its invitation is opened at once.
    """
    try:
        file = await in_thread(lambda _progress: read_invitation_path(path))
        table = file.invitation.dialogue_id
        there = invitations.known_table(context.store, file.invitation)
        if there and context.store.registry.invitation(table) is not None:
            go(table)
        elif await _wanted(context, file):
            go(invitations.accept_invitation(context.store, file))
    except FacilitatorError as error:
        context.errors.show(error)


async def _wanted(context: AppContext, file: InvitationFile) -> bool:
    dialog = InvitationDialog(_shown(context, file), context.dialogs.parent)
    return await closed(dialog) == QDialog.DialogCode.Accepted


def _shown(context: AppContext, file: InvitationFile) -> InvitationSummary:
    invitation = file.invitation
    return InvitationSummary(
        table=_table(invitation),
        maker=_maker(invitation),
        trust=invitations.trust_in_invitation(context.store, file),
        fingerprint=fingerprint_words(file.key) if file.key else "",
        texts=_texts(invitation),
        sealing=_sealing(invitation),
    )


def _table(invitation: Invitation) -> str:
    """Say which table it is: theme, number, day and place, as far as they are known."""
    numbered = translate("Invitations", "dialogue {number}")
    parts = (
        invitation.theme.title if invitation.theme else invitation.script.title,
        numbered.format(number=invitation.number) if invitation.number else "",
        dates.full_day(invitation.held_on) if invitation.held_on else "",
        invitation.municipality,
    )
    return " · ".join(part for part in parts if part)


def _maker(invitation: Invitation) -> str:
    day = dates.full_day(invitation.made_at.astimezone().date())
    if invitation.name:
        made = translate("Invitations", "Made by {name} on {day}")
        return made.format(name=invitation.name, day=day)
    return translate("Invitations", "Made on {day}").format(day=day)


def _texts(invitation: Invitation) -> list[tuple[str, str]]:
    texts = invitation.texts
    headed = (
        (translate("Invitations", "What is it for?"), texts.purpose),
        (translate("Invitations", "Why is this allowed?"), texts.legal_basis),
        (translate("Invitations", "How long is it kept?"), texts.retention),
    )
    return [(heading, text) for heading, text in headed if text]


def _sealing(invitation: Invitation) -> str:
    if invitation.recipients:
        return translate(
            "Invitations",
            "The file you hand in is sealed: only who made this invitation can open it.",
        )
    return translate(
        "Invitations",
        "There is no key in this invitation: anyone can read the file you hand in.",
    )

"""Opens an invitation: shows it, makes its table ready, and goes there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.ids import DialogueId
from facilitator.domain.invitation import Invitation
from facilitator.exchange.invitation_file import END, InvitationFile, read_invitation_path
from facilitator.services import inviting
from facilitator.services.spoken_words import fingerprint_words
from facilitator.ui import dates
from facilitator.ui.dialogs import closed
from facilitator.ui.folders import documents_folder
from facilitator.ui.house import House
from facilitator.ui.inviting.dialog import InvitationDialog, Shown
from facilitator.ui.tasks import in_thread

translate = QCoreApplication.translate

Go = Callable[[DialogueId], None]


async def choose_invitation(house: House, go: Go) -> None:
    """Let an invitation be chosen, and open it; nothing when none was."""
    path = await house.dialogs.choose_open_path(
        translate("Inviting", "Which invitation do you want to open?"),
        documents_folder(),
        translate("Inviting", "Invitations (*{end})").format(end=END),
    )
    if path is not None:
        await open_invitation(house, path, go)


async def open_invitation(house: House, path: Path, go: Go) -> None:
    """Show an invitation, make its table ready when that is wanted, and go there.

    A table that is there with its invitation is opened at once.
    """
    try:
        file = await in_thread(lambda _progress: read_invitation_path(path))
        table = file.invitation.dialogue_id
        there = inviting.known_table(house.store, file.invitation)
        if there and house.store.registry.invitation(table) is not None:
            go(table)
        elif await _wanted(house, file):
            go(inviting.accept_invitation(house.store, file))
    except FacilitatorError as error:
        house.errors.show(error)


async def _wanted(house: House, file: InvitationFile) -> bool:
    dialog = InvitationDialog(_shown(house, file), house.dialogs.parent)
    return await closed(dialog) == QDialog.DialogCode.Accepted


def _shown(house: House, file: InvitationFile) -> Shown:
    invitation = file.invitation
    return Shown(
        table=_table(invitation),
        maker=_maker(invitation),
        trust=inviting.trust_in_invitation(house.store, file),
        fingerprint=fingerprint_words(file.key) if file.key else "",
        texts=_texts(invitation),
        sealing=_sealing(invitation),
    )


def _table(invitation: Invitation) -> str:
    """Say which table it is: theme, number, day and place, as far as they are known."""
    numbered = translate("Inviting", "dialogue {number}")
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
        made = translate("Inviting", "Made by {name} on {day}")
        return made.format(name=invitation.name, day=day)
    return translate("Inviting", "Made on {day}").format(day=day)


def _texts(invitation: Invitation) -> list[tuple[str, str]]:
    texts = invitation.texts
    headed = (
        (translate("Inviting", "What is it for?"), texts.purpose),
        (translate("Inviting", "Why is this allowed?"), texts.legal_basis),
        (translate("Inviting", "How long is it kept?"), texts.retention),
    )
    return [(heading, text) for heading, text in headed if text]


def _sealing(invitation: Invitation) -> str:
    if invitation.recipients:
        return translate(
            "Inviting",
            "The file you hand in is sealed: only who made this invitation can open it.",
        )
    return translate(
        "Inviting",
        "There is no key in this invitation: anyone can read the file you hand in.",
    )

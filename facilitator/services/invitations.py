"""Invitations: a coordinator makes them, and on a laptop they make a table ready.

The records of an invited table are derived from the invitation, as those of a spreadsheet are
from its rows: whoever opens the same invitation holds equal versions of the same records, so
that two laptops at one table find each other again when their files are merged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.reporting.file_names import file_name
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.domain.table.script import Programme, Prompt, Script, Theme, for_programme
from facilitator.domain.text import clean_line
from facilitator.exchange.invitations.file import (
    END,
    InvitationFile,
    is_invitation,
    read_invitation,
    read_invitation_path,
    write_invitation,
)
from facilitator.exchange.spreadsheets.invitation_list import MOST_INVITATIONS
from facilitator.services import spreadsheet_records
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.messages import DUTCH, messages
from facilitator.services.output_files import FileFormat, write_output
from facilitator.services.preparation import new_table
from facilitator.services.signatures import Trust, trust_in
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.storage.store import Store

__all__ = ["END", "InvitationFile", "read_invitation_path"]

_PURPOSE = "doel"
MOST_TABLES = MOST_INVITATIONS


INVITATION = FileFormat((END,), is_invitation)


@dataclass(frozen=True, slots=True)
class Campaign:
    """What all invitations of one time have in common; `recipients` are public keys."""

    programme: Programme
    script: Script
    theme: Theme | None
    texts: CampaignTexts
    recipients: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class InvitedTable:
    """What is known of one table when its invitation is made; all of it may be unknown."""

    number: int | None = None
    held_on: date | None = None
    municipality: str = ""
    municipality_code: str = ""


def make_invitations(
    campaign: Campaign, tables: Iterable[InvitedTable], store: Store, origins: IdAndTimeSource
) -> list[Invitation]:
    """Make an invitation for each table, every one for a table of its own."""
    theme, script = campaign.theme, campaign.script
    programme = replace(
        campaign.programme, themes=(theme.key,) if theme else (), scripts=(script.id,)
    )
    return [_invited(campaign, programme, table, store, origins) for table in tables]


def _invited(
    campaign: Campaign,
    programme: Programme,
    table: InvitedTable,
    store: Store,
    origins: IdAndTimeSource,
) -> Invitation:
    home, seed = new_table(store, origins)
    return Invitation(
        dialogue_id=home,
        programme=programme,
        script=campaign.script,
        theme=campaign.theme,
        texts=campaign.texts,
        recipients=tuple(dict.fromkeys(campaign.recipients)),
        name=clean_line(campaign.name),
        device=store.identity.device,
        made_at=origins.now(),
        number=table.number,
        held_on=table.held_on,
        municipality=clean_line(table.municipality),
        municipality_code=table.municipality_code,
        table_seed=seed,
    )


def write_invitations(
    invitations: Sequence[Invitation], store: Store, folder: Path, *, force: bool = False
) -> list[Path]:
    """Write invitations in a folder, signed by this laptop; give their places.

    All of them are made before the first is written, and those that were written are kept in
    the register. Raises FileNotWrittenError, and RefusedInputError for what no invitation can
    hold.
    """
    signer = store.identity.signer()
    made = [(each, write_invitation(each, signer)) for each in invitations]
    written: list[tuple[MadeInvitation, str]] = []
    try:
        for each, content in made:
            line = registered(each)
            write_output(folder / line.file_name, content, INVITATION, force=force)
            written.append((line, content.decode()))
    finally:
        store.made_invitations.keep(written)
    return [folder / line.file_name for line, _ in written]


def registered(invitation: Invitation) -> MadeInvitation:
    """Give the line of the register for an invitation."""
    theme = invitation.theme
    return MadeInvitation(
        dialogue_id=invitation.dialogue_id,
        kind=invitation.script.kind,
        theme=theme.title if theme else "",
        number=invitation.number,
        held_on=invitation.held_on,
        municipality=invitation.municipality,
        file_name=invitation_name(invitation),
        made_at=invitation.made_at,
    )


def invitation_name(invitation: Invitation) -> str:
    """Name a file: what the table is in words, and enough of its id to be the only one."""
    subject = invitation.theme.title if invitation.theme else invitation.script.kind
    number = f"dialoog {invitation.number}" if invitation.number else ""
    day = invitation.held_on.isoformat() if invitation.held_on else ""
    code = invitation.dialogue_id.hex[-8:]
    return file_name(subject, number, day, invitation.municipality, code, suffix=END)


def trust_in_invitation(store: Store, file: InvitationFile) -> Trust:
    """Say what is known of who signed an invitation."""
    registry = store.registry
    return trust_in(
        file.key, store.identity.key, registry.known_keys(), registry.trusted_keys()
    )


def known_table(store: Store, invitation: Invitation) -> bool:
    """Whether the table of an invitation is in the store."""
    tables = (overview.dialogue.id for overview in store.overview())
    return invitation.dialogue_id in tables


def accept_invitation(store: Store, file: InvitationFile) -> DialogueId:
    """Make the table of an invitation ready, and believe its signature from now on.

    A table that is there already stays as it is. Raises RefusedInputError `invitation_gone`
    for a table that was erased or removed here.
    """
    invitation = file.invitation
    home = invitation.dialogue_id
    if not known_table(store, invitation):
        store.imports.apply(
            spreadsheet_records.version(record) for record in records_of(invitation)
        )
        if not known_table(store, invitation):
            raise RefusedInputError("invitation_gone")
    if store.registry.invitation(home) is None and _was_invited(store, home):
        store.registry.keep_invitation(home, file.content)
    if invitation.table_seed:
        store.registry.keep_table_key(home, invitation.table_seed)
    if trust_in_invitation(store, file) is Trust.NEW:
        store.registry.trust(invitation.device, file.key, invitation.name)
    return home


def is_another(store: Store, file: InvitationFile) -> bool:
    """Whether the table of an invitation was made ready with one that says something else."""
    first = store.registry.invitation(file.invitation.dialogue_id)
    return first is not None and first != file.content


def first_invitation(store: Store, home: DialogueId) -> InvitationFile | None:
    """Give the invitation that holds for a table; None where a newer program put it there."""
    content = store.registry.invitation(home)
    return _kept_file(content) if content is not None else None


def changed_fields(first: InvitationFile, other: InvitationFile) -> tuple[str, ...]:
    """Name the fields in which two invitations differ; `key` is who signed them."""
    pairs = asdict(first.invitation), asdict(other.invitation)
    changed = tuple(name for name, value in pairs[0].items() if value != pairs[1][name])
    return changed if first.key == other.key else (*changed, "key")


def use_another(store: Store, file: InvitationFile) -> None:
    """Let an invitation hold for its table in the place of the first.

    The table itself stays as it is. Raises RefusedInputError `invitation_gone`.
    """
    if not known_table(store, file.invitation):
        raise RefusedInputError("invitation_gone")
    store.registry.keep_invitation(file.invitation.dialogue_id, file.content)
    accept_invitation(store, file)


def _was_invited(store: Store, home: DialogueId) -> bool:
    """Whether a table began with an invitation, here or where it came from.

    Nobody may send an invitation to a table that people made here themselves.
    """
    closing = store.dossier(home).closing
    return closing is not None and closing.id == spreadsheet_records.closing(home).id


def records_of(invitation: Invitation) -> list[Record]:
    """Give the head, steps and closing of the table; its seats are filled in by people."""
    home, script, theme = invitation.dialogue_id, invitation.script, invitation.theme
    dialogue = Dialogue(
        id=home,
        kind=script.kind,
        theme=theme.title if theme else "",
        number=invitation.number,
        held_on=invitation.held_on,
        municipality=invitation.municipality,
        municipality_code=invitation.municipality_code,
        programme=invitation.programme.id,
        script=script.id,
        script_version=script.version,
    )
    return [
        dialogue,
        *spreadsheet_records.steps(script, home),
        spreadsheet_records.closing(home),
    ]


def script_of_invitation(invitation: Invitation) -> Script:
    """Give the script with the campaign's own purpose, legal basis and retention on its card.

    The card on the purpose has them, in the first move where the script has no such card.
    """
    texts, script = invitation.texts, invitation.script
    lines = _campaign_lines(texts)
    if not lines:
        return for_programme(script, invitation.programme)
    programme = replace(invitation.programme, purpose=lines)
    if not any(
        card.programme_text == _PURPOSE for step in script.steps for card in step.prompts
    ):
        card = Prompt(_PURPOSE, messages(DUTCH).words["purpose_card"], lines, _PURPOSE)
        first = script.steps[0]
        first = replace(first, prompts=(card, *first.prompts))
        script = replace(script, steps=(first, *script.steps[1:]))
    return for_programme(script, programme)


def _campaign_lines(texts: CampaignTexts) -> tuple[str, ...]:
    """Give what people are told, line by line; script and cards are Dutch."""
    words = messages(DUTCH).words
    lines = [*texts.purpose.splitlines()]
    if texts.legal_basis:
        lines.append(words["legal_basis"].format(text=texts.legal_basis))
    if texts.retention:
        lines.append(words["retention"].format(text=texts.retention))
    return tuple(line for line in lines if line.strip())


def kept_invitation(content: str) -> Invitation | None:
    """Read an invitation from the store; None for one that a newer program put there."""
    file = _kept_file(content)
    return file.invitation if file else None


def _kept_file(content: str) -> InvitationFile | None:
    try:
        return read_invitation(content.encode())
    except RefusedInputError:
        return None

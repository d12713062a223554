"""What a coordinator sends to a table before it is held: its head, its script, its rules."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.table.script import Programme, Script, Theme


@dataclass(frozen=True, slots=True)
class CampaignTexts:
    """What the people at the table are told of their words: why, by what right, how long."""

    purpose: str = ""
    legal_basis: str = ""
    retention: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One table that is to be held, with all that a laptop needs to make it ready.

    `recipients` are the public keys for which the notes are sealed when they are handed over.
    Programme, script and theme come along whole: they may be people's own, and every laptop
    that opens the invitation must hold the same table. `name` is who invites. `table_seed` is
    the private key of the table (32 bytes): whoever has it may write there. Those from before
    have none.
    """

    dialogue_id: DialogueId
    programme: Programme
    script: Script
    theme: Theme | None
    texts: CampaignTexts
    recipients: tuple[str, ...]
    name: str
    device: DeviceId
    made_at: datetime
    number: int | None = None
    held_on: date | None = None
    municipality: str = ""
    municipality_code: str = ""
    table_seed: bytes = b""

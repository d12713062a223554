"""How a speaker is called in a document (CONTRACT, REQUIREMENTS C4): never by name.

A citizen is a role and a dialogue number; the host a function without number, so that host and
municipality stay apart; a group is the group.
"""

from facilitator.domain.dialogue import Dossier
from facilitator.domain.items import Speaker, SpeakerKind

HOST_FUNCTIONS = frozenset({"burgemeester", "wethouder"})
"""The words that name the host in a spreadsheet, in lower case."""

GROUP_WORDS = frozenset({"groepsgesprek", "subgroep", "subgroepje"})
"""The words that name a group in a spreadsheet, in lower case."""

GROUP_LABEL = "groepsgesprek"
HOST_LABEL = "host"


def attribution(dossier: Dossier, speaker: Speaker) -> str:
    """Give what stands in brackets behind a quote, without the brackets; may be empty.

    Seat: `rol, dialoog N`, or `rol` while N is unknown. Unknown speaker: `dialoog N`, or
    nothing. Group: `groepsgesprek, dialoog N`. Host: the function alone.
    """
    if speaker.kind is SpeakerKind.HOST:
        return speaker_label(dossier, speaker)
    number = dossier.dialogue.number
    parts = [speaker_label(dossier, speaker), f"dialoog {number}" if number else ""]
    return ", ".join(part for part in parts if part)


def speaker_label(dossier: Dossier, speaker: Speaker) -> str:
    """Give the public word for a speaker: role, function, group; empty when unknown."""
    match speaker.kind:
        case SpeakerKind.SEAT:
            seat = dossier.seat(speaker.seat_id)
            return seat.public_role if seat else ""
        case SpeakerKind.HOST:
            return speaker.label or dossier.dialogue.host_function or HOST_LABEL
        case SpeakerKind.GROUP:
            return GROUP_LABEL
        case SpeakerKind.SUBGROUP:
            return f"subgroep {speaker.label}".strip()
        case SpeakerKind.UNKNOWN:
            return ""

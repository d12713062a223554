"""How a speaker is called in a document (CONTRACT, REQUIREMENTS C4).

A citizen is a role and a dialogue number, never a name; the host a function without number, so
that host and municipality stay apart; a group is the group. At a table of organisations or
experts it is the name of who agreed to that, and else the role or the organisation.
"""

from enum import StrEnum

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import UNKNOWN, Item, ReadBack, Speaker, SpeakerKind
from facilitator.domain.table.chapters import SOCIETY
from facilitator.domain.table.script import CITIZENS_KINDS, NAMED_KINDS

HOST_FUNCTIONS = frozenset({"burgemeester", "wethouder"})
"""The words that name the host in a spreadsheet, in lower case."""

GROUP_WORDS = frozenset({"groepsgesprek", "subgroep", "subgroepje"})
"""The words that name a group in a spreadsheet, in lower case."""

GROUP_LABEL = "groepsgesprek"
HOST_LABEL = "host"


class TableReference(StrEnum):
    """What public files say of which table it was; never both, as they point to its people."""

    NUMBER = "nummer"
    MUNICIPALITY = "gemeente"


def attribution(dossier: Dossier, speaker: Speaker, theme: str = "") -> str:
    """Give what stands in brackets behind a quote, without the brackets; may be empty.

    Seat: `rol, dialoog N`, or `rol` while N is unknown. Unknown speaker: `dialoog N`, or
    nothing. Group: `groepsgesprek, dialoog N`. Host: the function alone. A name that may be
    printed stands alone too. Over several themes the theme comes before the number.
    """
    if speaker.kind is SpeakerKind.HOST:
        return speaker_label(dossier, speaker)
    if name := _name(dossier, speaker):
        return name
    number = dossier.dialogue.number
    parts = [speaker_label(dossier, speaker), theme, f"dialoog {number}" if number else ""]
    return ", ".join(part for part in parts if part)


def said_by(dossier: Dossier, item: Item, theme: str = "") -> str:
    """Give what stands in brackets behind an item; who said it may have asked for nothing."""
    return attribution(dossier, credited(item), theme)


def credited(item: Item) -> Speaker:
    """Give who an item is printed under: nobody known when it was released without role."""
    return UNKNOWN if item.read_back is ReadBack.WITHOUT_ROLE else item.speaker


def printed_name(dossier: Dossier, seat: Seat) -> str:
    """Give the name of who sits there if it may be printed at this table; else nothing."""
    allowed = dossier.dialogue.kind in NAMED_KINDS and seat.name_agreed
    return seat.full_name if allowed else ""


def printed_organisation(dossier: Dossier, seat: Seat) -> str:
    """Give the organisation of a seat if this type of table prints those; else nothing."""
    return "" if dossier.dialogue.kind in CITIZENS_KINDS else seat.organisation


def printed_paper(dossier: Dossier, seat: Seat) -> str:
    """Give the title of what a seat wrote beforehand, if it may be printed at this table.

    It says who wrote it: that may be an organisation, and a person only who agreed.
    """
    kind = dossier.dialogue.kind
    by_organisation = kind in SOCIETY and seat.organisation
    allowed = kind in NAMED_KINDS and (seat.name_agreed or by_organisation)
    return seat.position_paper if allowed else ""


def _name(dossier: Dossier, speaker: Speaker) -> str:
    seat = dossier.seat(speaker.seat_id)
    return printed_name(dossier, seat) if seat else ""


def speaker_label(dossier: Dossier, speaker: Speaker) -> str:
    """Give the public word for a speaker: role or organisation, function, group, or nothing."""
    match speaker.kind:
        case SpeakerKind.SEAT:
            seat = dossier.seat(speaker.seat_id)
            return (seat.public_role or printed_organisation(dossier, seat)) if seat else ""
        case SpeakerKind.HOST:
            return speaker.label or dossier.dialogue.host_function or HOST_LABEL
        case SpeakerKind.GROUP:
            return GROUP_LABEL
        case SpeakerKind.SUBGROUP:
            return f"subgroep {speaker.label}".strip()
        case SpeakerKind.UNKNOWN:
            return ""

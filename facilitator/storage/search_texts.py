"""What of each record can be searched: its own words and labels, never a person's name."""

from collections.abc import Iterable

from facilitator.domain.records.dialogue import Closing, Dialogue, Seat
from facilitator.domain.records.items import Item, SpeakerKind
from facilitator.domain.table.attribution import GROUP_LABEL, HOST_LABEL

Findable = Item | Seat | Closing | Dialogue
SOURCES: tuple[type[Findable], ...] = (Item, Seat, Closing, Dialogue)
"""The records that can be found; the place of each is its number in the index."""

BORDER = "\ue000"
"""A sign of no language, between texts that do not belong together."""

ROLES = {
    SpeakerKind.HOST.value: HOST_LABEL,
    SpeakerKind.GROUP.value: GROUP_LABEL,
    SpeakerKind.SUBGROUP.value: GROUP_LABEL,
}
"""How those who have no seat are called in a filter."""


def joined(texts: Iterable[str]) -> str:
    """Give texts as one, with a border between them."""
    return f" {BORDER} ".join(text.replace(BORDER, " ") for text in texts if text)


def texts_of(record: Findable) -> tuple[str, ...]:
    """Give the texts of a record that can be searched; names of people are none of them."""
    if isinstance(record, Item):
        labels = record.labels
        other = record.edited if record.prints_verbatim else record.verbatim
        more = (labels.heading, labels.wish_behind, labels.pledged_by, labels.pledged_when)
        beside = other if record.edited else ""
        return (record.text, labels.title, beside, *labels.tags, *more)
    if isinstance(record, Seat):
        return tuple(dict.fromkeys((record.public_role, record.role_label)))
    if isinstance(record, Closing):
        own = (record.essence, record.missing_voices, record.composition)
        host = (record.host_evaluation, record.host_improvements)
        return (*own, *host, record.note_taker_evaluation, record.note_taker_improvements)
    return (record.municipality, record.theme)

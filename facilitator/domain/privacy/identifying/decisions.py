"""Which findings people have decided about, as far as that holds for the words of now."""

from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.privacy.identifying.findings import Finding, FindingKind, IsDecided
from facilitator.domain.records.clearances import PRINTED_TEXT, PrintedText
from facilitator.domain.records.items import Item


def printed_text(finding: Finding) -> PrintedText:
    """Give the text that a decision about a finding is about."""
    record = finding.record
    is_wording = isinstance(record, Item) and finding.field in {"verbatim", "edited"}
    printed = is_wording and isinstance(record, Item) and finding.text == record.text
    return PrintedText(record.id, PRINTED_TEXT if printed else finding.field, finding.text)


def decision_word(finding: Finding) -> str:
    """Give the word by which a decision knows a finding in its text, without what it says.

    It has the place in the text, as a text may have several of a kind. A note that nobody read
    is known by none: that is about the text as a whole.
    """
    match finding.kind:
        case FindingKind.SENSITIVE:
            return SENSITIVE
        case FindingKind.UNREAD:
            return ""
        case kind:
            return f"{kind}:{finding.offset + finding.start}"


def decided_by(clearances: Clearances) -> IsDecided:
    """Give what says of a finding whether it is among what was decided.

    About a note that is left out nothing remains to be decided.
    """

    def is_decided(finding: Finding) -> bool:
        record = finding.record
        if isinstance(record, Item) and clearances.left_out(record):
            return True
        if isinstance(record, Item) and finding.kind is FindingKind.UNREAD:
            return not clearances.is_open(record)
        about, word = printed_text(finding), decision_word(finding)
        return clearances.decision(about.about, about.field, about.text, word) is not None

    return is_decided

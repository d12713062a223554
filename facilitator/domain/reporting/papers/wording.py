"""The words of the papers, read from a data file as strictly as those of the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.privacy.receipt import WipeReason
from facilitator.domain.reporting.dates import DateWords
from facilitator.domain.reporting.dutch import Plural
from facilitator.domain.reporting.wording import filled


@dataclass(frozen=True, slots=True)
class FrameWords:
    """What stands on every paper."""

    subject: str
    practice: str


@dataclass(frozen=True, slots=True)
class RunSheetWords:
    """The run sheet of the host."""

    title: str
    overview: str
    move: str
    minutes: str
    till: str
    description: str
    about: str
    total: str
    ends: str
    advice: str


@dataclass(frozen=True, slots=True)
class NameCardWords:
    """The name cards."""

    title: str
    how: str
    description: str
    seat: str


@dataclass(frozen=True, slots=True)
class FormWords:
    """The forms on which notes are written by hand, and the card with moves and kinds."""

    title: str
    how: str
    seat: str
    kind: str
    text: str
    page: str
    description: str
    card_title: str
    question: str
    kinds: str
    sign: str
    kind_name: str
    signs_description: str
    seats: str
    seats_description: str


@dataclass(frozen=True, slots=True)
class ReadBackWords:
    """The sheets from which each seat's own lines are read back."""

    title: str
    notice: str
    how: str
    destroy: str
    seat: str
    line: str
    agreed: str
    changed: str
    withheld: str
    without_role: str
    description: str
    nothing: str


@dataclass(frozen=True, slots=True)
class ReadingListWords:
    """The list of what a next table goes on with."""

    title: str
    how: str
    organisations: str
    votes: str
    when: str
    nothing: str


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The sheet with the private key of a coordinator."""

    title: str
    notice: str
    made: str
    lost: str
    keep: str
    careful: str
    remove: str
    use: str
    key: str
    part: str
    signs: str
    description: str
    scan: str
    picture: str
    which: str
    words: str
    public: str


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """The receipt of a wipe."""

    title: str
    made: str
    reasons: Mapping[WipeReason, str]
    laptop: str
    tables: str
    invited: str
    photos: str
    drafts: str
    intake_files: str
    store: str
    copies: str
    copies_busy: str
    own_theme: str
    number: str
    no_number: str
    no_date: str
    no_programme: str
    table: str
    date: str
    programme: str
    notes: str
    description: str
    digests: str
    which: str
    content: str
    file: str
    stays: str
    nothing_said: str


@dataclass(frozen=True, slots=True)
class PaperWords:
    """All words of the papers."""

    frame: FrameWords
    dates: DateWords
    run_sheet: RunSheetWords
    name_cards: NameCardWords
    forms: FormWords
    read_back: ReadBackWords
    reading_list: ReadingListWords
    recovery: RecoveryWords
    receipt: ReceiptWords
    minute: Plural

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> "PaperWords":
        """Read the words from a parsed file; raises as `ReportWords.from_mapping` does."""
        return filled(cls, given)

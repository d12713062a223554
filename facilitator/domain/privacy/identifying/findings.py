"""Findings: where a text says who somebody is, why that is so, and what it may say instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from facilitator.domain.errors import Problem
from facilitator.domain.records.clearances import PRINTED_TEXT, PrintedText
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.items import Item


class FindingKind(StrEnum):
    """What is pointed out."""

    TABLE_NAME = "table_name"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    BSN = "bsn"
    IBAN = "iban"
    POSTCODE = "postcode"
    STREET = "street"
    ROLE = "role"
    TABLE_ROLE = "table_role"
    COMBINATION = "combination"
    PLACE = "place"
    FEW_PEOPLE = "few_people"
    SENSITIVE = "sensitive"
    WITHHELD = "withheld"
    UNREAD = "unread"
    PHOTO = "photo"


DIRECT = frozenset(
    {
        FindingKind.TABLE_NAME,
        FindingKind.EMAIL,
        FindingKind.PHONE,
        FindingKind.BSN,
        FindingKind.IBAN,
        FindingKind.POSTCODE,
        FindingKind.STREET,
    }
)
"""What names or reaches one person by itself; working copies tell how many they have."""


MARKS = frozenset(
    {FindingKind.SENSITIVE, FindingKind.WITHHELD, FindingKind.UNREAD, FindingKind.PHOTO}
)
"""What is found by what a note is, and not by its words."""


_MARK = 8
"""Digits of a fingerprint that tell the texts of one field apart."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a sentence, from `start` to `end`; `instead` is what it is to be told by.

    `code` names the reason in `resources/messages`, `facts` fills it. What is `derived` is no
    name of a place but who or what is called after it.
    """

    start: int
    end: int
    kind: FindingKind
    instead: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    derived: bool = False

    def text_in(self, sentence: str) -> str:
        """Give the words of the sentence in which it was found."""
        return sentence[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Replacement:
    """What may stand in a sentence from `start` to `end`, which may be more than was found."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a record that a person has to decide about before it is published.

    `field` is the path of its spec. `sentence` begins at `offset` of `text`, which is what that
    field holds. `places` are where the words in question lie in the sentence, each from and to;
    of each there is a replacement, and none where the proposal is to leave all of it out.
    """

    record: Record
    field: str
    kind: FindingKind
    text: str
    offset: int
    sentence: str
    places: tuple[tuple[int, int], ...]
    replacements: tuple[Replacement, ...]
    why: Problem

    @property
    def start(self) -> int:
        """Where in the sentence the words in question first begin."""
        return self.places[0][0]

    @property
    def end(self) -> int:
        """Where in the sentence they first end."""
        return self.places[0][1]

    @property
    def hit(self) -> str:
        """The words that it is about."""
        return self.sentence[self.start : self.end]

    @property
    def proposal(self) -> str:
        """The whole sentence as it may be; empty where it is to be left out."""
        parts, end = [], 0
        for one in self.replacements:
            if one.start < end:
                continue
            parts += [self.sentence[end : one.start], one.words]
            end = one.end
        return "".join([*parts, self.sentence[end:]]) if parts else ""

    @property
    def proposed_text(self) -> str:
        """The text of the field with the proposal in place of the sentence."""
        after = self.offset + len(self.sentence)
        return self.text[: self.offset] + self.proposal + self.text[after:]

    @property
    def printed(self) -> PrintedText:
        """The text in which it is found, as decisions know it."""
        of_note = isinstance(self.record, Item) and self.text == self.record.text
        words = of_note and self.field in {"verbatim", "edited"}
        return PrintedText(self.record.id, PRINTED_TEXT if words else self.field, self.text)

    @property
    def word(self) -> str:
        """What a decision about it is known by: its kind, and where its words are in the text.

        So two names in one text are two, and none of their letters is kept. A photo is known
        by what is wanting and by how its SHA-256 begins.
        """
        if self.kind is FindingKind.PHOTO and isinstance(self.record, Item):
            return f"{self.kind}:{self.why.code}:{self.record.labels.photo[:16]}"
        if self.kind in MARKS:
            return self.kind.value
        return self.word_at(self.printed, self.offset + self.start, self.offset + self.end)

    def word_at(self, text: PrintedText, start: int, end: int) -> str:
        """Give the word for it at another place of its text, as that is by now."""
        is_one = isinstance(attrgetter(self.field)(self.record), str)
        return found_at(self.kind, start, end, among=None if is_one else text)

    @property
    def code(self) -> str:
        """The code by which a person names it, which a decision about it has too."""
        return self.printed.code(self.word)


def found_at(
    kind: FindingKind, start: int, end: int, *, among: PrintedText | None = None
) -> str:
    """Give the word for something found in a text, from one place to another: `name:4-9`.

    In a text that is `among` others in its field, it has a mark of that text too.
    """
    place = f"{kind}:{start}-{end}"
    return f"{place}@{among.fingerprint[:_MARK]}" if among else place


def kind_of_word(word: str) -> FindingKind | None:
    """Give the kind of finding that a word of a decision begins with, if it is one."""
    kind = word.partition(":")[0]
    return FindingKind(kind) if kind in [*FindingKind] else None

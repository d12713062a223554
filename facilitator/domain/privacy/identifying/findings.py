"""Findings: where a text says who somebody is, why that is so, and what it may say instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Record


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


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a sentence, from `start` to `end`; `instead` is what may stand there.

    `code` names the reason in `resources/messages`, `facts` fills it.
    """

    start: int
    end: int
    kind: FindingKind
    instead: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a record that a person has to decide about before it is published.

    `field` is the path of its spec. `sentence` begins at `offset` of `text`, which is what that
    field holds. `places` are where the words in question lie in the sentence, each from and to;
    `instead` is what may stand there.
    """

    record: Record
    field: str
    kind: FindingKind
    text: str
    offset: int
    sentence: str
    places: tuple[tuple[int, int], ...]
    instead: str
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
        instead = "[…]" if self.hit.casefold() in self.instead.casefold() else self.instead
        for start, after in self.places:
            parts += [self.sentence[end:start], instead]
            end = after
        return "".join([*parts, self.sentence[end:]])

    @property
    def proposed_text(self) -> str:
        """The text of the field with the proposal in place of the sentence."""
        after = self.offset + len(self.sentence)
        return self.text[: self.offset] + self.proposal + self.text[after:]


IsDecided = Callable[[Finding], bool]
"""Whether a person has decided about a finding."""

"""A dialogue: one table's talk, with its steps, seats, moments and closing.

Everything one table holds together is a `Dossier`. Each part is a small record of its own, so
that two laptops at one table rarely write the same one (STANDARDS 6.1).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.ids import (
    AliasId,
    ClosingId,
    DialogueId,
    MomentId,
    SeatId,
    StepId,
    derived_id,
)
from facilitator.domain.records.items import Item, ItemKind, Link
from facilitator.domain.records.quantities import Amount


class DialogueStatus(StrEnum):
    """How far a table is."""

    PREPARED = "klaargezet"
    RUNNING = "bezig"
    FINISHED = "afgerond"


class StepStatus(StrEnum):
    """What became of a step."""

    OPEN = "open"
    DONE = "gedaan"
    SKIPPED = "overgeslagen"
    NOT_REACHED = "niet aan toegekomen"


@dataclass(frozen=True, slots=True)
class Count:
    """How many people at the table belong to a category of an attribute (leeftijd, 18-30)."""

    attribute: str
    category: str
    number: Amount


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The head of one table's talk.

    `kind` is the key of the dialogue type (`themadialoog`), `theme` the title as its data file
    writes it, `number` the dialogue number in its series (unknown until it is given),
    `participants` a head count that is never compared with the number of seats, and
    `representation` counts for the table and never per person.
    """

    id: DialogueId
    kind: str
    theme: str
    number: Amount | None = None
    held_on: date | None = None
    municipality: str = ""
    municipality_code: str = ""
    host_function: str = ""
    participants: Amount | None = None
    form: str = ""
    level: str = ""
    series: str = ""
    programme: str = ""
    script: str = ""
    script_version: Amount = 1
    practice: bool = False
    status: DialogueStatus = DialogueStatus.PREPARED
    representation: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One move of the script at this table; `key` is its name in every table of this kind."""

    id: StepId
    dialogue_id: DialogueId
    key: str
    position: int
    title: str
    question: str
    minutes: int
    status: StepStatus = StepStatus.OPEN


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at the table: its number, its role label, and names that stay on this laptop.

    `first_name` and `full_name` are local: no report and no exchange file of a citizens' table
    holds them (DECISIONS 5). At a table of experts they are printed with `title` and
    `organisation` where `name_agreed`. `place` orders the seats round the table, clockwise from
    the host; seats with equal places stand in the order of their numbers. `position_paper` is
    the title of what an organisation or expert wrote beforehand.
    """

    id: SeatId
    dialogue_id: DialogueId
    number: int
    role_label: str
    public_role_label: str = ""
    sort: str = "burger"
    organisation: str = ""
    expertise: str = ""
    first_name: str = ""
    full_name: str = ""
    title: str = ""
    name_agreed: bool = False
    place: int = 0
    position_paper: str = ""

    @property
    def public_role(self) -> str:
        """The role label for documents: the more general one where one was chosen."""
        return self.public_role_label or self.role_label


class MomentKind(StrEnum):
    """What can happen to the time at a table."""

    BEGIN = "begin"
    PAUSE = "pauze"
    RESUME = "verder"
    EXTEND = "verlengd"
    END = "einde"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened to the clock: a step began, a pause, minutes added, the end.

    The time is computed from these and never counted, so a restart loses no second.
    """

    id: MomentId
    dialogue_id: DialogueId
    kind: MomentKind
    at: datetime
    step: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """What is said about the table when it closes.

    Who looks back says what went well (`host_evaluation`), and apart from that what can be
    better (`host_improvements`); so does the note-taker.
    """

    id: ClosingId
    dialogue_id: DialogueId
    missing_voices: str = ""
    composition: str = ""
    essence: str = ""
    host_evaluation: str = ""
    host_improvements: str = ""
    note_taker_evaluation: str = ""
    note_taker_improvements: str = ""
    purpose_told: bool = False
    follow_up_told: bool = False


@dataclass(frozen=True, slots=True)
class Alias:
    """Says that a dialogue is the same table as another, begun apart on a second laptop.

    It belongs to the dialogue that gives up its name; removed, both are tables again.
    """

    id: AliasId
    dialogue_id: DialogueId
    same_as: DialogueId


def alias_id(dialogue_id: DialogueId) -> AliasId:
    """Give the id of the one alias a dialogue can have."""
    return AliasId(derived_id("alias", str(dialogue_id)))


Record = Dialogue | Step | Seat | Item | Link | Moment | Closing | Alias | Clearance
"""A part of a dossier that is versioned and merged on its own."""


def step_order(step: Step) -> tuple[int]:
    """Order steps as the script does."""
    return (step.position,)


def seat_order(seat: Seat) -> tuple[int, SeatId]:
    """Order seats by their numbers."""
    return (seat.number, seat.id)


def place_order(seat: Seat) -> tuple[int, int, SeatId]:
    """Order seats as they stand round the table, clockwise from the host."""
    return (seat.place, seat.number, seat.id)


def moment_order(moment: Moment) -> tuple[datetime, MomentId]:
    """Order moments by the clock."""
    return (moment.at, moment.id)


def dialogue_of(record: Record) -> DialogueId:
    """Say to which dialogue a record belongs."""
    return record.id if isinstance(record, Dialogue) else record.dialogue_id


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that one table holds, each list in its order."""

    dialogue: Dialogue
    steps: tuple[Step, ...] = ()
    seats: tuple[Seat, ...] = ()
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    moments: tuple[Moment, ...] = ()
    closing: Closing | None = None
    clearances: tuple[Clearance, ...] = ()

    def seat(self, seat_id: SeatId | None) -> Seat | None:
        """Find a seat by its id."""
        for seat in self.seats:
            if seat.id == seat_id:
                return seat
        return None

    def seat_number(self, number: int) -> Seat | None:
        """Find a seat by its number."""
        return next((seat for seat in self.seats if seat.number == number), None)

    def step(self, key: str) -> Step | None:
        """Find a step by its key."""
        return next((step for step in self.steps if step.key == key), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """A dialogue as a list shows it: its head, how many seats, and how many items per kind.

    `changed_at` is when this laptop last wrote anything of it; it is local and never exported.
    """

    dialogue: Dialogue
    seats: int
    items: Mapping[ItemKind, int]
    changed_at: datetime

    @property
    def item_count(self) -> int:
        """How many items there are; an item that is both knel and kiem counts once."""
        return sum(self.items.values())

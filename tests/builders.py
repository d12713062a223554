"""Records for tests: valid by default; a test says only what matters to it.

Ids follow from what is given, so the same call gives the same record in every run. Two items
of one text are two items when their `position` differs; two tables in one store need records
that were given different `dialogue_id`s.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypedDict, Unpack

from facilitator import resources
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    clearance_id,
    clearance_order,
    fingerprint_of,
)
from facilitator.domain.records.dialogue import (
    Closing,
    Count,
    Dialogue,
    DialogueStatus,
    Dossier,
    Moment,
    MomentKind,
    Seat,
    Step,
    StepStatus,
    moment_order,
    seat_order,
    step_order,
)
from facilitator.domain.records.ids import (
    ClosingId,
    DialogueId,
    ItemId,
    LinkId,
    MomentId,
    RecordId,
    SeatId,
    StepId,
    derived_id,
)
from facilitator.domain.records.items import (
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    ReadBack,
    Speaker,
    Wording,
    item_order,
    link_order,
    usual_wording,
)
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.reporting.table import table_report
from facilitator.domain.reporting.wording import ReportWords

DIALOGUE_ID = DialogueId(derived_id("tests", "dialogue"))
"""The dialogue that every record built here belongs to, unless told otherwise."""

EVENING = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
"""When the talks of these tests begin: half past seven in the evening in the Netherlands."""

MOVES = (
    ("welkom", "Welkom", "Wie bent u?", 10),
    ("knel_kiem", "Knel en kiem", "Wat kwam in de knel, en wat ontkiemde?", 40),
    ("droom", "Droom", "Hoe ziet de toekomst eruit die u wenst?", 30),
    ("eerste_stappen", "Eerste stappen", "Wat kan de eerste stap zijn?", 30),
    ("slotronde", "Slotronde", "Wat neemt u mee naar huis?", 10),
)
"""Key, title, question and minutes of the five moves of a citizens' table."""


class DialogueChanges(TypedDict, total=False):
    """What a test may want different in a dialogue."""

    id: DialogueId
    kind: str
    number: int | None
    held_on: date | None
    municipality: str
    municipality_code: str
    host_function: str
    participants: int | None
    form: str
    level: str
    series: str
    programme: str
    script: str
    script_version: int
    practice: bool
    status: DialogueStatus
    representation: tuple[Count, ...]


class SeatChanges(TypedDict, total=False):
    """What a test may want different in a seat."""

    id: SeatId
    dialogue_id: DialogueId
    public_role_label: str
    sort: str
    organisation: str
    expertise: str
    first_name: str
    full_name: str
    title: str
    name_agreed: bool
    place: int
    position_paper: str


class StepChanges(TypedDict, total=False):
    """What a test may want different in a step."""

    id: StepId
    dialogue_id: DialogueId
    position: int
    title: str
    question: str
    minutes: int
    status: StepStatus


class ItemChanges(TypedDict, total=False):
    """What a test may want different in an item."""

    id: ItemId
    dialogue_id: DialogueId
    position: int
    edited: str
    prints_verbatim: bool
    wording: Wording
    speaker: Speaker
    step: str
    at: datetime | None
    starred: bool
    sensitive: bool
    energy: bool
    assents: int
    read_back: ReadBack | None
    labels: Labels


class ClosingChanges(TypedDict, total=False):
    """What a test may want different in a closing."""

    id: ClosingId
    dialogue_id: DialogueId
    missing_voices: str
    composition: str
    essence: str
    host_evaluation: str
    host_improvements: str
    note_taker_evaluation: str
    note_taker_improvements: str
    purpose_told: bool
    follow_up_told: bool


def a_dialogue(theme: str = "Gezondheid", **changes: Unpack[DialogueChanges]) -> Dialogue:
    """Build the head of a finished citizens' table."""
    usual = Dialogue(
        id=DIALOGUE_ID,
        kind="themadialoog",
        theme=theme,
        number=4,
        held_on=date(2026, 11, 21),
        municipality="Goes",
        municipality_code="GM0664",
        host_function="wethouder",
        participants=8,
        form="op locatie",
        programme="nederland-na-de-crisis",
        script="themadialoog",
        status=DialogueStatus.FINISHED,
    )
    return replace(usual, **changes)


def a_seat(
    number: int = 1, role_label: str = "student", **changes: Unpack[SeatChanges]
) -> Seat:
    """Build a citizen's seat without names."""
    home = changes.get("dialogue_id", DIALOGUE_ID)
    id_ = SeatId(derived_id("tests", "seat", str(home), str(number), role_label))
    return replace(Seat(id_, home, number, role_label), **changes)


def a_step(key: str = "knel_kiem", **changes: Unpack[StepChanges]) -> Step:
    """Build a step of the citizens' script by its key, or a step of an unknown key."""
    known = {move[0]: (place, *move[1:]) for place, move in enumerate(MOVES, start=1)}
    position, title, question, minutes = known.get(key, (len(MOVES) + 1, key, "", 10))
    home = changes.get("dialogue_id", DIALOGUE_ID)
    id_ = StepId(derived_id("tests", "step", str(home), key))
    return replace(Step(id_, home, key, position, title, question, minutes), **changes)


def the_steps(dialogue_id: DialogueId = DIALOGUE_ID) -> tuple[Step, ...]:
    """Build all five steps of the citizens' script."""
    return tuple(a_step(key, dialogue_id=dialogue_id) for key, *_ in MOVES)


def an_item(
    text: str = "Op maandag was er niemand.",
    kind: ItemKind = ItemKind.KNEL,
    **changes: Unpack[ItemChanges],
) -> Item:
    """Build an item by an unknown speaker, worded as its kind usually is."""
    position = changes.get("position", 1)
    home = changes.get("dialogue_id", DIALOGUE_ID)
    id_ = ItemId(derived_id("tests", "item", str(home), kind, text, str(position)))
    usual = Item(id_, home, kind, text, position, wording=usual_wording(kind))
    return replace(usual, **changes)


def a_link(source: Item, target: Item, kind: LinkKind = LinkKind.REACTION) -> Link:
    """Build a link from one item to another."""
    id_ = LinkId(derived_id("tests", "link", kind, str(source.id), str(target.id)))
    return Link(id_, source.dialogue_id, kind, source.id, target.id)


def a_moment(
    kind: MomentKind = MomentKind.BEGIN,
    at: datetime = EVENING,
    step: str = "",
    minutes: int = 0,
    dialogue_id: DialogueId = DIALOGUE_ID,
) -> Moment:
    """Build something that happened to the clock."""
    id_ = MomentId(derived_id("tests", str(dialogue_id), kind, at.isoformat(), step))
    return Moment(id_, dialogue_id, kind, at, step, minutes)


def a_clearance(
    item: Item,
    decision: ClearanceDecision = ClearanceDecision.CLEARED,
    finding: str = "",
    reason: str = "",
) -> Clearance:
    """Build what was decided about a note as it is printed now."""
    about = RecordId(item.id)
    id_ = clearance_id(about, PRINTED_TEXT, finding)
    told = fingerprint_of(about, item.text)
    home = item.dialogue_id
    return Clearance(id_, home, about, PRINTED_TEXT, finding, decision, told, reason)


def a_closing(**changes: Unpack[ClosingChanges]) -> Closing:
    """Build a closing in which nothing was said."""
    home = changes.get("dialogue_id", DIALOGUE_ID)
    id_ = ClosingId(derived_id("tests", "closing", str(home)))
    return replace(Closing(id_, home), **changes)


def a_dossier(
    dialogue: Dialogue | None = None,
    *,
    steps: Sequence[Step] | None = None,
    seats: Sequence[Seat] = (),
    items: Sequence[Item] = (),
    links: Sequence[Link] = (),
    moments: Sequence[Moment] = (),
    closing: Closing | None = None,
    clearances: Sequence[Clearance] = (),
) -> Dossier:
    """Build a whole table: with five steps and nothing else, unless told otherwise.

    Every record comes to belong to the dialogue, and every list is in its order.
    """
    dialogue = dialogue or a_dialogue()
    home = dialogue.id
    steps = the_steps(home) if steps is None else steps
    return Dossier(
        dialogue,
        tuple(sorted((replace(step, dialogue_id=home) for step in steps), key=step_order)),
        tuple(sorted((replace(seat, dialogue_id=home) for seat in seats), key=seat_order)),
        tuple(sorted((replace(item, dialogue_id=home) for item in items), key=item_order)),
        tuple(sorted((replace(link, dialogue_id=home) for link in links), key=link_order)),
        tuple(sorted((replace(each, dialogue_id=home) for each in moments), key=moment_order)),
        replace(closing, dialogue_id=home) if closing else None,
        tuple(
            sorted(
                (replace(each, dialogue_id=home) for each in clearances), key=clearance_order
            )
        ),
    )


def the_report_words() -> ReportWords:
    """Read the words of the table report as they are shipped."""
    return ReportWords.from_mapping(tomllib.loads(resources.read_text("reports", "nl.toml")))


def report_of(
    dossier: Dossier,
    *,
    names: ReportNames | None = None,
    photos: Mapping[str, bytes] | None = None,
    with_sensitive: bool = False,
) -> Outline:
    """Make the internal report of a table, in the words that are shipped."""
    named = {dossier.dialogue.id: names} if names else {}
    source = ReportSource((dossier,), named, photos or {})
    released = source.sensitive() if with_sensitive else frozenset()
    return table_report(source, replace(INTERNAL, released=released), the_report_words())

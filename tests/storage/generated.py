"""Strategies: any record there can be, with any text there can be."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Count,
    Dialogue,
    DialogueStatus,
    Moment,
    MomentKind,
    Record,
    Seat,
    Step,
    StepStatus,
)
from facilitator.domain.records.ids import (
    AliasId,
    ClearanceId,
    ClosingId,
    DeviceId,
    DialogueId,
    ItemId,
    LinkId,
    MomentId,
    RecordId,
    SeatId,
    StepId,
)
from facilitator.domain.records.items import (
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    Level,
    Link,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
)

ODD = [
    "",
    " ",
    "\n",
    "’s‑Gravenhage",
    "e\u0301",
    "👩🏽‍🌾",
    "\u200fשלום",
    "'; --",
    '"',
    "\\",
    "[]",
    "{}",
]

FIRST = datetime(1971, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the zone is drawn apart
LAST = datetime(9000, 1, 1, tzinfo=UTC).replace(tzinfo=None)

texts = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(ODD))
numbers = st.integers(-(2**63), 2**63 - 1)
zones = st.integers(-14 * 60, 14 * 60).map(lambda n: timezone(timedelta(minutes=n)))
moments = st.datetimes(FIRST, LAST, timezones=st.one_of(st.just(UTC), zones))
some_texts = st.lists(texts, max_size=3).map(tuple)
counts = st.lists(st.builds(Count, texts, texts, numbers), max_size=3).map(tuple)

dialogues = st.builds(
    Dialogue,
    id=st.uuids().map(DialogueId),
    kind=texts,
    theme=texts,
    number=st.none() | numbers,
    held_on=st.none() | st.dates(),
    municipality=texts,
    municipality_code=texts,
    host_function=texts,
    participants=st.none() | numbers,
    form=texts,
    level=texts,
    series=texts,
    programme=texts,
    script=texts,
    script_version=numbers,
    practice=st.booleans(),
    status=st.sampled_from(DialogueStatus),
    representation=counts,
)
parents = st.uuids().map(DialogueId)
steps = st.builds(
    Step,
    id=st.uuids().map(StepId),
    dialogue_id=parents,
    key=texts,
    position=numbers,
    title=texts,
    question=texts,
    minutes=numbers,
    status=st.sampled_from(StepStatus),
)
seats = st.builds(
    Seat,
    id=st.uuids().map(SeatId),
    dialogue_id=parents,
    number=numbers,
    role_label=texts,
    public_role_label=texts,
    sort=texts,
    organisation=texts,
    expertise=texts,
    first_name=texts,
    full_name=texts,
    title=texts,
    name_agreed=st.booleans(),
    place=numbers,
    position_paper=texts,
)
speakers = st.one_of(
    st.builds(
        Speaker,
        st.sampled_from([kind for kind in SpeakerKind if kind is not SpeakerKind.SEAT]),
        st.none(),
        texts,
    ),
    st.builds(Speaker, st.just(SpeakerKind.SEAT), st.uuids().map(SeatId), texts),
)
labels = st.builds(
    Labels,
    title=texts,
    tags=some_texts,
    groups=some_texts,
    wish_behind=texts,
    level=st.none() | st.sampled_from(Level),
    aim=st.none() | st.sampled_from(Aim),
    actors=some_texts,
    existing=st.booleans(),
    existing_where=texts,
    nature=st.none() | st.sampled_from(Nature),
    scale=st.none() | st.sampled_from(Scale),
    feature=st.none() | st.sampled_from(Feature),
    heading=texts,
    tension=st.none() | st.sampled_from(TensionKind),
    way_out=texts,
    pledged_by=texts,
    pledged_when=texts,
    votes=st.integers(0, 40),
    photo=texts,
    photo_description=texts,
    photo_allowed=st.booleans(),
)
items = st.builds(
    Item,
    id=st.uuids().map(ItemId),
    dialogue_id=parents,
    kind=st.sampled_from(ItemKind),
    verbatim=texts,
    position=numbers,
    edited=texts,
    prints_verbatim=st.booleans(),
    wording=st.sampled_from(Wording),
    speaker=speakers,
    step=texts,
    at=st.none() | moments,
    starred=st.booleans(),
    sensitive=st.booleans(),
    energy=st.booleans(),
    assents=st.integers(0, 40),
    read_back=st.none() | st.sampled_from(ReadBack),
    labels=labels,
)
links = st.builds(
    Link,
    id=st.uuids().map(LinkId),
    dialogue_id=parents,
    kind=st.sampled_from(LinkKind),
    source=st.uuids().map(ItemId),
    target=st.uuids().map(ItemId),
)
clock_moments = st.builds(
    Moment,
    id=st.uuids().map(MomentId),
    dialogue_id=parents,
    kind=st.sampled_from(MomentKind),
    at=moments,
    step=texts,
    minutes=numbers,
)
aliases = st.builds(
    Alias,
    id=st.uuids().map(AliasId),
    dialogue_id=parents,
    same_as=parents,
)
closings = st.builds(
    Closing,
    id=st.uuids().map(ClosingId),
    dialogue_id=parents,
    missing_voices=texts,
    composition=texts,
    essence=texts,
    host_evaluation=texts,
    host_improvements=texts,
    note_taker_evaluation=texts,
    note_taker_improvements=texts,
    purpose_told=st.booleans(),
    follow_up_told=st.booleans(),
)
clearances = st.builds(
    Clearance,
    id=st.uuids().map(ClearanceId),
    dialogue_id=parents,
    about=st.uuids().map(RecordId),
    field=texts,
    finding=texts,
    decision=st.sampled_from(ClearanceDecision),
    fingerprint=texts,
    reason=texts,
)
records: st.SearchStrategy[Record] = st.one_of(
    dialogues, steps, seats, items, links, clock_moments, closings, aliases, clearances
)
vectors = st.dictionaries(texts.map(DeviceId), st.integers(1, 2**31), max_size=4).map(
    VersionVector.of
)
versions: st.SearchStrategy[Version[Record]] = st.builds(
    Version, vectors, records, st.booleans(), st.sampled_from(["", '{"mood":"blij"}'])
)

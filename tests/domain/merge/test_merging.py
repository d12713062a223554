"""Merging as a fact: P1-P7 over generated histories of several devices."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import Order, VersionVector
from facilitator.domain.records.ids import DeviceId, RecordId
from tests.domain.merge.replicas import Replica, merged

DEVICES = [DeviceId(name) for name in ("host", "notes", "editor")]
RECORDS = [RecordId(UUID(int=number)) for number in range(4)]


@dataclass(frozen=True)
class Step:
    """One thing that happens on one device; `other` is whom it merges from."""

    action: str
    device: int
    other: int
    record: int
    content: int


steps = st.builds(
    Step,
    st.sampled_from(["write", "write", "write", "remove", "erase", "merge", "merge", "export"]),
    st.integers(0, 2),
    st.integers(0, 2),
    st.integers(0, 3),
    st.integers(0, 9),
)
histories = st.lists(steps, max_size=25)

Text = Replica[str]


def play(history: Sequence[Step]) -> tuple[list[Text], list[Text]]:
    """Give the replicas after a history, and every state that was exported on the way."""
    replicas: list[Text] = [Replica() for _ in DEVICES]
    exports: list[Text] = []
    for number, step in enumerate(history):
        mine, record = replicas[step.device], RECORDS[step.record]
        match step.action:
            case "erase":
                mine = mine.without(record)
            case "merge":
                mine = merged(mine, replicas[step.other])
            case "export":
                exports.append(mine)
            case action:
                text = f"{step.content}-{number}"
                gone = action == "remove"
                mine = mine.written(DEVICES[step.device], record, text, removed=gone)
        replicas[step.device] = mine
    return replicas, exports


@settings(max_examples=250)
@given(histories)
def test_merging_with_itself_changes_nothing(history: list[Step]) -> None:
    for replica in play(history)[0]:
        assert merged(replica, replica) == replica


@settings(max_examples=250)
@given(histories)
def test_the_order_of_two_makes_no_difference(history: list[Step]) -> None:
    one, other, _ = play(history)[0]
    assert merged(one, other) == merged(other, one)


@settings(max_examples=250)
@given(histories)
def test_the_grouping_of_three_makes_no_difference(history: list[Step]) -> None:
    one, two, three = play(history)[0]
    assert merged(merged(one, two), three) == merged(one, merged(two, three))


@settings(max_examples=250)
@given(histories, st.randoms(use_true_random=False))
def test_any_order_with_doubles_and_old_files_ends_the_same(
    history: list[Step], random: Random
) -> None:
    replicas, exports = play(history)
    straight = _all(replicas + exports)
    files = (replicas + exports) * 2
    random.shuffle(files)
    assert _all(files) == straight


@settings(max_examples=250)
@given(histories)
def test_no_maximal_version_is_lost_unless_erased(history: list[Step]) -> None:
    replicas, _ = play(history)
    together = _all(replicas)
    for replica in replicas:
        for record, versions in replica.records.items():
            for version in versions:
                known = together.records.get(record, frozenset())
                covered = any(other.vector.includes(version.vector) for other in known)
                assert covered or record in together.erased


@settings(max_examples=250)
@given(histories)
def test_what_was_erased_never_returns(history: list[Step]) -> None:
    replicas, exports = play(history)
    together = _all(replicas + exports)
    assert not together.erased & together.records.keys()
    assert all(replica.erased <= together.erased for replica in replicas)


@settings(max_examples=150)
@given(histories, st.sampled_from(RECORDS))
def test_a_decision_comes_after_all_its_siblings(history: list[Step], record: RecordId) -> None:
    together = _all(play(history)[0])
    decided = together.written(DEVICES[0], record, "besloten")
    if record in together.erased:
        assert decided == together
        return
    (version,) = decided.records[record]
    for sibling in together.records.get(record, frozenset()):
        assert version.vector.order(sibling.vector) is Order.AFTER


@given(st.permutations(["een", "ander", "derde"]), st.permutations(["een", "ander", "derde"]))
def test_contents_of_one_version_are_all_kept_in_any_order(
    one: list[str], other: list[str]
) -> None:
    vector = VersionVector.of({DEVICES[0]: 1})
    ends = []
    for order in (one, other):
        here: frozenset[Version[str]] = frozenset()
        for content in [*order, *order]:
            here = maximal([*here, Version(vector, content)])
        ends.append(here)
    assert ends[0] == ends[1]
    assert {version.content for version in ends[0]} == {"een", "ander", "derde"}
    assert all(version.vector.order(vector) is Order.AFTER for version in ends[0])


def test_two_tombstones_are_the_same_whatever_they_remember() -> None:
    vector = VersionVector.of({DEVICES[0]: 2})
    gone = [Version(vector, text, removed=True) for text in ("dit", "dat")]
    assert len(maximal(gone)) == 1


def test_a_kept_version_is_shown_before_a_removed_one() -> None:
    kept = Version(VersionVector.of({DEVICES[0]: 1}), "blijft")
    gone = Version(VersionVector.of({DEVICES[1]: 9}), "weg", removed=True)
    assert shown([gone, kept]) is kept


def _all(replicas: Sequence[Text]) -> Text:
    together: Text = Replica()
    for replica in replicas:
        together = merged(together, replica)
    return together

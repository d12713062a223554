"""Agreement between coders: whether several coordinators mean the same by a kern.

A coder is the laptop that placed. Each note that at least two of them coded is a unit; of each
kern every coder says whether the note lies in it. Krippendorff's alpha for two values and with
missing ones is that of Krippendorff, "Content Analysis" (4th ed., 2018), chapter 12.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import ClusterId, LayerRecord, Placement, SetAside
from facilitator.domain.clustering.versions import HEADINGS
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.ids import DeviceId, ItemId
from facilitator.domain.records.kinds import Chapter

GOOD, TENTATIVE = 0.8, 0.667
"""From where alpha is relied on, and from where for tentative conclusions (Krippendorff)."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on a number of notes (`units`).

    `percent` (0 to 100) is the share of all pairs of coders who said the same; `alpha` is at
    most 1, about 0 for chance, and None where everybody always said the same one thing.
    """

    units: int
    coders: int
    percent: float
    alpha: float | None


def agreement(units: Iterable[Sequence[bool]]) -> Agreement | None:
    """Say how far coders agree, by what each said of every unit; None when none can.

    A unit of which fewer than two coders said anything does not count.
    """
    paired = [values for values in units if len(values) > 1]
    if not paired:
        return None
    totals = Counter(value for values in paired for value in values)
    every = sum(totals.values())
    differing = sum(_differing(values) / (len(values) - 1) for values in paired)
    expected = 2 * totals[True] * totals[False] / (every - 1)
    pairs = sum(len(values) * (len(values) - 1) for values in paired)
    same = pairs - sum(map(_differing, paired))
    return Agreement(
        len(paired),
        max(map(len, paired)),
        100 * same / pairs,
        1 - differing / expected if expected else None,
    )


def _differing(values: Sequence[bool]) -> int:
    """Count the ordered pairs of coders who said different things."""
    yes = sum(values)
    return 2 * yes * (len(values) - yes)


def agreement_of_chapter(
    board: Board, chapter: Chapter, versions: Iterable[Version[LayerRecord]]
) -> Mapping[ClusterId, Agreement]:
    """Give the agreement about each kern of a chapter of which at least two coders coded notes.

    `versions` are all versions of the layer's records, removed ones too: who took a note out
    said that it is not in there.
    """
    coded, placed = _coding(versions)
    clusters = [one.cluster.id for one in board.contents(chapter).clusters]
    every = (note.item.id for note in board.source.of_chapter[chapter])
    notes = [note for note in every if len(coded[note]) > 1]
    found = {
        cluster: agreement(
            [coder in placed[cluster, note] for coder in sorted(coded[note])] for note in notes
        )
        for cluster in clusters
    }
    return {cluster: one for cluster, one in found.items() if one}


def _coding(
    versions: Iterable[Version[LayerRecord]],
) -> tuple[Mapping[ItemId, set[DeviceId]], Mapping[tuple[ClusterId, ItemId], set[DeviceId]]]:
    """Give who coded each note, and who says of it that it lies in a kern."""
    coded: dict[ItemId, set[DeviceId]] = defaultdict(set)
    placed: dict[tuple[ClusterId, ItemId], set[DeviceId]] = defaultdict(set)
    for version in versions:
        record, coders = (
            version.content,
            {device for device, _ in version.vector.counts} - {HEADINGS},
        )
        if isinstance(record, Placement | SetAside):
            coded[record.item_id] |= coders
        if isinstance(record, Placement) and not version.removed:
            placed[record.cluster_id, record.item_id] |= coders
    return coded, placed

"""The records of what a coordinator said no to: a proposal that is not made again."""

from dataclasses import dataclass

from facilitator.domain.clustering.ids import BoardId, ClusterId, LayerRecordId
from facilitator.domain.records.ids import ItemId, derived_id


@dataclass(frozen=True, slots=True)
class NotInCluster:
    """Says that a note does not belong in a kern."""

    id: LayerRecordId
    board_id: BoardId
    item_id: ItemId
    cluster_id: ClusterId


@dataclass(frozen=True, slots=True)
class DistinctClusters:
    """Says that two kernen, of one theme or of two, are not the same; the lowest id first."""

    id: LayerRecordId
    board_id: BoardId
    cluster_id: ClusterId
    other_cluster_id: ClusterId


def not_in_cluster(board: BoardId, item: ItemId, cluster: ClusterId) -> NotInCluster:
    """Say that a note does not belong in a kern, the same for everyone."""
    key = LayerRecordId(derived_id("not in", str(cluster), str(item)))
    return NotInCluster(key, board, item, cluster)


def distinct_clusters(board: BoardId, one: ClusterId, other: ClusterId) -> DistinctClusters:
    """Say that two kernen are not the same, the same for everyone and in either order."""
    first, second = sorted((one, other))
    key = LayerRecordId(derived_id("distinct", str(first), str(second)))
    return DistinctClusters(key, board, first, second)

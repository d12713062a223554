"""Two kernen of different themes that say nearly the same, joined in one rode draad."""

from collections.abc import Callable
from uuid import UUID

from facilitator.domain.clustering.ids import ClusterId, ThreadId
from facilitator.domain.clustering.records import (
    Cluster,
    Layer,
    LayerAction,
    LayerChange,
    LayerEdit,
)
from facilitator.domain.clustering.thread_records import Thread, ThreadCluster, joined_id
from facilitator.domain.threads.layer import ThreadLayer


def are_joined(layer: Layer, one: ClusterId, other: ClusterId) -> bool:
    """Say whether two kernen are in one rode draad already."""
    return bool(_threads_of(layer, one) & _threads_of(layer, other))


def join_alike(
    layer: Layer, one: Cluster, other: Cluster, new_id: Callable[[], UUID]
) -> LayerChange:
    """Join two kernen in the rode draad of one of them, else in a new one.

    It has the title of the first then. `layer` is the one over the themes of their programme.
    """
    told = ThreadLayer(layer)
    known = _threads_of(layer, one.id) or _threads_of(layer, other.id)
    thread = next((each for each in told.threads.values() if each.id in known), None)
    edits = []
    if thread is None:
        last = max((each.position for each in told.threads.values()), default=-1)
        thread = Thread(ThreadId(new_id()), layer.board_id, one.title, position=last + 1)
        edits.append(LayerEdit(None, thread))
    at = len(told.clusters(thread.id))
    for cluster in (one, other):
        key = joined_id(thread.id, cluster.id)
        if key not in layer.records:
            member = ThreadCluster(key, layer.board_id, thread.id, cluster.id, at)
            edits.append(LayerEdit(None, member))
            at += 1
    return LayerChange(LayerAction.JOIN_THREAD, tuple(edits))


def _threads_of(layer: Layer, cluster: ClusterId) -> frozenset[ThreadId]:
    return frozenset(
        one.thread_id
        for one in layer.records.values()
        if isinstance(one, ThreadCluster) and one.cluster_id == cluster
    )

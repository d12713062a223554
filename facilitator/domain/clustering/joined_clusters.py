"""What goes along when a kern is joined with another: all that is said of it over themes."""

from dataclasses import replace

from facilitator.domain.clustering.framework_records import FrameworkLabel, FrameworkPlace
from facilitator.domain.clustering.ids import ClusterId, LayerRecordId
from facilitator.domain.clustering.records import Layer, LayerEdit, LayerRecord
from facilitator.domain.clustering.tag_records import TaggedCluster
from facilitator.domain.clustering.thread_records import ThreadCluster
from facilitator.domain.clustering.versions import ID_OF, about


def follow_merge(over_themes: Layer, kept: ClusterId, gone: ClusterId) -> tuple[LayerEdit, ...]:
    """Give what lets tags, red threads, places and words go along to the kern that is kept.

    What that one has of its own stays: its tags, its place, its words.
    """
    records = over_themes.records
    of_gone = [one for one in records.values() if about(one) == gone]
    pairs = [(one, moved) for one in of_gone if (moved := _moved(one, kept))]
    come = (one for _, one in pairs if one.id not in records)
    return (
        *(LayerEdit(one, None) for one, _ in pairs),
        *(LayerEdit(None, one) for one in come),
    )


def _moved(one: LayerRecord, kept: ClusterId) -> LayerRecord | None:
    """Give the same of the kern that is kept; None for what is not said of a kern alone."""
    after: TaggedCluster | ThreadCluster | FrameworkPlace | FrameworkLabel
    if isinstance(one, TaggedCluster | ThreadCluster):
        after = replace(one, cluster_id=kept)
    elif isinstance(one, FrameworkPlace | FrameworkLabel):
        after = replace(one, subject_id=kept)
    else:
        return None
    return replace(after, id=LayerRecordId(ID_OF[type(after)](after)))

"""What a data set has of what coordinators made over all themes of a programme, and wrote."""

from collections.abc import Iterator, Sequence

from facilitator.domain.clustering.records import Layer, ReportText, TextPlace
from facilitator.domain.clustering.tags import by_name
from facilitator.domain.datasets.data import (
    Dataset,
    DatasetInsight,
    DatasetTag,
    DatasetText,
    DatasetThread,
    ThemeSource,
)
from facilitator.domain.framework.board import NOT_PLACED
from facilitator.domain.framework.layer import FrameworkLayer
from facilitator.domain.threads.layer import ThreadLayer


def tags_of(source: ThemeSource, data: Dataset) -> Iterator[DatasetTag]:
    """Give the tags of a programme by name; what is on nothing is in no public data set."""
    home = source.tags.layer.board_id
    of_notes, of_clusters = (
        (one.tags for one in data.notes),
        (one.tags for one in data.clusters),
    )
    used = {tag for tags in (*of_notes, *of_clusters) for tag in tags}
    made = () if data.is_public else source.tags.made
    for tag in by_name({*(one for one in used if one.board_id == home), *made}):
        yield DatasetTag(data.key("tag", tag.id), source.programme, tag)


def threads_of(source: ThemeSource, data: Dataset) -> Iterator[DatasetThread]:
    """Give the rode draden of a programme; public ones have something in the data set."""
    told = ThreadLayer(source.tags.layer)
    clusters = {one.contents.cluster.id: one.key for one in data.clusters}
    tags = {one.tag.id: one.key for one in data.tags}
    notes = {one.item.id: one.key for one in data.notes}
    position = 0
    for thread in told.threads.values():
        of, quotes = told.tags_of(thread.id), told.quotes(thread.id)
        members = (
            tuple(
                clusters[one.cluster_id]
                for one in told.clusters(thread.id)
                if one.cluster_id in clusters
            ),
            tuple(tags[one.id] for one in of if one.id in tags),
            tuple(notes[one.item_id] for one in quotes if one.item_id in notes),
        )
        if data.is_public and not any(members):
            continue
        position += 1
        title = thread.title or ", ".join(one.name for one in of)
        key = data.key("thread", thread.id)
        yield DatasetThread(key, source.programme, position, title, thread, *members)


def insights_of(source: ThemeSource, data: Dataset) -> Iterator[DatasetInsight]:
    """Give what can be placed, in the order of the reports: rode draden first, then kernen.

    A kern that was joined to a rode draad is placed with that one, and what is said of it is
    said of the rode draad too.
    """
    said, programme = FrameworkLayer(source.tags.layer), source.programme
    clusters = {one.key: one.contents.cluster for one in data.clusters}
    joined = {key for thread in data.threads for key in thread.clusters}
    for thread in (one for one in data.threads if one.programme == programme):
        home, members = thread.thread.id, [clusters[key].id for key in thread.clusters]
        values = said.values((home, *members))
        yield DatasetInsight(
            data.key("insight", home), "", thread.key, said.quadrant(home), values
        )
    for theme in (one for one in data.themes if one.programme == programme):
        for key, cluster in ((one.key, one.contents.cluster) for one in theme.clusters):
            if cluster.section not in NOT_PLACED and key not in joined:
                quadrant, values = said.quadrant(cluster.id), said.values((cluster.id,))
                yield DatasetInsight(data.key("insight", cluster.id), key, "", quadrant, values)


def texts_of(sources: Sequence[ThemeSource], data: Dataset) -> Iterator[DatasetText]:
    """Give the texts of the reports on each theme, and over all of them."""
    for source, theme in zip(sources, data.themes, strict=True):
        yield from _written(source.board.layer, source.programme, theme.key, data)
    for source in {one.tags.layer.board_id: one for one in sources}.values():
        yield from _written(source.tags.layer, source.programme, "", data)


def _written(layer: Layer, programme: str, theme: str, data: Dataset) -> Iterator[DatasetText]:
    found = [one for one in layer.records.values() if isinstance(one, ReportText)]
    for one in sorted(found, key=lambda one: list(TextPlace).index(one.place)):
        yield DatasetText(data.key("text", one.id), programme, theme, one)

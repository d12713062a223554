"""Two kernen of different themes in one rode draad, without any window."""

from uuid import UUID

from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import Cluster, Layer
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.threads.joining import are_joined, join_alike
from facilitator.domain.threads.layer import ThreadLayer

HOME = board_over_themes("p").id


def a_kern(number: int, title: str) -> Cluster:
    board = board_of("p", "themadialoog", f"thema {number}").id
    return Cluster(ClusterId(UUID(int=number)), board, Section.KNEL, title)


def test_a_third_comes_into_the_rode_draad_that_one_of_them_has() -> None:
    one, two, three = (a_kern(n, f"Kern {n}") for n in (1, 2, 3))
    layer = Layer(HOME, {})
    layer = layer.changed(join_alike(layer, one, two, lambda: UUID(int=9)).edits)
    assert are_joined(layer, one.id, two.id)
    assert not are_joined(layer, two.id, three.id)
    layer = layer.changed(join_alike(layer, three, two, lambda: UUID(int=10)).edits)
    told = ThreadLayer(layer)
    [thread] = told.threads.values()
    assert thread.title == "Kern 1"
    assert [one.cluster_id.int for one in told.clusters(thread.id)] == [1, 2, 3]

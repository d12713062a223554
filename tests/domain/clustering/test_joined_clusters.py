"""What is said of a kern over the themes goes along when it is joined with another."""

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.ids import BoardId, ClusterId, TagId, ThreadId
from facilitator.domain.clustering.joined_clusters import follow_merge
from facilitator.domain.clustering.records import Layer, LayerRecord
from facilitator.domain.clustering.tag_records import TaggedCluster, tagging_id
from facilitator.domain.clustering.thread_records import ThreadCluster, joined_id
from facilitator.domain.clustering.versions import board_over_themes, has_its_id
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import derived_id

HOME = board_over_themes("nederland-na-de-crisis").id
KEPT, GONE, OTHER = (ClusterId(derived_id("tests", "kern", one)) for one in "abc")
TAG, THREAD = TagId(derived_id("tests", "tag")), ThreadId(derived_id("tests", "thread"))


def said_of(
    kern: ClusterId, quadrant: Quadrant, *words: tuple[Aspect, str]
) -> list[LayerRecord]:
    """Give a tag, a red thread, a place and words of a kern."""
    return [
        TaggedCluster(tagging_id(TAG, kern), HOME, TAG, kern),
        ThreadCluster(joined_id(THREAD, kern), HOME, THREAD, kern),
        FrameworkPlace(framework_place_id(kern), HOME, kern, quadrant),
        *(
            FrameworkLabel(framework_label_id(kern, aspect, word), HOME, kern, aspect, word)
            for aspect, word in words
        ),
    ]


def a_layer(*records: LayerRecord) -> Layer:
    return Layer(BoardId(HOME), {one.id: one for one in records})


GOES = said_of(
    GONE,
    Quadrant.UNWANTED_LASTING,
    (Aspect.DEPARTMENT, "BZK"),
    (Aspect.CLASSIFICATION, "kans"),
)


def test_all_that_was_said_of_it_goes_along_and_comes_back() -> None:
    elsewhere = said_of(OTHER, Quadrant.WANTED_LASTING, (Aspect.DEPARTMENT, "BZK"))
    before = a_layer(*GOES, *elsewhere)
    edits = follow_merge(before, KEPT, GONE)
    after = before.changed(edits)
    told = said_of(
        KEPT,
        Quadrant.UNWANTED_LASTING,
        (Aspect.DEPARTMENT, "BZK"),
        (Aspect.CLASSIFICATION, "kans"),
    )
    assert set(after.records.values()) == {*told, *elsewhere}
    versions = (Version(VersionVector(), one) for one in after.records.values())
    assert all(map(has_its_id, versions))
    back = [type(edit)(edit.after, edit.before) for edit in reversed(edits)]
    assert after.changed(back).records == before.records


def test_what_the_kern_that_is_kept_has_of_its_own_stays() -> None:
    own = said_of(
        KEPT,
        Quadrant.WANTED_PASSING,
        (Aspect.DEPARTMENT, "SZW"),
        (Aspect.CLASSIFICATION, "dilemma"),
    )
    before = a_layer(*own, *GOES)
    after = before.changed(follow_merge(before, KEPT, GONE))
    department = framework_label_id(KEPT, Aspect.DEPARTMENT, "BZK")
    come = FrameworkLabel(department, HOME, KEPT, Aspect.DEPARTMENT, "BZK")
    assert set(after.records.values()) == {*own, come}

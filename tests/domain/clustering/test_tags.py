"""Tags: one of each name, on notes and kernen of any theme, and what tables gave."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import Layer, LayerAction, LayerChange, LayerEdit
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tag_records import (
    Tag,
    TagColour,
    TaggedNote,
    first_colour,
    tag_id,
)
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.ids import derived_id
from facilitator.domain.records.items import Item, Labels
from tests.builders import an_item
from tests.domain.clustering.builders import IDS

HEAD = board_over_themes("nederland-na-de-crisis")
KERN = ClusterId(derived_id("tests", "kern"))
STILL, DESK = an_item("Het was stil."), an_item("Geen loket.", position=2)


def acting(tags: Tags) -> TagActions:
    return TagActions(tags, lambda: next(IDS))


def names(tags: Sequence[Tag]) -> list[str]:
    return [one.name for one in tags]


def with_tag(*words: str, item: Item = STILL) -> Tags:
    tags = Tags(Layer(HEAD.id))
    for name in words:
        tags = tags.changed(acting(tags).put(name, [item.id]).edits)
    return tags


def test_a_tag_is_made_once_in_whatever_spelling_and_lies_on_notes_and_kernen() -> None:
    tags = with_tag("Loket  en formulier", "ontmoeten")
    tags = tags.changed(acting(tags).put("LOKET EN FORMULIER", [DESK.id], [KERN]).edits)
    assert names(tags.made) == ["Loket en formulier", "ontmoeten"]
    assert names(tags.of_note(STILL)) == ["Loket en formulier", "ontmoeten"]
    assert names(tags.of_note(DESK)) == names(tags.of_cluster(KERN)) == ["Loket en formulier"]
    [most, least] = tags.counted([STILL, DESK]).most_common()
    assert (most[0].name, most[1], least[1]) == ("Loket en formulier", 3, 1)
    assert acting(tags).put("ontmoeten", [STILL.id]).edits == ()


def test_what_is_made_apart_is_the_same_and_has_a_colour_and_a_name_with_letters() -> None:
    one, other = with_tag("Loket"), with_tag("loket")
    assert one.made[0].id == other.made[0].id
    assert one.made[0].colour is other.made[0].colour
    assert {first_colour(f"woord {number}") for number in range(200)} == set(TagColour)
    with pytest.raises(RefusedInputError, match="tag_empty"):
        acting(one).put(" – ")


def test_a_tag_is_taken_off_and_removed_and_all_of_it_goes_back() -> None:
    tags = with_tag("loket", "stilte")
    [loket, _] = tags.made
    for change in (
        acting(tags).take_off(loket, [STILL.id]),
        acting(tags).remove(loket),
    ):
        after = tags.changed(change.edits)
        assert names(after.of_note(STILL)) == ["stilte"]
        assert after.changed(change.inverse().edits).layer == tags.layer
        assert (loket in after.made) is (change.name is LayerAction.UNTAG)


def test_a_renamed_tag_keeps_its_notes_and_its_old_name_is_free_again() -> None:
    tags = with_tag("loket")
    [tag] = tags.made
    tags = tags.changed(acting(tags).edit(tag, name="Balie", colour=TagColour.PINK).edits)
    assert names(tags.of_note(STILL)) == ["Balie"]
    with pytest.raises(RefusedInputError, match="tag_taken"):
        acting(with_tag("loket", "balie")).edit(tag, name="BALIE")
    tags = tags.changed(acting(tags).put("loket", [DESK.id]).edits)
    assert names(tags.of_note(DESK)) == ["loket"]
    assert names(tags.of_note(STILL)) == ["Balie"]


def test_a_tag_of_a_table_is_there_before_anybody_made_it_and_follows_its_new_name() -> None:
    told = replace(STILL, labels=Labels(tags=("Loket", "stilte", "!")))
    tags = Tags(Layer(HEAD.id))
    desk, still = tags.of_note(told)
    assert (desk.name, desk.id, desk.colour) == (
        "Loket",
        tag_id(HEAD.id, "loket"),
        first_colour("loket"),
    )
    assert still.name == "stilte"
    made = tags.changed(acting(tags).edit(desk, name="Balie").edits)
    assert names(made.of_note(told)) == ["Balie", "stilte"]
    put = tags.changed(acting(tags).put("loket", [DESK.id]).edits)
    assert put.of_note(told)[0] == put.of_note(DESK)[0]
    assert acting(tags).take_off(desk, [told.id]).edits == ()


def test_two_tags_that_came_to_have_one_name_are_told_as_one() -> None:
    tags = with_tag("loket", "balie")
    other = tags.named("balie")
    assert other
    apart = replace(other, name="Loket")  # as another coordinator called it
    tags = tags.changed([LayerEdit(other, apart)])
    assert len(tags.made) == len(tags.of_note(STILL)) == 1
    [tag] = tags.made
    assert tags.changed(acting(tags).take_off(tag, [STILL.id]).edits).of_note(STILL) == ()
    assert tags.changed(acting(tags).edit(tag, name="Post").edits).made[0].name == "Post"
    assert tags.changed(acting(tags).remove(tag).edits).layer.records == {}


def test_what_is_not_counted_again_after_a_change_is_what_would_be_counted() -> None:
    tags, done = with_tag("loket", "balie"), list[LayerChange]()
    _ = tags.of_note(STILL)
    for change in (
        acting(tags).put("loket", [DESK.id], [KERN]),
        acting(tags).take_off(tags.made[0], [STILL.id]),
        acting(tags).put("nieuw", [STILL.id]),
        acting(tags).remove(tags.made[1]),
    ):
        done.append(change)
        tags = tags.changed(change.edits)
        anew = Tags(tags.layer)
        whats: list[UUID] = [STILL.id, DESK.id, KERN]
        assert [tags.read_again(one) for one in whats] == [
            anew.read_again(one) for one in whats
        ]
        assert tags.of_note(STILL) == anew.of_note(STILL)
        assert tags.of_cluster(KERN) == anew.of_cluster(KERN)
        assert tags.made == anew.made
    assert len(done) == 4


def test_a_tagging_without_its_tag_says_nothing() -> None:
    tags = with_tag("loket")
    kept = [one for one in tags.layer.records.values() if isinstance(one, TaggedNote)]
    alone = Layer(HEAD.id, {one.id: one for one in kept})
    assert Tags(alone).of_note(STILL) == ()


def test_the_board_over_all_themes_is_one_of_its_programme() -> None:
    assert HEAD.is_over_themes
    assert HEAD.is_named_by_its_id
    assert not board_of("nederland-na-de-crisis", "themadialoog", "").is_over_themes

"""Every kind of item is described once, where it is named."""

import pytest

from facilitator.domain.records.kinds import (
    CITIZEN_KINDS,
    LEADING_KINDS,
    Chapter,
    Detail,
    ItemKind,
    KindSpec,
    Wording,
    kinds_that,
    usual_wording,
)
from facilitator.ui.commands.command import KINDS


def test_a_kind_is_its_word_and_its_description() -> None:
    assert ItemKind("droom") is ItemKind.DREAM
    assert f"{ItemKind.DREAM}" == ItemKind.DREAM.value == "droom"
    assert ItemKind.DREAM.spec.chapter is Chapter.DREAMS
    with pytest.raises(ValueError, match="limerick"):
        ItemKind("limerick")


def test_a_kind_without_a_description_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="expected 1"):
        ItemKind.__new_member__(ItemKind, "limerick")  # type: ignore[attr-defined]


def test_each_kind_has_a_sign_of_its_own_and_each_detail_is_asked() -> None:
    assert len({kind.spec.sign for kind in ItemKind}) == len(ItemKind)
    assert {detail for kind in ItemKind for detail in kind.spec.asked} == set(Detail)
    typed = [sign for kind in ItemKind for sign in kind.spec.typed]
    assert len(typed) == len(set(typed))


def test_stories_are_quoted_and_ideas_are_told() -> None:
    quoted = {kind for kind in ItemKind if usual_wording(kind) is Wording.VERBATIM}
    assert quoted == {
        ItemKind.KNEL,
        ItemKind.KIEM,
        ItemKind.BOTH,
        ItemKind.DREAM,
        ItemKind.CLOSING_LINE,
    }
    assert set(kinds_that(lambda spec: spec.quoted)) == {*quoted, ItemKind.IDEA}


def test_the_kinds_of_citizens_are_those_of_the_contract() -> None:
    assert [kind.value for kind in CITIZEN_KINDS] == [
        "knel", "kiem", "beide", "droom", "idee", "toezegging", "spanning",
        "procesobservatie", "slotzin", "geparkeerd",
    ]  # fmt: skip
    assert [kind.name for kind in LEADING_KINDS] == [key.name for key in KINDS]


def test_a_next_table_goes_on_with_each_kind_at_a_place_of_its_own() -> None:
    carried = kinds_that(lambda spec: spec.carried)
    assert sorted(kind.spec.carried for kind in carried) == list(range(1, len(carried) + 1))
    assert kinds_that(lambda spec: spec.committed) == (ItemKind.PLEDGE, ItemKind.ACTION)
    assert KindSpec("?", Chapter.PARKED).asked == (Detail.TITLE, Detail.TAGS)

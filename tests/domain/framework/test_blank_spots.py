"""Witte vlekken are found in what there is, each in its own way."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.clustering.framework_records import Aspect
from facilitator.domain.clustering.records import LayerEdit
from facilitator.domain.clustering.sections import Section
from facilitator.domain.framework.blank_spots import BlankSpot, SpotKind, blank_spots
from facilitator.domain.framework.board import Framework
from facilitator.domain.framework.lists import FrameworkLists
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.table.script import Choice, Vocabulary
from facilitator.services.framework_reports import framework_words
from tests.domain.framework.samples import FEAST, MISSED, placed, tables
from tests.domain.threads.samples import HEALTH, LIVING, NATURE
from tests.domain.threads.test_counts import a_board

MISSING = next(iter(MISSED.values()))


def a_list(*keys: str) -> Vocabulary:
    return Vocabulary("v", 1, "Lijst", tuple(Choice(key, key.title()) for key in keys))


LISTS = FrameworkLists(
    {
        Aspect.GROUP: a_list("chronisch zieken", "ouderen"),
        Aspect.DOMAIN: a_list("samenleven", "wonen"),
        Aspect.PROSPERITY: a_list("hier en nu", "later"),
        Aspect.RECOVERY_TASK: a_list("democratische en bestuurlijke waarden", "woonkwaliteit"),
        Aspect.DEPARTMENT: a_list("BZK", "VRO"),
    },
    (HEALTH.upper(), "Onderweg"),
)


def a_framework(given: Sequence[Dossier] = (), *, said: bool = False) -> Framework:
    framework = Framework(a_board(given or tables()))
    records = placed(framework) if said else []
    return framework.changed(LayerEdit(None, one) for one in records)


def labelled(theme: str, **labels: Any) -> list[Dossier]:  # noqa: ANN401 - fields of `Labels`
    """Give the tables, in which all notes about a theme have other labels."""
    return [
        replace(
            one,
            items=tuple(
                replace(item, labels=replace(item.labels, **labels)) for item in one.items
            ),
        )
        if one.dialogue.theme == theme
        else one
        for one in tables()
    ]


def found(framework: Framework, kind: SpotKind) -> list[BlankSpot]:
    return [one for one in blank_spots(framework, LISTS) if one.kind is kind]


def names(framework: Framework, kind: SpotKind) -> list[str]:
    return [one.name for one in found(framework, kind)]


def test_a_theme_of_the_programme_without_tables_is_one() -> None:
    assert names(a_framework(), SpotKind.NO_TABLES) == ["Onderweg"]


def test_a_part_of_a_theme_about_which_nothing_was_noted_is_one() -> None:
    parts = [(one.name, one.section) for one in found(a_framework(), SpotKind.NO_PART)]
    assert parts == [(NATURE, Section.KNEL), (NATURE, Section.DREAM)]


def test_a_theme_without_notes_is_one_and_its_parts_are_not() -> None:
    silent = [
        replace(one, items=()) if one.dialogue.theme == LIVING else one for one in tables()
    ]
    framework = a_framework(silent)
    [one] = found(framework, SpotKind.NO_NOTES)
    assert (one.name, one.tables) == (LIVING, 2)
    assert {each.name for each in found(framework, SpotKind.NO_PART)} == {NATURE}
    assert names(framework, SpotKind.NO_INSIGHT) == []


def test_a_theme_with_notes_and_no_kern_is_one() -> None:
    loose = labelled(NATURE, heading="")
    assert names(a_framework(loose), SpotKind.NO_INSIGHT) == [NATURE]
    assert names(a_framework(), SpotKind.NO_INSIGHT) == []


def test_who_was_missed_is_one_with_the_tables_that_wrote_it() -> None:
    [one] = found(a_framework(), SpotKind.MISSING_VOICE)
    assert (one.name, one.tables) == (MISSING, 2)


def test_a_group_of_which_nobody_spoke_is_one_where_any_was_named() -> None:
    assert names(a_framework(), SpotKind.NO_GROUP) == []
    assert names(a_framework(said=True), SpotKind.NO_GROUP) == ["ouderen"]
    heard = labelled(LIVING, groups=("ouderen",))
    assert names(a_framework(heard), SpotKind.NO_GROUP) == ["chronisch zieken"]


def test_a_word_that_no_insight_has_is_one_where_another_of_its_list_is_used() -> None:
    assert names(a_framework(), SpotKind.NO_WORD) == []
    lacking = [
        (one.aspect, one.name) for one in found(a_framework(said=True), SpotKind.NO_WORD)
    ]
    assert lacking == [
        (Aspect.DOMAIN, "wonen"),
        (Aspect.RECOVERY_TASK, "woonkwaliteit"),
        (Aspect.PROSPERITY, "later"),
    ], "a department comes and goes"


def test_an_insight_that_was_classed_as_one_is_one() -> None:
    assert names(a_framework(said=True), SpotKind.CLASSED) == [FEAST]


def test_they_are_told_by_kind() -> None:
    kinds = [one.kind for one in blank_spots(a_framework(said=True), LISTS)]
    assert kinds == sorted(kinds, key=list(SpotKind).index)
    assert len(set(kinds)) > 4


@pytest.mark.parametrize("kind", SpotKind)
def test_there_is_a_sentence_for_each(kind: SpotKind) -> None:
    spot = BlankSpot(kind, "Wonen", Section.DREAM, Aspect.GROUP, 3)
    told = framework_words().spot_sentence(spot)
    assert told.endswith(".")
    assert "{" not in told

"""Insights are placed by hand or stay open, and what is said of them adds up."""

from uuid import UUID

import pytest

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.sections import Section
from facilitator.domain.framework.actions import label_insight, place_insight
from facilitator.domain.framework.board import Framework, Insight
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.threads.actions import ThreadActions
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ProgrammeThemes
from tests.domain.threads.samples import DESK, HEALTH, LIVING
from tests.domain.threads.test_counts import a_board, new_id

LASTING, PASSING = Quadrant.UNWANTED_LASTING, Quadrant.WANTED_PASSING


def with_kern(board: Board, section: Section, chapter: Chapter, title: str) -> Board:
    """Make a kern of all notes of a section."""
    acting = ChapterActions(board, chapter, new_id)
    notes = [
        one
        for one in board.source.of_chapter[chapter]
        if one.item.kind.value in {section.value, "beide"}
    ]
    return board.changed(acting.make_cluster(section, title, notes).edits)


def a_framework() -> Framework:
    """Give that of three themes: in Gezondheid a knel, a kiem and a dream, a knel elsewhere."""
    read = a_board()
    boards = {title: boards[0] for title, boards in read.themes.boards.items()}
    health = boards[HEALTH]
    for section, title in (
        (Section.KIEM, "De kantine helpt"),
        (Section.KNEL, "Wachten maakt zieker"),
    ):
        health = with_kern(health, section, Chapter.KNEL_KIEM, title)
    boards[HEALTH] = with_kern(health, Section.DREAM, Chapter.DREAMS, "Weer aanbellen")
    boards[LIVING] = with_kern(
        boards[LIVING], Section.KNEL, Chapter.KNEL_KIEM, "Eerst een formulier"
    )
    return Framework(ThreadBoard(ProgrammeThemes.of(boards.items()), read.layer))


def key_of(framework: Framework, title: str) -> UUID:
    return next(one.key for one in framework.insights if one.title == title)


def titles(found: tuple[Insight, ...]) -> list[str]:
    return [one.title for one in found]


def placed(framework: Framework, title: str, quadrant: Quadrant | None) -> Framework:
    change = place_insight(framework, key_of(framework, title), quadrant)
    return framework.changed(change.edits)


def labelled(framework: Framework, title: str, aspect: Aspect, *values: str) -> LayerChange:
    return label_insight(framework, key_of(framework, title), aspect, values)


def joined(framework: Framework, title: str, *kernen: str) -> Framework:
    """Make a red thread of kernen."""
    keys = [ClusterId(key_of(framework, one)) for one in kernen]
    acting = ThreadActions(framework.threads, new_id)
    return framework.changed(acting.make_thread(title, *keys).edits)


def test_knel_and_kiem_of_all_themes_are_open_in_the_order_of_the_reports() -> None:
    framework = a_framework()
    there = ["Wachten maakt zieker", "De kantine helpt", "Eerst een formulier"]
    assert titles(framework.insights) == there
    assert titles(framework.in_quadrant(None)) == there
    first = framework.insights[0]
    assert (first.section, first.themes, first.tables) == (Section.KNEL, (HEALTH,), 3)
    assert (first.municipalities, first.values) == (3, {})
    assert titles(framework.of_themes([LIVING])) == ["Eerst een formulier"]


def test_an_insight_is_placed_by_hand_and_open_again_and_a_kiem_may_be_unwanted() -> None:
    before = a_framework()
    framework = placed(before, "De kantine helpt", LASTING)
    framework = placed(framework, "Wachten maakt zieker", LASTING)
    there = ["Wachten maakt zieker", "De kantine helpt"]
    assert titles(framework.in_quadrant(LASTING)) == there, "the order is not that of placing"
    assert titles(framework.in_quadrant(None)) == ["Eerst een formulier"]
    same = place_insight(framework, framework.insights[0].key, LASTING)
    assert same.edits == ()
    framework = placed(framework, "De kantine helpt", PASSING)
    assert titles(framework.in_quadrant(PASSING)) == ["De kantine helpt"]
    for title in there:
        framework = placed(framework, title, None)
    assert framework.threads.layer.records == before.threads.layer.records


def test_a_change_is_taken_back_by_its_inverse() -> None:
    framework = a_framework()
    place = place_insight(framework, framework.insights[0].key, LASTING)
    after = framework.changed(place.edits)
    assert after.changed(place.inverse().edits).insights == framework.insights


def test_joined_kernen_count_as_one_which_is_open_until_somebody_places_it() -> None:
    framework = placed(a_framework(), "Wachten maakt zieker", LASTING)
    framework = joined(framework, "Formulier", "Wachten maakt zieker", "Eerst een formulier")
    thread, rest = framework.insights
    assert (thread.title, rest.title) == ("Formulier", "De kantine helpt")
    assert (thread.is_thread, thread.quadrant) == (True, None)
    assert (thread.themes, thread.tables) == ((HEALTH, LIVING), 4)
    framework = placed(framework, "Formulier", PASSING)
    assert titles(framework.in_quadrant(PASSING)) == ["Formulier"]
    acting = ThreadActions(framework.threads, new_id)
    [told] = framework.threads.told_of.threads.values()
    apart = framework.changed(acting.remove_thread(told).edits)
    assert titles(apart.in_quadrant(LASTING)) == ["Wachten maakt zieker"]


def test_a_tag_is_an_insight_once_it_is_told_as_a_red_thread() -> None:
    framework = a_framework()
    tag = next(one for one in framework.threads.of_tags if one.name == DESK)
    told = ThreadActions(framework.threads, new_id).print_thread(tag)
    first = framework.changed(told.edits).insights[0]
    assert (first.title, first.is_thread, first.tables) == (DESK, True, 4)


def test_words_of_an_aspect_add_up_and_are_said_once() -> None:
    framework = a_framework()
    title = "Eerst een formulier"
    change = labelled(framework, title, Aspect.DEPARTMENT, "BZK", "bzk", " SZW ", "")
    assert len(change.edits) == 2
    framework = framework.changed(change.edits)
    insight = framework.insight(key_of(framework, title))
    assert insight.of(Aspect.DEPARTMENT) == ("SZW", "bzk")
    change = labelled(framework, title, Aspect.DEPARTMENT, "SZW", "afdeling Buurtzaken")
    framework = framework.changed(change.edits)
    assert framework.insight(insight.key).of(Aspect.DEPARTMENT) == (
        "SZW",
        "afdeling Buurtzaken",
    )
    gone = framework.changed(labelled(framework, title, Aspect.DEPARTMENT).edits)
    assert gone.insight(insight.key).values == {}


def test_an_insight_has_one_classification() -> None:
    framework, title, aspect = a_framework(), "De kantine helpt", Aspect.CLASSIFICATION
    for word in ("kans", "dilemma"):
        change = labelled(framework, title, aspect, word)
        assert len(change.edits) == 1
        framework = framework.changed(change.edits)
    assert framework.insight(key_of(framework, title)).of(aspect) == ("dilemma",)
    with pytest.raises(ValueError, match="one"):
        labelled(framework, title, aspect, "kans", "dilemma")


def test_what_is_said_of_joined_kernen_is_said_of_the_red_thread() -> None:
    framework = a_framework()
    for title, word in (("Wachten maakt zieker", "VWS"), ("Eerst een formulier", "BZK")):
        framework = framework.changed(labelled(framework, title, Aspect.DEPARTMENT, word).edits)
    framework = joined(framework, "Formulier", "Wachten maakt zieker", "Eerst een formulier")
    thread = framework.insights[0]
    assert thread.of(Aspect.DEPARTMENT) == ("VWS", "BZK")
    change = labelled(framework, "Formulier", Aspect.DEPARTMENT, "VWS", "OCW")
    framework = framework.changed(change.edits)
    assert framework.insights[0].of(Aspect.DEPARTMENT) == ("OCW", "VWS")


def test_counts_are_kept_after_a_change_of_places_and_words_only() -> None:
    framework = a_framework()
    heard = [one.notes for one in framework.insights]
    after = placed(framework, "De kantine helpt", LASTING)
    assert all(one.notes is told for one, told in zip(after.insights, heard, strict=True))
    after = joined(after, "Formulier", "Wachten maakt zieker", "Eerst een formulier")
    assert len(after.insights) == 2


def test_an_insight_that_is_not_there_is_no_insight() -> None:
    with pytest.raises(KeyError):
        place_insight(a_framework(), new_id(), LASTING)

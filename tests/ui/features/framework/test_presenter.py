"""The presenter of the afwegingskader without a window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.services.threads import CITIZENS, programme_boards
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.framework.presenter import FrameworkPresenter
from tests.domain.framework.samples import FORM, THERE, WAIT
from tests.ui.features.framework.fake_view import FakeFrameworkView
from tests.ui.features.framework.on_screen import put_insights

Shown = tuple[FakeFrameworkView, FrameworkPresenter]


class Nowhere:
    """Goes nowhere."""

    def open_start(self) -> None:
        """Stay."""

    def open_threads(self) -> None:
        """Stay."""

    def open_report(self) -> None:
        """Stay."""


@pytest.fixture
def wait(qtbot: QtBot, context: AppContext) -> Callable[[], None]:
    """Let what works in the background come to its end."""
    return lambda: qtbot.waitUntil(lambda: not context.tasks.names())


@pytest.fixture
def shown(application: object, context: AppContext, wait: Callable[[], None]) -> Shown:
    """A page that shows three themes; the application lets tasks run."""
    del application
    put_insights(context.store)
    view = FakeFrameworkView()
    presenter = FrameworkPresenter(view, context, Nowhere())
    presenter.show(programme_boards(context.store)[0].of(CITIZENS))
    wait()
    return view, presenter


def test_a_place_is_told_with_how_many_are_left_and_taken_back(shown: Shown) -> None:
    view, presenter = shown
    key = view.key(FORM)
    view.placed.emit(key, Quadrant.UNWANTED_LASTING)
    assert view.titles(Quadrant.UNWANTED_LASTING) == [FORM]
    assert view.said == "Not wanted and lasting. 5 still open."
    presenter.history.undo()
    assert set(view.titles(None)) == set(THERE)
    assert view.front == key


def test_the_last_one_placed_leaves_none_open(shown: Shown) -> None:
    view, _ = shown
    for card in view.cards[None]:
        view.placed.emit(card.key, Quadrant.WANTED_LASTING)
    assert view.said == "Wanted and lasting. None is open any more."
    assert len(view.titles(Quadrant.WANTED_LASTING)) == len(THERE)


def test_the_same_place_again_is_no_step(shown: Shown) -> None:
    view, presenter = shown
    view.placed.emit(view.key(WAIT), None)
    assert not presenter.history.can_undo()
    assert view.said == "Still open. 6 still open."


def test_words_are_chosen_for_the_insight_that_is_open(shown: Shown) -> None:
    view, presenter = shown
    view.opened.emit(view.key(WAIT))
    assert view.details == WAIT
    view.labelled.emit(Aspect.CLASSIFICATION, ["kans"])
    assert view.values[Aspect.CLASSIFICATION] == ("kans",)
    view.labelled.emit(Aspect.CLASSIFICATION, ["dilemma"])
    assert view.values[Aspect.CLASSIFICATION] == ("dilemma",)
    presenter.history.undo()
    assert view.values[Aspect.CLASSIFICATION] == ("kans",)
    view.closed.emit()
    assert (view.details, view.front) == ("", view.key(WAIT))


def test_steps_stay_when_the_page_is_read_again(shown: Shown, wait: Callable[[], None]) -> None:
    view, presenter = shown
    view.placed.emit(view.key(WAIT), Quadrant.WANTED_LASTING)
    presenter.show(presenter.chosen)
    wait()
    assert presenter.history.can_undo()
    assert view.titles(Quadrant.WANTED_LASTING) == [WAIT]

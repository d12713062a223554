"""Shows the afwegingskader of a programme, and does what is asked of it."""

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.actions import keep_text
from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkPlace,
    Quadrant,
)
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.errors import FacilitatorError
from facilitator.domain.framework.actions import label_insight, place_insight
from facilitator.domain.framework.board import Framework
from facilitator.services.framework import (
    FrameworkEditor,
    read_framework_in_slices,
    value_of,
)
from facilitator.services.threads import ProgrammeBoards
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.board_words import aspect_name
from facilitator.ui.context.editing import History, UndoableWork, UndoStep
from facilitator.ui.features.framework.texts import FrameworkTexts, action_name, sentence
from facilitator.ui.features.framework.view_protocol import FrameworkViewProtocol
from facilitator.ui.platform.tasks import in_slices, without_collecting

translate = QCoreApplication.translate

READING = "afwegingskader"


class FrameworkWay(Protocol):
    """Goes where the page points."""

    def open_start(self) -> None:
        """Show the start screen."""

    def open_threads(self) -> None:
        """Show the page of rode draden."""

    def open_report(self) -> None:
        """Show the document."""


class FrameworkPresenter:
    """Keeps the page and the afwegingskader together."""

    def __init__(
        self, view: FrameworkViewProtocol, context: AppContext, way: FrameworkWay
    ) -> None:
        self._view, self._context = view, context
        self._texts = FrameworkTexts(context.language, context.library)
        self.history = History(self._reload)
        self.chosen: ProgrammeBoards | None = None
        self._editor: FrameworkEditor | None = None
        self._work: UndoableWork[LayerChange] | None = None
        self._open: UUID | None = None
        view.placed.connect(self._place)
        view.opened.connect(self._show_details)
        view.labelled.connect(self._label)
        view.closed.connect(self._close)
        view.report_asked.connect(way.open_report)
        view.threads_asked.connect(way.open_threads)
        view.leave_asked.connect(way.open_start)

    def show(self, chosen: ProgrammeBoards | None) -> None:
        """Read the afwegingskader of a programme anew, and show it."""
        begin = self._editor is None or chosen != self.chosen
        self.chosen = chosen
        if chosen is None:
            self._view.show_head("", "", "")
            none = translate("Framework", "Insights come from kernen. There are none yet.")
            self._view.show_cards({}, none)
            self._view.begin()
            return
        self._context.tasks.start_instead(self._read(chosen, begin=begin), READING)

    async def _read(self, chosen: ProgrammeBoards, *, begin: bool) -> None:
        self._view.show_busy(translate("Framework", "One moment …"))
        store, library = self._context.store, self._context.library
        with without_collecting():
            read = await in_slices(read_framework_in_slices(store, chosen, library))
        self._take(chosen, read)
        if begin:
            self._view.begin()

    def _take(self, chosen: ProgrammeBoards, read: Framework) -> None:
        """Show what was read; steps back reach only over what is as it was."""
        before = self._editor.framework.threads.layer.records if self._editor else None
        if before != read.threads.layer.records:
            self.history.clear()
        self._editor = FrameworkEditor(self._context.store, chosen, read)
        self._work = UndoableWork(self._editor.do, self.history, action_name)
        self._work.watch(self._stepped)
        self._close()
        self._refresh()

    @property
    def _framework(self) -> Framework:
        assert self._editor is not None
        return self._editor.framework

    def _refresh(self) -> None:
        """Show all insights where they stand now."""
        framework, chosen = self._framework, self.chosen
        assert chosen is not None
        known = self._context.library.programmes.get(chosen.programme)
        themes = " · ".join(framework.threads.themes.boards)
        programme = known.title if known else chosen.programme
        self._view.show_head(programme, themes, self._texts.progress(framework))
        none = translate("Framework", "Insights come from kernen. There are none yet.")
        cards = self._texts.cards(framework)
        self._view.show_cards(cards, "" if framework.insights else none)

    def _place(self, key: UUID, where: Quadrant | None) -> None:
        if self._do(place_insight(self._framework, key, where)):
            self._view.say(self._texts.placed(self._framework, where))

    def _show_details(self, key: UUID) -> None:
        insight = self._framework.insight(key)
        self._open = key
        self._view.show_details(insight.title, self._values(key))

    def _values(self, key: UUID) -> Mapping[Aspect, Sequence[str]]:
        insight = self._framework.insight(key)
        return {aspect: insight.of(aspect) for aspect in Aspect}

    def _label(self, aspect: Aspect, typed: Sequence[str]) -> None:
        """Let the insight that is open have these words; those of a list by their names."""
        if self._open is None:
            return
        library = self._context.library
        try:
            words = [value_of(library, aspect, one) for one in typed]
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        if self._do(label_insight(self._framework, self._open, aspect, words)):
            told = translate("Framework", "{aspect}: {words}")
            names = self._texts.names(aspect, self._framework.insight(self._open).of(aspect))
            self._view.say(told.format(aspect=aspect_name(aspect), words=names))

    def keep_text(self, text: str, reason: str) -> bool:
        """Let a text of the report stay, for a reason; say whether that is written."""
        return self._do(keep_text(self._framework.threads.layer, text, reason))

    def _close(self) -> None:
        """Show the quadrants again, with the insight that was open in front."""
        key, self._open = self._open, None
        self._view.close_details()
        if key is not None:
            self._view.go_to(key)

    def _do(self, change: LayerChange) -> bool:
        """Carry a change out as a step; say whether it could be."""
        assert self._editor is not None
        assert self._work is not None
        try:
            self._editor.do(change)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return False
        self._work.record(change if change.edits else None)
        self._show_again()
        return True

    def _show_again(self) -> None:
        self._refresh()
        if self._open is not None:
            self._view.update_details(self._values(self._open))

    def _reload(self) -> None:
        """Read all of it again after a step failed."""
        self.show(self.chosen)

    def _stepped(self, step: UndoStep[LayerChange]) -> None:
        """Show what was taken back or made again, and where it is now."""
        self._show_again()
        about = (edit.record for edit in step.change.edits)
        keys = [one.subject_id for one in about if isinstance(one, FrameworkPlace)]
        if self._open is None and keys:
            self._view.go_to(keys[0])
        words = (
            translate("Framework", "Taken back: {step}.")
            if step.undone
            else translate("Framework", "Made again: {step}.")
        )
        said = sentence(words.format(step=step.name))
        self._view.say(f"{said} {self._texts.progress(self._framework)}.")

"""Opens the page of the afwegingskader; it is dead at a table that runs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.ui.context.editing import History
from facilitator.ui.shell.actions.report import ThemeReportActions
from facilitator.ui.shell.actions.threads import ThreadPageActions
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.features.framework.presenter import FrameworkPresenter
    from facilitator.ui.features.framework.view import FrameworkView


@dataclass(eq=False)
class FrameworkActions(ActionGroup):
    """Opens the page, which stays once it was opened; `add_history` hears of its steps."""

    _add_history: Callable[[QWidget, History], None]
    _threads: ThreadPageActions
    _reports: ThemeReportActions
    _opened: "tuple[FrameworkView, FrameworkPresenter] | None" = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.was_left = False
        self._stack.changed.connect(self._follow)

    def _follow(self) -> None:
        """Remember whether this page or that of the rode draden was in front last."""
        if self.in_front() or self._threads.in_front():
            self.was_left = self.in_front()

    def open(self) -> None:
        """Show the insights of the programme of which rode draden were shown, or the first."""
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show(self._threads.programme())

    def _new(self) -> "tuple[FrameworkView, FrameworkPresenter]":
        from facilitator.services.framework import Aspect, vocabulary_of  # noqa: PLC0415
        from facilitator.ui.features.framework.presenter import (  # noqa: PLC0415
            FrameworkPresenter,
        )
        from facilitator.ui.features.framework.view import FrameworkView  # noqa: PLC0415

        library = self._context.library
        view = FrameworkView({aspect: vocabulary_of(library, aspect) for aspect in Aspect})
        presenter = FrameworkPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def in_front(self) -> bool:
        """Say whether the page is in front."""
        return self._opened is not None and self._stack.front is self._opened[0]

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_threads(self) -> None:
        """Go back to the page of rode draden."""
        self._threads.open()

    def open_report(self) -> None:
        """Show the document; the way back leads here."""
        presenter = self._opened[1] if self._opened else None
        if presenter is not None and presenter.chosen is not None:
            keep, chosen = presenter.keep_text, presenter.chosen
            self._reports.open_threads(chosen, keep, self.open, "framework")

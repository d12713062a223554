"""The places of a coordinator: each page of them has the same tabs to the others."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.shell.screens import ScreenStack
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.place_tabs import PlaceTabs

translate = QCoreApplication.translate


class Places:
    """Goes to a place when its tab or its keys ask for it, and says where one came."""

    def __init__(
        self,
        stack: ScreenStack,
        ways: Mapping[Command, Callable[[], None]],
        reasons: Callable[[], Mapping[Command, str]],
    ) -> None:
        self._stack, self._ways, self._reasons = stack, ways, reasons
        self._known: set[QWidget] = set()
        self._place: Command | None = None
        stack.changed.connect(self._follow)

    def go(self, place: Command) -> None:
        """Go to a place; on a page with tabs, say it when nothing can be opened there yet."""
        front = self._stack.front
        tabs = _tabs_of(front)
        reasons = self._reasons() if tabs is not None else {}
        if tabs is not None:
            tabs.show_reasons(reasons)
            tabs.give_focus_back()
        if place in reasons and isinstance(front, FormPage):
            front.say(reasons[place])
        else:
            self._ways[place]()

    def _follow(self) -> None:
        """Let the tabs of the page in front lead on, and say in which place that is.

        It is said when the focus is where the page gives it.
        """
        front = self._stack.front
        tabs = _tabs_of(front)
        if tabs is None or front is None:
            self._place = None
            return
        if front not in self._known:
            self._known.add(front)
            tabs.asked.connect(self.go)
        tabs.show_reasons(self._reasons())
        if tabs.place is not self._place:
            self._place = tabs.place
            QTimer.singleShot(0, front, partial(announce, front, tabs.sentence()))


def _tabs_of(screen: QWidget | None) -> PlaceTabs | None:
    """Give the tabs of a page, where it has them."""
    return screen.places if isinstance(screen, FormPage) and screen.has_places else None


def why_not_yet(context: AppContext) -> Mapping[Command, str]:
    """Say of each place why nothing can be opened there, from the tables that were held."""
    from facilitator.services.boards import boards  # noqa: PLC0415 - not at the start

    every = boards(context.store)
    if not every:
        none = translate("Places", "Nothing yet: no table with a theme was held.")
        return {Command.CLUSTERS: none, Command.THREADS: none}
    if len({(one.head.programme, one.head.theme) for one in every}) < 2:
        one = translate("Places", "Rode draden come from two themes on.")
        return {Command.THREADS: one}
    return {}

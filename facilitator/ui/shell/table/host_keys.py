"""The host's keys at a table, in whichever layout and window, and the buttons of solo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.features.host.presenter import HostPresenter
from facilitator.ui.shell.table.solo import SoloStrip


def bind_host_keys(table: QWidget, paged: QWidget, host: HostPresenter) -> None:
    """Let the host's keys work at a table; a clicker only where nobody pages through notes."""
    for command, slot in {
        Command.MORE_TIME: host.extend,
        Command.PAUSE: host.pause,
        Command.GO_ON: host.go_on,
        Command.GO_BACK: host.go_back,
        Command.TOLD: host.toggle_told,
        Command.SPREAD_TIME: _if_seen(host, host.spread_time),
    }.items():
        shortcuts.bind(table, command, slot)
    for number, command in enumerate(PROMPTS):
        shortcuts.bind(table, command, _if_seen(host, partial(host.toggle_card, number)))
    shortcuts.bind(paged, Command.NEXT_STEP, host.go_on)
    shortcuts.bind(paged, Command.PREVIOUS_STEP, host.go_back)


def _if_seen(host: HostPresenter, ask: Callable[[], None]) -> Callable[[], None]:
    """Do what a key asks where its answer can be seen; a slip of a note-taker does nothing."""

    def do() -> None:
        if host.seen:
            ask()

    return do


def connect_solo(solo: SoloStrip, host: HostPresenter, divide: Callable[[], None]) -> None:
    """Let the strip above the notes show what the host sees, and do what it is asked."""
    solo.next_asked.connect(host.go_on)
    solo.back_asked.connect(host.go_back)
    solo.extend_asked.connect(host.extend)
    solo.pause_asked.connect(host.pause)
    solo.not_reached_asked.connect(host.leave_not_reached)
    solo.plan_asked.connect(divide)
    solo.card_asked.connect(host.toggle_card)
    solo.told_asked.connect(host.toggle_told)
    solo.spread_asked.connect(host.spread_time)
    host.show_in(solo)

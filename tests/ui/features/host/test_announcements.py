"""What a host hears who does not see the screen; without a window."""

from dataclasses import replace

import pytest

from facilitator.ui.features.host.texts import HostState, announcement

DREAM = HostState("Droom", "Waar droomt u van?", minutes=30)
CARD = replace(DREAM, card=("Adempauze.", "Even stil."))


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (HostState(), DREAM, "Droom. Waar droomt u van?"),
        (DREAM, CARD, "Adempauze. Even stil."),
        (CARD, DREAM, "Waar droomt u van?"),
        (DREAM, replace(DREAM, hint="Plek 4 sprak nog niet."), "Plek 4 sprak nog niet."),
        (replace(DREAM, hint="Plek 4 sprak nog niet."), DREAM, ""),
        (DREAM, DREAM, ""),
        (replace(DREAM, planning=True), DREAM, "Waar droomt u van?"),
        (CARD, replace(CARD, minutes=30), ""),
    ],
)
def test_what_changed_is_said_once(before: HostState, now: HostState, words: str) -> None:
    assert announcement(before, now) == words


def test_pause_and_minutes_are_said() -> None:
    paused = announcement(DREAM, replace(DREAM, paused=True))
    going_on = announcement(replace(DREAM, paused=True), DREAM)
    assert paused
    assert going_on
    assert paused != going_on
    assert "35" in announcement(DREAM, replace(DREAM, minutes=35))

"""What a host who does not see the screen is told when it changes: as few words as will do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HostState:
    """What the host's screen says now; `minutes` are those of the move that runs."""

    move: str = ""
    question: str = ""
    card: tuple[str, ...] = ()
    hint: str = ""
    minutes: int = 0
    paused: bool = False
    planning: bool = False


def announcement(before: HostState, now: HostState) -> str:
    """Say what is new since `before`; empty when nothing is that a person did not hear yet."""
    if (now.move, now.question) != (before.move, before.question):
        return ". ".join(filter(None, (now.move, now.question)))
    if now.paused != before.paused:
        return (
            translate("HostAnnouncements", "Paused. The time stands still.")
            if now.paused
            else translate("HostAnnouncements", "Going on. The time runs.")
        )
    if now.minutes != before.minutes:
        words = translate("HostAnnouncements", "This move takes {minutes} minutes now.")
        return words.format(minutes=now.minutes)
    return _place(before, now) or (now.hint if now.hint != before.hint else "")


def _place(before: HostState, now: HostState) -> str:
    """Say what took the place of the question, or that the question is back."""
    if now.planning and not before.planning:
        return translate("HostAnnouncements", "Minutes for each move that remains.")
    if now.card != before.card and now.card:
        return " ".join(now.card)
    left = (before.card and not now.card) or (before.planning and not now.planning)
    return now.question if left else ""

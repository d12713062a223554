"""How screens ask for the export check before something of a table leaves this laptop."""

from collections.abc import Awaitable, Callable
from enum import StrEnum

from facilitator.domain.records.ids import DialogueId


class CheckPurpose(StrEnum):
    """What the check is opened for: handing in, a report of either edition, or to look."""

    HAND_IN = "hand in"
    REPORT = "report"
    PUBLISH = "publish"
    LOOK = "look"


class Leaving(StrEnum):
    """With what a person goes on after the check."""

    HAND_IN = "hand in"
    INTERNAL = "intern"
    PUBLIC = "openbaar"


CheckExport = Callable[[DialogueId, CheckPurpose], Awaitable[Leaving | None]]
"""Shows the check of a table when something in its words waits, and gives with what a person
goes on; None when they went elsewhere. Where nothing waits it goes on by itself."""


async def unchecked(_table: DialogueId, purpose: CheckPurpose) -> Leaving | None:
    """Go on without a look, where there is no window to show the check in."""
    return FIRST[purpose]


FIRST = {
    CheckPurpose.HAND_IN: Leaving.HAND_IN,
    CheckPurpose.REPORT: Leaving.INTERNAL,
    CheckPurpose.PUBLISH: Leaving.PUBLIC,
    CheckPurpose.LOOK: None,
}
"""With what one goes on when nothing waits."""

"""Puts the strip above a table that is the practice table that plays, and on no other."""

from facilitator.services.rehearsing import is_rehearsal
from facilitator.ui.desk.presenter import DeskPresenter
from facilitator.ui.house import House
from facilitator.ui.rehearsing.presenter import RehearsalPresenter
from facilitator.ui.rehearsing.strip import RehearsalStrip
from facilitator.ui.work import Work


def open_rehearsing(
    work: Work, house: House, presenter: DeskPresenter
) -> RehearsalPresenter | None:
    """Make strip and presenter, which must be kept; None at any other table."""
    dialogue = work.desk.dossier.dialogue
    rehearsal = house.library.rehearsal if dialogue.practice else None
    if rehearsal is None or not is_rehearsal(dialogue, rehearsal):
        return None
    strip = RehearsalStrip()
    presenter.view.add_strip(strip)
    playing = RehearsalPresenter(strip, work, rehearsal, lambda: not presenter.notes_in_front)
    playing.bind()
    return playing

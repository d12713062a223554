"""Puts the page for going through a table together, for one table."""

from collections.abc import Callable

from facilitator.domain.changes import Change, ChangeName
from facilitator.services.settling import Settling
from facilitator.services.wording import kind_name
from facilitator.ui.house import House
from facilitator.ui.settling.presenter import SettlingPresenter
from facilitator.ui.settling.view import SettlingView
from facilitator.ui.settling.words import SettlingWords
from facilitator.ui.work import Work

FURTHER = frozenset({ChangeName.SETTLE, ChangeName.SAME_TABLE})
"""Changes after which the screens of a table are shown from scratch."""


def open_settling(
    work: Work, house: House, show_all: Callable[[], None], others: Callable[[], None]
) -> SettlingPresenter:
    """Make view and presenter; the presenter has the view, and must be kept.

    `show_all` shows the other screens of the table again, `others` other tables.
    """
    settling = Settling(house.store, work.desk)

    def show_again(change: Change) -> None:
        if change.name in FURTHER and change.edits:
            show_all()

    work.desk.listen(show_again)
    words = SettlingWords(
        lambda: work.desk.dossier,
        lambda kind: kind_name(kind, house.language),
        settling.by_us,
        settling.name_of,
    )
    return SettlingPresenter(SettlingView(), work, settling, words, house.told, others)

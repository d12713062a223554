"""What screens share, for tests: a real store and data, and answers instead of dialogs."""

from functools import lru_cache

from facilitator import resources
from facilitator.exchange.scripts import Library, read_library
from facilitator.services.desk import Desk
from facilitator.services.wording import told
from facilitator.storage.store import Store
from facilitator.ui.errors import Errors
from facilitator.ui.house import House
from facilitator.ui.tasks import Tasks
from facilitator.ui.undo import History
from facilitator.ui.work import Work
from tests.desks import StillOrigins
from tests.ui.answers import Answers


@lru_cache(maxsize=1)
def the_library() -> Library:
    """Return the data files that ship with the program."""
    return read_library([resources.root()])


def a_house(store: Store, answers: Answers | None = None) -> House:
    """Build what screens share over a store."""
    dialogs = answers or Answers()
    errors = Errors(dialogs, told)
    return House(store, the_library(), StillOrigins(), dialogs, errors, Tasks(errors.show))


def a_work(desk: Desk) -> Work:
    """Build the work on a table, with a history of its own."""
    return Work(desk, History(desk.reload), str)

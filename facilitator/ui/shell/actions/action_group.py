"""What each group of actions works with."""

from dataclasses import dataclass

from facilitator.ui.context.app_context import AppContext
from facilitator.ui.shell.open_tables import OpenTables
from facilitator.ui.shell.screen_stack import ScreenStack
from facilitator.ui.shell.start_screen import StartScreen


@dataclass(eq=False)
class ActionGroup:
    """The screens, the open tables, and what all screens share."""

    _context: AppContext
    _stack: ScreenStack
    _tables: OpenTables
    _start: StartScreen

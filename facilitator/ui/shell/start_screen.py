"""The start screen in the window: what every other screen goes back to."""

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_file_errors import faulty_files, show_faults
from facilitator.ui.features.start.presenter import StartPresenter
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.open_tables import OpenTables
from facilitator.ui.shell.screen_stack import ScreenStack


class StartScreen:
    """Shows what can be done and the tables on this laptop, and says which one is chosen."""

    def __init__(
        self, context: AppContext, stack: ScreenStack, tables: OpenTables, view: StartView
    ) -> None:
        self._context = context
        self._stack = stack
        self._tables = tables
        self.view = view
        self.presenter = StartPresenter(view)
        self.presenter.show_faults(faulty_files(context))
        view.tables.faults.asked.connect(lambda: show_faults(context))

    def open(self, current: DialogueId | None = None) -> None:
        """Show the tables; Enter goes on with `current`, else with the one that was left last.

        The screens for the room are switched off: nobody could do so from here.
        """
        self._tables.turn_rooms_off()
        store = self._context.store
        self.presenter.show_disputes(store.versions.disputes_per_table())
        now, latest = self._context.now(), self._tables.latest
        self.presenter.show(store.overview(), now, current or latest)
        self._stack.show(self.view)

    @property
    def in_front(self) -> bool:
        """Whether this screen is shown."""
        return self._stack.front is self.view

    def chosen_table(self) -> Dialogue | None:
        """Give the table in front, or the one that is chosen here."""
        table = self._tables.in_front()
        if table is not None:
            return table.dialogue
        if not self.in_front:
            return None
        chosen, known = self.view.current_table(), self._context.store.overview()
        return next((one.dialogue for one in known if one.dialogue.id == chosen), None)

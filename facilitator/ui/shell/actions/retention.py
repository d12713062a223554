"""What has to do with tables that may no longer be here: until when, wiping, and leaving.

Screens are imported when they are opened: most people see none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.jobs import Slices
from facilitator.services import retention
from facilitator.services.retention import WipePlan
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.features.retention.wiping_view import WipingView


@dataclass(eq=False)
class RetentionActions(ActionGroup):
    """Opens the page of days and receipts, and the pages of what would go."""

    def open(self) -> None:
        """Show until when tables may be here, and the receipts of what was wiped."""
        from facilitator.ui.features.retention import presenter, view  # noqa: PLC0415

        screen = view.RetentionView()
        shown = presenter.RetentionPresenter(
            screen, self._context, self._start.open, self.open_due
        )
        self._stack.visit(screen, shown)

    def open_due(self) -> None:
        """Show what is here longer than it may be."""
        from facilitator.ui.features.retention import wiping_presenter  # noqa: PLC0415

        self._open(wiping_presenter.due_view(), self._plan_of_due)

    def open_leaving(self) -> None:
        """Show what was handed in and may leave this laptop."""
        from facilitator.ui.features.retention import wiping_presenter  # noqa: PLC0415

        key = self._context.keys.chest.public_key()
        store = self._context.store
        self._open(
            wiping_presenter.leaving_view(), lambda: retention.plan_of_leaving(store, key)
        )

    def _plan_of_due(self) -> Slices[WipePlan]:
        yield None
        context = self._context
        over = retention.due(context.store, context.library, context.today())
        return retention.plan_of_programmes(context.store, [one.programme for one in over])

    def _open(self, screen: "WipingView", read: Callable[[], Slices[WipePlan]]) -> None:
        from facilitator.ui.features.retention import wiping_presenter  # noqa: PLC0415

        wiped = self._tables.read_all_again
        shown = wiping_presenter.WipingPresenter(
            screen, self._context, read, self._start.open, wiped
        )
        self._stack.visit(screen, shown)

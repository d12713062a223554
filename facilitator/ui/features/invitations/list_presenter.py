"""Reads a list of tables to invite, and shows what would be made of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import RefusedInputError
from facilitator.services.invitation_list import (
    InvitationPlan,
    ListedTable,
    PlannedInvitation,
    SheetEntries,
    plan_invitations,
    read_invitation_list,
)
from facilitator.services.invitations import Campaign
from facilitator.services.messages import words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.platform import dates, folders
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

TASK = "choose a list"


class ListPresenter:
    """Keeps the list that was chosen; `plan` is what it would make with the form as it is."""

    def __init__(
        self,
        view: InvitationsView,
        context: AppContext,
        campaign: Callable[[], Campaign],
    ) -> None:
        self._view, self._context, self._campaign = view, context, campaign
        self._entries: SheetEntries[ListedTable] | None = None
        self.plan: InvitationPlan | None = None
        view.list.list_asked.connect(lambda: context.tasks.start_instead(self._choose(), TASK))
        view.list.drop_asked.connect(self.drop)

    async def _choose(self) -> None:
        path = await self._context.dialogs.choose_open_path(
            translate("InvitationsPage", "Which list?"),
            folders.documents_folder(),
            translate("InvitationsPage", "Spreadsheets (*.xlsx *.xlsm *.csv *.txt)"),
        )
        if path is not None:
            await self._read(path)

    async def _read(self, path: Path) -> None:
        try:
            entries = await in_thread(lambda _progress: read_invitation_list(path))
        except RefusedInputError as error:
            self.drop()
            self._view.say(words(error, self._context.language))
            return
        self._entries = entries
        self._view.say("")
        announce(self._view, self.show())

    def show(self) -> str:
        """Say anew what the list would make; empty when there is none."""
        if self._entries is None:
            return ""
        today = self._context.today()
        self.plan = plan = plan_invitations(
            self._entries, self._campaign(), self._context.library, self._context.store, today
        )
        self._view.show_counted(by_list=True)
        language = self._context.language
        return self._view.list.show_plan(
            self._entries.file,
            [_row(one) for one in plan.invitations],
            [words(problem, language) for problem in plan.problems],
            [words(problem, language) for problem in plan.warnings],
        )

    def drop(self) -> None:
        """Leave the list out: the form says again which tables there are."""
        self._entries = self.plan = None
        self._view.list.show_none()
        self._view.show_counted(by_list=False)


def _row(one: PlannedInvitation) -> Row:
    table = one.table
    return (
        one.theme.title if one.theme else "–",
        str(table.number or "–"),
        table.municipality or "–",
        dates.full_day(table.held_on) if table.held_on else "–",
    )

"""Which numbers a series has, so that the next invitations go on with the next free one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.services.invitation_register import next_number, taken_numbers
from facilitator.services.invitations import Campaign, InvitedTable
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations.view import InvitationPart, InvitationsView

translate = QCoreApplication.translate


@dataclass(eq=False)
class SeriesNumbers:
    """Offers the first number on the page; `_offered` is what was put there last."""

    _view: InvitationsView
    _context: AppContext
    _campaign: Callable[[], Campaign]
    _offered: str = ""

    def _taken(self) -> frozenset[int]:
        campaign = self._campaign()
        theme = campaign.theme.title if campaign.theme else ""
        return taken_numbers(self._context.store, theme, campaign.script.kind)

    def offer(self) -> None:
        """Offer the next free number where the series has numbers, and say which are in use."""
        taken, typed = self._taken(), self._view.number.text()
        next_free = str(next_number(taken)) if taken else ""
        if typed in ("", self._offered) or (typed.isdecimal() and int(typed) in taken):
            self._view.number.setText(next_free)
            self._offered = next_free
        told = translate("InvitationsPage", "In use: {numbers}. The next one is {next}.")
        said = told.format(numbers=_ranges(taken), next=next_free) if taken else ""
        self._view.say_of(InvitationPart.NUMBER, said)

    async def may_be(self, tables: Iterable[InvitedTable]) -> bool:
        """Ask whether numbers that are in use may be given once more; usually none are."""
        again = {table.number for table in tables if table.number} & self._taken()
        if not again:
            return True
        title = translate("InvitationsPage", "Give a number once more?")
        said = translate(
            "InvitationsPage",
            "There are tables of this theme with these numbers: {numbers}. Two tables with one"
            " number are told apart with difficulty.",
        )
        yes = translate("InvitationsPage", "Give it once more")
        return await self._context.dialogs.ask(title, said.format(numbers=_ranges(again)), yes)


def _ranges(numbers: Iterable[int]) -> str:
    """Write numbers shortly: 1–4, 7."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)

"""Shows what would go, lets it go after one yes, and gives the receipt."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.jobs import Slices
from facilitator.services import retention
from facilitator.services.retention import HandedIn, Receipt, WipePlan, WipeReason
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.retention.presenter import RECEIPT, save_receipt
from facilitator.ui.features.retention.texts import RetentionTexts
from facilitator.ui.features.retention.wiping_view import WipingView
from facilitator.ui.platform.tasks import in_slices
from facilitator.ui.widgets.dialogs import are_you_sure

translate = QCoreApplication.translate

WIPING = "wipe"


def due_view() -> WipingView:
    """Make the page of what is over."""
    return WipingView(
        translate("Retention", "What may no longer be here"),
        translate(
            "Retention",
            "The last day of these tables is over. Nothing goes before you say yes. If they are"
            " still needed, go back and set another day.",
        ),
        leaving=False,
    )


def leaving_view() -> WipingView:
    """Make the page for emptying a laptop after handing in."""
    return WipingView(
        translate("Retention", "Empty this laptop"),
        translate(
            "Retention",
            "This laptop cannot see whether a file arrived. Call the coordinator first. Ask"
            " whether each table is there, with as many notes as here. Go on only when you have"
            " heard that.",
        ),
        leaving=True,
    )


class WipingPresenter:
    """Reads by `read` what would go; `wiped` is told as soon as tables are gone."""

    def __init__(
        self,
        view: WipingView,
        context: AppContext,
        read: Callable[[], Slices[WipePlan]],
        leave: Callable[[], None],
        wiped: Callable[[], None],
    ) -> None:
        self._view, self._context, self._read, self._wiped = view, context, read, wiped
        self._plan: WipePlan | None = None
        self._ticks: list[bool | None] = []
        self._receipt: Receipt | None = None
        self._left = False
        own = context.keys.chest.public_key()
        self._texts = RetentionTexts(context.language, context.today(), own)
        view.ticked.connect(self._tick)
        view.current_changed.connect(self._tell)
        view.wipe_asked.connect(lambda: context.tasks.start_instead(self._wipe(), WIPING))
        view.save_asked.connect(lambda: context.tasks.start_instead(self._save(), RECEIPT))
        view.leave_asked.connect(leave)
        view.destroyed.connect(self._leave)
        context.tasks.start_instead(self.show(), WIPING)

    def _leave(self) -> None:
        self._left = True

    async def show(self) -> None:
        """Show what would go; only what was handed in for sure is ticked."""
        self._plan = plan = await in_slices(self._read())
        if self._left:
            return
        leaving = plan.reason is WipeReason.HANDED_IN
        self._ticks = [_TICKS[one.state] for one in plan.tables] if leaving else []
        self._view.show_tables(self._rows(plan), self._ticks)
        self._show_beside()
        if plan.is_empty:
            self._view.say(translate("Retention", "There is nothing to wipe."))

    def _rows(self, plan: WipePlan) -> list[tuple[str, ...]]:
        return [self._texts.table(one, plan.reason) for one in plan.tables]

    def _chosen(self) -> WipePlan | None:
        """Give what is ticked, or all of it where nothing can be."""
        plan = self._plan
        if plan is None or plan.reason is WipeReason.RETENTION:
            return plan
        ids = [one.head.id for one, on in zip(plan.tables, self._ticks, strict=True) if on]
        return retention.only(self._context.store, plan, ids)

    def _show_beside(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            goes, stays = self._texts.goes(chosen), self._texts.stays(chosen)
            self._view.show_beside(goes, stays, can_go=not chosen.is_empty)

    def _tell(self, row: int) -> None:
        """Say whole whether the table in front was handed in: its cell may be cut off."""
        if self._plan and self._ticks and row >= 0:
            self._view.say(self._rows(self._plan)[row][-1])

    def _tick(self, row: int) -> None:
        plan = self._plan
        if plan is None or not self._ticks:
            return
        if self._ticks[row] is None:
            self._tell(row)
            return
        self._ticks[row] = not self._ticks[row]
        self._view.show_ticks(self._rows(plan), self._ticks)
        self._show_beside()

    async def _wipe(self) -> None:
        from facilitator.services.receipts import receipt_lines  # noqa: PLC0415 - python-docx

        context, chosen = self._context, self._chosen()
        if chosen is None or chosen.is_empty:
            return
        title = translate("Retention", "Wipe these tables for good?")
        yes = translate("Retention", "Wipe for good")
        question = self._texts.question(chosen)
        if not await are_you_sure(title, question, yes, context.dialogs.parent):
            return
        try:
            receipt = retention.wipe(context.store, chosen, context.library, context.now())
        except FacilitatorError as error:
            context.errors.show(error)
            await self.show()
            return
        self._wiped()
        self._view.show_busy(translate("Retention", "The copies are being emptied …"))
        problems = await context.purge_copies()
        self._receipt = context.store.retention.receipts()[0]
        lines = receipt_lines(self._receipt, context.library)
        shown = [line for line in lines[1:] if line]
        if not self._left:
            self._view.show_done(self._texts.done(receipt, emptied=not problems), shown)
        for problem in problems:
            await context.dialogs.tell(context.errors.notice(problem))

    async def _save(self) -> None:
        if self._receipt and await save_receipt(self._context, self._receipt):
            self._view.say(translate("Retention", "The receipt is saved."))
            self._view.leave_button.setFocus()


_TICKS = {
    HandedIn.READY: True,
    HandedIn.UNSEALED: False,
    HandedIn.OWN_KEY: None,
    HandedIn.CHANGED: None,
    HandedIn.NOT: None,
}
"""What is ticked at first; None cannot be ticked, since it would be lost."""

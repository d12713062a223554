"""Keeps the days until when tables may be here, and shows the receipts."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.services import retention
from facilitator.services.messages import format_name
from facilitator.services.retention import ProgrammeRetention, Receipt
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.retention.texts import RetentionTexts
from facilitator.ui.features.retention.view import RetentionView
from facilitator.ui.platform import dates, folders
from facilitator.ui.platform.tasks import in_thread

translate = QCoreApplication.translate

RECEIPT = "receipt"


class RetentionPresenter:
    """Shows programmes and receipts; `open_due` leads to what would go."""

    def __init__(
        self,
        view: RetentionView,
        context: AppContext,
        leave: Callable[[], None],
        open_due: Callable[[], None],
    ) -> None:
        self._view, self._context = view, context
        self._programmes: tuple[ProgrammeRetention, ...] = ()
        self._receipts: tuple[Receipt, ...] = ()
        self._texts = RetentionTexts(context.language, context.today())
        view.current_changed.connect(self._show_day)
        view.day_asked.connect(self._keep)
        view.no_day_asked.connect(lambda row: self._set(row, None))
        view.due_asked.connect(open_due)
        view.receipt_asked.connect(self._open)
        view.leave_asked.connect(leave)
        self.show()

    def show(self, programme: str | None = None) -> None:
        """Show all programmes, with one of them in front, and the receipts."""
        store, today = self._context.store, self._context.today()
        self._programmes = found = retention.programmes(store, self._context.library, today)
        self._receipts = store.retention.receipts()
        at = next((row for row, one in enumerate(found) if one.programme == programme), 0)
        rows = [self._texts.programme(one) for one in found]
        self._view.show_programmes(rows, at, due=any(one.is_due for one in found))
        self._view.show_receipts([self._texts.receipt(one) for one in self._receipts])
        self._show_day(at)

    def _show_day(self, row: int) -> None:
        if 0 <= row < len(self._programmes):
            day = self._programmes[row].keep_until
            self._view.show_day(dates.typed_day(day) if day else "", self._context.today())

    def _keep(self, row: int) -> None:
        day = self._view.day.day()
        if day is None:
            self._view.refuse_day()
        else:
            self._set(row, day)

    def _set(self, row: int, day: date | None) -> None:
        one = self._programmes[row]
        try:
            self._context.store.retention.keep_until(one.programme, day)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self.show(one.programme)
        title = self._texts.programme(one)[0]
        none = translate("Retention", "{programme}: no day is set.")
        words = translate("Retention", "{programme}: kept until and including {day}.")
        said = words if day else none
        self._view.say(said.format(programme=title, day=dates.full_day(day) if day else ""))

    def _open(self, row: int) -> None:
        work = show_receipt(self._context, self._receipts[row])
        self._context.tasks.start_instead(work, RECEIPT)


async def show_receipt(context: AppContext, receipt: Receipt) -> None:
    """Show a receipt, and save it when that is wanted."""
    from facilitator.services.receipts import receipt_lines  # noqa: PLC0415 - python-docx

    title, *lines = receipt_lines(receipt, context.library)
    save, close = translate("Retention", "Save …"), translate("Retention", "Close")
    if await context.dialogs.ask(title, "\n".join(lines), save, close):
        await save_receipt(context, receipt)


async def save_receipt(context: AppContext, receipt: Receipt) -> bool:
    """Let a place be chosen for a receipt and write it there; say whether it is there."""
    from facilitator.services.receipts import (  # noqa: PLC0415 - python-docx
        formats,
        receipt_name,
        write_receipt,
    )

    kinds = [f"{format_name(one, context.language)} (*{one})" for one in formats()]
    path = await context.dialogs.choose_save_path(
        translate("Retention", "Where may the receipt go?"),
        folders.documents_folder() / receipt_name(receipt),
        ";;".join([*kinds, translate("Retention", "Text (*.txt)")]),
    )
    if path is None:
        return False
    try:
        await in_thread(lambda _: write_receipt(receipt, context.library, path))
    except FacilitatorError as error:
        context.errors.show(error)
        return False
    return True

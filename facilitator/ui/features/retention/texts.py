"""How long tables are kept and what would go, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dialogue
from facilitator.services.messages import counted, listed
from facilitator.services.retention import (
    HandedIn,
    ProgrammeRetention,
    Receipt,
    TableToWipe,
    WipePlan,
    WipeReason,
)
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.platform import dates
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

NOTHING = "–"


class RetentionTexts:
    """Says it in the language of the screens, on a day."""

    def __init__(self, language: str, today: date, own_key: str | None = None) -> None:
        self._language = language
        self._today = today
        self._own_key = own_key

    def programme(self, one: ProgrammeRetention) -> Row:
        """Tell a programme in the order of the columns."""
        no_title = translate("Retention", "tables without a programme")
        until = dates.day(one.keep_until, self._today) if one.keep_until else NOTHING
        return one.name or no_title, str(one.tables), until, _programme_state(one)

    def receipt(self, one: Receipt) -> Row:
        """Tell a receipt in the order of the columns."""
        emptied = translate("Retention", "empty")
        busy = translate("Retention", "not all empty yet")
        return (
            self._moment(one),
            str(len(one.tables)),
            _reason(one.reason),
            emptied if one.copies_emptied_at else busy,
        )

    def _moment(self, one: Receipt) -> str:
        local = one.at.astimezone()
        return f"{dates.day(local.date(), self._today)}, {local:%H:%M}"

    def table(self, one: TableToWipe, reason: WipeReason) -> Row:
        """Tell a table that would go in the order of the columns."""
        head = one.head
        leaving = reason is WipeReason.HANDED_IN
        return (
            head.theme or head.kind,
            str(head.number or NOTHING),
            head.municipality or NOTHING,
            dates.day(head.held_on, self._today) if head.held_on else NOTHING,
            str(one.notes),
            *([self._handed_in(one)] if leaving else []),
        )

    def _handed_in(self, one: TableToWipe) -> str:
        """Say when a table was handed in and for whom, or why it does not count as that."""
        file = one.handed_in
        if file is None:
            return translate("Retention", "not handed in yet")
        when = dates.day(file.at.astimezone().date(), self._today)
        keys = [key for key in file.recipients.split() if key != self._own_key]
        whom = listed([fingerprint_words(key) for key in keys], self._language)
        said = {
            HandedIn.READY: translate("Retention", "{when}, for {whom}"),
            HandedIn.UNSEALED: translate(
                "Retention", "{when}, not sealed: for whom is unknown"
            ),
            HandedIn.OWN_KEY: translate("Retention", "only for the key of this laptop"),
            HandedIn.CHANGED: translate(
                "Retention", "changed after handing in ({when}): hand it in again first"
            ),
            HandedIn.NOT: translate("Retention", "not handed in yet"),
        }
        return said[one.state].format(when=when, whom=whom)

    def goes(self, plan: WipePlan) -> list[str]:
        """Say what goes with the tables, of which there is any."""
        beside = plan.beside
        counts = (
            (
                len(plan.invited),
                translate("Retention", "Invitations without a table: {number}"),
            ),
            (beside.photos, translate("Retention", "Photos: {number}")),
            (beside.drafts, translate("Retention", "Half-typed texts: {number}")),
            (
                beside.intake_files,
                translate("Retention", "Lines about files taken in: {number}"),
            ),
            (len(plan.files), translate("Retention", "Lines about files handed in: {number}")),
            (
                len(plan.damaged),
                translate(
                    "Retention", "Damaged files that were kept, which go whole: {number}"
                ),
            ),
        )
        told = [words.format(number=number) for number, words in counts if number]
        copies = translate(
            "Retention", "What of this is in the copies on this laptop ({number})"
        )
        index = translate(
            "Retention", "The invitations, the words to search in, and what killed work left"
        )
        return [] if plan.is_empty else [*told, copies.format(number=plan.copies), index]

    def stays(self, plan: WipePlan) -> list[str]:
        """Say what stays, and what is out of reach."""
        receipt = translate(
            "Retention", "A receipt: what went and when, with nothing of what was said"
        )
        told = [receipt]
        if plan.files:
            away = translate(
                "Retention",
                "Files that left this laptop, which the program cannot wipe: {number}",
            )
            told.append(away.format(number=len(plan.files)))
        log = translate("Retention", "The log of the program: it holds no words of people")
        return [] if plan.is_empty else [*told, log]

    def question(self, plan: WipePlan) -> list[str]:
        """Ask for the one yes."""
        what = translate(
            "Retention", "{what} go with all that belongs to them. It cannot be undone."
        )
        told = [what.format(what=self._amount(len(plan.tables), len(plan.invited)))]
        if plan.reason is WipeReason.HANDED_IN:
            heard = translate(
                "Retention",
                "Did you hear from the coordinator that they are there, with as many notes?"
                " Only then say yes.",
            )
            told.append(heard)
        return [*told, *self._names(plan.tables)]

    def _amount(self, tables: int, invitations: int) -> str:
        counts = ((tables, "tables"), (invitations, "invitations"))
        told = [counted(number, what, self._language) for number, what in counts if number]
        return listed(told, self._language)

    def _names(self, tables: Sequence[TableToWipe]) -> list[str]:
        few = [_name(one.head) for one in tables[:_NAMED]]
        more = translate("Retention", "and {number} more")
        left = len(tables) - _NAMED
        lines = [*few, *([more.format(number=left)] if left > 0 else [])]
        return ["\n".join(lines)] if lines else []

    def done(self, receipt: Receipt, *, emptied: bool) -> str:
        """Say what went."""
        what = self._amount(len(receipt.tables), len(receipt.invited))
        words = (
            translate(
                "Retention",
                "Wiped, also from all copies that the program keeps: {what}."
                " Save the receipt now.",
            )
            if emptied
            else translate(
                "Retention",
                "Wiped: {what}. The copies are not all done; the program goes on with them at"
                " the next start.",
            )
        )
        return words.format(what=what)


_NAMED = 5
"""So many tables are named in a question; the rest is counted."""


def _name(head: Dialogue) -> str:
    number = translate("Retention", "dialogue {number}").format(number=head.number)
    parts = (head.theme or head.kind, number if head.number else "", head.municipality)
    return " · ".join(filter(None, parts))


def _programme_state(one: ProgrammeRetention) -> str:
    if one.is_due:
        return translate("Retention", "that day is over")
    if one.keep_until is None:
        return translate("Retention", "no day set")
    return translate("Retention", "may stay")


def _reason(reason: WipeReason) -> str:
    if reason is WipeReason.RETENTION:
        return translate("Retention", "the day was over")
    return translate("Retention", "handed in")

"""The command for how long tables are kept: until when, what is over, and wiping that.

Looking is one step, `--wipe` with the file for the receipt is another; nothing asks a question.
"""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import (
    DONE,
    FOUND,
    done,
    error_entry,
    name_of,
    say,
    say_json,
    table_entry,
    tell,
)
from facilitator.cli.table_choice import choose_programme
from facilitator.domain.errors import (
    FileNotWrittenError,
    Problem,
    RefusedInputError,
    WrongUseError,
)
from facilitator.services import retention
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.invitation_list import day_of_list
from facilitator.services.messages import counted, listed, long_date, words
from facilitator.services.receipts import (
    check_receipt_path,
    receipt_formats,
    receipt_lines,
    write_receipt,
)
from facilitator.services.retention import ProgrammeRetention, Receipt, TableToWipe, WipePlan
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `retention`."""
    help_of = texts().help
    parser = add_command(commands, "retention", run, word="retention_command")
    options = parser.options
    options.add_argument("--programme", metavar="PROGRAMMA", help=help_of["kept_programme"])
    dates = options.add_mutually_exclusive_group()
    dates.add_argument("--until", metavar="DATUM", help=help_of["until"])
    dates.add_argument("--no-date", action="store_true", help=help_of["no_retention"])
    options.add_argument("--wipe", action="store_true", help=help_of["wipe"])
    to = help_of["receipt_file"].format(endings=listed(receipt_formats()))
    options.add_argument("--receipt", metavar="BESTAND", type=place, help=to)
    options.add_argument("--receipts", action="store_true", help=help_of["receipts"])
    parser.add_force()
    parser.add_json()


@dataclass
class RetentionResult:
    """What the command found and did: a receipt of a wipe, and what could not be done."""

    programmes: Sequence[ProgrammeRetention]
    plan: WipePlan
    receipts: Sequence[Receipt] = ()
    wiped: Receipt | None = None
    problems: list[Problem | FileNotWrittenError] = field(default_factory=list)


def run(given: Namespace) -> int:
    """Run `retention`; 1 when a copy could not be emptied or the receipt not be written."""
    day = _check(given)
    library, now = read_data_files(), datetime.now(UTC)
    with Store.open(given.store, create=False) as store:
        programme = None if given.programme is None else _programme(store, library, given, now)
        if day is not None or given.no_date:
            store.retention.keep_until(programme or "", day)
        result = _look(store, library, programme, now)
        if given.wipe:
            _wipe(store, library, result, now)
        if given.receipt is not None:
            _write(given, result, library)
    if given.json:
        say_json(_document(result))
    else:
        _show(given, result, library)
    for problem in result.problems:
        tell(words(problem))
    return FOUND if result.problems else DONE


def _check(given: Namespace) -> date | None:
    """Give the day that was typed; raise WrongUseError before a store is opened."""
    if given.wipe and given.receipt is None:
        raise WrongUseError("wipe_without_receipt")
    if given.programme is None and (given.until or given.no_date):
        raise WrongUseError("retention_without_programme")
    if given.receipt is not None:
        check_receipt_path(given.receipt, force=given.force)
    if given.until is None:
        return None
    day = day_of_list(given.until)
    if day is None:
        raise WrongUseError("date_not_read", value=given.until)
    return day


def _programme(store: Store, library: Library, given: Namespace, now: datetime) -> str:
    here = retention.programmes(store, library, now.astimezone().date())
    titles = {one.programme: one.title for one in here}
    return choose_programme(given.programme, titles, library)


def _look(
    store: Store, library: Library, programme: str | None, now: datetime
) -> RetentionResult:
    found = retention.programmes(store, library, now.astimezone().date())
    if programme is not None:
        found = tuple(one for one in found if one.programme == programme)
    over = [one.programme for one in found if one.is_due]
    plan = retention.plan_of_programmes(store, over)
    return RetentionResult(found, plan, store.retention.receipts())


def _wipe(store: Store, library: Library, result: RetentionResult, now: datetime) -> None:
    """Wipe what is over; where nothing is, only what is left to do in the copies."""
    if not result.plan.is_empty:
        result.wiped = retention.wipe(store, result.plan, library, now)
    result.problems += retention.empty_copies(store, now)
    result.receipts = store.retention.receipts()
    if result.wiped:
        result.wiped = result.receipts[0]


def _write(given: Namespace, result: RetentionResult, library: Library) -> None:
    """Write the receipt of this wipe, or the last one when nothing was to be wiped."""
    if given.wipe and not result.wiped:
        return
    if not result.receipts:
        raise RefusedInputError("no_receipt")
    try:
        write_receipt(result.receipts[0], library, given.receipt, force=given.force)
    except FileNotWrittenError as error:
        if not result.wiped:
            raise
        result.problems.append(error)  # the receipt is kept, and can be written again


def _show(given: Namespace, result: RetentionResult, library: Library) -> None:
    if given.receipts:
        for receipt in result.receipts:
            for line in receipt_lines(receipt, library):
                say(line)
        if not result.receipts:
            tell(done("no_receipts"))
        return
    if result.wiped:
        wiped = result.wiped
        counts = ((len(wiped.tables), "tables"), (len(wiped.invited), "invitations"))
        tables = ", ".join(counted(number, what) for number, what in counts if number)
        say(done("wiped_partly" if result.problems else "wiped_now", tables=tables))
        say(done("own_copies"))
        tell(done("receipt_kept"))
        return
    for one in result.programmes:
        say(_line(one))
    _show_plan(result.plan)
    if given.wipe:
        tell(done("nothing_due"))


def _line(one: ProgrammeRetention) -> str:
    until = long_date(one.keep_until) if one.keep_until else done("kept_without_date")
    state = done("is_due") if one.is_due else ""
    title = one.name or done("without_programme")
    tables = counted(one.tables, "tables")
    return done("kept_until", programme=title, tables=tables, until=until) + state


def _show_plan(plan: WipePlan) -> None:
    if plan.is_empty:
        return
    say(done("would_wipe"))
    for one in plan.tables:
        notes = counted(one.notes, "notes")
        say(done("table_to_wipe", table=name_of(one.head), notes=notes))
    beside = plan.beside
    facts = {
        "invitations": len(plan.invited),
        "photos": beside.photos,
        "drafts": beside.drafts,
        "files": beside.intake_files,
        "copies": plan.copies,
    }
    say(done("beside_to_wipe", **facts))
    if plan.damaged:
        say(done("set_aside_goes"))
        for path in plan.damaged:
            say(f"    {path}")
    if plan.files:
        say(done("out_of_reach", files=counted(len(plan.files), "files")))
    say(done("own_copies"))
    tell(done("say_wipe"))


def _document(result: RetentionResult) -> dict[str, object]:
    plan = result.plan
    return {
        "programmes": [_entry(one) for one in result.programmes],
        "due": [] if result.wiped else [_table(one) for one in plan.tables],
        "wiped": _receipt(result.wiped) if result.wiped else None,
        "receipts": [_receipt(one) for one in result.receipts],
        "errors": list(map(error_entry, result.problems)),
    }


def _entry(one: ProgrammeRetention) -> dict[str, object]:
    return {
        "programme": one.programme,
        "title": one.title,
        "tables": one.tables,
        "keep_until": one.keep_until.isoformat() if one.keep_until else None,
        "due": one.is_due,
    }


def _table(one: TableToWipe) -> dict[str, object]:
    return {**table_entry(one.head), "notes": one.notes}


def _receipt(one: Receipt) -> dict[str, object]:
    emptied = one.copies_emptied_at
    return {
        "at": one.at.isoformat(),
        "device": str(one.device),
        "reason": one.reason.value,
        "copies_emptied_at": emptied.isoformat() if emptied else None,
        "invitations": len(one.invited),
        "photos": one.photos,
        "drafts": one.drafts,
        "files_taken_in": one.intake_files,
        "tables": [
            {
                "dialogue": str(table.ids[0]),
                "kind": table.kind,
                "theme": table.theme or None,
                "number": table.number,
                "date": table.held_on.isoformat() if table.held_on else None,
                "programme": table.programme or None,
                "notes": table.notes,
                "sha256": list(table.digests),
                "files": list(table.files),
            }
            for table in one.tables
        ],
    }

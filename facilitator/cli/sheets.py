"""The command `import`: notes from spreadsheets, also of one that comes again."""

from argparse import Namespace
from collections.abc import Sequence

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import DONE, FOUND, counts, done, say_json, tell
from facilitator.cli.numbers import tell_double_notes
from facilitator.cli.progress import add_quiet, with_signs_of_life
from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.items import Item
from facilitator.services.catalogue import read_data_files
from facilitator.services.messages import counted, words
from facilitator.services.spreadsheet_changes import RowOutcome, RowState
from facilitator.services.spreadsheet_files import tables_beside
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    PlannedTable,
    apply_in_slices,
    plan_in_slices,
    read_files,
)
from facilitator.services.spreadsheet_texts import told
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `import`."""
    help_of = texts().help
    notes = add_command(commands, "import", run_import)
    files = notes.add_argument_group(help_of["files"])
    files.add_argument("notes", metavar="NOTITIES", type=place, help=help_of["notes"])
    files.add_argument("--tables", metavar="TAFELS", type=place, help=help_of["tables"])
    notes.options.add_argument("--replace", action="store_true", help=help_of["replace_rows"])
    notes.add_json()
    add_quiet(notes)


def run_import(given: Namespace) -> int:
    """Run `import`; rows that are refused, or changed and left out, are named."""
    files = read_files(given.tables or tables_beside(given.notes), given.notes)
    known = read_data_files()
    with Store.open(given.store) as store:
        plan = with_signs_of_life(plan_in_slices(files, known, store), quiet=given.quiet)
        taking_in = apply_in_slices(store, plan, replace=given.replace)
        result = with_signs_of_life(taking_in, quiet=given.quiet)
        if result.notes and not all(one.is_new for one in plan.tables):  # of two note-takers
            tell_double_notes(store, quiet=given.quiet)
    warnings: list[Problem | FacilitatorError] = [*known.problems, *plan.warnings]
    for warning in (*warnings, *plan.gone_tables):
        tell(done("warning", text=words(warning)))
    for problem in (*plan.problems, *map(told, plan.changes)):
        tell(words(problem))
    if not given.quiet:
        _tell_taken_in(plan, result)
    _tell_result(plan, result, replaced=given.replace)
    if result.waiting:
        tell(done("some_wait", path=given.store))
    if given.json:
        say_json(_as_json(plan, result, replaced=given.replace))
    left = plan.gone_tables or (plan.changes and not given.replace)
    return FOUND if plan.problems or left or result.waiting else DONE


def _tell_taken_in(plan: ImportPlan, result: ImportResult) -> None:
    if result.tables or result.notes:
        tell(done("imported", **counts(result.tables, result.notes)))
    elif not result.changed and not result.removed:
        tell(done("nothing_new"))
    if plan.known_tables or plan.known_notes:
        tell(done("unchanged", **counts(plan.known_tables, plan.known_notes)))


def _tell_result(plan: ImportPlan, result: ImportResult, *, replaced: bool) -> None:
    """Tell what asks for attention."""
    if plan.changes:
        changed, gone = (
            counted(plan.count(state), "rows") for state in (RowState.CHANGED, RowState.GONE)
        )
        tell(done("rows_taken" if replaced else "rows_left", changed=changed, gone=gone))
    if result.erased:
        tell(done("erased", rows=counted(result.erased, "rows")))
    if plan.refused_rows:
        tell(done("refused", rows=counted(plan.refused_rows, "rows")))


def _as_json(plan: ImportPlan, result: ImportResult, *, replaced: bool) -> dict[str, object]:
    return {
        "file": plan.name,
        "sha256": plan.sha256,
        "tables": [_table(one) for one in plan.tables],
        "rows": [_row(one, taken=replaced) for one in plan.changes],
        "refused": _problems(plan.problems),
        "warnings": _problems((*plan.warnings, *plan.gone_tables)),
        "added": {"tables": result.tables, "notes": result.notes},
        "changed": result.changed,
        "removed": result.removed,
        "erased": result.erased,
        "waiting": result.waiting,
    }


def _table(one: PlannedTable) -> dict[str, object]:
    head = one.dialogue
    return {
        "dialogue": str(head.id),
        "theme": head.theme,
        "number": head.number,
        "date": head.held_on.isoformat() if head.held_on else None,
        "municipality": head.municipality or None,
        "state": (RowState.NEW if one.is_new else RowState.EQUAL).value,
        "notes": {
            "new": one.new_notes,
            "equal": one.known_notes,
            "changed": one.changed,
            "gone": one.gone,
        },
    }


def _row(one: RowOutcome, *, taken: bool) -> dict[str, object]:
    return {
        "state": one.state.value,
        "file": one.file,
        "line": one.line or None,
        "table": one.table,
        "dialogue": str(dialogue_of(one.before)),
        "record": type(one.before).__name__.lower(),
        "id": str(one.before.id),
        "before": _text(one.before),
        "after": _text(one.after),
        "text": words(told(one)),
        "taken": taken,
    }


def _text(record: Record | None) -> str | None:
    return record.text if isinstance(record, Item) else None


def _problems(found: Sequence[Problem]) -> list[dict[str, object]]:
    return [
        {
            "code": one.code,
            "file": str(one.data["file"]),
            "line": one.data.get("line"),
            "text": words(one),
        }
        for one in found
    ]

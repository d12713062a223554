"""The commands: each calls services, tells people on standard error and gives 0 or 1."""

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from facilitator import resources
from facilitator.cli.arguments import texts
from facilitator.cli.table_choice import choose
from facilitator.domain.errors import FacilitatorError, Problem, WrongUseError
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dialogue, Overview
from facilitator.domain.records.items import ItemKind
from facilitator.domain.text import shown_name
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.files import is_same
from facilitator.services.messages import counted, long_date, words
from facilitator.services.output_files import check_name
from facilitator.services.photos import photos_for_report
from facilitator.services.reporting import WORD, write_table_report
from facilitator.services.spreadsheet_files import tables_beside
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    plan_notes,
    read_files,
    take_in_notes,
)
from facilitator.storage.settings import data_folder
from facilitator.storage.store import Store

DONE = 0
FOUND = 1
"""Something in the input was refused, or found wrong; the rest was done."""


def tell(message: str) -> None:
    """Tell people something, on standard error, whether or not they still listen."""
    with suppress(BrokenPipeError):
        print(message, file=sys.stderr)


def done(name: str, **facts: object) -> str:
    """Give a sentence about what was done."""
    shown = {
        key: shown_name(fact) if isinstance(fact, Path) else fact for key, fact in facts.items()
    }
    return texts().done[name].format_map(shown)


def take_in(notes: Path, tables: Path | None, store_path: Path) -> int:
    """Take in notes from spreadsheets; rows that are refused are named."""
    files = read_files(tables or tables_beside(notes), notes)
    known = read_known()
    with Store.open(store_path) as store:
        plan = plan_notes(files, known, store)
        result = take_in_notes(store, plan)
    warnings: list[Problem | FacilitatorError] = [*known.problems, *plan.warnings]
    for warning in warnings:
        tell(done("warning", text=words(warning)))
    for problem in plan.problems:
        tell(words(problem))
    _tell_result(plan, result)
    return FOUND if plan.problems else DONE


def _tell_result(plan: ImportPlan, result: ImportResult) -> None:
    if result.tables or result.notes:
        tell(done("imported", **_counts(result.tables, result.notes)))
    else:
        tell(done("nothing_new"))
    if plan.known_tables or plan.known_notes:
        tell(done("unchanged", **_counts(plan.known_tables, plan.known_notes)))
    if result.erased:
        tell(done("erased", rows=counted(result.erased, "rows")))
    if plan.refused_rows:
        tell(done("refused", rows=counted(plan.refused_rows, "rows")))


def _counts(tables: int, notes: int) -> dict[str, str]:
    return {"tables": counted(tables, "tables"), "notes": counted(notes, "notes")}


def list_tables(store_path: Path, *, as_json: bool) -> int:
    """Print the tables: for people, or as one JSON document."""
    with Store.open(store_path, create=False) as store:
        overviews = sorted(store.overview(), key=_place_in_list)
    if as_json:
        print(json.dumps([_as_json(one) for one in overviews], ensure_ascii=False, indent=2))
    elif not overviews:
        tell(done("no_tables"))
    for overview in [] if as_json else overviews:
        print(_line(overview))
        print(done("code", id=overview.dialogue.id))
    return DONE


def _place_in_list(overview: Overview) -> tuple[object, ...]:
    """Order tables by theme, number, date and id; what is unknown comes last."""
    dialogue = overview.dialogue
    number, day = dialogue.number, dialogue.held_on
    held = day.isoformat() if day else ""
    return (dialogue.theme, number is None, number or 0, day is None, held, str(dialogue.id))


def _as_json(overview: Overview) -> dict[str, object]:
    dialogue = overview.dialogue
    return {
        "id": str(dialogue.id),
        "kind": dialogue.kind,
        "theme": dialogue.theme or None,
        "number": dialogue.number,
        "date": dialogue.held_on.isoformat() if dialogue.held_on else None,
        "municipality": dialogue.municipality or None,
        "host": dialogue.host_function or None,
        "participants": dialogue.participants,
        "practice": dialogue.practice,
        "items": {kind.value: overview.items.get(kind, 0) for kind in ItemKind},
    }


def _line(overview: Overview) -> str:
    dialogue = overview.dialogue
    line = done(
        "table",
        theme=dialogue.theme or dialogue.kind,
        number=_number(dialogue),
        date=long_date(dialogue.held_on) if dialogue.held_on else done("no_date"),
        municipality=dialogue.municipality or done("no_municipality"),
        notes=counted(overview.item_count, "notes"),
    )
    return done("practice", text=line) if dialogue.practice else line


def _number(dialogue: Dialogue) -> str:
    return done("number", number=dialogue.number) if dialogue.number else done("no_number")


def report_table(
    store_path: Path,
    dialogue: str,
    theme: str | None,
    to: Path,
    *,
    with_sensitive: bool,
    force: bool,
) -> int:
    """Write the report of one table; sensitive notes only when they are released."""
    if is_same(to, store_path):
        raise WrongUseError("report_over_store", path=str(to))
    check_name(to, WORD)
    known = read_known()
    with Store.open(store_path, create=False) as store:
        heads = [overview.dialogue for overview in store.overview()]
        chosen = choose(heads, dialogue, theme, known)
        dossier = store.dossier(chosen.id)
        photos = photos_for_report(dossier, store.media)
    write_table_report(
        dossier,
        to,
        library=known,
        created=datetime.now(UTC),
        with_sensitive=with_sensitive,
        photos=photos,
        force=force,
    )
    sensitive = sum(item.sensitive for item in without_doubles(dossier).items)
    if sensitive and not with_sensitive:
        tell(done("left_out", notes=counted(sensitive, "notes")))
    tell(done("report", path=to))
    return DONE


def check_store(store_path: Path) -> int:
    """Look at the whole store, and name what is wrong."""
    with Store.open(store_path, create=False) as store:
        problems = store.check()
        overviews = () if problems else store.overview()
    for problem in problems:
        tell(words(problem))
    if problems:
        tell(done("found", problems=counted(len(problems), "problems")))
        return FOUND
    notes = sum(overview.item_count for overview in overviews)
    tell(done("checked", **_counts(len(overviews), notes)))
    return DONE


def read_known() -> Library:
    """Read what the program ships with, and what this computer adds."""
    return read_library([resources.root(), data_folder()])

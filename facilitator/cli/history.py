"""The commands for what was taken in before: see it, and take it back."""

from argparse import Namespace
from collections.abc import Callable, Sequence

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.file_messages import layer_name, proposal_counts, tally_entry
from facilitator.cli.messages import DONE, done, name_of, say, say_json, tell
from facilitator.cli.progress import add_quiet, with_signs_of_life
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.catalogue import read_data_files
from facilitator.services.import_history import (
    HistoryEntry,
    HistoryFile,
    ImportUndoResult,
    find_entry,
    history,
    preview_undo,
    undo_in_slices,
)
from facilitator.services.messages import counted, long_date
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `history` and `undo`."""
    help_of = texts().help
    shown = add_command(commands, "history", run_history)
    shown.add_json()
    undo = add_command(commands, "undo", run_undo)
    undo.options.add_argument("--to", metavar="MOMENT", help=help_of["undo_to"])
    undo.options.add_argument("--dry-run", action="store_true", help=help_of["dry_run"])
    undo.add_json()
    add_quiet(undo)


def run_history(given: Namespace) -> int:
    """Run `history`: what was taken in, the newest first."""
    with Store.open(given.store, create=False) as store:
        entries = history(store, read_data_files())
    if given.json:
        say_json([_entry(one) for one in entries])
        return DONE
    if not entries:
        tell(done("no_history"))
    for one in entries:
        say(_line(one))
        for file in one.files:
            say(_file_line(file))
    return DONE


def run_undo(given: Namespace) -> int:
    """Run `undo`: take the last intake back, or an earlier one with all that came after it."""
    with Store.open(given.store, create=False) as store:
        entry = _chosen(store, given.to)
        told = preview_undo(store, entry.at)
        if not given.dry_run:
            with_signs_of_life(undo_in_slices(store, entry.at), quiet=given.quiet)
    if given.json:
        say_json(_result(told.entries, told.result))
    for one in [] if given.json else told.entries:
        say(_line(one))
    if not given.quiet:
        tell(_told(told.entries, told.result, dry_run=given.dry_run))
    if told.result.left:
        tell(done("undo_left", records=counted(told.result.left, "records")))
    return DONE


def _chosen(store: Store, asked: str | None) -> HistoryEntry:
    """Give what is to be taken back: what was asked for, or the last that can be."""
    entries = history(store)
    if asked is not None:
        return find_entry(entries, asked)
    found = next((one for one in entries if one.can_be_undone), None)
    if found is None:
        raise RefusedInputError("nothing_to_undo")
    return found


def _line(one: HistoryEntry) -> str:
    at = one.at.astimezone()
    state = (
        "undone" if one.undone else "can_be_undone" if one.can_be_undone else "cannot_be_undone"
    )
    what = counted(len(one.files), "files") if one.files else done("only_answers")
    facts = {"day": long_date(at.date()), "time": f"{at:%H:%M}", "id": one.id}
    return done(
        "intake",
        what=what,
        counts=_counts(one.tally, one.count_in_layers),
        state=done(state),
        **facts,
    )


def _file_line(file: HistoryFile) -> str:
    sender = file.sender or done("no_name")
    by = f"{sender} ({file.words})" if file.words else done("nobody")
    layer = layer_name(file.board, file.board_name) if file.board else ""
    facts = {"table": layer or name_of(file.head), "sender": by}
    facts["counts"] = _counts(file.tally, file.count)
    return done("intake_file", path=shown_name(file.name), **facts)


def _counts(tally: Tally, in_layers: Callable[..., int]) -> str:
    """Say what came, changed and went, and what waits; in notes, and in parts of layers."""
    counts = {
        "new": tally.count(Effect.NEW, kind=Item) + in_layers(Effect.NEW),
        "changed": tally.count(Effect.CHANGED) + in_layers(Effect.CHANGED),
        "removed": tally.count(Effect.REMOVED) + tally.erased + in_layers(Effect.REMOVED),
        "disputed": tally.count(Effect.DISPUTED) + in_layers(Effect.DISPUTED),
    }
    told = done("intake_parts" if in_layers(*Effect) else "intake_counts", **counts)
    waits = proposal_counts(tally.waiting)
    return f"{told}; {done('intake_waits', text=waits)}" if waits else told


def _told(entries: Sequence[HistoryEntry], result: ImportUndoResult, *, dry_run: bool) -> str:
    return done(
        "would_undo" if dry_run else "undone_now",
        times=counted(len(entries), "times"),
        gone=result.gone,
        put_back=result.put_back,
    )


def _result(entries: Sequence[HistoryEntry], result: ImportUndoResult) -> dict[str, object]:
    return {
        "undone": [_entry(one) for one in entries],
        "gone": result.gone,
        "put_back": result.put_back,
        "left": result.left,
    }


def _entry(one: HistoryEntry) -> dict[str, object]:
    return {
        "id": one.id,
        "undone": one.undone,
        "can_be_undone": one.can_be_undone,
        "files": [_file_entry(file) for file in one.files],
    }


def _file_entry(file: HistoryFile) -> dict[str, object]:
    head = file.head
    return {
        "file": file.name,
        "sha256": file.sha256,
        "dialogue": str(file.dialogue_id),
        "theme": head.theme or None if head else None,
        "number": head.number if head else None,
        "key": file.key or None,
        "words": file.words or None,
        "name": file.sender or None,
        **tally_entry(file.tally),
    }

"""The command `export`: files to hand tables over, one for each table and part of it."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.checking import tell_direct
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
from facilitator.cli.progress import add_quiet, with_progress
from facilitator.cli.table_choice import choose, choose_all
from facilitator.domain.errors import FileNotWrittenError, RefusedInputError, WrongUseError
from facilitator.domain.privacy.identifying.findings import Finding, FindingKind
from facilitator.domain.privacy.identifying.table_check import TABLE_FILE
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.services.catalogue import read_data_files
from facilitator.services.export import export_table, names_told
from facilitator.services.export_check import check_table
from facilitator.services.keys import check_public_key
from facilitator.services.messages import counted, words
from facilitator.services.named_texts import lines_of
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.stores import Store
from facilitator.services.word_codes import fingerprint_words


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """What became of a table: its files, or why there is none."""

    head: Dialogue
    recipients: Sequence[str]
    files: Sequence[Path] = ()
    named: Sequence[str] = ()
    found: Sequence[Finding] = ()
    error: RefusedInputError | FileNotWrittenError | None = None

    @property
    def further(self) -> Sequence[Finding]:
        """What was found and is not in the texts that are `named`."""
        at_table = {FindingKind.TABLE_NAME} if self.named else set[FindingKind]()
        return [one for one in self.found if one.kind not in at_table]

    def warnings(self) -> Iterator[tuple[str, str, Sequence[str]]]:
        """Say what to look at: a code, a sentence, and the texts that it is about."""
        table = name_of(self.head)
        if self.named:
            count = counted(len(self.named), "texts")
            yield "names_leave", done("names_leave", table=table, texts=count), self.named
        if self.head.status is DialogueStatus.RUNNING:
            yield "still_running", done("still_running", table=table), ()


def add_to(commands: Commands) -> None:
    """Add `export`."""
    help_of = texts().help
    parser = add_command(commands, "export", run_export)
    which = parser.options.add_mutually_exclusive_group(required=True)
    which.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue"])
    which.add_argument("--all", action="store_true", help=help_of["all"])
    parser.options.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_export"])
    parser.options.add_argument(
        "--to", metavar="MAP", type=place, required=True, help=help_of["to_export"]
    )
    parser.add_force()
    sealed = parser.options.add_mutually_exclusive_group()
    sealed.add_argument(
        "--recipient", metavar="SLEUTEL", action="append", default=[], help=help_of["recipient"]
    )
    sealed.add_argument("--plain", action="store_true", help=help_of["plain"])
    parser.add_json()
    add_quiet(parser)


def run_export(given: Namespace) -> int:
    """Run `export`: files of each table that is asked for."""
    for key in given.recipient:
        _check_recipient(key)
    with Store.open(given.store, create=False) as store:
        tables = _chosen(store, given)
        recipients = {table.id: _recipients(store, table.id, given) for table in tables}
        exported = []
        for table in with_progress(tables, len(tables), quiet=given.quiet):
            exported.append(_export(store, table, given, recipients[table.id]))
            for path in () if given.json else exported[-1].files:
                say(path)
    _raise_if_none(exported)
    if given.json:
        say_json(_as_json(exported, given.to))
    _tell(exported, given.to, quiet=given.quiet)
    return FOUND if any(one.error for one in exported) else DONE


def _raise_if_none(exported: Sequence[ExportedTable]) -> None:
    """Raise what the disk said when no file could be made at all."""
    if all(one.error for one in exported):
        for one in exported:
            if isinstance(one.error, FileNotWrittenError):
                raise one.error


def _tell(exported: Sequence[ExportedTable], folder: Path, *, quiet: bool) -> None:
    """Tell what there is to look at, and what to do with the files."""
    for one in exported:
        if one.error:
            tell(done("not_exported", table=name_of(one.head), text=words(one.error)))
    made = [one for one in exported if not one.error]
    for one in made:
        tell_direct(one.further, name_of(one.head))
        for _, text, about in one.warnings():
            tell("\n    ".join((done("warning", text=text), *about)))
    if not quiet:
        tell(done("exported", tables=counted(len(made), "tables"), path=folder))
        _tell_keys(one.recipients for one in exported)


def _tell_keys(recipients: Iterable[Sequence[str]]) -> None:
    """Tell who can open the files, each key by its words."""
    keys = dict.fromkeys(key for each in recipients for key in each)
    if keys:
        tell(done("sealed_for", words="; ".join(map(fingerprint_words, keys))))


def _check_recipient(key: str) -> None:
    try:
        check_public_key(key)
    except RefusedInputError as error:
        raise WrongUseError(error.code, **error.data) from error


def _chosen(store: Store, given: Namespace) -> list[Dialogue]:
    heads = [overview.dialogue for overview in store.overview()]
    if given.all:
        return choose_all(heads, given.theme, read_data_files())
    return [choose(heads, given.dialogue, given.theme, read_data_files())]


def _recipients(store: Store, table: DialogueId, given: Namespace) -> Sequence[str]:
    """Give for whom a table is sealed: who was named, or who the invitation names."""
    if given.plain:
        return ()
    invitation = ReceivedInvitations(store).of(table)
    found = given.recipient or (invitation.recipients if invitation else ())
    if not found:
        raise WrongUseError("export_to_nobody")
    return tuple(found)


def _export(
    store: Store, table: Dialogue, given: Namespace, recipients: Sequence[str]
) -> ExportedTable:
    """Write the files of one table; or give why it could not be."""
    try:
        now = datetime.now(UTC)
        files = export_table(store, table.id, given.to, now, recipients, force=given.force)
        named = lines_of(names_told(store, table.id))
    except (RefusedInputError, FileNotWrittenError) as error:
        return ExportedTable(table, recipients, error=error)
    found = check_table(store, table.id, TABLE_FILE).open
    return ExportedTable(table, recipients, files, named, found)


def _as_json(exported: Iterable[ExportedTable], folder: Path) -> dict[str, object]:
    tables, warnings, errors = [], [], []
    for one in exported:
        named = {"dialogue": str(one.head.id)}
        if one.error:
            errors.append({**named, **error_entry(one.error)})
            continue
        tables.append(_entry(one))
        for code, text, about in one.warnings():
            warnings.append({**named, "code": code, "text": text, "texts": list(about)})
    return {"folder": str(folder), "tables": tables, "warnings": warnings, "errors": errors}


def _entry(one: ExportedTable) -> dict[str, object]:
    keys = [{"public_key": key, "words": fingerprint_words(key)} for key in one.recipients]
    files = list(map(str, one.files))
    return {**table_entry(one.head), "files": files, "recipients": keys}

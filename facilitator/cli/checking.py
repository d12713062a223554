"""The commands `check-export` and `decide-export`: what to look at before a table leaves."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from facilitator.cli.arguments import CommandParser, Commands, add_command, filled, texts
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, table_entry, tell
from facilitator.cli.table_choice import by_codes, choose
from facilitator.domain.errors import WrongUseError
from facilitator.domain.privacy.identifying.findings import MARKS, Finding
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.specs import RECORDS
from facilitator.services import finding_decisions as decisions
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.clearing import reopen
from facilitator.services.dialogue_editor import DialogueEditor, SystemIdAndTimeSource
from facilitator.services.export_check import (
    DecidedPoint,
    ExportCheck,
    can_be_kept,
    check_table,
    count_direct,
)
from facilitator.services.messages import counted, finding_word, words
from facilitator.services.publishing import publication_scope
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `check-export` and `decide-export`."""
    help_of = texts().help
    check = add_command(commands, "check-export", run_check_export)
    _add_table(check)
    check.options.add_argument("--decided", action="store_true", help=help_of["decided"])
    check.add_json()
    decide = add_command(commands, "decide-export", run_decide_export)
    _add_table(decide)
    decide.options.add_argument(
        "--finding", metavar="CODE", action="append", required=True, help=help_of["finding"]
    )
    answers = decide.options.add_mutually_exclusive_group(required=True)
    for name in ("take_proposal", "leave_out", "reopen"):
        answers.add_argument(
            f"--{name.replace('_', '-')}", action="store_true", help=help_of[name]
        )
    for name, kind in (("reword", "TEKST"), ("keep", "REDEN")):
        answers.add_argument(f"--{name}", metavar=kind, type=filled, help=help_of[name])
    decide.add_json()
    decide.set_defaults(decided=False)


def _add_table(parser: CommandParser) -> None:
    help_of, options = texts().help, parser.options
    options.add_argument("--dialogue", metavar="TAFEL", required=True, help=help_of["dialogue"])
    options.add_argument("--theme", metavar="THEMA", help=help_of["theme"])


def run_check_export(given: Namespace) -> int:
    """Run `check-export`; end with 1 when a person has something to decide."""
    with Store.open(given.store, create=False) as store:
        library = read_data_files()
        head = _table(store, given, library)
        check = _check(store, head, library)
    _show(given, head, check)
    return FOUND if check.open else DONE


def run_decide_export(given: Namespace) -> int:
    """Run `decide-export`: all that is named is decided alike; then show what still waits."""
    with Store.open(given.store, create=False) as store:
        library = read_data_files()
        head = _table(store, given, library)
        check = _check(store, head, library)
        editor = DialogueEditor(store, head.id, SystemIdAndTimeSource())
        if given.reopen:
            points = by_codes(given.finding, check.decided, lambda point: point.code)
            codes = {point.code for point in points}
            _reopen(editor, codes)
        else:
            found = by_codes(given.finding, check.open, lambda one: one.code)
            codes = {one.code for one in found}
            _decide(editor, given, found)
        check = _check(store, head, library)
    tell(done("answered", what=counted(len(codes), "points")))
    _show(given, head, check)
    return DONE


def _table(store: Store, given: Namespace, library: Library) -> Dialogue:
    heads = [overview.dialogue for overview in store.overview()]
    return choose(heads, given.dialogue, given.theme, library)


def _check(store: Store, head: Dialogue, library: Library) -> ExportCheck:
    return check_table(store, head.id, publication_scope(store, head, library))


def _decide(editor: DialogueEditor, given: Namespace, found: Sequence[Finding]) -> None:
    """Carry out the answer that was typed; raises WrongUseError where it does not fit."""
    several = len({one.code for one in found}) > 1
    if given.take_proposal:
        decisions.take_proposals(editor, found)
    elif given.leave_out:
        _check_each(found, decisions.can_be_left_out, "finding_not_left_out")
        decisions.leave_out(editor, found)
    elif given.reword:
        _check_each(found, decisions.can_be_reworded, "finding_not_reworded")
        _check_one("--reword", several=several)
        decisions.reword(editor, found[0], given.reword)
    else:
        _check_each(found, can_be_kept, "finding_not_kept")
        _check_one("--keep", several=several and any(one.kind in MARKS for one in found))
        decisions.keep(editor, found, given.keep)


def _check_each(found: Iterable[Finding], may_be: Callable[[Finding], bool], code: str) -> None:
    for one in found:
        if not may_be(one):
            raise WrongUseError(code, id=one.code)


def _check_one(option: str, *, several: bool) -> None:
    if several:
        raise WrongUseError("one_by_one", option=option)


def _reopen(editor: DialogueEditor, codes: AbstractSet[str]) -> None:
    for one in editor.dossier.clearances:
        if one.code in codes:
            reopen(editor, one.about, one.field, one.finding)


def _show(given: Namespace, head: Dialogue, check: ExportCheck) -> None:
    """Print what waits and what was decided, for people or as one JSON document."""
    if given.json:
        found = [_entry(one) for one in check.open]
        decided = [_decided_entry(point) for point in check.decided]
        lists = {"findings": found, "decided": decided, "errors": []}
        say_json({**table_entry(head), **lists})
    else:
        _print(check.open)
        _print_decided(check.decided if given.decided else ())
    tell(
        done("to_decide", points=counted(len(check.open), "points"))
        if check.open
        else done("nothing_found")
    )


def _print(found: Iterable[Finding]) -> None:
    for one in found:
        say(done("finding", kind=finding_word(one.kind), sentence=one.sentence))
        say(done("finding_why", why=words(one.why)))
        if one.proposal:
            say(done("finding_proposal", proposal=one.proposal))
        say(done("code", id=one.code))


def _print_decided(decided: Iterable[DecidedPoint]) -> None:
    for point in decided:
        say(done("finding", kind=finding_word(point.kind), sentence=point.text))
        reason = f": {point.reason}" if point.reason else ""
        say(done("finding_decided", decision=point.decision, reason=reason))
        say(done("code", id=point.code))


def tell_direct(found: Sequence[Finding], table: str) -> None:
    """Tell of what leaves how often it names or reaches somebody, if it does."""
    if count := count_direct(found):
        tell(done("identifies", table=table, points=counted(count, "points")))


def _entry(one: Finding) -> dict[str, object]:
    return {
        "code": one.code,
        "kind": one.kind.value,
        "record": RECORDS[type(one.record)].name,
        "id": str(one.record.id),
        "field": one.field,
        "sentence": one.sentence,
        "start": one.start,
        "end": one.end,
        "reason": words(one.why),
        "proposal": one.proposal or None,
    }


def _decided_entry(point: DecidedPoint) -> dict[str, object]:
    return {
        "code": point.code,
        "kind": point.kind.value,
        "record": RECORDS[type(point.record)].name,
        "id": str(point.record.id),
        "text": point.text,
        "decision": point.decision.value,
        "reason": point.reason or None,
    }

"""The command for what waits for a yes: see it, and say yes or no."""

from argparse import Namespace
from collections.abc import Sequence

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.messages import DONE, FOUND, done, name_of, say, say_json, tell, tell_names
from facilitator.cli.table_choice import choose
from facilitator.domain.errors import WrongUseError
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.catalogue import read_data_files
from facilitator.services.confusable_names import confusable, confusable_at
from facilitator.services.messages import counted, messages
from facilitator.services.settlement import (
    WaitingProposal,
    WaitingWriter,
    settle,
    settle_writer,
    waiting,
)
from facilitator.services.stores import Store

_SHOWN = 60
"""So many letters of a note are shown on its line."""


def add_to(commands: Commands) -> None:
    """Add `settle`."""
    help_of = texts().help
    parser = add_command(commands, "settle", run_settle)
    options = parser.options
    for name in ("accept", "refuse"):
        options.add_argument(
            f"--{name}", metavar="CODE", action="append", default=[], help=help_of[name]
        )
    for name in ("accept_writer", "refuse_writer"):
        options.add_argument(
            f"--{name.replace('_', '-')}", metavar="SLEUTEL", help=help_of[name]
        )
    options.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue_of_writer"])
    options.add_argument("--theme", metavar="THEMA", help=help_of["theme"])
    options.add_argument("--json", action="store_true", help=help_of["json"])


def run_settle(given: Namespace) -> int:
    """Run `settle`: without an answer show what waits, and end with 1 when anything does."""
    with Store.open(given.store, create=False) as store:
        answered = _answer(store, given)
        found = waiting(store)
    if answered is not None:
        tell(done("settled", proposals=counted(answered, "proposals")))
    if given.json:
        say_json([_entry(one) for one in found])
    else:
        _show(found)
    asked = any(one.proposals for one in found)
    return FOUND if asked and answered is None else DONE


def _answer(store: Store, given: Namespace) -> int | None:
    """Do what was answered; None when nothing was."""
    answers = [
        settle(store, ids, accepted=yes)
        for ids, yes in ((given.accept, True), (given.refuse, False))
        if ids
    ]
    for key, yes in ((given.accept_writer, True), (given.refuse_writer, False)):
        if key is not None:
            table = _table(store, given, key)
            answers.append(settle_writer(store, table.dialogue_id, table.key, accepted=yes))
    return sum(answers) if answers else None


def _table(store: Store, given: Namespace, key: str) -> WaitingWriter:
    """Find a writer at a table by the beginning of his key; raises WrongUseError."""
    found = [one for one in waiting(store) if one.key.startswith(key) and (key or not one.key)]
    if given.dialogue:
        heads = [one.head for one in found if one.head]
        head = choose(heads, given.dialogue, given.theme, read_data_files())
        found = [one for one in found if one.dialogue_id == head.id]
    if len(found) != 1:
        raise WrongUseError("proposal_unknown", id=key)
    return found[0]


def _show(found: Sequence[WaitingWriter]) -> None:
    if not found:
        tell(done("nothing_waits"))
    tell_names(confusable(one.name for one in found))
    tell_names(confusable_at(one.head for one in found if one.head))
    for one in found:
        name = one.name or messages().signatures["new" if one.key else "unsigned"]
        facts = {"words": one.words or "-", "key": one.key or "-", "name": name}
        say(done("waiting_writer", table=name_of(one.head), **facts))
        if one.added:
            say(done("waiting_added", records=counted(one.added, "records")))
        for proposal in one.proposals:
            kind = texts().proposals[proposal.kind]
            say(done("waiting_proposal", id=proposal.id, kind=kind, text=_said(proposal)))


def _said(proposal: WaitingProposal) -> str:
    """Say in a line what is here and what it would be, and from which file."""
    sides = [_text(one) for one in (proposal.before, proposal.after) if one is not None]
    text = " → ".join(filter(None, sides))
    return text + (done("waiting_file", file=proposal.file) if proposal.file else "")


def _text(record: Record) -> str:
    if isinstance(record, Item):
        text = shown_name(record.text)
        return f"‘{text[:_SHOWN]}…’" if len(text) > _SHOWN else f"‘{text}’"
    return name_of(record) if isinstance(record, Dialogue) else ""


def _entry(one: WaitingWriter) -> dict[str, object]:
    return {
        "dialogue": str(one.dialogue_id),
        "theme": one.head.theme or None if one.head else None,
        "number": one.head.number if one.head else None,
        "key": one.key or None,
        "words": one.words or None,
        "name": one.name or None,
        "added": one.added,
        "proposals": [
            {
                "id": each.id,
                "kind": each.kind.value,
                "file": each.file or None,
                "before": _plain_text(each.before),
                "after": _plain_text(each.after),
            }
            for each in one.proposals
        ],
    }


def _plain_text(record: Record | None) -> str | None:
    return record.text if isinstance(record, Item) else None

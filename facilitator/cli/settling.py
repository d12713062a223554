"""The command for what waits for a yes: see it, and say yes or no."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.messages import DONE, FOUND, done, name_of, say, say_json, tell, tell_names
from facilitator.cli.progress import TellProgress, add_quiet
from facilitator.cli.table_choice import choose
from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RECORDS
from facilitator.domain.text import shown_line
from facilitator.jobs import at_once
from facilitator.services.catalogue import read_data_files
from facilitator.services.confusable_names import confusable, confusable_at
from facilitator.services.messages import counted, counted_erasure, messages
from facilitator.services.record_words import RecordWords
from facilitator.services.settlement import (
    WaitingProposal,
    WaitingWriter,
    proposals,
    settle_in_slices,
    settle_writer,
    unconfirmed_erasures,
    waiting,
    whole_ids,
)
from facilitator.services.stores import Store

_SHOWN = 1_000
"""So many letters of what waits are shown on its line; in JSON it is whole."""

Shown = tuple[WaitingWriter, Sequence[WaitingProposal]]


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
    parser.add_json()
    add_quiet(parser)


def run_settle(given: Namespace) -> int:
    """Run `settle`: without an answer show what waits, and end with 1 when anything does."""
    with Store.open(given.store, create=False) as store:
        answered = _answer(store, given)
        found = [(one, proposals(store, one.ids)) for one in waiting(store)]
        erased, layers = _in_copies(store), _layers(store)
    if answered is not None:
        tell(done("settled", proposals=counted(answered, "proposals")))
    if given.json:
        say_json([_entry(*one) for one in found])
    else:
        _show(found)
    for line in (*erased, *layers):
        tell(line)
    asked = bool(layers) or any(one.ids for one, _ in found)
    return FOUND if asked and answered is None else DONE


def _answer(store: Store, given: Namespace) -> int | None:
    """Do what was answered, all or nothing; None when nothing was."""
    chosen = {True: whole_ids(store, given.accept), False: whole_ids(store, given.refuse)}
    keys = {True: given.accept_writer, False: given.refuse_writer}
    writers = {yes: _table(store, given, key) for yes, key in keys.items() if key is not None}
    _check_one_answer(chosen, writers)
    progress = TellProgress(quiet=given.quiet)
    answers = [
        at_once(settle_in_slices(store, ids, accepted=yes, progress=progress))
        for yes, ids in chosen.items()
        if ids
    ]
    for yes, one in writers.items():
        of = (one.dialogue_id, one.key)
        answers.append(settle_writer(store, *of, accepted=yes, progress=progress))
    return sum(answers) if answers else None


def _check_one_answer(
    chosen: Mapping[bool, Sequence[str]], writers: Mapping[bool, WaitingWriter]
) -> None:
    """See that nothing has two answers, also by its writer; raises WrongUseError."""
    given = [*chosen.values(), *((*one.ids, one.key) for one in writers.values())]
    every = [one for several in given for one in several]
    twice = [one for one, number in Counter(every).items() if number > 1]
    if twice:
        raise WrongUseError("proposal_twice", id=twice[0])


def _table(store: Store, given: Namespace, key: str) -> WaitingWriter:
    """Find a writer at a table by the beginning of his key; raises WrongUseError."""
    found = [one for one in waiting(store) if one.key.startswith(key) and (key or not one.key)]
    if given.dialogue and found:
        heads = [one.head for one in found if one.head]
        head = choose(heads, given.dialogue, given.theme, read_data_files())
        found = [one for one in found if one.dialogue_id == head.id]
    if len(found) != 1:
        raise WrongUseError("proposal_unknown", id=key)
    return found[0]


def _in_copies(store: Store) -> list[str]:
    """Say of each table what files erased that copies of the store still hold."""
    heads = {one.dialogue.id: one.dialogue for one in store.overview()}
    return [
        done("erased_in_copies", table=name_of(heads.get(home)), count=counted_erasure(erased))
        for home, erased in unconfirmed_erasures(store).items()
    ]


def _layers(store: Store) -> list[str]:
    """Say which layers were refused since nobody said yes to who made them."""
    return [
        done("waiting_layer", path=path, words=problem.data["words"], key=problem.data["key"])
        for path, problem, _ in store.review.refused()
        if problem.code == "coordinator_unknown"
    ]


def _show(found: Sequence[Shown]) -> None:
    if not found:
        tell(done("nothing_waits"))
    tell_names(confusable(one.name for one, _ in found))
    tell_names(confusable_at(one.head for one, _ in found if one.head))
    for one, its in found:
        name = one.name or messages().signatures["new" if one.is_signed else "unsigned"]
        name = done("from_sheet") if one.is_sheet else name
        facts = {"words": one.words or "-", "key": one.key or "-", "name": name}
        say(done("waiting_writer", table=name_of(one.head), **facts))
        if one.added:
            say(done("waiting_added", records=counted(one.added, "records")))
        if one.erasures.records:
            say(done("waiting_erasures", count=counted_erasure(one.erasures)))
        for proposal in its:
            kind = texts().proposals[proposal.kind]
            say(done("waiting_proposal", id=proposal.id, kind=kind, text=_said(proposal)))


def _said(proposal: WaitingProposal) -> str:
    """Say in a line what is here and what it would be, and from which file."""
    text = _cut(shown_line(_text(proposal)))
    return text + (done("waiting_file", file=proposal.file) if proposal.file else "")


def _cut(text: str) -> str:
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def _text(one: WaitingProposal) -> str:
    """Say what would happen after a yes, in full."""
    words, told = RecordWords(name_of, one.named), texts().proposals_told
    if one.kind in told:
        return told[one.kind]
    if one.before and one.after and one.kind is not ProposalKind.ALIAS:
        return words.change(one.before, one.after)
    record = one.after or one.before
    if record is None:
        return told["gone"]
    text = words.record(record)
    parted = one.kind is ProposalKind.ALIAS and one.after is None
    return told["parted"].format(text=text) if parted else text


def _entry(one: WaitingWriter, its: Iterable[WaitingProposal]) -> dict[str, object]:
    return {
        "dialogue": str(one.dialogue_id),
        "theme": one.head.theme or None if one.head else None,
        "number": one.head.number if one.head else None,
        "key": one.key if one.is_signed else None,
        "words": one.words or None,
        "name": one.name or None,
        "added": one.added,
        "proposals": [
            {
                "id": each.id,
                "kind": each.kind.value,
                "file": each.file or None,
                "record": _type(each.after or each.before),
                "text": _text(each),
                "before": _words(each, each.before),
                "after": _words(each, each.after),
            }
            for each in its
        ],
    }


def _type(record: Record | None) -> str | None:
    return RECORDS[type(record)].name if record else None


def _words(one: WaitingProposal, record: Record | None) -> str | None:
    """Give what one side says: the text of a note, of anything else which it is."""
    if record is None or isinstance(record, Item):
        return record.text if record else None
    return RecordWords(name_of, one.named).record(record)

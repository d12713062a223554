"""The command `check-export`: what to look at before a table leaves this laptop."""

from argparse import Namespace
from collections.abc import Sequence

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, table_entry, tell
from facilitator.cli.table_choice import choose
from facilitator.domain.privacy.identifying.findings import Finding
from facilitator.domain.records.specs import RECORDS
from facilitator.services.catalogue import read_data_files
from facilitator.services.export_check import check_table, count_direct
from facilitator.services.messages import counted, finding_word, words
from facilitator.services.publishing import publication_scope
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `check-export`."""
    help_of = texts().help
    parser = add_command(commands, "check-export", run_check_export)
    parser.options.add_argument(
        "--dialogue", metavar="TAFEL", required=True, help=help_of["dialogue"]
    )
    parser.options.add_argument("--theme", metavar="THEMA", help=help_of["theme"])
    parser.add_json()


def run_check_export(given: Namespace) -> int:
    """Run `check-export`; end with 1 when a person has something to decide."""
    with Store.open(given.store, create=False) as store:
        heads = [overview.dialogue for overview in store.overview()]
        library = read_data_files()
        head = choose(heads, given.dialogue, given.theme, library)
        found = check_table(store, head.id, publication_scope(store, head, library)).open
    if given.json:
        say_json(
            {**table_entry(head), "findings": [_entry(one) for one in found], "errors": []}
        )
    for one in [] if given.json else found:
        say(done("finding", kind=finding_word(one.kind), sentence=one.sentence))
        say(done("finding_why", why=words(one.why)))
        if one.proposal:
            say(done("finding_proposal", proposal=one.proposal))
    tell(
        done("to_decide", points=counted(len(found), "points"))
        if found
        else done("nothing_found")
    )
    return FOUND if found else DONE


def tell_direct(found: Sequence[Finding], table: str) -> None:
    """Tell of what leaves how often it names or reaches somebody, if it does."""
    if count := count_direct(found):
        tell(done("identifies", table=table, points=counted(count, "points")))


def _entry(one: Finding) -> dict[str, object]:
    return {
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

"""What may be typed behind every report: its place, its edition, and sensitive notes to add."""

from argparse import Namespace
from collections.abc import Sequence

from facilitator.cli.arguments import CommandParser, place, texts
from facilitator.cli.messages import done, tell
from facilitator.domain.errors import WrongUseError
from facilitator.domain.records.ids import ItemId
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.files import is_same
from facilitator.services.messages import counted, listed
from facilitator.services.reporting import formats


def add_making(
    report: CommandParser, *, is_public: bool = True, where: str = "to_report"
) -> None:
    """Add where a report goes, in which edition, and whether a file there may go.

    `where` names the help on the place.
    """
    to = texts().help[where].format(endings=listed(formats()))
    report.options.add_argument("--to", metavar="PLAATS", type=place, required=True, help=to)
    add_edition(report, is_public=is_public)
    report.add_force()


def add_edition(report: CommandParser, *, is_public: bool) -> None:
    """Add the edition, and the sensitive notes that come along in the one for who works on."""
    help_of, options = texts().help, report.options
    options.add_argument(
        "--edition",
        choices=(INTERNAL.name, PUBLIC) if is_public else (INTERNAL.name,),
        default=INTERNAL.name,
        help=help_of["edition" if is_public else "edition_intern"],
    )
    sensitive = options.add_mutually_exclusive_group()
    sensitive.add_argument(
        "--with-sensitive", action="store_true", help=help_of["with_sensitive"]
    )
    sensitive.add_argument(
        "--release", metavar="NOTITIE", action="append", default=[], help=help_of["release"]
    )


def check_options(given: Namespace) -> None:
    """Raise WrongUseError where what was typed does not go together."""
    if is_same(given.to, given.store):
        raise WrongUseError("report_over_store", path=str(given.to))
    if given.edition == PUBLIC and (given.with_sensitive or given.release):
        raise WrongUseError("released_in_public")


def released_notes(given: Namespace, sources: Sequence[ReportSource]) -> frozenset[ItemId]:
    """Give the sensitive notes that come along, and tell how many stay out."""
    sensitive = frozenset(note for source in sources for note in source.sensitive())
    released = sensitive if given.with_sensitive else _named(given.release, sensitive)
    for source in sources:
        decided = source.decided_sensitive().items()
        released |= {note for note, is_released in decided if is_released}
    if left := len(sensitive - released):
        tell(done("left_out", notes=counted(left, "notes")))
    return released


def _named(codes: Sequence[str], sensitive: frozenset[ItemId]) -> frozenset[ItemId]:
    """Give the notes that are named; raises WrongUseError for one that is not sensitive."""
    of_code = {str(note): note for note in sensitive}
    unknown = [code for code in codes if code.lower() not in of_code]
    if unknown:
        raise WrongUseError("note_not_sensitive", id=unknown[0])
    return frozenset(of_code[code.lower()] for code in codes)

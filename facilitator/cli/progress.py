"""How far long work is, on standard error: a line each tenth, and none with `--quiet`."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from facilitator.cli.arguments import CommandParser, texts
from facilitator.cli.messages import done, tell

T = TypeVar("T")

FEW = 20
"""Work of fewer parts than this is over before anybody wonders."""
_PARTS = 10


def add_quiet(parser: CommandParser) -> None:
    """Add `--quiet` to a command that may take long."""
    parser.options.add_argument("--quiet", action="store_true", help=texts().help["quiet"])


def with_progress(parts: Iterable[T], total: int, *, quiet: bool) -> Iterator[T]:
    """Give parts one after another, of which there are so many, and tell how far it is."""
    for number, part in enumerate(parts, 1):
        yield part
        if (
            not quiet
            and total >= FEW
            and number * _PARTS // total > (number - 1) * _PARTS // total
        ):
            tell(done("progress", done=number, total=total))

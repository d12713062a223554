"""How far long work is, on standard error: a line each tenth, and none with `--quiet`."""

from collections.abc import Iterable, Iterator, Sized
from typing import Protocol, TypeVar

from facilitator.cli.arguments import CommandParser, texts
from facilitator.cli.messages import done, tell

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

FEW = 20
"""Work of fewer parts than this is over before anybody wonders."""
_PARTS = 10


class SizedIterable(Sized, Iterable[T_co], Protocol[T_co]):
    """Parts of which it is known how many there are."""


def add_quiet(parser: CommandParser) -> None:
    """Add `--quiet` to a command that may take long."""
    parser.options.add_argument("--quiet", action="store_true", help=texts().help["quiet"])


def with_progress(parts: SizedIterable[T], *, quiet: bool) -> Iterator[T]:
    """Give parts one after another, and tell how far it is."""
    total = len(parts)
    for number, part in enumerate(parts, 1):
        yield part
        if (
            not quiet
            and total >= FEW
            and number * _PARTS // total > (number - 1) * _PARTS // total
        ):
            tell(done("progress", done=number, total=total))

"""How far long work is, on standard error: a line each tenth, and none with `--quiet`."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from facilitator.cli.arguments import CommandParser, texts
from facilitator.cli.messages import done, tell
from facilitator.jobs import Slices, at_once

T = TypeVar("T")

FEW = 20
"""Work of fewer parts than this is over before anybody wonders."""
MANY = 200
"""So many slices of work take some seconds."""
_PARTS = 10
_LONG = 1_000
"""Work on fewer things or pages than this is soon over too."""


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


def with_signs_of_life(slices: Slices[T], *, quiet: bool) -> T:
    """Do work of which nobody knows how long it is, and tell now and then that it goes on."""

    def told() -> Slices[T]:
        passed = 0
        while True:
            try:
                aside = next(slices)
            except StopIteration as end:
                answer: T = end.value
                return answer
            passed += 1
            if not quiet and passed % MANY == 0:
                tell(done("still_busy"))
            yield aside

    return at_once(told())


def tell_parts(*, quiet: bool) -> Callable[[int, int], None]:
    """Give what tells at each tenth how many of some parts were done, where they are many."""
    said = 0

    def told(number: int, total: int) -> None:
        nonlocal said
        tenth = number * _PARTS // total if total >= FEW and not quiet else said
        if tenth > said:
            said = tenth
            tell(done("progress", done=number, total=total))

    return told


class TellProgress:
    """Tells how far one long piece of work is: at its start, at each tenth, and at its end."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet, self._told = quiet, -1

    def __call__(self, number: int, total: int) -> None:
        """Tell it, unless that was told or it is soon done."""
        tenth = number * _PARTS // total if total > _LONG and not self._quiet else self._told
        if tenth > self._told:
            self._told = tenth
            tell(done("busy", percent=tenth * 100 // _PARTS))

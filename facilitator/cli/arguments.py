"""Reads what was typed after `facilitator-cli`, and says in Dutch what is wrong with it."""

import argparse
import re
import sys
import tomllib
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from facilitator import __version__, resources
from facilitator.domain.text import shown_line

PROGRAM = "facilitator-cli"
WRONG_USE = 2

_MISTAKES = {
    "missing": re.compile(r"the following arguments are required: (?P<names>.+)"),
    "unknown": re.compile(r"unrecognized arguments: (?P<names>.+)"),
    "no_value": re.compile(r"argument (?P<name>[^:]+): expected (one|at least one) argument"),
    "empty": re.compile(r"argument (?P<name>[^:]+): empty"),
    "no_name": re.compile(r"argument (?P<name>[^:]+): no name of a file"),
    "no_number": re.compile(r"argument (?P<name>[^:]+): no number"),
    "one_of": re.compile(r"one of the arguments (?P<names>.+) is required"),
    "not_both": re.compile(
        r"argument (?P<name>[^:]+): not allowed with argument (?P<other>.+)"
    ),
    "no_value_wanted": re.compile(r"argument (?P<name>[^:]+): ignored explicit argument .+"),
    "choice": re.compile(
        r"argument [^:]+: invalid choice: (?P<value>.+?) \(choose from (?P<allowed>.+)\).*"
    ),
}


@dataclass(frozen=True, slots=True)
class CommandTexts:
    """The words of the command line."""

    help: Mapping[str, str]
    mistakes: Mapping[str, str]
    done: Mapping[str, str]
    proposals: Mapping[str, str]
    proposals_told: Mapping[str, str]
    layer: Mapping[str, str]


@lru_cache(maxsize=1)
def texts() -> CommandTexts:
    """Read the words of the command line, which are Dutch."""
    return CommandTexts(**tomllib.loads(resources.read_text("messages", "cli_nl.toml")))


class _Dutch(argparse.RawDescriptionHelpFormatter):
    """Begins the usage with a Dutch word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the line that shows how a command is typed."""
        begin = texts().help["usage"] if prefix is None else prefix
        super().add_usage(usage, actions, groups, begin)


Commands: TypeAlias = Any
"""Where commands are added: argparse gives its type no public name."""
Run: TypeAlias = Callable[[Namespace], int]
"""What a command does with what was typed; it gives the exit code 0 or 1, or raises."""


class CommandParser(argparse.ArgumentParser):
    """A parser that speaks Dutch; options stand in a group of ours, which has a heading."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - what argparse hands on
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Dutch, **settings)
        self.options = self.add_argument_group(texts().help["options"])
        self.options.add_argument("-h", "--help", action="help", help=texts().help["help"])

    def add_commands(self, dest: str) -> Commands:
        """Add a place for commands, of which one must be typed."""
        words = texts().help
        return self.add_subparsers(
            title=words["commands"], metavar=words["command"], dest=dest, required=True
        )

    def add_force(self) -> None:
        """Add the option that also replaces a file of another format."""
        self.options.add_argument("--force", action="store_true", help=texts().help["force"])

    def add_json(self) -> None:
        """Add the option that prints one JSON document, also when a command is refused."""
        self.options.add_argument("--json", action="store_true", help=texts().help["json"])

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong, and end with 2."""
        hint = texts().mistakes["hint"].format(program=self.prog)
        self.exit(WRONG_USE, f"{self.format_usage()}{mistake(message)} {hint}\n")


def mistake(message: str) -> str:
    """Say in Dutch what argparse says in English."""
    for name, pattern in _MISTAKES.items():
        match = pattern.fullmatch(message)
        if match:
            found = {key: shown_line(value) for key, value in match.groupdict().items()}
            return texts().mistakes[name].format_map(found)
    return texts().mistakes["other"]


def read_arguments(
    groups: Iterable[Callable[[Commands], None]], arguments: list[str] | None = None
) -> Namespace:
    """Read the arguments; `groups` add the commands, each with its `run`.

    Raises SystemExit with 2 when the arguments are wrong, with 0 after help.
    """
    words = texts().help
    parser = CommandParser(
        prog=PROGRAM,
        description=words["description"],
        epilog=words["more"].format(program=PROGRAM),
    )
    parser.options.add_argument(
        "--version",
        action="version",
        version=f"Dialoogtafel {__version__}",
        help=words["version"],
    )
    commands = parser.add_commands("command")
    for add_to in groups:
        add_to(commands)
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


def place(typed: str) -> Path:
    """Give a file or folder; nothing typed would mean the folder one stands in.

    No file can have a NUL in its name, and nobody can type one.
    """
    if not typed.strip():
        raise argparse.ArgumentTypeError("empty")
    if "\0" in typed:
        raise argparse.ArgumentTypeError("no name of a file")
    return Path(typed)


def filled(typed: str) -> str:
    """Give words that were typed; nothing but spaces says nothing."""
    if not typed.strip():
        raise argparse.ArgumentTypeError("empty")
    return typed


def add_command(
    commands: Commands,
    name: str,
    run: Run,
    *,
    word: str = "",
    title: str = "",
    store: bool = True,
) -> CommandParser:
    """Add a command; `word` is the name of its help, `store` whether it asks for a store.

    Where there is no help yet, its `title` or else its name is told.
    """
    parser = _added(commands, name, word or name.replace("-", "_"), title)
    parser.set_defaults(run=run)
    if store:
        parser.options.add_argument(
            "--store", metavar="BESTAND", type=place, required=True, help=texts().help["store"]
        )
    return parser


def add_group(commands: Commands, name: str, dest: str) -> Commands:
    """Add a command that has commands of its own."""
    return _added(commands, name, name).add_commands(dest)


def _added(commands: Commands, name: str, word: str, title: str = "") -> CommandParser:
    text = texts().help.get(word, title or name)
    parser = commands.add_parser(name, help=text, description=text)
    assert isinstance(parser, CommandParser)
    return parser

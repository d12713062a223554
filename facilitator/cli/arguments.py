"""Reads what was typed after `facilitator-cli`, and says in Dutch what is wrong with it."""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from facilitator import __version__, resources

PROGRAM = "facilitator-cli"
WRONG_USE = 2

_MISTAKES = {
    "missing": re.compile(r"the following arguments are required: (?P<names>.+)"),
    "unknown": re.compile(r"unrecognized arguments: (?P<names>.+)"),
    "no_value": re.compile(r"argument (?P<name>[^:]+): expected (one|at least one) argument"),
    "empty": re.compile(r"argument (?P<name>[^:]+): empty"),
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


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch; options stand in a group of ours, which has a heading."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - what argparse hands on
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Dutch, **settings)
        self.options = self.add_argument_group(texts().help["options"])
        self.options.add_argument("-h", "--help", action="help", help=texts().help["help"])

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong, and end with 2."""
        hint = texts().mistakes["hint"].format(program=self.prog)
        self.exit(WRONG_USE, f"{self.format_usage()}{mistake(message)} {hint}\n")


def mistake(message: str) -> str:
    """Say in Dutch what argparse says in English."""
    for name, pattern in _MISTAKES.items():
        match = pattern.fullmatch(message)
        if match:
            return texts().mistakes[name].format_map(match.groupdict())
    return texts().mistakes["other"]


def read_arguments(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the arguments; raise SystemExit with 2 when they are wrong, with 0 after help."""
    return _parser().parse_args(sys.argv[1:] if arguments is None else arguments)


def _parser() -> _Parser:
    words = texts().help
    parser = _Parser(
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
    commands = parser.add_subparsers(
        title=words["commands"], metavar=words["command"], dest="command", required=True
    )
    _add_import(commands)
    _add_list(commands)
    _add_report(commands)
    _add_export(commands)
    _add_check(commands)
    _add_merge(commands)
    _add_number(commands)
    _add_key(commands)
    _add_copies(commands)
    _add_command(commands, "check-store", "check_store")
    demo = _add_command(commands, "demo", "demo", store=False)
    demo.options.add_argument(
        "--to", metavar="MAP", type=_place, required=True, help=words["to_demo"]
    )
    _add_force(demo)
    return parser


def _place(typed: str) -> Path:
    """Give a file or folder; nothing typed would mean the folder one stands in."""
    if not typed.strip():
        raise argparse.ArgumentTypeError("empty")
    return Path(typed)


_Commands = Any  # argparse gives its type no public name


def _add_command(commands: _Commands, name: str, word: str, *, store: bool = True) -> _Parser:
    text = texts().help[word]
    parser = commands.add_parser(name, help=text, description=text)
    assert isinstance(parser, _Parser)
    if store:
        parser.options.add_argument(
            "--store", metavar="BESTAND", type=_place, required=True, help=texts().help["store"]
        )
    return parser


def _add_import(commands: _Commands) -> None:
    words = texts().help
    parser = _add_command(commands, "import", "import")
    files = parser.add_argument_group(words["files"])
    files.add_argument("notes", metavar="NOTITIES", type=_place, help=words["notes"])
    files.add_argument("--tables", metavar="TAFELS", type=_place, help=words["tables"])


def _add_copies(commands: _Commands) -> None:
    words = texts().help
    backup = _add_command(commands, "backup", "backup")
    backup.options.add_argument("--to", metavar="BESTAND", type=_place, help=words["to_backup"])
    _add_force(backup)
    restore = _add_command(commands, "restore", "restore")
    files = restore.add_argument_group(words["files"])
    files.add_argument("copy", metavar="KOPIE", type=_place, help=words["copy"])


def _add_force(parser: _Parser) -> None:
    parser.options.add_argument("--force", action="store_true", help=texts().help["force"])


def _add_list(commands: _Commands) -> None:
    parser = _add_command(commands, "list", "list")
    parser.options.add_argument("--json", action="store_true", help=texts().help["json"])


def _add_report(commands: _Commands) -> None:
    words = texts().help
    parser = commands.add_parser("report", help=words["report"], description=words["report"])
    kinds = parser.add_subparsers(
        title=words["commands"], metavar=words["command"], dest="kind", required=True
    )
    table = _add_command(kinds, "table", "report_table")
    table.options.add_argument(
        "--dialogue", metavar="TAFEL", required=True, help=words["dialogue"]
    )
    table.options.add_argument("--theme", metavar="THEMA", help=words["theme"])
    table.options.add_argument(
        "--to", metavar="BESTAND", type=_place, required=True, help=words["to_report"]
    )
    table.options.add_argument(
        "--with-sensitive", action="store_true", help=words["with_sensitive"]
    )
    _add_force(table)


def _add_export(commands: _Commands) -> None:
    words = texts().help
    parser = _add_command(commands, "export", "export")
    which = parser.options.add_mutually_exclusive_group(required=True)
    which.add_argument("--dialogue", metavar="TAFEL", help=words["dialogue"])
    which.add_argument("--all", action="store_true", help=words["all"])
    parser.options.add_argument("--theme", metavar="THEMA", help=words["theme_of_export"])
    parser.options.add_argument(
        "--to", metavar="MAP", type=_place, required=True, help=words["to_export"]
    )
    _add_force(parser)
    sealed = parser.options.add_mutually_exclusive_group()
    sealed.add_argument(
        "--recipient", metavar="SLEUTEL", action="append", default=[], help=words["recipient"]
    )
    sealed.add_argument("--plain", action="store_true", help=words["plain"])


def _add_check(commands: _Commands) -> None:
    _add_files(_add_command(commands, "check", "check", store=False))


def _add_merge(commands: _Commands) -> None:
    words = texts().help
    parser = _add_command(commands, "merge", "merge", store=False)
    _add_files(parser)
    parser.options.add_argument(
        "--into", metavar="BESTAND", type=_place, required=True, help=words["store"]
    )
    parser.options.add_argument("--dry-run", action="store_true", help=words["dry_run"])


def _add_files(parser: _Parser) -> None:
    """Add what every command about files of tables takes."""
    words = texts().help
    files = parser.add_argument_group(words["files"])
    files.add_argument("paths", metavar="BESTAND", nargs="+", type=_place, help=words["paths"])
    parser.options.add_argument("--json", action="store_true", help=words["json"])
    parser.options.add_argument(
        "--passphrase-file", metavar="BESTAND", type=_place, help=words["open_with"]
    )


def _add_number(commands: _Commands) -> None:
    words = texts().help
    parser = _add_command(commands, "number", "number")
    tables = parser.add_argument_group(words["tables_to_number"])
    tables.add_argument("numbers", metavar="TAFEL=NUMMER", nargs="*", help=words["numbers"])
    parser.options.add_argument("--theme", metavar="THEMA", help=words["theme_of_numbers"])
    parser.options.add_argument("--accept", action="store_true", help=words["accept_numbers"])


def _add_key(commands: _Commands) -> None:
    words = texts().help
    parser = commands.add_parser("key", help=words["key"], description=words["key"])
    kinds = parser.add_subparsers(
        title=words["commands"], metavar=words["command"], dest="what", required=True
    )
    _add_command(kinds, "show", "key_show", store=False)
    new = _add_command(kinds, "new", "key_new", store=False)
    new.options.add_argument(
        "--passphrase-file", metavar="BESTAND", type=_place, help=words["passphrase_file"]
    )
    new.options.add_argument("--replace", action="store_true", help=words["replace_key"])

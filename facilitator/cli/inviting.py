"""The command for invitations: make them from a list or from options, and show the register."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.arguments import CommandParser, Commands, add_command, place, texts
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, tell
from facilitator.domain.errors import Problem, RefusedInputError, WrongUseError
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.domain.table.script import Theme
from facilitator.services.catalogue import PROGRAMME, Library, read_data_files
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.services.invitation_list import (
    InvitationPlan,
    ListedTable,
    SheetEntries,
    day_of_list,
    make_planned,
    plan_invitations,
    read_invitation_list,
)
from facilitator.services.invitation_register import (
    InvitationState,
    MadeInvitation,
    RegisterLine,
    register,
)
from facilitator.services.invitations import (
    MOST_TABLES,
    Campaign,
    registered,
    write_invitations,
)
from facilitator.services.keys import check_public_key, key_chest
from facilitator.services.messages import counted, long_date, words
from facilitator.services.output_files import make_folder
from facilitator.services.stores import Store
from facilitator.services.theme_files import theme_of_file


def add_to(commands: Commands) -> None:
    """Add `invite`."""
    help_of = texts().help
    parser = add_command(commands, "invite", run_invite)
    files = parser.add_argument_group(help_of["files"])
    files.add_argument(
        "tables", metavar="LIJST", nargs="?", type=place, help=help_of["list_in"]
    )
    which = parser.options.add_mutually_exclusive_group()
    which.add_argument("--list", action="store_true", help=help_of["invite_list"])
    which.add_argument("--missing", action="store_true", help=help_of["invite_missing"])
    parser.add_json()
    _add_tables(parser)
    _add_campaign(parser)
    parser.options.add_argument("--to", metavar="MAP", type=place, help=help_of["to_invite"])
    parser.add_force()


def _add_tables(parser: CommandParser) -> None:
    """Add what says which tables are invited."""
    help_of, options = texts().help, parser.options
    theme = options.add_mutually_exclusive_group()
    theme.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_invite"])
    theme.add_argument(
        "--theme-file", metavar="BESTAND", type=place, help=help_of["theme_file_of_invite"]
    )
    options.add_argument("--kind", metavar="SOORT", help=help_of["kind_of_invite"])
    options.add_argument("--programme", metavar="PROGRAMMA", help=help_of["programme"])
    options.add_argument("--count", metavar="AANTAL", type=_whole, help=help_of["count"])
    options.add_argument(
        "--number", metavar="NUMMER", type=_whole, help=help_of["first_number"]
    )
    options.add_argument("--municipality", metavar="GEMEENTE", help=help_of["municipality"])
    options.add_argument("--date", metavar="DATUM", help=help_of["date"])


def _add_campaign(parser: CommandParser) -> None:
    """Add what is told at every table, and for whom it is sealed."""
    help_of, options = texts().help, parser.options
    for name in ("name", "purpose", "legal_basis", "retention"):
        options.add_argument(
            f"--{name.replace('_', '-')}", metavar="TEKST", default="", help=help_of[name]
        )
    sealed = options.add_mutually_exclusive_group()
    sealed.add_argument(
        "--recipient",
        metavar="SLEUTEL",
        action="append",
        default=[],
        help=help_of["recipient_of_invite"],
    )
    sealed.add_argument("--plain", action="store_true", help=help_of["plain_invite"])


def _whole(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and 0 < int(typed) < _TOO_HIGH):
        raise ArgumentTypeError("no number")
    return int(typed)


_TOO_HIGH = 100_000
USUAL_KIND = "themadialoog"
_OF_TABLES = (
    "theme", "theme_file", "kind", "programme", "count", "number", "municipality", "date", "to",
)  # fmt: skip


def run_invite(given: Namespace) -> int:
    """Run `invite`: make invitations, or show the register."""
    if given.list or given.missing:
        return _show_register(given)
    if given.to is None:
        raise WrongUseError("invite_without_to")
    if given.tables and (given.count or given.number or given.municipality or given.date):
        raise WrongUseError("invite_list_and_options")
    library = read_data_files()
    campaign = _campaign(given, library)
    with Store.open(given.store, create=False) as store:
        entries = read_invitation_list(given.tables) if given.tables else _typed(given)
        today = datetime.now(UTC).astimezone().date()
        plan = plan_invitations(entries, campaign, library, store, today)
        if not given.tables and plan.problems:
            raise WrongUseError("invite_number_taken", **plan.problems[0].data)
        made = _make(given, campaign, plan, store)
    _tell(given, plan, made)
    return FOUND if plan.problems else DONE


def _show_register(given: Namespace) -> int:
    if given.tables or any(getattr(given, name) for name in _OF_TABLES):
        raise WrongUseError("invite_or_list")
    today = datetime.now(UTC).astimezone().date()
    with Store.open(given.store, create=False) as store:
        lines = register(store, today)
    missing = [line for line in lines if line.state is InvitationState.MISSING]
    shown = missing if given.missing else lines
    if given.json:
        say_json([_entry(line) for line in shown])
    else:
        for line in shown:
            say(done(f"invited_{line.state}", table=_name(line.made)))
            say(done("code", id=line.made.dialogue_id))
        facts = {"tables": counted(len(lines), "tables"), "missing": len(missing)}
        tell(done("register", **facts))
    return FOUND if given.missing and missing else DONE


def _campaign(given: Namespace, library: Library) -> Campaign:
    """Give what all invitations have in common; raises WrongUseError for what is not known."""
    named = given.programme or PROGRAMME
    programme, kind = library.programmes.get(named), given.kind or USUAL_KIND
    if programme is None:
        raise WrongUseError("programme_unknown", value=named, allowed=[*library.programmes])
    script = next((one for one in library.scripts_of(programme) if one.kind == kind), None)
    if script is None:
        kinds = [one.kind for one in library.scripts_of(programme)]
        if not kinds:
            raise WrongUseError("programme_without_scripts", programme=programme.title)
        raise WrongUseError("kind_unknown", value=kind, allowed=kinds)
    theme = _theme(given, library)
    if theme is None and script.needs_theme and not given.tables:
        raise WrongUseError("invite_without_theme")
    told = CampaignTexts(given.purpose, given.legal_basis, given.retention)
    return Campaign(programme, script, theme, told, _recipients(given), given.name)


def _theme(given: Namespace, library: Library) -> Theme | None:
    if given.theme_file:
        return theme_of_file(given.theme_file)
    if not given.theme:
        return None
    theme = library.theme(given.theme)
    if theme is None:
        titles = [each.title for each in library.themes.values()]
        raise WrongUseError("theme_unknown", value=given.theme, allowed=titles)
    return theme


def _recipients(given: Namespace) -> tuple[str, ...]:
    """Give for whom the tables seal: who was named, or else the key of this computer."""
    for key in given.recipient:
        try:
            check_public_key(key)
        except RefusedInputError as error:
            raise WrongUseError(error.code, **error.data) from error
    own = None if given.plain else key_chest().public_key()
    found = tuple(given.recipient) or ((own,) if own else ())
    if not found and not given.plain:
        raise WrongUseError("invite_to_nobody")
    return found


def _typed(given: Namespace) -> SheetEntries[ListedTable]:
    """Give the tables that the options ask for, as a list would have them."""
    day = day_of_list(given.date) if given.date else None
    if given.date and day is None:
        raise WrongUseError("date_not_read", value=given.date)
    number, count = given.number, given.count or 1
    if count > MOST_TABLES:
        raise WrongUseError("invite_too_many", most=MOST_TABLES)
    rows = (
        ListedTable(0, "", number + at if number else None, day, given.municipality or "")
        for at in range(count)
    )
    return SheetEntries("", "", tuple(rows), (), ())


def _make(
    given: Namespace, campaign: Campaign, plan: InvitationPlan, store: Store
) -> list[tuple[Invitation, Path]]:
    made = make_planned(campaign, plan, store, SystemIdAndTimeSource())
    if made:
        make_folder(given.to)
    places = write_invitations(made, store, given.to, force=given.force)
    return list(zip(made, places, strict=True))


def _tell(
    given: Namespace, plan: InvitationPlan, made: Sequence[tuple[Invitation, Path]]
) -> None:
    """Print the places of the files, and tell what there is to say of the rows."""
    warnings = plan.warnings if given.tables else ()
    if given.json:
        lines = [RegisterLine(registered(one), InvitationState.MADE) for one, _ in made]
        told = {"refused": plan.problems, "warnings": warnings}
        said = {name: [_told(one) for one in some] for name, some in told.items()}
        say_json({"invitations": [_entry(line) for line in lines], **said})
    else:
        for _, path in made:
            say(path)
    for problem in plan.problems:
        tell(words(problem))
    for problem in warnings:
        tell(done("warning", text=words(problem)))
    tell(done("invited", tables=counted(len(made), "tables"), path=given.to))


def _told(problem: Problem) -> dict[str, object]:
    """Give what is said of a row, or with no line of the whole list."""
    return {
        "line": problem.data.get("line"),
        "code": problem.code,
        "text": words(problem),
    }


def _name(made: MadeInvitation) -> str:
    """Name the table of an invitation in a line."""
    facts = {
        "theme": made.theme or made.kind,
        "number": done("number", number=made.number) if made.number else done("no_number"),
        "date": long_date(made.held_on) if made.held_on else done("no_date"),
        "municipality": made.municipality or done("no_municipality"),
    }
    return done("table_short", **facts)


def _entry(line: RegisterLine) -> dict[str, object]:
    made = line.made
    return {
        "dialogue": str(made.dialogue_id),
        "kind": made.kind,
        "theme": made.theme or None,
        "number": made.number,
        "date": made.held_on.isoformat() if made.held_on else None,
        "municipality": made.municipality or None,
        "file": made.file_name,
        "made_at": made.made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "state": line.state.value,
    }

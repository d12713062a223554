"""What all commands say: sentences of `resources/messages/cli_nl.toml`, and exit codes.

Nothing is printed but from here: what came from elsewhere cannot command the terminal, run the
other way or forge a line.
"""

import json
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from facilitator.cli.arguments import texts
from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.text import NOT_SHOWN, safe_text, shown_line, shown_name
from facilitator.services.messages import counted, long_date, words

DONE = 0
FOUND = 1
"""Something in the input was refused, or found wrong; the rest was done."""
COULD_NOT = 3
"""It could not be done at all; nothing was changed."""


def tell(message: str) -> None:
    """Tell people something, on standard error, whether or not they still listen."""
    with suppress(BrokenPipeError):
        print(safe_text(message), file=sys.stderr)


def say(line: object) -> None:
    """Print one line of what was asked for, on standard output, at once."""
    print(shown_name(line), flush=True)


def say_json(value: object) -> None:
    """Print what was asked for as one JSON document; orders to a terminal are escaped."""
    document = json.dumps(value, ensure_ascii=False, indent=2)
    print("\n".join(map(_escaped, document.split("\n"))))


def error_entry(problem: Problem | FacilitatorError) -> dict[str, object]:
    """Give what is wrong as values of JSON: its code, and its words."""
    return {"code": problem.code, "text": words(problem)}


def table_entry(head: Dialogue) -> dict[str, object]:
    """Give what names a table as values of JSON; null is not known."""
    return {
        "dialogue": str(head.id),
        "kind": head.kind,
        "theme": head.theme or None,
        "number": head.number,
        "date": head.held_on.isoformat() if head.held_on else None,
        "municipality": head.municipality or None,
    }


def _escaped(line: str) -> str:
    return NOT_SHOWN.sub(lambda found: json.dumps(found[0])[1:-1], line)


def done(name: str, /, **facts: object) -> str:
    """Give a sentence about what was done."""
    return texts().done[name].format_map({key: _shown(fact) for key, fact in facts.items()})


def _shown(fact: object) -> object:
    if isinstance(fact, Path):
        return shown_name(fact)
    return shown_line(fact) if isinstance(fact, str) else fact


def tell_names(problems: Iterable[Problem]) -> None:
    """Tell which names look like another one, and are not."""
    for problem in problems:
        tell(done("warning", text=words(problem)))


def counts(tables: int, notes: int) -> dict[str, str]:
    """Give a number of tables and of notes in words."""
    return {"tables": counted(tables, "tables"), "notes": counted(notes, "notes")}


def name_of(head: Dialogue | None) -> str:
    """Name a table in a line."""
    return done("table_short", **table_facts(head)) if head else done("no_table")


def table_facts(head: Dialogue) -> dict[str, str]:
    """Say of a table what is known of it, and what is not."""
    return {
        "theme": head.theme or head.kind,
        "number": done("number", number=head.number) if head.number else done("no_number"),
        "date": long_date(head.held_on) if head.held_on else done("no_date"),
        "municipality": head.municipality or done("no_municipality"),
    }

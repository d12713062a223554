"""The command `list`: the tables that are here."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TypeAlias

from facilitator.cli.arguments import (
    Commands,
    add_command,
    texts,
)
from facilitator.cli.messages import (
    DONE,
    done,
    say,
    say_json,
    table_facts,
    tell,
    tell_names,
)
from facilitator.cli.numbers import tell_doubted
from facilitator.domain.records.dialogue import Dossier, Overview
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.source import ReportSource
from facilitator.services.confusable_names import confusable_at
from facilitator.services.messages import counted
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables

SensitiveNotes: TypeAlias = Sequence[tuple[Dossier, Item]]


def add_to(commands: Commands) -> None:
    """Add `list`."""
    help_of = texts().help
    tables = add_command(commands, "list", run_list)
    tables.add_json()
    tables.options.add_argument(
        "--sensitive", action="store_true", help=help_of["list_sensitive"]
    )


def run_list(given: Namespace) -> int:
    """Run `list`: print the tables, for people or as one JSON document."""
    with Store.open(given.store, create=False) as store:
        overviews = sorted(store.overview(), key=_place_in_list)
        twins = suspected_tables(store)
        sensitive = {
            head.id: ReportSource((store.dossier(head.id),)).sensitive_notes()
            for head in (each.dialogue for each in overviews if given.sensitive)
        }
    tell_names(confusable_at(one.dialogue for one in overviews))
    if given.json:
        say_json([_as_json(one, sensitive.get(one.dialogue.id)) for one in overviews])
    elif not overviews:
        tell(done("no_tables"))
    for overview in [] if given.json else overviews:
        say(_line(overview))
        say(done("code", id=overview.dialogue.id))
        for _dossier, note in sensitive.get(overview.dialogue.id, ()):
            say(done("sensitive_note", id=note.id, text=note.text))
    tell_doubted([overview.dialogue for overview in overviews], twins)
    return DONE


def _place_in_list(overview: Overview) -> tuple[object, ...]:
    """Order tables by theme, number, date and id; what is unknown comes last."""
    dialogue = overview.dialogue
    number, day = dialogue.number, dialogue.held_on
    held = day.isoformat() if day else ""
    return (dialogue.theme, number is None, number or 0, day is None, held, str(dialogue.id))


def _as_json(overview: Overview, sensitive: SensitiveNotes | None) -> dict[str, object]:
    """Describe a table; its sensitive notes only where they were asked for."""
    dialogue = overview.dialogue
    notes = [{"id": str(note.id), "text": note.text} for _dossier, note in sensitive or ()]
    return {
        "id": str(dialogue.id),
        "kind": dialogue.kind,
        "theme": dialogue.theme or None,
        "number": dialogue.number,
        "date": dialogue.held_on.isoformat() if dialogue.held_on else None,
        "municipality": dialogue.municipality or None,
        "host": dialogue.host_function or None,
        "participants": dialogue.participants,
        "practice": dialogue.practice,
        "items": {kind.value: overview.items.get(kind, 0) for kind in ItemKind},
        **({} if sensitive is None else {"sensitive": notes}),
    }


def _line(overview: Overview) -> str:
    dialogue = overview.dialogue
    notes = counted(overview.item_count, "notes")
    line = done("table", **table_facts(dialogue), notes=notes)
    return done("practice", text=line) if dialogue.practice else line

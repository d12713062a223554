"""Names that look like a known one and are another: told, and kept as they were typed."""

from collections.abc import Iterable
from pathlib import Path

from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.table.invitation import Invitation
from facilitator.domain.text import has_confusable_letters


def confusable_names(path: Path, head: Dialogue | None) -> list[Problem]:
    """Give a problem for each name in a file that looks like another, or else for its own."""
    found = [
        Problem("file_confusable", {"file": Path(path.name), "value": name})
        for name in _names_of(head)
        if has_confusable_letters(name)
    ]
    return found or confusable([path.name])


def confusable_at(heads: Iterable[Dialogue]) -> list[Problem]:
    """Give a problem for each name of some tables that looks like another, once."""
    return confusable(name for head in heads for name in _names_of(head))


def confusable_in(invitation: Invitation) -> list[Problem]:
    """Give a problem for each name in an invitation that looks like another."""
    theme = invitation.theme.title if invitation.theme else ""
    titles = (theme, invitation.script.title, invitation.programme.title)
    return confusable([*titles, invitation.municipality, invitation.name])


def confusable(names: Iterable[str]) -> list[Problem]:
    """Give a problem for each of some names that looks like another, once."""
    found = dict.fromkeys(name for name in names if has_confusable_letters(name))
    return [Problem("name_confusable", {"value": name}) for name in found]


def _names_of(head: Dialogue | None) -> tuple[str, ...]:
    return (head.theme, head.municipality, head.host_function) if head else ()

"""Names that look like a known one and are another: told, and kept as they were typed."""

from pathlib import Path

from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.text import has_confusable_letters


def confusable_names(path: Path, head: Dialogue | None) -> list[Problem]:
    """Give a problem for each name of the table in a file with letters of two scripts."""
    names = (head.theme, head.municipality) if head else ()
    return [
        Problem("file_confusable", {"file": Path(path.name), "value": name})
        for name in names
        if has_confusable_letters(name)
    ]

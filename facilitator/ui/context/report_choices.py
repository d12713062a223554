"""What was chosen for the last report of each theme on this computer, and the folder for it."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from facilitator.ui.platform import folders

MOST = 40
"""So many themes are remembered, those of last."""


class ReportChoice(NamedTuple):
    """A document, by its name on the command line; its edition; the suffixes of its formats."""

    kind: str = "table"
    edition: str = "intern"
    formats: tuple[str, ...] = (".docx", ".pdf")


class ReportChoices:
    """Remembers a choice per theme; `keep` writes all of them down.

    Settings hold nothing of a dialogue, so a theme is known by a digest of its name.
    """

    def __init__(
        self, kept: str = "", keep: Callable[[str], None] = lambda _kept: None
    ) -> None:
        self._chosen = _read(kept)
        self._keep = keep
        self.folder: Path | None = None

    def of(self, theme: str) -> ReportChoice:
        """Give what was chosen last for a theme."""
        return self._chosen.get(_digest(theme), ReportChoice())

    def choose(self, theme: str, choice: ReportChoice) -> None:
        """Remember what was chosen for a theme."""
        self._chosen.pop(_digest(theme), None)
        self._chosen[_digest(theme)] = choice
        last = list(self._chosen.items())[-MOST:]
        self._keep(json.dumps(dict(last)))

    def place(self) -> Path:
        """Give the folder for reports: the one chosen since the start, else for documents."""
        return self.folder or folders.documents_folder()


def _digest(theme: str) -> str:
    return hashlib.sha256(theme.casefold().encode()).hexdigest()[:12]


def _read(kept: str) -> dict[str, ReportChoice]:
    """Read what was written down; nothing from what is not."""
    try:
        return {
            str(theme): ReportChoice(str(kind), str(edition), tuple(map(str, formats)))
            for theme, (kind, edition, formats) in json.loads(kept).items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}

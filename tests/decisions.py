"""The decisions in the docstrings, and the index of them at the end of CONTRIBUTING.md.

Run by hand when one was added, moved or dropped: python -m tests.decisions
"""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PAGE = CHECKOUT / "CONTRIBUTING.md"
DECISION = re.compile(r"^(?:Decision: (.+)\n    |\*\*(.+)\.\*\*$)", re.MULTILINE)
ROW = re.compile(r"^\| (\d+) \| (.+) \| `(.+)` \| (\d{4}-\d\d-\d\d) \|\n", re.MULTILINE)


@cache
def made() -> dict[str, str]:
    """Give the decisions of the sources, each with the module where it stands."""
    return {title: path for path, doc in _docstrings() for title in _titles(doc)}


def _docstrings() -> Iterator[tuple[str, str]]:
    for folder in ("facilitator", "packaging"):
        for path in sorted((CHECKOUT / folder).rglob("*.py")):
            module = ast.parse(path.read_text("utf-8"))
            yield path.relative_to(CHECKOUT).as_posix(), ast.get_docstring(module) or ""


def _titles(doc: str) -> Iterator[str]:
    yield from ("".join(parts) for parts in DECISION.findall(doc))


def index(page: str, today: str = "") -> str:
    """Give the rows as they should be: what is known keeps its place and date."""
    places = made()
    dates = {title: date for _, title, _, date in ROW.findall(page) if title in places}
    dates |= {title: today for title in places if title not in dates}
    return "".join(
        f"| {number} | {title} | `{places[title]}` | {date} |\n"
        for number, (title, date) in enumerate(dates.items(), start=1)
    )


def main() -> None:
    """Bring the page up to date."""
    page = PAGE.read_text("utf-8")
    rows = list(ROW.finditer(page))
    now = index(page, datetime.now(UTC).date().isoformat())
    PAGE.write_text(page[: rows[0].start()] + now + page[rows[-1].end() :], "utf-8")


if __name__ == "__main__":
    main()

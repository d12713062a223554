"""Keep headings with what follows in LibreOffice, which deals long documents over pages first.

A document of more than some hundred paragraphs it deals over pages before it lays them out:
so many paragraphs and rows of tables to a page, however high they are. Where a page begins
right below a heading, and what follows does not fit above, the heading is left alone at the
foot, whatever it is kept with (7.4; the counts are those of its `SwLayHelper`). So lines of a
point high go above such a heading, until both are dealt to one page. Word sees lines only.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from facilitator.reports.docx.elements import child, qn
from facilitator.reports.docx.keeping import is_kept

Element: TypeAlias = Any  # lxml has no types

P, TABLE, ROW, CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
LONGEST_CHAIN = 8
"""So many blocks at the most are dealt together: headings, what leads in, and what follows."""
DEALT_FROM = 90
"""Fewer paragraphs are not dealt; it begins at 100, as LibreOffice counts them."""
LINE_HEIGHT = "20"
"""A point, in twips."""

_FEWEST, _MORE_IN_A_THOUSAND, _SPLIT_ABOVE = 20, 3, 10
_PARTED = 2
_BREAK = f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}"


def deal_together(body: Element, kept: frozenset[str]) -> None:
    """Put lines above what would be dealt to another page than what it is kept with.

    `kept` are the styles of paragraphs that stay with their next.
    """
    blocks = [block for block in body if block.tag in {P, TABLE}]
    counted = _counted(blocks)
    if counted < DEALT_FROM:
        return
    page = _DealtPage(_FEWEST + counted // 1000 * _MORE_IN_A_THOUSAND)
    for chain in _chains(blocks, kept):
        for _ in range(page.lines_above(chain)):
            chain[0].addprevious(_line(chain[0]))


def _counted(blocks: Sequence[Element]) -> int:
    """Count paragraphs as LibreOffice estimates them: a cell counts thrice, a table off."""
    tables = [block for block in blocks if block.tag == TABLE]
    inside = sum(2 + len(cell.findall(P)) for table in tables for cell in table.iter(CELL))
    return len(blocks) - len(tables) + inside - 23 * len(tables)


def _chains(blocks: Sequence[Element], kept: frozenset[str]) -> Iterator[list[Element]]:
    """Give the blocks in their order, each together with those it is to stay with."""
    chain: list[Element] = []
    for block in blocks:
        chain.append(block)
        if not is_kept(block, kept) or len(chain) == LONGEST_CHAIN:
            yield chain
            chain = []
    if chain:
        yield chain


class _DealtChain(NamedTuple):
    """A chain dealt below some lines: what that costs, and the count of the page after it."""

    cost: int
    lines: int
    counted: int


class _DealtPage:
    """The page to which blocks are dealt, as far as it is counted."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._count = 0

    def lines_above(self, chain: Sequence[Element]) -> int:
        """Deal a chain; give the fewest lines above it that let it be dealt best."""
        best = self._dealt(0, chain)
        for lines in range(1, self._most + 1):
            if best.cost:
                best = min(best, self._dealt(lines, chain))
        self._count = best.counted
        return best.lines

    def _dealt(self, lines: int, chain: Sequence[Element]) -> _DealtChain:
        """Count on over lines and a chain."""
        count = (self._count + lines) % (self._most + 1)
        cost = 0
        for place, block in enumerate(chain):
            count, begins, splits = self._after(count, block)
            cost += _PARTED * (begins and place > 0) + splits
        return _DealtChain(cost, lines, count)

    def _after(self, count: int, block: Element) -> tuple[int, bool, bool]:
        """Count a block too; say whether a page begins at it, and whether it is split."""
        rows = block.findall(ROW)
        count += max(1, len(rows))
        if count <= self._most and block.find(_BREAK) is None:
            return count, False, False
        is_long = bool(rows) and count > self._most + _SPLIT_ABOVE
        splits = is_long and len(rows) > self._rows_of_a_page(rows)
        return 0, not splits, splits

    def _rows_of_a_page(self, rows: Sequence[Element]) -> int:
        if len(rows) > 3 * self._most:
            return self._most
        return max(2, self._most // len(rows[:2][-1].findall(CELL)))


def _line(beside: Element) -> Element:
    """Make a line that is hardly there."""
    line = beside.makeelement(P)
    properties = child(line, "w:pPr")
    child(properties, "w:pStyle", val="Tussenregel")
    child(properties, "w:spacing", line=LINE_HEIGHT, lineRule="exact")
    return line

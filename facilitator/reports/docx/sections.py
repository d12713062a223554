"""Sections of a Word document: parts of a page that stand beside each other."""

from copy import deepcopy
from typing import Any, TypeAlias

from facilitator.reports.docx.elements import child, qn

Element: TypeAlias = Any  # lxml has no types

GUTTER = "680"
"""The space between parts that are beside each other, in twips."""


def end_section(last: Element, end: Element, columns: int = 1) -> None:
    """End what stands till a paragraph as a section; `end` describes the whole document."""
    section = deepcopy(end)
    continues(section)
    if columns > 1:
        child(section, "w:cols", num=str(columns), space=GUTTER)
    last[0].append(section)


def ends_section(paragraph: Element) -> bool:
    """Say whether a section ends with this paragraph."""
    return paragraph[0].find(qn("w:sectPr")) is not None


def continues(section: Element) -> None:
    """Let a section begin on the page where the one before it ends."""
    if section.find(qn("w:type")) is None:
        begins = section.makeelement(qn("w:type"), {qn("w:val"): "continuous"})
        section.find(qn("w:pgSz")).addprevious(begins)


def begin_column(first: Element) -> None:
    """Let a paragraph begin a column, below which the one before it ends."""
    run = first.makeelement(qn("w:r"))
    child(run, "w:br", type="column")
    first.insert(1, run)

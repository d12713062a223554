"""The afwegingskader of a programme as a document shows it: which insights, and their words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.framework.blank_spots import BlankSpot, blank_spots
from facilitator.domain.framework.board import Framework, Insight
from facilitator.domain.framework.lists import FrameworkLists
from facilitator.domain.reporting.dutch import listed
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.framework_wording import FrameworkWords
from facilitator.domain.reporting.theme_chapters import SIGNS
from facilitator.domain.reporting.wording import ReportWords


@dataclass(frozen=True)
class ReportedFramework:
    """The afwegingskader, and how an edition puts it in words.

    With `only` some themes it has what was heard in one of those.
    """

    framework: Framework
    edition: Edition
    words: FrameworkWords
    report: ReportWords
    lists: FrameworkLists
    only: tuple[str, ...] = ()

    @cached_property
    def insights(self) -> tuple[Insight, ...]:
        """The insights of the document, in the order of the reports."""
        found = self.framework
        return found.of_themes(self.only) if self.only else found.insights

    @cached_property
    def spots(self) -> tuple[BlankSpot, ...]:
        """The witte vlekken, of all themes."""
        return blank_spots(self.framework, self.lists)

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes by the alphabet."""
        every = tuple(self.framework.threads.themes.boards)
        return tuple(one for one in every if one in self.only) if self.only else every

    @property
    def tables(self) -> int:
        """How many tables there were about these themes."""
        return sum(len(self.framework.threads.themes.tables[one]) for one in self.themes)

    def in_quadrant(self, quadrant: Quadrant | None) -> tuple[Insight, ...]:
        """Give the insights in a quadrant, or those that are open."""
        return tuple(one for one in self.insights if one.quadrant is quadrant)

    def title(self, insight: Insight) -> str:
        """Give the title of an insight on one line."""
        return " ".join(insight.title.split()) or self.words.document.untitled

    def kind(self, insight: Insight) -> str:
        """Say what an insight is: a red thread, or the section of its kern."""
        section = insight.section
        return self.words.kinds[section] if section else self.words.words.thread

    @staticmethod
    def sign(insight: Insight) -> str:
        """Give the sign of an insight; empty where it has none."""
        return SIGNS.get(insight.section, "") if insight.section else ""

    def in_themes(self, insight: Insight) -> str:
        """Name the themes of an insight."""
        return listed([one for one in insight.themes if one]) or self.words.document.nothing

    def values(self, insight: Insight, aspect: Aspect) -> list[str]:
        """Give the names of the words of an aspect; of a department its abbreviation."""
        values = self.lists.ordered(aspect, insight.of(aspect))
        if aspect is Aspect.DEPARTMENT:
            return values
        return [self.lists.name(aspect, value) for value in values]

    def cell(self, insight: Insight, aspect: Aspect) -> str:
        """Give the words of an aspect for a cell, which is never empty."""
        return ", ".join(self.values(insight, aspect)) or self.words.document.nothing

    def with_any(self, aspects: Iterable[Aspect]) -> tuple[Insight, ...]:
        """Give the insights of which something is said about one of some aspects."""
        wanted = tuple(aspects)
        return tuple(one for one in self.insights if any(map(one.of, wanted)))

    def spot_name(self, spot: BlankSpot) -> str:
        """Give what a witte vlek is called."""
        name = self.lists.name(spot.aspect, spot.name) if spot.aspect else spot.name
        return " ".join(name.split()) or self.words.document.untitled

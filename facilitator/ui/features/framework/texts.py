"""How insights and where they stand are told in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import LayerAction, LayerChange
from facilitator.domain.framework.board import Framework, Insight
from facilitator.domain.records.kinds import ItemKind
from facilitator.services.catalogue import Library
from facilitator.services.framework import value_name
from facilitator.services.messages import counted, listed
from facilitator.ui.context.board_words import SECTION_KINDS, quadrant_name, section_name
from facilitator.ui.features.framework.view_protocol import InsightCard, InsightCards

translate = QCoreApplication.translate

SHORT = (Aspect.DEPARTMENT, Aspect.RECOVERY_TASK, Aspect.CLASSIFICATION)
"""The aspects that stand on a card."""


def action_name(change: LayerChange) -> str:
    """Name what a coordinator did, for the menu."""
    if change.name is LayerAction.LABEL_INSIGHT:
        return translate("Framework", "words of an insight")
    return translate("Framework", "place of an insight")


def sentence(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]


class FrameworkTexts:
    """Says in one language what stands on the page."""

    def __init__(self, language: str, library: Library) -> None:
        self.language, self._library = language, library

    def cards(self, framework: Framework) -> InsightCards:
        """Tell all insights, by quadrant."""
        return {
            where: self._of(framework.in_quadrant(where), where) for where in (None, *Quadrant)
        }

    def _of(
        self, insights: Sequence[Insight], where: Quadrant | None
    ) -> tuple[InsightCard, ...]:
        cards = enumerate(insights, start=1)
        return tuple(self._card(one, where, at, len(insights)) for at, one in cards)

    def _card(self, one: Insight, where: Quadrant | None, at: int, of: int) -> InsightCard:
        kind = (
            translate("Framework", "rode draad")
            if one.section is None
            else section_name(one.section, self.language)
        )
        place = translate("Framework", "{place} of {number}").format(place=at, number=of)
        themes = listed(one.themes, self.language)
        tables = counted(one.tables, "tables", self.language)
        heard = " · ".join(filter(None, (themes, tables)))
        labels = " · ".join(self._labels(one))
        said = [one.title, kind, quadrant_name(where), place, themes, tables]
        spoken = ", ".join(filter(None, (*said, labels.replace(" · ", ", "))))
        if where is None:
            spoken = f"{spoken}. {self._choices()}"
        sign = SECTION_KINDS[one.section] if one.section is not None else None
        return InsightCard(one.key, one.title, _sign(sign), heard, labels, spoken)

    def _labels(self, one: Insight) -> list[str]:
        return [
            value if aspect is Aspect.DEPARTMENT else value_name(self._library, aspect, value)
            for aspect in SHORT
            for value in one.of(aspect)
        ]

    def names(self, aspect: Aspect, values: Sequence[str]) -> str:
        """Name words of an aspect, or say that there are none."""
        named = [value_name(self._library, aspect, value) for value in values]
        return listed(named, self.language) or translate("Framework", "nothing")

    @staticmethod
    def _choices() -> str:
        """Say what the figures do, for who hears a card that is open."""
        pairs = (f"{n} {quadrant_name(one)}" for n, one in enumerate(Quadrant, start=1))
        return ", ".join(pairs) + "."

    def progress(self, framework: Framework) -> str:
        """Say how many insights there are, and how many are open."""
        words = translate("Framework", "{insights} · {number} still open")
        return words.format(insights=self._insights(framework), number=_open(framework))

    def _insights(self, framework: Framework) -> str:
        number = len(framework.insights)
        one, many = translate("Framework", "1 insight"), translate("Framework", "{n} insights")
        return one if number == 1 else many.format(n=number)

    @staticmethod
    def placed(framework: Framework, where: Quadrant | None) -> str:
        """Say where an insight was placed, and how many are left."""
        left = translate("Framework", "{number} still open.").format(number=_open(framework))
        if not _open(framework):
            left = translate("Framework", "None is open any more.")
        return f"{sentence(quadrant_name(where))}. {left}"


def _open(framework: Framework) -> int:
    return len(framework.in_quadrant(None))


def _sign(kind: ItemKind | None) -> str:
    return kind.value if kind is not None else ""

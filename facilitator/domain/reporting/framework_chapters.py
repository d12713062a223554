"""What was said of insights: the overview, the classification, and the witte vlekken."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from facilitator.domain.clustering.framework_records import Aspect
from facilitator.domain.framework.blank_spots import BlankSpot
from facilitator.domain.framework.board import Insight
from facilitator.domain.reporting.dutch import capitalised, listed
from facilitator.domain.reporting.framework_wording import COUNTED
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_framework import ReportedFramework

_OVERVIEW = (Aspect.DEPARTMENT, Aspect.RECOVERY_TASK)
_SORTED = (Aspect.CLASSIFICATION, Aspect.DOMAIN, Aspect.PROSPERITY, Aspect.GROUP)


class OverviewChapter:
    """The overview of insights, departments and herstelopgaven."""

    def __init__(self, told: ReportedFramework) -> None:
        self._told = told
        self._words = told.words.words

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.overview

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where nobody chose anything."""
        told, words = self._told, self._words
        found = told.with_any(_OVERVIEW)
        if not found:
            return
        yield Heading(2, words.by_insight)
        yield _by_insight(told, found, _OVERVIEW, (words.by_insight, words.by_insight_about))
        if without := len(told.insights) - len(found):
            yield Paragraph(words.without.word(without).format(number=without), Tone.NOTE)
        yield Heading(2, words.by_department)
        heads = (*(told.words.aspects[one] for one in _OVERVIEW), words.insights)
        yield Facts(
            heads,
            tuple(self._by_department()),
            words.by_department,
            words.by_department_about,
            widths=(3, 4, 6),
        )
        if names := list(self._names(found)):
            yield Paragraph(words.names.format(names="; ".join(names)), Tone.NOTE)

    def _by_department(self) -> Iterator[tuple[str, ...]]:
        """Give each department with a herstelopgave, by the lists, and what belongs to both."""
        told, nothing = self._told, self._told.words.document.nothing
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in told.with_any(_OVERVIEW):
            for department in one.of(Aspect.DEPARTMENT) or ("",):
                for task in one.of(Aspect.RECOVERY_TASK) or ("",):
                    found[department, task].append(told.title(one))
        for department in _ordered(told, Aspect.DEPARTMENT, {one for one, _ in found}):
            for task in _ordered(told, Aspect.RECOVERY_TASK, {one for _, one in found}):
                if titles := found.get((department, task)):
                    name = told.lists.name(Aspect.RECOVERY_TASK, task) or nothing
                    yield department or nothing, name, "; ".join(titles)

    def _names(self, found: tuple[Insight, ...]) -> Iterator[str]:
        """Give what the abbreviations of departments stand for."""
        told = self._told
        keys = {key for one in found for key in one.of(Aspect.DEPARTMENT)}
        for key in told.lists.ordered(Aspect.DEPARTMENT, tuple(keys)):
            name = told.lists.name(Aspect.DEPARTMENT, key)
            if name != key:
                yield self._words.name.format(key=key, name=name)


class LabelChapter:
    """What was said of insights besides: their classification, domain, prosperity, for whom."""

    def __init__(self, told: ReportedFramework) -> None:
        self._told = told
        self._words = told.words.words

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.sorted

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where nobody chose anything."""
        told, words = self._told, self._words
        found = told.with_any(_SORTED)
        if not found:
            return
        ranks = (*told.lists.keys(Aspect.CLASSIFICATION), "")
        place = {key: n for n, key in enumerate(ranks)}

        def order(one: Insight) -> int:
            [classed] = one.of(Aspect.CLASSIFICATION) or ("",)
            return place.get(classed, len(ranks))

        ordered = tuple(sorted(found, key=order))
        yield _by_insight(told, ordered, _SORTED, (words.sorted_table, words.sorted_about))
        if without := len(told.insights) - len(found):
            yield Paragraph(words.unsorted.word(without).format(number=without), Tone.NOTE)


class SpotChapter:
    """The witte vlekken, each with how it was found."""

    def __init__(self, told: ReportedFramework) -> None:
        self._told = told
        self._words = told.words.spots

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it."""
        told, words = self._told, self._words
        if not told.spots:
            yield Paragraph(words.none)
            return
        yield Paragraph(words.about, keep_with_next=True)
        yield BulletList(tuple(self._lines()))

    def _lines(self) -> Iterator[ListItem]:
        """Give a line for each, or for those that were found alike."""
        told = self._told
        found: dict[object, list[BlankSpot]] = defaultdict(list)
        for one in told.spots:
            alike = one if one.kind in COUNTED else (one.kind, one.aspect)
            found[alike].append(one)
        for spots in found.values():
            names = listed([told.spot_name(one).rstrip(".") for one in spots])
            sentence = told.words.spot_sentence(spots[0], len(spots))
            yield ListItem(sentence, f"{capitalised(names)}.")


def _by_insight(
    told: ReportedFramework,
    found: tuple[Insight, ...],
    aspects: tuple[Aspect, ...],
    named: tuple[str, str],
) -> Facts:
    """Give a table of insights with what is said of each about some aspects."""
    heads = (told.words.places.insight, *(told.words.aspects[one] for one in aspects))
    rows = tuple(
        (told.title(one), *(told.cell(one, aspect) for aspect in aspects)) for one in found
    )
    widths = (6, *[4] * len(aspects))
    return Facts(heads, rows, *named, widths=widths, row_headers=True)


def _ordered(told: ReportedFramework, aspect: Aspect, values: Collection[str]) -> Iterator[str]:
    """Put words in the order of their list; what has no word comes last."""
    yield from told.lists.ordered(aspect, filter(None, values))
    if "" in values:
        yield ""

"""The words of the afwegingskader as a document, in its own language, read from a data file."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.sections import Section
from facilitator.domain.framework.blank_spots import BlankSpot, SpotKind
from facilitator.domain.reporting.dutch import Plural
from facilitator.domain.reporting.wording import filled

COUNTED = frozenset(
    {SpotKind.NO_NOTES, SpotKind.NO_PART, SpotKind.NO_INSIGHT, SpotKind.MISSING_VOICE}
)
"""What is told of each by itself, with its tables; of the others those alike stand together."""


@dataclass(frozen=True, slots=True)
class FrameworkDocumentWords:
    """What is said of the document itself, and the label that stands in all of them."""

    subject: str
    title: str
    label: str
    label_text: str
    internal_text: str
    none: str
    untitled: str
    nothing: str


@dataclass(frozen=True, slots=True)
class FrameworkCountWords:
    """What is counted, for one and for more."""

    table: Plural
    theme: Plural
    insight: Plural


@dataclass(frozen=True, slots=True)
class FrameworkIntroductionWords:
    """What comes before the chapters."""

    about: str
    joined: str
    placed: str
    all_placed: str
    none_placed: str
    chosen: str


@dataclass(frozen=True, slots=True)
class FrameworkPlaceWords:
    """The chapter that shows what stands where."""

    heading: str
    axes: str
    recovery: str
    wanted: str
    unwanted: str
    lasting: str
    passing: str
    figure: str
    count: str
    more: str
    entry: str
    table: str
    table_about: str
    quadrant: str
    insight: str
    kind: str
    theme: str
    tables: str
    open: str
    open_about: str


@dataclass(frozen=True, slots=True)
class FrameworkLabelWords:
    """The chapters on what was said of insights."""

    thread: str
    overview: str
    by_insight: str
    by_insight_about: str
    by_department: str
    by_department_about: str
    insights: str
    names: str
    name: str
    without: Plural
    sorted: str
    sorted_table: str
    sorted_about: str
    unsorted: Plural


@dataclass(frozen=True, slots=True)
class BlankSpotWords:
    """The chapter on witte vlekken: a sentence for each way in which one is found."""

    heading: str
    about: str
    none: str
    no_tables: Plural
    no_notes: Plural
    no_part: Plural
    no_insight: Plural
    missing_voice: Plural
    no_group: Plural
    no_word: Plural
    classed: Plural


@dataclass(frozen=True, slots=True)
class FrameworkWords:
    """All words of the document, by where they stand."""

    document: FrameworkDocumentWords
    counts: FrameworkCountWords
    introduction: FrameworkIntroductionWords
    places: FrameworkPlaceWords
    quadrants: Mapping[Quadrant, str]
    kinds: Mapping[Section, str]
    parts: Mapping[Section, str]
    aspects: Mapping[Aspect, str]
    words: FrameworkLabelWords
    spots: BlankSpotWords

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> "FrameworkWords":
        """Read the words from a parsed file; raises as `ReportWords.from_mapping` does."""
        return filled(cls, given)

    def spot_sentence(self, spot: BlankSpot, number: int = 1) -> str:
        """Say how a witte vlek was found, or so many that were found alike."""
        forms: Plural = getattr(self.spots, spot.kind.name.lower())
        part = self.parts[spot.section] if spot.section else ""
        aspect = self.aspects[spot.aspect] if spot.aspect else ""
        tables = self.counts.table.in_words(spot.tables)
        sentence = forms.word(spot.tables if spot.kind in COUNTED else number)
        return sentence.format(tables=tables, part=part, aspect=aspect)

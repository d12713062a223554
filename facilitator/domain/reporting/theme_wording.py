"""The words of the theme report, in the report's own language, read from a data file."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from facilitator.domain.reporting.dutch import Plural
from facilitator.domain.reporting.wording import filled


@dataclass(frozen=True, slots=True)
class ThemeDocumentWords:
    """What is said in every part of the report, and of the report itself."""

    subject: str
    internal_text: str
    nothing: str
    tables_of: str
    tables_all: str
    tables_both: str
    heard: str
    draft: str
    changed: str
    shortened: str
    stayed_behind: Plural
    no_notes: str
    aside: str


@dataclass(frozen=True, slots=True)
class ThemeCountWords:
    """What is counted, for one and for more."""

    table: Plural
    talk: Plural
    times: Plural


@dataclass(frozen=True, slots=True)
class SeriesName:
    """What a report of some type of tables is called, and the tables themselves."""

    title: str
    tables: Plural


@dataclass(frozen=True, slots=True)
class SeriesNames:
    """What they are called, by the family of their tables (`FAMILIES`)."""

    themadialoog: SeriesName
    verkenningsdialoog: SeriesName
    middenveld: SeriesName
    wetenschapsdialoog: SeriesName
    actietafel: SeriesName
    orientatietafel: SeriesName

    def of(self, family: str) -> SeriesName:
        """Give the name of a family; one that is not known is told as tables of a theme."""
        found = getattr(self, family.replace("ë", "e"), None)
        return found if isinstance(found, SeriesName) else self.themadialoog


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The summary, which is one page."""

    stories: str
    dreams: str
    ideas: Plural
    more: str
    people: str
    participants: Plural
    hosts: Plural
    host: str
    hosts_unknown: Plural
    people_unknown: Plural
    observations: str


@dataclass(frozen=True, slots=True)
class IntroductionWords:
    """What comes before the chapters."""

    heading: str
    search: str
    search_for: str
    search_first: str
    search_second: Plural
    by_role: str
    by_name: str
    why: str
    why_text: Plural
    box: str
    held: str
    held_unknown: str
    held_one: str
    held_one_unknown: str
    months: Plural
    organisations: Plural
    asked: Plural


@dataclass(frozen=True, slots=True)
class ThemeChapterWords:
    """The chapters: their headings, and what stands there while nobody wrote a text."""

    knel_kiem: str
    knel_kiem_of: str
    themes: str
    dreams: str
    ideas: str
    observations: str
    knel_heard: str
    knel_word: str
    kiem_heard: str
    kiem_word: str
    knel_text: Plural
    dreams_text: Plural
    ideas_text: Plural
    observations_text: Plural
    conclusion: str
    conclusion_text: Plural
    actors: str
    actors_text: str
    actor: str
    actors_unknown: str
    closing_lines: str
    further: str
    sources: str
    approach: str
    approach_text: str
    loose: str
    loose_text: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class FamilyWords:
    """What reports of one family of tables say in the place of others; `about` names a theme.

    A field stands for the one of that name in another part, with `{about}` filled in.
    """

    about: str
    title: str
    stories: str
    heading: str
    search: str
    search_for: str
    search_first: str
    search_second: Plural
    held: str
    held_unknown: str
    held_one: str
    held_one_unknown: str
    knel_kiem: str
    knel_kiem_of: str
    themes: str
    knel_heard: str
    knel_word: str
    kiem_heard: str
    kiem_word: str
    knel_text: Plural
    further: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The families that say things in their own words."""

    verkenningsdialoog: FamilyWords
    orientatietafel: FamilyWords


@dataclass(frozen=True, slots=True)
class AccountWords:
    """What the report says of how whole its notes are."""

    title: str
    table: str
    unnumbered: str
    noted_twice: str


@dataclass(frozen=True, slots=True)
class ThemeDraftWords:
    """What a theme begins with that is made of a kern; `questions` are for any, one a line.

    `common` are words that say nothing of what a note is about.
    """

    summary: str
    knel: str
    kiem: str
    knel_open: str
    kiem_open: str
    questions: str
    common: str


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """All words of the theme report, by where they stand."""

    document: ThemeDocumentWords
    counts: ThemeCountWords
    series: SeriesNames
    summary: SummaryWords
    introduction: IntroductionWords
    chapters: ThemeChapterWords
    account: AccountWords
    draft: ThemeDraftWords
    own: OwnWords

    def of(self, family: str, theme: str) -> "ThemeWords":
        """Give the words for tables of a family and a theme, which may be empty."""
        name = family.replace("ë", "e")
        own = getattr(self.own, name, None)
        if not isinstance(own, FamilyWords):
            return self
        named = theme.replace("{", "{{").replace("}", "}}")
        about = own.about.format(theme=named) if theme else ""
        series = {name: _told(getattr(self.series, name), own, about)}
        return replace(
            self,
            series=replace(self.series, **series),
            summary=_told(self.summary, own, about),
            introduction=_told(self.introduction, own, about),
            chapters=_told(self.chapters, own, about),
        )

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> "ThemeWords":
        """Read the words from a parsed file; raises as `ReportWords.from_mapping` does."""
        return filled(cls, given)


Words = TypeVar("Words", SeriesName, SummaryWords, IntroductionWords, ThemeChapterWords)


def _told(words: Words, own: FamilyWords, about: str) -> Words:
    """Put a family's own words in the place of those of the same name."""
    names = {one.name for one in fields(words)} & {one.name for one in fields(own)}
    told: dict[str, Any] = {name: _about(getattr(own, name), about) for name in names}
    return replace(words, **told)


def _about(text: str | Plural, about: str) -> str | Plural:
    if isinstance(text, Plural):
        return Plural(text.one.replace("{about}", about), text.many.replace("{about}", about))
    return text.replace("{about}", about)

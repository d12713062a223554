"""The words of the report on rode draden, in its own language, read from a data file."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.reporting.dutch import Plural
from facilitator.domain.reporting.wording import filled


@dataclass(frozen=True, slots=True)
class ThreadDocumentWords:
    """What is said in every part of the report, and of the report itself."""

    subject: str
    internal_text: str
    title: str
    title_all: str
    changed: str
    unchosen: str
    draft: str
    none: str


@dataclass(frozen=True, slots=True)
class ThreadCountWords:
    """What is counted, for one and for more."""

    table: Plural
    theme: Plural
    tag: Plural
    participant: Plural
    organisation: Plural
    host: Plural
    municipality: Plural
    times: Plural
    dream: Plural
    idea: Plural
    wish: Plural


@dataclass(frozen=True, slots=True)
class ThreadIntroductionWords:
    """What comes before the chapters."""

    held: str
    held_unknown: str
    held_by: str
    people_unknown: Plural
    across: str
    themes: str
    theme_tables: str
    think_of: str
    knels: str
    kiems: str


@dataclass(frozen=True, slots=True)
class ThreadStoryWords:
    """The chapter on what got stuck and what sprouted."""

    heading: str
    returning: Plural
    not_a_rank: str
    table: str
    table_about: str
    thread: str
    together: str
    knel: str
    kiem: str
    none: str
    letters: str
    both_count: str
    everywhere_knel: str
    everywhere_kiem: str
    most_knel: str
    most_kiem: str
    both_sides: str
    elsewhere: str
    heard: str
    as_knel: str
    as_kiem: str
    only_knel: str
    only_kiem: str
    all_themes: str
    both_themes: str
    coin: str
    in_one_story: Plural
    between_people: Plural


@dataclass(frozen=True, slots=True)
class ThreadFutureWords:
    """The chapter on the future that people wish for."""

    heading: str
    heading_all: str
    dreams: Plural
    levels: str
    aims: str
    heard: str


@dataclass(frozen=True, slots=True)
class ThreadIdeaWords:
    """The chapter on ideas and first steps, and who is to act."""

    heading: str
    ideas: Plural
    existing: str
    all_existing: Plural
    heard: str
    actors: str
    actors_about: str
    actor: str
    times: str
    more_than_one: str
    without_actor: Plural
    actors_text: Plural
    conclusion: str
    conclusion_text: str


@dataclass(frozen=True, slots=True)
class ThreadProcessWords:
    """The chapter on the talks themselves, and on wishes that rub."""

    heading: str
    observations: str
    observations_text: Plural
    heard: str
    tensions: str
    tensions_text: Plural
    kinds: str
    kinds_about: str
    kind: str
    number: str
    unnamed: str
    ways_out: str
    without_way_out: Plural
    no_way_out: str
    way: str


@dataclass(frozen=True, slots=True)
class ThreadWords:
    """All words of the report on rode draden, by where they stand."""

    document: ThreadDocumentWords
    counts: ThreadCountWords
    introduction: ThreadIntroductionWords
    stories: ThreadStoryWords
    future: ThreadFutureWords
    ideas: ThreadIdeaWords
    process: ThreadProcessWords

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> "ThreadWords":
        """Read the words from a parsed file; raises as `ReportWords.from_mapping` does."""
        return filled(cls, given)

"""The words of the table report, in the report's own language, read from a data file.

Sentences hold `{names}` that the report fills in. Every word must be there, and no other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.items import LinkKind
from facilitator.domain.records.kinds import Chapter, ItemKind
from facilitator.domain.reporting.dutch import Plural

Words = TypeVar("Words")


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """What is said about the document itself, and where nothing was recorded."""

    report_of: str
    a_table: str
    subject: str
    internal: str
    internal_text: str
    practice: str
    practice_text: str
    nothing: str
    left_out: str
    not_reached: str
    skipped: str
    unknown: str


@dataclass(frozen=True, slots=True)
class FirstPageWords:
    """The first page of the report, and the one page for who reads no more."""

    kernels: str
    kernels_description: str
    some_of: str
    promised: str
    host: str
    read_back: str
    sensitive: Plural


@dataclass(frozen=True, slots=True)
class OnePageWords:
    """The one page that is made of the notes with a star."""

    subject: str
    quotes: str
    quotes_description: str
    steps: Plural
    number: str
    step: str
    actors: str
    when: str
    pledged: str
    still_open: str
    rubs: str
    missing: str
    beside: str
    beside_description: str
    from_stars: str
    not_all_read_back: str
    shortened: str
    no_stars: str


@dataclass(frozen=True, slots=True)
class ChapterWords:
    """The headings besides those of what a table brought."""

    subject: str
    theme: str
    about: str
    rounds: str
    notes: str
    people: str
    essence: str
    knel: str
    kiem: str
    both: str
    actors: str
    loose_tips: str
    host_evaluation: str
    host_improvements: str
    note_taker_evaluation: str
    note_taker_improvements: str
    missing_voices: str


@dataclass(frozen=True, slots=True)
class ScienceHeadings:
    """The headings at a table of science, by their chapters; its two sides are chapters."""

    knel: str
    kiem: str
    ideas: str
    closing_round: str


@dataclass(frozen=True, slots=True)
class SocietyHeadings:
    """The headings at a table of organisations, by their chapters."""

    questions: str
    principles: str
    cases: str
    closing_round: str


@dataclass(frozen=True, slots=True)
class FactWords:
    """The tables about the talk: its head, its time, and who is to act."""

    name: str
    value: str
    description: str
    theme: str
    no_theme: str
    kind: str
    date: str
    time: str
    from_till: str
    since: str
    municipality: str
    host: str
    number: str
    no_number: str
    form: str
    programme: str
    script: str
    version: str
    level: str
    series: str
    told: str
    purpose_told: str
    follow_up_told: str
    notes: str
    counted: str
    no_notes: str
    last_note: str
    last_note_at: str
    digest: str
    made_with: str
    withheld: str
    withheld_notes: str
    sensitive_notes: str
    not_cleared_notes: str
    withheld_photos: str
    missing_photos: str
    read_back: str
    read_back_of: str
    round: str
    planned: str
    used: str
    rounds_description: str
    notes_description: str
    kinds_chart: str
    rounds_chart: str
    no_round: str
    who: str
    what: str
    when: str
    still_open: str
    actors_description: str
    sides_description: str
    round_state: str


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Who sat at the table."""

    present: str
    unknown: str
    host: str
    roles: str
    organisations: str
    experts: str
    members: str
    officials: str
    papers: str
    paper: str
    no_closing_line: str
    no_role: str
    sort: str
    attribute: str
    counted: str
    description: str
    chart: str


@dataclass(frozen=True, slots=True)
class MarkWords:
    """The small words behind a note."""

    both: str
    starred: str
    sensitive: str
    energy: str
    votes: str
    assents: str
    featured: str
    framed: str
    actors: str
    existing: str
    existing_where: str
    scale: str


@dataclass(frozen=True, slots=True)
class NoteWords:
    """The lines below a note."""

    original: str
    wish_behind: str
    way_out: str
    tags: str
    groups: str
    heading: str
    link: str
    idea: str
    not_used: str
    rubs: str
    photo: str


@dataclass(frozen=True, slots=True)
class CountWords:
    """What can be counted besides kinds of notes, for one and for more."""

    note: Plural
    photo: Plural
    participant: Plural
    minute: Plural
    question: Plural


@dataclass(frozen=True, slots=True)
class ReportWords:
    """All words of the table report, by where they stand."""

    document: DocumentWords
    first_page: FirstPageWords
    one_page: OnePageWords
    chapters: ChapterWords
    headings: Mapping[Chapter, str]
    science: ScienceHeadings
    society: SocietyHeadings
    facts: FactWords
    people: PeopleWords
    marks: MarkWords
    notes: NoteWords
    links: Mapping[LinkKind, str]
    counts: CountWords
    kinds: Mapping[ItemKind, Plural]

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> "ReportWords":
        """Read the words from a parsed file.

        Raises RefusedInputError `report_word_missing`, `report_word_unknown` or
        `report_word_wrong`, each with the `key` it is about.
        """
        return filled(cls, given)


def filled(kind: type[Words], given: Mapping[str, object]) -> Words:
    """Read words of any sort from a parsed file, each of them there and no other."""
    return _filled(kind, given, "")


def _filled(kind: type[Words], given: object, path: str) -> Words:
    types = get_type_hints(kind)
    found = _found([each.name for each in fields(kind)], given, path)  # type: ignore[arg-type]
    return kind(**{key: _word(types[key], told, path + key) for key, told in found.items()})


def _found(names: Iterable[str], given: object, path: str) -> Mapping[str, object]:
    """Give what is said under each of these names, and under no other."""
    if not isinstance(given, Mapping):
        raise RefusedInputError("report_word_wrong", key=path.rstrip("."))
    wanted = dict.fromkeys(names)
    for key in wanted:
        if key not in given:
            raise RefusedInputError("report_word_missing", key=path + key)
    for key in given:
        if key not in wanted:
            raise RefusedInputError("report_word_unknown", key=f"{path}{key}")
    return {key: given[key] for key in wanted}


def _word(kind: type[Any], given: object, path: str) -> object:
    if is_dataclass(kind):
        return _filled(kind, given, f"{path}.")
    if get_origin(kind) is Mapping:
        each, told = get_args(kind)
        found = _found([word.value for word in each], given, f"{path}.")
        return {each(key): _word(told, text, f"{path}.{key}") for key, text in found.items()}
    if not isinstance(given, str) or not given:
        raise RefusedInputError("report_word_wrong", key=path)
    return given

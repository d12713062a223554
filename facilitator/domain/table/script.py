"""Scripts, themes, programmes and word lists: the data that shapes a table, as plain values."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from facilitator.domain.records import kinds
from facilitator.domain.records.kinds import ItemKind

DIALOGUE_KINDS = (
    "themadialoog",
    "verkenningsdialoog",
    "focustafel",
    "verdiepingstafel",
    "werkplaats",
    "wetenschapsdialoog",
    "actietafel",
    "oriëntatietafel",
)
ITEM_KINDS = tuple(kind.value for kind in ItemKind)
CITIZEN_KINDS = tuple(kind.value for kind in kinds.CITIZEN_KINDS)
"""The kinds of notes that a script offers when it names none."""
CITIZEN_STEP_KEYS = ("welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde")
NAMED_KINDS = frozenset(
    {"focustafel", "verdiepingstafel", "werkplaats", "wetenschapsdialoog", "actietafel"}
)
"""The types of dialogue at which people may be printed by name, each only if they agreed."""

CITIZENS_KINDS = frozenset({"themadialoog", "verkenningsdialoog"})
"""The types of dialogue with citizens: no name and no organisation is ever printed."""

OPEN_KINDS = frozenset({"verkenningsdialoog", "actietafel", "oriëntatietafel"})
"""The types of dialogue that need no theme: they look for one, or bring several together."""

CITIZENS, ORGANISATIONS, EXPERTS = PARTICIPANTS = ("burgers", "organisaties", "experts")
"""Who sits at a table, and with that what is asked of a seat: a role; a name and an
organisation; a title, name, institute and expertise."""

ROLE, NAME = ATTRIBUTIONS = ("rol", "naam")
PROGRAMME_TEXTS = ("doel", "vervolg")
THEME_SERIES = ("burgers", "middenveld", "wetenschap")
MINUTES = range(1, 241)

_KEY = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
_NOT_A_WORD = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\s*\([^)]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A card that helps the host: a title and sentences to read out."""

    key: str
    title: str
    questions: tuple[str, ...]
    programme_text: str = ""
    """Which text of the programme comes in place of the questions: doel, vervolg or none."""


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One move of a table, with its question, advice for the host and planned minutes."""

    key: str
    title: str
    question: str
    advice: str
    minutes: int
    default_kind: str
    prompts: tuple[Prompt, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """The moves of one type of dialogue and the rules that go with it."""

    id: str
    version: int
    kind: str
    title: str
    summary: str
    available: bool
    attribution: str
    steps: tuple[ScriptStep, ...]
    item_kinds: tuple[str, ...] = CITIZEN_KINDS
    host_functions: tuple[str, ...] = ()
    theme_series: str = ""
    """The series of themes to choose from when such a table is prepared; none when empty."""
    participants: str = CITIZENS
    """Who sits at such a table: burgers, organisaties or experts."""

    @property
    def needs_theme(self) -> bool:
        """Whether such a table is about a theme; without a series one may be left out."""
        return bool(self.theme_series)

    @property
    def minutes(self) -> int:
        """The planned length of the whole table in minutes."""
        return sum(step.minutes for step in self.steps)

    def step(self, key: str) -> ScriptStep | None:
        """Return the step with this key, or nothing."""
        return next((step for step in self.steps if step.key == key), None)


@dataclass(frozen=True, slots=True)
class ThemeOrigin:
    """Of how many tables, municipalities and notes a theme was made."""

    tables: int
    municipalities: int
    notes: int


@dataclass(frozen=True, slots=True)
class Theme:
    """What a table talks about: a text that is read out, open questions and related terms.

    `definition` says what belongs to it, and `made_from` is None where nobody counted that.
    """

    key: str
    version: int
    title: str
    series: str
    summary: str
    paragraphs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    definition: str = ""
    made_from: ThemeOrigin | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Everything this theme is called: its title, its key and its aliases."""
        return (self.title, self.key, *self.aliases)


@dataclass(frozen=True, slots=True)
class Programme:
    """Texts, themes and scripts that belong together.

    `period` is the time that its talks look back on (`de coronatijd`), and `afterwards` what
    they look forward to (`na de crisis`); either may be empty.
    """

    id: str
    version: int
    title: str
    description: str
    purpose: tuple[str, ...]
    follow_up: tuple[str, ...]
    themes: tuple[str, ...]
    scripts: tuple[str, ...]
    period: str = ""
    afterwards: str = ""

    def text(self, name: str) -> tuple[str, ...]:
        """Return the sentences that a card may take from the programme."""
        return self.purpose if name == "doel" else self.follow_up


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a vocabulary: its key is stored, its name is shown.

    An attribute of people has `groups`: what is counted at a table.
    """

    key: str
    name: str
    explanation: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of values to choose from."""

    id: str
    version: int
    title: str
    choices: tuple[Choice, ...]

    def name(self, key: str) -> str:
        """Return the name of a value; a value that is not in the list is its own name."""
        return next((choice.name for choice in self.choices if choice.key == key), key)


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality by its statistical code, official name, province and other names."""

    code: str
    name: str
    province: str
    aliases: tuple[str, ...] = ()
    province_aliases: tuple[str, ...] = ()

    @property
    def short_name(self) -> str:
        """The name without the mark that tells namesakes apart: Hengelo, not Hengelo (O.)."""
        return _SUFFIX.sub("", self.name)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that makes a script invalid: where it is, a code, and data for a sentence."""

    path: tuple[str | int, ...]
    code: str
    data: Mapping[str, object] = field(default_factory=dict)


def is_key(text: str) -> bool:
    """Tell whether a text may be a key: small letters and digits, parts joined by _ or -."""
    return _KEY.fullmatch(text) is not None


def duplicates(keys: Sequence[str]) -> tuple[int, ...]:
    """Return the positions of the keys that stood in the list before."""
    seen: Counter[str] = Counter()
    found = []
    for position, key in enumerate(keys):
        if seen[key]:
            found.append(position)
        seen[key] += 1
    return tuple(found)


def script_faults(script: Script) -> tuple[Fault, ...]:
    """Return what makes the script invalid, in the order of its steps; empty when valid."""
    return tuple(_faults(script))


def _faults(script: Script) -> Iterator[Fault]:
    nameless = script.kind not in NAMED_KINDS or script.participants == CITIZENS
    if script.attribution == NAME and nameless:
        yield Fault(("attribution",), "script_no_names", {"value": script.attribution})
    if not script.steps:
        yield Fault(("steps",), "script_empty_list")
    for position in duplicates([step.key for step in script.steps]):
        key = script.steps[position].key
        yield Fault(("steps", position, "key"), "script_duplicate", {"value": key})
    for position, step in enumerate(script.steps):
        yield from _step_faults(("steps", position), step, script.item_kinds)


def _step_faults(
    path: tuple[str | int, ...], step: ScriptStep, item_kinds: Sequence[str]
) -> Iterator[Fault]:
    if not is_key(step.key):
        yield Fault((*path, "key"), "script_bad_key", {"value": step.key})
    if step.minutes not in MINUTES:
        limits = {"value": step.minutes, "low": MINUTES.start, "high": MINUTES.stop - 1}
        yield Fault((*path, "minutes"), "script_out_of_range", limits)
    if step.default_kind not in item_kinds:
        known = {"value": step.default_kind, "allowed": ", ".join(item_kinds)}
        yield Fault((*path, "default_kind"), "script_unknown_value", known)


def for_programme(script: Script, programme: Programme) -> Script:
    """Return the script with the programme's own texts on the cards that ask for them."""
    steps = tuple(
        replace(step, prompts=tuple(_filled(prompt, programme) for prompt in step.prompts))
        for step in script.steps
    )
    return replace(script, steps=steps)


def _filled(prompt: Prompt, programme: Programme) -> Prompt:
    sentences = programme.text(prompt.programme_text) if prompt.programme_text else ()
    return replace(prompt, questions=sentences) if sentences else prompt


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text for comparing: no case, accents, signs or double spaces, and & is en."""
    if text.isascii():  # has no accents
        return _NOT_A_WORD.sub(" ", text.replace("&", " en ").casefold()).strip()
    plain = unicodedata.normalize("NFKD", text.replace("&", " en ").casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_WORD.sub(" ", letters).strip()


def distinct_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """Give titles by id, with the id behind those that several have in common."""
    many = Counter(map(fold, titles.values()))
    return {
        key: f"{title} ({key})" if many[fold(title)] > 1 and title != key else title
        for key, title in titles.items()
    }


def find_theme(themes: Iterable[Theme], text: str) -> Theme | None:
    """Return the theme that goes by this name, whatever its case, accents and spaces."""
    wanted = fold(text)
    for theme in themes:
        if wanted in {fold(name) for name in theme.names}:
            return theme
    return None


def find_municipality(municipalities: Iterable[Municipality], text: str) -> Municipality | None:
    """Return the one municipality of this name; nothing when unknown or not certain."""
    wanted = fold(text)
    if not wanted:
        return None
    near = []
    for municipality in municipalities:
        if wanted in map(fold, (municipality.name, *municipality.aliases)):
            return municipality
        if wanted in _loose_names(municipality):
            near.append(municipality)
    return near[0] if len(near) == 1 else None


def place_name(typed: str, municipality: Municipality | None) -> str:
    """Give the name as it was typed, in the capitals of the list where only those differ.

    An alias stays what it is: who types Den Haag does not want 's-Gravenhage in a report.
    """
    known = (municipality.name, *municipality.aliases) if municipality else ()
    return next((name for name in known if name.casefold() == typed.strip().casefold()), typed)


def _loose_names(municipality: Municipality) -> tuple[str, str]:
    short = municipality.short_name
    return fold(short), fold(f"{short} {municipality.province}")


def complete_municipality(
    municipalities: Iterable[Municipality], typed: str, limit: int = 8
) -> tuple[Municipality, ...]:
    """Return the municipalities that may be meant, the likeliest first."""
    wanted = fold(typed)
    if not wanted:
        return ()
    ranked = ((_rank(municipality, wanted), municipality) for municipality in municipalities)
    likely = [(rank, fold(m.name), m) for rank, m in ranked if rank is not None]
    likely.sort(key=lambda entry: entry[:2])
    return tuple(municipality for _, _, municipality in likely[:limit])


def _rank(municipality: Municipality, wanted: str) -> int | None:
    """Return how near the name is, 0 the nearest; nothing when it is another name."""
    name = fold(municipality.name)
    aliases = [fold(alias) for alias in municipality.aliases]
    provinces = map(fold, (municipality.province, *municipality.province_aliases))
    tests = (
        name.startswith(wanted),
        any(alias.startswith(wanted) for alias in aliases),
        any(f" {wanted}" in f" {each}" for each in (name, *aliases)),
        any(province.startswith(wanted) for province in provinces),
        any(wanted in each for each in (name, *aliases)),
    )
    return next((rank for rank, holds in enumerate(tests) if holds), None)

"""The library: every script, theme, programme and word list, from shipped and own folders.

One broken file does not stop the others: it is left out and its mistakes are listed.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from facilitator.domain.table.script import (
    Municipality,
    Programme,
    Script,
    Theme,
    Vocabulary,
    distinct_titles,
    find_theme,
    fold,
    for_programme,
    is_key,
)
from facilitator.domain.text import is_written_as_text
from facilitator.domain.training.practice_table import PracticeTable
from facilitator.domain.training.simulation import Simulation
from facilitator.exchange.data_files import parsing, simulation
from facilitator.exchange.data_files.municipalities import Found, read_municipalities
from facilitator.exchange.data_files.strict import Fields, ScriptError, read_file

PRACTICE, REHEARSAL = "practice", "rehearsal"
"""The files among the programmes that are invented tables."""
KINDS = ("programmes", "scripts", "themes", "vocabularies")
HIDDEN = (".", "~")
"""How files begin that an editor or computer puts there for itself."""
TOML = ".toml"
ENDINGS = (TOML, ".toml.txt")
"""The second is what Notepad makes of it; it is told, because nobody sees it in the folder."""

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Library:
    """All data files that were found, by name, and what was wrong with those left out.

    The list of municipalities is read when it is first asked for.
    """

    programmes: Mapping[str, Programme]
    scripts: Mapping[str, Script]
    themes: Mapping[str, Theme]
    vocabularies: Mapping[str, Vocabulary]
    practice: PracticeTable | None
    problems: tuple[ScriptError, ...]
    folders: tuple[Path, ...] = ()

    @property
    def programme_titles(self) -> Mapping[str, str]:
        """The titles of the programmes by their ids, told apart where they are the same."""
        return distinct_titles({key: one.title for key, one in self.programmes.items()})

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities of the last folder that lists them, sorted by name."""
        return self._municipalities[0]

    @property
    def municipality_problems(self) -> tuple[ScriptError, ...]:
        """What was left out of the list of municipalities."""
        return self._municipalities[1]

    @cached_property
    def _municipalities(self) -> Found:
        return read_municipalities(self.folders)

    @property
    def rehearsal(self) -> Simulation | None:
        """The practice table that plays; it is read when it is first asked for."""
        return self._rehearsal[0]

    @property
    def rehearsal_problems(self) -> tuple[ScriptError, ...]:
        """What was wrong with the practice table that plays."""
        return self._rehearsal[1]

    @cached_property
    def _rehearsal(self) -> tuple[Simulation | None, tuple[ScriptError, ...]]:
        problems: list[ScriptError] = []
        files = _files(self.folders, "programmes", [])
        build = partial(
            simulation.rehearsal, themes=tuple(self.themes), scripts=tuple(self.scripts)
        )
        found = _read([entry for entry in files if entry[0] == REHEARSAL], build, problems)
        return found.get(REHEARSAL), tuple(problems)

    @property
    def all_problems(self) -> tuple[ScriptError, ...]:
        """What is wrong, also in people's own files of those kinds that are read later."""
        places = [folder / "municipalities" for folder in self.folders[1:]]
        later = self.municipality_problems if any(map(Path.is_dir, places)) else ()
        return (*self.problems, *later)

    @cached_property
    def own_scripts(self) -> Mapping[str, Path]:
        """People's own scripts that are in use, with their files: those of a later folder."""
        wrong = {problem.path for problem in self.problems}
        files = _files(self.folders[1:], "scripts", [])
        return {name: path for name, path in files if path not in wrong}

    @property
    def broken_scripts(self) -> frozenset[str]:
        """The names of the script files that are left out because of their mistakes."""
        paths = (problem.path for problem in self.problems)
        return frozenset(_name(path) for path in paths if path.parent.name == "scripts")

    def scripts_of(self, programme: Programme) -> tuple[Script, ...]:
        """Return the scripts of a programme, then people's own, with its texts on the cards."""
        named = {key for each in self.programmes.values() for key in each.scripts}
        own = [key for key in self.scripts if key not in named]
        return tuple(
            for_programme(self.scripts[key], programme)
            for key in (*programme.scripts, *own)
            if key in self.scripts
        )

    def themes_of(self, programme: Programme, series: str = "") -> tuple[Theme, ...]:
        """Return the themes of a programme, then people's own; of one series where given."""
        named = {key for each in self.programmes.values() for key in each.themes}
        own = [key for key in self.themes if key not in named]
        themes = [self.themes[key] for key in (*programme.themes, *own) if key in self.themes]
        return tuple(theme for theme in themes if series in {"", theme.series})

    def theme(self, text: str) -> Theme | None:
        """Return the theme that goes by this name."""
        return find_theme(self.themes.values(), text)

    def kind(self, text: str) -> str | None:
        """Return the type of dialogue that is meant: its word, however it was typed."""
        kinds = (script.kind for script in self.scripts.values())
        return next((kind for kind in kinds if fold(kind) == fold(text)), None)


def read_library(folders: Iterable[Path]) -> Library:
    """Read all data files; a file in a later folder takes the place of its namesake."""
    places = tuple(folders)
    problems: list[ScriptError] = []
    files = {kind: list(_files(places, kind, problems)) for kind in KINDS}
    names = {kind: tuple(dict.fromkeys(name for name, _ in files[kind])) for kind in KINDS}
    programme = partial(parsing.programme, themes=names["themes"], scripts=names["scripts"])
    practice_table = partial(
        parsing.practice_table, themes=names["themes"], scripts=names["scripts"]
    )
    practice = [entry for entry in files["programmes"] if entry[0] == PRACTICE]
    programmes = [
        entry for entry in files["programmes"] if entry[0] not in {PRACTICE, REHEARSAL}
    ]
    scripts = _read(files["scripts"], parsing.script, problems)
    themes = _read(files["themes"], parsing.theme, problems)
    tables = _read(practice, practice_table, problems)
    return Library(
        programmes=_read(programmes, programme, problems),
        scripts=scripts,
        themes=themes,
        vocabularies=_read(files["vocabularies"], parsing.vocabulary, problems),
        practice=tables.get(PRACTICE),
        problems=tuple(problems),
        folders=places,
    )


def _files(
    folders: Collection[Path], kind: str, problems: list[ScriptError]
) -> Iterator[tuple[str, Path]]:
    """Give the data files of one kind with their names, folder by folder."""
    for folder in folders:
        seen: dict[str, Path] = {}
        for path in sorted((folder / kind).glob("*")):
            if path.name.startswith(HIDDEN) or not path.name.lower().endswith(ENDINGS):
                continue
            name = _name(path)
            wrong = _wrong_name(path, name, seen.get(name))
            if wrong:
                problems.append(wrong)
            else:
                seen[name] = path
                yield name, path


def _wrong_name(path: Path, name: str, other: Path | None) -> ScriptError | None:
    """Say why a file cannot be read under its name; nothing when it can."""
    if path.suffix.lower() != TOML:
        return ScriptError("script_two_endings", path, 1, "")
    if not name or not is_written_as_text(name):
        return ScriptError("script_nameless", path, 1, "")
    return ScriptError("script_same_name", path, 1, "", other=other.name) if other else None


def _name(path: Path) -> str:
    """Return what a file is called in other files: Mijn Tafel.toml is mijn-tafel."""
    return path.stem if is_key(path.stem) else "-".join(fold(path.stem).split())


def _read(
    files: Iterable[tuple[str, Path]],
    build: Callable[[Fields, str], Entry],
    problems: list[ScriptError],
) -> Mapping[str, Entry]:
    """Return what could be read, by name; a broken file leaves its namesake in place."""
    found: dict[str, Entry] = {}
    for name, path in files:
        try:
            entry, mistakes = read_file(path, partial(_build, build, name))
        except ScriptError as error:
            problems.append(error)
            continue
        problems.extend(mistakes)
        if not mistakes:
            found[name] = entry
    return MappingProxyType(found)


def _build(build: Callable[[Fields, str], Entry], name: str, fields: Fields) -> Entry:
    return build(fields, name)
